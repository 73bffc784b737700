//! The tiles of the grid, and the headers above them.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use egui::accesskit;
use egui::{
    Color32, CornerRadius, Galley, Id, Pos2, Rect, Response, Role, Sense, Shape, Stroke, TextureHandle, Ui, pos2, vec2,
};

use super::rows::{Grid, Row};
use crate::app::App;
use crate::app::commands::{Command, CommandQueue, Gallery};
use crate::app::media::Pick;
use crate::app::opened::Opened;
use crate::media::gallery::{Item, State};
use crate::media::thumbnails::{Bucket, Cut, Facts, Request, Trouble};
use crate::model::{Attachment, MediaKind};
use crate::ui::icons;
use crate::ui::media_words as words;
use crate::ui::moving::Images;
use crate::ui::theme::{RADIUS_CONTROL, font, on_picture, palette, size, space};
use crate::ui::thumbs::filling_part;
use crate::ui::widgets::controls;
use crate::ui::widgets::cut::{TIP, cut};
use crate::ui::widgets::focus::paint_focus;
use crate::ui::widgets::galley;
use crate::ui::widgets::on_picture as on_picture_marks;
use crate::ui::widgets::post_card::blur;
use crate::ui::widgets::virtual_list::Rows;
use crate::{i18n, tr};

/// Side of the round mark by which a tile is chosen with the mouse, in points.
const MARK: f32 = 22.0;
/// Smallest tile that has room for words, in points.
const ROOM_FOR_WORDS: f32 = 120.0;

/// The name that egui knows a tile by.
pub fn tile_id(place: usize) -> Id {
    Id::unique(("media-tile", place))
}

/// Blurhashes of tiles in view, as textures.
#[derive(Default)]
pub struct Veils {
    known: HashMap<u32, (Option<TextureHandle>, u64)>,
    frame: u64,
}

impl Veils {
    /// Begins a frame.
    pub fn begin_frame(&mut self) {
        self.frame += 1;
    }

    /// Lets go of those that were not drawn.
    pub fn end_frame(&mut self) {
        let frame = self.frame;
        self.known.retain(|_, (_, used)| *used == frame);
    }

    fn of(&mut self, ui: &Ui, number: u32, attachment: &Attachment) -> Option<TextureHandle> {
        let frame = self.frame;
        let make = || (attachment.blurhash.as_deref().and_then(|hash| blur::texture(ui, hash, vec2(1.0, 1.0))), frame);
        let (texture, used) = self.known.entry(number).or_insert_with(make);
        *used = frame;
        texture.clone()
    }
}

/// The tiles as rows of the list.
pub struct Tiles<'a> {
    /// The window's state.
    pub app: &'a App,
    /// The archive.
    pub opened: &'a Opened,
    /// The rows.
    pub grid: &'a Grid,
    /// What pictures come from.
    pub images: Images<'a>,
    /// Blurhashes.
    pub veils: &'a mut Veils,
    /// The tile that is to have the keyboard.
    pub focus: Option<usize>,
    /// Where commands go.
    pub out: &'a mut CommandQueue,
}

impl Rows for Tiles<'_> {
    fn measure(&mut self, _: &Ui, row: usize, _: f32) -> f32 {
        self.grid.height(row)
    }

    fn draw(&mut self, ui: &mut Ui, row: usize, rect: Rect) {
        match self.grid.row(row) {
            Some(Row::Headers(months)) => {
                for &(month, column, columns) in months {
                    self.header(ui, month, self.grid.header(column, columns, rect));
                }
            }
            Some(Row::Tiles(_)) => {
                for (place, cell) in self.grid.cells(row, rect) {
                    self.tile(ui, place, cell);
                }
            }
            None => {}
        }
    }
}

/// One tile as it is drawn.
struct Tile<'a> {
    number: u32,
    item: &'a Item,
    attachment: Option<&'a Attachment>,
    /// Hidden until asked.
    covered: bool,
    chosen: bool,
    choosing: bool,
}

