//! Who makes what: requests that wait, work that is going on, and work that is late.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Request;

/// Workers that are late and were replaced, at most.
const REPLACED: usize = 2;

/// Pictures with more pixels than this are decoded one at a time, so that memory stays bounded.
const LARGE: u64 = 9_000_000;

/// Work given to a thread.
#[derive(Clone, Copy, Debug)]
pub(super) struct Task {
    pub request: Request,
    /// Counts up with each task.
    number: u64,
}

/// Work that takes too long.
pub(super) struct Late {
    pub request: Request,
    /// Another thread is to be started in its place.
    pub replace: bool,
}

/// Requests and work, shared between threads.
pub(super) struct Queue {
    state: Mutex<State>,
    /// Something changed.
    changed: Condvar,
    late: Duration,
}

#[derive(Default)]
struct State {
    /// The next one is the last.
    waiting: Vec<Request>,
    going_on: Vec<GoingOn>,
    /// Made, but not taken yet.
    made: Vec<Request>,
    tasks: u64,
    /// The task that decodes a large picture.
    large: Option<u64>,
    closed: bool,
}

struct GoingOn {
    task: Task,
    since: Instant,
    /// It is late, and that has been said.
    late: bool,
    replaced: bool,
}

impl Queue {
    pub(super) fn new(late: Duration) -> Self {
        Self { state: Mutex::default(), changed: Condvar::new(), late }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wait<'s>(&self, state: MutexGuard<'s, State>) -> MutexGuard<'s, State> {
        self.changed.wait(state).unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts `requests` in the place of those that wait, the first to be served first.
    pub(super) fn want(&self, mut requests: Vec<Request>) {
        let mut state = self.lock();
        requests.retain(|request| !state.is_known(*request));
        requests.reverse();
        state.waiting = requests;
        if !state.waiting.is_empty() {
            self.changed.notify_all();
        }
    }

    /// The next work; waits for it. None when nothing more is wanted at all.
    pub(super) fn next(&self) -> Option<Task> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            match state.waiting.pop() {
                // The same request may have been made twice.
                Some(request) if state.is_known(request) => {}
                Some(request) => {
                    state.tasks += 1;
                    let task = Task { request, number: state.tasks };
                    state.going_on.push(GoingOn { task, since: Instant::now(), late: false, replaced: false });
                    // Whoever looks for late work counts from now.
                    self.changed.notify_all();
                    return Some(task);
                }
                None => state = self.wait(state),
            }
        }
    }

    /// Waits until a picture of so many pixels may be decoded; false when nothing more is wanted at all.
    pub(super) fn wait_for_room(&self, task: &Task, pixels: u64) -> bool {
        let mut state = self.lock();
        while pixels > LARGE && state.large.is_some_and(|large| large != task.number) && !state.closed {
            state = self.wait(state);
            // Waiting is nobody's fault.
            if let Some(own) = state.going_on.iter_mut().find(|own| own.task.number == task.number) {
                own.since = Instant::now();
            }
        }
        if pixels > LARGE {
            state.large = Some(task.number);
        }
        !state.closed
    }

    /// The work is done and its result is about to be sent. False when the thread was replaced and must end.
    pub(super) fn made(&self, task: &Task) -> bool {
        let mut state = self.lock();
        state.made.push(task.request);
        if state.large == Some(task.number) {
            state.large = None;
        }
        let own = state.going_on.iter().position(|own| own.task.number == task.number);
        let replaced = own.is_some_and(|own| state.going_on.swap_remove(own).replaced);
        self.changed.notify_all();
        !replaced && !state.closed
    }

    /// A result was taken.
    pub(super) fn taken(&self, request: Request) {
        let mut state = self.lock();
        if let Some(place) = state.made.iter().position(|made| *made == request) {
            state.made.swap_remove(place);
        }
    }

    /// Work that has become late; waits for it. None when nothing more is wanted at all.
    pub(super) fn next_late(&self) -> Option<Late> {
        let mut state = self.lock();
        loop {
            if state.closed {
                return None;
            }
            let now = Instant::now();
            let replaced = state.going_on.iter().filter(|one| one.replaced).count();
            let next = state.going_on.iter_mut().filter(|one| !one.late).min_by_key(|one| one.since);
            state = match next {
                None => self.wait(state),
                Some(one) => match (one.since + self.late).checked_duration_since(now) {
                    Some(left) if !left.is_zero() => {
                        self.changed.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0
                    }
                    _ => {
                        one.late = true;
                        one.replaced = replaced < REPLACED;
                        let (request, number, replace) = (one.task.request, one.task.number, one.replaced);
                        if state.large == Some(number) {
                            state.large = None;
                        }
                        self.changed.notify_all();
                        return Some(Late { request, replace });
                    }
                },
            };
        }
    }

    pub(super) fn is_idle(&self) -> bool {
        let state = self.lock();
        state.waiting.is_empty() && state.going_on.is_empty() && state.made.is_empty()
    }

    /// Nothing more is wanted.
    pub(super) fn close(&self) {
        let mut state = self.lock();
        state.closed = true;
        state.waiting.clear();
        self.changed.notify_all();
    }
}

impl State {
    /// It is being made or is ready to be taken.
    fn is_known(&self, request: Request) -> bool {
        self.going_on.iter().any(|one| one.task.request == request) || self.made.contains(&request)
    }
}
