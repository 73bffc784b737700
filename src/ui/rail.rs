//! The navigation rail on the left: one row a screen, with numbers; only icons in narrow windows.

use egui::{Frame, Margin, Panel, RichText, Sense, Ui, Vec2};

use super::check;
use super::theme::{self, font, palette, size, space};
use super::widgets::controls;
use crate::app::App;
use crate::app::commands::{Command, CommandQueue, Screen};
use crate::app::opened::Opened;
use crate::app::people::Tab;
use crate::i18n;
use crate::tr;

/// Window width below which only icons are shown.
const NARROW: f32 = 900.0;
/// Least and greatest width; between them it is as wide as the names of the screens need.
const WIDTHS: std::ops::RangeInclusive<f32> = 208.0..=272.0;
/// Width of a row beside the name: the icon before it, a number or the verdict after it.
const BESIDE_NAME: f32 = 40.0 + 56.0;
const WIDTH_NARROW: f32 = 56.0;
const ROW: f32 = 40.0;

/// Draws the rail.
pub fn show(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    let narrow = ui.ctx().content_rect().width() < NARROW;
    let frame = Frame::new().fill(palette(ui).bar).inner_margin(Margin::same(space::S as i8));
    let width = if narrow { WIDTH_NARROW } else { width(ui) };
    Panel::left("rail").exact_size(width).resizable(false).frame(frame).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        for screen in Screen::RAIL {
            row(ui, app, screen, narrow, out);
        }
    });
}

/// Width of the rail with names.
fn width(ui: &Ui) -> f32 {
    let wide = |screen: Screen| {
        let name = tr!(screen.label());
        ui.painter().layout_no_wrap(name, font::medium(size::BODY), palette(ui).text).size().x
    };
    let widest = Screen::RAIL.into_iter().map(wide).fold(0.0, f32::max);
    // What is as wide as its room is cut: sizes are rounded.
    ((widest + BESIDE_NAME + 2.0 * space::S).ceil() + 1.0).clamp(*WIDTHS.start(), *WIDTHS.end())
}

fn row(ui: &mut Ui, app: &App, screen: Screen, narrow: bool, out: &mut CommandQueue) {
    let palette = palette(ui);
    let chosen = app.screen() == screen;
    let label = tr!(screen.label());
    let count = count(app, screen).map(i18n::number);
    let (rect, response) = ui.allocate_exact_size(Vec2::new(ui.available_width(), ROW), Sense::click());
    let fill = match (chosen, response.hovered() || response.has_focus()) {
        (true, _) => palette.accent_soft,
        (false, true) => palette.raised,
        (false, false) => egui::Color32::TRANSPARENT,
    };
    let painter = ui.painter();
    painter.rect_filled(rect, theme::RADIUS_CONTROL, fill);
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, palette.link);
        painter.rect_stroke(rect, theme::RADIUS_CONTROL, stroke, egui::StrokeKind::Inside);
    }
    let tint = if chosen { palette.link } else { palette.text };
    let middle = rect.center().y;
    let icon_x = if narrow { rect.center().x } else { rect.left() + 20.0 };
    let icon_at = egui::pos2(icon_x, middle);
    painter.text(icon_at, egui::Align2::CENTER_CENTER, screen.icon(), font::icon(20.0), tint);
    if !narrow {
        let text = egui::pos2(rect.left() + 40.0, middle);
        let room = rect.width() - BESIDE_NAME;
        let name = controls::one_line(ui, &label, font::medium(size::BODY), tint, room);
        painter.galley(text - egui::vec2(0.0, name.size().y / 2.0), name, tint);
        if screen == Screen::Check
            && let Some(report) = app.report()
        {
            let (glyph, colour) = check::verdict_look(&palette, report);
            let end = egui::pos2(rect.right() - space::M, middle);
            painter.text(end, egui::Align2::RIGHT_CENTER, glyph, font::icon(18.0), colour);
        }
        if let Some(count) = &count {
            let end = egui::pos2(rect.right() - space::M, middle);
            painter.text(end, egui::Align2::RIGHT_CENTER, count, font::body(), palette.weak);
        }
    }
    let verdict = app.report().filter(|_| screen == Screen::Check).map(|report| report.headline());
    let name = match count.as_ref().or(verdict.as_ref()) {
        Some(count) => tr!("rail-with-count", screen = label.as_str(), count = count.as_str()),
        None => label,
    };
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Tab, true, chosen, &name));
    let tip = controls::tip(ui, &Command::GoTo(screen));
    let response = if narrow { response.on_hover_text(RichText::new(name)) } else { response.on_hover_text(tip) };
    if response.clicked() {
        out.push(Command::GoTo(screen));
    }
}

fn count(app: &App, screen: Screen) -> Option<u64> {
    let opened = app.session()?;
    match screen {
        Screen::Posts => Some(opened.library().len() as u64),
        Screen::Media => opened.media.gallery().map(|gallery| gallery.items().len() as u64),
        Screen::Saved => saved(opened),
        Screen::People | Screen::Overview | Screen::Check | Screen::Settings => None,
    }
}

/// Favourites and bookmarks together.
fn saved(opened: &Opened) -> Option<u64> {
    let counts = Tab::SAVED.map(|tab| opened.count_of(tab).map(|count| count as u64));
    counts.into_iter().flatten().reduce(|one, other| one + other)
}
