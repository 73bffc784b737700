//! Thumbnails of an archive that holds every format and every kind of damage: each tile has its picture or its reason, and
//! no file stands in the way of another.
#![allow(clippy::unwrap_used, reason = "tests")]

#[expect(dead_code, reason = "other tests use more of it")]
#[path = "support/builder.rs"]
mod builder;
#[path = "support/need.rs"]
mod need;

use std::collections::HashMap;
use std::io::{Cursor, Write};
use std::process::Command;
use std::sync::Arc;
use std::time::{Duration, Instant};

use builder::{ArchiveBuilder, TestDir, with_bad_crc, with_password};
use flate2::Compression;
use flate2::write::ZlibEncoder;
use fossick::archive::{Archive, OpenOptions, OpenStage, Spool};
use fossick::media::animation::Work;
use fossick::media::cache::Cache;
use fossick::media::decode::{self, DecodeError, Limits};
use fossick::media::thumbnails::{Bucket, Cut, Options, Request, Thumbnail, Trouble};
use fossick::media::{FileKind, Thumbnails};
use fossick::model::EntryId;
use fossick::progress::{Progress, StopFlag};
use image::codecs::gif::GifEncoder;
use image::{Delay, DynamicImage, Frame, GenericImageView, ImageFormat, Rgba, RgbaImage};

/// Left third red, the rest blue.
fn painted(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(
        width,
        height,
        |x, _| {
            if x * 3 < width { Rgba([220, 20, 20, 255]) } else { Rgba([20, 20, 220, 255]) }
        },
    )
}

fn encoded(picture: &RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = DynamicImage::from(picture.clone());
    let picture = if format == ImageFormat::Jpeg { picture.to_rgb8().into() } else { picture };
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Does not get smaller by packing, so that a cut takes away rows.
fn noise(width: u32, height: u32) -> RgbaImage {
    let mut state = 5_u32;
    RgbaImage::from_fn(width, height, |_, _| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        Rgba([(state >> 24) as u8, (state >> 16) as u8, (state >> 8) as u8, 255])
    })
}

fn cut(bytes: &[u8]) -> Vec<u8> {
    bytes[..bytes.len() * 3 / 5].to_vec()
}

fn chunk(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let body = [&name[..], content].concat();
    let crc = crc32fast::hash(&body);
    [&(content.len() as u32).to_be_bytes()[..], &body, &crc.to_be_bytes()].concat()
}

fn zlib(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

fn png_head(width: u32, height: u32, depth: u8, colours: u8) -> Vec<u8> {
    let size = [width.to_be_bytes(), height.to_be_bytes()].concat();
    let header = chunk(*b"IHDR", &[&size[..], &[depth, colours, 0, 0, 0]].concat());
    [&b"\x89PNG\r\n\x1a\n"[..], &header].concat()
}

/// 60,000 × 60,000 in black and white: 450 MB unpacked, of which a little is there.
fn png_giant() -> Vec<u8> {
    [png_head(60_000, 60_000, 1, 0), chunk(*b"IDAT", &zlib(&vec![0; 100_000])), chunk(*b"IEND", b"")].concat()
}

/// A profile that is hundreds of megabytes of zeros.
fn png_with_huge_profile() -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::fast());
    let zeros = vec![0; 1 << 20];
    (0..400).for_each(|_| encoder.write_all(&zeros).unwrap());
    let profile = [&b"icc\0\0"[..], &encoder.finish().unwrap()].concat();
    let data = zlib(&[0, 0x55, 0, 0xaa]);
    [png_head(8, 2, 1, 0), chunk(*b"iCCP", &profile), chunk(*b"IDAT", &data), chunk(*b"IEND", b"")].concat()
}

