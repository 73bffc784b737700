//! What an MP4 says about itself, and where its first picture is (ISO/IEC 14496-12, 14496-15).
//!
//! The file is a stream: it is read from its first byte up to the table of contents (`moov`), of which a copy is kept, and
//! not further. No stated size is believed: memory grows with what was read, and each step goes forward. `boxes` looks
//! into bytes, `track` into the tables of a track, `fragment` into files whose tables are spread over them.

pub(super) mod boxes;
mod fragment;
mod track;

use std::io::{self, Read};
use std::time::Duration;

use boxes::{child, descend, number, u32_at, word};
pub(super) use track::{Codec, Sample, Turn};
use track::{Track, tracks};

/// Largest table of contents that is read, in bytes. That of a film of four hours has some 5 MB.
const CONTENTS: u64 = 24 << 20;

/// Lengths beyond this are nonsense, not films: 30 days.
const LONGEST: Duration = Duration::from_hours(30 * 24);

/// Why nothing could be told about the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It ends before its table of contents, or that is broken.
    Broken,
    /// Its table of contents is larger than is read here.
    TooLarge,
}

/// What the table of contents says.
#[derive(Debug, Default)]
pub(super) struct Movie {
    /// How long it plays; None when that is not stated or makes no sense.
    pub length: Option<Duration>,
    /// There is a track of pictures, whether it can be decoded or not.
    pub has_pictures: bool,
    /// There is a track of sound.
    pub has_sound: bool,
    /// Size of the pictures as stated, upright, in pixels; (0, 0) when not stated.
    pub size: (u32, u32),
    /// How to decode the first picture, when it is H.264.
    pub codec: Option<Codec>,
    /// Where the first picture is.
    pub sample: Option<Sample>,
    /// The file is longer than this, if it is whole.
    pub longer_than: u64,
    /// An embedded picture, such as the cover of an album.
    pub cover: Option<Vec<u8>>,
}

/// Reads a stream from its beginning and counts.
pub(super) struct Tape<'r> {
    reader: Box<dyn Read + 'r>,
    at: u64,
}

impl<'r> Tape<'r> {
    pub(super) fn new(reader: Box<dyn Read + 'r>) -> Self {
        Self { reader, at: 0 }
    }

    /// Bytes read so far.
    pub(super) fn at(&self) -> u64 {
        self.at
    }

    /// The next `length` bytes, fewer at the end of the file.
    pub(super) fn read(&mut self, length: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        (&mut self.reader).take(length).read_to_end(&mut bytes)?;
        self.at += bytes.len() as u64;
        Ok(bytes)
    }

    /// Goes forward; false when the file ends before.
    pub(super) fn skip(&mut self, length: u64) -> io::Result<bool> {
        let skipped = io::copy(&mut (&mut self.reader).take(length), &mut io::sink())?;
        self.at += skipped;
        Ok(skipped == length)
    }
}

/// The header of a box: its name, and the bytes in it; None for all up to the end of the file.
struct Header {
    name: [u8; 4],
    content: Option<u64>,
}

/// The next header; None at the end of the file.
fn header(tape: &mut Tape<'_>) -> Result<Option<Header>, Unread> {
    let head = tape.read(8).map_err(|_| Unread::Broken)?;
    let (Some(size), Some(name)) = (u32_at(&head, 0), word(&head, 4)) else { return Ok(None) };
    let content = match size {
        0 => None,
        1 => {
            let large = tape.read(8).map_err(|_| Unread::Broken)?;
            let size = large.first_chunk().copied().map(u64::from_be_bytes).ok_or(Unread::Broken)?;
            Some(size.checked_sub(16).ok_or(Unread::Broken)?)
        }
        size => Some(u64::from(size).checked_sub(8).ok_or(Unread::Broken)?),
    };
    Ok(Some(Header { name, content }))
}

