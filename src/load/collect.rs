//! Puts pages of posts into a library, in file order: counts, duplicates, findings, events.
//!
//! The invariant: `posts + boosts + duplicates + skipped = records`, where the records are counted as they are cut and all
//! others as they come out; were they ever to differ, that is a finding. Each skipped record has a finding, up to
//! [`MAX_FINDINGS`]; beyond that they are counted with the last one of their kind.

use std::collections::HashMap;
use std::collections::hash_map;
use std::hash::BuildHasherDefault;
use std::sync::Arc;

use super::around::{self, Around};
use super::pipeline::{Page, Skipped};
use super::{Emit, LoadError, LoadEvent};
use crate::archive::{Archive, ReadError};
use crate::model::{Batch, Counts, EntryId, Finding, FindingKind, Library, Place, Post, PostIndex, SearchArena};
use crate::text;
use crate::wire::actor;
use crate::wire::cutter::Tail;
use crate::wire::dialect::{self, Surroundings, Traits};
use crate::wire::outbox::Rest;
use crate::wire::record::{AsItIs, RecordId};

/// Most findings about records that are kept.
pub const MAX_FINDINGS: usize = 100_000;

/// Puts pages into a library.
pub struct Collector<'a> {
    archive: &'a Arc<Archive>,
    library: Library,
    has_account: bool,
    surroundings: Surroundings,
    entry: Box<str>,
    outbox: EntryId,
    opened: bool,
    traits: Traits,
    familiar: bool,
    /// Where the first record of each id stands.
    seen: HashMap<RecordId, PostIndex, BuildHasherDefault<AsItIs>>,
    /// Newer forms of posts that are in the library already.
    newer: HashMap<PostIndex, Post>,
    record_findings: usize,
    /// Where the last finding about a record of each kind stands.
    last_finding: HashMap<FindingKind, usize>,
    /// Records inside damaged ones, and pieces of damaged ones: see [`Page`].
    found_inside: u64,
    pieces: u64,
}

impl<'a> Collector<'a> {
    /// A collector for the archive's outbox.
    pub fn new(archive: &'a Arc<Archive>, outbox: EntryId, around: Around) -> Self {
        Self {
            archive,
            entry: around.library.outbox_name.clone().unwrap_or_default(),
            library: around.library,
            has_account: around.has_account,
            surroundings: around.surroundings,
            outbox,
            opened: false,
            traits: Traits::default(),
            familiar: false,
            seen: HashMap::default(),
            newer: HashMap::new(),
            record_findings: 0,
            last_finding: HashMap::new(),
            found_inside: 0,
            pieces: 0,
        }
    }

    /// Adds the next page.
    pub fn add(&mut self, page: Page, emit: &mut Emit) -> Result<(), LoadError> {
        self.traits.add(page.traits);
        self.familiar |= page.familiar;
        self.library.stated_total = page.stated_total.or(self.library.stated_total);
        // Not before it is known that this is an outbox at all: what was open would make way for nothing.
        if !self.opened && (self.familiar || !page.posts.is_empty()) {
            self.open(page.writer.as_deref(), page.posts.first(), emit)?;
        }
        self.found_inside += page.found_inside;
        self.pieces += page.pieces;
        self.library.counts.skipped += page.skipped.len() as u64;
        for Skipped { span, reason, name } in page.skipped {
            let finding = Finding::new(FindingKind::RecordSkipped(reason), Place::record(self.entry.clone(), span));
            self.finding(Finding { name, ..finding });
        }
        let batch = self.without_duplicates(page.posts, &page.ids, page.search);
        if batch.posts.is_empty() {
            return Ok(());
        }
        self.library.push(batch.clone());
        emit(LoadEvent::Posts(batch))
    }

