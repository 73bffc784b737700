//! A table of very many rows, all of one height: a header that sorts, a cursor that the arrows move, a menu for each row.
//!
//! For Tab the table is one stop, as in a file manager: it leads to the row with the cursor, and from there on. Screen
//! readers reach every row that is drawn.

use std::borrow::Cow;

use egui::accesskit::Role;
use egui::{Align2, Button, Id, Key, Modifiers, Rect, Response, RichText, Sense, Stroke, Ui, UiBuilder, WidgetInfo};
use egui::{pos2, vec2};

use super::controls;
use super::cut::{LINE, beginning};
use super::focus::paint_focus;
use super::virtual_list::{Align, BAR_WIDTH, Rows, VirtualList};
use crate::tr;
use crate::ui::icons;
use crate::ui::theme::{RADIUS_CONTROL, font, palette, size, space};

/// Height of a row, in points.
pub const ROW: f32 = 36.0;
/// Height of the header, in points.
const HEADER: f32 = 34.0;
/// Room for the button of a row's menu, in points.
const MENU: f32 = 36.0;
/// Least room for a remark behind a cell's text, in points.
const LEAST_REMARK: f32 = 24.0;
/// Space on both sides of a cell's text, in points.
const PAD: f32 = space::S;

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    /// Words in the header.
    pub title: String,
    /// How wide it is, measured against the other columns.
    pub share: f32,
    /// Numbers, which stand at the right.
    pub number: bool,
    /// Width of the table from which it is shown, in points.
    pub from: f32,
}

impl Column {
    /// A column of words that takes `share` of the width.
    pub fn text(title: String, share: f32) -> Self {
        Self { title, share, number: false, from: 0.0 }
    }

    /// A column of numbers.
    pub fn number(title: String, share: f32) -> Self {
        Self { number: true, ..Self::text(title, share) }
    }

    /// Only in tables that are at least `points` wide.
    #[must_use]
    pub fn from(self, points: f32) -> Self {
        Self { from: points, ..self }
    }
}

/// By which column rows are sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sorted {
    /// The column.
    pub column: usize,
    /// The last comes first.
    pub descending: bool,
}

/// What stands in a table. Rows and columns are counted from 0.
pub trait Cells {
    /// Number of rows.
    fn rows(&self) -> usize;
    /// What stands in a cell.
    fn cell(&self, row: usize, column: usize) -> Cow<'_, str>;
    /// Whether a cell is only a remark.
    fn is_weak(&self, _row: usize, _column: usize) -> bool {
        false
    }
    /// A remark behind what stands in a cell.
    fn remark(&self, _row: usize, _column: usize) -> Option<String> {
        None
    }
    /// What there is to say of a row when the pointer rests on it.
    fn tip(&self, _row: usize) -> Option<String> {
        None
    }
    /// Draws the entries of the row's menu.
    fn menu(&mut self, ui: &mut Ui, row: usize);
}

/// What somebody did with a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// Asked for the rows to be sorted by this column.
    Sort(usize),
    /// Opened a row.
    Open(usize),
}

/// What a table keeps between frames.
#[derive(Debug, Default)]
pub struct TableView {
    list: VirtualList,
    generation: Option<u64>,
    cursor: usize,
    /// The row with the cursor is to have the keyboard.
    wants_focus: bool,
}

impl TableView {
    /// Rows that were at least partly in sight in the last frame.
    pub fn in_sight(&self) -> std::ops::Range<usize> {
        self.list.in_sight()
    }

    /// Row that the arrows go on from.
    pub fn cursor(&self) -> usize {
        self.cursor
    }

    /// Follows a list that has changed: other rows begin at the top.
    fn follow(&mut self, rows: usize, generation: u64) {
        if self.generation != Some(generation) || self.list.scroll().len() != rows {
            self.generation = Some(generation);
            self.cursor = 0;
            self.list.scroll_mut().rearrange(rows, None, |_| None, |_| ROW);
            self.list.scroll_mut().home();
        }
    }
}

