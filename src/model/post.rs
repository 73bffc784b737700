//! One thing the person did: wrote a post or boosted one.

use std::sync::Arc;

use jiff::Timestamp;

use super::Attachment;

/// A post or a boost (archive format §2.2–§2.5).
///
/// Kept small, because there may be a million of them: texts are boxed, names that repeat are shared.
#[derive(Clone, Debug, PartialEq)]
pub struct Post {
    /// Id of the post itself; for a boost the id of the activity. Empty when the record has none.
    pub uri: Box<str>,
    /// Page for people.
    pub url: Option<Box<str>>,
    /// When it was posted or boosted. None when the record does not say; such a post keeps its place in the file.
    pub published: Option<Timestamp>,
    /// When it was last edited.
    pub edited: Option<Timestamp>,
    /// Who could see it.
    pub visibility: Visibility,
    /// Media are hidden until asked for.
    pub sensitive: bool,
    /// Post, reply or boost.
    pub kind: Kind,
    /// Content warning, plain text.
    pub warning: Option<Box<str>>,
    /// Text of the post, untrusted HTML; empty for boosts.
    pub html: Box<str>,
    /// Language code as the archive writes it, such as `en` or `zh-TW`.
    pub language: Option<Arc<str>>,
    /// Media in their order.
    pub attachments: Box<[Attachment]>,
    /// People addressed.
    pub mentions: Box<[Mention]>,
    /// Hashtags without `#`.
    pub hashtags: Box<[Arc<str>]>,
    /// Custom emoji used in the text.
    pub emoji: Box<[CustomEmoji]>,
    /// The poll.
    pub poll: Option<Box<Poll>>,
    /// The quoted post.
    pub quote: Option<Quote>,
    /// Favourites at export time (Mastodon ≥ 4.3).
    pub favourites: Option<u32>,
    /// Boosts at export time (Mastodon ≥ 4.3).
    pub boosts: Option<u32>,
    /// Where the record stands in the outbox.
    pub record: RecordSpan,
}

/// Post, reply or boost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kind {
    /// A post of its own.
    #[default]
    Original,
    /// An answer.
    Reply {
        /// URI of the post it answers.
        to: Box<str>,
    },
    /// A boost of a post; the archive holds only its address.
    Boost {
        /// URI of the boosted post.
        of: Box<str>,
        /// Actor URI of the boosted author, from the activity's `cc` or the embedded object, when it can be told.
        author: Option<Arc<str>>,
    },
}

/// Who could see a post.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// Everyone, but not in public timelines ("quiet public").
    Unlisted,
    /// Followers only.
    Followers,
    /// Only the people mentioned.
    #[default]
    Direct,
}

/// Somebody the post is addressed to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Actor URI.
    pub uri: Arc<str>,
    /// Name as written, with the leading `@`: `@bob@other.example`, or `@bob` on the same server.
    pub name: Arc<str>,
}

/// A custom emoji: its code only, the picture stays on the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CustomEmoji {
    /// Code with both colons, such as `:blobcat:`.
    pub code: Arc<str>,
}

/// A poll as it stood at export time.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Poll {
    /// Choices in their order.
    pub options: Box<[PollOption]>,
    /// More than one choice was allowed (`anyOf`).
    pub multiple: bool,
    /// When it ends or ended.
    pub ends: Option<Timestamp>,
    /// It was over at export time.
    pub closed: bool,
    /// Number of people who voted (Mastodon ≥ 3.0).
    pub voters: Option<u64>,
}

/// One choice of a poll.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PollOption {
    /// Its text.
    pub name: Box<str>,
    /// Votes for it.
    pub votes: u64,
}

/// A quoted post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Quote {
    /// The quoted post's URI.
    Of(Box<str>),
    /// The quoted post was deleted (`Tombstone`).
    Deleted,
}

/// Where a record stands in the unpacked outbox, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct RecordSpan {
    /// First byte.
    pub offset: u64,
    /// Length.
    pub len: u32,
}

impl RecordSpan {
    /// Where `bytes` stand that begin at `offset`.
    pub fn of(offset: u64, bytes: &[u8]) -> Self {
        Self { offset, len: u32::try_from(bytes.len()).unwrap_or(u32::MAX) }
    }
}

impl Post {
    /// This is a boost of somebody's post.
    pub fn is_boost(&self) -> bool {
        matches!(self.kind, Kind::Boost { .. })
    }

    /// This answers another post.
    pub fn is_reply(&self) -> bool {
        matches!(self.kind, Kind::Reply { .. })
    }

    /// Whether two records say the same, wherever they stand in the file.
    pub fn same_content(&self, other: &Self) -> bool {
        let mut moved = other.clone();
        moved.record = self.record;
        *self == moved
    }
}
