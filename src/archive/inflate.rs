//! Unpacking deflate streams, and comparing what came out with what was stated.

use std::io::{self, Read};

use crc32fast::Hasher;
use flate2::{Decompress, FlushDecompress, Status};

use super::ReadError;
use super::source::Cursor;

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
    left: u64,
    crc: Option<(Hasher, u32)>,
    closed: bool,
}

impl<R: Read> Checked<R> {
    /// `size` in bytes; `crc` where the container states one.
    pub(super) fn new(inner: R, size: u64, crc: Option<u32>) -> Self {
        Self { inner, left: size, crc: crc.map(|crc| (Hasher::new(), crc)), closed: false }
    }

    fn close(&mut self) -> Result<(), ReadError> {
        if self.inner.read(&mut [0])? > 0 {
            return Err(ReadError::Length);
        }
        if let Some((hasher, stated)) = &self.crc
            && hasher.clone().finalize() != *stated
        {
            return Err(ReadError::Checksum);
        }
        self.closed = true;
        Ok(())
    }
}

impl<R: Read> Read for Checked<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.closed || out.is_empty() {
            return Ok(0);
        }
        if self.left == 0 {
            self.close()?;
            return Ok(0);
        }
        let want = out.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let part = out.get_mut(..want).unwrap_or_default();
        let got = self.inner.read(part)?;
        if got == 0 {
            return Err(ReadError::Length.into());
        }
        self.left -= got as u64;
        if let Some((hasher, _)) = &mut self.crc {
            hasher.update(part.get(..got).unwrap_or_default());
        }
        Ok(got)
    }
}
