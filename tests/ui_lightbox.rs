//! What is looked at closely: covered and uncovered, moving and paused, copied, saved and given to other programs.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::dialog::{Dialog, Failure};
use fossick::app::lightbox::Lightbox;
use fossick::app::saving::Saving;
use image::codecs::gif::{GifEncoder, Repeat};
use image::{Delay, Frame, Rgba, RgbaImage};
use serde_json::{Value, json};
use support::builder::TestDir;
use support::gallery::{Window, look_closely_at, media, media_of, sharp};
use support::generate::containers::Blob;
use support::generate::zips::{Zip64, ZipOut};
use support::media_archive::{FILM, LOOSE, SNAILS, outbox, post, with_media};
use support::window::{CLIPBOARD, sample, wait_for, window};

const MOVING: &str = "media_attachments/files/5/original/eeee.gif";
const SOUND: &str = "media_attachments/files/6/original/ffff.mp3";

/// Three shades of red, fifty times a second.
fn gif() -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new(&mut bytes);
    encoder.set_repeat(Repeat::Infinite).unwrap();
    for shade in [0, 120, 240] {
        let picture = RgbaImage::from_pixel(64, 48, Rgba([shade, 0, 0, 255]));
        encoder.encode_frame(Frame::from_parts(picture, 0, 0, Delay::from_numer_denom_ms(20, 1))).unwrap();
    }
    drop(encoder);
    bytes
}

/// The same post, with media that are hidden until asked for; with a content warning, if one is given.
fn sensitive(mut post: Value, warning: Option<&str>) -> Value {
    post["object"]["sensitive"] = json!(true);
    post["object"]["summary"] = json!(warning);
    post
}

fn archive_of(dir: &TestDir, posts: &[Value], more: &[(&str, Vec<u8>)]) -> PathBuf {
    let archive = with_media().without(LOOSE).replace("outbox.json", outbox(posts));
    let archive = more.iter().fold(archive, |archive, (name, bytes)| archive.file(*name, bytes.clone()));
    dir.file("a.zip", archive.zip())
}

/// A picture, and a film that takes a while to be copied.
fn with_long_film(dir: &TestDir) -> PathBuf {
    let posts = [post(1, "<p>Snails</p>", &[(SNAILS, Some("Snails"))]), post(2, "", &[(FILM, Some("A long film"))])];
    let archive = with_media().without("/2/").without(FILM).without(LOOSE).replace("outbox.json", outbox(&posts));
    let path = dir.path().join("long.zip");
    let mut zip = ZipOut::create(&path, 1_700_000_000, Zip64::AsNeeded).unwrap();
    for (name, bytes) in archive.files() {
        zip.entry(&name, &mut |to| to.write_all(bytes)).unwrap();
    }
    zip.blob(FILM, Blob { key: 1, bytes: b"\0\0\0\x18ftypisom", padding: 2 << 30 }).unwrap();
    zip.finish().unwrap();
    path
}

fn place_of(harness: &Window, entry: &str) -> usize {
    let opened = harness.state().app().session().unwrap();
    let is_it = |source: &fossick::media::gallery::Source| {
        let entry_of = source.entry(opened.library()).and_then(|id| opened.archive().entry(id));
        entry_of.is_some_and(|one| &*one.name == entry)
    };
    opened.media.sources().iter().position(is_it).expect("the file is shown")
}

fn is_disabled(harness: &Window, button: &str) -> bool {
    harness.get_by_role_and_label(Role::Button, button).accesskit_node().is_disabled()
}

/// There is a file that is being written in this folder.
fn has_part(folder: &Path) -> bool {
    let items = std::fs::read_dir(folder).into_iter().flatten().flatten();
    items.into_iter().any(|item| item.file_name().to_string_lossy().ends_with(".part"))
}

