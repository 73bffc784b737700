//! A screen that is one column: as wide as reads well, in the middle, and it scrolls.

use egui::{ScrollArea, Ui};

use super::focus::follow_focus;
use crate::ui::theme::space;

/// Draws `contents` in a column at most `width` points wide. What the keyboard reaches comes into sight.
pub fn show(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let side = ((ui.available_width() - width) / 2.0).max(space::L);
        ui.horizontal_top(|ui| {
            ui.add_space(side);
            ui.vertical(|ui| {
                ui.set_width((ui.available_width() - side).min(width));
                ui.add_space(space::XL);
                contents(ui);
                ui.add_space(space::XXL);
            });
        });
        follow_focus(ui);
    });
}
