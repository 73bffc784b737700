//! Takes posts out of an archive: as web pages, Markdown, a table, JSON, text, or a smaller archive.
//!
//! [`save`] is the way in: `chosen` leaves out what is private, `target` writes beside the place that was chosen and takes
//! that place at the end, `media` copies files, and each form has a file of its own. `months` and `threads` put posts together.

mod archive;
mod chosen;
mod csv;
mod html;
mod json;
mod markdown;
mod media;
mod months;
mod target;
mod text;
mod threads;

use std::fs;
use std::path::Path;

use jiff::tz::TimeZone;

use super::media::{self as files, SaveError, SaveStage};
use crate::archive::Archive;
use crate::model::{Library, Post, PostIndex, Visibility};
use crate::progress::{Progress, StopFlag};
use chosen::Chosen;
use target::Folder;

/// What posts are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// A folder of web pages, with the media.
    Html,
    /// One web page that holds everything; media that are not too large are inside of it.
    HtmlFile,
    /// A folder of Markdown files with front matter, with the media.
    Markdown,
    /// A table for spreadsheets.
    Csv,
    /// One JSON document.
    Json,
    /// One JSON object a line.
    JsonLines,
    /// One plain text.
    Text,
    /// A zip as Mastodon makes it, of the chosen posts and their media only.
    Archive,
}

/// What goes together into a Markdown file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Per {
    /// Each post alone.
    Post,
    /// The posts of a thread.
    Thread,
    /// The posts of a month.
    #[default]
    Month,
}

/// How posts are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// As what.
    pub format: Format,
    /// With their pictures, videos and sounds, if the form can hold them: see [`Format::holds_media`].
    pub media: bool,
    /// Also those for followers only, and those for the people mentioned only.
    pub include_private: bool,
    /// What goes together into a Markdown file; other forms do not ask.
    pub per: Per,
    /// What is there already is replaced: a file; an empty folder; a folder in which there is nothing but what an earlier
    /// export wrote. Any other folder is refused, whatever is said here.
    pub replace: bool,
}

/// Posts to write, and how.
#[derive(Clone, Copy, Debug)]
pub struct PostExport<'a> {
    /// Where the records and media are.
    pub archive: &'a Archive,
    /// The posts of that archive.
    pub library: &'a Library,
    /// Which of them, in the order in which they are shown. Web pages and Markdown files put them into months, oldest first;
    /// a smaller archive into the order of the outbox.
    pub posts: &'a [PostIndex],
    /// Time zone of the times that people read.
    pub zone: &'a TimeZone,
    /// How.
    pub options: Options,
}

/// What was written, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Posts and boosts that were written.
    pub posts: u64,
    /// Those that were left out because not everyone could see them.
    pub private: u64,
    /// Files of the posts: how many were saved, and which not.
    pub media: files::Outcome,
    /// Files that are in the archive, but for which one web page has no room.
    pub no_room: u64,
}

impl Outcome {
    /// Everything that was wanted was written, and whole.
    pub fn is_whole(&self) -> bool {
        self.no_room == 0 && self.media.is_whole()
    }
}

impl Format {
    /// It is written as a folder, not as one file.
    pub fn is_folder(self) -> bool {
        matches!(self, Self::Html | Self::Markdown)
    }

    /// It can hold pictures, videos and sounds.
    pub fn holds_media(self) -> bool {
        matches!(self, Self::Html | Self::HtmlFile | Self::Markdown | Self::Archive)
    }

    /// Usual ending of its file, without the dot; a folder has none.
    pub fn ending(self) -> Option<&'static str> {
        match self {
            Self::Html | Self::Markdown => None,
            Self::HtmlFile => Some("html"),
            Self::Csv => Some("csv"),
            Self::Json => Some("json"),
            Self::JsonLines => Some("jsonl"),
            Self::Text => Some("txt"),
            Self::Archive => Some("zip"),
        }
    }
}

