//! The walk from one entry's own header to the next, and the search for the next one where it is not where it should be.

use std::io::{self, Read};
use std::sync::Arc;

use memchr::memmem::Finder;

use super::super::OpenError;
use super::super::container::Context;
use super::super::inflate::{Checked, Inflate};
use super::super::source::{Cursor, Source};
use super::super::window::Window;
use super::super::zip::header::{
    self, CENTRAL, DEFLATED, DESCRIPTOR, END, END64, Fields, LOCAL, Local, Record, STORED, Table,
};

/// Bytes that are unpacked to prove that entries are whole, at most, for each byte of the file.
const PROOF: u64 = 16;

/// What a walk has found.
pub(super) struct Found {
    /// All records, those known before first.
    pub table: Table,
    /// Stretches without an entry, where one should have begun.
    pub skipped: Vec<(u64, u64)>,
    /// The file ends inside the last entry: how many bytes of it are missing at least.
    pub missing: Option<u64>,
    /// Where the directory begins, if the walk came so far.
    pub directory: Option<u64>,
}

/// A walk through a zip.
pub(super) struct Walk<'a> {
    source: &'a Source,
    context: &'a Context<'a>,
    window: Window<'a>,
    found: Found,
    /// Bytes that may still be unpacked for a proof.
    proof: u64,
}

/// What stands at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Entry,
    Directory,
    Descriptor,
    Nothing,
}

impl<'a> Walk<'a> {
    /// A walk through what `known` leaves unexplained.
    pub fn new(source: &'a Source, context: &'a Context<'a>, known: impl Iterator<Item = Record>) -> Self {
        let mut table = Table::default();
        for record in known {
            table.push(record);
        }
        Self {
            source,
            context,
            window: Window::new(&**source, context),
            found: Found { table, skipped: Vec::new(), missing: None, directory: None },
            proof: source.size().saturating_mul(PROOF),
        }
    }

    pub fn into_found(self) -> Found {
        self.found
    }

