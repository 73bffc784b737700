//! The Backup check screen: the verdict, then everything that was found, problems first.

use egui::{Align, Color32, Layout, ProgressBar, RichText, Stroke, Ui};

use super::theme::{Palette, font, palette, size, space};
use super::widgets::column;
use super::widgets::controls::{self, Weight};
use super::widgets::galley;
use super::widgets::message;
use crate::app::App;
use crate::app::checking::{Checking, Files};
use crate::app::commands::{Command, CommandQueue};
use crate::app::media;
use crate::app::opened::Opened;
use crate::app::saving::Saving;
use crate::check::{Depth, Entry, Report, Severity, Verdict, words};
use crate::i18n;
use crate::tr;
use crate::ui::icons;

/// Widest column of the screen, in points.
const WIDTH: f32 = 760.0;

/// Draws the screen.
pub fn show(ui: &mut Ui, app: &App, opened: &Opened, out: &mut CommandQueue) {
    column::show(ui, WIDTH, |ui| {
        controls::title(ui, &tr!("screen-check"));
        ui.add_space(space::S);
        match app.report() {
            Some(report) => found(ui, app, report, out),
            None => nothing_yet(ui, app, opened, out),
        }
    });
}

/// There is no report: everything is still being read, or it was stopped.
fn nothing_yet(ui: &mut Ui, app: &App, opened: &Opened, out: &mut CommandQueue) {
    if let Files::Failed(failure) = opened.checking.files() {
        return message::card(ui, failure, |ui| {
            controls::command_button(ui, app, Command::CheckAgain, Weight::Plain, out);
        });
    }
    controls::card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        if opened.stopped && !app.is_loading() {
            controls::weak(ui, &tr!("check-not-read"));
            controls::command_button(ui, app, Command::Retry, Weight::Plain, out);
        } else {
            controls::weak(ui, &tr!("check-waiting"));
        }
    });
}

fn found(ui: &mut Ui, app: &App, report: &Report, out: &mut CommandQueue) {
    banner(ui, app, report, out);
    for severity in Severity::ALL {
        let mut entries = report.of(severity).peekable();
        if entries.peek().is_none() {
            continue;
        }
        ui.add_space(space::L);
        controls::heading(ui, &words::group(severity));
        match severity {
            Severity::InOrder => in_order(ui, entries, out),
            Severity::Problem | Severity::Note => entries.for_each(|entry| finding(ui, entry, out)),
        }
    }
}

/// The verdict, what was checked and how deep, and what can be done.
fn banner(ui: &mut Ui, app: &App, report: &Report, out: &mut CommandQueue) {
    let (glyph, colour) = verdict_look(&palette(ui), report);
    controls::card(ui).stroke(Stroke::new(1.5, colour)).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_top(|ui| {
            controls::decoration(ui, glyph, 40.0, colour);
            ui.vertical(|ui| {
                let headline = report.headline();
                let text = RichText::new(&headline).font(font::semibold(size::TITLE)).color(colour);
                let label = ui.add(egui::Label::new(text).wrap().selectable(true));
                controls::announce(ui, &label, egui::accesskit::Role::Status, &headline);
                let (name, bytes) = (&*report.archive.name, i18n::bytes(report.archive.bytes));
                controls::weak(ui, &tr!("check-archive-line", name = name, size = bytes));
                controls::weak(ui, &depth(report));
            });
        });
        ui.add_space(space::S);
        if let Some(checking) = app.checking() {
            files(ui, app, checking, out);
        }
        ui.horizontal_wrapped(|ui| {
            controls::command_button(ui, app, Command::Save(Saving::ReportHtml), Weight::Plain, out);
            controls::command_button(ui, app, Command::Save(Saving::ReportText), Weight::Plain, out);
            controls::command_button(ui, app, Command::CopySummary, Weight::Quiet, out);
            controls::command_button(ui, app, Command::CheckAgain, Weight::Quiet, out);
        });
    });
}

fn depth(report: &Report) -> String {
    match report.depth {
        Depth::Quick => tr!("check-depth-quick"),
        Depth::Full => tr!("check-depth-full"),
    }
}

