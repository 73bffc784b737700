//! The Media screen, the lightbox and saving from them, through accessibility names.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::dialog::{Dialog, PathFor};
use fossick::app::media::Pick;
use fossick::app::saving::Saving;
use fossick::app::{Effect, StartOptions};
use fossick::media::gallery::{Chip, MediaFilter, Source, State};
use support::builder::{ArchiveBuilder, PICTURE, TestDir, with_bad_crc};
use support::gallery::{Window, go_to_media, look_closely_at, media, media_of, settle, sharp};
use support::media_archive;
use support::window::{sample, wait_for, wait_for_check, window, window_of, window_with};

/// Chooses the chip whose words begin so.
fn chip(harness: &mut Window, begins: &str) {
    harness.get_all_by_label_contains(begins).next().unwrap_or_else(|| panic!("no {begins}")).click_accesskit();
    settle(harness);
}

#[test]
fn the_gallery_counts_what_is_there_and_what_is_missing() {
    let home = TestDir::new();
    let harness = media_of(home.path(), &sample());
    harness.get_by_label("47 files · 46 present · 1 missing");
    let gallery = media(&harness).gallery().unwrap();
    assert_eq!(gallery.items().iter().filter(|item| item.state == State::Missing).count(), 1);
    let times: Vec<_> = gallery.items().iter().filter_map(|item| item.published).collect();
    assert!(times.is_sorted_by(|newer, older| newer >= older), "newest first");
    assert!(harness.query_all_by_role(Role::Heading).count() > 0, "months have headings");
}

#[test]
fn a_filter_narrows_and_showing_all_takes_it_off() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    let all = media(&harness).shown().items.len();
    chip(&mut harness, "Without description");
    let gallery = std::sync::Arc::clone(media(&harness).gallery().unwrap());
    let few = media(&harness).shown().items.clone();
    assert!(!few.is_empty() && few.len() < all);
    assert!(few.iter().all(|&number| !gallery.item(number).unwrap().described));
    harness.get_by_label(&format!("{} of {all} shown", few.len()));
    harness.get_by_label("Show all").click_accesskit();
    settle(&mut harness);
    assert_eq!(media(&harness).shown().items.len(), all);
}

#[test]
fn the_missing_one_is_found_by_its_chip_and_says_so() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    chip(&mut harness, "Missing");
    assert_eq!(media(&harness).shown().items.len(), 1);
    let tile = harness.get_by_role(Role::ListItem);
    assert!(
        tile.accesskit_node().label().unwrap().contains("Not in this archive"),
        "{:?}",
        tile.accesskit_node().label()
    );
}

#[test]
fn words_are_looked_for_in_descriptions() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    let library = harness.state().app().session().unwrap().snapshot();
    let gallery = std::sync::Arc::clone(media(&harness).gallery().unwrap());
    let alt =
        |number: u32| gallery.item(number).and_then(|item| item.attachment(&library)).and_then(|one| one.alt.clone());
    let first = (0..).find_map(alt).unwrap();
    let word = first.split_whitespace().max_by_key(|word| word.len()).unwrap().to_uppercase();
    harness.get_by_label("Search descriptions").focus();
    harness.run_ok();
    harness.get_by_label("Search descriptions").type_text(&word);
    harness.run_ok();
    settle(&mut harness);
    let found = media(&harness).shown().items.clone();
    assert!(!found.is_empty() && found.iter().all(|&number| alt(number).unwrap().to_uppercase().contains(&word)));
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(media(&harness).filter_now().is_empty(), "Esc empties the field");
}

#[test]
fn what_the_check_found_broken_is_marked_damaged() {
    let home = TestDir::new();
    let path = home.file("a.zip", with_bad_crc(&ArchiveBuilder::mastodon().zip(), PICTURE));
    let mut harness = media_of(home.path(), &path);
    wait_for(&mut harness, "the check", |shell| {
        shell.app().session().is_some_and(|opened| opened.media.count_of(Chip::Damaged) > 0)
    });
    chip(&mut harness, "Damaged 1");
    let tile = harness.get_by_role(Role::ListItem);
    assert!(tile.accesskit_node().label().unwrap().contains("amaged"), "{:?}", tile.accesskit_node().label());
}

