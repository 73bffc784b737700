//! Animated pictures that are in view play; what is out of view rests.
//!
//! Whoever draws one asks in each frame ([`Moving::frame_of`]); a player that nobody asked in a frame is dropped, and begins
//! anew when the picture comes back. Few play at once, so that a screen full of them stays quick.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::thumbs::Thumbs;
use crate::app::opened::Opened;
use crate::archive::Archive;
use crate::jobs::{Job, Waker};
use crate::media::player::Player;
use crate::model::EntryId;
use crate::platform::motion;

/// What pictures on the screen come from.
pub struct Images<'a> {
    /// Still ones.
    pub thumbs: &'a mut Thumbs,
    /// Those that play.
    pub moving: &'a mut Moving,
}

impl Images<'_> {
    /// The same for a part of the screen.
    pub fn again(&mut self) -> Images<'_> {
        Images { thumbs: self.thumbs, moving: self.moving }
    }
}

/// Most pictures that play at once.
const MOST: usize = 6;
/// Largest file that plays, in bytes; three times what Mastodon takes.
const MOST_BYTES: u64 = 48 << 20;

/// The pictures that play.
#[derive(Default)]
pub struct Moving {
    of: Option<Arc<Archive>>,
    playing: HashMap<(EntryId, u32), Playing>,
    /// They may play: the person does not want still pictures.
    allowed: bool,
    /// Whether the system was asked for less motion; asked with the first picture that moves.
    asking: Option<Job<bool>>,
    reduced: Option<bool>,
    /// The person looks closely: that is asking for it.
    closely: bool,
    frame: u64,
}

/// One picture that plays.
struct Playing {
    reading: Option<Job<Option<Arc<[u8]>>>>,
    player: Option<Player>,
    texture: Option<TextureHandle>,
    /// When the next frame is due.
    due: Instant,
    asked: u64,
}

impl Moving {
    /// Another archive begins with nothing; `allowed` says whether pictures move at all.
    /// Somebody who looks at one closely sees it move even so.
    pub fn begin_frame(&mut self, opened: Option<&Opened>, allowed: bool, closely: bool) {
        let allowed = allowed || closely;
        self.closely = closely;
        let now = opened.map(Opened::archive);
        if now.map(Arc::as_ptr) != self.of.as_ref().map(Arc::as_ptr) || !allowed {
            self.playing.clear();
            self.of = now.cloned();
        }
        self.allowed = allowed;
        self.frame += 1;
    }

    /// What the picture shows now, at most `side` pixels large; None while it does not play.
    pub fn frame_of(&mut self, ctx: &Context, entry: EntryId, side: u32) -> Option<&TextureHandle> {
        if !self.closely && self.is_reduced(ctx) {
            return None;
        }
        let archive = self.of.as_ref().filter(|_| self.allowed)?;
        let key = (entry, side);
        if !self.playing.contains_key(&key) {
            let fits = archive.entry(entry).is_some_and(|entry| entry.size <= MOST_BYTES);
            if self.playing.len() >= MOST || !fits {
                return None;
            }
            self.playing.insert(key, Playing::start(archive, entry, waker(ctx)));
        }
        let playing = self.playing.get_mut(&key)?;
        playing.asked = self.frame;
        playing.go_on(ctx, side);
        playing.texture.as_ref()
    }

    /// The system was asked for less motion, or nobody knows yet.
    fn is_reduced(&mut self, ctx: &Context) -> bool {
        if self.reduced.is_none() {
            let ask = || Job::start("less motion", waker(ctx), |_| motion::is_reduced());
            let asking = self.asking.get_or_insert_with(ask);
            self.reduced = asking.poll().map(|answer| answer.unwrap_or(false));
        }
        self.reduced != Some(false)
    }

    /// Lets go of what was not asked for.
    pub fn end_frame(&mut self) {
        let frame = self.frame;
        self.playing.retain(|_, playing| playing.asked == frame);
    }
}

impl Playing {
    fn start(archive: &Arc<Archive>, entry: EntryId, wake: Waker) -> Self {
        let archive = Arc::clone(archive);
        let read = move |_: &_| archive.bytes(entry, MOST_BYTES).ok().map(Arc::from);
        let reading = Some(Job::start("animation file", wake, read));
        Self { reading, player: None, texture: None, due: Instant::now(), asked: 0 }
    }

    /// Takes the next frame when it is due, and says when to draw again.
    fn go_on(&mut self, ctx: &Context, side: u32) {
        if let Some(Ok(Some(bytes))) = self.reading.as_ref().and_then(Job::poll) {
            self.reading = None;
            self.player = Some(Player::start(bytes, side, side, waker(ctx)));
        }
        let now = Instant::now();
        if now >= self.due
            && let Some(Ok(frame)) = self.player.as_ref().and_then(Player::next_frame)
        {
            let pixels = [frame.picture.width as usize, frame.picture.height as usize];
            let image = ColorImage::from_rgba_unmultiplied(pixels, &frame.picture.rgba);
            if let Some(texture) = &mut self.texture {
                texture.set(image, TextureOptions::LINEAR);
            } else {
                self.texture = Some(ctx.load_texture("animation", image, TextureOptions::LINEAR));
                self.due = now;
            }
            // What is late is shown at once, and lateness does not add up.
            self.due = (self.due + frame.delay).max(now);
        }
        // When the next frame is not there yet, the player wakes the window.
        if self.texture.is_some() && self.due > now {
            ctx.request_repaint_after(self.due - now);
        }
    }
}

fn waker(ctx: &Context) -> Waker {
    let ctx = ctx.clone();
    Arc::new(move || ctx.request_repaint())
}