#[test]
fn what_is_covered_is_not_zoomed_turned_or_copied_and_can_be_covered_again() {
    let home = TestDir::new();
    let posts = [sensitive(post(1, "<p>Look away</p>", &[(SNAILS, Some("Snails"))]), None)];
    let mut harness = media_of(home.path(), &archive_of(&home, &posts, &[]));
    look_closely_at(&mut harness, 0);
    let buttons = ["Zoom in", "Zoom out", "Show the whole picture", "Rotate view", "Copy picture"];
    assert!(harness.state().holds_picture() && buttons.iter().all(|button| is_disabled(&harness, button)));
    assert!(harness.query_by_label("Hide media").is_none());
    harness.key_press(Key::R);
    harness.run_ok();
    let app = harness.state_mut().app_mut();
    assert_eq!(app.lightbox().unwrap().turns(), 0);
    app.run([Command::CopyPicture]);
    assert!(!app.copier().is_busy(), "nobody has seen it yet");
    harness.get_by_role_and_label(Role::Button, "Show media").click();
    harness.run_ok();
    assert!(buttons.iter().all(|button| !is_disabled(&harness, button)));
    harness.get_by_role_and_label(Role::Button, "Hide media").click();
    harness.run_ok();
    harness.get_by_role_and_label(Role::Button, "Show media");
    assert!(buttons.iter().all(|button| is_disabled(&harness, button)));
}

#[test]
fn what_a_content_warning_showed_can_be_covered_again_too() {
    let home = TestDir::new();
    let posts = [sensitive(post(1, "<p>Look away</p>", &[(SNAILS, Some("Snails"))]), Some("snails"))];
    let mut harness = media_of(home.path(), &archive_of(&home, &posts, &[]));
    let source = media(&harness).sources().remove(0);
    let warned = source.post().unwrap();
    harness.state_mut().app_mut().run([Command::ToggleWarning(warned), Command::OpenMedia(Gallery::Shown, 0)]);
    harness.run_ok();
    assert!(harness.query_by_label("Show media").is_none(), "who opened the warning has asked");
    harness.get_by_role_and_label(Role::Button, "Hide media").click();
    harness.run_ok();
    harness.get_by_role_and_label(Role::Button, "Show media");
    assert!(!harness.state().app().posts().is_open(warned));
}

#[test]
fn sounds_that_were_asked_for_can_be_covered_again() {
    let home = TestDir::new();
    let mut sound = sensitive(post(1, "<p>Listen</p>", &[(SOUND, Some("A loud noise"))]), None);
    sound["object"]["attachment"][0]["mediaType"] = json!("audio/mpeg");
    let mut harness = window(home.path(), Some(&archive_of(&home, &[sound], &[(SOUND, b"ID3 and so on".to_vec())])));
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Posts)]);
    harness.run_ok();
    assert!(harness.query_by_label("A loud noise").is_none());
    harness.get_by_role_and_label(Role::Button, "Show media").click();
    harness.run_ok();
    harness.get_by_label("A loud noise");
    harness.get_by_role_and_label(Role::Button, "Hide media").click();
    harness.run_ok();
    assert!(harness.query_by_label("A loud noise").is_none());
}

#[test]
fn the_space_bar_pauses_what_moves_and_presses_buttons_as_ever() {
    let home = TestDir::new();
    let posts = [post(1, "<p>Red</p>", &[(MOVING, Some("Red and red"))])];
    let path = archive_of(&home, &posts, &[(MOVING, gif())]);
    let mut harness = media_of(home.path(), &path);
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 0)]);
    // The tile behind it may still move when the picture itself is not there yet.
    let moves = |harness: &Window| harness.state().app().lightbox().is_some_and(Lightbox::moves);
    wait_for_step(&mut harness, |harness| moves(harness) && harness.state().moving_pictures() == 1);
    harness.key_press(Key::Space);
    steps(&mut harness, 3);
    harness.get_by_role_and_label(Role::Image, "Red and red · Paused");
    harness.key_press(Key::Space);
    steps(&mut harness, 3);
    harness.get_by_role_and_label(Role::Image, "Red and red");
    harness.get_by_role_and_label(Role::Button, "Rotate view").focus();
    steps(&mut harness, 2);
    harness.key_press(Key::Space);
    steps(&mut harness, 3);
    harness.get_by_role_and_label(Role::Image, "Red and red");
    assert_eq!(harness.state().app().lightbox().unwrap().turns(), 1, "the button was pressed");
}

