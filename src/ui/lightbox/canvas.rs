//! The picture itself: fitted, zoomed, moved and turned; or what stands in for it.

use std::sync::Arc;
use std::time::Duration;

use egui::epaint::{Mesh, Vertex};
use egui::{
    Button, Context, CursorIcon, Id, Pos2, Rect, Response, RichText, Role, Sense, Shape, TextureHandle, TextureOptions,
    Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::lightbox::{Large, Lightbox};
use crate::app::opened::Opened;
use crate::media::gallery::Source;
use crate::media::thumbnails::{Bucket, Cut, Facts, Request, Trouble};
use crate::model::{Attachment, MediaKind};
use crate::ui::icons;
use crate::ui::media_words as words;
use crate::ui::moving::Images;
use crate::ui::theme::{RADIUS_CARD, font, on_picture, size, space};
use crate::ui::widgets::controls;
use crate::ui::widgets::cut::{TIP, cut};
use crate::ui::widgets::post_card::blur;
use crate::{i18n, tr};

/// One step of zoom by key or button.
const STEP: f32 = 1.25;
/// Points by which a key moves the picture.
const PAN: f32 = 80.0;
/// Points of the screen for each pixel of the picture, at most.
const LARGEST: f32 = 8.0;
/// Longest side with which an animation plays, in pixels.
const MOVING_SIDE: u32 = 1280;
/// Height of words in the place of a picture, in points.
const NOTICE: f32 = 160.0;
/// Room at both sides for the arrows, in points.
const ARROWS: f32 = 56.0;

/// How the picture is looked at.
#[derive(Default)]
pub struct Canvas {
    source: Option<Source>,
    /// It was not drawn yet.
    is_new: bool,
    sharp: Option<Sharp>,
    veil: Option<TextureHandle>,
    /// Points for each pixel; None when the picture is fitted.
    scale: Option<f32>,
    /// Where the middle of the picture is, from the middle of the area, in points.
    moved: Vec2,
    /// The scale with which the picture was drawn last.
    drawn: f32,
    /// Where it was drawn last.
    place: Option<Rect>,
    /// A change of the scale that waits for the next frame.
    factor: f32,
    /// The name that egui knew it by last.
    id: Option<Id>,
}

impl Canvas {
    /// Another picture begins fitted; says whether it is another one.
    pub fn follow(&mut self, lightbox: &Lightbox) -> bool {
        let other = self.source != lightbox.source();
        if other {
            *self = Self { source: lightbox.source(), factor: 1.0, is_new: true, ..Self::default() };
        }
        let same = |large: &Arc<Large>| self.sharp.as_ref().is_some_and(|old| Arc::ptr_eq(&old.large, large));
        if let Some(large) = lightbox.large().filter(|large| !same(large)) {
            self.sharp = Sharp::of(large);
        }
        other
    }

    /// Where the picture was drawn last, in points; it may go beyond its area.
    pub fn place(&self) -> Option<Rect> {
        self.place
    }

    /// It is what egui knows by this name.
    pub fn is(&self, id: Id) -> bool {
        self.id == Some(id)
    }

    /// There is a picture to zoom.
    pub fn has_picture(&self) -> bool {
        self.sharp.is_some()
    }

    /// Makes it larger or smaller by a step.
    pub fn zoom(&mut self, larger: bool) {
        self.factor *= if larger { STEP } else { 1.0 / STEP };
    }

    /// Makes it larger by a step.
    pub fn zoom_in(&mut self) {
        self.zoom(true);
    }

    /// Makes it smaller by a step.
    pub fn zoom_out(&mut self) {
        self.zoom(false);
    }

    /// Moves a picture that is larger than its area by a step in this direction.
    pub fn pan(&mut self, way: Vec2) {
        if self.scale.is_some() {
            self.moved += way * PAN;
        }
    }

    /// Shows the whole picture.
    pub fn fit(&mut self) {
        (self.scale, self.moved) = (None, Vec2::ZERO);
    }

    /// Draws it into all the space that `ui` has left.
    pub fn show(
        &mut self,
        ui: &mut Ui,
        app: &App,
        opened: &Opened,
        lightbox: &Lightbox,
        images: &mut Images<'_>,
        out: &mut CommandQueue,
    ) {
        let area = ui.available_rect_before_wrap();
        let Some(source) = lightbox.source() else { return };
        let library = opened.library();
        let attachment = source.attachment(library);
        let covered = lightbox.post().filter(|_| lightbox.is_covered(app.posts()));
        let response = ui.interact(area, ui.scope_id().with("canvas"), Sense::click_and_drag());
        self.id = Some(response.id);
        // Screen readers begin with the picture, also with the next one.
        if std::mem::take(&mut self.is_new) {
            response.request_focus();
        }
        if lightbox.is_reading() {
            // The next file is begun when the one before has had its time, and what takes long is said to.
            ui.ctx().request_repaint_after(Duration::from_millis(100));
        }
        let paused = lightbox.moves() && images.moving.is_paused();
        if let Some((index, _)) = covered {
            self.veiled(ui, area, attachment, false);
            notice(ui, area, icons::EYE_SLASH, &tr!("posts-media-sensitive"), |ui| {
                if ui.add(Button::new(tr!("posts-media-show"))).clicked() {
                    out.push(Command::ToggleMedia(index));
                }
            });
        } else {
            let shown = self.picture(ui, area, lightbox, attachment, images, &response);
            let about = About::of(opened, lightbox, images);
            about.show(ui, app, area, shown, out);
            if paused {
                let at = area.right_bottom() - Vec2::splat(space::M);
                crate::ui::widgets::on_picture::badge(ui, at, &tr!("lightbox-paused"), true);
            }
        }
        describe(opened, attachment, source, paused, &response, app);
        buttons(ui, app, area, lightbox, out);
    }

    /// Paints the picture as sharp as it is there; says whether there is one.
    fn picture(
        &mut self,
        ui: &Ui,
        area: Rect,
        lightbox: &Lightbox,
        attachment: Option<&Attachment>,
        images: &mut Images<'_>,
        response: &Response,
    ) -> bool {
        let entry = lightbox.entry();
        let stand_in = entry.filter(|_| self.sharp.is_none());
        let small = stand_in.and_then(|entry| {
            // While a picture itself is read, a thumbnail of it would only take longer.
            if lightbox.is_reading() && attachment.is_none_or(|one| one.kind == MediaKind::Picture) {
                return images.thumbs.any(entry).cloned();
            }
            images.thumbs.get(Request { entry, bucket: Bucket::Px1024, cut: Cut::Whole }).cloned()
        });
        let moves = lightbox.large().is_some_and(|large| large.moves);
        let playing = entry.filter(|_| moves).and_then(|entry| images.moving.frame_of(ui.ctx(), entry, MOVING_SIDE));
        let playing = playing.cloned().or(small);
        let whole = playing.as_ref().map(TextureHandle::size_vec2).or_else(|| self.sharp.as_ref().map(Sharp::size));
        let Some(whole) = whole else {
            self.place = None;
            self.veiled(ui, area, attachment, entry.is_none());
            return false;
        };
        let pixels = pixels(lightbox, attachment, images, whole);
        let turned = if lightbox.turns() % 2 == 1 { vec2(pixels.y, pixels.x) } else { pixels };
        self.look(ui, area, turned, response);
        let rect = Rect::from_center_size(area.center() + self.moved, turned * self.drawn);
        self.place = Some(rect);
        let scale = self.drawn * ui.pixels_per_point() * pixels.x / whole.x.max(1.0);
        let texture = playing.or_else(|| self.sharp.as_mut()?.texture(ui.ctx(), scale));
        let Some(texture) = texture else { return false };
        let painter = ui.painter().with_clip_rect(area);
        painter.add(Shape::mesh(turned_mesh(&texture, rect, lightbox.turns())));
        true
    }

    /// Zooms and moves by wheel, pinch, drag and double click.
    fn look(&mut self, ui: &Ui, area: Rect, picture: Vec2, response: &Response) {
        let per_pixel = 1.0 / ui.pixels_per_point();
        let fitted = (area.size() / picture.max(Vec2::splat(1.0))).min_elem().min(per_pixel);
        let largest = (LARGEST * per_pixel).max(fitted);
        let (mut factor, mut around) = (std::mem::replace(&mut self.factor, 1.0), area.center());
        if response.contains_pointer() {
            let (wheel, pinch) =
                ui.input_mut(|input| (std::mem::take(&mut input.smooth_scroll_delta.y), input.zoom_delta()));
            factor *= pinch * (wheel / 200.0).exp();
            around = ui
                .input(|input| input.pointer.hover_pos())
                .filter(|_| wheel.abs() > 0.0 || (pinch - 1.0).abs() > 1e-6)
                .unwrap_or(around);
        }
        if !(fitted.is_finite() && fitted > 0.0) {
            return;
        }
        let before = self.scale.unwrap_or(fitted);
        if response.double_clicked() {
            around = response.interact_pointer_pos().unwrap_or(around);
            factor = if self.scale.is_some() { fitted / before } else { (per_pixel / fitted).max(2.0) };
        }
        let now = (before * factor).clamp(fitted, largest);
        // The point below the pointer stays where it is.
        let from_middle = around - area.center();
        self.moved = from_middle + (self.moved - from_middle) * (now / before);
        self.scale = Some(now).filter(|now| *now > fitted * 1.001);
        if response.dragged() && self.scale.is_some() {
            self.moved += response.drag_delta();
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
        let reach = ((picture * now - area.size()) / 2.0).max(Vec2::ZERO);
        self.moved = self.moved.clamp(-reach, reach);
        self.drawn = now;
    }

    /// The blurhash, as large as the picture would be.
    fn veiled(&mut self, ui: &Ui, area: Rect, attachment: Option<&Attachment>, faded: bool) {
        let Some(attachment) = attachment else { return };
        let size = match (attachment.width, attachment.height) {
            (Some(width), Some(height)) if width > 0 && height > 0 => vec2(width as f32, height as f32),
            _ => vec2(4.0, 3.0),
        };
        if self.veil.is_none() {
            self.veil = attachment.blurhash.as_deref().and_then(|hash| blur::texture(ui, hash, size));
        }
        let Some(veil) = &self.veil else { return };
        let rect = Rect::from_center_size(area.center(), size * (area.size() / size).min_elem());
        let tint = if faded { on_picture::FADED } else { on_picture::AS_IT_IS };
        ui.painter().image(veil.id(), rect, Rect::from_min_max(Pos2::ZERO, pos2(1.0, 1.0)), tint);
    }
}

/// The picture in all its sizes, of which those become textures that are drawn.
struct Sharp {
    large: Arc<Large>,
    textures: Vec<Option<TextureHandle>>,
}

impl Sharp {
    /// None when there is no picture.
    fn of(large: &Arc<Large>) -> Option<Self> {
        large.picture.as_ref()?;
        Some(Self { large: Arc::clone(large), textures: vec![None; large.smaller.len() + 1] })
    }

    /// Size of the largest, in pixels.
    fn size(&self) -> Vec2 {
        let [width, height] = self.large.picture.as_ref().map_or([1, 1], |picture| picture.size);
        vec2(width as f32, height as f32)
    }

    /// The smallest that is sharp with so many pixels of the screen for each of its largest.
    fn texture(&mut self, ctx: &Context, scale: f32) -> Option<TextureHandle> {
        let halved = (1.0 / scale.max(1e-3)).log2().floor().max(0.0) as usize;
        let nth = halved.min(self.large.smaller.len());
        let picture = match nth.checked_sub(1) {
            Some(nth) => self.large.smaller.get(nth),
            None => self.large.picture.as_ref(),
        };
        let (picture, texture) = (picture?, self.textures.get_mut(nth)?);
        let load = || {
            let image = egui::ImageData::Color(Arc::clone(picture));
            ctx.load_texture("lightbox", image, TextureOptions::LINEAR)
        };
        Some(texture.get_or_insert_with(load).clone())
    }
}

/// Size of the whole picture in pixels; `shown` is that of what is drawn of it.
fn pixels(lightbox: &Lightbox, stated: Option<&Attachment>, images: &Images<'_>, shown: Vec2) -> Vec2 {
    let known = lightbox.large().map(|large| large.size).filter(|size| size.0 > 0);
    let seen = || lightbox.entry().and_then(|entry| images.thumbs.facts(entry)).map(|facts| facts.size);
    let stated = || stated.and_then(|one| Some((one.width?, one.height?)));
    let size = known.or_else(|| seen().filter(|size| size.0 > 0)).or_else(|| stated().filter(|size| size.0 > 0));
    let size = size.map_or(shown, |(width, height)| vec2(width as f32, height as f32));
    // What is stated may be another shape than what is there.
    if ((size.x / size.y.max(1.0)) / (shown.x / shown.y.max(1.0)) - 1.0).abs() < 0.1 { size } else { shown }
}

/// What there is to say about what is shown.
struct About {
    kind: MediaKind,
    trouble: Option<Trouble>,
    found: Option<Facts>,
    reading: bool,
}

impl About {
    fn of(opened: &Opened, lightbox: &Lightbox, images: &Images<'_>) -> Self {
        let entry = lightbox.entry();
        let facts = entry.and_then(|entry| images.thumbs.facts(entry));
        let known = facts.and_then(|facts| facts.kind).map(crate::media::FileKind::media);
        let stated = lightbox.source().and_then(|source| source.attachment(opened.library())).map(|one| one.kind);
        let large = lightbox.large().and_then(|large| large.trouble);
        let late = lightbox.is_late().then_some(Trouble::Late);
        let found = large.or(facts.and_then(|facts| facts.trouble)).or(late);
        let trouble = if entry.is_none() { Some(Trouble::Missing) } else { found };
        let kind = known.or(stated).unwrap_or_default();
        Self { kind, trouble, found: facts.cloned(), reading: lightbox.is_reading() }
    }

    /// What is said or offered over the picture, or in its place; `shown` says whether there is one.
    fn show(&self, ui: &mut Ui, app: &App, area: Rect, shown: bool, out: &mut CommandQueue) {
        let words = |trouble| words::trouble(trouble, self.found.as_ref());
        match (self.kind, self.trouble) {
            (_, Some(trouble @ (Trouble::Missing | Trouble::Empty))) => {
                notice(ui, area, icons::FILE_X, &words(trouble), |_| {});
            }
            (MediaKind::Video | MediaKind::Audio, _) => {
                let glyph = if self.kind == MediaKind::Audio { icons::SPEAKER_HIGH } else { icons::PLAY_FILLED };
                // Below the still, if there is one.
                let below = area.with_min_y(area.bottom() - NOTICE - space::L);
                let area = if shown { below } else { area };
                notice(ui, area, glyph, &tr!("lightbox-not-played"), |ui| play(ui, app, out));
            }
            (_, Some(trouble)) if !shown => {
                // Nothing is wrong with what other programs show.
                let glyph = if trouble == Trouble::NotShown { icons::IMAGE } else { icons::WARNING_CIRCLE };
                notice(ui, area, glyph, &words(trouble), |ui| play(ui, app, out));
            }
            (_, Some(trouble)) => {
                let at = pos2(area.left() + space::M, area.bottom() - space::M);
                crate::ui::widgets::on_picture::badge(ui, at, &words(trouble), false);
            }
            (_, None) if self.reading && !shown => reading(ui, area),
            (_, None) => {}
        }
    }
}

/// Says that the picture is on its way.
fn reading(ui: &mut Ui, area: Rect) {
    let place = Rect::from_center_size(area.center(), vec2(240.0, 32.0));
    ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.horizontal(|ui| {
            controls::waiting(ui);
            ui.label(RichText::new(tr!("lightbox-reading")).color(on_picture::WORDS));
        });
    });
}

