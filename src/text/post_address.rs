//! Who wrote a post, and on which server, as far as its address says it. Favourites and bookmarks are nothing but addresses
//! (archive format §4), and each kind of server builds them in its own way.

use super::address;

/// What the address of a post tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostAddress {
    /// The account that wrote it, `bob@other.example`, where the address names it.
    pub account: Option<String>,
    /// The server, in lower case; empty when even that can't be told.
    pub host: String,
}

/// Folders of addresses behind which an account's name stands, and then its post: Mastodon, `GoToSocial`, Pixelfed,
/// `BookWyrm`, Mbin, Lemmy and Friendica, `PeerTube`, Hubzilla.
const BEFORE_A_NAME: &[&str] =
    &["users", "p", "user", "u", "c", "profile", "accounts", "video-channels", "author", "channel", "actors"];

/// First folders of addresses that name no account: Pleroma and Friendica (`objects`, `notice`, `display`), Misskey
/// (`notes`), `PeerTube` (`videos`, `w`), Lemmy (`post`, `comment`), Mobilizon (`events`), Hubzilla (`item`), microblog.pub
/// (`o`), servers of today's Mastodon that number accounts (`ap`), `WriteFreely` (`api`), bridges (`convert`).
const WITHOUT_A_NAME: &[&str] = &[
    "objects",
    "notice",
    "display",
    "notes",
    "videos",
    "w",
    "post",
    "comment",
    "events",
    "item",
    "o",
    "ap",
    "api",
    "convert",
    "activities",
    "m",
    "d",
];

impl PostAddress {
    /// Reads the address of a post; any text is taken.
    pub fn of(uri: &str) -> Self {
        if let Some(host) = tag_host(uri) {
            return Self { account: None, host: host.to_lowercase() };
        }
        let Some(host) = address::host(uri).filter(|host| is_plain(host)) else { return Self::default() };
        Self { account: name_in(uri).map(|name| full(name, host)), host: host.to_lowercase() }
    }
}

/// The account of a profile's address: `https://b.example/@bob`, `…/users/bob`, `…/bob`. None for other pages.
pub fn profile(url: &str) -> Option<String> {
    let host = address::host(url).filter(|host| is_plain(host))?;
    let mut parts = path_of(url)?.split('/').filter(|part| !part.is_empty() && *part != "web");
    let first = parts.next()?;
    let name = if let Some(name) = first.strip_prefix('@') {
        name
    } else if BEFORE_A_NAME.contains(&first) {
        parts.next().filter(|name| !is_misskey_id(name))?
    } else if WITHOUT_A_NAME.contains(&first) {
        return None;
    } else if first == "federation" {
        parts.next().filter(|part| *part == "actors").and(parts.next())?
    } else {
        first
    };
    (parts.next().is_none() && is_name(name)).then(|| full(name, host))
}

/// The name in a post's address, perhaps with a server of its own.
fn name_in(uri: &str) -> Option<&str> {
    let mut parts = path_of(uri)?.split('/').filter(|part| !part.is_empty());
    let mut first = parts.next()?;
    if first == "web" {
        first = parts.next()?;
    }
    let name = if let Some(name) = first.strip_prefix('@') {
        name
    } else if BEFORE_A_NAME.contains(&first) {
        // Misskey numbers its accounts; Pixelfed's `p` and the others need something behind the name to be a post.
        parts.next().filter(|name| !is_misskey_id(name))?
    } else if WITHOUT_A_NAME.contains(&first) || parts.next() != Some("p") {
        return None;
    } else {
        // snac: `/bob/p/1234.5`.
        first
    };
    (parts.next().is_some() && is_name(name)).then_some(name)
}

/// The server in an address of the time before `ActivityPub`: `tag:b.example,2017-01-01:objectId=1:objectType=Status`.
fn tag_host(uri: &str) -> Option<&str> {
    let host = uri.strip_prefix("tag:")?.split([',', ':']).next()?;
    is_plain(host).then_some(host)
}

fn path_of(url: &str) -> Option<&str> {
    let (_, rest) = url.split_once("://")?;
    let (_, path) = rest.split(['?', '#']).next()?.split_once('/')?;
    Some(path)
}

/// The name with its server, or with `host` if it names none. Names of `PeerTube` and of pages that only show an account
/// have one.
fn full(name: &str, host: &str) -> String {
    match name.split_once('@') {
        Some((_, "")) | None => format!("{}@{}", name.trim_end_matches('@'), host.to_lowercase()),
        Some((name, own)) => format!("{name}@{}", own.to_lowercase()),
    }
}

