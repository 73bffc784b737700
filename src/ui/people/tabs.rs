//! The tabs of a screen with how many rows each has; in narrow windows one list to choose from.

use egui::{Button, ComboBox, RichText, Ui, WidgetInfo};

use crate::app::commands::{Command, CommandQueue};
use crate::app::opened::Opened;
use crate::app::people::{Tab, View};
use crate::i18n;
use crate::tr;
use crate::ui::theme::{font, palette, size, space};
use crate::ui::widgets::focus::{follow_focus, paint_focus};

/// Width below which there is a list instead, in points.
const NARROW: f32 = 640.0;

/// Draws the tabs.
pub fn show(ui: &mut Ui, opened: &Opened, saved: bool, out: &mut CommandQueue) {
    let now = opened.table(saved).view().tab;
    let all: &[Tab] = if saved { &Tab::SAVED } else { &Tab::PEOPLE };
    // Hardly anybody has filters: their tab is there when they are.
    let is_there = |tab: &&Tab| **tab != Tab::Filters || now == Tab::Filters || opened.count_of(**tab).is_some();
    let tabs: Vec<Tab> = all.iter().filter(is_there).copied().collect();
    let chosen = if ui.available_width() < NARROW && tabs.len() > 3 {
        Some(list(ui, opened, &tabs, now))
    } else {
        row(ui, opened, &tabs, now)
    };
    if let Some(tab) = chosen.filter(|tab| *tab != now) {
        out.push(Command::ViewTable(View::of(tab)));
    }
}

/// "Following, 412".
fn name(opened: &Opened, tab: Tab) -> String {
    match opened.count_of(tab) {
        Some(count) => tr!("people-tab", tab = tr!(tab.key()), count = count),
        None => tr!(tab.key()),
    }
}

fn row(ui: &mut Ui, opened: &Opened, tabs: &[Tab], now: Tab) -> Option<Tab> {
    let mut chosen = None;
    let colours = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::XS);
        ui.spacing_mut().button_padding.x = space::S + 2.0;
        for &tab in tabs {
            let is_now = tab == now;
            let count = opened.count_of(tab);
            let tint = match (is_now, count) {
                (true, _) => colours.link,
                (false, Some(_)) => colours.text,
                (false, None) => colours.weak,
            };
            let words = RichText::new(tr!(tab.key())).font(font::medium(size::BODY)).color(tint);
            let number =
                count.map(|count| RichText::new(i18n::number(count as u64)).font(font::body()).color(colours.weak));
            let button = match number {
                Some(number) => Button::new((words, number)),
                None => Button::new(words),
            };
            let button = button.min_size(egui::vec2(0.0, 32.0)).selected(is_now).frame_when_inactive(is_now);
            let response = ui.add(button);
            response.widget_info(|| WidgetInfo::selected(egui::Role::Tab, true, is_now, name(opened, tab)));
            if response.has_focus() {
                paint_focus(ui, response.rect);
            }
            if response.clicked() {
                chosen = Some(tab);
            }
        }
    });
    chosen
}

fn list(ui: &mut Ui, opened: &Opened, tabs: &[Tab], now: Tab) -> Tab {
    let mut chosen = now;
    let text = name(opened, now);
    let shown = RichText::new(&text).font(font::medium(size::BODY));
    let combo = ComboBox::from_id_salt("people-tabs").selected_text(shown).width(ui.available_width().min(320.0));
    let response = combo.height(360.0).show_ui(ui, |ui| {
        for &tab in tabs {
            ui.selectable_value(&mut chosen, tab, name(opened, tab));
        }
        follow_focus(ui);
    });
    let _ = response.response.accessible_name(text);
    chosen
}
