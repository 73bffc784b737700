//! Parts of a post: attachments, tags, poll, quote (archive format §2.3, §2.4, §7).

use std::borrow::Cow;

use super::intern::Interner;
use super::lenient::{Linked, Text, time};
use super::note::{Choice, Media, Note, Tag};
use crate::model::{Attachment, CustomEmoji, MediaKind, Mention, Poll, PollOption, Quote};

/// A boxed copy of a text that is not empty.
pub fn boxed(text: Text) -> Option<Box<str>> {
    text.filled().map(box_text)
}

/// A boxed copy of a text.
pub fn box_text(text: Cow<str>) -> Box<str> {
    text.into_owned().into_boxed_str()
}

/// An attachment; its file in the archive is found elsewhere.
pub fn attachment(media: Media) -> Attachment {
    let (url, linked_type, linked) = match media.url {
        Linked::Nothing => (None, None, false),
        Linked::Address(url) => (Some(url), None, false),
        Linked::Object(link) => (link.href.filled(), link.media_type.filled(), true),
    };
    let media_type = media.media_type.filled().or(linked_type);
    let page = media.href.filled();
    let kind = if media.kind.as_str() == "Link" || (url.is_none() && page.is_some()) {
        MediaKind::Link
    } else {
        media_kind(media_type.as_deref(), url.as_deref(), media.kind.as_str())
    };
    let url = if kind == MediaKind::Link { page.or(url) } else { url };
    Attachment {
        url: url.map(box_text),
        linked,
        kind,
        media_type: media_type.map(box_text),
        alt: boxed(media.name).or_else(|| boxed(media.summary)),
        blurhash: boxed(media.blurhash),
        focus: media.focal_point.0.map(|point| point.map(|part| part.clamp(-1.0, 1.0))),
        width: media.width.small().filter(|width| *width > 0),
        height: media.height.small().filter(|height| *height > 0),
        seconds: media.duration.filled().and_then(|text| seconds(&text)),
        entry: None,
    }
}

/// What a medium is: by its stated type, else by the ending of its name, else by the type of the object.
fn media_kind(media_type: Option<&str>, url: Option<&str>, object: &str) -> MediaKind {
    let top = media_type.and_then(|stated| stated.split('/').next()).unwrap_or_default();
    match top {
        "image" => return MediaKind::Picture,
        "video" => return MediaKind::Video,
        "audio" => return MediaKind::Audio,
        _ => {}
    }
    let path = url.unwrap_or_default().split(['?', '#']).next().unwrap_or_default();
    let ending = path.rsplit('/').next().and_then(|name| name.rsplit_once('.')).map(|(_, ending)| ending);
    match ending.unwrap_or_default().to_ascii_lowercase().as_str() {
        "jpg" | "jpeg" | "jpe" | "jfif" | "png" | "gif" | "webp" | "avif" | "heic" | "heif" | "bmp" | "svg" | "jxl"
        | "tif" | "tiff" | "ico" => return MediaKind::Picture,
        "mp4" | "m4v" | "webm" | "mov" | "mkv" | "ogv" | "avi" | "3gp" => return MediaKind::Video,
        "mp3" | "ogg" | "oga" | "opus" | "wav" | "flac" | "m4a" | "aac" | "wma" => return MediaKind::Audio,
        _ => {}
    }
    match object {
        "Image" => MediaKind::Picture,
        "Video" => MediaKind::Video,
        "Audio" => MediaKind::Audio,
        _ => MediaKind::Other,
    }
}

/// Seconds of an ISO 8601 duration such as `PT1M12.5S`.
fn seconds(text: &str) -> Option<f32> {
    let duration: jiff::SignedDuration = text.parse().ok()?;
    Some(duration.as_secs_f32()).filter(|seconds| *seconds >= 0.0)
}

/// The tags of a post, sorted by kind.
#[derive(Debug, Default)]
pub struct Tags {
    /// People addressed.
    pub mentions: Vec<Mention>,
    /// Hashtags without `#`.
    pub hashtags: Vec<std::sync::Arc<str>>,
    /// Custom emoji.
    pub emoji: Vec<CustomEmoji>,
}

/// Sorts tags by kind; kinds nobody knows are left out.
pub fn tags(tags: Vec<Tag>, interner: &mut Interner) -> Tags {
    let mut sorted = Tags::default();
    for tag in tags {
        let name = tag.name.as_str();
        let href = tag.href.as_str();
        match tag.kind.as_str() {
            "Mention" if !name.is_empty() || !href.is_empty() => {
                let name = if name.is_empty() { href } else { name };
                sorted.mentions.push(Mention { uri: interner.share(href), name: interner.share(name) });
            }
            "Hashtag" => {
                let name = if name.is_empty() { href.rsplit('/').next().unwrap_or_default() } else { name };
                let name = name.trim_start_matches('#');
                if !name.is_empty() {
                    sorted.hashtags.push(interner.share(name));
                }
            }
            "Emoji" => sorted.emoji.extend(emoji(name, interner)),
            _ => {}
        }
    }
    sorted
}

/// A custom emoji by its code, with or without colons.
pub fn emoji(name: &str, interner: &mut Interner) -> Option<CustomEmoji> {
    let bare = name.trim_matches(':');
    if bare.is_empty() {
        return None;
    }
    let code = if name.len() == bare.len() + 2 { Cow::Borrowed(name) } else { Cow::Owned(format!(":{bare}:")) };
    Some(CustomEmoji { code: interner.share(&code) })
}

