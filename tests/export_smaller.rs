//! Smaller archives: Fossick opens them again and finds exactly the chosen posts, whole, whatever the archive they came from.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};

use fossick::check::Verdict;
use fossick::export::posts::{Format, Options, is_private};
use fossick::load;
use fossick::model::Post;
use fossick::progress::StopFlag;
use serde_json::{Value, json};
use support::builder::{ArchiveBuilder, TestDir};
use support::checking::{self, How, report_on};
use support::exporting::{Loaded, boost, everything, private, public, reply, with};
use support::generate::Dialect;
use support::media_archive::{FILM, LIGHTHOUSE, SNAILS, outbox, post, with_media};

/// The bytes of a file in a zip.
fn entry(zip: &Path, name: &str) -> Option<Vec<u8>> {
    let mut zip = zip::ZipArchive::new(fs::File::open(zip).unwrap()).unwrap();
    let mut bytes = Vec::new();
    std::io::copy(&mut zip.by_name(name).ok()?, &mut bytes).unwrap();
    Some(bytes)
}

#[test]
fn a_smaller_archive_is_an_archive_of_the_chosen_posts() {
    for dialect in Dialect::ALL {
        let loaded = Loaded::generated(dialect, 200, if dialect.has_media() { 30 } else { 0 });
        let chosen: Vec<_> = loaded.all().into_iter().rev().filter(|index| index.0 % 3 == 0).collect();
        let outcome = loaded.save("part.zip", &chosen, public(Format::Archive)).unwrap();
        let part = Loaded::new(&loaded.path("part.zip"));
        let expected: Vec<_> =
            loaded.library.posts().filter(|(index, post)| index.0 % 3 == 0 && !is_private(post)).collect();
        assert_eq!((outcome.posts, part.library.len()), (expected.len() as u64, expected.len()), "{dialect:?}");
        for ((_, original), (_, copy)) in expected.iter().zip(part.library.posts()) {
            let stop = StopFlag::new();
            let [before, after] = [(&loaded, original), (&part, &copy)]
                .map(|(loaded, post)| load::record(&loaded.archive, &loaded.library, post.record, &stop).unwrap());
            assert!(before == after, "{dialect:?}: {}", original.uri);
            let here = |loaded: &Loaded, post: &fossick::model::Post| -> Vec<_> {
                post.attachments
                    .iter()
                    .map(|file| file.entry.map(|entry| loaded.archive.bytes(entry, 1 << 30).unwrap()))
                    .collect()
            };
            assert!(here(&loaded, original) == here(&part, copy), "{dialect:?}: media of {}", original.uri);
        }
        let verdict = report_on(&loaded.path("part.zip"), How::Decode).verdict;
        assert!(
            matches!(verdict, Verdict::Complete | Verdict::Notes) || dialect == Dialect::Pleroma,
            "{dialect:?}: {verdict:?}"
        );
        assert_eq!(part.library.account.handle, loaded.library.account.handle);
        assert_eq!(part.library.account.avatar.is_some(), loaded.library.account.avatar.is_some());
        assert!(
            entry(&loaded.path("part.zip"), "key.pem").is_none()
                && entry(&loaded.path("part.zip"), "likes.json").is_none()
        );
    }
}

#[test]
fn an_archive_of_all_posts_keeps_what_was_liked_but_never_the_key() {
    let loaded = Loaded::of(&with_media().file("key.pem", "PRIVATE KEY"));
    loaded.save_all("all.zip", Format::Archive);
    for name in ["likes.json", "bookmarks.json", "actor.json"] {
        assert!(entry(&loaded.path("all.zip"), name).unwrap() == with_media().bytes_of(name), "{name}");
    }
    assert!(entry(&loaded.path("all.zip"), "key.pem").is_none());
    loaded
        .save("public.zip", &loaded.all(), Options { include_private: false, ..everything(Format::Archive) })
        .unwrap();
    for name in ["likes.json", "bookmarks.json"] {
        assert!(entry(&loaded.path("public.zip"), name).is_none(), "{name} is nobody else's business");
    }
}

#[test]
fn damaged_outboxes_give_smaller_archives_of_what_could_be_read() {
    let text = String::from_utf8(with_media().bytes_of("outbox.json").to_vec()).unwrap();
    let cut = &text[..text.len() - 30];
    let loaded = Loaded::of(&with_media().replace("outbox.json", cut));
    loaded.save_all("part.zip", Format::Archive);
    assert_eq!(Loaded::new(&loaded.path("part.zip")).library.len(), loaded.library.len());
}

/// An archive with posts that stand in it twice: the same once more, and two that say different things.
fn with_duplicates() -> ArchiveBuilder {
    let edited = |html: &str, day: u32| {
        let record = post(2, html, &[(LIGHTHOUSE, Some("A lighthouse"))]);
        with(record, json!({"updated": format!("2023-02-{day:02}T00:00:00Z")}))
    };
    let posts: [Value; 8] = [
        post(1, "<p>once more</p>", &[(SNAILS, Some("Snails"))]),
        edited("<p>the old one</p>", 1),
        private(3, "<p>for friends</p>"),
        post(1, "<p>once more</p>", &[(SNAILS, Some("Snails"))]),
        edited("<p>the new one</p>", 2),
        reply(4, "<p>an answer</p>", 2),
        boost(5, "https://other.example/users/bob/statuses/9"),
        post(6, "<p>a film</p>", &[(FILM, None)]),
    ];
    // Nothing in it is damaged, so that nothing can be in a part of it.
    let png = || checking::picture(image::ImageFormat::Png);
    let archive = with_media().replace("outbox.json", outbox(&posts)).replace(FILM, png());
    archive.replace("avatar.png", png()).replace("header.jpg", png())
}

/// What of a post has to be the same.
fn told(loaded: &Loaded, post: &Post) -> (String, String, Vec<Option<Vec<u8>>>) {
    let bytes = |entry| loaded.archive.bytes(entry, 1 << 30).unwrap();
    let files = post.attachments.iter().map(|file| file.entry.map(bytes)).collect();
    (post.uri.to_string(), post.html.to_string(), files)
}

#[test]
fn of_posts_that_stand_in_the_archive_twice_the_one_that_is_shown_goes_along() {
    let dir = TestDir::new();
    let builder = with_duplicates();
    builder.folder(&dir.path().join("unpacked"));
    let sources: [(&str, PathBuf); 3] = [
        ("zip", dir.file("a.zip", builder.zip())),
        ("tar.gz", dir.file("a.tar.gz", builder.tar_gz())),
        ("folder", dir.path().join("unpacked")),
    ];
    for (source, path) in sources {
        let loaded = Loaded::new(&path);
        assert_eq!(loaded.library.len(), 6, "{source}");
        for (name, options) in [("all.zip", everything(Format::Archive)), ("public.zip", public(Format::Archive))] {
            loaded.save(name, &loaded.all(), options).unwrap();
            let part = Loaded::new(&loaded.path(name));
            let shown = loaded.library.posts().filter(|(_, post)| options.include_private || !is_private(post));
            let mut expected: Vec<_> = shown.map(|(_, post)| told(&loaded, post)).collect();
            let mut there: Vec<_> = part.library.posts().map(|(_, post)| told(&part, post)).collect();
            expected.sort();
            there.sort();
            assert!(there.iter().any(|(_, html, _)| html.contains("the new one")), "{source}");
            assert!(there == expected, "{source}: {name}");
            let verdict = report_on(&loaded.path(name), How::Decode).verdict;
            assert!(matches!(verdict, Verdict::Complete | Verdict::Notes), "{source}: {name}: {verdict:?}");
        }
    }
}