#[test]
fn what_turns_out_to_be_damaged_when_it_is_drawn_is_counted_as_damaged() {
    let home = TestDir::new();
    let path = home.file("a.zip", with_bad_crc(&ArchiveBuilder::mastodon().zip(), PICTURE));
    // As with a large archive, which is not checked without being asked.
    let unchecked = |options: &mut StartOptions| options.check_files = false;
    let mut harness = window_with(home.path(), Some(&path), [1200.0, 800.0], unchecked);
    go_to_media(&mut harness);
    wait_for(&mut harness, "the picture", |shell| {
        shell.app().session().is_some_and(|opened| opened.media.count_of(Chip::Damaged) > 0)
    });
    assert!(harness.state().app().session().unwrap().checking.broken().is_empty(), "the check was not asked for");
    chip(&mut harness, "Damaged 1");
    harness.get_by_role(Role::ListItem);
}

#[test]
fn arrows_stay_among_the_tiles() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    for key in [Key::ArrowRight, Key::ArrowLeft, Key::ArrowLeft, Key::ArrowUp] {
        harness.key_press(key);
        harness.run_ok();
        assert_eq!(media(&harness).cursor(), Some(0), "{key:?}");
    }
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    assert_eq!(media(&harness).cursor(), Some(1), "the keyboard has left the tiles");
}

#[test]
fn arrows_walk_through_the_tiles_and_enter_opens_one() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    for (key, place) in [(Key::ArrowRight, 0), (Key::ArrowRight, 1), (Key::ArrowRight, 2), (Key::ArrowLeft, 1)] {
        harness.key_press(key);
        harness.run_ok();
        assert_eq!(media(&harness).cursor(), Some(place));
    }
    harness.key_press(Key::ArrowDown);
    harness.run_ok();
    let below = media(&harness).cursor().unwrap();
    assert!(below > 1);
    harness.key_press(Key::ArrowUp);
    harness.run_ok();
    assert_eq!(media(&harness).cursor(), Some(1));
    harness.key_press(Key::Enter);
    harness.step();
    sharp(&mut harness);
    let count = media(&harness).shown().items.len();
    harness.get_by_label(&format!("2 of {count}"));
    harness.key_press(Key::ArrowRight);
    harness.step();
    sharp(&mut harness);
    harness.get_by_label(&format!("3 of {count}"));
    harness.key_press(Key::End);
    harness.run_ok();
    harness.get_by_label(&format!("{count} of {count}"));
    harness.key_press(Key::Home);
    harness.run_ok();
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(harness.state().app().lightbox().is_none());
    assert_eq!(media(&harness).cursor(), Some(0), "the gallery stands where the lightbox was");
}

#[test]
fn a_click_opens_and_clicks_with_keys_choose() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    let app = harness.state_mut().app_mut();
    app.run([Command::PickMedia(1, Pick::Toggle), Command::PickMedia(4, Pick::Range)]);
    harness.run_ok();
    assert_eq!(media(&harness).chosen().len(), 4);
    harness.get_by_label("4 chosen");
    harness.get_by_label("Save 4 files…");
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(media(&harness).chosen().is_empty(), "Esc takes the choice back");
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.run_ok();
    assert_eq!(media(&harness).chosen().len(), media(&harness).shown().items.len());
    harness.get_by_label("Choose none").click_accesskit();
    harness.run_ok();
    harness.get_all_by_role(Role::ListItem).next().unwrap().click();
    harness.run_ok();
    assert!(harness.state().app().lightbox().is_some());
}

#[test]
fn choosing_moves_no_tile() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    let place = |harness: &Window| harness.get_all_by_role(Role::ListItem).next().unwrap().rect();
    let before = place(&harness);
    harness.state_mut().app_mut().run([Command::PickMedia(0, Pick::Toggle)]);
    harness.run_ok();
    assert_eq!(place(&harness), before, "the next click would hit another one");
}

