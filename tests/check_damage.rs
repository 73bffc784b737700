//! Every kind of damage of containers, in every container it applies to: what the backup check says, counts and finds.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use fossick::check::{CheckKind, Counts, Verdict};
use fossick::load::LoadError;
use image::ImageFormat;
use support::builder::{
    ArchiveBuilder, PICTURE, TestDir, cut, data_offset, flip, gzip, headers_of, noise, with_bad_crc, with_method,
    with_password, with_stated_size, without_directory,
};
use support::checking::How::{Bytes, Decode, Quick};
use support::checking::{How, healthy, picture, report_on, try_report_on};
use support::generate::zips::Zip64;
use support::large;
use support::table::{Packed, Says, Table, all, broken_picture, zips};

use CheckKind as Kind;
use Verdict::{Damaged, Notes};

/// A change of the bytes of a zip.
type Change = fn(&[u8]) -> Vec<u8>;

#[test]
#[expect(clippy::too_many_lines, reason = "a table")]
fn damage_of_a_zip() {
    use Kind::{
        ActorMissing, BookmarksMissing, ChecksumFailed, ContainerCutOff, ContainerRepaired, EntryUnreadable,
        ForeignBytes, HeaderMismatch, LikesMissing, MediaDamaged, PasswordProtected,
    };
    let half = Counts { favourites: 0, bookmarks: 0, ..all() };
    let half_broken = Counts { favourites: 0, bookmarks: 0, ..broken_picture() };
    let rows: Vec<(&str, Change, How, Says<'_>)> = vec![
        (
            "cut off in the picture",
            |zip| cut(zip, data_offset(zip, PICTURE) + 900),
            Quick,
            (Damaged, &[ContainerCutOff, ContainerRepaired, ActorMissing, LikesMissing, BookmarksMissing], half),
        ),
        (
            "cut off in the picture",
            |zip| cut(zip, data_offset(zip, PICTURE) + 900),
            Bytes,
            (
                Damaged,
                &[
                    ContainerCutOff,
                    ContainerRepaired,
                    EntryUnreadable,
                    MediaDamaged,
                    ActorMissing,
                    LikesMissing,
                    BookmarksMissing,
                ],
                half_broken,
            ),
        ),
        (
            "cut off in the directory",
            |zip| cut(zip, zip.len() - 100),
            Decode,
            (Damaged, &[ContainerCutOff, ContainerRepaired], all()),
        ),
        (
            "cut off in the end record",
            |zip| cut(zip, zip.len() - 1),
            Decode,
            (Damaged, &[ContainerCutOff, ContainerRepaired], all()),
        ),
        ("directory gone", without_directory, Decode, (Damaged, &[ContainerCutOff, ContainerRepaired], all())),
        (
            "signature in the directory damaged",
            |zip| flip(zip, headers_of(zip, PICTURE).0 + 1),
            Decode,
            (Damaged, &[ContainerRepaired, HeaderMismatch], all()),
        ),
        (
            "directory overwritten",
            |zip| {
                let (at, mut zip) = (headers_of(zip, "outbox.json").0, zip.to_vec());
                let end = zip.len() - 22;
                zip[at..end].copy_from_slice(&noise(end - at));
                zip
            },
            Decode,
            (Damaged, &[ContainerRepaired, ForeignBytes], all()),
        ),
        ("garbage before", |zip| [&noise(5000), zip].concat(), Decode, (Damaged, &[ForeignBytes], all())),
        ("garbage after", |zip| [zip, &noise(5000)].concat(), Decode, (Damaged, &[ForeignBytes], all())),
        (
            "so much behind that the end is out of sight",
            |zip| [zip, &[0; 100_000]].concat(),
            Decode,
            (Damaged, &[ForeignBytes], all()),
        ),
        ("wrong length of the comment", |zip| flip(zip, zip.len() - 1), Decode, (Damaged, &[HeaderMismatch], all())),
        (
            "garbage before, directory gone",
            |zip| [&noise(5000), &without_directory(zip)[..]].concat(),
            Decode,
            (Damaged, &[ContainerCutOff, ContainerRepaired, ForeignBytes], all()),
        ),
        ("bad checksum of the picture", |zip| with_bad_crc(zip, PICTURE), Quick, (Notes, &[], all())),
        (
            "bad checksum of the picture",
            |zip| with_bad_crc(zip, PICTURE),
            Bytes,
            (Damaged, &[ChecksumFailed, MediaDamaged], broken_picture()),
        ),
        (
            "bad checksum of the avatar",
            |zip| with_bad_crc(zip, "avatar.png"),
            Bytes,
            (Damaged, &[ChecksumFailed], all()),
        ),
        (
            "bad checksum of the posts",
            |zip| with_bad_crc(zip, "outbox.json"),
            Quick,
            (Damaged, &[ChecksumFailed], all()),
        ),
        (
            "bad checksum of the posts",
            |zip| with_bad_crc(zip, "outbox.json"),
            Bytes,
            (Damaged, &[ChecksumFailed], all()),
        ),
        (
            "bad checksum of the profile",
            |zip| with_bad_crc(zip, "actor.json"),
            Quick,
            (Damaged, &[ChecksumFailed], all()),
        ),
        (
            "bad checksum of the likes",
            |zip| with_bad_crc(zip, "likes.json"),
            Quick,
            (Damaged, &[ChecksumFailed], all()),
        ),
        (
            "wrong size of the picture",
            |zip| with_stated_size(zip, PICTURE, 6000),
            Bytes,
            (Damaged, &[HeaderMismatch, MediaDamaged], broken_picture()),
        ),
        (
            "wrong packed size in the directory",
            |zip| flip(zip, headers_of(zip, PICTURE).0 + 20),
            Decode,
            (Damaged, &[HeaderMismatch], all()),
        ),
        (
            "wrong offset of the picture",
            |zip| flip(zip, headers_of(zip, PICTURE).0 + 42),
            Decode,
            (Damaged, &[ContainerRepaired], all()),
        ),
        (
            "wrong offset of the directory",
            |zip| flip(zip, zip.len() - 22 + 16),
            Decode,
            (Damaged, &[HeaderMismatch], all()),
        ),
        (
            "wrong count in the end record",
            |zip| flip(zip, zip.len() - 22 + 10),
            Decode,
            (Damaged, &[HeaderMismatch], all()),
        ),
        (
            "checksums disagree",
            |zip| flip(zip, headers_of(zip, PICTURE).1 + 14),
            Decode,
            (Damaged, &[HeaderMismatch], all()),
        ),
        (
            "names disagree",
            |zip| flip(zip, headers_of(zip, PICTURE).1 + 50),
            Decode,
            (Damaged, &[HeaderMismatch], all()),
        ),
        (
            "methods disagree",
            |zip| flip(zip, headers_of(zip, PICTURE).1 + 8),
            Decode,
            (Damaged, &[HeaderMismatch], all()),
        ),
        ("password on the picture", |zip| with_password(zip, PICTURE), Quick, (Damaged, &[PasswordProtected], all())),
        (
            "password on the picture",
            |zip| with_password(zip, PICTURE),
            Bytes,
            (Damaged, &[PasswordProtected, MediaDamaged], broken_picture()),
        ),
        (
            "password on the profile",
            |zip| with_password(zip, "actor.json"),
            Quick,
            (Damaged, &[PasswordProtected], all()),
        ),
        (
            "unknown method of the picture",
            |zip| with_method(zip, PICTURE, 99),
            Bytes,
            (Damaged, &[EntryUnreadable, MediaDamaged], broken_picture()),
        ),
    ];
    let mut table = Table::default();
    for (name, change, how, expected) in rows {
        for (container, zip) in zips(&healthy()) {
            table.row(&format!("{name}, {container}"), &Packed::File(change(&zip)), how, expected);
        }
    }
    table.holds();
}