/// A few words in the middle, on a shade, and what can be done.
fn notice(ui: &mut Ui, area: Rect, glyph: &str, text: &str, add: impl FnOnce(&mut Ui)) {
    let place = Rect::from_center_size(area.center(), vec2((area.width() - 2.0 * ARROWS).clamp(120.0, 360.0), NOTICE));
    let layout = egui::Layout::top_down(egui::Align::Center);
    ui.painter().rect_filled(place, f32::from(RADIUS_CARD), on_picture::SHADE);
    ui.scope_builder(UiBuilder::new().max_rect(place.shrink(space::M)).layout(layout), |ui| {
        controls::decoration(ui, glyph, 36.0, on_picture::WORDS);
        let words = RichText::new(text).font(font::medium(size::BODY)).color(on_picture::WORDS);
        ui.add(egui::Label::new(words).wrap());
        add(ui);
    });
}

/// Tells screen readers what is shown.
fn describe(
    opened: &Opened,
    attachment: Option<&Attachment>,
    source: Source,
    paused: bool,
    response: &Response,
    app: &App,
) {
    response.widget_info(|| {
        let gallery = opened.media.gallery();
        let item = gallery.and_then(|gallery| gallery.items().iter().find(|item| item.source == source));
        let zone = app.settings().time_zone.zone();
        let name = item.map(|item| words::name(item, attachment, &zone));
        let alt = || attachment.and_then(words::description).map(|alt| cut(alt, TIP).into_owned());
        let name = name.or_else(alt).unwrap_or_else(|| tr!("posts-kind-picture"));
        let state = paused.then(|| tr!("lightbox-paused"));
        WidgetInfo::labeled(Role::Image, true, i18n::facts([name].into_iter().chain(state)))
    });
}

