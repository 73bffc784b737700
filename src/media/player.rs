//! Plays an animated picture on a thread of its own, two frames ahead of the window, over and over.

use std::sync::Arc;

use crossbeam_channel::{Receiver, Sender, bounded};

use super::animation::{Animation, Frame, Work};
use super::decode::{DecodeError, Limits};
use crate::jobs::Waker;

/// Frames that are decoded before they are wanted.
const AHEAD: usize = 2;

/// An animation that is playing. The window shows a frame for as long as it says, then asks for the next; while it does
/// not ask, nothing is decoded. Dropping it ends the thread.
pub struct Player {
    frames: Receiver<Result<Frame, DecodeError>>,
}

impl Player {
    /// Begins to decode frames of at most `limits` pixels, made to fit into `side` × `side`. `wake` is called when there is one.
    pub fn start(bytes: Arc<[u8]>, side: u32, limits: Limits, wake: Waker) -> Self {
        let (sender, frames) = bounded(AHEAD);
        let play = move || play(&bytes, side, limits, &sender, &wake);
        if let Err(error) = std::thread::Builder::new().name("animation".to_owned()).spawn(play) {
            log::warn!("no thread for an animation: {error}");
        }
        Self { frames }
    }

    /// The next frame, if it is there already. None for good behind an error.
    ///
    /// # Errors
    /// [`DecodeError`] where the animation can't go on; the frames before it were whole.
    pub fn next_frame(&self) -> Option<Result<Frame, DecodeError>> {
        self.frames.try_recv().ok()
    }
}

/// Sends frames until nobody takes them or there is nothing to repeat.
fn play(bytes: &Arc<[u8]>, side: u32, limits: Limits, sender: &Sender<Result<Frame, DecodeError>>, wake: &Waker) {
    let send = |frame| {
        let sent = sender.send(frame).is_ok();
        wake();
        sent
    };
    loop {
        let mut animation = match Animation::open(bytes, &limits, Work::default()) {
            Ok(animation) => animation,
            Err(error) => {
                send(Err(error));
                return;
            }
        };
        let mut count = 0_u32;
        while let Some(frame) = animation.next_within(side, side) {
            count += u32::from(frame.is_ok());
            // A damaged animation repeats what there is of it.
            let ends = frame.is_err() && count < 2;
            if (ends || frame.is_ok()) && !send(frame) {
                return;
            }
            if ends {
                return;
            }
        }
        if count < 2 {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use image::{Rgba, RgbaImage};

    use super::*;

    fn gif(frames: u8) -> Arc<[u8]> {
        let mut bytes = Vec::new();
        let mut encoder = image::codecs::gif::GifEncoder::new(&mut bytes);
        for number in 0..frames {
            let picture = RgbaImage::from_pixel(8, 8, Rgba([number * 60, 0, 0, 255]));
            encoder.encode_frame(image::Frame::new(picture)).unwrap();
        }
        drop(encoder);
        bytes.into()
    }

    fn take(player: &Player, count: usize) -> Vec<Result<Frame, DecodeError>> {
        let begun = Instant::now();
        let mut frames = Vec::new();
        while frames.len() < count {
            frames.extend(player.next_frame());
            assert!(begun.elapsed() < Duration::from_secs(20), "only {} came", frames.len());
            std::thread::yield_now();
        }
        frames
    }

    #[test]
    fn it_begins_again_after_the_last_frame() {
        let player = Player::start(gif(3), 8, Limits::default(), Arc::new(|| {}));
        let reds: Vec<u8> = take(&player, 7).iter().flatten().map(|frame| frame.picture.rgba[0] / 60).collect();
        assert_eq!(reds, [0, 1, 2, 0, 1, 2, 0]);
    }

    #[test]
    fn what_can_not_be_played_says_so_once() {
        let player = Player::start(Arc::from(&b"\xff\xd8\xff a JPEG"[..]), 8, Limits::default(), Arc::new(|| {}));
        assert!(take(&player, 1)[0].is_err());
        std::thread::sleep(Duration::from_millis(20));
        assert!(player.next_frame().is_none());
    }

    #[test]
    fn a_damaged_animation_repeats_what_there_is() {
        let whole = gif(4);
        let player = Player::start(whole[..whole.len() - 20].into(), 8, Limits::default(), Arc::new(|| {}));
        assert!(take(&player, 9).iter().all(Result::is_ok));
    }
}