#[test]
fn damage_of_packed_bytes() {
    use Kind::{
        BookmarksMissing, ContainerCutOff, ContainerRepaired, EntryUnreadable, JsonDamaged, LikesMissing, MediaDamaged,
        MediaUnattached, RecordsSkipped,
    };
    let mut table = Table::default();
    for (container, zip) in zips(&healthy()).into_iter().filter(|(container, _)| *container != "stored zip") {
        let broken = Packed::File(flip(&zip, data_offset(&zip, PICTURE)));
        let name = format!("broken stream of the picture, {container}");
        table.row(&name, &broken, Quick, (Notes, &[], all()));
        table.row(&name, &broken, Decode, (Damaged, &[EntryUnreadable, MediaDamaged], broken_picture()));
        let no_posts = Counts { media_files: 1, media_unattached: 1, favourites: 1, bookmarks: 1, ..Counts::default() };
        for how in [Quick, Decode] {
            table.row(
                &format!("broken stream of the posts, {container}"),
                &Packed::File(flip(&zip, data_offset(&zip, "outbox.json"))),
                how,
                (Damaged, &[EntryUnreadable, JsonDamaged, MediaUnattached], no_posts),
            );
        }
    }
    // A stored outbox can be cut off exactly in its second record.
    let archive = healthy();
    let second = String::from_utf8_lossy(archive.bytes_of("outbox.json")).find("statuses/2/activity").unwrap();
    let zip = archive.clone().stored().zip();
    let counts = Counts { records: 2, posts: 1, skipped: 1, public: 1, ..Counts::default() };
    table.row(
        "cut off in the posts, stored zip",
        &Packed::File(cut(&zip, data_offset(&zip, "outbox.json") + second + 9)),
        Quick,
        (
            Damaged,
            &[
                ContainerCutOff,
                ContainerRepaired,
                JsonDamaged,
                RecordsSkipped,
                Kind::ActorMissing,
                LikesMissing,
                BookmarksMissing,
            ],
            counts,
        ),
    );
    table.holds();
}