/// Leads to a program that can do what Fossick can't.
fn play(ui: &mut Ui, app: &App, out: &mut CommandQueue) {
    controls::command_button(ui, app, Command::OpenElsewhere, controls::Weight::Primary, out);
}

/// Round buttons at both sides, and in a corner the one that covers what was asked for.
fn buttons(ui: &mut Ui, app: &App, area: Rect, lightbox: &Lightbox, out: &mut CommandQueue) {
    let middle = area.center().y;
    for (by, glyph, name, x) in [
        (-1, icons::CARET_LEFT, "lightbox-previous", area.left() + ARROWS / 2.0),
        (1, icons::CARET_RIGHT, "lightbox-next", area.right() - ARROWS / 2.0),
    ] {
        if lightbox.can_step(by) && round_button(ui, pos2(x, middle), glyph, &tr!(name)) {
            out.push(Command::StepMedia(by));
        }
    }
    let corner = area.right_top() + vec2(-ARROWS, ARROWS) / 2.0;
    if let Some(cover) = lightbox.covering(app.posts())
        && round_button(ui, corner, icons::EYE_SLASH, &tr!("posts-media-hide"))
    {
        out.push(cover);
    }
}

/// A button over the picture; says whether it was clicked.
fn round_button(ui: &mut Ui, middle: Pos2, glyph: &str, name: &str) -> bool {
    let rect = Rect::from_center_size(middle, Vec2::splat(40.0));
    let words = RichText::new(glyph).font(font::icon(20.0)).color(on_picture::WORDS);
    let button = Button::new(words).fill(on_picture::SHADE).corner_radius(20).min_size(rect.size());
    ui.spacing_mut().button_padding = Vec2::ZERO;
    let response = ui.put(rect, button).accessible_name(name).on_hover_text(name);
    if response.has_focus() {
        ui.painter().circle_stroke(rect.center(), 20.0, egui::Stroke::new(2.0, on_picture::WORDS));
    }
    response.clicked()
}

