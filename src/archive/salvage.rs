//! What is left of a zip without a usable directory: its entries, found by walking from one entry's own header to the next.
//!
//! Mastodon writes sizes and checksums into these headers (archive format §1.7), and `outbox.json` first (§1.3), so that a
//! download that stopped still gives its posts. The last entry may be there only in part; it is read as far as it goes.

use super::container::Context;
use super::source::{ReadAt, read_at};
use super::zip::{self, Fields, LOCAL, LOCAL_LEN, Record, SIZES_BEHIND, Table};
use super::{OpenError, OpenStage};
use crate::model::{DamageKind, Finding, FindingKind, Place};

/// Header, name and extra field are mostly shorter than this.
const PEEK: usize = 512;

/// All entries that can be found, and what is wrong. `cut` says that the file ends without an end record.
pub(super) fn rebuild(
    source: &dyn ReadAt,
    cut: bool,
    context: &Context<'_>,
) -> Result<(Vec<Record>, Vec<Finding>), OpenError> {
    context.progress.begin(OpenStage::Directory, Some(source.size()));
    let mut table = Table::default();
    let mut at = 0;
    while let Some((record, next)) = local_record(source, at)? {
        context.stop.check()?;
        context.progress.set(at);
        let known = record.flags & SIZES_BEHIND == 0 || record.packed > 0;
        if !known || !table.push(record) {
            break;
        }
        at = next;
    }
    let mut findings = table.findings;
    if cut {
        let last = table.list.last().filter(|_| at > source.size());
        let place = last.map_or_else(Place::archive, |record| {
            Place::byte(record.name.clone(), source.size().saturating_sub(record.header))
        });
        findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::CutOff), place));
    }
    findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::DirectoryRebuilt), Place::archive()));
    Ok((table.list, findings))
}

/// The entry whose own header stands at `at`, and where the next one must begin. None when there is none.
fn local_record(source: &dyn ReadAt, at: u64) -> Result<Option<(Record, u64)>, OpenError> {
    let mut buf = vec![0; PEEK];
    let head = read_at(source, at, &mut buf)?;
    if !head.starts_with(&LOCAL) {
        return Ok(None);
    }
    let (Some(name_len), Some(extra_len)) = (Fields(head).u16(26), Fields(head).u16(28)) else { return Ok(None) };
    let name_end = LOCAL_LEN + usize::from(name_len);
    let data = name_end + usize::from(extra_len);
    if data > PEEK {
        buf.resize(data, 0);
    }
    let head = read_at(source, at, &mut buf)?;
    let (Some(name), Some(extra)) = (head.get(LOCAL_LEN..name_end), head.get(name_end..data)) else { return Ok(None) };
    Ok(record(Fields(head), name, extra, at).map(|record| {
        let next = at.saturating_add(data as u64).saturating_add(record.packed);
        (record, next)
    }))
}

fn record(fields: Fields<'_>, name: &[u8], extra: &[u8], at: u64) -> Option<Record> {
    let mut sizes = [fields.u32(22)?, fields.u32(18)?].map(u64::from);
    zip::widen(&mut sizes, extra);
    let [size, packed] = sizes;
    Some(Record {
        name: zip::text(name),
        header: at,
        packed,
        size,
        crc: fields.u32(14)?,
        method: fields.u16(8)?,
        flags: fields.u16(6)?,
        kind: 0,
    })
}
