//! What is told about a file beside its thumbnail.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::archive::ReadError;
use crate::media::decode::DecodeError;
use crate::media::motion::Motion;
use crate::media::sniff::FileKind;

/// What was found about a file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Facts {
    /// What it is, by its bytes.
    pub kind: Option<FileKind>,
    /// Width and height in pixels of the whole picture or video, upright; (0, 0) when not known.
    pub size: (u32, u32),
    /// How an animated picture moves.
    pub motion: Option<Motion>,
    /// How long a video or sound plays.
    pub length: Option<Duration>,
    /// A video or sound can be heard.
    pub has_sound: bool,
    /// What is wrong. There may be a picture all the same.
    pub trouble: Option<Trouble>,
}

impl Facts {
    pub(super) fn of(trouble: Trouble) -> Self {
        Self { trouble: Some(trouble), ..Self::default() }
    }
}

/// Why a tile shows no picture, or not all of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Trouble {
    /// The file has no bytes: the server could not read it (archive format §1.8).
    Empty,
    /// The archive has no such entry, or nothing stands where it should.
    Missing,
    /// The system, or a password, does not let us read it.
    Unreadable,
    /// Cut off or broken. What can be seen is shown.
    Damaged,
    /// Too many pixels or bytes to be shown here.
    TooLarge,
    /// Whole as far as anybody can tell, but of a kind that is not shown here, such as AVIF; other programs may show it.
    NotShown,
    /// Not a picture, video or sound at all.
    NotMedia,
    /// It takes too long. The picture may still come.
    Late,
}

impl From<DecodeError> for Trouble {
    fn from(error: DecodeError) -> Self {
        match error {
            DecodeError::NotAPicture => Self::NotMedia,
            DecodeError::NotShown(_) => Self::NotShown,
            DecodeError::TooLarge => Self::TooLarge,
            DecodeError::Damaged => Self::Damaged,
        }
    }
}

impl Trouble {
    /// What an entry that can't be read to its end means for its tile; None when its content is whole.
    pub fn of_reading(error: &ReadError) -> Option<Self> {
        Some(match error {
            ReadError::HeaderMismatch => return None,
            ReadError::NoEntry | ReadError::HeaderMissing => Self::Missing,
            ReadError::Password | ReadError::UnknownMethod(_) | ReadError::Io(_) => Self::Unreadable,
            ReadError::TooLong { .. } => Self::TooLarge,
            _ => Self::Damaged,
        })
    }
}
