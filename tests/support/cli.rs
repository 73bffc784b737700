//! The program as it is typed.

use std::ffi::OsStr;
use std::path::Path;
use std::process::Command;

/// A program about to run in a folder, in British English, by the clock of Greenwich and without a display.
pub fn command(program: impl AsRef<OsStr>, folder: &Path) -> Command {
    let mut command = Command::new(program);
    command
        .current_dir(folder)
        .env("LC_ALL", "en_GB.UTF-8")
        .env_remove("LANGUAGE")
        .env("TZ", "UTC")
        .env_remove("DISPLAY");
    command
}
