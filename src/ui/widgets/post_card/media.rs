//! Pictures and videos in a grid of tiles; sounds, other files and links in rows below.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, CursorIcon, Galley, Id, Pos2, Rect, Role, Sense, Shape, Stroke, TextureHandle, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::flow::{Face, Flow, button_size};
use super::part::What;
use super::{Facts, blur, words};
use crate::app::commands::{Command, CommandQueue, Gallery};
use crate::i18n;
use crate::media::thumbnails::{Bucket, Cut, Facts as FileFacts, Request, Trouble};
use crate::model::{Attachment, MediaKind};
use crate::text::address;
use crate::tr;
use crate::ui::icons;
use crate::ui::moving::Images;
use crate::ui::theme::{RADIUS_CONTROL, font, on_picture, palette, size, space};
use crate::ui::thumbs::filling_part;
use crate::ui::widgets::cut::{TIP, cut};
use crate::ui::widgets::focus::paint_focus;
use crate::ui::widgets::galley;

/// Gap between tiles, in points.
const TILE_GAP: f32 = space::XS;
/// Height of a row for a sound, a file or a link, in points.
const ROW: f32 = 44.0;
/// Height of what stands in for covered sounds and files, in points.
const COVER: f32 = 120.0;
/// Side of the cover of a sound, in points.
const SOUND_COVER: f32 = 36.0;
/// Attachments that one card shows; Mastodon allows four, others some dozens.
const MOST: usize = 64;

/// Height of the words over a tile, in points: three lines.
const MOST_DESCRIPTION: f32 = 48.0;

/// A tile or row for an attachment.
pub struct Tile {
    name: String,
    tip: String,
    /// Shown until the picture is there.
    blurred: Option<TextureHandle>,
    picture: Option<Wanted>,
    icon: Arc<Galley>,
    /// What is written in a row beside the icon.
    words: Option<Arc<Galley>>,
    /// "ALT".
    alt: Option<Arc<Galley>>,
    /// The alt text, or its beginning.
    description: Option<Arc<Galley>>,
    /// Length or kind, in the corner.
    length: Option<Arc<Galley>>,
    kind: MediaKind,
    /// The post says how long it plays.
    timed: bool,
    missing: bool,
    row: bool,
    /// Address that a click opens.
    opens: Option<Command>,
}

/// Puts all attachments of a post in.
pub fn lay_out(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    let all = facts.post.attachments.iter().take(MOST);
    let (links, files): (Vec<_>, Vec<_>) = all.partition(|one| one.kind == MediaKind::Link);
    let (tiles, rows): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|one| matches!(one.kind, MediaKind::Picture | MediaKind::Video));
    if !tiles.is_empty() {
        flow.gap(space::M);
        grid(flow, facts, &tiles);
    }
    // What is covered says so once, where the pictures would be.
    if facts.covered && tiles.is_empty() && !rows.is_empty() {
        flow.gap(space::M);
        let area = Rect::from_min_size(pos2(flow.left, flow.y), vec2(flow.width, COVER));
        cover(flow, facts, area);
        flow.y = area.bottom();
    }
    let files = !tiles.is_empty() || !rows.is_empty();
    let rows = if facts.covered { Vec::new() } else { rows };
    for (nth, attachment) in rows.into_iter().chain(links).enumerate() {
        flow.gap(space::S);
        let rect = Rect::from_min_size(pos2(flow.left, flow.y), vec2(flow.width, ROW));
        let link = attachment.kind == MediaKind::Link;
        let tile = if link { Tile::link(flow, facts, attachment) } else { Tile::row(flow, facts, attachment) };
        flow.put("file", nth, rect, What::Tile(Box::new(tile)));
        flow.y = rect.bottom();
    }
    if files {
        hide(flow, facts);
    }
    let left_out = facts.post.attachments.len().saturating_sub(MOST);
    if left_out > 0 {
        flow.gap(space::S);
        flow.remark("more-media", &tr!("posts-more", count = left_out));
    }
}