/// Reads the table of contents. Afterwards the tape stands behind it, or at the end of the header of the first fragment.
pub(super) fn read(tape: &mut Tape<'_>) -> Result<Movie, Unread> {
    let mut movie: Option<(Movie, Vec<u8>)> = None;
    while let Some(Header { name, content }) = header(tape)? {
        let start = tape.at();
        match &name {
            b"moov" if movie.is_none() => {
                let bytes = contents(tape, content)?;
                let read = read_moov(&bytes);
                // Without fragments nothing more is needed.
                if read.sample.is_some() || !read.has_pictures || child(&bytes, *b"mvex").is_none() {
                    return Ok(read);
                }
                movie = Some((read, bytes));
            }
            b"moof" if movie.is_some() => {
                let bytes = contents(tape, content)?;
                let Some((read, moov)) = &mut movie else { break };
                read.sample = fragment::first_sample(moov, &bytes, start.saturating_sub(8));
                if read.sample.is_some() {
                    break;
                }
            }
            _ => match content {
                Some(content) if tape.skip(content).map_err(|_| Unread::Broken)? => {}
                _ => break,
            },
        }
    }
    movie.map(|(movie, _)| movie).ok_or(Unread::Broken)
}

/// A box that is needed whole.
fn contents(tape: &mut Tape<'_>, length: Option<u64>) -> Result<Vec<u8>, Unread> {
    let length = length.unwrap_or(CONTENTS + 1);
    // One that is cut off but might be too large is simply cut off.
    let bytes = tape.read(length.min(CONTENTS + 1)).map_err(|_| Unread::Broken)?;
    match bytes.len() as u64 {
        read if read > CONTENTS => Err(Unread::TooLarge),
        _ => Ok(bytes),
    }
}

/// Where the pictures of the first track of H.264 are, and how many bytes the length before each of their units has. None
/// without such a track, or when it has more than `most`.
pub(super) fn pictures(moov: &[u8], most: usize) -> Option<(Vec<Sample>, usize)> {
    let tracks = tracks(moov);
    tracks
        .iter()
        .find_map(|track| Some((track, track.codec()?)))
        .and_then(|(track, codec)| Some((track.samples(most)?, codec.length_size)))
}

fn read_moov(moov: &[u8]) -> Movie {
    let tracks = tracks(moov);
    let pictures = tracks.iter().find(|track| track.is_pictures());
    let mut movie = Movie {
        length: movie_length(moov).or_else(|| tracks.iter().filter_map(Track::length).max()).and_then(sensible),
        has_pictures: pictures.is_some(),
        has_sound: tracks.iter().any(Track::is_sound),
        longer_than: tracks.iter().filter_map(Track::last_chunk).max().unwrap_or(0),
        cover: cover(moov).map(<[u8]>::to_vec),
        ..Movie::default()
    };
    if let Some(track) = pictures {
        movie.size = track.upright_size();
        movie.codec = track.codec();
        movie.sample = track.first_sample();
    }
    movie
}

fn sensible(length: Duration) -> Option<Duration> {
    (!length.is_zero() && length <= LONGEST).then_some(length)
}

/// `mvhd` (§8.2.2), or for fragmented files `mehd` (§8.8.2).
fn movie_length(moov: &[u8]) -> Option<Duration> {
    let header = child(moov, *b"mvhd")?;
    let (scale, length) = times(header, 12)?;
    let length = match length {
        0 => {
            let extends = descend(moov, &[b"mvex", b"mehd"])?;
            number(extends, 4, extends.first().copied()?)?
        }
        length => length,
    };
    seconds(length, scale)
}

/// Time scale and length of a `mvhd` or `mdhd`; they stand at `at` in version 0, and behind two larger times in version 1.
fn times(header: &[u8], at: usize) -> Option<(u32, u64)> {
    let version = *header.first()?;
    let at = if version == 1 { at + 8 } else { at };
    let scale = u32_at(header, at)?;
    let length = number(header, at + 4, version)?;
    // All ones mean that it is not known.
    let unknown = if version == 1 { u64::MAX } else { u64::from(u32::MAX) };
    Some((scale, if length == unknown { 0 } else { length }))
}

fn seconds(length: u64, scale: u32) -> Option<Duration> {
    if scale == 0 || length == 0 {
        return None;
    }
    Duration::try_from_secs_f64(length as f64 / f64::from(scale)).ok()
}

/// The cover that players of music write (`moov/udta/meta/ilst/covr/data`, behind a type and a language).
fn cover(moov: &[u8]) -> Option<&[u8]> {
    let meta = descend(moov, &[b"udta", b"meta"])?;
    // A full box, with four bytes of version and flags before the boxes in it.
    let list = child(meta.get(4..)?, *b"ilst")?;
    let data = descend(list, &[b"covr", b"data"])?;
    data.get(8..).filter(|picture| !picture.is_empty())
}
