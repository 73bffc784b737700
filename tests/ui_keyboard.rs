//! A whole visit by keyboard alone: from the first screen through every other to the end, without a pointer and without commands;
//! and what tables and dialogs need of it.
#![cfg(feature = "gui")]

mod support;

use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{By, NodeT, Queryable};
use fossick::app::commands::Screen;
use fossick::app::dialog::{Dialog, RecordState};
use fossick::app::opened::Opened;
use fossick::app::people::Tab;
use fossick::app::saving::lists::WhichRows;
use fossick::check::Depth;
use fossick::export::posts::{Format, Per};
use fossick::query::table::Column;
use fossick::ui::shell::Shell;
use fossick::wire::lists::Form;
use support::people::{first_cells, opened, rows, settle};
use support::tour;
use support::window::{sample, wait_for, wait_for_check, window, window_with};

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
    check(&mut harness);
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

/// Sees what is missing, and comes to what saves the report.
fn check(harness: &mut Window) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Check);
    tab_to(harness, "Show the file");
    press(harness, &[Key::Enter]);
    assert!(matches!(harness.state().app().dialog(), Some(Dialog::Places(_))), "Enter does not show the file");
    press(harness, &[Key::Escape]);
    tab_to(harness, "Save report…");
}

#[test]
fn every_file_is_checked_when_the_keyboard_asks_for_it() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = window_with(home.path(), Some(&sample()), [1200.0, 800.0], |options| options.check_files = false);
    wait_for(&mut harness, "the quick check", |shell| shell.app().report().is_some());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num6);
    harness.run_ok();
    tab_to(&mut harness, "Check every file");
    press(&mut harness, &[Key::Enter]);
    wait_for(&mut harness, "the check of every file", |shell| {
        shell.app().report().is_some_and(|report| report.depth == Depth::Full)
    });
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

/// A window with the sample and lists, on its first screen.
fn with_lists(home: &Path) -> Window {
    let archive = tour::archive(home);
    let mut harness = window(home, Some(&archive));
    settle(&mut harness);
    harness
}

/// What has the keyboard: its role and name.
fn here(harness: &Window) -> Option<(Role, String)> {
    let node = harness.query(By::new().predicate(|node| node.is_focused() && !node.is_hidden()))?;
    let node = node.accesskit_node();
    Some((node.role(), node.label().or(node.value()).unwrap_or_default()))
}

/// Name of the row that has the keyboard.
fn row_here(harness: &Window) -> String {
    match here(harness) {
        Some((Role::Row, name)) => name,
        other => panic!("the keyboard is on {other:?}"),
    }
}

/// Presses Tab until the keyboard is on something of this role.
fn tab_to_a(harness: &mut Window, role: Role) {
    for _ in 0..120 {
        press(harness, &[Key::Tab]);
        if here(harness).is_some_and(|(reached, _)| reached == role) {
            return;
        }
    }
    panic!("Tab does not come to any {role:?}");
}

/// Goes to a control and uses it.
fn use_by_keys(harness: &mut Window, name: &str) {
    tab_to(harness, name);
    press(harness, &[Key::Enter]);
    settle(harness);
}

/// How the table on the screen is sorted.
fn sorted(harness: &Window) -> Option<(Column, bool)> {
    let app = harness.state().app();
    opened(harness).table(app.screen() == Screen::Saved).view().sorted
}

fn back(harness: &mut Window) {
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run_ok();
    settle(harness);
}

#[test]
fn people_are_looked_through_with_the_keyboard_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = with_lists(home.path());
    use_by_keys(&mut harness, "People");
    assert_eq!(harness.state().app().screen(), Screen::People);
    for (name, tab) in [("Muted", Tab::Muted), ("Servers", Tab::Servers), ("People you mentioned", Tab::Mentioned)] {
        use_by_keys(&mut harness, name);
        assert_eq!(harness.state().app().tab(), Some(tab));
    }

    // Sorting keeps the keyboard on the heading, so that once more turns the rows around.
    let unsorted = first_cells(&harness);
    use_by_keys(&mut harness, "Mentions");
    let most_first = first_cells(&harness);
    assert_eq!(sorted(&harness), Some((Column::Times, true)));
    press(&mut harness, &[Key::Space]);
    settle(&mut harness);
    assert_eq!(sorted(&harness), Some((Column::Times, false)));
    assert!(first_cells(&harness) != most_first && first_cells(&harness) != unsorted);
    press(&mut harness, &[Key::Enter]);
    settle(&mut harness);
    assert_eq!((sorted(&harness), first_cells(&harness)), (None, unsorted));

    tab_to_a(&mut harness, Role::Row);
    let all = rows(&harness);
    assert_eq!(row_here(&harness), all[0]);
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp]);
    assert_eq!(row_here(&harness), all[2]);

    let person = all[2].split(", ").next().expect("an address").to_owned();
    press(&mut harness, &[Key::Enter]);
    settle(&mut harness);
    assert_are_posts_with(&harness, &person);
    back(&mut harness);
    assert_eq!((harness.state().app().screen(), harness.state().app().tab()), (Screen::People, Some(Tab::Mentioned)));
    press(&mut harness, &[Key::ArrowDown]);
    assert!(rows(&harness).contains(&row_here(&harness)), "arrows go on after coming back");
}

