//! Frames of an animated GIF, PNG or WebP, one at a time: a file with a hundred thousand frames costs no more memory than
//! one with two, and no more work than was allowed.

use std::io::Cursor;
use std::sync::Arc;
use std::time::Duration;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::{AnimationDecoder, Frames, ImageDecoder};

use super::decode::{self, DecodeError, Limits, Picture, Profile};
use super::motion::{motion, shown_delay};
use super::sniff::{FileKind, sniff};

/// What playing an animation once may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Work {
    /// Most pixels of all frames together.
    pub pixels: u64,
    /// Most frames.
    pub frames: u32,
}

impl Default for Work {
    /// 4 gigapixels, such as an hour of 500 × 500 at five frames a second.
    fn default() -> Self {
        Self { pixels: 4_000_000_000, frames: 100_000 }
    }
}

/// Bytes that reading frames takes for each pixel of one: two canvases, and what is drawn onto them.
pub const BYTES_PER_PIXEL: u64 = 16;

/// One frame, ready to show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    /// The whole picture at this time, with what earlier frames left in it.
    pub picture: Picture,
    /// For how long it is shown.
    pub delay: Duration,
}

/// Reads frames from first to last. To begin again, open it again. It stays on the thread that opened it.
pub struct Animation {
    frames: Frames<'static>,
    profile: Option<Profile>,
    /// Pixels of one frame.
    area: u64,
    left: Work,
    ended: bool,
}

type Bytes = Cursor<Arc<[u8]>>;

impl Animation {
    /// Opens an animation of at most `limits` pixels a frame. A still picture of these kinds has one frame, or none.
    ///
    /// # Errors
    /// [`DecodeError::NotShown`] for kinds that never move; else as [`decode::decode`].
    pub fn open(bytes: &Arc<[u8]>, limits: &Limits, work: Work) -> Result<Self, DecodeError> {
        let kind = sniff(bytes).ok_or(DecodeError::NotAPicture)?;
        let input: Bytes = Cursor::new(Arc::clone(bytes));
        // Two canvases and a frame, and what a profile takes.
        let mut room = image::Limits::no_limits();
        let area = decode::pixels(bytes).ok_or(DecodeError::Damaged)?;
        if area > limits.pixels {
            return Err(DecodeError::TooLarge);
        }
        room.max_alloc = Some(area.saturating_mul(BYTES_PER_PIXEL).saturating_add(16 << 20));
        let damaged = |_| DecodeError::Damaged;
        decode::fenced(|| {
            let (frames, icc) = match kind {
                FileKind::Gif => {
                    let mut decoder = GifDecoder::new(input).map_err(damaged)?;
                    decoder.set_limits(room).map_err(|_| DecodeError::TooLarge)?;
                    (decoder.into_frames(), None)
                }
                FileKind::Png => {
                    let mut decoder = PngDecoder::with_limits(input, room).map_err(damaged)?;
                    let icc = decoder.icc_profile().ok().flatten();
                    (decoder.apng().map_err(damaged)?.into_frames(), icc)
                }
                FileKind::WebP => {
                    let mut decoder = WebPDecoder::new(input).map_err(damaged)?;
                    let icc = decoder.icc_profile().ok().flatten();
                    (decoder.into_frames(), icc)
                }
                _ => return Err(DecodeError::NotShown(kind)),
            };
            Ok(Self { frames, profile: icc.and_then(|icc| Profile::read(&icc)), area, left: work, ended: false })
        })
    }

    /// The next frame, made to fit into `max_width` × `max_height`; None behind the last one.
    ///
    /// # Errors
    /// [`DecodeError::TooLarge`] when the work that was allowed is used up, [`DecodeError::Damaged`] where the file is cut
    /// off or broken. Nothing comes after an error.
    pub fn next_within(&mut self, max_width: u32, max_height: u32) -> Option<Result<Frame, DecodeError>> {
        if self.ended {
            return None;
        }
        let next = self.next_frame(max_width, max_height).transpose();
        self.ended = !matches!(next, Some(Ok(_)));
        next
    }

