//! Posts per month: originals, replies and boosts on top of each other.

use egui::{Rect, RichText, Sense, Ui, UiBuilder, pos2, vec2};
use egui_plot::{AxisHints, Bar, BarChart, GridMark};
use jiff::tz::TimeZone;

use super::card::{self, Card, CardView};
use super::known::Known;
use crate::app::commands::CommandQueue;
use crate::query::charts::{ByKind, Chart, Column};
use crate::query::dates::Span;
use crate::query::filter::{Condition, Filter};
use crate::ui::filter_words;
use crate::ui::theme::{font, palette, space};
use crate::ui::widgets::cells::{self, Cells};
use crate::ui::widgets::plain_table::{IN_SIGHT, Rows};
use crate::ui::widgets::still_plot::still_plot;
use crate::{i18n, tr};

/// Height of the chart with its axes, in points.
const HEIGHT: f32 = 220.0;
/// Narrowest column, in points: of more months than that several share one.
const NARROWEST: f32 = 3.0;
/// From this width on columns have a gap between them, in points.
const WITH_GAP: f32 = 5.0;
/// Room for the numbers at the left, in points.
const NUMBERS: f32 = 44.0;
/// Room for the words below, in points.
const BELOW: f32 = 20.0;
/// Side of a square of the legend, in points.
const SQUARE: f32 = 12.0;
/// Room that a month or a year below the chart needs, in points.
const MONTH: f32 = 72.0;
const YEAR: f32 = 56.0;
/// Names of the kinds, from the bottom of a column to its top.
const KINDS: [&str; 3] = ["charts-originals", "charts-replies", "charts-boosts"];

/// Draws the card.
pub(super) fn show(ui: &mut Ui, known: &mut Known, view: &mut CardView, out: &mut CommandQueue) {
    let width = ui.available_width() - 2.0 * space::L - NUMBERS;
    known.fit_columns((width / NARROWEST).max(1.0) as usize);
    let known = &*known;
    let headings: Vec<_> = ["charts-month"].into_iter().chain(KINDS).map(|key| tr!(key)).collect();
    let cells = |row: usize| -> Vec<String> {
        let Some((month, counts)) = known.months.get(row) else { return Vec::new() };
        let numbers = kinds(counts).map(|count| i18n::number(count.into()));
        std::iter::once(filter_words::span(*month)).chain(numbers).collect()
    };
    let filter = |row: usize| -> Option<Filter> {
        let (month, _) = known.months.get(row)?;
        Some([Condition::During(*month).wanted()].into_iter().collect())
    };
    let rows = Rows { headings: &headings, words: 1, count: known.months.len(), in_sight: IN_SIGHT, cells: &cells };
    let title = tr!("charts-months");
    let card = Card {
        chart: Chart::Months,
        title: &title,
        charts: &known.charts,
        heading: &headings,
        rows: &rows,
        filter: &filter,
    };
    ui.push_id("months", |ui| {
        card::show(ui, &card, view, out, |ui, view, out| {
            legend(ui);
            if let Some(column) = chart(ui, &title, &known.columns, view) {
                super::open(Some(column.filter()).filter(|_| column.counts.total() > 0), out);
            }
        });
    });
}

fn kinds(counts: &ByKind) -> [u32; 3] {
    [counts.originals, counts.replies, counts.boosts]
}

/// Which colour is what; the order is that of the columns, so that it can be told without colours, too.
fn legend(ui: &mut Ui) {
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.label(RichText::new(tr!("charts-upwards")).font(font::small()).color(colours.weak));
        for (key, colour) in KINDS.into_iter().zip(colours.kinds) {
            ui.add_space(space::XS);
            let (rect, _) = ui.allocate_exact_size(vec2(SQUARE, SQUARE), Sense::hover());
            ui.painter().rect_filled(rect, 2.0, colour);
            ui.label(RichText::new(tr!(key)).font(font::small()).color(colours.text));
        }
    });
}