#[test]
fn what_is_filtered_away_is_no_longer_chosen() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    harness.state_mut().app_mut().run([Command::PickAllMedia]);
    chip(&mut harness, "Missing");
    assert_eq!(media(&harness).chosen().len(), 1);
}

#[test]
fn the_lightbox_tells_everything_about_a_picture_and_leads_to_its_post() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    look_closely_at(&mut harness, 0);
    for label in ["Description", "Post", "File", "Type", "Size", "Pixels", "State", "Name"] {
        harness.get_by_label(label);
    }
    harness.get_by_label("Whole; the checksum fits");
    harness.get_by_label("Show this post").click();
    harness.run_ok();
    let app = harness.state().app();
    assert!(app.lightbox().is_none() && app.screen() == Screen::Posts && app.posts().selected().is_some());
}

#[test]
fn a_picture_in_a_post_opens_with_the_others_of_the_post() {
    let home = TestDir::new();
    let mut harness = window(home.path(), Some(&sample()));
    let library = harness.state().app().session().unwrap().snapshot();
    let (index, count) =
        library.posts().map(|(index, post)| (index, post.attachments.len())).max_by_key(|(_, count)| *count).unwrap();
    assert!(count > 1);
    harness.state_mut().app_mut().run([Command::GoToPost(index), Command::OpenMedia(Gallery::Post(index), 1)]);
    harness.run_ok();
    harness.get_by_label(&format!("2 of {count}"));
    let source = harness.state().app().lightbox().unwrap().source();
    assert_eq!(source, Some(Source::Attached(index, 1)));
}

#[test]
fn a_click_on_a_picture_in_a_post_opens_it() {
    let home = TestDir::new();
    let mut harness = window(home.path(), Some(&sample()));
    let library = harness.state().app().session().unwrap().snapshot();
    let described = |post: &fossick::model::Post| {
        let one = post.attachments.first()?;
        one.alt.clone().filter(|_| one.entry.is_some() && !post.sensitive && post.warning.is_none())
    };
    let (index, alt) = library.posts().find_map(|(index, post)| Some((index, described(post)?))).unwrap();
    harness.state_mut().app_mut().run([Command::GoToPost(index)]);
    harness.run_ok();
    harness.get_by_role_and_label(Role::Image, alt.trim()).click();
    harness.run_ok();
    let source = harness.state().app().lightbox().expect("the lightbox").source();
    assert_eq!(source, Some(Source::Attached(index, 0)));
}

#[test]
fn one_file_is_saved_byte_for_byte() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = media_of(home.path(), &sample());
    look_closely_at(&mut harness, 0);
    harness.state_mut().app_mut().run([Command::SaveByPath(Saving::Large)]);
    harness.run_ok();
    let Some(Dialog::PathField(PathFor::Saving(_, path))) = harness.state().app().dialog() else { panic!("no field") };
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("20") && name.contains(" – "), "{name}");
    let to: PathBuf = out.path().join(&name);
    harness.state_mut().app_mut().run([Command::CloseDialog, Command::SaveTo(Saving::Large, to.clone())]);
    wait_for(&mut harness, "the file", |shell| shell.app().toasts().iter().any(|toast| toast.file.is_some()));
    let app = harness.state().app();
    let entry = app.lightbox().unwrap().entry().unwrap();
    let inside = app.session().unwrap().archive().bytes(entry, 1 << 30).unwrap();
    assert!(std::fs::read(&to).unwrap() == inside);
}

