//! Small pictures of what an archive holds, made in the background: last asked, first served.
//!
//! The window says in each frame which tiles it shows and has no picture for ([`Thumbnails::want`]); what it no longer asks
//! for is not begun. Finished thumbnails wait in a short channel until the window takes them ([`Thumbnails::poll`]); while
//! it is full, nobody works, so that memory stays bounded. `make` makes one thumbnail, `queue` keeps order, `facts` is what
//! is told beside the pixels.
//!
//! A worker that is late with a file is left to itself and replaced, two of them at most; the tile says so, and shows the
//! picture if it comes after all. Readers of entries share the archive's file by position and do not wait for each other.
//! From a gzipped tar that was not unpacked ([`crate::archive::Spool::Never`]) each thumbnail unpacks the archive up to its
//! entry: it works, as slowly as that is, and a large one gives tiles that say they are late.

mod facts;
mod make;
mod queue;

use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, Sender, bounded};

pub use facts::{Facts, Trouble};
use queue::{Queue, Task};

use super::cache::{ArchiveKey, Cache};
use super::decode::{Fit, Picture, fenced};
use crate::archive::Archive;
use crate::jobs::Waker;
use crate::model::EntryId;

/// Thumbnails that may wait to be taken.
const FINISHED: usize = 16;

/// How large thumbnails are. The window takes the smallest that is not smaller than the tile in pixels of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the names say it: longest side in pixels")]
pub enum Bucket {
    Px128,
    Px256,
    Px512,
    Px1024,
}

impl Bucket {
    /// From the smallest to the largest.
    pub const ALL: [Self; 4] = [Self::Px128, Self::Px256, Self::Px512, Self::Px1024];

    /// Longest side in pixels.
    pub fn side(self) -> u32 {
        match self {
            Self::Px128 => 128,
            Self::Px256 => 256,
            Self::Px512 => 512,
            Self::Px1024 => 1024,
        }
    }

    /// For a tile whose longest side is so many pixels of the screen.
    pub fn for_side(side: f32) -> Self {
        Self::ALL.into_iter().find(|bucket| bucket.side() as f32 >= side).unwrap_or(Self::Px1024)
    }
}

/// What part of a picture is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Cut {
    /// All of it, in its own shape.
    Whole,
    /// A square around the focal point: x to the right and y upwards, in hundredths, each −100 … 100.
    Square(i8, i8),
}

impl Cut {
    /// A square around a focal point as attachments state it, or the middle.
    pub fn square(focus: Option<[f32; 2]>) -> Self {
        // What is not a number becomes 0.
        let [x, y] = focus.unwrap_or_default().map(|value| (value.clamp(-1.0, 1.0) * 100.0).round() as i8);
        Self::Square(x, y)
    }
}

/// One thumbnail that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Request {
    /// The file.
    pub entry: EntryId,
    /// How large.
    pub bucket: Bucket,
    /// What part of it.
    pub cut: Cut,
}

impl Request {
    pub(super) fn fit(self) -> Fit {
        let side = self.bucket.side();
        match self.cut {
            Cut::Whole => Fit::Within(side, side),
            Cut::Square(x, y) => Fit::Square { side, focus: [f32::from(x) / 100.0, f32::from(y) / 100.0] },
        }
    }
}

/// A thumbnail, or the reason why there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thumbnail {
    /// What was asked for.
    pub request: Request,
    /// The pixels; None when there is nothing to show.
    pub picture: Option<Picture>,
    /// What was found.
    pub facts: Facts,
}

/// How the service works.
#[derive(Clone)]
pub struct Options {
    /// Threads, at least one.
    pub workers: usize,
    /// A file takes too long after so much time.
    pub late: Duration,
    /// Where thumbnails are kept for the next time; None for nowhere.
    pub cache: Option<Arc<Cache>>,
}

impl Default for Options {
    /// As many threads as processors, from two to four; eight seconds; no cache.
    fn default() -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Self { workers: processors.clamp(2, 4), late: Duration::from_secs(8), cache: None }
    }
}

/// Makes thumbnails of one archive. Dropping it ends the work.
pub struct Thumbnails {
    queue: Arc<Queue>,
    finished: Receiver<Thumbnail>,
}

/// What makes a thumbnail; tests put something else in its place.
type Make = dyn Fn(&Request, &dyn Fn(u64) -> bool) -> Made + Send + Sync;

/// What came of a request.
struct Made {
    picture: Option<Picture>,
    facts: Facts,
    /// It came from the file and may be kept.
    keep: bool,
}

