//! Memory of the gallery: a process of its own, so that nothing else is measured with it.
#![cfg(all(feature = "gui", target_os = "linux"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use egui::Key;
use fossick::app::commands::{Command, Screen};
use support::builder::TestDir;
use support::generate::{Options, write};
use support::window::{wait_for, window};

const MANY: usize = 20_000;
/// Bytes over the loaded archive, at most.
const MOST: usize = 300_000_000;

#[test]
fn scrolling_through_twenty_thousand_media_takes_no_more_than_three_hundred_megabytes() {
    let home = TestDir::new();
    let path = home.path().join("many.zip");
    // All of them together would be 800 MB of pixels.
    let size = Some((128, 80));
    write(&Options { posts: MANY as u64, media: MANY as u64, media_size: size, ..Options::default() }, &path).unwrap();
    let mut harness = window(home.path(), Some(&path));
    harness.state_mut().app_mut().run([Command::SetTile(96.0), Command::GoTo(Screen::Media)]);
    wait_for(&mut harness, "the gallery", |shell| {
        shell.app().session().is_some_and(|opened| opened.media.generation() > 0)
    });
    let before = resident();
    let mut most = before;
    let mut seen = 0;
    loop {
        wait_for(&mut harness, "the thumbnails", |shell| shell.lacking_pictures() == 0);
        most = most.max(resident());
        let at = harness.state().media_in_sight();
        harness.key_press(Key::PageDown);
        harness.run_ok();
        let now = harness.state().media_in_sight();
        if now == at {
            break;
        }
        seen = now.end;
    }
    let shown = harness.state().app().session().unwrap().media.shown().items.len();
    assert!(shown >= MANY * 9 / 10 && seen == shown, "{seen} of {shown} were seen");
    let taken = most.saturating_sub(before);
    assert!(taken < MOST, "{taken} bytes over the loaded archive");
}

/// Bytes of memory that belong to this process alone.
fn resident() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("RssAnon:")).unwrap();
    line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
}
