//! The directory at the end of a zip: where it is, what stands in it, and whether the file bears it out.
//!
//! It is read once, when opening. Whether it can be right is told from sizes and positions alone, without a look at the
//! entries, so that opening a healthy archive takes no longer when it is large.

use std::io;

use memchr::memmem::{self, Finder};

use super::super::container::Context;
use super::super::source::{ReadAt, Source, read_at};
use super::super::window::Window;
use super::super::{OpenError, OpenStage};
use super::header::{self, CENTRAL, END, END64, Fields, LOCAL, LOCAL_LEN, LOCATOR64, Record, Table};
use crate::model::{DamageKind, Finding, FindingKind, Place};

const END_LEN: usize = 22;
const LOCATOR64_LEN: usize = 20;
const END64_LEN: usize = 56;
/// A signature of the whole directory may stand behind it (APPNOTE.TXT §4.3.13).
const SIGNATURE: [u8; 4] = *b"PK\x05\x05";

/// Bytes between two entries that no header explains, at most: extra fields that only the entry's own header has (28 are
/// the most that is common), and sizes behind the data. What is less can't hold an entry.
const SLACK: u64 = LOCAL_LEN as u64;
const DESCRIPTOR_LEN: u64 = 24;

/// 32 bits and no Zip64: positions beyond have wrapped around (archive format §1.7).
pub(in super::super) const WRAP: u64 = 1 << 32;

/// The directory as it was found.
#[derive(Debug, Default)]
pub(in super::super) struct Directory {
    /// What it says, in its order.
    pub records: Vec<Record>,
    pub findings: Vec<Finding>,
    /// Where it begins: entries end there.
    pub begin: u64,
    /// Bytes before the archive.
    pub shift: u64,
    /// Parts of it could not be read, or it was not where it should be.
    pub damaged: bool,
    /// Positions may have wrapped around.
    pub wrapped: bool,
}

/// Reads the directory; None when there is no end record, as in a file that ends too early.
pub(in super::super) fn read(source: &dyn ReadAt, context: &Context<'_>) -> Result<Option<Directory>, OpenError> {
    let ends = find_end(source)?;
    let mut window = Window::new(source, context);
    let Some((end, place)) = locate(&ends, &mut window)? else {
        return Ok(ends.first().map(|end| Directory { begin: end.at, damaged: true, ..Directory::default() }));
    };
    let mut directory = Directory {
        begin: place.start,
        shift: place.shift,
        damaged: !place.sure,
        wrapped: !end.wide && source.size() >= WRAP,
        ..Directory::default()
    };
    directory.parse(&mut window, end, context)?;
    directory.compare(end, source.size());
    Ok(Some(directory))
}

/// Where the zip ends whose directory begins at `begin`, if all of it and its end record are there. For a file that goes on
/// so far behind the zip that [`read`] does not find the end.
pub(in super::super) fn end_behind(
    source: &Source,
    begin: u64,
    context: &Context<'_>,
) -> Result<Option<u64>, OpenError> {
    let mut window = Window::new(&**source, context);
    let mut at = begin;
    while let Some((_, next, _)) = header::central(&mut window, at, 0)? {
        context.stop.check()?;
        at = next;
    }
    if window.is_at(at, SIGNATURE)? {
        at += 6 + u64::from(Fields(window.get(at, 6)?).u16(4).unwrap_or_default());
    }
    if window.is_at(at, END64)? {
        let length = Fields(window.get(at, 12)?).u64(4).unwrap_or_default();
        at = at.saturating_add(length).saturating_add(12 + LOCATOR64_LEN as u64);
    }
    if !window.is_at(at, END)? {
        return Ok(None);
    }
    let comment = Fields(window.get(at, END_LEN)?).u16(20);
    let end = comment.map(|length| at + END_LEN as u64 + u64::from(length));
    Ok(end.filter(|end| *end < source.size()))
}

/// Whether the file ends like a zip, whatever it begins with.
pub(in super::super) fn is_there(source: &dyn ReadAt) -> bool {
    find_end(source).is_ok_and(|ends| ends.iter().any(|end| !end.cut))
}

impl Directory {
    /// Reads all records up to the end record; the stated count is not trusted. Where one is damaged, goes on at the next.
    fn parse(&mut self, window: &mut Window<'_>, end: &End, context: &Context<'_>) -> Result<(), OpenError> {
        context.progress.begin(OpenStage::Directory, Some(end.at - self.begin));
        let finder = Finder::new(&CENTRAL);
        let mut table = Table::default();
        let mut at = self.begin;
        let mut last = None;
        while at < end.at {
            if table.list.len().is_multiple_of(1024) {
                context.stop.check()?;
                context.progress.set(at - self.begin);
            }
            if let Some((record, next, _)) = header::central(window, at, self.shift)?
                && next <= end.at
            {
                last = Some(at);
                at = next;
                if !table.push(record) {
                    break;
                }
                continue;
            }
            if [END64, LOCATOR64, SIGNATURE].contains(&window.get(at, 4)?.try_into().unwrap_or_default()) {
                break;
            }
            self.damaged = true;
            // The record before may have stated a wrong length: the next one may begin inside it.
            let from = last.take().inspect(|_| drop(table.list.pop())).unwrap_or(at) + 1;
            let Some(next) = next_plausible(window, &finder, from, end.at)? else { break };
            at = next;
        }
        self.records = table.list;
        self.findings = table.findings;
        Ok(())
    }

