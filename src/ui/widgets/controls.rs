//! Buttons, cards and rows in the look of Fossick. Each control has an accessible name that is not its icon.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Button, Frame, Margin, Response, RichText, Stroke, Ui, Vec2};

use super::focus::paint_focus;
use super::galley::{self, Fit};
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::tr;
use crate::ui::keys::keys_text;
use crate::ui::theme::{self, font, palette, size, space};

/// How much a button stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// The one thing to do here.
    Primary,
    /// Something that can be done.
    Plain,
    /// As quiet as a link.
    Quiet,
}

/// An icon as text.
pub fn icon(icon: &str, points: f32) -> RichText {
    RichText::new(icon).font(font::icon(points))
}

/// An icon that only decorates: painted, so that screen readers do not come across it.
pub fn decoration(ui: &mut Ui, glyph: &str, points: f32, colour: egui::Color32) {
    let galley = ui.painter().layout_no_wrap(glyph.to_owned(), font::icon(points), colour);
    let (rect, _) = ui.allocate_exact_size(galley.size(), egui::Sense::hover());
    ui.painter().galley(rect.min, galley, colour);
}

/// Text in one line, cut with an ellipsis where it is wider than `width` points.
pub fn one_line(ui: &Ui, text: &str, font: egui::FontId, colour: egui::Color32, width: f32) -> Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = egui::text::TextWrapping::truncate_at_width(width);
    galley::lay_out_plain(ui.ctx(), job, Fit::Tight)
}

/// A label before a control, at the left of a column of its own.
pub fn row_label(ui: &mut Ui, text: &str, size: Vec2) {
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    // A child that takes no room of its own: the column is as wide as was asked for, however short the word.
    let mut inside = ui.new_child(egui::UiBuilder::new().max_rect(rect).layout(layout));
    inside.add(egui::Label::new(RichText::new(text).font(font::medium(size::BODY))).truncate());
}

/// A box to tick, with an edge that can be seen.
pub fn checkbox(ui: &mut Ui, ticked: &mut bool, label: &str) -> Response {
    with_edge(ui, |ui| ui.checkbox(ticked, label))
}

/// One of several things to choose from, with an edge that can be seen.
pub fn radio(ui: &mut Ui, chosen: bool, label: &str) -> Response {
    with_edge(ui, |ui| ui.radio(chosen, label))
}

fn with_edge(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> Response) -> Response {
    let edge = Stroke::new(1.5, palette(ui).weak);
    ui.scope(|ui| {
        ui.visuals_mut().widgets.inactive.bg_stroke = edge;
        ui.visuals_mut().widgets.hovered.bg_stroke = edge;
        add(ui)
    })
    .inner
}

/// A slider whose rail can be seen on any ground.
pub fn slider(ui: &mut Ui, slider: egui::Slider<'_>) -> Response {
    let rail = palette(ui).line;
    ui.scope(|ui| {
        ui.visuals_mut().widgets.inactive.bg_fill = rail;
        ui.add(slider)
    })
    .inner
}

/// Lets a field for searching have Escape for itself: the first one empties it, the next one leaves it, and nothing behind
/// it is closed.
pub fn with_escape(field: egui::TextEdit<'_>) -> egui::TextEdit<'_> {
    let filter = egui::EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, tab: false };
    field.event_filter(filter)
}

/// What Escape does in a field made by [`with_escape`].
pub fn escape(ui: &Ui, field: &Response, text: &mut String) {
    if field.has_focus() && ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape)) {
        if text.is_empty() {
            field.surrender_focus();
        }
        text.clear();
    }
}

/// A button that shows only an icon; `name` is its tooltip and its accessible name.
pub fn icon_button(ui: &mut Ui, glyph: &str, name: &str) -> Response {
    let button = Button::new(icon(glyph, 18.0)).frame_when_inactive(false).min_size(Vec2::splat(32.0));
    ui.add(button).accessible_name(name).on_hover_text(name)
}

/// A button with an icon and a word or two.
pub fn button(ui: &mut Ui, glyph: &str, label: &str, weight: Weight) -> Response {
    labelled(ui, glyph, label, weight, true)
}

/// A row that wraps moves a button that does not fit; it can't do that with a frame around one.
fn labelled(ui: &mut Ui, glyph: &str, label: &str, weight: Weight, enabled: bool) -> Response {
    let palette = palette(ui);
    let text = RichText::new(label).font(font::medium(size::BODY));
    let button = match weight {
        Weight::Primary => {
            let on = palette.on_accent;
            Button::new((icon(glyph, 18.0).color(on), text.color(on))).fill(palette.accent)
        }
        Weight::Plain => Button::new((icon(glyph, 18.0), text)),
        Weight::Quiet => {
            let tint = palette.link;
            Button::new((icon(glyph, 18.0).color(tint), text.color(tint))).frame_when_inactive(false)
        }
    };
    let response = ui.add_enabled(enabled, button.min_size(Vec2::new(0.0, 34.0))).accessible_name(label);
    if response.has_focus() {
        paint_focus(ui, response.rect);
    }
    response
}

