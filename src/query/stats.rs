//! Counts over posts, made batch by batch while they come in.

use jiff::Timestamp;

use crate::model::{Post, Visibility};

/// What a set of posts is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// Posts the person wrote, replies included.
    pub posts: u64,
    /// Those of them that answer another post.
    pub replies: u64,
    /// Boosts.
    pub boosts: u64,
    /// Posts with a poll.
    pub polls: u64,
    /// Attachments of posts that name a file.
    pub attachments: u64,
    /// Those of them whose file is in the archive.
    pub attachments_here: u64,
    /// Followers-only posts; boosts do not count.
    pub followers_only: u64,
    /// Direct posts; boosts do not count.
    pub direct: u64,
    /// Oldest date.
    pub first: Option<Timestamp>,
    /// Newest date.
    pub last: Option<Timestamp>,
}

impl Stats {
    /// Counts one more post.
    pub fn add(&mut self, post: &Post) {
        if let Some(at) = post.published {
            self.first = Some(self.first.map_or(at, |first| first.min(at)));
            self.last = Some(self.last.map_or(at, |last| last.max(at)));
        }
        if post.is_boost() {
            self.boosts += 1;
            return;
        }
        self.posts += 1;
        self.replies += u64::from(post.is_reply());
        self.polls += u64::from(post.poll.is_some());
        self.followers_only += u64::from(post.visibility == Visibility::Followers);
        self.direct += u64::from(post.visibility == Visibility::Direct);
        for attachment in post.attachments.iter().filter(|attachment| attachment.names_file()) {
            self.attachments += 1;
            self.attachments_here += u64::from(attachment.entry.is_some());
        }
    }

    /// Counts all of them.
    pub fn of<'a>(posts: impl IntoIterator<Item = &'a Post>) -> Self {
        let mut stats = Self::default();
        for post in posts {
            stats.add(post);
        }
        stats
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Attachment, EntryId, Kind, MediaKind, Poll};

    fn post(kind: Kind, visibility: Visibility) -> Post {
        Post { visibility, kind, ..Post::default() }
    }

    #[test]
    fn replies_are_posts_and_boosts_are_not() {
        let reply = post(Kind::Reply { to: "x".into() }, Visibility::Followers);
        let boost = post(Kind::Boost { of: "x".into(), author: None }, Visibility::Direct);
        let mut poll = post(Kind::Original, Visibility::Direct);
        poll.poll = Some(Box::new(Poll::default()));
        let stats = Stats::of([&reply, &boost, &poll]);
        assert_eq!((stats.posts, stats.replies, stats.boosts, stats.polls), (2, 1, 1, 1));
        assert_eq!((stats.followers_only, stats.direct), (1, 1));
    }

    #[test]
    fn attachments_count_apart_from_those_that_are_here() {
        let mut with = post(Kind::Original, Visibility::Public);
        with.attachments = Box::new([
            Attachment { url: Some("a".into()), entry: Some(EntryId(1)), ..Attachment::default() },
            Attachment { url: Some("b".into()), ..Attachment::default() },
            Attachment { url: Some("https://a.example".into()), kind: MediaKind::Link, ..Attachment::default() },
            Attachment::default(),
        ]);
        let stats = Stats::of([&with]);
        assert_eq!((stats.attachments, stats.attachments_here), (2, 1));
    }

    #[test]
    fn what_a_boosted_post_holds_is_not_counted() {
        let boost = Post {
            attachments: Box::new([Attachment { url: Some("a".into()), ..Attachment::default() }]),
            poll: Some(Box::default()),
            ..post(Kind::Boost { of: "x".into(), author: None }, Visibility::Followers)
        };
        assert_eq!(Stats::of([&boost]), Stats { boosts: 1, ..Stats::default() });
    }

    #[test]
    fn dates_reach_from_the_oldest_to_the_newest() {
        let mut old = post(Kind::Original, Visibility::Public);
        old.published = Some(Timestamp::UNIX_EPOCH);
        let mut new = old.clone();
        new.published = Timestamp::from_second(5).ok();
        let stats = Stats::of([&new, &old]);
        assert_eq!((stats.first, stats.last), (old.published, new.published));
    }
}