fn grid(flow: &mut Flow<'_>, facts: &Facts<'_>, tiles: &[&Attachment]) {
    let (rects, height) = cells(tiles, flow.width);
    let origin = vec2(flow.left, flow.y);
    let area = Rect::from_min_size(origin.to_pos2(), vec2(flow.width, height));
    if facts.covered {
        cover(flow, facts, area);
    } else {
        for (nth, (attachment, rect)) in tiles.iter().zip(rects).enumerate() {
            let tile = Tile::picture(flow, facts, attachment, rect.size());
            flow.put("tile", nth, rect.translate(origin), What::Tile(Box::new(tile)));
        }
    }
    flow.y = area.bottom();
}

/// A button that covers again what was asked for. Behind a content warning, that does it.
fn hide(flow: &mut Flow<'_>, facts: &Facts<'_>) {
    if facts.post.sensitive && !facts.covered && facts.post.warning.is_none() {
        flow.gap(space::S);
        let word = tr!("posts-media-hide");
        let right = flow.left + flow.width;
        let button = flow.button_at("cover", right, flow.y, &word, Command::ToggleMedia(facts.index));
        flow.y = button.bottom();
    }
}

/// Stands in for media that are marked as sensitive.
fn cover(flow: &mut Flow<'_>, facts: &Facts<'_>, area: Rect) {
    let mark = flow.icon(icons::EYE_SLASH, size::TITLE, flow.colours.weak);
    let said = tr!("posts-media-sensitive");
    let words = flow.line(&said, size::BODY, Face::Medium, flow.colours.text, area.width() - 2.0 * space::M);
    let word = tr!("posts-media-show");
    let button = button_size(&flow.line(&word, size::BODY, Face::Medium, flow.colours.text, f32::INFINITY));
    let whole = mark.size().y + words.size().y + button.y + 2.0 * space::S;
    let mut y = area.center().y - whole / 2.0;
    let mut next = |points: egui::Vec2| {
        let rect = Rect::from_min_size(pos2(area.center().x - points.x / 2.0, y), points);
        y = rect.bottom() + space::S;
        rect
    };
    let (mark_rect, words_rect, button_rect) = (next(mark.size()), next(words.size()), next(button));
    flow.put("cover-well", 0, area, What::Well);
    flow.put("cover-icon", 0, mark_rect, What::Decoration(mark));
    flow.put("cover-text", 0, words_rect, What::text(words));
    flow.button_at("cover", button_rect.right(), button_rect.top(), &word, Command::ToggleMedia(facts.index));
}

/// Mastodon's grid: one alone in its own shape, two side by side, three with a large one on the left, four in a square,
/// and rows of three for the many that other software allows.
fn cells(tiles: &[&Attachment], width: f32) -> (Vec<Rect>, f32) {
    let half = (width - TILE_GAP) / 2.0;
    let cell = |x: f32, y: f32, w: f32, h: f32| Rect::from_min_size(pos2(x, y), vec2(w, h));
    let right = half + TILE_GAP;
    let low = (width * 9.0 / 16.0).round();
    let upper = (low - TILE_GAP) / 2.0;
    match tiles {
        [one] => {
            let height = (width / aspect(one)).round();
            (vec![cell(0.0, 0.0, width, height)], height)
        }
        [_, _] => (vec![cell(0.0, 0.0, half, low), cell(right, 0.0, half, low)], low),
        [_, _, _] => {
            let second = cell(right, 0.0, half, upper);
            let third = cell(right, upper + TILE_GAP, half, upper);
            (vec![cell(0.0, 0.0, half, low), second, third], low)
        }
        [_, _, _, _] => {
            let rows = [0.0, upper + TILE_GAP];
            let cells = rows.iter().flat_map(|&y| [0.0, right].map(|x| cell(x, y, half, upper)));
            (cells.collect(), low)
        }
        many => {
            let edge = (width - 2.0 * TILE_GAP) / 3.0;
            let step = edge + TILE_GAP;
            let cells = (0..many.len()).map(|nth| cell((nth % 3) as f32 * step, (nth / 3) as f32 * step, edge, edge));
            (cells.collect(), many.len().div_ceil(3) as f32 * step - TILE_GAP)
        }
    }
}

/// Width over height of a picture that stands alone: never a narrow strip.
fn aspect(attachment: &Attachment) -> f32 {
    match (attachment.width, attachment.height) {
        (Some(width), Some(height)) if width > 0 && height > 0 => (width as f32 / height as f32).clamp(1.0, 2.4),
        _ => 16.0 / 9.0,
    }
}

