//! The screens People and Saved: tabs, what the list is and where it is from, and the list itself as a table with its servers
//! beside it. Both screens are the same but for their tabs.

mod cells;
mod chart;
pub mod dialogs;
mod head;
mod strips;
mod tabs;

use egui::{Rect, Ui, UiBuilder, pos2};

use self::cells::Shown;
use self::chart::ChartView;
use super::theme::{READING_WIDTH, space};
use super::widgets::controls::{self, Weight};
use super::widgets::table::{self, Did, Look, Sorted, TableView};
use super::widgets::{column, empty, message};
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::opened::Opened;
use crate::app::people::arrange::Arranged;
use crate::app::people::{Tab, TableScreen, View};
use crate::tr;
use crate::ui::icons;

/// Space on both sides, in points.
const MARGIN: f32 = space::L;
/// Width of the screen from which servers stand beside the table, in points.
const WITH_CHART: f32 = 900.0;
/// Width of the chart, in points.
const CHART: f32 = 248.0;
/// Height of the chart when it is unfolded above the table, in points, and most of the room that it takes.
const CHART_ABOVE: f32 = 260.0;
const SHARE_ABOVE: f32 = 0.6;

/// What a screen keeps between frames for drawing only. Belongs to one archive: begin with a new one for the next.
#[derive(Default)]
pub struct PeopleView {
    table: TableView,
    /// The table of the last frame.
    tab: Tab,
    chart: ChartView,
}

impl PeopleView {
    /// Rows that were at least partly in sight in the last frame.
    pub fn in_sight(&self) -> std::ops::Range<usize> {
        self.table.in_sight()
    }
}

/// Draws the screen People, or Saved, into all the space that `ui` has left.
pub fn show(ui: &mut Ui, app: &App, opened: &Opened, saved: bool, view: &mut PeopleView, out: &mut CommandQueue) {
    let screen = opened.table(saved);
    let whole = ui.available_rect_before_wrap();
    let above =
        Rect::from_min_max(whole.min + egui::vec2(MARGIN, space::M), pos2(whole.right() - MARGIN, whole.bottom()));
    let head = ui.scope_builder(UiBuilder::new().id_salt("people-head").max_rect(above), |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        tabs::show(ui, opened, saved, out);
        strips::show(ui, app, opened, out);
        let chart = (whole.width() < WITH_CHART).then_some(&mut view.chart);
        head::show(ui, app, opened, screen, chart, out);
    });
    let area = whole.with_min_y(head.response.rect.bottom() + space::S);
    ui.advance_cursor_after_rect(Rect::from_min_max(whole.min, pos2(whole.right(), area.top())));
    let mut below = ui.new_child(UiBuilder::new().id_salt("people-body").max_rect(area));
    body(&mut below, app, opened, saved, view, out);
    ui.advance_cursor_after_rect(area);
}

/// The table, or why there is none.
fn body(ui: &mut Ui, app: &App, opened: &Opened, saved: bool, view: &mut PeopleView, out: &mut CommandQueue) {
    let screen = opened.table(saved);
    let tab = screen.view().tab;
    if let Some(failure) = screen.failed() {
        return column::show(ui, READING_WIDTH, |ui| message::card(ui, failure, |_| {}));
    }
    let Some(count) = opened.count_of(tab) else { return not_here(ui, app, opened, tab, out) };
    if count == 0 && opened.comparison_of(tab).is_none() {
        return empty::show(ui, head::icon(tab), &tr!("people-empty-title"), &empty_hint(tab));
    }
    let Some(arranged) = screen.shown() else { return };
    if arranged.order.is_empty() && !screen.is_arranging() {
        return empty::show_with(
            ui,
            icons::MAGNIFYING_GLASS,
            &tr!("people-no-fit"),
            &tr!("people-no-fit-hint"),
            |ui| {
                controls::command_button(ui, app, Command::ViewTable(screen.view().widened()), Weight::Plain, out);
            },
        );
    }
    let (area, chart) = places(ui.available_rect_before_wrap(), view.chart.is_open(), !arranged.instances.is_empty());
    let mut left = ui.new_child(UiBuilder::new().id_salt("people-table").max_rect(area));
    let did = rows(&mut left, app, screen, view, out);
    act(did, arranged, screen.view(), out);
    if let Some(place) = chart {
        let mut inside = ui.new_child(UiBuilder::new().id_salt("people-chart").max_rect(place));
        chart::show(&mut inside, arranged, screen.view(), &mut view.chart, out);
    }
}

