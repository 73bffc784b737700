//! How things that can be clicked show that the pointer or the keyboard is on them.

use egui::{Rect, Response, Stroke, StrokeKind, Ui};

use crate::ui::theme::{RADIUS_CONTROL, palette};

/// Shows where the keyboard is.
pub fn paint_focus(ui: &Ui, rect: Rect) {
    let stroke = Stroke::new(2.0, palette(ui).accent);
    ui.painter().rect_stroke(rect.expand(2.0), RADIUS_CONTROL, stroke, StrokeKind::Outside);
}

/// Underlines a text that leads somewhere while the pointer or the keyboard is on it.
pub fn underline_when_active(ui: &Ui, response: &Response) {
    if response.hovered() || response.has_focus() {
        let y = response.rect.bottom() - 1.0;
        ui.painter().hline(response.rect.x_range(), y, Stroke::new(1.0, palette(ui).link));
    }
    if response.has_focus() {
        paint_focus(ui, response.rect);
    }
}

/// Inside a scroll area, below its contents: brings into sight what the keyboard has just reached.
pub fn follow_focus(ui: &Ui) {
    let reached = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    if let Some(response) = reached
        && response.gained_focus()
        && response.layer_id == ui.layer_id()
        && ui.min_rect().contains(response.rect.center())
        && !ui.clip_rect().contains_rect(response.rect)
    {
        ui.scroll_to_rect(response.rect.expand(8.0), None);
    }
}