/// The thumbnail that fills a tile.
struct Wanted {
    request: Request,
    focus: [f32; 2],
}

impl Wanted {
    /// For a tile of so many points. None when there is no file.
    fn of(attachment: &Attachment, points: egui::Vec2, pixels_per_point: f32) -> Option<Self> {
        let entry = attachment.entry?;
        // Wide pictures fill a tile by their height, high ones by their width: what stands over is cut off.
        let longest = match (attachment.width, attachment.height) {
            (Some(width), Some(height)) if width > 0 && height > 0 => {
                let picture = vec2(width as f32, height as f32);
                (picture * (points / picture).max_elem()).max_elem()
            }
            _ => points.max_elem(),
        };
        let bucket = Bucket::for_side(longest * pixels_per_point);
        Some(Self { request: Request { entry, bucket, cut: Cut::Whole }, focus: attachment.focus.unwrap_or_default() })
    }

    /// What the picture shows now: an animated one plays.
    fn texture<'a>(&self, ui: &Ui, images: &'a mut Images<'_>) -> Option<&'a TextureHandle> {
        let Request { entry, bucket, .. } = self.request;
        let moves = images.thumbs.facts(entry).is_some_and(|facts| facts.motion.is_some());
        let playing = if moves { images.moving.frame_of(ui.ctx(), entry, bucket.side()) } else { None };
        let still = images.thumbs.get(self.request);
        playing.or(still)
    }
}

/// What a click on an attachment does: it is looked at closely, among the others of its post.
fn opens(facts: &Facts<'_>, attachment: &Attachment) -> Option<Command> {
    let nth = facts.post.attachments.iter().position(|one| std::ptr::eq(one, attachment))?;
    let boosted = facts.boosted.filter(|(_, post)| std::ptr::eq(*post, facts.post));
    let index = boosted.map_or(facts.index, |(index, _)| index);
    Some(Command::OpenMedia(Gallery::Post(index), nth))
}

/// Says over a tile why its picture is not there, or not all of it.
fn paint_trouble(ui: &Ui, rect: Rect, words: String) {
    let words = ui.painter().layout(words, font::small(), on_picture::WORDS, rect.width() - 2.0 * space::M);
    paint_badge(ui, pos2(rect.left() + space::S, rect.center().y), &words, false);
}

impl Tile {
    fn picture(flow: &Flow<'_>, facts: &Facts<'_>, attachment: &Attachment, points: egui::Vec2) -> Self {
        let missing = attachment.entry.is_none();
        let name = words::attachment_name(attachment, facts);
        let hash = attachment.blurhash.as_deref();
        let blurred = hash.and_then(|hash| blur::texture(flow.ui, hash, points));
        let video = attachment.kind == MediaKind::Video;
        let symbol = if video { icons::PLAY_FILLED } else { icons::IMAGE };
        let mark = if video { on_picture::WORDS } else { flow.colours.weak };
        let badge = |text: &str| flow.line(text, size::SMALL, Face::Semibold, on_picture::WORDS, points.x);
        let alt = words::description(attachment);
        let room = vec2(points.x - 2.0 * space::S, (points.y * 0.4).min(MOST_DESCRIPTION));
        let description = alt.map(|alt| flow.rows(alt, size::SMALL, Face::Regular, on_picture::WORDS, room));
        let length = video.then(|| {
            let length = attachment.seconds.and_then(words::duration);
            length.unwrap_or_else(|| words::kind(attachment.kind))
        });
        Self {
            tip: if missing { tr!("posts-missing-tip", name = name.as_str()) } else { name.clone() },
            alt: alt.map(|_| badge(&tr!("posts-alt"))),
            description,
            name,
            icon: flow.icon(symbol, size::DISPLAY, mark),
            blurred,
            picture: Wanted::of(attachment, points, flow.ui.pixels_per_point()),
            words: None,
            length: length.map(|length| badge(&length)),
            kind: attachment.kind,
            timed: attachment.seconds.and_then(words::duration).is_some(),
            missing,
            row: false,
            opens: opens(facts, attachment),
        }
    }

