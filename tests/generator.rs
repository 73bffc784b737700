//! The archive generator itself: what its summary says must be what it wrote, for every dialect, container and defect.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod support;

use std::{
    collections::{BTreeMap, HashSet},
    fs::{self, File},
    io::Read,
    path::Path,
};

use flate2::read::GzDecoder;
use serde_json::Value;
use support::generate::{self, Container, Defect, Dialect, Options, Summary};
use tempfile::TempDir;

type Entries = BTreeMap<String, Vec<u8>>;

const CONTAINERS: [Container; 4] = [Container::Zip, Container::TarGz, Container::Tar, Container::Folder];

fn options(dialect: Dialect) -> Options {
    Options { posts: 160, media: 24, media_size: Some((48, 36)), lists: true, ..Options::of(dialect) }
}

fn made(options: &Options) -> (Entries, Summary) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("archive");
    let summary = generate::write(options, &path).unwrap();
    (entries(options.container, &path), summary)
}

fn entries(container: Container, path: &Path) -> Entries {
    match container {
        Container::Zip => zip_entries(path),
        Container::TarGz => tar_entries(GzDecoder::new(File::open(path).unwrap())),
        Container::Tar => tar_entries(File::open(path).unwrap()),
        Container::Folder => {
            let mut found = Entries::new();
            folder_entries(path, path, &mut found);
            found
        }
    }
}

fn zip_entries(path: &Path) -> Entries {
    let mut zip = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut entry = zip.by_index(at).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (entry.name().unwrap().into_owned(), bytes)
        })
        .collect()
}

fn tar_entries(read: impl Read) -> Entries {
    let mut tar = tar::Archive::new(read);
    tar.entries()
        .unwrap()
        .map(|entry| {
            let mut entry = entry.unwrap();
            let name = String::from_utf8(entry.path_bytes().into_owned()).unwrap();
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).unwrap();
            (name, bytes)
        })
        .collect()
}

fn folder_entries(root: &Path, folder: &Path, found: &mut Entries) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            folder_entries(root, &path, found);
        } else {
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            found.insert(name, fs::read(&path).unwrap());
        }
    }
}

