//! Strips over the screen that say what the person must not overlook: the archive is gone, is not all here, is damaged.

use egui::{Frame, Margin, Panel, RichText, Ui};

use super::theme::{font, palette, size, space};
use super::widgets::controls::{self, Weight};
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::opened::Opened;
use crate::tr;
use crate::ui::icons;

/// Draws the strip, if there is something to say.
pub fn show(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let Some(opened) = app.session() else { return };
    let Some((text, command)) = words(opened, app.is_loading()) else { return };
    let palette = palette(ui);
    let frame = Frame::new().fill(palette.raised).inner_margin(Margin::symmetric(space::L as i8, space::S as i8));
    Panel::top("banner").resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            controls::decoration(ui, icons::WARNING, 18.0, palette.warn);
            let label = RichText::new(&text).font(font::medium(size::BODY)).color(palette.text);
            let label = ui.add(egui::Label::new(label).wrap());
            controls::announce(ui, &label, egui::accesskit::Role::Alert, &text);
            controls::command_button(ui, app, command, Weight::Quiet, out);
        });
    });
}

/// What to say, and what can be done about it.
fn words(opened: &Opened, loading: bool) -> Option<(String, Command)> {
    let count = opened.library().len() as u64;
    if opened.missing {
        return Some((tr!("banner-missing"), Command::Retry));
    }
    if opened.stopped && !loading {
        return Some((tr!("banner-stopped", count = count), Command::Retry));
    }
    if opened.is_recovered() {
        let text = match opened.library().stated_total.filter(|&total| total > count) {
            Some(total) => tr!("banner-recovered-of", count = count, total = total),
            None => tr!("banner-recovered", count = count),
        };
        return Some((text, Command::ShowNotes));
    }
    None
}
