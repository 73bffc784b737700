//! How long sounds play, and the covers inside them: MP3, Ogg, FLAC and WAV; `mp3`, `ogg` and `flac` know the formats.
//!
//! MP3 and WAV say it at their beginning, so no more is read; Ogg says it at its end.

mod flac;
mod mp3;
mod ogg;

use std::time::Duration;

use super::decode::{Fit, Limits};
use super::mp4::Tape;
use super::poster::{Clip, Opener, cover_picture};
use super::sniff::FileKind;

/// Lengths beyond this are nonsense: 30 days.
const LONGEST: f64 = 30.0 * 24.0 * 3600.0;

/// Largest beginning of a file that is read for its tags, in bytes; covers are in them.
const TAGS: u64 = 16 << 20;

/// What is known of a sound.
#[derive(Debug, Default)]
struct Facts {
    seconds: Option<f64>,
    cover: Option<Vec<u8>>,
    damaged: bool,
}

/// Looks into a sound of `length` bytes. Of a kind that is not known here nothing is told.
pub(super) fn clip(kind: FileKind, length: u64, open: Opener<'_>, fit: Fit, limits: Limits) -> Clip {
    let Ok(reader) = open() else { return Clip { unreadable: true, ..Clip::default() } };
    let mut tape = Tape::new(reader);
    let facts = match kind {
        FileKind::Mp3 => mp3::facts(&mut tape, length),
        FileKind::Ogg => ogg::facts(&mut tape),
        FileKind::Flac => flac::facts(&mut tape),
        FileKind::Wav => wav(&mut tape),
        _ => Some(Facts::default()),
    };
    let Some(facts) = facts else { return Clip { damaged: true, ..Clip::default() } };
    let seconds = facts.seconds.filter(|seconds| *seconds > 0.0 && *seconds <= LONGEST);
    Clip {
        picture: facts.cover.and_then(|bytes| cover_picture(&bytes, fit, limits)),
        length: seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok()),
        has_sound: kind.media() == crate::model::MediaKind::Audio,
        damaged: facts.damaged,
        ..Clip::default()
    }
}

/// Chunks of a WAV: bytes a second, and the length of the data.
fn wav(tape: &mut Tape<'_>) -> Option<Facts> {
    tape.read(12).ok().filter(|head| head.len() == 12)?;
    let mut rate = None;
    loop {
        let head = tape.read(8).ok()?;
        let (name, size) = head.split_first_chunk::<4>()?;
        let size = u32::from_le_bytes(*size.first_chunk()?);
        if name == b"data" {
            let rate: u32 = rate.filter(|rate| *rate > 0)?;
            // All ones, or none, are written while recording.
            let seconds = (size > 0 && size < u32::MAX).then(|| f64::from(size) / f64::from(rate));
            return Some(Facts { seconds, ..Facts::default() });
        }
        let padded = u64::from(size) + u64::from(size & 1);
        if name == b"fmt " && (12..64 << 10).contains(&padded) {
            let format = tape.read(padded).ok()?;
            rate = format.get(8..).and_then(|rest| rest.first_chunk()).copied().map(u32::from_le_bytes);
        } else if !tape.skip(padded).ok()? {
            return None;
        }
    }
}
