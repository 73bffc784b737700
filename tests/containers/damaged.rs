//! What is broken, cut off or lying is read as far as it goes, and never gives a false byte unnoticed.

use std::fs;
use std::path::Path;

use fossick::archive::{Archive, OpenError, ReadError, Spool};
use fossick::model::{DamageKind, EntryId, FindingKind};

use crate::support::builder::{
    ArchiveBuilder, PICTURE, TestDir, cut, data_offset, flip, noise, with_bad_crc, with_method, with_stated_size,
    without_directory,
};
use crate::{damage, id_of, kinds, open, open_with, opened, read};

#[test]
fn an_unfinished_download_is_named_and_read_as_far_as_it_goes() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let dir = TestDir::new();
    let part = cut(&zip, data_offset(&zip, PICTURE) + 100);
    let bundle = dir.file("archive.zip.download/archive.zip", &part).parent().unwrap().to_owned();
    for path in [dir.file("archive.zip.part", &part), dir.file("Unconfirmed 123.crdownload", &part), bundle] {
        let archive = open(&path).unwrap();
        let expected =
            [damage(DamageKind::CutOff), damage(DamageKind::DirectoryRebuilt), FindingKind::UnfinishedDownload];
        assert_eq!(kinds(&archive), expected);
        assert_eq!(archive.findings()[0].place.entry.as_deref(), Some(PICTURE));
        assert_eq!(
            archive.bytes(archive.layout().outbox().unwrap(), 1 << 20).unwrap(),
            builder.bytes_of("outbox.json")
        );
        let (bytes, end) = read(&archive, id_of(&archive, PICTURE));
        assert!(matches!(end, Err(ReadError::CutOff)));
        assert!(bytes.len() > 50 && builder.bytes_of(PICTURE).starts_with(&bytes));
    }
    let whole = open(&dir.file("whole.zip.part", &zip)).unwrap();
    assert_eq!(kinds(&whole), [FindingKind::UnfinishedDownload]);
}

#[test]
fn a_zip_without_its_directory_keeps_every_file() {
    let builder = ArchiveBuilder::mastodon();
    for zip in [builder.zip(), builder.clone().stored().zip(), builder.clone().zip64().zip()] {
        let archive = opened(&without_directory(&zip)).unwrap();
        assert_eq!(kinds(&archive), [damage(DamageKind::CutOff), damage(DamageKind::DirectoryRebuilt)]);
        for (name, bytes) in builder.files() {
            assert_eq!(archive.bytes(id_of(&archive, &name), 1 << 20).unwrap(), bytes);
        }
    }
}

#[test]
fn a_damaged_entry_costs_only_itself() {
    type Expected = fn(&ReadError) -> bool;
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let flipped = flip(&builder.clone().stored().zip(), data_offset(&builder.clone().stored().zip(), PICTURE) + 7);
    let broken = flip(&zip, data_offset(&zip, "outbox.json"));
    let cases: [(Vec<u8>, &str, Expected); 6] = [
        (with_bad_crc(&zip, PICTURE), PICTURE, |e| matches!(e, ReadError::Checksum)),
        (flipped, PICTURE, |e| matches!(e, ReadError::Checksum)),
        (broken, "outbox.json", |e| matches!(e, ReadError::BrokenDeflate)),
        (with_stated_size(&zip, PICTURE, 2999), PICTURE, |e| matches!(e, ReadError::Length)),
        (with_stated_size(&zip, PICTURE, 3001), PICTURE, |e| matches!(e, ReadError::Length)),
        (with_method(&zip, PICTURE, 14), PICTURE, |e| matches!(e, ReadError::UnknownMethod(14))),
    ];
    for (bytes, damaged, expected) in cases {
        let archive = opened(&bytes).unwrap();
        for (name, bytes) in builder.files() {
            let result = archive.bytes(id_of(&archive, &name), 1 << 20);
            match result {
                Err(error) if name == damaged => assert!(expected(&error), "{name}: {error}"),
                other => assert_eq!(other.unwrap(), bytes, "{name}"),
            }
        }
    }
}

#[test]
fn an_entry_never_gives_more_than_it_states() {
    let zip = ArchiveBuilder::mastodon().file("zeros.bin", vec![0; 10 << 20]).zip();
    let archive = opened(&with_stated_size(&zip, "zeros.bin", 1000)).unwrap();
    let (bytes, end) = read(&archive, id_of(&archive, "zeros.bin"));
    assert_eq!(bytes.len(), 1000);
    assert!(matches!(end, Err(ReadError::Length)));
}

#[test]
fn bytes_before_and_behind_an_archive_do_no_harm() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let foreign = [damage(DamageKind::ForeignBytes)];
    let joined = [
        [zip.clone(), noise(5000)].concat(),
        [b"#!/bin/sh\nexit\n".to_vec(), zip.clone()].concat(),
        [noise(70_000), zip].concat(),
        [builder.tar_gz(), b"trailing".to_vec()].concat(),
        [builder.tar_gz(), vec![0; 1000]].concat(),
    ];
    for bytes in joined {
        let archive = opened(&bytes).unwrap();
        assert_eq!(kinds(&archive), foreign);
        for (name, bytes) in builder.files() {
            assert_eq!(archive.bytes(id_of(&archive, &name), 1 << 20).unwrap(), bytes);
        }
    }
}

