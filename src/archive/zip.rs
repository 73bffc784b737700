//! Zip files: the directory at the end, and readers for entries (APPNOTE.TXT 6.3; what Mastodon writes: archive format §1.7).
//!
//! The directory is read once, when opening; each entry's own header is looked at when the entry is first read, so that
//! opening takes no longer for large archives. `salvage` finds the same [`Record`]s where the directory is gone.

use std::io::{self, BufReader, Read};
use std::sync::Arc;

use memchr::memmem;

use super::container::{Contents, Context, Store};
use super::inflate::{Checked, Inflate};
use super::source::{Cursor, ReadAt, Slice, Source, fill, read_at};
use super::{Entry, OpenError, OpenStage, ReadError, salvage};
use crate::model::{Container, DamageKind, Finding, FindingKind, Place};

/// First bytes of an entry's own header.
pub(super) const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// First bytes of an entry in the directory.
pub(super) const CENTRAL: [u8; 4] = *b"PK\x01\x02";
/// First bytes of the end record.
pub(super) const END: [u8; 4] = *b"PK\x05\x06";
/// First bytes of the Zip64 end record, and of the locator that points to it.
pub(super) const END64: [u8; 4] = *b"PK\x06\x06";
const LOCATOR64: [u8; 4] = *b"PK\x06\x07";

/// Length of an entry's own header without name and extra field.
pub(super) const LOCAL_LEN: usize = 30;
const CENTRAL_LEN: usize = 46;
const END_LEN: usize = 22;
const LOCATOR64_LEN: usize = 20;
const END64_LEN: usize = 56;

/// Stored without compression; deflate. Everything else is an [`ReadError::UnknownMethod`].
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// What the zip says about one entry, from the directory or from the entry's own header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Record {
    /// Name, lossy UTF-8.
    pub name: Box<str>,
    /// Position of the entry's own header in the source.
    pub header: u64,
    /// Packed size in bytes.
    pub packed: u64,
    /// Unpacked size in bytes.
    pub size: u64,
    /// CRC-32 of the unpacked bytes.
    pub crc: u32,
    /// Compression method.
    pub method: u16,
    /// General purpose flags.
    pub flags: u16,
    /// Type bits of the Unix mode (`S_IFMT`), 0 when not stated.
    pub kind: u16,
}

const UNIX_LINK: u16 = 0o120_000;

/// General purpose flag: the entry is encrypted.
const ENCRYPTED: u16 = 1;
/// General purpose flag: sizes and checksum stand behind the data, not in the entry's own header.
pub(super) const SIZES_BEHIND: u16 = 8;

/// Why the directory can't be used.
#[derive(Debug)]
pub(super) enum NoDirectory {
    /// There is no end record: the file ends too early, or is no zip.
    Missing,
    /// The end record or the directory contradicts the file.
    Broken,
    /// It can't be read for another reason.
    Failed(OpenError),
}

impl From<io::Error> for NoDirectory {
    fn from(error: io::Error) -> Self {
        match OpenError::from(error) {
            OpenError::Damaged { .. } => Self::Broken,
            other => Self::Failed(other),
        }
    }
}

/// Opens a zip; where its directory can't be used, looks through the file for entries.
pub(super) fn open(source: &Source, context: &Context<'_>) -> Result<Contents, OpenError> {
    context.progress.begin(OpenStage::Directory, None);
    let (records, findings) = match read_directory(&**source, context) {
        Ok(found) => found,
        Err(NoDirectory::Failed(error)) => return Err(error),
        Err(NoDirectory::Missing) => salvage::rebuild(&**source, true, context)?,
        Err(NoDirectory::Broken) => salvage::rebuild(&**source, false, context)?,
    };
    Ok(contents(source, records, findings))
}

/// Whether the file ends like a zip, whatever it begins with.
pub(super) fn has_directory(source: &dyn ReadAt) -> bool {
    find_end(source).is_ok_and(|ends| !ends.is_empty())
}

/// Parts the records into what everybody may see and what only the zip reader needs.
fn contents(source: &Source, records: Vec<Record>, mut findings: Vec<Finding>) -> Contents {
    let mut entries = Vec::with_capacity(records.len());
    let mut spots = Vec::with_capacity(records.len());
    for record in records {
        if record.name.ends_with('/') || record.name.ends_with('\\') {
            continue;
        }
        if record.kind == UNIX_LINK {
            findings.push(Finding::new(FindingKind::UnsafeName, Place::archive()).with_name(record.name));
            continue;
        }
        entries.push(Entry { name: record.name, size: record.size, crc: Some(record.crc) });
        let Record { header, packed, method, flags, .. } = record;
        spots.push(Spot { header, packed, method, flags });
    }
    let store = ZipStore { source: Arc::clone(source), spots: spots.into() };
    Contents { container: Container::Zip, entries, store: Arc::new(store), findings }
}

