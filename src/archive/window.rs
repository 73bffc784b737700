//! A view of a source that moves mostly forwards: small pieces after a jump, ever larger ones while it is read in sequence.

use std::io;

use memchr::memmem::Finder;

use super::container::Context;
use super::source::{ReadAt, read_at};

/// Bytes read after a jump: enough for most headers.
const LEAST: usize = 1024;
/// Most bytes read at once, unless more are asked for.
const MOST: usize = 256 * 1024;

/// Bytes of a source, kept while they are looked at.
pub(super) struct Window<'a> {
    source: &'a dyn ReadAt,
    context: &'a Context<'a>,
    bytes: Vec<u8>,
    start: u64,
    filled: usize,
    ahead: usize,
}

impl<'a> Window<'a> {
    pub(super) fn new(source: &'a dyn ReadAt, context: &'a Context<'a>) -> Self {
        Self { source, context, bytes: Vec::new(), start: 0, filled: 0, ahead: LEAST }
    }

    /// Length of the source in bytes.
    pub(super) fn size(&self) -> u64 {
        self.source.size()
    }

    /// `len` bytes from `at`; fewer only where the source ends.
    pub(super) fn get(&mut self, at: u64, len: usize) -> io::Result<&[u8]> {
        let end = self.start + self.filled as u64;
        let inside = at >= self.start && at.saturating_add(len as u64) <= end;
        if !inside {
            self.ahead = if (self.start..=end).contains(&at) { (self.ahead * 2).min(MOST) } else { LEAST };
            self.bytes.resize(self.ahead.max(len), 0);
            self.filled = 0;
            self.filled = read_at(self.source, at, &mut self.bytes)?.len();
            self.start = at;
        }
        let from = ((at - self.start) as usize).min(self.filled);
        Ok(self.bytes.get(from..(from + len).min(self.filled)).unwrap_or_default())
    }

    /// How many bytes from `at` on need not be read.
    fn here(&self, at: u64) -> Option<usize> {
        let from = usize::try_from(at.checked_sub(self.start)?).ok()?;
        self.filled.checked_sub(from)
    }

    /// Whether these bytes stand at `at`.
    pub(super) fn is_at(&mut self, at: u64, signature: [u8; 4]) -> io::Result<bool> {
        Ok(self.get(at, 4)? == signature)
    }

    /// Where `what` stands next, wholly within `from..to`.
    pub(super) fn find(&mut self, what: &Finder<'_>, from: u64, to: u64) -> io::Result<Option<u64>> {
        let length = what.needle().len();
        let mut at = from;
        while at.saturating_add(length as u64) <= to {
            self.context.stop.check().map_err(io::Error::other)?;
            self.context.progress.set(at);
            // What is here already is not read again for the sake of a larger piece.
            let here = self.here(at).filter(|here| *here >= length).unwrap_or(MOST);
            let want = usize::try_from(to - at).unwrap_or(MOST).min(here);
            let bytes = self.get(at, want)?;
            if let Some(found) = what.find(bytes) {
                return Ok(Some(at + found as u64));
            }
            if bytes.len() < length {
                break;
            }
            at += (bytes.len() + 1 - length) as u64;
        }
        Ok(None)
    }
}
