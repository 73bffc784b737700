//! What has to be worked out over all posts once they are there. With a million of them that takes longer than a frame, so a
//! job does it.

use crate::model::Library;
use crate::query::by_uri::ByUri;
use crate::query::order::FileOrder;
use crate::query::stats::Stats;

/// What is known about all posts of a library together.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    /// How the posts stand in the file.
    pub order: FileOrder,
    /// Finds posts by their URI.
    pub by_uri: ByUri,
    /// What the posts are made of.
    pub stats: Stats,
}

impl Digest {
    /// Works it out. Takes some hundred milliseconds for a million posts.
    pub fn of(library: &Library) -> Self {
        Self {
            order: FileOrder::of(library),
            by_uri: ByUri::of(library),
            stats: Stats::of(library.posts().map(|(_, post)| post)),
        }
    }
}
