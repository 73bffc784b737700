//! One record of an outbox becomes one post, whatever software wrote it and however it is spelled.
#![allow(clippy::unwrap_used, reason = "tests")]

use fossick::model::{Kind, MediaKind, Post, Quote, SkipReason, Visibility};
use fossick::wire::record::{IdKeys, Owner, Record, RecordReader, Unusable};
use proptest::prelude::*;
use serde_json::{Value, json};

const P: &str = "https://www.w3.org/ns/activitystreams#Public";
const ME: &str = "https://social.example/users/ada";
const F: &str = "https://social.example/users/ada/followers";

fn owner() -> Owner {
    Owner { actor: Some(ME.into()), followers: Some(F.into()) }
}

fn read(bytes: impl AsRef<[u8]>) -> Result<Record, Unusable> {
    RecordReader::new(owner(), IdKeys::default()).read(bytes.as_ref(), 7)
}

fn post(value: &Value) -> Post {
    read(value.to_string()).unwrap().post
}

fn reason(text: impl AsRef<[u8]>) -> SkipReason {
    read(text).unwrap_err().reason
}

/// A public post as Mastodon writes it.
fn create() -> Value {
    json!({
        "id": format!("{ME}/statuses/1/activity"), "type": "Create", "actor": ME, "published": "2023-03-02T10:00:00Z",
        "to": [P], "cc": [F],
        "object": {
            "id": format!("{ME}/statuses/1"), "type": "Note", "summary": null, "inReplyTo": null,
            "published": "2023-03-02T10:00:00Z", "url": "https://social.example/@ada/1", "attributedTo": ME,
            "to": [P], "cc": [F], "sensitive": false, "conversation": null, "content": "<p>Hello</p>",
            "contentMap": {"en": "<p>Hello</p>"}, "attachment": [], "tag": [],
            "replies": {"type": "Collection", "first": {"type": "CollectionPage", "items": []}}
        }
    })
}

/// The same with changes to the note.
fn note(changes: &Value) -> Value {
    let mut value = create();
    for (key, changed) in changes.as_object().unwrap() {
        value["object"][key] = changed.clone();
    }
    value
}

#[test]
fn a_plain_post_is_read() {
    let post = post(&create());
    assert_eq!(&*post.uri, "https://social.example/users/ada/statuses/1");
    assert_eq!(post.url().as_deref(), Some("https://social.example/@ada/1"));
    assert_eq!(post.published.unwrap().to_string(), "2023-03-02T10:00:00Z");
    assert_eq!((post.visibility, post.kind, &*post.html), (Visibility::Public, Kind::Original, "<p>Hello</p>"));
    assert_eq!(post.language.as_deref(), Some("en"));
    assert_eq!((post.warning, post.poll, post.rare), (None, None, None));
    assert_eq!((post.favourites, post.boosts), (None, None));
    assert_eq!((post.record.offset, post.record.len as usize), (7, create().to_string().len()));
}

#[test]
fn records_are_told_apart_by_the_id_of_the_activity_else_of_the_post() {
    let mut reader = RecordReader::new(owner(), IdKeys::default());
    let mut id = |value: &Value| reader.read(value.to_string().as_bytes(), 0).unwrap().id;
    let mut changed = note(&json!({"content": "changed"}));
    assert_eq!(id(&changed), id(&create()));
    changed["id"] = json!("other");
    assert_ne!(id(&changed), id(&create()));
    changed["id"] = json!(format!("{ME}/statuses/1"));
    let mut nameless = create();
    nameless.as_object_mut().unwrap().remove("id");
    assert_eq!(id(&changed), id(&nameless));
    let boost = json!({"type": "Announce", "actor": ME, "object": "https://b.example/1"});
    assert_eq!(id(&boost), None);
    assert_eq!(reader.writer.as_deref(), Some(ME));
}

