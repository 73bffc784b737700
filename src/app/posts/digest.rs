//! What has to be worked out over all posts once they are there. With a million of them that takes longer than a frame, so a
//! job does it.

use std::sync::Arc;

use crate::model::Library;
use crate::progress::StopFlag;
use crate::query::by_uri::ByUri;
use crate::query::order::FileOrder;
use crate::query::stats::Stats;
use crate::query::threads::Threads;

/// What is known about all posts of a library together.
#[derive(Clone, Debug, Default)]
pub struct Digest {
    /// How the posts stand in the file.
    pub order: FileOrder,
    /// Finds posts by their URI.
    pub by_uri: ByUri,
    /// What the posts are made of.
    pub stats: Stats,
    /// Which posts answer one another; None when it was stopped.
    pub threads: Option<Arc<Threads>>,
}

impl Digest {
    /// Works it out. Takes some hundred milliseconds for a million posts.
    pub fn of(library: &Library, stop: &StopFlag) -> Self {
        let (order, by_uri) = (FileOrder::of(library), ByUri::of(library));
        let threads = Threads::of(library, &by_uri, &order, stop).map(Arc::new);
        Self { order, by_uri, stats: Stats::of(library.posts().map(|(_, post)| post)), threads }
    }
}