/// All records of the directory, in its order.
fn read_directory(source: &dyn ReadAt, context: &Context<'_>) -> Result<(Vec<Record>, Vec<Finding>), NoDirectory> {
    let ends = find_end(source)?;
    if ends.is_empty() {
        return Err(NoDirectory::Missing);
    }
    let Some((end, start, shift)) = ends.into_iter().find_map(|end| end.locate(source).map(|(s, d)| (end, s, d)))
    else {
        return Err(NoDirectory::Broken);
    };
    let (records, mut findings) = parse_directory(source, start, end.size, shift, context)?;
    if let Some(first) = records.first()
        && !is_at(source, first.header, LOCAL)
    {
        return Err(NoDirectory::Broken);
    }
    if shift > 0 || end.behind > 0 {
        findings.push(damage(DamageKind::ForeignBytes));
    }
    // Without Zip64 the count has 16 bits, and writers that pass them saturate or wrap (archive format §1.7).
    if end.count != 0xffff && end.count & 0xffff != records.len() as u64 & 0xffff && findings.is_empty() {
        findings.push(damage(DamageKind::HeaderMismatch));
    }
    Ok((records, findings))
}

fn damage(kind: DamageKind) -> Finding {
    Finding::new(FindingKind::ContainerDamaged(kind), Place::archive())
}

/// The end record: where the directory is said to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct End {
    /// Where the directory must end: position of the (Zip64) end record.
    at: u64,
    /// Stated number of entries.
    count: u64,
    /// Stated size of the directory in bytes.
    size: u64,
    /// Stated position of the directory.
    offset: u64,
    /// Bytes behind the archive.
    behind: u64,
}

impl End {
    /// Where the directory really begins, and by how much all positions are shifted by bytes before the archive.
    fn locate(&self, source: &dyn ReadAt) -> Option<(u64, u64)> {
        if self.size == 0 && self.count == 0 {
            return Some((self.at, 0));
        }
        let start = self.at.checked_sub(self.size)?;
        if let Some(shift) = start.checked_sub(self.offset)
            && is_at(source, start, CENTRAL)
        {
            return Some((start, shift));
        }
        let within = self.offset.checked_add(self.size).is_some_and(|end| end <= self.at);
        (within && is_at(source, self.offset, CENTRAL)).then_some((self.offset, 0))
    }
}

/// End records, the likeliest first: each place in the last 64 KiB that reads like one.
fn find_end(source: &dyn ReadAt) -> io::Result<Vec<End>> {
    const TAIL: u64 = 0xffff + END_LEN as u64 + LOCATOR64_LEN as u64;
    /// A comment may hold the signature by chance, but not often.
    const MOST: usize = 16;
    let from = source.size().saturating_sub(TAIL);
    let mut tail = vec![0; (source.size() - from) as usize];
    let tail = read_at(source, from, &mut tail)?;
    let mut ends = Vec::new();
    for at in memmem::rfind_iter(tail, &END).take(MOST) {
        if let Some(end) = parse_end(source, from, tail, at) {
            ends.push(end);
        }
    }
    // One whose comment ends exactly at the end of the file is surely real.
    ends.sort_by_key(|end| end.behind > 0);
    Ok(ends)
}

fn parse_end(source: &dyn ReadAt, from: u64, tail: &[u8], at: usize) -> Option<End> {
    let record = Fields(tail.get(at..at + END_LEN)?);
    let behind = (tail.len() - at - END_LEN).checked_sub(usize::from(record.u16(20)?))? as u64;
    let plain = End {
        at: from + at as u64,
        count: u64::from(record.u16(10)?),
        size: u64::from(record.u32(12)?),
        offset: u64::from(record.u32(16)?),
        behind,
    };
    let locator = at.checked_sub(LOCATOR64_LEN).and_then(|start| tail.get(start..at));
    match locator.map(Fields).filter(|fields| fields.0.starts_with(&LOCATOR64)) {
        Some(locator) => Some(parse_end64(source, plain, locator.u64(8)?).unwrap_or(plain)),
        None => Some(plain),
    }
}

