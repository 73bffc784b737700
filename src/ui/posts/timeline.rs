//! The months above the list: how many posts each has, and where the list is. A click goes to a month, a drag shows only the
//! months it passes; with the keyboard arrows choose a month, with Shift several, and Enter goes there.

use std::ops::RangeInclusive;

use egui::{CornerRadius, Key, Modifiers, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2};

use super::Page;
use crate::app::commands::{Command, CommandQueue};
use crate::query::dates::Span;
use crate::query::filter::{Condition, Filter};
use crate::query::months::{MonthCount, runs};
use crate::tr;
use crate::ui::filter_words;
use crate::ui::theme::{RADIUS_CONTROL, palette, space};
use crate::ui::widgets::focus::paint_focus;

/// Height of the strip, in points.
pub const HEIGHT: f32 = 40.0;
/// Height of the line that shows where the list is, in points.
const MARK: f32 = 3.0;
/// Narrowest bar, in points: of more months than that several share one.
const NARROWEST: f32 = 2.0;

/// What the strip keeps between frames.
#[derive(Debug, Default)]
pub struct TimelineView {
    /// Bar at which a drag began.
    from: Option<usize>,
    /// Bars that the keyboard has chosen.
    keys: Option<(usize, usize)>,
}

/// One bar: some months after one another, as a rule one.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Bar {
    first: Span,
    last: Span,
    count: u64,
}

/// Draws the strip into `rect`. `in_sight` is the first and the last month that the list shows.
pub fn show(
    ui: &mut Ui,
    rect: Rect,
    page: &Page<'_>,
    in_sight: Option<(Span, Span)>,
    view: &mut TimelineView,
    out: &mut CommandQueue,
) {
    let months = page.search.found().map(|found| &*found.months).unwrap_or_default();
    let bars = bars(months, (rect.width() / NARROWEST) as usize);
    if bars.len() < 2 {
        return;
    }
    let response = ui.interact(rect, ui.scope_id().with("timeline"), Sense::click_and_drag());
    let at = |x: f32| {
        let place = (x - rect.left()) / rect.width().max(1.0) * bars.len() as f32;
        (place.max(0.0) as usize).min(bars.len() - 1)
    };
    let hovered = response.hover_pos().map(|pos| at(pos.x));
    let dragged = drag(&response, view, at);
    let chosen = dragged.clone().or_else(|| keyboard(ui, &response, bars.len(), view));
    paint(ui, rect, &bars, chosen.as_ref(), hovered, in_sight);
    let named = chosen.as_ref().map(|chosen| *chosen.end()).or(hovered).or_else(|| place_of(&bars, in_sight?.0));
    describe(&response, &bars, named, chosen.as_ref());
    if response.has_focus() {
        paint_focus(ui, rect.shrink(1.0));
    }
    let entered = response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
    if let Some(bars) =
        chosen.clone().filter(|_| response.drag_stopped() || entered).and_then(|chosen| bars.get(chosen))
    {
        choose(page, bars, out);
        view.keys = None;
    } else if response.clicked()
        && let Some(bar) = hovered.and_then(|at| bars.get(at))
    {
        out.push(Command::GoToMonth(bar.first));
    }
    if let Some(bar) = hovered.and_then(|at| bars.get(at)) {
        response.on_hover_text_at_pointer(format!("{}\n{}", words(bar), tr!("timeline-tip")));
    }
}

/// One month is gone to, of several only those are shown.
fn choose(page: &Page<'_>, bars: &[Bar], out: &mut CommandQueue) {
    let (Some(first), Some(last)) = (bars.first(), bars.last()) else { return };
    if bars.len() == 1 {
        return out.push(Command::GoToMonth(first.first));
    }
    let is_date =
        |condition: &Condition| matches!(condition, Condition::Before(_) | Condition::After(_) | Condition::During(_));
    let rest = page.search.filter().clone().without_all(|clause| is_date(&clause.condition));
    let span = Filter::between(first.first.first(), last.last.last());
    let filter = span.clauses().iter().cloned().fold(rest, Filter::with);
    out.push(Command::SetFilter(filter));
}

/// Bars from where a drag began to where it is.
fn drag(response: &Response, view: &mut TimelineView, at: impl Fn(f32) -> usize) -> Option<RangeInclusive<usize>> {
    let now = response.interact_pointer_pos().map(|pos| at(pos.x));
    if response.drag_started() {
        view.from = response.ctx.input(|input| input.pointer.press_origin()).map(|pos| at(pos.x));
    }
    let (from, to) = (view.from?, now?);
    if response.drag_stopped() {
        view.from = None;
    }
    Some(from.min(to)..=from.max(to))
}

