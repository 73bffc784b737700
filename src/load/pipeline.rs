//! The outbox on several threads: one unpacks and finds records, the others turn blocks of records into posts with their
//! search text, and the calling thread collects.
//!
//! Blocks go round: a parser that is done with one hands it back, so there are never more than a few, and a slow parser
//! holds the reader back. Whoever stops for whatever reason drops its ends of the channels, which stops the others.

use std::any::Any;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::around::Around;
use super::collect::Collector;
use super::{Emit, LoadError, LoadStage};
use crate::archive::{Archive, Layout};
use crate::model::{EntryId, Post, RecordSpan, SearchArena, SkipReason};
use crate::progress::{Progress, StopFlag};
use crate::text;
use crate::wire::cutter::{BUFFER, Block, Cutter, Tail};
use crate::wire::dialect::Traits;
use crate::wire::outbox::{Ending, Item};
use crate::wire::record::{IdKeys, Record, RecordId, RecordReader, Unusable};
use crate::wire::salvage;

/// Bytes of the first block: a screenful of posts, so that something shows at once.
const FIRST: usize = 64 << 10;
/// Most parsers; more do not help, since one thread unpacks.
const MAX_PARSERS: usize = 6;

/// Most records that are read. No person writes so many; a small hostile file could hold a thousand times more.
const MAX_RECORDS: u64 = 20_000_000;

/// A block that has been parsed.
#[derive(Debug)]
pub struct Page {
    /// The posts, in file order.
    pub posts: Arc<[Post]>,
    /// The id of each post's record.
    pub ids: Vec<Option<RecordId>>,
    /// Their search text.
    pub search: SearchArena,
    /// Records that can't be shown.
    pub skipped: Vec<Skipped>,
    /// Something in it was ActivityPub.
    pub familiar: bool,
    /// Signs of the software that wrote it.
    pub traits: Traits,
    /// Records that were found inside damaged ones, where nobody had cut them.
    pub found_inside: u64,
    /// Pieces of damaged records that had been cut as if they were records.
    pub pieces: u64,
    /// Actor URI of the first writer this parser has seen.
    pub writer: Option<Box<str>>,
    /// `totalItems`, when it has been seen by now.
    pub stated_total: Option<u64>,
}

/// A record that can't be shown.
#[derive(Debug)]
pub struct Skipped {
    /// Where it stands; of length 0 when it has no end.
    pub span: RecordSpan,
    /// Why.
    pub reason: SkipReason,
    /// What it calls itself, when that is the reason.
    pub name: Option<Box<str>>,
}

/// What turns bytes into posts and search text, and how much of it is done. Tests put failing parts in.
#[derive(Clone, Copy)]
struct Tools {
    read: fn(&mut RecordReader, &[u8], u64) -> Result<Record, Unusable>,
    search: fn(&[Post]) -> SearchArena,
    most_records: u64,
}

const TOOLS: Tools = Tools { read: RecordReader::read, search: text::arena::arena, most_records: MAX_RECORDS };

/// Reads the outbox and emits posts as they come.
pub fn run(
    archive: &Arc<Archive>,
    outbox: EntryId,
    around: Around,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
    emit: &mut Emit,
) -> Result<(), LoadError> {
    run_with(TOOLS, archive, outbox, around, progress, stop, emit)
}

fn run_with(
    tools: Tools,
    archive: &Arc<Archive>,
    outbox: EntryId,
    around: Around,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
    emit: &mut Emit,
) -> Result<(), LoadError> {
    let parsers = thread::available_parallelism().map_or(2, usize::from).clamp(1, MAX_PARSERS);
    let (owner, keys) = (around.owner(), IdKeys::default());
    let mut collector = Collector::new(archive, outbox, around);
    let broken = AtomicBool::new(false);
    let (cut, blocks) = bounded::<(u64, Block)>(parsers);
    let (hand_back, spare) = bounded::<Block>(parsers * 2 + 2);
    let (parsed, pages) = bounded::<(u64, Page)>(parsers * 2);
    for _ in 0..=parsers * 2 {
        drop(hand_back.try_send(Block::default()));
    }
    progress.begin(LoadStage::Reading, archive.entry(outbox).map(|entry| entry.size));
    thread::scope(|scope| {
        let broken = &broken;
        let reader = scope.spawn(move || {
            let _guard = Guard(broken);
            let cutter = Cutter::default().at_most(tools.most_records);
            read(archive, outbox, cutter, &spare, &cut, progress, stop)
        });
        let workers: Vec<_> = (0..parsers)
            .map(|_| {
                let records = RecordReader::new(owner.clone(), keys.clone());
                let parser = Parser::new(tools, archive.layout(), records, stop.clone());
                let (blocks, parsed, hand_back) = (blocks.clone(), parsed.clone(), hand_back.clone());
                scope.spawn(move || {
                    let _guard = Guard(broken);
                    parser.work(&blocks, &parsed, &hand_back);
                })
            })
            .collect();
        drop((blocks, parsed, hand_back));
        let collected = collect(&mut collector, &pages, broken, stop, emit);
        drop(pages);
        let crashes = workers.into_iter().filter_map(|worker| worker.join().err());
        let crash = crashes.map(|panic| crashed(panic.as_ref())).reduce(|first, _| first);
        let tail = reader.join().map_err(|panic| crashed(panic.as_ref()));
        if let Some(crash) = crash {
            return Err(crash);
        }
        let tail = tail?;
        collected?;
        stop.check()?;
        collector.finish(tail?, emit)
    })
}

