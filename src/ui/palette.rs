//! The command palette: everything that can be done now, to be found by typing.

use egui::{Key, Modifiers, RichText, ScrollArea, TextEdit, Ui, Vec2};

use super::keys::keys_text;
use super::theme::{font, palette, size};
use super::widgets::controls;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::text::fold::fold;
use crate::tr;

/// What was typed, and the row that Enter would run.
#[derive(Default)]
pub struct PaletteView {
    query: String,
    row: usize,
}

/// Draws the palette.
pub fn show(ui: &mut Ui, app: &App, view: &mut PaletteView, out: &mut CommandQueue) {
    let (up, down, enter) = ui.input_mut(|input| {
        (
            input.consume_key(Modifiers::NONE, Key::ArrowUp),
            input.consume_key(Modifiers::NONE, Key::ArrowDown),
            input.consume_key(Modifiers::NONE, Key::Enter),
        )
    });
    let field = TextEdit::singleline(&mut view.query).desired_width(f32::INFINITY).hint_text(tr!("palette-hint"));
    let response = ui.add(field).accessible_name(tr!("palette-hint"));
    response.request_focus();
    if response.changed() {
        view.row = 0;
    }
    let found = matching(app, &view.query);
    view.row = match (up, down) {
        (true, _) => view.row.saturating_sub(1),
        (_, true) => view.row + 1,
        _ => view.row,
    }
    .min(found.len().saturating_sub(1));
    if found.is_empty() {
        controls::weak(ui, &tr!("palette-nothing"));
    }
    let mut chosen = if enter { found.get(view.row).cloned() } else { None };
    ScrollArea::vertical().auto_shrink([false, true]).show(ui, |ui| {
        for (number, command) in found.iter().enumerate() {
            let response = row(ui, command, number == view.row);
            if number == view.row && (up || down) {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                chosen = Some(command.clone());
            }
        }
    });
    if let Some(command) = chosen {
        out.push(Command::CloseDialog);
        out.push(command);
    }
}

fn row(ui: &mut Ui, command: &Command, chosen: bool) -> egui::Response {
    let spec = command.spec();
    let label = tr!(spec.label);
    let text = RichText::new(&label).font(font::medium(size::BODY));
    let mut button = egui::Button::selectable(chosen, (controls::icon(spec.icon, 18.0), text));
    if let Some(shortcut) = spec.shortcut {
        let keys = RichText::new(keys_text(ui.ctx(), shortcut)).font(font::small()).color(palette(ui).weak);
        button = button.right_text(keys);
    }
    ui.add(button.min_size(Vec2::new(ui.available_width(), 34.0))).accessible_name(&label)
}

/// Commands that make sense now and whose label or tooltip holds every word that was typed; those that need only the
/// label stand first.
fn matching(app: &App, query: &str) -> Vec<Command> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    let holds_all = |text: &str| words.iter().all(|word| text.contains(word));
    let mut found: Vec<(bool, Command)> = Command::all()
        .into_iter()
        .filter(|command| *command != Command::ShowPalette && command.is_enabled(app))
        .filter_map(|command| {
            let label = command.spec().label;
            let title = fold(&tr!(label));
            let only_tip = !holds_all(&title);
            let tip = fold(&tr!(&format!("{label}-tip")));
            (!only_tip || holds_all(&format!("{title} {tip}"))).then_some((only_tip, command))
        })
        .collect();
    found.sort_by_key(|(only_tip, _)| *only_tip);
    found.into_iter().map(|(_, command)| command).collect()
}
