//! Pixels of still pictures from untrusted bytes: the size is checked before memory is taken, a decoder's panic is an error.
//!
//! Of an animation the first frame is shown.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, Resizer};
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader};

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
    /// Most pixels, width × height. Decoding takes up to 12 bytes for each.
    pub pixels: u64,
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

/// Decodes a picture.
///
/// # Errors
/// [`DecodeError`]; never panics.
pub fn picture(bytes: &[u8], limits: &Limits) -> Result<Picture, DecodeError> {
    fenced(|| decode(bytes, *limits).map(to_picture))
}

/// Decodes a picture and makes it fit into `max_width` × `max_height`; a smaller one stays as it is.
///
/// # Errors
/// As [`picture`].
pub fn picture_within(bytes: &[u8], max_width: u32, max_height: u32, limits: &Limits) -> Result<Picture, DecodeError> {
    fenced(|| shrink(to_picture(decode(bytes, *limits)?), max_width, max_height))
}

/// Runs a decoder; its panic is a damaged file.
fn fenced<T>(work: impl FnOnce() -> Result<T, DecodeError>) -> Result<T, DecodeError> {
    catch_unwind(AssertUnwindSafe(work)).unwrap_or(Err(DecodeError::Damaged))
}

fn decode(bytes: &[u8], limits: Limits) -> Result<DynamicImage, DecodeError> {
    let (kind, mut decoder) = begin(bytes, limits)?;
    // A broken orientation is no reason to show nothing.
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut pixels = DynamicImage::from_decoder(decoder).map_err(|error| explain(&error, kind))?;
    pixels.apply_orientation(orientation);
    Ok(pixels)
}

/// A decoder that has read the header and keeps to the limits.
fn begin(bytes: &[u8], limits: Limits) -> Result<(FileKind, impl ImageDecoder + '_), DecodeError> {
    let kind = sniff(bytes).ok_or(DecodeError::NotAPicture)?;
    let format = shown(kind).ok_or(DecodeError::NotShown(kind))?;
    let memory = limits.pixels.saturating_mul(8);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut budget = image::Limits::no_limits();
    budget.max_alloc = Some(memory);
    reader.limits(budget);
    let decoder = reader.into_decoder().map_err(|error| explain(&error, kind))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(DecodeError::Damaged);
    }
    if u64::from(width) * u64::from(height) > limits.pixels || decoder.total_bytes() > memory {
        return Err(DecodeError::TooLarge);
    }
    Ok((kind, decoder))
}

fn explain(error: &ImageError, kind: FileKind) -> DecodeError {
    match error {
        ImageError::Limits(_) => DecodeError::TooLarge,
        ImageError::Unsupported(_) => DecodeError::NotShown(kind),
        _ => DecodeError::Damaged,
    }
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

/// Decodes a picture to its end and throws the pixels away: an error says that it can't be shown whole.
///
/// # Errors
/// As [`picture`]; also [`DecodeError::Damaged`] for a JPEG without an end, which is shown grey where it is missing.
pub fn verify(bytes: &[u8], limits: &Limits) -> Result<(), DecodeError> {
    fenced(|| {
        let (kind, decoder) = begin(bytes, *limits)?;
        let length = usize::try_from(decoder.total_bytes()).map_err(|_| DecodeError::TooLarge)?;
        let mut pixels = vec![0; length];
        decoder.read_image(&mut pixels).map_err(|error| explain(&error, kind))?;
        if kind == FileKind::Jpeg && !jpeg_has_end(bytes) { Err(DecodeError::Damaged) } else { Ok(()) }
    })
}

/// Whether the end mark follows the first scan (ISO/IEC 10918-1 §B.2.1). Previews have their own, but before it.
fn jpeg_has_end(bytes: &[u8]) -> bool {
    const SCAN: u8 = 0xda;
    let mut at = 2;
    while let Some(&[0xff, marker, high, low]) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        match marker {
            // Filling before a marker, and markers that stand alone.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            SCAN => return memchr::memmem::find(bytes.get(at..).unwrap_or_default(), b"\xff\xd9").is_some(),
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    // Built in a way that only the decoder understands.
    true
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

fn to_picture(pixels: DynamicImage) -> Picture {
    let rgba = pixels.into_rgba8();
    Picture { width: rgba.width(), height: rgba.height(), rgba: rgba.into_raw() }
}

fn shrink(picture: Picture, max_width: u32, max_height: u32) -> Result<Picture, DecodeError> {
    let (width, height) = fit(picture.width, picture.height, max_width.max(1), max_height.max(1));
    if (width, height) == (picture.width, picture.height) {
        return Ok(picture);
    }
    let source = ImageRef::new(picture.width, picture.height, &picture.rgba, PixelType::U8x4)
        .map_err(|_| DecodeError::Damaged)?;
    let mut target = Image::new(width, height, PixelType::U8x4);
    Resizer::new().resize(&source, &mut target, None).map_err(|_| DecodeError::Damaged)?;
    Ok(Picture { width, height, rgba: target.into_vec() })
}

/// The largest size of the same shape inside `max_width` × `max_height`, never larger than it was, at least one pixel.
fn fit(width: u32, height: u32, max_width: u32, max_height: u32) -> (u32, u32) {
    if width <= max_width && height <= max_height {
        return (width, height);
    }
    let scale = (f64::from(max_width) / f64::from(width)).min(f64::from(max_height) / f64::from(height));
    let scaled = |side: u32, most: u32| ((f64::from(side) * scale).round() as u32).clamp(1, most);
    (scaled(width, max_width), scaled(height, max_height))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_keeps_its_shape_and_never_grows() {
        assert_eq!(fit(4000, 3000, 400, 400), (400, 300));
        assert_eq!(fit(3000, 4000, 400, 200), (150, 200));
        assert_eq!(fit(10, 10, 400, 400), (10, 10));
        assert_eq!(fit(60_000, 1, 256, 256), (256, 1));
        assert_eq!(fit(u32::MAX, u32::MAX, 1, 1), (1, 1));
    }

    #[test]
    fn a_decoder_that_panics_is_a_damaged_file() {
        let quiet = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let result = fenced::<()>(|| panic!("as a decoder might"));
        std::panic::set_hook(quiet);
        assert_eq!(result, Err(DecodeError::Damaged));
    }
}
