//! What Windows does its own way: a program with windows has no console unless it asks for one.

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
