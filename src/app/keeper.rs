//! Writes our own small files on a thread of its own, one after the other, so that the window never waits for a disk.

use std::io;
use std::thread::JoinHandle;

use crossbeam_channel::{Receiver, Sender, unbounded};

/// A write that waits for its turn.
type Write = Box<dyn FnOnce() -> io::Result<()> + Send>;

/// The thread that writes. Dropping it waits until everything is written.
pub struct Keeper {
    writes: Option<Sender<Write>>,
    failures: Receiver<io::Error>,
    thread: Option<JoinHandle<()>>,
}

impl Default for Keeper {
    fn default() -> Self {
        let (writes, waiting) = unbounded::<Write>();
        let (failed, failures) = unbounded();
        let work = move || {
            for write in waiting {
                if let Err(error) = write() {
                    // Nobody listens any more when the window is closing: the log still has it.
                    log::warn!("a settings file could not be written: {error}");
                    let _ = failed.send(error);
                }
            }
        };
        let thread = std::thread::Builder::new().name("keeper".to_owned()).spawn(work);
        let thread = thread.inspect_err(|error| log::warn!("nothing will be kept: {error}")).ok();
        Self { writes: Some(writes), failures, thread }
    }
}

impl Keeper {
    /// Has `write` done soon, after everything that was asked for before.
    pub fn keep(&self, write: impl FnOnce() -> io::Result<()> + Send + 'static) {
        if let Some(writes) = &self.writes {
            // Fails only when no thread could be started, which was logged.
            let _ = writes.send(Box::new(write));
        }
    }

    /// Something could not be written since the last time this was asked.
    pub fn has_failed(&self) -> bool {
        self.failures.try_iter().count() > 0
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        self.writes = None;
        if let Some(thread) = self.thread.take() {
            // A panic in a write was reported by the panic hook.
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::{Arc, Mutex};

    #[test]
    fn everything_is_written_in_order_before_the_keeper_goes() {
        let written = Arc::new(Mutex::new(Vec::new()));
        let keeper = Keeper::default();
        for number in 0..100 {
            let written = Arc::clone(&written);
            keeper.keep(move || {
                written.lock().unwrap().push(number);
                Ok(())
            });
        }
        drop(keeper);
        assert_eq!(*written.lock().unwrap(), (0..100).collect::<Vec<_>>());
    }

    #[test]
    fn a_failed_write_is_told_once() {
        let keeper = Keeper::default();
        keeper.keep(|| Err(io::Error::other("full")));
        let begun = std::time::Instant::now();
        while !keeper.has_failed() {
            assert!(begun.elapsed().as_secs() < 20, "never told");
        }
        assert!(!keeper.has_failed());
    }
}
