//! Files that the system hands to the running program, as macOS does when something is opened from Finder. Other systems name
//! them as arguments.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::jobs::Waker;

static WAITING: Mutex<Waiting> = Mutex::new(Waiting { files: Vec::new(), wake: None });

struct Waiting {
    files: Vec<PathBuf>,
    wake: Option<Waker>,
}

/// Has `wake` called when there is something to take.
pub fn set_waker(wake: Waker) {
    waiting().wake = Some(wake);
}

/// Keeps files until the window takes them.
pub fn add(files: impl IntoIterator<Item = PathBuf>) {
    let mut waiting = waiting();
    waiting.files.extend(files);
    let wake = waiting.wake.clone();
    drop(waiting);
    if let Some(wake) = wake {
        wake();
    }
}

/// Takes what has come since the last time.
pub fn take() -> Vec<PathBuf> {
    std::mem::take(&mut waiting().files)
}

fn waiting() -> MutexGuard<'static, Waiting> {
    WAITING.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    #[test]
    fn files_wait_for_the_window_and_later_ones_wake_it() {
        add([PathBuf::from("cold.zip")]);
        let woken = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&woken);
        set_waker(Arc::new(move || {
            counter.fetch_add(1, Ordering::SeqCst);
        }));
        assert_eq!(take(), [PathBuf::from("cold.zip")]);
        add(["warm.zip", "other.zip"].map(PathBuf::from));
        assert_eq!(woken.load(Ordering::SeqCst), 1);
        assert_eq!(take().len(), 2);
        assert!(take().is_empty());
    }
}
