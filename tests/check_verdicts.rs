//! What is wrong with an archive, and what the backup check says of it.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::io::Cursor;
use std::path::Path;

use fossick::archive::{OpenOptions, Spool};
use fossick::check::{self, CheckKind, CheckStage, FullOptions, ListsFound, Report, Severity, Verdict};
use fossick::load::{self, LoadStage};
use fossick::progress::{Progress, StopFlag};
use image::{DynamicImage, ImageFormat, RgbImage};
use support::builder::{
    ArchiveBuilder, PICTURE, TestDir, cut, flip, gzip, with_bad_crc, with_method, with_password, without_directory,
};

use CheckKind as Kind;
use Verdict::{Complete, Damaged, Missing, Notes, Unreadable};

/// A picture that does not get smaller by packing.
fn picture(format: ImageFormat) -> Vec<u8> {
    let mut seed = 7_u32;
    let noise = RgbImage::from_fn(48, 48, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([(seed >> 24) as u8, (seed >> 16) as u8, (seed >> 8) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(noise).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// An archive without anything wrong, but without lists.
fn healthy() -> ArchiveBuilder {
    ArchiveBuilder::mastodon()
        .replace(PICTURE, picture(ImageFormat::Png))
        .replace("avatar.png", picture(ImageFormat::Png))
        .replace("header.jpg", picture(ImageFormat::Jpeg))
}

fn with_lists() -> ArchiveBuilder {
    ["following_accounts", "lists", "muted_accounts", "blocked_accounts", "blocked_domains"]
        .iter()
        .fold(healthy(), |archive, name| archive.file(format!("{name}.csv"), "a@b.example\n"))
}

fn outbox(change: impl Fn(&str) -> String) -> ArchiveBuilder {
    let text = String::from_utf8(healthy().bytes_of("outbox.json").to_vec()).unwrap();
    healthy().replace("outbox.json", change(&text))
}

/// How the check is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum How {
    Quick,
    Bytes,
    Decode,
}

use How::{Bytes, Decode, Quick};

fn report_on(path: &Path, how: How) -> Report {
    let (stop, open) = (StopFlag::new(), OpenOptions { spool: Spool::Never });
    let (archive, library) = load::library(path, &open, &Progress::silent(LoadStage::Opening), &stop).unwrap();
    let report = check::quick(&archive, &library, &ListsFound::find(&archive, &[]));
    if how == Quick {
        return report;
    }
    let options = FullOptions { decode: how == Decode };
    let files = check::full(&archive, &library, options, &Progress::silent(CheckStage::Reading), &stop).unwrap();
    report.with_files(&files)
}

fn checked(bytes: impl AsRef<[u8]>, how: How) -> Report {
    let dir = TestDir::new();
    report_on(&dir.file("archive-20230102030405-0a.zip", bytes), how)
}

/// The verdict, and which of the kinds are there.
fn holds(name: &str, report: &Report, verdict: Verdict, kinds: &[CheckKind]) {
    let found: Vec<_> = report.findings.iter().map(|entry| entry.kind.name()).collect();
    assert_eq!(report.verdict, verdict, "{name}: {found:?}");
    for kind in kinds {
        assert!(report.finding(*kind).is_some(), "{name}: {} is not in {found:?}", kind.name());
    }
    for entry in &report.findings {
        assert!(entry.count > 0 && !entry.what().contains('['), "{name}: {entry:?}");
    }
    // Nothing else is a problem.
    for entry in report.of(Severity::Problem) {
        assert!(kinds.contains(&entry.kind), "{name}: {} was not expected", entry.kind.name());
    }
    for text in [check::text(report), check::html(report), check::summary(report), check::json(report)] {
        assert!(!text.contains("[check-"), "{name}: {text}");
    }
}

/// Counts of attachments: present, missing, empty, damaged, not checked.
fn media(report: &Report) -> [u64; 5] {
    let counts = &report.counts;
    assert_eq!(
        counts.attachments,
        counts.media_present + counts.media_missing + counts.media_empty + counts.media_damaged
    );
    [counts.media_present, counts.media_missing, counts.media_empty, counts.media_damaged, counts.media_not_checked]
}

#[test]
fn a_healthy_archive_is_notes_without_lists_and_complete_with_them() {
    let dir = TestDir::new();
    for (name, archive, verdict) in [("plain", healthy(), Notes), ("lists", with_lists(), Complete)] {
        archive.folder(&dir.path().join(name));
        for how in [Quick, Bytes, Decode] {
            for bytes in [archive.zip(), archive.tar_gz(), archive.tar(), archive.clone().zip64().stored().zip()] {
                holds(name, &checked(bytes, how), verdict, &[Kind::ContainerWhole, Kind::MediaPresent]);
            }
            holds(name, &report_on(&dir.path().join(name), how), verdict, &[Kind::ContainerWhole]);
        }
    }
}

#[test]
fn lists_beside_the_archive_complete_it() {
    let dir = TestDir::new();
    let path = dir.file("a.zip", healthy().zip());
    holds("without", &report_on(&path, Quick), Notes, &[Kind::ListsMissing]);
    for name in ["following_accounts (1)", "lists", "muted_accounts", "blocked_accounts", "blocked_domains"] {
        dir.file(&format!("{name}.csv"), "a@b.example\nc@d.example\n");
    }
    dir.file("holiday.csv", "sea,sun\n");
    let report = report_on(&path, Quick);
    holds("beside", &report, Complete, &[Kind::ListsPresent]);
    assert_eq!((report.lists.following, report.lists.bookmarks), (Some(2), None));
    assert_eq!(report.finding(Kind::ListsUnknown), None, "other files beside the archive are nobody's business");
}

#[test]
fn what_is_missing_is_missing() {
    let empty_header = healthy().replace("header.jpg", "");
    let rows: [(&str, ArchiveBuilder, Verdict, &[CheckKind]); 9] = [
        ("outbox", healthy().without("outbox"), Missing, &[Kind::OutboxMissing, Kind::MediaUnattached]),
        ("actor", healthy().without("actor"), Missing, &[Kind::ActorMissing]),
        ("media", healthy().without("media_attachments"), Missing, &[Kind::MediaMissing]),
        ("empty media", healthy().replace(PICTURE, ""), Missing, &[Kind::MediaEmpty]),
        ("avatar", healthy().without("avatar"), Missing, &[Kind::AvatarMissing]),
        ("header", empty_header, Missing, &[Kind::HeaderMissing]),
        ("likes", healthy().without("likes"), Notes, &[Kind::LikesMissing]),
        ("bookmarks", healthy().without("bookmarks"), Notes, &[Kind::BookmarksMissing]),
        (
            "media gone",
            healthy().without("media_attachments").without("avatar"),
            Missing,
            &[Kind::MediaMissing, Kind::AvatarMissing],
        ),
    ];
    for (name, archive, verdict, kinds) in rows {
        for how in [Quick, Decode] {
            for bytes in [archive.zip(), archive.tar_gz(), archive.tar()] {
                holds(name, &checked(bytes, how), verdict, kinds);
            }
            let dir = TestDir::new();
            archive.folder(&dir.path().join("x"));
            holds(name, &report_on(&dir.path().join("x"), how), verdict, kinds);
        }
    }
    assert_eq!(media(&checked(healthy().without("media_attachments").zip(), Quick)), [0, 1, 0, 0, 0]);
    assert_eq!(media(&checked(healthy().replace(PICTURE, "").zip(), Decode)), [0, 0, 1, 0, 0]);
}

#[test]
fn what_is_worth_knowing_is_a_note() {
    let other = "media_attachments/files/1/original/ffff.png";
    let private = |to: &'static str| {
        outbox(move |text| text.replacen("\"to\":[\"https://www.w3.org/ns/activitystreams#Public\"]", to, 2))
    };
    let followers = r#""to":["https://social.example/users/ada/followers"]"#;
    let rows: [(&str, ArchiveBuilder, &[CheckKind]); 6] = [
        ("unattached", healthy().file(other, picture(ImageFormat::Png)), &[Kind::MediaUnattached]),
        ("total", outbox(|text| text.replace("\"totalItems\":2", "\"totalItems\":9")), &[Kind::TotalDiffers]),
        ("key", healthy().file("key.pem", "-----BEGIN RSA PRIVATE KEY-----"), &[Kind::PrivateKey]),
        ("followers", private(followers), &[Kind::PrivatePosts]),
        ("another", healthy().file("other/outbox.json", "{}").file("other/actor.json", "{}"), &[Kind::OtherArchive]),
        (
            "twice",
            outbox(|text| text.replacen("\"orderedItems\":[", "\"orderedItems\":[],\"orderedItems\":[", 1)),
            &[Kind::RepeatedKey],
        ),
    ];
    for (name, archive, kinds) in rows {
        for how in [Quick, Decode] {
            holds(name, &checked(archive.zip(), how), Notes, kinds);
            holds(name, &checked(archive.tar_gz(), how), Notes, kinds);
        }
    }
    let nested = ArchiveBuilder::empty().file("takeout/archive.zip", healthy().zip()).zip();
    holds("nested", &checked(nested, Quick), Notes, &[Kind::Nested]);
    let actor = healthy().bytes_of("actor.json").to_vec();
    let nothing = ArchiveBuilder::empty().file("outbox.json", r#"{"orderedItems":[]}"#).file("actor.json", actor);
    holds(
        "nothing",
        &checked(nothing.zip(), Quick),
        Missing,
        &[Kind::NearlyEmpty, Kind::AvatarMissing, Kind::HeaderMissing],
    );
}

#[test]
fn a_key_is_never_shown() {
    let report = checked(healthy().file("key.pem", "-----BEGIN SECRET").zip(), Decode);
    for text in [check::text(&report), check::html(&report), check::json(&report)] {
        assert!(text.contains("key.pem") && !text.contains("SECRET"));
    }
}

#[test]
fn a_broken_container_is_damaged() {
    let (zip, tar_gz, tar) = (healthy().zip(), healthy().tar_gz(), healthy().tar());
    let rows: [(&str, Vec<u8>, &[CheckKind]); 9] = [
        (
            "zip cut behind the posts",
            cut(&zip, zip.len() / 2),
            &[Kind::ContainerCutOff, Kind::ContainerRepaired, Kind::ActorMissing],
        ),
        ("zip without its directory", without_directory(&zip), &[Kind::ContainerRepaired, Kind::ContainerCutOff]),
        ("zip with bytes before", [b"garbage".to_vec(), zip.clone()].concat(), &[Kind::ForeignBytes]),
        ("zip with bytes behind", [zip.clone(), vec![7; 500]].concat(), &[Kind::ForeignBytes]),
        ("posts with a bad checksum", with_bad_crc(&zip, "outbox.json"), &[Kind::ChecksumFailed]),
        ("tar.gz with bytes behind", [tar_gz.clone(), b"garbage".to_vec()].concat(), &[Kind::ForeignBytes]),
        ("tar.gz with a bad checksum", flip(&tar_gz, tar_gz.len() - 6), &[Kind::ChecksumFailed]),
        ("tar.gz cut off", cut(&tar_gz, tar_gz.len() - 20), &[Kind::ContainerCutOff]),
        ("tar cut off", cut(&tar, tar.len() - 2500), &[Kind::ContainerCutOff, Kind::ActorMissing]),
    ];
    for (name, bytes, kinds) in rows {
        let report = checked(&bytes, Quick);
        holds(name, &report, Damaged, kinds);
        assert!(report.finding(Kind::ContainerWhole).is_none(), "{name}");
    }
}

#[test]
fn what_a_cut_download_still_gives_is_counted() {
    let report = checked(cut(&healthy().zip(), healthy().zip().len() / 2), Quick);
    assert!(report.archive.recovered);
    assert_eq!(report.counts.posts, 2);
    let cut = report.finding(Kind::ContainerCutOff).unwrap();
    assert!(cut.means().contains('2'), "says how much could be read: {}", cut.means());
}

#[test]
fn broken_entries_are_found_by_reading_all() {
    let zip = healthy().zip();
    let rows: [(&str, Vec<u8>, &[CheckKind]); 4] = [
        ("bad checksum", with_bad_crc(&zip, PICTURE), &[Kind::ChecksumFailed, Kind::MediaDamaged]),
        ("password", with_password(&zip, PICTURE), &[Kind::PasswordProtected, Kind::MediaDamaged]),
        ("unknown method", with_method(&zip, PICTURE, 99), &[Kind::EntryUnreadable, Kind::MediaDamaged]),
        ("avatar", with_bad_crc(&zip, "avatar.png"), &[Kind::ChecksumFailed]),
    ];
    for (name, bytes, kinds) in rows {
        for how in [Bytes, Decode] {
            let report = checked(&bytes, how);
            holds(name, &report, Damaged, kinds);
            let damaged = u64::from(name != "avatar");
            assert_eq!(media(&report), [1 - damaged, 0, 0, damaged, 0], "{name}");
            assert!(report.finding(Kind::FilesIntact).is_none() && report.finding(Kind::ContainerWhole).is_none());
        }
        holds(name, &checked(&bytes, Quick), Notes, &[]);
    }
}

#[test]
fn pictures_that_do_not_decode_are_damaged_only_when_they_are_decoded() {
    let (png, jpeg) = (picture(ImageFormat::Png), picture(ImageFormat::Jpeg));
    let mut mp4 = b"\0\0\0\x18ftypisom\0\0\x02\0isommp41\0\0\0\x08moov\0\0\x10\0mdat".to_vec();
    mp4.extend([0; 100]);
    let files = [cut(&png, png.len() - 200), cut(&jpeg, jpeg.len() - 200), vec![7; 3000], mp4];
    for (number, file) in files.into_iter().enumerate() {
        let archive = healthy().replace(PICTURE, file);
        for bytes in [archive.zip(), archive.tar_gz()] {
            let report = checked(&bytes, Decode);
            let name = format!("file {number}");
            holds(&name, &report, Damaged, &[Kind::NotDecodable, Kind::MediaDamaged, Kind::ContainerWhole]);
            assert_eq!(media(&report), [0, 0, 0, 1, 0], "{name}");
            holds(&name, &checked(&bytes, Bytes), Notes, &[Kind::FilesIntact]);
        }
    }
}

#[test]
fn other_kinds_than_stated_are_a_note_and_unknown_kinds_are_said() {
    let report = checked(healthy().replace(PICTURE, picture(ImageFormat::Jpeg)).zip(), Decode);
    holds("a JPEG called PNG", &report, Notes, &[Kind::MediaOtherType]);
    assert!(report.finding(Kind::MediaOtherType).unwrap().spots[0].text().contains("JPEG"));
    assert_eq!(media(&report), [1, 0, 0, 0, 0]);
    let avif = [b"\0\0\0\x1cftypavif\0\0\0\0mif1avif".to_vec(), vec![3; 4000]].concat();
    for how in [Bytes, Decode] {
        let report = checked(healthy().replace(PICTURE, avif.clone()).zip(), how);
        holds("AVIF", &report, Notes, &[Kind::MediaNotChecked]);
        assert_eq!(media(&report), [1, 0, 0, 0, 1]);
    }
}

#[test]
fn damaged_lists_of_posts_are_damaged() {
    let rows: [(&str, ArchiveBuilder, &[CheckKind]); 4] = [
        (
            "a record",
            outbox(|text| text.replacen("\"type\":\"Create\"", "\"type\":\"Create", 1)),
            &[Kind::RecordsSkipped, Kind::JsonDamaged, Kind::MediaMissing],
        ),
        (
            "an address",
            outbox(|text| text.replacen("[{\"id\"", "[\"https://a.example/1\",{\"id\"", 1)),
            &[Kind::RecordsSkipped],
        ),
        ("cut", outbox(|text| text[..text.len() - 40].to_owned()), &[Kind::RecordsSkipped, Kind::JsonDamaged]),
        ("favourites", healthy().replace("likes.json", "{\"orderedItems\":[\"https://a"), &[Kind::JsonDamaged]),
    ];
    for (name, archive, kinds) in rows {
        let report = checked(archive.zip(), Quick);
        let problems: Vec<_> = report.of(Severity::Problem).map(|entry| entry.kind).collect();
        assert_eq!(report.verdict, Damaged, "{name}: {problems:?}");
        assert!(problems.iter().all(|kind| kinds.contains(kind)), "{name}: {problems:?}");
        assert!(problems.contains(&kinds[0]), "{name}: {problems:?}");
    }
}

#[test]
fn nothing_readable_is_unreadable() {
    let broken = ArchiveBuilder::empty().file("outbox.json", vec![0; 5000]).file("actor.json", vec![1; 5000]);
    let zip = with_bad_crc(&broken.zip(), "outbox.json");
    holds(
        "nothing",
        &checked(&zip, Quick),
        Unreadable,
        &[Kind::NothingReadable, Kind::JsonDamaged, Kind::ChecksumFailed],
    );
}

#[test]
fn a_gzip_of_several_members_is_whole() {
    let tar = healthy().tar();
    let (first, second) = tar.split_at(tar.len() / 2);
    holds("members", &checked([gzip(first), gzip(second)].concat(), Decode), Notes, &[Kind::ContainerWhole]);
}

#[test]
fn hostile_names_stay_text_in_every_report() {
    let name = "media_attachments/<script>alert(1)</script>&\"'\u{202e}.png";
    let report = checked(healthy().file(name, picture(ImageFormat::Png)).zip(), Quick);
    let html = check::html(&report);
    assert!(html.contains("&lt;script&gt;") && !html.contains("<script"), "{html}");
    assert!(!html.contains("src=") && !html.contains("href=") && !html.contains("url("), "nothing is loaded");
    assert!(!html.contains('\u{202e}') && !check::text(&report).contains('\u{202e}'));
}

#[test]
fn a_stopped_check_stops() {
    let dir = TestDir::new();
    let path = dir.file("a.zip", healthy().zip());
    let (stop, open) = (StopFlag::new(), OpenOptions { spool: Spool::Never });
    let (archive, library) = load::library(&path, &open, &Progress::silent(LoadStage::Opening), &stop).unwrap();
    stop.stop();
    let options = FullOptions { decode: true };
    assert!(check::full(&archive, &library, options, &Progress::silent(CheckStage::Reading), &stop).is_err());
}
