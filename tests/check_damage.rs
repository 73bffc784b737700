//! Every kind of damage in every container it applies to: what the backup check says, counts and finds.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use fossick::check::{self, CheckKind, Counts, Report, Severity, Verdict};
use fossick::load::LoadError;
use image::ImageFormat;
use support::builder::{
    ArchiveBuilder, PICTURE, TestDir, cut, data_offset, flip, gzip, headers_of, noise, with_bad_crc, with_method,
    with_password, with_stated_size, without_directory,
};
use support::checking::How::{Bytes, Decode, Quick};
use support::checking::{How, healthy, outbox, picture, report_on, try_report_on};
use support::generate::zips::Zip64;
use support::generate::{self, Defect, Dialect, Options};
use support::large;

use CheckKind as Kind;
use Verdict::{Complete, Damaged, Missing, Notes, Unreadable};

/// An archive as it lies on the disk.
enum Packed {
    File(Vec<u8>),
    Folder(ArchiveBuilder),
}

/// The archive in every container, by the container's name.
fn everywhere(archive: &ArchiveBuilder) -> Vec<(&'static str, Packed)> {
    let mut all = in_zips(archive);
    all.push(("tar.gz", Packed::File(archive.tar_gz())));
    all.push(("tar", Packed::File(archive.tar())));
    all.push(("folder", Packed::Folder(archive.clone())));
    all
}