/// What a table looks like.
#[derive(Debug)]
pub struct Look<'a> {
    /// What a screen reader calls it.
    pub name: &'a str,
    /// The columns.
    pub columns: &'a [Column],
    /// How the rows are sorted.
    pub sorted: Option<Sorted>,
    /// Goes up whenever other rows are shown.
    pub generation: u64,
    /// Keys are not for the table: a dialog lies over it.
    pub behind_dialog: bool,
}

/// Draws a table into all the space that `ui` has left.
pub fn show(ui: &mut Ui, look: &Look<'_>, view: &mut TableView, cells: &mut impl Cells) -> Option<Did> {
    view.follow(cells.rows(), look.generation);
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    let width = rect.width() - BAR_WIDTH;
    let shown: Vec<usize> = (0..look.columns.len()).filter(|&at| columns_fit(look, at, width)).collect();
    let edges = edges(look.columns, &shown, rect.left(), width - MENU);
    let head = rect.with_max_y(rect.top() + HEADER);
    let mut did = header(ui, head, look, &shown, &edges);
    let area = rect.with_min_y(head.bottom());
    if !look.behind_dialog {
        keys(ui, area, cells.rows(), view);
    }
    let mut below = ui.new_child(UiBuilder::new().id_salt("table").max_rect(area));
    let base = below.scope_id();
    // The one row that Tab stops at is always one that is drawn.
    let drawn = view.list.drawn();
    let stop = if drawn.contains(&view.cursor) { view.cursor } else { view.list.in_sight().start };
    let focus = std::mem::take(&mut view.wants_focus).then_some(view.cursor);
    let mut rows = TableRows { look, shown: &shown, edges: &edges, cells, base, stop, focus, did: None, reached: None };
    view.list.show(&mut below, look.name, 0.0, &mut rows);
    did = did.or(rows.did);
    if let Some(row) = rows.reached {
        view.cursor = row;
    }
    did
}

fn columns_fit(look: &Look<'_>, at: usize, width: f32) -> bool {
    look.columns.get(at).is_some_and(|column| column.from <= width)
}

/// Left edges of the columns that are shown, and the right edge of the last one.
fn edges(columns: &[Column], shown: &[usize], left: f32, width: f32) -> Vec<f32> {
    let shares = || shown.iter().filter_map(|&at| columns.get(at)).map(|column| column.share);
    let all: f32 = shares().sum();
    let mut x = left;
    let rights = shares().map(|share| {
        x += width * share / all.max(f32::EPSILON);
        x.round()
    });
    [left].into_iter().chain(rights).collect()
}

fn header(ui: &mut Ui, rect: Rect, look: &Look<'_>, shown: &[usize], edges: &[f32]) -> Option<Did> {
    let colours = palette(ui);
    let mut did = None;
    for ((&column, from), to) in shown.iter().zip(edges).zip(edges.iter().skip(1)) {
        let Some(about) = look.columns.get(column) else { continue };
        let cell = Rect::from_min_max(pos2(*from, rect.top()), pos2(*to, rect.bottom() - space::XS));
        let sorted = look.sorted.filter(|sorted| sorted.column == column);
        let tint = if sorted.is_some() { colours.link } else { colours.weak };
        let words = RichText::new(&about.title).font(font::medium(size::SMALL)).color(tint);
        let arrow = sorted.map(|sorted| {
            let glyph = if sorted.descending { icons::CARET_DOWN } else { icons::CARET_UP };
            controls::icon(glyph, size::SMALL).color(tint)
        });
        let button = match arrow {
            Some(arrow) => Button::new((words, arrow)),
            None => Button::new(words),
        };
        let align = if about.number { egui::Align::Max } else { egui::Align::Min };
        let layout = egui::Layout::left_to_right(egui::Align::Center)
            .with_main_align(align)
            .with_main_justify(true)
            .with_cross_justify(true);
        let builder = UiBuilder::new().id_salt(("column", column)).max_rect(cell).layout(layout);
        let button = button.frame_when_inactive(false).truncate();
        let response = ui.scope_builder(builder, |ui| {
            ui.spacing_mut().button_padding = vec2(PAD, 2.0);
            ui.spacing_mut().item_spacing.x = space::XS;
            ui.add(button)
        });
        let name = match sorted {
            Some(Sorted { descending: true, .. }) => tr!("table-sorted-down", column = about.title.as_str()),
            Some(_) => tr!("table-sorted-up", column = about.title.as_str()),
            None => about.title.clone(),
        };
        let response = response.inner;
        response.widget_info(|| WidgetInfo::labeled(egui::Role::ColumnHeader, true, &name));
        if response.has_focus() {
            paint_focus(ui, response.rect);
        }
        let tip = tr!("table-sort-tip", column = about.title.as_str());
        if response.on_hover_text(tip).clicked() {
            did = Some(Did::Sort(column));
        }
    }
    let line = Stroke::new(1.0, colours.line);
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, line);
    did
}

