//! What lies over the screens: palette, shortcut sheet, notes, raw record, questions and failures.

use std::mem::{Discriminant, discriminant};

use egui::{Context, Id, Modal, RichText, ScrollArea, Ui};

use super::keys::keys_text;
use super::palette::PaletteView;
use super::theme::space;
use super::widgets::controls::{self, Weight};
use super::widgets::cut::cut;
use super::widgets::galley;
use super::widgets::key_scroll::{KeyScroll, take_focus};
use super::widgets::message;
use super::{about, notes, palette, people, places, posts};
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::dialog::{Dialog, Failure, PathFor, RecordState};
use crate::app::saving::Saving;
use crate::export::media::Sidecar;
use crate::tr;
use crate::ui::icons;

/// Letters of a line of a record that are shown; Copy copies all of it.
const MOST_OF_A_LINE: usize = 4000;

/// What the dialogs keep between frames for drawing only.
#[derive(Default)]
pub struct DialogViews {
    palette: PaletteView,
    path: String,
    scroll: KeyScroll,
    /// The dialog has been opened and its first control is to have the keyboard.
    wants_focus: bool,
    shown: Option<Discriminant<Dialog>>,
}

/// Draws the dialog that is open.
pub fn show(ctx: &Context, app: &App, views: &mut DialogViews, out: &mut CommandQueue) {
    let shown = app.dialog().map(discriminant);
    let opened_now = views.shown != shown;
    views.shown = shown;
    let Some(dialog) = app.dialog() else { return };
    if opened_now {
        *views = DialogViews { shown, wants_focus: true, ..DialogViews::default() };
        if let Dialog::PathField(PathFor::Saving(_, path)) = dialog {
            views.path = path.to_string_lossy().into_owned();
        }
    }
    let style = ctx.global_style();
    let frame = egui::Frame::popup(&style).inner_margin(style.spacing.window_margin);
    let response = Modal::new(Id::unique("dialog")).frame(frame).show(ctx, |ui| {
        let room = ctx.content_rect().size();
        ui.set_max_width((room.x - 64.0).min(wish(dialog)));
        ui.set_max_height(room.y - 96.0);
        match dialog {
            Dialog::Palette => palette::show(ui, app, &mut views.palette, out),
            Dialog::Shortcuts => framed(ui, &tr!("shortcuts-title"), out, |ui, _| shortcuts(ui, views)),
            Dialog::About => framed(ui, &tr!("about-title"), out, |ui, _| {
                about::show(ui, &mut views.scroll, &mut views.wants_focus);
            }),
            Dialog::Notes => framed(ui, &tr!("notes-title"), out, |ui, out| {
                notes::show(ui, app, &mut views.scroll, &mut views.wants_focus, out);
            }),
            Dialog::PathField(to) => framed(ui, &path_title(to), out, |ui, out| path_field(ui, to, views, out)),
            Dialog::Places(kind) => framed(ui, &tr!("places-title"), out, |ui, out| {
                places::show(ui, app, *kind, &mut views.scroll, &mut views.wants_focus, out);
            }),
            Dialog::SaveMedia(what) => framed(ui, &tr!("save-media-title"), out, |ui, out| {
                save_media(ui, app, *what, views, out);
            }),
            Dialog::SavePosts => framed(ui, &tr!("save-posts-title"), out, |ui, out| {
                posts::export::show(ui, app, &mut views.wants_focus, out);
            }),
            Dialog::SaveList => framed(ui, &tr!("save-list-title"), out, |ui, out| {
                people::dialogs::save_list(ui, app, &mut views.wants_focus, out);
            }),
            Dialog::WhichList(list) => framed(ui, &tr!("which-list-title"), out, |ui, out| {
                people::dialogs::which_list(ui, list, out);
            }),
            Dialog::ListNotes(tab) => framed(ui, &tr!("list-notes-title"), out, |ui, _| {
                people::dialogs::notes(ui, app, *tab, &mut views.scroll, &mut views.wants_focus);
            }),
            Dialog::RefusedLists => framed(ui, &tr!("list-refused-title"), out, |ui, _| {
                people::dialogs::refused(ui, app, &mut views.scroll, &mut views.wants_focus);
            }),
            Dialog::HereOrNewWindow(path) => here_or_new_window(ui, path, views, out),
            Dialog::Record(state) => framed(ui, &tr!("record-title"), out, |ui, out| record(ui, state, views, out)),
            Dialog::Failure(failure) => failure_dialog(ui, app, failure, views, out),
        }
    });
    if response.should_close() {
        out.push(Command::CloseDialog);
    }
}

