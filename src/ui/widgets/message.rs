//! A message of three parts: what happened, what it means, what to do.

use egui::{RichText, Stroke, Ui};

use super::{controls, galley};
use crate::ui::icons;
use crate::ui::theme::{font, palette, size, space};
use crate::words::Message;

/// A card with the message and, below it, whatever `actions` adds.
pub fn card(ui: &mut Ui, message: &Message, actions: impl FnOnce(&mut Ui)) {
    let stroke = Stroke::new(1.0, palette(ui).bad);
    controls::card(ui).stroke(stroke).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        parts(ui, message);
        ui.horizontal_wrapped(actions);
    });
}

/// The three parts.
pub fn parts(ui: &mut Ui, message: &Message) {
    let palette = palette(ui);
    ui.horizontal_top(|ui| {
        controls::decoration(ui, icons::WARNING_CIRCLE, 20.0, palette.bad);
        ui.vertical(|ui| {
            let what = RichText::new(&message.what).font(font::semibold(size::READING)).color(palette.text);
            let what = galley::wrapped(ui, what);
            let what = ui.add(what);
            controls::announce(ui, &what, egui::accesskit::Role::Alert, &message.what);
            for part in [&message.means, &message.todo] {
                if !part.is_empty() {
                    let part = galley::wrapped(ui, RichText::new(part).font(font::body()));
                    ui.add(part);
                }
            }
            ui.add_space(space::S);
        });
    });
}