impl Tiles<'_> {
    fn header(&self, ui: &Ui, month: usize, rect: Rect) {
        let zone = &self.app.settings().time_zone.zone();
        let Some((title, count)) = self.grid.title(month, zone) else { return };
        let colours = palette(ui);
        let fitted = |words: &str| {
            controls::one_line(ui, words, font::semibold(size::READING), colours.text, rect.width() - 24.0)
        };
        let mut line = fitted(&title);
        if line.elided
            && let Some(short) = self.grid.short_title(month, zone)
        {
            line = fitted(&short);
        }
        let left = rect.left() + line.size().x + space::S;
        // Both on one base line.
        let base = rect.bottom() - space::S - line.size().y;
        let at = pos2(rect.left(), base);
        let number = i18n::number(count as u64);
        let number = ui.painter().layout_no_wrap(number, font::body(), colours.weak);
        ui.painter().galley(at, Arc::clone(&line), colours.text);
        ui.painter().galley(pos2(left, base + (ascent(&line) - ascent(&number))), number, colours.weak);
        let name = tr!("media-group", title = title, count = count);
        let response = ui.interact(rect, tile_id(usize::MAX - month), Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, &name));
        controls::announce(ui, &response, accesskit::Role::Heading, &name);
    }

    fn tile(&mut self, ui: &mut Ui, place: usize, rect: Rect) {
        let media = &self.opened.media;
        let Some(&number) = media.shown().items.get(place) else { return };
        let Some(item) = media.gallery().and_then(|gallery| gallery.item(number)) else { return };
        let library = self.opened.library();
        let covered = item.sensitive
            && item.source.post().is_some_and(|index| {
                library.post(index).is_some_and(|post| self.app.posts().covers_media(index, post))
            });
        let (chosen, choosing) = (media.chosen().contains(&number), !media.chosen().is_empty());
        let tile = Tile { number, item, attachment: item.attachment(library), covered, chosen, choosing };
        let response = ui.interact(rect, tile_id(place), Sense::click());
        if self.focus == Some(place) {
            response.request_focus();
        }
        if ui.is_rect_visible(rect) {
            self.paint(ui, rect, &tile, &response);
        }
        self.describe(ui, place, &tile, &response);
        self.clicked(ui, place, &tile, rect, &response);
    }

    fn clicked(&mut self, ui: &Ui, place: usize, tile: &Tile<'_>, rect: Rect, response: &Response) {
        if !response.clicked() {
            return;
        }
        let modifiers = ui.input(|input| input.modifiers);
        let on_mark = response.interact_pointer_pos().is_some_and(|at| mark(rect).expand(space::XS).contains(at));
        self.out.push(if modifiers.shift {
            Command::PickMedia(place, Pick::Range)
        } else if modifiers.command || on_mark || tile.choosing {
            Command::PickMedia(place, Pick::Toggle)
        } else {
            Command::OpenMedia(Gallery::Shown, place)
        });
    }

    fn describe(&self, ui: &Ui, place: usize, tile: &Tile<'_>, response: &Response) {
        let trouble = self.trouble(tile);
        let name = || {
            let name = words::name(tile.item, tile.attachment, &self.app.settings().time_zone.zone());
            match trouble {
                Some(trouble) => i18n::facts([name, words::trouble(trouble, self.found(tile))]),
                None if tile.covered => i18n::facts([name, tr!("posts-media-sensitive")]),
                None => name,
            }
        };
        response.widget_info(|| egui::WidgetInfo::selected(Role::Button, true, tile.chosen, name()));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(accesskit::Role::ListItem);
            node.set_position_in_set(place);
        });
        if response.hovered() {
            galley::explained(response.clone(), &cut(&name(), TIP));
        }
    }

    /// What was found in the file, once somebody has looked into it.
    fn found(&self, tile: &Tile<'_>) -> Option<&Facts> {
        tile.item.entry.and_then(|entry| self.images.thumbs.facts(entry))
    }

    /// Why there is nothing to see, or not all.
    fn trouble(&self, tile: &Tile<'_>) -> Option<Trouble> {
        match tile.item.state {
            State::Missing => Some(Trouble::Missing),
            State::Empty => Some(Trouble::Empty),
            State::Present => {
                let entry = tile.item.entry?;
                let checked = self.opened.media.is_damaged(entry).then_some(Trouble::Damaged);
                self.images.thumbs.trouble(entry).or(checked)
            }
        }
    }

    fn paint(&mut self, ui: &Ui, rect: Rect, tile: &Tile<'_>, response: &Response) {
        let colours = palette(ui);
        let inner = if tile.chosen { rect.shrink(space::S) } else { rect };
        if tile.chosen {
            ui.painter().rect_filled(rect, RADIUS_CONTROL, colours.accent_soft);
        }
        ui.painter().rect_filled(inner, RADIUS_CONTROL, colours.raised);
        let trouble = self.trouble(tile);
        let seen = self.paint_picture(ui, inner, tile, trouble.is_some());
        if matches!(tile.item.state, State::Missing | State::Empty) {
            paint_dashes(ui, inner);
        }
        let words = trouble.map(|trouble| words::trouble(trouble, self.found(tile)));
        paint_middle(ui, inner, tile, trouble.zip(words), seen);
        self.paint_badges(ui, inner, tile);
        if tile.chosen || tile.choosing || response.hovered() {
            paint_mark(ui, rect, tile.chosen);
        }
        if response.hovered() {
            ui.painter().rect_stroke(inner, RADIUS_CONTROL, Stroke::new(2.0, colours.link), egui::StrokeKind::Inside);
        }
        if response.has_focus() {
            paint_focus(ui, rect.shrink(2.0));
        }
    }

    /// The picture, or what stands in for it; says whether it is the picture.
    fn paint_picture(&mut self, ui: &Ui, rect: Rect, tile: &Tile<'_>, trouble: bool) -> bool {
        if let (false, Some(request)) = (tile.covered, request(tile.item, tile.attachment, rect.width(), ui)) {
            let moves = self.images.thumbs.facts(request.entry).is_some_and(|facts| facts.motion.is_some());
            let side = request.bucket.side();
            let playing = if moves { self.images.moving.frame_of(ui.ctx(), request.entry, side) } else { None };
            let focus = tile.attachment.and_then(|attachment| attachment.focus).unwrap_or_default();
            // The thumbnail is asked for in any case: it says what the file is.
            let still = self.images.thumbs.get(request);
            let texture = match (playing, still) {
                (Some(playing), _) => Some((playing, filling_part(playing.size_vec2(), rect.size(), focus))),
                (None, Some(still)) => Some((still, filling_part(still.size_vec2(), rect.size(), [0.0, 0.0]))),
                (None, None) => None,
            };
            if let Some((texture, part)) = texture {
                paint_texture(ui, rect, texture, part, on_picture::AS_IT_IS);
                return true;
            }
        }
        if let Some(veil) = tile.attachment.and_then(|attachment| self.veils.of(ui, tile.number, attachment)) {
            let tint = if trouble { on_picture::FADED } else { on_picture::AS_IT_IS };
            paint_texture(ui, rect, &veil, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), tint);
        }
        false
    }

    fn paint_badges(&self, ui: &Ui, rect: Rect, tile: &Tile<'_>) {
        let facts = tile.item.entry.and_then(|entry| self.images.thumbs.facts(entry));
        let length = facts.and_then(|facts| facts.length).map(|length| length.as_secs_f32());
        let length = length.or(tile.attachment.and_then(|attachment| attachment.seconds));
        let moves = facts.is_some_and(|facts| facts.motion.is_some());
        let kind = match tile.item.kind {
            MediaKind::Video | MediaKind::Audio => {
                Some(length.and_then(words::duration).unwrap_or_else(|| words::kind(tile.item.kind)))
            }
            MediaKind::Picture if moves => Some(tr!("media-badge-moving")),
            _ => None,
        };
        let bottom = rect.bottom() - space::XS;
        if let Some(kind) = kind {
            on_picture_marks::badge(ui, pos2(rect.right() - space::XS, bottom), &kind, true);
        }
        if tile.item.described {
            on_picture_marks::badge(ui, pos2(rect.left() + space::XS, bottom), &tr!("posts-alt"), false);
        }
    }

    /// Asks for what is one screen further in both directions, behind what is in sight.
    pub fn ask_ahead(&mut self, ui: &Ui, rows: Range<usize>) {
        let page = rows.len();
        let after = rows.end..rows.end + page;
        let before = rows.start.saturating_sub(page)..rows.start;
        let media = &self.opened.media;
        let Some(gallery) = media.gallery() else { return };
        for rows in [after, before] {
            for place in self.grid.places(rows.start.min(self.grid.len())..rows.end.min(self.grid.len())) {
                let item = media.shown().items.get(place).and_then(|&number| gallery.item(number));
                let Some(item) = item.filter(|item| !item.sensitive) else { continue };
                let attachment = item.attachment(self.opened.library());
                if let Some(request) = request(item, attachment, self.grid.side(), ui) {
                    self.images.thumbs.ask_ahead(request);
                }
            }
        }
    }
}

