//! An archive that is being opened: the job, its events and its progress.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossbeam_channel::{Receiver, Sender, bounded, unbounded};

use crate::archive::{OpenOptions, Spool};
use crate::jobs::{Job, JobFailed, Waker};
use crate::load::{self, LoadError, LoadEvent, LoadStage};
use crate::progress::{Progress, Snapshot};

/// Work on what was loaded that must not be done on the window's thread, such as finding fonts for it.
pub type Prepare = Arc<dyn Fn(&LoadEvent) + Send + Sync>;

/// Events that wait to be prepared; more make loading wait.
const QUEUE: usize = 8;

/// An archive that is being opened.
pub struct Loading {
    path: PathBuf,
    job: Job<Result<(), LoadError>>,
    events: Receiver<LoadEvent>,
    progress: Progress<LoadStage>,
}

/// How loading ended.
#[derive(Debug)]
pub enum Ended {
    /// Everything was read.
    Well,
    /// It could not be read.
    Failed(LoadError),
    /// Our own mistake.
    Broken(JobFailed),
}

impl Loading {
    /// Begins to open `path`; unpacked copies go to `cache`. `prepare` sees each event before the window does.
    pub fn start(path: &Path, cache: &Path, wake: &Waker, prepare: &Prepare) -> Self {
        let (to_window, events) = unbounded();
        let progress = Progress::new(LoadStage::Opening, {
            let wake = wake.clone();
            move || wake()
        });
        let options = OpenOptions { spool: Spool::Into(cache.to_owned()) };
        let job = Job::start("load", wake.clone(), {
            let (path, progress) = (path.to_owned(), progress.clone());
            let (wake, prepare) = (wake.clone(), Arc::clone(prepare));
            move |stop| {
                let (sender, loaded) = bounded(QUEUE);
                std::thread::scope(|scope| {
                    scope.spawn(move || relay(&loaded, &to_window, &prepare, &wake));
                    let outcome = load::load(&path, &options, &sender, &progress, stop);
                    drop(sender); // the relay ends when it has passed everything on
                    outcome
                })
            }
        });
        Self { path: path.to_owned(), job, events, progress }
    }

    /// What is being opened.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// How far it is.
    pub fn progress(&self) -> Snapshot<LoadStage> {
        self.progress.snapshot()
    }

    /// What happened since the last look, and how it ended if it has. All events come before the end.
    pub fn poll(&self) -> (Vec<LoadEvent>, Option<Ended>) {
        let ended = self.job.poll().map(|outcome| match outcome {
            Ok(Ok(())) => Ended::Well,
            Ok(Err(error)) => Ended::Failed(error),
            Err(error) => Ended::Broken(error),
        });
        // The job sends its last event before its result, so looking at the events afterwards misses none.
        (self.events.try_iter().collect(), ended)
    }

    /// Asks it to stop.
    pub fn stop(&self) {
        self.job.stop();
    }
}

/// Prepares events, passes them on to the window and wakes it.
fn relay(loaded: &Receiver<LoadEvent>, to_window: &Sender<LoadEvent>, prepare: &Prepare, wake: &Waker) {
    for event in loaded {
        prepare(&event);
        if to_window.send(event).is_err() {
            return; // the window has moved on; loading notices by itself
        }
        wake();
    }
}
