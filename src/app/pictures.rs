//! Avatar and header of the account that is open.

use std::sync::Arc;

use super::finished;
use crate::archive::Archive;
use crate::jobs::{Job, Waker};
use crate::media::decode::{self, Limits, Picture};
use crate::model::{Account, EntryId};

/// Most bytes that are read of one of the two files.
const MAX_BYTES: u64 = 32 << 20;
/// Longest sides they are shown with, in pixels (at twice the designed size).
const AVATAR_SIDE: u32 = 256;
const HEADER_SIDES: (u32, u32) = (1600, 800);

/// The two pictures, as far as they are there.
#[derive(Default)]
pub struct Pictures {
    job: Option<Job<Decoded>>,
    decoded: Decoded,
}

/// Pixels of both.
#[derive(Clone, Default)]
struct Decoded {
    avatar: Option<Arc<Picture>>,
    header: Option<Arc<Picture>>,
}

impl Pictures {
    /// Begins to decode them.
    pub fn start(archive: &Arc<Archive>, account: &Account, wake: &Waker) -> Self {
        let (archive, avatar, header) = (Arc::clone(archive), account.avatar, account.header);
        let job = Job::start("pictures", wake.clone(), move |_| Decoded {
            avatar: avatar.and_then(|entry| decode(&archive, entry, AVATAR_SIDE, AVATAR_SIDE)),
            header: header.and_then(|entry| decode(&archive, entry, HEADER_SIDES.0, HEADER_SIDES.1)),
        });
        Self { job: Some(job), decoded: Decoded::default() }
    }

    /// Takes in what has been decoded.
    pub fn take_in(&mut self) {
        if let Some(Ok(decoded)) = finished(&mut self.job) {
            self.decoded = decoded;
        }
    }

    /// The avatar.
    pub fn avatar(&self) -> Option<&Arc<Picture>> {
        self.decoded.avatar.as_ref()
    }

    /// The header picture.
    pub fn header(&self) -> Option<&Arc<Picture>> {
        self.decoded.header.as_ref()
    }
}

fn decode(archive: &Archive, entry: EntryId, width: u32, height: u32) -> Option<Arc<Picture>> {
    let bytes = archive.bytes(entry, MAX_BYTES).inspect_err(|error| log::info!("a profile picture: {error}")).ok()?;
    decode::picture_within(&bytes, width, height, &Limits::default())
        .inspect_err(|error| log::info!("a profile picture: {error}"))
        .ok()
        .map(Arc::new)
}
