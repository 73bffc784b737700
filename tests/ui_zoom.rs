//! Twice as large in a small window: nothing that has to be read is cut off, and everything can be reached.
#![cfg(feature = "gui")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use egui::accesskit::{NodeId, Role};
use egui::epaint::{ClippedShape, Shape};
use egui::{Key, Rect};
use egui_kittest::kittest::{By, NodeT, Queryable};
use fossick::app::commands::{Command, Gallery, Screen};
use fossick::app::dialog::Dialog;
use fossick::ui::shell::Shell;
use support::window::{sample, wait_for, wait_for_check, window_of};
use support::{drawn, tour};

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

/// Texts that stand partly outside of what they are drawn into, to the left or right, since lists scroll up and down only; and
/// those that were shortened.
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
            let words = text.galley.text();
            // Names and addresses from the archive end in "…" where there is no room, and are whole in a tooltip; our own words never do.
            let shortened = text.galley.elided && !words.starts_with(['@', 'h']) && !words.contains("sample-archive");
            if in_sight && (cut || shortened) && drawn.is_finite() && text.angle == 0.0 {
                found.push(format!("{words:?} at {drawn:?} in {clip:?}"));
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

/// Words of what floats over the window that are cut off or shortened.
fn cut_off_above(harness: &Window) -> Vec<String> {
    let lines = tour::as_it_is(harness);
    let own = |one: &drawn::Drawn| one.above > 0 && !lines.contains(one.words.trim_end_matches('…'));
    let all: Vec<_> = drawn::words(harness).into_iter().filter(own).collect();
    let mut found = drawn::misplaced(&all, 640.0);
    // Names and addresses may be longer than any room.
    let ours = all.iter().filter(|one| one.elided && !one.words.contains(['@', '.', '/']));
    found.extend(ours.map(|one| format!("cut short: {}", one.words)));
    found
}

/// Controls of the dialog that has the keyboard, or of everything.
fn controls(harness: &Window, all: bool) -> BTreeMap<NodeId, String> {
    let is_control = |node: &egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        let roles = [Role::Button, Role::CheckBox, Role::Link, Role::RadioButton, Role::TextInput];
        roles.contains(&node.role()) && !node.is_disabled()
    };
    let named = |node: egui_kittest::Node<'_>| {
        let node = node.accesskit_node();
        (node.locate().0, node.label().unwrap_or_default())
    };
    let root = harness.root();
    if all {
        return root.children_recursive().filter(is_control).map(named).collect();
    }
    let focused = harness.query(By::new().predicate(|node| node.is_focused() && !node.is_hidden()));
    let mut layer = focused.expect("something has the keyboard");
    while let Some(parent) = layer.parent().filter(|it| it.accesskit_node().id() != root.accesskit_node().id()) {
        layer = parent;
    }
    layer.children_recursive().filter(is_control).map(named).collect()
}

/// Controls of the menu that is unfolded: those that are not there when it is folded.
fn entries(harness: &mut Window) -> BTreeMap<NodeId, String> {
    let opener = harness.ctx.memory(egui::Memory::focused).expect("the keyboard is on what was unfolded");
    harness.key_press(Key::Escape);
    harness.run_ok();
    let folded = controls(harness, true);
    harness.ctx.memory_mut(|memory| memory.request_focus(opener));
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    let mut entries = controls(harness, true);
    entries.retain(|id, _| !folded.contains_key(id));
    entries
}

/// What floats over the window is in the window, all of it.
fn reaches_out(harness: &Window) -> Option<String> {
    let at = *drawn::floating(harness).last().expect("something floats over the window");
    let window = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(640.0, 360.0));
    (!window.contains_rect(at)).then(|| format!("it does not fit into the window: {at:?}"))
}

/// Goes through a dialog or a menu with Tab. Whatever has the keyboard is in sight, and every control has it once; what is wrong
/// with that.
fn unreachable(harness: &mut Window, is_menu: bool) -> Vec<String> {
    let mut wrong: Vec<_> = reaches_out(harness).into_iter().collect();
    if harness.ctx.memory(egui::Memory::focused).is_none() {
        harness.key_press(Key::Tab);
        harness.run_ok();
    }
    let mut left = if is_menu { entries(harness) } else { controls(harness, false) };
    assert!(!left.is_empty(), "there is nothing to go through");
    let mut reached = Vec::new();
    if is_menu {
        harness.key_press(Key::Tab);
        harness.run_ok();
    }
    for _ in 0..1000 {
        let at = *drawn::floating(harness).last().expect("something floats over the window");
        let id = harness.ctx.memory(egui::Memory::focused).expect("something has the keyboard");
        if reached.contains(&id.accesskit_id()) || (is_menu && !left.contains_key(&id.accesskit_id())) {
            break;
        }
        reached.push(id.accesskit_id());
        let place = harness.ctx.read_response(id).expect("what has the keyboard is there").rect;
        if !at.contains(place.center()) {
            let name = left.get(&id.accesskit_id()).cloned().unwrap_or_default();
            wrong.push(format!("“{name}” has the keyboard out of sight, at {place:?}"));
        }
        harness.key_press(Key::Tab);
        harness.run_ok();
        if !is_menu {
            left.extend(controls(harness, false));
        }
    }
    // What the palette offers is gone through with arrows.
    if harness.state().app().dialog() == Some(&Dialog::Palette) {
        left.clear();
    }
    left.retain(|id, _| !reached.contains(id));
    wrong.extend(left.values().map(|name| format!("the keyboard does not come to “{name}”")));
    wrong
}

#[test]
fn dialogs_can_be_read_at_twice_the_size_and_every_control_be_reached() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let archive = tour::archive(home.path());
    let mut harness = large(home.path(), None);
    tour::open(&mut harness, &archive);
    let mut wrong = BTreeSet::new();
    tour::dialogs(&mut harness, home.path(), &mut |what, harness| {
        if harness.state().app().dialog().is_some() {
            let found = [cut_off_above(harness), unreachable(harness, false)].concat();
            wrong.extend(found.into_iter().map(|found| format!("{what}: {found}")));
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn menus_can_be_read_at_twice_the_size_and_every_entry_be_reached() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let archive = tour::archive(home.path());
    let mut harness = large(home.path(), None);
    tour::open(&mut harness, &archive);
    let mut wrong = BTreeSet::new();
    tour::menus(&mut harness, &mut |what, harness| {
        if egui::Popup::is_any_open(&harness.ctx) {
            let found = [cut_off_above(harness), unreachable(harness, true)].concat();
            wrong.extend(found.into_iter().map(|found| format!("{what}: {found}")));
        }
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_lightbox_can_be_read_at_twice_the_size() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = large(home.path(), Some(&sample()));
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Media)]);
    wait_for(&mut harness, "the gallery", |shell| {
        shell.app().session().is_some_and(|opened| !opened.media.shown().items.is_empty())
    });
    harness.state_mut().app_mut().run([Command::OpenMedia(Gallery::Shown, 0)]);
    harness.run_ok();
    assert!(harness.state().app().lightbox().is_some());
    let cut = cut_off(&harness);
    assert!(cut.is_empty(), "{cut:#?}");
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
