//! Archives whose pictures are real, and the backup check of them.

use std::io::Cursor;
use std::path::Path;

use fossick::archive::{OpenOptions, Spool};
use fossick::check::{self, CheckStage, FullOptions, ListsFound, Report};
use fossick::load::{self, LoadError, LoadStage};
use fossick::progress::{Progress, StopFlag};
use image::{DynamicImage, ImageFormat, RgbImage};

use super::builder::{ArchiveBuilder, PICTURE, TestDir};

/// How the check is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// By what loading knows.
    Quick,
    /// Every byte is read.
    Bytes,
    /// Pictures are decoded, too.
    Decode,
}

/// A picture that does not get smaller by packing.
pub fn picture(format: ImageFormat) -> Vec<u8> {
    let mut seed = 7_u32;
    let noise = RgbImage::from_fn(48, 48, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        image::Rgb([(seed >> 24) as u8, (seed >> 16) as u8, (seed >> 8) as u8])
    });
    let mut bytes = Cursor::new(Vec::new());
    DynamicImage::from(noise).write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// An archive without anything wrong, but without lists.
pub fn healthy() -> ArchiveBuilder {
    ArchiveBuilder::mastodon()
        .replace(PICTURE, picture(ImageFormat::Png))
        .replace("avatar.png", picture(ImageFormat::Png))
        .replace("header.jpg", picture(ImageFormat::Jpeg))
}

/// The healthy archive with a change in the text of its outbox.
pub fn outbox(change: impl Fn(&str) -> String) -> ArchiveBuilder {
    let text = String::from_utf8(healthy().bytes_of("outbox.json").to_vec()).unwrap();
    let changed = change(&text);
    assert_ne!(text, changed, "the change changes something");
    healthy().replace("outbox.json", changed)
}

/// Checks what is at `path`.
pub fn report_on(path: &Path, how: How) -> Report {
    try_report_on(path, how).unwrap()
}

/// Checks what is at `path`, unless it is refused.
pub fn try_report_on(path: &Path, how: How) -> Result<Report, LoadError> {
    let (stop, open) = (StopFlag::new(), OpenOptions { spool: Spool::Never });
    let (archive, library) = load::library(path, &open, &Progress::silent(LoadStage::Opening), &stop)?;
    let report = check::quick(&archive, &library, &ListsFound::find(&archive, &[], &stop));
    if how == How::Quick {
        return Ok(report);
    }
    let options = FullOptions { decode: how == How::Decode };
    let files = check::full(&archive, &library, options, &Progress::silent(CheckStage::Reading), &stop).unwrap();
    Ok(report.with_files(&files))
}

/// Checks a file of these bytes.
pub fn checked(bytes: impl AsRef<[u8]>, how: How) -> Report {
    let dir = TestDir::new();
    report_on(&dir.file("archive-20230102030405-0a.zip", bytes), how)
}
