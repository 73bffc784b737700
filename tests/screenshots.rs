//! The pictures in the README: what the window looks like with the sample archive, light and dark.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test screenshots` takes them anew.
#![cfg(all(feature = "gui", target_os = "linux"))]

mod support;

use egui_kittest::{Harness, SnapshotOptions};
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::lightbox::Lightbox;
use fossick::app::settings::{ThemeChoice, ZoneChoice};
use fossick::ui::shell::Shell;
use support::window::{sample, wait_for, wait_for_check, window};

/// Drivers differ in how they smooth edges: so many pixels may.
const MAY_DIFFER: usize = 20_000;

/// The picture that the lightbox shows.
const SHOWN: usize = 6;

fn can_draw() -> bool {
    let drivers = ["/usr/share/vulkan/icd.d", "/etc/vulkan/icd.d"].map(std::fs::read_dir);
    let found = drivers.into_iter().flatten().any(|mut folder| folder.next().is_some());
    if !found {
        support::need::skip("there is no Vulkan driver");
    }
    found
}

fn take(harness: &mut Harness<'_, Shell>, screen: Screen, theme: ThemeChoice, name: &str) {
    harness.state_mut().app_mut().run([Command::GoTo(screen)]);
    take_here(harness, theme, name);
}

fn take_here(harness: &mut Harness<'_, Shell>, theme: ThemeChoice, name: &str) {
    harness.state_mut().app_mut().run([Command::SetTimeZone(ZoneChoice::Utc), Command::SetTheme(theme)]);
    harness.run_ok();
    let options = SnapshotOptions::new().output_path("assets/screenshots").threshold(2.0).max_failed_pixels(MAY_DIFFER);
    harness.snapshot_options(name, &options);
}

#[test]
fn the_pictures_in_the_readme_show_the_window_as_it_is() {
    if !can_draw() {
        return;
    }
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = window(home.path(), Some(&sample()));
    wait_for(&mut harness, "the profile pictures", |shell| {
        shell.app().session().is_some_and(|open| open.pictures.avatar().is_some() && open.pictures.header().is_some())
    });
    wait_for_check(&mut harness);
    take(&mut harness, Screen::Overview, ThemeChoice::Light, "overview-light");
    take(&mut harness, Screen::Overview, ThemeChoice::Dark, "overview-dark");
    take(&mut harness, Screen::Check, ThemeChoice::Light, "check-light");
    take(&mut harness, Screen::Check, ThemeChoice::Dark, "check-dark");
    let pictures = |shell: &Shell| {
        let filled = shell.app().session().is_some_and(|open| open.media.generation() > 0);
        filled && shell.lacking_pictures() == 0 && !shell.media_in_sight().is_empty()
    };
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Media)]);
    wait_for(&mut harness, "the thumbnails", pictures);
    take(&mut harness, Screen::Media, ThemeChoice::Light, "media-light");
    take(&mut harness, Screen::Media, ThemeChoice::Dark, "media-dark");
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, SHOWN)]);
    wait_for(&mut harness, "the picture", |shell| shell.app().lightbox().is_some_and(Lightbox::has_picture));
    take_here(&mut harness, ThemeChoice::Light, "lightbox-light");
    take_here(&mut harness, ThemeChoice::Dark, "lightbox-dark");
    harness.state_mut().app_mut().run([Command::CloseLightbox]);
    let from = harness.state().app().session().and_then(|open| {
        let library = open.library();
        library
            .posts()
            .find(|(_, post)| post.html.contains("FernWords, the list") || post.html.contains("the list so far"))
            .map(|(index, _)| index)
    });
    harness.state_mut().app_mut().run(from.map(Command::GoToPost));
    take(&mut harness, Screen::Posts, ThemeChoice::Light, "posts-light");
    take(&mut harness, Screen::Posts, ThemeChoice::Dark, "posts-dark");
}