#[test]
fn every_detail_of_a_new_post_is_read() {
    let post = post(&note(&json!({
        "summary": "garden", "inReplyTo": "https://b.example/1", "updated": "2023-03-03T10:00:00Z", "sensitive": true,
        "likes": {"type": "Collection", "totalItems": 3}, "shares": {"totalItems": 1},
        "quote": "https://c.example/9", "quoteUri": "https://c.example/9",
        "attachment": [{"type": "Document", "mediaType": "image/jpeg", "url": "/media_attachments/files/1/original/a.jpg",
            "name": "Three pots", "blurhash": "U6", "focalPoint": [0.0, -0.4], "width": 1600, "height": 1200}],
        "tag": [{"type": "Mention", "href": "https://b.example/users/bob", "name": "@bob@b.example"},
            {"type": "Hashtag", "href": "https://social.example/tags/x", "name": "#x"}]
    })));
    assert_eq!(post.warning.as_deref(), Some("garden"));
    assert_eq!(post.kind, Kind::Reply { to: "https://b.example/1".into() });
    assert_eq!(post.edited().unwrap().to_string(), "2023-03-03T10:00:00Z");
    assert_eq!((post.favourites, post.boosts, post.sensitive), (Some(3), Some(1), true));
    assert_eq!(post.quote(), Some(&Quote::Of("https://c.example/9".into())));
    assert_eq!(post.attachments[0].kind, MediaKind::Picture);
    assert_eq!(&*post.mentions[0].uri, "https://b.example/users/bob");
    assert_eq!(&*post.hashtags[0], "x");
}

#[test]
fn quotes_come_in_several_spellings() {
    for key in ["quote", "quoteUri", "_misskey_quote", "quoteUrl"] {
        assert_eq!(
            post(&note(&json!({ key: "https://c.example/9" }))).quote(),
            Some(&Quote::Of("https://c.example/9".into()))
        );
    }
    assert_eq!(post(&note(&json!({"quote": {"type": "Tombstone"}}))).quote(), Some(&Quote::Deleted));
}

#[test]
fn polls_are_read_with_and_without_votes() {
    let option = |name: &str, votes: u64| json!({"type": "Note", "name": name, "replies": {"type": "Collection", "totalItems": votes}});
    let post_with = |changes: Value| post(&note(&changes)).poll;
    let one = post_with(json!({"type": "Question", "oneOf": [option("Yes", 4), option("No", 1)],
        "endTime": "2023-03-05T10:00:00Z", "closed": "2023-03-05T10:00:00Z", "votersCount": 5}))
    .unwrap();
    assert_eq!((one.multiple, one.closed, one.voters), (false, true, Some(5)));
    assert_eq!(
        one.options.iter().map(|option| (&*option.name, option.votes)).collect::<Vec<_>>(),
        [("Yes", 4), ("No", 1)]
    );
    assert_eq!(one.ends.unwrap().to_string(), "2023-03-05T10:00:00Z");
    let any = post_with(json!({"anyOf": [option("a", 0)]})).unwrap();
    assert_eq!((any.multiple, any.closed, any.voters), (true, false, None));
    assert!(post_with(json!({"type": "Question"})).is_some());
}

#[test]
fn visibility_is_told_by_the_activity_or_else_the_note() {
    let mut value = note(&json!({"to": [F], "cc": []}));
    for key in ["to", "cc", "published", "id"] {
        value.as_object_mut().unwrap().remove(key);
    }
    let read = post(&value);
    assert_eq!(read.visibility, Visibility::Followers);
    assert_eq!(read.published.unwrap().to_string(), "2023-03-02T10:00:00Z");
    let mut value = create();
    value["to"] = json!("as:Public");
    assert_eq!(post(&value).visibility, Visibility::Public);
    value["to"] = json!([{"id": F}]);
    value["cc"] = json!(P);
    assert_eq!(post(&value).visibility, Visibility::Unlisted);
    value["cc"] = json!([]);
    value["object"]["directMessage"] = json!(true);
    assert_eq!(post(&value).visibility, Visibility::Direct);
}

#[test]
fn a_boost_names_what_and_whom() {
    let boost = |object: Value| {
        json!({"id": format!("{ME}/statuses/2/activity"), "type": "Announce", "actor": ME, "published": "2023-03-02T10:00:00Z",
            "to": [P], "cc": ["https://b.example/users/bob", F], "object": object})
    };
    let read = post(&boost(json!("https://b.example/users/bob/statuses/5")));
    let author = Some("https://b.example/users/bob".into());
    assert_eq!(read.kind, Kind::Boost { of: "https://b.example/users/bob/statuses/5".into(), author });
    assert_eq!((&*read.uri, &*read.html), ("https://social.example/users/ada/statuses/2/activity", ""));
    let own =
        post(&boost(json!({"id": format!("{ME}/statuses/1"), "type": "Note", "attributedTo": ME, "content": "x"})));
    assert_eq!(own.kind, Kind::Boost { of: format!("{ME}/statuses/1").into(), author: Some(ME.into()) });
    for nothing in [json!(null), json!({}), json!("")] {
        assert_eq!(reason(boost(nothing).to_string()), SkipReason::NoObject);
    }
}

