//! One control over many cells, such as the days of a year: the pointer shows what each is, arrows go from one to the next, and
//! a click or Enter opens it. For Tab and for screen readers it is one control that says where it stands.
//!
//! What the cells look like is painted by whoever shows them.

use egui::{
    Event, EventFilter, Key, Modifiers, PointerButton, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
};

use super::focus::paint_focus;
use crate::tr;
use crate::ui::theme::palette;

/// What the cells are. Cells are counted from 0 in the order of reading.
pub struct Cells<'a> {
    /// What they are of, for screen readers.
    pub name: &'a str,
    /// How many there are.
    pub count: usize,
    /// Where the keyboard begins.
    pub start: usize,
    /// So many cells further is the one to the right; 0: arrows do not go there.
    pub right: usize,
    /// So many cells further is the one below.
    pub below: usize,
    /// The cell at a point.
    pub at: &'a dyn Fn(Pos2) -> Option<usize>,
    /// Where a cell is.
    pub place: &'a dyn Fn(usize) -> Rect,
    /// A cell and its number in words.
    pub words: &'a dyn Fn(usize) -> String,
    /// What a click does.
    pub tip: &'a str,
}

/// Lays the control over cells that were painted in `rect`. `marked` is the cell that the keyboard has reached. Gives the cell
/// that was opened.
pub fn show(ui: &Ui, rect: Rect, cells: &Cells<'_>, marked: &mut Option<usize>) -> Option<usize> {
    let last = cells.count.checked_sub(1)?;
    let response = ui.interact(rect, ui.scope_id().with("cells"), Sense::click());
    keyboard(ui, &response, cells, last, marked);
    let hovered = response.hover_pos().and_then(cells.at);
    for cell in hovered.iter().chain(marked.iter()) {
        let stroke = Stroke::new(2.0, palette(ui).text);
        ui.painter().rect_stroke((cells.place)(*cell), 2.0, stroke, StrokeKind::Outside);
    }
    if response.has_focus() {
        paint_focus(ui, rect);
    }
    describe(&response, cells, marked.or(hovered).unwrap_or(cells.start).min(last));
    let opened = if response.clicked_by(PointerButton::Primary) {
        response.interact_pointer_pos().and_then(cells.at)
    } else {
        response.clicked().then(|| marked.unwrap_or(cells.start).min(last))
    };
    if let Some(cell) = hovered {
        response.on_hover_text_at_pointer(format!("{}\n{}", (cells.words)(cell), cells.tip));
    }
    opened
}

/// Moves the mark while the control has the keyboard; without it there is none.
fn keyboard(ui: &Ui, response: &Response, cells: &Cells<'_>, last: usize, marked: &mut Option<usize>) {
    if !response.has_focus() {
        *marked = None;
        return;
    }
    let (horizontal_arrows, vertical_arrows) = (cells.right > 0, cells.below > 0);
    let filter = EventFilter { horizontal_arrows, vertical_arrows, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    let mut at = marked.unwrap_or(cells.start).min(last);
    for key in pressed(ui) {
        let to = match key {
            Key::ArrowRight => at.checked_add(cells.right),
            Key::ArrowLeft => at.checked_sub(cells.right),
            Key::ArrowDown => at.checked_add(cells.below),
            Key::ArrowUp => at.checked_sub(cells.below),
            Key::Home => Some(0),
            Key::End => Some(last),
            _ => None,
        };
        at = to.filter(|to| *to <= last).unwrap_or(at);
    }
    *marked = Some(at);
}

/// Keys that were pressed alone, in their order: several may come in one frame.
pub fn pressed(ui: &Ui) -> Vec<Key> {
    let key = |event: &Event| match event {
        Event::Key { key, pressed: true, modifiers: Modifiers::NONE, .. } => Some(*key),
        _ => None,
    };
    ui.input(|input| input.events.iter().filter_map(key).collect())
}

fn describe(response: &Response, cells: &Cells<'_>, named: usize) {
    response.widget_info(|| {
        let words = (cells.words)(named);
        let mut info =
            WidgetInfo::slider(true, named as f64, tr!("cells-name", chart = cells.name, cell = words.as_str()));
        info.current_text_value = Some(words);
        info
    });
}
