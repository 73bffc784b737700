//! The first picture of a video, how long it plays, and the cover inside a sound.
//!
//! H.264 in MP4 is decoded: it is what Mastodon converts everything to (archive format §7). Of a file with its table of
//! contents in front only the beginning is read; else the file is gone through twice, in small pieces.

use std::io::{self, Read};
use std::time::Duration;

use image::metadata::Orientation;
use rusty_h264_decoder::{Decoder, Sps};

use super::decode::{self, DecodeError, Decoded, Fit, Limits, MatrixKind, Meaning, Picture};
use super::mp4::{self, Codec, Movie, Sample, Tape, Turn, Unread};
use super::sniff::FileKind;
use super::sound;

/// Largest picture of a video that is read, in bytes as they stand in the file.
const PICTURE: u64 = 16 << 20;

/// Opens the file from its beginning; called twice at most.
pub type Opener<'o> = &'o dyn Fn() -> io::Result<Box<dyn Read + 'o>>;

/// What a video or a sound says about itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clip {
    /// The first picture of a video, or the cover inside a sound.
    pub picture: Option<Picture>,
    /// Width and height in pixels of the video, upright; (0, 0) when that is not known or there is none.
    pub size: (u32, u32),
    /// How long it plays, when that is stated and makes sense.
    pub length: Option<Duration>,
    /// It has pictures that move.
    pub has_pictures: bool,
    /// It has sound.
    pub has_sound: bool,
    /// Something is missing or wrong.
    pub damaged: bool,
    /// The system would not let it be read; nothing is known of the file itself.
    pub unreadable: bool,
}

/// Looks into a video or sound of `length` bytes. Kinds that are not known here give an empty clip.
pub fn clip(kind: FileKind, length: u64, open: Opener<'_>, fit: Fit, limits: &Limits) -> Clip {
    let fence = || match kind {
        FileKind::Mp4 | FileKind::QuickTime | FileKind::ThreeGp | FileKind::M4a => {
            Ok(movie(length, open, fit, *limits))
        }
        _ => Ok(sound::clip(kind, length, open, fit, *limits)),
    };
    decode::fenced(fence).unwrap_or_else(|_| Clip { damaged: true, ..Clip::default() })
}

fn movie(length: u64, open: Opener<'_>, fit: Fit, limits: Limits) -> Clip {
    let Ok(reader) = open() else { return Clip { unreadable: true, ..Clip::default() } };
    let mut tape = Tape::new(reader);
    let movie = match mp4::read(&mut tape) {
        Ok(movie) => movie,
        Err(Unread::Broken) => return Clip { damaged: true, ..Clip::default() },
        Err(Unread::TooLarge) => return Clip::default(),
    };
    let mut clip = Clip {
        size: movie.size,
        length: movie.length,
        has_pictures: movie.has_pictures,
        has_sound: movie.has_sound,
        damaged: length <= movie.longer_than,
        ..Clip::default()
    };
    let Movie { codec, sample, cover, .. } = movie;
    let cover = || cover.and_then(|bytes| cover_picture(&bytes, fit, limits));
    match codec.zip(sample) {
        None => clip.picture = cover(),
        Some((codec, sample)) => match key_picture(tape, sample, open) {
            Some(bytes) => {
                let first = first_picture(&codec, &bytes, fit, limits);
                clip.damaged |= matches!(first, Err(DecodeError::Damaged)) || (bytes.len() as u64) < sample.size;
                clip.picture = first.ok().or_else(cover);
            }
            None => clip.damaged = true,
        },
    }
    clip
}

/// A picture that is embedded in another file.
pub(super) fn cover_picture(bytes: &[u8], fit: Fit, limits: Limits) -> Option<Picture> {
    decode::decode(bytes, fit, &limits).ok().map(|Decoded { picture, .. }| picture)
}

/// The bytes of the sample, or as many as there are; None when there is none of them.
fn key_picture<'o>(mut tape: Tape<'o>, sample: Sample, open: Opener<'o>) -> Option<Vec<u8>> {
    if sample.offset < tape.at() {
        tape = Tape::new(open().ok()?);
    }
    let far = sample.offset.checked_sub(tape.at())?;
    if sample.size == 0 || sample.size > PICTURE || !tape.skip(far).ok()? {
        return None;
    }
    tape.read(sample.size).ok().filter(|bytes| !bytes.is_empty())
}

