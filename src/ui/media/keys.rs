//! The keyboard on the Media screen.

use egui::{Id, Key, Modifiers, Rect, Ui};

use super::rows::Grid;
use super::tiles::tile_id;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue, Gallery};
use crate::app::media::{MediaScreen, Pick};
use crate::ui::widgets::virtual_list::{Align, VirtualList};

/// Moves list, cursor and choice by keys. Gives the place of the tile that is to have the keyboard from now on.
pub fn handle(
    ui: &Ui,
    area: Rect,
    app: &App,
    media: &MediaScreen,
    grid: &Grid,
    list: &mut VirtualList,
    out: &mut CommandQueue,
) -> Option<usize> {
    let busy = ui.ctx().text_edit_focused() || egui::Popup::is_any_open(ui.ctx()) || !ui.is_enabled();
    if busy || app.dialog().is_some() || app.lightbox().is_some() {
        return None;
    }
    let focused = ui.memory(egui::Memory::focused);
    let on_tile = focused.and_then(|id| grid.places(list.drawn()).find(|&place| tile_id(place) == id));
    if focused.is_some() && on_tile.is_none() {
        return None;
    }
    list.keys(ui, area.height(), false);
    let cursor = on_tile.or(media.cursor());
    if let Some(place) = cursor {
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::NONE, Key::Enter) {
            out.push(Command::OpenMedia(Gallery::Shown, place));
            return None;
        }
        if pressed(Modifiers::NONE, Key::Space) {
            out.push(Command::PickMedia(place, Pick::Toggle));
        }
    }
    let (key, range) = arrow(ui)?;
    // egui would move the keyboard to the nearest control as well, also where the tiles end.
    ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    let next = step(key, cursor, media.shown().items.len(), grid, list)?;
    if let Some(row) = grid.row_of(next) {
        list.scroll_mut().scroll_to(row, Align::Nearest);
    }
    out.push(Command::PickMedia(next, if range { Pick::Range } else { Pick::Cursor }));
    Some(next)
}

/// The arrow that was pressed, and whether everything up to where it leads is to be chosen.
fn arrow(ui: &Ui) -> Option<(Key, bool)> {
    let arrows = [Key::ArrowLeft, Key::ArrowRight, Key::ArrowUp, Key::ArrowDown];
    ui.input_mut(|input| {
        arrows.into_iter().find_map(|key| {
            let range = input.consume_key(Modifiers::SHIFT, key);
            (range || input.consume_key(Modifiers::NONE, key)).then_some((key, range))
        })
    })
}

/// Where an arrow leads from the cursor.
fn step(key: Key, cursor: Option<usize>, count: usize, grid: &Grid, list: &VirtualList) -> Option<usize> {
    let in_sight = grid.places(list.in_sight());
    let Some(at) = cursor.filter(|at| in_sight.contains(at)) else {
        return grid.first_place(list.in_sight().start);
    };
    match key {
        Key::ArrowLeft => at.checked_sub(1),
        Key::ArrowRight => Some(at + 1).filter(|&next| next < count),
        Key::ArrowUp => grid.beside(at, false),
        _ => grid.beside(at, true),
    }
}

/// Scrolls to the tile that the Tab key has reached. `before` is what had the keyboard before.
pub fn reveal_focus(ui: &Ui, area: Rect, grid: &Grid, list: &mut VirtualList, before: &mut Option<Id>) {
    let focused = ui.memory(egui::Memory::focused);
    if std::mem::replace(before, focused) == focused || ui.input(|input| input.pointer.any_down()) {
        return;
    }
    let Some(id) = focused else { return };
    let place = grid.places(list.drawn()).find(|&place| tile_id(place) == id);
    let hidden = |rect: Rect| !area.contains_rect(rect);
    if let Some(row) = place.and_then(|place| grid.row_of(place))
        && ui.ctx().read_response(id).is_none_or(|response| hidden(response.rect))
    {
        list.scroll_mut().scroll_to(row, Align::Nearest);
        ui.ctx().request_repaint();
    }
}