#[test]
fn a_boost_of_a_post_of_ones_own_that_is_not_public_keeps_what_the_archive_holds_of_it() {
    let content = json!({"summary": "food", "content": "", "contentMap": {"de": "<p>Geheim</p>"}, "sensitive": true,
        "to": [F], "cc": [], "type": "Question", "oneOf": [{"type": "Note", "name": "Tea"}],
        "quote": "https://c.example/9", "likes": {"totalItems": 4}, "updated": "2023-03-03T10:00:00Z",
        "attachment": [{"type": "Document", "mediaType": "image/png", "url": "/media_attachments/files/1/original/a.png"}],
        "tag": [{"type": "Mention", "href": "https://b.example/users/bob", "name": "@bob@b.example"},
            {"type": "Hashtag", "name": "#x"}, {"type": "Emoji", "name": ":cat:"}]});
    let own = note(&content)["object"].clone();
    let boost = json!({"id": format!("{ME}/statuses/2/activity"), "type": "Announce", "actor": ME,
        "published": "2023-04-02T10:00:00Z", "to": [F], "cc": [ME], "object": own});
    let read = post(&boost);
    assert_eq!(read.kind, Kind::Boost { of: format!("{ME}/statuses/1").into(), author: Some(ME.into()) });
    assert_eq!(
        (&*read.html, read.language.as_deref(), read.warning.as_deref()),
        ("<p>Geheim</p>", Some("de"), Some("food"))
    );
    assert_eq!((read.attachments.len(), read.mentions.len(), read.hashtags.len(), read.emoji().len()), (1, 1, 1, 1));
    assert_eq!(read.poll.as_ref().map(|poll| poll.options.len()), Some(1));
    assert!(read.sensitive && read.quote().is_some());
    // When and to whom it was boosted is the boost's own.
    assert_eq!(read.published.unwrap().to_string(), "2023-04-02T10:00:00Z");
    assert_eq!(
        (read.visibility, read.edited(), read.favourites, read.url()),
        (Visibility::Followers, None, None, None)
    );
}

#[test]
fn language_and_text_come_from_the_content_map_when_content_is_empty() {
    for content in [json!(null), json!("")] {
        let read = post(&note(&json!({"content": content, "contentMap": {"de": "<p>\u{201e}Tag\u{201c} \"x\"</p>"}})));
        assert_eq!((&*read.html, read.language.as_deref()), ("<p>\u{201e}Tag\u{201c} \"x\"</p>", Some("de")));
    }
    let silent = post(&note(&json!({"content": "", "contentMap": {"en": ""}})));
    assert_eq!(&*silent.html, "");
}

#[test]
fn the_last_of_two_equal_keys_counts() {
    let text = create().to_string().replacen(
        "\"sensitive\":false",
        "\"sensitive\":false,\"sensitive\":true,\"tag\":[{\"type\":\"Hashtag\",\"name\":\"#a\",\"name\":\"#b\"}]",
        1,
    );
    let read = read(text).unwrap().post;
    assert!(read.sensitive);
    assert_eq!(&*read.html, "<p>Hello</p>");
}

#[test]
fn pleroma_posts_are_read() {
    let read = post(
        &json!({"id": "https://p.example/activities/1", "type": "Create", "actor": ME, "published": "2023-01-02T03:04:05.678901Z",
        "to": [P, "https://b.example/users/bob"], "cc": [F], "directMessage": false,
        "object": {"id": "https://p.example/objects/1", "type": "Note", "actor": ME, "attributedTo": ME, "summary": "", "content": "hi",
            "source": {"content": "hi", "mediaType": "text/plain"}, "replies": "https://p.example/objects/1/replies", "tag": null,
            "attachment": {"type": "Document", "mediaType": "image/png", "url": [{"type": "Link", "href": "https://p.example/a.png"}]}}}),
    );
    assert_eq!((read.warning, read.visibility), (None, Visibility::Public));
    assert_eq!(read.attachments[0].url.as_deref(), Some("https://p.example/a.png"));
    assert_eq!(read.published.unwrap().subsec_nanosecond(), 678_901_000);
}

