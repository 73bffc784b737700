//! The card of the person: pictures, names, what they say of themselves, and when they were here.

use egui::{Align2, Frame, Margin, Rect, RichText, Sense, Ui, Vec2, pos2, vec2};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::opened::Opened;
use crate::app::saving::Saving;
use crate::i18n;
use crate::model::Account;
use crate::tr;
use crate::ui::icons;
use crate::ui::textures::ProfileTextures;
use crate::ui::theme::{self, font, palette, size, space};
use crate::ui::thumbs::filling_part;
use crate::ui::widgets::controls;
use crate::ui::widgets::cut::{HTML, LINE, beginning, cut};
use crate::ui::widgets::focus::paint_focus;
use crate::ui::widgets::galley::{self, Fit};
use crate::ui::widgets::rich_text::RichText as Galleys;

/// Side of the avatar, in points.
const AVATAR: f32 = 96.0;
/// Profile fields and other addresses that are shown; Mastodon allows four fields.
const MOST_ROWS: usize = 50;
/// Side of a button that saves a picture, in points.
const SAVE: f32 = 32.0;

/// Draws the card.
pub(super) fn show(ui: &mut Ui, app: &App, opened: &Opened, profile: &ProfileTextures, out: &mut CommandQueue) {
    let account = &opened.library().account;
    controls::card(ui).inner_margin(0).show(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 0.0;
        let picture = header(ui, account, profile);
        save_button(ui, app, picture.right_top() + vec2(-space::S, space::S), Saving::Header, out);
        Frame::new().inner_margin(Margin::same(space::XL as i8)).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = space::S;
            let face = avatar(ui, picture, account, profile);
            save_button(ui, app, face.right_bottom() + vec2(SAVE + space::S, -SAVE), Saving::Avatar, out);
            ui.add_space(AVATAR / 2.0 - space::S);
            names(ui, app, account, out);
            bio(ui, account, out);
            fields(ui, account, out);
            dates(ui, app, opened, out);
        });
    });
}

/// The header picture, or a quiet band in its place.
fn header(ui: &mut Ui, account: &Account, profile: &ProfileTextures) -> Rect {
    let width = ui.available_width();
    let height = (width / 3.0).clamp(96.0, 240.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let corners = egui::CornerRadius { nw: theme::RADIUS_CARD, ne: theme::RADIUS_CARD, sw: 0, se: 0 };
    if let Some(texture) = profile.header() {
        let image = egui::Image::new(texture).corner_radius(corners).uv(filling_part(
            texture.size_vec2(),
            rect.size(),
            [0.0, 0.0],
        ));
        image.paint_at(ui, rect);
        let name = tr!("overview-header", name = beginning(&account.name, LINE));
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
    } else {
        ui.painter().rect_filled(rect, corners, palette(ui).accent_soft);
    }
    rect
}

/// The avatar stands on the lower edge of the header.
fn avatar(ui: &mut Ui, header: Rect, account: &Account, profile: &ProfileTextures) -> Rect {
    let palette = palette(ui);
    let min = pos2(header.left() + space::XL, header.bottom() - AVATAR / 2.0);
    let rect = Rect::from_min_size(min, Vec2::splat(AVATAR));
    ui.painter().rect_filled(rect.expand(4.0), theme::RADIUS_CARD + 2, palette.card);
    if let Some(texture) = profile.avatar() {
        let uv = filling_part(texture.size_vec2(), rect.size(), [0.0, 0.0]);
        egui::Image::new(texture).corner_radius(theme::RADIUS_CARD).uv(uv).paint_at(ui, rect);
    } else {
        ui.painter().rect_filled(rect, theme::RADIUS_CARD, palette.accent);
        let initial = account.name.chars().next().map(String::from).unwrap_or_default().to_uppercase();
        let at = rect.center();
        ui.painter().text(at, Align2::CENTER_CENTER, initial, font::semibold(40.0), palette.on_accent);
    }
    let response = ui.interact(rect, ui.scope_id().with("avatar"), Sense::hover());
    let name = tr!("overview-avatar", name = beginning(&account.name, LINE));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &name));
    rect
}

/// Saves one of the two pictures; only where there is one. `corner` is the button's upper right corner.
fn save_button(ui: &mut Ui, app: &App, corner: egui::Pos2, what: Saving, out: &mut CommandQueue) {
    let command = Command::Save(what);
    if !app.can_save(what) {
        return;
    }
    let rect = Rect::from_min_size(corner - vec2(SAVE, 0.0), Vec2::splat(SAVE));
    let icon = controls::icon(command.spec().icon, 16.0).color(theme::on_picture::WORDS);
    let button = egui::Button::new(icon).fill(theme::on_picture::SHADE).min_size(rect.size());
    let name = tr!(command.spec().label);
    let response = ui.put(rect, button).accessible_name(name);
    if response.has_focus() {
        paint_focus(ui, rect);
    }
    if response.on_hover_text(controls::tip(ui, &command)).clicked() && command.is_enabled(app) {
        out.push(command);
    }
}

