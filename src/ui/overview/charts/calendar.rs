//! The days of a year: a column for each week, Monday on top, and a colour for how many posts a day has.

use egui::{Align2, Pos2, Rect, Sense, Ui, pos2, vec2};

use super::card::{self, Card, CardView};
use super::heat;
use super::known::{Calendar, Known};
use crate::app::commands::CommandQueue;
use crate::i18n::formats::{month_short, weekday_short};
use crate::query::charts::Chart;
use crate::query::dates::Span;
use crate::query::filter::{Condition, Filter};
use crate::ui::filter_words;
use crate::ui::icons;
use crate::ui::theme::{font, palette};
use crate::ui::widgets::cells::{self, Cells};
use crate::ui::widgets::controls;
use crate::ui::widgets::plain_table::{IN_SIGHT, Rows};
use crate::{i18n, tr};

/// Room for the names of days at the left, in points.
const DAYS: f32 = 36.0;
/// Room for the names of months above, in points.
const MONTHS: f32 = 18.0;
/// Largest and smallest side of a day, in points; where the smallest has no room, the year is cut in two.
const LARGEST: f32 = 20.0;
const SMALLEST: f32 = 9.0;
/// Weeks that a year can touch.
const WEEKS: usize = 54;
/// Years that are in sight at once in the menu, and the height of one.
const YEARS: f32 = 10.0;
const ENTRY: f32 = 30.0;

/// Draws the card.
pub(super) fn show(
    ui: &mut Ui,
    known: &mut Known,
    chosen: &mut Option<i16>,
    view: &mut CardView,
    out: &mut CommandQueue,
) {
    let last = known.years.last().copied().unwrap_or_default();
    let year = chosen.filter(|year| known.years.binary_search(year).is_ok()).unwrap_or(last);
    known.turn_to(year);
    let known = &*known;
    let shown = &known.calendar;
    let headings = [tr!("charts-day"), tr!("charts-posts")];
    let cells = |row: usize| {
        let day = |(day, count): &(Span, u32)| vec![filter_words::span(*day), i18n::number((*count).into())];
        shown.days.get(row).map(day).unwrap_or_default()
    };
    let filter = |row: usize| shown.days.get(row).map(|(day, _)| during(*day));
    let rows = Rows { headings: &headings, words: 1, count: shown.days.len(), in_sight: IN_SIGHT, cells: &cells };
    let title = tr!("charts-days");
    let card = Card {
        chart: Chart::Days(year),
        title: &title,
        charts: &known.charts,
        heading: &headings,
        rows: &rows,
        filter: &filter,
    };
    ui.push_id("days", |ui| {
        let choice = |ui: &mut Ui| *chosen = years(ui, &known.years, year).or(*chosen);
        card::show_below(ui, &card, view, out, choice, |ui, view, out| {
            super::open(days(ui, &title, shown, view), out);
            heat::scale(ui);
        });
    });
}

fn during(day: Span) -> Filter {
    [Condition::During(day).wanted()].into_iter().collect()
}

/// The year that is shown, those beside it, and a menu of all; gives the one that was chosen.
fn years(ui: &mut Ui, years: &[i16], shown: i16) -> Option<i16> {
    let at = years.binary_search(&shown).unwrap_or(0);
    let mut chosen = None;
    ui.horizontal(|ui| {
        let mut step = |ui: &mut Ui, glyph, key, to: Option<&i16>| {
            ui.add_enabled_ui(to.is_some(), |ui| {
                if controls::icon_button(ui, glyph, &tr!(key)).clicked() {
                    chosen = to.copied();
                }
            });
        };
        step(ui, icons::CARET_LEFT, "charts-year-before", at.checked_sub(1).and_then(|at| years.get(at)));
        let picked = menu(ui, years, shown);
        step(ui, icons::CARET_RIGHT, "charts-year-after", years.get(at + 1));
        chosen = picked.or(chosen);
    });
    chosen
}

fn menu(ui: &mut Ui, years: &[i16], shown: i16) -> Option<i16> {
    let mut picked = None;
    let name = tr!("charts-year", year = shown.to_string());
    let caret = controls::icon(icons::CARET_DOWN, 12.0);
    let words = egui::RichText::new(shown.to_string()).font(font::medium(14.0));
    let button = egui::Button::new((words, caret));
    let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
        let height = (years.len() as f32).min(YEARS) * ENTRY;
        let without_gap = ENTRY - ui.spacing().item_spacing.y;
        let area = egui::ScrollArea::vertical().max_height(height);
        area.show_rows(ui, without_gap, years.len(), |ui, rows| {
            for year in rows.filter_map(|row| years.iter().nth_back(row)) {
                let entry = egui::Button::selectable(*year == shown, year.to_string());
                if ui.add(entry.min_size(vec2(80.0, 0.0))).clicked() {
                    picked = Some(*year);
                    ui.close();
                }
            }
        });
    });
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    picked
}

/// Where the days of a year are.
struct Grid {
    origin: Pos2,
    side: f32,
    /// Day of the week of the first of January, 0 = Monday.
    offset: usize,
    days: usize,
    /// Weeks side by side.
    weeks: usize,
}

impl Grid {
    fn new(year: &Calendar, origin: Pos2, width: f32) -> Self {
        let first = Span::year(year.year).map(|span| span.first().weekday().to_monday_zero_offset());
        let offset = first.and_then(|day| usize::try_from(day).ok()).unwrap_or(0);
        let room = (width - DAYS).max(1.0);
        let weeks = if room / WEEKS as f32 >= SMALLEST { WEEKS } else { WEEKS / 2 };
        let side = (room / weeks as f32).min(LARGEST);
        Self { origin, side, offset, days: year.counts.len(), weeks }
    }