/// From the top of a line to its base, in points.
fn ascent(line: &Galley) -> f32 {
    line.rows.first().and_then(|row| row.glyphs.first()).map_or(0.0, |glyph| glyph.pos.y)
}

/// The thumbnail for a tile of so many points; None when there is no file to make it of.
fn request(item: &Item, attachment: Option<&Attachment>, points: f32, ui: &Ui) -> Option<Request> {
    let entry = item.entry.filter(|_| item.state == State::Present)?;
    let bucket = Bucket::for_side(points * ui.pixels_per_point());
    Some(Request { entry, bucket, cut: Cut::square(attachment.and_then(|attachment| attachment.focus)) })
}

fn paint_texture(ui: &Ui, rect: Rect, texture: &TextureHandle, part: Rect, tint: Color32) {
    let shape = egui::epaint::RectShape::filled(rect, RADIUS_CONTROL, tint);
    ui.painter().add(shape.with_texture(texture.id(), part));
}

fn paint_dashes(ui: &Ui, rect: Rect) {
    let inner = rect.shrink(1.0);
    let corners = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
    let stroke = Stroke::new(1.5, palette(ui).weak);
    ui.painter().extend(Shape::dashed_line(&corners, stroke, 6.0, 4.0));
}

/// An icon and a word in the middle: what is hidden, wrong, or not a picture.
fn paint_middle(ui: &Ui, rect: Rect, tile: &Tile<'_>, trouble: Option<(Trouble, String)>, seen: bool) {
    let (glyph, words) = match (tile.covered, trouble, tile.item.kind) {
        (_, Some((Trouble::Missing | Trouble::Empty, words)), _) => (icons::FILE_X, Some(words)),
        (true, ..) => (icons::EYE_SLASH, Some(tr!("media-covered"))),
        // Nothing is wrong with it.
        (false, Some((Trouble::NotShown, words)), _) => (icons::IMAGE, Some(words)),
        (false, Some((_, words)), _) => (icons::WARNING_CIRCLE, Some(words)),
        (false, None, MediaKind::Video) => (icons::PLAY_FILLED, None),
        (false, None, MediaKind::Audio) => (icons::SPEAKER_HIGH, None),
        (false, None, MediaKind::Picture) if seen => return,
        (false, None, MediaKind::Picture) => (icons::IMAGE, None),
        (false, None, _) => (icons::FILE, None),
    };
    let colours = palette(ui);
    let (ground, ink) = if seen { (Some(on_picture::SHADE), on_picture::WORDS) } else { (None, colours.text) };
    let icon = ui.painter().layout_no_wrap(glyph.to_owned(), font::icon(if seen { 24.0 } else { 28.0 }), ink);
    let words = words.filter(|_| rect.width() >= ROOM_FOR_WORDS).map(|words| {
        let mut job = egui::text::LayoutJob::simple(words, font::small(), ink, rect.width() - 2.0 * space::L);
        job.halign = egui::Align::Center;
        job.wrap.max_rows = 3;
        ui.painter().layout_job(job)
    });
    let below = words.as_ref().map_or(0.0, |words| words.size().y + space::XS);
    let whole = vec2(words.as_ref().map_or(0.0, |words| words.size().x).max(icon.size().x), icon.size().y + below);
    if let Some(ground) = ground {
        let area = Rect::from_center_size(rect.center(), whole + vec2(2.0 * space::S, 2.0 * space::S));
        ui.painter().rect_filled(area, CornerRadius::same(RADIUS_CONTROL), ground);
    }
    let top = rect.center().y - whole.y / 2.0;
    let left = rect.center().x - icon.size().x / 2.0;
    let middle = top + icon.size().y + space::XS;
    ui.painter().galley(pos2(left, top), icon, ink);
    if let Some(words) = words {
        ui.painter().galley(pos2(rect.center().x, middle), words, ink);
    }
}

/// Where a tile is chosen with the mouse.
fn mark(rect: Rect) -> Rect {
    Rect::from_min_size(rect.min + vec2(space::S, space::S), vec2(MARK, MARK))
}

fn paint_mark(ui: &Ui, rect: Rect, chosen: bool) {
    let colours = palette(ui);
    let mark = mark(rect);
    let painter = ui.painter();
    if chosen {
        painter.circle(mark.center(), MARK / 2.0, colours.accent, Stroke::new(1.5, colours.on_accent));
        let at = mark.center();
        painter.text(at, egui::Align2::CENTER_CENTER, icons::CHECK, font::icon(14.0), colours.on_accent);
    } else {
        painter.circle(mark.center(), MARK / 2.0, on_picture::SHADE, Stroke::new(1.5, on_picture::WORDS));
    }
}