    fn row(flow: &Flow<'_>, facts: &Facts<'_>, attachment: &Attachment) -> Self {
        let missing = attachment.entry.is_none();
        let name = words::attachment_name(attachment, facts);
        let symbol = match attachment.kind {
            MediaKind::Audio => icons::SPEAKER_HIGH,
            _ => icons::FILE,
        };
        let length = attachment.seconds.and_then(words::duration);
        let text = i18n::facts([words::kind(attachment.kind)].into_iter().chain(length));
        let room = flow.width - 100.0;
        let alt = words::description(attachment);
        Self {
            tip: if missing { tr!("posts-missing-tip", name = name.as_str()) } else { name.clone() },
            alt: alt.map(|_| flow.line(&tr!("posts-alt"), size::SMALL, Face::Semibold, on_picture::WORDS, room)),
            description: alt.map(|alt| flow.line(alt, size::SMALL, Face::Regular, flow.colours.weak, room)),
            name,
            icon: flow.icon(symbol, size::TITLE, flow.colours.weak),
            blurred: None,
            picture: Wanted::of(attachment, vec2(SOUND_COVER, SOUND_COVER), flow.ui.pixels_per_point()),
            words: Some(flow.line(&text, size::BODY, Face::Medium, flow.colours.text, room)),
            length: None,
            kind: attachment.kind,
            timed: attachment.seconds.and_then(words::duration).is_some(),
            missing,
            row: true,
            opens: opens(facts, attachment),
        }
    }

    /// A page that the post leads to: its title, if there is one, and where it is. Nothing of it can be missing here.
    fn link(flow: &Flow<'_>, facts: &Facts<'_>, link: &Attachment) -> Self {
        let page = link.page().unwrap_or_default();
        let host = address::host(page);
        let kind = words::kind(link.kind);
        let (title, place) = match words::description(link) {
            Some(title) => (title, host.unwrap_or(page)),
            None => (host.unwrap_or(&kind), page),
        };
        let room = flow.width - 60.0;
        let colour = if host.is_some() { flow.colours.link } else { flow.colours.text };
        let name = words::link_name(link, facts);
        Self {
            tip: if page.is_empty() { name.clone() } else { cut(page, TIP).into_owned() },
            name,
            blurred: None,
            picture: None,
            icon: flow.icon(icons::LINK, size::TITLE, flow.colours.weak),
            words: Some(flow.line(title, size::BODY, Face::Medium, colour, room)),
            alt: None,
            description: Some(flow.line(place, size::SMALL, Face::Regular, flow.colours.weak, room)),
            length: None,
            kind: link.kind,
            timed: false,
            missing: false,
            row: true,
            opens: host.map(|_| Command::OpenLink(page.to_owned())),
        }
    }

    /// Draws the tile. The keyboard can go to it, to read what is only shown under the pointer otherwise.
    pub fn show(&self, ui: &Ui, rect: Rect, id: Id, images: &mut Images<'_>, out: &mut CommandQueue) {
        let sense = if self.opens.is_some() { Sense::click() } else { Sense::focusable_noninteractive() };
        let role = if matches!(self.opens, Some(Command::OpenLink(_))) { Role::Link } else { Role::Image };
        let response = ui.interact(rect, id, sense);
        response.widget_info(|| WidgetInfo::labeled(role, true, &self.name));
        let found = self.found(images);
        let trouble = self.trouble(found.as_ref());
        let said = trouble.map(|trouble| words::trouble(trouble, found.as_ref()));
        let more: Vec<_> = self.length(found.as_ref()).into_iter().chain(said).collect();
        if !more.is_empty() {
            ui.ctx().accesskit_node_builder(id, |node| node.set_description(i18n::facts(more.clone())));
        }
        let response = match &self.opens {
            Some(command) => {
                if response.clicked() {
                    out.push(command.clone());
                }
                response.on_hover_cursor(CursorIcon::PointingHand)
            }
            None => response,
        };
        let lit = self.opens.is_some() && response.hovered();
        let ground = if lit { palette(ui).accent_soft } else { palette(ui).raised };
        ui.painter().rect_filled(rect, RADIUS_CONTROL, ground);
        if self.row {
            self.paint_row(ui, rect, more, images);
        } else {
            let shown = self.paint_picture(ui, rect, trouble, images);
            self.paint_tile(ui, rect, shown, trouble, found.as_ref());
        }
        if response.has_focus() {
            paint_focus(ui, rect);
            response.show_tooltip_text(galley::tip(ui, &self.tip));
        } else {
            galley::explained(response, &self.tip);
        }
    }

