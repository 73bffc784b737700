//! Thumbnails as textures: what is drawn is asked for, what was made is uploaded little by little, and what nobody has
//! drawn for the longest time goes.
//!
//! Each frame: [`Thumbs::begin_frame`] takes in what the service has made, whoever draws a picture asks with
//! [`Thumbs::get`], and [`Thumbs::end_frame`] tells the service what was missing.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{ColorImage, Context, Rect, TextureHandle, TextureOptions, Vec2, pos2};

use crate::app::opened::Opened;
use crate::archive::Archive;
use crate::media::Picture;
use crate::media::thumbnails::{Bucket, Cut, Facts, Request, Thumbnail, Trouble};
use crate::model::EntryId;
use crate::platform::memory;

/// Bytes of all textures together.
const BUDGET: usize = 128 << 20;
/// Seconds after which textures that nobody draws go…
const REST: f64 = 30.0;
/// …unless all together take no more bytes than this.
const KEPT: usize = 32 << 20;
/// Bytes that are uploaded in one frame, so that it stays short.
const UPLOAD: usize = 4 << 20;

/// Textures of the archive that is open.
#[derive(Default)]
pub struct Thumbs {
    of: Option<Arc<Archive>>,
    known: HashMap<Request, Known>,
    facts: HashMap<EntryId, Facts>,
    wanted: Vec<Request>,
    ahead: Vec<Request>,
    /// Pictures that the last frame lacked.
    lacking: usize,
    bytes: usize,
    frame: u64,
    /// Bytes that were let go since memory was given back.
    let_go: usize,
    /// Time of the frame, in seconds.
    now: f64,
    /// When it was last looked what can go, in seconds.
    rested: f64,
    /// The archive was gone in the last frame.
    gone: bool,
    /// A file could not be read in this frame.
    could_not_read: bool,
    /// Files that were found to be broken.
    damaged: Vec<EntryId>,
}

/// What came of a request.
struct Known {
    /// None when there is nothing to show.
    texture: Option<TextureHandle>,
    bytes: usize,
    used: u64,
    /// When it was drawn last, in seconds.
    seen: f64,
}

impl Thumbs {
    /// Takes in what has been made. Another archive begins with nothing.
    pub fn begin_frame(&mut self, ctx: &Context, opened: Option<&Opened>) {
        let now = opened.map(Opened::archive);
        if now.map(Arc::as_ptr) != self.of.as_ref().map(Arc::as_ptr) {
            *self = Self { of: now.cloned(), let_go: self.bytes, ..Self::default() };
        }
        let gone = opened.is_some_and(|opened| opened.missing);
        if std::mem::replace(&mut self.gone, gone) && !gone {
            self.ask_again();
        }
        self.could_not_read = false;
        self.frame += 1;
        self.now = ctx.input(|input| input.time);
        self.give_back();
        self.rest(ctx);
        self.wanted.clear();
        self.ahead.clear();
        let Some(service) = opened.and_then(Opened::thumbnails_so_far) else { return };
        let mut uploaded = 0;
        while uploaded < UPLOAD {
            let Some(thumbnail) = service.poll() else { return self.make_room() };
            uploaded += self.take(ctx, thumbnail);
        }
        // There may be more: go on in the next frame.
        ctx.request_repaint();
        self.make_room();
    }

    /// The texture for `request`, if it is there; else it is asked for.
    pub fn get(&mut self, request: Request) -> Option<&TextureHandle> {
        let Some(known) = self.known.get_mut(&request) else {
            self.wanted.push(request);
            return None;
        };
        (known.used, known.seen) = (self.frame, self.now);
        known.texture.as_ref()
    }

    /// The largest texture of the whole picture that is there already.
    pub fn any(&mut self, entry: EntryId) -> Option<&TextureHandle> {
        let there = |bucket: &Bucket| {
            let request = Request { entry, bucket: *bucket, cut: Cut::Whole };
            self.known.get(&request).is_some_and(|known| known.texture.is_some()).then_some(request)
        };
        let request = Bucket::ALL.iter().rev().find_map(there)?;
        self.get(request)
    }

    /// What is wrong with a file, once somebody has looked into it.
    pub fn trouble(&self, entry: EntryId) -> Option<Trouble> {
        self.facts(entry)?.trouble
    }

    /// What was found about a file, once somebody has looked into it.
    pub fn facts(&self, entry: EntryId) -> Option<&Facts> {
        self.facts.get(&entry)
    }

    /// Asks for a texture that will be drawn soon, behind those that are drawn now.
    pub fn ask_ahead(&mut self, request: Request) {
        if !self.known.contains_key(&request) {
            self.ahead.push(request);
        }
    }

