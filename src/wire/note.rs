//! The JSON of one record, field by field, as lenient as it must be (archive format §2.2–§2.4, §8, §9.2).
//!
//! Only what is used stands here; serde skips everything else without keeping it.

use serde::Deserialize;
use serde::de::IgnoredAny;

use super::lenient::{Closed, FirstKey, FirstText, Flag, Id, Ids, Linked, Many, Number, Perhaps, Point, Text, Typed};

/// One element of the outbox. Fields of a note are there too: foreign outboxes list notes without an activity around them.
#[derive(Debug, Deserialize)]
pub struct Activity<'a> {
    #[serde(borrow, default)]
    pub id: Text<'a>,
    #[serde(borrow, default, rename = "type")]
    pub kind: Text<'a>,
    #[serde(borrow, default)]
    pub actor: Id<'a>,
    #[serde(borrow, default)]
    pub published: Text<'a>,
    #[serde(borrow, default)]
    pub to: Ids<'a>,
    #[serde(borrow, default)]
    pub cc: Ids<'a>,
    #[serde(borrow, default)]
    pub object: Linked<'a, Note<'a>>,
    #[serde(default)]
    pub signature: Option<IgnoredAny>,
    #[serde(default, rename = "atomUri")]
    pub atom_uri: Option<IgnoredAny>,
    /// Only to tell a note that stands alone.
    #[serde(default)]
    pub content: Option<IgnoredAny>,
    /// Only to tell a note that stands alone.
    #[serde(borrow, default, rename = "attributedTo")]
    pub attributed_to: Id<'a>,
}

/// The post of a `Create`, or what an `Announce` embeds.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Note<'a> {
    #[serde(borrow, default)]
    pub id: Text<'a>,
    #[serde(borrow, default, rename = "type")]
    pub kind: Text<'a>,
    #[serde(borrow, default)]
    pub summary: Text<'a>,
    #[serde(borrow, default)]
    pub name: Text<'a>,
    #[serde(borrow, default)]
    pub in_reply_to: Option<Id<'a>>,
    #[serde(borrow, default)]
    pub published: Text<'a>,
    #[serde(borrow, default)]
    pub updated: Text<'a>,
    #[serde(borrow, default)]
    pub url: Id<'a>,
    #[serde(borrow, default)]
    pub attributed_to: Id<'a>,
    #[serde(borrow, default)]
    pub to: Ids<'a>,
    #[serde(borrow, default)]
    pub cc: Ids<'a>,
    #[serde(default)]
    pub sensitive: Flag,
    #[serde(default)]
    pub direct_message: Flag,
    #[serde(borrow, default)]
    pub content: Text<'a>,
    #[serde(borrow, default)]
    pub content_map: FirstKey<'a>,
    #[serde(borrow, default)]
    pub attachment: Many<Media<'a>>,
    #[serde(borrow, default)]
    pub tag: Many<Tag<'a>>,
    #[serde(default)]
    pub likes: Number,
    #[serde(default)]
    pub shares: Number,
    #[serde(borrow, default)]
    pub one_of: Option<Many<Choice<'a>>>,
    #[serde(borrow, default)]
    pub any_of: Option<Many<Choice<'a>>>,
    #[serde(borrow, default)]
    pub end_time: Text<'a>,
    #[serde(borrow, default)]
    pub closed: Closed<'a>,
    #[serde(default)]
    pub voters_count: Number,
    #[serde(borrow, default)]
    pub quote: Typed<'a>,
    #[serde(borrow, default)]
    pub quote_uri: Id<'a>,
    #[serde(borrow, default)]
    pub quote_url: Id<'a>,
    #[serde(borrow, default, rename = "_misskey_quote")]
    pub misskey_quote: Id<'a>,
    #[serde(default)]
    pub interaction_policy: Option<IgnoredAny>,
}

/// One attachment.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(clippy::struct_field_names, reason = "the names of the JSON keys")]
pub struct Media<'a> {
    #[serde(borrow, default, rename = "type")]
    pub kind: Text<'a>,
    #[serde(borrow, default)]
    pub media_type: Text<'a>,
    #[serde(borrow, default)]
    pub url: Linked<'a, MediaLink<'a>>,
    #[serde(borrow, default)]
    pub href: Text<'a>,
    #[serde(borrow, default)]
    pub name: Text<'a>,
    #[serde(borrow, default)]
    pub summary: Text<'a>,
    #[serde(borrow, default)]
    pub blurhash: Text<'a>,
    #[serde(default)]
    pub focal_point: Point,
    #[serde(default)]
    pub width: Number,
    #[serde(default)]
    pub height: Number,
    #[serde(borrow, default)]
    pub duration: Text<'a>,
}

/// A `url` that is a `Link` object, or a list of them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct MediaLink<'a> {
    #[serde(borrow, default)]
    pub href: Text<'a>,
    #[serde(borrow, default)]
    pub media_type: Text<'a>,
}

/// One tag: mention, hashtag or custom emoji.
#[derive(Debug, Deserialize)]
pub struct Tag<'a> {
    #[serde(borrow, default, rename = "type")]
    pub kind: Text<'a>,
    #[serde(borrow, default)]
    pub href: Text<'a>,
    #[serde(borrow, default)]
    pub name: Text<'a>,
}

/// One choice of a poll.
#[derive(Debug, Deserialize)]
pub struct Choice<'a> {
    #[serde(borrow, default)]
    pub name: Text<'a>,
    #[serde(default)]
    pub replies: Number,
}

/// A note, only for the texts of its `contentMap`: a second look when `content` is empty.
#[derive(Debug, Deserialize)]
pub struct Translations<'a> {
    #[serde(borrow, default, rename = "contentMap")]
    pub text: FirstText<'a>,
}

/// An activity, only for the texts of its note.
#[derive(Debug, Deserialize)]
pub struct TranslatedActivity<'a> {
    #[serde(borrow, default)]
    pub object: Perhaps<Translations<'a>>,
}
