//! A window on the Media screen, and the way into the lightbox.

use std::path::Path;

use egui_kittest::Harness;
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::media::MediaScreen;
use fossick::ui::shell::Shell;

use super::window::{wait_for, window};

pub type Window = Harness<'static, Shell>;

/// A window with this archive on the Media screen.
pub fn media_of(home: &Path, archive: &Path) -> Window {
    let mut harness = window(home, Some(archive));
    go_to_media(&mut harness);
    harness
}

pub fn go_to_media(harness: &mut Window) {
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Media)]);
    wait_for(harness, "the gallery", |shell| {
        shell.app().session().is_some_and(|opened| opened.media.generation() > 0 && !opened.media.is_filtering())
    });
    harness.run_ok();
}

/// State of the Media screen.
pub fn media(harness: &Window) -> &MediaScreen {
    &harness.state().app().session().unwrap().media
}

/// Waits until the list is what the filter says.
pub fn settle(harness: &mut Window) {
    harness.step();
    wait_for(harness, "the filter", |shell| !shell.app().session().unwrap().media.is_filtering());
    harness.run_ok();
}

/// Waits until the lightbox has read its file.
pub fn sharp(harness: &mut Window) {
    wait_for(harness, "the picture", |shell| {
        shell.app().lightbox().is_some_and(|lightbox| !lightbox.is_reading() && lightbox.large().is_some())
    });
    harness.run_ok();
}

/// Opens the one at this place in the lightbox, and waits until it is sharp.
pub fn look_closely_at(harness: &mut Window, place: usize) {
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, place)]);
    harness.step();
    sharp(harness);
}