/// The button of a command: label, icon, tooltip, keys and whether it is enabled come from the command table.
pub fn command_button(ui: &mut Ui, app: &App, command: Command, weight: Weight, out: &mut CommandQueue) -> Response {
    let spec = command.spec();
    let tip = tip(ui, &command);
    let response = labelled(ui, spec.icon, &tr!(spec.label), weight, command.is_enabled(app)).on_hover_text(tip);
    if response.clicked() {
        out.push(command);
    }
    response
}

/// As [`command_button`], but only the icon is shown.
pub fn command_icon(ui: &mut Ui, app: &App, command: Command, out: &mut CommandQueue) -> Response {
    let spec = command.spec();
    let tip = tip(ui, &command);
    let response = ui.add_enabled_ui(command.is_enabled(app), |ui| {
        let button = Button::new(icon(spec.icon, 18.0)).frame_when_inactive(false).min_size(Vec2::splat(32.0));
        ui.add(button).accessible_name(tr!(spec.label)).on_hover_text(tip)
    });
    if response.inner.clicked() {
        out.push(command);
    }
    response.inner
}

/// A command as a row of a menu; closes the menu.
pub fn menu_row(ui: &mut Ui, app: &App, command: Command, out: &mut CommandQueue) {
    let enabled = command.is_enabled(app);
    menu_entry(ui, command, enabled, out);
}

/// As [`menu_row`], where it is known whether the command makes sense.
pub fn menu_entry(ui: &mut Ui, command: Command, enabled: bool, out: &mut CommandQueue) {
    let spec = command.spec();
    let label = tr!(spec.label);
    let mut button = Button::new((icon(spec.icon, 16.0), RichText::new(&label).font(font::body())));
    if let Some(shortcut) = spec.shortcut {
        button = button.shortcut_text(keys_text(ui.ctx(), shortcut));
    }
    let response = ui.add_enabled(enabled, button.frame_when_inactive(false)).accessible_name(&label);
    if response.on_hover_text(tip(ui, &command)).clicked() {
        out.push(command);
        ui.close();
    }
}

/// Puts controls at the right end of a row, in the order in which they are read: a layout from right to left would lead the
/// keyboard backwards.
pub fn at_the_right<R>(ui: &mut Ui, id: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let room = room_beside(ui, id);
    let id = ui.scope_id().with(id);
    ui.add_space(room);
    let added = ui.scope(add);
    let width = added.response.rect.width();
    let known: Option<f32> = ui.data_mut(|data| {
        let known = data.get_temp(id);
        data.insert_temp(id, width);
        known
    });
    if known.is_none_or(|known| (known - width).abs() > 0.5) {
        ui.ctx().request_discard("controls at the right have another width");
    }
    added.inner
}

/// Width that is left in the row beside what [`at_the_right`] puts there with the same `id`.
pub fn room_beside(ui: &Ui, id: &str) -> f32 {
    let known: Option<f32> = ui.data(|data| data.get_temp(ui.scope_id().with(id)));
    (ui.available_width() - known.unwrap_or_default()).max(0.0)
}

/// A command's tooltip with its keys.
pub fn tip(ui: &Ui, command: &Command) -> String {
    let spec = command.spec();
    let tip = tr!(&format!("{}-tip", spec.label));
    match spec.shortcut {
        Some(shortcut) => format!("{tip} ({})", keys_text(ui.ctx(), shortcut)),
        None => tip,
    }
}

/// A card: the frame around things that belong together.
pub fn card(ui: &Ui) -> Frame {
    let palette = palette(ui);
    Frame::new()
        .fill(palette.card)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(theme::RADIUS_CARD)
        .inner_margin(Margin::same(space::L as i8))
}

/// Title of a screen.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    let colour = palette(ui).text;
    let response = ui.label(RichText::new(text).font(font::semibold(size::DISPLAY)).color(colour));
    announce(ui, &response, Role::Heading, text);
    response
}

/// Title of a card or group.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    let colour = palette(ui).text;
    let response = ui.label(RichText::new(text).font(font::semibold(size::TITLE)).color(colour));
    announce(ui, &response, Role::Heading, text);
    response
}

/// A turning sign before words that say what is waited for; the words are enough where nothing may turn.
pub fn waiting(ui: &mut Ui) {
    if !theme::is_still(ui) {
        ui.spinner();
    }
}

/// Less important words.
pub fn weak(ui: &mut Ui, text: &str) -> Response {
    let colour = palette(ui).weak;
    let text = galley::sentence(ui, RichText::new(text).font(font::body()).color(colour));
    ui.add(text)
}

/// Tells screen readers that a label is more than text.
pub fn announce(ui: &Ui, response: &Response, role: Role, text: &str) {
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(role);
        node.set_label(text);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_turns_where_less_motion_is_asked_for() {
        let ctx = egui::Context::default();
        let width = || {
            let mut width = 0.0;
            let mut drawn = ctx.run_ui(egui::RawInput::default(), |ui| {
                width = ui.scope(waiting).response.rect.width();
            });
            drawn.textures_delta.clear();
            width
        };
        assert!(width() > 1.0, "there is no sign");
        theme::keep_still(&ctx);
        assert!(width() < 1.0, "it still turns");
    }
}
