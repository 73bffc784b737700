//! What is left of a zip whose directory is gone, damaged or wrong: its entries, found by their own headers.
//!
//! Three things are done, as far as they are needed. Records of the directory are kept where an entry bears them out;
//! positions that wrapped around at 4 GiB are put right (archive format §1.7). Every stretch of the file that no record
//! explains is [walked](Walk) through from one entry's own header to the next; without a directory, that is the whole
//! file. Where the next header is not where it should be, the walk looks for the next one that makes sense.
//!
//! Mastodon writes sizes and checksums into these headers, and `outbox.json` first (§1.3), so that a download that stopped
//! still gives its posts. The last entry may be there only in part; it is read as far as it goes.

mod walk;

use std::sync::Arc;

use super::container::{Context, NAMED};
use super::source::{Slice, Source};
use super::window::Window;
use super::zip::directory::{self, Directory, WRAP, damage};
use super::zip::header::{self, LOCAL_LEN, Record, Spot};
use super::{Entry, OpenError, OpenStage, zip};
use crate::model::{DamageKind, Finding, FindingKind, Place};
use walk::Walk;

/// Positions 4 GiB apart that are tried for one record: archives of up to a quarter of a terabyte.
const TURNS: u64 = 64;

/// All entries that can be found, in the order of the file, and what is wrong.
pub(super) fn repair(
    source: &Source,
    directory: Option<Directory>,
    context: &Context<'_>,
) -> Result<(Vec<Record>, Vec<Finding>), OpenError> {
    context.progress.begin(OpenStage::Directory, Some(source.size()));
    let has_end = directory.is_some();
    let mut directory =
        directory.unwrap_or_else(|| Directory { begin: source.size(), damaged: true, ..Directory::default() });
    let mut repair = Repair { source, context, findings: std::mem::take(&mut directory.findings) };
    let known = repair.check(&mut directory)?;
    let mut walk = Walk::new(source, context, known.iter().map(|known| known.record.clone()));
    for (from, to) in gaps(&known, directory.shift, directory.begin) {
        if !walk.through(from, to)? {
            break;
        }
    }
    let found = walk.into_found();
    let directory_at = found.directory.filter(|_| !has_end);
    if let Some(at) = directory_at
        && let Some(end) = directory::end_behind(source, at, context)?
    {
        // The archive is whole; so many bytes follow that its end was not looked for there.
        let whole: Source = Arc::new(Slice::new(Arc::clone(source), 0, end));
        let (records, mut findings) = zip::records(&whole, context)?;
        let place = Place::archive().at(end);
        findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::ForeignBytes), place));
        return Ok((records, findings));
    }
    if !has_end {
        repair.cut_off(&found, source.size());
    }
    if directory.damaged || found.table.list.len() > known.len() {
        repair.findings.push(damage(DamageKind::DirectoryRebuilt));
    }
    repair.skipped(&found.skipped, directory.shift);
    repair.findings.extend(found.table.findings);
    let mut records = found.table.list;
    records.sort_by_key(|record| record.header);
    Ok((records, repair.findings))
}

/// A record that an entry bears out, and where the entry ends.
struct Known {
    record: Record,
    end: u64,
}

struct Repair<'a> {
    source: &'a Source,
    context: &'a Context<'a>,
    findings: Vec<Finding>,
}

