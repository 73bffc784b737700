//! Short messages at the bottom that go away by themselves.

use egui::{Align2, Area, Context, Frame, Id, Margin, Order, RichText};

use super::theme::{self, font, palette, size, space};
use super::widgets::{controls, galley};
use crate::app::commands::{Command, CommandQueue};
use crate::app::dialog::Toast;
use crate::tr;
use crate::ui::icons;

/// Draws them, and asks for a frame when the next one is over.
pub fn show(ctx: &Context, toasts: &[Toast], out: &mut CommandQueue) {
    let Some(soonest) = toasts.iter().map(Toast::time_left).min() else { return };
    ctx.request_repaint_after(soonest);
    Area::new(Id::unique("toasts"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_BOTTOM, [0.0, -48.0])
        .interactable(toasts.iter().any(|toast| toast.file.is_some() || toast.removed))
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
                        let text = galley::sentence(ui, text);
                        let label = ui.add(text);
                        controls::announce(ui, &label, egui::accesskit::Role::Status, &toast.text);
                        if let Some(file) = &toast.file {
                            leads_to(ui, Command::ShowInFolder(file.clone()), out);
                        }
                        if toast.removed {
                            leads_to(ui, Command::PutListBack, out);
                        }
                    });
                });
            }
        });
}

fn leads_to(ui: &mut egui::Ui, command: Command, out: &mut CommandQueue) {
    let label = tr!(command.spec().label);
    // On the toast's ground, which is the theme's text colour.
    let text = RichText::new(&label).font(font::semibold(size::BODY)).color(palette(ui).card).underline();
    let button = egui::Button::new(text).fill(egui::Color32::TRANSPARENT).frame_when_inactive(false);
    if ui.add(button).accessible_name(&label).clicked() {
        out.push(command);
    }
}
