//! Coarse pictures must look like fine ones made small; files that are not usual are left alone.

use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder, RgbImage};
use proptest::prelude::*;

use super::*;
use crate::media::decode::{MatrixKind, Meaning, rgba};

/// Something with edges, slopes and colours.
fn painted(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let circle = (x as f32 - width as f32 / 3.0).hypot(y as f32 - height as f32 / 2.0) < height as f32 / 4.0;
        let wave = ((x as f32 / 23.0).sin() * 60.0 + 100.0) as u8;
        if circle { image::Rgb([230, 60, 40]) } else { image::Rgb([wave, (y * 200 / height) as u8, 140]) }
    })
}

fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    encoder.write_image(picture, picture.width(), picture.height(), image::ExtendedColorType::Rgb8).unwrap();
    bytes
}

fn small(bytes: &[u8], (width, height): (u32, u32), size: (u32, u32)) -> Option<Vec<u8>> {
    let part = Part { left: 0, top: 0, width, height };
    let mut planes = read(bytes, (width, height), part, size)?;
    rgba(&mut planes, part, size, Meaning { full_range: true, matrix: MatrixKind::Bt601 }).ok()
}

fn mean_difference(one: &[u8], other: &[u8]) -> f64 {
    assert_eq!(one.len(), other.len());
    let sum: u64 = one.iter().zip(other).map(|(a, b)| u64::from(a.abs_diff(*b))).sum();
    sum as f64 / one.len() as f64
}

#[test]
fn coarse_looks_like_fine_at_every_fineness() {
    let picture = painted(403, 301);
    let bytes = jpeg(&picture, 90);
    for size in [(50, 37), (48, 36), (100, 75), (130, 97), (150, 112), (200, 149)] {
        let coarse = small(&bytes, (403, 301), size).unwrap_or_else(|| panic!("{size:?} is usual"));
        let fine = image::imageops::resize(&picture, size.0, size.1, image::imageops::FilterType::Triangle);
        let fine: Vec<u8> = fine.pixels().flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255]).collect();
        let difference = mean_difference(&coarse, &fine);
        assert!(difference < 3.0, "{size:?}: {difference}");
    }
    assert!(small(&bytes, (403, 301), (300, 224)).is_none(), "too fine");
}

#[test]
fn long_codes_and_large_values_are_read() {
    let mut state = 1_u32;
    let noise = RgbImage::from_fn(128, 128, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([(state >> 24) as u8, (state >> 16) as u8, (state >> 8) as u8])
    });
    let bytes = jpeg(&noise, 100);
    let whole = image::load_from_memory(&bytes).unwrap().to_rgb8();
    let coarse = small(&bytes, (128, 128), (16, 16)).unwrap();
    let fine: Vec<u8> = image::imageops::resize(&whole, 16, 16, image::imageops::FilterType::Triangle)
        .pixels()
        .flat_map(|pixel| [pixel[0], pixel[1], pixel[2], 255])
        .collect();
    // Noise averages out in ways that depend on the filter.
    assert!(mean_difference(&coarse, &fine) < 12.0);
}

#[test]
fn a_cut_or_altered_scan_is_left_to_the_full_decoder() {
    let bytes = jpeg(&painted(256, 256), 80);
    assert!(small(&bytes, (256, 256), (64, 64)).is_some());
    for cut in [bytes.len() / 2, bytes.len() - 40] {
        assert!(small(&bytes[..cut], (256, 256), (64, 64)).is_none(), "cut at {cut}");
    }
    let mut progressive = bytes.clone();
    let frame = progressive.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    progressive[frame + 1] = 0xc2;
    assert!(small(&progressive, (256, 256), (64, 64)).is_none());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn flipped_bytes_are_harmless(flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = jpeg(&painted(72, 56), 85);
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        for size in [(9, 7), (18, 14), (36, 28)] {
            let _ = small(&bytes, (72, 56), size);
        }
    }
}
