//! `fossick export`: takes things out of an archive on the command line. What is taken out has a file each in the folder
//! beside this one.
//!
//! Ends with 0 when everything was saved, 1 when something is missing, damaged or could not be written, 2 when nothing
//! could be read or the command made no sense. `posts` has its own rules.

mod lists;
mod media;
mod posts;

use std::path::PathBuf;
use std::process::ExitCode;

use super::shared::{REFUSED, complain};
use crate::check::one_line;
use crate::export::atomic;
use crate::words::{self, Message};

/// Takes things out of an archive.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The archive: a zip, a tar.gz, an unpacked folder or an outbox.json.
    archive: PathBuf,

    /// What to take out.
    #[arg(long)]
    what: What,

    /// Media: only of posts that fit all of this: words, "phrases", -words, #tags and operators such as has:image.
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true)]
    search: Option<String>,

    /// Media: write description, address and date of its post beside each file.
    #[arg(long, value_name = "FORM")]
    sidecar: Option<Form>,

    /// Lists: a CSV list that belongs to the archive, or a folder with some. Those inside or beside it are found without it.
    #[arg(long = "lists", value_name = "PATH")]
    lists: Vec<PathBuf>,

    /// Where to write. For media and lists a folder: it is made when it is not there, and no file in it is written over. For
    /// posts a file or folder that is not there yet.
    #[arg(long, value_name = "PATH")]
    to: PathBuf,

    #[command(flatten)]
    posts: posts::PostOptions,
}

/// What can be taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum What {
    /// Pictures, videos and sounds.
    Media,
    /// Lists of accounts, domains and bookmarks, as servers import them.
    Lists,
    /// Posts and boosts.
    Posts,
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
    let code = match export.what {
        What::Media => export.can_be_done().and_then(|()| media::save(export)),
        What::Lists => export.can_be_done().and_then(|()| lists::save(export)),
        What::Posts => posts::run(export),
    };
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
        let useless = options.into_iter().find(|(_, what, is_there)| *is_there && *what != self.what);
        if let Some(option) = useless.map(|(option, ..)| option).or_else(|| self.posts.given()) {
            return Err(words::option_without_use(option));
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

/// Sentences, each with the names that it is about, line by line.
fn lines(said: Vec<(String, &[String])>) -> String {
    let lines = |(sentence, names): (String, &[String])| {
        let names = names.iter().map(|name| format!("  {}\n", one_line(name)));
        [sentence + "\n"].into_iter().chain(names).collect::<String>()
    };
    said.into_iter().map(lines).collect()
}
