//! The Media screen with more than anybody has, with what nobody would write, and with files that go away.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use std::collections::HashSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::media::{MediaScreen, Pick};
use fossick::media::gallery::{Chip, MediaFilter};
use fossick::model::EntryId;
use jiff::tz::TimeZone;
use serde_json::json;
use support::builder::{ArchiveBuilder, TestDir};
use support::gallery::{Window, go_to_media, media, media_of, settle};
use support::media_archive::{SNAILS, outbox, post, with_media};
use support::window::{wait_for, window};

/// Letters of the longest text that a screen lays out: a paragraph, and what may stand around it.
const LONGEST: usize = 4_200;

/// An archive of this outbox and one picture that no post names.
fn archive_of(dir: &TestDir, name: &str, outbox: String) -> PathBuf {
    dir.file(name, with_media().without("/2/").without("/3/").without("/9/").replace("outbox.json", outbox).zip())
}

/// Names of everything on the screen.
fn names(harness: &Window) -> Vec<String> {
    let all = harness.query_all_by(|node| node.label().is_some() || node.value().is_some());
    all.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]).flatten().collect()
}

/// Names of the tiles that are drawn.
fn tiles(harness: &Window) -> Vec<String> {
    harness.query_all_by_role(Role::ListItem).filter_map(|node| node.accesskit_node().label()).collect()
}

#[test]
fn half_a_million_attachments_are_listed_and_filtered_beside_the_window() {
    const POSTS: usize = 5_000;
    const EACH: usize = 100;
    let home = TestDir::new();
    let path = archive_of(&home, "many.zip", many(POSTS, EACH));
    let mut harness = window(home.path(), Some(&path));
    go_to_media(&mut harness);
    // And the one that no post names.
    assert_eq!(media(&harness).shown().items.len(), POSTS * EACH + 1);
    list_again(&harness);

    let words = MediaFilter { words: "picture p77of".into(), ..MediaFilter::default() };
    let app = harness.state_mut().app_mut();
    app.run([Command::SetMediaFilter(words), Command::PickMedia(3, Pick::Toggle)]);
    let screen = &app.session().unwrap().media;
    assert!(screen.is_filtering() && screen.shown().items.len() > POSTS * EACH, "no frame waits for the new list");
    assert_eq!(screen.chosen().len(), 1, "what is shown can be used meanwhile");
    harness.step();
    settle(&mut harness);
    assert_eq!(media(&harness).shown().items.len(), POSTS);

    harness.state_mut().app_mut().run([Command::SetMediaFilter(MediaFilter::default())]);
    settle(&mut harness);
    harness.state_mut().app_mut().run([Command::PickAllMedia]);
    assert_eq!(media(&harness).chosen().len(), POSTS * EACH + 1);
    harness.key_press(Key::End);
    harness.run_ok();
    assert_eq!(harness.state().media_in_sight().end, POSTS * EACH + 1);
    assert!(tiles(&harness).len() < 300, "only what is near is drawn");
}

