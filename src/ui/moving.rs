//! Animated pictures that are in view play; what is out of view rests.
//!
//! Whoever draws one asks in each frame ([`Moving::frame_of`]); a player that nobody asked in a frame is dropped, and begins
//! anew when the picture comes back. Few play at once, so that a screen full of them stays quick.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Instant;

use egui::{ColorImage, Context, TextureHandle, TextureOptions};

use super::thumbs::Thumbs;
use crate::archive::Archive;
use crate::jobs::{Job, Waker};
use crate::media::decode::Limits;
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

/// Most pixels of a frame, unless somebody looks closely: several that play at once take some 16 bytes for each.
const MOST_PIXELS: u64 = 1920 * 1080;

/// The pictures that play.
#[derive(Default)]
pub struct Moving {
    of: Option<Arc<Archive>>,
    playing: HashMap<(EntryId, u32), Playing>,
    /// They may play: the person does not want still pictures.
    allowed: bool,
    /// Whether the system was asked for less motion.
    asking: Option<Job<bool>>,
    reduced: Option<bool>,
    /// The person looks closely: that is asking for it.
    closely: bool,
    /// The person wants it to stand still.
    paused: bool,
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
    pub fn begin_frame(&mut self, archive: Option<&Arc<Archive>>, allowed: bool, closely: bool) {
        let allowed = allowed || closely;
        let other = std::mem::replace(&mut self.closely, closely) != closely;
        if other || archive.map(Arc::as_ptr) != self.of.as_ref().map(Arc::as_ptr) || !allowed {
            self.playing.clear();
            self.of = archive.cloned();
        }
        self.allowed = allowed;
        self.paused = false;
        self.frame += 1;
    }

    /// What is asked for in this frame stands still once it can be seen.
    pub fn pause(&mut self) {
        self.paused = true;
    }

    /// What is asked for stands still.
    pub fn is_paused(&self) -> bool {
        self.paused
    }

    /// How many play, or wait for their first frame.
    pub fn playing(&self) -> usize {
        self.playing.len()
    }

