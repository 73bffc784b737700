//! Exporting posts through the dialog, by accessibility names: what it says, what it writes, and what stays when it can't.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, reason = "tests stop at any failure")]

mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::{Command, Screen};
use fossick::app::dialog::Dialog;
use fossick::app::saving::Saving;
use fossick::ui::shell::Shell;
use support::builder::TestDir;
use support::generate::containers::Blob;
use support::generate::zips::{Zip64, ZipOut};
use support::media_archive::{FILM, LOOSE, outbox, post, with_media};
use support::page::Page;
use support::window::{sample, wait_for, window_of};

type Window = Harness<'static, Shell>;

/// The Posts screen of an archive.
fn posts_of(home: &TestDir, archive: &Path) -> Window {
    let mut harness = window_of(home.path(), Some(archive), [1200.0, 900.0]);
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Posts)]);
    settle(&mut harness);
    harness
}

fn settle(harness: &mut Window) {
    harness.run_ok();
    wait_for(harness, "the search", |shell| !shell.app().search().is_running() && !shell.app().is_loading());
}

fn look_for(harness: &mut Window, text: &str) -> usize {
    harness.state_mut().app_mut().run([Command::Search(text.to_owned())]);
    settle(harness);
    harness.state().app().posts().rows().count
}

fn click(harness: &mut Window, name: &str) {
    harness.get_by_label(name).click_accesskit();
    harness.run_ok();
}

/// Opens the dialog, and chooses a form.
fn ask(harness: &mut Window, form: &str) {
    click(harness, "Export these…");
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::SavePosts));
    click(harness, form);
}

/// Types a path into the field that stands in for the system's dialog, and saves.
fn save_as(harness: &mut Window, path: &Path) {
    harness.state_mut().app_mut().run([Command::SaveByPath(Saving::Posts)]);
    harness.run_ok();
    let field = harness.get_by_role_and_label(Role::TextInput, "Path of the new file");
    field.focus();
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(Event::Text(path.to_string_lossy().into_owned()));
    harness.run_ok();
    harness.get_by_role_and_label(Role::Button, "Save").click();
    harness.run_ok();
}

fn saved(harness: &mut Window) {
    wait_for(harness, "the export", |shell| !shell.app().is_saving());
}

/// Every file below a folder that ends like this.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for item in fs::read_dir(folder).unwrap() {
        let path = item.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|own| own == ending) {
            found.push(path);
        }
    }
    found
}

#[test]
fn folders_of_pages_and_of_markdown_are_made_of_what_is_shown() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = posts_of(&home, &sample());
    let shown = look_for(&mut harness, "is:public has:image -is:boost");
    assert!(shown > 3);
    ask(&mut harness, "Web pages");
    harness.get_by_label(&format!("Export {shown} posts…"));
    save_as(&mut harness, &out.path().join("site"));
    saved(&mut harness);
    harness.get_by_label(&format!("Saved {shown} posts"));
    let pages = files(&out.path().join("site/posts"), "html");
    let articles: usize =
        pages.iter().map(|page| Page::read(&fs::read_to_string(page).unwrap()).count("article")).sum();
    assert_eq!(articles, shown);
    assert!(out.path().join("site/index.html").is_file() && out.path().join("site/media").is_dir());

    ask(&mut harness, "Markdown");
    click(&mut harness, "A post");
    click(&mut harness, "Pictures, videos and sounds");
    save_as(&mut harness, &out.path().join("notes"));
    saved(&mut harness);
    assert_eq!(files(&out.path().join("notes"), "md").len(), shown);
    assert!(!out.path().join("notes/media").exists(), "the box was not ticked any more");
    assert_eq!(out.names(), ["notes", "site"]);
}

