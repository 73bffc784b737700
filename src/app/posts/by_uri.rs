//! Finds posts by URI, to name the author of what a reply answers.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::model::{Library, PostIndex};

/// Posts of a library by the hash of their URI. Twelve bytes a post: the URIs themselves stay in the library.
#[derive(Clone, Debug, Default)]
pub struct ByUri {
    posts: HashMap<u64, PostIndex>,
    state: RandomState,
}

impl ByUri {
    /// All posts of a library. Of several with the same URI the first counts.
    pub fn of(library: &Library) -> Self {
        let state = RandomState::new();
        let mut posts = HashMap::with_capacity(library.len());
        for (index, post) in library.posts().filter(|(_, post)| !post.is_boost() && !post.uri.is_empty()) {
            posts.entry(state.hash_one(&*post.uri)).or_insert(index);
        }
        Self { posts, state }
    }

    /// The post with this URI; a boost is never found.
    pub fn find(&self, library: &Library, uri: &str) -> Option<PostIndex> {
        let index = *self.posts.get(&self.state.hash_one(uri))?;
        library.post(index).filter(|post| *post.uri == *uri).map(|_| index)
    }
}
