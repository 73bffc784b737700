//! Makes pictures small: to fit, or to a square around the point that matters.

use std::fmt::Debug;

use fast_image_resize::images::TypedImage;
use fast_image_resize::pixels::{U8, U8x3, U8x4};
use fast_image_resize::{FilterType, PixelTrait, PixelType, ResizeAlg, ResizeOptions, Resizer};
use image::metadata::Orientation;

use super::still::Eight;
use super::{DecodeError, Fit, Picture};

/// A part of a picture, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::media) struct Part {
    pub left: u32,
    pub top: u32,
    pub width: u32,
    pub height: u32,
}

/// Brings pixels that are not upright yet to the size that is wanted once they are.
pub(super) fn shrink(mut pixels: Eight, fit: Fit, orientation: Orientation) -> Result<Eight, DecodeError> {
    let (part, (width, height)) = plan(pixels.width, pixels.height, fit, orientation);
    if (part.width, part.height) == (pixels.width, pixels.height) && (width, height) == (part.width, part.height) {
        return Ok(pixels);
    }
    let bytes = resized((pixels.width, pixels.height), &mut pixels.bytes, pixels.layout, part, (width, height))?;
    Ok(Eight { width, height, layout: pixels.layout, bytes })
}

/// Makes an upright picture fit into `max_width` × `max_height`.
pub(in crate::media) fn within(mut picture: Picture, max_width: u32, max_height: u32) -> Result<Picture, DecodeError> {
    let whole = Part { left: 0, top: 0, width: picture.width, height: picture.height };
    let (width, height) = fit_into(picture.width, picture.height, max_width.max(1), max_height.max(1));
    if (width, height) == (picture.width, picture.height) {
        return Ok(picture);
    }
    let rgba = resized((picture.width, picture.height), &mut picture.rgba, PixelType::U8x4, whole, (width, height))?;
    Ok(Picture { width, height, rgba })
}

/// Which part of the stored picture is wanted, and in which size.
pub(in crate::media) fn plan(width: u32, height: u32, fit: Fit, orientation: Orientation) -> (Part, (u32, u32)) {
    let whole = Part { left: 0, top: 0, width, height };
    match fit {
        Fit::Whole => (whole, (width, height)),
        Fit::Within(max_width, max_height) => {
            let (most_wide, most_high) =
                if is_turned(orientation) { (max_height, max_width) } else { (max_width, max_height) };
            (whole, fit_into(width, height, most_wide.max(1), most_high.max(1)))
        }
        Fit::Square { side, focus } => {
            let edge = width.min(height);
            let [x, y] = stored_focus(focus, orientation);
            let part = Part { left: start(width, edge, x), top: start(height, edge, y), width: edge, height: edge };
            let side = side.clamp(1, edge.max(1));
            (part, (side, side))
        }
    }
}

/// Whether width and height change places.
pub(super) fn is_turned(orientation: Orientation) -> bool {
    matches!(
        orientation,
        Orientation::Rotate90 | Orientation::Rotate270 | Orientation::Rotate90FlipH | Orientation::Rotate270FlipH
    )
}

/// Where a window of `edge` pixels begins that has the point at `focus` (−1 … 1) in its middle, as far as that goes.
fn start(length: u32, edge: u32, focus: f32) -> u32 {
    let middle = f64::midpoint(f64::from(focus.clamp(-1.0, 1.0)), 1.0) * f64::from(length);
    let most = length.saturating_sub(edge);
    ((middle - f64::from(edge) / 2.0).round().max(0.0) as u32).min(most)
}

/// The focal point of the upright picture in the stored one; there y goes down.
fn stored_focus([x, y]: [f32; 2], orientation: Orientation) -> [f32; 2] {
    let finite = |value: f32| if value.is_finite() { value } else { 0.0 };
    let (x, y) = (finite(x), -finite(y));
    match orientation {
        Orientation::NoTransforms => [x, y],
        Orientation::Rotate90 => [y, -x],
        Orientation::Rotate180 => [-x, -y],
        Orientation::Rotate270 => [-y, x],
        Orientation::FlipHorizontal => [-x, y],
        Orientation::FlipVertical => [x, -y],
        Orientation::Rotate90FlipH => [y, x],
        Orientation::Rotate270FlipH => [-y, -x],
    }
}

