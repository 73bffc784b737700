//! What was noticed while reading the archive, as a list.

use egui::{RichText, ScrollArea, Ui};

use super::theme::{font, palette, space};
use super::widgets::controls;
use super::widgets::cut::cut;
use super::widgets::key_scroll::KeyScroll;
use crate::app::App;
use crate::tr;
use crate::ui::icons;
use crate::words;

/// Letters of a finding that are shown; its name is from the archive.
const MOST_LETTERS: usize = 1000;

/// Draws the list; only the rows in view are laid out. `wants_focus` says that the list is to have the keyboard.
pub fn show(ui: &mut Ui, app: &App, scroll: &mut KeyScroll, wants_focus: &mut bool) {
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
    let colour = palette(ui).weak;
    let findings = &library.findings;
    let area = scroll.move_by_keys(ui, ScrollArea::vertical().auto_shrink([false, true]));
    let shown = area.show_rows(ui, 44.0, findings.len(), |ui, rows| {
        for finding in findings.get(rows).unwrap_or_default() {
            ui.allocate_ui(egui::vec2(ui.available_width(), 44.0), |ui| {
                ui.set_min_height(44.0);
                ui.horizontal_top(|ui| {
                    controls::decoration(ui, icons::INFO, 16.0, colour);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        let what = cut(&words::finding(finding), MOST_LETTERS).into_owned();
                        ui.add(egui::Label::new(RichText::new(&what).font(font::body())).truncate())
                            .on_hover_text(what);
                        let place = words::place(finding);
                        let place = RichText::new(cut(&place, MOST_LETTERS)).font(font::small()).color(colour);
                        ui.add(egui::Label::new(place).truncate().selectable(true));
                    });
                });
            });
        }
    });
    scroll.settle(ui, &tr!("notes-title"), &shown, wants_focus);
}
