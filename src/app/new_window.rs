//! Further windows: each is a process of our own program.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// Opens `archive` in a window of its own, which gets `arguments` as well.
///
/// # Errors
/// Any I/O error of starting a process.
pub fn open(archive: &Path, arguments: &[OsString]) -> std::io::Result<()> {
    let mut window = Command::new(std::env::current_exe()?).args(arguments).arg("--").arg(archive).spawn()?;
    // Somebody has to take note of its end, or it stays in the system's list of processes until ours ends.
    let waiting = std::thread::Builder::new().name("other window".to_owned()).spawn(move || window.wait());
    waiting.map(drop)
}
