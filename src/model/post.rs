//! One thing the person did: wrote a post or boosted one.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::Timestamp;

use super::Attachment;

/// A post or a boost (archive format §2.2–§2.5).
///
/// Kept small, because there may be a million of them: texts are boxed, names that repeat are shared, and what few posts
/// have stands apart.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Post {
    /// Id of the post itself; for a boost the id of the activity. Empty when the record has none.
    pub uri: Box<str>,
    /// Page for people, as it is kept; to be read with [`Post::url`].
    pub page: Page,
    /// When it was posted or boosted. None when the record does not say; such a post keeps its place in the file.
    pub published: Option<Timestamp>,
    /// Who could see it.
    pub visibility: Visibility,
    /// Media are hidden until asked for.
    pub sensitive: bool,
    /// Post, reply or boost.
    pub kind: Kind,
    /// Content warning, plain text.
    pub warning: Option<Box<str>>,
    /// Text of the post, untrusted HTML. Empty for boosts, unless the archive holds the boosted post, too, as it does for
    /// followers-only posts of one's own (archive format §2.5); then this and what follows are the boosted post's.
    pub html: Box<str>,
    /// Language code as the archive writes it, such as `en` or `zh-TW`.
    pub language: Option<Arc<str>>,
    /// Media in their order.
    pub attachments: Box<[Attachment]>,
    /// People addressed.
    pub mentions: Box<[Mention]>,
    /// Hashtags without `#`.
    pub hashtags: Box<[Arc<str>]>,
    /// The poll.
    pub poll: Option<Box<Poll>>,
    /// What few posts have; to be read with [`Post::edited`], [`Post::quote`] and [`Post::emoji`].
    pub rare: Option<Box<Rare>>,
    /// Favourites at export time (Mastodon ≥ 4.3).
    pub favourites: Option<u32>,
    /// Boosts at export time (Mastodon ≥ 4.3).
    pub boosts: Option<u32>,
    /// Where the record stands in the outbox.
    pub record: RecordSpan,
}

/// What few posts have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rare {
    /// When it was last edited.
    pub edited: Option<Timestamp>,
    /// The quoted post.
    pub quote: Option<Quote>,
    /// Custom emoji used in the text.
    pub emoji: Box<[CustomEmoji]>,
}

impl Rare {
    /// In a box, if there is anything.
    pub fn boxed(self) -> Option<Box<Self>> {
        (self != Self::default()).then(|| Box::new(self))
    }
}

/// Address of a post's page for people, as it is kept: one that follows from the post's URI takes no room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page(Option<Box<str>>);

impl Page {
    /// The page `url` of the post with this `uri`.
    pub fn new(url: &str, uri: &str) -> Self {
        let follows = UsualPage::of(uri).is_some_and(|usual| usual.is(url));
        // An empty text stands for the usual page.
        Self(Some(if follows { Box::default() } else { url.into() }).filter(|_| !url.is_empty()))
    }
}

/// The page that Mastodon gives to `https://a.example/users/ada/statuses/1`: `https://a.example/@ada/1`.
struct UsualPage<'a> {
    server: &'a str,
    name: &'a str,
    number: &'a str,
}

impl<'a> UsualPage<'a> {
    fn of(uri: &'a str) -> Option<Self> {
        // From the end, by single characters: this is asked of every post, and searching for words costs ten times as much.
        let (rest, number) = uri.rsplit_once('/')?;
        let (rest, name) = rest.strip_suffix("/statuses")?.rsplit_once('/')?;
        Some(Self { server: rest.strip_suffix("/users")?, name, number })
    }

    fn is(&self, url: &str) -> bool {
        let number = || {
            let name = url.strip_prefix(self.server)?.strip_prefix("/@")?;
            name.strip_prefix(self.name)?.strip_prefix('/')
        };
        number() == Some(self.number)
    }
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
    /// A boost of a post; as a rule the archive holds only its address.
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

    /// Its page for people.
    pub fn url(&self) -> Option<Cow<'_, str>> {
        match self.page.0.as_deref()? {
            "" => {
                let UsualPage { server, name, number } = UsualPage::of(&self.uri)?;
                Some(Cow::Owned(format!("{server}/@{name}/{number}")))
            }
            url => Some(Cow::Borrowed(url)),
        }
    }

    /// When it was last edited.
    pub fn edited(&self) -> Option<Timestamp> {
        self.rare.as_ref()?.edited
    }

    /// The post it quotes.
    pub fn quote(&self) -> Option<&Quote> {
        self.rare.as_ref()?.quote.as_ref()
    }

    /// Custom emoji used in the text.
    pub fn emoji(&self) -> &[CustomEmoji] {
        self.rare.as_ref().map_or(&[], |rare| &rare.emoji)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_told_whether_it_follows_from_the_uri_or_not() {
        let uri = "https://a.example/users/ada/statuses/1";
        for (url, kept) in [
            ("https://a.example/@ada/1", ""),
            ("https://a.example/@ada/12", "https://a.example/@ada/12"),
            ("https://a.example/@adam/1", "https://a.example/@adam/1"),
            ("https://b.example/@ada/1", "https://b.example/@ada/1"),
            ("x", "x"),
        ] {
            let post = Post { uri: uri.into(), page: Page::new(url, uri), ..Post::default() };
            assert_eq!((post.page.0.as_deref(), post.url().as_deref()), (Some(kept), Some(url)));
        }
        for (uri, url) in
            [("", "https://a.example/@ada/1"), ("https://a.example/objects/1", "https://a.example/notice/1")]
        {
            let post = Post { uri: uri.into(), page: Page::new(url, uri), ..Post::default() };
            assert_eq!(post.url().as_deref(), Some(url));
        }
        assert_eq!(Page::new("", uri), Page::default());
        assert_eq!(Post { uri: uri.into(), ..Post::default() }.url(), None);
    }

    #[test]
    fn posts_stay_small() {
        assert!(size_of::<Post>() <= 248, "{} bytes", size_of::<Post>());
        assert!(Rare::default().boxed().is_none(), "a post that has nothing rare needs no box for it");
    }
}
