//! One record of the outbox becomes a post (archive format §2.2–§2.6, §8, §9.2).

use std::borrow::Cow;
use std::hash::{BuildHasher, Hash, Hasher, RandomState};

use jiff::Timestamp;

use super::address::Addressed;
pub use super::address::Owner;
use super::dialect::Traits;
use super::intern::Interner;
use super::lenient::{Linked, time};
use super::note::{Activity, Note, TranslatedActivity, Translations};
use super::parts::{attachment, box_text, boxed, poll, quote, tags};
use super::salvage;
use crate::model::{Kind, Page, Post, Rare, RecordSpan, SkipReason, Visibility};

/// Longest type of an activity that is kept for telling what was skipped, in characters.
const MAX_TYPE: usize = 64;

/// Turns records into posts. Each thread has its own, because it shares strings that repeat.
#[derive(Debug, Default)]
pub struct RecordReader {
    owner: Owner,
    keys: IdKeys,
    interner: Interner,
    /// Actor URI of the first record that names its writer.
    pub writer: Option<Box<str>>,
    /// What the records seen so far tell about the software that wrote them.
    pub traits: Traits,
}

/// A record that could be read.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The post or boost.
    pub post: Post,
    /// What tells a record from all others: the activity's id, else the post's own.
    pub id: Option<RecordId>,
}

/// Stands for the id of a record: equal ids give equal values, and nobody can make two ids meet on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordId([u64; 2]);

impl Hash for RecordId {
    fn hash<H: Hasher>(&self, hasher: &mut H) {
        hasher.write_u64(self.0[0]);
    }
}

/// For maps by [`RecordId`], which is a good hash already.
#[derive(Clone, Copy, Debug, Default)]
pub struct AsItIs(u64);

impl Hasher for AsItIs {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_u64(&mut self, number: u64) {
        self.0 = number;
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// The secret that [`RecordId`]s are made with; the same for all readers of one outbox.
#[derive(Clone, Debug, Default)]
pub struct IdKeys(RandomState, RandomState);

impl IdKeys {
    fn id(&self, text: &str) -> RecordId {
        RecordId([self.0.hash_one(text), self.1.hash_one(text)])
    }
}

/// A record that can't be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unusable {
    /// Why.
    pub reason: SkipReason,
    /// The type of an activity that is neither a post nor a boost, such as `Like`.
    pub name: Option<Box<str>>,
    /// Nothing in it looks like ActivityPub: a piece of something else.
    pub foreign: bool,
}

impl Unusable {
    /// For this reason, in something that is meant to be a record.
    pub fn because(reason: SkipReason) -> Self {
        Self { reason, name: None, foreign: false }
    }
}

impl RecordReader {
    /// A reader for the archive of `owner`.
    pub fn new(owner: Owner, keys: IdKeys) -> Self {
        Self { owner, keys, ..Self::default() }
    }

    /// Reads one record that starts at byte `offset` of the outbox.
    ///
    /// # Errors
    /// [`Unusable`] says why it can't be shown.
    pub fn read(&mut self, bytes: &[u8], offset: u64) -> Result<Record, Unusable> {
        let span = RecordSpan::of(offset, bytes);
        if bytes.first() != Some(&b'{') {
            let valid = serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok();
            let reason = if valid { SkipReason::NotAnObject } else { SkipReason::BadJson };
            return Err(Unusable { foreign: true, ..Unusable::because(reason) });
        }
        if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
            if let Ok(activity) = serde_json::from_str(text) {
                return self.convert(activity, Source::Text(text), span);
            }
            // Keys that stand twice: the last one counts.
            if let Ok(value) = serde_json::from_str(text) {
                return self.convert_value(&value, span);
            }
        }
        match serde_json::from_str(&salvage::repair(bytes)) {
            Ok(value) => self.convert_value(&value, span),
            Err(_) => Err(Unusable::because(SkipReason::BadJson)),
        }
    }