/// The pass over the files: to be begun, under way, or how it ended.
fn files(ui: &mut Ui, app: &App, checking: &Checking, out: &mut CommandQueue) {
    match checking.files() {
        Files::NotYet => {
            controls::command_button(ui, app, Command::CheckFiles, Weight::Primary, out);
        }
        Files::Running(_, progress) => {
            let share = progress.snapshot().fraction().unwrap_or_default();
            let text = tr!("status-percent", doing = tr!("status-checking"), percent = (share * 100.0).floor());
            ui.horizontal(|ui| {
                ui.label(RichText::new(&text).font(font::medium(size::BODY)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    controls::command_button(ui, app, Command::CancelCheck, Weight::Quiet, out);
                    let bar = ProgressBar::new(share).desired_width(ui.available_width()).desired_height(8.0);
                    ui.add(bar).accessible_name(text);
                });
            });
        }
        Files::Done => {}
        Files::Stopped => {
            controls::weak(ui, &tr!("check-files-stopped"));
            controls::command_button(ui, app, Command::CheckFiles, Weight::Primary, out);
        }
        Files::Failed(failure) => message::card(ui, failure, |ui| {
            controls::command_button(ui, app, Command::CheckFiles, Weight::Plain, out);
        }),
    }
}

/// A problem or a note: a card of its own.
fn finding(ui: &mut Ui, entry: &Entry, out: &mut CommandQueue) {
    let (glyph, colour) = severity_look(&palette(ui), entry.severity());
    controls::card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        sentences(ui, entry, glyph, colour, out);
    });
}

/// What is as it should be: one card for all of it.
fn in_order<'a>(ui: &mut Ui, entries: impl Iterator<Item = &'a Entry>, out: &mut CommandQueue) {
    controls::card(ui).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        let (glyph, colour) = severity_look(&palette(ui), Severity::InOrder);
        for entry in entries {
            let calm = if entry.kind.is_remark() { (icons::INFO, palette(ui).weak) } else { (glyph, colour) };
            sentences(ui, entry, calm.0, calm.1, out);
            ui.add_space(space::XS);
        }
    });
}

/// What was found, what it means, what to do, and where.
fn sentences(ui: &mut Ui, entry: &Entry, glyph: &str, colour: Color32, out: &mut CommandQueue) {
    ui.horizontal_top(|ui| {
        controls::decoration(ui, glyph, 20.0, colour);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            let what = RichText::new(entry.what()).font(font::medium(size::BODY)).color(palette(ui).text);
            let what = galley::wrapped(ui, what);
            ui.add(what);
            for part in [entry.means(), entry.todo()] {
                if !part.is_empty() {
                    controls::weak(ui, &part);
                }
            }
            if !entry.spots.is_empty() {
                ui.horizontal_wrapped(|ui| ways(ui, entry, out));
            }
        });
    });
}

/// The ways to what was found: a list, and for media their pictures.
fn ways(ui: &mut Ui, entry: &Entry, out: &mut CommandQueue) {
    // In line with the sentences above.
    ui.spacing_mut().button_padding.x = 0.0;
    ui.spacing_mut().item_spacing.x = space::L;
    if controls::button(ui, icons::LIST_BULLETS, &words::show_places(entry), Weight::Quiet).clicked() {
        out.push(Command::ShowPlaces(entry.kind));
    }
    if let Some(filter) = media::filter_for(entry.kind) {
        let command = Command::ShowMedia(filter);
        let spec = command.spec();
        if controls::button(ui, spec.icon, &tr!(spec.label), Weight::Quiet).clicked() {
            out.push(command);
        }
    }
}

/// Icon and colour of a verdict.
pub fn verdict_look(palette: &Palette, report: &Report) -> (&'static str, Color32) {
    match report.verdict {
        Verdict::Notes if report.doubt().is_some() => (icons::WARNING_FILLED, palette.warn),
        Verdict::Complete | Verdict::Notes => (icons::SHIELD_CHECK_FILLED, palette.good),
        Verdict::Missing => (icons::WARNING_FILLED, palette.warn),
        Verdict::Damaged | Verdict::Unreadable => (icons::SHIELD_WARNING_FILLED, palette.bad),
    }
}

fn severity_look(palette: &Palette, severity: Severity) -> (&'static str, Color32) {
    match severity {
        Severity::Problem => (icons::WARNING_CIRCLE_FILLED, palette.bad),
        Severity::Note => (icons::INFO_FILLED, palette.warn),
        Severity::InOrder => (icons::CHECK_CIRCLE_FILLED, palette.good),
    }
}
