//! `actor.json` becomes an account (archive format §3).

use serde_json::Value;

use super::intern::Interner;
use super::lenient::time;
use super::parts::emoji;
use crate::model::{Account, ProfileField};
use crate::text::address::host;

/// Why an `actor.json` is of no use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ActorError {
    /// Not JSON, or damaged.
    #[error("not valid JSON")]
    BadJson,
    /// JSON, but not an actor: neither an address nor a name.
    #[error("not an actor")]
    NotAnActor,
}

/// Reads `actor.json`. Pictures are named, not found: see `Account::avatar_name`.
///
/// # Errors
/// [`ActorError`] when there is nothing to go by.
pub fn parse(bytes: &[u8]) -> Result<Account, ActorError> {
    account(&value(bytes)?)
}

/// `actor.json` as a JSON value.
///
/// # Errors
/// [`ActorError::BadJson`].
pub fn value(bytes: &[u8]) -> Result<Value, ActorError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let repaired = || serde_json::from_str(&super::salvage::repair(bytes));
    serde_json::from_slice(bytes).or_else(|_| repaired()).map_err(|_| ActorError::BadJson)
}

/// Reads `actor.json` that has been parsed already.
///
/// # Errors
/// [`ActorError::NotAnActor`].
pub fn account(actor: &Value) -> Result<Account, ActorError> {
    let text = |key: &str| actor.get(key).and_then(address);
    let flag = |key: &str| actor.get(key).and_then(Value::as_bool).unwrap_or(false);
    let uri = text("id").unwrap_or_default();
    let username = text("preferredUsername").unwrap_or_default();
    if uri.is_empty() && username.is_empty() {
        return Err(ActorError::NotAnActor);
    }
    let url = text("url").unwrap_or_default();
    let username = if username.is_empty() { name_in(uri, url) } else { username };
    let name = text("name").filter(|name| !name.is_empty()).unwrap_or(username);
    let picture = |key: &str| Some(text_of(first(actor.get(key)?)?.get("url")?)?.into());
    let kind = actor.get("type").and_then(first).and_then(Value::as_str).unwrap_or_default();
    Ok(Account {
        uri: uri.into(),
        url: url.into(),
        username: username.into(),
        handle: handle(username, text("webfinger"), url, uri),
        name: one_line(name),
        bio_html: text("summary").unwrap_or_default().into(),
        fields: many(actor.get("attachment")).filter_map(field).collect(),
        emoji: many(actor.get("tag"))
            .filter(|tag| tag.get("type").and_then(Value::as_str) == Some("Emoji"))
            .filter_map(|tag| emoji(text_of(tag.get("name")?)?, &mut Interner::default()))
            .collect(),
        joined: text("published").and_then(time),
        moved_to: text("movedTo").map(Box::from),
        also_known_as: many(actor.get("alsoKnownAs")).filter_map(address).map(Box::from).collect(),
        followers_uri: text("followers").map(Box::from),
        avatar_name: picture("icon"),
        header_name: picture("image"),
        avatar: None,
        header: None,
        bot: matches!(kind, "Service" | "Application"),
        locked: flag("manuallyApprovesFollowers"),
        suspended: flag("suspended"),
        memorial: flag("memorial"),
    })
}

/// A name of one line, whatever stands in it.
fn one_line(name: &str) -> Box<str> {
    name.chars().map(|c| if c.is_control() { ' ' } else { c }).collect::<String>().into()
}

/// An account when there is no `actor.json`: from the actor URI its records name, and the page of one of its posts.
pub fn from_records(uri: &str, post_url: Option<&str>) -> Account {
    let page = post_url.filter(|url| url.contains("/@"));
    let username = name_in(uri, page.unwrap_or_default());
    Account {
        uri: uri.into(),
        username: username.into(),
        handle: handle(username, None, "", uri),
        name: username.into(),
        ..Account::default()
    }
}

/// `@user@host`: `webfinger` is authoritative, the host of the profile page or URI is a good guess.
fn handle(username: &str, webfinger: Option<&str>, url: &str, uri: &str) -> Box<str> {
    if let Some(stated) = webfinger.map(|stated| stated.trim_start_matches("acct:").trim_start_matches('@'))
        && stated.contains('@')
    {
        return format!("@{stated}").into();
    }
    match host(url).or_else(|| host(uri)) {
        Some(host) => format!("@{username}@{host}").into(),
        None if username.is_empty() => Box::default(),
        None => format!("@{username}").into(),
    }
}

/// The user name in `https://host/@ada/1`, else the last part of `https://host/users/ada`.
fn name_in<'a>(uri: &'a str, page: &'a str) -> &'a str {
    let in_page = page.split_once("/@").and_then(|(_, behind)| behind.split(['/', '?', '#']).next());
    let last = || uri.trim_end_matches('/').rsplit('/').next().map(|last| last.trim_start_matches('@'));
    in_page.filter(|name| !name.is_empty()).or_else(last).unwrap_or_default()
}

