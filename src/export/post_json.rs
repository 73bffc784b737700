//! A post as a JSON object, for programs: `fossick search --json` prints these, and exports build on them. README explains
//! the keys; their names and what they hold are stable.

use std::borrow::Cow;

use jiff::Timestamp;
use serde::Serialize;

use crate::model::{Kind, Library, Post, PostIndex, Visibility};
use crate::text::html;

/// What every form of JSON says of a post, in the order in which it is written.
#[derive(Clone, Debug, Serialize)]
pub struct PostJson<'a> {
    /// Id of the post; of a boost the id of the post that was boosted.
    pub id: &'a str,
    /// Page for people. Of a boost the address of the boosted post, as the archive knows no other.
    pub url: Option<Cow<'a, str>>,
    /// When it was posted or boosted, in UTC.
    pub published: Option<Timestamp>,
    /// `post`, `reply` or `boost`.
    pub kind: &'static str,
    /// `public`, `unlisted`, `followers` or `direct`.
    pub visibility: &'static str,
    /// Content warning.
    pub warning: Option<&'a str>,
    /// Plain text; empty where the archive holds none, as for most boosts.
    pub text: String,
}

impl<'a> PostJson<'a> {
    /// The object of the post at `index`. None when there is no such post.
    pub fn of(library: &'a Library, index: PostIndex) -> Option<Self> {
        library.post(index).map(Self::new)
    }

    /// The object of `post`.
    pub fn new(post: &'a Post) -> Self {
        let (id, boosted) = match &post.kind {
            Kind::Boost { of, .. } => (&**of, Some(&**of)),
            Kind::Original | Kind::Reply { .. } => (&*post.uri, None),
        };
        let boosted = boosted.filter(|address| html::is_link(address));
        Self {
            id,
            url: post.url().or(boosted.map(Cow::Borrowed)),
            published: post.published,
            kind: kind(&post.kind),
            visibility: visibility(post.visibility),
            warning: post.warning.as_deref(),
            text: html::plain(&post.html),
        }
    }
}

/// Stable name of a kind.
pub fn kind(kind: &Kind) -> &'static str {
    match kind {
        Kind::Original => "post",
        Kind::Reply { .. } => "reply",
        Kind::Boost { .. } => "boost",
    }
}

/// Stable name of a visibility.
pub fn visibility(visibility: Visibility) -> &'static str {
    match visibility {
        Visibility::Public => "public",
        Visibility::Unlisted => "unlisted",
        Visibility::Followers => "followers",
        Visibility::Direct => "direct",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Page;

    fn written(post: &Post) -> String {
        serde_json::to_string(&PostJson::new(post)).unwrap()
    }

    #[test]
    fn a_post_says_what_it_is_in_plain_text() {
        let uri = "https://a.example/users/ada/statuses/1";
        let post = Post {
            uri: uri.into(),
            page: Page::new("https://a.example/@ada/1", uri),
            published: "2024-05-03T12:05:00Z".parse().ok(),
            visibility: Visibility::Followers,
            kind: Kind::Reply { to: "https://b.example/1".into() },
            warning: Some("food".into()),
            html: "<p>a &amp; b</p><p>c</p>".into(),
            ..Post::default()
        };
        assert_eq!(
            written(&post),
            r#"{"id":"https://a.example/users/ada/statuses/1","url":"https://a.example/@ada/1","published":"2024-05-03T12:05:00Z","kind":"reply","visibility":"followers","warning":"food","text":"a & b\n\nc"}"#
        );
    }

    #[test]
    fn a_boost_says_what_was_boosted() {
        let boosting = |of: &str| Post {
            uri: "https://a.example/users/ada/statuses/2/activity".into(),
            visibility: Visibility::Public,
            kind: Kind::Boost { of: of.into(), author: None },
            ..Post::default()
        };
        let address = "https://b.example/@bob/7";
        assert_eq!(
            written(&boosting(address)),
            r#"{"id":"https://b.example/@bob/7","url":"https://b.example/@bob/7","published":null,"kind":"boost","visibility":"public","warning":null,"text":""}"#
        );
        assert!(PostJson::new(&boosting("urn:uuid:1")).url.is_none(), "nothing that a browser can open");
    }
}
