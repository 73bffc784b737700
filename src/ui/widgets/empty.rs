//! What stands in the middle of a screen that has nothing to show.

use egui::{Align, Layout, Rect, RichText, Ui, UiBuilder, vec2};

use super::controls;
use crate::ui::theme::{READING_WIDTH, font, palette, size, space};

/// Height that icon and words take, in points.
const HEIGHT: f32 = 220.0;

/// Says that there is nothing, and why.
pub fn show(ui: &mut Ui, glyph: &str, title: &str, hint: &str) {
    show_with(ui, glyph, title, hint, |_| {});
}

/// The same with something to do about it.
pub fn show_with(ui: &mut Ui, glyph: &str, title: &str, hint: &str, add: impl FnOnce(&mut Ui)) {
    let area = ui.available_rect_before_wrap();
    let points = vec2((area.width() - 2.0 * space::L).clamp(1.0, READING_WIDTH), HEIGHT.min(area.height()));
    let builder = UiBuilder::new().max_rect(Rect::from_center_size(area.center(), points));
    ui.scope_builder(builder.layout(Layout::top_down(Align::Center)), |ui| {
        let colours = palette(ui);
        controls::decoration(ui, glyph, size::DISPLAY * 1.5, colours.weak);
        ui.add_space(space::S);
        let title = RichText::new(title).font(font::semibold(size::TITLE)).color(colours.text);
        ui.add(egui::Label::new(title).wrap());
        let hint = RichText::new(hint).font(font::body()).color(colours.weak);
        ui.add(egui::Label::new(hint).wrap());
        ui.add_space(space::S);
        add(ui);
    });
    ui.advance_cursor_after_rect(area);
}
