//! Scrolling with the keyboard, which egui's scroll areas do not have by themselves.

use egui::scroll_area::ScrollAreaOutput;
use egui::{FocusDirection, Id, Key, Modifiers, Role, ScrollArea, Sense, Ui, Vec2, WidgetInfo, vec2};

use super::focus::paint_focus;

/// Points that an arrow key scrolls by.
const STEP: f32 = 40.0;
/// Part of a page that stays in sight when pages are turned, in points.
const OVERLAP: f32 = 40.0;

/// Where a scroll area stood in the last frame.
#[derive(Clone, Copy, Debug, Default)]
pub struct KeyScroll {
    at: Vec2,
    end: Vec2,
    page: f32,
}

impl KeyScroll {
    /// Moves `area` by arrows, Page up, Page down, Home and End. They move nothing else.
    pub fn move_by_keys(&self, ui: &Ui, area: ScrollArea) -> ScrollArea {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let way = |forth: Key, back: Key| f32::from(u8::from(pressed(forth))) - f32::from(u8::from(pressed(back)));
        let mut to = self.at;
        to += STEP * vec2(way(Key::ArrowRight, Key::ArrowLeft), way(Key::ArrowDown, Key::ArrowUp));
        to.y += way(Key::PageDown, Key::PageUp) * (self.page - OVERLAP).max(STEP);
        if pressed(Key::Home) {
            to = Vec2::ZERO;
        }
        if pressed(Key::End) {
            to = vec2(0.0, self.end.y);
        }
        let to = to.min(self.end).max(Vec2::ZERO);
        if to == self.at {
            return area;
        }
        // egui would take an arrow for a step to another control as well.
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        area.scroll_offset(to)
    }

    /// Remembers where the area stands, and makes it a place for the keyboard, called `name`. `wanted` says that it is to have
    /// the keyboard, until it has.
    pub fn settle<R>(&mut self, ui: &Ui, name: &str, output: &ScrollAreaOutput<R>, wanted: &mut bool) {
        self.at = output.state.clamped_offset();
        self.page = output.inner_rect.height();
        self.end = (output.content_size - output.inner_rect.size()).max(Vec2::ZERO);
        // A short list does not fill its area.
        let filled = output.inner_rect.size().min(output.content_size);
        let rect = egui::Rect::from_min_size(output.inner_rect.min, filled);
        let response = ui.interact(rect, Id::unique("scrolled"), Sense::focusable_noninteractive());
        response.widget_info(|| WidgetInfo::labeled(Role::Pane, true, name));
        take_focus(&response, wanted);
        if response.has_focus() {
            paint_focus(ui, response.rect);
        }
    }
}

/// Gives a control the keyboard once if it is wanted there.
pub fn take_focus(response: &egui::Response, wanted: &mut bool) {
    if *wanted && response.enabled() {
        response.request_focus();
        *wanted = false;
    }
}
