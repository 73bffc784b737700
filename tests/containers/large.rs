//! Archives beyond 4 GiB and 65,535 entries, as sparse files.

use std::path::Path;
use std::time::{Duration, Instant};

use fossick::model::DamageKind;

use crate::support::builder::{ArchiveBuilder, PICTURE, TestDir, noise};
use crate::support::generate::zips::Zip64;
use crate::support::large::{GIB, with_films, with_many_files};
use crate::{damage, id_of, kinds, open};

/// Opens quickly, with these findings, and gives all small files and a large one.
fn assert_opens(path: &Path, builder: &ArchiveBuilder, expected: &[DamageKind]) {
    let start = Instant::now();
    let archive = open(path).unwrap();
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    let found: Vec<_> = expected.iter().map(|kind| damage(*kind)).collect();
    assert_eq!(kinds(&archive), found);
    assert_eq!(archive.entries().len(), builder.files().count() + 45);
    for (name, bytes) in builder.files() {
        assert_eq!(archive.bytes(id_of(&archive, &name), 1 << 20).unwrap(), bytes, "{name}");
    }
    let film = archive.layout().resolve("media_attachments/files/044/original/film.mp4").unwrap();
    assert_eq!(archive.bytes(film, GIB).unwrap().len() as u64, 6 + GIB / 10);
}

#[test]
fn an_archive_over_four_gibibytes_without_zip64_is_put_right() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon();
    let path = with_films(&dir, &builder, Zip64::Never);
    assert!(std::fs::metadata(&path).unwrap().len() > 4 * GIB);
    assert_opens(&path, &builder, &[DamageKind::OffsetsRepaired]);
}

#[test]
fn an_archive_over_four_gibibytes_with_zip64_is_whole() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon();
    for zip64 in [Zip64::AsNeeded, Zip64::Always] {
        assert_opens(&with_films(&dir, &builder, zip64), &builder, &[]);
    }
}

#[test]
fn an_archive_over_four_gibibytes_that_is_cut_off_gives_all_that_is_there() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon();
    for zip64 in [Zip64::Never, Zip64::Always] {
        let path = with_films(&dir, &builder, zip64);
        let part = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
        part.set_len(part.metadata().unwrap().len() - 30).unwrap();
        assert_opens(&path, &builder, &[DamageKind::CutOff, DamageKind::DirectoryRebuilt]);
        part.set_len(4 * GIB + GIB * 3 / 20).unwrap();
        let archive = open(&path).unwrap();
        let film = archive.layout().resolve("media_attachments/files/040/original/film.mp4").unwrap();
        assert_eq!(archive.bytes(film, GIB).unwrap().len() as u64, 6 + GIB / 10);
        assert!(archive.findings()[0].lost.unwrap() > GIB / 25);
    }
}

#[test]
fn an_archive_of_more_than_65535_files_without_zip64_is_put_right() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon().replace(PICTURE, noise(10));
    let path = with_many_files(&dir, &builder, Zip64::Never);
    let archive = open(&path).unwrap();
    assert_eq!(kinds(&archive), [damage(DamageKind::OffsetsRepaired)]);
    assert_eq!(archive.entries().len(), 70_007);
    assert_eq!(archive.bytes(id_of(&archive, "000000000001116f.png"), 10).unwrap(), b"x");
}
