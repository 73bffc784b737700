//! The keyboard on the Posts screen.

use egui::{Id, Key, Modifiers, Rect, Ui};

use crate::app::commands::{Command, CommandQueue};
use crate::app::posts::PostsScreen;
use crate::model::PostIndex;
use crate::ui::widgets::post_card::card_id;
use crate::ui::widgets::virtual_list::{Align, VirtualList};

/// Who has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Focus {
    /// Nobody.
    Free,
    /// This card.
    Card(PostIndex),
    /// Something inside a card.
    InCard,
    /// Something else, such as a button above the list.
    Elsewhere,
}

/// Moves list and mark by keys. Gives the card that is to have the keyboard from now on.
pub fn handle(
    ui: &Ui,
    area: Rect,
    screen: &PostsScreen,
    list: &mut VirtualList,
    out: &mut CommandQueue,
) -> Option<PostIndex> {
    if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) || !ui.is_enabled() {
        return None;
    }
    let focus = focus(ui, area, screen, list);
    let free = matches!(focus, Focus::Free | Focus::Card(_));
    list.keys(ui, area.height(), free);
    if focus == Focus::Elsewhere {
        return None;
    }
    if free
        && let Some(post) = screen.selected()
        && (focus == Focus::Free || focus == Focus::Card(post))
        && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter))
    {
        out.push(Command::ShowDetail(post));
    }
    let step = step(ui)?;
    let row = next_row(step, focus, screen, list)?;
    let post = screen.post_at(row)?;
    list.scroll_mut().scroll_to(row, Align::Nearest);
    out.push(Command::SelectPost(Some(post)));
    // egui would move the keyboard to the nearest control as well.
    ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    Some(post)
}

/// Whether the keyboard goes from the list to the pane beside it: with the arrow that points there. Tab would come there only
/// after the last post.
pub fn lead_to_pane(ui: &Ui, area: Rect, screen: &PostsScreen, list: &VirtualList) -> bool {
    if ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) || !ui.is_enabled() {
        return false;
    }
    let free = matches!(focus(ui, area, screen, list), Focus::Free | Focus::Card(_));
    let pressed = free && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowRight));
    if pressed {
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
    pressed
}

/// Scrolls to what the Tab key has reached, when it is not wholly in sight. `before` is what had the keyboard before.
pub fn reveal_focus(ui: &Ui, area: Rect, screen: &PostsScreen, list: &mut VirtualList, before: &mut Option<Id>) {
    let focused = ui.memory(egui::Memory::focused);
    if std::mem::replace(before, focused) == focused || ui.input(|input| input.pointer.any_down()) {
        return;
    }
    let Some(id) = focused else { return };
    let row = list.drawn().find(|&row| screen.post_at(row).is_some_and(|post| card_id(post) == id));
    if let Some(row) = row {
        list.scroll_mut().scroll_to(row, Align::Nearest);
    } else if let Some((rect, layer)) = ui.ctx().read_response(id).map(|response| (response.rect, response.layer_id))
        && layer == ui.layer_id()
        && area.x_range().contains(rect.center().x)
        && area.intersects(rect)
        && rect.height() < area.height()
    {
        let points = (rect.bottom() - area.bottom()).max(0.0) + (rect.top() - area.top()).min(0.0);
        if points != 0.0 {
            list.scroll_mut().scroll_by(f64::from(points));
        }
    } else {
        return;
    }
    ui.ctx().request_repaint();
}

fn focus(ui: &Ui, area: Rect, screen: &PostsScreen, list: &VirtualList) -> Focus {
    let Some(id) = ui.memory(egui::Memory::focused) else { return Focus::Free };
    let mut drawn = list.drawn().filter_map(|row| screen.post_at(row));
    if let Some(post) = drawn.find(|&post| card_id(post) == id) {
        return Focus::Card(post);
    }
    match ui.ctx().read_response(id) {
        Some(response) if response.layer_id == ui.layer_id() && area.contains(response.rect.center()) => Focus::InCard,
        _ => Focus::Elsewhere,
    }
}

/// −1 or 1 for the keys that move the mark.
fn step(ui: &Ui) -> Option<isize> {
    ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        let down = pressed(Key::ArrowDown) | pressed(Key::J);
        let up = pressed(Key::ArrowUp) | pressed(Key::K);
        match (down, up) {
            (true, false) => Some(1),
            (false, true) => Some(-1),
            _ => None,
        }
    })
}

/// The row the mark moves to: next to the one it is on, else the first in sight.
fn next_row(step: isize, focus: Focus, screen: &PostsScreen, list: &VirtualList) -> Option<usize> {
    let marked = match focus {
        Focus::Card(post) => Some(post),
        _ => screen.selected(),
    };
    let in_sight = list.in_sight();
    let row = marked.and_then(|post| screen.row_of(post)).filter(|row| in_sight.contains(row));
    if let Some(row) = row {
        return row.checked_add_signed(step).filter(|&row| row < screen.rows().count);
    }
    let at = list.scroll().anchor();
    Some(if at.offset > 0.0 && at.row + 1 < in_sight.end { at.row + 1 } else { at.row })
}