/// The posts with this person are shown, and there are some.
fn assert_are_posts_with(harness: &Window, person: &str) {
    let app = harness.state().app();
    assert_eq!(app.screen(), Screen::Posts);
    assert!(app.search().text().contains(person), "{} is not about {person}", app.search().text());
    assert!(app.posts().rows().count > 0, "no post with {person}");
}

#[test]
fn the_menu_of_a_row_is_used_with_the_keyboard_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = with_lists(home.path());
    use_by_keys(&mut harness, "People");
    use_by_keys(&mut harness, "People you mentioned");
    tab_to_a(&mut harness, Role::Row);
    press(&mut harness, &[Key::ArrowDown]);
    let person = row_here(&harness).split(", ").next().expect("an address").to_owned();
    press(&mut harness, &[Key::Tab]);
    assert_eq!(here(&harness), Some((Role::Button, format!("More about {person}"))), "beside the row is its menu");
    press(&mut harness, &[Key::Enter]);
    assert!(egui::Popup::is_any_open(&harness.ctx));
    press(&mut harness, &[Key::Escape]);
    assert!(!egui::Popup::is_any_open(&harness.ctx), "Escape folds it");
    assert_eq!(harness.state().app().screen(), Screen::People, "and does no more");
    press(&mut harness, &[Key::ArrowDown]);
    assert!(rows(&harness).contains(&row_here(&harness)), "arrows go on in the table");
    let person = row_here(&harness).split(", ").next().expect("an address").to_owned();
    press(&mut harness, &[Key::Tab, Key::Enter]);
    use_by_keys(&mut harness, "Show posts");
    assert!(!egui::Popup::is_any_open(&harness.ctx));
    assert_are_posts_with(&harness, &person);
    back(&mut harness);
    assert_eq!(harness.state().app().screen(), Screen::People);
}

#[test]
fn a_table_is_searched_with_the_keyboard_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = with_lists(home.path());
    use_by_keys(&mut harness, "People");
    let all = rows(&harness).len();
    for begin in ["/", "Ctrl+F"] {
        if begin == "/" {
            harness.event(egui::Event::Text(begin.to_owned()));
        } else {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
        }
        harness.run_ok();
        assert!(harness.get_by_label("Search this list").is_focused(), "{begin}");
        harness.event(egui::Event::Text("blog.example".to_owned()));
        harness.run_ok();
        settle(&mut harness);
        let found = rows(&harness);
        assert!(!found.is_empty() && found.len() < all && found.iter().all(|row| row.contains("blog.example")));
        press(&mut harness, &[Key::Tab]);
        assert!(!harness.get_by_label("Search this list").is_focused(), "Tab leads out of the field");
        harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        harness.run_ok();
        press(&mut harness, &[Key::Escape]);
        settle(&mut harness);
        assert_eq!(rows(&harness).len(), all, "the first Escape empties the field");
        assert!(harness.get_by_label("Search this list").is_focused());
        press(&mut harness, &[Key::Escape]);
        assert!(!harness.get_by_label("Search this list").is_focused(), "the next one leaves it");
        assert_eq!(harness.state().app().screen(), Screen::People);
    }
}

#[test]
fn favourites_and_bookmarks_are_looked_through_with_the_keyboard_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = with_lists(home.path());
    use_by_keys(&mut harness, "Saved");
    assert_eq!((harness.state().app().screen(), harness.state().app().tab()), (Screen::Saved, Some(Tab::Favourites)));
    use_by_keys(&mut harness, "Bookmarks");
    assert_eq!(harness.state().app().tab(), Some(Tab::Bookmarks));
    use_by_keys(&mut harness, "Server");
    assert_eq!(sorted(&harness), Some((Column::Host, false)));
    tab_to_a(&mut harness, Role::Row);
    press(&mut harness, &[Key::ArrowDown]);
    assert_eq!(row_here(&harness), rows(&harness)[1]);
    press(&mut harness, &[Key::End]);
    press(&mut harness, &[Key::ArrowDown]);
    let last = row_here(&harness);
    assert!(rows(&harness).contains(&last), "what has the keyboard is in sight");
    use_by_keys(&mut harness, "More about");
    assert!(egui::Popup::is_any_open(&harness.ctx));
    use_by_keys(&mut harness, "Copy");
    assert!(!harness.state().app().toasts().is_empty(), "nothing was copied");
    use_by_keys(&mut harness, "As table: Servers");
    use_by_keys(&mut harness, "As table: Servers");
    press(&mut harness, &[Key::Tab, Key::Tab, Key::Enter]);
    settle(&mut harness);
    let view = opened(&harness).table(true).view();
    assert!(view.host.is_some() && view.tab == Tab::Bookmarks, "a server narrows the table: {view:?}");
}

