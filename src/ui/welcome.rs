//! The Welcome screen: nothing is open yet.

use egui::{Align, Align2, Layout, Margin, Rect, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::theme::{self, font, palette, size, space};
use super::widgets::column;
use super::widgets::controls::{self, Weight};
use super::widgets::focus::paint_focus;
use super::widgets::galley;
use super::widgets::message;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::recent::RecentArchive;
use crate::i18n;
use crate::platform::is_flatpak;
use crate::tr;
use crate::ui::icons;

/// Widest column of the screen, in points.
const WIDTH: f32 = 620.0;

/// Height of a recent archive's row, in points.
const ROW: f32 = 48.0;
/// Width of the button that forgets one: its icon and the space on both sides of it.
const FORGET: f32 = 18.0 + 2.0 * space::M;

/// What is unfolded.
#[derive(Default)]
pub struct WelcomeView {
    help: bool,
    double_click: bool,
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
    double_click(ui, view, System::here());
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
                let opening = tr!("welcome-opening", name = name.as_ref());
                let opening = galley::sentence(ui, RichText::new(opening).font(font::medium(size::READING)));
                ui.add(opening);
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
            controls::command_button(ui, app, Command::OpenFolder, Weight::Quiet, out);
            controls::command_button(ui, app, Command::OpenSample, Weight::Quiet, out);
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
        let width = ui.available_width();
        for archive in app.recent() {
            recent_row(ui, app, archive, width, out);
        }
    });
}

/// A row as wide as the card, whatever the archive is called: name and facts are cut where they do not fit.
fn recent_row(ui: &mut Ui, app: &App, archive: &RecentArchive, width: f32, out: &mut CommandQueue) {
    let file = archive.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let title = if archive.handle.is_empty() { file.clone() } else { archive.handle.clone() };
    let date = i18n::date(archive.opened, &app.settings().time_zone.zone());
    let facts = if archive.gone {
        tr!("recent-gone", file = file.as_str())
    } else {
        tr!("recent-facts", file = file.as_str(), size = i18n::bytes(archive.size), date = date)
    };
    ui.allocate_ui_with_layout(vec2(width, ROW), Layout::left_to_right(Align::Center), |ui| {
        let room = vec2(width - FORGET - ui.spacing().item_spacing.x, ROW);
        let sense = if archive.gone { Sense::hover() } else { Sense::click() };
        let (rect, row) = ui.allocate_exact_size(room, sense);
        row.widget_info(|| WidgetInfo::labeled(Role::Button, !archive.gone, format!("{title}, {facts}")));
        paint_recent(ui, rect, &row, [&title, &facts], archive.gone);
        if row.on_hover_text(archive.path.to_string_lossy()).clicked() {
            out.push(Command::OpenPath(archive.path.clone()));
        }
        let label = tr!("recent-forget", name = title.as_str());
        if controls::icon_button(ui, icons::X, &label).clicked() {
            out.push(Command::Forget(Some(archive.path.clone())));
        }
    });
}

fn paint_recent(ui: &Ui, rect: Rect, row: &Response, [title, facts]: [&str; 2], gone: bool) {
    let palette = palette(ui);
    if row.has_focus() {
        paint_focus(ui, rect.shrink(2.0));
    }
    if !gone && (row.hovered() || row.has_focus()) {
        ui.painter().rect_filled(rect, theme::RADIUS_CONTROL, palette.raised);
    }
    let (text, mark) = if gone { (palette.weak, palette.weak) } else { (palette.text, palette.link) };
    let icon_at = pos2(rect.left() + 24.0, rect.center().y);
    ui.painter().text(icon_at, Align2::CENTER_CENTER, icons::FILE_ZIP, font::icon(20.0), mark);
    let left = rect.left() + 48.0;
    let room = rect.right() - space::S - left;
    let title = controls::one_line(ui, title, font::medium(size::BODY), text, room);
    let facts = controls::one_line(ui, facts, font::small(), palette.weak, room);
    let top = rect.center().y - f32::midpoint(title.size().y, facts.size().y);
    let below = top + title.size().y;
    ui.painter().galley(pos2(left, top), title, text);
    ui.painter().galley(pos2(left, below), facts, palette.weak);
}

fn help(ui: &mut Ui, view: &mut WelcomeView) {
    fold(ui, &mut view.help, &tr!("welcome-how"), |ui| {
        for step in 1..=5 {
            ui.horizontal_top(|ui| {
                let number = RichText::new(i18n::number(step)).font(font::semibold(size::BODY)).color(palette(ui).link);
                ui.label(number);
                ui.add(egui::Label::new(tr!(&format!("welcome-step-{step}"))).wrap());
            });
        }
        ui.add_space(space::S);
        remarks(ui, &["welcome-lists", "welcome-limits", "welcome-private"]);
    });
}

/// How archives come to open in Fossick by themselves on a system, and what that does to other files.
fn double_click(ui: &mut Ui, view: &mut WelcomeView, system: System) {
    fold(ui, &mut view.double_click, &tr!("welcome-double-click"), |ui| remarks(ui, system.double_click()));
}

/// A question that unfolds its answer.
fn fold(ui: &mut Ui, open: &mut bool, question: &str, answer: impl FnOnce(&mut Ui)) {
    let glyph = if *open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let button = controls::button(ui, glyph, question, Weight::Quiet);
    ui.ctx().accesskit_node_builder(button.id, |node| node.set_expanded(*open));
    if button.clicked() {
        *open = !*open;
    }
    if *open {
        controls::card(ui).show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            answer(ui);
        });
    }
}

fn remarks(ui: &mut Ui, keys: &[&str]) {
    for key in keys {
        ui.horizontal_top(|ui| {
            controls::decoration(ui, icons::INFO, 16.0, palette(ui).weak);
            controls::weak(ui, &tr!(key));
        });
    }
}

/// Systems that choose what opens a file in ways of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum System {
    Windows,
    MacOs,
    Linux,
    /// Linux, where the system takes away from a Flatpak's file types what sets Mastodon's archives apart from other zips.
    Flatpak,
}

impl System {
    fn here() -> Self {
        if cfg!(windows) {
            Self::Windows
        } else if cfg!(target_os = "macos") {
            Self::MacOs
        } else if is_flatpak() {
            Self::Flatpak
        } else {
            Self::Linux
        }
    }

    fn double_click(self) -> &'static [&'static str] {
        match self {
            Self::Windows => &["welcome-double-click-windows", "welcome-double-click-all"],
            Self::MacOs => &["welcome-double-click-macos", "welcome-double-click-macos-all"],
            Self::Linux => &["welcome-double-click-linux", "welcome-double-click-always"],
            Self::Flatpak => &["welcome-double-click-flatpak", "welcome-double-click-always"],
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_is_told_how_to_open_archives_and_what_becomes_of_other_files() {
        for system in [System::Windows, System::MacOs, System::Linux, System::Flatpak] {
            let [how, how_far] = system.double_click() else { panic!("{system:?}") };
            assert!(tr!(how).contains("Fossick"), "{system:?}: {}", tr!(how));
            assert!(
                tr!(how_far).to_lowercase().contains("for all") || tr!(how_far).contains("for every"),
                "{}",
                tr!(how_far)
            );
        }
    }
}
