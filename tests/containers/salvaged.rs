//! Directories, headers and sizes that are wrong: every entry whose bytes are there is found, and the damage is said.

use fossick::archive::{Archive, ReadError};
use fossick::model::{DamageKind, EntryId, FindingKind};

use crate::support::builder::{
    ArchiveBuilder, Descriptor, PICTURE, data_offset, ends, flip, gzip, headers_of, noise, streamed_zip,
    without_directory,
};
use crate::{assert_holds, damage, id_of, kinds, opened, read};

/// Something says that there is damage: a finding, or an error when everything is read.
fn says_damage(archive: &Archive) -> bool {
    let found = archive.findings().iter().any(|finding| matches!(finding.kind, FindingKind::ContainerDamaged(_)));
    found || (0..).zip(archive.entries()).any(|(id, _)| read(archive, EntryId(id)).1.is_err())
}

/// Every file is there under its name and with its bytes, but for `but`.
#[track_caller]
fn assert_keeps(archive: &Archive, builder: &ArchiveBuilder, but: Option<&str>, what: &str) {
    for (name, bytes) in builder.files().filter(|(name, _)| Some(&**name) != but) {
        assert!(archive.entries().iter().any(|entry| *entry.name == *name), "{what}: {name} is gone");
        assert_eq!(read(archive, id_of(archive, &name)).0, bytes, "{what}: {name}");
    }
}

#[test]
fn a_damaged_record_of_the_directory_costs_no_file() {
    const FIELDS: [(&str, usize); 11] = [
        ("signature", 1),
        ("flags", 8),
        ("method", 10),
        ("checksum", 16),
        ("packed size", 21),
        ("size", 25),
        ("length of the name", 28),
        ("length of the extra field", 30),
        ("length of the comment", 32),
        ("position", 43),
        ("name", 50),
    ];
    let builder = ArchiveBuilder::mastodon();
    for zip in [builder.zip(), builder.clone().stored().zip(), builder.clone().zip64().zip()] {
        for victim in ["outbox.json", PICTURE, "actor.json"] {
            for (field, within) in FIELDS {
                let what = format!("{field} of {victim}");
                let archive = opened(&flip(&zip, headers_of(&zip, victim).0 + within)).unwrap();
                // A name that only the directory says is believed until the file is read, if nothing is missed.
                let but = (field == "name" && victim == PICTURE).then_some(victim);
                assert_keeps(&archive, &builder, but, &what);
                assert_eq!(read(&archive, EntryId(1)).0, builder.bytes_of(PICTURE), "{what}");
                assert!(field == "flags" || says_damage(&archive), "{what} is not said");
                assert_eq!(archive.entries().len(), builder.files().count(), "{what}");
            }
        }
    }
}

#[test]
fn an_entry_whose_own_header_disagrees_is_whole_and_named() {
    let builder = ArchiveBuilder::mastodon();
    for zip in [builder.zip(), builder.clone().stored().zip()] {
        for within in [0, 8, 14, 19, 23, 34] {
            let archive = opened(&flip(&zip, headers_of(&zip, PICTURE).1 + within)).unwrap();
            assert_eq!(kinds(&archive), [], "{within}");
            let (bytes, end) = read(&archive, id_of(&archive, PICTURE));
            assert_eq!(bytes, builder.bytes_of(PICTURE), "{within}");
            assert!(matches!(end, Err(ReadError::HeaderMismatch)), "{within}: {end:?}");
            assert_eq!(archive.bytes(id_of(&archive, PICTURE), 1 << 20).unwrap(), bytes, "{within}");
            assert_keeps(&archive, &builder, None, "the others");
        }
    }
}

#[test]
fn an_entry_that_the_directory_leaves_out_is_found() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    // The comment of the first record takes in the second: all lengths add up, but the picture is hidden.
    let (first, _) = headers_of(&zip, "outbox.json");
    let hidden = (46 + PICTURE.len()).to_le_bytes();
    let mut hiding = zip.clone();
    hiding[first + 32..first + 34].copy_from_slice(&hidden[..2]);
    let archive = opened(&hiding).unwrap();
    assert_keeps(&archive, &builder, None, "a hidden file");
    assert!(kinds(&archive).contains(&damage(DamageKind::DirectoryRebuilt)));
}

#[test]
fn a_damaged_end_record_costs_no_file() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    for within in [0, 3, 10, 12, 13, 16, 17, 20, 21] {
        let archive = opened(&flip(&zip, zip.len() - 22 + within)).unwrap_or_else(|error| panic!("{within}: {error}"));
        assert_keeps(&archive, &builder, None, &format!("byte {within}"));
        assert!(says_damage(&archive), "byte {within} is not said");
    }
}