    fn convert_value(&mut self, value: &serde_json::Value, span: RecordSpan) -> Result<Record, Unusable> {
        use serde::Deserialize;
        match Activity::deserialize(value) {
            Ok(activity) => self.convert(activity, Source::Value(value), span),
            Err(_) => Err(Unusable::because(SkipReason::BadJson)),
        }
    }

    fn convert(&mut self, mut activity: Activity, source: Source, span: RecordSpan) -> Result<Record, Unusable> {
        self.traits.see_activity(&activity);
        let object = std::mem::take(&mut activity.object);
        let kind = std::mem::take(&mut activity.kind);
        match (kind.as_str(), object) {
            ("Announce", Linked::Address(of)) => Ok(self.boost(activity, of, None, span)),
            ("Announce", Linked::Object(mut note)) => {
                let url = std::mem::take(&mut note.url).filled();
                match std::mem::take(&mut note.id).filled().or(url) {
                    Some(of) => Ok(self.boost(activity, of, Some((*note, source)), span)),
                    None => Err(Unusable::because(SkipReason::NoObject)),
                }
            }
            ("Create" | "", Linked::Object(note)) if note.kind.as_str() != "Tombstone" => {
                Ok(self.post(activity, note, source, span))
            }
            ("Create" | "Announce", _) => Err(Unusable::because(SkipReason::NoObject)),
            (kind, Linked::Nothing) if is_note(kind, &activity) => match source.note() {
                Some(note) => Ok(self.post(activity, Box::new(note), source, span)),
                None => Err(Unusable::because(SkipReason::BadJson)),
            },
            (kind, object) => {
                let foreign = matches!(object, Linked::Nothing) && activity.actor.0.is_none();
                let name = kind.chars().take(MAX_TYPE).collect::<String>().into_boxed_str();
                let name = Some(name).filter(|name| !name.is_empty());
                Err(Unusable { reason: SkipReason::UnknownActivity, name, foreign })
            }
        }
    }

    fn post(&mut self, activity: Activity, mut note: Box<Note>, source: Source, span: RecordSpan) -> Record {
        self.traits.see_note(&note);
        let actor = activity.actor.filled().or_else(|| std::mem::take(&mut note.attributed_to).filled());
        let unaddressed = activity.to.0.is_empty() && activity.cc.0.is_empty();
        let (to, cc) = if unaddressed { (&note.to.0, &note.cc.0) } else { (&activity.to.0, &activity.cc.0) };
        let by = actor.as_deref().unwrap_or_default();
        let visibility = match note.direct_message.0 {
            Some(true) => Visibility::Direct,
            _ => Addressed { to, cc, by }.visibility(&self.owner),
        };
        let id = activity.id.filled();
        let uri = std::mem::take(&mut note.id).filled();
        let record_id = id.as_deref().or(uri.as_deref()).map(|id| self.keys.id(id));
        let activity_uri = || id.as_deref().map(|id| id.strip_suffix("/activity").unwrap_or(id));
        let uri: Box<str> = uri.as_deref().or_else(activity_uri).unwrap_or_default().into();
        let url = std::mem::take(&mut note.url).filled();
        // Whatever it is an answer to: it is one when it says so.
        let in_reply_to = note.in_reply_to.take().map(|to| to.0.unwrap_or_default());
        let edited = time(note.updated.as_str());
        let post = Post {
            page: url.map(|url| Page::new(&url, &uri)).unwrap_or_default(),
            uri,
            published: time(note.published.as_str()).or_else(|| time(activity.published.as_str())),
            visibility,
            kind: in_reply_to.map_or(Kind::Original, |to| Kind::Reply { to: box_text(to) }),
            favourites: note.likes.small(),
            boosts: note.shares.small(),
            record: span,
            ..self.content(*note, edited, source)
        };
        self.see_writer(actor);
        Record { post, id: record_id }
    }

