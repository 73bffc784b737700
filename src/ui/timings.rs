//! `--timings`: JSON lines on standard error that say how long it took until the person saw something.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;

use crate::app::App;

/// When to close the window by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitAfter {
    /// Once a post is on the screen.
    FirstPosts,
    /// Once the library is complete and shown.
    Loaded,
}

/// What was reported already. An event is reported at the beginning of the frame after the one that showed it: by then
/// the picture has been handed to the system.
#[derive(Debug)]
pub struct Timings {
    started: Instant,
    exit_after: Option<ExitAfter>,
    /// Raised when the archive could not be opened.
    failed: Arc<AtomicBool>,
    due: Vec<Event>,
    reported: Vec<Event>,
    posts: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Event {
    FirstFrame,
    FirstPosts,
    Loaded,
}

impl Timings {
    /// Times from `started`, the first thing the program did.
    /// `failed` is raised when the archive could not be opened.
    pub fn new(started: Instant, exit_after: Option<ExitAfter>, failed: Arc<AtomicBool>) -> Self {
        Self { started, exit_after, failed, due: Vec::new(), reported: Vec::new(), posts: 0 }
    }

    /// A frame begins: what the last one showed is on the screen now.
    pub fn before_frame(&mut self) {
        for event in std::mem::take(&mut self.due) {
            self.report(event);
        }
    }

    /// A frame was drawn. True when it is time to close the window.
    pub fn after_frame(&mut self, app: &App, cards_painted: usize) -> bool {
        self.posts = app.session().map_or(0, |opened| opened.library().len());
        let complete = app.session().is_some_and(crate::app::opened::Opened::is_complete);
        let shown = [
            (Event::FirstFrame, true),
            (Event::FirstPosts, cards_painted > 0),
            (Event::Loaded, complete && (cards_painted > 0 || self.posts == 0)),
        ];
        for (event, is_shown) in shown {
            if is_shown && !self.reported.contains(&event) && !self.due.contains(&event) {
                self.due.push(event);
            }
        }
        let Some(exit) = self.exit_after else { return false };
        if app.failure().is_some() {
            self.failed.store(true, Ordering::Relaxed);
            return true;
        }
        // An archive without posts never shows one.
        let loaded = self.reported.contains(&Event::Loaded);
        loaded || exit == ExitAfter::FirstPosts && self.reported.contains(&Event::FirstPosts)
    }

    /// Something is still to be reported, which takes one more frame.
    pub fn wants_frame(&self) -> bool {
        !self.due.is_empty()
    }

    fn report(&mut self, event: Event) {
        self.reported.push(event);
        let name = match event {
            Event::FirstFrame => "first_frame",
            Event::FirstPosts => "first_posts",
            Event::Loaded => "loaded",
        };
        let memory = Memory::now();
        let line = serde_json::json!({
            "event": name,
            "ms": self.started.elapsed().as_millis() as u64,
            "posts": self.posts,
            "rss_kb": memory.resident,
            "peak_rss_kb": memory.peak,
        });
        // Nobody to tell when standard error is closed.
        let _ = writeln!(std::io::stderr(), "{line}");
    }
}

/// Memory of this process in KiB; null where the system does not say.
struct Memory {
    resident: Option<u64>,
    peak: Option<u64>,
}

impl Memory {
    fn now() -> Self {
        let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
        let field = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name))?;
            line.split_whitespace().next()?.parse().ok()
        };
        Self { resident: field("VmRSS:"), peak: field("VmHWM:") }
    }
}
