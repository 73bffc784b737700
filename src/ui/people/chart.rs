//! Servers by how many rows they have, beside the table or, in narrow windows, above it when it is unfolded. One that is clicked
//! narrows the table. The same can be read as a table and copied.

use egui::{Align2, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use egui_plot::{Bar, BarChart};

use crate::app::commands::{Command, CommandQueue};
use crate::app::people::View;
use crate::app::people::arrange::Arranged;
use crate::query::charts::csv;
use crate::query::people::Instance;
use crate::text::harmless::harmless;
use crate::ui::icons;
use crate::ui::theme::{RADIUS_CONTROL, font, palette, space};
use crate::ui::widgets::controls::{self, Weight};
use crate::ui::widgets::cut::{LINE, TIP, beginning, cut};
use crate::ui::widgets::focus::{follow_focus, paint_focus};
use crate::ui::widgets::plain_table::{self, ListView, Rows};
use crate::ui::widgets::still_plot::still_plot;
use crate::{i18n, tr};

/// Servers that have a bar; the table has all.
const MOST: usize = 25;
/// Height of a row, in points: its name, and its bar below.
const ROW: f32 = 38.0;
/// Height of a bar, in points.
const BAR: f32 = 6.0;

/// What the chart keeps between frames.
#[derive(Default)]
pub struct ChartView {
    /// In a narrow window it is unfolded.
    open: bool,
    as_table: bool,
    list: ListView,
}

impl ChartView {
    /// In a narrow window it is unfolded.
    pub fn is_open(&self) -> bool {
        self.open
    }
}

/// Draws the button that unfolds the chart in a narrow window, or folds it.
pub fn fold(ui: &mut Ui, chart: &mut ChartView) {
    let glyph = if chart.open { icons::CARET_UP } else { icons::CARET_DOWN };
    let name = tr!("people-chart");
    let button = controls::button(ui, glyph, &name, Weight::Quiet);
    button.widget_info(|| WidgetInfo::selected(Role::Button, true, chart.open, &name));
    if button.on_hover_text(tr!("people-chart-fold-tip")).clicked() {
        chart.open = !chart.open;
    }
}

/// Draws the chart, or its table, into the space that `ui` has left.
pub fn show(ui: &mut Ui, arranged: &Arranged, view: &View, chart: &mut ChartView, out: &mut CommandQueue) {
    controls::heading(ui, &tr!("people-chart"));
    buttons(ui, arranged, chart, out);
    let clicked = if chart.as_table { table(ui, arranged, chart) } else { bars(ui, arranged) };
    if let Some(Instance { host, .. }) = clicked.and_then(|at| arranged.instances.get(at)) {
        let same = view.host.as_ref() == Some(host);
        out.push(Command::ViewTable(View { host: (!same).then(|| host.clone()), ..view.clone() }));
    }
}

fn buttons(ui: &mut Ui, arranged: &Arranged, chart: &mut ChartView, out: &mut CommandQueue) {
    let title = tr!("people-chart");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().button_padding.x = 0.0;
        let words = if chart.as_table { tr!("charts-as-chart") } else { tr!("charts-as-table") };
        let as_table = controls::button(ui, icons::ROWS, &words, Weight::Quiet);
        let name = tr!("charts-button", button = tr!("charts-as-table"), chart = title.as_str());
        as_table.widget_info(|| WidgetInfo::selected(Role::Button, true, chart.as_table, &name));
        if as_table.on_hover_text(tr!("charts-as-table-tip")).clicked() {
            chart.as_table = !chart.as_table;
        }
        let copy = controls::button(ui, icons::COPY, &tr!("charts-copy"), Weight::Quiet);
        let name = tr!("charts-button", button = tr!("charts-copy"), chart = title.as_str());
        copy.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        if copy.on_hover_text(tr!("charts-copy-tip")).clicked() {
            let row =
                |it: &Instance| vec![it.host.to_string(), it.times.to_string(), percent(it, arranged).to_string()];
            let rows: Vec<_> = arranged.instances.iter().map(row).collect();
            out.push(Command::Copy(csv(&headings(), &rows)));
        }
    });
}

fn headings() -> [String; 3] {
    [tr!("people-column-server"), tr!("people-chart-rows"), tr!("people-chart-share")]
}

fn percent(server: &Instance, arranged: &Arranged) -> u64 {
    (server.times as f64 * 100.0 / arranged.of.max(1) as f64).round() as u64
}

