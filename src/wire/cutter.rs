//! Cuts a stream into blocks of whole records, in buffers that are used again and again.
//!
//! A record that does not fit waits for the next block: only its beginning is copied. So a reader of any length needs
//! no more memory than a few buffers and the longest record.

use std::io::{self, Read};

use super::outbox::{Item, Rest, Scanner};
use crate::progress::StopFlag;

/// Size of a buffer, and the longest single read, in bytes.
pub const BUFFER: usize = 512 << 10;
/// Buffers that had to grow beyond this are not kept.
const KEEP: usize = 4 * BUFFER;

/// Some records that stand one after the other, and the bytes they stand in.
#[derive(Debug, Default)]
pub struct Block {
    bytes: Vec<u8>,
    /// Number of bytes that are of this block; what is behind them is left over from another.
    filled: usize,
    /// Offset of the first of `bytes` in the stream.
    base: u64,
    /// The records, in file order. Their bytes: [`Block::slice`].
    pub items: Vec<Item>,
    /// `totalItems`, when it has been seen by now.
    pub stated_total: Option<u64>,
}

impl Block {
    /// The bytes of an item of this block.
    pub fn slice(&self, item: &Item) -> &[u8] {
        let at = |offset: u64| offset.checked_sub(self.base).and_then(|at| usize::try_from(at).ok());
        let (Some(start), Some(end)) = (at(item.start), at(item.end)) else { return &[] };
        self.bytes.get(start..end).unwrap_or_default()
    }

    /// The bytes of an item and up to `more` behind it, as far as the block goes.
    pub fn slice_and_more(&self, item: &Item, more: usize) -> &[u8] {
        let start = item.start.checked_sub(self.base).and_then(|at| usize::try_from(at).ok());
        let bytes = start.and_then(|start| self.bytes.get(start..self.filled)).unwrap_or_default();
        let length = usize::try_from(item.end - item.start).unwrap_or(usize::MAX).saturating_add(more);
        bytes.get(..length).unwrap_or(bytes)
    }

    /// Number of bytes.
    pub fn len(&self) -> usize {
        self.filled
    }

    /// Nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.filled == 0
    }
}

/// Cuts a stream into blocks.
#[derive(Debug, Default)]
pub struct Cutter {
    scanner: Scanner,
    carry: Vec<u8>,
    carry_base: u64,
    ended: bool,
    error: Option<io::Error>,
    /// Most records that are given out.
    most: Option<u64>,
}

/// What is known when the stream is over.
#[derive(Debug)]
pub struct Tail {
    /// What stood around the list.
    pub rest: Rest,
    /// Why reading ended too early.
    pub error: Option<io::Error>,
    /// Length of the stream in bytes, as far as it was read.
    pub length: u64,
    /// Number of records that were given out, counted where they are cut.
    pub records: u64,
    /// There were more records than asked for.
    pub too_many: bool,
}

impl Cutter {
    /// A cutter that gives up on records longer than `limit` bytes.
    pub fn with_limit(limit: u64) -> Self {
        Self { scanner: Scanner::with_limit(limit), ..Self::default() }
    }

    /// The same cutter, that ends after this many records.
    #[must_use]
    pub fn at_most(self, records: u64) -> Self {
        Self { most: Some(records), ..self }
    }

    /// Fills `block` with about `want` bytes of further records; false when the stream was over before.
    /// Ends early, with what is there, when `stop` is raised.
    pub fn fill(&mut self, reader: &mut dyn Read, block: &mut Block, want: usize, stop: &StopFlag) -> bool {
        block.items.clear();
        if self.ended {
            return false;
        }
        let mut used = self.begin(block);
        while (used < want || block.items.is_empty()) && !self.ended && !stop.is_stopped() {
            let room = want.saturating_sub(used).max(BUFFER / 16);
            if block.bytes.len() < used + room {
                block.bytes.resize(used + room, 0);
            }
            let read = self.read(reader, block.bytes.get_mut(used..used + room).unwrap_or_default());
            self.scanner.feed(block.bytes.get(used..used + read).unwrap_or_default(), &mut block.items);
            used += read;
            if self.scanner.open_since().is_none() && block.items.is_empty() {
                // Nothing in these bytes is of use: no need to keep them.
                block.base += used as u64;
                used = 0;
            }
        }
        if self.ended {
            self.scanner.finish(&mut block.items);
        }
        let beyond = self.scanner.count().saturating_sub(self.most.unwrap_or(u64::MAX));
        if beyond > 0 {
            block.items.truncate(block.items.len().saturating_sub(beyond as usize));
            self.ended = true;
        }
        self.end(block, used);
        true
    }

