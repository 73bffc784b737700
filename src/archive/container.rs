//! What every kind of container gives: its entries, and a way to read them.

use std::fmt;
use std::io::Read;
use std::sync::Arc;

use memchr::memmem;

use super::inflate::Checked;
use super::looks_like::{LooksLike, Sniffed, sniff};
use super::source::{Cursor, Source, read_at};
use super::{Entry, OpenError, OpenOptions, OpenStage, ReadError, tar, zip};
use crate::model::{Container, DamageKind, Finding, FindingKind, Place};
use crate::progress::{Progress, StopFlag};

/// How an archive is being opened, for everybody who helps.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub options: &'a OpenOptions,
    pub progress: &'a Progress<OpenStage>,
    pub stop: &'a StopFlag,
}

/// Reads entries; shared by all readers, which own what they need and do not wait for each other.
pub(super) trait Store: fmt::Debug + Send + Sync {
    /// Reads the entry at `index`, which is `entry`, from its first byte; compares length and checksum at its end.
    fn read(&self, index: usize, entry: &Entry) -> Result<Box<dyn Read + Send>, ReadError>;

    /// The entry is encrypted.
    fn is_locked(&self, _index: usize) -> bool {
        false
    }

    /// The entry's bytes where they stand, when they stand in the container unpacked.
    fn in_place(&self, _index: usize, _entry: &Entry) -> Option<Source> {
        None
    }
}

/// A container that is open, before anybody asked where things are in it.
#[derive(Debug)]
pub(super) struct Contents {
    pub container: Container,
    pub entries: Vec<Entry>,
    pub store: Arc<dyn Store>,
    pub findings: Vec<Finding>,
}

/// Most findings that name an entry each; a hostile file could hold millions of them. The others are counted.
pub(super) const NAMED: usize = 1000;

/// Notes a name that is never used as a path.
pub(super) fn note_unsafe(findings: &mut Vec<Finding>, name: impl Into<Box<str>>) {
    Finding::new(FindingKind::UnsafeName, Place::archive()).with_name(name).add_to(findings, NAMED);
}

/// How much of a file is looked at to tell what it is.
pub(super) const HEAD: usize = 64 * 1024;

/// Opens a file by what its bytes say, whatever its name. `name` is only for a file that is a single entry.
pub(super) fn open(source: &Source, name: &str, context: &Context<'_>) -> Result<Contents, OpenError> {
    let mut head = vec![0; HEAD];
    let head = read_at(&**source, 0, &mut head)?;
    match sniff(head) {
        Sniffed::Zip => zip::open(source, context),
        Sniffed::Gzip => tar::open_gz(source, context),
        Sniffed::Tar => tar::open(source, context),
        Sniffed::Outbox => Ok(json(source, name)),
        Sniffed::Other(looks_like) => {
            if zip::has_directory(&**source) {
                return zip::open(source, context);
            }
            // Damage at the very beginning of a zip that was cut off as well.
            let unclear = matches!(looks_like, LooksLike::Unknown | LooksLike::Zeros);
            if unclear && memmem::find(head, &zip::header::LOCAL).is_some() {
                return zip::open(source, context).and_then(|contents| {
                    let found = !contents.entries.is_empty();
                    found.then_some(contents).ok_or(OpenError::NotAnArchive { looks_like })
                });
            }
            Err(OpenError::NotAnArchive { looks_like })
        }
    }
}

/// A lone JSON file: one entry.
fn json(source: &Source, name: &str) -> Contents {
    let entry = Entry { name: name.into(), size: source.size(), crc: None };
    let store = Plain { source: Arc::clone(source), starts: Box::from([0]) };
    Contents { container: Container::Json, entries: vec![entry], store: Arc::new(store), findings: Vec::new() }
}

/// Entries that stand in a source one after the other, unpacked: a tar, or a single file.
#[derive(Debug)]
pub(super) struct Plain {
    pub source: Source,
    /// Where each entry's bytes begin.
    pub starts: Box<[u64]>,
}

impl Store for Plain {
    fn read(&self, index: usize, entry: &Entry) -> Result<Box<dyn Read + Send>, ReadError> {
        let start = *self.starts.get(index).ok_or(ReadError::NoEntry)?;
        let cursor = Cursor::new(Arc::clone(&self.source), start, entry.size);
        Ok(Box::new(Checked::new(cursor, entry.size, entry.crc)))
    }

    fn in_place(&self, index: usize, entry: &Entry) -> Option<Source> {
        let start = *self.starts.get(index)?;
        Some(Arc::new(super::source::Slice::new(Arc::clone(&self.source), start, entry.size)))
    }
}

impl Contents {
    /// The worst that was found about the container itself.
    pub fn damage(&self) -> Option<DamageKind> {
        use crate::model::FindingKind::ContainerDamaged;
        let kinds = self.findings.iter().filter_map(|finding| match finding.kind {
            ContainerDamaged(DamageKind::ForeignBytes) => None,
            ContainerDamaged(kind) => Some(kind),
            _ => None,
        });
        kinds.reduce(|first, next| if next == DamageKind::CutOff { next } else { first })
    }

    /// Some entry is encrypted.
    pub fn has_locked(&self) -> bool {
        (0..self.entries.len()).any(|index| self.store.is_locked(index))
    }
}
