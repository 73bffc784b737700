//! Showing a file in the system's file manager, or opening it in another program.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Shows the file marked in its folder, or only the folder where the system can't mark. Starts another program on a thread
/// of its own; when that fails nothing happens, which the log says.
pub fn show(file: PathBuf) {
    let shown = std::thread::Builder::new().name("reveal".to_owned()).spawn(move || {
        if let Err(error) = reveal(&file) {
            log::warn!("the file manager did not start: {error}");
        }
    });
    drop(shown.inspect_err(|error| log::warn!("the file manager did not start: {error}")));
}

/// Opens a file in the program that the system has for it, on a thread of its own.
pub fn open(file: PathBuf) {
    let opened = std::thread::Builder::new().name("open".to_owned()).spawn(move || {
        if let Err(error) = open::that(&file) {
            log::warn!("no program opened a file: {error}");
        }
    });
    drop(opened.inspect_err(|error| log::warn!("no program opened a file: {error}")));
}

fn reveal(file: &Path) -> io::Result<()> {
    if cfg!(target_os = "macos") {
        return Command::new("open").arg("-R").arg(file).status().map(drop);
    }
    #[cfg(windows)]
    return super::windows::select(file);
    #[cfg(not(windows))]
    open::that(file.parent().unwrap_or(file))
}
