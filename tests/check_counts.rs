//! What the generator says it wrote is what the backup check counts, in every dialect and container and with every defect.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use fossick::archive::{OpenOptions, Spool};
use fossick::check::{self, CheckStage, FullOptions, ListsFound, Report};
use fossick::load::{self, LoadStage};
use fossick::progress::{Progress, StopFlag};
use serde_json::{Value, json};
use support::generate::{self, Container, Defect, Dialect, Options, Summary};

const CONTAINERS: [Container; 4] = [Container::Zip, Container::TarGz, Container::Tar, Container::Folder];

fn small(options: Options) -> Options {
    Options { posts: 80, media: 6, media_size: Some((64, 48)), ..options }
}

/// Writes an archive and checks it, quickly and in full.
fn checked(options: &Options) -> (Summary, Report, Report) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("archive");
    let truth = generate::write(options, &path).unwrap();
    let (stop, open) = (StopFlag::new(), OpenOptions { spool: Spool::Never });
    let (archive, library) = load::library(&path, &open, &Progress::silent(LoadStage::Opening), &stop).unwrap();
    let quick = check::quick(&archive, &library, &ListsFound::find(&archive, &[], &stop));
    let progress = Progress::silent(CheckStage::Reading);
    let files = check::full(&archive, &library, FullOptions { decode: true }, &progress, &stop).unwrap();
    assert_eq!(progress.snapshot().done, archive.entries().iter().map(|entry| entry.size).sum::<u64>());
    let full = quick.clone().with_files(&files);
    (truth, quick, full)
}

fn expected(truth: &Summary) -> Value {
    json!({
        "records": truth.records, "posts": truth.posts, "replies": truth.replies, "boosts": truth.boosts,
        "polls": truth.polls, "skipped": truth.skipped, "duplicates": truth.duplicates,
        "public": truth.public, "unlisted": truth.unlisted, "followers": truth.followers, "direct": truth.direct,
        "attachments": truth.attachments, "media_files": truth.media_files, "media_present": truth.media_present,
        "media_missing": truth.media_missing, "media_empty": truth.media_empty, "media_damaged": 0,
        "media_not_checked": 0, "media_unattached": truth.media_unattached,
        "favourites": truth.favourites.unwrap_or(0), "bookmarks": truth.bookmarks.unwrap_or(0),
    })
}

fn compare(options: &Options) {
    let (truth, quick, full) = checked(options);
    for (report, depth) in [(&quick, "quick"), (&full, "full")] {
        let json: Value = serde_json::from_str(&check::json(report)).unwrap();
        assert_eq!(json["counts"], expected(&truth), "{depth}: {options:?}");
        assert_eq!(json["depth"], depth);
        if !options.has(&Defect::NoActor) {
            assert_eq!(json["account"], json!({"handle": truth.handle, "name": truth.name}), "{options:?}");
        }
    }
    assert_eq!(quick.verdict, full.verdict, "nothing is broken inside of files: {options:?}");
}

#[test]
fn every_dialect_is_counted_in_every_container() {
    for dialect in Dialect::ALL {
        for container in CONTAINERS {
            compare(&small(Options { container, ..Options::of(dialect) }));
        }
    }
}

#[test]
fn every_defect_is_counted_in_every_dialect() {
    let defects = Defect::all().filter(|defect| *defect != Defect::AbsoluteTarPaths);
    for (number, defect) in defects.enumerate() {
        for (at, dialect) in Dialect::ALL.into_iter().enumerate() {
            let container = CONTAINERS[(number + at) % CONTAINERS.len()];
            compare(&small(Options { container, defects: vec![defect.clone()], ..Options::of(dialect) }));
        }
    }
    for container in [Container::TarGz, Container::Tar] {
        let defects = vec![Defect::AbsoluteTarPaths];
        compare(&small(Options { container, defects, ..Options::of(Dialect::V3_5) }));
    }
}

#[test]
fn several_defects_at_once_are_counted() {
    let defects = vec![
        Defect::MissingMedia(2),
        Defect::EmptyMedia(1),
        Defect::OrphanMedia(3),
        Defect::DuplicateRecords(2),
        Defect::BadRecord,
        Defect::WrapperFolder,
        Defect::MacOsJunk,
        Defect::UrlPrefix,
    ];
    for container in CONTAINERS {
        compare(&small(Options { container, defects: defects.clone(), ..Options::default() }));
    }
}

#[test]
fn lists_inside_are_counted_by_their_rows() {
    for container in CONTAINERS {
        let (truth, report, _) = checked(&small(Options { container, lists: true, ..Options::default() }));
        let lists = truth.lists.unwrap();
        let json: Value = serde_json::from_str(&check::json(&report)).unwrap();
        let expected = json!({
            "following": lists.following, "followers": null, "lists": lists.lists, "muted": lists.muted,
            "blocked": lists.blocked, "blocked_domains": lists.blocked_domains, "bookmarks": lists.bookmarks,
        });
        assert_eq!(json["lists"], expected, "{container:?}");
    }
}