/// Draws the columns; gives the one that was opened.
fn chart<'a>(ui: &mut Ui, title: &str, columns: &'a [Column], view: &mut CardView) -> Option<&'a Column> {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let frame = if ui.is_rect_visible(rect) { plot(ui, rect, columns) } else { rect };
    let step = frame.width() / columns.len().max(1) as f32;
    let cells = Cells {
        name: title,
        count: columns.len(),
        start: columns.len().saturating_sub(1),
        right: 1,
        below: 0,
        at: &|pos| {
            let at = ((pos.x - frame.left()) / step).floor();
            (at >= 0.0).then_some(at as usize).filter(|at| *at < columns.len())
        },
        place: &|at| {
            let left = frame.left() + at as f32 * step;
            Rect::from_min_max(pos2(left, frame.top()), pos2(left + step, frame.bottom()))
        },
        words: &|at| columns.get(at).map(words).unwrap_or_default(),
        tip: &tr!("charts-tip"),
    };
    let opened = cells::show(ui, frame, &cells, &mut view.marked)?;
    columns.get(opened)
}

/// "May 2024: 12 (original posts 7, replies 3, boosts 2)".
fn words(column: &Column) -> String {
    let first = filter_words::span(column.first);
    let month = if column.first == column.last {
        first
    } else {
        tr!("timeline-range", first = first, last = filter_words::span(column.last))
    };
    let ByKind { originals, replies, boosts } = column.counts;
    let all = column.counts.total();
    tr!("charts-column", month = month, count = all, originals = originals, replies = replies, boosts = boosts)
}

/// Paints columns and axes; gives the place of the columns without the axes.
fn plot(ui: &mut Ui, rect: Rect, columns: &[Column]) -> Rect {
    let colours = palette(ui);
    let mut inside = ui.new_child(UiBuilder::new().id_salt("plot").max_rect(rect));
    let step = (rect.width() - NUMBERS) / columns.len().max(1) as f32;
    let most = columns.iter().map(|column| column.counts.total()).max().unwrap_or(0).max(1);
    let (x_marks, y_marks) = (month_marks(columns, step), number_marks(most));
    let axis = |hints: AxisHints<'static>, room: f32| {
        let hints = hints.tick_label_color(colours.weak).tick_label_font(font::small());
        hints.label_spacing(1.0..=2.0).min_thickness(room)
    };
    let labels: Vec<(f64, String)> = x_marks.iter().map(|(mark, label)| (mark.value, label.clone())).collect();
    let below = AxisHints::new_x().formatter(move |mark, _| {
        let label = labels.iter().find(|(value, _)| (value - mark.value).abs() < 0.5);
        label.map(|(_, label)| label.clone()).unwrap_or_default()
    });
    let beside = AxisHints::new_y().formatter(|mark, _| i18n::number(mark.value as u64));
    let plot = still_plot("months", rect)
        .show_grid([false, true])
        .grid_color(colours.line)
        .grid_spacing(1.0..=2.0)
        .set_margin_fraction(vec2(0.0, 0.04))
        .include_x(-0.5)
        .include_x(columns.len() as f64 - 0.5)
        .include_y(0.0)
        .x_grid_spacer(move |_| x_marks.iter().map(|(mark, _)| *mark).collect())
        .y_grid_spacer(move |_| y_marks.clone())
        .custom_x_axes(vec![axis(below, BELOW)])
        .custom_y_axes(vec![axis(beside, NUMBERS)]);
    let bars = BarChart::new("posts", bars(columns, step, colours.kinds));
    let shown = plot.show(&mut inside, |plot| plot.bar_chart(bars));
    *shown.transform.frame()
}

