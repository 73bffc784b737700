//! One picture, video or sound large over the window, and the way to the next.

use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Color32, ColorImage};

use super::commands::Command;
use super::opened::Opened;
use super::posts::PostsScreen;
use crate::archive::{Archive, ReadError};
use crate::jobs::{Job, Waker};
use crate::media::decode::{self, Fit, Limits, Picture};
use crate::media::gallery::Source;
use crate::media::motion::motion;
use crate::media::thumbnails::Trouble;
use crate::media::{FileKind, sniff};
use crate::model::{EntryId, Library, MediaKind, Post, PostIndex};
use crate::progress::StopFlag;

/// Longest side that a picture is shown with, in pixels: more is no use on any screen.
const LONGEST: u32 = 8192;
/// Smaller versions are made down to this longest side, in pixels.
const SMALLEST: usize = 1024;
/// Most bytes that are read of a file; three times what Mastodon takes.
const MOST_BYTES: u64 = 48 << 20;

/// So long a file that nobody waits for any more may hold up the next one.
const PATIENCE: Duration = Duration::from_millis(300);
/// Most files that are still being read though nobody waits for them: hostile ones take long.
const MOST_LEFT: usize = 2;
/// After so long it is said that it takes long.
const LATE: Duration = Duration::from_secs(5);
/// Largest file that is read before somebody goes on to it, in bytes, and most pixels of its picture.
const AHEAD: (u64, u64) = (16 << 20, 12_000_000);

/// What is large over the window.
pub struct Lightbox {
    list: Arc<[Source]>,
    at: usize,
    turns: u8,
    library: Arc<Library>,
    archive: Arc<Archive>,
    wake: Waker,
    /// Longest side of a picture, in pixels.
    longest: u32,
    /// The list is what the gallery shows: that follows.
    of_gallery: bool,
    /// The file that is being read.
    reading: Option<Reading>,
    /// Files that nobody waits for any more.
    left: Vec<Job<Option<Large>>>,
    /// The file behind the one that is shown, in the direction in which somebody went last.
    ahead: Option<Reading>,
    onwards: isize,
    /// Since when the person waits for what is shown.
    asked: Instant,
    large: Option<Arc<Large>>,
}

/// A file that is being read.
struct Reading {
    entry: EntryId,
    /// Before anybody wants it.
    ahead: bool,
    begun: Instant,
    job: Job<Option<Large>>,
}

impl Reading {
    /// It was too large to be read ahead, which says nothing about the file.
    fn is_refused(&self, large: &Large) -> bool {
        self.ahead && large.trouble == Some(Trouble::TooLarge)
    }
}

/// What was found in the file of a picture.
#[derive(Debug)]
pub struct Large {
    /// What it is by its bytes, when they were looked at.
    pub kind: Option<FileKind>,
    /// The pixels; of an animated picture the first frame.
    pub picture: Option<Arc<ColorImage>>,
    /// The same in half the size, in half of that, and so on: what is drawn small has to be averaged to look sharp.
    pub smaller: Vec<Arc<ColorImage>>,
    /// Width and height of the whole picture, upright; (0, 0) when not known.
    pub size: (u32, u32),
    /// It is animated.
    pub moves: bool,
    /// What is wrong.
    pub trouble: Option<Trouble>,
    /// The whole file was read, and its length and checksum are as stated.
    pub whole: bool,
}

impl Lightbox {
    /// Shows `list` from `at` on; pictures at most as large as textures can be.
    pub fn open(list: Arc<[Source]>, at: usize, opened: &Opened, largest_texture: u32, wake: &Waker) -> Self {
        let mut lightbox = Self {
            at: at.min(list.len().saturating_sub(1)),
            list,
            turns: 0,
            library: opened.snapshot(),
            archive: Arc::clone(opened.archive()),
            wake: wake.clone(),
            longest: LONGEST.min(largest_texture).max(1),
            of_gallery: false,
            reading: None,
            left: Vec::new(),
            ahead: None,
            onwards: 1,
            asked: Instant::now(),
            large: None,
        };
        lightbox.read();
        lightbox
    }