fn zips(archive: &ArchiveBuilder) -> [(&'static str, Vec<u8>); 3] {
    [("zip", archive.zip()), ("stored zip", archive.clone().stored().zip()), ("zip64", archive.clone().zip64().zip())]
}

fn in_zips(archive: &ArchiveBuilder) -> Vec<(&'static str, Packed)> {
    zips(archive).into_iter().map(|(container, bytes)| (container, Packed::File(bytes))).collect()
}

/// The outbox by itself.
fn alone(archive: &ArchiveBuilder) -> (&'static str, Packed) {
    ("json", Packed::File(archive.bytes_of("outbox.json").to_vec()))
}

/// What a healthy archive holds.
fn all() -> Counts {
    Counts {
        records: 2,
        posts: 2,
        public: 2,
        attachments: 1,
        media_files: 1,
        media_present: 1,
        favourites: 1,
        bookmarks: 1,
        ..Counts::default()
    }
}

/// Its posts alone.
fn only_posts() -> Counts {
    Counts { media_files: 0, media_present: 0, media_missing: 1, favourites: 0, bookmarks: 0, ..all() }
}

/// Its picture is there, but broken.
fn broken_picture() -> Counts {
    Counts { media_present: 0, media_damaged: 1, ..all() }
}

/// Rows of a table. All of them are tried before one that does not hold fails the test.
#[derive(Default)]
struct Table(Vec<String>);

impl Table {
    /// `kinds` are all problems and notes in the report's order, but for lists that are not there.
    fn row(&mut self, name: &str, packed: &Packed, how: How, expected: (Verdict, &[Kind], Counts)) {
        let dir = TestDir::new();
        let path = match packed {
            Packed::File(bytes) => dir.file("archive", bytes),
            Packed::Folder(archive) => {
                archive.folder(&dir.path().join("archive"));
                dir.path().join("archive")
            }
        };
        let report = report_on(&path, how);
        self.compare(&format!("{name}, {how:?}"), &report, expected);
    }

    fn compare(&mut self, name: &str, report: &Report, (verdict, kinds, counts): (Verdict, &[Kind], Counts)) {
        let said = report.findings.iter().filter(|entry| entry.severity() != Severity::InOrder);
        let found: Vec<_> = said.map(|entry| entry.kind).filter(|kind| *kind != Kind::ListsMissing).collect();
        if (report.verdict, &found[..], report.counts) != (verdict, kinds, counts) {
            let same = |wrong: bool, what: String| wrong.then_some(what).unwrap_or_default();
            self.0.push(format!(
                "{name}:{}{}{}",
                same(report.verdict != verdict, format!("\n  {:?}, not {verdict:?}", report.verdict)),
                same(found != kinds, format!("\n  {found:?}, not {kinds:?}")),
                same(report.counts != counts, format!("\n  {:?}, not {counts:?}", report.counts)),
            ));
        }
        if report.finding(Kind::FilesIntact).is_some() && found.iter().any(|kind| kind.is_about_bytes()) {
            self.0.push(format!("{name}: all files are said to be intact"));
        }
        let whole = report.finding(Kind::ContainerWhole).is_some();
        if whole && verdict == Damaged && !found.iter().all(|kind| is_content(*kind)) {
            self.0.push(format!("{name}: the container is said to be whole"));
        }
        for text in [check::text(report), check::html(report), check::summary(report), check::json(report)] {
            if text.contains("[check-") {
                self.0.push(format!("{name}: a text is not there: {text}"));
            }
        }
    }

    fn holds(self) {
        assert!(self.0.is_empty(), "{} rows do not hold:\n{}", self.0.len(), self.0.join("\n"));
    }
}

/// What may be wrong inside of files when the container around them is whole.
fn is_content(kind: Kind) -> bool {
    matches!(kind, Kind::NotDecodable | Kind::MediaDamaged | Kind::RecordsSkipped) || kind.verdict() < Damaged
}

/// A change of the bytes of a zip.
type Change = fn(&[u8]) -> Vec<u8>;

#[test]
fn damage_of_a_zip() {
    use Kind::{
        ActorMissing, BookmarksMissing, ChecksumFailed, ContainerCutOff, ContainerRepaired, EntryUnreadable,
        ForeignBytes, HeaderMismatch, LikesMissing, MediaDamaged, PasswordProtected,
    };
    let half = Counts { favourites: 0, bookmarks: 0, ..all() };
    let half_broken = Counts { favourites: 0, bookmarks: 0, ..broken_picture() };
    let rows: Vec<(&str, Change, How, (Verdict, &[Kind], Counts))> = vec![
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
    let rows: Vec<(&str, Vec<u8>, How, (Verdict, &[Kind], Counts))> = vec![
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
fn posts_that_are_cut_off_or_damaged() {
    use Kind::{ActorMissing, BookmarksMissing, JsonDamaged, LikesMissing, MediaMissing, RecordsSkipped, TotalDiffers};
    let one = Counts { posts: 1, public: 1, skipped: 1, ..all() };
    let without_picture = Counts { attachments: 0, media_present: 0, media_unattached: 1, ..one };
    let rows: Vec<(&str, ArchiveBuilder, &[Kind], Counts)> = vec![
        (
            "cut off in the second record",
            outbox(|text| text[..text.find("statuses/2/activity").unwrap() + 9].to_owned()),
            &[JsonDamaged, RecordsSkipped],
            without_picture,
        ),
        ("cut off behind the last record", outbox(|text| text[..text.len() - 2].to_owned()), &[JsonDamaged], all()),
        (
            "a quote lost in the first record",
            outbox(|text| text.replacen("\"type\":\"Create\"", "\"type\":\"Create", 1)),
            &[JsonDamaged, RecordsSkipped],
            one,
        ),
        (
            "a bracket lost in the first record",
            outbox(|text| text.replacen("\"object\":{", "\"object\":", 1)),
            &[JsonDamaged, RecordsSkipped],
            one,
        ),
        (
            "zeros in the second record",
            outbox(|text| {
                let at = text.find("statuses/2/activity").unwrap();
                format!("{}{}{}", &text[..at], "\0".repeat(300), &text[at + 300..])
            }),
            &[JsonDamaged, RecordsSkipped],
            without_picture,
        ),
        (
            "an address among the records",
            outbox(|text| text.replacen("},{\"id\"", "},\"https://a.example/1\",{\"id\"", 1)),
            &[RecordsSkipped, TotalDiffers],
            Counts { records: 3, skipped: 1, ..all() },
        ),
    ];
    let mut table = Table::default();
    for (name, archive, kinds, counts) in rows {
        for (container, packed) in everywhere(&archive) {
            for how in [Quick, Decode] {
                let unattached: &[Kind] = if counts.media_unattached > 0 { &[Kind::MediaUnattached] } else { &[] };
                let mut kinds = [kinds, unattached].concat();
                kinds.sort();
                table.row(&format!("{name}, {container}"), &packed, how, (Damaged, &kinds, counts));
            }
        }
        let (container, packed) = alone(&archive);
        let counts = Counts {
            media_files: 0,
            media_present: 0,
            media_missing: counts.attachments,
            media_unattached: 0,
            favourites: 0,
            bookmarks: 0,
            ..counts
        };
        let missing: &[Kind] = if counts.media_missing > 0 { &[MediaMissing] } else { &[] };
        let (problems, notes): (Vec<_>, Vec<_>) = kinds.iter().partition(|kind| kind.verdict() > Notes);
        let kinds = [&problems, &[ActorMissing][..], missing, &[LikesMissing, BookmarksMissing], &notes].concat();
        table.row(&format!("{name}, {container}"), &packed, Decode, (Damaged, &kinds, counts));
    }
    let cut_likes = healthy().replace("likes.json", "{\"orderedItems\":[\"https://a");
    for (container, packed) in everywhere(&cut_likes) {
        let counts = Counts { favourites: 0, ..all() };
        table.row(&format!("likes cut off, {container}"), &packed, Decode, (Damaged, &[JsonDamaged], counts));
    }
    table.holds();
}

#[test]
fn parts_that_are_missing_or_odd() {
    use Kind::{
        ActorMissing, AvatarMissing, BookmarksMissing, Duplicates, HeaderMissing, LikesMissing, MediaEmpty,
        MediaMissing, MediaOtherType, MediaUnattached, NotDecodable, OutboxMissing, PrivateKey, PrivatePosts,
        TotalDiffers,
    };
    let jpeg = picture(ImageFormat::Jpeg);
    let unattached = "media_attachments/files/1/original/ffff.png";
    let no_posts = Counts { media_files: 1, media_unattached: 1, favourites: 1, bookmarks: 1, ..Counts::default() };
    let no_media = Counts { media_present: 0, media_missing: 1, media_files: 0, ..all() };
    let public = r#""to":["https://www.w3.org/ns/activitystreams#Public"]"#;
    let private = |to: &'static str| {
        outbox(move |text| {
            text.replacen(public, to, 2).replacen(
                r#""cc":["https://social.example/users/ada/followers"]"#,
                r#""cc":[]"#,
                2,
            )
        })
    };
    let twice = outbox(|text| {
        let (start, end) = (text.find("{\"id\":\"https").unwrap(), text.find(",{\"id\":\"https").unwrap());
        text.replacen("\"orderedItems\":[", &format!("\"orderedItems\":[{},", &text[start..end]), 1)
    });
    let rows: Vec<(&str, ArchiveBuilder, [How; 2], (Verdict, &[Kind], Counts))> = vec![
        ("healthy", healthy(), [Quick, Decode], (Notes, &[], all())),
        (
            "no outbox",
            healthy().without("outbox"),
            [Quick, Decode],
            (Missing, &[OutboxMissing, MediaUnattached], no_posts),
        ),
        ("no actor", healthy().without("actor"), [Quick, Decode], (Missing, &[ActorMissing], all())),
        ("no avatar", healthy().without("avatar"), [Quick, Decode], (Missing, &[AvatarMissing], all())),
        ("empty avatar", healthy().replace("avatar.png", ""), [Quick, Decode], (Missing, &[AvatarMissing], all())),
        ("no header", healthy().without("header"), [Quick, Decode], (Missing, &[HeaderMissing], all())),
        (
            "no likes",
            healthy().without("likes"),
            [Quick, Decode],
            (Notes, &[LikesMissing], Counts { favourites: 0, ..all() }),
        ),
        (
            "no bookmarks",
            healthy().without("bookmarks"),
            [Quick, Decode],
            (Notes, &[BookmarksMissing], Counts { bookmarks: 0, ..all() }),
        ),
        ("no media", healthy().without("media"), [Quick, Decode], (Missing, &[MediaMissing], no_media)),
        (
            "picture of 0 bytes",
            healthy().replace(PICTURE, ""),
            [Quick, Decode],
            (Missing, &[MediaEmpty], Counts { media_present: 0, media_empty: 1, ..all() }),
        ),
        (
            "JPEG that is cut off",
            healthy().replace(PICTURE, cut(&jpeg, jpeg.len() / 2)),
            [Decode, Decode],
            (Damaged, &[Kind::MediaDamaged, NotDecodable], broken_picture()),
        ),
        (
            "JPEG that is cut off, not decoded",
            healthy().replace(PICTURE, cut(&jpeg, jpeg.len() / 2)),
            [Quick, Quick],
            (Notes, &[], all()),
        ),
        ("JPEG called PNG", healthy().replace(PICTURE, &*jpeg), [Bytes, Decode], (Notes, &[MediaOtherType], all())),
        (
            "picture that no post names",
            healthy().file(unattached, picture(ImageFormat::Png)),
            [Quick, Decode],
            (Notes, &[MediaUnattached], Counts { media_files: 2, media_unattached: 1, ..all() }),
        ),
        (
            "private key",
            healthy().file("key.pem", "-----BEGIN RSA PRIVATE KEY-----"),
            [Quick, Decode],
            (Notes, &[PrivateKey], all()),
        ),
        ("record twice", twice, [Quick, Decode], (Notes, &[Duplicates], Counts { records: 3, duplicates: 1, ..all() })),
        (
            "other total",
            outbox(|text| text.replace("\"totalItems\":2", "\"totalItems\":9")),
            [Quick, Decode],
            (Notes, &[TotalDiffers], all()),
        ),
        (
            "followers-only post",
            private(r#""to":["https://social.example/users/ada/followers"]"#),
            [Quick, Decode],
            (Notes, &[PrivatePosts], Counts { public: 1, followers: 1, ..all() }),
        ),
        (
            "direct post",
            private(r#""to":["https://other.example/users/bob"]"#),
            [Quick, Decode],
            (Notes, &[PrivatePosts], Counts { public: 1, direct: 1, ..all() }),
        ),
    ];
    let mut table = Table::default();
    for (name, archive, hows, (verdict, kinds, counts)) in rows {
        for (container, packed) in everywhere(&archive) {
            for how in hows {
                table.row(&format!("{name}, {container}"), &packed, how, (verdict, kinds, counts));
            }
        }
    }
    let (container, packed) = alone(&healthy());
    let alone = [ActorMissing, MediaMissing, LikesMissing, BookmarksMissing];
    table.row(container, &packed, Decode, (Missing, &alone, only_posts()));
    let avif = [b"\0\0\0\x1cftypavif\0\0\0\0mif1avif".to_vec(), vec![3; 4000]].concat();
    for (container, packed) in everywhere(&healthy().replace(PICTURE, avif)) {
        let counts = Counts { media_not_checked: 1, ..all() };
        table.row(&format!("AVIF, {container}"), &packed, Decode, (Notes, &[MediaOtherType], counts));
    }
    let with_lists = ["following_accounts", "muted_accounts", "blocked_accounts"]
        .iter()
        .fold(healthy(), |all, name| all.file(format!("{name}.csv"), "a@b.example\n"))
        .file("lists.csv", "Friends,a@b.example\n")
        .file("blocked_domains.csv", "b.example\n");
    for (container, packed) in everywhere(&with_lists) {
        for how in [Quick, Decode] {
            table.row(&format!("lists, {container}"), &packed, how, (Complete, &[], all()));
        }
    }
    table.holds();
}

#[test]
fn archives_with_next_to_nothing() {
    use Kind::{ChecksumFailed, JsonDamaged, NearlyEmpty, NothingReadable};
    let actor = String::from_utf8_lossy(healthy().bytes_of("actor.json")).into_owned();
    let start = actor.find(",\"icon\"").unwrap();
    let links = |name: &str| healthy().bytes_of(name).to_vec();
    let empty = ArchiveBuilder::empty()
        .file("outbox.json", r#"{"type":"OrderedCollection","totalItems":0,"orderedItems":[]}"#)
        .file("likes.json", links("likes.json"))
        .file("bookmarks.json", links("bookmarks.json"))
        .file("actor.json", format!("{}}}", &actor[..start]));
    let mut table = Table::default();
    let counts = Counts { favourites: 1, bookmarks: 1, ..Counts::default() };
    for (container, packed) in everywhere(&empty) {
        for how in [Quick, Decode] {
            table.row(&format!("no posts, {container}"), &packed, how, (Notes, &[NearlyEmpty], counts));
        }
    }
    let broken = ArchiveBuilder::empty().file("outbox.json", vec![0; 5000]).file("actor.json", vec![1; 5000]);
    let kinds = [NothingReadable, ChecksumFailed, JsonDamaged, Kind::LikesMissing, Kind::BookmarksMissing];
    for (container, zip) in zips(&broken) {
        let zip = Packed::File(with_bad_crc(&zip, "outbox.json"));
        for how in [Quick, Decode] {
            table.row(&format!("nothing, {container}"), &zip, how, (Unreadable, &kinds, Counts::default()));
        }
    }
    table.holds();
}

#[test]
fn what_is_not_there_means_what_it_means_for_its_server() {
    let dir = TestDir::new();
    for (dialect, old) in [(Dialect::V2_4, true), (Dialect::V3_5, false), (Dialect::V4_6, false)] {
        let path = dir.path().join(format!("{dialect:?}"));
        let options = Options { posts: 60, defects: vec![Defect::NoLikes], ..Options::of(dialect) };
        generate::write(&options, &path).unwrap();
        let report = report_on(&path, Quick);
        for kind in [Kind::LikesMissing, Kind::BookmarksMissing] {
            let sentences = report.finding(kind).unwrap().means();
            let normal = report_of_old(kind);
            assert_eq!(sentences == normal, old, "{dialect:?}: {sentences}");
        }
        assert_eq!(report.verdict, Notes);
    }
}

/// What is said of a file that servers of the archive's time did not write.
fn report_of_old(kind: Kind) -> String {
    fossick::i18n::message(&format!("check-{}-old-means", kind.name()), &[])
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