/// An outbox of so many posts with so many pictures each, none of which is there.
fn many(posts: usize, each: usize) -> String {
    let me = "https://social.example/users/ada";
    let mut text = String::from(r#"{"type":"OrderedCollection","orderedItems":["#);
    for number in 0..posts {
        let comma = if number == 0 { "" } else { "," };
        let published = format!("20{:02}-{:02}-01T00:00:00Z", 10 + number % 15, 1 + number % 12);
        let _ = write!(
            text,
            r#"{comma}{{"type":"Create","id":"{me}/{number}/activity","actor":"{me}","published":"{published}","object":
            {{"type":"Note","id":"{me}/{number}","published":"{published}","content":"","attachment":["#
        );
        for nth in 0..each {
            let comma = if nth == 0 { "" } else { "," };
            let _ = write!(
                text,
                r#"{comma}{{"type":"Document","mediaType":"image/png","url":"/m/{number}/{nth}.png","name":"Picture p{nth}of {number}"}}"#
            );
        }
        text.push_str("]}}");
    }
    text + "]}"
}

/// Makes the list once more, and looks in between what the window would see.
fn list_again(harness: &Window) {
    let opened = harness.state().app().session().unwrap();
    let (library, zone, wake) = (opened.snapshot(), TimeZone::UTC, Arc::new(|| {}) as fossick::jobs::Waker);
    let mut screen = MediaScreen::default();
    screen.start(opened.archive(), &library, true, &wake);
    assert!(screen.gallery().is_none() && screen.is_filtering(), "no frame waits for the list");
    wait(&mut screen, &library, |screen| screen.generation() == 1);
    let loose = screen.gallery().unwrap().items().last().unwrap().entry.unwrap();
    let damaged: Arc<HashSet<EntryId>> = Arc::new([loose].into());
    screen.set_damaged(&damaged, &library, &zone, &wake);
    assert_eq!(screen.count_of(Chip::Damaged), 0, "no frame counts half a million");
    wait(&mut screen, &library, |screen| screen.count_of(Chip::Damaged) == 1);
    assert_eq!(screen.generation(), 1, "the list stays where it is");
}

fn wait(screen: &mut MediaScreen, library: &Arc<fossick::model::Library>, done: impl Fn(&MediaScreen) -> bool) {
    let begun = std::time::Instant::now();
    while !done(screen) {
        assert!(begun.elapsed().as_secs() < 60, "waited in vain");
        std::thread::sleep(std::time::Duration::from_millis(2));
        screen.take_in(library, &TimeZone::UTC, &(Arc::new(|| {}) as fossick::jobs::Waker));
    }
}

#[test]
fn descriptions_of_a_megabyte_are_cut_where_they_are_shown_and_searched_as_a_whole() {
    const LENGTH: usize = 1 << 20;
    let home = TestDir::new();
    let words = "snail ".repeat(LENGTH / 6) + "needle";
    let alts = [words.clone(), "x".repeat(LENGTH), "\u{202e}\nא\u{301}".repeat(LENGTH / 8)];
    let posts: Vec<_> = (1..).zip(&alts).map(|(day, alt)| post(day, "", &[(SNAILS, Some(alt))])).collect();
    let mut harness = media_of(home.path(), &archive_of(&home, "a.zip", outbox(&posts)));
    assert_eq!(tiles(&harness).len(), 3);
    let inside = |harness: &Window, screen: &str| {
        let longest = names(harness).iter().map(|name| name.chars().count()).max().unwrap();
        assert!(longest <= LONGEST, "{screen}: {longest} letters");
    };
    inside(&harness, "tiles");
    for place in 0..3 {
        harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, place)]);
        harness.run_ok();
        inside(&harness, "side panel");
    }
    // Newest first: the last one is the one of words.
    harness.get_by_label("Copy description").click_accesskit();
    harness.step();
    let copied = harness
        .output()
        .platform_output
        .commands
        .iter()
        .any(|command| matches!(command, egui::OutputCommand::CopyText(text) if *text == words));
    assert!(copied, "all of it is copied");
    harness.state_mut().app_mut().run([Command::CloseLightbox, Command::GoTo(Screen::Posts)]);
    harness.run_ok();
    inside(&harness, "posts");
    let filter = MediaFilter { words: "needle".into(), ..MediaFilter::default() };
    harness.state_mut().app_mut().run([Command::ShowMedia(filter)]);
    settle(&mut harness);
    assert_eq!(media(&harness).shown().items.len(), 1);
    inside(&harness, "found");
}

/// A folder with more pictures than fit on the screen, in months of a few each.
fn folder_of_pictures(folder: &Path) {
    let picture = with_media().bytes_of(SNAILS).to_vec();
    let name = |nth: u32| format!("media_attachments/files/8/original/{nth:04}.png");
    let files: Vec<String> = (0..200).map(name).collect();
    let posts: Vec<_> = (1..)
        .zip(files.chunks(8))
        .map(|(day, files)| {
            let files: Vec<_> = files.iter().map(|file| (file.as_str(), Some("A picture"))).collect();
            post(day, "", &files)
        })
        .collect();
    let archive = ArchiveBuilder::mastodon().without("media_attachments").replace("outbox.json", outbox(&posts));
    files.iter().fold(archive, |archive, file| archive.file(file, picture.clone())).folder(folder);
}

const GONE: &str = "can’t be read";
const BANNER: &str = "The archive is no longer where it was.";

/// Waits until every tile in sight has its picture, or a reason.
fn filled(harness: &mut Window) {
    harness.step();
    wait_for(harness, "the pictures", |shell| shell.lacking_pictures() == 0);
    harness.run_ok();
}

/// The gallery of a folder that goes away while somebody scrolls.
fn pulled(home: &TestDir) -> (Window, [PathBuf; 2]) {
    let places = [home.path().join("stick"), home.path().join("elsewhere")];
    folder_of_pictures(&places[0]);
    let mut harness = media_of(home.path(), &places[0]);
    // What was kept on disk would be found again without the stick.
    harness.state_mut().app_mut().run([Command::SetKeepThumbnails(false)]);
    filled(&mut harness);
    assert!(tiles(&harness).iter().all(|name| !name.contains(GONE)));
    std::fs::rename(&places[0], &places[1]).unwrap();
    harness.key_press(Key::End);
    harness.run_ok();
    filled(&mut harness);
    assert!(tiles(&harness).iter().any(|name| name.contains(GONE)), "{:?}", tiles(&harness).last());
    wait_for(&mut harness, "the banner", |shell| shell.app().session().unwrap().missing);
    harness.get_all_by_label_contains(BANNER).next().expect("the banner");
    (harness, places)
}

#[test]
fn files_that_go_away_while_somebody_scrolls_are_said_to_be_unreadable_and_come_back_with_the_archive() {
    let home = TestDir::new();
    let (mut harness, [stick, elsewhere]) = pulled(&home);
    harness.key_press(Key::Home);
    harness.run_ok();
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 0), Command::CloseLightbox]);
    harness.key_press(Key::End);
    harness.run_ok();
    std::fs::rename(elsewhere, stick).unwrap();
    for focused in [false, true] {
        harness.input_mut().focused = focused;
        harness.step();
    }
    wait_for(&mut harness, "the archive", |shell| !shell.app().session().unwrap().missing);
    filled(&mut harness);
    assert!(tiles(&harness).iter().all(|name| !name.contains(GONE)), "{:?}", tiles(&harness));
    assert!(harness.query_all_by_label_contains(BANNER).next().is_none());
}

