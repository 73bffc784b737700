//! Archives beyond 4 GiB and beyond 65,535 entries, as sparse files.

use std::path::PathBuf;

use super::builder::{ArchiveBuilder, TestDir};
use super::generate::containers::Blob;
use super::generate::zips::{Zip64, ZipOut};

pub const GIB: u64 = 1 << 30;

/// The builder's files with 45 large ones behind the outbox, which make 4.5 GiB; the others are beyond 4 GiB.
pub fn with_films(dir: &TestDir, builder: &ArchiveBuilder, zip64: Zip64) -> PathBuf {
    let path = dir.path().join("large.zip");
    let mut zip = ZipOut::create(&path, 1_700_000_000, zip64).unwrap();
    let (first, rest): (Vec<_>, Vec<_>) = builder.files().partition(|(name, _)| name == "outbox.json");
    for file in first {
        add(&mut zip, file);
    }
    for number in 0..45 {
        let blob = Blob { key: number, bytes: b"a film", padding: GIB / 10 };
        zip.blob(&format!("media_attachments/files/{number:03}/original/film.mp4"), blob).unwrap();
    }
    for file in rest {
        add(&mut zip, file);
    }
    zip.finish().unwrap();
    path
}

/// The builder's files and 70,000 small ones behind them.
pub fn with_many_files(dir: &TestDir, builder: &ArchiveBuilder, zip64: Zip64) -> PathBuf {
    let path = dir.path().join("many.zip");
    let mut zip = ZipOut::create(&path, 1_700_000_000, zip64).unwrap();
    for file in builder.files() {
        add(&mut zip, file);
    }
    for number in 0..70_000 {
        let blob = Blob { key: 1, bytes: b"x", padding: 0 };
        zip.blob(&format!("media_attachments/files/{number:06}/original/{number:016x}.png"), blob).unwrap();
    }
    zip.finish().unwrap();
    path
}

fn add(zip: &mut ZipOut, (name, bytes): (String, &[u8])) {
    zip.entry(&name, &mut |to| to.write_all(bytes)).unwrap();
}