    /// The archive is back: what could not be read meanwhile is asked for again.
    fn ask_again(&mut self) {
        let away = |facts: &Facts| matches!(facts.trouble, Some(Trouble::Unreadable | Trouble::Missing));
        let facts = &self.facts;
        self.known.retain(|request, _| !facts.get(&request.entry).is_some_and(away));
        self.facts.retain(|_, facts| !away(facts));
        self.let_go += self.count();
    }

    /// Counts the bytes of all textures anew; gives how many went since.
    fn count(&mut self) -> usize {
        let left = self.known.values().map(|known| known.bytes).sum();
        std::mem::replace(&mut self.bytes, left) - left
    }

    /// A file could not be read in this frame: the archive may be gone.
    pub fn could_not_read(&self) -> bool {
        self.could_not_read
    }

    /// Files that were found to be broken since this was asked last.
    pub fn take_damaged(&mut self) -> Vec<EntryId> {
        std::mem::take(&mut self.damaged)
    }

    /// How many pictures the last frame lacked.
    pub fn lacking(&self) -> usize {
        self.lacking
    }

    /// Asks for what was missing in this frame; what was not asked for again need not be made.
    pub fn end_frame(&mut self, opened: Option<&Opened>) {
        self.lacking = self.wanted.len();
        let Some(opened) = opened else { return };
        if !self.wanted.is_empty() || opened.thumbnails_so_far().is_some() {
            opened.thumbnails().want(self.wanted.drain(..).chain(self.ahead.drain(..)));
        }
    }

    /// Makes a texture; gives its bytes.
    fn take(&mut self, ctx: &Context, thumbnail: Thumbnail) -> usize {
        let Thumbnail { request, picture, facts } = thumbnail;
        self.could_not_read |= facts.trouble == Some(Trouble::Unreadable);
        if facts.trouble == Some(Trouble::Damaged) {
            self.damaged.push(request.entry);
        }
        // The picture of one that is late may still come.
        let late = facts.trouble == Some(Trouble::Late) && picture.is_none();
        self.facts.insert(request.entry, facts);
        if late {
            return 0;
        }
        let bytes = picture.as_ref().map_or(0, |picture| picture.rgba.len());
        let texture = picture.map(|picture| upload(ctx, &picture));
        if let Some(old) = self.known.insert(request, Known { texture, bytes, used: self.frame, seen: self.now }) {
            self.bytes -= old.bytes;
        }
        self.bytes += bytes;
        bytes
    }

    /// Gives memory back to the system. What was let go in one frame is free only in the next: egui frees textures after it
    /// has drawn.
    fn give_back(&mut self) {
        if std::mem::take(&mut self.let_go) > 0 {
            memory::give_back();
        }
    }

    /// Lets go of what nobody has drawn for a while: who reads posts needs no gallery in memory.
    fn rest(&mut self, ctx: &Context) {
        let unused = |known: &Known| known.bytes > 0 && known.used + 1 < self.frame;
        // Not in each frame: there may be many.
        if self.bytes <= KEPT || self.now < self.rested + 1.0 || !self.known.values().any(unused) {
            return;
        }
        self.rested = self.now;
        let now = self.now;
        self.known.retain(|_, known| known.texture.is_none() || now - known.seen < REST);
        let went = self.count();
        self.let_go += went;
        // Once more: what was let go is to be given back, what is younger is looked at again.
        let wait = if went == 0 { REST } else { 1.5 };
        ctx.request_repaint_after(std::time::Duration::from_secs_f64(wait));
    }

    /// Lets go of what was not drawn for the longest time, until a tenth of the room is free. What the last frame drew stays.
    fn make_room(&mut self) {
        if self.bytes <= BUDGET {
            return;
        }
        let mut ages: Vec<(u64, usize)> = self.known.values().map(|known| (known.used, known.bytes)).collect();
        ages.sort_unstable_by_key(|(used, _)| std::cmp::Reverse(*used));
        let (mut kept, mut oldest) = (0, self.frame.saturating_sub(1));
        for (used, bytes) in ages {
            kept += bytes;
            if kept > BUDGET / 10 * 9 {
                break;
            }
            oldest = oldest.min(used);
        }
        self.known.retain(|_, known| known.used >= oldest || known.texture.is_none());
        self.let_go += self.count();
    }
}

fn upload(ctx: &Context, picture: &Picture) -> TextureHandle {
    let size = [picture.width as usize, picture.height as usize];
    let image = ColorImage::from_rgba_unmultiplied(size, &picture.rgba);
    ctx.load_texture("thumbnail", image, TextureOptions::LINEAR)
}

