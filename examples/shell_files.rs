//! Writes the manual pages, and what shells complete, from what the command line accepts: `shell_files FOLDER`.
//! `packaging/linux/files.sh` puts them into the packages.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap_complete::{Shell, generate_to};

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1).map(PathBuf::from) else {
        eprintln!("usage: shell_files FOLDER");
        return ExitCode::from(2);
    };
    match write(&folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{}: {error}", folder.display());
            ExitCode::FAILURE
        }
    }
}

fn write(folder: &Path) -> std::io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish, Shell::PowerShell] {
        generate_to(shell, &mut fossick::cli::command(), "fossick", folder)?;
    }
    clap_mangen::generate_to(fossick::cli::command(), folder)
}
