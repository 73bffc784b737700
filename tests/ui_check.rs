//! The backup check in the window, through accessibility names.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use std::path::{Path, PathBuf};

use egui_kittest::kittest::Queryable;
use fossick::app::Effect;
use fossick::app::checking::{Checking, Files};
use fossick::app::commands::{Command, Screen};
use fossick::app::dialog::{Dialog, PathFor};
use fossick::app::saving::Saving;
use fossick::check::{CheckKind, Depth, Verdict};
use fossick::ui::shell::Shell;
use support::builder::{ArchiveBuilder, PICTURE, TestDir, cut, with_bad_crc};
use support::window::{sample, wait_for, wait_for_check, window};

type Window = egui_kittest::Harness<'static, Shell>;

/// A window with this archive on the Backup check screen, everything checked.
fn checked(home: &Path, archive: &Path) -> Window {
    let mut harness = window(home, Some(archive));
    go_to_check(&mut harness);
    harness
}

fn go_to_check(harness: &mut Window) {
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Check)]);
    wait_for_check(harness);
}

fn is_over(checking: &Checking) -> bool {
    checking.report().is_some() && !checking.is_running()
}

fn verdict(harness: &Window) -> Verdict {
    harness.state().app().report().unwrap().verdict
}

#[test]
fn the_sample_misses_a_picture_and_the_way_to_its_post_is_short() {
    let home = TestDir::new();
    let mut harness = window(home.path(), Some(&sample()));
    wait_for_check(&mut harness);
    harness.get_by_label("Something is missing.");
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Backup check").click_accesskit();
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Check);
    harness.get_by_label("1 of 47 attached files is not in the archive.");
    harness.get_by_label("Show the file").click();
    harness.run_ok();
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::Places(CheckKind::MediaMissing)));
    harness.get_by_label("Show post").click();
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Posts);
    assert!(harness.state().app().posts().selected().is_some() && harness.state().app().dialog().is_none());
}

#[test]
fn a_small_archive_has_every_file_checked_without_being_asked() {
    let home = TestDir::new();
    let harness = checked(home.path(), &home.file("a.zip", with_bad_crc(&ArchiveBuilder::mastodon().zip(), PICTURE)));
    let report = harness.state().app().report().unwrap();
    assert_eq!((report.depth, report.verdict), (Depth::Full, Verdict::Damaged));
    harness.get_by_label("Something is damaged.");
    harness.get_by_label_contains("The checksum of one file does not match");
    assert!(harness.query_by_label("Check every file").is_none(), "there is nothing left to check");
}

#[test]
fn the_files_of_a_large_archive_are_checked_only_when_it_is_asked_for() {
    let home = TestDir::new();
    let folder = home.path().join("unpacked");
    ArchiveBuilder::mastodon().folder(&folder);
    // No bytes on the disk.
    let film = std::fs::File::create(folder.join("media_attachments/film.mp4")).unwrap();
    film.set_len(500_000_000).unwrap();
    let harness = checked(home.path(), &folder);
    assert_eq!(harness.state().app().report().unwrap().depth, Depth::Quick);
    harness.get_by_label("Check every file");
}

#[test]
fn a_damaged_download_is_said_in_the_banner_on_the_overview_and_in_the_check() {
    let home = TestDir::new();
    let zip = ArchiveBuilder::mastodon().zip();
    let path = home.file("a.zip", cut(&zip, zip.len() / 2));
    let mut harness = window(home.path(), Some(&path));
    wait_for_check(&mut harness);
    harness.get_by_label("Something is damaged.");
    harness.get_by_label_contains("This file is damaged: 2");
    go_to_check(&mut harness);
    harness.get_by_label_contains("The archive ends too early");
    assert_eq!(verdict(&harness), Verdict::Damaged);
}

#[test]
fn lists_that_were_put_beside_the_archive_are_found_when_checking_again() {
    let home = TestDir::new();
    let path = home.file("a.zip", ArchiveBuilder::mastodon().zip());
    let mut harness = checked(home.path(), &path);
    harness.get_by_label_contains("The lists that Mastodon offers beside the archive are not here");
    home.file("following_accounts.csv", "Account address,Show boosts\nbob@b.example,true\n");
    harness.get_by_label("Check again").click();
    harness.run_ok();
    wait_for(&mut harness, "the second check", |shell| {
        shell.app().checking().is_some_and(|one| is_over(one) && one.report().unwrap().lists.following == Some(1))
    });
    harness.get_by_label("One list is here.");
}

#[test]
fn a_report_is_saved_where_the_person_says_and_can_be_shown_in_its_folder() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = home.file("a.zip", ArchiveBuilder::mastodon().zip());
    let mut harness = checked(home.path(), &path);
    for (what, name, begins) in
        [(Saving::ReportHtml, "r.html", "<!DOCTYPE html>"), (Saving::ReportText, "r.txt", "Backup check: ")]
    {
        let file = out.path().join(name);
        harness.state_mut().app_mut().run([Command::SaveTo(what, file.clone())]);
        wait_for(&mut harness, "the file", |shell| {
            shell.app().toasts().iter().any(|toast| toast.file.as_deref() == Some(&*file))
        });
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.starts_with(begins) && text.contains("@ada@social.example"), "{text}");
    }
    harness.get_by_label("Saved: r.html");
    harness.state_mut().app_mut().take_effects();
    harness.get_all_by_label("Show in folder").next().unwrap().click();
    harness.step();
    // The window itself carries it out in the same frame: no file manager starts in a test without a display.
    assert_eq!(out.names(), ["r.html", "r.txt"]);
}

