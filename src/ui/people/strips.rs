//! Lines above the table that ask or tell something about the files lists are read from.

use std::path::Path;

use egui::{Frame, Margin, RichText, Ui};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::opened::Opened;
use crate::load::lists::UnsureList;
use crate::text::harmless::harmless;
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{RADIUS_CONTROL, font, palette, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, cut};

/// Names that a line names.
const NAMED: usize = 2;

/// Draws the lines that there are.
pub fn show(ui: &mut Ui, app: &App, opened: &Opened, out: &mut CommandQueue) {
    let gathering = opened.gathering();
    if gathering.is_adding() {
        strip(ui, app, &tr!("people-reading"), &[Command::CancelLists], out);
    }
    let unclaimed = gathering.unclaimed();
    if !unclaimed.is_empty() {
        let handle = &opened.library().account.handle;
        let handle = if handle.is_empty() { tr!("people-unclaimed-own") } else { cut(handle, LINE).into_owned() };
        let names = names(unclaimed.iter().map(|path| file_name(path)));
        let text = tr!("people-unclaimed", count = unclaimed.len(), names = names, handle = handle);
        strip(ui, app, &text, &[Command::ClaimLists, Command::DisclaimLists], out);
    }
    let unsure = gathering.unsure();
    if !unsure.is_empty() {
        let names = names(unsure.iter().map(|list: &UnsureList| list.source.file_name()));
        strip(ui, app, &tr!("people-unsure", count = unsure.len(), names = names), &[Command::NameLists], out);
    }
    let refused = gathering.refused().len();
    if refused > 0 {
        strip(
            ui,
            app,
            &tr!("people-refused", count = refused),
            &[Command::ShowRefusedLists, Command::DismissRefusedLists],
            out,
        );
    }
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The first names, and how many more there are.
pub fn names(names: impl Iterator<Item = String>) -> String {
    let mut all: Vec<_> = names.collect();
    // Files of the same name in several places are told once.
    all.dedup();
    let more = all.len().saturating_sub(NAMED);
    let shown: Vec<_> = all.into_iter().take(NAMED).map(|name| harmless(&cut(&name, LINE)).into_owned()).collect();
    let shown = shown.join(", ");
    if more > 0 { tr!("people-and-more", names = shown, count = more) } else { shown }
}

fn strip(ui: &mut Ui, app: &App, text: &str, commands: &[Command], out: &mut CommandQueue) {
    let colours = palette(ui);
    let frame = Frame::new()
        .fill(colours.raised)
        .corner_radius(RADIUS_CONTROL)
        .inner_margin(Margin::symmetric(space::M as i8, space::XS as i8));
    frame.show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            controls::decoration(ui, icons::INFO, 16.0, colours.link);
            let label = RichText::new(text).font(font::body()).color(colours.text);
            let label = ui.add(egui::Label::new(label).wrap());
            controls::announce(ui, &label, egui::accesskit::Role::Status, text);
            for command in commands {
                controls::command_button(ui, app, command.clone(), Weight::Quiet, out);
            }
        });
    });
}
