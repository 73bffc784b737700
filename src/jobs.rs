//! Background work on named threads: a result that can be polled, a flag to stop it, and a panic that becomes a value.
//!
//! Knows no window: whoever starts a job gives it a [`Waker`].

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::Duration;

use crossbeam_channel::{Receiver, bounded};

use crate::progress::StopFlag;

/// Wakes whoever waits for a job, from any thread.
pub type Waker = Arc<dyn Fn() + Send + Sync>;

/// Work that runs on a thread of its own. Dropping it asks the work to stop.
#[derive(Debug)]
pub struct Job<T> {
    stop: StopFlag,
    result: Receiver<Result<T, JobFailed>>,
}

/// Why a job gave no result.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JobFailed {
    /// The work panicked; the text is for the log and for "Copy details".
    #[error("the work stopped unexpectedly: {0}")]
    Panicked(String),
    /// The system gave no thread.
    #[error("no thread could be started: {0}")]
    NoThread(String),
}

impl<T: Send + 'static> Job<T> {
    /// Starts `work` on a thread called `name`; `wake` is called when it has ended.
    pub fn start(name: &str, wake: Waker, work: impl FnOnce(&StopFlag) -> T + Send + 'static) -> Self {
        let stop = StopFlag::new();
        let (sender, result) = bounded(1);
        let failed = sender.clone();
        let flag = stop.clone();
        let thread = std::thread::Builder::new().name(name.to_owned()).spawn(move || {
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&flag)))
                .map_err(|panic| JobFailed::Panicked(panic_text(panic.as_ref())));
            // Nobody listens any more when the job was dropped: that is fine.
            let _ = sender.send(outcome);
            wake();
        });
        if let Err(error) = thread {
            let _ = failed.send(Err(JobFailed::NoThread(error.to_string())));
        }
        Self { stop, result }
    }

    /// The result, once there is one; after that None again.
    pub fn poll(&self) -> Option<Result<T, JobFailed>> {
        self.result.try_recv().ok()
    }
}

impl<T> Job<T> {
    /// Asks the work to stop.
    pub fn stop(&self) {
        self.stop.stop();
    }

    /// The work has ended; [`Job::poll`] gives what came of it.
    pub fn has_ended(&self) -> bool {
        !self.result.is_empty()
    }

    /// Asks the work to stop, and waits until it has ended, so long at most; what came of it is dropped.
    pub fn end(&self, patience: Duration) {
        self.stop();
        // Fails when nobody can send a result any more, or has not in time.
        let _ = self.result.recv_timeout(patience);
    }
}

impl<T> Drop for Job<T> {
    fn drop(&mut self) {
        self.stop.stop();
    }
}

fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "unknown".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::time::Instant;

    fn wait<T: Send + 'static>(job: &Job<T>) -> Result<T, JobFailed> {
        let begun = Instant::now();
        loop {
            if let Some(outcome) = job.poll() {
                return outcome;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "the job never ended");
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn a_job_gives_its_result_and_wakes_the_window() {
        let woken = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&woken);
        let job = Job::start("test", Arc::new(move || flag.store(true, Ordering::SeqCst)), |_| 42);
        assert_eq!(wait(&job), Ok(42));
        let begun = Instant::now();
        while !woken.load(Ordering::SeqCst) {
            assert!(begun.elapsed() < Duration::from_secs(20), "the window was never woken");
            std::thread::yield_now();
        }
    }

    #[test]
    fn a_panic_in_a_job_becomes_a_value() {
        let job: Job<()> = Job::start("test", Arc::new(|| {}), |_| panic!("broken file"));
        assert_eq!(wait(&job), Err(JobFailed::Panicked("broken file".to_owned())));
    }

    #[test]
    fn dropping_a_job_asks_it_to_stop() {
        let (sender, receiver) = bounded(1);
        let job = Job::start("test", Arc::new(|| {}), move |stop| {
            while !stop.is_stopped() {
                std::thread::sleep(Duration::from_millis(1));
            }
            let _ = sender.send(());
        });
        drop(job);
        assert!(receiver.recv_timeout(Duration::from_secs(20)).is_ok());
    }
}