/// The part of a picture that fills `target` without being distorted, around its focal point: x to the right and y upwards,
/// each −1 … 1, the middle is `[0, 0]`.
pub fn filling_part(picture: Vec2, target: Vec2, focus: [f32; 2]) -> Rect {
    let scale = (target.x / picture.x.max(1.0)).max(target.y / picture.y.max(1.0));
    let seen = (target / (picture * scale).max(Vec2::splat(1.0))).min(Vec2::splat(1.0));
    // What is not a number is the middle.
    let [x, y] = focus.map(|value| if value.is_finite() { value.clamp(-1.0, 1.0) } else { 0.0 });
    let middle = pos2(0.5 + x / 2.0, 0.5 - y / 2.0);
    let centre = middle.clamp((seen / 2.0).to_pos2(), (Vec2::splat(1.0) - seen / 2.0).to_pos2());
    Rect::from_center_size(centre, seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::vec2;

    fn request(entry: u32) -> Request {
        Request { entry: EntryId(entry), bucket: Bucket::Px512, cut: Cut::Whole }
    }

    fn thumbnail(entry: u32, side: u32) -> Thumbnail {
        let rgba = vec![255; (side * side * 4) as usize];
        let picture = Some(Picture { width: side, height: side, rgba });
        Thumbnail { request: request(entry), picture, facts: Facts::default() }
    }

    #[test]
    fn a_picture_fills_its_place_around_its_focal_point_without_being_distorted() {
        let near = |a: Rect, min: [f32; 2], max: [f32; 2]| {
            assert!((a.min - pos2(min[0], min[1])).length() < 1e-4, "{a:?}");
            assert!((a.max - pos2(max[0], max[1])).length() < 1e-4, "{a:?}");
        };
        near(filling_part(vec2(200.0, 100.0), vec2(100.0, 100.0), [0.0, 0.0]), [0.25, 0.0], [0.75, 1.0]);
        near(filling_part(vec2(200.0, 100.0), vec2(100.0, 100.0), [1.0, 0.0]), [0.5, 0.0], [1.0, 1.0]);
        near(filling_part(vec2(100.0, 200.0), vec2(100.0, 50.0), [0.0, 1.0]), [0.0, 0.0], [1.0, 0.25]);
        near(filling_part(vec2(100.0, 200.0), vec2(100.0, 50.0), [0.0, f32::NAN]), [0.0, 0.375], [1.0, 0.625]);
    }

    #[test]
    fn textures_stay_within_their_budget_and_what_is_drawn_stays() {
        let ctx = Context::default();
        let mut thumbs = Thumbs::default();
        let each = 512 * 512 * 4;
        let many = BUDGET / each + 20;
        for entry in 0..many as u32 {
            thumbs.frame += 1;
            thumbs.take(&ctx, thumbnail(entry, 512));
            assert!(thumbs.get(request(0)).is_some(), "what is drawn in each frame stays");
            thumbs.make_room();
        }
        assert!(thumbs.bytes <= BUDGET, "{}", thumbs.bytes);
        assert!(thumbs.get(request(1)).is_none() && thumbs.wanted == [request(1)], "what went is asked for again");
    }

    #[test]
    fn what_could_not_be_read_is_asked_for_again_once_the_archive_is_back() {
        let ctx = Context::default();
        let mut thumbs = Thumbs::default();
        let found = |trouble| Facts { trouble: Some(trouble), ..Facts::default() };
        for (entry, trouble) in [(1, Trouble::Unreadable), (2, Trouble::Missing), (3, Trouble::Damaged)] {
            thumbs.take(&ctx, Thumbnail { facts: found(trouble), picture: None, ..thumbnail(entry, 1) });
        }
        thumbs.take(&ctx, Thumbnail { facts: found(Trouble::Unreadable), ..thumbnail(4, 8) });
        thumbs.take(&ctx, thumbnail(5, 8));
        assert!(thumbs.could_not_read());
        thumbs.ask_again();
        for entry in 1..=5 {
            thumbs.get(request(entry));
        }
        assert_eq!(thumbs.wanted, [request(1), request(2), request(4)]);
        assert_eq!(thumbs.trouble(EntryId(1)), None);
        assert_eq!(thumbs.bytes, 8 * 8 * 4, "of the one that stays");
    }

    #[test]
    fn a_file_without_a_picture_is_not_asked_for_in_every_frame() {
        let ctx = Context::default();
        let mut thumbs = Thumbs::default();
        let facts = Facts { trouble: Some(Trouble::Damaged), ..Facts::default() };
        thumbs.take(&ctx, Thumbnail { request: request(3), picture: None, facts });
        assert!(thumbs.get(request(3)).is_none() && thumbs.wanted.is_empty());
        assert_eq!(thumbs.trouble(EntryId(3)), Some(Trouble::Damaged));
    }
}
