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

#[link(name = "user32")]
#[expect(unsafe_code, reason = "a function of the system")]
unsafe extern "system" {
    fn SystemParametersInfoW(action: u32, parameter: u32, value: *mut i32, update: u32) -> i32;
}

/// Asks whether controls inside of windows move ("Animation effects" in Windows' settings).
const GET_CLIENT_AREA_ANIMATION: u32 = 0x1042;

/// Windows was asked for less motion; false where it can't be told.
#[expect(unsafe_code, reason = "a function of the system")]
pub fn is_motion_reduced() -> bool {
    let mut moves = 1;
    // SAFETY: for this action the third argument is where a BOOL, an i32, is written to, which lives longer than the call.
    let told = unsafe { SystemParametersInfoW(GET_CLIENT_AREA_ANIMATION, 0, &raw mut moves, 0) } != 0;
    told && moves == 0
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