#[test]
fn what_is_chosen_goes_into_a_folder_and_what_is_missing_is_said() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = media_of(home.path(), &sample());
    harness.state_mut().app_mut().run([Command::PickAllMedia, Command::Save(Saving::Chosen)]);
    harness.run_ok();
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::SaveMedia(Saving::Chosen)));
    harness.get_by_label("A text file with description, link and date").click_accesskit();
    harness.run_ok();
    harness.get_by_label("Choose folder…");
    let to = out.path().to_owned();
    harness.state_mut().app_mut().run([Command::CloseDialog, Command::SaveTo(Saving::Chosen, to)]);
    wait_for(&mut harness, "the files", |shell| !shell.app().is_saving());
    let names = out.names();
    let is_text = |name: &&String| Path::new(name).extension().is_some_and(|ending| ending == "txt");
    assert_eq!(names.iter().filter(is_text).count(), 46, "a text beside each: {names:?}");
    assert_eq!(names.len(), 2 * 46);
    assert!(names.iter().all(|name| !name.starts_with('.')), "nothing half-written stays: {names:?}");
    harness.run_ok();
    harness.get_all_by_label_contains("it is not in the archive").next().expect("what is missing is said");
}

#[test]
fn profile_pictures_can_be_saved() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = window(home.path(), Some(&sample()));
    harness.get_by_label("Save profile picture…");
    harness.get_by_label("Save header picture…");
    for (what, name) in [(Saving::Avatar, "a.png"), (Saving::Header, "h.png")] {
        let to = out.path().join(name);
        harness.state_mut().app_mut().run([Command::SaveTo(what, to.clone())]);
        wait_for(&mut harness, "the file", |_| to.exists());
        assert!(fossick::media::sniff(&std::fs::read(to).unwrap()).is_some());
        wait_for(&mut harness, "the end", |shell| !shell.app().is_saving());
    }
}

#[test]
fn another_program_gets_a_private_copy_that_goes_with_the_window() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    look_closely_at(&mut harness, 0);
    let app = harness.state_mut().app_mut();
    app.run([Command::OpenElsewhere]);
    let begun = std::time::Instant::now();
    let copy = loop {
        app.tick();
        if let Some(Effect::OpenFile(path)) = app.take_effects().into_iter().next() {
            break path;
        }
        assert!(begun.elapsed().as_secs() < 20, "no copy came");
        std::thread::sleep(std::time::Duration::from_millis(5));
    };
    assert!(copy.exists());
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let folder = copy.parent().unwrap().parent().unwrap();
        assert_eq!(std::fs::metadata(folder).unwrap().permissions().mode() & 0o077, 0, "nobody else can look in");
    }
    drop(harness);
    assert!(!copy.exists());
}

#[test]
fn findings_about_media_lead_to_their_pictures() {
    let home = TestDir::new();
    let mut harness = window(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Check)]);
    wait_for_check(&mut harness);
    harness.run_ok();
    harness.get_all_by_label("Show in Media").next().unwrap().click_accesskit();
    settle(&mut harness);
    assert_eq!(harness.state().app().screen(), Screen::Media);
    assert_eq!(media(&harness).filter_now(), &MediaFilter::default().toggled(Chip::Missing));
    assert_eq!(media(&harness).shown().items.len(), 1);
}

#[test]
fn an_archive_without_media_says_so() {
    let home = TestDir::new();
    let path = home.path().join("a.zip");
    support::generate::write(&support::generate::Options { posts: 3, media: 0, ..Default::default() }, &path).unwrap();
    let harness = media_of(home.path(), &path);
    harness.get_by_label("There are no media in this archive");
}

#[test]
fn nothing_of_the_gallery_or_the_lightbox_reaches_out_of_a_narrow_window() {
    let home = TestDir::new();
    for width in [480.0, 700.0, 1000.0] {
        let mut harness = window_of(home.path(), Some(&sample()), [width, 360.0]);
        go_to_media(&mut harness);
        inside(&harness, width);
        harness.state_mut().app_mut().run([Command::PickAllMedia]);
        harness.run_ok();
        inside(&harness, width);
        harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 0)]);
        harness.step();
        sharp(&mut harness);
        inside(&harness, width);
    }
}

fn inside(harness: &Window, width: f32) {
    for node in harness.query_all_by(|node| node.label().is_some() || node.value().is_some()) {
        let bounds = node.accesskit_node().raw_bounds();
        assert!(bounds.is_some(), "at {width}: {:?} is nowhere", node.accesskit_node().label());
        let right = node.rect().right();
        assert!(right <= width + 1.0, "at {width}: {node:?} ends at {right}");
    }
}

