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

/// How much at once, and how pictures are decoded. Tests put other means in.
#[derive(Clone, Copy)]
struct Means {
    threads: usize,
    memory: u64,
    decode: fn(Picture) -> Examined,
}

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
    let threads = thread::available_parallelism().map_or(2, usize::from).clamp(1, THREADS);
    let means = Means { threads, memory: MEMORY, decode: Picture::decode };
    full_with(means, archive, library, options, progress, stop)
}

fn full_with(
    means: Means,
    archive: &Archive,
    library: &Library,
    options: FullOptions,
    progress: &Progress<CheckStage>,
    stop: &StopFlag,
) -> Result<FileReport, Stopped> {
    let total = archive.entries().iter().fold(0_u64, |sum, entry| sum.saturating_add(entry.size));
    progress.begin(CheckStage::Reading, Some(total));
    let uses = Uses::of(archive, library);
    let budget = Budget::new(means.memory);
    let run = Run {
        means,
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
    if archive.container() == Container::TarGz { run.in_order() } else { run.in_parallel() }?;
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
    means: Means,
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
    fn in_parallel(&self) -> Result<(), Stopped> {
        thread::scope(|scope| {
            let workers: Vec<_> = (0..self.means.threads).map(|_| scope.spawn(|| self.read(None))).collect();
            workers
                .into_iter()
                .try_for_each(|worker| worker.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
        })
    }

    /// One thread reads, the others decode.
    fn in_order(&self) -> Result<(), Stopped> {
        thread::scope(|scope| {
            let (send, pictures) = bounded::<Parcel>(self.means.threads);
            for _ in 0..self.means.threads {
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
            self.note(id, (self.means.decode)(picture));
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::io::Cursor;
    use std::path::Path;
    use std::time::Duration;

    use super::*;
    use crate::archive::{OpenOptions, OpenStage, Spool};
    use crate::media::Limits;

    static IN_HAND: AtomicUsize = AtomicUsize::new(0);
    static MOST: AtomicUsize = AtomicUsize::new(0);
    static DECODED: AtomicUsize = AtomicUsize::new(0);

    /// Counts the pictures that are decoded at the same time.
    fn decode(_: Picture) -> Examined {
        MOST.fetch_max(IN_HAND.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
        thread::sleep(Duration::from_millis(30));
        IN_HAND.fetch_sub(1, Ordering::SeqCst);
        DECODED.fetch_add(1, Ordering::SeqCst);
        Examined::default()
    }

    fn check(path: &Path, memory: u64) {
        let (stop, silent) = (StopFlag::new(), Progress::silent(OpenStage::Directory));
        let archive = Archive::open(path, &OpenOptions { spool: Spool::Never }, &silent, &stop).unwrap();
        let (options, silent) = (FullOptions { decode: true }, Progress::silent(CheckStage::Reading));
        let means = Means { threads: 6, memory, decode };
        full_with(means, &archive, &Library::default(), options, &silent, &stop).unwrap();
    }

    #[test]
    fn all_threads_together_decode_no_more_pictures_than_their_memory_is_for() {
        let mut picture = Cursor::new(Vec::new());
        image::RgbImage::new(40, 30).write_to(&mut picture, image::ImageFormat::Png).unwrap();
        let picture = picture.into_inner();
        let each = 40 * 30 * Limits::BYTES_PER_PIXEL + 2 * picture.len() as u64;
        let folder = tempfile::tempdir().unwrap();
        let mut tar = tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast()));
        let mut add = |name: &str, bytes: &[u8]| {
            let path = folder.path().join("archive").join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(&path, bytes).unwrap();
            tar.append_path_with_name(&path, name).unwrap();
        };
        add("outbox.json", br#"{"type":"OrderedCollection","orderedItems":[]}"#);
        (0..9).for_each(|number| add(&format!("media_attachments/files/{number}/original/a.png"), &picture));
        let packed = folder.path().join("archive.tar.gz");
        std::fs::write(&packed, tar.into_inner().unwrap().finish().unwrap()).unwrap();
        for path in [folder.path().join("archive"), packed] {
            for most in [1, 2] {
                MOST.store(0, Ordering::SeqCst);
                DECODED.store(0, Ordering::SeqCst);
                check(&path, each * most as u64 + each / 2);
                assert_eq!(MOST.load(Ordering::SeqCst), most, "at the same time, {}", path.display());
                assert_eq!(DECODED.load(Ordering::SeqCst), 9, "{}", path.display());
            }
        }
    }
}