/// The parts of all columns, each on top of the one before.
fn bars(columns: &[Column], step: f32, colours: [egui::Color32; 3]) -> Vec<Bar> {
    let width = if step >= WITH_GAP { 0.86 } else { 1.0 };
    let mut bars = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        let mut base = 0.0;
        for (count, colour) in kinds(&column.counts).into_iter().zip(colours).filter(|(count, _)| *count > 0) {
            let bar = Bar::new(at as f64, count.into()).base_offset(base).width(width);
            bars.push(bar.fill(colour).stroke(egui::Stroke::NONE));
            base += f64::from(count);
        }
    }
    bars
}

/// Months or years below the columns, as many as have room; `step` is the width of a column.
fn month_marks(columns: &[Column], step: f32) -> Vec<(GridMark, String)> {
    /// Months from one mark to the next.
    const STEPS: [i32; 10] = [1, 3, 6, 12, 24, 60, 120, 600, 1200, 12000];
    let number = |span: Span| i32::from(span.first().year()) * 12 + i32::from(span.first().month()) - 1;
    let Some(first) = columns.first() else { return Vec::new() };
    let each = number(first.last) - number(first.first) + 1;
    let fits = |months: &&i32| {
        let room = if **months < 12 { MONTH } else { YEAR };
        **months >= each && **months as f32 / each as f32 * step >= room
    };
    let every = STEPS.iter().find(fits).copied().unwrap_or(12000);
    let mut marks = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        // The column holds a month whose number is a multiple of the step.
        if number(column.last).div_euclid(every) == (number(column.first) - 1).div_euclid(every) {
            continue;
        }
        let shown = number(column.last).div_euclid(every) * every;
        let month = Span::month((shown / 12) as i16, (shown % 12 + 1) as i8).unwrap_or(column.first);
        let label = if every < 12 { month_short(month) } else { (shown / 12).to_string() };
        marks.push((GridMark { value: at as f64, step_size: f64::from(every) / f64::from(each) }, label));
    }
    marks
}

/// "Sep 2024".
fn month_short(month: Span) -> String {
    i18n::month_year_short(month.begin(&TimeZone::UTC), &TimeZone::UTC)
}

/// Whole numbers at the left: four lines or fewer, at 1, 2 or 5 and their multiples by ten.
fn number_marks(most: u32) -> Vec<GridMark> {
    let sizes = (0..10).flat_map(|power| [1_u64, 2, 5].map(|digit| digit * 10_u64.pow(power)));
    let step = sizes.into_iter().find(|step| u64::from(most) / step <= 4).unwrap_or(u64::from(most));
    let values = (0..=u64::from(most) / step).map(|line| (line * step) as f64);
    values.map(|value| GridMark { value, step_size: step as f64 }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::charts::columns;

    fn marks(from: &str, to: &str, most: usize, step: f32) -> Vec<(f64, String)> {
        let month = |text| (Span::parse(text).expect("a month"), ByKind::default());
        let columns = columns(&[month(from), month(to)], most);
        month_marks(&columns, step).into_iter().map(|(mark, label)| (mark.value, label)).collect()
    }

    #[test]
    fn marks_are_months_where_there_is_room_and_else_years() {
        assert_eq!(marks("2024-01", "2024-03", 100, 200.0).len(), 3);
        let years = marks("2020-03", "2023-03", 100, 10.0);
        assert_eq!(years, [(10.0, "2021".to_owned()), (22.0, "2022".to_owned()), (34.0, "2023".to_owned())]);
    }

    #[test]
    fn of_ten_thousand_years_few_are_named() {
        let marks = marks("0000-01", "9999-12", 200, 3.0);
        assert!((2..20).contains(&marks.len()), "{marks:?}");
    }

    #[test]
    fn numbers_beside_the_columns_are_whole_and_few() {
        for most in [1, 3, 4, 9, 10, 99, 1234, u32::MAX] {
            let marks = number_marks(most);
            assert!((2..=5).contains(&marks.len()), "{most}: {marks:?}");
            assert!(marks.iter().all(|mark| mark.value.fract() == 0.0 && mark.value <= f64::from(most)));
        }
    }
}