    /// The same; the list is what the gallery shows.
    #[must_use]
    pub fn of_gallery(mut self) -> Self {
        self.of_gallery = true;
        self
    }

    /// The gallery is to follow.
    pub fn is_of_gallery(&self) -> bool {
        self.of_gallery
    }

    /// What is shown.
    pub fn source(&self) -> Option<Source> {
        self.list.get(self.at).copied()
    }

    /// Which of how many is shown, counted from 0.
    pub fn place(&self) -> (usize, usize) {
        (self.at, self.list.len())
    }

    /// The file that is shown, when there is one.
    pub fn entry(&self) -> Option<EntryId> {
        self.source()?.entry(&self.library)
    }

    /// The posts it is about.
    pub fn library(&self) -> &Arc<Library> {
        &self.library
    }

    /// There are pixels to turn and to copy.
    pub fn has_picture(&self) -> bool {
        self.large.as_ref().is_some_and(|large| large.picture.is_some())
    }

    /// The post it belongs to.
    pub fn post(&self) -> Option<(PostIndex, &Post)> {
        let index = self.source()?.post()?;
        Some((index, self.library.post(index)?))
    }

    /// It is hidden until asked for.
    pub fn is_covered(&self, posts: &PostsScreen) -> bool {
        self.post().is_some_and(|(index, post)| posts.covers_media(index, post))
    }

    /// What hides it again, when it was asked for.
    pub fn covering(&self, posts: &PostsScreen) -> Option<Command> {
        let (index, _) = self.post().filter(|(index, post)| post.sensitive && !posts.covers_media(*index, post))?;
        let by_warning = self.post().is_some_and(|(index, post)| post.warning.is_some() && posts.is_open(index));
        Some(if by_warning { Command::ToggleWarning(index) } else { Command::ToggleMedia(index) })
    }

    /// Quarter turns to the right.
    pub fn turns(&self) -> u8 {
        self.turns
    }

    /// Turns the picture to the right; the file stays as it is.
    pub fn turn(&mut self) {
        self.turns = (self.turns + 1) % 4;
    }

    /// Goes on by so many; stops at the ends.
    pub fn step(&mut self, by: isize) {
        let last = self.list.len().saturating_sub(1);
        let at = self.at.saturating_add_signed(by).min(last);
        if at == self.at {
            return;
        }
        (self.at, self.turns, self.onwards) = (at, 0, by.signum());
        self.read();
    }

    /// There is something in this direction.
    pub fn can_step(&self, by: isize) -> bool {
        self.at.checked_add_signed(by).is_some_and(|at| at < self.list.len())
    }

    /// What was found in the file, once it was read. None also for what is no picture.
    pub fn large(&self) -> Option<&Arc<Large>> {
        self.large.as_ref()
    }

    /// It is an animated picture.
    pub fn moves(&self) -> bool {
        self.large.as_ref().is_some_and(|large| large.moves)
    }

    /// The picture is still being read.
    pub fn is_reading(&self) -> bool {
        self.large.is_none() && self.entry().is_some()
    }

    /// It takes long.
    pub fn is_late(&self) -> bool {
        self.is_reading() && self.asked.elapsed() > LATE
    }

    /// Whoever goes on sees the next picture at once; for tests.
    pub fn is_next_there(&self) -> bool {
        self.ahead.as_ref().is_some_and(|ahead| ahead.job.has_ended())
    }

    /// Takes in what was read.
    pub fn take_in(&mut self) {
        if let Some(reading) = self.reading.take() {
            let wanted = Some(reading.entry) == self.entry();
            match reading.job.poll() {
                Some(Ok(Some(large))) if wanted && !reading.is_refused(&large) => self.show(large),
                Some(Err(error)) if wanted => {
                    log::error!("a picture: {error}");
                    self.show(Large::without(Some(Trouble::Damaged)));
                }
                Some(_) => {}
                None if !wanted && reading.begun.elapsed() > PATIENCE => self.left.push(reading.job),
                None => self.reading = Some(reading),
            }
        }
        self.left.retain(|job| job.poll().is_none());
        if self.is_reading() && self.reading.is_none() && self.left.len() < MOST_LEFT {
            self.reading = self.entry().map(|entry| self.begin(entry, false));
        }
    }

