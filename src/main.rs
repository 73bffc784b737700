//! Reads the arguments and chooses: a window or the command line. Nothing else.

use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let started = Instant::now();
    fossick::cli::run(started)
}
