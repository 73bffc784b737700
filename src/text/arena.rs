//! Folded search text of many posts in one string.

use crate::model::{Post, SearchArena};

/// Search text of `posts`: text, content warning, poll options, alt texts, hashtags, mentions, link targets.
pub fn arena(_posts: &[Post]) -> SearchArena {
    todo!()
}
