//! Goes through a library.

use std::num::NonZero;
use std::thread;

use jiff::tz::TimeZone;

use super::Filter;
use super::matcher::Matcher;
use crate::model::{Batch, Library, PostIndex};
use crate::progress::StopFlag;

/// A library of more posts is gone through on several threads. Below, starting them would take longer than it saves.
const ALONE: usize = 50_000;
/// More threads would wait for memory.
const MOST_THREADS: usize = 4;
/// After this many posts the flag is looked at.
const OFTEN: usize = 4096;

impl Filter {
    /// The posts that fit, in file order, with days as they are in `zone`. None when it was stopped.
    ///
    /// Takes milliseconds for 100,000 posts. Where there are more, a job does it; it starts threads of its own.
    pub fn find(&self, library: &Library, zone: &TimeZone, stop: &StopFlag) -> Option<Vec<PostIndex>> {
        let matcher = Matcher::new(self, library, zone);
        let threads = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_THREADS);
        let batches = library.batches();
        if library.len() <= ALONE || threads == 1 {
            return find_in(matcher, batches, 0, stop);
        }
        let mut first = 0;
        let shares: Vec<(u32, &[Batch])> = batches
            .chunks(batches.len().div_ceil(threads).max(1))
            .map(|share| {
                let start = first;
                first += share.iter().map(|batch| batch.posts.len() as u32).sum::<u32>();
                (start, share)
            })
            .collect();
        let found = in_parallel(&shares, |&(start, share)| find_in(matcher.clone(), share, start, stop));
        found.into_iter().collect::<Option<Vec<_>>>().map(|parts| parts.concat())
    }

    /// Those of `among` that fit, in the same order. None when it was stopped.
    pub fn find_among(
        &self,
        among: &[PostIndex],
        library: &Library,
        zone: &TimeZone,
        stop: &StopFlag,
    ) -> Option<Vec<PostIndex>> {
        let mut matcher = Matcher::new(self, library, zone);
        let mut found = Vec::new();
        for indices in among.chunks(OFTEN) {
            if stop.is_stopped() {
                return None;
            }
            found.extend(indices.iter().filter(|index| matcher.fits_at(library, **index)));
        }
        Some(found)
    }

    /// The post at `index` fits.
    pub fn matches(&self, library: &Library, zone: &TimeZone, index: PostIndex) -> bool {
        Matcher::new(self, library, zone).fits_at(library, index)
    }
}

impl Matcher<'_> {
    fn fits_at(&mut self, library: &Library, index: PostIndex) -> bool {
        let place = library.locate(index);
        let place = place.and_then(|(batch, within)| Some((library.batches().get(batch)?, within)));
        place.is_some_and(|(batch, within)| {
            let text = batch.search.part(within).unwrap_or_default();
            self.terms.fits(text) && batch.posts.get(within).is_some_and(|post| self.fits(post, text))
        })
    }
}

/// The posts of `batches` that fit; the first post has the number `start`.
fn find_in(mut matcher: Matcher<'_>, batches: &[Batch], mut start: u32, stop: &StopFlag) -> Option<Vec<PostIndex>> {
    let mut found = Vec::new();
    for batch in batches {
        if stop.is_stopped() {
            return None;
        }
        let mut next = 0;
        while let Some(within) = matcher.terms.candidate(batch, next) {
            let text = batch.search.part(within).unwrap_or_default();
            let post = batch.posts.get(within);
            if matcher.terms.fits_candidate(text) && post.is_some_and(|post| matcher.fits(post, text)) {
                found.push(PostIndex(start + within as u32));
            }
            next = within + 1;
        }
        start += batch.posts.len() as u32;
    }
    Some(found)
}

/// `work` on all of `shares` at once, the last on this thread. A share for which there is no thread is done here, too.
fn in_parallel<T: Sync, R: Send>(shares: &[T], work: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let work = &work;
    thread::scope(|scope| {
        let Some((last, others)) = shares.split_last() else { return Vec::new() };
        let others: Vec<_> = others
            .iter()
            .map(|share| (share, thread::Builder::new().name("find".into()).spawn_scoped(scope, move || work(share))))
            .collect();
        let last = work(last);
        let done = others.into_iter().map(|(share, thread)| match thread {
            Ok(thread) => thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            Err(_) => work(share),
        });
        done.collect::<Vec<_>>().into_iter().chain([last]).collect()
    })
}