/// The Zip64 end record, where the locator says, or right before the locator when bytes stand before the archive.
fn parse_end64(source: &dyn ReadAt, plain: End, stated: u64) -> Option<End> {
    let before = plain.at.checked_sub((LOCATOR64_LEN + END64_LEN) as u64)?;
    for at in [stated, before] {
        let mut buf = [0; END64_LEN];
        let record = Fields(read_at(source, at, &mut buf).ok()?);
        if at < plain.at && record.0.len() == END64_LEN && record.0.starts_with(&END64) {
            return Some(End {
                at,
                count: record.u64(32)?,
                size: record.u64(40)?,
                offset: record.u64(48)?,
                behind: plain.behind,
            });
        }
    }
    None
}

fn is_at(source: &dyn ReadAt, at: u64, signature: [u8; 4]) -> bool {
    read_at(source, at, &mut [0; 4]).is_ok_and(|bytes| bytes == signature)
}

/// Reads the directory in pieces until its stated size is used up; the count is not trusted.
fn parse_directory(
    source: &dyn ReadAt,
    start: u64,
    size: u64,
    shift: u64,
    context: &Context<'_>,
) -> Result<(Vec<Record>, Vec<Finding>), NoDirectory> {
    context.progress.begin(OpenStage::Directory, Some(size));
    let mut directory = BufReader::with_capacity(256 * 1024, Stretch { source, at: start, left: size });
    let mut records = Table::default();
    let mut used = 0;
    let mut head = [0; CENTRAL_LEN];
    let mut rest = Vec::new();
    while used < size {
        if records.list.len().is_multiple_of(1024) {
            context.stop.check().map_err(|stopped| NoDirectory::Failed(stopped.into()))?;
            context.progress.set(used);
        }
        if fill(&mut directory, &mut head)? < CENTRAL_LEN || !head.starts_with(&CENTRAL) {
            return Err(NoDirectory::Broken);
        }
        let fields = Fields(&head);
        let lengths = [28, 30, 32].map(|at| usize::from(fields.u16(at).unwrap_or_default()));
        let [name_len, extra_len, comment_len] = lengths;
        rest.resize(name_len + extra_len + comment_len, 0);
        if fill(&mut directory, &mut rest)? < rest.len() {
            return Err(NoDirectory::Broken);
        }
        used += (CENTRAL_LEN + rest.len()) as u64;
        let name = rest.get(..name_len).unwrap_or_default();
        let extra = rest.get(name_len..name_len + extra_len).unwrap_or_default();
        let record = central_record(fields, name, extra, shift).ok_or(NoDirectory::Broken)?;
        if !records.push(record) {
            break;
        }
    }
    Ok((records.list, records.findings))
}

fn central_record(fields: Fields<'_>, name: &[u8], extra: &[u8], shift: u64) -> Option<Record> {
    let mut sizes = [fields.u32(24)?, fields.u32(20)?, fields.u32(42)?].map(u64::from);
    widen(&mut sizes, extra);
    let [size, packed, header] = sizes;
    // Only systems that have a Unix mode state one: Unix (3) and macOS (19).
    let unix = matches!(fields.u16(4)? >> 8, 3 | 19);
    Some(Record {
        name: text(name),
        header: header.saturating_add(shift),
        packed,
        size,
        crc: fields.u32(16)?,
        method: fields.u16(10)?,
        flags: fields.u16(8)?,
        kind: if unix { fields.u16(40)? & 0o170_000 } else { 0 },
    })
}

/// Takes from the Zip64 extra field, in order, each value that did not fit into 32 bits.
pub(super) fn widen(values: &mut [u64], extra: &[u8]) {
    const ZIP64: u16 = 1;
    let mut rest = extra;
    while let (Some(id), Some(len)) = (Fields(rest).u16(0), Fields(rest).u16(2)) {
        let end = 4 + usize::from(len);
        if id == ZIP64 {
            let field = Fields(rest.get(4..end).or(rest.get(4..)).unwrap_or_default());
            let full = values.iter_mut().filter(|value| **value == u64::from(u32::MAX));
            for (value, at) in full.zip((0..).step_by(8)) {
                if let Some(wide) = field.u64(at) {
                    *value = wide;
                }
            }
            return;
        }
        rest = rest.get(end..).unwrap_or_default();
    }
}

/// A name as text.
pub(super) fn text(name: &[u8]) -> Box<str> {
    String::from_utf8_lossy(name).into()
}

/// The records so far, within bounds: a hostile directory can't fill the memory.
#[derive(Debug, Default)]
pub(super) struct Table {
    pub list: Vec<Record>,
    pub findings: Vec<Finding>,
    names: usize,
}

