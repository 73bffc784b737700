//! Containers and their entries: zip, tar.gz, tar, a folder, a lone JSON file.
//!
//! Knows bytes and names, no ActivityPub. An entry's name is untrusted text and never becomes a path on disk.
//!
//! The way in: `open` looks at the path, `container` at the bytes; `zip`, `tar` and `folder` list the entries, `salvage`
//! those of a damaged zip, `nested` those of an archive packed once more; `layout` says where things are. All bytes come
//! through `source`, which any number of readers share.

mod container;
mod error;
mod folder;
mod gzip;
mod inflate;
mod json_peek;
mod layout;
mod looks_like;
mod names;
mod nested;
mod open;
mod salvage;
mod source;
mod spool;
mod tar;
mod window;
mod zip;

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use error::{OpenError, ReadError};
pub use layout::Layout;
pub use looks_like::LooksLike;
pub use open::is_unfinished_download;
pub use source::fill_as_far;

use crate::model::{Container, EntryId, Finding};
use crate::progress::{Progress, StopFlag};

/// An archive that is open: its entries, and readers for them. Shared between threads; readers do not wait for each other.
#[derive(Debug)]
pub struct Archive {
    path: PathBuf,
    container: Container,
    size: u64,
    entries: Arc<[Entry]>,
    store: Arc<dyn container::Store>,
    layout: Layout,
    findings: Vec<Finding>,
}

/// One file inside the archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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

/// What opening is doing; units are bytes of the file, for a folder files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenStage {
    /// Reading the directory.
    Directory,
    /// Unpacking a compressed tar into the spool, or walking through it.
    Unpacking,
}

impl Archive {
    /// Opens a file or a folder, whatever its name.
    ///
    /// # Errors
    /// [`OpenError`] says what the path is instead of an archive, or what stands in the way.
    pub fn open(
        path: &Path,
        options: &OpenOptions,
        progress: &Progress<OpenStage>,
        stop: &StopFlag,
    ) -> Result<Self, OpenError> {
        open::open(path, &container::Context { options, progress, stop })
    }

    /// Kind of container. For an archive inside another, the inner one's.
    pub fn container(&self) -> Container {
        self.container
    }

    /// The path that was opened.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Size of the container in bytes; for a folder the sum of its files.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// All entries; an [`EntryId`] is a position in this list.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// One entry.
    pub fn entry(&self, id: EntryId) -> Option<&Entry> {
        self.entries.get(id.0 as usize)
    }

    /// The entry is encrypted. Reads a few bytes of those that are said to be, and nothing of others.
    pub fn is_locked(&self, id: EntryId) -> bool {
        self.entry(id).is_some() && self.store.is_locked(id.0 as usize)
    }

    /// Where things are.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// What was wrong with the container, or worth knowing.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// Reads an entry from its first byte. Everything before a damage is given; at the end the reader compares length and
    /// CRC with what is stated. Either way the `io::Error` holds a [`ReadError`] (`ReadError::from` takes it out).
    /// Read into large buffers: bytes are unpacked straight into them.
    ///
    /// # Errors
    /// [`ReadError`] when the entry is not there or can't be begun.
    pub fn read(&self, id: EntryId) -> Result<Box<dyn Read + Send + '_>, ReadError> {
        let entry = self.entry(id).ok_or(ReadError::NoEntry)?;
        self.store.read(id.0 as usize, entry)
    }

    /// A whole entry of at most `limit` bytes. One whose two headers disagree (see [`ReadError::HeaderMismatch`]) is whole.
    ///
    /// # Errors
    /// [`ReadError`], also when the entry is longer than `limit`.
    pub fn bytes(&self, id: EntryId, limit: u64) -> Result<Vec<u8>, ReadError> {
        match self.bytes_as_far(id, limit) {
            (bytes, None | Some(ReadError::HeaderMismatch)) => Ok(bytes),
            (_, Some(error)) => Err(error),
        }
    }

    /// What can be read of an entry of at most `limit` bytes, and what is wrong with it, if anything.
    pub fn bytes_as_far(&self, id: EntryId, limit: u64) -> (Vec<u8>, Option<ReadError>) {
        let mut bytes = Vec::new();
        let error = self.collect(id, limit, &mut bytes).err();
        (bytes, error)
    }

    fn collect(&self, id: EntryId, limit: u64, bytes: &mut Vec<u8>) -> Result<(), ReadError> {
        let size = self.entry(id).ok_or(ReadError::NoEntry)?.size;
        if size > limit {
            return Err(ReadError::TooLong { limit });
        }
        let mut reader = self.read(id)?;
        // The stated size is not trusted: room is made as bytes come. One byte more, and the reader compares the checksum.
        let mut room = size.min(FIRST_ROOM) + 1;
        loop {
            let filled = bytes.len();
            bytes.resize(filled + room as usize, 0);
            let (got, error) = source::fill_as_far(&mut reader, bytes.get_mut(filled..).unwrap_or_default());
            bytes.truncate(filled + got);
            if let Some(error) = error {
                return Err(error);
            }
            if bytes.len() as u64 > limit {
                bytes.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
                return Err(ReadError::TooLong { limit });
            }
            if (got as u64) < room {
                return Ok(());
            }
            room = (size.saturating_sub(bytes.len() as u64) + 1).min(bytes.len() as u64);
        }
    }
}

/// Room made at first for an entry that is read whole, in bytes.
const FIRST_ROOM: u64 = 1 << 20;