#[test]
fn retry_fills_the_tiles_of_an_archive_that_came_back() {
    let home = TestDir::new();
    let (mut harness, [stick, elsewhere]) = pulled(&home);
    std::fs::rename(elsewhere, stick).unwrap();
    harness.get_by_label("Try again").click_accesskit();
    harness.step();
    wait_for(&mut harness, "the archive", |shell| !shell.app().is_loading() && !shell.app().session().unwrap().missing);
    go_to_media(&mut harness);
    harness.key_press(Key::End);
    harness.run_ok();
    filled(&mut harness);
    assert!(tiles(&harness).iter().all(|name| !name.contains(GONE)), "{:?}", tiles(&harness));
}

#[test]
fn of_two_archives_whose_first_picture_is_missing_each_shows_its_own() {
    let home = TestDir::new();
    let archive = |name: &str, alt: &str, blurhash: &str| {
        let mut post = post(1, "", &[("media_attachments/files/1/original/gone.png", Some(alt))]);
        post["object"]["attachment"][0]["blurhash"] = json!(blurhash);
        archive_of(&home, name, outbox(&[post]))
    };
    let first = archive("a.zip", "Ada’s cat", "LEHV6nWB2yk8pyo0adR*.7kCMdnj");
    let second = archive("b.zip", "Bob’s dog", "LGF5]+Yk^6#M@-5c,1J5@[or[Q6.");
    let mut harness = media_of(home.path(), &first);
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 0)]);
    harness.run_ok();
    harness.get_by_role_and_label(Role::Image, "Ada’s cat");
    harness.state_mut().app_mut().run([Command::OpenHere(second)]);
    wait_for(&mut harness, "the other archive", |shell| !shell.app().is_loading());
    go_to_media(&mut harness);
    assert!(harness.state().app().lightbox().is_none());
    let shown = tiles(&harness);
    assert!(shown[0].starts_with("Bob’s dog · Not in this archive"), "{shown:?}");
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 0)]);
    harness.run_ok();
    harness.get_by_role_and_label(Role::Image, "Bob’s dog");
    assert!(names(&harness).iter().all(|name| !name.contains("Ada’s cat")));
    assert!(!harness.state().holds_picture());
    assert!(!harness.state().app().copier().is_busy());
}

const SOUND: &str = "media_attachments/files/5/original/song.flac";

/// A FLAC of 65 seconds that has come to its end before its first frame.
fn flac() -> Vec<u8> {
    let format: u64 = (44_100 << 44) | (1 << 41) | (15 << 36) | (44_100 * 65);
    [b"fLaC\x80\0\0\x22\x10\0\x10\0\0\0\0\0\0\0", &format.to_be_bytes()[..], &[0; 16]].concat()
}

#[test]
fn cards_say_what_is_wrong_with_a_sound_and_how_long_it_plays_where_only_the_file_says_so() {
    let missing = "media_attachments/files/6/original/gone.flac";
    for (name, bytes, said) in
        [(SOUND, flac(), "1:05"), (SOUND, Vec::new(), "The file is empty"), (missing, flac(), "Not in this archive")]
    {
        let home = TestDir::new();
        let mut song = post(1, "<p>La la</p>", &[(name, Some("A song"))]);
        song["object"]["attachment"][0]["mediaType"] = "audio/flac".into();
        let archive = with_media().replace("outbox.json", outbox(&[song])).file(SOUND, bytes);
        let mut harness = window(home.path(), Some(&home.file("a.zip", archive.zip())));
        harness.state_mut().app_mut().run([Command::GoTo(Screen::Posts)]);
        harness.run_ok();
        let begun = std::time::Instant::now();
        let description = |harness: &Window| {
            harness.get_by_role_and_label(Role::Image, "A song").accesskit_node().description().unwrap_or_default()
        };
        while !description(&harness).contains(said) {
            assert!(begun.elapsed().as_secs() < 60, "{:?} instead of {said:?}", description(&harness));
            std::thread::sleep(std::time::Duration::from_millis(5));
            harness.step();
        }
    }
}
