//! The bar at the top: name, account menu, back and forward, open, settings.

use egui::{Align, Frame, Layout, Margin, Panel, RichText, Ui};

use super::search_field;
use super::textures::ProfileTextures;
use super::theme::{self, font, palette, size, space};
use super::widgets::controls::{self, Weight};
use super::widgets::cut::{LINE, cut};
use super::widgets::galley;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue, Screen};
use crate::app::opened::Opened;
use crate::tr;
use crate::ui::icons;

/// Below this width buttons of the bar show only their icons.
const NARROW: f32 = 640.0;
/// Width of the account's menu, in points.
const MENU_WIDTH: f32 = 260.0;
/// What a button takes for icons and margins beside a name, in points.
const ROOM_BESIDE_NAME: f32 = 72.0;

/// From this width on the bar has room for the search field; in narrower windows the Posts screen has it, in points.
const WITH_FIELD: f32 = 860.0;
/// Widest account menu, in points.
const WIDEST_MENU: f32 = 240.0;
/// Widest and narrowest search field, in points.
const WIDEST_FIELD: f32 = 420.0;
const NARROWEST_FIELD: f32 = 140.0;

/// The controls at the right end.
const RIGHT: &str = "top-bar-right";

/// Draws the bar.
pub fn show(ui: &mut Ui, app: &App, profile: &ProfileTextures, out: &mut CommandQueue) {
    let frame = Frame::new().fill(palette(ui).bar).inner_margin(Margin::symmetric(space::M as i8, space::S as i8));
    Panel::top("top-bar").exact_size(48.0).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            let narrow = ui.ctx().content_rect().width() < NARROW;
            brand(ui, narrow);
            if app.session().is_some() {
                controls::command_icon(ui, app, Command::Back, out);
                controls::command_icon(ui, app, Command::Forward, out);
                account_menu(ui, app, profile, out);
                search(ui, app, out);
            }
            controls::at_the_right(ui, RIGHT, |ui| {
                if app.session().is_some() {
                    if narrow {
                        controls::command_icon(ui, app, Command::Open, out);
                    } else {
                        controls::command_button(ui, app, Command::Open, Weight::Plain, out);
                    }
                }
                controls::command_icon(ui, app, Command::ShowPalette, out);
                controls::command_icon(ui, app, Command::GoTo(Screen::Settings), out);
            });
        });
    });
}

fn brand(ui: &mut Ui, narrow: bool) {
    let colour = palette(ui).link;
    controls::decoration(ui, icons::ARCHIVE, 22.0, colour);
    if !narrow {
        ui.label(RichText::new(tr!("app-name")).font(font::semibold(size::TITLE)));
    }
    ui.add_space(space::S);
}

/// In narrow windows the Posts screen has the field.
fn search(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let room = controls::room_beside(ui, RIGHT) - space::L;
    if has_field(ui) && room >= NARROWEST_FIELD {
        ui.add_space(space::S);
        search_field::show(ui, app, room.min(WIDEST_FIELD), out);
    } else {
        search_field::lead_there(ui, app, out);
    }
}

/// Whether the bar has room for the search field.
pub fn has_field(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() >= WITH_FIELD
}

fn account_menu(ui: &mut Ui, app: &App, profile: &ProfileTextures, out: &mut CommandQueue) {
    let Some(opened) = app.session() else { return };
    let account = &opened.library().account;
    let name = if account.handle.is_empty() { opened.file_name() } else { cut(&account.handle, LINE).into_owned() };
    // What stands to the right of the menu keeps its room.
    let room = (controls::room_beside(ui, RIGHT) - space::S).max(80.0);
    let room = if has_field(ui) { room.min(WIDEST_MENU) } else { room };
    ui.allocate_ui_with_layout(egui::vec2(room, 32.0), Layout::left_to_right(Align::Center), |ui| {
        if let Some(avatar) = profile.avatar() {
            ui.add(
                egui::Image::new(avatar)
                    .fit_to_exact_size(egui::Vec2::splat(24.0))
                    .corner_radius(theme::RADIUS_CONTROL),
            );
        }
        let text = galley::words(ui, RichText::new(&name).font(font::medium(size::BODY)), room - ROOM_BESIDE_NAME);
        let button = egui::Button::new((text, controls::icon(icons::CARET_DOWN, 14.0))).truncate();
        let (response, _) = egui::containers::menu::MenuButton::from_button(button).ui(ui, |ui| {
            ui.set_min_width(MENU_WIDTH);
            controls::menu_row(ui, app, Command::CopyHandle, out);
            controls::menu_row(ui, app, Command::Open, out);
            controls::menu_row(ui, app, Command::OpenFolder, out);
            recent_rows(ui, app, out);
            ui.separator();
            controls::menu_row(ui, app, Command::CloseArchive, out);
        });
        galley::explained(response.accessible_name(tr!("account-menu", name = name.as_str())), &name);
    });
}

fn recent_rows(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let here = app.session().map(Opened::path);
    let others: Vec<_> =
        app.recent().iter().filter(|recent| !recent.gone && Some(recent.path.as_path()) != here).take(6).collect();
    if others.is_empty() {
        return;
    }
    ui.separator();
    for recent in others {
        let file = recent.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let label = if recent.handle.is_empty() { file.clone() } else { recent.handle.clone() };
        let text = galley::words(ui, RichText::new(&label).font(font::body()), MENU_WIDTH - ROOM_BESIDE_NAME);
        let row = egui::Button::new((controls::icon(icons::FILE_ZIP, 16.0), text));
        let row = ui.add(row.frame_when_inactive(false).truncate()).accessible_name(&label);
        if galley::explained(row, &file).clicked() {
            out.push(Command::OpenPath(recent.path.clone()));
            ui.close();
        }
    }
}