fn json(entries: &Entries, name: &str) -> Value {
    serde_json::from_slice(&entries[name]).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn items(outbox: &Value) -> &[Value] {
    outbox["orderedItems"].as_array().unwrap()
}

/// Counts what the JSON and the entries say, by the rules of the `check --json` report.
fn counted(entries: &Entries) -> Summary {
    let outbox = json(entries, "outbox.json");
    let actor = json(entries, "actor.json");
    let followers = actor["followers"].as_str().unwrap();
    let mut counts = Summary { stated_total: outbox["totalItems"].as_u64(), ..Summary::default() };
    let mut seen = HashSet::new();
    let mut named = HashSet::new();
    for item in items(&outbox) {
        counts.records += 1;
        let Some(id) = item["id"].as_str() else {
            counts.skipped += 1;
            continue;
        };
        if !seen.insert(id.to_owned()) {
            counts.duplicates += 1;
        } else if item["type"] == "Announce" {
            counts.boosts += 1;
            counts.embedded_boosts += u64::from(item["object"].is_object());
        } else {
            count_post(&mut counts, item, followers);
            for url in urls(item) {
                named.insert(media_part(url).to_owned());
            }
        }
    }
    for (name, bytes) in entries.iter().filter(|(name, _)| name.contains("media_attachments/")) {
        counts.media_files += 1;
        if !named.contains(media_part(name)) {
            counts.media_unattached += 1;
        } else if bytes.is_empty() {
            counts.media_empty += 1;
        } else {
            counts.media_present += 1;
        }
    }
    counts.media_missing = counts.attachments - counts.media_present - counts.media_empty;
    let list = |name: &str| entries.contains_key(name).then(|| items(&json(entries, name)).len() as u64);
    (counts.favourites, counts.bookmarks) = (list("likes.json"), list("bookmarks.json"));
    counts
}

fn media_part(name: &str) -> &str {
    &name[name.rfind("media_attachments/").unwrap()..]
}

fn urls(item: &Value) -> impl Iterator<Item = &str> {
    item["object"]["attachment"].as_array().into_iter().flatten().filter_map(|attachment| attachment["url"].as_str())
}

fn count_post(counts: &mut Summary, item: &Value, followers: &str) {
    let object = &item["object"];
    let holds = |key: &str, uri: &str| item[key].as_array().unwrap().iter().any(|entry| entry == uri);
    let public = "https://www.w3.org/ns/activitystreams#Public";
    counts.posts += 1;
    counts.replies += u64::from(object["inReplyTo"].is_string());
    counts.polls += u64::from(object["type"] == "Question");
    counts.warnings += u64::from(object["summary"].as_str().is_some_and(|warning| !warning.is_empty()));
    counts.edited += u64::from(object["updated"].is_string());
    counts.attachments += urls(item).count() as u64;
    if holds("to", public) {
        counts.public += 1;
    } else if holds("cc", public) {
        counts.unlisted += 1;
    } else if holds("to", followers) {
        counts.followers += 1;
    } else {
        counts.direct += 1;
    }
}

/// Takes over what the JSON does not say, so that the rest can be compared whole.
fn assert_counts(entries: &Entries, summary: &Summary, what: &str) {
    let found = Summary {
        handle: summary.handle.clone(),
        name: summary.name.clone(),
        quotes: summary.quotes,
        described: summary.described,
        conflicts: summary.conflicts,
        lists: summary.lists,
        oldest: summary.oldest,
        newest: summary.newest,
        outbox_bytes: entries["outbox.json"].len() as u64,
        ..counted(entries)
    };
    assert_eq!(&found, summary, "{what}");
}

#[test]
fn the_same_options_give_the_same_bytes_and_another_seed_gives_others() {
    let bytes = |seed, container| {
        let folder = TempDir::new().unwrap();
        let path = folder.path().join("archive");
        let options = Options { container, seed, ..options(Dialect::V4_6) };
        generate::write(&options, &path).unwrap();
        fs::read(path).unwrap()
    };
    for container in [Container::Zip, Container::TarGz, Container::Tar] {
        assert!(bytes(5, container) == bytes(5, container), "{container:?} differs");
    }
    assert!(bytes(5, Container::Zip) != bytes(6, Container::Zip));
}

#[test]
fn the_summary_is_what_the_json_says_in_every_dialect_and_container() {
    for dialect in Dialect::ALL {
        for container in CONTAINERS {
            let (entries, summary) = made(&Options { container, ..options(dialect) });
            assert_counts(&entries, &summary, &format!("{dialect:?} {container:?}"));
            assert_eq!(summary.records, 160);
            assert_eq!(summary.posts + summary.boosts, 160);
            assert_eq!(summary.attachments, 24, "{dialect:?}");
        }
    }
}

#[test]
fn records_come_oldest_first_with_ids_of_their_own() {
    let (entries, _) = made(&Options { posts: 3000, ..Options::default() });
    let outbox = json(&entries, "outbox.json");
    let published: Vec<_> = items(&outbox).iter().map(|item| item["published"].as_str().unwrap()).collect();
    assert!(published.is_sorted());
    assert!(published[0].starts_with("2017-") && published[2999].starts_with("2026-"));
    let ids: HashSet<_> = items(&outbox).iter().map(|item| item["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), 3000);
}

#[test]
fn each_dialect_writes_its_own_keys() {
    for dialect in Dialect::ALL {
        let (entries, _) = made(&Options { posts: 400, ..options(dialect) });
        let outbox = json(&entries, "outbox.json");
        let posts: Vec<&Value> = items(&outbox).iter().filter(|item| item["type"] == "Create").collect();
        let notes_with = |key: &str| posts.iter().filter(|post| post["object"].get(key).is_some()).count();
        let is = |other: Dialect| dialect == other;
        assert_eq!(items(&outbox).iter().any(|item| item.get("signature").is_some()), is(Dialect::V3_5));
        assert_eq!(items(&outbox).iter().any(|item| item.get("@context").is_some()), is(Dialect::V3_5));
        assert_eq!(items(&outbox).iter().any(|item| item.get("atomUri").is_some()), is(Dialect::V2_4));
        assert_eq!(outbox["@context"].is_array(), is(Dialect::V4_2) || is(Dialect::V4_6));
        assert_eq!(notes_with("likes") == posts.len(), is(Dialect::V4_6));
        assert_eq!(notes_with("interactionPolicy") == posts.len(), is(Dialect::V4_6));
        assert_eq!(notes_with("quote") > 0, is(Dialect::V4_6));
        assert_eq!(notes_with("replies") == 0, is(Dialect::V2_4));
        assert_eq!(notes_with("inReplyTo") == posts.len(), !is(Dialect::Pleroma));
        assert_eq!(json(&entries, "actor.json").get("webfinger").is_some(), is(Dialect::V4_6));
        assert_eq!(entries.contains_key("key.pem"), is(Dialect::V2_4));
        assert_eq!(entries.contains_key("likes.json"), !is(Dialect::V2_4));
        let raw = String::from_utf8(entries["outbox.json"].clone()).unwrap();
        assert_eq!(raw.contains("\\u003cp\\u003e"), is(Dialect::V4_6));
        assert_eq!(raw.contains("<p>"), !is(Dialect::V4_6));
        assert_eq!(raw.lines().count() > 400, is(Dialect::Pleroma));
    }
}

#[test]
fn a_healthy_archive_has_posts_of_every_kind_and_in_many_scripts() {
    let (entries, summary) = made(&Options { posts: 2000, ..options(Dialect::V4_6) });
    for (count, what) in [
        (summary.replies, "replies"),
        (summary.boosts, "boosts"),
        (summary.embedded_boosts, "boosts of own private posts"),
        (summary.polls, "polls"),
        (summary.warnings, "warnings"),
        (summary.edited, "edits"),
        (summary.quotes, "quotes"),
        (summary.unlisted, "unlisted posts"),
        (summary.followers, "followers-only posts"),
        (summary.direct, "direct posts"),
    ] {
        assert!(count > 0, "no {what}");
    }
    let outbox = json(&entries, "outbox.json");
    let languages: HashSet<&String> = items(&outbox)
        .iter()
        .filter_map(|item| item["object"]["contentMap"].as_object())
        .flat_map(|map| map.keys())
        .collect();
    assert_eq!(languages.len(), 14, "{languages:?}");
    let per_record = summary.outbox_bytes / summary.records;
    assert!((1700..2800).contains(&per_record), "{per_record} bytes a record");
}

#[test]
fn pictures_decode_and_have_the_size_and_type_that_their_post_states() {
    let (entries, _) = made(&Options { posts: 100, media: 60, ..options(Dialect::V4_6) });
    let outbox = json(&entries, "outbox.json");
    let mut types = HashSet::new();
    for attachment in items(&outbox).iter().filter_map(|item| item["object"]["attachment"].as_array()).flatten() {
        let bytes = &entries[attachment["url"].as_str().unwrap().trim_start_matches('/')];
        let format = image::guess_format(bytes).unwrap();
        assert_eq!(attachment["mediaType"], format.to_mime_type());
        types.insert(format);
        let picture = image::load_from_memory(bytes).unwrap();
        assert_eq!((picture.width(), picture.height()), (48, 36));
        assert!(blurhash::decode(attachment["blurhash"].as_str().unwrap(), 8, 6, 1.0).is_ok());
    }
    assert_eq!(types.len(), 4, "{types:?}");
}

#[test]
fn defects_that_leave_the_json_readable_are_counted_in_the_summary() {
    let readable = [
        Defect::DuplicateRecords(3),
        Defect::ConflictingRecords(2),
        Defect::StringItems(4),
        Defect::WrongTotal,
        Defect::Pretty,
        Defect::NoLikes,
        Defect::MissingMedia(5),
        Defect::EmptyMedia(2),
        Defect::OrphanMedia(3),
        Defect::UrlPrefix,
        Defect::KeyPem,
        Defect::MacOsJunk,
    ];
    for defect in readable {
        let (entries, summary) = made(&Options { defects: vec![defect.clone()], ..options(Dialect::V4_2) });
        assert_counts(&entries, &summary, &defect.to_string());
        assert_eq!(summary.posts + summary.boosts + summary.duplicates + summary.skipped, summary.records);
    }
}

#[test]
fn several_defects_go_together() {
    let defects =
        vec![Defect::MissingMedia(5), Defect::EmptyMedia(2), Defect::DuplicateRecords(3), Defect::OrphanMedia(1)];
    let (entries, summary) = made(&Options { defects, ..options(Dialect::V4_6) });
    assert_counts(&entries, &summary, "several");
    assert_eq!((summary.media_missing, summary.media_empty, summary.media_unattached), (5, 2, 1));
    assert_eq!((summary.records, summary.duplicates), (163, 3));
}

#[test]
fn defects_of_the_outbox_break_it_just_so() {
    let raw = |defect: Defect| {
        let (entries, summary) = made(&Options { defects: vec![defect], ..options(Dialect::V4_2) });
        (String::from_utf8(entries["outbox.json"].clone()).unwrap(), summary)
    };
    let (text, _) = raw(Defect::DuplicateContext);
    assert!(text.starts_with("{\"@context\":\"https:") && text.matches("\"@context\"").count() == 2);
    let (text, _) = raw(Defect::DuplicateOrderedItems);
    assert!(text.contains("\"orderedItems\":[],\"orderedItems\":[{"));
    let (text, _) = raw(Defect::TrailingComma);
    assert!(text.ends_with("},]}"));
    let (text, _) = raw(Defect::Bom);
    assert!(text.starts_with("\u{FEFF}{"));
    let (text, summary) = raw(Defect::BareList);
    assert!(serde_json::from_str::<Vec<Value>>(&text).is_ok_and(|items| items.len() as u64 == summary.records));
    for defect in [Defect::CutJson, Defect::BadRecord] {
        let (text, summary) = raw(defect);
        assert!(serde_json::from_str::<Value>(&text).is_err());
        assert_eq!((summary.records, summary.skipped), (160, 1));
        assert_eq!(summary.posts + summary.boosts, 159);
    }
}

#[test]
fn missing_files_and_odd_names_are_as_asked() {
    let names = |defect: Defect, container| {
        let options = Options { container, defects: vec![defect], ..options(Dialect::V3_5) };
        made(&options).0.into_keys().collect::<Vec<_>>()
    };
    assert!(!names(Defect::NoOutbox, Container::Zip).contains(&"outbox.json".into()));
    assert!(!names(Defect::NoActor, Container::TarGz).contains(&"actor.json".into()));
    assert!(names(Defect::MacOsJunk, Container::Zip).contains(&"__MACOSX/._outbox.json".into()));
    assert!(names(Defect::WrapperFolder, Container::Zip).iter().all(|name| name.starts_with("archive-2022")));
    let absolute = names(Defect::AbsoluteTarPaths, Container::TarGz);
    let media = absolute.iter().filter(|name| name.starts_with("/home/mastodon/live/public/system/media_attachments/"));
    assert_eq!(media.count(), 24);
}

#[test]
fn every_defect_reads_back_from_its_name() {
    for defect in Defect::all() {
        assert_eq!(defect.to_string().parse(), Ok(defect));
    }
    assert!("no-such-thing".parse::<Defect>().is_err());
    assert!("missing-media=many".parse::<Defect>().is_err());
}

#[test]
fn five_gigabytes_of_media_take_little_room_and_keep_right_checksums() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("large.zip");
    let options =
        Options { posts: 50, media: 60, media_size: Some((32, 24)), media_bytes: 5 << 30, ..Options::default() };
    generate::write(&options, &path).unwrap();
    assert!(path.metadata().unwrap().len() > 5 << 30);
    let mut zip = zip::ZipArchive::new(File::open(&path).unwrap()).unwrap();
    // Reading to the end compares the checksum, which was computed without writing the zeros.
    let last = (0..zip.len()).rfind(|at| zip.by_index(*at).unwrap().name().unwrap().contains("media_")).unwrap();
    let read = std::io::copy(&mut zip.by_index(last).unwrap(), &mut std::io::sink()).unwrap();
    assert!(read > 80 << 20);
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::fs::MetadataExt;
        let on_disk = path.metadata().unwrap().blocks() * 512;
        assert!(on_disk < 64 << 20, "{on_disk} bytes on the disk");
    }
}

#[test]
fn the_sample_archive_is_whole_but_for_one_picture() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample-archive.zip");
    assert!(path.metadata().unwrap().len() <= 2_000_000);
    let entries = zip_entries(&path);
    let counts = counted(&entries);
    assert_eq!((counts.records, counts.skipped, counts.duplicates), (204, 0, 0));
    assert_eq!((counts.media_missing, counts.media_empty, counts.media_unattached), (1, 0, 0));
    assert!(counts.polls > 0 && counts.direct > 0 && counts.embedded_boosts == 1);
    for list in ["following_accounts", "lists", "muted_accounts", "blocked_accounts", "blocked_domains", "bookmarks"] {
        assert!(entries[&format!("{list}.csv")].ends_with(b"\n"));
    }
    for ending in [".mp4", ".mp3", ".gif", ".png", ".webp", ".jpg"] {
        assert!(
            entries.keys().any(|name| name.contains("media_attachments/") && name.ends_with(ending)),
            "no {ending}"
        );
    }
}
