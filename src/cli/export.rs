//! `fossick export`: takes things out of an archive on the command line. What is taken out has a file each in the folder
//! beside this one.
//!
//! Ends with 0 when everything was saved, 1 when something is missing, damaged or could not be written, 2 when nothing
//! could be read or the command made no sense.

use std::path::PathBuf;
use std::process::ExitCode;

use super::shared::{REFUSED, complain};
use crate::export::atomic;
use crate::words::{self, Message};

mod lists;
mod media;

/// Takes things out of an archive, into a folder.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The archive: a zip, a tar.gz, an unpacked folder or an outbox.json.
    archive: PathBuf,

    /// What to take out.
    #[arg(long)]
    what: What,

    /// Media: only of posts that hold all of these words. "Phrases" stay together, -words must not be there.
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true)]
    search: Option<String>,

    /// Media: write description, address and date of its post beside each file.
    #[arg(long, value_name = "FORM")]
    sidecar: Option<Form>,

    /// Lists: a CSV list that belongs to the archive, or a folder with some. Those inside or beside it are found without it.
    #[arg(long = "lists", value_name = "PATH")]
    lists: Vec<PathBuf>,

    /// The folder to write into; it is made when it is not there. No file in it is written over.
    #[arg(long, value_name = "DIR")]
    to: PathBuf,
}

/// What can be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum What {
    /// Pictures, videos and sounds.
    Media,
    /// Lists of accounts, domains and bookmarks, as servers import them.
    Lists,
}

/// What is written beside a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// A text.
    Txt,
    /// An XMP packet, for programs that keep pictures.
    Xmp,
}

/// Runs the command.
pub fn run(export: &Export) -> ExitCode {
    let code = export.can_be_done().and_then(|()| match export.what {
        What::Media => media::save(export),
        What::Lists => lists::save(export),
    });
    ExitCode::from(code.unwrap_or_else(|message| {
        complain(&message);
        REFUSED
    }))
}

impl Export {
    /// Says before the work what can't be done.
    fn can_be_done(&self) -> Result<(), Message> {
        let options = [
            ("--search", What::Media, self.search.is_some()),
            ("--sidecar", What::Media, self.sidecar.is_some()),
            ("--lists", What::Lists, !self.lists.is_empty()),
        ];
        if let Some((option, ..)) = options.into_iter().find(|(_, what, is_there)| *is_there && *what != self.what) {
            return Err(words::option_without_meaning(option));
        }
        if self.to.exists() {
            atomic::can_write(&self.a_file()).map_err(|error| words::not_written(&self.to, &error))?;
        }
        Ok(())
    }

    /// Any file in the folder to write into.
    fn a_file(&self) -> PathBuf {
        self.to.join("file")
    }
}
