//! Pictures made by code, whole, cut off and lying about their size.
#![expect(clippy::expect_used, reason = "a test that can't make its picture has failed")]

use std::io::Cursor;
use std::time::{Duration, Instant};

use fossick::media::{DecodeError, FileKind, Limits, picture, picture_within, sniff};
use image::{DynamicImage, ImageFormat, Rgba, RgbaImage};
use proptest::prelude::*;

/// Left half red, right half blue.
fn halves(width: u32, height: u32) -> DynamicImage {
    RgbaImage::from_fn(
        width,
        height,
        |x, _| if x * 2 < width { Rgba([220, 20, 20, 255]) } else { Rgba([20, 20, 220, 255]) },
    )
    .into()
}

fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let opaque = DynamicImage::from(picture.to_rgb8());
    let source = if format == ImageFormat::Jpeg { &opaque } else { picture };
    source.write_to(&mut bytes, format).expect("encodes");
    bytes.into_inner()
}

const FORMATS: [(ImageFormat, FileKind); 7] = [
    (ImageFormat::Jpeg, FileKind::Jpeg),
    (ImageFormat::Png, FileKind::Png),
    (ImageFormat::Gif, FileKind::Gif),
    (ImageFormat::WebP, FileKind::WebP),
    (ImageFormat::Bmp, FileKind::Bmp),
    (ImageFormat::Ico, FileKind::Ico),
    (ImageFormat::Tiff, FileKind::Tiff),
];

fn is_red(pixel: &[u8]) -> bool {
    pixel[0] > 150 && pixel[2] < 90
}

#[test]
fn every_shown_kind_is_known_and_decoded() {
    for (format, kind) in FORMATS {
        let bytes = encoded(&halves(64, 48), format);
        assert_eq!(sniff(&bytes), Some(kind));
        let picture = picture(&bytes, &Limits::default()).unwrap_or_else(|error| panic!("{kind:?}: {error}"));
        assert_eq!((picture.width, picture.height, picture.rgba.len()), (64, 48, 64 * 48 * 4));
        assert!(is_red(&picture.rgba[..4]) && !is_red(&picture.rgba[63 * 4..64 * 4]), "{kind:?}");
    }
}

#[test]
fn a_picture_shrinks_to_fit_and_is_never_enlarged() {
    let bytes = encoded(&halves(640, 480), ImageFormat::Png);
    let small = picture_within(&bytes, 100, 100, &Limits::default()).expect("decodes");
    assert_eq!((small.width, small.height, small.rgba.len()), (100, 75, 100 * 75 * 4));
    assert!(is_red(&small.rgba[..4]) && !is_red(&small.rgba[99 * 4..]));
    let same = picture_within(&bytes, 10_000, 10_000, &Limits::default()).expect("decodes");
    assert_eq!((same.width, same.height), (640, 480));
    let least = picture_within(&bytes, 0, 0, &Limits::default()).expect("decodes");
    assert_eq!((least.width, least.height), (1, 1));
}

#[test]
fn shrinking_does_not_bleed_the_colour_of_transparent_pixels() {
    let source = RgbaImage::from_fn(64, 64, |x, _| if x < 32 { Rgba([255, 0, 0, 255]) } else { Rgba([0, 255, 0, 0]) });
    let small = picture_within(&encoded(&source.into(), ImageFormat::Png), 4, 4, &Limits::default()).expect("decodes");
    assert!(small.rgba.chunks_exact(4).filter(|pixel| pixel[3] > 8).all(|pixel| pixel[1] < 30));
}

/// A JPEG with an EXIF block that says how to turn it.
fn turned(orientation: u8) -> Vec<u8> {
    let jpeg = encoded(&halves(64, 32), ImageFormat::Jpeg);
    let mut exif = b"\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    [&jpeg[..2], &exif, &jpeg[2..]].concat()
}

#[test]
fn pictures_are_shown_upright() {
    let turned = picture(&turned(6), &Limits::default()).expect("decodes");
    assert_eq!((turned.width, turned.height), (32, 64));
    assert!(is_red(&turned.rgba[..4]), "what was left is on top");
    assert!(!is_red(&turned.rgba[turned.rgba.len() - 4..]));
}

#[test]
fn a_broken_orientation_does_not_hide_the_picture() {
    assert_eq!(picture(&turned(99), &Limits::default()).map(|picture| picture.width), Ok(64));
}

#[test]
fn a_picture_over_the_limit_is_refused() {
    let limits = Limits { pixels: 63 * 48 };
    for (format, kind) in FORMATS {
        assert_eq!(picture(&encoded(&halves(64, 48), format), &limits), Err(DecodeError::TooLarge), "{kind:?}");
    }
}

