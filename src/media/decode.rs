//! Pixels of pictures from untrusted bytes: the size is checked before memory is taken, a decoder's panic is an error, and
//! what can be seen of a damaged picture is given.
//!
//! `still` reads pictures, `shrink` makes them small, `colour` turns their colours into sRGB; `jpeg_small` reads usual JPEGs
//! only as finely as a thumbnail needs, `planes` puts together what comes as brightness and colour; `intact` tells whether
//! a file is whole. Of an animation the first frame is given; [`super::animation`] gives all of them.

mod colour;
mod intact;
mod jpeg_small;
mod planes;
mod shrink;
mod still;

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use image::{ImageDecoder, ImageFormat, ImageReader};

pub(super) use colour::Profile;
pub(super) use planes::{MatrixKind, Meaning, Plane, rgba};
pub(super) use shrink::{Part, plan, within};
pub(super) use still::upright;
use still::{Still, begin, explain};

use super::animation::{self, Work};
use super::motion::gif_has_end;
use super::sniff::{FileKind, sniff};

/// A picture, ready to show: upright, 8 bits per channel, alpha not premultiplied.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// Width in pixels, at least 1.
    pub width: u32,
    /// Height in pixels, at least 1.
    pub height: u32,
    /// Red, green, blue, alpha; rows from the top, 4 × width × height bytes.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} × {})", self.width, self.height)
    }
}

/// What a picture may cost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Most pixels, width × height. Decoding takes up to [`Limits::BYTES_PER_PIXEL`] for each.
    pub pixels: u64,
}

impl Limits {
    /// Bytes that decoding takes for each pixel, at most.
    pub const BYTES_PER_PIXEL: u64 = 12;
}

impl Default for Limits {
    /// 40 megapixels: five times what Mastodon stores (archive format §7).
    fn default() -> Self {
        Self { pixels: 40_000_000 }
    }
}

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecodeError {
    /// Not a picture that is known here.
    #[error("not a picture")]
    NotAPicture,
    /// A picture, or a video or sound, of a kind that Fossick does not show. SVG is among them: it is a program of sorts.
    #[error("a kind that is not shown")]
    NotShown(FileKind),
    /// More pixels than the limits allow.
    #[error("too many pixels")]
    TooLarge,
    /// Cut off or broken.
    #[error("damaged")]
    Damaged,
}

/// How large a picture is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fit {
    /// As it is.
    Whole,
    /// Of the same shape, inside so many pixels of width and height. Never enlarged.
    Within(u32, u32),
    /// A square of at most so many pixels a side, cut out around the point that matters. Never enlarged.
    Square {
        /// Side in pixels.
        side: u32,
        /// Focal point of the upright picture, x to the right and y upwards, each −1 … 1; the middle is `[0, 0]`.
        focus: [f32; 2],
    },
}

/// A picture and what was found on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The pixels, in the size that was asked for.
    pub picture: Picture,
    /// What the file is.
    pub kind: FileKind,
    /// Width and height in pixels of the whole picture, upright.
    pub size: (u32, u32),
    /// A part of the picture is missing or wrong.
    pub damaged: bool,
}

/// Decodes a picture. Of a damaged one, what can be seen is given.
///
/// # Errors
/// [`DecodeError`]; never panics.
pub fn decode(bytes: &[u8], fit: Fit, limits: &Limits) -> Result<Decoded, DecodeError> {
    fenced(|| {
        let still = Still::read(bytes, fit, *limits)?;
        let (kind, damaged, size) = (still.kind, still.damaged, still.upright_size());
        Ok(Decoded { picture: still.into_picture(fit)?, kind, size, damaged })
    })
}

/// Decodes a picture.
///
/// # Errors
/// As [`decode`].
pub fn picture(bytes: &[u8], limits: &Limits) -> Result<Picture, DecodeError> {
    decode(bytes, Fit::Whole, limits).map(|decoded| decoded.picture)
}

/// Decodes a picture and makes it fit into `max_width` × `max_height`; a smaller one stays as it is.
///
/// # Errors
/// As [`decode`].
pub fn picture_within(bytes: &[u8], max_width: u32, max_height: u32, limits: &Limits) -> Result<Picture, DecodeError> {
    decode(bytes, Fit::Within(max_width, max_height), limits).map(|decoded| decoded.picture)
}

/// Runs a decoder; its panic is a damaged file.
pub(super) fn fenced<T>(work: impl FnOnce() -> Result<T, DecodeError>) -> Result<T, DecodeError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(DecodeError::Damaged))
}

/// Whether pictures of this kind can be decoded.
pub fn is_decoded(kind: FileKind) -> bool {
    shown(kind).is_some()
}

/// Width × height of a picture, from its first bytes; None when they do not say it.
pub fn pixels(head: &[u8]) -> Option<u64> {
    let kind = sniff(head)?;
    let format = shown(kind)?;
    let size = || ImageReader::with_format(Cursor::new(head), format).into_dimensions().ok();
    let (width, height) = catch_unwind(AssertUnwindSafe(size)).ok().flatten()?;
    Some(u64::from(width) * u64::from(height))
}

/// Decodes a picture to its end, of an animation as many frames as `work` allows, and throws the pixels away: an error says
/// that it can't be shown whole. How the file is built is followed to its end in any case.
///
/// # Errors
/// As [`picture`]; also [`DecodeError::Damaged`] for a file without an end, which is shown as far as it goes.
pub fn verify(bytes: &[u8], limits: &Limits, work: Work) -> Result<(), DecodeError> {
    fenced(|| {
        let (kind, decoder) = begin(bytes, *limits)?;
        let length = usize::try_from(decoder.total_bytes()).map_err(|_| DecodeError::TooLarge)?;
        let mut pixels = vec![0; length];
        decoder.read_image(&mut pixels).map_err(|error| explain(&error, kind))?;
        if intact::is_intact(kind, bytes) { Ok(()) } else { Err(DecodeError::Damaged) }
    })?;
    animation::verify(bytes, *limits, work)
}

/// Whether the end is missing, though the decoder may not have asked for it: it paints grey, or looks at the first frame.
fn is_cut(kind: FileKind, bytes: &[u8]) -> bool {
    match kind {
        FileKind::Jpeg => !intact::jpeg_has_end(bytes),
        FileKind::Gif => !gif_has_end(bytes),
        FileKind::Png => memchr::memmem::rfind(bytes, b"IEND").is_none(),
        FileKind::WebP => {
            let stated = bytes.get(4..).and_then(|rest| rest.first_chunk()).copied().map(u32::from_le_bytes);
            stated.is_some_and(|stated| u64::from(stated) + 8 > bytes.len() as u64)
        }
        _ => false,
    }
}

/// The decoder for a kind of picture.
fn shown(kind: FileKind) -> Option<ImageFormat> {
    match kind {
        FileKind::Jpeg => Some(ImageFormat::Jpeg),
        FileKind::Png => Some(ImageFormat::Png),
        FileKind::Gif => Some(ImageFormat::Gif),
        FileKind::WebP => Some(ImageFormat::WebP),
        FileKind::Bmp => Some(ImageFormat::Bmp),
        FileKind::Ico => Some(ImageFormat::Ico),
        FileKind::Tiff => Some(ImageFormat::Tiff),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decoder_that_panics_is_a_damaged_file() {
        let quiet = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let result = fenced::<()>(|| panic!("as a decoder might"));
        std::panic::set_hook(quiet);
        assert_eq!(result, Err(DecodeError::Damaged));
    }
}