/// Width that a dialog would like to have, in points.
fn wish(dialog: &Dialog) -> f32 {
    match dialog {
        Dialog::Record(_) => 860.0,
        Dialog::Places(_) => 760.0,
        Dialog::About | Dialog::Notes | Dialog::Palette | Dialog::ListNotes(_) | Dialog::RefusedLists => 620.0,
        Dialog::Shortcuts
        | Dialog::SaveMedia(_)
        | Dialog::SaveList
        | Dialog::SavePosts
        | Dialog::WhichList(_)
        | Dialog::PathField(_)
        | Dialog::HereOrNewWindow(_)
        | Dialog::Failure(_) => 520.0,
    }
}

/// A title with a button to close, and what belongs below it.
fn framed(ui: &mut Ui, title: &str, out: &mut CommandQueue, add: impl FnOnce(&mut Ui, &mut CommandQueue)) {
    ui.horizontal(|ui| {
        controls::heading(ui, title);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if controls::icon_button(ui, icons::X, &tr!("command-close-dialog")).clicked() {
                out.push(Command::CloseDialog);
            }
        });
    });
    ui.add_space(space::S);
    add(ui, out);
}

fn shortcuts(ui: &mut Ui, views: &mut DialogViews) {
    let area = views.scroll.move_by_keys(ui, ScrollArea::vertical());
    let shown = area.show(ui, |ui| {
        for command in Command::all() {
            if let Some(shortcut) = command.spec().shortcut {
                shortcut_row(ui, &keys_text(ui.ctx(), shortcut), &tr!(command.spec().label));
            }
        }
        ui.separator();
        for (keys, does) in [
            ("shortcut-keys-arrows", "shortcut-does-arrows"),
            ("shortcut-keys-pages", "shortcut-does-pages"),
            ("shortcut-keys-ends", "shortcut-does-ends"),
            ("shortcut-keys-enter", "shortcut-does-enter"),
            ("shortcut-keys-search", "shortcut-does-search"),
            ("shortcut-keys-pane", "shortcut-does-pane"),
            ("shortcut-keys-space", "shortcut-does-space"),
            ("shortcut-keys-escape", "shortcut-does-escape"),
        ] {
            shortcut_row(ui, &tr!(keys), &tr!(does));
        }
    });
    views.scroll.settle(ui, &tr!("shortcuts-title"), &shown, &mut views.wants_focus);
}

fn shortcut_row(ui: &mut Ui, keys: &str, does: &str) {
    ui.horizontal(|ui| {
        controls::row_label(ui, keys, egui::vec2(212.0, 22.0));
        ui.add(egui::Label::new(does).wrap());
    });
}

fn path_title(to: &PathFor) -> String {
    match to {
        PathFor::Opening => tr!("path-title"),
        PathFor::Saving(..) => tr!("path-title-save"),
        PathFor::Lists => tr!("path-title-lists"),
        PathFor::Comparing(_) => tr!("path-title-older"),
    }
}

fn path_field(ui: &mut Ui, to: &PathFor, views: &mut DialogViews, out: &mut CommandQueue) {
    let path = &mut views.path;
    let (why, called) = match to {
        PathFor::Opening => (tr!("path-why"), tr!("path-label")),
        PathFor::Saving(..) => (tr!("path-why-save"), tr!("path-label-save")),
        PathFor::Lists => (tr!("path-why-lists"), tr!("path-label-lists")),
        PathFor::Comparing(_) => (tr!("path-why-older"), tr!("path-label-older")),
    };
    controls::weak(ui, &why);
    let label = ui.label(called);
    let field = egui::TextEdit::singleline(path).desired_width(f32::INFINITY).hint_text(tr!("path-hint"));
    let response = ui.add(field).labelled_by(label.id);
    take_focus(&response, &mut views.wants_focus);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter));
    let (glyph, label) = match to {
        PathFor::Opening => (icons::FOLDER_OPEN, tr!("path-open")),
        PathFor::Saving(..) => (icons::FLOPPY_DISK, tr!("path-save")),
        PathFor::Lists => (icons::PLUS, tr!("path-add")),
        PathFor::Comparing(_) => (icons::ARROWS_LEFT_RIGHT, tr!("path-compare")),
    };
    let clicked = controls::button(ui, glyph, &label, Weight::Primary).clicked();
    let typed = path.trim().trim_matches('"');
    if (entered || clicked) && !typed.is_empty() {
        out.push(Command::CloseDialog);
        let path = home_expanded(typed);
        out.push(match to {
            PathFor::Opening => Command::OpenPath(path),
            PathFor::Saving(what, _) => Command::SaveTo(*what, path),
            PathFor::Lists => Command::AddListFiles(vec![path]),
            PathFor::Comparing(tab) => Command::CompareWith(*tab, path),
        });
    }
}

