//! Dialogs about lists: how one is exported, what a file lists, what was noted, what was not taken.

use egui::{RichText, ScrollArea, Ui};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::people::Tab;
use crate::app::saving::Saving;
use crate::app::saving::lists::{ListChoice, ListContent, WhichRows};
use crate::load::lists::UnsureList;
use crate::text::harmless::harmless;
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{font, palette, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, cut};
use crate::ui::widgets::focus::follow_focus;
use crate::ui::widgets::key_scroll::{KeyScroll, take_focus};
use crate::ui::widgets::message;
use crate::wire::lists::Form;
use crate::wire::lists::domains::{DomainCounts, Domains};
use crate::wire::lists::write::MOST_ROWS;
use crate::words;

/// Which rows of a list are exported, and for what, before it is asked where.
pub fn save_list(ui: &mut Ui, app: &App, wants_focus: &mut bool, out: &mut CommandQueue) {
    let Some(content) = app.saver().list() else { return };
    let choice = app.saver().lists;
    let mut next = choice;
    let room = (ui.ctx().content_rect().height() - 220.0).max(120.0);
    ScrollArea::vertical().max_height(room).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        controls::weak(ui, &tr!("save-list-why", count = content.rows()));
        ui.add_space(space::S);
        which_rows(ui, app, &mut next);
        form(ui, content, &mut next);
        follow_focus(ui);
    });
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
    if next != choice {
        out.push(Command::SetListExport(next));
    }
}

/// Asks which rows, where those that are shown are not simply all of them.
fn which_rows(ui: &mut Ui, app: &App, choice: &mut ListChoice) {
    let Some((tab, opened)) = app.tab().zip(app.session()) else { return };
    let screen = opened.table(tab.is_saved());
    let Some(arranged) = screen.shown().filter(|_| screen.view().is_rearranged()) else { return };
    ui.label(tr!("save-list-which"));
    for (which, label) in [
        (WhichRows::Shown, tr!("save-list-shown", count = arranged.order.len())),
        (WhichRows::All, tr!("save-list-all", count = arranged.rows.len())),
    ] {
        if controls::radio(ui, choice.which == which, &label).clicked() {
            choice.which = which;
        }
    }
    ui.add_space(space::S);
}

/// Asks what the file is for, and says what that means for the rows.
fn form(ui: &mut Ui, content: &ListContent, choice: &mut ListChoice) {
    let list = content.list();
    let first = if list.is_some() { "save-list-mastodon" } else { "save-list-plain" };
    ui.label(tr!("save-list-form"));
    for (one, label) in [(Form::Mastodon, first), (Form::Spreadsheet, "save-list-spreadsheet")] {
        if controls::radio(ui, choice.form == one, &tr!(label)).clicked() {
            choice.form = one;
        }
    }
    match list {
        Some(list) if choice.form == Form::Mastodon => {
            domains(ui, list.domains(), choice);
            if list.import_files() > 1 {
                controls::weak(ui, &tr!("save-list-parts", most = MOST_ROWS, count = list.import_files()));
            }
        }
        Some(_) => {}
        None => drop(controls::weak(ui, &tr!("save-list-no-import"))),
    }
}

/// Says what an import makes of a list that admins share, and asks which of its domains to take.
fn domains(ui: &mut Ui, counts: DomainCounts, choice: &mut ListChoice) {
    if counts.limited > 0 {
        ui.add_space(space::S);
        let why = RichText::new(tr!("save-list-limited", count = counts.limited)).font(font::body());
        ui.add(egui::Label::new(why).wrap());
        for (one, label, count) in [
            (Domains::Suspended, "save-list-suspended-only", counts.suspended),
            (Domains::All, "save-list-limited-too", counts.suspended + counts.limited),
        ] {
            if controls::radio(ui, choice.domains == one, &tr!(label, count = count)).clicked() {
                choice.domains = one;
            }
        }
    }
    if counts.masked > 0 {
        controls::weak(ui, &tr!("save-list-masked", count = counts.masked));
    }
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