#[test]
fn nothing_is_written_over_another_file_or_into_the_archive() {
    let home = TestDir::new();
    let folder = home.path().join("unpacked");
    ArchiveBuilder::mastodon().folder(&folder);
    let mut harness = checked(home.path(), &folder);
    let precious = home.file("precious.html", "mine");
    for (to, says) in [(precious.clone(), "already"), (folder.join("report.html"), "belongs to the archive")] {
        harness.state_mut().app_mut().run([Command::SaveTo(Saving::ReportHtml, to)]);
        wait_for(&mut harness, "the refusal", |shell| matches!(shell.app().dialog(), Some(Dialog::Failure(_))));
        harness.get_all_by_label_contains(says).next().expect("the reason");
        harness.state_mut().app_mut().run([Command::CloseDialog]);
    }
    assert_eq!(std::fs::read_to_string(precious).unwrap(), "mine");
    assert!(!folder.join("report.html").exists());
}

#[test]
fn where_the_system_has_no_dialog_the_path_can_be_typed() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = checked(home.path(), &home.file("a.zip", ArchiveBuilder::mastodon().zip()));
    // What the dialog's job leads to when no portal answers.
    harness.state_mut().app_mut().run([Command::SaveByPath(Saving::ReportHtml)]);
    harness.run_ok();
    let Some(Dialog::PathField(PathFor::Saving(_, path))) = harness.state().app().dialog() else { panic!("no field") };
    assert_eq!(path.file_name().unwrap(), "a – backup check.html");
    let field = harness.get_by_label("Path of the new file");
    field.focus();
    harness.run_ok();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    let path: PathBuf = out.path().join("typed.html");
    harness.get_by_label("Path of the new file").type_text(&path.to_string_lossy());
    harness.run_ok();
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Save").click();
    harness.run_ok();
    wait_for(&mut harness, "the file", |_| path.exists());
}

#[test]
fn the_summary_goes_to_the_clipboard() {
    let home = TestDir::new();
    let mut harness = checked(home.path(), &sample());
    harness.get_by_label("Copy summary");
    let app = harness.state_mut().app_mut();
    app.run([Command::CopySummary]);
    let effects = app.take_effects();
    let [Effect::Copy(text)] = effects.as_slice() else { panic!("nothing was copied: {effects:?}") };
    assert!(text.contains("Something is missing.") && text.contains("posts"), "{text}");
}

#[test]
fn a_check_of_files_can_be_stopped_and_begun_anew() {
    let home = TestDir::new();
    let path = home.path().join("many.zip");
    let options = support::generate::Options { posts: 400, media: 400, media_bytes: 300 << 20, ..Default::default() };
    support::generate::write(&options, &path).unwrap();
    let mut harness = window(home.path(), Some(&path));
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Check)]);
    wait_for(&mut harness, "the files", |shell| {
        shell.app().checking().is_some_and(|one| matches!(one.files(), Files::Running(..)))
    });
    harness.get_all_by_label("Stop checking").next().expect("a way to stop").click();
    harness.step();
    wait_for(&mut harness, "the stop", |shell| {
        shell.app().checking().is_some_and(|one| matches!(one.files(), Files::Stopped))
    });
    harness.get_by_label_contains("You stopped the check");
    assert_eq!(harness.state().app().report().unwrap().depth, Depth::Quick, "what is known already stays");
    harness.get_by_label("Check every file").click();
    harness.step();
    wait_for(&mut harness, "the second try", |shell| shell.app().checking().is_some_and(is_over));
    assert_eq!(harness.state().app().report().unwrap().depth, Depth::Full);
}

#[test]
fn nothing_of_the_check_reaches_out_of_a_narrow_window() {
    let home = TestDir::new();
    let path = home.file("a.zip", with_bad_crc(&ArchiveBuilder::mastodon().zip(), PICTURE));
    for width in [480.0, 640.0, 720.0] {
        let mut harness = support::window::window_of(home.path(), Some(&path), [width, 360.0]);
        for screen in [Screen::Check, Screen::Overview] {
            harness.state_mut().app_mut().run([Command::GoTo(screen)]);
            wait_for_check(&mut harness);
            for node in harness.query_all_by(|node| node.label().is_some() || node.value().is_some()) {
                let right = node.rect().right();
                assert!(right <= width + 1.0, "{screen:?} at {width}: {node:?} ends at {right}");
            }
        }
    }
}

#[test]
fn an_archive_with_hardly_anything_in_it_is_not_called_complete() {
    let home = TestDir::new();
    let path = home.path().join("a.zip");
    support::generate::write(&support::generate::Options { posts: 0, media: 0, ..Default::default() }, &path).unwrap();
    let harness = checked(home.path(), &path);
    assert_eq!(verdict(&harness), Verdict::Notes);
    harness.get_by_label("There is hardly anything in this archive.");
}
