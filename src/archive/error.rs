//! Why a path could not be opened, or an entry not be read. Typed; words for people are made elsewhere.

use std::io;

use super::LooksLike;
use crate::model::DamageKind;
use crate::progress::Stopped;

/// Why a path could not be opened.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum OpenError {
    /// There is nothing at this path.
    #[error("no such file")]
    NotFound,
    /// The system does not let us read it.
    #[error("no permission to read")]
    NoPermission,
    /// The file has no bytes.
    #[error("the file is empty")]
    EmptyFile,
    /// A file that is no container we know.
    #[error("not an archive: {looks_like:?}")]
    NotAnArchive {
        /// What it seems to be.
        looks_like: LooksLike,
    },
    /// A container or folder without `outbox.json` and without `actor.json`.
    #[error("no outbox.json and no actor.json inside: {looks_like:?}")]
    NotMastodon {
        /// Parts of a Mastodon archive that are there, such as `likes.json` or `media_attachments`.
        found: Vec<Box<str>>,
        /// What it seems to be.
        looks_like: LooksLike,
    },
    /// The zip, or what matters in it, is encrypted.
    #[error("protected by a password")]
    Password,
    /// No room to unpack a compressed archive.
    #[error("disk full: {needed} bytes needed, {free} free")]
    DiskFull {
        /// Bytes needed, as far as it can be told beforehand.
        needed: u64,
        /// Bytes free in the spool folder.
        free: u64,
    },
    /// An archive so damaged that nothing in it could be found.
    #[error("damaged: {kind:?}")]
    Damaged {
        /// What is wrong.
        kind: DamageKind,
    },
    /// The system could not read; its error number is inside.
    #[error(transparent)]
    Io(io::Error),
    /// Stopped on request.
    #[error("stopped on request")]
    Stopped,
}

/// Why an entry could not be read, or not to its end.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadError {
    /// The archive has no such entry.
    #[error("no such entry")]
    NoEntry,
    /// The entry is encrypted.
    #[error("protected by a password")]
    Password,
    /// Compressed with a method other than stored or deflate; the number is the zip format's.
    #[error("unknown compression method {0}")]
    UnknownMethod(u16),
    /// The directory says the entry begins at a place where no entry begins.
    #[error("no entry where the directory says")]
    HeaderMissing,
    /// The container ends inside the entry.
    #[error("the file ends inside this entry")]
    CutOff,
    /// The compressed data is damaged.
    #[error("the compressed data is damaged")]
    BrokenDeflate,
    /// Longer or shorter than stated.
    #[error("not as long as stated")]
    Length,
    /// The checksum does not match.
    #[error("the checksum does not match")]
    Checksum,
    /// The directory and the entry's own header disagree, though the content fits one of them: everything was given.
    #[error("directory and entry disagree")]
    HeaderMismatch,
    /// Longer than the caller wanted to hold in memory.
    #[error("longer than {limit} bytes")]
    TooLong {
        /// The caller's limit in bytes.
        limit: u64,
    },
    /// The system could not read.
    #[error(transparent)]
    Io(io::Error),
}

/// The spool folder has no room; travels inside an `io::Error` until it becomes an [`OpenError::DiskFull`].
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("disk full")]
pub(super) struct Full {
    pub needed: u64,
    pub free: u64,
}

impl From<ReadError> for io::Error {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Io(error) => error,
            ReadError::CutOff => Self::new(io::ErrorKind::UnexpectedEof, error),
            other => Self::new(io::ErrorKind::InvalidData, other),
        }
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        error.downcast::<Self>().unwrap_or_else(Self::Io)
    }
}

impl From<Stopped> for OpenError {
    fn from(_: Stopped) -> Self {
        Self::Stopped
    }
}

impl From<io::Error> for OpenError {
    fn from(error: io::Error) -> Self {
        let error = match error.downcast::<Stopped>() {
            Ok(Stopped) => return Self::Stopped,
            Err(other) => other,
        };
        let error = match error.downcast::<Full>() {
            Ok(Full { needed, free }) => return Self::DiskFull { needed, free },
            Err(other) => other,
        };
        match error.downcast::<ReadError>() {
            Ok(inner) => inner.into(),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::NotFound,
            Err(error) if error.kind() == io::ErrorKind::PermissionDenied => Self::NoPermission,
            Err(error) => Self::Io(error),
        }
    }
}

impl From<ReadError> for OpenError {
    fn from(error: ReadError) -> Self {
        match error {
            ReadError::Io(error) => error.into(),
            ReadError::Password => Self::Password,
            ReadError::CutOff => Self::Damaged { kind: DamageKind::CutOff },
            ReadError::HeaderMissing | ReadError::HeaderMismatch => Self::Damaged { kind: DamageKind::HeaderMismatch },
            _ => Self::Damaged { kind: DamageKind::Checksum },
        }
    }
}