#[test]
fn one_file_is_written_and_what_is_there_already_stays_and_is_named() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = posts_of(&home, &sample());
    let shown = look_for(&mut harness, "is:public is:reply");
    let path = out.path().join("replies.html");
    for already in [false, true] {
        ask(&mut harness, "One web page");
        save_as(&mut harness, &path);
        saved(&mut harness);
        let page = Page::read(&fs::read_to_string(&path).unwrap());
        assert_eq!(page.count("article"), shown);
        assert_eq!(matches!(harness.state().app().dialog(), Some(Dialog::Failure(_))), already);
    }
    harness.get_by_label_contains("replies.html” already.");
    harness.get_by_label_contains("Fossick does not write over it, so nothing was saved.");
    harness.get_by_label_contains("Choose another name or another folder.");
    assert_eq!(out.names(), ["replies.html"]);
}

#[test]
fn a_folder_that_is_there_is_not_written_into() {
    let (home, out) = (TestDir::new(), TestDir::new());
    out.file("notes/diary.md", "mine");
    let mut harness = posts_of(&home, &sample());
    look_for(&mut harness, "is:public is:reply");
    ask(&mut harness, "Markdown");
    save_as(&mut harness, &out.path().join("notes"));
    saved(&mut harness);
    harness.get_by_label_contains("notes” already.");
    assert_eq!((out.names(), files(out.path(), "md").len()), (vec!["notes".to_owned()], 1));
}

#[test]
fn where_all_posts_are_private_it_is_said_why_nothing_can_be_exported() {
    let home = TestDir::new();
    let mut harness = posts_of(&home, &sample());
    let shown = look_for(&mut harness, "is:followers is:direct");
    assert!(shown > 1);
    ask(&mut harness, "Plain text");
    let why = format!(
        "All {shown} of these posts are private: not everyone could see them. Tick the box above to include them."
    );
    harness.get_by_label(&why);
    let is_disabled = |harness: &Window, label: &str| {
        harness.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
    };
    assert!(is_disabled(&harness, "Export posts…"));
    click(&mut harness, &format!("{shown} posts that not everyone could see"));
    assert!(harness.query_by_label(&why).is_none());
    assert!(!is_disabled(&harness, &format!("Export {shown} posts…")));
}

/// A post with a film that takes a while to be copied.
fn with_long_film(dir: &TestDir) -> PathBuf {
    let posts = [post(1, "<p>Snails</p>", &[]), post(2, "", &[(FILM, Some("A long film"))])];
    let archive = with_media().without("media_attachments").without(LOOSE).replace("outbox.json", outbox(&posts));
    let path = dir.path().join("long.zip");
    let mut zip = ZipOut::create(&path, 1_700_000_000, Zip64::AsNeeded).unwrap();
    for (name, bytes) in archive.files() {
        zip.entry(&name, &mut |to| to.write_all(bytes)).unwrap();
    }
    zip.blob(FILM, Blob { key: 1, bytes: b"\0\0\0\x18ftypisom", padding: 8 << 30 }).unwrap();
    zip.finish().unwrap();
    path
}

#[test]
fn an_export_says_how_far_it_is_and_leaves_nothing_when_it_is_stopped() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = posts_of(&home, &with_long_film(&home));
    for form in ["Web pages", "Smaller archive"] {
        ask(&mut harness, form);
        save_as(&mut harness, &out.path().join("out"));
        let begun = Instant::now();
        let says_how_far = |harness: &Window| harness.query_all_by_label_contains("Saving…").next().is_some();
        while out.names().is_empty() || !says_how_far(&harness) {
            assert!(begun.elapsed() < Duration::from_mins(1), "waited in vain for {form}");
            harness.step();
        }
        harness.get_by_label("Stop saving").click();
        saved(&mut harness);
        assert!(out.names().is_empty(), "{form}: {:?}", out.names());
        harness.get_by_label_contains("You stopped the export.");
        harness.get_by_label_contains("Nothing of it was kept.");
        harness.state_mut().app_mut().run([Command::CloseDialog]);
        harness.run_ok();
    }
}