/// Raises a flag when its thread panics, so that the others end early.
struct Guard<'a>(&'a AtomicBool);

impl Drop for Guard<'_> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.store(true, Ordering::Relaxed);
        }
    }
}

fn crashed(panic: &(dyn Any + Send)) -> LoadError {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    LoadError::Crashed(text.unwrap_or("panic").to_owned())
}

/// The reading thread: unpacks, cuts into blocks, sends them off with their numbers.
fn read(
    archive: &Archive,
    outbox: EntryId,
    mut cutter: Cutter,
    spare: &Receiver<Block>,
    cut: &Sender<(u64, Block)>,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
) -> Result<Tail, LoadError> {
    let mut reader = match archive.read(outbox) {
        Ok(reader) => reader,
        Err(error) => return Ok(Tail { error: Some(error.into()), ..cutter.into_tail() }),
    };
    let mut want = FIRST;
    let mut number = 0;
    while let Ok(mut block) = spare.recv() {
        stop.check()?;
        if !cutter.fill(&mut reader, &mut block, want, stop) {
            break;
        }
        progress.set(cutter.position());
        if cut.send((number, block)).is_err() {
            return Err(LoadError::Stopped);
        }
        number += 1;
        want = BUFFER;
    }
    Ok(cutter.into_tail())
}

/// Takes pages in whatever order they come and gives them to the collector in file order.
fn collect(
    collector: &mut Collector,
    pages: &Receiver<(u64, Page)>,
    broken: &AtomicBool,
    stop: &StopFlag,
    emit: &mut Emit,
) -> Result<(), LoadError> {
    let mut early = std::collections::BTreeMap::new();
    let mut next = 0;
    for (number, page) in pages {
        stop.check()?;
        if broken.load(Ordering::Relaxed) {
            return Err(LoadError::Stopped);
        }
        early.insert(number, page);
        while let Some(page) = early.remove(&next) {
            collector.add(page, emit)?;
            next += 1;
        }
    }
    Ok(())
}

/// One parsing thread.
struct Parser<'a> {
    tools: Tools,
    layout: &'a Layout,
    records: RecordReader,
    stop: StopFlag,
    /// Posts of the page at hand.
    posts: Vec<Post>,
    ids: Vec<Option<RecordId>>,
    skipped: Vec<Skipped>,
    found_inside: u64,
    pieces: u64,
    familiar: bool,
    /// The last item of this page was damaged: what makes no sense behind it belongs to it.
    damaged: bool,
    /// Bytes of this page that may still be looked at in search of records inside damaged ones.
    patience: usize,
}

impl<'a> Parser<'a> {
    fn new(tools: Tools, layout: &'a Layout, records: RecordReader, stop: StopFlag) -> Self {
        let (posts, ids, skipped) = (Vec::new(), Vec::new(), Vec::new());
        let (found_inside, pieces, patience) = (0, 0, 0);
        let (familiar, damaged) = (false, false);
        Self { tools, layout, records, stop, posts, ids, skipped, found_inside, pieces, familiar, damaged, patience }
    }

    fn work(mut self, blocks: &Receiver<(u64, Block)>, parsed: &Sender<(u64, Page)>, hand_back: &Sender<Block>) {
        for (number, block) in blocks {
            if self.stop.is_stopped() {
                return;
            }
            let page = self.page(&block);
            drop(hand_back.try_send(block));
            if parsed.send((number, page)).is_err() {
                return;
            }
        }
    }

    fn page(&mut self, block: &Block) -> Page {
        self.ids.reserve_exact(block.items.len());
        self.patience = block.len().saturating_mul(salvage::PATIENCE);
        self.damaged = false;
        let mut items = block.items.as_slice();
        while let Some((item, behind)) = items.split_first() {
            if self.stop.is_stopped() {
                break;
            }
            // The text that makes no sense stands for both.
            let pieces = if is_stump(block, item, behind) {
                self.pieces += 1;
                0
            } else if self.item(block, item) {
                0
            } else {
                leftovers(block, behind)
            };
            self.pieces += pieces as u64;
            items = behind.get(pieces..).unwrap_or_default();
        }
        let search = self.search_text();
        Page {
            search,
            // The list itself is used again for the next page: only exact copies are kept.
            posts: self.posts.drain(..).collect(),
            ids: std::mem::take(&mut self.ids),
            skipped: std::mem::take(&mut self.skipped),
            found_inside: std::mem::take(&mut self.found_inside),
            pieces: std::mem::take(&mut self.pieces),
            familiar: self.familiar,
            traits: self.records.traits,
            writer: self.records.writer.clone(),
            stated_total: block.stated_total,
        }
    }

