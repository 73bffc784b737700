//! How long work talks: where it is, and whether it should stop.
//!
//! Work reports typed stages and counts, never sentences; whoever shows them finds the words.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Shortest time between two wake-ups of the window for progress alone.
const WAKE_EVERY: Duration = Duration::from_millis(80);

/// Asked to stop: work looks at it at least every 100 ms.
#[derive(Clone, Debug, Default)]
pub struct StopFlag(Arc<AtomicBool>);

/// The work was asked to stop, and did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("stopped on request")]
pub struct Stopped;

impl StopFlag {
    /// A flag nobody has raised.
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the work to stop.
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Somebody asked to stop.
    pub fn is_stopped(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    /// `Err` once somebody asked to stop.
    ///
    /// # Errors
    /// [`Stopped`] when the flag is raised.
    pub fn check(&self) -> Result<(), Stopped> {
        if self.is_stopped() { Err(Stopped) } else { Ok(()) }
    }
}

/// Typed progress of one piece of work, shared between the worker and whoever shows it.
pub struct Progress<Stage> {
    inner: Arc<Inner<Stage>>,
}

struct Inner<Stage> {
    stage: Mutex<Stage>,
    done: AtomicU64,
    /// 0 = not known.
    total: AtomicU64,
    wake: Box<dyn Fn() + Send + Sync>,
    woken: Mutex<Option<Instant>>,
}

/// One look at a [`Progress`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Snapshot<Stage> {
    /// What is going on.
    pub stage: Stage,
    /// Units done; the stage says which units.
    pub done: u64,
    /// Units in all, when known.
    pub total: Option<u64>,
}

impl<Stage> Snapshot<Stage> {
    /// Share that is done, 0 … 1, when the total is known.
    pub fn fraction(&self) -> Option<f32> {
        self.total.map(|total| (self.done as f64 / total.max(1) as f64).min(1.0) as f32)
    }
}

impl<Stage> Clone for Progress<Stage> {
    fn clone(&self) -> Self {
        Self { inner: Arc::clone(&self.inner) }
    }
}

impl<Stage: Copy> Progress<Stage> {
    /// Progress that calls `wake` now and then, so that a window can look again.
    pub fn new(stage: Stage, wake: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            inner: Arc::new(Inner {
                stage: Mutex::new(stage),
                done: AtomicU64::new(0),
                total: AtomicU64::new(0),
                wake: Box::new(wake),
                woken: Mutex::new(None),
            }),
        }
    }

    /// Progress nobody is told about.
    pub fn silent(stage: Stage) -> Self {
        Self::new(stage, || {})
    }

    /// Begins a stage of `total` units, if the number is known.
    pub fn begin(&self, stage: Stage, total: Option<u64>) {
        *self.inner.stage.lock().unwrap_or_else(PoisonError::into_inner) = stage;
        self.inner.done.store(0, Ordering::Relaxed);
        self.inner.total.store(total.unwrap_or(0), Ordering::Relaxed);
        (self.inner.wake)();
    }

    /// `units` more are done.
    pub fn add(&self, units: u64) {
        self.inner.done.fetch_add(units, Ordering::Relaxed);
        self.wake_now_and_then();
    }

    /// So many units are done by now.
    pub fn set(&self, done: u64) {
        self.inner.done.store(done, Ordering::Relaxed);
        self.wake_now_and_then();
    }

    /// Where the work is.
    pub fn snapshot(&self) -> Snapshot<Stage> {
        let total = self.inner.total.load(Ordering::Relaxed);
        Snapshot {
            stage: *self.inner.stage.lock().unwrap_or_else(PoisonError::into_inner),
            done: self.inner.done.load(Ordering::Relaxed),
            total: (total > 0).then_some(total),
        }
    }

    fn wake_now_and_then(&self) {
        let mut woken = self.inner.woken.lock().unwrap_or_else(PoisonError::into_inner);
        if woken.is_none_or(|at| at.elapsed() >= WAKE_EVERY) {
            *woken = Some(Instant::now());
            drop(woken);
            (self.inner.wake)();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    enum Stage {
        First,
        Second,
    }

    #[test]
    fn a_new_stage_starts_from_nothing() {
        let progress = Progress::silent(Stage::First);
        progress.add(7);
        progress.begin(Stage::Second, Some(10));
        progress.add(4);
        let seen = progress.snapshot();
        assert_eq!(seen, Snapshot { stage: Stage::Second, done: 4, total: Some(10) });
        assert_eq!(seen.fraction(), Some(0.4));
    }

    #[test]
    fn a_burst_of_small_steps_wakes_the_window_once() {
        let count = Arc::new(AtomicU64::new(0));
        let counter = Arc::clone(&count);
        let progress = Progress::new(Stage::First, move || {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        for _ in 0..1000 {
            progress.add(1);
        }
        assert!(count.load(Ordering::Relaxed) < 100);
        assert_eq!(progress.snapshot().done, 1000);
    }

    #[test]
    fn a_raised_flag_is_seen_by_every_copy() {
        let flag = StopFlag::new();
        let copy = flag.clone();
        assert!(copy.check().is_ok());
        flag.stop();
        assert_eq!(copy.check(), Err(Stopped));
    }
}