/// Moves the cursor by arrows and the list by pages, when nothing else has the keyboard.
fn keys(ui: &Ui, area: Rect, rows: usize, view: &mut TableView) {
    if rows == 0 || ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) || !ui.is_enabled() {
        return;
    }
    let focused = ui.memory(egui::Memory::focused).and_then(|id| ui.ctx().read_response(id));
    let elsewhere = |response: &Response| response.layer_id != ui.layer_id() || !area.contains(response.rect.center());
    view.list.keys(ui, area.height(), false);
    if focused.as_ref().is_some_and(elsewhere) {
        return;
    }
    let (down, up) = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        (pressed(Key::ArrowDown), pressed(Key::ArrowUp))
    });
    if down == up {
        return;
    }
    let in_sight = view.list.in_sight();
    view.cursor = match (in_sight.contains(&view.cursor), focused.is_some()) {
        (true, true) if down => (view.cursor + 1).min(rows - 1),
        (true, true) => view.cursor.saturating_sub(1),
        (true, false) => view.cursor,
        (false, _) => in_sight.start,
    };
    view.wants_focus = true;
    view.list.scroll_mut().scroll_to(view.cursor, Align::Nearest);
    // egui would move the keyboard to the nearest control as well.
    ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
}

struct TableRows<'a, C> {
    look: &'a Look<'a>,
    shown: &'a [usize],
    edges: &'a [f32],
    cells: &'a mut C,
    base: Id,
    /// The row that Tab stops at.
    stop: usize,
    /// The row that is to have the keyboard now.
    focus: Option<usize>,
    did: Option<Did>,
    /// The row that the pointer or the keyboard has reached.
    reached: Option<usize>,
}

impl<C: Cells> Rows for TableRows<'_, C> {
    fn measure(&mut self, _ui: &Ui, _row: usize, _width: f32) -> f32 {
        ROW
    }

    fn draw(&mut self, ui: &mut Ui, row: usize, rect: Rect) {
        if row >= self.cells.rows() {
            return;
        }
        let id: Id = self.base.with(("row", row));
        let sense = if row == self.stop || self.focus == Some(row) { Sense::click() } else { Sense::CLICK };
        let response = ui.interact(rect.with_max_x(rect.right() - MENU), id, sense);
        if self.focus == Some(row) {
            response.request_focus();
        }
        self.paint(ui, row, rect, &response);
        self.describe(ui, row, &response);
        if response.clicked() || response.has_focus() {
            self.reached = Some(row);
        }
        if response.double_clicked()
            || (response.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)))
        {
            self.did = Some(Did::Open(row));
        } else if response.clicked() {
            response.request_focus();
        }
        self.menu(ui, row, rect, &response);
        if let Some(tip) = self.cells.tip(row) {
            response.on_hover_text(tip);
        }
    }
}

