//! Pictures that come as planes of brightness and colour (ITU-R BT.601, BT.709, BT.2020): made small before they are
//! converted to red, green and blue, since colour has fewer pixels and a thumbnail has few.

use fast_image_resize::pixels::U8;
use fast_image_resize::{FilterType, ResizeAlg, ResizeOptions};

use super::shrink::typed;
use super::{DecodeError, Part};

/// One plane. It may be padded: `across` and `down` say how many of its pixels belong to one pixel of the picture.
pub(in crate::media) struct Plane {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
    pub across: f64,
    pub down: f64,
}

/// What the values of the planes mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::media) struct Meaning {
    /// 0 … 255 instead of 16 … 235.
    pub full_range: bool,
    pub matrix: MatrixKind,
}

/// The matrix between them and red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::media) enum MatrixKind {
    Bt601,
    Bt709,
    Bt2020,
}

/// A part of the picture, given in its own pixels, in a new size: four bytes for each pixel. `planes` are brightness and two
/// of colour, or only brightness.
pub(in crate::media) fn rgba(
    planes: &mut [Plane],
    part: Part,
    size: (u32, u32),
    meaning: Meaning,
) -> Result<Vec<u8>, DecodeError> {
    let scaled = planes.iter_mut().map(|plane| plane.scaled(part, size)).collect::<Result<Vec<_>, _>>()?;
    let matrix = Matrix::of(meaning);
    match scaled.as_slice() {
        [y, u, v] => Ok(y.iter().zip(u).zip(v).flat_map(|((y, u), v)| matrix.rgba(*y, *u, *v)).collect()),
        [y] => Ok(y.iter().flat_map(|y| matrix.rgba(*y, 128, 128)).collect()),
        _ => Err(DecodeError::Damaged),
    }
}

impl Plane {
    fn scaled(&mut self, part: Part, size: (u32, u32)) -> Result<Vec<u8>, DecodeError> {
        let (left, top) = (f64::from(part.left) * self.across, f64::from(part.top) * self.down);
        let wide = (f64::from(part.width) * self.across).min(f64::from(self.width) - left);
        let high = (f64::from(part.height) * self.down).min(f64::from(self.height) - top);
        let filter = ResizeAlg::Convolution(FilterType::Bilinear);
        let options = ResizeOptions::new().resize_alg(filter).crop(left, top, wide, high);
        typed::<U8>((self.width, self.height), &mut self.bytes, &options, size)
    }
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
    fn of(meaning: Meaning) -> Self {
        let (red, blue) = match meaning.matrix {
            MatrixKind::Bt601 => (0.299, 0.114),
            MatrixKind::Bt709 => (0.2126, 0.0722),
            MatrixKind::Bt2020 => (0.2627, 0.0593),
        };
        let (black, luma, colour) = if meaning.full_range { (0, 1.0, 1.0) } else { (16, 255.0 / 219.0, 255.0 / 224.0) };
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
        let television = Matrix::of(Meaning { full_range: false, matrix: MatrixKind::Bt709 });
        assert_eq!(television.rgba(16, 128, 128), [0, 0, 0, 255]);
        assert_eq!(television.rgba(235, 128, 128), [255, 255, 255, 255]);
        // Pure red in BT.709: Y = 63, U = 102, V = 240.
        let [red, green, blue, _] = television.rgba(63, 102, 240);
        assert!(red >= 252 && green <= 3 && blue <= 3, "{red} {green} {blue}");
        let full = Matrix::of(Meaning { full_range: true, matrix: MatrixKind::Bt601 });
        assert_eq!(full.rgba(0, 128, 128), [0, 0, 0, 255]);
        assert_eq!(full.rgba(255, 128, 128), [255, 255, 255, 255]);
    }
}
