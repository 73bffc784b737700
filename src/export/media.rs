//! Takes media out of an archive, byte for byte, into a folder or under a name that was chosen.
//!
//! Each file is there whole or not at all; one that is damaged in the archive is saved as far as it can be read, and said
//! to be so. Files go out in the container's order, so that a gzipped tar is gone through once.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::atomic;
use super::file_names::{FileName, Names, ending};
pub use super::sidecar::Sidecar;
use crate::archive::{Archive, ReadError, fill_as_far};
use crate::media::{FileKind, sniff};
use crate::model::{Attachment, Container, EntryId, Library, Post, PostIndex};
use crate::progress::{Progress, StopFlag, Stopped};

/// Bytes moved at a time. Between two pieces it is looked whether to stop.
const PIECE: usize = 128 << 10;

/// After so many bytes they are put on the disk, so that the system does not gather a whole video and then can't stop.
const SETTLE: u64 = 8 << 20;

/// One file to save.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The file; None when the archive does not hold it, which is counted.
    pub entry: Option<EntryId>,
    /// The post it belongs to: gives the name, the time and what stands beside it.
    pub post: Option<PostIndex>,
    /// Its place among the post's attachments, from 0 on.
    pub nth: usize,
}

/// How to save.
#[derive(Clone, Debug)]
pub struct Options {
    /// Time zone of the times in names.
    pub zone: TimeZone,
    /// What is written beside each file of a post.
    pub sidecar: Sidecar,
}

/// What saving is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SaveStage {
    /// Writing files; units are bytes of them.
    Saving,
}

/// What was saved, and what was not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Files that were written, the damaged ones among them.
    pub saved: u64,
    /// Bytes in them.
    pub bytes: u64,
    /// Files that the archive does not hold.
    pub missing: u64,
    /// Files that the archive holds without any content.
    pub empty: u64,
    /// Names of saved files that are damaged in the archive: there is as much of them as could be read.
    pub damaged: Vec<String>,
    /// Names of entries of which nothing could be read; untrusted text.
    pub unreadable: Vec<String>,
    /// The file that was written first.
    pub first: Option<PathBuf>,
}

impl Outcome {
    /// Everything was saved, and whole.
    pub fn is_whole(&self) -> bool {
        self.missing == 0 && self.empty == 0 && self.damaged.is_empty() && self.unreadable.is_empty()
    }
}

/// One file that was saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Bytes in it.
    pub bytes: u64,
    /// It is damaged in the archive: this is as much of it as could be read.
    pub damaged: bool,
}

/// Saving many files ended early.
#[derive(Debug)]
pub struct SaveFailed {
    /// What was saved up to there.
    pub so_far: Outcome,
    /// Why.
    pub error: SaveError,
}

/// Why nothing was saved, or nothing more.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The files would go into the archive itself, which is only read.
    #[error("that is a part of the archive")]
    InTheArchive,
    /// The archive does not hold the file, or it is none that may be taken out.
    #[error("not in the archive")]
    Missing,
    /// The file has no content.
    #[error("empty")]
    Empty,
    /// Nothing of the file could be read.
    #[error(transparent)]
    Unreadable(ReadError),
    /// The archive is no longer where it was.
    #[error("the archive is gone")]
    ArchiveGone,
    /// A file could not be written.
    #[error(transparent)]
    Write(#[from] io::Error),
    /// Stopped on request.
    #[error("stopped on request")]
    Stopped,
}

impl From<Stopped> for SaveError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl Piece {
    /// A file of no post: avatar, header, what nothing refers to.
    pub fn alone(entry: EntryId) -> Self {
        Self { entry: Some(entry), post: None, nth: 0 }
    }

    /// The files of these posts, each file once, in the order of the posts; boosts come last, since they may repeat a
    /// post of one's own.
    pub fn of_posts(library: &Library, posts: impl IntoIterator<Item = PostIndex>) -> Vec<Self> {
        let mut seen = HashSet::new();
        let posts = posts.into_iter().filter_map(|index| Some((index, library.post(index)?)));
        let (boosts, own): (Vec<_>, Vec<_>) = posts.partition(|(_, post)| post.is_boost());
        let mut pieces = Vec::new();
        for (index, post) in own.into_iter().chain(boosts) {
            for (nth, attachment) in post.attachments.iter().enumerate() {
                let entry = attachment.entry;
                // A boosted post's files are not expected here.
                let counts = entry.map_or(attachment.names_file() && !post.is_boost(), |entry| seen.insert(entry));
                if counts {
                    pieces.push(Self { entry, post: Some(index), nth });
                }
            }
        }
        pieces
    }