#[test]
fn a_note_without_an_activity_around_it_is_a_post() {
    let record = read(create()["object"].to_string()).unwrap();
    assert_eq!(&*record.post.html, "<p>Hello</p>");
    assert_eq!(record.post.visibility, Visibility::Public);
    assert!(record.id.is_some());
}

#[test]
fn the_title_of_an_article_is_kept() {
    let read = post(&note(&json!({"type": "Article", "name": "On <tags>"})));
    assert_eq!(&*read.html, "<h2>On &lt;tags&gt;</h2><p>Hello</p>");
}

#[test]
fn what_can_not_be_used_says_why() {
    assert_eq!(reason("\"https://a.example/1\""), SkipReason::NotAnObject);
    assert_eq!(reason("null"), SkipReason::NotAnObject);
    assert_eq!(reason("nul"), SkipReason::BadJson);
    assert_eq!(reason("{\"id\":}"), SkipReason::BadJson);
    assert_eq!(reason(r#"{"type":"Like","actor":"a","object":"b"}"#), SkipReason::UnknownActivity);
    assert_eq!(reason(r#"{"type":"Create","actor":"a","object":"b"}"#), SkipReason::NoObject);
    assert_eq!(reason(r#"{"type":"Create","object":{"type":"Tombstone","id":"b"}}"#), SkipReason::NoObject);
    assert!(read(r#"{"type":"Mention","href":"a","name":"@b"}"#).unwrap_err().foreign);
    assert!(!read(r#"{"type":"Like","object":"b"}"#).unwrap_err().foreign);
}

#[test]
fn damaged_text_inside_a_record_is_repaired() {
    let damaged = |bad: &[u8]| {
        let text = create().to_string();
        let (before, behind) = text.split_once("Hello").unwrap();
        read([before.as_bytes(), bad, behind.as_bytes()].concat()).unwrap().post.html
    };
    assert_eq!(&*damaged(b"H\0i"), "<p>H i</p>");
    assert_eq!(&*damaged(b"H\xff\xfei"), "<p>H\u{fffd}\u{fffd}i</p>");
    assert_eq!(&*damaged(b"H\\ud83di"), "<p>H\u{fffd}i</p>");
    assert_eq!(&*damaged(b"H\ni"), "<p>H i</p>");
}

/// Values of every kind that a field might hold.
fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!(-3)),
        Just(json!(1.5e300)),
        Just(json!("")),
        Just(json!("text")),
        Just(json!([])),
        Just(json!({})),
        Just(json!(["a", null, 3, {"id": "b"}, ["c"]])),
        Just(json!({"id": 7, "type": ["Note"], "href": {}, "totalItems": "many", "name": [], "url": [{}]})),
        Just(json!([{"type": "Mention", "name": 5}, {"type": {}, "url": {"href": 1}, "focalPoint": "x", "width": -1}])),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_field_of_the_wrong_kind_never_costs_the_record(
        field in proptest::sample::select(vec![
            "id", "summary", "inReplyTo", "published", "url", "attributedTo", "to", "cc", "sensitive", "content", "contentMap",
            "attachment", "tag", "replies", "updated", "likes", "shares", "oneOf", "anyOf", "endTime", "closed", "votersCount",
            "quote", "quoteUri", "_misskey_quote", "quoteUrl", "name", "directMessage", "interactionPolicy", "type",
        ]),
        value in any_value(),
    ) {
        let changed = note(&json!({ field: value }));
        prop_assert!(read(changed.to_string()).is_ok());
    }

    #[test]
    fn a_field_of_the_activity_may_be_of_any_kind(
        field in proptest::sample::select(vec!["id", "actor", "published", "to", "cc", "signature", "atomUri", "@context"]),
        value in any_value(),
    ) {
        let mut record = create();
        record[field] = value;
        prop_assert!(read(record.to_string()).is_ok());
    }

    #[test]
    fn any_bytes_give_a_post_or_a_reason(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0_usize..400) {
        let mut text = create().to_string().into_bytes();
        let at = at.min(text.len());
        text.splice(at..(at + bytes.len() / 2).min(text.len()), bytes.iter().copied());
        drop(read(&text));
        drop(read(&bytes));
    }
}
