//! The card of the backup check.

use egui::{RichText, Stroke, Ui};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue, Screen};
use crate::app::opened::Opened;
use crate::check::{Entry, Severity};
use crate::tr;
use crate::ui::check;
use crate::ui::icons;
use crate::ui::theme::{font, palette, size, space};
use crate::ui::widgets::controls::{self, Weight};

/// Problems that the card names.
const MOST_PROBLEMS: usize = 3;

/// The backup check in one sentence, and the worst of what it found.
pub(super) fn show(ui: &mut Ui, app: &App, opened: &Opened, out: &mut CommandQueue) {
    let (glyph, colour, headline, problems) = match app.report() {
        Some(report) => {
            let (glyph, colour) = check::verdict_look(&palette(ui), report);
            let problems: Vec<_> = report.of(Severity::Problem).take(MOST_PROBLEMS).map(Entry::what).collect();
            (glyph, colour, report.headline(), problems)
        }
        // The banner says it already.
        None if opened.stopped => return,
        None => (icons::SHIELD_CHECK, palette(ui).weak, tr!("check-waiting"), Vec::new()),
    };
    controls::card(ui).stroke(Stroke::new(1.0, colour)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            controls::decoration(ui, glyph, 32.0, colour);
            ui.vertical(|ui| {
                let text = RichText::new(&headline).font(font::semibold(size::READING)).color(colour);
                let label = ui.add(egui::Label::new(text).wrap());
                controls::announce(ui, &label, egui::accesskit::Role::Status, &headline);
                for problem in &problems {
                    controls::weak(ui, problem);
                }
                ui.spacing_mut().button_padding.x = 0.0;
                let to_check = controls::button(ui, icons::ARROW_RIGHT, &tr!("overview-backup-check"), Weight::Quiet);
                if to_check.on_hover_text(controls::tip(ui, &Command::GoTo(Screen::Check))).clicked() {
                    out.push(Command::GoTo(Screen::Check));
                }
            });
        });
    });
    ui.add_space(space::M);
}
