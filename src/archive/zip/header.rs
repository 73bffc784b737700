//! What a zip says about its entries: the headers in the directory and in front of each entry (APPNOTE.TXT 6.3, §4.3.7 and
//! §4.3.12), and what to believe where the two disagree.

use std::io;

use super::super::source::{ReadAt, read_at};
use super::super::window::Window;
use super::super::{Entry, ReadError};
use crate::model::{Finding, FindingKind, Place};

/// First bytes of an entry's own header.
pub(in super::super) const LOCAL: [u8; 4] = *b"PK\x03\x04";
/// First bytes of an entry in the directory.
pub(in super::super) const CENTRAL: [u8; 4] = *b"PK\x01\x02";
/// First bytes of the end record.
pub(in super::super) const END: [u8; 4] = *b"PK\x05\x06";
/// First bytes of the Zip64 end record, and of the locator that points to it.
pub(in super::super) const END64: [u8; 4] = *b"PK\x06\x06";
pub(in super::super) const LOCATOR64: [u8; 4] = *b"PK\x06\x07";
/// First bytes of sizes and checksum behind an entry's data.
pub(in super::super) const DESCRIPTOR: [u8; 4] = *b"PK\x07\x08";

/// Length of an entry's own header without name and extra field.
pub(in super::super) const LOCAL_LEN: usize = 30;
/// Length of a header in the directory without name, extra field and comment.
pub(in super::super) const CENTRAL_LEN: usize = 46;

/// Stored without compression; deflate. Everything else is an [`ReadError::UnknownMethod`].
pub(in super::super) const STORED: u16 = 0;
pub(in super::super) const DEFLATED: u16 = 8;

/// General purpose flag: the entry is encrypted.
pub(in super::super) const ENCRYPTED: u16 = 1;
/// General purpose flag: sizes and checksum stand behind the data, not in the entry's own header.
pub(in super::super) const SIZES_BEHIND: u16 = 8;

/// Type bits of a Unix mode: a link, a regular file.
pub(in super::super) const UNIX_LINK: u16 = 0o120_000;
const UNIX_FILE: u16 = 0o100_000;

/// An entry's own header is read in one piece of this size; name and extra field are mostly shorter.
const PEEK: usize = 512;

/// Longest name; longer ones are left out.
const LONGEST_NAME: usize = 4096;

/// What the zip says about one entry, from the directory or from the entry's own header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) struct Record {
    /// Name, lossy UTF-8.
    pub name: Box<str>,
    /// Length of the name in the header, in bytes.
    pub name_len: u16,
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
    /// Size and checksum are known nowhere: the file ends before them.
    pub open: bool,
}

impl Record {
    /// A folder: an entry of its own that holds nothing.
    pub fn is_folder(&self) -> bool {
        let named = self.name.ends_with('/') || self.name.ends_with('\\');
        named && self.size == 0 && self.packed <= 2 && self.kind != UNIX_FILE
    }

    /// Size and checksum stand behind the data.
    pub fn sizes_behind(&self) -> bool {
        self.flags & SIZES_BEHIND != 0
    }
}

/// An entry's own header.
#[derive(Debug)]
pub(in super::super) struct Local {
    pub record: Record,
    /// Where the packed bytes begin.
    pub data: u64,
    /// Nothing in it is out of the ordinary.
    pub plausible: bool,
}

/// The entry whose own header stands at `at`.
pub(in super::super) fn local(window: &mut Window<'_>, at: u64) -> io::Result<Option<Local>> {
    let head = window.get(at, LOCAL_LEN)?;
    if !head.starts_with(&LOCAL) {
        return Ok(None);
    }
    let Some(len) = local_len(Fields(head)) else { return Ok(None) };
    Ok(parse_local(window.get(at, len)?, at))
}

/// Length of the header with name and extra field.
fn local_len(fields: Fields<'_>) -> Option<usize> {
    Some(LOCAL_LEN + usize::from(fields.u16(26)?) + usize::from(fields.u16(28)?))
}

/// Reads an entry's own header, whatever its first bytes are.
fn parse_local(head: &[u8], at: u64) -> Option<Local> {
    let fields = Fields(head);
    let name_len = fields.u16(26)?;
    let name_end = LOCAL_LEN + usize::from(name_len);
    let data = local_len(fields)?;
    let (name, extra) = (head.get(LOCAL_LEN..name_end)?, head.get(name_end..data)?);
    let mut sizes = [fields.u32(22)?, fields.u32(18)?].map(u64::from);
    widen(&mut sizes, extra);
    let [size, packed] = sizes;
    let method = fields.u16(8)?;
    Some(Local {
        plausible: fields.u16(4)? & 0xff < 100 && is_method(method) && is_name(name) && is_extra(extra),
        record: Record {
            name: text(name),
            name_len,
            header: at,
            packed,
            size,
            crc: fields.u32(14)?,
            method,
            flags: fields.u16(6)?,
            kind: 0,
            open: false,
        },
        data: at.saturating_add(data as u64),
    })
}

