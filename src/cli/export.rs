//! `fossick export`: takes things out of an archive on the command line.
//!
//! Ends with 0 when everything was saved, 1 when something is missing, damaged or could not be written, 2 when nothing
//! could be read or the command made no sense. `posts` has its own rules.

mod posts;

use std::path::PathBuf;
use std::process::ExitCode;

use jiff::tz::TimeZone;

use super::bar;
use super::shared::{REFUSED, complain, load, print};
use crate::archive::Archive;
use crate::check::one_line;
use crate::export::atomic;
use crate::export::media::{Options, Outcome, Piece, SaveError, SaveStage, Sidecar, may_save, save_into};
use crate::model::Library;
use crate::progress::{Progress, StopFlag};
use crate::query::search::Query;
use crate::tr;
use crate::words::{self, Message};

/// Takes things out of an archive.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// The archive: a zip, a tar.gz, an unpacked folder or an outbox.json.
    archive: PathBuf,

    /// What to take out.
    #[arg(long)]
    what: What,

    /// Only of posts that hold all of these words. "Phrases" stay together, -words must not be there.
    #[arg(long, value_name = "QUERY", allow_hyphen_values = true)]
    search: Option<String>,

    /// Write description, address and date of its post beside each file.
    #[arg(long, value_name = "FORM")]
    sidecar: Option<Form>,

    /// Where to write. For media a folder: it is made when it is not there, and no file in it is written over. For posts a
    /// file or folder that is not there yet.
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
        What::Media => media(export),
        What::Posts => posts::run(export),
    };
    ExitCode::from(code.unwrap_or_else(|message| {
        complain(&message);
        REFUSED
    }))
}

/// Saves media; gives the exit code, or why nothing was begun.
fn media(export: &Export) -> Result<u8, Message> {
    if let Some(option) = export.posts.given() {
        return Err(words::option_without_use(option));
    }
    let a_file = export.to.join("file");
    if export.to.exists() {
        atomic::can_write(&a_file).map_err(|error| words::not_written(&export.to, &error))?;
    }
    let stop = StopFlag::new();
    let loaded = load(&export.archive, &stop);
    let (archive, library) = loaded.map_err(|error| words::load_error(&error, &export.archive))?;
    let refused = |error: SaveError| words::save_error(&error, &export.to, &export.archive);
    may_save(&a_file, &archive).map_err(refused)?;
    let pieces = pieces(export, &archive, &library);
    if pieces.iter().any(|piece| piece.entry.is_some()) {
        std::fs::create_dir_all(&export.to).map_err(|error| refused(error.into()))?;
    }
    let options = Options { zone: TimeZone::system(), sidecar: export.sidecar.map_or(Sidecar::None, Form::sidecar) };
    let progress = Progress::silent(SaveStage::Saving);
    let result = bar::during(&progress, saving, || {
        save_into(&export.to, &archive, &library, &pieces, &options, &progress, &stop)
    });
    Ok(match result {
        Ok(outcome) => {
            print(&said(export, &pieces, &outcome));
            u8::from(!outcome.is_whole())
        }
        Err(failed) => {
            print(&said(export, &pieces, &failed.so_far));
            complain(&refused(failed.error));
            1
        }
    })
}

fn pieces(export: &Export, archive: &Archive, library: &Library) -> Vec<Piece> {
    match &export.search {
        Some(search) => Piece::of_posts(library, Query::parse(search).find(library)),
        None => Piece::all(archive, library),
    }
}

impl Form {
    fn sidecar(self) -> Sidecar {
        match self {
            Self::Txt => Sidecar::Text,
            Self::Xmp => Sidecar::Xmp,
        }
    }
}

fn saving(stage: SaveStage) -> String {
    match stage {
        SaveStage::Saving => tr!("export-bar"),
    }
}

/// What was saved and what was not, line by line.
fn said(export: &Export, pieces: &[Piece], outcome: &Outcome) -> String {
    if pieces.is_empty() {
        let key = if export.search.is_some() { "export-nothing-found" } else { "export-nothing" };
        return tr!(key) + "\n";
    }
    lines(words::outcome(outcome))
}

/// Sentences, each with the names that it is about, line by line.
fn lines(said: Vec<(String, &[String])>) -> String {
    let lines = |(sentence, names): (String, &[String])| {
        let names = names.iter().map(|name| format!("  {}\n", one_line(name)));
        [sentence + "\n"].into_iter().chain(names).collect::<String>()
    };
    said.into_iter().map(lines).collect()
}
