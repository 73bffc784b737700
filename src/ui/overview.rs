//! The Overview screen: who the archive belongs to, and what is in it in numbers and charts.

mod backup;
mod charts;
mod numbers;
mod person;

use egui::Ui;

pub use self::charts::ChartsView;
use super::textures::ProfileTextures;
use super::theme::space;
use super::widgets::column;
use crate::app::App;
use crate::app::commands::CommandQueue;
use crate::app::opened::Opened;

/// Widest column of the screen, in points.
const WIDTH: f32 = 880.0;

/// Draws the screen.
pub fn show(
    ui: &mut Ui,
    app: &App,
    opened: &Opened,
    profile: &ProfileTextures,
    view: &mut ChartsView,
    out: &mut CommandQueue,
) {
    column::show(ui, WIDTH, |ui| {
        backup::show(ui, app, opened, out);
        person::show(ui, app, opened, profile, out);
        ui.add_space(space::XL);
        numbers::show(ui, opened, out);
        ui.add_space(space::XL);
        charts::show(ui, app, opened, view, out);
    });
}