/// The entry in the directory at `at`, where the next one begins, and whether nothing in it is out of the ordinary.
pub(in super::super) fn central(
    window: &mut Window<'_>,
    at: u64,
    shift: u64,
) -> io::Result<Option<(Record, u64, bool)>> {
    let head = window.get(at, CENTRAL_LEN)?;
    if !head.starts_with(&CENTRAL) {
        return Ok(None);
    }
    let lengths = [28, 30, 32].map(|at| usize::from(Fields(head).u16(at).unwrap_or_default()));
    let len = CENTRAL_LEN + lengths.iter().sum::<usize>();
    let head = window.get(at, len)?;
    if head.len() < len {
        return Ok(None);
    }
    let [name_len, extra_len, _] = lengths;
    let (name, rest) = head.get(CENTRAL_LEN..).and_then(|rest| rest.split_at_checked(name_len)).unwrap_or_default();
    let extra = rest.get(..extra_len).unwrap_or_default();
    let plausible = is_name(name) && is_method(Fields(head).u16(10).unwrap_or(u16::MAX));
    let record = central_record(Fields(head), name, extra, shift);
    Ok(record.map(|record| (record, at + len as u64, plausible)))
}

fn central_record(fields: Fields<'_>, name: &[u8], extra: &[u8], shift: u64) -> Option<Record> {
    let mut sizes = [fields.u32(24)?, fields.u32(20)?, fields.u32(42)?].map(u64::from);
    widen(&mut sizes, extra);
    let [size, packed, header] = sizes;
    // Only systems that have a Unix mode state one: Unix (3) and macOS (19).
    let unix = matches!(fields.u16(4)? >> 8, 3 | 19);
    Some(Record {
        name: text(name),
        name_len: fields.u16(28)?,
        header: header.saturating_add(shift),
        packed,
        size,
        crc: fields.u32(16)?,
        method: fields.u16(10)?,
        flags: fields.u16(8)?,
        kind: if unix { fields.u16(40)? & 0o170_000 } else { 0 },
        open: false,
    })
}

/// Takes from the Zip64 extra field, in order, each value that did not fit into 32 bits.
fn widen(values: &mut [u64], extra: &[u8]) {
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
fn text(name: &[u8]) -> Box<str> {
    String::from_utf8_lossy(name).into()
}

fn is_name(name: &[u8]) -> bool {
    !name.is_empty() && name.len() <= LONGEST_NAME && !name.iter().any(u8::is_ascii_control)
}

/// Methods that were ever in use (APPNOTE.TXT §4.4.5).
fn is_method(method: u16) -> bool {
    matches!(method, 0..=20 | 93..=99)
}

/// Fields that fill the extra field to its end; some writers pad it with zeros.
fn is_extra(extra: &[u8]) -> bool {
    let mut rest = extra;
    while let (Some(_), Some(len)) = (Fields(rest).u16(0), Fields(rest).u16(2)) {
        let Some(behind) = rest.get(4 + usize::from(len)..) else { return false };
        rest = behind;
    }
    rest.iter().all(|&byte| byte == 0)
}

/// Little-endian numbers in a header.
#[derive(Clone, Copy)]
pub(in super::super) struct Fields<'a>(pub &'a [u8]);

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

/// The records so far, within bounds: a hostile directory can't fill the memory.
#[derive(Debug, Default)]
pub(in super::super) struct Table {
    pub list: Vec<Record>,
    pub findings: Vec<Finding>,
    names: usize,
}

impl Table {
    /// Most entries; Mastodon's largest archives have some hundred thousand.
    const ENTRIES: usize = 1_000_000;
    /// Most bytes of names together.
    const NAMES: usize = 256 << 20;

    /// Adds a record; false when the table is full.
    pub fn push(&mut self, record: Record) -> bool {
        let too_many = || Finding::new(FindingKind::TooMany, Place::archive());
        self.names += record.name.len();
        if self.list.len() >= Self::ENTRIES || self.names > Self::NAMES {
            self.findings.push(too_many());
            return false;
        }
        if record.name.len() > LONGEST_NAME {
            if self.findings.is_empty() {
                self.findings.push(too_many());
            }
        } else {
            self.list.push(record);
        }
        true
    }
}

