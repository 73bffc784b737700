//! The screens People and Saved as the tests drive them.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::Effect;
use fossick::app::commands::{Command, Screen};
use fossick::app::opened::Opened;
use fossick::app::people::Tab;
use fossick::app::saving::Saving;
use fossick::ui::shell::Shell;

use super::builder::{ArchiveBuilder, TestDir};
use super::window::{wait_for, window};

/// A window without a display.
pub type Window = egui_kittest::Harness<'static, Shell>;

/// Three accounts that are followed.
pub const FOLLOWING: &str = "Account address,Show boosts,Notify on new posts,Languages\n\
    zoe@b.example,true,false,\n\
    bob@other.example,false,true,\"de, en\"\n\
    amy@b.example,true,false,en\n";
/// Two accounts that are muted.
pub const MUTED: &str = "Account address,Hide notifications\nnoise@loud.example,true\nspam@loud.example,false\n";

/// A window with this archive on a screen.
pub fn open(home: &Path, archive: &Path, screen: Screen) -> Window {
    let mut harness = window(home, Some(archive));
    harness.state_mut().app_mut().run([Command::GoTo(screen)]);
    settle(&mut harness);
    harness
}

/// An archive alone in a folder of its own.
pub fn archive_in(home: &TestDir) -> PathBuf {
    home.file("here/archive.zip", ArchiveBuilder::mastodon().zip())
}

/// What is open.
pub fn opened(harness: &Window) -> &Opened {
    harness.state().app().session().unwrap()
}

/// Waits until lists are found and tables are in their order.
pub fn settle(harness: &mut Window) {
    harness.step();
    wait_for(harness, "the tables", |shell| {
        let opened = shell.app().session().unwrap();
        let tables = [false, true].map(|saved| opened.table(saved).is_arranging());
        let known = [Tab::Following, Tab::Mentioned, Tab::Favourites].iter().all(|tab| !opened.is_finding(*tab));
        known && !opened.gathering().is_busy() && opened.comparing().is_none() && tables == [false, false]
    });
    harness.run_ok();
}

/// Clicks what has this name.
pub fn click(harness: &mut Window, label: &str) {
    harness.get_by_label(label).click_accesskit();
    settle(harness);
}

/// Names of the table's rows, from top to bottom.
pub fn rows(harness: &Window) -> Vec<String> {
    harness.query_all_by_role(Role::Row).filter_map(|row| row.accesskit_node().label()).collect()
}

/// The first cells of the table's rows.
pub fn first_cells(harness: &Window) -> Vec<String> {
    rows(harness).iter().map(|row| row.split(", ").next().unwrap().to_owned()).collect()
}

/// Looks for words in the table that is shown.
pub fn search(harness: &mut Window, words: &str) {
    harness.get_by_label("Search this list").focus();
    harness.run_ok();
    harness.get_by_label("Search this list").type_text(words);
    harness.run_ok();
    settle(harness);
}

/// What "Copy all" puts on the clipboard.
pub fn copied(harness: &mut Window) -> String {
    let app = harness.state_mut().app_mut();
    app.run([Command::CopyList]);
    match app.take_effects().as_slice() {
        [Effect::Copy(text)] => text.clone(),
        other => panic!("{other:?}"),
    }
}

/// Saves with the path typed, as where the system has no dialog.
pub fn save_to(harness: &mut Window, what: Saving, path: &Path) {
    harness.state_mut().app_mut().run([Command::SaveTo(what, path.to_owned())]);
    wait_for(harness, "the file", |shell| !shell.app().is_saving());
    harness.run_ok();
}
