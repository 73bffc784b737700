//! Containers and their entries: zip, tar.gz, tar, a folder, a lone JSON file.
//!
//! Knows bytes and names, no ActivityPub. An entry's name is untrusted text and never becomes a path on disk.

use std::io::Read;
use std::path::{Path, PathBuf};

use crate::model::{Container, EntryId, Finding};
use crate::progress::{Progress, StopFlag};

/// An archive that is open: its entries, and readers for them. Shared between threads; readers do not wait for each other.
#[derive(Debug)]
pub struct Archive {}

/// One file inside the archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Name as the container writes it (lossy UTF-8), untrusted; for showing and matching only.
    pub name: Box<str>,
    /// Unpacked size in bytes, as stated.
    pub size: u64,
    /// CRC-32 as stated; zip only.
    pub crc: Option<u32>,
}

/// How to open.
#[derive(Clone, Debug)]
pub struct OpenOptions {
    /// Where a compressed tar (or a zip inside a zip) may be unpacked to.
    pub spool: Spool,
}

/// Where unpacked copies go.
#[derive(Clone, Debug)]
pub enum Spool {
    /// Into an anonymous file in this folder, which vanishes when the archive is closed or the program dies.
    Into(PathBuf),
    /// Nowhere: entries are found again by unpacking from the start. Slow for single entries, writes nothing.
    Never,
}

/// What opening is doing; units are bytes of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenStage {
    /// Reading the directory.
    Directory,
    /// Unpacking a compressed tar into the spool, or walking through it.
    Unpacking,
}

/// Where things are inside the archive.
#[derive(Debug, Default)]
pub struct Layout {}

/// Why a path could not be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// Stopped on request.
    #[error("stopped on request")]
    Stopped,
}

/// Why an entry could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The archive has no such entry.
    #[error("no such entry")]
    NoEntry,
}

impl Archive {
    /// Opens a file or a folder, whatever its name.
    ///
    /// # Errors
    /// [`OpenError`] says what the path is instead of an archive, or what stands in the way.
    pub fn open(
        _path: &Path,
        _options: &OpenOptions,
        _progress: &Progress<OpenStage>,
        _stop: &StopFlag,
    ) -> Result<Self, OpenError> {
        todo!()
    }

    /// Kind of container.
    pub fn container(&self) -> Container {
        todo!()
    }

    /// The path that was opened.
    pub fn path(&self) -> &Path {
        todo!()
    }

    /// Size of the container in bytes; for a folder the sum of its files.
    pub fn size(&self) -> u64 {
        todo!()
    }

    /// All entries; an [`EntryId`] is a position in this list.
    pub fn entries(&self) -> &[Entry] {
        todo!()
    }

    /// One entry.
    pub fn entry(&self, _id: EntryId) -> Option<&Entry> {
        todo!()
    }

    /// Where things are.
    pub fn layout(&self) -> &Layout {
        todo!()
    }

    /// What was wrong with the container, or worth knowing.
    pub fn findings(&self) -> &[Finding] {
        todo!()
    }

    /// Reads an entry from its first byte. At its end the reader compares length and CRC with what is stated and gives an
    /// `io::Error` holding a [`ReadError`] if they differ.
    ///
    /// # Errors
    /// [`ReadError`] when the entry is not there or can't be begun.
    pub fn read(&self, _id: EntryId) -> Result<Box<dyn Read + Send + '_>, ReadError> {
        todo!()
    }

    /// A whole entry of at most `limit` bytes.
    ///
    /// # Errors
    /// [`ReadError`], also when the entry is longer than `limit`.
    pub fn bytes(&self, _id: EntryId, _limit: u64) -> Result<Vec<u8>, ReadError> {
        todo!()
    }
}

impl Layout {
    /// `outbox.json`.
    pub fn outbox(&self) -> Option<EntryId> {
        todo!()
    }

    /// An entry directly in the root of the archive, by its plain name, such as `actor.json`.
    pub fn at_root(&self, _name: &str) -> Option<EntryId> {
        todo!()
    }

    /// Avatar or header: the file `actor.json` names, else `avatar.*` / `header.*` in the root (archive format §3).
    pub fn picture(&self, _stated: Option<&str>, _stem: &str) -> Option<EntryId> {
        todo!()
    }

    /// The entry an attachment's `url` means (archive format §1.5).
    pub fn resolve(&self, _url: &str) -> Option<EntryId> {
        todo!()
    }
}