    /// All media: those of all posts, then those of no post.
    pub fn all(archive: &Archive, library: &Library) -> Vec<Self> {
        let mut pieces = Self::of_posts(library, library.posts().map(|(index, _)| index));
        let of_posts: HashSet<_> = pieces.iter().filter_map(|piece| piece.entry).collect();
        pieces.extend(archive.layout().media().filter(|id| !of_posts.contains(id)).map(Self::alone));
        pieces
    }

    /// The name to suggest for it. `kind` is what its bytes say it is, if somebody has looked already; otherwise its own
    /// name says it.
    pub fn suggested_name(
        &self,
        archive: &Archive,
        library: &Library,
        kind: Option<FileKind>,
        zone: &TimeZone,
    ) -> Option<String> {
        let entry = &*archive.entry(self.entry?)?.name;
        Some(self.file_name(library, entry, &ending(kind, entry), zone).to_string())
    }

    fn file_name(&self, library: &Library, entry: &str, ending: &str, zone: &TimeZone) -> FileName {
        let account = &library.account;
        let of_post = self.post(library).and_then(|post| FileName::of_attachment(post, self.nth, ending, zone));
        of_post.unwrap_or_else(|| match self.entry {
            Some(id) if account.avatar == Some(id) => FileName::of_profile(&account.handle, "avatar", ending),
            Some(id) if account.header == Some(id) => FileName::of_profile(&account.handle, "header", ending),
            _ => FileName::of_entry(entry, ending),
        })
    }

    fn post<'a>(&self, library: &'a Library) -> Option<&'a Post> {
        library.post(self.post?)
    }

    fn attachment<'a>(&self, library: &'a Library) -> Option<&'a Attachment> {
        self.post(library)?.attachments.get(self.nth)
    }

    fn time(&self, library: &Library) -> Option<Timestamp> {
        self.post(library)?.published
    }

    /// The entry, if it may be taken out: media, what this attachment names, avatar and header; never a private key.
    fn allowed(&self, archive: &Archive, library: &Library) -> Option<EntryId> {
        let (id, account) = (self.entry?, &library.account);
        let name = &*archive.entry(id)?.name;
        let is_key = name.rsplit(['/', '\\']).next().is_some_and(|base| base.eq_ignore_ascii_case("key.pem"));
        let is_media = archive.layout().is_media(id)
            || [account.avatar, account.header].contains(&Some(id))
            || self.attachment(library).is_some_and(|attachment| attachment.entry == Some(id));
        (is_media && !is_key).then_some(id)
    }
}

/// Saves files into `folder`, which must be there. None that is there is written over: the next free name is taken.
///
/// # Errors
/// [`SaveFailed`] when it can't go on, with what was saved up to there; nothing half is left. Files that are missing,
/// empty or damaged are no error but counted.
pub fn save_into(
    folder: &Path,
    archive: &Archive,
    library: &Library,
    pieces: &[Piece],
    options: &Options,
    progress: &Progress<SaveStage>,
    stop: &StopFlag,
) -> Result<Outcome, SaveFailed> {
    let size = |piece: &Piece| piece.entry.and_then(|id| archive.entry(id)).map_or(0, |entry| entry.size);
    progress.begin(SaveStage::Saving, Some(pieces.iter().map(size).fold(0, u64::saturating_add)));
    let names = Names::new(names_in(folder));
    let reader = Reader { archive, library, progress, stop, buffer: vec![0; PIECE] };
    let mut saver = Saver { folder, options, names, reader, outcome: Outcome::default() };
    match saver.save_all(pieces) {
        Ok(()) => Ok(saver.outcome),
        Err(error) => Err(SaveFailed { so_far: saver.outcome, error }),
    }
}

/// Saves one file as `path`. What is there is replaced only if `replace` says so.
///
/// # Errors
/// [`SaveError`]; then nothing was written. A damaged file is saved as far as it can be read.
pub fn save_as(
    path: &Path,
    archive: &Archive,
    library: &Library,
    piece: Piece,
    replace: bool,
    progress: &Progress<SaveStage>,
    stop: &StopFlag,
) -> Result<Saved, SaveError> {
    may_save(path, archive)?;
    let mut reader = Reader { archive, library, progress, stop, buffer: vec![0; PIECE] };
    let mut opened = reader.begin(piece)?;
    progress.begin(SaveStage::Saving, Some(opened.size));
    let mut bytes = 0;
    let mut fill = |file: &mut File| reader.copy(&mut opened, file, piece.time(library)).map(|count| bytes = count);
    if replace { atomic::write_by(path, &mut fill) } else { atomic::write_new_by(path, &mut fill) }?;
    Ok(Saved { bytes, damaged: opened.damage.is_some() })
}

