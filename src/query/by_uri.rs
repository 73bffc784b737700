//! Finds posts by address, whichever of its addresses somebody wrote: the URI, the page for people, the activity's.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use crate::model::{Library, Post, PostIndex};

/// Posts of a library by the hash of what their addresses mean. The addresses themselves stay in the library.
#[derive(Clone, Debug, Default)]
pub struct ByUri {
    posts: HashMap<u64, PostIndex>,
    state: RandomState,
}

/// What an address means: two that are equal lead to the same post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meaning<'a> {
    /// `https://server/users/name/statuses/number`, or `https://server/@name/number`, as Mastodon writes them.
    Status {
        /// The server.
        server: &'a str,
        /// Name of the author.
        name: &'a str,
        /// Number of the post.
        number: &'a str,
    },
    /// Any other address, without scheme and what hangs behind it.
    Other(&'a str),
}

impl<'a> Meaning<'a> {
    /// What `address` means.
    pub fn of(address: &'a str) -> Self {
        let bare = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://")).unwrap_or(address);
        let bare = bare.strip_suffix('/').unwrap_or(bare);
        let bare = bare.strip_suffix("/activity").unwrap_or(bare);
        Self::status(bare).unwrap_or(Self::Other(bare))
    }

    fn status(bare: &'a str) -> Option<Self> {
        let (rest, number) = bare.rsplit_once('/')?;
        let (server, name) = if let Some(author) = rest.strip_suffix("/statuses") {
            let (rest, name) = author.rsplit_once('/')?;
            (rest.strip_suffix("/users")?, name)
        } else {
            let (server, name) = rest.rsplit_once('/')?;
            (server, name.strip_prefix('@')?)
        };
        (!server.contains('/') && !number.is_empty()).then_some(Self::Status { server, name, number })
    }
}

impl ByUri {
    /// All posts of a library. Of several with the same address the first counts. Boosts are never found: their addresses are
    /// those of the boosting.
    pub fn of(library: &Library) -> Self {
        let state = RandomState::new();
        let mut posts = HashMap::with_capacity(library.len());
        for (index, post) in library.posts().filter(|(_, post)| !post.is_boost() && !post.uri.is_empty()) {
            let meaning = Meaning::of(&post.uri);
            posts.entry(state.hash_one(meaning)).or_insert(index);
            if let Some(page) = post.url()
                && Meaning::of(&page) != meaning
            {
                posts.entry(state.hash_one(Meaning::of(&page))).or_insert(index);
            }
        }
        Self { posts, state }
    }

    /// The post with this address.
    pub fn find(&self, library: &Library, address: &str) -> Option<PostIndex> {
        let meaning = Meaning::of(address);
        let index = *self.posts.get(&self.state.hash_one(meaning))?;
        library.post(index).filter(|post| is_address_of(meaning, post)).map(|_| index)
    }
}

fn is_address_of(meaning: Meaning<'_>, post: &Post) -> bool {
    Meaning::of(&post.uri) == meaning || post.url().is_some_and(|page| Meaning::of(&page) == meaning)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Batch, Kind, Page};

    fn library(posts: &[(&str, &str)]) -> Library {
        let posts =
            posts.iter().map(|(uri, page)| Post { uri: (*uri).into(), page: Page::new(page, uri), ..Post::default() });
        let mut library = Library::default();
        library.push(Batch { posts: posts.collect(), search: Arc::default() });
        library
    }

    #[test]
    fn a_post_is_found_by_each_of_its_addresses() {
        let library = library(&[
            ("https://a.example/users/ada/statuses/1", "https://a.example/@ada/1"),
            ("https://a.example/ap/users/7/statuses/2", "https://a.example/@ada/2"),
            ("https://b.example/objects/x", "https://b.example/notice/x"),
        ]);
        let by_uri = ByUri::of(&library);
        for (address, expected) in [
            ("https://a.example/users/ada/statuses/1", Some(0)),
            ("https://a.example/@ada/1", Some(0)),
            ("http://a.example/users/ada/statuses/1/activity", Some(0)),
            ("https://a.example/@ada/1/", Some(0)),
            ("https://a.example/ap/users/7/statuses/2", Some(1)),
            ("https://a.example/@ada/2", Some(1)),
            ("https://b.example/objects/x", Some(2)),
            ("https://b.example/notice/x", Some(2)),
            ("https://a.example/@bob/1", None),
            ("https://c.example/@ada/1", None),
            ("", None),
        ] {
            assert_eq!(by_uri.find(&library, address).map(|index| index.0), expected, "{address}");
        }
    }

    #[test]
    fn a_boost_is_not_found_and_of_two_posts_the_first() {
        let boost = Post {
            uri: "https://a.example/users/ada/statuses/1".into(),
            kind: Kind::Boost { of: "https://b.example/1".into(), author: None },
            ..Post::default()
        };
        let post = Post { kind: Kind::Original, ..boost.clone() };
        let mut library = Library::default();
        library.push(Batch { posts: [boost, post.clone(), post].into(), search: Arc::default() });
        let found = ByUri::of(&library).find(&library, "https://a.example/@ada/1");
        assert_eq!(found, Some(PostIndex(1)));
    }
}