#[test]
fn damage_of_a_tar() {
    use Kind::{
        ActorMissing, ChecksumFailed, ContainerCutOff, EntryUnreadable, ForeignBytes, HeaderMismatch, MediaDamaged,
    };
    let (gz, tar) = (healthy().tar_gz(), healthy().tar());
    let picture_first = healthy().without("media").file(PICTURE, picture(ImageFormat::Bmp));
    let picture_last = (picture_first.tar(), picture_first.tar_gz());
    let header = |name: &str| {
        let mut reader = tar::Archive::new(&tar[..]);
        let mut entries = reader.entries().unwrap().map(Result::unwrap);
        entries.find(|entry| &*entry.path_bytes() == name.as_bytes()).unwrap().raw_header_position() as usize
    };
    let mut isize_wrong = gz.clone();
    *isize_wrong.last_mut().unwrap() ^= 1;
    let half = picture_last.0.len() - 4000;
    let rows: Vec<(&str, Vec<u8>, How, Says<'_>)> = vec![
        ("tar.gz with bytes behind", [&gz[..], b"garbage"].concat(), Decode, (Damaged, &[ForeignBytes], all())),
        ("tar.gz with zeros behind", [&gz[..], &[0; 700]].concat(), Decode, (Damaged, &[ForeignBytes], all())),
        ("tar.gz with a bad checksum", flip(&gz, gz.len() - 6), Decode, (Damaged, &[ChecksumFailed], all())),
        ("tar.gz with a bad length", isize_wrong, Decode, (Damaged, &[ChecksumFailed], all())),
        ("tar.gz cut off in its checksum", cut(&gz, gz.len() - 5), Decode, (Damaged, &[ContainerCutOff], all())),
        (
            "tar.gz cut off in the picture",
            cut(&picture_last.1, picture_last.1.len() - 600),
            Quick,
            (Damaged, &[ContainerCutOff], all()),
        ),
        (
            "tar.gz cut off in the picture",
            cut(&picture_last.1, picture_last.1.len() - 600),
            Decode,
            (Damaged, &[ContainerCutOff, EntryUnreadable, MediaDamaged], broken_picture()),
        ),
        ("tar cut off in the picture", cut(&picture_last.0, half), Quick, (Damaged, &[ContainerCutOff], all())),
        (
            "tar cut off in the picture",
            cut(&picture_last.0, half),
            Decode,
            (Damaged, &[ContainerCutOff, EntryUnreadable, MediaDamaged], broken_picture()),
        ),
        ("tar without its end", cut(&tar, tar.len() - 1024), Decode, (Damaged, &[ContainerCutOff], all())),
        (
            "tar cut off in the last header",
            cut(&tar, header("actor.json") + 400),
            Decode,
            (Damaged, &[ContainerCutOff, ActorMissing], all()),
        ),
        ("tar with bytes behind", [&tar[..], &noise(700)].concat(), Decode, (Damaged, &[ForeignBytes], all())),
        ("tar with a damaged header", flip(&tar, header(PICTURE) + 150), Decode, (Damaged, &[HeaderMismatch], all())),
    ];
    let mut table = Table::default();
    for (name, bytes, how, expected) in rows {
        table.row(name, &Packed::File(bytes), how, expected);
    }
    table.holds();
}

