//! Opens a path and streams what is in it into a channel, with progress and cancel.

use std::path::Path;
use std::sync::Arc;

use crossbeam_channel::Sender;

use crate::archive::{Archive, OpenError, OpenOptions};
use crate::model::{Batch, Library};
use crate::progress::{Progress, StopFlag};

/// What loading is doing; units are bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LoadStage {
    /// Reading the container's directory.
    Opening,
    /// Unpacking a compressed tar; units are bytes of the file.
    Unpacking,
    /// Reading posts; units are bytes of the unpacked outbox.
    Reading,
}

/// What happens while loading, in this order: `Opened`, any number of `Posts`, `Loaded`.
#[derive(Clone, Debug)]
pub enum LoadEvent {
    /// The archive is open: account, favourites, bookmarks are known; there are no posts yet.
    Opened(Arc<Archive>, Arc<Library>),
    /// More posts, in file order. The receiver pushes them to its own copy of the library.
    Posts(Batch),
    /// Complete: same posts in the same places as the batches (a record that appeared again in a newer form may have been
    /// replaced), counts and findings final.
    Loaded(Arc<Library>),
}

/// Why loading failed.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The path could not be opened as an archive.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Not an ActivityPub outbox.
    #[error("not an outbox")]
    NotAnOutbox,
    /// Stopped on request.
    #[error("stopped on request")]
    Stopped,
}

/// Loads `path` and sends what it finds, as it finds it. Blocks until everything is read, the flag is raised or the
/// receiver is gone.
///
/// # Errors
/// [`LoadError`]; damage that leaves something readable is no error but a finding in the library.
pub fn load(
    _path: &Path,
    _options: &OpenOptions,
    _events: &Sender<LoadEvent>,
    _progress: &Progress<LoadStage>,
    _stop: &StopFlag,
) -> Result<(), LoadError> {
    todo!()
}

/// Loads `path` in one go, for the command line, jobs and benches.
///
/// # Errors
/// As [`load`].
pub fn library(
    _path: &Path,
    _options: &OpenOptions,
    _progress: &Progress<LoadStage>,
    _stop: &StopFlag,
) -> Result<(Arc<Archive>, Arc<Library>), LoadError> {
    todo!()
}
