//! The Settings screen.

use egui::{ComboBox, Id, PopupCloseBehavior, TextEdit, Ui};

use super::theme::space;
use super::widgets::column;
use super::widgets::controls::{self, Weight};
use super::widgets::focus::follow_focus;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::settings::{LanguageChoice, ThemeChoice, ZOOM_RANGE, ZoneChoice};
use crate::text::fold::fold;
use crate::{i18n, tr};

/// Widest column of the screen, in points.
const WIDTH: f32 = 620.0;
/// Height of the list of time zones.
const ZONES_HEIGHT: f32 = 280.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    column::show(ui, WIDTH, |ui| {
        controls::title(ui, &tr!("screen-settings"));
        ui.add_space(space::M);
        if app.session().is_none() {
            controls::command_button(ui, app, Command::Back, Weight::Quiet, out);
        }
        look(ui, app, out);
        ui.add_space(space::L);
        reading(ui, app, out);
        ui.add_space(space::L);
        privacy(ui, app, out);
        ui.add_space(space::L);
        controls::command_button(ui, app, Command::ShowAbout, Weight::Quiet, out);
    });
}

fn look(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    controls::heading(ui, &tr!("settings-look"));
    controls::card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        row(ui, "settings-language", |ui| {
            for language in LanguageChoice::all() {
                let name = match &language {
                    LanguageChoice::System => tr!("settings-language-system"),
                    LanguageChoice::Named(code) => i18n::own_name(code),
                };
                if ui.selectable_label(app.settings().language == language, name).clicked() {
                    out.push(Command::SetLanguage(language));
                }
            }
        });
        row(ui, "settings-theme", |ui| {
            for (theme, label) in [
                (ThemeChoice::System, "settings-theme-system"),
                (ThemeChoice::Light, "settings-theme-light"),
                (ThemeChoice::Dark, "settings-theme-dark"),
            ] {
                if ui.selectable_label(app.settings().theme == theme, tr!(label)).clicked() {
                    out.push(Command::SetTheme(theme));
                }
            }
        });
        row(ui, "settings-size", |ui| {
            let mut percent = app.settings().zoom * 100.0;
            let range = ZOOM_RANGE.start() * 100.0..=ZOOM_RANGE.end() * 100.0;
            let slider = egui::Slider::new(&mut percent, range).step_by(10.0);
            let slider = slider
                .custom_formatter(|percent, _| tr!("settings-percent", percent = percent.round()))
                .custom_parser(|typed| typed.trim_matches(|c: char| !c.is_ascii_digit()).parse().ok());
            let response = controls::slider(ui, slider).accessible_name(tr!("settings-size"));
            // Applied when the handle is let go: the slider would run away under the pointer otherwise.
            let settled = response.drag_stopped() || (response.changed() && !response.dragged());
            if settled {
                out.push(Command::SetZoom(percent / 100.0));
            }
        });
        row(ui, "settings-time-zone", |ui| time_zone(ui, app, out));
    });
}

fn reading(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    controls::heading(ui, &tr!("settings-reading"));
    controls::card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let mut always = app.settings().always_show_warned;
        if controls::checkbox(ui, &mut always, &tr!("settings-always-show-warned")).changed() {
            out.push(Command::SetAlwaysShowWarned(always));
        }
        controls::weak(ui, &tr!("settings-always-show-warned-more"));
        let mut play = app.settings().play;
        if controls::checkbox(ui, &mut play, &tr!("settings-play")).changed() {
            out.push(Command::SetPlay(play));
        }
        controls::weak(ui, &tr!("settings-play-more"));
    });
}

fn privacy(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    controls::heading(ui, &tr!("settings-privacy"));
    controls::card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        controls::weak(ui, &tr!("settings-recent-more"));
        controls::command_button(ui, app, Command::Forget(None), Weight::Plain, out);
        ui.add_space(space::M);
        let mut keep = app.settings().keep_thumbnails;
        if controls::checkbox(ui, &mut keep, &tr!("settings-thumbnails")).changed() {
            out.push(Command::SetKeepThumbnails(keep));
        }
        controls::weak(ui, &tr!("settings-thumbnails-more"));
        controls::command_button(ui, app, Command::ClearThumbnails, Weight::Plain, out);
    });
}

fn row(ui: &mut Ui, label: &str, control: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        controls::row_label(ui, &tr!(label), egui::vec2(140.0, 32.0));
        control(ui);
    });
}

fn time_zone(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let chosen = &app.settings().time_zone;
    let name = |zone: &ZoneChoice| match zone {
        ZoneChoice::System => tr!("settings-zone-system"),
        ZoneChoice::Utc => tr!("settings-zone-utc"),
        ZoneChoice::Named(name) => name.replace('_', " "),
    };
    let combo = ComboBox::from_id_salt("time-zone").selected_text(name(chosen)).width(260.0).height(ZONES_HEIGHT);
    let combo = combo.close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let response = combo.show_ui(ui, |ui| {
        let typed_id = Id::unique("zone-search");
        let mut typed: String = ui.data(|data| data.get_temp(typed_id)).unwrap_or_default();
        let field =
            TextEdit::singleline(&mut typed).hint_text(tr!("settings-zone-search")).desired_width(f32::INFINITY);
        let field = ui.add(field).accessible_name(tr!("settings-zone-search"));
        // The list has just unfolded.
        if ui.memory(egui::Memory::focused).is_none() {
            field.request_focus();
        }
        let wanted = fold(&typed);
        let named = jiff::tz::db().available().map(|zone| ZoneChoice::Named(zone.to_string()));
        let all = [ZoneChoice::System, ZoneChoice::Utc].into_iter().chain(named);
        let mut none = true;
        for zone in all.filter(|zone| fold(&name(zone)).contains(&wanted)) {
            none = false;
            if ui.selectable_label(*chosen == zone, name(&zone)).clicked() {
                out.push(Command::SetTimeZone(zone));
                typed.clear();
                ui.close();
            }
        }
        if none {
            controls::weak(ui, &tr!("settings-zone-none"));
        }
        ui.data_mut(|data| data.insert_temp(typed_id, typed));
        follow_focus(ui);
    });
    let _ = response.response.accessible_name(tr!("settings-time-zone"));
}
