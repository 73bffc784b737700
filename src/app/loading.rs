//! An archive that is being opened: the job, its events and its progress.

use std::path::{Path, PathBuf};

use crossbeam_channel::{Receiver, unbounded};

use crate::archive::{OpenOptions, Spool};
use crate::jobs::{Job, JobFailed, Waker};
use crate::load::{self, LoadError, LoadEvent, LoadStage};
use crate::progress::{Progress, Snapshot};

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
    /// Begins to open `path`; unpacked copies go to `cache`.
    pub fn start(path: &Path, cache: &Path, wake: &Waker) -> Self {
        let (sender, events) = unbounded();
        let progress = Progress::new(LoadStage::Opening, {
            let wake = wake.clone();
            move || wake()
        });
        let options = OpenOptions { spool: Spool::Into(cache.to_owned()) };
        let job = Job::start("load", wake.clone(), {
            let (path, progress) = (path.to_owned(), progress.clone());
            move |stop| load::load(&path, &options, &sender, &progress, stop)
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