    /// Parts of the year that stand below each other.
    fn parts(&self) -> usize {
        WEEKS / self.weeks.max(1)
    }

    fn part_height(&self) -> f32 {
        MONTHS + 7.0 * self.side
    }

    fn height(&self) -> f32 {
        self.parts() as f32 * self.part_height()
    }

    /// The place of a day, counted from 0, with the gap around it.
    fn place(&self, day: usize) -> Rect {
        let at = day + self.offset;
        let (week, weekday) = (at / 7, at % 7);
        let (part, column) = (week / self.weeks, week % self.weeks);
        let x = self.origin.x + DAYS + column as f32 * self.side;
        let y = self.origin.y + part as f32 * self.part_height() + MONTHS + weekday as f32 * self.side;
        Rect::from_min_size(pos2(x, y), vec2(self.side, self.side))
    }

    fn day_at(&self, pos: Pos2) -> Option<usize> {
        let (x, y) = (pos.x - self.origin.x - DAYS, pos.y - self.origin.y);
        if x < 0.0 || y < 0.0 {
            return None;
        }
        let (part, below) = ((y / self.part_height()) as usize, y % self.part_height() - MONTHS);
        let (column, weekday) = ((x / self.side) as usize, (below / self.side) as usize);
        if below < 0.0 || weekday >= 7 || column >= self.weeks {
            return None;
        }
        let at = (part * self.weeks + column) * 7 + weekday;
        at.checked_sub(self.offset).filter(|day| *day < self.days)
    }
}

/// Draws the year; gives what a day that was opened has.
fn days(ui: &mut Ui, title: &str, year: &Calendar, view: &mut CardView) -> Option<Filter> {
    let width = ui.available_width();
    let grid = Grid::new(year, ui.cursor().min, width);
    let (rect, _) = ui.allocate_exact_size(vec2(width, grid.height()), Sense::hover());
    let grid = Grid { origin: rect.min, ..grid };
    if ui.is_rect_visible(rect) {
        paint(ui, &grid, year);
    }
    let date = |at: usize| {
        let days = jiff::Span::new().try_days(i64::try_from(at).ok()?).ok()?;
        Span::day(Span::year(year.year)?.first().checked_add(days).ok()?)
    };
    let count = |at: usize| year.counts.get(at).copied().unwrap_or_default();
    let last = year.counts.iter().rposition(|count| *count > 0);
    let cells = Cells {
        name: title,
        count: grid.days,
        start: last.unwrap_or_default(),
        right: 7,
        below: 1,
        at: &|pos| grid.day_at(pos),
        place: &|day| grid.place(day).shrink(1.0),
        words: &|day| {
            let name = date(day).map(filter_words::span).unwrap_or_default();
            tr!("charts-cell", name = name, count = count(day))
        },
        tip: &tr!("charts-tip"),
    };
    let opened = cells::show(ui, rect, &cells, &mut view.marked)?;
    date(opened).filter(|_| count(opened) > 0).map(during)
}

fn paint(ui: &Ui, grid: &Grid, year: &Calendar) {
    let colours = palette(ui);
    let painter = ui.painter();
    let most = year.counts.iter().copied().max().unwrap_or_default();
    for (day, count) in year.counts.iter().enumerate() {
        painter.rect_filled(grid.place(day).shrink(1.0), 2.0, heat::colour(&colours, *count, most));
    }
    let mut first = 0;
    for month in 1..=12_i8 {
        let place = grid.place(first);
        let line = ((place.top() - grid.origin.y) / grid.part_height()).floor();
        let above = pos2(place.left(), grid.origin.y + line * grid.part_height());
        painter.text(above, Align2::LEFT_TOP, month_short(month.unsigned_abs()), font::small(), colours.weak);
        let length = Span::month(year.year, month).map_or(0, |month| month.first().days_in_month());
        first += usize::try_from(length).unwrap_or(0);
    }
    for part in 0..grid.parts() {
        let top = grid.origin.y + part as f32 * grid.part_height() + MONTHS;
        for weekday in [0_u8, 2, 4] {
            let at = pos2(grid.origin.x, top + (f32::from(weekday) + 0.5) * grid.side);
            painter.text(at, Align2::LEFT_CENTER, weekday_short(weekday), font::small(), colours.weak);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(year: i16, width: f32) -> Grid {
        let days = if Span::year(year).is_some_and(|span| span.first().in_leap_year()) { 366 } else { 365 };
        Grid::new(&Calendar { year, days: Vec::new(), counts: vec![0; days] }, pos2(10.0, 20.0), width)
    }

    #[test]
    fn each_day_is_found_where_it_is_drawn() {
        for (year, width) in [(2024, 900.0), (2024, 400.0), (2023, 320.0), (2000, 600.0), (2028, 100.0)] {
            let grid = grid(year, width);
            for day in 0..grid.days {
                assert_eq!(grid.day_at(grid.place(day).center()), Some(day), "{year} {width}");
            }
            let last = grid.place(grid.days - 1).max;
            assert!(last.y <= 20.0 + grid.height() + 0.5 && last.x <= 10.0 + width + 0.5, "{year} {width} {last}");
        }
    }

    #[test]
    fn beside_the_days_of_the_year_there_are_none() {
        let grid = grid(2024, 900.0);
        let (first, last) = (grid.place(0), grid.place(365));
        assert_eq!(grid.day_at(first.center() - vec2(grid.side, 0.0)), None);
        assert_eq!(grid.day_at(first.center() - vec2(0.0, grid.side)), None);
        assert_eq!(grid.day_at(last.center() + vec2(grid.side, 0.0)), None);
        assert_eq!(grid.day_at(last.center() + vec2(0.0, grid.side)), None);
    }
}
