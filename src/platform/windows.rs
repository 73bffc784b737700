//! What Windows does its own way: a program with windows has no console unless it asks for one, and programs take their
//! arguments as one text.

use std::ffi::OsString;
use std::io;
use std::os::windows::process::CommandExt;
use std::path::Path;
use std::process::Command;

#[link(name = "kernel32")]
#[expect(unsafe_code, reason = "functions of the system")]
unsafe extern "system" {
    fn AttachConsole(process: u32) -> i32;
    fn FreeConsole() -> i32;
}

/// Stands for the process that started this one.
const PARENT: u32 = u32::MAX;

/// Writes to the console that the program was started from, so that the command line can answer there. Without one, as after
/// a double-click, nothing happens; what is redirected into a file or a pipe stays so.
#[expect(unsafe_code, reason = "a function of the system")]
pub fn attach_console() {
    // SAFETY: takes a number and returns one; it is called before anything writes and before there is a second thread.
    unsafe {
        AttachConsole(PARENT);
    }
}

/// Lets go of that console: closing it must not close the window.
#[expect(unsafe_code, reason = "a function of the system")]
pub fn detach_console() {
    // SAFETY: takes nothing and returns a number; writes to a console that is gone fail, which nobody depends on.
    unsafe {
        FreeConsole();
    }
}

/// Shows a file in the file manager, marked in its folder.
///
/// # Errors
/// Any I/O error of starting a process.
pub fn select(file: &Path) -> io::Result<()> {
    // It wants quotes around the path alone, not around the whole argument; no path has quotes in it.
    let mut select = OsString::from("/select,\"");
    select.push(file);
    select.push("\"");
    Command::new("explorer").raw_arg(select).status().map(drop)
}