#[test]
fn an_animated_tile_plays_while_it_is_in_view() {
    let home = TestDir::new();
    let files: Vec<String> = (0..120).map(|nth| format!("media_attachments/files/7/original/{nth:04}.png")).collect();
    let picture = with_media().bytes_of(SNAILS).to_vec();
    let stills: Vec<_> = files.iter().map(|name| (name.as_str(), Some("Still"))).collect();
    let posts = [post(2, "", &[(MOVING, Some("Red and red"))]), post(1, "", &stills)];
    let more: Vec<_> = files.iter().map(|name| (name.as_str(), picture.clone())).collect();
    let path = archive_of(&home, &posts, &[more, vec![(MOVING, gif())]].concat());
    let mut harness = media_of(home.path(), &path);
    wait_for_step(&mut harness, |harness| harness.state().moving_pictures() == 1);
    harness.key_press(Key::End);
    wait_for_step(&mut harness, |harness| harness.state().media_in_sight().start > 0);
    assert_eq!(harness.state().moving_pictures(), 0, "out of view it rests");
    harness.key_press(Key::Home);
    wait_for_step(&mut harness, |harness| harness.state().moving_pictures() == 1);
    harness.state_mut().app_mut().run([Command::SetPlay(false)]);
    steps(&mut harness, 3);
    assert_eq!(harness.state().moving_pictures(), 0, "nobody wants it to move");
}

#[test]
fn a_picture_is_copied_as_it_is_turned_and_said_to_be_only_then() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    look_closely_at(&mut harness, 0);
    let app = harness.state_mut().app_mut();
    app.run([Command::TurnPicture, Command::CopyPicture]);
    assert!(app.toasts().is_empty(), "turning and packing it is not the window's work");
    assert!(app.copier().is_busy() && !Command::CopyPicture.is_enabled(app));
    let [width, height] = app.lightbox().unwrap().large().unwrap().picture.as_ref().unwrap().size;
    wait_for(&mut harness, "the picture to be copied", |shell| !shell.app().copier().is_busy());
    let copied = image::image_dimensions(home.path().join(CLIPBOARD)).unwrap();
    assert_eq!(copied, (u32::try_from(height).unwrap(), u32::try_from(width).unwrap()));
    let toasts: Vec<_> = harness.state().app().toasts().iter().map(|toast| &*toast.text).collect();
    assert_eq!(toasts, ["Copied"]);
}

#[test]
fn who_could_not_copy_a_picture_is_told() {
    let home = TestDir::new();
    std::fs::create_dir_all(home.path().join(CLIPBOARD)).unwrap();
    let mut harness = media_of(home.path(), &sample());
    look_closely_at(&mut harness, 0);
    harness.state_mut().app_mut().run([Command::CopyPicture]);
    wait_for(&mut harness, "the picture to be refused", |shell| !shell.app().copier().is_busy());
    assert!(harness.state().app().toasts().is_empty());
    harness.get_by_label_contains("The picture could not be copied");
}

#[test]
fn a_window_that_closes_while_it_saves_leaves_nothing_half_written() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = media_of(home.path(), &with_long_film(&home));
    harness.state_mut().app_mut().run([Command::SaveTo(Saving::Shown, out.path().to_owned())]);
    wait_for_step(&mut harness, |_| out.names().len() == 2 && has_part(out.path()));
    drop(harness);
    assert_eq!(out.names(), ["2023-01-01 10.00 – Snails.png"]);
}

#[test]
fn who_stops_saving_is_led_to_what_is_there() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = media_of(home.path(), &with_long_film(&home));
    harness.state_mut().app_mut().run([Command::SaveTo(Saving::Shown, out.path().to_owned())]);
    wait_for_step(&mut harness, |_| out.names().len() == 2 && has_part(out.path()));
    harness.state_mut().app_mut().run([Command::CancelSaving]);
    wait_for(&mut harness, "the end", |shell| shell.app().dialog().is_some());
    let saved = out.path().join("2023-01-01 10.00 – Snails.png");
    let Some(Dialog::Failure(Failure { written, .. })) = harness.state().app().dialog() else { panic!("no dialog") };
    assert_eq!((written.as_deref(), out.names().len()), (Some(&*saved), 1));
    harness.get_by_label("Show in folder").click_accesskit();
    harness.step();
    assert!(harness.state().app().dialog().is_some(), "there may be more to read");
}

