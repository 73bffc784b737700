//! What is wrong inside of archives, or worth knowing, in every container; what the backup check says of it, and how.
//! Damage of the containers themselves: `check_damage`.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use fossick::archive::{OpenOptions, Spool};
use fossick::check::{self, CheckKind, CheckStage, Counts, FullOptions, Report, Severity, Verdict};
use fossick::load::{self, LoadStage};
use fossick::progress::{Progress, StopFlag};
use image::ImageFormat;
use serde_json::{Value, json};
use support::builder::{ArchiveBuilder, PICTURE, TestDir, cut, data_offset, gzip, with_bad_crc, with_name};
use support::checking::How::{Bytes, Decode, Quick};
use support::checking::{How, checked, healthy, outbox, picture, report_on};
use support::generate::{self, Defect, Dialect, Options};
use support::table::{Packed, Says, Table, all, alone, broken_picture, everywhere, only_posts, zips};

use CheckKind as Kind;
use Verdict::{Complete, Damaged, Missing, Notes, Unreadable};

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
#[expect(clippy::too_many_lines, reason = "a table")]
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
    let rows: Vec<(&str, ArchiveBuilder, [How; 2], Says<'_>)> = vec![
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
        (
            "avatar that is cut off",
            healthy().replace("avatar.png", cut(&jpeg, jpeg.len() / 2)),
            [Decode, Decode],
            (Damaged, &[NotDecodable], all()),
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
    assert!(again(|record| record.replace("First", "First, and more")).contains("in two forms; one of them is shown"));
    // Of a post and a boost it is not the newer one.
    let boost = again(|record| record.replace(r#""type":"Create""#, r#""type":"Announce""#));
    assert!(boost.contains("in two forms; one of them is shown"), "{boost}");
}

#[test]
fn what_is_in_order_is_said_and_so_is_what_no_archive_holds() {
    let report = checked(healthy().zip(), Decode);
    let rows: [(Kind, &[&str]); 10] = [
        (Kind::ContainerWhole, &["The archive is whole"]),
        (Kind::FilesIntact, &["All 7 files were read to their last byte"]),
        (Kind::PartsPresent, &["6 of the files"]),
        (Kind::RecordsRead, &["Fossick read 2 posts and no boosts."]),
        (Kind::MediaPresent, &["The one attached file is here"]),
        (Kind::HowRecent, &["The archive was made on", "2023", "the newest post is from", "is not in it"]),
        (Kind::ListsMissing, &["Preferences → Import and export → Data export", "beside the archive"]),
        (Kind::FollowersNotOffered, &["no list of your followers, because Mastodon offers none"]),
        (
            Kind::NeverIncluded,
            &[
                "messages you received",
                "the text of posts you boosted or marked as favourites",
                "your followers",
                "notifications",
                "settings",
                "pinned",
                "drafts",
                "filters",
                "earlier versions of edited posts",
                "pictures of custom emoji",
            ],
        ),
        (Kind::NoWayBack, &["No Mastodon server takes posts back in", "delete the account", "CSV files"]),
    ];
    for (kind, parts) in rows {
        let entry = report.finding(kind).unwrap_or_else(|| panic!("{} is not said", kind.name()));
        let sentences = [entry.what(), entry.means(), entry.todo()].join(" ");
        for part in parts {
            assert!(sentences.contains(part), "{part:?} is not in {sentences:?}");
            // In a report for the person, too; lines of text are broken.
            let text = check::text(&report).split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(text.contains(part) && check::html(&report).contains(part), "{part:?} is not in the reports");
        }
    }
    let lists: Vec<_> = report.finding(Kind::ListsMissing).unwrap().spots.iter().map(|spot| &*spot.name).collect();
    let names = ["following_accounts", "lists", "blocked_accounts", "muted_accounts", "blocked_domains"];
    assert_eq!(lists, names.map(|name| format!("{name}.csv")));
}

#[test]
fn lists_beside_several_archives_are_nobodys() {
    let dir = TestDir::new();
    let path = dir.file("a.zip", healthy().zip());
    dir.file("b.zip", healthy().zip());
    dir.file("following_accounts.csv", "a@b.example\n");
    assert_eq!(report_on(&path, Quick).lists.following, None);
    std::fs::remove_file(dir.path().join("b.zip")).unwrap();
    assert_eq!(report_on(&path, Quick).lists.following, Some(1));
}

#[test]
fn a_skipped_record_says_where_it_stands_and_why() {
    let archive = outbox(|text| text.replacen("\"object\":{", "\"object\":", 1));
    let at = String::from_utf8_lossy(archive.bytes_of("outbox.json")).find("{\"id\":\"https").unwrap();
    let report = checked(archive.zip(), Quick);
    let skipped = report.finding(Kind::RecordsSkipped).unwrap();
    let place = skipped.spots[0].text();
    assert_eq!((skipped.count, skipped.spots[0].offset), (1, Some(at as u64)));
    assert!(place.contains("outbox.json") && place.contains(&at.to_string()), "{place}");
    assert!(place.contains(&fossick::i18n::message("check-skip-bad-json", &[])), "{place}");
}

#[test]
fn a_list_of_followers_counts_and_a_list_nobody_knows_is_said() {
    let archive = healthy().file("followers.csv", "Account address\na@b.example\nc@d.example\n");
    let report = checked(archive.zip(), Quick);
    assert_eq!((report.lists.followers, report.finding(Kind::FollowersNotOffered)), (Some(2), None));
    let report = checked(healthy().file("holiday.csv", "sea,sun\n").zip(), Quick);
    holds("holiday", &report, Notes, &[Kind::ListsUnknown]);
    assert_eq!(&*report.finding(Kind::ListsUnknown).unwrap().spots[0].name, "holiday.csv");
}

#[test]
fn what_is_doubtful_is_not_called_complete() {
    let dir = TestDir::new();
    let note = json!({"id": "https://a.example/1/activity", "type": "Create",
        "object": {"id": "https://a.example/1", "type": "Note", "content": "x"}});
    let actor = json!({"id": "https://a.example/ada", "type": "Person", "preferredUsername": "ada"});
    let small = ArchiveBuilder::empty()
        .file("outbox.json", json!({"orderedItems": [note]}).to_string())
        .file("actor.json", actor.to_string());
    let rows = [
        ("small.zip", small.zip(), Kind::NearlyEmpty, "There is hardly anything in this archive."),
        ("a.zip.part", healthy().zip(), Kind::UnfinishedDownload, "This download may not have finished."),
    ];
    for (name, bytes, kind, headline) in rows {
        let report = report_on(&dir.file(name, bytes), Decode);
        holds(name, &report, Notes, &[kind]);
        assert_eq!(report.headline(), headline);
        assert!(check::summary(&report).contains(headline));
    }
}

#[test]
fn pictures_that_stayed_on_their_server_are_missing_and_that_is_explained() {
    let dir = TestDir::new();
    let path = dir.path().join("pleroma.zip");
    generate::write(&Options { posts: 60, media: 6, ..Options::of(Dialect::Pleroma) }, &path).unwrap();
    let report = report_on(&path, Decode);
    let kinds = [Kind::MediaMissing, Kind::AvatarMissing, Kind::HeaderMissing];
    holds("Pleroma", &report, Missing, &kinds);
    for kind in kinds {
        let means = report.finding(kind).unwrap().means();
        assert!(means.contains("Pleroma and Akkoma"), "{means}");
    }
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
    // A sound of which the second half is zeros.
    let frames = (0..40).flat_map(|_| [&[0xff, 0xfb, 0x90, 0x64][..], &[7; 413]].concat());
    let mp3 = frames.enumerate().map(|(at, byte)| if at < 8000 { byte } else { 0 }).collect();
    let files = [cut(&png, png.len() - 200), cut(&jpeg, jpeg.len() - 200), vec![7; 3000], mp4, mp3];
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
