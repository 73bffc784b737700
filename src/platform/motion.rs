//! Whether the person has asked the system for less motion. egui does not tell, so the system's own tools are asked.

use std::process::{Command, Stdio};

/// The system's tool is a program of the command line, which would get a console of its own for a moment.
#[cfg(windows)]
const WITHOUT_CONSOLE: u32 = 0x0800_0000;

/// The system was asked to reduce motion; false where it can't be told. Starts another program: not for the window's thread.
pub fn is_reduced() -> bool {
    let (program, arguments, reduced): (_, &[&str], _) = if cfg!(target_os = "macos") {
        ("defaults", &["read", "com.apple.universalaccess", "reduceMotion"], "1")
    } else if cfg!(windows) {
        ("reg", &["query", r"HKCU\Control Panel\Desktop\WindowMetrics", "/v", "MinAnimate"], "REG_SZ    0")
    } else {
        ("gsettings", &["get", "org.gnome.desktop.interface", "enable-animations"], "false")
    };
    let mut command = Command::new(program);
    #[cfg(windows)]
    std::os::windows::process::CommandExt::creation_flags(&mut command, WITHOUT_CONSOLE);
    let output = command.args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim_end().ends_with(reduced))
}
