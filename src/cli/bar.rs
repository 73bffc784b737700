//! A progress bar on the terminal, for work that reports where it is. Nothing is drawn when nobody looks.

use std::io::{IsTerminal, stderr};
use std::thread;
use std::time::Duration;

use crossbeam_channel::{RecvTimeoutError, bounded};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::progress::Progress;

/// How often the bar is drawn.
const LOOK: Duration = Duration::from_millis(100);

/// Does `work` and meanwhile shows its progress in bytes; `words` says what a stage does.
pub fn during<Stage: Copy + Send, T>(
    progress: &Progress<Stage>,
    words: impl Fn(Stage) -> String + Send,
    work: impl FnOnce() -> T,
) -> T {
    drawn("{msg} {wide_bar} {bytes}/{total_bytes} {eta}", progress, words, work)
}

/// The same for work that counts files.
pub fn counting<Stage: Copy + Send, T>(
    progress: &Progress<Stage>,
    words: impl Fn(Stage) -> String + Send,
    work: impl FnOnce() -> T,
) -> T {
    drawn("{msg} {wide_bar} {pos}/{len}", progress, words, work)
}

fn drawn<Stage: Copy + Send, T>(
    template: &str,
    progress: &Progress<Stage>,
    words: impl Fn(Stage) -> String + Send,
    work: impl FnOnce() -> T,
) -> T {
    if !stderr().is_terminal() {
        return work();
    }
    let (done, finished) = bounded::<()>(0);
    thread::scope(|scope| {
        scope.spawn(move || {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            let style = ProgressStyle::with_template(template);
            bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
            while finished.recv_timeout(LOOK) == Err(RecvTimeoutError::Timeout) {
                let seen = progress.snapshot();
                bar.set_message(words(seen.stage));
                bar.set_length(seen.total.unwrap_or(0));
                bar.set_position(seen.done);
            }
            bar.finish_and_clear();
        });
        let result = work();
        drop(done);
        result
    })
}
