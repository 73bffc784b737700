//! Unpacking deflate streams, and comparing what came out with what was stated.

use std::io::{self, Read};

use crc32fast::Hasher;
use flate2::{Decompress, FlushDecompress, Status};

use super::ReadError;
use super::source::Cursor;
use super::zip::header::Plan;

/// Packed bytes read at a time.
const INPUT: u64 = 128 * 1024;

/// Unpacks one raw deflate stream. Gives every byte that comes out before a damage, then the error. Unpacks straight into
/// the caller's buffer: give it a large one.
#[derive(Debug)]
pub(super) struct Inflate {
    packed: Cursor,
    raw: Decompress,
    input: Box<[u8]>,
    start: usize,
    end: usize,
    finished: bool,
}

impl Inflate {
    pub(super) fn new(packed: Cursor) -> Self {
        let input = vec![0; packed.left().min(INPUT) as usize].into_boxed_slice();
        Self { packed, raw: Decompress::new(false), input, start: 0, end: 0, finished: false }
    }

    /// Position in the source behind the last packed byte that was used.
    pub(super) fn position(&self) -> u64 {
        self.packed.position() - (self.end - self.start) as u64
    }

    /// One call of the unpacker: what it did, and how many bytes it wrote.
    fn step(&mut self, out: &mut [u8]) -> (Result<Status, ReadError>, usize) {
        let input = self.input.get(self.start..self.end).unwrap_or_default();
        let (used, written) = (self.raw.total_in(), self.raw.total_out());
        let result = self.raw.decompress(input, out, FlushDecompress::None);
        let used = (self.raw.total_in() - used) as usize;
        let written = (self.raw.total_out() - written) as usize;
        self.start += used;
        let stuck = used == 0 && written == 0;
        let result = match result {
            Ok(Status::StreamEnd) => Ok(Status::StreamEnd),
            // Neither took nor gave: the packed bytes ended before the stream did.
            Ok(_) if stuck => Err(ReadError::BrokenDeflate),
            Ok(status) => Ok(status),
            Err(_) => Err(ReadError::BrokenDeflate),
        };
        (result, written)
    }
}

impl Read for Inflate {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while !self.finished && !out.is_empty() {
            if self.start == self.end {
                self.start = 0;
                self.end = 0;
                self.end = self.packed.read(&mut self.input)?;
            }
            let (result, written) = self.step(out);
            self.finished = matches!(result, Ok(Status::StreamEnd));
            if written > 0 {
                return Ok(written);
            }
            result?;
        }
        Ok(0)
    }
}

/// Passes an entry's bytes on and compares length and CRC-32 at the end. Never gives more than the stated length, so a
/// packed bomb can't be larger than it says.
#[derive(Debug)]
pub(super) struct Checked<R> {
    inner: R,
    given: u64,
    /// What the directory says and what the entry's own header says; mostly the same.
    sizes: [u64; 2],
    crcs: Option<[u32; 2]>,
    agree: bool,
    hasher: Hasher,
    closed: bool,
}

impl<R: Read> Checked<R> {
    /// `size` in bytes; `crc` where the container states one.
    pub(super) fn new(inner: R, size: u64, crc: Option<u32>) -> Self {
        let crcs = crc.map(|crc| [crc; 2]);
        Self { inner, given: 0, sizes: [size; 2], crcs, agree: true, hasher: Hasher::new(), closed: false }
    }

    /// An entry of a zip, which is stated twice. Content that fits one of the two is whole; that they differ is said at
    /// the end.
    pub(super) fn either(inner: R, plan: &Plan) -> Self {
        let &Plan { sizes, crcs, agree, .. } = plan;
        Self { inner, given: 0, sizes, crcs: Some(crcs), agree, hasher: Hasher::new(), closed: false }
    }

    /// What the bytes come from.
    pub(super) fn inner(&self) -> &R {
        &self.inner
    }

    fn close(&mut self) -> Result<(), ReadError> {
        if !self.sizes.contains(&self.given) || (self.given == self.most() && self.inner.read(&mut [0])? > 0) {
            return Err(ReadError::Length);
        }
        if self.crcs.is_some_and(|crcs| !crcs.contains(&self.hasher.clone().finalize())) {
            return Err(ReadError::Checksum);
        }
        self.closed = true;
        if self.agree { Ok(()) } else { Err(ReadError::HeaderMismatch) }
    }

    fn most(&self) -> u64 {
        self.sizes.into_iter().max().unwrap_or_default()
    }
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.closed || out.is_empty() {
            return Ok(0);
        }
        let left = self.most() - self.given;
        let want = out.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        let part = out.get_mut(..want).unwrap_or_default();
        let got = if part.is_empty() { 0 } else { self.inner.read(part)? };
        if got == 0 {
            self.close()?;
            return Ok(0);
        }
        self.given += got as u64;
        if self.crcs.is_some() {
            self.hasher.update(part.get(..got).unwrap_or_default());
        }
        Ok(got)
    }
}
