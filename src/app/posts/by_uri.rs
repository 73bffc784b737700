//! Finds posts by URI, to name the author of what a reply answers.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::model::{Library, PostIndex};

/// Posts of a library by the hash of their URI. Twelve bytes a post: the URIs themselves stay in the library.
#[derive(Clone, Debug, Default)]
pub struct ByUri {
    posts: HashMap<u64, PostIndex>,
    state: RandomState,
    /// Posts of the library that are in the map.
    done: usize,
}

impl ByUri {
    /// Adds the posts that the library has got since the last time.
    pub fn extend(&mut self, library: &Library) {
        for number in self.done..library.len() {
            let Ok(index) = u32::try_from(number).map(PostIndex) else { break };
            if let Some(post) = library.post(index)
                && !post.is_boost()
                && !post.uri.is_empty()
            {
                self.posts.entry(self.state.hash_one(&*post.uri)).or_insert(index);
            }
        }
        self.done = library.len();
    }

    /// The post with this URI; a boost is never found.
    pub fn find(&self, library: &Library, uri: &str) -> Option<PostIndex> {
        let index = *self.posts.get(&self.state.hash_one(uri))?;
        library.post(index).filter(|post| *post.uri == *uri).map(|_| index)
    }
}