impl Table {
    /// Most entries; Mastodon's largest archives have some hundred thousand.
    const ENTRIES: usize = 1_000_000;
    /// Most bytes of names together.
    const NAMES: usize = 256 << 20;
    /// Longest name; longer ones are left out.
    const NAME: usize = 4096;

    /// Adds a record; false when the table is full.
    pub fn push(&mut self, record: Record) -> bool {
        let too_many = || Finding::new(FindingKind::TooMany, Place::archive());
        self.names += record.name.len();
        if self.list.len() >= Self::ENTRIES || self.names > Self::NAMES {
            self.findings.push(too_many());
            return false;
        }
        if record.name.len() > Self::NAME {
            if self.findings.is_empty() {
                self.findings.push(too_many());
            }
        } else {
            self.list.push(record);
        }
        true
    }
}

/// Little-endian numbers in a header.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(pub(super) &'a [u8]);

impl Fields<'_> {
    pub fn u16(self, at: usize) -> Option<u16> {
        self.0.get(at..)?.first_chunk().copied().map(u16::from_le_bytes)
    }

    pub fn u32(self, at: usize) -> Option<u32> {
        self.0.get(at..)?.first_chunk().copied().map(u32::from_le_bytes)
    }

    pub fn u64(self, at: usize) -> Option<u64> {
        self.0.get(at..)?.first_chunk().copied().map(u64::from_le_bytes)
    }
}

/// A borrowed stretch of a source, read in order.
struct Stretch<'a> {
    source: &'a dyn ReadAt,
    at: u64,
    left: u64,
}

impl Read for Stretch<'_> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        let want = buf.len().min(usize::try_from(self.left).unwrap_or(usize::MAX));
        let got = self.source.read_at(self.at, buf.get_mut(..want).unwrap_or_default())?;
        self.at += got as u64;
        self.left -= got as u64;
        Ok(got)
    }
}

/// The zip and where its entries are.
#[derive(Debug)]
struct ZipStore {
    source: Source,
    spots: Box<[Spot]>,
}

/// What only the reader needs of a [`Record`].
#[derive(Clone, Copy, Debug)]
struct Spot {
    header: u64,
    packed: u64,
    method: u16,
    flags: u16,
}

impl ZipStore {
    /// Position of the entry's packed bytes: behind its own header, whose name and extra field have their own lengths.
    fn data(&self, spot: Spot) -> Result<u64, ReadError> {
        let mut head = [0; LOCAL_LEN];
        let head = Fields(read_at(&*self.source, spot.header, &mut head)?);
        if head.0.len() < LOCAL_LEN && spot.header.saturating_add(LOCAL_LEN as u64) > self.source.size() {
            return Err(ReadError::CutOff);
        }
        match (head.u16(26), head.u16(28)) {
            (Some(name), Some(extra)) if head.0.starts_with(&LOCAL) => {
                Ok(spot.header + LOCAL_LEN as u64 + u64::from(name) + u64::from(extra))
            }
            _ => Err(ReadError::HeaderMissing),
        }
    }
}

impl Store for ZipStore {
    fn read(&self, index: usize, entry: &Entry) -> Result<Box<dyn Read + Send>, ReadError> {
        let spot = *self.spots.get(index).ok_or(ReadError::NoEntry)?;
        if spot.flags & ENCRYPTED != 0 {
            return Err(ReadError::Password);
        }
        let packed = Cursor::new(Arc::clone(&self.source), self.data(spot)?, spot.packed);
        match spot.method {
            DEFLATED if spot.packed > 0 => Ok(Box::new(Checked::new(Inflate::new(packed), entry.size, entry.crc))),
            STORED | DEFLATED => Ok(Box::new(Checked::new(packed, entry.size, entry.crc))),
            method => Err(ReadError::UnknownMethod(method)),
        }
    }

    fn is_locked(&self, index: usize) -> bool {
        self.spots.get(index).is_some_and(|spot| spot.flags & ENCRYPTED != 0)
    }

    fn in_place(&self, index: usize, entry: &Entry) -> Option<Source> {
        let spot = *self.spots.get(index)?;
        let as_it_is = spot.method == STORED && spot.flags & ENCRYPTED == 0 && spot.packed == entry.size;
        let start = as_it_is.then(|| self.data(spot).ok()).flatten()?;
        Some(Arc::new(Slice::new(Arc::clone(&self.source), start, spot.packed)))
    }
}