    /// What was found in the file, once somebody has looked into it.
    fn found(&self, images: &Images<'_>) -> Option<FileFacts> {
        images.thumbs.facts(self.picture.as_ref()?.request.entry).cloned()
    }

    /// Why there is nothing to see or hear, or not all. A file of any kind may be what is no picture.
    fn trouble(&self, found: Option<&FileFacts>) -> Option<Trouble> {
        if self.missing {
            return Some(Trouble::Missing);
        }
        let any = self.kind == MediaKind::Other;
        found?.trouble.filter(|trouble| !(any && matches!(trouble, Trouble::NotMedia | Trouble::NotShown)))
    }

    /// How long it plays, where only the file says so.
    fn length(&self, found: Option<&FileFacts>) -> Option<String> {
        let length = found.filter(|_| !self.timed)?.length?;
        words::duration(length.as_secs_f32())
    }

    /// What lies below the words. True when something can be seen: the picture itself, or what stands in for it.
    fn paint_picture(&self, ui: &Ui, rect: Rect, trouble: Option<Trouble>, images: &mut Images<'_>) -> bool {
        let gone = is_gone(trouble);
        let picture = self.picture.as_ref().and_then(|wanted| Some((wanted.texture(ui, images)?, wanted.focus)));
        let picture = picture.map(|(texture, focus)| (texture, filling_part(texture.size_vec2(), rect.size(), focus)));
        let blurred = self.blurred.as_ref().map(|texture| (texture, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0))));
        let shown = picture.or(blurred);
        if let Some((texture, part)) = shown {
            let tint = if gone { on_picture::FADED } else { on_picture::AS_IT_IS };
            let shape = egui::epaint::RectShape::filled(rect, RADIUS_CONTROL, tint);
            ui.painter().add(shape.with_texture(texture.id(), part));
        }
        let shown = shown.is_some();
        if gone {
            let inner = rect.shrink(1.0);
            let path =
                [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom(), inner.left_top()];
            ui.painter().extend(Shape::dashed_line(&path, Stroke::new(1.5, palette(ui).weak), 6.0, 4.0));
        }
        shown
    }

    fn paint_tile(&self, ui: &Ui, rect: Rect, shown: bool, trouble: Option<Trouble>, found: Option<&FileFacts>) {
        let band = self.description.as_ref().map_or(0.0, |words| words.size().y + space::S);
        let free = rect.with_max_y(rect.bottom() - band);
        match trouble {
            Some(trouble) if is_gone(Some(trouble)) => Self::paint_gone(ui, free, trouble),
            Some(trouble) => paint_trouble(ui, free, words::trouble(trouble, found)),
            None if !shown || self.length.is_some() => self.paint_middle(ui, free),
            None => {}
        }
        if let Some(words) = &self.description {
            let corners = CornerRadius { nw: 0, ne: 0, sw: RADIUS_CONTROL, se: RADIUS_CONTROL };
            ui.painter().rect_filled(rect.with_min_y(free.bottom()), corners, on_picture::SHADE);
            paint(ui, pos2(rect.left() + space::S, free.bottom() + space::XS), words);
        }
        if let Some(alt) = &self.alt {
            paint_badge(ui, rect.left_top() + vec2(space::S, space::S), alt, false);
        }
        if let Some(stated) = &self.length {
            let line = |text| ui.painter().layout_no_wrap(text, font::semibold(size::SMALL), on_picture::WORDS);
            let length = self.length(found).map_or_else(|| Arc::clone(stated), line);
            paint_badge(ui, rect.right_top() + vec2(-space::S, space::S), &length, true);
        }
    }

    /// What stands in for the picture: an icon.
    fn paint_middle(&self, ui: &Ui, area: Rect) {
        let icon = self.icon.size();
        if self.length.is_some() {
            ui.painter().circle_filled(area.center(), icon.y * 0.8, on_picture::SHADE);
        }
        if area.height() > icon.y {
            paint(ui, area.center() - icon / 2.0, &self.icon);
        }
    }

    /// Says that there is nothing: an icon, and the words below it.
    fn paint_gone(ui: &Ui, area: Rect, trouble: Trouble) {
        let colours = palette(ui);
        let room = area.width() - 2.0 * space::L;
        let icon = ui.painter().layout_no_wrap(icons::FILE_X.to_owned(), font::icon(size::DISPLAY), colours.weak);
        let words = ui.painter().layout(words::trouble(trouble, None), font::medium(size::SMALL), colours.text, room);
        let both = icon.size().y + space::XS + words.size().y;
        let mut top = area.center().y - words.size().y / 2.0;
        if area.height() > both {
            top = area.center().y - both / 2.0;
            paint(ui, pos2(area.center().x - icon.size().x / 2.0, top), &icon);
            top += icon.size().y + space::XS;
        }
        paint(ui, pos2(area.center().x - words.size().x / 2.0, top), &words);
    }

    /// A sound, with its cover if it has one, a file or a link.
    fn paint_row(&self, ui: &Ui, rect: Rect, more: Vec<String>, images: &mut Images<'_>) {
        let middle = rect.center().y;
        let mut x = rect.left() + space::M;
        let cover = self.picture.as_ref().and_then(|wanted| wanted.texture(ui, images));
        if let Some(cover) = cover {
            let place = Rect::from_center_size(pos2(x + self.icon.size().x / 2.0, middle), Vec2::splat(SOUND_COVER));
            let part = filling_part(cover.size_vec2(), place.size(), [0.0, 0.0]);
            let shape = egui::epaint::RectShape::filled(place, space::XS, on_picture::AS_IT_IS);
            ui.painter().add(shape.with_texture(cover.id(), part));
        } else {
            paint(ui, pos2(x, middle - self.icon.size().y / 2.0), &self.icon);
        }
        x += self.icon.size().x + space::S;
        if let Some(words) = self.words.as_ref().filter(|_| !more.is_empty()) {
            let right = rect.right() - x - words.size().x - space::M;
            let mut job = egui::text::LayoutJob::simple(i18n::facts(more), font::body(), palette(ui).weak, right);
            job.wrap.max_rows = 1;
            let more = ui.painter().layout_job(job);
            let lines = self.description.as_ref().map_or(0.0, |description| description.size().y) + words.size().y;
            paint(ui, pos2(x + words.size().x + space::S, middle - lines / 2.0), &more);
        }
        let lines = || self.words.iter().chain(&self.description);
        let mut y = middle - lines().map(|line| line.size().y).sum::<f32>() / 2.0;
        for line in lines() {
            paint(ui, pos2(x, y), line);
            y += line.size().y;
        }
        if let Some(alt) = &self.alt {
            let top = middle - alt.size().y / 2.0 - 2.0;
            paint_badge(ui, pos2(rect.right() - space::M, top), alt, true);
        }
    }
}