fn is_name(name: &str) -> bool {
    let (name, host) = name.split_once('@').unwrap_or((name, "host"));
    is_plain(name) && is_plain(host)
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "_-.:".contains(c))
}

/// Misskey's own number of an account: ten or sixteen lower-case letters and digits that begin with a digit or `a`.
fn is_misskey_id(name: &str) -> bool {
    let small = name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    let some_digits = name.bytes().filter(u8::is_ascii_digit).count() >= 2;
    matches!(name.len(), 10 | 16) && small && some_digits && name.starts_with(|c: char| c.is_ascii_digit() || c == 'a')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn account_and_server_are_told_from_posts_of_many_kinds_of_servers() {
        for (server, uri, account, host) in [
            ("Mastodon", "https://b.example/users/bob/statuses/1", Some("bob@b.example"), "b.example"),
            ("Mastodon, page", "https://b.example/@bob/1", Some("bob@b.example"), "b.example"),
            ("Mastodon, shown elsewhere", "https://b.example/@bob@c.example/1", Some("bob@c.example"), "b.example"),
            ("Mastodon, old web", "https://b.example/web/@bob/1", Some("bob@b.example"), "b.example"),
            ("Mastodon, very old", "https://b.example/users/bob/updates/1", Some("bob@b.example"), "b.example"),
            ("Mastodon, numbered", "https://b.example/ap/users/116/statuses/1", None, "b.example"),
            ("OStatus", "tag:b.example,2017-01-01:objectId=1:objectType=Status", None, "b.example"),
            ("Pleroma", "https://b.example/objects/0b7a-4d", None, "b.example"),
            ("Pleroma, page", "https://b.example/notice/AbC", None, "b.example"),
            ("Misskey", "https://b.example/notes/9abcdefgh1", None, "b.example"),
            ("Pixelfed", "https://b.example/p/bob/123", Some("bob@b.example"), "b.example"),
            ("PeerTube", "https://b.example/videos/watch/0b7a", None, "b.example"),
            ("PeerTube, short", "https://b.example/w/kkGMg", None, "b.example"),
            ("Lemmy", "https://b.example/post/12", None, "b.example"),
            ("Lemmy, comment", "https://b.example/comment/12", None, "b.example"),
            ("GoToSocial", "https://b.example/users/bob/statuses/01HX", Some("bob@b.example"), "b.example"),
            ("GoToSocial, page", "https://b.example/@bob/statuses/01HX", Some("bob@b.example"), "b.example"),
            ("WordPress", "https://blog.example/?p=123", None, "blog.example"),
            ("WordPress, page", "https://blog.example/2024/05/a-walk/", None, "blog.example"),
            ("Friendica", "https://b.example/display/0b7a", None, "b.example"),
            ("BookWyrm", "https://b.example/user/bob/review/7", Some("bob@b.example"), "b.example"),
            ("snac", "https://b.example/bob/p/1700000000.1", Some("bob@b.example"), "b.example"),
            ("Mobilizon", "https://b.example/events/0b7a", None, "b.example"),
            ("with a port", "https://B.Example:3000/@bob/1", Some("bob@b.example:3000"), "b.example:3000"),
            ("a profile", "https://b.example/@bob", None, "b.example"),
            ("no name", "https://b.example/@<b>/1", None, "b.example"),
            ("no address", "javascript:alert(1)", None, ""),
            ("no host", "https:///x", None, ""),
            ("nothing", "", None, ""),
        ] {
            let expected = PostAddress { account: account.map(str::to_owned), host: host.to_owned() };
            assert_eq!(PostAddress::of(uri), expected, "{server}");
        }
    }

    #[test]
    fn accounts_are_told_from_profiles() {
        for (url, account) in [
            ("https://b.example/@bob", Some("bob@b.example")),
            ("https://b.example/web/@bob@c.example", Some("bob@c.example")),
            ("https://b.example/users/bob/", Some("bob@b.example")),
            ("https://b.example/bob?x=1", Some("bob@b.example")),
            ("https://b.example/federation/actors/bob", Some("bob@b.example")),
            ("https://b.example/users/9abcdefgh1", None),
            ("https://b.example/@bob/1", None),
            ("https://b.example/notes/1", None),
            ("https://b.example/", None),
            ("ftp://b.example/@bob", None),
            ("bob@b.example", None),
        ] {
            assert_eq!(profile(url).as_deref(), account, "{url}");
        }
    }
}
