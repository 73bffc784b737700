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
        let stated = u64::from_le_bytes(trailer);
        if stated as u32 != self.crc.clone().finalize() {
            return Err(ReadError::Checksum);
        }
        if (stated >> 32) as u32 != self.length {
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

#[cfg(test)]
mod tests {
    use std::io::Write;

    use flate2::{Compression, GzBuilder};

    use super::*;
    use crate::archive::source::Memory;

    fn unpacked(bytes: Vec<u8>) -> (Vec<u8>, Result<(), ReadError>, Option<u64>) {
        let mut stream = GzStream::new(Arc::new(Memory(bytes)));
        let mut out = Vec::new();
        let end = stream.read_to_end(&mut out).map(|_| ()).map_err(ReadError::from);
        (out, end, stream.foreign())
    }

    fn packed(text: &[u8]) -> Vec<u8> {
        let builder = GzBuilder::new().filename("archive.tar").comment("made by hand").extra(vec![7; 300]);
        let mut gz = builder.write(Vec::new(), Compression::default());
        gz.write_all(text).unwrap();
        gz.finish().unwrap()
    }

    #[test]
    fn headers_with_names_comments_and_extra_fields_are_passed_over() {
        let (out, end, foreign) = unpacked(packed(b"hello"));
        assert_eq!((&*out, foreign), (&b"hello"[..], None));
        assert!(end.is_ok());
    }

    #[test]
    fn a_member_that_lies_about_itself_is_found_out() {
        let whole = packed(b"hello");
        let at = |back: usize| {
            let mut bytes = whole.clone();
            let place = bytes.len() - back;
            bytes[place] ^= 1;
            unpacked(bytes)
        };
        assert!(matches!(at(8), (out, Err(ReadError::Checksum), _) if out == b"hello"));
        assert!(matches!(at(4), (out, Err(ReadError::Length), _) if out == b"hello"));
        for len in 0..whole.len() {
            let (out, end, _) = unpacked(whole[..len].to_vec());
            assert!(matches!(end, Err(ReadError::CutOff | ReadError::BrokenDeflate)), "cut at {len}");
            assert!(b"hello".starts_with(&out));
        }
    }

    #[test]
    fn bytes_behind_the_last_member_are_noticed_not_unpacked() {
        let one = packed(b"one ");
        let both = [one.clone(), packed(b"two"), b"garbage".to_vec()].concat();
        let (out, end, foreign) = unpacked(both.clone());
        assert_eq!(out, b"one two");
        assert!(end.is_ok());
        assert_eq!(foreign, Some(both.len() as u64 - 7));
    }
}