/// How media are saved, before it is asked where.
fn save_media(ui: &mut Ui, app: &App, what: Saving, views: &mut DialogViews, out: &mut CommandQueue) {
    let Some(opened) = app.session() else { return };
    let count = if what == Saving::Chosen { opened.media.chosen().len() } else { opened.media.shown().items.len() };
    controls::weak(ui, &tr!("save-media-why", count = count));
    ui.add_space(space::S);
    ui.label(tr!("save-media-beside"));
    for (sidecar, label) in [
        (Sidecar::None, "save-media-beside-nothing"),
        (Sidecar::Text, "save-media-beside-text"),
        (Sidecar::Xmp, "save-media-beside-xmp"),
    ] {
        if controls::radio(ui, app.settings().sidecar == sidecar, &tr!(label)).clicked() {
            out.push(Command::SetSidecar(sidecar));
        }
    }
    ui.add_space(space::M);
    ui.horizontal_wrapped(|ui| {
        let where_to = controls::button(ui, icons::FOLDER_OPEN, &tr!("save-media-where"), Weight::Primary);
        take_focus(&where_to, &mut views.wants_focus);
        if where_to.clicked() {
            out.push(Command::SaveWhere(what));
        }
        if controls::button(ui, icons::X, &tr!("second-cancel"), Weight::Quiet).clicked() {
            out.push(Command::CloseDialog);
        }
    });
}

/// `~/x` as people type it.
fn home_expanded(typed: &str) -> std::path::PathBuf {
    let home = directories::BaseDirs::new().map(|dirs| dirs.home_dir().to_owned());
    match (typed.strip_prefix("~/"), home) {
        (Some(rest), Some(home)) => home.join(rest),
        _ => typed.into(),
    }
}

fn here_or_new_window(ui: &mut Ui, path: &std::path::Path, views: &mut DialogViews, out: &mut CommandQueue) {
    framed(ui, &tr!("second-title"), out, |ui, out| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let question = galley::sentence(ui, RichText::new(tr!("second-question", name = name.as_ref())));
        ui.add(question);
        ui.add_space(space::M);
        ui.horizontal_wrapped(|ui| {
            let new = controls::button(ui, icons::ARROW_SQUARE_OUT, &tr!("second-new-window"), Weight::Primary);
            take_focus(&new, &mut views.wants_focus);
            if new.clicked() {
                out.push(Command::OpenInNewWindow(path.to_owned()));
            }
            if controls::button(ui, icons::FOLDER_OPEN, &tr!("second-here"), Weight::Plain).clicked() {
                out.push(Command::OpenHere(path.to_owned()));
            }
            if controls::button(ui, icons::X, &tr!("second-cancel"), Weight::Quiet).clicked() {
                out.push(Command::CloseDialog);
            }
        });
    });
}

fn record(ui: &mut Ui, state: &RecordState, views: &mut DialogViews, out: &mut CommandQueue) {
    if let RecordState::Ready(text) = state {
        ui.horizontal_wrapped(|ui| {
            controls::weak(ui, &tr!("record-what"));
            if controls::button(ui, icons::COPY, &tr!("record-copy"), Weight::Quiet).clicked() {
                out.push(Command::Copy(text.text().to_owned()));
            }
        });
    }
    // One area for all states, so that the keyboard stays on it when the record comes.
    let area = views.scroll.move_by_keys(ui, ScrollArea::both().id_salt("record").auto_shrink([false, true]));
    let shown = match state {
        RecordState::Reading => area.show(ui, |ui| {
            ui.horizontal(|ui| {
                controls::waiting(ui);
                ui.label(tr!("record-reading"));
            });
        }),
        RecordState::Failed(message) => area.show(ui, |ui| message::parts(ui, message)),
        RecordState::Ready(text) => {
            let height = ui.text_style_height(&egui::TextStyle::Monospace);
            area.show_rows(ui, height, text.lines(), |ui, rows| {
                for line in rows.filter_map(|row| text.line(row)) {
                    let shown = RichText::new(cut(line, MOST_OF_A_LINE)).monospace();
                    ui.add(egui::Label::new(shown).extend().selectable(true));
                }
            })
        }
    };
    views.scroll.settle(ui, &tr!("record-title"), &shown, &mut views.wants_focus);
}

fn failure_dialog(ui: &mut Ui, app: &App, failure: &Failure, views: &mut DialogViews, out: &mut CommandQueue) {
    message::parts(ui, &failure.message);
    ui.horizontal_wrapped(|ui| {
        if failure.path.is_some() {
            let retry = controls::command_button(ui, app, Command::Retry, Weight::Plain, out);
            take_focus(&retry, &mut views.wants_focus);
        }
        if let Some(written) = &failure.written {
            controls::command_button(ui, app, Command::ShowInFolder(written.clone()), Weight::Plain, out);
        }
        let close = controls::button(ui, icons::X, &tr!("command-close-dialog"), Weight::Primary);
        take_focus(&close, &mut views.wants_focus);
        if close.clicked() {
            out.push(Command::CloseDialog);
        }
    });
}
