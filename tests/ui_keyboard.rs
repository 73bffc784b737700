//! A whole visit by keyboard alone: from the first screen through every other to the end, without a pointer and without commands.
#![cfg(feature = "gui")]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::Screen;
use fossick::app::dialog::{Dialog, RecordState};
use fossick::app::opened::Opened;
use fossick::ui::shell::Shell;
use support::window::{wait_for, wait_for_check, window};

type Window = egui_kittest::Harness<'static, Shell>;

/// Presses keys one after the other.
fn press(harness: &mut Window, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run_ok();
    }
}

/// Presses Tab until the keyboard is on what is called so.
fn tab_to(harness: &mut Window, name: &str) {
    for _ in 0..120 {
        press(harness, &[Key::Tab]);
        let here = harness.query_all_by_label_contains(name);
        if here.into_iter().any(|node| node.is_focused() && label(&node).starts_with(name)) {
            return;
        }
    }
    panic!("Tab does not come to {name}");
}

fn label(node: &egui_kittest::Node<'_>) -> String {
    node.accesskit_node().label().unwrap_or_default()
}

#[test]
fn every_screen_can_be_used_with_the_keyboard_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = window(home.path(), None);
    tab_to(&mut harness, "Explore a sample archive");
    press(&mut harness, &[Key::Enter]);
    wait_for(&mut harness, "the sample", |shell| shell.app().session().is_some_and(Opened::is_complete));
    wait_for_check(&mut harness);
    assert_eq!(harness.state().app().screen(), Screen::Overview);

    for (name, screen) in [("Posts", Screen::Posts), ("Media", Screen::Media), ("Backup check", Screen::Check)] {
        tab_to(&mut harness, name);
        press(&mut harness, &[Key::Enter]);
        assert_eq!(harness.state().app().screen(), screen);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Num1);
        harness.run_ok();
        assert_eq!(harness.state().app().screen(), Screen::Overview);
    }

    posts(&mut harness);
    media(&mut harness);
    settings(&mut harness);

    harness.key_press_modifiers(Modifiers::COMMAND, Key::W);
    harness.run_ok();
    harness.get_by_label("Open archive…");
}

/// Marks a post, reads it in its thread, unfolds its record, and comes back.
fn posts(harness: &mut Window) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num2);
    harness.run_ok();
    press(harness, &[Key::ArrowDown, Key::ArrowDown]);
    assert!(harness.state().app().posts().selected().is_some());
    press(harness, &[Key::Enter]);
    assert!(harness.state().app().detail().is_open(), "Enter does not show the thread");
    press(harness, &[Key::ArrowRight]);
    tab_to(harness, "Show raw record");
    press(harness, &[Key::Enter]);
    wait_for(harness, "the record", |shell| matches!(shell.app().detail().record(), Some(RecordState::Ready(_))));
    press(harness, &[Key::Escape]);
    assert!(!harness.state().app().detail().is_open());
}

/// Goes through the grid, looks at a picture closely and at the next, and comes back.
fn media(harness: &mut Window) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num3);
    harness.run_ok();
    press(harness, &[Key::ArrowRight, Key::ArrowRight, Key::Enter]);
    assert!(harness.state().app().lightbox().is_some(), "Enter does not open a picture");
    press(harness, &[Key::ArrowRight, Key::Escape]);
    assert!(harness.state().app().lightbox().is_none());
}

/// Changes a setting, reads what is built in, and finds a command by typing.
fn settings(harness: &mut Window) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Comma);
    harness.run_ok();
    let before = harness.state().app().settings().always_show_warned;
    tab_to(harness, "Always show posts");
    press(harness, &[Key::Space]);
    assert_ne!(harness.state().app().settings().always_show_warned, before);
    tab_to(harness, "About Fossick");
    press(harness, &[Key::Enter]);
    assert!(matches!(harness.state().app().dialog(), Some(Dialog::About)));
    harness.get_by_label_contains(env!("CARGO_PKG_VERSION"));
    assert!(harness.query_by_label_contains("SIL OPEN FONT LICENSE").is_none());
    press(harness, &[Key::End, Key::Escape]);
    assert!(harness.state().app().dialog().is_none());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::K);
    harness.run_ok();
    harness.input_mut().events.push(egui::Event::Text("backup check".into()));
    harness.run_ok();
    press(harness, &[Key::Enter]);
    assert_eq!(harness.state().app().screen(), Screen::Check);
}