/// Whether a file may be written there. Folders in its path may be yet to be made.
///
/// # Errors
/// [`SaveError::InTheArchive`] when it would be a part of the archive.
pub fn may_save(file: &Path, archive: &Archive) -> Result<(), SaveError> {
    if atomic::is_part_of(file, on_disk(archive)) { Err(SaveError::InTheArchive) } else { Ok(()) }
}

/// The file or folder on disk that is the archive. An archive that was opened by a file in its folder is the folder.
fn on_disk(archive: &Archive) -> &Path {
    let path = archive.path();
    match path.parent() {
        Some(folder) if archive.container() == Container::Folder && path.is_file() => atomic::or_here(folder),
        _ => path,
    }
}

/// Names of what is in a folder. One that can't be listed has none: no file is written over in any case.
pub(super) fn names_in(folder: &Path) -> Vec<String> {
    let items = fs::read_dir(folder).into_iter().flatten().flatten();
    items.map(|item| item.file_name().to_string_lossy().into_owned()).collect()
}

/// Saves file after file.
struct Saver<'a> {
    folder: &'a Path,
    options: &'a Options,
    names: Names,
    reader: Reader<'a>,
    outcome: Outcome,
}

impl Saver<'_> {
    fn save_all(&mut self, pieces: &[Piece]) -> Result<(), SaveError> {
        may_save(&self.folder.join("file"), self.reader.archive)?;
        let mut pieces = pieces.to_vec();
        pieces.sort_by_key(|piece| piece.entry);
        pieces.into_iter().try_for_each(|piece| self.save_or_count(piece))
    }

    /// What is wrong with one file is no reason to leave out the others.
    fn save_or_count(&mut self, piece: Piece) -> Result<(), SaveError> {
        self.reader.stop.check()?;
        match self.save(piece) {
            Err(SaveError::Missing) => self.outcome.missing += 1,
            Err(SaveError::Empty) => self.outcome.empty += 1,
            Err(SaveError::Unreadable(_)) => self.outcome.unreadable.push(self.reader.name_of(piece).to_owned()),
            other => return other,
        }
        Ok(())
    }

    fn save(&mut self, piece: Piece) -> Result<(), SaveError> {
        let Self { folder, options, names, reader, outcome } = self;
        let mut opened = reader.begin(piece)?;
        let library = reader.library;
        let kind = sniff(reader.buffer.get(..opened.ready).unwrap_or_default());
        let entry = reader.name_of(piece);
        let wanted = piece.file_name(library, entry, &ending(kind, entry), &options.zone);
        let mut bytes = 0;
        let fill = |file: &mut File| reader.copy(&mut opened, file, piece.time(library)).map(|count| bytes = count);
        let path = atomic::write_free(folder, || names.next(&wanted), fill)?;
        outcome.saved += 1;
        outcome.bytes += bytes;
        if opened.damage.is_some() {
            outcome.damaged.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
        let beside = beside(&path, piece, library, options);
        outcome.first.get_or_insert(path);
        beside
    }
}

/// Writes what is known about the file at `path` into a file beside it.
fn beside(path: &Path, piece: Piece, library: &Library, options: &Options) -> Result<(), SaveError> {
    let Some((post, attachment)) = piece.post(library).zip(piece.attachment(library)) else { return Ok(()) };
    let Some(ending) = options.sidecar.ending() else { return Ok(()) };
    let content = options.sidecar.content(post, attachment, &options.zone);
    let folder = path.parent().unwrap_or(Path::new("."));
    // A file that ends like that itself keeps its whole name.
    let own = path.extension().is_some_and(|own| own == ending);
    let start = if own { path.file_name() } else { path.file_stem() }.unwrap_or_default().to_string_lossy();
    let mut names = (1..).map(|copy: u32| match copy {
        1 => format!("{start}.{ending}"),
        _ => format!("{start} ({copy}).{ending}"),
    });
    let write = |file: &mut File| -> Result<(), SaveError> {
        file.write_all(content.as_bytes())?;
        set_time(file, post.published);
        Ok(())
    };
    atomic::write_free(folder, || names.next().unwrap_or_default(), write).map(drop)
}

