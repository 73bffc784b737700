//! Counts posts by name.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::{Condition, Share};
use crate::text::fold::fold;

/// Counts posts by names of two parts; spellings that differ in case or accents are one.
#[derive(Debug, Default)]
pub(super) struct Counter<'a> {
    /// By spelling, so that folding is done once for each.
    spellings: HashMap<(&'a str, &'a str), usize>,
    /// By folded name.
    names: HashMap<(String, String), usize>,
    entries: Vec<Entry<'a>>,
}

#[derive(Debug)]
struct Entry<'a> {
    /// As it was spelled first.
    name: (&'a str, &'a str),
    count: u32,
    /// The post that was counted last: one that says a name twice counts once.
    last: u32,
}

impl<'a> Counter<'a> {
    /// The post with this number has this name.
    pub(super) fn add(&mut self, first: &'a str, second: &'a str, post: u32) {
        let name = (first, second);
        let (names, entries) = (&mut self.names, &mut self.entries);
        let at = *self.spellings.entry(name).or_insert_with(|| {
            *names.entry((fold(first), fold(second))).or_insert_with(|| {
                entries.push(Entry { name, count: 0, last: u32::MAX });
                entries.len() - 1
            })
        });
        if let Some(entry) = self.entries.get_mut(at)
            && entry.last != post
        {
            entry.count += 1;
            entry.last = post;
        }
    }

    /// All names with their numbers, the largest first, then by name. `describe` says what finds one, and how it is written.
    pub(super) fn shares(self, describe: impl Fn(&str, &str) -> (Option<Condition>, String)) -> Vec<Share> {
        let share = |entry: Entry<'_>| {
            let (condition, name) = describe(entry.name.0, entry.name.1);
            Share { name, count: entry.count, condition }
        };
        let mut shares: Vec<Share> = self.entries.into_iter().map(share).collect();
        shares.sort_by(|one, two| (Reverse(one.count), &one.name).cmp(&(Reverse(two.count), &two.name)));
        shares
    }
}
