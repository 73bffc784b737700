//! The filters above the grid: chips, a span of months, words of descriptions.

use egui::{Button, ComboBox, RichText, TextEdit, Ui, WidgetInfo};
use jiff::tz::TimeZone;

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::media::MediaScreen;
use crate::check::Depth;
use crate::media::gallery::{Chip, MediaFilter, Month};
use crate::ui::icons;
use crate::ui::theme::{font, palette, space};
use crate::ui::widgets::controls;
use crate::ui::widgets::focus::{follow_focus, paint_focus};
use crate::{i18n, tr};

/// Months that are listed: fifty years. A hostile archive may have as many as it likes.
const MOST_MONTHS: usize = 600;
/// Least width of the field to search in, in points.
const SEARCH_WIDTH: f32 = 200.0;
/// Height of the lists of months, in points.
const MONTHS_HEIGHT: f32 = 280.0;

/// Draws the filters; a change is a command.
pub fn show(ui: &mut Ui, app: &App, media: &MediaScreen, out: &mut CommandQueue) {
    let filter = media.filter_now();
    let wide = ui.available_width() >= super::WIDE;
    let checked = app.report().is_some_and(|report| report.depth == Depth::Full);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = egui::Vec2::splat(space::XS + 2.0);
        for chip in Chip::ALL {
            let count = media.count_of(chip);
            let chosen = filter.chips.contains(&chip);
            // Damaged files are known only after the check: the chip leads there.
            if (count > 0 || chosen || matches!(chip, Chip::Missing | Chip::Damaged))
                && chip_button(ui, chip, count, chosen, checked)
            {
                out.push(Command::SetMediaFilter(filter.clone().toggled(chip)));
            }
        }
        dates(ui, media, filter, out);
        if !wide {
            search(ui, app, filter, out);
        }
    });
}

/// `checked` says that all files were looked into: before that nobody knows how many are damaged.
fn chip_button(ui: &mut Ui, chip: Chip, count: usize, chosen: bool, checked: bool) -> bool {
    let (glyph, key) = look(chip);
    let palette = palette(ui);
    let alarming = count > 0 && matches!(chip, Chip::Missing | Chip::Damaged);
    let tint = match (chosen, alarming) {
        (true, _) => palette.link,
        (false, true) => palette.warn,
        (false, false) => palette.text,
    };
    let unknown = chip == Chip::Damaged && count == 0 && !checked;
    let name = if unknown { tr!("media-chip-damaged-unknown") } else { tr!(key, count = count) };
    let words = (controls::icon(glyph, 16.0).color(tint), RichText::new(&name).font(font::medium(13.0)).color(tint));
    let edge = egui::Stroke::new(1.0, if chosen { palette.link } else { palette.line });
    let button = Button::new(words).corner_radius(14).min_size(egui::vec2(0.0, 28.0)).selected(chosen).stroke(edge);
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, true, chosen, &name));
    if response.has_focus() {
        paint_focus(ui, response.rect);
    }
    response.on_hover_text(tr!(&format!("{key}-tip"))).clicked()
}

fn look(chip: Chip) -> (&'static str, &'static str) {
    match chip {
        Chip::Pictures => (icons::IMAGE, "media-chip-pictures"),
        Chip::Videos => (icons::VIDEO_CAMERA, "media-chip-videos"),
        Chip::Sounds => (icons::SPEAKER_HIGH, "media-chip-sounds"),
        Chip::Others => (icons::FILE, "media-chip-others"),
        Chip::Missing => (icons::FILE_X, "media-chip-missing"),
        Chip::Damaged => (icons::WARNING_CIRCLE, "media-chip-damaged"),
        Chip::Loose => (icons::LINK_BREAK, "media-chip-loose"),
        Chip::Undescribed => (icons::TEXT_AA, "media-chip-undescribed"),
    }
}

/// The first and the last month.
fn dates(ui: &mut Ui, media: &MediaScreen, filter: &MediaFilter, out: &mut CommandQueue) {
    if media.months().len() < 2 {
        return;
    }
    let (newest, oldest) = (media.months().first().copied(), media.months().last().copied());
    let mut changed = filter.clone();
    month(ui, "media-from", media.months(), &mut changed.from, oldest);
    month(ui, "media-to", media.months(), &mut changed.to, newest);
    if changed != *filter {
        out.push(Command::SetMediaFilter(changed));
    }
}

/// A list of months to choose from. `end` is the month at which nothing is left out.
fn month(ui: &mut Ui, key: &str, months: &[Month], chosen: &mut Option<Month>, end: Option<Month>) {
    let words = |month: Month| month.middle().map(|time| i18n::month_year(time, &TimeZone::UTC)).unwrap_or_default();
    let label = chosen.or(end).map(words).unwrap_or_default();
    let text = tr!(key, month = label);
    let colour = if chosen.is_some() { palette(ui).link } else { palette(ui).text };
    let selected = RichText::new(&text).font(font::medium(13.0)).color(colour);
    let combo = ComboBox::from_id_salt(key).selected_text(selected).height(MONTHS_HEIGHT).width(0.0);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, tr!("media-any-date"));
        for &month in months.iter().take(MOST_MONTHS) {
            ui.selectable_value(chosen, Some(month), words(month));
        }
        follow_focus(ui);
    });
    let _ = response.response.accessible_name(text);
}

/// A field for words of descriptions.
pub fn search(ui: &mut Ui, app: &App, filter: &MediaFilter, out: &mut CommandQueue) {
    let mut words = filter.words.clone();
    let hint = tr!("media-search");
    // As wide as the hint needs in any language, as long as there is room for it.
    let needed = ui.painter().layout_no_wrap(hint.clone(), font::body(), palette(ui).weak).size().x + 2.0 * space::M;
    let width = needed.clamp(SEARCH_WIDTH, (ui.available_width() - 2.0 * space::S).max(SEARCH_WIDTH));
    let field = TextEdit::singleline(&mut words).hint_text(&hint).desired_width(width).char_limit(200);
    let field = field.background_color(palette(ui).raised);
    let response = ui.add(controls::with_escape(field.font(font::body()))).accessible_name(hint);
    let wanted = |input: &mut egui::InputState| {
        input.consume_key(egui::Modifiers::COMMAND, egui::Key::F)
            || input.events.iter().any(|event| matches!(event, egui::Event::Text(text) if text == "/"))
    };
    if app.dialog().is_none() && !ui.ctx().text_edit_focused() && ui.input_mut(wanted) {
        response.request_focus();
    }
    controls::escape(ui, &response, &mut words);
    if words != filter.words {
        out.push(Command::SetMediaFilter(MediaFilter { words, ..filter.clone() }));
    }
}
