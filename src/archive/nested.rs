//! An archive inside a zip or tar, as cloud drives make when they pack a download. One level only.

use std::io::{self, Read, Write};
use std::sync::Arc;

use super::container::{self, Contents, Context, Store};
use super::looks_like::{Sniffed, sniff};
use super::source::{FileSource, Memory, Restarting, Source, fill};
use super::spool::SpoolFile;
use super::{Entry, OpenError, OpenStage, ReadError, Spool, names};
use crate::model::{DamageKind, Finding, FindingKind, Place};

/// Most entries that are looked into.
const TRIED: usize = 64;

/// Smallest archive there can be; smaller entries are not looked into.
const SMALLEST: u64 = 100;

/// Packed archives up to this size are unpacked into memory where nothing may be written.
const IN_MEMORY: u64 = 64 << 20;

/// Positions of the entries that are archives by their first bytes, those with an archive's name first.
pub(super) fn candidates(outer: &Contents) -> Vec<usize> {
    let mut likely: Vec<_> = outer.entries.iter().enumerate().filter(|(_, entry)| entry.size >= SMALLEST).collect();
    likely.retain(|(_, entry)| !names::is_junk(&names::plain(&entry.name)));
    likely.sort_by_key(|(_, entry)| !has_archive_name(&entry.name));
    let tried = likely.into_iter().take(TRIED);
    tried.filter(|(index, entry)| is_archive(outer, *index, entry)).map(|(index, _)| index).collect()
}

fn has_archive_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".zip", ".gz", ".tgz", ".tar"].iter().any(|end| name.ends_with(end))
}

fn is_archive(outer: &Contents, index: usize, entry: &Entry) -> bool {
    if outer.store.is_locked(index) {
        return has_archive_name(&entry.name);
    }
    let mut head = [0; 512];
    let Ok(mut stream) = outer.store.read(index, entry) else { return false };
    let len = fill(&mut stream, &mut head).unwrap_or(0);
    matches!(sniff(head.get(..len).unwrap_or_default()), Sniffed::Zip | Sniffed::Gzip | Sniffed::Tar)
}

/// Opens the archive at `index` of `outer`.
pub(super) fn open(outer: &Contents, index: usize, context: &Context<'_>) -> Result<Contents, OpenError> {
    let entry = outer.entries.get(index).ok_or(ReadError::NoEntry)?;
    let (source, damage) = match outer.store.in_place(index, entry) {
        Some(source) => (source, None),
        None => unpacked(&outer.store, index, entry, context)?,
    };
    let mut inner = container::open(&source, &entry.name, context)?;
    if damage.is_some() {
        let place = Place::entry(entry.name.clone());
        inner.findings.push(Finding::new(FindingKind::ContainerDamaged(DamageKind::Checksum), place));
    }
    Ok(inner)
}

/// Bytes that were unpacked, and the damage that ended the unpacking, if any.
type Unpacked = (Source, Option<ReadError>);

/// The bytes of a packed entry: from a copy on disk or in memory, or by unpacking again and again.
fn unpacked(store: &Arc<dyn Store>, index: usize, entry: &Entry, context: &Context<'_>) -> Result<Unpacked, OpenError> {
    let mut stream = store.read(index, entry)?;
    context.progress.begin(OpenStage::Unpacking, Some(entry.size));
    match &context.options.spool {
        Spool::Into(folder) => {
            let mut copy = SpoolFile::create(folder, entry.size)?;
            let damage = copy_to(&mut copy, &mut stream, context)?;
            Ok((Arc::new(FileSource::new(copy.into_file())?), damage))
        }
        Spool::Never if entry.size <= IN_MEMORY => {
            let mut copy = Vec::new();
            let damage = copy_to(&mut copy, &mut stream, context)?;
            Ok((Arc::new(Memory(copy)), damage))
        }
        Spool::Never => {
            let (store, entry) = (Arc::clone(store), entry.clone());
            let size = entry.size;
            let restart = move || store.read(index, &entry).map_err(io::Error::from);
            Ok((Arc::new(Restarting::new(size, Box::new(restart))), None))
        }
    }
}

/// Copies as far as the stream goes: a damaged inner archive is opened like any damaged archive.
fn copy_to(copy: &mut dyn Write, stream: &mut dyn Read, context: &Context<'_>) -> Result<Option<ReadError>, OpenError> {
    let mut piece = vec![0; 256 * 1024];
    loop {
        context.stop.check()?;
        match stream.read(&mut piece).map_err(ReadError::from) {
            Ok(0) => return Ok(None),
            Ok(got) => {
                copy.write_all(piece.get(..got).unwrap_or_default())?;
                context.progress.add(got as u64);
            }
            Err(ReadError::Io(error)) => return Err(error.into()),
            Err(damage) => return Ok(Some(damage)),
        }
    }
}