#[test]
fn a_zip_written_as_a_stream_is_whole_with_and_without_its_directory() {
    let builder = ArchiveBuilder::mastodon();
    for descriptor in [Descriptor::Signed, Descriptor::Bare, Descriptor::Wide] {
        let zip = streamed_zip(&builder, descriptor);
        assert_holds(&opened(&zip).unwrap(), &builder);
        let archive = opened(&without_directory(&zip)).unwrap();
        assert_eq!(kinds(&archive), [damage(DamageKind::CutOff), damage(DamageKind::DirectoryRebuilt)]);
        assert_eq!(archive.entries().len(), builder.files().count());
        for (name, bytes) in builder.files() {
            let id = id_of(&archive, &name);
            assert_eq!(archive.entry(id).unwrap().size, bytes.len() as u64, "{descriptor:?}");
            assert_eq!(archive.bytes(id, 1 << 20).unwrap(), bytes, "{descriptor:?}: {name}");
        }
        let inside = data_offset(&zip, PICTURE) + 2000;
        let archive = opened(&zip[..inside]).unwrap();
        let (bytes, end) = read(&archive, id_of(&archive, PICTURE));
        assert!(bytes.len() > 1500 && builder.bytes_of(PICTURE).starts_with(&bytes), "{descriptor:?}");
        assert!(matches!(end, Err(ReadError::CutOff)), "{descriptor:?}");
    }
}

#[test]
fn damage_in_the_middle_of_a_zip_without_directory_costs_what_it_hits() {
    let builder = ArchiveBuilder::mastodon().file("later.png", noise(4000)).file("last.png", noise(100));
    let streamed = streamed_zip(&builder, Descriptor::Signed);
    for zip in [builder.zip(), builder.clone().stored().zip(), streamed] {
        for victim in ["outbox.json", PICTURE, "avatar.png", "later.png"] {
            let own = headers_of(&zip, victim).1;
            let wiped = {
                let mut zip = without_directory(&zip);
                zip[own..own + 40].fill(0);
                zip
            };
            let wrong_size = flip(&without_directory(&zip), own + 19);
            let huge = flip(&without_directory(&zip), own + 21);
            for damaged in [wiped, wrong_size, huge] {
                let archive = opened(&damaged).unwrap();
                assert_keeps(&archive, &builder, Some(victim), victim);
                let extra = archive.entries().len() > builder.files().count();
                assert!(!extra, "{victim}: {:?}", archive.entries());
            }
        }
    }
}

#[test]
fn only_the_size_of_an_entry_is_wrong_and_it_is_whole_nevertheless() {
    let builder = ArchiveBuilder::mastodon();
    for zip in [builder.zip(), builder.clone().stored().zip()] {
        let own = headers_of(&zip, PICTURE).1;
        for within in [18, 19, 20, 21] {
            let archive = opened(&flip(&without_directory(&zip), own + within)).unwrap();
            assert_keeps(&archive, &builder, None, "packed size");
        }
    }
}

#[test]
fn garbage_before_and_behind_a_zip_without_directory_is_passed_over() {
    let builder = ArchiveBuilder::mastodon();
    let zip = without_directory(&builder.zip());
    let noise = noise(3000);
    for damaged in [[&noise[..], &zip].concat(), [&zip[..], &noise].concat(), [&[0; 5000][..], &zip].concat()] {
        let archive = opened(&damaged).unwrap();
        assert_keeps(&archive, &builder, None, "garbage");
        assert!(kinds(&archive).contains(&damage(DamageKind::ForeignBytes)));
    }
}

#[test]
fn a_cut_zip_says_how_much_is_missing_at_least() {
    let builder = ArchiveBuilder::mastodon();
    let zip = builder.zip();
    for len in (1000..zip.len() - 1).step_by(97) {
        let archive = opened(&zip[..len]).unwrap();
        let lost = archive.findings().iter().find_map(|finding| finding.lost).expect("a number of bytes");
        assert!(lost > 0 && lost <= (zip.len() - len) as u64, "cut at {len}: {lost}");
    }
    let (_, end) = ends(&zip).swap_remove(1);
    let archive = opened(&zip[..end - 100]).unwrap();
    assert!(archive.findings()[0].lost.unwrap() > 100);
}

#[test]
fn a_damaged_header_in_a_tar_costs_at_most_its_name() {
    let builder = ArchiveBuilder::mastodon().file("later.png", noise(4000)).file("last.png", noise(100));
    let tar = builder.tar();
    let mut reader = tar::Archive::new(&tar[..]);
    let headers: Vec<_> = reader.entries().unwrap().map(|entry| entry.unwrap().raw_header_position()).collect();
    for (at, (victim, bytes)) in headers.into_iter().zip(builder.files()) {
        let at = usize::try_from(at).unwrap();
        let (time, checksum) = (flip(&tar, at + 140), flip(&tar, at + 150));
        let mut wiped = tar.clone();
        wiped[at..at + 512].fill(0);
        for (damaged, readable) in [(time, true), (checksum, true), (wiped, false)] {
            for packed in [damaged.clone(), gzip(&damaged)] {
                // Nobody takes a file for a tar that begins with zeros.
                let Ok(archive) = opened(&packed) else {
                    assert!(at == 0 && !readable);
                    continue;
                };
                assert_keeps(&archive, &builder, Some(&victim), &victim);
                let mismatch = damage(DamageKind::HeaderMismatch);
                assert!(kinds(&archive).contains(&mismatch), "{victim}: {:?}", kinds(&archive));
                assert!(!kinds(&archive).contains(&damage(DamageKind::CutOff)), "{victim}");
                if readable {
                    assert_eq!(read(&archive, id_of(&archive, &victim)).0, bytes, "{victim}");
                }
            }
        }
    }
}