/// There is no file, or nothing in it.
fn is_gone(trouble: Option<Trouble>) -> bool {
    matches!(trouble, Some(Trouble::Missing | Trouble::Empty))
}

fn paint(ui: &Ui, at: Pos2, galley: &Arc<Galley>) {
    ui.painter().galley(at, Arc::clone(galley), Color32::PLACEHOLDER);
}

/// White words on black, which can be read on any picture; `corner` is the left or right end of the top edge.
fn paint_badge(ui: &Ui, corner: Pos2, words: &Arc<Galley>, right: bool) {
    let points = words.size() + vec2(2.0 * space::XS + 2.0, 4.0);
    let left = if right { corner.x - points.x } else { corner.x };
    let rect = Rect::from_min_size(pos2(left, corner.y), points);
    ui.painter().rect_filled(rect, space::XS, on_picture::SHADE);
    paint(ui, rect.min + vec2(space::XS + 1.0, 2.0), words);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_stay_inside_their_grid_and_apart_from_each_other() {
        let attachment = Attachment { width: Some(10), height: Some(9000), ..Attachment::default() };
        for count in 1..12 {
            let tiles = vec![&attachment; count];
            let (cells, height) = cells(&tiles, 600.0);
            assert_eq!(cells.len(), count);
            let area = Rect::from_min_size(Pos2::ZERO, vec2(600.0, height)).expand(0.5);
            for (nth, cell) in cells.iter().enumerate() {
                assert!(area.contains_rect(*cell), "{count} tiles: {cell:?} is outside");
                assert!(cells.iter().skip(nth + 1).all(|other| !cell.shrink(0.5).intersects(*other)));
            }
        }
    }
}