/// Reads entries through one buffer.
struct Reader<'a> {
    archive: &'a Archive,
    library: &'a Library,
    progress: &'a Progress<SaveStage>,
    stop: &'a StopFlag,
    buffer: Vec<u8>,
}

/// An entry that is being read; its first bytes are in the buffer.
struct Opened<'a> {
    bytes: Box<dyn Read + Send + 'a>,
    /// Size as stated.
    size: u64,
    /// Bytes in the buffer that were not written yet.
    ready: usize,
    /// There are no more behind those.
    ended: bool,
    /// What ended it before its end, or is wrong with it.
    damage: Option<ReadError>,
}

impl<'a> Reader<'a> {
    /// Name of the entry; untrusted.
    fn name_of(&self, piece: Piece) -> &'a str {
        piece.entry.and_then(|id| self.archive.entry(id)).map_or("", |entry| &entry.name)
    }

    /// Reads the first bytes of a file.
    fn begin(&mut self, piece: Piece) -> Result<Opened<'a>, SaveError> {
        let id = piece.allowed(self.archive, self.library).ok_or(SaveError::Missing)?;
        let size = self.archive.entry(id).map_or(0, |entry| entry.size);
        let bytes = self.archive.read(id).map_err(|error| self.refused(error))?;
        let mut opened = Opened { bytes, size, ready: 0, ended: false, damage: None };
        self.read_on(&mut opened)?;
        match opened.damage.take() {
            Some(damage) if opened.ready == 0 => Err(self.refused(damage)),
            None if opened.ready == 0 => Err(SaveError::Empty),
            damage => Ok(Opened { damage, ..opened }),
        }
    }

    /// Why there is nothing of a file.
    fn refused(&self, error: ReadError) -> SaveError {
        match error {
            ReadError::Io(_) if self.is_gone() => SaveError::ArchiveGone,
            ReadError::Io(error) if error.kind() == io::ErrorKind::NotFound => SaveError::Missing,
            ReadError::NoEntry => SaveError::Missing,
            error => SaveError::Unreadable(error),
        }
    }

    fn is_gone(&self) -> bool {
        !self.archive.path().exists()
    }

    /// Fills the buffer anew.
    fn read_on(&mut self, opened: &mut Opened<'_>) -> Result<(), SaveError> {
        opened.ready = 0;
        if opened.ended {
            return Ok(());
        }
        let (got, error) = fill_as_far(&mut opened.bytes, &mut self.buffer);
        opened.ended = error.is_some() || got < self.buffer.len();
        opened.ready = got;
        match error {
            // The content is whole: only what is said about it differs.
            None | Some(ReadError::HeaderMismatch) => {}
            Some(ReadError::Io(_)) if self.is_gone() => return Err(SaveError::ArchiveGone),
            damage => opened.damage = damage,
        }
        Ok(())
    }

    /// Writes the file to its end, and gives it its time.
    fn copy(&mut self, opened: &mut Opened<'_>, file: &mut File, time: Option<Timestamp>) -> Result<u64, SaveError> {
        let (mut written, mut settled) = (0, 0);
        while opened.ready > 0 {
            self.stop.check()?;
            file.write_all(self.buffer.get(..opened.ready).unwrap_or_default())?;
            written += opened.ready as u64;
            self.progress.add(opened.ready as u64);
            if written - settled >= SETTLE {
                settle(file)?;
                settled = written;
            }
            self.read_on(opened)?;
        }
        set_time(file, time);
        Ok(written)
    }
}

/// Puts on the disk what was written. A pipe or a device has nothing to be put anywhere.
fn settle(file: &File) -> io::Result<()> {
    match file.sync_data() {
        Err(error) if error.kind() == io::ErrorKind::InvalidInput => Ok(()),
        other => other,
    }
}

/// Gives a file the time of its post. Not every file system keeps every time; the content matters more.
fn set_time(file: &File, time: Option<Timestamp>) {
    let Some(time) = time.and_then(system_time) else { return };
    if let Err(error) = file.set_modified(time) {
        log::debug!("a file keeps the time at which it was saved: {error}");
    }
}

/// None for times that the system can't express.
fn system_time(time: Timestamp) -> Option<SystemTime> {
    let since = time.as_duration();
    let length = since.unsigned_abs();
    if since.is_negative() {
        SystemTime::UNIX_EPOCH.checked_sub(length)
    } else {
        SystemTime::UNIX_EPOCH.checked_add(length)
    }
}
