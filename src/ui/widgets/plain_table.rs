//! A chart as a list of rows. Of long lists only what is in sight is laid out. For Tab it is one stop; arrows go from row to
//! row, Enter or a click opens one.

use egui::{Align2, EventFilter, Id, Key, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::cells::pressed;
use super::controls;
use super::cut::{LINE, beginning};
use super::focus::paint_focus;
use super::virtual_list::{self, Align, BAR_WIDTH, VirtualList};
use crate::tr;
use crate::ui::theme::{RADIUS_CONTROL, font, palette, size, space};

/// Height of a row, in points.
pub const ROW: f32 = 30.0;
/// Rows that are in sight at once, where there is room.
pub const IN_SIGHT: usize = 12;
/// Width of a column of words, in columns of numbers.
const WORDS: f32 = 2.0;

/// What stands in the list. Rows are counted from 0.
pub struct Rows<'a> {
    /// Names of the columns.
    pub headings: &'a [String],
    /// So many columns are words; those behind are numbers.
    pub words: usize,
    /// Number of rows.
    pub count: usize,
    /// So many of them are in sight at once.
    pub in_sight: usize,
    /// What stands in a row, untrusted.
    pub cells: &'a dyn Fn(usize) -> Vec<String>,
}

/// What a list keeps between frames.
#[derive(Default)]
pub struct ListView {
    list: VirtualList,
    /// The row that Tab stops at.
    cursor: usize,
    /// That row is to have the keyboard.
    wants_focus: bool,
}

/// Draws the list; gives the row that was opened.
pub fn show(ui: &mut Ui, name: &str, rows: &Rows<'_>, view: &mut ListView) -> Option<usize> {
    if view.list.scroll().len() != rows.count {
        *view = ListView::default();
        view.list.scroll_mut().rearrange(rows.count, None, |_| None, |_| ROW);
    }
    let points = vec2(ui.available_width(), (1 + rows.count.min(rows.in_sight)) as f32 * ROW);
    let (rect, _) = ui.allocate_exact_size(points, Sense::hover());
    let head = rect.with_max_y(rect.top() + ROW);
    header(ui, head, rows);
    let rect = rect.with_min_y(head.bottom());
    let mut inside = ui.new_child(UiBuilder::new().id_salt("rows").max_rect(rect));
    let drawn = view.list.drawn();
    let stop = if drawn.contains(&view.cursor) { view.cursor } else { view.list.in_sight().start };
    let focus = std::mem::take(&mut view.wants_focus).then_some(view.cursor);
    let mut list = List { rows, base: inside.scope_id(), stop, focus, reached: None, moved: None, opened: None };
    let kept = wheel_for_the_page(ui, &view.list, rect);
    view.list.show(&mut inside, name, 0.0, &mut list);
    ui.input_mut(|input| input.smooth_scroll_delta.y += kept);
    let List { reached, moved, opened, .. } = list;
    view.cursor = moved.or(reached).unwrap_or(view.cursor);
    if moved.is_some() {
        view.wants_focus = true;
        view.list.scroll_mut().scroll_to(view.cursor, Align::Nearest);
        ui.ctx().request_repaint();
    }
    opened
}

/// Takes from the wheel what the list can't follow, since it is at its end: that scrolls the page.
fn wheel_for_the_page(ui: &Ui, list: &VirtualList, rect: Rect) -> f32 {
    let way = list.scroll().total() - f64::from(rect.height());
    let top = list.scroll().top();
    ui.input_mut(|input| {
        let delta = &mut input.smooth_scroll_delta.y;
        let at_end = if *delta > 0.0 { top <= 0.5 } else { top >= way - 0.5 };
        if at_end { std::mem::take(delta) } else { 0.0 }
    })
}

/// Left and right edges of the columns in a row. A column of numbers is at least as wide as its heading.
fn edges(ui: &Ui, rows: &Rows<'_>, rect: Rect) -> Vec<(f32, f32)> {
    let share = |column| if column < rows.words { WORDS } else { 1.0 };
    let all: f32 = (0..rows.headings.len()).map(share).sum();
    let unit = rect.width() / all.max(1.0);
    let needed = |heading: &String| {
        let words = heading.clone();
        ui.painter().layout_no_wrap(words, font::medium(size::SMALL), palette(ui).weak).size().x + 2.0 * space::S + 1.0
    };
    let numbers: Vec<f32> = rows.headings.iter().skip(rows.words).map(|heading| needed(heading).max(unit)).collect();
    let words = (rect.width() - numbers.iter().sum::<f32>()).max(0.0) / rows.words.max(1) as f32;
    let mut right = rect.left();
    let column = |width| {
        let left = right;
        right += width;
        (left, right)
    };
    std::iter::repeat_n(words, rows.words).chain(numbers).map(column).collect()
}

