//! Memory of the gallery with pictures as large as are decoded at all: a process of its own, so that nothing else is measured
//! with it.
#![cfg(all(feature = "gui", target_os = "linux"))]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use std::io::Cursor;

use fossick::app::commands::Command;
use fossick::media::Limits;
use image::{DynamicImage, ImageBuffer, ImageFormat, Luma, Rgba};
use support::builder::{ArchiveBuilder, TestDir};
use support::gallery::{Window, look_closely_at, media, media_of};
use support::media_archive::{outbox, post};
use support::window::wait_for;

/// Sides of a picture just below the limit, and of one just above.
const BELOW: u32 = 6_300;
const ABOVE: u32 = 6_400;
/// Files of each kind.
const EACH: u32 = 3;
/// Bytes beside the one large picture that is decoded at a time: smaller ones, textures, and what the allocator keeps.
const BESIDE: usize = 200_000_000;

/// The memory that this process has, and the most that it has had since `forget_peak`, in bytes.
fn memory() -> (usize, usize) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let bytes = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap();
        line.trim().trim_end_matches(" kB").parse::<usize>().unwrap() * 1024
    };
    (bytes("VmRSS:"), bytes("VmHWM:"))
}

/// The system begins anew to watch for the most.
fn forget_peak() {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
}

/// One colour compresses to little, as those who make such files want it.
fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// Sixteen bits for each of four channels: the most that a pixel can take.
fn deep_png(side: u32) -> Vec<u8> {
    let pixels = ImageBuffer::from_pixel(side, side, Rgba([40_000_u16, 20_000, 10_000, 30_000]));
    encoded(&DynamicImage::ImageRgba16(pixels), ImageFormat::Png)
}

fn grey(side: u32, format: ImageFormat) -> Vec<u8> {
    encoded(&DynamicImage::ImageLuma8(ImageBuffer::from_pixel(side, side, Luma([90]))), format)
}

/// A post for each file, each kind of picture several times.
fn archive(home: &TestDir) -> std::path::PathBuf {
    let kinds = [
        ("deep.png", deep_png(BELOW)),
        ("grey.jpg", grey(BELOW, ImageFormat::Jpeg)),
        ("large.webp", encoded(&DynamicImage::new_rgba8(BELOW, BELOW), ImageFormat::WebP)),
        ("too-large.png", deep_png(ABOVE)),
    ];
    let mut archive = ArchiveBuilder::mastodon().without("media_attachments");
    let mut posts = Vec::new();
    for (name, bytes) in kinds {
        for nth in 0..EACH {
            let entry = format!("media_attachments/files/{nth}/original/{name}");
            posts.push(post(posts.len() as u32 + 1, "", &[(&entry, Some(name))]));
            archive = archive.file(&entry, bytes.clone());
        }
    }
    home.file("hostile.zip", archive.replace("outbox.json", outbox(&posts)).zip())
}

/// Looks at every picture closely; those that are too large say so instead.
fn look_at_each(harness: &mut Window) {
    for place in 0..media(harness).shown().items.len() {
        look_closely_at(harness, place);
        harness.state_mut().app_mut().run([Command::CloseLightbox]);
        harness.run_ok();
    }
}

#[test]
fn of_pictures_at_the_limit_one_is_decoded_at_a_time_and_nothing_of_it_stays() {
    let home = TestDir::new();
    let path = archive(&home);
    let mut harness = media_of(home.path(), &path);
    let (before, _) = memory();
    let at_once = (Limits::default().pixels * Limits::BYTES_PER_PIXEL) as usize;

    forget_peak();
    wait_for(&mut harness, "the thumbnails", |shell| shell.lacking_pictures() == 0);
    let gallery = memory().1.saturating_sub(before);
    assert!(gallery < at_once + BESIDE, "{gallery} bytes over the loaded archive for thumbnails");

    forget_peak();
    look_at_each(&mut harness);
    let (left, most) = memory();
    let lightbox = most.saturating_sub(before);
    assert!(lightbox < at_once + BESIDE, "{lightbox} bytes over the loaded archive for the lightbox");
    assert!(left.saturating_sub(before) < BESIDE, "{} bytes are kept", left - before);
}