/// Decodes one key picture.
fn first_picture(codec: &Codec, sample: &[u8], fit: Fit, limits: Limits) -> Result<Picture, DecodeError> {
    let stream = annex_b(codec, sample, limits)?;
    let shown = |error| match error {
        rusty_h264_decoder::DecodeError::Unsupported(_) => DecodeError::NotShown(FileKind::Mp4),
        _ => DecodeError::Damaged,
    };
    let frame = Decoder::new().decode(&stream).map_err(shown)?.ok_or(DecodeError::Damaged)?;
    let (width, height) = (frame.width as u32, frame.height as u32);
    let plane = |bytes, divisor: u32| decode::Plane {
        bytes,
        width: width / divisor,
        height: height / divisor,
        across: f64::from(width / divisor) / f64::from(width),
        down: f64::from(height / divisor) / f64::from(height),
    };
    let mut planes = [plane(frame.y, 1), plane(frame.u, 2), plane(frame.v, 2)];
    let orientation = orientation(codec.turn);
    let (part, size) = decode::plan(width, height, fit, orientation);
    let rgba = decode::rgba(&mut planes, part, size, meaning(codec, width, height))?;
    decode::upright(rgba, size, orientation)
}

/// What the film says; else what players take it for: as in HD when it is as large as that, as in SD when not.
fn meaning(codec: &Codec, width: u32, height: u32) -> Meaning {
    let matrix = match codec.matrix {
        Some(1) => MatrixKind::Bt709,
        Some(9 | 10) => MatrixKind::Bt2020,
        None if width >= 1280 || height >= 720 => MatrixKind::Bt709,
        _ => MatrixKind::Bt601,
    };
    Meaning { full_range: codec.full_range, matrix }
}

fn orientation(turn: Turn) -> Orientation {
    match turn {
        Turn::None => Orientation::NoTransforms,
        Turn::Right => Orientation::Rotate90,
        Turn::Around => Orientation::Rotate180,
        Turn::Left => Orientation::Rotate270,
        Turn::MirrorAcross => Orientation::FlipHorizontal,
        Turn::MirrorDown => Orientation::FlipVertical,
    }
}

/// Units with start codes between them, as the decoder takes them (ITU-T H.264 annex B), from units with lengths.
fn annex_b(codec: &Codec, sample: &[u8], limits: Limits) -> Result<Vec<u8>, DecodeError> {
    let mut stream = Vec::with_capacity(sample.len() + 1024);
    let mut push = |unit: &[u8]| {
        if unit.first().is_some_and(|first| first & 0x1f == SEQUENCE) && !is_allowed(unit, limits) {
            return Err(DecodeError::TooLarge);
        }
        stream.extend_from_slice(&[0, 0, 0, 1]);
        stream.extend_from_slice(unit);
        Ok(())
    };
    codec.parameters.iter().try_for_each(|unit| push(unit))?;
    let mut rest = sample;
    while let Some((length, others)) = rest.split_at_checked(codec.length_size) {
        let length = length.iter().fold(0_usize, |length, byte| length << 8 | usize::from(*byte));
        // The last unit of a cut sample is given as far as it goes.
        let (unit, others) = others.split_at(length.min(others.len()));
        push(unit)?;
        rest = others;
    }
    Ok(stream)
}

/// Type of a unit that holds a sequence parameter set (ITU-T H.264 table 7-1).
const SEQUENCE: u8 = 7;

/// Whether pictures of this sequence have no more pixels than are allowed. What the decoder cannot read, it refuses itself.
fn is_allowed(unit: &[u8], limits: Limits) -> bool {
    let mut plain = Vec::with_capacity(unit.len());
    for byte in unit.iter().skip(1) {
        // A 3 behind two zeros was put in between.
        if !(*byte == 3 && plain.ends_with(&[0, 0])) {
            plain.push(*byte);
        }
    }
    Sps::parse(&plain).is_ok_and(|set| set.coded_width() as u64 * set.coded_height() as u64 <= limits.pixels)
}