    fn next_frame(&mut self, max_width: u32, max_height: u32) -> Result<Option<Frame>, DecodeError> {
        let next = self.decode_next()?;
        next.map(|frame| self.finish(frame, max_width, max_height)).transpose()
    }

    /// The next frame as it comes from the decoder.
    fn decode_next(&mut self) -> Result<Option<image::Frame>, DecodeError> {
        let frames = self.left.frames.checked_sub(1).ok_or(DecodeError::TooLarge)?;
        let pixels = self.left.pixels.checked_sub(self.area).ok_or(DecodeError::TooLarge)?;
        self.left = Work { pixels, frames };
        decode::fenced(|| self.frames.next().transpose().map_err(|_| DecodeError::Damaged))
    }

    fn finish(&self, frame: image::Frame, max_width: u32, max_height: u32) -> Result<Frame, DecodeError> {
        let (over, under) = frame.delay().numer_denom_ms();
        let buffer = frame.into_buffer();
        let picture = Picture { width: buffer.width(), height: buffer.height(), rgba: buffer.into_raw() };
        let mut picture = decode::within(picture, max_width, max_height)?;
        if let Some(profile) = &self.profile {
            profile.apply(&mut picture.rgba);
        }
        Ok(Frame { picture, delay: shown_delay(over / under.max(1)) })
    }
}

/// Decodes the frames of an animation, as many as `work` allows; what is beyond counts as whole. Of a still picture nothing
/// is decoded.
pub(super) fn verify(bytes: &[u8], limits: Limits, work: Work) -> Result<(), DecodeError> {
    if motion(bytes).is_none() {
        return Ok(());
    }
    let mut animation = Animation::open(&Arc::from(bytes), &limits, work)?;
    loop {
        match animation.decode_next() {
            Ok(Some(_)) => {}
            Ok(None) | Err(DecodeError::TooLarge) => return Ok(()),
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgba, RgbaImage};

    use super::*;

    fn gif(frames: u32, delay: u32) -> Arc<[u8]> {
        let mut bytes = Vec::new();
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
        for number in 0..frames {
            let picture = RgbaImage::from_pixel(16, 8, Rgba([(number * 40) as u8, 0, 0, 255]));
            let delay = image::Delay::from_numer_denom_ms(delay, 1);
            encoder.encode_frame(image::Frame::from_parts(picture, 0, 0, delay)).unwrap();
        }
        drop(encoder);
        bytes.into()
    }

    fn play(bytes: &Arc<[u8]>, work: Work) -> Vec<Result<Frame, DecodeError>> {
        let mut animation = Animation::open(bytes, &Limits::default(), work).unwrap();
        std::iter::from_fn(|| animation.next_within(8, 8)).collect()
    }

    #[test]
    fn frames_come_one_by_one_with_their_delays() {
        let frames = play(&gif(4, 70), Work::default());
        assert_eq!(frames.len(), 4);
        let reds: Vec<u8> = frames.iter().flatten().map(|frame| frame.picture.rgba[0] / 40).collect();
        assert_eq!(reds, [0, 1, 2, 3]);
        let first = frames[1].as_ref().unwrap();
        assert_eq!((first.delay, first.picture.width, first.picture.height), (Duration::from_millis(70), 8, 4));
        assert_eq!(play(&gif(2, 0), Work::default())[0].as_ref().unwrap().delay, Duration::from_millis(100));
    }

    #[test]
    fn work_ends_when_it_is_used_up() {
        let few = Work { frames: 2, ..Work::default() };
        let frames = play(&gif(5, 50), few);
        assert_eq!(frames.len(), 3);
        assert_eq!(frames[2], Err(DecodeError::TooLarge));
        let small = Work { pixels: 16 * 8 * 3, ..Work::default() };
        assert_eq!(play(&gif(5, 50), small).len(), 4);
    }

    #[test]
    fn a_cut_animation_plays_up_to_the_cut() {
        let whole = gif(6, 50);
        let cut: Arc<[u8]> = whole[..whole.len() * 2 / 3].into();
        let frames = play(&cut, Work::default());
        assert!(frames.len() >= 3 && frames[0].is_ok());
        assert_eq!(frames.last(), Some(&Err(DecodeError::Damaged)));
    }
}