    fn show(&mut self, large: Large) {
        self.large = Some(Arc::new(large));
        self.read_ahead();
    }

    /// Begins to read the file that is shown now; behind the one that is still being read, which is asked to stop.
    fn read(&mut self) {
        (self.large, self.asked) = (None, Instant::now());
        if let Some(reading) = &self.reading {
            reading.job.stop();
        }
        let ahead = self.ahead.take().filter(|ahead| Some(ahead.entry) == self.entry());
        if ahead.is_some() {
            self.left.extend(self.reading.take().map(|reading| reading.job));
            self.reading = ahead;
        }
        self.take_in();
    }

    /// Begins to read the next picture, unless that could take much memory.
    fn read_ahead(&mut self) {
        let next = self.at.checked_add_signed(self.onwards).and_then(|next| self.list.get(next));
        let entry = next.and_then(|next| next.entry(&self.library)).filter(|entry| Some(*entry) != self.entry());
        let small = entry.filter(|entry| {
            let (bytes, pixels) = AHEAD;
            let head = |entry| self.archive.entry(entry).filter(|entry| entry.size <= bytes);
            let stated = next.and_then(|next| next.attachment(&self.library));
            let area = stated.and_then(|one| Some(u64::from(one.width?) * u64::from(one.height?)));
            head(*entry).is_some() && area.is_none_or(|area| area <= pixels)
        });
        self.ahead = small.map(|entry| self.begin(entry, true));
    }

    fn begin(&self, entry: EntryId, ahead: bool) -> Reading {
        let limits = if ahead { Limits { pixels: AHEAD.1 } } else { Limits::default() };
        let (archive, longest) = (Arc::clone(&self.archive), self.longest);
        let work = move |stop: &StopFlag| Large::read(&archive, entry, longest, limits, stop);
        Reading { entry, ahead, begun: Instant::now(), job: Job::start("lightbox", self.wake.clone(), work) }
    }
}

/// Pixels in the form in which they become a texture; made here, since it takes longer than a frame.
fn colours(picture: &Picture) -> ColorImage {
    ColorImage::from_rgba_unmultiplied([picture.width as usize, picture.height as usize], &picture.rgba)
}

/// The picture in half the size, in half of that, and so on, until it is small enough for any window.
fn halves(picture: &Arc<ColorImage>) -> Vec<Arc<ColorImage>> {
    let mut last = Arc::clone(picture);
    let mut all = Vec::new();
    while last.size.into_iter().max().unwrap_or_default() > SMALLEST {
        last = Arc::new(half(&last));
        all.push(Arc::clone(&last));
    }
    all
}

/// Each pixel the average of four; a last odd row or column is left out.
fn half(picture: &ColorImage) -> ColorImage {
    let [width, height] = picture.size.map(|side| (side / 2).max(1));
    let full = picture.size.first().copied().unwrap_or(1).max(1);
    let mut pixels = Vec::with_capacity(width * height);
    for rows in picture.pixels.chunks(full * 2).take(height) {
        let (upper, lower) = rows.split_at(full.min(rows.len()));
        // A picture of one row has no lower one.
        let lower = if lower.is_empty() { upper } else { lower };
        let fours = upper.chunks(2).zip(lower.chunks(2)).take(width);
        pixels.extend(fours.map(|(upper, lower)| average([pair(upper), pair(lower)])));
    }
    ColorImage::new([width, height], pixels)
}

/// Two neighbours; a picture of one column has the same twice.
fn pair(pixels: &[Color32]) -> [Color32; 2] {
    match *pixels {
        [left, right, ..] => [left, right],
        [only] => [only; 2],
        [] => [Color32::TRANSPARENT; 2],
    }
}

