//! The pictures of an archive: a pool of a few dozen, drawn and encoded once, used again under many names.

use std::io::{self, Cursor};

use image::{
    ExtendedColorType, Frame, ImageEncoder, RgbaImage,
    codecs::{gif::GifEncoder, jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder},
};

use super::{
    paint::Canvas,
    posts::PictureFacts,
    rng::Rng,
    scenes::{SCENES, Scene},
};

/// How many different pictures an archive has at most.
pub const POOL: u64 = 27;

/// What an attachment says of its file.
#[derive(Clone, Debug)]
pub struct MediaFacts {
    pub mime: &'static str,
    pub extension: &'static str,
    /// Pixels; 0 for sound.
    pub width: u32,
    pub height: u32,
    pub blurhash: Option<String>,
    /// Length of a film or sound.
    pub seconds: Option<f64>,
}

/// A file of the pool.
#[derive(Clone, Debug)]
pub struct MediaFile {
    pub facts: MediaFacts,
    pub about: PictureFacts,
    pub bytes: Vec<u8>,
}

/// How a picture is stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Jpeg,
    Png,
    WebP,
    Gif,
}

/// As many different pictures as the archive needs.
pub fn pool(seed: u64, media: u64, size: Option<(u32, u32)>) -> io::Result<Vec<MediaFile>> {
    const SIZES: [(u32, u32); 5] = [(640, 480), (480, 640), (800, 450), (512, 512), (640, 427)];
    let mut rng = Rng::for_part(seed, "pictures");
    (0..media.min(POOL))
        .map(|number| {
            let scene = SCENES[number as usize % SCENES.len()];
            let (width, height) = size.unwrap_or(SIZES[rng.below(5) as usize]);
            let format = match number % 9 {
                2 => Format::Png,
                5 => Format::WebP,
                7 => Format::Gif,
                _ => Format::Jpeg,
            };
            picture(scene, format, width, height, rng.bits())
        })
        .collect()
}

/// Draws and encodes one picture.
pub fn picture(scene: Scene, format: Format, width: u32, height: u32, seed: u64) -> io::Result<MediaFile> {
    let canvas = scene.draw(width, height, seed, 0.0);
    let mut bytes = Vec::new();
    let (mime, extension) = match format {
        Format::Jpeg => ("image/jpeg", "jpg"),
        Format::Png => ("image/png", "png"),
        Format::WebP => ("image/webp", "webp"),
        Format::Gif => ("image/gif", "gif"),
    };
    match format {
        Format::Jpeg => jpeg(&canvas, 84, &mut bytes)?,
        Format::Png => PngEncoder::new(&mut bytes)
            .write_image(&canvas.bytes(), width, height, ExtendedColorType::Rgb8)
            .map_err(io::Error::other)?,
        Format::WebP => WebPEncoder::new_lossless(&mut bytes)
            .write_image(&canvas.bytes(), width, height, ExtendedColorType::Rgb8)
            .map_err(io::Error::other)?,
        Format::Gif => animation(scene, width, height, seed, &mut bytes)?,
    }
    Ok(MediaFile {
        facts: MediaFacts { mime, extension, width, height, blurhash: blurhash_of(&canvas), seconds: None },
        about: PictureFacts { alt: scene.alt(seed), focus: scene.focus() },
        bytes,
    })
}

/// Draws a scene as a JPEG of the given quality.
pub fn jpeg_of(scene: Scene, width: u32, height: u32, seed: u64, quality: u8) -> io::Result<MediaFile> {
    let canvas = scene.draw(width, height, seed, 0.0);
    let mut bytes = Vec::new();
    jpeg(&canvas, quality, &mut bytes)?;
    Ok(MediaFile {
        facts: MediaFacts {
            mime: "image/jpeg",
            extension: "jpg",
            width,
            height,
            blurhash: blurhash_of(&canvas),
            seconds: None,
        },
        about: PictureFacts { alt: scene.alt(seed), focus: scene.focus() },
        bytes,
    })
}

/// A JPEG of what was painted.
pub fn jpeg(canvas: &Canvas, quality: u8, bytes: &mut Vec<u8>) -> io::Result<()> {
    JpegEncoder::new_with_quality(Cursor::new(bytes), quality)
        .write_image(&canvas.bytes(), canvas.width, canvas.height, ExtendedColorType::Rgb8)
        .map_err(io::Error::other)
}

/// Four frames that move a little.
fn animation(scene: Scene, width: u32, height: u32, seed: u64, bytes: &mut Vec<u8>) -> io::Result<()> {
    let mut encoder = GifEncoder::new_with_speed(bytes, 20);
    encoder.set_repeat(image::codecs::gif::Repeat::Infinite).map_err(io::Error::other)?;
    for step in 0..4 {
        let canvas = scene.draw(width, height, seed, step as f32 / 4.0);
        let pixels: Vec<u8> = canvas.bytes().chunks_exact(3).flat_map(|rgb| [rgb[0], rgb[1], rgb[2], 255]).collect();
        let Some(picture) = RgbaImage::from_raw(width, height, pixels) else { continue };
        let delay = image::Delay::from_numer_denom_ms(180, 1);
        encoder.encode_frame(Frame::from_parts(picture, 0, 0, delay)).map_err(io::Error::other)?;
    }
    Ok(())
}

/// The blurhash Mastodon would store: four by three waves of a small copy.
pub fn blurhash_of(canvas: &Canvas) -> Option<String> {
    const SMALL: u32 = 32;
    let all = canvas.bytes();
    let mut small = Vec::with_capacity((SMALL * SMALL * 4) as usize);
    for row in 0..SMALL {
        for column in 0..SMALL {
            let (x, y) = ((column * 2 + 1) * canvas.width / (SMALL * 2), (row * 2 + 1) * canvas.height / (SMALL * 2));
            let at = (y * canvas.width + x) as usize * 3;
            small.extend_from_slice(&[all[at], all[at + 1], all[at + 2], 255]);
        }
    }
    blurhash::encode(4, 3, SMALL, SMALL, &small).ok()
}