/// A picture turned by quarters to the right.
fn turned_mesh(texture: &TextureHandle, rect: Rect, turns: u8) -> Mesh {
    let corners = [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()];
    let parts = [pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 1.0), pos2(0.0, 1.0)];
    let mut mesh = Mesh::with_texture(texture.id());
    for (nth, pos) in corners.into_iter().enumerate() {
        let uv = parts[(nth + 4 - usize::from(turns % 4)) % 4];
        mesh.vertices.push(Vertex { pos, uv, color: on_picture::AS_IT_IS });
    }
    mesh.add_triangle(0, 1, 2);
    mesh.add_triangle(0, 2, 3);
    mesh
}

#[cfg(test)]
mod tests {
    use egui::{Color32, ColorImage};

    use super::*;

    #[test]
    fn a_quarter_turn_to_the_right_brings_the_lower_left_corner_to_the_upper_left() {
        let ctx = Context::default();
        let image = ColorImage::filled([1, 1], Color32::WHITE);
        let texture = ctx.load_texture("test", image, TextureOptions::LINEAR);
        let uv = |turns| turned_mesh(&texture, Rect::ZERO, turns).vertices.first().map(|vertex| vertex.uv);
        assert_eq!(uv(0), Some(pos2(0.0, 0.0)));
        assert_eq!(uv(1), Some(pos2(0.0, 1.0)));
        assert_eq!(uv(2), Some(pos2(1.0, 1.0)));
        assert_eq!(uv(3), Some(pos2(1.0, 0.0)));
    }
}