fn names(ui: &mut Ui, app: &App, account: &Account, out: &mut CommandQueue) {
    let palette = palette(ui);
    let called = cut(&account.name, LINE);
    let name = RichText::new(&*called).font(font::semibold(size::DISPLAY)).color(palette.text);
    let name = galley::snug(ui, name);
    let response = ui.add(name);
    controls::announce(ui, &response, egui::accesskit::Role::Heading, &called);
    ui.horizontal_wrapped(|ui| {
        let handle = RichText::new(cut(&account.handle, LINE)).font(font::body()).color(palette.weak);
        ui.add(egui::Label::new(handle).selectable(true));
        if !account.handle.is_empty() {
            controls::command_icon(ui, app, Command::CopyHandle, out);
        }
        for (is, glyph, label) in [
            (account.bot, icons::ROBOT, "overview-bot"),
            (account.locked, icons::LOCK, "overview-locked"),
            (account.suspended, icons::PROHIBIT, "overview-suspended"),
            (account.memorial, icons::HEART, "overview-memorial"),
        ] {
            if is {
                badge(ui, glyph, &tr!(label));
            }
        }
    });
}

fn badge(ui: &mut Ui, glyph: &str, text: &str) {
    let palette = palette(ui);
    let margin = Margin::symmetric(space::S as i8, 2);
    Frame::new().fill(palette.raised).corner_radius(theme::RADIUS_CONTROL).inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        controls::decoration(ui, glyph, 14.0, palette.weak);
        ui.label(RichText::new(text).font(font::small()).color(palette.weak));
    });
}

fn bio(ui: &mut Ui, account: &Account, out: &mut CommandQueue) {
    if !account.bio_html.is_empty() {
        html(ui, "bio", &account.bio_html, out);
    }
}

/// Untrusted HTML as text with links, in a column that is good to read.
fn html(ui: &mut Ui, id: impl egui::AsIdSalt, html: &str, out: &mut CommandQueue) {
    let width = ui.available_width().min(theme::READING_WIDTH);
    let text = Galleys::new(ui, &crate::text::html::parse(beginning(html, HTML)), width, false);
    let (rect, response) = ui.allocate_exact_size(text.size, Sense::hover());
    text.show(ui, rect.min, response.id.with(id), out);
}

fn fields(ui: &mut Ui, account: &Account, out: &mut CommandQueue) {
    let palette = palette(ui);
    for (number, field) in account.fields.iter().take(MOST_ROWS).enumerate() {
        ui.horizontal_top(|ui| {
            let label = RichText::new(cut(&field.name, LINE)).font(font::medium(size::BODY)).color(palette.weak);
            ui.allocate_ui(vec2(140.0, 20.0), |ui| {
                ui.set_min_width(140.0);
                let label = galley::one_line(ui, label, Fit::Tight);
                ui.add(label);
            });
            html(ui, ("field", number), &field.value_html, out);
        });
    }
}

fn dates(ui: &mut Ui, app: &App, opened: &Opened, out: &mut CommandQueue) {
    let account = &opened.library().account;
    let zone = app.settings().time_zone.zone();
    let stats = opened.stats();
    if let Some(joined) = account.joined {
        // The date of joining is given as midnight UTC: in other zones it could be the day before.
        fact(ui, icons::CALENDAR_BLANK, &tr!("overview-joined", date = i18n::date(joined, &jiff::tz::TimeZone::UTC)));
    }
    if let (Some(first), Some(last)) = (stats.first, stats.last) {
        let (first, last) = (i18n::date(first, &zone), i18n::date(last, &zone));
        fact(ui, icons::CLOCK, &tr!("overview-span", first = first, last = last));
    }
    if let Some(moved) = &account.moved_to {
        link_fact(ui, icons::SIGN_OUT, "overview-moved", moved, out);
    }
    for other in account.also_known_as.iter().take(MOST_ROWS) {
        link_fact(ui, icons::USER, "overview-also", other, out);
    }
}

fn fact(ui: &mut Ui, glyph: &str, text: &str) {
    let colour = palette(ui).weak;
    ui.horizontal(|ui| {
        controls::decoration(ui, glyph, 16.0, colour);
        ui.label(RichText::new(text).font(font::body()).color(colour));
    });
}

fn link_fact(ui: &mut Ui, glyph: &str, key: &str, address: &str, out: &mut CommandQueue) {
    let colour = palette(ui).weak;
    ui.horizontal_wrapped(|ui| {
        controls::decoration(ui, glyph, 16.0, colour);
        ui.label(RichText::new(tr!(key)).font(font::body()).color(colour));
        let shown = cut(address, LINE);
        if ui.link(RichText::new(&*shown).font(font::body())).on_hover_text(&*shown).clicked() {
            out.push(Command::OpenLink(address.to_owned()));
        }
    });
}
