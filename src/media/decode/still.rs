//! Reads one still picture into 8 bits per channel, as far as it can be read.

use std::io::Cursor;

use fast_image_resize::PixelType;
use image::metadata::Orientation;
use image::{ColorType, DynamicImage, ImageDecoder, ImageError, ImageReader, RgbaImage};

use super::colour::Profile;
use super::{DecodeError, Fit, Limits, MatrixKind, Meaning, Picture, Plane, is_cut, jpeg_small, shown, shrink};
use crate::media::sniff::{FileKind, sniff};

/// Memory that a decoder may take beside the pixels: profiles, palettes, tables.
const BESIDE: u64 = 16 << 20;

/// Work for a progressive JPEG: pixels × scans. Each scan goes over the whole picture, and a file can have thousands.
const SCANNED: u64 = 1_200_000_000;

/// A picture as it stands in the file: not yet upright, in the file's own colours.
pub(super) struct Still {
    pub kind: FileKind,
    pub damaged: bool,
    width: u32,
    height: u32,
    pixels: Pixels,
    orientation: Orientation,
    profile: Option<Profile>,
}

/// Pixels of a picture.
enum Pixels {
    /// All of them.
    All(Eight),
    /// Fewer: planes that are as fine as is needed.
    Coarse(Vec<Plane>),
}

/// 8 bits per channel: grey, colours, or colours and alpha.
pub(super) struct Eight {
    pub width: u32,
    pub height: u32,
    pub layout: PixelType,
    pub bytes: Vec<u8>,
}

impl Still {
    /// Reads it at least as finely as `fit` needs it.
    pub(super) fn read(bytes: &[u8], fit: Fit, limits: Limits) -> Result<Self, DecodeError> {
        let (kind, mut decoder) = begin(bytes, limits)?;
        // A broken orientation or profile is no reason to show nothing.
        let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
        let profile = decoder.icc_profile().ok().flatten().and_then(|icc| Profile::read(&icc));
        let (width, height) = decoder.dimensions();
        let cut = is_cut(kind, bytes);
        if kind == FileKind::Jpeg && !cut {
            let (part, size) = shrink::plan(width, height, fit, orientation);
            if let Some(planes) = jpeg_small::read(bytes, (width, height), part, size) {
                let pixels = Pixels::Coarse(planes);
                return Ok(Self { kind, damaged: false, width, height, pixels, orientation, profile });
            }
        }
        let color = decoder.color_type();
        let mut raw = vec![0; usize::try_from(decoder.total_bytes()).map_err(|_| DecodeError::TooLarge)?];
        let broken = match super::fenced(|| decoder.read_image(&mut raw).map_err(|error| explain(&error, kind))) {
            Ok(()) => false,
            // Rows that came before the damage are in the buffer.
            Err(DecodeError::Damaged) if raw.iter().any(|byte| *byte != 0) => true,
            Err(error) => return Err(error),
        };
        let (layout, bytes) = eight_bits(raw, color).ok_or(DecodeError::NotShown(kind))?;
        let pixels = Pixels::All(Eight { width, height, layout, bytes });
        Ok(Self { kind, damaged: broken || cut, width, height, pixels, orientation, profile })
    }

    /// Width and height once it is upright.
    pub(super) fn upright_size(&self) -> (u32, u32) {
        if shrink::is_turned(self.orientation) { (self.height, self.width) } else { (self.width, self.height) }
    }

    /// Makes it small first, since all that follows costs time for each pixel.
    pub(super) fn into_picture(self, fit: Fit) -> Result<Picture, DecodeError> {
        let (mut rgba, size) = match self.pixels {
            Pixels::All(all) => {
                let small = shrink::shrink(all, fit, self.orientation)?;
                let size = (small.width, small.height);
                (to_rgba(small), size)
            }
            Pixels::Coarse(mut planes) => {
                let (part, size) = shrink::plan(self.width, self.height, fit, self.orientation);
                let meaning = Meaning { full_range: true, matrix: MatrixKind::Bt601 };
                (super::rgba(&mut planes, part, size, meaning)?, size)
            }
        };
        if let Some(profile) = &self.profile {
            profile.apply(&mut rgba);
        }
        upright(rgba, size, self.orientation)
    }
}

