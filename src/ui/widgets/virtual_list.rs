//! A list of very many rows of different heights: only what is in sight is laid out, and nothing jumps.
//!
//! Rows are measured before they are drawn, so each stands where it belongs in its first frame. Where the list stands
//! is pure logic in `scroll`; positions on screen are always relative to the viewport, so a million rows do not
//! jitter.

mod heights;
mod scroll;
mod thumb;

use std::ops::Range;

use egui::accesskit::{Action, Role};
use egui::emath::GuiRounding as _;
use egui::{Id, Key, Modifiers, Rect, Sense, Stroke, Ui, UiBuilder, pos2, vec2};

use self::scroll::Placed;
pub use self::scroll::{Align, Anchor, Scroll};
use self::thumb::{Drag, Thumb};
use crate::ui::theme::{RADIUS_CONTROL, font, palette, size, space};

/// Width of the scrollbar with the space around it, in points.
pub const BAR_WIDTH: f32 = space::L;
/// Points that an arrow key or a screen reader's step scrolls by.
const STEP: f64 = 100.0;

/// Rows of a list, as the list needs them.
pub trait Rows {
    /// The height of a row in points if it is `width` points wide, the gap below it included.
    fn measure(&mut self, ui: &Ui, row: usize, width: f32) -> f32;
    /// Draws a row. `rect` is as wide as was measured and may reach out of sight.
    fn draw(&mut self, ui: &mut Ui, row: usize, rect: Rect);
}

/// A list's place, and its scrollbar.
#[derive(Debug, Default)]
pub struct VirtualList {
    scroll: Scroll,
    drag: Option<Drag>,
    in_sight: Range<usize>,
    /// Things that the list is of, when they are not its rows; for screen readers.
    pub set_size: Option<usize>,
}

impl VirtualList {
    /// Where the list stands.
    pub fn scroll(&self) -> &Scroll {
        &self.scroll
    }

    /// To move the list, or to add and rearrange rows.
    pub fn scroll_mut(&mut self) -> &mut Scroll {
        &mut self.scroll
    }

    /// Rows that were at least partly in sight in the last frame.
    pub fn in_sight(&self) -> Range<usize> {
        self.in_sight.clone()
    }

    /// Rows that were drawn in the last frame: those in sight, and one above and below.
    pub fn drawn(&self) -> Range<usize> {
        self.in_sight.start.saturating_sub(1)..(self.in_sight.end + 1).min(self.scroll.len())
    }

    /// Moves the list by the keys Home, End, Page up, Page down and, if `space` says so, the space bar. To be called
    /// only when no text field has the keyboard.
    pub fn keys(&mut self, ui: &Ui, viewport: f32, space: bool) {
        let (mut pages, mut home, mut end) = (0.0, false, false);
        ui.input_mut(|input| {
            let mut pressed = |modifiers, key| input.consume_key(modifiers, key);
            pages += f64::from(pressed(Modifiers::NONE, Key::PageDown));
            pages -= f64::from(pressed(Modifiers::NONE, Key::PageUp));
            if space {
                pages -= f64::from(pressed(Modifiers::SHIFT, Key::Space));
                pages += f64::from(pressed(Modifiers::NONE, Key::Space));
            }
            home = pressed(Modifiers::NONE, Key::Home);
            end = pressed(Modifiers::NONE, Key::End);
        });
        if home {
            self.scroll.home();
        } else if end {
            self.scroll.end();
        } else if pages != 0.0 {
            self.scroll.page(pages, viewport);
        }
    }

    /// Draws the list into all the space that `ui` has left. `name` is what a screen reader calls it, `margin` the
    /// space that rows leave to the left edge and to the scrollbar. Gives the scrollbar's thumb on screen while it is held,
    /// for a hint beside it.
    pub fn show(&mut self, ui: &mut Ui, name: &str, margin: f32, rows: &mut impl Rows) -> Option<Rect> {
        let rect = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(rect);
        let id = ui.scope_id().with("virtual-list");
        self.wheel(ui, rect, id);

        let bar = Rect::from_min_max(pos2(rect.right() - BAR_WIDTH, rect.top()), rect.max);
        let held = self.bar_input(ui, bar, id);
        let builder =
            UiBuilder::new().scope_id(id).max_rect(rect).accessibility_role(Role::List).accessibility_label(name);
        let mut list = ui.new_child(builder);
        list.shrink_clip_rect(rect);
        list.ctx().accesskit_node_builder(id, |node| {
            node.add_action(Action::ScrollDown);
            node.add_action(Action::ScrollUp);
            node.set_size_of_set(self.set_size.unwrap_or(self.scroll.len()));
            let [x0, y0, x1, y1] = [rect.left(), rect.top(), rect.right(), rect.bottom()].map(f64::from);
            node.set_bounds(egui::accesskit::Rect { x0, y0, x1, y1 });
        });
        self.rows(&mut list, rect, margin, rows);

        let thumb = self.thumb(rect.height())?;
        self.describe_bar(ui, id, rect.height());
        let thumb = Rect::from_min_size(bar.min + vec2(0.0, thumb.top), vec2(BAR_WIDTH, thumb.length));
        paint_bar(ui, bar, thumb, held);
        held.then_some(thumb)
    }