impl Repair<'_> {
    /// The records of the directory for which there is an entry, by position.
    fn check(&mut self, directory: &mut Directory) -> Result<Vec<Known>, OpenError> {
        let source = &**self.source;
        let mut window = Window::new(source, self.context);
        let mut known: Vec<Known> = Vec::with_capacity(directory.records.len());
        let (mut turn, mut before, mut moved, mut damaged) = (0, 0, false, false);
        for mut record in directory.records.drain(..) {
            self.context.stop.check()?;
            if directory.wrapped && record.header < before {
                turn += WRAP;
            }
            before = record.header.min(WRAP);
            let stated = record.header;
            let Some(local) = find_own(&mut window, &mut record, turn, directory.wrapped)? else {
                damaged = true;
                continue;
            };
            turn = record.header - record.header.min(stated);
            moved |= turn > 0;
            if local.record.name != record.name {
                self.mismatch(record.name.clone());
                record.name = local.record.name;
                record.name_len = local.record.name_len;
            }
            let entry = Entry { name: record.name.clone(), size: record.size, crc: Some(record.crc) };
            let Ok(plan) = header::plan(source, Spot::from(&record), &entry) else { continue };
            if !plan.agree {
                self.mismatch(record.name.clone());
            }
            let packed = if plan.agree || ends_well(&mut window, plan.data.saturating_add(record.packed))? {
                record.packed
            } else {
                local.record.packed
            };
            known.push(Known { record, end: plan.data.saturating_add(packed) });
        }
        if moved && !self.findings.iter().any(|finding| is(finding, DamageKind::OffsetsRepaired)) {
            self.findings.insert(0, damage(DamageKind::OffsetsRepaired));
        }
        directory.damaged |= damaged;
        known.sort_by_key(|known| known.record.header);
        Ok(known)
    }

    /// Directory and entry disagree about an entry.
    fn mismatch(&mut self, name: Box<str>) {
        let kind = FindingKind::ContainerDamaged(DamageKind::HeaderMismatch);
        Finding::new(kind, Place::entry(name.clone())).with_name(name).add_to(&mut self.findings, NAMED);
    }

    /// There is no end record. What is missing at least: the rest of the last entry, and a directory of all that is there.
    fn cut_off(&mut self, found: &walk::Found, size: u64) {
        let last = found.table.list.iter().max_by_key(|record| record.header).filter(|_| found.missing.is_some());
        let place = last
            .map_or_else(Place::archive, |record| Place::byte(record.name.clone(), size.saturating_sub(record.header)));
        let names = found.table.list.iter().map(|record| 46 + u64::from(record.name_len)).sum::<u64>();
        let there = found.directory.map_or(0, |at| size - at);
        let end = (names + 22).saturating_sub(there).max(1);
        let missing = end.saturating_add(found.missing.unwrap_or_default());
        self.findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::CutOff), place).with_lost(missing));
    }

    /// Stretches in which nothing could be found.
    fn skipped(&mut self, skipped: &[(u64, u64)], begin: u64) {
        let foreign = |finding: &Finding| is(finding, DamageKind::ForeignBytes);
        for &(from, to) in skipped.iter().take(NAMED) {
            if to - from <= LOCAL_LEN as u64 || (from == begin && self.findings.iter().any(foreign)) {
                continue;
            }
            let place = Place::archive().at(from);
            self.findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::ForeignBytes), place));
        }
    }
}

fn is(finding: &Finding, kind: DamageKind) -> bool {
    finding.kind == FindingKind::ContainerDamaged(kind)
}

/// The record's entry: where the record says, or a multiple of 4 GiB further on, `turn` first. Corrects the record.
fn find_own(
    window: &mut Window<'_>,
    record: &mut Record,
    turn: u64,
    wrapped: bool,
) -> Result<Option<header::Local>, OpenError> {
    let stated = record.header;
    let turns = if wrapped { (window.size() / WRAP).min(TURNS) } else { 0 };
    let mut unlike = None;
    for at in [turn].into_iter().chain((0..=turns).map(|turn| turn * WRAP)).map(|turn| stated.saturating_add(turn)) {
        let Some(local) = header::local(window, at)? else { continue };
        if local.record.name == record.name {
            record.header = at;
            return Ok(Some(local));
        }
        // A damaged name, if everything else fits.
        if local.record.crc == record.crc && local.record.size == record.size && unlike.is_none() {
            unlike = Some((at, local));
        }
    }
    Ok(unlike.map(|(at, local)| {
        record.header = at;
        local
    }))
}

/// Something known begins where an entry is said to end.
fn ends_well(window: &mut Window<'_>, at: u64) -> Result<bool, OpenError> {
    Ok(window.get(at, 2)? == b"PK")
}

/// Stretches between the entries, before the first and behind the last, that have room for an entry. `known` is sorted.
fn gaps(known: &[Known], from: u64, to: u64) -> Vec<(u64, u64)> {
    let mut gaps = Vec::new();
    let mut at = from;
    for (begin, end) in known.iter().map(|known| (known.record.header, known.end)).chain([(to, to)]) {
        if begin > at && begin - at > LOCAL_LEN as u64 {
            gaps.push((at, begin));
        }
        at = at.max(end);
    }
    gaps
}
