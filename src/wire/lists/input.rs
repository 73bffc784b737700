//! Bytes of a list as one stream of text: without byte order mark, UTF-16 made UTF-8, binaries refused, within limits.

use std::io::{self, Cursor, Read};

use csv::{ByteRecord, ReaderBuilder};
use encoding_rs::{Decoder, Encoding, UTF_16BE, UTF_16LE};

use super::{ListError, Seems};
use crate::model::{LeftOut, RowFault};
use crate::text::harmless::harmless;

/// Most bytes of one file. Mastodon itself takes 20 MB.
pub const MAX_BYTES: u64 = 256 << 20;
/// Longest record, in bytes.
pub const MAX_RECORD: u64 = 1 << 20;
/// So much of the beginning is looked at to tell what it is, in bytes.
const HEAD: usize = 64 << 10;
/// Bytes read at a time.
const PIECE: usize = 64 << 10;
/// Most characters kept of a row that could not be used.
const SHOWN: usize = 80;

/// A list's text, its beginning read already.
pub struct Input<'a> {
    /// The beginning; all of it if it is short.
    pub head: Vec<u8>,
    /// There is nothing behind the beginning.
    pub whole: bool,
    /// It began with a byte order mark, as spreadsheets write it.
    pub had_mark: bool,
    rest: Box<dyn Read + 'a>,
}

impl<'a> Input<'a> {
    /// Begins to read.
    pub fn of(bytes: impl Read + 'a) -> Result<Self, ListError> {
        let mut bytes = Limited { inner: bytes, left: MAX_BYTES };
        let start = read_up_to(&mut bytes, START)?;
        if let Some(seems) = binary(&start) {
            return Err(ListError::NotAList(seems));
        }
        let (wide, mark) = encoding(&start);
        let stream = Cursor::new(start).chain(bytes);
        let mut rest: Box<dyn Read + 'a> = match wide {
            Some(encoding) => Box::new(Text(Wide::new(stream, encoding.new_decoder_with_bom_removal()))),
            None => Box::new(Text(stream)),
        };
        if wide.is_none() {
            read_up_to(&mut rest, mark)?;
        }
        let head = read_up_to(&mut rest, HEAD)?;
        Ok(Self { whole: head.len() < HEAD, head, had_mark: mark > 0, rest })
    }

    /// All of it, or a little more than `most` bytes if there are more.
    pub fn all(mut self, most: usize) -> Result<Vec<u8>, ListError> {
        let more = (most + 1).saturating_sub(self.head.len());
        self.rest.take(more as u64).read_to_end(&mut self.head)?;
        Ok(self.head)
    }

    /// Its records. Without `quoting`, a quotation mark is a character like others.
    pub fn records(self, delimiter: u8, quoting: bool) -> Records<'a> {
        let returns = memchr::memmem::find(&self.head, b"\r\n").is_some();
        let stream: Box<dyn Read + 'a> = Box::new(Cursor::new(self.head).chain(self.rest));
        let watched = Watched { inner: stream, given: 0, begun: 0, last: 0 };
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(delimiter).quoting(quoting).buffer_capacity(PIECE);
        Records { csv: builder.from_reader(watched), record: ByteRecord::new(), returns }
    }

    /// What it seems to be, being no list.
    pub fn seems(&self) -> Seems {
        let start = self.head.trim_ascii_start();
        let begins = |with: &[u8]| start.get(..with.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(with));
        if start.is_empty() {
            Seems::Empty
        } else if begins(b"<!doctype html") || begins(b"<html") {
            Seems::WebPage
        } else {
            Seems::Text
        }
    }
}

/// Records of a table, one after the other.
pub struct Records<'a> {
    csv: csv::Reader<Watched<Box<dyn Read + 'a>>>,
    record: ByteRecord,
    /// Lines end with a carriage return and a line feed.
    returns: bool,
}

impl Records<'_> {
    /// Goes to the next record that is not blank; false at the end.
    ///
    /// # Errors
    /// What the stream says; [`ListError::QuoteMissing`] of a record that has swallowed those behind it.
    pub fn next(&mut self) -> Result<bool, ListError> {
        loop {
            if !self.csv.read_byte_record(&mut self.record)? {
                return Ok(false);
            }
            let read = self.csv.position().byte();
            self.csv.get_mut().begun = read;
            if self.is_open() {
                return Err(ListError::QuoteMissing);
            }
            if !is_blank(&self.record) {
                return Ok(true);
            }
        }
    }

    /// The record.
    pub fn record(&self) -> &ByteRecord {
        &self.record
    }

    /// The last cell goes on to the end of the file over several lines: its quotation mark was never closed. A closed one
    /// ends with that mark, or there is a line feed behind it.
    fn is_open(&self) -> bool {
        let source = self.csv.get_ref();
        // So far no record but the last comes.
        if self.csv.position().byte() != source.given {
            return false;
        }
        let cell = self.record.iter().next_back().unwrap_or_default();
        cell.last() == Some(&source.last) && memchr::memchr(b'\n', cell.trim_ascii_end()).is_some()
    }

    /// The line the record begins at. The csv crate tells only where the one before ended and this one ends: between them
    /// there may be blank lines.
    fn line(&self) -> u64 {
        let end = self.csv.position();
        let inside = memchr::memchr_iter(b'\n', self.record.as_slice()).count() as u64;
        let source = self.csv.get_ref();
        let at_end = end.byte() == source.given && source.last != b'\n';
        // A line feed behind a carriage return is counted with the next record.
        let behind = u64::from(!self.returns && !at_end);
        end.line().saturating_sub(inside + behind).max(1)
    }

    /// The record as one that can't be used.
    pub fn left_out(&self, reason: RowFault) -> LeftOut {
        let line = self.line();
        let cells: Vec<_> = self.record.iter().take(4).map(String::from_utf8_lossy).collect();
        let text: String = cells.join(",").chars().take(SHOWN).collect();
        LeftOut { line, reason, text: harmless(&text).into() }
    }
}