fn field(entry: &Value) -> Option<ProfileField> {
    if entry.get("type").and_then(Value::as_str).is_some_and(|kind| kind != "PropertyValue") {
        return None;
    }
    let text = |key: &str| entry.get(key).and_then(text_of).unwrap_or_default();
    Some(ProfileField { name: text("name").into(), value_html: text("value").into() })
        .filter(|field| !field.name.is_empty() || !field.value_html.is_empty())
}

/// The values of one or many.
fn many(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    let (list, one) = match value {
        Some(Value::Array(list)) => (list.as_slice(), None),
        Some(Value::Null) | None => (&[][..], None),
        one => (&[][..], one),
    };
    list.iter().chain(one)
}

fn first(value: &Value) -> Option<&Value> {
    many(Some(value)).next()
}

fn text_of(value: &Value) -> Option<&str> {
    first(value)?.as_str()
}

/// A string, or the address an object holds.
fn address(value: &Value) -> Option<&str> {
    let value = first(value)?;
    let inner = || value.get("id").or_else(|| value.get("href")).or_else(|| value.get("url"));
    value.as_str().or_else(|| inner()?.as_str())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn handle_of(json: &str) -> String {
        parse(json.as_bytes()).unwrap().handle.into()
    }

    #[test]
    fn the_handle_is_webfinger_or_user_name_and_host() {
        let base =
            r#""preferredUsername":"ada","id":"https://web.example/ap/users/7","url":"https://web.example/@ada""#;
        assert_eq!(handle_of(&format!("{{{base}}}")), "@ada@web.example");
        assert_eq!(handle_of(&format!("{{{base},\"webfinger\":\"ada@home.example\"}}")), "@ada@home.example");
        assert_eq!(handle_of(r#"{"preferredUsername":"ada"}"#), "@ada");
        assert_eq!(handle_of(r#"{"id":"https://a.example/users/ada"}"#), "@ada@a.example");
    }

    #[test]
    fn an_old_actor_without_most_keys_is_read() {
        let account =
            parse(br#"{"id":"https://a.example/users/ada","type":"Person","preferredUsername":"ada","name":""}"#);
        let account = account.unwrap();
        assert_eq!((&*account.name, &*account.bio_html), ("ada", ""));
        assert_eq!((account.avatar_name, account.joined), (None, None));
    }

    #[test]
    fn every_part_of_a_new_actor_is_read() {
        let account = parse(
            br##"{"id":"https://a.example/users/ada","type":"Service","preferredUsername":"ada","name":"Ada :cat:",
            "summary":"<p>hi</p>","url":"https://a.example/@ada","manuallyApprovesFollowers":true,"memorial":true,
            "followers":"https://a.example/users/ada/followers","published":"2019-04-01T00:00:00Z",
            "icon":{"type":"Image","mediaType":"image/png","url":"avatar.png"},"image":[{"url":"header.jpg"}],
            "tag":[{"type":"Emoji","name":":cat:"},{"type":"Hashtag","name":"#x"}],"alsoKnownAs":"https://b.example/ada",
            "movedTo":"https://c.example/ada","attachment":[{"type":"PropertyValue","name":"Web","value":"<a>x</a>"},
            {"type":"IdentityProof","name":"k"}],"suspended":true}"##,
        )
        .unwrap();
        assert!(account.bot && account.locked && account.suspended && account.memorial);
        assert_eq!(account.avatar_name.as_deref(), Some("avatar.png"));
        assert_eq!(account.header_name.as_deref(), Some("header.jpg"));
        assert_eq!(account.fields, [ProfileField { name: "Web".into(), value_html: "<a>x</a>".into() }]);
        assert_eq!(account.emoji.iter().map(|emoji| &*emoji.code).collect::<Vec<_>>(), [":cat:"]);
        assert_eq!(account.also_known_as, ["https://b.example/ada".into()]);
        assert_eq!(account.joined.unwrap().to_string(), "2019-04-01T00:00:00Z");
    }

    #[test]
    fn what_is_no_actor_is_refused() {
        assert_eq!(parse(b"{\"a\":1}").unwrap_err(), ActorError::NotAnActor);
        assert_eq!(parse(b"[]").unwrap_err(), ActorError::NotAnActor);
        assert_eq!(parse(b"{\"id\":").unwrap_err(), ActorError::BadJson);
    }

    #[test]
    fn without_an_actor_the_records_tell_who_it_is() {
        let numeric = from_records("https://a.example/ap/users/116", Some("https://a.example/@ada/1"));
        assert_eq!((&*numeric.handle, &*numeric.name), ("@ada@a.example", "ada"));
        assert_eq!(&*from_records("https://a.example/users/ada", None).handle, "@ada@a.example");
    }
}