/// Bars that arrows have chosen while the strip has the keyboard.
fn keyboard(ui: &Ui, response: &Response, count: usize, view: &mut TimelineView) -> Option<RangeInclusive<usize>> {
    if !response.has_focus() {
        view.keys = None;
        return None;
    }
    let filter = egui::EventFilter { horizontal_arrows: true, ..egui::EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let step = |forth: bool, back: bool| isize::from(forth) - isize::from(back);
    let wide = step(pressed(Modifiers::SHIFT, Key::ArrowRight), pressed(Modifiers::SHIFT, Key::ArrowLeft));
    let one = step(pressed(Modifiers::NONE, Key::ArrowRight), pressed(Modifiers::NONE, Key::ArrowLeft));
    let (from, to) = view.keys.unwrap_or((count - 1, count - 1));
    let moved = |by: isize| to.saturating_add_signed(by).min(count - 1);
    if wide != 0 {
        view.keys = Some((from.min(count - 1), moved(wide)));
    } else if one != 0 {
        view.keys = Some((moved(one), moved(one)));
    }
    view.keys.map(|(from, to)| from.min(to)..=from.max(to))
}

fn describe(response: &Response, bars: &[Bar], named: Option<usize>, chosen: Option<&RangeInclusive<usize>>) {
    let words = match chosen.filter(|chosen| chosen.start() < chosen.end()).and_then(|chosen| bars.get(chosen.clone()))
    {
        Some([first, .., last]) => {
            tr!("timeline-range", first = filter_words::span(first.first), last = filter_words::span(last.last))
        }
        _ => named.and_then(|at| bars.get(at)).map(words).unwrap_or_default(),
    };
    let place = named.unwrap_or(0) as f64;
    response.widget_info(|| {
        let mut info = WidgetInfo::slider(true, place, tr!("timeline-name", month = words.as_str()));
        info.current_text_value = Some(words.clone());
        info
    });
}

/// "May 2024: 12 posts".
fn words(bar: &Bar) -> String {
    let first = filter_words::span(bar.first);
    if bar.first == bar.last {
        return tr!("timeline-month", month = first, count = bar.count);
    }
    let months = tr!("timeline-range", first = first, last = filter_words::span(bar.last));
    tr!("timeline-month", month = months, count = bar.count)
}

fn paint(
    ui: &Ui,
    rect: Rect,
    bars: &[Bar],
    chosen: Option<&RangeInclusive<usize>>,
    hovered: Option<usize>,
    in_sight: Option<(Span, Span)>,
) {
    let colours = palette(ui);
    let painter = ui.painter();
    painter.rect_filled(rect, RADIUS_CONTROL, colours.raised);
    let step = rect.width() / bars.len() as f32;
    let x = |at: usize| rect.left() + at as f32 * step;
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(1).max(1) as f32;
    let gap = if step > 4.0 { 1.0 } else { 0.0 };
    let room = rect.height() - MARK - space::XS;
    if let Some(chosen) = chosen {
        let marked = Rect::from_x_y_ranges(x(*chosen.start())..=x(chosen.end() + 1), rect.y_range());
        painter.rect(marked, 2.0, colours.accent_soft, Stroke::new(1.0, colours.link), egui::StrokeKind::Inside);
    }
    for (at, bar) in bars.iter().enumerate().filter(|(_, bar)| bar.count > 0) {
        let height = (room * (bar.count as f32 / most)).max(1.5);
        let bottom = rect.bottom() - MARK - 1.0;
        let shape = Rect::from_min_max(pos2(x(at), bottom - height), pos2((x(at + 1) - gap).max(x(at) + 1.0), bottom));
        let lit = hovered == Some(at) || chosen.is_some_and(|chosen| chosen.contains(&at));
        painter.rect_filled(shape, CornerRadius::ZERO, if lit { colours.link } else { colours.accent });
    }
    let places = in_sight.and_then(|(a, b)| Some((place_of(bars, a)?, place_of(bars, b)?)));
    if let Some((a, b)) = places {
        let mark = Rect::from_x_y_ranges(
            x(a.min(b))..=x(a.max(b) + 1).max(x(a.min(b)) + 4.0),
            rect.bottom() - MARK..=rect.bottom(),
        );
        painter.rect_filled(mark, CornerRadius::ZERO, colours.text);
    }
}

/// The bar of the month in which `span` begins.
fn place_of(bars: &[Bar], span: Span) -> Option<usize> {
    bars.iter().position(|bar| bar.first.first() <= span.first() && span.first() <= bar.last.last())
}

/// All months from the first to the last that has posts, those without any included; no more than `most` bars.
fn bars(months: &[MonthCount], most: usize) -> Vec<Bar> {
    let begin = |month: &MonthCount| Some(Span::month(month.year, month.month)?.first());
    let (Some(first), Some(last)) = (months.first().and_then(begin), months.last().and_then(begin)) else {
        return Vec::new();
    };
    let empty = |(first, last)| Bar { first, last, count: 0 };
    let mut bars: Vec<Bar> = runs(first, last, most).into_iter().map(empty).collect();
    for month in months {
        let Some(day) = begin(month) else { continue };
        let at = bars.partition_point(|bar| bar.last.last() < day);
        if let Some(bar) = bars.get_mut(at) {
            bar.count += month.count;
        }
    }
    bars
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn month(year: i16, month: i8, count: u64) -> MonthCount {
        MonthCount { year, month, count }
    }

    #[test]
    fn months_without_posts_have_room_too() {
        let bars = bars(&[month(2023, 11, 4), month(2024, 2, 1)], 100);
        assert_eq!(bars.iter().map(|bar| bar.count).collect::<Vec<_>>(), [4, 0, 0, 1]);
        assert_eq!(bars[1].first, Span::month(2023, 12).unwrap());
    }

    #[test]
    fn of_very_many_months_several_share_a_bar() {
        let months: Vec<_> = (0..9999).map(|year| month(year, 1, 1)).collect();
        let bars = bars(&months, 300);
        assert!(bars.len() <= 300, "{}", bars.len());
        assert_eq!(bars.iter().map(|bar| bar.count).sum::<u64>(), 9999);
        assert!(place_of(&bars, Span::year(2024).unwrap()).is_some());
    }
}
