//! What the commands share: how they load, print and complain.

use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use super::bar;
use crate::archive::{Archive, OpenOptions, Spool};
use crate::check;
use crate::load::{self, LoadError, LoadStage};
use crate::model::Library;
use crate::progress::{Progress, StopFlag};
use crate::tr;
use crate::words::Message;

/// Ends with it when nothing could be done.
pub const REFUSED: u8 = 2;

/// Loads an archive, with a bar; writes nothing.
pub fn load(path: &Path, stop: &StopFlag) -> Result<(Arc<Archive>, Arc<Library>), LoadError> {
    let options = OpenOptions { spool: Spool::Never };
    let progress = Progress::silent(LoadStage::Opening);
    bar::during(&progress, loading, || load::library(path, &options, &progress, stop))
}

fn loading(stage: LoadStage) -> String {
    tr!(match stage {
        LoadStage::Opening => "check-bar-opening",
        LoadStage::Unpacking => "check-bar-unpacking",
        LoadStage::Reading => "check-bar-reading",
    })
}

/// To standard output. Nobody reading it any more is no failure of the work.
pub fn print(text: &str) {
    let mut out = io::stdout().lock();
    drop(out.write_all(text.as_bytes()).and_then(|()| out.flush()));
}

/// Says in one line what went wrong, what it means and what to do.
pub fn complain(message: &Message) {
    drop(writeln!(io::stderr().lock(), "{}", check::one_line(&message.in_one_line())));
}