#[test]
fn media_that_come_before_the_posts_survive_a_cut() {
    use Kind::{ActorMissing, BookmarksMissing, ContainerCutOff, ContainerRepaired, LikesMissing, OutboxMissing};
    // As Mastodon writes a `.tar.gz` (archive format §1.3).
    let first = ["media_attachments/files/1/original/aaaa.png", "media_attachments/files/2/original/bbbb.png"];
    let archive = first.iter().fold(ArchiveBuilder::empty(), |all, name| all.file(*name, picture(ImageFormat::Png)));
    let archive = healthy().files().fold(archive, |all, (name, bytes)| all.file(name, bytes));
    let cut_at = |bytes: &[u8], after: &str| {
        let at = bytes.windows(after.len()).position(|part| part == after.as_bytes()).unwrap();
        Packed::File(cut(bytes, at))
    };
    let left = Counts { media_files: 2, media_unattached: 2, ..Counts::default() };
    let kinds = [ContainerCutOff, OutboxMissing, ActorMissing, LikesMissing, BookmarksMissing, Kind::MediaUnattached];
    let with_repair = [&kinds[..1], &[ContainerRepaired], &kinds[1..]].concat();
    let mut table = Table::default();
    for how in [Quick, Decode] {
        table.row("tar", &cut_at(&archive.tar(), "outbox.json"), how, (Damaged, &kinds, left));
        table.row("tar.gz", &Packed::File(gzip_cut(&archive.tar(), "outbox.json")), how, (Damaged, &kinds, left));
        for (container, zip) in zips(&archive) {
            table.row(container, &cut_at(&zip, "outbox.json"), how, (Damaged, &with_repair, left));
        }
    }
    table.holds();
    let whole = healthy().without("outbox").without("actor");
    let refused = try_report_on(&TestDir::new().file("whole", whole.zip()), Quick);
    assert!(matches!(refused, Err(LoadError::Open(_))), "what is whole is no broken archive");
}

/// A gzipped tar that ends where `name` first stands.
fn gzip_cut(tar: &[u8], name: &str) -> Vec<u8> {
    let at = tar.windows(name.len()).position(|part| part == name.as_bytes()).unwrap();
    let gz = gzip(&tar[..at]);
    // Without its end the stream says that it was longer.
    cut(&gz, gz.len() - 10)
}

#[test]
fn archives_beyond_the_limits_of_zips_without_zip64() {
    let dir = TestDir::new();
    let mut table = Table::default();
    for (zip64, problems) in [(Zip64::Never, &[Kind::ContainerRepaired][..]), (Zip64::AsNeeded, &[])] {
        let verdict = if problems.is_empty() { Notes } else { Damaged };
        let kinds = [problems, &[Kind::MediaUnattached]].concat();
        let films = Counts { media_files: 46, media_unattached: 45, ..all() };
        let path = large::with_films(&dir, &healthy(), zip64);
        let how = if zip64 == Zip64::Never { Bytes } else { Quick };
        table.compare(&format!("over 4 GiB, {zip64:?}"), &report_on(&path, how), (verdict, &kinds, films));
        let many = Counts { media_files: 70_001, media_unattached: 70_000, ..all() };
        let path = large::with_many_files(&dir, &healthy(), zip64);
        table.compare(&format!("70,000 files, {zip64:?}"), &report_on(&path, Quick), (verdict, &kinds, many));
    }
    table.holds();
}

#[test]
fn what_can_not_be_opened_at_all_is_refused() {
    let dir = TestDir::new();
    let noise_before = |bytes: Vec<u8>| [noise(5000), bytes].concat();
    let rows = [
        ("garbage before a tar.gz", noise_before(healthy().tar_gz())),
        ("garbage before a tar", noise_before(healthy().tar())),
        ("a zip cut off in its first header", cut(&healthy().zip(), 35)),
        ("a tar.gz cut off in its header", cut(&healthy().tar_gz(), 9)),
        ("nothing but zeros", vec![0; 10_000]),
    ];
    for (name, bytes) in rows {
        let refused = try_report_on(&dir.file(name, bytes), Quick);
        assert!(matches!(refused, Err(LoadError::Open(_))), "{name}");
    }
}
