//! Posts and libraries made in code, for tests and benches of the window.

#![allow(
    dead_code,
    clippy::unwrap_used,
    clippy::cast_possible_wrap,
    reason = "each test uses its own part, and knows what it makes"
)]

use std::sync::Arc;

use fossick::model::{
    Account, Attachment, Batch, Kind, Library, MediaKind, Page, Poll, PollOption, Post, Quote, Rare, RecordSpan,
    Visibility,
};
use jiff::Timestamp;

/// A day in seconds.
const DAY: i64 = 86_400;
/// 3 May 2017, noon, in UTC.
const START: i64 = 1_493_812_800;

/// A public post with this text as its HTML, `number` days after 3 May 2017.
pub fn post(number: usize, html: &str) -> Post {
    let uri = format!("https://social.example/users/ada/statuses/{number}");
    Post {
        page: Page::new(&format!("https://social.example/@ada/{number}"), &uri),
        uri: uri.into(),
        published: Some(Timestamp::from_second(START + number as i64 * DAY).unwrap()),
        visibility: Visibility::Public,
        html: html.into(),
        language: Some(Arc::from("en")),
        favourites: Some(3),
        boosts: Some(1),
        record: RecordSpan { offset: number as u64 * 2000, len: 1900 },
        ..Post::default()
    }
}

/// A boost of somebody's post.
pub fn boost(number: usize, of: &str, author: Option<&str>) -> Post {
    let kind = Kind::Boost { of: of.into(), author: author.map(Arc::from) };
    Post { kind, favourites: None, boosts: None, language: None, ..post(number, "") }
}

/// A picture of 1600 × 900 pixels that is in the archive.
pub fn picture(alt: Option<&str>) -> Attachment {
    Attachment {
        url: Some("/media_attachments/files/1/original/1.jpeg".into()),
        kind: MediaKind::Picture,
        media_type: Some("image/jpeg".into()),
        alt: alt.map(Into::into),
        blurhash: Some("LEHV6nWB2yk8pyo0adR*.7kCMdnj".into()),
        width: Some(1600),
        height: Some(900),
        entry: Some(fossick::model::EntryId(0)),
        ..Attachment::default()
    }
}

/// A poll with these choices and votes.
pub fn poll(options: &[(&str, u64)]) -> Poll {
    let options = options.iter().map(|(name, votes)| PollOption { name: (*name).into(), votes: *votes }).collect();
    Poll { options, closed: true, ends: Timestamp::from_second(START).ok(), voters: Some(20), multiple: false }
}

/// A quote of a post on another server.
pub fn quote() -> Option<Box<Rare>> {
    quoting("https://other.example/users/bob/statuses/1")
}

/// A quote of the post with this address.
pub fn quoting(uri: &str) -> Option<Box<Rare>> {
    Rare { quote: Some(Quote::Of(uri.into())), ..Rare::default() }.boxed()
}

/// A library of Ada's posts in one batch.
pub fn library(posts: Vec<Post>) -> Library {
    let mut library = Library::default();
    library.account = Account {
        name: "Ada Lovelace".into(),
        username: "ada".into(),
        handle: "@ada@social.example".into(),
        ..Account::default()
    };
    library.push(Batch { posts: posts.into(), search: Arc::default() });
    library
}

/// Posts of many lengths and kinds, as a person writes them over the years.
pub fn many(count: usize) -> Library {
    const WORDS: &[&str] = &[
        "the",
        "garden",
        "is",
        "full",
        "of",
        "snails",
        "again",
        "and",
        "I",
        "wonder",
        "whether",
        "tomorrow",
        "brings",
        "rain",
        "reading",
        "an",
        "extraordinary",
        "book",
        "about",
        "lighthouses",
        "with",
        "tea",
        "train",
        "late",
    ];
    let posts = (0..count).map(|number| {
        // A small generator of our own, so that every run is the same.
        let mut seed = number as u64 * 2_654_435_761 + 97;
        let mut next = move |below: u64| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        };
        if next(6) == 0 {
            return boost(number, &format!("https://other.example/users/bob/statuses/{number}"), None);
        }
        let mut html = String::from("<p>");
        for _ in 0..5 + next(55) {
            html.push_str(WORDS[next(WORDS.len() as u64) as usize]);
            html.push(' ');
        }
        if next(3) == 0 {
            html.push_str(
                "<a href=\"https://social.example/tags/Garden\" class=\"mention hashtag\">#<span>Garden</span></a>",
            );
        }
        html.push_str("</p>");
        let mut post = post(number, &html);
        post.favourites = Some(next(50) as u32);
        match next(12) {
            0 | 1 => post.attachments = (0..=next(4)).map(|_| picture(Some("Snails on a wall"))).collect(),
            2 => post.poll = Some(Box::new(poll(&[("Tea", 12), ("Coffee", 8)]))),
            3 => post.warning = Some("food".into()),
            4 => post.kind = Kind::Reply { to: "https://other.example/@bob/12".into() },
            5 => post.rare = quote(),
            _ => {}
        }
        post
    });
    library(posts.collect())
}