/// What only the reader needs of a [`Record`].
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Spot {
    pub header: u64,
    pub packed: u64,
    pub method: u16,
    pub flags: u16,
    pub open: bool,
}

impl From<&Record> for Spot {
    fn from(record: &Record) -> Self {
        let &Record { header, packed, method, flags, open, .. } = record;
        Self { header, packed, method, flags, open }
    }
}

/// How to read an entry, after comparing what the directory and the entry's own header say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Plan {
    /// Where the packed bytes begin.
    pub data: u64,
    /// Their number; for deflate, which knows its end, at most.
    pub packed: u64,
    pub method: u16,
    pub locked: bool,
    /// The directory's size and checksum, and the own header's. The content may fit either.
    pub sizes: [u64; 2],
    pub crcs: [u32; 2],
    /// Nothing differs.
    pub agree: bool,
}

/// Reads the entry's own header and compares it with the directory.
pub(in super::super) fn plan(source: &dyn ReadAt, spot: Spot, entry: &Entry) -> Result<Plan, ReadError> {
    let head = read_own(source, spot.header, LOCAL_LEN + entry.name.len())?;
    if head.len() < LOCAL_LEN && spot.header.saturating_add(LOCAL_LEN as u64) > source.size() {
        return Err(ReadError::CutOff);
    }
    let stated_name = head.get(LOCAL_LEN..LOCAL_LEN + entry.name.len());
    let same_name = stated_name == Some(entry.name.as_bytes());
    let signed = head.starts_with(&LOCAL);
    if !signed && !same_name {
        return Err(ReadError::HeaderMissing);
    }
    let Some(mut local) = parse_local(&head, spot.header) else { return Err(ReadError::CutOff) };
    let mut agree = signed && local.record.name == entry.name;
    if same_name && !local.plausible && usize::from(local.record.name_len) != entry.name.len() {
        // The name is right, so its stated length is not.
        let extra = Fields(&head).u16(28).unwrap_or_default();
        local.data = spot.header + (LOCAL_LEN + entry.name.len()) as u64 + u64::from(extra);
    }
    let own = &local.record;
    let (size, crc) = (entry.size, entry.crc.unwrap_or_default());
    // An entry that was written as a stream says nothing about sizes in front of its data.
    let silent = |value: u64| own.sizes_behind() && (value == 0 || value == u64::from(u32::MAX));
    let same = |stated: u64, own: u64| stated == own || silent(own);
    agree &= same(size, own.size) && same(spot.packed, own.packed) && same(crc.into(), own.crc.into());
    agree &= spot.method == own.method && (spot.flags ^ own.flags) & ENCRYPTED == 0;
    Ok(Plan {
        data: local.data,
        packed: packed(spot, size, own),
        method: method(spot, size, own),
        locked: spot.flags & own.flags & ENCRYPTED != 0,
        sizes: [size, if silent(own.size) { size } else { own.size }],
        crcs: [crc, if silent(own.crc.into()) { crc } else { own.crc }],
        agree,
    })
}

/// An entry's own header with name and extra field, mostly in one read; at least `least` bytes, if they are there.
fn read_own(source: &dyn ReadAt, at: u64, least: usize) -> io::Result<Vec<u8>> {
    let mut head = vec![0; PEEK.max(least)];
    let mut got = read_at(source, at, &mut head)?.len();
    let len = local_len(Fields(&head)).unwrap_or_default();
    if got == head.len() && len > got {
        head.resize(len, 0);
        got = read_at(source, at, &mut head)?.len();
    }
    head.truncate(got);
    Ok(head)
}

/// The method to believe. Only what is stored has the same size packed and unpacked.
fn method(spot: Spot, size: u64, own: &Record) -> u16 {
    let possible = |method| method == DEFLATED || (method == STORED && spot.packed == size);
    if spot.method == own.method || possible(spot.method) { spot.method } else { own.method }
}

/// The packed size to believe: a stored entry's is its size; deflate ends by itself.
fn packed(spot: Spot, size: u64, own: &Record) -> u64 {
    match method(spot, size, own) {
        STORED if spot.packed == size || own.packed != own.size => spot.packed,
        STORED => own.packed,
        _ if own.sizes_behind() => spot.packed,
        _ => spot.packed.max(own.packed),
    }
}