    /// Everything has been added: what remains is said, and the library goes out.
    pub fn finish(mut self, tail: Tail, emit: &mut Emit) -> Result<(), LoadError> {
        let rest = &tail.rest;
        self.library.counts.records = (tail.records + self.found_inside).saturating_sub(self.pieces);
        let nothing = self.library.is_empty() && !self.familiar;
        let other = !looks_like_outbox(rest, self.library.counts.records);
        // An archive whose outbox is blank is a broken archive; JSON of another kind is another thing.
        let broken = self.has_account && rest.is_blank();
        if nothing && tail.error.is_none() && other && !broken {
            return Err(LoadError::NotAnOutbox);
        }
        if !self.opened {
            self.open(None, None, emit)?;
        }
        self.put_newer_forms_in_place();
        let boosts = self.library.posts().filter(|(_, post)| post.is_boost()).count();
        self.library.counts.boosts = boosts as u64;
        self.library.counts.posts = (self.library.len() - boosts) as u64;
        let miscounted = miscounted(self.library.counts, &self.entry);
        debug_assert_eq!(miscounted, None, "{:?}", self.library.counts);
        self.library.findings.extend(miscounted);
        for (key, offset) in &rest.repeated {
            let place = Place::byte(self.entry.clone(), *offset);
            self.library.findings.push(Finding::new(FindingKind::RepeatedKey, place).with_name(key.as_str()));
        }
        if tail.too_many {
            let place = Place::entry(self.entry.clone());
            self.library.findings.push(Finding::new(FindingKind::TooMany, place));
        }
        if !rest.complete && !tail.too_many {
            let place = Place::byte(self.entry.clone(), tail.length);
            self.library.findings.push(Finding::new(FindingKind::JsonDamaged, place));
        }
        self.library.stated_total = rest.stated_total().or(self.library.stated_total);
        self.library.dialect = dialect::detect(&self.surroundings, self.traits, rest);
        if let Some(error) = tail.error {
            let place = around::place(self.archive, self.outbox);
            self.library.findings.push(around::damage(&ReadError::from(error), place));
        }
        emit(LoadEvent::Loaded(Arc::new(self.library)))
    }

    /// Says that the archive is open. Without `actor.json`, the first records tell whose it is.
    fn open(&mut self, actor: Option<&str>, first: Option<&Post>, emit: &mut Emit) -> Result<(), LoadError> {
        if !self.has_account
            && let Some(uri) = actor
        {
            self.library.account = actor::from_records(uri, first.and_then(Post::url).as_deref());
            around::find_pictures(self.archive, &mut self.library.account);
        }
        self.opened = true;
        self.library.dialect = dialect::detect(&self.surroundings, self.traits, &Rest::default());
        emit(LoadEvent::Opened(Arc::clone(self.archive), Arc::new(self.library.clone())))
    }

    /// A batch of the posts whose ids are new. The others are compared with the first of their id.
    fn without_duplicates(&mut self, posts: Arc<[Post]>, ids: &[Option<RecordId>], search: SearchArena) -> Batch {
        let start = self.library.len();
        let mut fresh = 0;
        let mut first_of = Vec::with_capacity(posts.len());
        for id in ids {
            let index = PostIndex((start + fresh) as u32);
            let first = id.and_then(|id| self.find_or_add(id, index));
            fresh += usize::from(first.is_none());
            first_of.push(first);
        }
        if fresh == posts.len() {
            return Batch { posts, search: Arc::new(search) };
        }
        let mut kept: Vec<Post> = Vec::with_capacity(fresh);
        for (post, first) in posts.iter().cloned().zip(first_of) {
            match first {
                None => kept.push(post),
                Some(first) => self.duplicate(first, post, &mut kept, start),
            }
        }
        let search = Arc::new(text::arena::arena(&kept));
        Batch { posts: kept.into(), search }
    }

    /// Where a record of this id stands, if there is one; else it is remembered to stand at `index`.
    fn find_or_add(&mut self, id: RecordId, index: PostIndex) -> Option<PostIndex> {
        match self.seen.entry(id) {
            hash_map::Entry::Occupied(known) => Some(*known.get()),
            hash_map::Entry::Vacant(free) => {
                free.insert(index);
                None
            }
        }
    }

