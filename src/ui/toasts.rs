//! Short messages at the bottom that go away by themselves.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, RichText};

use super::theme::{self, font, palette, size, space};
use super::widgets::controls;
use crate::app::dialog::Toast;
use crate::ui::icons;

/// Draws them, and asks for a frame when the next one is over.
pub fn show(ctx: &Context, toasts: &[Toast]) {
    let Some(soonest) = toasts.iter().map(Toast::time_left).min() else { return };
    ctx.request_repaint_after(soonest);
    Area::new(Id::unique("toasts"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, [0.0, -48.0])
        .interactable(false)
        .show(ctx, |ui| {
            for toast in toasts {
                let palette = palette(ui);
                let frame = Frame::popup(ui.style())
                    .fill(palette.text)
                    .corner_radius(theme::RADIUS_CONTROL)
                    .inner_margin(Margin::symmetric(space::M as i8, space::S as i8));
                frame.show(ui, |ui| {
                    ui.horizontal(|ui| {
                        let glyph = if toast.warning { icons::WARNING } else { icons::CHECK };
                        controls::decoration(ui, glyph, 16.0, palette.card);
                        let text = RichText::new(&toast.text).font(font::medium(size::BODY)).color(palette.card);
                        let label = ui.label(text);
                        controls::announce(ui, &label, egui::accesskit::Role::Status, &toast.text);
                    });
                });
            }
        });
}