/// Goes through a dialog with Tab until it comes around: the names of all that it reaches.
fn around(harness: &mut Window) -> Vec<String> {
    let (mut reached, mut names) = (Vec::new(), Vec::new());
    for _ in 0..60 {
        let now = harness.ctx.memory(egui::Memory::focused).expect("something has the keyboard");
        if reached.first() == Some(&now) {
            return names;
        }
        reached.push(now);
        names.push(here(harness).expect("something has the keyboard").1);
        press(harness, &[Key::Tab]);
    }
    panic!("Tab does not come around: {names:?}");
}

fn assert_goes_over(names: &[String], expected: &[&str]) {
    for name in expected {
        assert!(names.iter().any(|one| one.starts_with(name)), "no “{name}” among {names:?}");
    }
}

#[test]
fn the_export_of_posts_is_chosen_with_the_keyboard_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = with_lists(home.path());
    use_by_keys(&mut harness, "Posts");
    tab_to(&mut harness, "Export these");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::SavePosts));
    assert!(here(&harness).is_some_and(|(_, name)| name.starts_with("Export ")), "the first thing is to go on");
    let names = around(&mut harness);
    let forms = ["Web pages", "One web page", "Markdown", "Plain text", "Table", "JSON", "Smaller archive"];
    assert_goes_over(&names, &forms);
    assert_goes_over(&names, &["Close", "Cancel", "Export "]);
    assert!(!names.iter().any(|name| name == "Overview" || name.starts_with("Export these")), "{names:?}");
    use_in_dialog(&mut harness, "Markdown");
    assert_eq!(harness.state().app().saver().posts.options.format, Format::Markdown);
    use_in_dialog(&mut harness, "A post");
    assert_eq!(harness.state().app().saver().posts.options.per, Per::Post);
    press(&mut harness, &[Key::Escape]);
    assert!(harness.state().app().dialog().is_none());
    assert_eq!(harness.state().app().screen(), Screen::Posts, "Escape closes the dialog alone");
    press(&mut harness, &[Key::Tab]);
    assert!(here(&harness).is_some(), "Tab goes on in the window");
}

/// Goes to a choice and makes it.
fn use_in_dialog(harness: &mut Window, name: &str) {
    tab_to(harness, name);
    press(harness, &[Key::Space]);
}

#[test]
fn the_export_of_a_list_is_chosen_with_the_keyboard_alone() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = with_lists(home.path());
    use_by_keys(&mut harness, "People");
    use_by_keys(&mut harness, "Languages");
    tab_to(&mut harness, "Export CSV");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::SaveList));
    let names = around(&mut harness);
    assert_goes_over(&names, &["Close", "Cancel", "Choose where", "Opening it in a spreadsheet", "All "]);
    use_in_dialog(&mut harness, "Opening it in a spreadsheet");
    assert_eq!(harness.state().app().saver().lists.form, Form::Spreadsheet);
    use_in_dialog(&mut harness, "All ");
    assert_eq!(harness.state().app().saver().lists.which, WhichRows::All);
    tab_to(&mut harness, "Cancel");
    press(&mut harness, &[Key::Enter]);
    assert!(harness.state().app().dialog().is_none());
    tab_to_a(&mut harness, Role::Row);
    press(&mut harness, &[Key::ArrowDown]);
    assert_eq!(row_here(&harness), rows(&harness)[1], "the table has the arrows again");
}

#[test]
fn the_keyboard_goes_back_to_where_a_dialog_or_a_menu_was_opened() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut harness = with_lists(home.path());
    use_by_keys(&mut harness, "People");
    for (name, way_out) in [("Export CSV", Key::Escape), ("Export CSV", Key::Enter)] {
        tab_to(&mut harness, name);
        let button = here(&harness);
        press(&mut harness, &[Key::Enter]);
        if way_out == Key::Enter {
            tab_to(&mut harness, "Cancel");
        }
        press(&mut harness, &[way_out]);
        assert!(harness.state().app().dialog().is_none());
        assert_eq!(here(&harness), button, "{name} with {way_out:?}");
    }
    tab_to_a(&mut harness, Role::Row);
    press(&mut harness, &[Key::Tab]);
    let button = here(&harness);
    press(&mut harness, &[Key::Enter, Key::Escape]);
    assert!(!egui::Popup::is_any_open(&harness.ctx));
    assert_eq!(here(&harness), button);
}
