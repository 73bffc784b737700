//! Opens a path and streams what is in it into a channel, with progress and cancel.
//!
//! `around` reads the small files beside the outbox, `pipeline` takes the outbox apart on several threads, and
//! `collect` puts the posts back in file order, finds duplicates and counts. [`lists`] finds and reads what is no part of an
//! archive but belongs to it.

use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crossbeam_channel::{SendTimeoutError, Sender};

use crate::archive::{Archive, OpenError, OpenOptions, OpenStage, ReadError};
use crate::model::{Batch, EntryId, Library, RecordSpan};
use crate::progress::{Progress, StopFlag, Stopped};
use crate::wire::MAX_RECORD;

mod around;
mod collect;
pub mod lists;
mod pipeline;

/// How often waiting looks whether it should stop.
const LOOK: Duration = Duration::from_millis(50);

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
    /// JSON, but not an ActivityPub outbox.
    #[error("not an outbox")]
    NotAnOutbox,
    /// Fossick itself failed; the text says where, for a report.
    #[error("internal failure: {0}")]
    Crashed(String),
    /// Stopped on request, or nobody is listening any more.
    #[error("stopped on request")]
    Stopped,
}

impl From<Stopped> for LoadError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

/// Why the raw bytes of a record could not be read.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The outbox can't be read up to the record.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// The outbox is not there, or ends before the record does.
    #[error("no such record")]
    NoRecord,
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
    path: &Path,
    options: &OpenOptions,
    events: &Sender<LoadEvent>,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
) -> Result<(), LoadError> {
    run(path, options, progress, stop, &mut |event| send(events, event, stop))
}

/// Loads `path` in one go, for the command line, jobs and benches.
///
/// # Errors
/// As [`load`].
pub fn library(
    path: &Path,
    options: &OpenOptions,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
) -> Result<(Arc<Archive>, Arc<Library>), LoadError> {
    let mut opened = None;
    let mut loaded = None;
    run(path, options, progress, stop, &mut |event| {
        match event {
            LoadEvent::Opened(archive, _) => opened = Some(archive),
            LoadEvent::Posts(_) => {}
            LoadEvent::Loaded(library) => loaded = Some(library),
        }
        Ok(())
    })?;
    opened.zip(loaded).ok_or(LoadError::Stopped)
}

/// The raw bytes of one record, read again from the archive: unpacks the outbox up to it. A record longer than
/// [`MAX_RECORD`] is given up to that length.
///
/// # Errors
/// [`RecordError`].
pub fn record(archive: &Archive, library: &Library, span: RecordSpan, stop: &StopFlag) -> Result<Vec<u8>, RecordError> {
    let outbox = outbox_of(archive, library).ok_or(RecordError::NoRecord)?;
    let mut reader = archive.read(outbox)?;
    skip(&mut reader, span.offset, stop)?;
    let mut bytes = Vec::new();
    reader.take(u64::from(span.len).min(MAX_RECORD)).read_to_end(&mut bytes).map_err(ReadError::from)?;
    if bytes.is_empty() { Err(RecordError::NoRecord) } else { Ok(bytes) }
}

/// Reads past the first `count` bytes.
fn skip(reader: &mut dyn Read, mut count: u64, stop: &StopFlag) -> Result<(), RecordError> {
    let mut buffer = vec![0; 256 << 10];
    while count > 0 {
        stop.check().map_err(|Stopped| RecordError::Stopped)?;
        let want = usize::try_from(count).unwrap_or(usize::MAX).min(buffer.len());
        match reader.read(buffer.get_mut(..want).unwrap_or_default()) {
            Ok(0) => return Err(RecordError::NoRecord),
            Ok(read) => count = count.saturating_sub(read as u64),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(ReadError::from(error).into()),
        }
    }
    Ok(())
}

fn outbox_of(archive: &Archive, library: &Library) -> Option<EntryId> {
    let outbox = archive.layout().outbox()?;
    let name = &archive.entry(outbox)?.name;
    library.outbox_name.as_ref().is_none_or(|stated| stated == name).then_some(outbox)
}

type Emit<'a> = dyn FnMut(LoadEvent) -> Result<(), LoadError> + 'a;

fn run(
    path: &Path,
    options: &OpenOptions,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
    emit: &mut Emit,
) -> Result<(), LoadError> {
    let archive = Arc::new(open(path, options, progress, stop)?);
    let surroundings = around::read(&archive, stop)?;
    match archive.layout().outbox() {
        Some(outbox) => pipeline::run(&archive, outbox, surroundings, progress, stop, emit),
        None => collect::without_outbox(&archive, surroundings, emit),
    }
}

/// Opens the archive; what opening says about its progress is passed on.
fn open(
    path: &Path,
    options: &OpenOptions,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
) -> Result<Archive, LoadError> {
    progress.begin(LoadStage::Opening, None);
    let opening: Arc<Mutex<Option<Progress<OpenStage>>>> = Arc::default();
    let pass_on = {
        let opening = Arc::clone(&opening);
        let progress = progress.clone();
        move || {
            let seen = opening.lock().unwrap_or_else(PoisonError::into_inner).as_ref().map(Progress::snapshot);
            if let Some(seen) = seen.filter(|seen| seen.stage == OpenStage::Unpacking) {
                if progress.snapshot().stage != LoadStage::Unpacking {
                    progress.begin(LoadStage::Unpacking, seen.total);
                }
                progress.set(seen.done);
            }
        }
    };
    let inner = Progress::new(OpenStage::Directory, pass_on);
    *opening.lock().unwrap_or_else(PoisonError::into_inner) = Some(inner.clone());
    let archive = Archive::open(path, options, &inner, stop);
    // The closure holds what holds the closure: let go.
    *opening.lock().unwrap_or_else(PoisonError::into_inner) = None;
    match archive {
        Err(OpenError::Stopped) => Err(LoadError::Stopped),
        other => Ok(other?),
    }
}

/// Sends an event, waiting for a slow receiver as long as nobody asks to stop.
fn send(events: &Sender<LoadEvent>, mut event: LoadEvent, stop: &StopFlag) -> Result<(), LoadError> {
    loop {
        stop.check()?;
        match events.send_timeout(event, LOOK) {
            Ok(()) => return Ok(()),
            Err(SendTimeoutError::Timeout(unsent)) => event = unsent,
            Err(SendTimeoutError::Disconnected(_)) => return Err(LoadError::Stopped),
        }
    }
}
