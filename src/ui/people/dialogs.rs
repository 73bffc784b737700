//! Dialogs about lists: how one is exported, what a file lists, what was noted, what was not taken.

use egui::{RichText, ScrollArea, Ui};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::people::Tab;
use crate::app::saving::Saving;
use crate::load::lists::UnsureList;
use crate::text::harmless::harmless;
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{font, palette, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, cut};
use crate::ui::widgets::key_scroll::{KeyScroll, take_focus};
use crate::ui::widgets::message;
use crate::wire::lists::Form;
use crate::wire::lists::write::MOST_ROWS;
use crate::words;

/// What a list is exported for, before it is asked where.
pub fn save_list(ui: &mut Ui, app: &App, wants_focus: &mut bool, out: &mut CommandQueue) {
    let Some((list, opened)) = app.saver().list().zip(app.session()) else { return };
    let form = app.saver().form;
    controls::weak(ui, &tr!("save-list-why", count = list.rows(opened.library())));
    ui.add_space(space::S);
    let files = list.import_files();
    let (first, second) = match files {
        Some(_) => ("save-list-mastodon", "save-list-spreadsheet"),
        None => ("save-list-plain", "save-list-spreadsheet"),
    };
    ui.label(tr!("save-list-form"));
    for (one, label) in [(Form::Mastodon, first), (Form::Spreadsheet, second)] {
        if controls::radio(ui, form == one, &tr!(label)).clicked() {
            out.push(Command::SetListForm(one));
        }
    }
    match files {
        Some(count) if count > 1 && form == Form::Mastodon => {
            controls::weak(ui, &tr!("save-list-parts", most = MOST_ROWS, count = count));
        }
        Some(_) => {}
        None => drop(controls::weak(ui, &tr!("save-list-no-import"))),
    }
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        let where_to = controls::button(ui, icons::FOLDER_OPEN, &tr!("save-list-where"), Weight::Primary);
        take_focus(&where_to, wants_focus);
        if where_to.clicked() {
            out.push(Command::SaveWhere(Saving::List));
        }
        if controls::button(ui, icons::X, &tr!("second-cancel"), Weight::Quiet).clicked() {
            out.push(Command::CloseDialog);
        }
    });
}

/// Asks what a file lists. Nothing is chosen beforehand.
pub fn which_list(ui: &mut Ui, list: &UnsureList, out: &mut CommandQueue) {
    let name = harmless(&cut(&list.source.file_name(), LINE)).into_owned();
    ui.add(egui::Label::new(tr!("which-list-question", name = name)).wrap());
    ui.add_space(space::S);
    ui.horizontal_wrapped(|ui| {
        for &kind in &list.kinds {
            let tab = Tab::of(kind);
            if controls::button(ui, super::head::icon(tab), &words::lists::kind(kind), Weight::Plain).clicked() {
                out.push(Command::TakeListAs(list.clone(), kind));
            }
        }
    });
    ui.add_space(space::S);
    if controls::button(ui, icons::X, &tr!("which-list-cancel"), Weight::Quiet).clicked() {
        out.push(Command::CloseDialog);
    }
}

/// What was noted while a list was read, and the rows that could not be used.
pub fn notes(ui: &mut Ui, app: &App, tab: Tab, scroll: &mut KeyScroll, wants_focus: &mut bool) {
    let Some(list) = app.session().and_then(|opened| opened.list_of(tab)) else { return };
    let left_out = words::lists::left_out(&list.notes);
    let area = scroll.move_by_keys(ui, ScrollArea::vertical().auto_shrink([false, true]));
    let shown = area.show(ui, |ui| {
        for sentence in words::lists::notes(&list.notes) {
            line(ui, &sentence);
        }
        if left_out.is_empty() {
            return;
        }
        ui.add_space(space::S);
        let (shown, count) = (left_out.len() as u64, list.notes.unused);
        let title = if shown < count {
            tr!("list-notes-first", shown = shown, count = count)
        } else {
            tr!("list-notes-rows", count = count)
        };
        controls::weak(ui, &title);
        for row in &left_out {
            line(ui, row);
        }
    });
    scroll.settle(ui, &tr!("list-notes-title"), &shown, wants_focus);
}

fn line(ui: &mut Ui, text: &str) {
    let text = RichText::new(harmless(&cut(text, LINE)).into_owned()).font(font::body()).color(palette(ui).text);
    ui.add(egui::Label::new(text).wrap().selectable(true));
}

/// Files that were not taken, each with its reason.
pub fn refused(ui: &mut Ui, app: &App, scroll: &mut KeyScroll, wants_focus: &mut bool) {
    let Some(opened) = app.session() else { return };
    let area = scroll.move_by_keys(ui, ScrollArea::vertical().auto_shrink([false, true]));
    let shown = area.show(ui, |ui| {
        for refused in opened.gathering().refused() {
            message::parts(ui, &refused.message);
        }
    });
    scroll.settle(ui, &tr!("list-refused-title"), &shown, wants_focus);
}
