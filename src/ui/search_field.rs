//! The field in which people type what they look for among their posts.

use egui::{Event, Key, Modifiers, Rect, TextEdit, Ui, vec2};

use super::theme::{font, palette, size, space};
use super::widgets::controls;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue, Screen};
use crate::tr;
use crate::ui::icons;

/// Most letters of a search.
const MOST_LETTERS: usize = 2000;

/// Draws the field `width` points wide. `/` and Ctrl+F lead to it, Enter and arrow down go on to the list, Escape empties it.
pub fn show(ui: &mut Ui, app: &App, width: f32, out: &mut CommandQueue) {
    let mut text = app.search().text().to_owned();
    let hint = tr!("search-hint");
    let margin = egui::Margin { left: 30, right: 30, top: 6, bottom: 6 };
    let field = TextEdit::singleline(&mut text).hint_text(&hint).desired_width(width).char_limit(MOST_LETTERS);
    let field = field.margin(margin).background_color(palette(ui).raised).font(font::body());
    let response = ui.add(controls::with_escape(field)).accessible_name(hint);
    let rect = response.rect;
    let glyph = rect.left_center() + vec2(space::L, 0.0);
    let weak = palette(ui).weak;
    ui.painter().text(glyph, egui::Align2::CENTER_CENTER, icons::MAGNIFYING_GLASS, font::icon(size::READING), weak);
    if wanted(ui, app) || ui.data_mut(|data| data.remove_temp::<bool>(asked())).is_some() {
        response.request_focus();
    }
    if response.has_focus() && ui.input(|input| input.key_pressed(Key::ArrowDown)) {
        response.surrender_focus();
    }
    controls::escape(ui, &response, &mut text);
    if !text.is_empty() {
        clear(ui, rect, &mut text);
    }
    if response.lost_focus() && text == app.search().text() && app.search().is_unfinished() {
        // Nobody goes on typing: the last word is whole, and counts.
        text.push(' ');
    }
    if text != app.search().text() {
        out.push(Command::Search(text));
    } else if response.gained_focus() && !text.is_empty() && app.screen() != Screen::Posts {
        out.push(Command::GoTo(Screen::Posts));
    }
    response.on_hover_text(tr!("search-tip"));
}

/// A cross at the end of the field, which empties it.
fn clear(ui: &mut Ui, field: Rect, text: &mut String) {
    let place = Rect::from_center_size(field.right_center() - vec2(space::L, 0.0), vec2(24.0, 24.0));
    let button = egui::Button::new(controls::icon(icons::X, size::BODY)).frame_when_inactive(false);
    let name = tr!("search-clear");
    if ui.put(place, button).accessible_name(&name).on_hover_text(name).clicked() {
        text.clear();
    }
}

/// Where the bar has no room for the field, keys lead to the screen that has it.
pub fn lead_there(ui: &Ui, app: &App, out: &mut CommandQueue) {
    let listed = app.screen() == Screen::Posts && app.detail().thread().is_none();
    if !listed && wanted(ui, app) {
        ui.data_mut(|data| data.insert_temp(asked(), true));
        out.push(Command::CloseDetail);
        out.push(Command::GoTo(Screen::Posts));
    }
}

/// Where it is kept that the field is to have the keyboard as soon as it is drawn.
fn asked() -> egui::Id {
    egui::Id::unique("search-field-asked")
}

/// Somebody asked for the field by keys. Screens that search something else have their own.
fn wanted(ui: &Ui, app: &App) -> bool {
    if app.dialog().is_some() || ui.ctx().text_edit_focused() || !is_here(app.screen()) {
        return false;
    }
    ui.input_mut(|input| {
        input.consume_key(Modifiers::COMMAND, Key::F)
            || input.events.iter().any(|event| matches!(event, Event::Text(text) if text == "/"))
    })
}

fn is_here(screen: Screen) -> bool {
    matches!(screen, Screen::Overview | Screen::Posts | Screen::Check | Screen::Settings)
}