fn resized(
    full: (u32, u32),
    bytes: &mut [u8],
    layout: PixelType,
    part: Part,
    size: (u32, u32),
) -> Result<Vec<u8>, DecodeError> {
    let (left, top) = (f64::from(part.left), f64::from(part.top));
    let options = ResizeOptions::new().resize_alg(ResizeAlg::Convolution(FilterType::Hamming));
    let options = options.crop(left, top, part.width.into(), part.height.into());
    match layout {
        PixelType::U8 => typed::<U8>(full, bytes, &options, size),
        PixelType::U8x3 => typed::<U8x3>(full, bytes, &options, size),
        PixelType::U8x4 => typed::<U8x4>(full, bytes, &options, size),
        _ => Err(DecodeError::Damaged),
    }
}

/// Resizes pixels of one type. `source` stays as it is; what may be written is what the library's own copy is, too, so that there
/// is one machine code for both, of megabytes for each kind of source and pixel.
pub(super) fn typed<P: PixelTrait + Default + Copy + Debug>(
    (full_width, full_height): (u32, u32),
    source: &mut [u8],
    options: &ResizeOptions,
    (width, height): (u32, u32),
) -> Result<Vec<u8>, DecodeError> {
    let source = TypedImage::<P>::from_buffer(full_width, full_height, source).map_err(|_| DecodeError::Damaged)?;
    let mut bytes = vec![0; width as usize * height as usize * P::size()];
    let mut target = TypedImage::<P>::from_buffer(width, height, &mut bytes).map_err(|_| DecodeError::Damaged)?;
    Resizer::new().resize_typed(&source, &mut target, options).map_err(|_| DecodeError::Damaged)?;
    Ok(bytes)
}

/// The largest size of the same shape inside `max_width` × `max_height`, never larger than it was, at least one pixel.
fn fit_into(width: u32, height: u32, max_width: u32, max_height: u32) -> (u32, u32) {
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
        assert_eq!(fit_into(4000, 3000, 400, 400), (400, 300));
        assert_eq!(fit_into(3000, 4000, 400, 200), (150, 200));
        assert_eq!(fit_into(10, 10, 400, 400), (10, 10));
        assert_eq!(fit_into(60_000, 1, 256, 256), (256, 1));
        assert_eq!(fit_into(u32::MAX, u32::MAX, 1, 1), (1, 1));
    }

    fn square(width: u32, height: u32, focus: [f32; 2], orientation: Orientation) -> Part {
        plan(width, height, Fit::Square { side: 256, focus }, orientation).0
    }

    #[test]
    fn a_square_is_cut_around_the_focal_point_and_stays_inside() {
        let upright = Orientation::NoTransforms;
        assert_eq!(square(400, 200, [0.0, 0.0], upright), Part { left: 100, top: 0, width: 200, height: 200 });
        assert_eq!(square(400, 200, [-1.0, 0.0], upright).left, 0);
        assert_eq!(square(400, 200, [0.25, 0.0], upright).left, 150);
        assert_eq!(square(400, 200, [9.0, f32::NAN], upright).left, 200);
        assert_eq!(square(200, 400, [0.0, 1.0], upright).top, 0, "1 is the top");
        assert_eq!(square(200, 400, [0.0, -1.0], upright).top, 200);
    }

    #[test]
    fn the_focal_point_is_that_of_the_upright_picture() {
        // Stored 400 × 200 and turned clockwise: what is stored on the left is on top.
        assert_eq!(square(400, 200, [0.0, 1.0], Orientation::Rotate90).left, 0);
        assert_eq!(square(400, 200, [0.0, -1.0], Orientation::Rotate90).left, 200);
        assert_eq!(square(400, 200, [0.0, 1.0], Orientation::Rotate270).left, 200);
        assert_eq!(square(400, 200, [1.0, 0.0], Orientation::Rotate180).left, 0);
        assert_eq!(square(400, 200, [1.0, 0.0], Orientation::FlipHorizontal).left, 0);
        assert_eq!(square(200, 400, [0.0, 1.0], Orientation::FlipVertical).top, 200);
        assert_eq!(square(400, 200, [0.0, 1.0], Orientation::Rotate90FlipH).left, 0);
        assert_eq!(square(400, 200, [0.0, 1.0], Orientation::Rotate270FlipH).left, 200);
    }

    #[test]
    fn a_small_picture_gives_a_small_square() {
        assert_eq!(plan(40, 30, Fit::Square { side: 256, focus: [0.0; 2] }, Orientation::NoTransforms).1, (30, 30));
        assert_eq!(plan(9, 9, Fit::Square { side: 0, focus: [0.0; 2] }, Orientation::NoTransforms).1, (1, 1));
    }
}
