//! Twice as large in a small window: nothing that has to be read is cut off.
#![cfg(feature = "gui")]

mod support;

use egui::epaint::{ClippedShape, Shape};
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::saving::Saving;
use fossick::ui::shell::Shell;
use support::window::{sample, wait_for_check, window_of};

type Window = egui_kittest::Harness<'static, Shell>;

/// Points that anti-aliasing and rounding may add.
const SLACK: f32 = 1.5;

/// A window of 1280×720 points on the screen, everything in it twice as large.
fn large(home: &std::path::Path, archive: Option<&std::path::Path>) -> Window {
    let mut harness = window_of(home, archive, [1280.0, 720.0]);
    harness.state_mut().app_mut().run([Command::SetZoom(2.0)]);
    harness.run_ok();
    // A real window has as many pixels as before and so half the points; this one has to be told.
    harness.set_size(egui::vec2(640.0, 360.0));
    harness.run_ok();
    assert!((harness.ctx.zoom_factor() - 2.0).abs() < 1e-3, "the zoom was capped at {}", harness.ctx.zoom_factor());
    assert!((harness.ctx.content_rect().width() - 640.0).abs() < 1.0);
    harness
}

/// Texts that stand partly outside of what they are drawn into, to the left or right: lists scroll up and down only.
fn cut_off(harness: &Window) -> Vec<String> {
    let mut found = Vec::new();
    for ClippedShape { clip_rect, shape, .. } in &harness.output().shapes {
        collect(shape, *clip_rect, &mut found);
    }
    found
}

fn collect(shape: &Shape, clip: egui::Rect, found: &mut Vec<String>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| collect(shape, clip, found)),
        Shape::Text(text) => {
            let drawn = text.galley.mesh_bounds.translate(text.pos.to_vec2());
            let in_sight = drawn.top() < clip.bottom() && drawn.bottom() > clip.top();
            let cut = drawn.left() < clip.left() - SLACK || drawn.right() > clip.right() + SLACK;
            if in_sight && (cut || text.galley.elided) && drawn.is_finite() && text.angle == 0.0 {
                found.push(format!("{:?} at {drawn:?} in {clip:?}", text.galley.text()));
            }
        }
        _ => {}
    }
}

/// Looks at what is in sight, then at the rest of the page, as far as it goes.
fn assert_whole(harness: &mut Window, what: &str) {
    for _ in 0..12 {
        let cut = cut_off(harness);
        assert!(cut.is_empty(), "{what}: {cut:#?}");
        harness.hover_at(egui::pos2(400.0, 200.0));
        harness.input_mut().events.push(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: egui::vec2(0.0, -160.0),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: egui::Modifiers::NONE,
        });
        harness.run_ok();
    }
}

#[test]
fn every_screen_can_be_read_at_twice_the_size_in_a_small_window() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = large(home.path(), Some(&sample()));
    wait_for_check(&mut harness);
    for screen in Screen::RAIL.into_iter().chain([Screen::Settings]) {
        harness.state_mut().app_mut().run([Command::GoTo(screen)]);
        harness.run_ok();
        assert_whole(&mut harness, &format!("{screen:?}"));
    }
}

#[test]
fn the_first_screen_can_be_read_at_twice_the_size() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = large(home.path(), None);
    assert_whole(&mut harness, "Welcome");
}

#[test]
fn dialogs_can_be_read_at_twice_the_size() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = large(home.path(), Some(&sample()));
    for dialog in [
        Command::ShowPalette,
        Command::ShowShortcuts,
        Command::OpenByPath,
        Command::OpenPath(sample()),
        Command::Save(Saving::Shown),
    ] {
        harness.state_mut().app_mut().run([Command::GoTo(Screen::Media), dialog.clone()]);
        harness.run_ok();
        let cut = cut_off(&harness);
        assert!(cut.is_empty(), "{dialog:?}: {cut:#?}");
        harness.state_mut().app_mut().run([Command::CloseDialog]);
        harness.run_ok();
    }
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 0)]);
    harness.run_ok();
    let cut = cut_off(&harness);
    assert!(cut.is_empty(), "the lightbox: {cut:#?}");
}

#[test]
fn text_that_is_cut_off_would_be_found() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = large(home.path(), None);
    // The lines of licences are longer than the dialog is wide: they scroll to both sides.
    harness.state_mut().app_mut().run([Command::ShowAbout]);
    harness.run_ok();
    assert!(!cut_off(&harness).is_empty());
}
