//! When in the week somebody posts: a row for each day, a column for each hour, and a colour for how many posts there are.

use egui::{Align2, Pos2, Rect, Sense, Ui, pos2, vec2};

use super::card::{self, Card, CardView};
use super::heat;
use super::known::Known;
use crate::app::commands::CommandQueue;
use crate::i18n::formats::weekday_short;
use crate::query::charts::{Chart, hour_filter};
use crate::query::filter::Filter;
use crate::ui::filter_words::weekday_key;
use crate::ui::theme::{font, palette};
use crate::ui::widgets::cells::{self, Cells};
use crate::ui::widgets::plain_table::{IN_SIGHT, Rows};
use crate::{i18n, tr};

/// Hours of a day.
const HOURS: usize = 24;
/// Room for the names of days at the left, in points.
const DAYS: f32 = 36.0;
/// Room for the hours above, in points.
const ABOVE: f32 = 18.0;
/// Height of a row, in points.
const ROW: f32 = 22.0;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, known: &Known, view: &mut CardView, out: &mut CommandQueue) {
    let hours = &known.charts.hours;
    let headings = [tr!("charts-weekday"), tr!("charts-hour"), tr!("charts-posts")];
    let cells = |row: usize| vec![weekday(row), hour(row), i18n::number(count(hours, row).into())];
    let filter = |row: usize| of_cell(hours, row);
    let rows = Rows { headings: &headings, words: 2, count: 7 * HOURS, in_sight: IN_SIGHT, cells: &cells };
    let heading: Vec<_> = [tr!("charts-weekday-number")].into_iter().chain((0..HOURS).map(hour)).collect();
    let title = tr!("charts-hours");
    let card = Card {
        chart: Chart::Hours,
        title: &title,
        charts: &known.charts,
        heading: &heading,
        rows: &rows,
        filter: &filter,
    };
    ui.push_id("hours", |ui| {
        card::show(ui, &card, view, out, |ui, view, out| {
            super::open(grid(ui, &title, hours, view), out);
            heat::scale(ui);
        });
    });
}

/// The day of a cell's row.
fn weekday(cell: usize) -> String {
    let day = i8::try_from(cell / HOURS).ok().and_then(|day| jiff::civil::Weekday::from_monday_zero_offset(day).ok());
    day.map(|day| tr!(weekday_key(day))).unwrap_or_default()
}

/// When the hour of a cell's column begins.
fn hour(cell: usize) -> String {
    tr!("charts-hour-begins", hour = format!("{:02}", cell % HOURS))
}

fn count(hours: &[[u32; HOURS]; 7], cell: usize) -> u32 {
    hours.get(cell / HOURS).and_then(|day| day.get(cell % HOURS)).copied().unwrap_or_default()
}

/// What finds the posts of a cell that has any.
fn of_cell(hours: &[[u32; HOURS]; 7], cell: usize) -> Option<Filter> {
    let (day, hour) = (u8::try_from(cell / HOURS).ok()?, u8::try_from(cell % HOURS).ok()?);
    hour_filter(day, hour).filter(|_| count(hours, cell) > 0)
}

/// Draws the cells; gives what one that was opened has.
fn grid(ui: &mut Ui, title: &str, hours: &[[u32; HOURS]; 7], view: &mut CardView) -> Option<Filter> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ABOVE + 7.0 * ROW), Sense::hover());
    let cells_in = Rect::from_min_max(rect.min + vec2(DAYS, ABOVE), rect.max);
    let side = vec2(cells_in.width() / HOURS as f32, ROW);
    let place = |cell: usize| {
        let (row, column) = (cell / HOURS, cell % HOURS);
        Rect::from_min_size(cells_in.min + side * vec2(column as f32, row as f32), side).shrink(1.0)
    };
    let at = |pos: Pos2| {
        let cell = (pos - cells_in.min) / side;
        cells_in.contains(pos).then(|| (cell.y as usize).min(6) * HOURS + (cell.x as usize).min(HOURS - 1))
    };
    if ui.is_rect_visible(rect) {
        paint(ui, rect, side.x, hours, &place);
    }
    let busiest = (0..7 * HOURS).max_by_key(|cell| (count(hours, *cell), std::cmp::Reverse(*cell)));
    let cells = Cells {
        name: title,
        count: 7 * HOURS,
        start: busiest.unwrap_or_default(),
        right: 1,
        below: HOURS,
        at: &at,
        place: &place,
        words: &|cell| {
            let name = tr!("charts-weekday-hour", weekday = weekday(cell), hour = hour(cell));
            tr!("charts-cell", name = name, count = count(hours, cell))
        },
        tip: &tr!("charts-tip"),
    };
    of_cell(hours, cells::show(ui, rect, &cells, &mut view.marked)?)
}

fn paint(ui: &Ui, rect: Rect, width: f32, hours: &[[u32; HOURS]; 7], place: &dyn Fn(usize) -> Rect) {
    let colours = palette(ui);
    let painter = ui.painter();
    let most = hours.iter().flatten().copied().max().unwrap_or_default();
    for cell in 0..7 * HOURS {
        painter.rect_filled(place(cell), 2.0, heat::colour(&colours, count(hours, cell), most));
    }
    for weekday in 0..7_u8 {
        let at = pos2(rect.left(), place(usize::from(weekday) * HOURS).center().y);
        painter.text(at, Align2::LEFT_CENTER, weekday_short(weekday), font::small(), colours.weak);
    }
    let every = if width < 15.0 { 6 } else { 3 };
    for column in (0..HOURS).step_by(every) {
        let at = pos2(place(column).left(), rect.top());
        painter.text(at, Align2::LEFT_TOP, hour(column), font::small(), colours.weak);
    }
}