/// Turns pixels of four bytes each.
pub(in crate::media) fn upright(
    rgba: Vec<u8>,
    (width, height): (u32, u32),
    orientation: Orientation,
) -> Result<Picture, DecodeError> {
    let mut picture = DynamicImage::from(RgbaImage::from_raw(width, height, rgba).ok_or(DecodeError::Damaged)?);
    picture.apply_orientation(orientation);
    let picture = picture.into_rgba8();
    Ok(Picture { width: picture.width(), height: picture.height(), rgba: picture.into_raw() })
}

/// A decoder that has read the header and keeps to the limits.
pub(super) fn begin(bytes: &[u8], limits: Limits) -> Result<(FileKind, impl ImageDecoder + '_), DecodeError> {
    let kind = sniff(bytes).ok_or(DecodeError::NotAPicture)?;
    let format = shown(kind).ok_or(DecodeError::NotShown(kind))?;
    let stated = super::pixels(bytes);
    if stated.is_some_and(|pixels| pixels > limits.pixels) {
        return Err(DecodeError::TooLarge);
    }
    let memory = stated.unwrap_or(limits.pixels).saturating_mul(8);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut budget = image::Limits::no_limits();
    budget.max_alloc = Some(memory.saturating_add(BESIDE));
    reader.limits(budget);
    let decoder = reader.into_decoder().map_err(|error| explain(&error, kind))?;
    let (width, height) = decoder.dimensions();
    if width == 0 || height == 0 {
        return Err(DecodeError::Damaged);
    }
    let pixels = u64::from(width) * u64::from(height);
    if pixels > limits.pixels || decoder.total_bytes() > limits.pixels.saturating_mul(8) {
        return Err(DecodeError::TooLarge);
    }
    if kind == FileKind::Jpeg && pixels.saturating_mul(scans(bytes)) > SCANNED {
        return Err(DecodeError::TooLarge);
    }
    Ok((kind, decoder))
}

/// Scans of a JPEG, perhaps a few more (ISO/IEC 10918-1 §B.2.3).
fn scans(bytes: &[u8]) -> u64 {
    memchr::memmem::find_iter(bytes, b"\xff\xda").count() as u64
}

pub(super) fn explain(error: &ImageError, kind: FileKind) -> DecodeError {
    match error {
        ImageError::Limits(_) => DecodeError::TooLarge,
        ImageError::Unsupported(_) => DecodeError::NotShown(kind),
        _ => DecodeError::Damaged,
    }
}

/// What a decoder gives, in 8 bits per channel. None for colours that no decoder here gives.
fn eight_bits(raw: Vec<u8>, color: ColorType) -> Option<(PixelType, Vec<u8>)> {
    let layout = match color.channel_count() {
        1 => PixelType::U8,
        3 => PixelType::U8x3,
        2 | 4 => PixelType::U8x4,
        _ => return None,
    };
    let bytes = match color {
        ColorType::L8 | ColorType::La8 | ColorType::Rgb8 | ColorType::Rgba8 => raw,
        ColorType::L16 | ColorType::La16 | ColorType::Rgb16 | ColorType::Rgba16 => {
            raw.as_chunks::<2>().0.iter().map(|pair| (u16::from_ne_bytes(*pair) >> 8) as u8).collect()
        }
        ColorType::Rgb32F | ColorType::Rgba32F => {
            let floats = raw.as_chunks::<4>().0.iter();
            floats.map(|four| (f32::from_ne_bytes(*four).clamp(0.0, 1.0) * 255.0).round() as u8).collect()
        }
        _ => return None,
    };
    if color.channel_count() == 2 {
        let both = bytes.as_chunks().0.iter();
        return Some((layout, both.flat_map(|[grey, alpha]| [*grey, *grey, *grey, *alpha]).collect()));
    }
    Some((layout, bytes))
}

fn to_rgba(pixels: Eight) -> Vec<u8> {
    if pixels.layout == PixelType::U8x4 {
        return pixels.bytes;
    }
    let mut rgba = vec![255; pixels.width as usize * pixels.height as usize * 4];
    let all = rgba.as_chunks_mut::<4>().0.iter_mut();
    match pixels.layout {
        PixelType::U8 => all.zip(&pixels.bytes).for_each(|(to, grey)| *to = [*grey, *grey, *grey, 255]),
        _ => all.zip(pixels.bytes.as_chunks().0).for_each(|(to, [red, green, blue])| *to = [*red, *green, *blue, 255]),
    }
    rgba
}
