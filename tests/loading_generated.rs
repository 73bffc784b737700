//! What the generator says it wrote is what loading finds, in every dialect and container and with every defect.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::path::Path;
use std::sync::Arc;

use fossick::archive::{OpenOptions, Spool};
use fossick::load::{self, LoadStage};
use fossick::model::{FindingKind, Kind, Library, Producer, Visibility};
use fossick::progress::{Progress, StopFlag};
use support::generate::{self, Container, Defect, Dialect, Options, Summary};

fn load(path: &Path) -> Arc<Library> {
    let options = OpenOptions { spool: Spool::Never };
    load::library(path, &options, &Progress::silent(LoadStage::Opening), &StopFlag::new()).unwrap().1
}

fn written(options: &Options) -> (Summary, Arc<Library>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("archive");
    let summary = generate::write(options, &path).unwrap();
    (summary, load(&path))
}

fn count(library: &Library, pick: impl Fn(&fossick::model::Post) -> bool) -> u64 {
    library.posts().filter(|(_, post)| pick(post)).count() as u64
}

fn small(options: Options) -> Options {
    Options { posts: 300, media: 6, media_size: Some((64, 48)), ..options }
}

fn compare(options: &Options) {
    let (truth, library) = written(options);
    let counts = library.counts;
    assert_eq!(
        [counts.records, counts.posts, counts.boosts, counts.duplicates, counts.skipped],
        [truth.records, truth.posts, truth.boosts, truth.duplicates, truth.skipped],
        "{options:?}"
    );
    let of = |visibility| count(&library, |post| !post.is_boost() && post.visibility == visibility);
    assert_eq!(
        [of(Visibility::Public), of(Visibility::Unlisted), of(Visibility::Followers), of(Visibility::Direct)],
        [truth.public, truth.unlisted, truth.followers, truth.direct],
        "{options:?}"
    );
    assert_eq!(
        [
            count(&library, fossick::model::Post::is_reply),
            count(&library, |post| !post.is_boost() && post.poll.is_some()),
            count(&library, |post| !post.is_boost() && post.warning.is_some()),
            // Of two forms the edited one is shown; the truth counts the first.
            count(&library, |post| post.edited().is_some()) - truth.conflicts,
        ],
        [truth.replies, truth.polls, truth.warnings, truth.edited],
        "{options:?}"
    );
    if options.dialect != Dialect::Pleroma {
        // Pleroma has no word for a quoted post that is gone.
        assert_eq!(count(&library, |post| !post.is_boost() && post.quote().is_some()), truth.quotes, "{options:?}");
    }
    let posts = || library.posts().filter(|(_, post)| !post.is_boost());
    let attachments = || posts().flat_map(|(_, post)| &post.attachments);
    assert_eq!(attachments().count() as u64, truth.attachments, "{options:?}");
    assert_eq!(attachments().filter(|one| one.alt.is_some()).count() as u64, truth.described, "{options:?}");
    let present = attachments().filter(|one| one.entry.is_some()).count() as u64;
    if options.dialect.has_media() {
        assert_eq!(present, truth.media_present + truth.media_empty, "{options:?}");
    }
    assert_eq!(library.favourites.as_ref().map(|links| links.len() as u64), truth.favourites, "{options:?}");
    assert_eq!(library.bookmarks.as_ref().map(|links| links.len() as u64), truth.bookmarks, "{options:?}");
    assert_eq!(library.stated_total, truth.stated_total, "{options:?}");
    assert_eq!(&*library.account.handle, truth.handle, "{options:?}");
    assert!(library.posts().all(|(_, post)| post.published.is_some() && !post.uri.is_empty()), "{options:?}");
    let boosts_known = count(&library, |post| matches!(&post.kind, Kind::Boost { author: Some(_), .. }));
    assert_eq!(boosts_known, truth.boosts, "each boost names its author: {options:?}");
    assert!(
        !library.findings.iter().any(|finding| finding.kind == FindingKind::TooMany),
        "nothing is too many here: {options:?}"
    );
}

#[test]
fn every_dialect_and_container_is_read_whole() {
    let containers = [Container::Zip, Container::TarGz, Container::Tar, Container::Folder];
    for (dialect, container) in Dialect::ALL.into_iter().zip(containers.into_iter().cycle()) {
        compare(&small(Options { container, seed: 3, ..Options::of(dialect) }));
        compare(&small(Options::of(dialect)));
    }
}

#[test]
fn every_defect_costs_what_it_must_and_no_more() {
    for defect in Defect::all().filter(|defect| !matches!(defect, Defect::NoOutbox)) {
        let dialect = if defect == Defect::AbsoluteTarPaths { Dialect::V3_5 } else { Dialect::V4_6 };
        compare(&small(Options { defects: vec![defect], ..Options::of(dialect) }));
    }
}

#[test]
fn the_dialect_is_told() {
    let dialect = |dialect| written(&Options { posts: 300, ..Options::of(dialect) }).1.dialect;
    let old = dialect(Dialect::V2_4);
    assert_eq!((old.producer, old.at_most), (Producer::Mastodon, Some((2, 4))));
    let signed = dialect(Dialect::V3_5);
    assert!(signed.at_least >= Some((3, 1)) && signed.at_most == Some((4, 1)), "{signed:?}");
    assert_eq!(dialect(Dialect::V4_2).at_least, Some((4, 2)));
    assert_eq!(dialect(Dialect::V4_6).at_least, Some((4, 6)));
    assert_eq!(dialect(Dialect::Pleroma).producer, Producer::Pleroma);
}
