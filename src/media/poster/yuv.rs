//! A picture of a video in red, green and blue (ITU-R BT.601, BT.709, BT.2020), made small before it is converted.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{FilterType, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;
use image::{DynamicImage, RgbaImage};

use super::super::decode::{DecodeError, Fit, Part, Picture, plan};
use super::super::mp4::{Codec, Range, Turn};

/// Brightness, and two planes of colour with half as many pixels each way.
pub(super) struct Planes<'f> {
    pub width: usize,
    pub height: usize,
    pub y: &'f [u8],
    pub u: &'f [u8],
    pub v: &'f [u8],
}

/// The picture in the size that is wanted, upright.
pub(super) fn picture(planes: &Planes<'_>, codec: &Codec, fit: Fit) -> Result<Picture, DecodeError> {
    let side = |length: usize| u32::try_from(length).ok().filter(|length| *length > 0).ok_or(DecodeError::Damaged);
    let full = (side(planes.width)?, side(planes.height)?);
    let half = (side(planes.width / 2)?, side(planes.height / 2)?);
    let orientation = orientation(codec.turn);
    let (part, size) = plan(full.0, full.1, fit, orientation);
    let y = scaled(planes.y, full, full, part, size)?;
    let u = scaled(planes.u, half, full, part, size)?;
    let v = scaled(planes.v, half, full, part, size)?;
    let matrix = Matrix::of(codec, full);
    let pixels = y.iter().zip(&u).zip(&v);
    let rgba: Vec<u8> = pixels.flat_map(|((y, u), v)| matrix.rgba(*y, *u, *v)).collect();
    let mut upright = DynamicImage::from(RgbaImage::from_raw(size.0, size.1, rgba).ok_or(DecodeError::Damaged)?);
    upright.apply_orientation(orientation);
    let upright = upright.into_rgba8();
    Ok(Picture { width: upright.width(), height: upright.height(), rgba: upright.into_raw() })
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

/// A part, given in pixels of a picture of size `full`, of a plane of size `own`, in a new size.
fn scaled(
    plane: &[u8],
    own: (u32, u32),
    full: (u32, u32),
    part: Part,
    (width, height): (u32, u32),
) -> Result<Vec<u8>, DecodeError> {
    let source = ImageRef::new(own.0, own.1, plane, PixelType::U8).map_err(|_| DecodeError::Damaged)?;
    let (across, down) = (f64::from(own.0) / f64::from(full.0), f64::from(own.1) / f64::from(full.1));
    let (left, top) = (f64::from(part.left) * across, f64::from(part.top) * down);
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Bilinear)).crop(
        left,
        top,
        (f64::from(part.width) * across).min(f64::from(own.0) - left),
        (f64::from(part.height) * down).min(f64::from(own.1) - top),
    );
    let mut target = Image::new(width, height, PixelType::U8);
    Resizer::new().resize(&source, &mut target, &options).map_err(|_| DecodeError::Damaged)?;
    Ok(target.into_vec())
}

/// Factors in 1/65,536.
struct Matrix {
    black: i32,
    luma: i32,
    red_v: i32,
    green_u: i32,
    green_v: i32,
    blue_u: i32,
}

impl Matrix {
    /// As stated; else that of HD for pictures of that size and that of SD for others, as players do.
    fn of(codec: &Codec, (width, height): (u32, u32)) -> Self {
        let large = width >= 1280 || height >= 720;
        let (red, blue) = match codec.matrix {
            Some(1) => (0.2126, 0.0722),
            Some(9 | 10) => (0.2627, 0.0593),
            None if large => (0.2126, 0.0722),
            _ => (0.299, 0.114),
        };
        let (black, luma, colour) = match codec.range {
            Range::Limited => (16, 255.0 / 219.0, 255.0 / 224.0),
            Range::Full => (0, 1.0, 1.0),
        };
        let green = 1.0 - red - blue;
        let fixed = |value: f64| (value * 65_536.0).round() as i32;
        Self {
            black,
            luma: fixed(luma),
            red_v: fixed(2.0 * (1.0 - red) * colour),
            green_u: fixed(2.0 * (1.0 - blue) * blue / green * colour),
            green_v: fixed(2.0 * (1.0 - red) * red / green * colour),
            blue_u: fixed(2.0 * (1.0 - blue) * colour),
        }
    }

    fn rgba(&self, y: u8, u: u8, v: u8) -> [u8; 4] {
        let y = (i32::from(y) - self.black) * self.luma + 32_768;
        let (u, v) = (i32::from(u) - 128, i32::from(v) - 128);
        let byte = |value: i32| (value >> 16).clamp(0, 255) as u8;
        [byte(y + v * self.red_v), byte(y - u * self.green_u - v * self.green_v), byte(y + u * self.blue_u), 255]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_white_and_pure_colours_are_exact() {
        let television = Matrix::of(&Codec { matrix: Some(1), ..Codec::default() }, (8, 8));
        assert_eq!(television.rgba(16, 128, 128), [0, 0, 0, 255]);
        assert_eq!(television.rgba(235, 128, 128), [255, 255, 255, 255]);
        // Pure red in BT.709: Y = 63, U = 102, V = 240.
        let [red, green, blue, _] = television.rgba(63, 102, 240);
        assert!(red >= 252 && green <= 3 && blue <= 3, "{red} {green} {blue}");
        let full = Matrix::of(&Codec { range: Range::Full, ..Codec::default() }, (8, 8));
        assert_eq!(full.rgba(0, 128, 128), [0, 0, 0, 255]);
        assert_eq!(full.rgba(255, 128, 128), [255, 255, 255, 255]);
    }
}
