//! A share of memory for each picture that is decoded, so that several large ones wait for each other.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use crate::progress::{StopFlag, Stopped};

/// Bytes that may be in use at the same time.
#[derive(Debug)]
pub struct Budget {
    whole: u64,
    left: Mutex<u64>,
    returned: Condvar,
}

/// A part of the budget; goes back when it is dropped.
#[derive(Debug)]
pub struct Share<'a> {
    budget: &'a Budget,
    bytes: u64,
}

impl Budget {
    /// So many bytes.
    pub fn new(bytes: u64) -> Self {
        Self { whole: bytes, left: Mutex::new(bytes), returned: Condvar::new() }
    }

    /// Waits for `bytes`. More than there are in all means: alone.
    pub fn take(&self, bytes: u64, stop: &StopFlag) -> Result<Share<'_>, Stopped> {
        let bytes = bytes.min(self.whole);
        let mut left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        while *left < bytes {
            stop.check()?;
            let woken = self.returned.wait_timeout(left, Duration::from_millis(50));
            left = woken.unwrap_or_else(PoisonError::into_inner).0;
        }
        *left -= bytes;
        Ok(Share { budget: self, bytes })
    }
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.budget.left.lock().unwrap_or_else(PoisonError::into_inner) += self.bytes;
        self.budget.returned.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    #[test]
    fn never_more_than_the_budget_is_in_use() {
        let (budget, stop) = (Budget::new(10), StopFlag::new());
        let (used, most) = (AtomicU64::new(0), AtomicU64::new(0));
        std::thread::scope(|scope| {
            for bytes in [3, 4, 5, 100, 7] {
                let (budget, stop, used, most) = (&budget, &stop, &used, &most);
                scope.spawn(move || {
                    for _ in 0..50 {
                        let share = budget.take(bytes, stop).unwrap();
                        let now = used.fetch_add(share.bytes, Ordering::SeqCst) + share.bytes;
                        most.fetch_max(now, Ordering::SeqCst);
                        used.fetch_sub(share.bytes, Ordering::SeqCst);
                    }
                });
            }
        });
        assert!((7..=10).contains(&most.load(Ordering::SeqCst)));
    }

    #[test]
    fn who_waits_can_be_stopped() {
        let (budget, stop) = (Budget::new(1), StopFlag::new());
        let _all = budget.take(1, &stop).unwrap();
        stop.stop();
        assert!(budget.take(1, &stop).is_err());
    }
}