/// Not everyone could see it. A boost that holds the boosted post is one of an own post for followers only (archive format
/// §2.5), whomever it is addressed to itself.
pub fn is_private(post: &Post) -> bool {
    let for_some = matches!(post.visibility, Visibility::Followers | Visibility::Direct);
    for_some || (post.is_boost() && !(post.html.is_empty() && post.attachments.is_empty()))
}

/// How many of `posts` are private, and left out unless they are asked for.
pub fn count_private(library: &Library, posts: &[PostIndex]) -> u64 {
    posts.iter().filter(|index| library.post(**index).is_some_and(is_private)).count() as u64
}

/// Whether an export may be written as `to`, as far as that can be said without the archive.
///
/// # Errors
/// [`SaveError::Exists`], [`SaveError::OtherFiles`], or whatever the system says.
pub fn may_save(to: &Path, options: Options) -> Result<(), SaveError> {
    target::may_replace(to, options.format.is_folder(), options.replace)
}

/// Writes posts as `to`, whole or not at all. Progress counts bytes: those of the posts, and those of their media.
///
/// # Errors
/// [`SaveError`]; then nothing is at `to` that was not there before. Media that are missing or damaged are no error but
/// counted.
pub fn save(
    to: &Path,
    export: &PostExport<'_>,
    progress: &Progress<SaveStage>,
    stop: &StopFlag,
) -> Result<Outcome, SaveError> {
    files::may_save(&if export.options.format.is_folder() { to.join("file") } else { to.to_owned() }, export.archive)?;
    let chosen = Chosen::of(export);
    if chosen.items.is_empty() {
        return Err(SaveError::NoPosts { private: chosen.private });
    }
    // A name such as `.` has no folder around it.
    let to = &*std::path::absolute(to)?;
    target::may_replace(to, export.options.format.is_folder(), export.options.replace)?;
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    let work = Work { export, chosen: &chosen, progress, stop };
    progress.begin(SaveStage::Saving, Some(work.size()));
    let outcome = match export.options.format {
        Format::Html => Folder::write(to, export.options.replace, |folder| html::folder(&work, folder)),
        Format::Markdown => Folder::write(to, export.options.replace, |folder| markdown::folder(&work, folder)),
        Format::HtmlFile => target::file(to, export.options.replace, |file| html::file(&work, to, file)),
        Format::Csv => target::file(to, export.options.replace, |file| csv::write(&work, file)),
        Format::Json => target::file(to, export.options.replace, |file| json::write(&work, file)),
        Format::JsonLines => target::file(to, export.options.replace, |file| json::write_lines(&work, file)),
        Format::Text => target::file(to, export.options.replace, |file| text::write(&work, file)),
        Format::Archive => target::file(to, export.options.replace, |file| archive::write(&work, file)),
    }?;
    Ok(Outcome { posts: chosen.items.len() as u64, private: chosen.private, ..outcome })
}

/// What every form is given.
#[derive(Clone, Copy)]
struct Work<'a> {
    export: &'a PostExport<'a>,
    chosen: &'a Chosen<'a>,
    progress: &'a Progress<SaveStage>,
    stop: &'a StopFlag,
}

impl Work<'_> {
    /// Media are wanted, and the form can hold them.
    fn with_media(&self) -> bool {
        self.export.options.media && self.export.options.format.holds_media()
    }

    /// Bytes that there are to do.
    fn size(&self) -> u64 {
        let posts = self.chosen.items.iter().map(|item| self.weight(item.post)).fold(0, u64::saturating_add);
        posts.saturating_add(if self.with_media() { media::size(self) } else { 0 })
    }

    /// What one post adds to the progress.
    fn weight(&self, post: &Post) -> u64 {
        match self.export.options.format {
            Format::Archive => u64::from(post.record.len),
            _ => post.html.len() as u64 + 200,
        }
    }

    /// One post more is written.
    fn done(&self, post: &Post) -> Result<(), SaveError> {
        self.progress.add(self.weight(post));
        Ok(self.stop.check()?)
    }
}