    /// The page's search text. A post whose text can't be read would break the window, too: it is skipped.
    fn search_text(&mut self) -> SearchArena {
        let search = self.tools.search;
        if let Some(text) = fenced(|| search(&self.posts)) {
            return text;
        }
        for (post, id) in std::mem::take(&mut self.posts).into_iter().zip(std::mem::take(&mut self.ids)) {
            if fenced(|| search(std::slice::from_ref(&post))).is_some() {
                self.posts.push(post);
                self.ids.push(id);
            } else {
                self.skipped.push(Skipped { span: post.record, reason: SkipReason::Crashed, name: None });
            }
        }
        search(&self.posts)
    }

    /// Keeps a record, or notes why it is skipped. False when it is no JSON.
    fn item(&mut self, block: &Block, item: &Item) -> bool {
        let bytes = block.slice(item);
        let behind_damage = std::mem::replace(&mut self.damaged, true);
        let (reason, name) = match item.ending {
            Ending::Whole => match self.record(bytes, item.start) {
                Ok(record) => {
                    self.damaged = false;
                    self.keep(record);
                    return true;
                }
                // A piece of a damaged record, found by search, is not another record.
                Err(unusable) if item.found && unusable.foreign => {
                    self.pieces += 1;
                    return true;
                }
                Err(unusable) => {
                    self.familiar |= !unusable.foreign;
                    (unusable.reason, unusable.name)
                }
            },
            Ending::CutOff => (SkipReason::CutOff, None),
            Ending::TooLong => (SkipReason::TooLong, None),
            Ending::Garbage if item.found && behind_damage => {
                self.pieces += 1;
                return true;
            }
            Ending::Garbage => (SkipReason::BadJson, None),
        };
        self.skipped.push(Skipped { span: RecordSpan::of(item.start, bytes), reason, name });
        if matches!(reason, SkipReason::BadJson | SkipReason::CutOff | SkipReason::TooLong) {
            fenced(|| self.salvage(block, item));
        } else {
            self.damaged = false;
        }
        reason != SkipReason::BadJson
    }

    /// Looks for good records that the damaged one has swallowed.
    fn salvage(&mut self, block: &Block, item: &Item) {
        let bytes = block.slice_and_more(item, salvage::BEHIND);
        let inside = block.slice(item).len();
        let mut patience = self.patience;
        salvage::search(bytes, inside, &mut patience, |range| {
            if self.stop.is_stopped() {
                return true;
            }
            let offset = item.start + range.start as u64;
            let bytes = bytes.get(range).unwrap_or_default();
            match self.record(bytes, offset) {
                Ok(record) => self.keep(record),
                Err(unusable) if unusable.foreign || unusable.reason == SkipReason::BadJson => return false,
                Err(Unusable { reason, name, .. }) => {
                    self.skipped.push(Skipped { span: RecordSpan::of(offset, bytes), reason, name });
                }
            }
            self.found_inside += 1;
            true
        });
        self.patience = patience;
    }

    /// Reads one record and finds its media.
    fn record(&mut self, bytes: &[u8], offset: u64) -> Result<Record, Unusable> {
        let read = || {
            let mut record = (self.tools.read)(&mut self.records, bytes, offset)?;
            for attachment in &mut record.post.attachments {
                attachment.entry = attachment.file().and_then(|address| self.layout.resolve(address));
            }
            Ok(record)
        };
        fenced(read).unwrap_or_else(|| Err(Unusable::because(SkipReason::Crashed)))
    }

    fn keep(&mut self, record: Record) {
        self.familiar = true;
        self.posts.push(record.post);
        self.ids.push(record.id);
    }
}

/// How many of the items behind a damaged record are what is left of it: a lost bracket lets it end too early, and its rest
/// reads like strings and numbers, up to text that makes no sense.
fn leftovers(block: &Block, behind: &[Item]) -> usize {
    let bare = behind.iter().take_while(|item| is_bare(block, item)).count();
    if behind.get(bare).is_some_and(|item| item.ending == Ending::Garbage) { bare + 1 } else { 0 }
}

/// Neither an object nor a list.
fn is_bare(block: &Block, item: &Item) -> bool {
    item.ending == Ending::Whole && !matches!(block.slice(item).first(), Some(b'{' | b'['))
}