#[test]
fn thumbnails_are_kept_and_can_be_removed_in_settings() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    let kept = home.path().join("cache/thumbnails");
    wait_for(&mut harness, "a thumbnail on disk", |_| kept.read_dir().is_ok_and(|mut all| all.next().is_some()));
    // What is being made at this moment may still be kept.
    wait_for(&mut harness, "all thumbnails", |shell| {
        shell.app().session().unwrap().thumbnails_so_far().is_some_and(fossick::media::Thumbnails::is_idle)
    });
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Settings)]);
    harness.run_ok();
    harness.get_by_label("Keep small pictures on this computer for the next time").click_accesskit();
    harness.run_ok();
    assert!(!harness.state().app().settings().keep_thumbnails);
    harness.get_by_label("Remove small pictures").click_accesskit();
    harness.run_ok();
    wait_for(&mut harness, "an empty folder", |_| kept.read_dir().is_ok_and(|mut all| all.next().is_none()));
}

#[test]
fn what_was_asked_about_is_saved_even_if_the_lightbox_goes_on() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = media_of(home.path(), &sample());
    look_closely_at(&mut harness, 0);
    let entry = harness.state().app().lightbox().unwrap().entry().unwrap();
    let to = out.path().join("first.jpg");
    harness.state_mut().app_mut().run([
        Command::SaveByPath(Saving::Large),
        Command::CloseDialog,
        Command::StepMedia(1),
        Command::SaveTo(Saving::Large, to.clone()),
    ]);
    wait_for(&mut harness, "the file", |shell| shell.app().toasts().iter().any(|toast| toast.file.is_some()));
    let app = harness.state().app();
    assert_ne!(app.lightbox().unwrap().entry(), Some(entry));
    assert!(std::fs::read(to).unwrap() == app.session().unwrap().archive().bytes(entry, 1 << 30).unwrap());
}

#[test]
fn nothing_of_a_picture_stays_when_the_lightbox_closes() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    look_closely_at(&mut harness, 0);
    assert!(harness.state().holds_picture());
    harness.state_mut().app_mut().run([Command::CloseLightbox]);
    harness.run_ok();
    assert!(!harness.state().holds_picture(), "another archive's first picture would begin with this one");
}

#[test]
fn a_file_that_is_no_picture_is_not_handed_to_the_system() {
    let home = TestDir::new();
    let program = "media_attachments/files/4/original/holiday.exe";
    let posts = [media_archive::post(1, "<p>Look</p>", &[(program, Some("A holiday"))])];
    let archive = media_archive::with_media().replace("outbox.json", media_archive::outbox(&posts));
    let path = home.file("a.zip", archive.file(program, "MZ\u{0}\u{0} and so on").zip());
    let mut harness = media_of(home.path(), &path);
    let place = media(&harness).sources().iter().position(|source| source.post().is_some()).unwrap();
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, place), Command::OpenElsewhere]);
    wait_for(&mut harness, "the refusal", |shell| matches!(shell.app().dialog(), Some(Dialog::Failure(_))));
    harness.get_by_label_contains("might start a program");
    assert!(harness.state_mut().app_mut().take_effects().is_empty());
}

#[test]
fn a_range_follows_the_keys_back() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    let app = harness.state_mut().app_mut();
    app.run([Command::PickMedia(7, Pick::Toggle), Command::PickMedia(2, Pick::Cursor)]);
    app.run([4, 5, 3].map(|place| Command::PickMedia(place, Pick::Range)));
    let chosen: Vec<u32> = media(&harness).chosen().iter().copied().collect();
    assert_eq!(chosen, [2, 3, 7]);
}

#[test]
fn arrows_go_on_from_what_is_in_sight() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    harness.key_press(Key::End);
    harness.run_ok();
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    let cursor = media(&harness).cursor().unwrap();
    assert!(harness.state().media_in_sight().contains(&cursor) && cursor > 1, "{cursor}");
}