    /// A boost of the post `of`; some boosts hold it as a whole.
    fn boost(&mut self, activity: Activity, of: Cow<str>, whole: Option<(Note, Source)>, span: RecordSpan) -> Record {
        let actor = activity.actor.filled();
        let addressed = Addressed { to: &activity.to.0, cc: &activity.cc.0, by: actor.as_deref().unwrap_or_default() };
        let stated = whole.as_ref().and_then(|(note, _)| note.attributed_to.0.as_deref());
        let author = stated.filter(|uri| !uri.is_empty()).or_else(|| addressed.boosted_author(&self.owner));
        let author = author.map(|author| self.interner.share(author));
        let uri = activity.id.filled();
        let id = uri.as_deref().map(|uri| self.keys.id(uri));
        let post = Post {
            uri: uri.map(box_text).unwrap_or_default(),
            published: time(activity.published.as_str()),
            visibility: addressed.visibility(&self.owner),
            kind: Kind::Boost { of: box_text(of), author },
            record: span,
            ..whole.map(|(note, source)| self.content(note, None, source)).unwrap_or_default()
        };
        self.see_writer(actor);
        Record { post, id }
    }

    /// What a note says: text, media, tags, poll, quote. The rest of the post is empty.
    fn content(&mut self, mut note: Note, edited: Option<Timestamp>, source: Source) -> Post {
        let html = html(&mut note, &source);
        let tags = tags(std::mem::take(&mut note.tag.0), &mut self.interner);
        let quote = quote(&mut note);
        Post {
            sensitive: note.sensitive.0.unwrap_or(false),
            html,
            poll: poll(&mut note),
            rare: Rare { edited, quote, emoji: tags.emoji.into() }.boxed(),
            warning: boxed(note.summary),
            language: note.content_map.0.map(|code| self.interner.share(&code)),
            attachments: note.attachment.0.into_iter().map(attachment).collect(),
            mentions: tags.mentions.into(),
            hashtags: tags.hashtags.into(),
            ..Post::default()
        }
    }

    fn see_writer(&mut self, actor: Option<Cow<str>>) {
        if self.writer.is_none() {
            self.writer = actor.map(box_text);
        }
    }
}

/// Where a record can be looked at once more.
#[derive(Clone, Copy)]
enum Source<'a> {
    Text(&'a str),
    Value(&'a serde_json::Value),
}

impl<'a> Source<'a> {
    fn again<T: serde::Deserialize<'a>>(self) -> Option<T> {
        match self {
            Source::Text(text) => serde_json::from_str(text).ok(),
            Source::Value(value) => T::deserialize(value).ok(),
        }
    }

    /// The record itself as a note.
    fn note(self) -> Option<Note<'a>> {
        self.again()
    }

    /// The first text of `contentMap`.
    fn translation(self) -> Option<Cow<'a, str>> {
        let within = self.again::<TranslatedActivity>().and_then(|activity| activity.object.0?.text.0);
        within.or_else(|| self.again::<Translations>()?.text.0)
    }
}

/// Whether a record is a post without an activity around it.
fn is_note(kind: &str, activity: &Activity) -> bool {
    let known = matches!(kind, "Note" | "Question" | "Article" | "Page" | "Event" | "Audio" | "Video");
    known && (activity.content.is_some() || activity.attributed_to.0.is_some())
}

/// The text of a note. Titles, which articles and events have, stand above it.
fn html(note: &mut Note, source: &Source) -> Box<str> {
    let mut html = std::mem::take(&mut note.content).filled();
    if html.is_none() && note.content_map.0.is_some() {
        html = source.translation();
    }
    let html = html.map(box_text).unwrap_or_default();
    match std::mem::take(&mut note.name).filled() {
        Some(name) if html.is_empty() => format!("<p>{}</p>", escape(&name)).into(),
        Some(name) if note.kind.as_str() != "Note" => format!("<h2>{}</h2>{html}", escape(&name)).into(),
        _ => html,
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