#[test]
fn a_long_copy_for_another_program_says_how_far_it_is_and_can_be_stopped() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &with_long_film(&home));
    let place = place_of(&harness, FILM);
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, place), Command::OpenElsewhere]);
    let fraction = |harness: &Window| harness.state().app().elsewhere().progress()?.fraction();
    wait_for_step(&mut harness, |harness| fraction(harness).is_some_and(|share| share > 0.0));
    harness.step();
    harness.get_all_by_label_contains("Copying for another app…").next().expect("a word about it");
    harness.get_by_role_and_label(Role::Button, "Stop copying").click_accesskit();
    wait_for_step(&mut harness, |harness| harness.state().app().elsewhere().progress().is_none());
    let app = harness.state_mut().app_mut();
    assert!(app.dialog().is_none() && app.take_effects().is_empty());
    let copies = home.path().join("cache/copies");
    let left = std::fs::read_dir(copies).unwrap().flatten().filter(|copy| has_part(&copy.path().join("1"))).count();
    assert_eq!(left, 0);
}

#[test]
fn the_size_of_tiles_is_kept_once_it_is_chosen() {
    let home = TestDir::new();
    let mut harness = media_of(home.path(), &sample());
    let settings = home.path().join("config/settings.json");
    let kept = || std::fs::read_to_string(&settings).is_ok_and(|text| text.contains("\"tile\""));
    let slider = harness.get_by_label("Size of the pictures").rect();
    harness.drag_at(slider.center());
    harness.step();
    for share in [0.6_f32, 0.7, 0.8, 0.9] {
        harness.hover_at(egui::pos2(slider.left() + slider.width() * share, slider.center().y));
        harness.step();
    }
    let tile = harness.state().app().settings().tile;
    assert!(tile > 200.0, "{tile}");
    std::thread::sleep(Duration::from_millis(100));
    assert!(!kept(), "not at each step");
    harness.drop_at(egui::pos2(slider.left() + slider.width() * 0.9, slider.center().y));
    harness.step();
    wait_for_step(&mut harness, |_| kept());
    assert_eq!(fossick::app::settings::Settings::read(&home.path().join("config")).tile.to_bits(), tile.to_bits());
}

/// Draws frames until `done`, or fails. Unlike [`wait_for`] it does not wait for a window in which something moves.
fn wait_for_step(harness: &mut Window, done: impl Fn(&Window) -> bool) {
    let begun = std::time::Instant::now();
    while !done(harness) {
        assert!(begun.elapsed() < Duration::from_mins(1), "waited in vain");
        std::thread::sleep(Duration::from_millis(2));
        harness.step();
    }
}

fn steps(harness: &mut Window, count: usize) {
    for _ in 0..count {
        harness.step();
    }
}

const WIDE: &str = "media_attachments/files/7/original/wide.png";

/// A window that shows a picture of 3000 × 1500 pixels at large, with a small one behind it.
fn wide(home: &TestDir) -> Window {
    let mut png = std::io::Cursor::new(Vec::new());
    RgbaImage::from_pixel(3000, 1500, Rgba([9, 99, 199, 255])).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let posts =
        [post(2, "<p>Wide</p>", &[(WIDE, Some("Wide"))]), post(1, "<p>Snails</p>", &[(SNAILS, Some("Snails"))])];
    let mut harness = media_of(home.path(), &archive_of(home, &posts, &[(WIDE, png.into_inner())]));
    let at = place_of(&harness, WIDE);
    look_closely_at(&mut harness, at);
    harness
}

fn wheel(harness: &mut Window, points: f32) {
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, points),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: egui::Modifiers::NONE,
    });
    steps(harness, 40);
}

#[test]
fn a_picture_is_zoomed_around_the_pointer_moved_and_fitted_again() {
    let home = TestDir::new();
    let mut harness = wide(&home);
    let place = |harness: &Window| harness.state().picture_place().unwrap();
    let fitted = place(&harness);
    assert!((fitted.width() / fitted.height() - 2.0).abs() < 0.01 && fitted.width() < 1200.0, "{fitted:?}");
    // The point below the pointer stays where it is.
    let point = fitted.left_top() + fitted.size() * egui::vec2(0.25, 0.5);
    harness.hover_at(point);
    harness.step();
    wheel(&mut harness, 120.0);
    let larger = place(&harness);
    let share = (point - larger.left_top()) / larger.size();
    assert!(larger.width() > fitted.width() * 1.3, "{larger:?}");
    assert!((share.x - 0.25).abs() < 0.02, "{share:?}");
    // Dragging moves it, not beyond its edge.
    harness.drag_at(point);
    harness.step();
    harness.hover_at(point + egui::vec2(40.0, 0.0));
    harness.step();
    assert!((place(&harness).left() - larger.left() - 40.0).abs() < 1.0, "{:?}", place(&harness));
    harness.hover_at(point + egui::vec2(4000.0, 0.0));
    harness.step();
    assert!(place(&harness).left() <= fitted.left().max(0.0) + 1.0, "{:?}", place(&harness));
    harness.drop_at(point);
    harness.hover_at(point);
    harness.step();
    // As far out as it goes, it is fitted.
    wheel(&mut harness, -2000.0);
    assert!((place(&harness).width() - fitted.width()).abs() < 1.0);
}