impl Thumbnails {
    /// Starts the threads. `wake` is called whenever a thumbnail can be taken.
    pub fn start(archive: Arc<Archive>, options: Options, wake: Waker) -> Self {
        let Options { workers, late, cache } = options;
        let kept = cache.map(|cache| (cache, ArchiveKey::of(&archive)));
        let keep: Arc<Keep> = match kept.clone() {
            Some((cache, key)) => {
                let archive = Arc::clone(&archive);
                Arc::new(move |done: &Thumbnail| {
                    if let Some(entry) = archive.entry(done.request.entry) {
                        cache.put(&key, entry, done);
                    }
                })
            }
            None => Arc::new(|_| {}),
        };
        let make = move |request: &Request, may_be_large: &dyn Fn(u64) -> bool| {
            let stored = kept.as_ref().zip(archive.entry(request.entry)).and_then(|((cache, key), entry)| {
                let (picture, facts) = cache.get(key, entry, request)?;
                Some(Made { picture, facts, keep: false })
            });
            stored.unwrap_or_else(|| make::make(&archive, *request, may_be_large))
        };
        Self::with(Arc::new(make), keep, workers, late, wake)
    }

    fn with(make: Arc<Make>, keep: Arc<Keep>, workers: usize, late: Duration, wake: Waker) -> Self {
        let (sender, finished) = bounded(FINISHED);
        let queue = Arc::new(Queue::new(late));
        let worker = Worker { queue: Arc::clone(&queue), make, keep, finished: sender, wake };
        for _ in 0..workers.max(1) {
            worker.spawn();
        }
        let watch = move || worker.watch();
        if let Err(error) = std::thread::Builder::new().name("thumbnails watch".to_owned()).spawn(watch) {
            log::warn!("nobody watches over thumbnails: {error}");
        }
        Self { queue, finished }
    }

    /// Asks for thumbnails, the most urgent first, and takes back what was asked for before. What is being made, or is ready
    /// to be taken, is not made again.
    pub fn want(&self, requests: impl IntoIterator<Item = Request>) {
        self.queue.want(requests.into_iter().collect());
    }

    /// A thumbnail that is finished. After a [`Trouble::Late`] the picture may still come.
    pub fn poll(&self) -> Option<Thumbnail> {
        let thumbnail = self.finished.try_recv().ok()?;
        self.queue.taken(thumbnail.request);
        Some(thumbnail)
    }

    /// Nothing is waiting, being made or ready to be taken.
    pub fn is_idle(&self) -> bool {
        self.queue.is_idle()
    }
}

impl Drop for Thumbnails {
    fn drop(&mut self) {
        self.queue.close();
    }
}

/// Keeps a thumbnail for the next time.
type Keep = dyn Fn(&Thumbnail) + Send + Sync;

/// What a thread needs.
#[derive(Clone)]
struct Worker {
    queue: Arc<Queue>,
    make: Arc<Make>,
    keep: Arc<Keep>,
    finished: Sender<Thumbnail>,
    wake: Waker,
}

impl Worker {
    fn spawn(&self) {
        let worker = self.clone();
        let spawned = std::thread::Builder::new().name("thumbnails".to_owned()).spawn(move || worker.work());
        if let Err(error) = spawned {
            log::warn!("no thread for thumbnails: {error}");
        }
    }

    /// Makes one thumbnail after the other until there is no more to do for it.
    fn work(&self) {
        while let Some(task) = self.queue.next() {
            let stays = self.serve(&task);
            if !stays {
                return;
            }
        }
    }

    /// Makes one thumbnail; false when this thread was replaced meanwhile, or nobody listens any more.
    fn serve(&self, task: &Task) -> bool {
        let may_be_large = |pixels| self.queue.wait_for_room(task, pixels);
        let made = fenced(|| Ok((self.make)(&task.request, &may_be_large)));
        let made = made.unwrap_or_else(|_| Made { picture: None, facts: Facts::of(Trouble::Damaged), keep: false });
        let stays = self.queue.made(task);
        let thumbnail = Thumbnail { request: task.request, picture: made.picture, facts: made.facts };
        let kept = made.keep.then(|| thumbnail.clone());
        if !self.send(thumbnail) {
            return false;
        }
        if let Some(thumbnail) = kept {
            (self.keep)(&thumbnail);
        }
        stays
    }

    fn send(&self, thumbnail: Thumbnail) -> bool {
        let sent = self.finished.send(thumbnail).is_ok();
        (self.wake)();
        sent
    }

    /// Replaces workers that are late, and says so.
    fn watch(&self) {
        while let Some(late) = self.queue.next_late() {
            log::warn!("a thumbnail takes too long: {:?}", late.request);
            if late.replace {
                self.spawn();
            }
            let facts = Facts::of(Trouble::Late);
            if !self.send(Thumbnail { request: late.request, picture: None, facts }) {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests;
