//! Whatever an archive came in, its entries are found and read; what is no archive is called by its name; what is broken
//! is read as far as it goes.

#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod damaged;
mod large;
mod properties;
mod refused;
mod salvaged;
#[path = "../support/mod.rs"]
mod support;
mod whole;

use std::io::Read;
use std::path::Path;

use fossick::archive::{Archive, OpenError, OpenOptions, OpenStage, ReadError, Spool};
use fossick::model::{DamageKind, EntryId, FindingKind};
use fossick::progress::{Progress, StopFlag};
use support::builder::{ArchiveBuilder, PICTURE, TestDir};

fn open_with(path: &Path, spool: Spool) -> Result<Archive, OpenError> {
    let progress = Progress::silent(OpenStage::Directory);
    Archive::open(path, &OpenOptions { spool }, &progress, &StopFlag::new())
}

fn open(path: &Path) -> Result<Archive, OpenError> {
    open_with(path, Spool::Never)
}

fn opened(bytes: &[u8]) -> Result<Archive, OpenError> {
    open(&TestDir::new().file("file", bytes))
}

/// Everything that comes out of an entry, and how it ended.
fn read(archive: &Archive, id: EntryId) -> (Vec<u8>, Result<(), ReadError>) {
    let mut bytes = Vec::new();
    let result = archive.read(id).and_then(|mut reader| Ok(reader.read_to_end(&mut bytes).map(|_| ())?));
    (bytes, result)
}

fn id_of(archive: &Archive, name: &str) -> EntryId {
    let at = archive.entries().iter().position(|entry| entry.name.ends_with(name)).expect("an entry of this name");
    EntryId(u32::try_from(at).unwrap())
}

fn kinds(archive: &Archive) -> Vec<FindingKind> {
    archive.findings().iter().map(|finding| finding.kind.clone()).collect()
}

fn damage(kind: DamageKind) -> FindingKind {
    FindingKind::ContainerDamaged(kind)
}

/// The archive is whole and holds exactly what the builder put in.
#[track_caller]
fn assert_holds(archive: &Archive, expected: &ArchiveBuilder) {
    assert_eq!(kinds(archive), []);
    assert_eq!(archive.entries().len(), expected.files().count());
    for (name, bytes) in expected.files() {
        let id = archive.entries().iter().position(|entry| *entry.name == *name).unwrap_or_else(|| panic!("no {name}"));
        let id = EntryId(u32::try_from(id).unwrap());
        assert_eq!(archive.entry(id).unwrap().size, bytes.len() as u64, "{name}");
        assert_eq!(archive.bytes(id, 1 << 20).unwrap(), bytes, "{name}");
    }
    let outbox = archive.layout().outbox().expect("an outbox");
    assert_eq!(read(archive, outbox).0, expected.bytes_of("outbox.json"));
    let picture = archive.layout().resolve(&format!("/{PICTURE}")).expect("the picture");
    assert_eq!(read(archive, picture).0, expected.bytes_of(PICTURE));
}
