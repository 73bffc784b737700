//! Whether the person has asked the system for less motion. egui does not tell, so the system is asked: Windows itself, the others
//! through their own tools.

#[cfg(windows)]
pub use super::windows::is_motion_reduced as is_reduced;

/// The system was asked to reduce motion; false where it can't be told. Starts another program: not for the window's thread.
#[cfg(not(windows))]
pub fn is_reduced() -> bool {
    if cfg!(target_os = "macos") {
        says("defaults".as_ref(), &["read", "com.apple.universalaccess", "reduceMotion"], "1")
    } else {
        says("gsettings".as_ref(), &["get", "org.gnome.desktop.interface", "enable-animations"], "false")
    }
}

/// What `program` prints ends with `reduced`.
#[cfg(not(windows))]
fn says(program: &std::ffi::OsStr, arguments: &[&str], reduced: &str) -> bool {
    use std::process::{Command, Stdio};

    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output();
    output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).trim_end().ends_with(reduced))
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn what_the_systems_tool_answers_is_understood() {
        let folder = tempfile::tempdir().unwrap();
        let tool = folder.path().join("gsettings");
        std::fs::write(&tool, "#!/bin/sh\n[ \"$*\" = 'get animations' ] && cat \"${0%/*}/answer\"\n").unwrap();
        std::fs::set_permissions(&tool, std::fs::Permissions::from_mode(0o755)).unwrap();
        for (answer, reduced) in [("false\n", true), ("true\n", false), ("", false)] {
            std::fs::write(folder.path().join("answer"), answer).unwrap();
            assert_eq!(says(tool.as_os_str(), &["get", "animations"], "false"), reduced, "{answer:?}");
        }
        assert!(!says(tool.as_os_str(), &["set"], "false"));
        assert!(!says(folder.path().join("missing").as_os_str(), &[], "false"));
    }
}
