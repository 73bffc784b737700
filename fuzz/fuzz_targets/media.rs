//! Any bytes as a picture, an animation, a video or a sound: a picture of the size that was asked for, or a reason; and
//! whether a video or a sound is whole does not depend on how it comes.
#![no_main]

use std::sync::Arc;

use fossick::media::animation::{Animation, Work};
use fossick::media::poster::clip;
use fossick::media::{FileKind, Fit, Limits, Structure, decode, motion, sniff};
use fossick::model::MediaKind;
use libfuzzer_sys::fuzz_target;

/// Small, so that a run tries many files.
const LIMITS: Limits = Limits { pixels: 1 << 20 };

/// Whether the file is whole, fed in pieces; None for kinds that are not followed.
fn is_whole(kind: FileKind, bytes: &[u8], piece: usize) -> Option<bool> {
    let mut structure = Structure::of(kind)?;
    bytes.chunks(piece).for_each(|part| structure.feed(part));
    Some(structure.finish().is_ok())
}

fuzz_target!(|bytes: &[u8]| {
    let _ = motion::motion(bytes);
    let Some(kind) = sniff(bytes) else { return };
    assert_eq!(is_whole(kind, bytes, bytes.len().max(1)), is_whole(kind, bytes, 7));
    if kind.media() != MediaKind::Picture {
        let seen = clip(kind, bytes.len() as u64, &|| Ok(Box::new(bytes)), Fit::Within(64, 64), &LIMITS);
        if let Some(picture) = seen.picture {
            assert!(picture.width <= 64 && picture.height <= 64);
        }
        return;
    }
    if let Ok(decoded) = decode::decode(bytes, Fit::Square { side: 32, focus: [0.3, -0.7] }, &LIMITS) {
        let picture = decoded.picture;
        assert!(picture.width == picture.height && picture.width <= 32);
        assert_eq!(picture.rgba.len(), (picture.width * picture.height * 4) as usize);
    }
    let work = Work { pixels: 1 << 22, frames: 8 };
    if let Ok(mut animation) = Animation::open(&Arc::from(bytes), &LIMITS, work) {
        while let Some(Ok(_)) = animation.next_within(16, 16) {}
    }
});
