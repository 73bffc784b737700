//! The bytes inside a gzip file (RFC 1952): one member or several, checksum and length compared, bytes behind it noticed.

use std::io::{self, Read};
use std::sync::Arc;

use crc32fast::Hasher;

use super::ReadError;
use super::inflate::Inflate;
use super::source::{Cursor, Source, read_at};

/// First bytes of a gzip member that is deflated, the only kind there is.
pub(super) const MAGIC: [u8; 3] = [0x1f, 0x8b, 8];

/// A member's header is read in one piece of this size; real ones have some 10 to 40 bytes.
const HEADER: usize = 8 * 1024;

/// More members than any real file has; what follows counts as foreign bytes.
const MEMBERS: u32 = 1_000_000;

/// Unpacks a gzip file from its beginning. Gives all bytes that come out before a damage, then the typed error.
#[derive(Debug)]
pub(super) struct GzStream {
    source: Source,
    member: Option<Inflate>,
    crc: Hasher,
    length: u32,
    next: u64,
    members: u32,
    foreign: Option<u64>,
}

impl GzStream {
    pub(super) fn new(source: Source) -> Self {
        Self { source, member: None, crc: Hasher::new(), length: 0, next: 0, members: 0, foreign: None }
    }

    /// Position in the packed file.
    pub(super) fn position(&self) -> u64 {
        self.member.as_ref().map_or(self.next, Inflate::position)
    }

    /// Where bytes begin that do not belong to the gzip file; known once the stream has ended.
    pub(super) fn foreign(&self) -> Option<u64> {
        self.foreign
    }

    /// Begins the next member; false when there is none.
    fn begin(&mut self) -> io::Result<bool> {
        if self.members > 0 && self.next >= self.source.size() {
            return Ok(false);
        }
        let mut head = [0; HEADER];
        let head = read_at(&*self.source, self.next, &mut head)?;
        match header_len(head) {
            Ok(len) if self.members < MEMBERS => {
                let start = self.next + len;
                let packed = Cursor::new(Arc::clone(&self.source), start, self.source.size().saturating_sub(start));
                // A member ends where its stream ends, so running out of file is being cut off.
                self.member = Some(Inflate::new(packed));
                self.members += 1;
                self.crc = Hasher::new();
                self.length = 0;
                Ok(true)
            }
            Err(error) if self.members == 0 => Err(error.into()),
            _ => {
                self.foreign = Some(self.next);
                Ok(false)
            }
        }
    }

    /// Compares a member's checksum and length (mod 2³²) with its last eight bytes.
    fn finish(&mut self, end: u64) -> Result<(), ReadError> {
        let mut trailer = [0; 8];
        if read_at(&*self.source, end, &mut trailer)?.len() < trailer.len() {
            return Err(ReadError::CutOff);
        }
        self.member = None;
        self.next = end + 8;
        let [a, b, c, d, e, f, g, h] = trailer;
        if u32::from_le_bytes([a, b, c, d]) != self.crc.clone().finalize() {
            return Err(ReadError::Checksum);
        }
        if u32::from_le_bytes([e, f, g, h]) != self.length {
            return Err(ReadError::Length);
        }
        Ok(())
    }
}

impl Read for GzStream {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if out.is_empty() {
            return Ok(0);
        }
        loop {
            if let Some(member) = &mut self.member {
                let got = match member.read(out) {
                    Ok(got) => got,
                    // Packed bytes ran out at the end of the file.
                    Err(_) if member.position() >= self.source.size() => return Err(ReadError::CutOff.into()),
                    Err(error) => return Err(error),
                };
                let end = member.position();
                if got > 0 {
                    self.crc.update(out.get(..got).unwrap_or_default());
                    self.length = self.length.wrapping_add(got as u32);
                    return Ok(got);
                }
                self.finish(end)?;
            } else if self.foreign.is_some() || !self.begin()? {
                return Ok(0);
            }
        }
    }
}

/// Length of a member's header.
fn header_len(head: &[u8]) -> Result<u64, ReadError> {
    const CHECKSUM: u8 = 2;
    const EXTRA: u8 = 4;
    const NAME: u8 = 8;
    const COMMENT: u8 = 16;
    if !head.starts_with(&MAGIC) {
        return Err(ReadError::BrokenDeflate);
    }
    let flags = *head.get(3).ok_or(ReadError::CutOff)?;
    let mut len = 10;
    if flags & EXTRA != 0 {
        let &[low, high] = head.get(len..len + 2).and_then(|b| b.first_chunk()).ok_or(ReadError::CutOff)?;
        len += 2 + usize::from(u16::from_le_bytes([low, high]));
    }
    for text in [NAME, COMMENT] {
        if flags & text != 0 {
            let rest = head.get(len..).ok_or(ReadError::CutOff)?;
            len += 1 + memchr::memchr(0, rest).ok_or(ReadError::CutOff)?;
        }
    }
    if flags & CHECKSUM != 0 {
        len += 2;
    }
    if len > head.len() { Err(ReadError::CutOff) } else { Ok(len as u64) }
}