fn header(ui: &Ui, rect: Rect, rows: &Rows<'_>) {
    let colours = palette(ui);
    let above_rows = rect.with_max_x(rect.right() - BAR_WIDTH);
    write(ui, above_rows, rows, rows.headings, &font::medium(size::SMALL), colours.weak);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(1.0, colours.line));
}

/// Words at the left of their columns, numbers at the right.
fn write(ui: &Ui, rect: Rect, rows: &Rows<'_>, cells: &[String], font: &egui::FontId, colour: egui::Color32) {
    for (column, (text, (left, right))) in cells.iter().zip(edges(ui, rows, rect)).enumerate() {
        let room = right - left - 2.0 * space::S;
        let galley = controls::one_line(ui, beginning(text, LINE), font.clone(), colour, room);
        let (x, align) = if column < rows.words {
            (left + space::S, Align2::LEFT_CENTER)
        } else {
            (right - space::S, Align2::RIGHT_CENTER)
        };
        let place = align.anchor_size(pos2(x, rect.center().y), galley.size());
        ui.painter().galley(place.min, galley, colour);
    }
}

struct List<'a> {
    rows: &'a Rows<'a>,
    base: Id,
    /// The row that Tab stops at.
    stop: usize,
    /// The row that is to have the keyboard now.
    focus: Option<usize>,
    /// The row that has it.
    reached: Option<usize>,
    /// The row that arrows lead to.
    moved: Option<usize>,
    opened: Option<usize>,
}

impl virtual_list::Rows for List<'_> {
    fn measure(&mut self, _ui: &Ui, _row: usize, _width: f32) -> f32 {
        ROW
    }

    fn draw(&mut self, ui: &mut Ui, row: usize, rect: Rect) {
        let id = self.base.with(("row", row));
        let stops = row == self.stop || self.focus == Some(row);
        let response = ui.interact(rect, id, if stops { Sense::click() } else { Sense::CLICK });
        if self.focus == Some(row) {
            response.request_focus();
        }
        if response.has_focus() {
            self.reached = Some(row);
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
            self.moved = self.moved.or_else(|| target(ui, row, self.rows.count.saturating_sub(1)));
        }
        let cells = (self.rows.cells)(row);
        let colours = palette(ui);
        let lit = response.hovered() || response.has_focus();
        if lit {
            ui.painter().rect_filled(rect, RADIUS_CONTROL, colours.raised);
        }
        let tint = if lit { colours.link } else { colours.text };
        write(ui, rect, self.rows, &cells, &font::body(), tint);
        if response.has_focus() {
            paint_focus(ui, rect.shrink(2.0));
        }
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Row, true, words(self.rows.headings, &cells)));
        if response.clicked() {
            self.opened = Some(row);
        }
    }
}

/// The row that keys lead to from `row`.
fn target(ui: &Ui, row: usize, last: usize) -> Option<usize> {
    let to = |from: usize, key: Key| match key {
        Key::ArrowDown => (from + 1).min(last),
        Key::ArrowUp => from.saturating_sub(1),
        Key::PageDown => (from + IN_SIGHT).min(last),
        Key::PageUp => from.saturating_sub(IN_SIGHT),
        Key::Home => 0,
        Key::End => last,
        _ => from,
    };
    let at = pressed(ui).into_iter().fold(row, to);
    (at != row).then_some(at)
}

/// "May 2024, Replies: 3": a row as it is read aloud.
fn words(headings: &[String], cells: &[String]) -> String {
    let cell = |(column, (heading, text)): (usize, (&String, &String))| {
        let text = beginning(text, LINE);
        if column == 0 { text.to_owned() } else { tr!("table-cell", column = heading.as_str(), text = text) }
    };
    headings.iter().zip(cells).enumerate().map(cell).collect::<Vec<_>>().join(", ")
}
