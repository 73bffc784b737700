//! Which posts are written, in which order, and how each is called.

use std::collections::{HashMap, HashSet};

use super::{PostExport, is_private};
use crate::model::{Kind, Post, PostIndex};
use crate::query::by_uri::Meaning;

/// The posts to write.
pub(super) struct Chosen<'a> {
    /// In the order in which they were given; none twice.
    pub items: Vec<Item<'a>>,
    /// Posts that were left out because not everyone could see them.
    pub private: u64,
    /// Place among the items of the post that this address leads to, whichever of its addresses it is. Boosts are not among
    /// them.
    by_uri: HashMap<String, usize>,
}

/// One post to write.
pub(super) struct Item<'a> {
    /// Its number in the library.
    pub index: PostIndex,
    /// The post.
    pub post: &'a Post,
    /// What it is called in addresses and file names: Latin letters and digits, the same in each export, no two alike.
    pub anchor: Box<str>,
}

impl<'a> Chosen<'a> {
    /// The posts that may be written.
    pub fn of(export: &PostExport<'a>) -> Self {
        let mut chosen = Self { items: Vec::new(), private: 0, by_uri: HashMap::new() };
        let mut seen = HashSet::new();
        let mut anchors = HashSet::new();
        for index in export.posts.iter().copied().filter(|index| seen.insert(*index)) {
            let Some(post) = export.library.post(index) else { continue };
            if is_private(post) && !export.options.include_private {
                chosen.private += 1;
                continue;
            }
            let own = anchor(post);
            let anchor = if anchors.contains(&own) { format!("{own}n{}", index.0).into_boxed_str() } else { own };
            anchors.insert(anchor.clone());
            if !post.is_boost() && !post.uri.is_empty() {
                let place = chosen.items.len();
                chosen.by_uri.insert(key(&post.uri), place);
                if let Some(page) = post.url() {
                    chosen.by_uri.entry(key(&page)).or_insert(place);
                }
            }
            chosen.items.push(Item { index, post, anchor });
        }
        chosen
    }

    /// The item at `place`.
    pub fn item(&self, place: usize) -> Option<&Item<'a>> {
        self.items.get(place)
    }

    /// Where the post with this URI stands among the items, if it is one of them.
    pub fn place_of(&self, uri: &str) -> Option<usize> {
        self.by_uri.get(&key(uri)).copied()
    }

    /// Where the post stands that the post at `place` answers, if it is here.
    pub fn parent_of(&self, place: usize) -> Option<usize> {
        match &self.item(place)?.post.kind {
            Kind::Reply { to } => self.place_of(to),
            _ => None,
        }
    }
}

/// What an address means, as a key: the page of a post and its URI are one.
fn key(address: &str) -> String {
    match Meaning::of(address) {
        Meaning::Status { server, name, number } => format!("{server}/@{name}/{number}"),
        Meaning::Other(bare) => bare.to_owned(),
    }
}

/// The number at the end of the URI, as Mastodon gives each post one; else a number made from the whole URI.
fn anchor(post: &Post) -> Box<str> {
    let uri = post.uri.strip_suffix("/activity").unwrap_or(&post.uri);
    let last = uri.rsplit('/').next().unwrap_or_default();
    let is_number = (1..=24).contains(&last.len()) && last.bytes().all(|byte| byte.is_ascii_digit());
    if is_number { format!("p{last}") } else { format!("x{:016x}", fingerprint(uri)) }.into()
}

/// The 64-bit FNV-1a hash: the same on every machine and in every version, which the standard library's is not.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_and_the_uri_of_a_post_are_one() {
        let uri = "https://a.example/users/ada/statuses/1";
        assert_eq!(key(uri), key("https://a.example/@ada/1"));
        assert_ne!(key(uri), key("https://a.example/@ada/2"));
        assert_eq!(key("https://a.example/notice/x"), key("https://a.example/notice/x/"));
    }

    #[test]
    fn a_post_is_called_by_its_number_wherever_its_server_puts_it() {
        let called = |uri: &str| anchor(&Post { uri: uri.into(), ..Post::default() });
        assert_eq!(&*called("https://a.example/users/ada/statuses/110"), "p110");
        assert_eq!(&*called("https://a.example/users/ada/statuses/110/activity"), "p110");
        for other in ["", "https://a.example/objects/6e-7a", "javascript:alert(1)", "a/\"><b>", "a/é", "x/1\u{661}"] {
            let name = called(other);
            assert!(name.len() == 17 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()), "{other}: {name}");
        }
    }
}
