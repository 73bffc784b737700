//! What the backup check says of archives that are whole but odd, and how it says it. Damage: `check_damage`.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use fossick::archive::{OpenOptions, Spool};
use fossick::check::{self, CheckKind, CheckStage, FullOptions, Report, Severity, Verdict};
use fossick::load::{self, LoadStage};
use fossick::progress::{Progress, StopFlag};
use image::ImageFormat;
use serde_json::{Value, json};
use support::builder::{ArchiveBuilder, PICTURE, TestDir, cut, data_offset, gzip, with_name};
use support::checking::How::{Bytes, Decode, Quick};
use support::checking::{checked, healthy, outbox, picture, report_on};

use CheckKind as Kind;
use Verdict::{Complete, Damaged, Missing, Notes};

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
fn lists_beside_the_archive_complete_it() {
    let dir = TestDir::new();
    let path = dir.file("a.zip", healthy().zip());
    holds("without", &report_on(&path, Quick), Notes, &[Kind::ListsMissing]);
    for name in ["following_accounts (1)", "muted_accounts", "blocked_accounts"] {
        dir.file(&format!("{name}.csv"), "a@b.example\nc@d.example\n");
    }
    dir.file("lists.csv", "Friends,a@b.example\n");
    dir.file("blocked_domains.csv", "b.example\n");
    dir.file("holiday.csv", "sea,sun\n");
    let report = report_on(&path, Quick);
    holds("beside", &report, Complete, &[Kind::ListsPresent]);
    assert_eq!((report.lists.following, report.lists.bookmarks), (Some(2), None));
    assert_eq!(report.finding(Kind::ListsUnknown), None, "other files beside the archive are nobody's business");
}

#[test]
fn what_is_worth_knowing_is_a_note() {
    let rows: [(&str, ArchiveBuilder, &[CheckKind]); 2] = [
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
fn of_two_files_of_one_name_the_later_is_shown_and_that_is_said() {
    let twice = healthy().file("outbox.jsom", r#"{"type":"OrderedCollection","orderedItems":[]}"#);
    let zip = with_name(&twice.zip(), "outbox.jsom", "outbox.json");
    let tar = twice.renamed(|name| name.replace("jsom", "json")).tar_gz();
    for bytes in [zip, tar] {
        let report = checked(bytes, Decode);
        holds("twice", &report, Notes, &[Kind::SameNames, Kind::MediaUnattached]);
        let names = report.finding(Kind::SameNames).unwrap();
        assert_eq!((names.count, names.spots.len(), &*names.spots[0].name), (1, 1, "outbox.json"));
    }
}

#[test]
fn records_in_two_forms_are_said_to_be() {
    let again = |change: fn(&str) -> String| {
        let archive = outbox(|text| {
            let (start, end) = (text.find("{\"id\":\"https").unwrap(), text.find(",{\"id\":\"https").unwrap());
            text.replacen("\"orderedItems\":[", &format!("\"orderedItems\":[{},", change(&text[start..end])), 1)
        });
        checked(archive.zip(), Quick).finding(Kind::Duplicates).unwrap().what()
    };
    assert!(!again(str::to_owned).contains("forms"));
    assert!(again(|record| record.replace("First", "First, and more")).contains("in two forms; the newer is shown"));
}

#[test]
fn names_that_point_outside_are_all_counted() {
    let archive = (0..1200).fold(healthy(), |all, n| all.file(format!("{n}\u{202e}.txt"), "x"));
    for bytes in [archive.zip(), archive.tar_gz()] {
        let report = checked(bytes, Quick);
        holds("names", &report, Notes, &[Kind::UnsafeNames]);
        assert_eq!(report.finding(Kind::UnsafeNames).unwrap().count, 1200);
        assert_eq!(report.finding(Kind::TooMany), None);
    }
}

#[test]
fn one_cut_counts_once() {
    let zip = healthy().stored().zip();
    let report = checked(cut(&zip, data_offset(&zip, "outbox.json") + 1500), Decode);
    let cut_off = report.finding(Kind::ContainerCutOff).unwrap();
    assert_eq!((cut_off.count, cut_off.spots.len()), (1, 1));
}

#[test]
fn a_broken_file_of_several_posts_is_one_place() {
    let png = picture(ImageFormat::Png);
    let archive = outbox(|text| {
        let start = text.find("\"attachment\":[{").unwrap();
        let end = start + text[start..].find("}]").unwrap() + 2;
        text.replacen("\"attachment\":[]", &text[start..end], 1)
    });
    let report = checked(archive.replace(PICTURE, cut(&png, 900)).zip(), Decode);
    assert_eq!(media(&report), [0, 0, 0, 2, 0]);
    let damaged = report.finding(Kind::MediaDamaged).unwrap();
    assert_eq!((damaged.count, damaged.spots.len(), damaged.unlisted(10)), (2, 1, 0));
    assert!(!check::text(&report).contains("one more"));
}

#[test]
fn records_made_by_hand_are_counted_by_what_their_json_says() {
    let note = |number: u32, change: Value| {
        let mut note = json!({"id": format!("https://a.example/{number}"), "type": "Note", "content": "x",
            "inReplyTo": null, "oneOf": null, "attachment": []});
        note.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        json!({"id": format!("https://a.example/{number}/activity"), "type": "Create", "object": note})
    };
    let link = json!({"type": "Link", "href": "https://a.example/a.png"});
    let documents = json!([{"type": "Document", "url": "https://a.example/a.png"}, {"type": "Document", "url": link},
        {"type": "Document", "url": [link]}, {"type": "Document", "url": null}, {"type": "Link", "href": "https://a"}]);
    let records = [
        note(1, json!({"attachment": documents})),
        note(2, json!({"inReplyTo": ""})),
        note(3, json!({"inReplyTo": {"id": "https://a.example/1"}})),
        note(4, json!({"inReplyTo": []})),
        note(5, json!({"anyOf": []})),
        note(6, json!({"oneOf": [{"type": "Note", "name": "Yes"}]})),
        note(7, json!({"type": "Question"})),
    ];
    let counts =
        checked(healthy().replace("outbox.json", json!({"orderedItems": records}).to_string()).zip(), Quick).counts;
    assert_eq!((counts.posts, counts.replies, counts.polls, counts.attachments), (7, 3, 3, 1));
}

#[test]
fn a_key_is_never_shown() {
    let report = checked(healthy().file("key.pem", "-----BEGIN SECRET").zip(), Decode);
    for text in [check::text(&report), check::html(&report), check::json(&report)] {
        assert!(text.contains("key.pem") && !text.contains("SECRET"));
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