/// Small files of the formats that can say 65,535 × 65,535.
fn giants() -> Vec<(&'static str, Vec<u8>)> {
    let mut jpeg = encoded(&halves(16, 16), ImageFormat::Jpeg);
    let frame =
        jpeg.windows(2).position(|marker| marker[0] == 0xff && (0xc0..=0xc2).contains(&marker[1])).expect("a frame");
    jpeg[frame + 5..frame + 9].fill(0xff);
    let mut gif = encoded(&halves(16, 16), ImageFormat::Gif);
    gif[6..10].fill(0xff);
    let mut bmp = encoded(&halves(16, 16), ImageFormat::Bmp);
    bmp[18..26].copy_from_slice(&[0xff, 0xff, 0, 0, 0xff, 0xff, 0, 0]);
    let mut png = encoded(&halves(16, 16), ImageFormat::Png);
    png[16..24].copy_from_slice(&[0, 0, 0xff, 0xff, 0, 0, 0xff, 0xff]);
    let crc = crc32fast::hash(&png[12..29]);
    png[29..33].copy_from_slice(&crc.to_be_bytes());
    vec![("jpeg", jpeg), ("gif", gif), ("bmp", bmp), ("png", png)]
}

#[test]
fn a_header_that_claims_gigapixels_is_refused_at_once() {
    for (name, bytes) in giants() {
        let began = Instant::now();
        assert_eq!(picture(&bytes, &Limits::default()), Err(DecodeError::TooLarge), "{name}");
        assert!(began.elapsed() < Duration::from_secs(2), "{name}");
    }
}

#[test]
fn svg_and_films_are_named_and_not_read() {
    let svg = b"<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>";
    assert_eq!(picture(svg, &Limits::default()), Err(DecodeError::NotShown(FileKind::Svg)));
    let mp4 = b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41";
    assert_eq!(picture(mp4, &Limits::default()), Err(DecodeError::NotShown(FileKind::Mp4)));
    assert_eq!(picture(b"plain text", &Limits::default()), Err(DecodeError::NotAPicture));
    assert_eq!(picture(b"", &Limits::default()), Err(DecodeError::NotAPicture));
}

#[test]
fn a_cut_file_never_panics_and_never_gives_a_picture_of_another_size() {
    for (format, kind) in FORMATS {
        let bytes = encoded(&halves(64, 48), format);
        for len in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
            if let Ok(picture) = picture(&bytes[..len], &Limits::default()) {
                assert_eq!((picture.width, picture.height), (64, 48), "{kind:?} cut at {len}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn flipped_bytes_never_panic(which in 0_usize..7, flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6)) {
        let mut bytes = encoded(&halves(24, 16), FORMATS[which].0);
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        let _ = picture_within(&bytes, 8, 8, &Limits { pixels: 1_000_000 });
    }
}

/// A picture of one colour that carries a colour profile.
fn profiled(profile: Option<&moxcms::ColorProfile>, format: ImageFormat, colour: [u8; 3]) -> Vec<u8> {
    use image::ImageEncoder;
    let pixels = colour.repeat(800 * 600);
    let icc = profile.map(|profile| profile.encode().expect("a profile"));
    let mut bytes = Vec::new();
    let wrote = if format == ImageFormat::Jpeg {
        let mut encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 100);
        if let Some(icc) = icc {
            encoder.set_icc_profile(icc).expect("JPEG has room for it");
        }
        encoder.write_image(&pixels, 800, 600, image::ExtendedColorType::Rgb8)
    } else {
        let mut encoder = image::codecs::png::PngEncoder::new(&mut bytes);
        if let Some(icc) = icc {
            encoder.set_icc_profile(icc).expect("PNG has room for it");
        }
        encoder.write_image(&pixels, 800, 600, image::ExtendedColorType::Rgb8)
    };
    wrote.expect("encodes");
    bytes
}

#[test]
fn colours_of_a_profile_look_right_at_every_size() {
    let (p3, adobe) = (moxcms::ColorProfile::new_display_p3(), moxcms::ColorProfile::new_adobe_rgb());
    // By the matrices of the profiles.
    let cases = [
        (Some(&p3), ImageFormat::Jpeg, [200, 100, 50], [215, 93, 31]),
        (Some(&p3), ImageFormat::Png, [200, 100, 50], [215, 93, 31]),
        (Some(&adobe), ImageFormat::Jpeg, [100, 150, 100], [66, 151, 97]),
        (None, ImageFormat::Jpeg, [200, 100, 50], [200, 100, 50]),
    ];
    for (profile, format, colour, wanted) in cases {
        let bytes = profiled(profile, format, colour);
        // Small ones of JPEGs are made on a way of their own.
        for side in [800, 256, 64] {
            let seen = picture_within(&bytes, side, side, &Limits::default()).expect("decodes");
            let middle = seen.rgba.len() / 8 * 4;
            let pixel = &seen.rgba[middle..middle + 3];
            let near = pixel.iter().zip(wanted).all(|(is, should)| is.abs_diff(should) <= 4);
            assert!(near, "{format:?} at {side}: {pixel:?} instead of {wanted:?}");
        }
    }
}
