//! What was noticed while reading the archive, as a list.

use egui::{RichText, ScrollArea, Ui};

use super::theme::{font, palette, space};
use super::widgets::controls;
use crate::app::App;
use crate::tr;
use crate::ui::icons;
use crate::words;

/// Draws the list; only the rows in view are laid out.
pub fn show(ui: &mut Ui, app: &App) {
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
    ScrollArea::vertical().auto_shrink([false, true]).show_rows(ui, 44.0, findings.len(), |ui, rows| {
        for finding in findings.get(rows).unwrap_or_default() {
            ui.allocate_ui(egui::vec2(ui.available_width(), 44.0), |ui| {
                ui.set_min_height(44.0);
                ui.horizontal_top(|ui| {
                    controls::decoration(ui, icons::INFO, 16.0, colour);
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        let what = words::finding(finding);
                        ui.add(egui::Label::new(RichText::new(&what).font(font::body())).truncate())
                            .on_hover_text(what);
                        let place = words::place(finding);
                        let place = RichText::new(place).font(font::small()).color(colour);
                        ui.add(egui::Label::new(place).truncate().selectable(true));
                    });
                });
            });
        }
    });
}
