//! The backup check: is it all there, and is it whole?
//!
//! [`quick()`] judges by what loading knows already; [`full()`] reads every byte, and [`Report::with_files`] puts what it
//! found into the report. Values and kinds here, sentences in `words`, and one file for each form of the report:
//! `report_json`, `report_text` (with the few lines for the clipboard), `report_html`.

mod budget;
mod dated;
mod examine;
mod file_report;
mod full;
mod kinds;
mod lists_found;
mod quick;
mod report_html;
mod report_json;
mod report_text;
mod spots;
pub mod words;

use jiff::Timestamp;

pub use file_report::FileReport;
pub use full::{CheckStage, FullOptions, full};
pub use kinds::{CheckKind, Severity, Verdict};
pub use lists_found::{ListFile, ListsFound};
pub use quick::quick;
pub use report_html::html;
pub use report_json::{json, refusal_json};
pub(crate) use report_text::one_line;
pub use report_text::{summary, text};
pub use spots::{Fault, Remark, Spot};

use crate::model::Container;

/// How deep the check went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Depth {
    /// What loading knows: the directory, the JSON, which files are there.
    Quick,
    /// Every byte of every file.
    Full,
}

/// What the check found.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// How deep the check went.
    pub depth: Depth,
    /// The worst of all findings.
    pub verdict: Verdict,
    /// What was checked.
    pub archive: ArchiveFacts,
    /// Whose archive it is: `@ada@social.example` and the name shown; empty when unknown.
    pub handle: Box<str>,
    /// Display name.
    pub name: Box<str>,
    /// What is in it.
    pub counts: Counts,
    /// Rows of the lists that belong to it.
    pub lists: ListRows,
    /// Everything that was found: problems first, then notes, then what is in order.
    pub findings: Vec<Entry>,
}

/// The container that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveFacts {
    /// Name of the file or folder, untrusted.
    pub name: Box<str>,
    /// Kind of container.
    pub container: Container,
    /// Its size in bytes.
    pub bytes: u64,
    /// It was broken, and what is shown is what could be got out of it.
    pub recovered: bool,
}

/// What an archive holds. The names are those of the JSON report, where they are explained (README).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Counts {
    /// Elements of the outbox.
    pub records: u64,
    /// Posts the person wrote, replies included.
    pub posts: u64,
    /// Those of `posts` that answer a post.
    pub replies: u64,
    /// Boosts.
    pub boosts: u64,
    /// Those of `posts` with a poll.
    pub polls: u64,
    /// Records that could not be used.
    pub skipped: u64,
    /// Records whose id came before.
    pub duplicates: u64,
    /// Posts everyone could see.
    pub public: u64,
    /// Posts everyone could see, outside of public timelines.
    pub unlisted: u64,
    /// Posts for followers.
    pub followers: u64,
    /// Posts for the people mentioned.
    pub direct: u64,
    /// Attachments of `posts` that name a file: `media_present + media_missing + media_empty + media_damaged`.
    pub attachments: u64,
    /// Media files in the archive.
    pub media_files: u64,
    /// Attachments whose file is here.
    pub media_present: u64,
    /// Attachments whose file is not here.
    pub media_missing: u64,
    /// Attachments whose file has no bytes.
    pub media_empty: u64,
    /// Attachments whose file is broken; only the full check can tell.
    pub media_damaged: u64,
    /// Those of `media_present` whose kind Fossick can't look into; only the full check can tell.
    pub media_not_checked: u64,
    /// Media files that no post names.
    pub media_unattached: u64,
    /// Favourites; 0 without the file.
    pub favourites: u64,
    /// Bookmarks; 0 without the file.
    pub bookmarks: u64,
}

/// Rows of each list; None when the list is not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct ListRows {
    /// Accounts the person follows.
    pub following: Option<u64>,
    /// Accounts that follow the person; Mastodon has no such download.
    pub followers: Option<u64>,
    /// Memberships in lists.
    pub lists: Option<u64>,
    /// Muted accounts.
    pub muted: Option<u64>,
    /// Blocked accounts.
    pub blocked: Option<u64>,
    /// Blocked domains.
    pub blocked_domains: Option<u64>,
    /// Bookmarks.
    pub bookmarks: Option<u64>,
}

/// One thing the check found. Its sentences: [`Entry::what`], [`Entry::means`], [`Entry::todo`].
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// What it is about.
    pub kind: CheckKind,
    /// How often it was found; may be more than there are `spots`.
    pub count: u64,
    /// Where, up to [`MAX_SPOTS`].
    pub spots: Vec<Spot>,
    /// Places in all, where they are not as many as `count`.
    places: Option<u64>,
    /// Which form of the sentences fits: a part of their keys, or nothing.
    variant: &'static str,
    /// Values that stand in the sentences.
    details: Vec<(&'static str, Detail)>,
}

/// Most spots that are kept of one finding.
pub const MAX_SPOTS: usize = 10_000;

/// A value in a sentence; written as the language does when it is shown.
#[derive(Clone, Debug, PartialEq)]
enum Detail {
    Number(u64),
    Bytes(u64),
    Day(Timestamp),
    Text(Box<str>),
}

impl Entry {
    /// A finding that was made `count` times.
    fn new(kind: CheckKind, count: u64) -> Self {
        Self { kind, count, spots: Vec::new(), places: None, variant: "", details: Vec::new() }
    }

    /// Places in all, those that are not kept included.
    fn places(&self) -> u64 {
        self.places.unwrap_or(self.count)
    }

    /// How many places are not among the first `listed`. A finding without any place has none to list.
    pub fn unlisted(&self, listed: usize) -> u64 {
        if self.spots.is_empty() { 0 } else { self.places().saturating_sub(self.spots.len().min(listed) as u64) }
    }

    /// The same finding with the places, up to [`MAX_SPOTS`].
    fn at(mut self, spots: impl IntoIterator<Item = Spot>) -> Self {
        let room = MAX_SPOTS.saturating_sub(self.spots.len());
        self.spots.extend(spots.into_iter().take(room));
        self
    }

    /// The same finding in other words.
    fn variant(mut self, variant: &'static str) -> Self {
        self.variant = variant;
        self
    }

    /// The same finding with a value for its sentences.
    fn with(mut self, name: &'static str, detail: Detail) -> Self {
        self.details.push((name, detail));
        self
    }

    /// How much it matters.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }
}

impl Report {
    /// The finding of this kind.
    pub fn finding(&self, kind: CheckKind) -> Option<&Entry> {
        self.findings.iter().find(|entry| entry.kind == kind)
    }

    /// Findings of one severity, in their order.
    pub fn of(&self, severity: Severity) -> impl Iterator<Item = &Entry> {
        self.findings.iter().filter(move |entry| entry.severity() == severity)
    }

    /// Puts the findings in order and judges by the worst of them.
    fn judge(&mut self) {
        self.findings.sort_by_key(|entry| (entry.severity(), entry.kind));
        let worst = self.findings.iter().map(|entry| entry.kind.verdict()).max();
        self.verdict = worst.unwrap_or(Verdict::Complete);
    }
}