    /// Notes all entries in `from..to`; false when there are more than we read.
    pub fn through(&mut self, from: u64, to: u64) -> Result<bool, OpenError> {
        let mut at = from;
        while at < to {
            self.context.stop.check()?;
            self.context.progress.set(at);
            let Some(mut local) = header::local(&mut self.window, at)? else {
                if self.mark(at)? == Mark::Directory {
                    self.found.directory = Some(at);
                    break;
                }
                let next = self.next_header(at, to)?;
                self.found.skipped.push((at, next.unwrap_or(to)));
                let Some(next) = next else { break };
                at = next;
                continue;
            };
            at = self.end_of(&mut local, to)?;
            if !self.found.table.push(local.record) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    fn mark(&mut self, at: u64) -> io::Result<Mark> {
        let bytes = self.window.get(at, 4)?;
        Ok(match bytes.first_chunk() {
            Some(&LOCAL) => Mark::Entry,
            Some(&(CENTRAL | END | END64)) => Mark::Directory,
            Some(&DESCRIPTOR) => Mark::Descriptor,
            _ => Mark::Nothing,
        })
    }

    /// Where an entry ends and the next thing begins. Sizes that the entry does not state are filled in.
    fn end_of(&mut self, local: &mut Local, to: u64) -> Result<u64, OpenError> {
        let record = &mut local.record;
        if record.sizes_behind() && matches!(record.packed, 0 | 0xffff_ffff) {
            return self.end_of_stream(local, to);
        }
        let stated = local.data.saturating_add(record.packed);
        if stated <= to {
            match self.mark(stated)? {
                Mark::Entry | Mark::Directory => return Ok(stated),
                Mark::Descriptor => return self.behind_descriptor(stated),
                Mark::Nothing if stated == to => return Ok(stated),
                Mark::Nothing => {}
            }
        } else if self.is_nested(local)? {
            return Ok(self.cut(local, stated, to));
        }
        if let Some(end) = self.proved_end(local) {
            local.record.packed = end - local.data;
            return Ok(end);
        }
        match self.next_header(local.data, to)? {
            // Its size is not what it says: the next entry tells.
            Some(next) => {
                local.record.packed = next - local.data;
                Ok(next)
            }
            None if stated > to => Ok(self.cut(local, stated, to)),
            None => Ok(stated),
        }
    }

    /// The entry reaches beyond what there is; gives where that ends.
    fn cut(&mut self, local: &Local, end: u64, to: u64) -> u64 {
        if to == self.window.size() {
            self.found.missing = Some(end - local.data.max(to));
        }
        to
    }

    /// Sizes behind the data come with a signature or without; with 32 bits or with 64.
    fn behind_descriptor(&mut self, at: u64) -> Result<u64, OpenError> {
        for length in [16, 24] {
            if matches!(self.mark(at + length)?, Mark::Entry | Mark::Directory) {
                return Ok(at + length);
            }
        }
        Ok((at + 16).min(self.window.size()))
    }

    /// The end of an entry that was written as a stream: where the sizes behind it are the ones that there are. Without
    /// them it goes up to the next entry, or to the end of the file.
    fn end_of_stream(&mut self, local: &mut Local, to: u64) -> Result<u64, OpenError> {
        let finder = Finder::new(b"PK");
        let mut from = local.data;
        while let Some(at) = self.window.find(&finder, from, to)? {
            let mark = self.mark(at)?;
            let next = match mark {
                Mark::Descriptor => self.descriptor(local, at, at + 4)?,
                Mark::Entry | Mark::Directory => {
                    let short = at.checked_sub(12).filter(|start| *start >= local.data);
                    let long = at.checked_sub(20).filter(|start| *start >= local.data);
                    let mut next = None;
                    for start in [short, long].into_iter().flatten() {
                        next = next.or(self.descriptor(local, start, start)?.filter(|end| *end == at));
                    }
                    next
                }
                Mark::Nothing => None,
            };
            if let Some(next) = next {
                return Ok(next);
            }
            if mark == Mark::Entry && header::local(&mut self.window, at)?.is_some_and(|local| local.plausible) {
                local.record.packed = at - local.data;
                local.record.open = true;
                return Ok(at);
            }
            from = at + 1;
        }
        let data = local.data;
        for fields in [to.checked_sub(12), to.checked_sub(20)].into_iter().flatten().filter(|at| *at >= data) {
            if self.descriptor(local, fields, fields)? == Some(to) {
                return Ok(to);
            }
        }
        local.record.packed = to.saturating_sub(local.data);
        local.record.size = local.record.packed;
        local.record.open = true;
        if to == self.window.size() {
            self.found.missing = Some(1);
        }
        Ok(to)
    }

    /// Takes sizes and checksum at `fields` into the record, if they fit data that ends at `end`; gives where they end.
    fn descriptor(&mut self, local: &mut Local, end: u64, fields: u64) -> io::Result<Option<u64>> {
        let Fields(bytes) = Fields(self.window.get(fields, 20)?);
        let packed = end - local.data;
        let read = Fields(bytes);
        let small = read.u32(4).map(u64::from).zip(read.u32(8).map(u64::from)).zip(Some(12));
        let large = read.u64(4).zip(read.u64(12)).zip(Some(20));
        let fits = [large, small].into_iter().flatten().find(|((stated, _), _)| *stated == packed);
        let (Some(((_, size), length)), Some(crc)) = (fits, read.u32(0)) else { return Ok(None) };
        let record = &mut local.record;
        (record.packed, record.size, record.crc) = (packed, size, crc);
        Ok(Some(fields + length))
    }

    /// The next place in `from..to` where an entry's own header stands and makes sense.
    fn next_header(&mut self, from: u64, to: u64) -> Result<Option<u64>, OpenError> {
        let finder = Finder::new(&LOCAL);
        let mut from = from;
        while let Some(at) = self.window.find(&finder, from, to)? {
            if header::local(&mut self.window, at)?.is_some_and(|local| local.plausible) {
                return Ok(Some(at));
            }
            from = at + 1;
        }
        Ok(None)
    }

    /// A zip that is stored in this one: its entries are not ours.
    fn is_nested(&mut self, local: &Local) -> io::Result<bool> {
        Ok(local.record.method == STORED && self.window.is_at(local.data, LOCAL)?)
    }

    /// Reads an entry to its end. If it is what it says, but for its packed size, gives where it ends.
    fn proved_end(&mut self, local: &Local) -> Option<u64> {
        let record = &local.record;
        self.proof = self.proof.checked_sub(record.size)?;
        let (size, crc) = (record.size, Some(record.crc));
        let packed = |size| Cursor::new(Arc::clone(self.source), local.data, size);
        match record.method {
            STORED => {
                self.reads_through(&mut Checked::new(packed(size), size, crc)).then(|| local.data.saturating_add(size))
            }
            DEFLATED => {
                let left = self.window.size().saturating_sub(local.data);
                let mut stream = Checked::new(Inflate::new(packed(left)), size, crc);
                self.reads_through(&mut stream).then(|| stream.inner().position())
            }
            _ => None,
        }
    }

    fn reads_through(&self, stream: &mut dyn Read) -> bool {
        let mut piece = vec![0; 128 * 1024];
        loop {
            match stream.read(&mut piece) {
                Ok(0) => return true,
                Ok(_) if self.context.stop.is_stopped() => return false,
                Ok(_) => {}
                Err(_) => return false,
            }
        }
    }
}
