//! Reads the arguments and chooses: a window or the command line. Nothing else.
// A double-click on Windows opens no console; the command line finds the one it was typed into.
#![cfg_attr(all(windows, feature = "gui", not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let started = Instant::now();
    fossick::cli::run(started)
}