    /// Compares with what the end record says.
    fn compare(&mut self, end: &End, size: u64) {
        let mut found = Vec::new();
        if self.shift > 0 || end.behind > 0 {
            found.push(DamageKind::ForeignBytes);
        }
        if end.cut {
            // The comment's length is wrong, or the rest of it is gone: no file is missing.
            found.push(DamageKind::HeaderMismatch);
        }
        let count = self.records.len() as u64;
        if !end.wide && count >= 0xffff && (end.count == 0xffff || end.count == count & 0xffff) {
            // The count has 16 bits: writers without Zip64 saturate or wrap it.
            if end.count != count {
                found.push(DamageKind::OffsetsRepaired);
            }
        } else if end.count != count && self.findings.is_empty() && !end.cut {
            found.push(DamageKind::HeaderMismatch);
        }
        let stated = self.begin.checked_add(end.size).is_some_and(|stated| stated == end.at);
        let placed = end.offset.checked_add(self.shift) == Some(self.begin)
            || (!end.wide && size >= WRAP && (end.offset == WRAP - 1 || end.offset == self.begin % WRAP));
        if !(stated && placed) && count > 0 && !found.contains(&DamageKind::HeaderMismatch) {
            found.push(DamageKind::HeaderMismatch);
        }
        self.findings.extend(found.into_iter().map(damage));
    }

    /// Whether sizes and positions add up: no entry reaches into the next, and between them there is no room for another.
    /// Entries with unusually much between them are looked at.
    pub fn is_sound(&self, source: &dyn ReadAt, context: &Context<'_>) -> io::Result<bool> {
        if self.damaged || self.wrapped {
            return Ok(false);
        }
        let mut order: Vec<&Record> = self.records.iter().collect();
        // Mostly they are in order already, which costs one look.
        order.sort_by_key(|record| record.header);
        if order.first().is_some_and(|first| first.header.saturating_sub(self.shift) > SLACK) {
            return Ok(false);
        }
        let mut window = Window::new(source, context);
        let nexts = order.iter().skip(1).map(|next| next.header).chain([self.begin]);
        for (record, next) in order.iter().zip(nexts) {
            let behind = if record.sizes_behind() { DESCRIPTOR_LEN } else { 0 };
            let own = LOCAL_LEN as u64 + u64::from(record.name_len);
            let Some(room) = room(record.header.saturating_add(own), record, next) else { return Ok(false) };
            if room <= SLACK + behind {
                continue;
            }
            let Some(local) = header::local(&mut window, record.header)? else { return Ok(false) };
            if self::room(local.data, record, next).is_none_or(|room| room > SLACK + behind) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

/// Bytes between the end of an entry and what comes next; None when they overlap.
fn room(data: u64, record: &Record, next: u64) -> Option<u64> {
    next.checked_sub(data.saturating_add(record.packed))
}

pub(in super::super) fn damage(kind: DamageKind) -> Finding {
    Finding::new(FindingKind::ContainerDamaged(kind), Place::archive())
}

/// The next place that reads like a record of the directory.
fn next_plausible(window: &mut Window<'_>, finder: &Finder<'_>, from: u64, to: u64) -> io::Result<Option<u64>> {
    let mut from = from;
    while let Some(at) = window.find(finder, from, to)? {
        if let Some((_, next, true)) = header::central(window, at, 0)?
            && next <= to
            && (next == to || window.get(next, 2)? == b"PK")
        {
            return Ok(Some(at));
        }
        from = at + 1;
    }
    Ok(None)
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
    /// Its comment is longer than the file.
    cut: bool,
    /// Zip64.
    wide: bool,
}

/// Where the directory is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Located {
    start: u64,
    /// By how much all positions are shifted by bytes before the archive.
    shift: u64,
    /// An entry begins where its first record says.
    sure: bool,
}

/// The first end record whose directory is where it says; else the first that has one at all.
fn locate<'e>(ends: &'e [End], window: &mut Window<'_>) -> io::Result<Option<(&'e End, Located)>> {
    let mut possible = None;
    for end in ends {
        match end.locate(window)? {
            Some(place) if place.sure => return Ok(Some((end, place))),
            place => possible = possible.or(place.map(|place| (end, place))),
        }
    }
    Ok(possible)
}

impl End {
    fn locate(&self, window: &mut Window<'_>) -> io::Result<Option<Located>> {
        if self.size == 0 && self.count == 0 {
            return Ok(Some(Located { start: self.at, shift: 0, sure: true }));
        }
        let mut possible = None;
        for start in [self.at.checked_sub(self.size), Some(self.offset)].into_iter().flatten() {
            if start >= self.at || !window.is_at(start, CENTRAL)? {
                continue;
            }
            let Some((first, ..)) = header::central(window, start, 0)? else { continue };
            for shift in [start.checked_sub(self.offset), Some(0)].into_iter().flatten() {
                if window.is_at(first.header.saturating_add(shift), LOCAL)? {
                    return Ok(Some(Located { start, shift, sure: true }));
                }
            }
            possible = possible.or(Some(Located { start, shift: 0, sure: false }));
        }
        Ok(possible)
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
    ends.sort_by_key(|end| (end.cut, end.behind > 0));
    Ok(ends)
}

fn parse_end(source: &dyn ReadAt, from: u64, tail: &[u8], at: usize) -> Option<End> {
    let record = Fields(tail.get(at..at + END_LEN)?);
    let behind = (tail.len() - at - END_LEN).checked_sub(usize::from(record.u16(20)?));
    let plain = End {
        at: from + at as u64,
        count: u64::from(record.u16(10)?),
        size: u64::from(record.u32(12)?),
        offset: u64::from(record.u32(16)?),
        behind: behind.unwrap_or_default() as u64,
        cut: behind.is_none(),
        wide: false,
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
                wide: true,
                ..plain
            });
        }
    }
    None
}
