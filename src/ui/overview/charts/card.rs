//! The card of a chart: its title, the chart or its table, and the two buttons below that all charts have.

use egui::{Role, Ui, WidgetInfo};

use crate::app::commands::{Command, CommandQueue};
use crate::query::charts::{Chart, Charts, csv};
use crate::query::filter::Filter;
use crate::tr;
use crate::ui::icons;
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::plain_table::{self, ListView, Rows};

/// What a card keeps between frames.
#[derive(Default)]
pub(super) struct CardView {
    as_table: bool,
    /// All names that can be shown are, not only the first.
    pub(super) more: bool,
    /// The cell that the keyboard has reached.
    pub(super) marked: Option<usize>,
    pub(super) list: ListView,
}

/// What a card says.
pub(super) struct Card<'a> {
    pub(super) chart: Chart,
    pub(super) title: &'a str,
    pub(super) charts: &'a Charts,
    /// First row of what is copied.
    pub(super) heading: &'a [String],
    /// The same as a table.
    pub(super) rows: &'a Rows<'a>,
    /// What finds the posts that one of its rows counts.
    pub(super) filter: &'a dyn Fn(usize) -> Option<Filter>,
}

/// Draws the card; `draw` draws the chart.
pub(super) fn show(
    ui: &mut Ui,
    card: &Card<'_>,
    view: &mut CardView,
    out: &mut CommandQueue,
    draw: impl FnOnce(&mut Ui, &mut CardView, &mut CommandQueue),
) {
    show_below(ui, card, view, out, |_| {}, draw);
}

/// The same with something above both chart and table.
pub(super) fn show_below(
    ui: &mut Ui,
    card: &Card<'_>,
    view: &mut CardView,
    out: &mut CommandQueue,
    above: impl FnOnce(&mut Ui),
    draw: impl FnOnce(&mut Ui, &mut CardView, &mut CommandQueue),
) {
    controls::card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        controls::heading(ui, card.title);
        above(ui);
        if view.as_table {
            let opened = plain_table::show(ui, card.title, card.rows, &mut view.list);
            super::open(opened.and_then(card.filter), out);
        } else {
            draw(ui, view, out);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().button_padding.x = 0.0;
            let as_table = controls::button(ui, icons::ROWS, &words(view.as_table), Weight::Quiet);
            let name = tr!("charts-button", button = tr!("charts-as-table"), chart = card.title);
            as_table.widget_info(|| WidgetInfo::selected(Role::Button, true, view.as_table, &name));
            if as_table.on_hover_text(tr!("charts-as-table-tip")).clicked() {
                view.as_table = !view.as_table;
            }
            let copy = controls::button(ui, icons::COPY, &tr!("charts-copy"), Weight::Quiet);
            let name = tr!("charts-button", button = tr!("charts-copy"), chart = card.title);
            copy.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
            if copy.on_hover_text(tr!("charts-copy-tip")).clicked() {
                out.push(Command::Copy(csv(card.heading, &card.charts.rows(card.chart))));
            }
        });
    });
}

/// What the button leads to.
fn words(as_table: bool) -> String {
    if as_table { tr!("charts-as-chart") } else { tr!("charts-as-table") }
}