impl<C: Cells> TableRows<'_, C> {
    fn paint(&self, ui: &Ui, row: usize, rect: Rect, response: &Response) {
        let colours = palette(ui);
        let over = ui.rect_contains_pointer(rect) && !egui::Popup::is_any_open(ui.ctx());
        let fill = match (response.has_focus(), over) {
            (true, _) => colours.accent_soft,
            (false, true) => colours.raised,
            (false, false) => egui::Color32::TRANSPARENT,
        };
        ui.painter().rect_filled(rect, RADIUS_CONTROL, fill);
        if response.has_focus() {
            let stroke = Stroke::new(1.5, colours.link);
            ui.painter().rect_stroke(rect, RADIUS_CONTROL, stroke, egui::StrokeKind::Inside);
        }
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, Stroke::new(0.5, colours.line));
        for ((&column, from), to) in self.shown.iter().zip(self.edges).zip(self.edges.iter().skip(1)) {
            let text = self.cells.cell(row, column);
            let tint = if self.cells.is_weak(row, column) { colours.weak } else { colours.text };
            let room = to - from - 2.0 * PAD;
            let galley = controls::one_line(ui, beginning(&text, LINE), font::body(), tint, room);
            let number = self.look.columns.get(column).is_some_and(|column| column.number);
            let (x, align) = if number { (to - PAD, Align2::RIGHT_CENTER) } else { (from + PAD, Align2::LEFT_CENTER) };
            let place = align.anchor_size(pos2(x, rect.center().y), galley.size());
            ui.painter().galley(place.min, galley, tint);
            let room = room - place.width() - space::S;
            if let Some(remark) = self.cells.remark(row, column).filter(|_| room > LEAST_REMARK) {
                let remark = controls::one_line(ui, &remark, font::body(), colours.weak, room);
                let left = place.right_center() + vec2(space::S, 0.0);
                let place = Align2::LEFT_CENTER.anchor_size(left, remark.size());
                ui.painter().galley(place.min, remark, colours.weak);
            }
        }
    }

    /// A row is read as its cells, each with the column's name in front.
    fn describe(&self, ui: &Ui, row: usize, response: &Response) {
        response.widget_info(|| {
            let cells = self.shown.iter().filter_map(|&column| {
                let text = self.cells.cell(row, column);
                let title = &self.look.columns.get(column)?.title;
                let first = self.shown.first() == Some(&column);
                let text = match self.cells.remark(row, column) {
                    Some(remark) => Cow::Owned(format!("{} {remark}", beginning(&text, LINE))),
                    None => Cow::Borrowed(beginning(&text, LINE)),
                };
                (!text.is_empty()).then(|| {
                    if first { text.into_owned() } else { tr!("table-cell", column = title.as_str(), text = &*text) }
                })
            });
            let name = cells.collect::<Vec<_>>().join(", ");
            WidgetInfo::labeled(egui::Role::Row, true, name)
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Row);
            node.set_position_in_set(row);
        });
    }

    fn menu(&mut self, ui: &mut Ui, row: usize, rect: Rect, response: &Response) {
        let place = Rect::from_min_max(pos2(rect.right() - MENU, rect.top() + 2.0), rect.max - vec2(0.0, 2.0));
        // Beside the row that Tab stops at, Tab goes on to its menu; all others are for pointers and screen readers.
        let here = row == self.stop || self.focus == Some(row);
        let sense = if here { Sense::click() } else { Sense::CLICK };
        let more = ui.interact(place, response.id.with("menu"), sense);
        let name = tr!("table-menu", row = beginning(&self.cells.cell(row, 0), LINE));
        more.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &name));
        let lit = more.hovered() || more.has_focus() || response.has_focus();
        let tint = if lit { palette(ui).text } else { palette(ui).weak };
        ui.painter().text(place.center(), Align2::CENTER_CENTER, icons::DOTS_THREE, font::icon(18.0), tint);
        if more.has_focus() {
            paint_focus(ui, place.shrink(2.0));
        }
        egui::Popup::menu(&more).show(|ui| self.cells.menu(ui, row));
        egui::Popup::context_menu(response).show(|ui| self.cells.menu(ui, row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_share_the_width_that_is_there() {
        let columns =
            [Column::text("a".into(), 2.0), Column::text("b".into(), 1.0).from(500.0), Column::number("c".into(), 1.0)];
        assert_eq!(edges(&columns, &[0, 1, 2], 10.0, 400.0), [10.0, 210.0, 310.0, 410.0]);
        assert_eq!(edges(&columns, &[0, 2], 0.0, 300.0), [0.0, 200.0, 300.0]);
    }
}