/// There is nothing but spaces in it.
pub fn is_blank(record: &ByteRecord) -> bool {
    record.iter().all(|cell| cell.trim_ascii().is_empty())
}

/// How text that begins like this is written, when it is not in bytes, and the length of its byte order mark.
fn encoding(start: &[u8]) -> (Option<&'static Encoding>, usize) {
    match *start {
        [0xef, 0xbb, 0xbf, ..] => (None, 3),
        [0xff, 0xfe, ..] => (Some(UTF_16LE), 2),
        [0xfe, 0xff, ..] => (Some(UTF_16BE), 2),
        [a, 0, b, 0, ..] if a != 0 && b != 0 => (Some(UTF_16LE), 0),
        [0, a, 0, b, ..] if a != 0 && b != 0 => (Some(UTF_16BE), 0),
        _ => (None, 0),
    }
}

/// What begins with these bytes, if it is no text. They are such as no title of a list has by chance.
fn binary(start: &[u8]) -> Option<Seems> {
    const SIGNS: [(&[u8], Seems); 9] = [
        (b"\x89PNG", Seems::Picture),
        (b"\xff\xd8\xff", Seems::Picture),
        (b"GIF87a", Seems::Picture),
        (b"GIF89a", Seems::Picture),
        (b"PK\x03\x04", Seems::Zip),
        (b"PK\x05\x06", Seems::Zip),
        (b"\x1f\x8b", Seems::Binary),
        (b"%PDF-", Seems::Pdf),
        (b"\xd0\xcf\x11\xe0", Seems::Binary),
    ];
    if start.starts_with(b"RIFF") && start.get(8..12) == Some(b"WEBP") {
        return Some(Seems::Picture);
    }
    SIGNS.iter().find(|(sign, _)| start.starts_with(sign)).map(|(_, seems)| *seems)
}

/// Bytes that tell what is no text, and how text is written.
const START: usize = 12;

fn read_up_to(from: &mut impl Read, most: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    from.take(most as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Gives so many bytes and then an error, if there are more.
struct Limited<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.inner.read(buf)?;
        self.left = self.left.checked_sub(got as u64).ok_or_else(|| io::Error::other(ListError::TooLarge))?;
        Ok(got)
    }
}

/// Gives text; what holds a NUL is none.
struct Text<R>(R);

impl<R: Read> Read for Text<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let got = self.0.read(buf)?;
        match memchr::memchr(0, buf.get(..got).unwrap_or_default()) {
            Some(_) => Err(io::Error::other(ListError::NotAList(Seems::Binary))),
            None => Ok(got),
        }
    }
}

/// Text in 16-bit units as UTF-8.
struct Wide<R> {
    inner: R,
    decoder: Decoder,
    /// What was decoded; given up to `from`.
    text: String,
    from: usize,
    raw: Vec<u8>,
    ended: bool,
}

impl<R: Read> Wide<R> {
    fn new(inner: R, decoder: Decoder) -> Self {
        Self { inner, decoder, text: String::new(), from: 0, raw: vec![0; PIECE], ended: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        let got = self.inner.read(&mut self.raw)?;
        self.ended = got == 0;
        self.text.clear();
        self.from = 0;
        self.text.reserve(self.decoder.max_utf8_buffer_length(got).unwrap_or(4 * PIECE));
        let raw = self.raw.get(..got).unwrap_or_default();
        let _ = self.decoder.decode_to_string(raw, &mut self.text, self.ended);
        Ok(())
    }
}

impl<R: Read> Read for Wide<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.from >= self.text.len() && !self.ended {
            self.fill()?;
        }
        let got = self.text.as_bytes().get(self.from..).unwrap_or_default().read(buf)?;
        self.from += got;
        Ok(got)
    }
}

/// Ends when a record takes too long.
struct Watched<R> {
    inner: R,
    /// Bytes given in all.
    given: u64,
    /// Where the record begins that is being read.
    begun: u64,
    /// The byte given last.
    last: u8,
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        if self.given.saturating_sub(self.begun) > MAX_RECORD {
            return Err(io::Error::other(ListError::RecordTooLong));
        }
        let got = self.inner.read(buf)?;
        self.given += got as u64;
        self.last = buf.get(..got).and_then(|got| got.last()).copied().unwrap_or(self.last);
        Ok(got)
    }
}