#[test]
fn the_gallery_knows_what_was_opened_and_not_what_a_post_showed() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 5), Command::CloseLightbox]);
    assert_eq!(media(&harness).cursor(), Some(5));
    let library = harness.state().app().session().unwrap().snapshot();
    let (index, _) = library.posts().max_by_key(|(_, post)| post.attachments.len()).unwrap();
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Post(index), 0), Command::StepMedia(1)]);
    assert_eq!(media(&harness).cursor(), Some(5));
}

#[test]
fn back_closes_the_lightbox_first_and_brings_the_filter_back_then() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    chip(&mut harness, "Videos");
    let before = media(&harness).filter_now().clone();
    let app = harness.state_mut().app_mut();
    app.run([Command::GoTo(Screen::Check), Command::ShowMedia(MediaFilter::default().toggled(Chip::Missing))]);
    app.run([Command::OpenMedia(Gallery::Shown, 0)]);
    assert!(Command::Back.is_enabled(app));
    app.run([Command::Back]);
    assert!(app.lightbox().is_none() && app.screen() == Screen::Media);
    app.run([Command::Back, Command::Back]);
    assert_eq!((app.screen(), media(&harness).filter_now()), (Screen::Media, &before));
}

#[test]
fn filters_wrap_and_are_never_squeezed() {
    let home = TestDir::new();
    for width in [480.0, 760.0, 1100.0, 1180.0, 1200.0, 1260.0] {
        let mut harness = window_of(home.path(), Some(&sample()), [width, 600.0]);
        go_to_media(&mut harness);
        for begins in ["From ", "To "] {
            let list = harness.get_all_by_label_contains(begins).next().unwrap().rect();
            assert!(list.height() < 40.0 && list.right() < width, "at {width}: {begins} {list:?}");
        }
    }
}

#[test]
fn escape_folds_a_list_and_nothing_behind_it() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    harness.state_mut().app_mut().run([Command::PickMedia(0, Pick::Toggle)]);
    harness.run_ok();
    harness.get_all_by_label_contains("From ").next().unwrap().click();
    harness.run_ok();
    harness.get_by_label("Any date");
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert_eq!(media(&harness).chosen().len(), 1, "the choice stays");
    assert!(harness.query_by_label("Any date").is_none());
}

#[test]
fn a_click_with_control_or_shift_chooses() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    for (nth, modifiers) in [(0, egui::Modifiers::COMMAND), (3, egui::Modifiers::SHIFT)] {
        let tile = harness.get_all_by_role(Role::ListItem).nth(nth).unwrap();
        tile.click_modifiers(modifiers);
        harness.run_ok();
    }
    assert_eq!(media(&harness).chosen().len(), 4);
    assert!(harness.state().app().lightbox().is_none());
}

#[test]
fn the_whole_walk_by_names() {
    let home = TestDir::new();
    let mut harness = window(home.path(), Some(&sample()));
    harness.get_all_by_label_contains("Media, 47").next().expect("the rail").click();
    settle(&mut harness);
    chip(&mut harness, "Without description");
    let shown = media(&harness).shown().items.len();
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    harness.key_press(Key::ArrowRight);
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.step();
    sharp(&mut harness);
    harness.get_by_label(&format!("2 of {shown}"));
    harness.get_by_label("Nobody wrote a description.");
    harness.get_by_label("Next").click();
    harness.step();
    sharp(&mut harness);
    harness.get_by_label(&format!("3 of {shown}"));
    // The button leads to the system's dialog, which no test can fill in.
    assert!(!harness.get_by_label("Save as…").accesskit_node().is_disabled());
    harness.get_by_label("Close").click();
    harness.run_ok();
    assert!(harness.state().app().lightbox().is_none());
    assert_eq!(media(&harness).cursor(), Some(2), "back where the lightbox was");
    harness.key_press(Key::ArrowLeft);
    harness.run_ok();
    assert_eq!(media(&harness).cursor(), Some(1));
}
