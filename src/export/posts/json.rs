//! Posts as JSON: one document, or one object a line. Names and order of keys are stable; README explains them.

use std::io::Write;

use jiff::Timestamp;
use serde::Serialize;

use super::super::media::SaveError;
use super::{Outcome, Work};
use crate::archive::Archive;
use crate::export::post_json::PostJson;
use crate::model::{Attachment, Kind, MediaKind, Poll, Post};

/// Version of the form.
const SCHEMA: u32 = 1;

/// A post as programs read it. What `fossick search --json` prints, and more.
#[derive(Serialize)]
struct Record<'a> {
    #[serde(flatten)]
    post: PostJson<'a>,
    html: &'a str,
    language: Option<&'a str>,
    attachments: Vec<Attached<'a>>,
    hashtags: &'a [std::sync::Arc<str>],
    mentions: Vec<Person<'a>>,
    poll: Option<Choices<'a>>,
    in_reply_to: Option<&'a str>,
    edited: Option<String>,
    favourites: Option<u32>,
    boosts: Option<u32>,
}

#[derive(Serialize)]
struct Attached<'a> {
    kind: &'static str,
    url: Option<&'a str>,
    /// Its name in the archive; None when the archive does not hold it.
    file: Option<&'a str>,
    media_type: Option<&'a str>,
    description: Option<&'a str>,
    width: Option<u32>,
    height: Option<u32>,
    seconds: Option<f32>,
}

#[derive(Serialize)]
struct Person<'a> {
    uri: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Choices<'a> {
    options: Vec<Choice<'a>>,
    multiple: bool,
    closed: bool,
    ends: Option<String>,
    voters: Option<u64>,
}

#[derive(Serialize)]
struct Choice<'a> {
    name: &'a str,
    votes: u64,
}

impl<'a> Record<'a> {
    fn new(post: &'a Post, archive: &'a Archive) -> Self {
        let in_reply_to = match &post.kind {
            Kind::Reply { to } => Some(&**to),
            Kind::Original | Kind::Boost { .. } => None,
        };
        Self {
            post: PostJson::new(post),
            html: &post.html,
            language: post.language.as_deref(),
            attachments: post.attachments.iter().map(|attachment| Attached::new(attachment, archive)).collect(),
            hashtags: &post.hashtags,
            mentions: post.mentions.iter().map(|person| Person { uri: &person.uri, name: &person.name }).collect(),
            poll: post.poll.as_deref().map(Choices::new),
            in_reply_to,
            edited: time(post.edited()),
            favourites: post.favourites,
            boosts: post.boosts,
        }
    }
}

impl<'a> Attached<'a> {
    fn new(attachment: &'a Attachment, archive: &'a Archive) -> Self {
        Self {
            kind: match attachment.kind {
                MediaKind::Picture => "picture",
                MediaKind::Video => "video",
                MediaKind::Audio => "audio",
                MediaKind::Link => "link",
                MediaKind::Other => "other",
            },
            url: attachment.url.as_deref(),
            file: attachment.entry.and_then(|entry| archive.entry(entry)).map(|entry| &*entry.name),
            media_type: attachment.media_type.as_deref(),
            description: attachment.alt.as_deref(),
            width: attachment.width,
            height: attachment.height,
            seconds: attachment.seconds.filter(|seconds| seconds.is_finite()),
        }
    }
}

impl<'a> Choices<'a> {
    fn new(poll: &'a Poll) -> Self {
        Self {
            options: poll.options.iter().map(|option| Choice { name: &option.name, votes: option.votes }).collect(),
            multiple: poll.multiple,
            closed: poll.closed,
            ends: time(poll.ends),
            voters: poll.voters,
        }
    }
}

/// In UTC, such as `2024-05-03T12:05:00Z`.
pub(super) fn time(time: Option<Timestamp>) -> Option<String> {
    time.map(|time| time.to_string())
}

/// Writes one document: `{"schema":1,"total":…,"posts":[…]}`.
pub(super) fn write(work: &Work<'_>, out: &mut impl Write) -> Result<Outcome, SaveError> {
    write!(out, "{{\"schema\":{SCHEMA},\"total\":{},\"posts\":[", work.chosen.items.len())?;
    for (nth, item) in work.chosen.items.iter().enumerate() {
        out.write_all(if nth > 0 { b",\n" } else { b"\n" })?;
        record(work, item.post, out)?;
    }
    out.write_all(b"\n]}\n")?;
    Ok(Outcome::default())
}

/// Writes an object a line.
pub(super) fn write_lines(work: &Work<'_>, out: &mut impl Write) -> Result<Outcome, SaveError> {
    for item in &work.chosen.items {
        record(work, item.post, out)?;
        out.write_all(b"\n")?;
    }
    Ok(Outcome::default())
}

fn record(work: &Work<'_>, post: &Post, out: &mut impl Write) -> Result<(), SaveError> {
    serde_json::to_writer(&mut *out, &Record::new(post, work.export.archive)).map_err(std::io::Error::from)?;
    work.done(post)
}