    fn rows(&mut self, list: &mut Ui, rect: Rect, margin: f32, rows: &mut impl Rows) {
        let left = rect.left() + margin;
        let width = (rect.width() - BAR_WIDTH - 2.0 * margin).max(1.0);
        let placed = self.scroll.settle(rect.height(), &mut |row| rows.measure(list, row, width));
        self.in_sight = placed.first().map_or(0, |first| first.row)..placed.last().map_or(0, |last| last.row + 1);
        let before = row_above(list, &placed, width, rows);
        let after = self.row_below(list, &placed, width, rows);
        for at in before.into_iter().chain(placed).chain(after) {
            let top = (rect.top() + at.y as f32).round_to_pixels(list.pixels_per_point());
            rows.draw(list, at.row, Rect::from_min_size(pos2(left, top), vec2(width, at.height)));
        }
    }

    /// The row right below those in sight.
    fn row_below(&self, list: &Ui, placed: &[Placed], width: f32, rows: &mut impl Rows) -> Option<Placed> {
        let lowest = placed.last()?;
        let row = Some(lowest.row + 1).filter(|&row| row < self.scroll.len())?;
        Some(Placed { row, y: lowest.y + f64::from(lowest.height), height: rows.measure(list, row, width) })
    }

    /// Moves by wheel and touchpad, by a finger on a touch screen, and as screen readers ask.
    fn wheel(&mut self, ui: &Ui, rect: Rect, id: Id) {
        let steps = ui.input_mut(|input| {
            let mut steps = 0.0;
            input.consume_accesskit_action_requests(id, |request| match request.action {
                Action::ScrollDown => {
                    steps += 1.0;
                    true
                }
                Action::ScrollUp => {
                    steps -= 1.0;
                    true
                }
                _ => false,
            });
            steps
        });
        let mut points = steps * STEP;
        if ui.rect_contains_pointer(rect) {
            points -= ui.input_mut(|input| f64::from(std::mem::take(&mut input.smooth_scroll_delta.y)));
        }
        if ui.input(egui::InputState::has_touch_screen) {
            let finger = ui.interact(rect, id.with("finger"), Sense::DRAG);
            points -= f64::from(finger.drag_delta().y);
        }
        if points != 0.0 {
            self.scroll.scroll_by(points);
        }
    }

    /// Moves by the scrollbar; says whether the thumb is held.
    fn bar_input(&mut self, ui: &Ui, bar: Rect, id: Id) -> bool {
        let response = ui.interact(bar, id.with("bar"), Sense::CLICK | Sense::DRAG);
        let pointer = response.interact_pointer_pos().map(|at| at.y - bar.top());
        if !response.is_pointer_button_down_on() {
            self.drag = None;
            return false;
        }
        let Some(y) = pointer else { return self.drag.is_some() };
        if ui.input(|input| input.pointer.primary_pressed())
            && let Some(thumb) = self.thumb(bar.height())
        {
            if thumb.contains(y) {
                self.drag = Some(Drag::begin(thumb, y));
            } else {
                self.scroll.page(if y < thumb.top { -1.0 } else { 1.0 }, bar.height());
            }
        }
        if let Some(fraction) = self.drag.as_mut().and_then(|drag| drag.pull(y)) {
            self.scroll.go_to_fraction(fraction, bar.height());
        }
        self.drag.is_some()
    }

    fn describe_bar(&self, ui: &Ui, id: Id, viewport: f32) {
        let way = self.scroll.total() - f64::from(viewport);
        ui.ctx().accesskit_node_builder(id.with("bar"), |node| {
            node.set_role(Role::ScrollBar);
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(way);
            node.set_numeric_value(self.scroll.top().min(way));
        });
    }

    fn thumb(&self, track: f32) -> Option<Thumb> {
        match &self.drag {
            Some(drag) => Some(drag.thumb()),
            None => Thumb::new(track, track, self.scroll.top(), self.scroll.total()),
        }
    }
}

/// The row right above those in sight: drawn too, so that Tab and screen readers can go on to it.
fn row_above(list: &Ui, placed: &[Placed], width: f32, rows: &mut impl Rows) -> Option<Placed> {
    let first = placed.first()?;
    let row = first.row.checked_sub(1)?;
    let height = rows.measure(list, row, width);
    Some(Placed { row, y: first.y - f64::from(height), height })
}

fn paint_bar(ui: &Ui, bar: Rect, thumb: Rect, held: bool) {
    let colours = palette(ui);
    let hovered = ui.rect_contains_pointer(bar);
    let width = if held || hovered { space::S } else { space::XS + 2.0 };
    let thumb = Rect::from_center_size(thumb.center(), vec2(width, thumb.height() - space::XS));
    let fill = if held { colours.accent } else { colours.weak.gamma_multiply(if hovered { 0.9 } else { 0.55 }) };
    ui.painter().rect(thumb, width / 2.0, fill, Stroke::NONE, egui::StrokeKind::Inside);
}

/// Says beside the thumb that is held how far the list has got.
pub fn hint_beside(ui: &Ui, thumb: Rect, words: String) {
    let colours = palette(ui);
    let words = ui.painter().layout_no_wrap(words, font::medium(size::BODY), colours.on_accent);
    let points = words.size() + vec2(2.0 * space::M, space::S);
    let left = thumb.left() - space::S - points.x;
    let rect = Rect::from_min_size(pos2(left, thumb.center().y - points.y / 2.0), points);
    ui.painter().rect_filled(rect, RADIUS_CONTROL, colours.accent);
    ui.painter().galley(rect.center() - words.size() / 2.0, words, colours.on_accent);
    ui.interact(rect, ui.scope_id().with("list-hint"), Sense::hover());
}