/// The average of each channel. Two channels are added at once, each in 16 bits, since there are millions of pixels.
fn average(pixels: [[Color32; 2]; 2]) -> Color32 {
    const EVERY_OTHER: u32 = 0x00ff_00ff;
    let channels = |shift: u32| {
        let of = |pixel: &Color32| (u32::from_le_bytes(pixel.to_array()) >> shift) & EVERY_OTHER;
        ((pixels.as_flattened().iter().map(of).sum::<u32>() / 4) & EVERY_OTHER) << shift
    };
    let [red, green, blue, alpha] = (channels(0) | channels(8)).to_le_bytes();
    Color32::from_rgba_premultiplied(red, green, blue, alpha)
}

impl Large {
    fn without(trouble: Option<Trouble>) -> Self {
        Self { kind: None, picture: None, smaller: Vec::new(), size: (0, 0), moves: false, trouble, whole: false }
    }

    /// None when it was stopped.
    fn read(archive: &Archive, entry: EntryId, longest: u32, limits: Limits, stop: &StopFlag) -> Option<Self> {
        let size = archive.entry(entry).map_or(0, |entry| entry.size);
        if size > MOST_BYTES {
            // A video; or a picture that is too large, and then its thumbnail says so.
            return Some(Self::without(None));
        }
        let (bytes, error) = archive.bytes_as_far(entry, MOST_BYTES);
        let kind = sniff(&bytes);
        let reading = error.as_ref().and_then(Trouble::of_reading);
        let whole = matches!(error, None | Some(ReadError::HeaderMismatch));
        if bytes.is_empty() {
            return Some(Self::without(Some(reading.unwrap_or(Trouble::Empty))));
        }
        if kind.map(FileKind::media).is_some_and(|kind| kind != MediaKind::Picture) {
            return Some(Self { kind, whole, ..Self::without(reading) });
        }
        stop.check().ok()?;
        let decoded = decode::decode(&bytes, Fit::Within(longest, longest), &limits);
        stop.check().ok()?;
        Some(match decoded {
            Ok(decoded) => {
                let picture = Arc::new(colours(&decoded.picture));
                Self {
                    kind,
                    moves: motion(&bytes).is_some(),
                    size: decoded.size,
                    trouble: reading.or(decoded.damaged.then_some(Trouble::Damaged)),
                    smaller: halves(&picture),
                    picture: Some(picture),
                    whole,
                }
            }
            Err(error) => Self { kind, whole, ..Self::without(reading.or(Some(error.into()))) },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_half_is_the_average_of_four_pixels() {
        let grey = |values: &[u8]| values.iter().map(|&value| Color32::from_gray(value)).collect::<Vec<_>>();
        let of = |size: [usize; 2], values: &[u8]| half(&ColorImage::new(size, grey(values)));
        assert_eq!(of([4, 2], &[0, 10, 100, 100, 20, 30, 200, 0]).pixels, grey(&[15, 100]));
        let [one, two] =
            [[255, 0, 255, 255], [255, 255, 1, 255]].map(|[r, g, b, a]| Color32::from_rgba_premultiplied(r, g, b, a));
        let mixed = half(&ColorImage::new([2, 2], vec![one, one, one, two])).pixels;
        assert_eq!(mixed, [Color32::from_rgba_premultiplied(255, 63, 191, 255)]);
        // Odd sides, and pictures of one row or column.
        assert_eq!(of([3, 3], &[1, 1, 9, 1, 1, 9, 9, 9, 9]).pixels, grey(&[1]));
        assert_eq!((of([1, 4], &[0, 2, 8, 10]).size, of([5, 1], &[2, 4, 6, 8, 9]).pixels), ([1, 2], grey(&[3, 7])));
    }

    #[test]
    fn halves_end_where_they_fit_any_window() {
        let picture = Arc::new(ColorImage::filled([5000, 3], Color32::WHITE));
        let sizes: Vec<_> = halves(&picture).iter().map(|half| half.size).collect();
        assert_eq!(sizes, [[2500, 1], [1250, 1], [625, 1]]);
        assert!(halves(&Arc::new(ColorImage::filled([1024, 700], Color32::WHITE))).is_empty());
    }
}