    /// What the picture shows now, at most `side` pixels large; None while it does not play.
    pub fn frame_of(&mut self, ctx: &Context, entry: EntryId, side: u32) -> Option<&TextureHandle> {
        // As long as nobody knows, nothing moves.
        if !self.closely && self.is_reduced(ctx) != Some(false) {
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
        let limits = if self.closely { Limits::default() } else { Limits { pixels: MOST_PIXELS } };
        let playing = self.playing.get_mut(&key)?;
        playing.asked = self.frame;
        if !self.paused || playing.texture.is_none() {
            playing.go_on(ctx, side, limits);
        }
        playing.texture.as_ref()
    }

    /// Whether the system was asked for less motion; None while nobody knows. The first call begins to ask.
    pub fn is_reduced(&mut self, ctx: &Context) -> Option<bool> {
        if self.reduced.is_none() {
            let ask = || Job::start("less motion", waker(ctx), |_| motion::is_reduced());
            let asking = self.asking.get_or_insert_with(ask);
            self.reduced = asking.poll().map(|answer| answer.unwrap_or(false));
        }
        self.reduced
    }

    /// The system's answer, for tests.
    pub fn set_reduced(&mut self, reduced: bool) {
        self.reduced = Some(reduced);
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
    fn go_on(&mut self, ctx: &Context, side: u32, limits: Limits) {
        if let Some(Ok(Some(bytes))) = self.reading.as_ref().and_then(Job::poll) {
            self.reading = None;
            self.player = Some(Player::start(bytes, side, limits, waker(ctx)));
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

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};
    use std::time::Duration;

    use image::codecs::gif::{GifEncoder, Repeat};
    use image::{Delay, Rgba, RgbaImage};

    use super::*;
    use crate::archive::{OpenOptions, Spool};
    use crate::progress::{Progress, StopFlag};

    /// Long enough for a picture that moves.
    const LONG: Duration = Duration::from_secs(20);
    /// Several times as long as one of its frames.
    const SHORT: Duration = Duration::from_millis(200);

    /// How a picture is looked at.
    #[derive(Clone, Copy)]
    struct Look {
        in_view: bool,
        allowed: bool,
        closely: bool,
        paused: bool,
    }

    const IN_VIEW: Look = Look { in_view: true, allowed: true, closely: false, paused: false };

    /// A window with one picture that changes fifty times a second.
    struct Stage {
        ctx: Context,
        moving: Moving,
        archive: Arc<Archive>,
        entry: EntryId,
        _folder: tempfile::TempDir,
    }

    impl Stage {
        fn new() -> Self {
            Self::with(gif(8))
        }

        /// A window with this picture.
        fn with(gif: Vec<u8>) -> Self {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.zip");
            std::fs::write(&path, zip(gif)).unwrap();
            let (options, stop) = (OpenOptions { spool: Spool::Never }, StopFlag::new());
            let progress = Progress::silent(crate::load::LoadStage::Opening);
            let (archive, _) = crate::load::library(&path, &options, &progress, &stop).unwrap();
            let entry = archive.entries().iter().position(|entry| entry.name.ends_with(".gif")).unwrap();
            let moving = Moving { reduced: Some(false), ..Moving::default() };
            let ctx = Context::default();
            // egui has one of its own.
            ctx.tex_manager().write().take_delta().clear();
            Self { ctx, moving, archive, entry: EntryId(entry as u32), _folder: folder }
        }

        /// Draws frames until the picture has changed so often, or time is over; gives how often it has.
        fn changes(&mut self, most: usize, time: Duration, look: Look) -> usize {
            let begun = Instant::now();
            let mut seen = 0;
            while seen < most && begun.elapsed() < time {
                self.moving.begin_frame(Some(&self.archive), look.allowed, look.closely);
                if look.paused {
                    self.moving.pause();
                }
                if look.in_view {
                    self.moving.frame_of(&self.ctx, self.entry, 64);
                }
                self.moving.end_frame();
                let mut changed = self.ctx.tex_manager().write().take_delta();
                seen += changed.set.len();
                changed.clear();
                std::thread::sleep(Duration::from_millis(1));
            }
            seen
        }
    }

    fn gif(side: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut encoder = GifEncoder::new_with_speed(&mut bytes, 30);
        encoder.set_repeat(Repeat::Infinite).unwrap();
        for shade in [0, 120, 240] {
            let picture = RgbaImage::from_pixel(side, side, Rgba([shade, 0, 0, 255]));
            let delay = Delay::from_numer_denom_ms(20, 1);
            encoder.encode_frame(image::Frame::from_parts(picture, 0, 0, delay)).unwrap();
        }
        drop(encoder);
        bytes
    }

    fn zip(gif: Vec<u8>) -> Vec<u8> {
        let outbox = r#"{"type":"OrderedCollection","orderedItems":[]}"#.as_bytes().to_vec();
        let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in [("outbox.json", outbox), ("media_attachments/files/1/original/a.gif", gif)] {
            zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
            zip.write_all(&bytes).unwrap();
        }
        zip.finish().unwrap().into_inner()
    }

    #[test]
    fn a_picture_plays_in_view_and_rests_out_of_view() {
        let mut stage = Stage::new();
        assert_eq!(stage.changes(5, LONG, IN_VIEW), 5);
        assert_eq!(stage.changes(1, SHORT, Look { in_view: false, ..IN_VIEW }), 0);
        assert_eq!(stage.moving.playing(), 0, "nothing is decoded for nobody");
        assert_eq!(stage.changes(5, LONG, IN_VIEW), 5, "it comes back");
    }

    #[test]
    fn what_is_too_large_to_play_beside_others_plays_when_it_is_looked_at_closely() {
        let mut stage = Stage::with(gif(1500));
        assert_eq!(stage.changes(1, SHORT, IN_VIEW), 0);
        assert_eq!(stage.changes(2, LONG, Look { closely: true, ..IN_VIEW }), 2);
    }

    #[test]
    fn with_less_motion_pictures_stand_still_unless_they_are_looked_at_closely() {
        let mut stage = Stage::new();
        stage.moving.reduced = Some(true);
        assert_eq!(stage.changes(1, SHORT, IN_VIEW), 0);
        assert_eq!(stage.moving.playing(), 0);
        assert_eq!(stage.changes(5, LONG, Look { closely: true, ..IN_VIEW }), 5);
    }

    #[test]
    fn pictures_stand_still_where_the_person_does_not_want_them_to_move() {
        let mut stage = Stage::new();
        assert_eq!(stage.changes(2, LONG, IN_VIEW), 2);
        assert_eq!(stage.changes(1, SHORT, Look { allowed: false, ..IN_VIEW }), 0);
        assert_eq!(stage.moving.playing(), 0);
    }

    #[test]
    fn a_pause_begins_once_there_is_something_to_see() {
        let mut stage = Stage::new();
        let closely = Look { closely: true, ..IN_VIEW };
        assert_eq!(stage.changes(1, LONG, Look { paused: true, ..closely }), 1);
        assert_eq!(stage.changes(1, SHORT, Look { paused: true, ..closely }), 0);
        assert_eq!(stage.changes(5, LONG, closely), 5, "it goes on");
    }
}