fn table(ui: &mut Ui, arranged: &Arranged, chart: &mut ChartView) -> Option<usize> {
    let cells = |row: usize| -> Vec<String> {
        let Some(server) = arranged.instances.get(row) else { return Vec::new() };
        let share = tr!("people-chart-percent", percent = percent(server, arranged));
        vec![harmless(beginning(&server.host, LINE)).into_owned(), i18n::number(server.times), share]
    };
    let headings = headings();
    let in_sight = (ui.available_height() / plain_table::ROW - 1.0).max(1.0) as usize;
    let rows = Rows { headings: &headings, words: 1, count: arranged.instances.len(), in_sight, cells: &cells };
    plain_table::show(ui, &tr!("people-chart"), &rows, &mut chart.list)
}

/// Draws a bar for each of the first servers; gives the one that was clicked.
fn bars(ui: &mut Ui, arranged: &Arranged) -> Option<usize> {
    let servers = arranged.instances.get(..MOST).unwrap_or(&arranged.instances);
    let shown = ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        // Not under the bar at the right.
        let size = vec2(ui.available_width() - space::M, ROW * servers.len() as f32);
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        plot(ui, rect, servers);
        let place = |at: usize| {
            let top = rect.top() + ROW * at as f32;
            Rect::from_min_max(pos2(rect.left(), top), pos2(rect.right(), top + ROW))
        };
        let mut clicked = None;
        for (at, server) in servers.iter().enumerate() {
            if row(ui, place(at), server, arranged) {
                clicked = Some(at);
            }
        }
        if arranged.instances.len() > servers.len() {
            controls::weak(ui, &tr!("people-chart-more", count = arranged.instances.len() - servers.len()));
        }
        follow_focus(ui);
        clicked
    });
    shown.inner
}

/// Paints the bars, each at the foot of its row.
fn plot(ui: &mut Ui, rect: Rect, servers: &[Instance]) {
    let colours = palette(ui);
    let most = servers.iter().map(|server| server.times).max().unwrap_or(0).max(1);
    let thick = f64::from(BAR / ROW);
    // Rows go downwards, the axis upwards: row 0 is from -1 to 0.
    let bar = |(at, server): (usize, &Instance)| {
        let middle = -(at as f64) - 1.0 + thick;
        Bar::new(middle, server.times as f64).width(thick).fill(colours.accent).stroke(egui::Stroke::NONE)
    };
    let bars: Vec<Bar> = servers.iter().enumerate().map(bar).collect();
    let mut inside = ui.new_child(UiBuilder::new().id_salt("plot").max_rect(rect));
    let plot = still_plot("servers", rect)
        .show_axes(false)
        .show_grid(false)
        .set_margin_fraction(egui::Vec2::ZERO)
        .include_x(0.0)
        .include_x(most as f64)
        .include_y(0.0)
        .include_y(-(servers.len() as f64));
    plot.show(&mut inside, |plot| plot.bar_chart(BarChart::new("servers", bars).horizontal()));
}

/// The name and number of a server over its bar, as a control; true when it was clicked.
fn row(ui: &Ui, rect: Rect, server: &Instance, arranged: &Arranged) -> bool {
    let colours = palette(ui);
    let response = ui.interact(rect, ui.scope_id().with(("server", &*server.host)), Sense::click());
    let lit = response.hovered() || response.has_focus();
    let line = rect.shrink2(vec2(space::XS, 4.0)).with_max_y(rect.bottom() - 2.0 * BAR);
    if lit {
        ui.painter().rect_filled(rect.with_max_y(line.bottom()), RADIUS_CONTROL, colours.raised);
    }
    let number = ui.painter().layout_no_wrap(i18n::number(server.times), font::body(), colours.weak);
    let room = line.width() - number.size().x - space::S;
    let tint = if lit { colours.link } else { colours.text };
    let name = harmless(beginning(&server.host, LINE));
    let shown = controls::one_line(ui, &name, font::body(), tint, room);
    ui.painter().galley(Align2::LEFT_CENTER.anchor_size(line.left_center(), shown.size()).min, shown, tint);
    let place = Align2::RIGHT_CENTER.anchor_size(line.right_center(), number.size());
    ui.painter().galley(place.min, number, colours.weak);
    if response.has_focus() {
        paint_focus(ui, rect.shrink(2.0));
    }
    let percent = i18n::number(percent(server, arranged));
    let words = tr!("bars-row-share", name = &*cut(&name, TIP), count = server.times, percent = percent);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &words));
    response.on_hover_text(format!("{words}\n{}", tr!("people-chart-tip"))).clicked()
}
