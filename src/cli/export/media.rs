//! Media out of an archive: `fossick export ARCHIVE --what media --to DIR`.

use jiff::tz::TimeZone;

use super::{Export, Form};
use crate::archive::Archive;
use crate::check::one_line;
use crate::cli::bar;
use crate::cli::shared::{complain, load, print};
use crate::export::media::{Options, Outcome, Piece, SaveError, SaveStage, Sidecar, may_save, save_into};
use crate::model::Library;
use crate::progress::{Progress, StopFlag};
use crate::query::search::Query;
use crate::tr;
use crate::words::{self, Message};

/// Saves media; gives the exit code, or why nothing was begun.
pub fn save(export: &Export) -> Result<u8, Message> {
    let stop = StopFlag::new();
    let loaded = load(&export.archive, &stop);
    let (archive, library) = loaded.map_err(|error| words::load_error(&error, &export.archive))?;
    let refused = |error: SaveError| words::save_error(&error, &export.to, &export.archive);
    may_save(&export.a_file(), &archive).map_err(refused)?;
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
    let lines = |(sentence, names): (String, &[String])| {
        let names = names.iter().map(|name| format!("  {}\n", one_line(name)));
        [sentence + "\n"].into_iter().chain(names).collect::<String>()
    };
    words::outcome(outcome).into_iter().map(lines).collect()
}
