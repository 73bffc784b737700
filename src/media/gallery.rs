//! The media of an archive as one list: what posts have attached, newest first, then the files that no post names.
//!
//! `filter` says which of them are shown, `months` where a month begins.

mod filter;
mod months;

use std::cmp::Reverse;
use std::collections::HashSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

pub use filter::{Chip, MediaFilter, Shown};
pub use months::{Group, Month, MonthStart};

use super::stated;
use crate::archive::Archive;
use crate::model::{Attachment, EntryId, Library, MediaKind, PostIndex};
use crate::progress::StopFlag;

/// Between so many posts it is looked whether to stop.
const OFTEN: u32 = 256;

/// Where one of the media comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Source {
    /// An attachment of a post, by its place among the post's attachments.
    Attached(PostIndex, u32),
    /// A file that no post names: of a scheduled post, or from before an edit (archive format §1.5).
    Loose(EntryId),
}

/// One of the media.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// Where it comes from.
    pub source: Source,
    /// When its post was published.
    pub published: Option<Timestamp>,
    /// What it is said to be.
    pub kind: MediaKind,
    /// Whether the archive holds it.
    pub state: State,
    /// The file, when the archive holds it.
    pub entry: Option<EntryId>,
    /// It has an alt text.
    pub described: bool,
    /// Its post hides its media until asked.
    pub sensitive: bool,
}

/// Whether the archive holds a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// It is there.
    Present,
    /// It is not.
    Missing,
    /// It has no bytes: the server could not read it (archive format §1.8).
    Empty,
}

/// All media of an archive.
#[derive(Debug, Default)]
pub struct Gallery {
    items: Box<[Item]>,
    counts: Counts,
    /// All posts were read.
    whole: bool,
}

/// How many media there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Media that are there.
    pub present: usize,
    /// Media that are not.
    pub missing: usize,
    /// Media without bytes.
    pub empty: usize,
}

impl Gallery {
    /// One look at all posts and at the archive's directory. Boosts have no media of their own.
    ///
    /// `whole` says that all posts were read: otherwise posts that were not may name the files that are left. None when it
    /// was stopped.
    pub fn of(library: &Library, archive: &Archive, whole: bool, stop: &StopFlag) -> Option<Self> {
        let empty = |id: EntryId| archive.entry(id).is_none_or(|entry| entry.size == 0);
        let mut named = HashSet::new();
        let mut items = Vec::new();
        for (index, post) in library.posts().filter(|(_, post)| !post.is_boost()) {
            if index.0 % OFTEN == 0 && stop.is_stopped() {
                return None;
            }
            for (nth, attachment) in (0..).zip(&post.attachments) {
                named.extend(attachment.entry);
                if !attachment.names_file() && attachment.entry.is_none() {
                    continue;
                }
                items.push(Item {
                    source: Source::Attached(index, nth),
                    published: post.published,
                    kind: attachment.kind,
                    state: state(attachment.entry, empty),
                    entry: attachment.entry,
                    described: attachment.alt.as_deref().is_some_and(|alt| !alt.trim().is_empty()),
                    sensitive: post.sensitive,
                });
            }
        }
        // Newest posts first, the pictures of a post in their order; those without a date behind the others.
        items.sort_by_key(|item| (item.published.is_none(), item.published.map(Reverse)));
        let loose = archive.layout().media().filter(|id| !named.contains(id));
        items.extend(loose.map(|id| Item {
            source: Source::Loose(id),
            published: None,
            kind: archive.entry(id).map_or(MediaKind::Other, |entry| kind_by_name(&entry.name)),
            state: state(Some(id), empty),
            entry: Some(id),
            described: false,
            sensitive: false,
        }));
        let counts = Counts::of(&items);
        Some(Self { items: items.into(), counts, whole })
    }

    /// The media in their order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// One of them.
    pub fn item(&self, number: u32) -> Option<&Item> {
        self.items.get(number as usize)
    }

    /// Months that have media, newest first.
    pub fn months(&self, zone: &TimeZone) -> Vec<Month> {
        let mut months: Vec<_> = self.items.iter().filter_map(|item| Some(Month::of(item.published?, zone))).collect();
        months.dedup();
        months
    }

    /// How many there are.
    pub fn counts(&self) -> Counts {
        self.counts
    }
}

impl Counts {
    fn of(items: &[Item]) -> Self {
        let mut counts = Self::default();
        for item in items {
            match item.state {
                State::Present => counts.present += 1,
                State::Missing => counts.missing += 1,
                State::Empty => counts.empty += 1,
            }
        }
        counts
    }

    /// All of them.
    pub fn all(self) -> usize {
        self.present + self.missing + self.empty
    }
}

impl Item {
    /// The attachment, when it is one.
    pub fn attachment<'a>(&self, library: &'a Library) -> Option<&'a Attachment> {
        self.source.attachment(library)
    }
}

impl Source {
    /// The attachment, when it is one.
    pub fn attachment(self, library: &Library) -> Option<&Attachment> {
        let Self::Attached(post, nth) = self else { return None };
        library.post(post)?.attachments.get(nth as usize)
    }

    /// The post it belongs to.
    pub fn post(self) -> Option<PostIndex> {
        match self {
            Self::Attached(post, _) => Some(post),
            Self::Loose(_) => None,
        }
    }

    /// The file, when the archive holds it.
    pub fn entry(self, library: &Library) -> Option<EntryId> {
        match self {
            Self::Attached(..) => self.attachment(library)?.entry,
            Self::Loose(entry) => Some(entry),
        }
    }
}

fn state(entry: Option<EntryId>, empty: impl Fn(EntryId) -> bool) -> State {
    match entry {
        None => State::Missing,
        Some(id) if empty(id) => State::Empty,
        Some(_) => State::Present,
    }
}

/// What a file is by the ending of its name.
fn kind_by_name(name: &str) -> MediaKind {
    stated::by_name(name).map_or(MediaKind::Other, super::sniff::FileKind::media)
}
