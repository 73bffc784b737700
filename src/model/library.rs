//! Everything one archive told us.

use std::sync::Arc;

use super::{Account, Finding, Post};

/// Number of a post, in file order over all batches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PostIndex(pub u32);

/// What one archive told us. Grows by whole batches while loading, then never changes; jobs and the window share snapshots.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The person.
    pub account: Account,
    /// Kind of container.
    pub container: Container,
    /// Who wrote the archive, as far as it can be told.
    pub dialect: Dialect,
    /// `totalItems` of the outbox: a hint only, real exports differ (archive format §2.1).
    pub stated_total: Option<u64>,
    /// Name of the outbox entry; `RecordSpan`s count from its first byte.
    pub outbox_name: Option<Box<str>>,
    /// Posts in batches, in file order.
    batches: Vec<Batch>,
    /// First post number of each batch.
    starts: Vec<u32>,
    len: u32,
    /// Favourites (`likes.json`), file order; None when the file is not there.
    pub favourites: Option<Arc<[PostLink]>>,
    /// Bookmarks (`bookmarks.json`), file order; None when the file is not there.
    pub bookmarks: Option<Arc<[PostLink]>>,
    /// What was counted while reading.
    pub counts: Counts,
    /// What was found while reading.
    pub findings: Vec<Finding>,
}

/// Some posts and their folded search text.
#[derive(Clone, Debug)]
pub struct Batch {
    /// The posts, in file order.
    pub posts: Arc<[Post]>,
    /// Folded text of all of them, one after the other.
    pub search: Arc<SearchArena>,
}

/// Folded search text of a batch: one string, and where each post's part ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchArena {
    /// All parts, each ending with `\0`; fields inside a part are parted by `\n`.
    pub text: Box<str>,
    /// End offset of each post's part, in bytes.
    pub ends: Box<[u32]>,
}

/// Account and URL of a favourited or bookmarked post: the archive holds only its address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PostLink {
    /// The post's URI.
    pub uri: Box<str>,
}

/// Kind of container an archive came in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Container {
    /// A zip (Mastodon ≥ 4.2).
    #[default]
    Zip,
    /// A gzipped tar (Mastodon ≤ 4.1).
    TarGz,
    /// A plain tar.
    Tar,
    /// An unpacked folder.
    Folder,
    /// An `outbox.json` alone.
    Json,
}

/// Who wrote an archive. The producer is not recorded, so this is told by features (archive format §9.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Dialect {
    /// The software.
    pub producer: Producer,
    /// Oldest version that writes what was seen, such as `(4, 2)`.
    pub at_least: Option<(u8, u8)>,
    /// Newest version that writes what was seen.
    pub at_most: Option<(u8, u8)>,
}

/// Software that writes archives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Producer {
    /// Mastodon, or a fork that writes the same.
    #[default]
    Mastodon,
    /// glitch-soc.
    Glitch,
    /// Pleroma, Akkoma or Rebased.
    Pleroma,
    /// Something else that writes ActivityPub.
    Other,
}

/// What was counted while reading the outbox: `posts + boosts + duplicates + skipped = records`, always.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Elements of `orderedItems`, all of them should the key repeat; one cut off at the end counts.
    pub records: u64,
    /// `Create` activities, replies included.
    pub posts: u64,
    /// `Announce` activities.
    pub boosts: u64,
    /// Activities whose id was seen before.
    pub duplicates: u64,
    /// Records that can't be shown; each has a finding.
    pub skipped: u64,
}

impl Library {
    /// Adds a batch behind the others.
    pub fn push(&mut self, batch: Batch) {
        self.starts.push(self.len);
        self.len += u32::try_from(batch.posts.len()).unwrap_or(0);
        self.batches.push(batch);
    }

    /// Puts `batch` in the place of the one that starts at the same post; both have the same number of posts.
    pub fn replace(&mut self, which: usize, batch: Batch) {
        if let Some(old) = self.batches.get_mut(which)
            && old.posts.len() == batch.posts.len()
        {
            *old = batch;
        }
    }

    /// Number of posts, boosts included.
    pub fn len(&self) -> usize {
        self.len as usize
    }

    /// There are no posts.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The post with this number.
    pub fn post(&self, index: PostIndex) -> Option<&Post> {
        let (batch, within) = self.locate(index)?;
        self.batches.get(batch)?.posts.get(within)
    }

    /// Which batch holds the post, and where in it.
    pub fn locate(&self, index: PostIndex) -> Option<(usize, usize)> {
        if index.0 >= self.len {
            return None;
        }
        let batch = self.starts.partition_point(|&start| start <= index.0).checked_sub(1)?;
        let within = index.0 - self.starts.get(batch)?;
        Some((batch, within as usize))
    }

    /// All posts in file order with their numbers.
    pub fn posts(&self) -> impl DoubleEndedIterator<Item = (PostIndex, &Post)> {
        self.batches.iter().zip(&self.starts).flat_map(|(batch, &start)| {
            batch.posts.iter().enumerate().map(move |(i, post)| (PostIndex(start + i as u32), post))
        })
    }

    /// The batches in file order.
    pub fn batches(&self) -> &[Batch] {
        &self.batches
    }
}

impl SearchArena {
    /// Folded text of the post at `within` in its batch, without the end mark.
    pub fn part(&self, within: usize) -> Option<&str> {
        let end = *self.ends.get(within)? as usize;
        let start = match within.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..end)?.strip_suffix('\0')
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn post(uri: &str) -> Post {
        Post { uri: uri.into(), ..Post::default() }
    }

    fn batch(uris: &[&str]) -> Batch {
        Batch { posts: uris.iter().map(|uri| post(uri)).collect(), search: Arc::default() }
    }

    #[test]
    fn posts_are_found_by_number_across_batches() {
        let mut library = Library::default();
        library.push(batch(&["a", "b"]));
        library.push(batch(&[]));
        library.push(batch(&["c"]));
        assert_eq!(library.len(), 3);
        let uris: Vec<_> = (0..4).map(|i| library.post(PostIndex(i)).map(|p| &*p.uri)).collect();
        assert_eq!(uris, [Some("a"), Some("b"), Some("c"), None]);
        let walked: Vec<_> = library.posts().map(|(i, p)| (i.0, &*p.uri)).collect();
        assert_eq!(walked, [(0, "a"), (1, "b"), (2, "c")]);
    }

    #[test]
    fn a_batch_is_replaced_only_by_one_of_the_same_length() {
        let mut library = Library::default();
        library.push(batch(&["a", "b"]));
        library.replace(0, batch(&["x"]));
        assert_eq!(&*library.post(PostIndex(0)).unwrap().uri, "a");
        library.replace(0, batch(&["x", "y"]));
        assert_eq!(&*library.post(PostIndex(1)).unwrap().uri, "y");
    }

    #[test]
    fn each_post_has_its_own_part_of_the_search_text() {
        let arena = SearchArena { text: "one\0two\nb\0".into(), ends: [4, 10].into() };
        assert_eq!(arena.part(0), Some("one"));
        assert_eq!(arena.part(1), Some("two\nb"));
        assert_eq!(arena.part(2), None);
    }
}