    /// Bytes read so far.
    pub fn position(&self) -> u64 {
        self.scanner.position()
    }

    /// The stream is over or given up.
    pub fn into_tail(self) -> Tail {
        let (count, most) = (self.scanner.count(), self.most.unwrap_or(u64::MAX));
        Tail {
            length: self.scanner.position(),
            records: count.min(most),
            too_many: count > most,
            rest: self.scanner.into_rest(),
            error: self.error,
        }
    }

    /// Puts the beginning of the record that is open in front.
    fn begin(&mut self, block: &mut Block) -> usize {
        if block.bytes.len() > KEEP {
            block.bytes = Vec::new();
        }
        let used = self.carry.len();
        if block.bytes.len() < used {
            block.bytes.resize(used, 0);
        }
        if let Some(front) = block.bytes.get_mut(..used) {
            front.copy_from_slice(&self.carry);
        }
        block.base = self.carry_base;
        used
    }

    /// Keeps the beginning of the record that is open for the next block.
    fn end(&mut self, block: &mut Block, used: usize) {
        block.filled = used;
        self.carry.clear();
        self.carry_base = self.scanner.open_since().unwrap_or(self.scanner.position());
        let from = self.carry_base.saturating_sub(block.base) as usize;
        self.carry.extend_from_slice(block.bytes.get(from..used).unwrap_or_default());
        block.stated_total = self.scanner.rest().stated_total();
    }

    fn read(&mut self, reader: &mut dyn Read, into: &mut [u8]) -> usize {
        loop {
            match reader.read(into) {
                Ok(0) => self.ended = true,
                Ok(read) => return read.min(into.len()),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => {
                    self.ended = true;
                    self.error = Some(error);
                }
            }
            return 0;
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    /// Gives at most `step` bytes a time.
    struct Slow<'a>(&'a [u8], usize);

    impl Read for Slow<'_> {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let step = self.1.min(into.len());
            Read::read(&mut self.0, into.get_mut(..step).unwrap())
        }
    }

    fn slices(text: &str, want: usize, step: usize) -> Vec<String> {
        let mut cutter = Cutter::with_limit(1 << 20);
        let mut reader = Slow(text.as_bytes(), step);
        let mut block = Block::default();
        let mut found = Vec::new();
        while cutter.fill(&mut reader, &mut block, want, &StopFlag::new()) {
            found.extend(block.items.iter().map(|item| String::from_utf8(block.slice(item).to_vec()).unwrap()));
        }
        found
    }

    #[test]
    fn records_come_out_whole_however_the_buffers_are_cut() {
        let records: Vec<_> = (0..200).map(|n| format!("{{\"id\":\"{n}\",\"t\":\"{}\"}}", "x".repeat(n))).collect();
        let text = format!("{{\"totalItems\":200,\"orderedItems\":[{}]}}", records.join(" ,\n"));
        for (want, step) in [(1, 1), (10, 3), (500, 1000), (1 << 20, 1 << 20), (4096, 17)] {
            assert_eq!(slices(&text, want, step), records, "want {want}, step {step}");
        }
    }

    #[test]
    fn no_more_records_come_than_were_asked_for() {
        let text = format!("[{}]", ["{\"a\":1}"; 1000].join(","));
        for (most, want, too_many) in [(10, 1, true), (999, 1 << 20, true), (1000, 100, false)] {
            let mut cutter = Cutter::default().at_most(most);
            let (mut block, mut reader, mut found) = (Block::default(), text.as_bytes(), 0);
            while cutter.fill(&mut reader, &mut block, want, &StopFlag::new()) {
                found += block.items.len() as u64;
            }
            let tail = cutter.into_tail();
            assert_eq!((found, tail.records, tail.too_many), (most, most, too_many), "at most {most}");
        }
    }

    #[test]
    fn a_read_error_keeps_what_came_before_it() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("gone"))
            }
        }
        let text: &[u8] = b"[{\"a\":1},{\"b\"";
        let mut cutter = Cutter::default();
        let mut block = Block::default();
        assert!(cutter.fill(&mut text.chain(Broken), &mut block, BUFFER, &StopFlag::new()));
        let found: Vec<_> = block.items.iter().map(|item| block.slice(item)).collect();
        assert_eq!(found, [&b"{\"a\":1}"[..], b"{\"b\""]);
        assert!(!cutter.fill(&mut io::empty(), &mut block, BUFFER, &StopFlag::new()));
        assert!(cutter.into_tail().error.is_some());
    }
}
