//! Writes the manual pages, and what shells complete, from what the command line accepts: `shell_files FOLDER`. The pages get
//! from here what the command line does not say about itself, such as exit codes.
//! `packaging/linux/files.sh` puts them into the packages.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap_complete::{Shell, generate_to};
use clap_mangen::Man;
use clap_mangen::roff::{Roff, bold, roman};

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

fn write(folder: &Path) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    for shell in [Shell::Bash, Shell::Zsh, Shell::Fish] {
        generate_to(shell, &mut fossick::cli::command(), "fossick", folder)?;
    }
    let mut fossick = fossick::cli::command();
    // Gives each subcommand the name of its page.
    fossick.build();
    for command in fossick.get_subcommands().chain([&fossick]) {
        // Without a date. It takes quotes to say so: nothing at all would let the source stand in its place.
        let page = Man::new(command.clone()).date(r#""""#).source(concat!("Fossick ", env!("CARGO_PKG_VERSION")));
        let mut text = Vec::new();
        page.render(&mut text)?;
        ending(sections(command.get_name())?).to_writer(&mut text)?;
        std::fs::write(folder.join(page.get_filename()), text)?;
    }
    Ok(())
}

/// A heading, and below it terms and what they mean.
struct Section(&'static str, &'static [(&'static str, &'static str)]);

/// Sections as a page has them.
fn ending(sections: &[Section]) -> Roff {
    let mut roff = Roff::new();
    for Section(heading, terms) in sections {
        roff.control("SH", [*heading]);
        for (term, meaning) in *terms {
            roff.control("TP", []).text([bold(*term)]).text([roman(*meaning)]);
        }
    }
    roff
}

/// What the page of a command says at its end. A command that is new has nothing yet, which is an error.
fn sections(command: &str) -> io::Result<&'static [Section]> {
    match command {
        "fossick" => Ok(&[EXIT_STATUS, FILES, EXAMPLES]),
        "check" => Ok(&[EXIT_STATUS_OF_CHECK]),
        "export" => Ok(&[EXIT_STATUS_OF_EXPORT]),
        "search" => Ok(&[EXIT_STATUS_OF_SEARCH]),
        _ => Err(io::Error::other(format!("the exit status of {command} is not written down"))),
    }
}

const EXIT_STATUS: Section = Section(
    "EXIT STATUS",
    &[
        ("0", "The window was closed."),
        ("2", "The command made no sense, or with --exit-after: the archive could not be opened."),
        (
            "3",
            "There is no way to show a window here. The subcommands work without one; their pages have their exit status.",
        ),
    ],
);

const EXIT_STATUS_OF_CHECK: Section = Section(
    "EXIT STATUS",
    &[
        ("0", "Everything is there."),
        ("1", "Something is missing or damaged."),
        ("2", "Nothing could be read, the report could not be written, or the command made no sense."),
    ],
);

const EXIT_STATUS_OF_EXPORT: Section = Section(
    "EXIT STATUS",
    &[
        ("0", "What was asked for was written; with posts, even if some of their media are not in the archive."),
        (
            "1",
            "Only with --what media: something is missing, empty or damaged, or could not be written. What was saved is said.",
        ),
        ("2", "The archive could not be read, PATH could not be written, or the command made no sense."),
    ],
);

const EXIT_STATUS_OF_SEARCH: Section = Section(
    "EXIT STATUS",
    &[
        ("0", "The archive was searched, whether or not anything was found."),
        ("2", "Nothing could be read, or the command made no sense."),
    ],
);

const FILES: Section = Section(
    "FILES",
    &[
        (
            "~/.config/fossick/",
            "Settings, recent archives, and the size of the window. In $XDG_CONFIG_HOME if that is set.",
        ),
        (
            "~/.cache/fossick/",
            "Thumbnails, unpacked copies, and fossick.log, which has no words, names or paths of an archive in it. In \
             $XDG_CACHE_HOME if that is set. It may be removed while Fossick is closed.",
        ),
    ],
);

const EXAMPLES: Section = Section(
    "EXAMPLES",
    &[
        ("fossick archive-20260301093000-0123456789abcdef.zip", "Opens an archive in a window."),
        (
            "fossick check archive.zip --full --html report.html",
            "Reads every file in it, and writes what it finds as a web page.",
        ),
        (
            "fossick export archive.zip --what media --to pictures",
            "Saves its pictures, videos and sounds into a folder.",
        ),
        (
            "fossick search archive.zip 'garden has:image during:2024'",
            "Prints the posts of a year with a word and a picture.",
        ),
    ],
);