fn png_16_bit() -> Vec<u8> {
    let picture = image::ImageBuffer::from_fn(40, 30, |x, _| image::Rgb([x as u16 * 1600, 0, 40_000]));
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::ImageRgb16(picture).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// A moving PNG with so many frames of 8 × 8.
fn apng(frames: u32) -> Vec<u8> {
    let mut bytes = png_head(8, 8, 8, 0);
    bytes.extend(chunk(*b"acTL", &[frames.to_be_bytes(), [0; 4]].concat()));
    let data = zlib(&[[0, 9, 9, 9, 9, 200, 200, 200, 200]; 8].concat());
    let mut number = 0_u32;
    for frame in 0..frames {
        let size = [8_u32.to_be_bytes(), 8_u32.to_be_bytes(), [0; 4], [0; 4]].concat();
        bytes.extend(chunk(*b"fcTL", &[&number.to_be_bytes()[..], &size, &[0, 1, 0, 20, 0, 0]].concat()));
        number += 1;
        if frame == 0 {
            bytes.extend(chunk(*b"IDAT", &data));
        } else {
            bytes.extend(chunk(*b"fdAT", &[&number.to_be_bytes()[..], &data].concat()));
            number += 1;
        }
    }
    bytes.extend(chunk(*b"IEND", b""));
    bytes
}

fn gif(frames: &[RgbaImage], delay: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = GifEncoder::new_with_speed(&mut bytes, 30);
    for frame in frames {
        let delay = Delay::from_numer_denom_ms(delay, 1);
        encoder.encode_frame(Frame::from_parts(frame.clone(), 0, 0, delay)).unwrap();
    }
    drop(encoder);
    bytes
}

/// A moving GIF of two frames, the second repeated so often.
fn gif_bomb(frames: usize) -> Vec<u8> {
    let two = gif(&[painted(6, 6), painted(6, 6)], 20);
    let one = gif(&[painted(6, 6)], 20);
    let frame = &two[one.len() - 1..two.len() - 1];
    [&one[..one.len() - 1], &frame.repeat(frames - 1), b";"].concat()
}

fn riff(name: [u8; 4], content: &[u8]) -> Vec<u8> {
    let padding = vec![0; content.len() % 2];
    [&name[..], &(content.len() as u32).to_le_bytes(), content, &padding].concat()
}

fn webp_file(chunks: &[u8]) -> Vec<u8> {
    [&b"RIFF"[..], &(chunks.len() as u32 + 4).to_le_bytes(), b"WEBP", chunks].concat()
}

/// A moving WebP with so many frames.
fn webp_bomb(frames: usize) -> Vec<u8> {
    let still = encoded(&painted(8, 8), ImageFormat::WebP);
    let data = &still[12..];
    let frame = riff(*b"ANMF", &[&[0, 0, 0, 0, 0, 0, 7, 0, 0, 7, 0, 0, 0, 0, 0, 0][..], data].concat());
    let head = riff(*b"VP8X", &[0x12, 0, 0, 0, 7, 0, 0, 7, 0, 0]);
    webp_file(&[head, riff(*b"ANIM", &[0; 6]), frame.repeat(frames)].concat())
}

/// States 16,383 × 16,383.
fn webp_giant() -> Vec<u8> {
    webp_file(&riff(*b"VP8L", &[0x2f, 0xfe, 0xbf, 0xff, 0x0f, 0, 0, 0, 0, 0]))
}

fn jpeg_giant() -> Vec<u8> {
    let mut jpeg = encoded(&painted(16, 16), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    jpeg[frame + 5..frame + 9].fill(0xff);
    jpeg
}

/// A progressive JPEG whose only scan is there thousands of times.
fn jpeg_of_many_scans() -> Vec<u8> {
    let mut jpeg = encoded(&painted(4000, 4000), ImageFormat::Jpeg);
    let frame = jpeg.windows(2).position(|marker| marker == [0xff, 0xc0]).unwrap();
    jpeg[frame + 1] = 0xc2;
    let scan = [0xff, 0xda, 0, 8, 1, 1, 0, 0, 0, 0];
    jpeg.truncate(jpeg.len() - 2);
    jpeg.extend(scan.repeat(5000));
    jpeg.extend([0xff, 0xd9]);
    jpeg
}

/// What a tile must be like.
struct Tile {
    name: &'static str,
    bytes: Vec<u8>,
    kind: Option<FileKind>,
    trouble: Option<Trouble>,
    pixels: bool,
}

fn shown(name: &'static str, bytes: Vec<u8>, kind: FileKind) -> Tile {
    Tile { name, bytes, kind: Some(kind), trouble: None, pixels: true }
}

fn damaged(name: &'static str, bytes: Vec<u8>, kind: FileKind) -> Tile {
    Tile { name, bytes, kind: Some(kind), trouble: Some(Trouble::Damaged), pixels: true }
}

fn refused(name: &'static str, bytes: Vec<u8>, kind: Option<FileKind>, trouble: Trouble) -> Tile {
    Tile { name, bytes, kind, trouble: Some(trouble), pixels: false }
}

fn tiles() -> Vec<Tile> {
    let picture = painted(300, 200);
    let noisy = noise(120, 120);
    let moving = gif(&[noise(60, 60), noise(60, 60)], 0);
    vec![
        shown("a.jpg", encoded(&picture, ImageFormat::Jpeg), FileKind::Jpeg),
        shown("large.jpg", encoded(&painted(3000, 2000), ImageFormat::Jpeg), FileKind::Jpeg),
        shown("a.png", encoded(&picture, ImageFormat::Png), FileKind::Png),
        shown("a.gif", encoded(&picture, ImageFormat::Gif), FileKind::Gif),
        shown("a.webp", encoded(&picture, ImageFormat::WebP), FileKind::WebP),
        shown("a.bmp", encoded(&picture, ImageFormat::Bmp), FileKind::Bmp),
        shown("a.ico", encoded(&painted(64, 64), ImageFormat::Ico), FileKind::Ico),
        shown("a.tiff", encoded(&picture, ImageFormat::Tiff), FileKind::Tiff),
        shown("deep.png", png_16_bit(), FileKind::Png),
        shown("wrong-ending.jpg", encoded(&picture, ImageFormat::Png), FileKind::Png),
        shown("no-ending", encoded(&picture, ImageFormat::Jpeg), FileKind::Jpeg),
        shown("no-delay.gif", moving.clone(), FileKind::Gif),
        shown("apng-bomb.png", apng(100_000), FileKind::Png),
        shown("gif-bomb.gif", gif_bomb(100_000), FileKind::Gif),
        shown("webp-bomb.webp", webp_bomb(100_000), FileKind::WebP),
        shown("profile-bomb.png", png_with_huge_profile(), FileKind::Png),
        damaged("cut.jpg", cut(&encoded(&noisy, ImageFormat::Jpeg)), FileKind::Jpeg),
        damaged("cut.png", cut(&encoded(&noisy, ImageFormat::Png)), FileKind::Png),
        damaged("cut.gif", cut(&encoded(&noisy, ImageFormat::Gif)), FileKind::Gif),
        refused("empty.jpg", Vec::new(), None, Trouble::Empty),
        refused("text.jpg", b"<p>404 Not Found</p>".to_vec(), None, Trouble::NotMedia),
        refused("giant.jpg", jpeg_giant(), Some(FileKind::Jpeg), Trouble::TooLarge),
        refused("giant.png", png_giant(), Some(FileKind::Png), Trouble::TooLarge),
        refused("giant.webp", webp_giant(), Some(FileKind::WebP), Trouble::TooLarge),
        refused("scans.jpg", jpeg_of_many_scans(), Some(FileKind::Jpeg), Trouble::TooLarge),
        refused("a.avif", b"\0\0\0\x1cftypavif\0\0\0\0mif1avif".to_vec(), Some(FileKind::Avif), Trouble::NotShown),
        refused("a.heic", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), Some(FileKind::Heic), Trouble::NotShown),
        refused("a.jxl", b"\xff\x0a\xfa\x00".to_vec(), Some(FileKind::Jxl), Trouble::NotShown),
        refused(
            "a.svg",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(),
            Some(FileKind::Svg),
            Trouble::NotShown,
        ),
        refused("cut.mp4", b"\0\0\0\x20ftypisom\0\0\x02\0isom".to_vec(), Some(FileKind::Mp4), Trouble::Damaged),
    ]
}

struct Opened {
    _folder: TestDir,
    archive: Arc<Archive>,
}

fn open(zip: &[u8]) -> Opened {
    let folder = TestDir::new();
    let path = folder.file("archive.zip", zip);
    let options = OpenOptions { spool: Spool::Never };
    let archive = Archive::open(&path, &options, &Progress::silent(OpenStage::Directory), &StopFlag::new()).unwrap();
    Opened { _folder: folder, archive: Arc::new(archive) }
}

fn request(archive: &Archive, name: &str, cut: Cut) -> Request {
    let index = archive.entries().iter().position(|entry| entry.name.ends_with(&format!("/{name}"))).unwrap();
    Request { entry: EntryId(index as u32), bucket: Bucket::Px128, cut }
}

fn all(service: &Thumbnails, requests: &[Request]) -> HashMap<EntryId, Thumbnail> {
    service.want(requests.iter().copied());
    let begun = Instant::now();
    let mut found = HashMap::new();
    while found.len() < requests.len() {
        if let Some(thumbnail) = service.poll() {
            found.insert(thumbnail.request.entry, thumbnail);
        } else {
            std::thread::sleep(Duration::from_millis(2));
        }
        assert!(begun.elapsed() < Duration::from_secs(100), "only {} of {}", found.len(), requests.len());
    }
    found
}

fn start(archive: &Arc<Archive>, cache: Option<Arc<Cache>>) -> Thumbnails {
    let options = Options { late: Duration::from_secs(90), cache, ..Options::default() };
    Thumbnails::start(Arc::clone(archive), options, Arc::new(|| {}))
}

#[test]
fn each_tile_has_its_picture_or_its_reason() {
    let tiles = tiles();
    let mut archive = ArchiveBuilder::mastodon();
    for tile in &tiles {
        archive = archive.file(format!("media_attachments/{}", tile.name), tile.bytes.clone());
    }
    let opened = open(&archive.zip());
    let folder = tempfile::tempdir().unwrap();
    let cache = Arc::new(Cache::new(folder.path(), 1 << 24));
    let requests: Vec<_> = tiles.iter().map(|tile| request(&opened.archive, tile.name, Cut::square(None))).collect();
    let mut before = HashMap::new();
    for round in ["from the archive", "from the cache"] {
        let service = start(&opened.archive, Some(Arc::clone(&cache)));
        let found = all(&service, &requests);
        for (tile, request) in tiles.iter().zip(&requests) {
            let thumbnail = &found[&request.entry];
            let (name, facts) = (tile.name, &thumbnail.facts);
            assert_eq!(facts.trouble, tile.trouble, "{name} {round}");
            assert_eq!(facts.kind, tile.kind, "{name} {round}");
            assert_eq!(thumbnail.picture.is_some(), tile.pixels, "{name} {round}");
            if let Some(picture) = &thumbnail.picture {
                assert_eq!((picture.width, picture.height), (picture.width.min(128), picture.width.min(128)), "{name}");
            }
        }
        if before.is_empty() {
            before = found;
        } else {
            assert!(before.iter().all(|(entry, one)| one.facts == found[entry].facts));
        }
        drop(service);
    }
    let of = |name: &str| &before[&request(&opened.archive, name, Cut::Whole).entry].facts;
    assert_eq!(of("a.jpg").size, (300, 200));
    assert_eq!(of("a.jpg").motion, None);
    assert_eq!(of("no-delay.gif").motion.map(|motion| motion.length), Some(Duration::from_millis(200)));
    assert_eq!(of("apng-bomb.png").motion.map(|motion| motion.frames), Some(100_000));
    assert_eq!(of("gif-bomb.gif").motion.map(|motion| motion.frames), Some(100_000));
    assert_eq!(of("webp-bomb.webp").motion.map(|motion| motion.frames), Some(100_000));
}

#[test]
fn a_square_shows_what_matters_and_the_whole_keeps_its_shape() {
    let opened =
        open(&ArchiveBuilder::mastodon().file("media/a.png", encoded(&painted(600, 200), ImageFormat::Png)).zip());
    let service = start(&opened.archive, None);
    for (focus, red) in [([-1.0, 0.0], true), ([1.0, 0.0], false)] {
        let request = request(&opened.archive, "a.png", Cut::square(Some(focus)));
        let found = all(&service, &[request]);
        let picture = found[&request.entry].picture.as_ref().unwrap();
        assert_eq!((picture.width, picture.height), (128, 128));
        assert_eq!(picture.rgba[64 * 4] > 150, red, "{focus:?}");
    }
    let request = request(&opened.archive, "a.png", Cut::Whole);
    let found = all(&service, &[request]);
    let picture = found[&request.entry].picture.as_ref().unwrap();
    assert_eq!((picture.width, picture.height), (128, 43));
}

#[test]
fn what_the_container_says_is_told_too() {
    let picture = encoded(&noise(64, 64), ImageFormat::Png);
    let plain = ArchiveBuilder::mastodon().file("media/bad.png", picture.clone()).file("media/good.png", picture);
    let opened = open(&with_bad_crc(&plain.zip(), "media/bad.png"));
    let service = start(&opened.archive, None);
    let requests = ["bad.png", "good.png"].map(|name| request(&opened.archive, name, Cut::Whole));
    let found = all(&service, &requests);
    let bad = &found[&requests[0].entry];
    assert_eq!((bad.facts.trouble, bad.picture.is_some()), (Some(Trouble::Damaged), true));
    assert_eq!(found[&requests[1].entry].facts.trouble, None);

    let opened = open(&with_password(&plain.zip(), "media/bad.png"));
    let service = start(&opened.archive, None);
    let locked = request(&opened.archive, "bad.png", Cut::Whole);
    let missing = Request { entry: EntryId(9999), ..locked };
    let found = all(&service, &[locked, missing]);
    assert_eq!(found[&locked.entry].facts.trouble, Some(Trouble::Unreadable));
    assert_eq!(found[&missing.entry].facts.trouble, Some(Trouble::Missing));
}

/// Runs `ImageMagick` over a picture; None when it is not installed.
fn converted(picture: &RgbaImage, arguments: &[&str], ending: &str) -> Option<Vec<u8>> {
    let program = need::program("convert")?;
    let folder = tempfile::tempdir().unwrap();
    let (from, to) = (folder.path().join("from.png"), folder.path().join(ending));
    std::fs::write(&from, encoded(picture, ImageFormat::Png)).unwrap();
    let status = Command::new(program).arg(&from).args(arguments).arg(&to).status().unwrap();
    assert!(status.success());
    Some(std::fs::read(to).unwrap())
}

/// What the full check says of a picture.
fn verified(bytes: &[u8]) -> Result<(), DecodeError> {
    decode::verify(bytes, &Limits::default(), Work::default())
}

#[test]
fn a_picture_that_is_cut_or_wiped_out_anywhere_behind_its_first_frame_is_damaged() {
    let frames: Vec<_> = (0..6).map(|n| noise(40 + n, 40).view(0, 0, 40, 40).to_image()).collect();
    let pictures = [
        ("GIF", gif(&frames, 50)),
        ("moving PNG", apng(40)),
        ("moving WebP", webp_bomb(40)),
        ("PNG", encoded(&noise(60, 60), ImageFormat::Png)),
        ("WebP", encoded(&noise(60, 60), ImageFormat::WebP)),
        ("JPEG", encoded(&noise(60, 60), ImageFormat::Jpeg)),
    ];
    for (name, whole) in pictures {
        assert_eq!(verified(&whole), Ok(()), "{name}");
        for part in [5, 50, 90, 99] {
            let length = whole.len() * part / 100;
            assert!(verified(&whole[..length]).is_err(), "{name}, {part} % of it");
            let wiped_out = [&whole[..length], &vec![0; whole.len() - length]].concat();
            // Without checksums, a few bytes may be anything.
            let tells = part <= 50 || !name.contains("WebP");
            assert!(!tells || verified(&wiped_out).is_err(), "{name}, wiped out from {part} % on");
        }
        assert!(verified(&whole[..whole.len() - 1]).is_err(), "{name} without its last byte");
    }
}

#[test]
fn frames_beyond_the_work_allowed_are_followed_by_how_the_file_is_built() {
    let none = Work { pixels: 0, frames: 0 };
    for whole in [gif_bomb(50), apng(50), webp_bomb(50)] {
        assert_eq!(decode::verify(&whole, &Limits::default(), none), Ok(()));
        let cut = &whole[..whole.len() - 30];
        assert_eq!(decode::verify(cut, &Limits::default(), none), Err(DecodeError::Damaged));
    }
}

#[test]
fn pictures_of_print_and_of_old_browsers_have_their_colours() {
    let forms = [
        ("cmyk.jpg", &["-colorspace", "CMYK", "-quality", "95"][..]),
        ("progressive.jpg", &["-interlace", "JPEG"]),
        ("grey.jpg", &["-colorspace", "Gray"]),
        ("full-colour.jpg", &["-sampling-factor", "1x1"]),
        ("restarts.jpg", &["-define", "jpeg:restart-interval=4"]),
        ("interlaced.png", &["-interlace", "PNG"]),
        ("palette.png", &["-type", "Palette"]),
        ("lossy.webp", &["-quality", "90"]),
    ];
    for (name, arguments) in forms {
        let Some(bytes) = converted(&painted(900, 600), arguments, name) else { return };
        for side in [64, 128, 600] {
            let fit = fossick::media::Fit::Within(side, side);
            let decoded = fossick::media::decode::decode(&bytes, fit, &fossick::media::Limits::default());
            let decoded = decoded.unwrap_or_else(|error| panic!("{name}: {error}"));
            assert!(!decoded.damaged, "{name}");
            let row = (decoded.picture.height / 2 * decoded.picture.width) as usize * 4;
            let [red, .., blue, _] = decoded.picture.rgba[row..row + 4] else { panic!("no pixels") };
            let last = row + decoded.picture.width as usize * 4 - 4;
            let [right_red, .., right_blue, _] = decoded.picture.rgba[last..last + 4] else { panic!("no pixels") };
            if name.starts_with("grey") {
                assert!(red == blue && right_red == right_blue, "{name}");
            } else {
                assert!(
                    red > 150 && blue < 110 && right_red < 110 && right_blue > 130,
                    "{name} at {side}: {red} {blue}"
                );
            }
        }
    }
}

#[test]
fn a_film_without_pictures_has_a_length_and_no_fault() {
    let Some(ffmpeg) = need::program("ffmpeg") else { return };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.mp4");
    let arguments = ["-v", "error", "-f", "lavfi", "-i", "sine=duration=2", "-c:a", "aac"];
    assert!(Command::new(ffmpeg).args(arguments).arg(&path).status().unwrap().success());
    let opened = open(&ArchiveBuilder::mastodon().file("media/a.mp4", std::fs::read(path).unwrap()).zip());
    let service = start(&opened.archive, None);
    let request = request(&opened.archive, "a.mp4", Cut::Whole);
    let facts = all(&service, &[request]).remove(&request.entry).unwrap().facts;
    assert_eq!((facts.kind, facts.trouble, facts.has_sound), (Some(FileKind::Mp4), None, true));
    assert!(facts.length.unwrap().abs_diff(Duration::from_secs(2)) < Duration::from_millis(100));
}
