//! The bar at the bottom: what is going on, what is open, how much was noticed.

use egui::{Align, Frame, Layout, Margin, Panel, ProgressBar, RichText, Ui};

use super::theme::{font, palette, space};
use super::widgets::controls;
use super::widgets::galley::{self, Fit};
use crate::app::App;
use crate::app::checking::Checking;
use crate::app::commands::{Command, CommandQueue};
use crate::app::loading::Loading;
use crate::i18n;
use crate::load::LoadStage;
use crate::tr;
use crate::ui::icons;

/// Height of the bar, in points.
pub const HEIGHT: f32 = 32.0;

/// Draws the bar.
pub fn show(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let palette = palette(ui);
    let frame = Frame::new().fill(palette.bar).inner_margin(Margin::symmetric(space::M as i8, space::XS as i8));
    Panel::bottom("status-bar").exact_size(HEIGHT).resizable(false).frame(frame).show(ui, |ui| {
        ui.horizontal_centered(|ui| {
            if let Some(loading) = app.loading() {
                reading(ui, loading, out);
            } else if let Some(now) = app.saver().progress() {
                progress(ui, tr!("status-saving"), now.fraction(), Command::CancelSaving, out);
            } else if let Some(now) = app.elsewhere().progress() {
                progress(ui, tr!("status-copying"), now.fraction(), Command::CancelElsewhere, out);
            } else if let Some(now) = app.checking().and_then(Checking::progress) {
                progress(ui, tr!("status-checking"), now.fraction(), Command::CancelCheck, out);
            }
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                notes(ui, app, out);
                what_is_open(ui, app);
            });
        });
    });
}

fn reading(ui: &mut Ui, loading: &Loading, out: &mut CommandQueue) {
    let now = loading.progress();
    let doing = match now.stage {
        LoadStage::Opening => tr!("status-opening"),
        LoadStage::Unpacking => tr!("status-unpacking"),
        LoadStage::Reading => tr!("status-reading"),
    };
    progress(ui, doing, now.fraction(), Command::CancelLoading, out);
}

/// What is being done, how much of it, and a way to stop it.
fn progress(ui: &mut Ui, doing: String, share: Option<f32>, cancel: Command, out: &mut CommandQueue) {
    let text = match share {
        Some(share) => tr!("status-percent", doing = doing.as_str(), percent = (share * 100.0).floor()),
        None => doing,
    };
    ui.label(RichText::new(&text).font(font::small()));
    if let Some(share) = share {
        let bar = ProgressBar::new(share).desired_width(120.0).desired_height(6.0);
        ui.add(bar).accessible_name(text);
    }
    let label = tr!("status-cancel");
    let button = egui::Button::new(RichText::new(&label).font(font::small())).small();
    let response = ui.add(button.frame_when_inactive(false)).accessible_name(tr!(cancel.spec().label));
    if response.on_hover_text(controls::tip(ui, &cancel)).clicked() {
        out.push(cancel);
    }
}

fn notes(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let count = app.notes();
    if count == 0 {
        return;
    }
    let text = tr!("status-notes", count = count as u64);
    let label = RichText::new(&text).font(font::small());
    let button = egui::Button::new((controls::icon(icons::INFO, 14.0), label)).small().frame_when_inactive(false);
    let response = ui.add(button).accessible_name(&text).on_hover_text(tr!("command-show-notes-tip"));
    if response.clicked() {
        out.push(Command::ShowNotes);
    }
}

fn what_is_open(ui: &mut Ui, app: &App) {
    let Some(opened) = app.session() else { return };
    let colour = palette(ui).weak;
    let text = i18n::facts([opened.file_name(), i18n::bytes(opened.archive().size())]);
    let label = galley::one_line(ui, RichText::new(&text).font(font::small()).color(colour), Fit::Sentence);
    galley::explained(ui.add(label), &opened.path().to_string_lossy());
}