/// Where the table is, and where its chart: beside it, above it, or nowhere.
fn places(whole: Rect, unfolded: bool, has_chart: bool) -> (Rect, Option<Rect>) {
    let wide = whole.width() >= WITH_CHART;
    let table = whole.with_min_x(whole.left() + space::S);
    if !has_chart || !(wide || unfolded) {
        return (table, None);
    }
    if wide {
        let right = whole.right() - CHART - MARGIN - space::L;
        let chart =
            Rect::from_min_max(pos2(right + space::L, whole.top()), pos2(whole.right() - MARGIN, whole.bottom()));
        return (table.with_max_x(right), Some(chart));
    }
    let height = CHART_ABOVE.min(whole.height() * SHARE_ABOVE);
    let chart = Rect::from_min_max(
        pos2(whole.left() + MARGIN, whole.top()),
        pos2(whole.right() - MARGIN, whole.top() + height),
    );
    (table.with_min_y(chart.bottom() + space::S), Some(chart))
}

fn rows(ui: &mut Ui, app: &App, screen: &TableScreen, view: &mut PeopleView, out: &mut CommandQueue) -> Option<Did> {
    let arranged = screen.shown()?;
    let columns = cells::columns(&arranged.rows, &arranged.columns);
    let sorted = screen.view().sorted.and_then(|(by, descending)| {
        let column = arranged.columns.iter().position(|column| *column == by)?;
        Some(Sorted { column, descending })
    });
    // A table that was left and comes again begins at its top, too.
    let tab = screen.view().tab;
    if std::mem::replace(&mut view.tab, tab) != tab {
        view.table = TableView::default();
    }
    let look = Look {
        name: &tr!(tab.key()),
        columns: &columns,
        sorted,
        generation: screen.generation(),
        behind_dialog: app.dialog().is_some(),
    };
    let mut shown = Shown { app, arranged, zone: app.settings().time_zone.zone(), out };
    table::show(ui, &look, &mut view.table, &mut shown)
}

/// What somebody did with the table.
fn act(did: Option<Did>, arranged: &Arranged, view: &View, out: &mut CommandQueue) {
    match did {
        Some(Did::Sort(column)) => {
            if let Some(column) = arranged.columns.get(column) {
                out.push(Command::ViewTable(view.sorted_by(*column)));
            }
        }
        Some(Did::Open(row)) => out.push_all(cells::opens(arranged, row)),
        None => {}
    }
}

/// The list is looked for, or not here: what it is, and where to get it.
fn not_here(ui: &mut Ui, app: &App, opened: &Opened, tab: Tab, out: &mut CommandQueue) {
    if opened.is_finding(tab) {
        let hint = if tab.kind().is_some() { "people-waiting-lists-hint" } else { "people-waiting-posts-hint" };
        return empty::show(ui, head::icon(tab), &tr!("people-waiting"), &tr!(hint));
    }
    let title = if tab == Tab::Followers { tr!("people-followers-missing-title") } else { tr!("people-missing-title") };
    let hint = tr!(&format!("{}-missing-hint", tab.key()));
    empty::show_with(ui, head::icon(tab), &title, &hint, |ui| {
        if tab != Tab::Favourites {
            controls::command_button(ui, app, Command::AddLists, Weight::Primary, out);
            controls::command_button(ui, app, Command::ReadListsAgain, Weight::Quiet, out);
        }
    });
}

fn empty_hint(tab: Tab) -> String {
    match tab {
        Tab::Mentioned | Tab::Boosted | Tab::Servers | Tab::Favourites | Tab::Bookmarks => {
            tr!(&format!("{}-empty-hint", tab.key()))
        }
        _ => tr!("people-empty-hint"),
    }
}