/// A string or a number where a record should be, and right behind it text that makes no sense: the beginning of a record
/// that lost its bracket.
fn is_stump(block: &Block, item: &Item, behind: &[Item]) -> bool {
    let Some(next) = behind.first().filter(|next| next.ending == Ending::Garbage) else { return false };
    let (own, gap) = (block.slice(item).len(), next.start.saturating_sub(item.end) as usize);
    let between = block.slice_and_more(item, gap).get(own..).unwrap_or_default();
    is_bare(block, item) && !between.contains(&b',')
}

/// Does `work`, unless it panics: a mistake of ours at one record must not cost the others. What is shared with it holds
/// only finished records and strings that were seen, so it is of use afterwards, whatever happened.
fn fenced<T>(work: impl FnOnce() -> T) -> Option<T> {
    panic::catch_unwind(AssertUnwindSafe(work)).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::archive::{OpenOptions, OpenStage, Spool};
    use crate::load::{LoadEvent, around};
    use crate::model::{Finding, FindingKind, Library};

    /// Loads an outbox of posts with these texts.
    fn load(texts: &[String], tools: Tools) -> Arc<Library> {
        let records: Vec<_> = texts
            .iter()
            .enumerate()
            .map(|(n, text)| {
                serde_json::json!({"id": n.to_string(), "type": "Create", "object": {"type": "Note", "content": text}})
            })
            .collect();
        let folder = tempfile::tempdir().unwrap();
        let outbox = serde_json::json!({"type": "OrderedCollection", "orderedItems": records}).to_string();
        std::fs::write(folder.path().join("outbox.json"), outbox).unwrap();
        let (stop, silent) = (StopFlag::new(), Progress::silent(OpenStage::Directory));
        let archive = Archive::open(folder.path(), &OpenOptions { spool: Spool::Never }, &silent, &stop).unwrap();
        let archive = Arc::new(archive);
        let around = around::read(&archive, &stop).unwrap();
        let outbox = archive.layout().outbox().unwrap();
        let mut loaded = None;
        let mut emit = |event| {
            if let LoadEvent::Loaded(library) = event {
                loaded = Some(library);
            }
            Ok(())
        };
        let progress = Progress::silent(LoadStage::Reading);
        run_with(tools, &archive, outbox, around, &progress, &stop, &mut emit).unwrap();
        loaded.unwrap()
    }

    fn crashed(library: &Library) -> Vec<&Finding> {
        let crashed = FindingKind::RecordSkipped(SkipReason::Crashed);
        library.findings.iter().filter(|finding| finding.kind == crashed).collect()
    }

    /// Some thousand posts, so that there are several pages; two in the middle are trouble.
    fn with_trouble() -> Vec<String> {
        let trouble = |n: usize| [1500, 1501].contains(&n);
        (0..3000).map(|n| format!("<p>{}</p>", if trouble(n) { "trouble" } else { "fine" })).collect()
    }

    #[test]
    fn a_record_that_makes_the_reader_panic_costs_only_itself() {
        let read = |reader: &mut RecordReader, bytes: &[u8], offset: u64| {
            assert!(memchr::memmem::find(bytes, b"trouble").is_none(), "a test panics on purpose");
            reader.read(bytes, offset)
        };
        let library = load(&with_trouble(), Tools { read, ..TOOLS });
        assert_eq!((library.counts.records, library.counts.posts, library.counts.skipped), (3000, 2998, 2));
        assert_eq!(crashed(&library).len(), 2);
        assert!(crashed(&library).iter().all(|finding| finding.raw_record().is_some()));
    }

    #[test]
    fn a_post_whose_text_makes_folding_panic_costs_only_itself() {
        let search = |posts: &[Post]| {
            assert!(posts.iter().all(|post| !post.html.contains("trouble")), "a test panics on purpose");
            text::arena::arena(posts)
        };
        let library = load(&with_trouble(), Tools { search, ..TOOLS });
        assert_eq!((library.counts.records, library.counts.posts, library.counts.skipped), (3000, 2998, 2));
        assert_eq!(crashed(&library).len(), 2);
        assert!(library.batches().iter().all(|batch| batch.search.ends.len() == batch.posts.len()));
    }

    #[test]
    fn an_outbox_of_too_many_records_is_read_up_to_the_limit_and_says_so() {
        let texts = with_trouble();
        for (most_records, read) in [(1700, 1700), (2999, 2999), (3000, 3000)] {
            let library = load(&texts, Tools { most_records, ..TOOLS });
            assert_eq!((library.counts.records, library.counts.posts), (read, read));
            let kinds: Vec<_> = library.findings.iter().map(|finding| &finding.kind).collect();
            assert_eq!(kinds.contains(&&FindingKind::TooMany), read < 3000, "{kinds:?}");
            assert!(!kinds.contains(&&FindingKind::JsonDamaged), "{kinds:?}");
        }
    }
}
