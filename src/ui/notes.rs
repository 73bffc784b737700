//! What was noticed while reading the archive, as a list.

use egui::{Align, Layout, RichText, ScrollArea, Ui};

use super::theme::{font, palette, space};
use super::widgets::controls;
use super::widgets::cut::cut;
use super::widgets::galley::{self, Fit};
use super::widgets::key_scroll::KeyScroll;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::model::Finding;
use crate::tr;
use crate::ui::icons;
use crate::words;

/// Letters of a finding that are shown; its name is from the archive.
const MOST_LETTERS: usize = 1000;

/// Height of a row, in points.
const ROW: f32 = 44.0;

/// Draws the list; only the rows in view are laid out. `wants_focus` says that the list is to have the keyboard.
pub fn show(ui: &mut Ui, app: &App, scroll: &mut KeyScroll, wants_focus: &mut bool, out: &mut CommandQueue) {
    let Some(opened) = app.session() else { return };
    let library = opened.library();
    let counts = library.counts;
    if opened.is_complete() {
        let sum = tr!(
            "notes-sum",
            records = counts.records,
            posts = counts.posts,
            boosts = counts.boosts,
            duplicates = counts.duplicates,
            skipped = counts.skipped,
        );
        controls::weak(ui, &sum);
        ui.add_space(space::S);
    }
    let findings = &library.findings;
    let area = scroll.move_by_keys(ui, ScrollArea::vertical().auto_shrink([false, true]));
    let shown = area.show_rows(ui, ROW, findings.len(), |ui, rows| {
        for finding in findings.get(rows).unwrap_or_default() {
            ui.allocate_ui(egui::vec2(ui.available_width(), ROW), |ui| {
                ui.set_min_height(ROW);
                row(ui, finding, out);
            });
        }
    });
    scroll.settle(ui, &tr!("notes-title"), &shown, wants_focus);
}

/// One finding: what, where, and the record itself if it is one that no card shows.
fn row(ui: &mut Ui, finding: &Finding, out: &mut CommandQueue) {
    let colour = palette(ui).weak;
    ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
        if let Some(span) = finding.raw_record() {
            let command = Command::ShowRecordAt(span);
            let spec = command.spec();
            if controls::icon_button(ui, spec.icon, &tr!(spec.label)).clicked() {
                out.push(command);
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Min), |ui| {
            controls::decoration(ui, icons::INFO, 16.0, colour);
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let what = cut(&words::finding(finding), MOST_LETTERS).into_owned();
                let label = galley::one_line(ui, RichText::new(&what).font(font::body()), Fit::Sentence);
                galley::explained(ui.add(label), &what);
                let place = words::place(finding);
                let place = RichText::new(cut(&place, MOST_LETTERS)).font(font::small()).color(colour);
                let place = galley::one_line(ui, place, Fit::Sentence).selectable(true);
                ui.add(place);
            });
        });
    });
}
