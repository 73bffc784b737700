//! One picture, video or sound large over the window, and the way to the next.

use std::sync::Arc;

use egui::ColorImage;

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
/// Most bytes that are read of a file; three times what Mastodon takes.
const MOST_BYTES: u64 = 48 << 20;

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
    /// The file that is being read. One at a time, however fast somebody goes on.
    reading: Option<(EntryId, Job<Option<Large>>)>,
    large: Option<Arc<Large>>,
}

/// What was found in the file of a picture.
#[derive(Debug)]
pub struct Large {
    /// What it is by its bytes, when they were looked at.
    pub kind: Option<FileKind>,
    /// The pixels; of an animated picture the first frame.
    pub picture: Option<Arc<ColorImage>>,
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
        self.at = at;
        self.turns = 0;
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
        self.reading.is_some()
    }

    /// Takes in what was read.
    pub fn take_in(&mut self) {
        let Some((entry, outcome)) = self.reading.as_ref().and_then(|(entry, job)| Some((*entry, job.poll()?))) else {
            return;
        };
        self.reading = None;
        if Some(entry) != self.entry() {
            return self.read();
        }
        let large = outcome.inspect_err(|error| log::error!("a picture: {error}")).ok().flatten();
        self.large = Some(Arc::new(large.unwrap_or_else(|| Large::without(Some(Trouble::Damaged)))));
    }

    /// Begins to read the file that is shown now; behind the one that is still being read, which is asked to stop.
    fn read(&mut self) {
        self.large = None;
        if let Some((_, job)) = &self.reading {
            return job.stop();
        }
        let Some(entry) = self.entry() else { return };
        let (archive, longest) = (Arc::clone(&self.archive), self.longest);
        let work = move |stop: &StopFlag| Large::read(&archive, entry, longest, stop);
        self.reading = Some((entry, Job::start("lightbox", self.wake.clone(), work)));
    }
}

/// Pixels in the form in which they become a texture; made here, since it takes longer than a frame.
fn colours(picture: &Picture) -> ColorImage {
    ColorImage::from_rgba_unmultiplied([picture.width as usize, picture.height as usize], &picture.rgba)
}

impl Large {
    fn without(trouble: Option<Trouble>) -> Self {
        Self { kind: None, picture: None, size: (0, 0), moves: false, trouble, whole: false }
    }

    /// None when it was stopped.
    fn read(archive: &Archive, entry: EntryId, longest: u32, stop: &StopFlag) -> Option<Self> {
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
        let decoded = decode::decode(&bytes, Fit::Within(longest, longest), &Limits::default());
        stop.check().ok()?;
        Some(match decoded {
            Ok(decoded) => Self {
                kind,
                moves: motion(&bytes).is_some(),
                size: decoded.size,
                trouble: reading.or(decoded.damaged.then_some(Trouble::Damaged)),
                picture: Some(Arc::new(colours(&decoded.picture))),
                whole,
            },
            Err(error) => Self { kind, whole, ..Self::without(reading.or(Some(error.into()))) },
        })
    }
}
