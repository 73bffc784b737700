//! The outbox on several threads: one unpacks and finds records, the others turn blocks of records into posts with their
//! search text, and the calling thread collects.
//!
//! Blocks go round: a parser that is done with one hands it back, so there are never more than a few, and a slow parser
//! holds the reader back. Whoever stops for whatever reason drops its ends of the channels, which stops the others.

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::around::Around;
use super::collect::Collector;
use super::{Emit, LoadError, LoadStage};
use crate::archive::{Archive, Layout};
use crate::model::{EntryId, Post, SearchArena, SkipReason};
use crate::progress::{Progress, StopFlag};
use crate::text;
use crate::wire::cutter::{BUFFER, Block, Cutter, Tail};
use crate::wire::dialect::Traits;
use crate::wire::outbox::{Ending, Item};
use crate::wire::record::{IdKeys, Record, RecordId, RecordReader};
use crate::wire::salvage;

/// Bytes of the first block: a screenful of posts, so that something shows at once.
const FIRST: usize = 64 << 10;
/// Most parsers; more do not help, since one thread unpacks.
const MAX_PARSERS: usize = 6;

/// A block that has been parsed.
#[derive(Debug)]
pub struct Page {
    /// The posts, in file order.
    pub posts: Arc<[Post]>,
    /// The id of each post's record.
    pub ids: Vec<Option<RecordId>>,
    /// Their search text.
    pub search: SearchArena,
    /// Records that can't be shown: offset and reason.
    pub skipped: Vec<(u64, SkipReason)>,
    /// Something in it was ActivityPub.
    pub familiar: bool,
    /// Signs of the software that wrote it.
    pub traits: Traits,
    /// Actor URI of the first writer this parser has seen.
    pub writer: Option<Box<str>>,
    /// `totalItems`, when it has been seen by now.
    pub stated_total: Option<u64>,
}

/// Reads the outbox and emits posts as they come.
pub fn run(
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
            read(archive, outbox, &spare, &cut, progress, stop)
        });
        let workers: Vec<_> = (0..parsers)
            .map(|_| {
                let records = RecordReader::new(owner.clone(), keys.clone());
                let parser = Parser::new(archive.layout(), records, stop.clone());
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
    spare: &Receiver<Block>,
    cut: &Sender<(u64, Block)>,
    progress: &Progress<LoadStage>,
    stop: &StopFlag,
) -> Result<Tail, LoadError> {
    let mut cutter = Cutter::default();
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
    layout: &'a Layout,
    records: RecordReader,
    stop: StopFlag,
    /// Posts of the page at hand.
    posts: Vec<Post>,
    ids: Vec<Option<RecordId>>,
    skipped: Vec<(u64, SkipReason)>,
    familiar: bool,
    /// Bytes of this page that may still be looked at in search of records inside damaged ones.
    patience: usize,
}

impl<'a> Parser<'a> {
    fn new(layout: &'a Layout, records: RecordReader, stop: StopFlag) -> Self {
        Self {
            layout,
            records,
            stop,
            posts: Vec::new(),
            ids: Vec::new(),
            skipped: Vec::new(),
            familiar: false,
            patience: 0,
        }
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
        for item in &block.items {
            if self.stop.is_stopped() {
                break;
            }
            self.item(block, item);
        }
        // The list itself is used again for the next page: only exact copies are kept.
        let posts: Arc<[Post]> = self.posts.drain(..).collect();
        Page {
            search: text::arena::arena(&posts),
            posts,
            ids: std::mem::take(&mut self.ids),
            skipped: std::mem::take(&mut self.skipped),
            familiar: self.familiar,
            traits: self.records.traits,
            writer: self.records.writer.clone(),
            stated_total: block.stated_total,
        }
    }

    fn item(&mut self, block: &Block, item: &Item) {
        let reason = match item.ending {
            Ending::Whole => match self.records.read(block.slice(item), item.start) {
                Ok(record) => return self.keep(record),
                // A piece of a damaged record, found by search, is not another record.
                Err(unusable) if item.found && unusable.foreign => return,
                Err(unusable) => {
                    self.familiar |= !unusable.foreign;
                    unusable.reason
                }
            },
            Ending::CutOff => SkipReason::CutOff,
            Ending::TooLong => SkipReason::TooLong,
            Ending::Garbage => SkipReason::BadJson,
        };
        self.skipped.push((item.start, reason));
        if matches!(reason, SkipReason::BadJson | SkipReason::CutOff | SkipReason::TooLong) {
            self.salvage(block, item);
        }
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
            match self.records.read(bytes.get(range).unwrap_or_default(), offset) {
                Ok(record) => self.keep(record),
                Err(unusable) if unusable.foreign || unusable.reason == SkipReason::BadJson => return false,
                Err(unusable) => self.skipped.push((offset, unusable.reason)),
            }
            true
        });
        self.patience = patience;
    }

    fn keep(&mut self, record: Record) {
        let Record { mut post, id } = record;
        for attachment in &mut post.attachments {
            attachment.entry = attachment.url.as_deref().and_then(|url| self.layout.resolve(url));
        }
        self.familiar = true;
        self.posts.push(post);
        self.ids.push(id);
    }
}