#[test]
fn keys_and_buttons_zoom_and_move_a_picture() {
    let home = TestDir::new();
    let mut harness = wide(&home);
    let place = |harness: &Window| harness.state().picture_place().unwrap();
    let press = |harness: &mut Window, key: Key, modifiers: egui::Modifiers| {
        harness.key_press_modifiers(modifiers, key);
        steps(harness, 3);
    };
    let none = egui::Modifiers::NONE;
    let fitted = place(&harness);
    for _ in 0..4 {
        press(&mut harness, Key::Plus, none);
    }
    let larger = place(&harness);
    assert!((larger.width() / fitted.width() - 1.25_f32.powi(4)).abs() < 0.01, "{larger:?}");
    press(&mut harness, Key::ArrowRight, egui::Modifiers::SHIFT);
    assert!(place(&harness).left() < larger.left() - 50.0);
    press(&mut harness, Key::Minus, none);
    assert!(place(&harness).width() < larger.width());
    press(&mut harness, Key::Num0, none);
    assert_eq!(place(&harness), fitted);
    harness.get_by_role_and_label(Role::Button, "Zoom in").click();
    steps(&mut harness, 3);
    assert!(place(&harness).width() > fitted.width());
    harness.get_by_role_and_label(Role::Button, "Show the whole picture").click();
    steps(&mut harness, 3);
    assert_eq!(place(&harness), fitted);
    // A picture that was zoomed does not make the next one large.
    press(&mut harness, Key::Plus, none);
    press(&mut harness, Key::ArrowRight, none);
    sharp(&mut harness);
    let next = place(&harness);
    assert!(next.width() <= 400.0, "{next:?}");
}

#[test]
fn the_next_picture_is_there_before_somebody_goes_on_to_it() {
    let home = TestDir::new();
    let mut harness = wide(&home);
    let lightbox = |harness: &Window| harness.state().app().lightbox().unwrap().is_next_there();
    let begun = std::time::Instant::now();
    while !lightbox(&harness) {
        assert!(begun.elapsed() < Duration::from_mins(1));
        std::thread::sleep(Duration::from_millis(2));
    }
    harness.state_mut().app_mut().run([Command::StepMedia(1)]);
    let lightbox = harness.state().app().lightbox().unwrap();
    assert!(!lightbox.is_reading(), "{:?}", lightbox.place());
}

#[test]
#[cfg(unix)]
fn a_file_that_does_not_come_does_not_hold_up_the_next() {
    let home = TestDir::new();
    let folder = home.path().join("stick");
    let posts =
        [post(2, "<p>Slow</p>", &[(WIDE, Some("Slow"))]), post(1, "<p>Snails</p>", &[(SNAILS, Some("Snails"))])];
    let picture = with_media().bytes_of(SNAILS).to_vec();
    with_media().replace("outbox.json", outbox(&posts)).file(WIDE, picture).folder(&folder);
    let mut harness = media_of(home.path(), &folder);
    let at = place_of(&harness, WIDE);
    // As on a stick that hangs: whoever opens it waits.
    let slow = folder.join(WIDE);
    std::fs::remove_file(&slow).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&slow).status().unwrap().success());
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, at)]);
    harness.step();
    assert!(harness.state().app().lightbox().unwrap().is_reading());
    harness.state_mut().app_mut().run([Command::StepMedia(1)]);
    harness.step();
    sharp(&mut harness);
    harness.get_by_role_and_label(Role::Image, "Snails");
    // Whoever still reads it comes to its end.
    let pipe = std::fs::OpenOptions::new().read(true).write(true).open(&slow).unwrap();
    std::fs::remove_file(&slow).unwrap();
    drop(pipe);
}
