//! Where the backup check found something: the files, records and addresses of one finding, as a list.

use egui::{Align, Layout, RichText, ScrollArea, Ui};

use super::theme::font;
use super::widgets::controls;
use super::widgets::cut::cut;
use super::widgets::galley::{self, Fit};
use super::widgets::key_scroll::KeyScroll;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::check::{CheckKind, Spot};
use crate::tr;

/// Letters of a place that are shown; names are from the archive.
const MOST_LETTERS: usize = 1000;
/// Height of a row, in points.
const ROW: f32 = 36.0;

/// Draws the list; only the rows in view are laid out. `wants_focus` says that the list is to have the keyboard.
pub fn show(
    ui: &mut Ui,
    app: &App,
    kind: CheckKind,
    scroll: &mut KeyScroll,
    wants_focus: &mut bool,
    out: &mut CommandQueue,
) {
    let Some(entry) = app.report().and_then(|report| report.finding(kind)) else { return };
    controls::weak(ui, &entry.what());
    let area = scroll.move_by_keys(ui, ScrollArea::vertical().auto_shrink([false, true]));
    let shown = area.show_rows(ui, ROW, entry.spots.len(), |ui, rows| {
        for spot in entry.spots.get(rows).unwrap_or_default() {
            ui.allocate_ui(egui::vec2(ui.available_width(), ROW), |ui| row(ui, spot, out));
        }
    });
    scroll.settle(ui, &tr!("places-title"), &shown, wants_focus);
    let more = entry.unlisted(entry.spots.len());
    if more > 0 {
        controls::weak(ui, &tr!("check-more-places", count = more));
    }
}

/// One place, and the ways to it.
fn row(ui: &mut Ui, spot: &Spot, out: &mut CommandQueue) {
    ui.set_min_height(ROW);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let to_record = spot.record.map(Command::ShowRecordAt);
        // The post is shown in its list, so the dialog has to go.
        let to_post = spot.post.map(Command::GoToPost);
        for command in [to_post, to_record].into_iter().flatten() {
            let spec = command.spec();
            if controls::icon_button(ui, spec.icon, &tr!(spec.label)).clicked() {
                if matches!(command, Command::GoToPost(_)) {
                    out.push(Command::CloseDialog);
                }
                out.push(command);
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let text = cut(&spot.text(), MOST_LETTERS).into_owned();
            let label = galley::one_line(ui, RichText::new(&text).font(font::body()), Fit::Sentence).selectable(true);
            galley::explained(ui.add(label), &text);
        });
    });
}