    /// A further record of the id that `first` has: the same again, or another form of it.
    fn duplicate(&mut self, first: PostIndex, post: Post, kept: &mut [Post], start: usize) {
        self.library.counts.duplicates += 1;
        let known = match (first.0 as usize).checked_sub(start).and_then(|at| kept.get_mut(at)) {
            Some(known) => Some(&*known),
            None => self.newer.get(&first).or_else(|| self.library.post(first)),
        };
        let Some(known) = known else { return };
        let uri = Some(post.uri.clone()).filter(|uri| !uri.is_empty());
        let (kind, hidden) = if known.same_content(&post) {
            (FindingKind::DuplicateRecord, post.record)
        } else if post.is_boost() == known.is_boost()
            && (post.edited(), post.record.len) > (known.edited(), known.record.len)
        {
            // A post never takes the place of a boost, nor a boost that of a post: what came first counts.
            let other = known.record;
            match (first.0 as usize).checked_sub(start).and_then(|at| kept.get_mut(at)) {
                Some(place) => *place = post,
                None => drop(self.newer.insert(first, post)),
            }
            (FindingKind::ConflictingRecord, other)
        } else {
            (FindingKind::ConflictingRecord, post.record)
        };
        let place = Place { post: uri, ..Place::record(self.entry.clone(), hidden) };
        self.finding(Finding::new(kind, place));
    }

    /// Rebuilds the batches that hold a post of which a newer form came later.
    fn put_newer_forms_in_place(&mut self) {
        let mut by_batch: HashMap<usize, Vec<(usize, Post)>> = HashMap::new();
        for (index, post) in self.newer.drain() {
            if let Some((batch, within)) = self.library.locate(index) {
                by_batch.entry(batch).or_default().push((within, post));
            }
        }
        for (which, newer) in by_batch {
            let Some(old) = self.library.batches().get(which) else { continue };
            let mut posts = old.posts.to_vec();
            for (within, post) in newer {
                if let Some(place) = posts.get_mut(within) {
                    *place = post;
                }
            }
            let search = Arc::new(text::arena::arena(&posts));
            self.library.replace(which, Batch { posts: posts.into(), search });
        }
    }

    /// Keeps a finding about a record. When there are too many, it is counted with the last one of its kind.
    fn finding(&mut self, finding: Finding) {
        self.record_findings += 1;
        let findings = &mut self.library.findings;
        let last = self.last_finding.get(&finding.kind).filter(|_| self.record_findings > MAX_FINDINGS);
        if let Some(last) = last.and_then(|last| findings.get_mut(*last)) {
            last.more += 1;
        } else {
            self.last_finding.insert(finding.kind.clone(), findings.len());
            findings.push(finding);
        }
    }
}

/// The finding when records came out that nobody had cut, or some were lost on the way.
fn miscounted(counts: Counts, entry: &str) -> Option<Finding> {
    let out = counts.posts + counts.boosts + counts.duplicates + counts.skipped;
    (out != counts.records).then(|| Finding::new(FindingKind::Miscounted, Place::entry(entry)))
}

/// An outbox by its own word, or an empty list.
fn looks_like_outbox(rest: &Rest, records: u64) -> bool {
    let stated = rest.text("type").is_some_and(|kind| kind.starts_with("OrderedCollection"));
    rest.has("orderedItems") || stated || (rest.list && records == 0 && rest.complete)
}

/// An archive that holds an account but no posts.
pub fn without_outbox(archive: &Arc<Archive>, around: Around, emit: &mut Emit) -> Result<(), LoadError> {
    let mut library = around.library;
    library.findings.push(Finding::new(FindingKind::NoOutbox, Place::archive()));
    library.dialect = dialect::detect(&around.surroundings, Traits::default(), &Rest::default());
    let library = Arc::new(library);
    emit(LoadEvent::Opened(Arc::clone(archive), Arc::clone(&library)))?;
    emit(LoadEvent::Loaded(library))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_that_do_not_add_up_are_a_finding() {
        let counts = Counts { records: 10, posts: 5, boosts: 2, duplicates: 2, skipped: 1 };
        assert_eq!(miscounted(counts, "outbox.json"), None);
        for records in [9, 11] {
            let found = miscounted(Counts { records, ..counts }, "outbox.json").map(|finding| finding.kind);
            assert_eq!(found, Some(FindingKind::Miscounted));
        }
    }
}
