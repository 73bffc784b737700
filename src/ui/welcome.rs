//! The Welcome screen: nothing is open yet.

use egui::{Margin, RichText, Stroke, Ui, Vec2};

use super::theme::{self, font, palette, size, space};
use super::widgets::column;
use super::widgets::controls::{self, Weight};
use super::widgets::message;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::recent::RecentArchive;
use crate::i18n;
use crate::tr;
use crate::ui::icons;

/// Widest column of the screen, in points.
const WIDTH: f32 = 620.0;

/// What is unfolded.
#[derive(Default)]
pub struct WelcomeView {
    help: bool,
}

/// Draws the screen.
pub fn show(ui: &mut Ui, app: &App, view: &mut WelcomeView, out: &mut CommandQueue) {
    column::show(ui, WIDTH, |ui| contents(ui, app, view, out));
}

fn contents(ui: &mut Ui, app: &App, view: &mut WelcomeView, out: &mut CommandQueue) {
    controls::title(ui, &tr!("welcome-title"));
    controls::weak(ui, &tr!("welcome-subtitle"));
    ui.add_space(space::L);
    if let Some(failure) = app.failure() {
        message::card(ui, &failure.message, |ui| {
            if failure.path.is_some() {
                controls::command_button(ui, app, Command::Retry, Weight::Plain, out);
            }
        });
        ui.add_space(space::L);
    }
    open_area(ui, app, out);
    ui.add_space(space::L);
    if !app.recent().is_empty() {
        recent(ui, app, out);
        ui.add_space(space::L);
    }
    help(ui, view);
    ui.add_space(space::L);
    promises(ui);
}

fn open_area(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let palette = palette(ui);
    let hovering = ui.ctx().input(|input| !input.raw.hovered_files.is_empty());
    let stroke = if hovering { Stroke::new(2.0, palette.accent) } else { Stroke::new(1.0, palette.line) };
    controls::card(ui).stroke(stroke).inner_margin(Margin::same(space::XL as i8)).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.set_min_width(ui.available_width());
            if let Some(loading) = app.loading() {
                let name = loading.path().file_name().unwrap_or_default().to_string_lossy();
                ui.label(RichText::new(tr!("welcome-opening", name = name.as_ref())).font(font::medium(size::READING)));
                ui.add_space(space::S);
                controls::command_button(ui, app, Command::CancelLoading, Weight::Plain, out);
                return;
            }
            controls::decoration(ui, icons::ARCHIVE, 48.0, palette.link);
            ui.add_space(space::S);
            let response = controls::button(ui, icons::FOLDER_OPEN, &tr!("command-open"), Weight::Primary);
            if response.on_hover_text(controls::tip(ui, &Command::Open)).clicked() {
                out.push(Command::Open);
            }
            if drops_work() {
                controls::weak(ui, &tr!("welcome-drop"));
            }
            ui.add_space(space::S);
            ui.horizontal_wrapped(|ui| {
                // Centred by hand: a wrapped row has no alignment of its own.
                ui.add_space(((ui.available_width() - 420.0) / 2.0).max(0.0));
                controls::command_button(ui, app, Command::OpenFolder, Weight::Quiet, out);
                controls::command_button(ui, app, Command::OpenSample, Weight::Quiet, out);
            });
        });
    });
}

/// Wayland gives windows of this kind no dropped files.
fn drops_work() -> bool {
    std::env::var_os("WAYLAND_DISPLAY").is_none()
}

fn recent(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    ui.horizontal(|ui| {
        controls::heading(ui, &tr!("welcome-recent"));
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            controls::command_button(ui, app, Command::Forget(None), Weight::Quiet, out);
        });
    });
    controls::card(ui).inner_margin(Margin::same(space::S as i8)).show(ui, |ui| {
        for archive in app.recent() {
            recent_row(ui, app, archive, out);
        }
    });
}

fn recent_row(ui: &mut Ui, app: &App, archive: &RecentArchive, out: &mut CommandQueue) {
    let palette = palette(ui);
    let file = archive.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let title = if archive.handle.is_empty() { file.clone() } else { archive.handle.clone() };
    let date = i18n::date(archive.opened, &app.settings().time_zone.zone());
    let facts = if archive.gone {
        tr!("recent-gone", file = file.as_str())
    } else {
        tr!("recent-facts", file = file.as_str(), size = i18n::bytes(archive.size), date = date)
    };
    ui.horizontal(|ui| {
        let forget = Command::Forget(Some(archive.path.clone()));
        let width = ui.available_width() - 40.0;
        let row = ui.add_enabled_ui(!archive.gone, |ui| {
            let title = RichText::new(&title).font(font::medium(size::BODY));
            let facts = RichText::new(&facts).font(font::small()).color(palette.weak);
            let button = egui::Button::new((controls::icon(icons::FILE_ZIP, 20.0), title, egui::Atom::grow(), facts));
            let button = button.frame_when_inactive(false).truncate().min_size(Vec2::new(width, 40.0));
            ui.add_sized(Vec2::new(width, 40.0), button)
        });
        let name = format!("{title}, {facts}");
        let row = row.inner.accessible_name(name).on_hover_text(archive.path.to_string_lossy());
        if row.clicked() {
            out.push(Command::OpenPath(archive.path.clone()));
        }
        let label = tr!("recent-forget", name = title.as_str());
        if controls::icon_button(ui, icons::X, &label).clicked() {
            out.push(forget);
        }
    });
}

fn help(ui: &mut Ui, view: &mut WelcomeView) {
    let glyph = if view.help { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let question = controls::button(ui, glyph, &tr!("welcome-how"), Weight::Quiet);
    ui.ctx().accesskit_node_builder(question.id, |node| node.set_expanded(view.help));
    if question.clicked() {
        view.help = !view.help;
    }
    if !view.help {
        return;
    }
    controls::card(ui).show(ui, |ui| {
        for step in 1..=5 {
            ui.horizontal_top(|ui| {
                let number = RichText::new(i18n::number(step)).font(font::semibold(size::BODY)).color(palette(ui).link);
                ui.label(number);
                ui.add(egui::Label::new(tr!(&format!("welcome-step-{step}"))).wrap());
            });
        }
        ui.add_space(space::S);
        for remark in ["welcome-lists", "welcome-limits", "welcome-private"] {
            ui.horizontal_top(|ui| {
                controls::decoration(ui, icons::INFO, 16.0, palette(ui).weak);
                controls::weak(ui, &tr!(remark));
            });
        }
    });
}

fn promises(ui: &mut Ui) {
    for (glyph, text) in [
        (icons::HARD_DRIVE, "promise-offline"),
        (icons::LOCK, "promise-read-only"),
        (icons::SHIELD_CHECK, "promise-nothing-lost"),
    ] {
        ui.horizontal_top(|ui| {
            controls::decoration(ui, glyph, 16.0, palette(ui).good);
            controls::weak(ui, &tr!(text));
        });
    }
    ui.add_space(theme::space::S);
}