#[test]
fn a_tar_gz_that_is_cut_off_or_damaged_keeps_what_came_before() {
    // JSON first, so that it comes before the damage.
    let builder = ArchiveBuilder::mastodon().without("media").file(PICTURE, noise(50_000));
    let gz = builder.tar_gz();
    let (half, mut bad_crc) = (cut(&gz, gz.len() / 2), gz.clone());
    let trailer = bad_crc.len() - 8;
    bad_crc[trailer] ^= 1;
    let spool = TestDir::new();
    for (bytes, kind) in [(half, DamageKind::CutOff), (bad_crc, DamageKind::Checksum)] {
        for spool in [Spool::Never, Spool::Into(spool.path().to_owned())] {
            let archive = open_with(&TestDir::new().file("a", &bytes), spool).unwrap();
            assert_eq!(kinds(&archive), [damage(kind)]);
            let outbox = archive.layout().outbox().unwrap();
            assert_eq!(archive.bytes(outbox, 1 << 20).unwrap(), builder.bytes_of("outbox.json"));
            let (bytes, end) = read(&archive, id_of(&archive, PICTURE));
            assert!(builder.bytes_of(PICTURE).starts_with(&bytes));
            assert_eq!(end.is_err(), kind == DamageKind::CutOff);
        }
    }
}

#[test]
fn a_tar_without_its_last_blocks_is_cut_off() {
    let builder = ArchiveBuilder::mastodon();
    let tar = builder.tar();
    let archive = opened(&cut(&tar, tar.len() - 1024)).unwrap();
    assert_eq!(kinds(&archive), [damage(DamageKind::CutOff)]);
    assert_eq!(archive.entries().len(), 7);
}

#[test]
fn a_file_that_is_removed_or_shortened_while_open_is_an_error_not_a_crash() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon();
    builder.folder(&dir.path().join("f"));
    let archive = open(&dir.path().join("f")).unwrap();
    fs::remove_file(dir.path().join("f").join(PICTURE)).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    match archive.bytes(picture, 1 << 20) {
        Err(ReadError::Io(error)) => assert!(error.raw_os_error().is_some()),
        other => panic!("{other:?}"),
    }

    let path = dir.file("a.zip", builder.zip());
    let archive = open(&path).unwrap();
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(2000).unwrap();
    let picture = archive.layout().resolve(PICTURE).unwrap();
    assert!(matches!(archive.bytes(picture, 1 << 20), Err(ReadError::CutOff)));
    assert!(archive.bytes(id_of(&archive, "actor.json"), 1 << 20).is_err());
}

/// Opens a file that is made for it. Writing over a file that is there would make some file systems wait for the disk.
fn open_anew(path: &Path, bytes: &[u8]) -> Result<Archive, OpenError> {
    let _ = fs::remove_file(path);
    fs::write(path, bytes).unwrap();
    open(path)
}

/// Opens and reads everything; true when every byte that came out is what the builder put in.
fn survives(bytes: &[u8], path: &Path, builder: &ArchiveBuilder) -> bool {
    let opened = open_anew(path, bytes);
    let Ok(archive) = opened else { return true };
    (0..).zip(archive.entries()).all(|(id, entry)| {
        let (bytes, _) = read(&archive, EntryId(id));
        builder.files().all(|(name, original)| *entry.name != *name || original.starts_with(&bytes))
    })
}

#[test]
fn any_cut_of_any_container_gives_only_true_bytes() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon().replace(PICTURE, noise(300)).replace("header.jpg", noise(100));
    let nested = ArchiveBuilder::empty().file("a.zip", builder.zip());
    for bytes in
        [builder.zip(), builder.clone().zip64().stored().zip(), builder.tar_gz(), nested.zip(), nested.stored().zip()]
    {
        for len in 1..bytes.len() {
            assert!(survives(&bytes[..len], &dir.path().join("cut"), &builder), "cut at {len}");
        }
    }
    let tar = builder.tar();
    for len in (1..tar.len()).step_by(37) {
        assert!(survives(&tar[..len], &dir.path().join("cut"), &builder), "cut at {len}");
    }
}

#[test]
fn no_cut_of_a_zip_loses_an_entry_that_is_whole() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    let end_of_outbox = data_offset(&zip, PICTURE) - 30 - PICTURE.len();
    for len in (end_of_outbox..zip.len()).step_by(11) {
        let archive = opened(&zip[..len]).unwrap_or_else(|error| panic!("cut at {len}: {error}"));
        let outbox = archive.layout().outbox().unwrap();
        assert_eq!(archive.bytes(outbox, 1 << 20).unwrap(), builder.bytes_of("outbox.json"), "cut at {len}");
        assert!(kinds(&archive).contains(&damage(DamageKind::CutOff)), "cut at {len}");
    }
}

#[test]
fn any_damaged_byte_is_survived() {
    let dir = TestDir::new();
    let builder = ArchiveBuilder::mastodon().replace(PICTURE, noise(300)).replace("header.jpg", noise(100));
    for bytes in [builder.zip(), builder.tar_gz()] {
        for at in 0..bytes.len() {
            if let Ok(archive) = open_anew(&dir.path().join("flipped"), &flip(&bytes, at)) {
                for id in 0..archive.entries().len() {
                    let (_, end) = read(&archive, EntryId(u32::try_from(id).unwrap()));
                    drop(end);
                }
            }
        }
    }
}
