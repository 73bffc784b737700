//! The full check: reads every byte of every file, which makes the container compare checksums, and looks into pictures,
//! videos and sounds.
//!
//! A zip and a folder are read by several threads, each taking the next entry. A gzipped tar can only be unpacked from
//! its beginning, so one thread reads it in its order and the others decode.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::budget::{Budget, Share};
use super::examine::{Examined, Examiner, Picture};
use super::file_report::{FileReport, Uses};
use crate::archive::Archive;
use crate::model::{Container, EntryId, Library};
use crate::progress::{Progress, StopFlag, Stopped};

/// What the full check looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FullOptions {
    /// Decode pictures and walk through videos and sounds; without it only the bytes are read.
    pub decode: bool,
}

/// What the full check is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CheckStage {
    /// Reading files; units are unpacked bytes.
    Reading,
}

/// Memory for pictures while they are decoded, in bytes: two of the largest that Mastodon stores.
const MEMORY: u64 = 212 << 20;
/// Threads at most: each has a buffer and an unpacker.
const THREADS: usize = 8;
/// Files larger than this begin first, so that none of them is begun last.
const LARGE: u64 = 64 << 20;

/// Reads everything. `library` says which files belong to posts, and what they are said to be.
///
/// # Errors
/// [`Stopped`] when it was asked to stop; damage is no error but what the report is about.
pub fn full(
    archive: &Archive,
    library: &Library,
    options: FullOptions,
    progress: &Progress<CheckStage>,
    stop: &StopFlag,
) -> Result<FileReport, Stopped> {
    let total = archive.entries().iter().fold(0_u64, |sum, entry| sum.saturating_add(entry.size));
    progress.begin(CheckStage::Reading, Some(total));
    let uses = Uses::of(archive, library);
    let budget = Budget::new(MEMORY);
    let run = Run {
        archive,
        uses: &uses,
        options,
        progress,
        stop,
        budget: &budget,
        order: order(archive),
        next: AtomicUsize::new(0),
        found: Mutex::new(Vec::new()),
    };
    let threads = thread::available_parallelism().map_or(2, usize::from).clamp(1, THREADS);
    if archive.container() == Container::TarGz { run.in_order(threads) } else { run.in_parallel(threads) }?;
    stop.check()?;
    let found = run.found.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(FileReport::new(archive, &uses, options, found))
}

/// Entries in the order in which they are begun.
fn order(archive: &Archive) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).zip(archive.entries()).map(|(id, _)| id).collect();
    if archive.container() != Container::TarGz {
        let size = |id: u32| archive.entry(EntryId(id)).map_or(0, |entry| entry.size);
        order.sort_by_key(|id| std::cmp::Reverse(Some(size(*id)).filter(|size| *size > LARGE)));
    }
    order
}

/// What all threads share.
struct Run<'a> {
    archive: &'a Archive,
    uses: &'a Uses,
    options: FullOptions,
    progress: &'a Progress<CheckStage>,
    stop: &'a StopFlag,
    budget: &'a Budget,
    order: Vec<u32>,
    next: AtomicUsize,
    found: Mutex<Vec<(EntryId, Examined)>>,
}

/// A picture on its way to the thread that decodes it.
type Parcel<'a> = (EntryId, Picture, Share<'a>);

impl Run<'_> {
    /// Every thread reads and decodes.
    fn in_parallel(&self, threads: usize) -> Result<(), Stopped> {
        thread::scope(|scope| {
            let workers: Vec<_> = (0..threads).map(|_| scope.spawn(|| self.read(None))).collect();
            workers
                .into_iter()
                .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        })
    }

    /// One thread reads, the others decode.
    fn in_order(&self, threads: usize) -> Result<(), Stopped> {
        thread::scope(|scope| {
            let (send, pictures) = bounded::<Parcel>(threads);
            for _ in 0..threads {
                let pictures: Receiver<Parcel> = pictures.clone();
                scope.spawn(move || pictures.into_iter().for_each(|parcel| self.decode(parcel)));
            }
            drop(pictures);
            self.read(Some(&send))
        })
    }

    /// Takes entry after entry. Pictures go through `decoders`, or are decoded here.
    fn read<'s>(&'s self, decoders: Option<&Sender<Parcel<'s>>>) -> Result<(), Stopped> {
        let mut examiner = Examiner::new(self.archive, self.uses, self.options, self.progress, self.stop);
        while let Some(id) = self.order.get(self.next.fetch_add(1, Ordering::Relaxed)) {
            let id = EntryId(*id);
            let (known, picture) = examiner.examine(id, self.budget)?;
            match picture {
                None => self.note(id, known),
                Some((picture, share)) => match decoders {
                    None => self.decode((id, picture, share)),
                    Some(decoders) => drop(decoders.send((id, picture, share))),
                },
            }
        }
        Ok(())
    }

    fn decode(&self, (id, picture, share): Parcel<'_>) {
        if !self.stop.is_stopped() {
            self.note(id, picture.decode());
        }
        drop(share);
    }

    /// What is all right is only counted.
    fn note(&self, id: EntryId, examined: Examined) {
        if examined != Examined::default() {
            self.found.lock().unwrap_or_else(PoisonError::into_inner).push((id, examined));
        }
    }
}