/// The poll of a note, if it is one.
pub fn poll(note: &mut Note) -> Option<Box<Poll>> {
    let (one, any) = (note.one_of.take(), note.any_of.take());
    if one.is_none() && any.is_none() && note.kind.as_str() != "Question" {
        return None;
    }
    let (one, any) = (one.unwrap_or_default().0, any.unwrap_or_default().0);
    let multiple = one.is_empty() && !any.is_empty();
    let option = |choice: Choice| PollOption {
        name: boxed(choice.name).unwrap_or_default(),
        votes: choice.replies.count().unwrap_or(0),
    };
    Some(Box::new(Poll {
        options: one.into_iter().chain(any).map(option).collect(),
        multiple,
        ends: time(note.end_time.as_str()).or_else(|| time(note.closed.at.as_str())),
        closed: note.closed.set,
        voters: note.voters_count.count(),
    }))
}

/// The post a note quotes.
pub fn quote(note: &mut Note) -> Option<Quote> {
    let quote = std::mem::take(&mut note.quote);
    if quote.kind.as_str() == "Tombstone" {
        return Some(Quote::Deleted);
    }
    let others = [&mut note.quote_uri, &mut note.misskey_quote, &mut note.quote_url];
    let uri = quote.id.filled().or_else(|| others.into_iter().find_map(|id| std::mem::take(id).filled()));
    uri.map(|uri| Quote::Of(box_text(uri)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn read(json: &str) -> Attachment {
        attachment(serde_json::from_str(json).unwrap())
    }

    #[test]
    fn the_kind_of_a_medium_comes_from_its_type_then_its_name() {
        assert_eq!(read(r#"{"mediaType":"video/mp4","url":"/a.png"}"#).kind, MediaKind::Video);
        assert_eq!(read(r#"{"mediaType":null,"url":"/a.PNG?x=1.mp3"}"#).kind, MediaKind::Picture);
        assert_eq!(read(r#"{"mediaType":"application/octet-stream","url":"/a.opus"}"#).kind, MediaKind::Audio);
        assert_eq!(read(r#"{"type":"Image","url":"https://a.example/pic"}"#).kind, MediaKind::Picture);
        assert_eq!(read(r#"{"url":"media_attachments/files/1/original/ab"}"#).kind, MediaKind::Other);
    }

    #[test]
    fn a_link_leads_to_a_page_and_names_no_file() {
        for json in [
            r#"{"type":"Link","href":"https://a.example/page","name":"A page"}"#,
            r#"{"type":"Link","url":"https://a.example/page","name":"A page"}"#,
            r#"{"href":"https://a.example/page","name":"A page"}"#,
        ] {
            let link = read(json);
            assert_eq!((link.kind, link.page()), (MediaKind::Link, Some("https://a.example/page")), "{json}");
            assert_eq!((link.file(), link.names_file(), link.alt.as_deref()), (None, false, Some("A page")), "{json}");
        }
        let picture =
            read(r#"{"type":"Document","mediaType":"image/png","url":"/a.png","href":"https://a.example/page"}"#);
        assert_eq!((picture.file(), picture.page()), (Some("/a.png"), None));
        assert_eq!(read(r#"{"type":"Link"}"#).page(), None);
    }

    #[test]
    fn an_address_may_be_a_link_object_or_a_list_of_them() {
        let link = r#"{"type":"Link","href":"https://a.example/v.mp4","mediaType":"video/mp4"}"#;
        for json in [format!("{{\"url\":{link}}}"), format!("{{\"url\":[{link}]}}")] {
            let found = read(&json);
            assert_eq!(found.url.as_deref(), Some("https://a.example/v.mp4"));
            assert!(!found.names_file());
            assert_eq!(found.media_type.as_deref(), Some("video/mp4"));
        }
    }

    #[test]
    fn details_of_a_medium_are_read() {
        let json = r#"{"url":"a.mp4","name":"alt","focalPoint":[0.0,-0.4],"width":1600,"height":"1200","duration":"PT1M12.5S"}"#;
        let found = read(json);
        assert_eq!(found.alt.as_deref(), Some("alt"));
        assert_eq!((found.width, found.height), (Some(1600), Some(1200)));
        assert_eq!(found.focus, Some([0.0, -0.4]));
        assert_eq!(found.seconds, Some(72.5));
    }

    #[test]
    fn tags_are_sorted_by_kind_and_unknown_ones_left_out() {
        let json = r##"[{"type":"Mention","href":"https://b.example/users/bob","name":"@bob@b.example"},
            {"type":"Hashtag","name":"#cats"},{"type":"Hashtag","href":"https://a.example/tags/dogs"},
            {"type":"Emoji","name":":blob:"},{"type":"Emoji","name":"blob"},{"type":"FeaturedCollection"}]"##;
        let found = tags(serde_json::from_str(json).unwrap(), &mut Interner::default());
        assert_eq!(&*found.mentions.first().unwrap().name, "@bob@b.example");
        assert_eq!(found.hashtags.iter().map(|tag| &**tag).collect::<Vec<_>>(), ["cats", "dogs"]);
        assert_eq!(found.emoji.iter().map(|emoji| &*emoji.code).collect::<Vec<_>>(), [":blob:", ":blob:"]);
    }
}
