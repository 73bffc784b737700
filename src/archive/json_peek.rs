//! Tells what a JSON file is from its beginning, without reading it all: an outbox, or which of the other exports.

use super::LooksLike;

/// What the beginning of a JSON file says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Peek {
    /// An outbox, or JSON that does not say what it is: worth a try.
    Outbox,
    /// Certainly something else.
    Other(LooksLike),
}

/// Members looked at before giving up.
const MEMBERS: usize = 2000;

/// What `head`, the beginning of a file, is; None when it is no JSON.
pub(super) fn peek(head: &[u8]) -> Option<Peek> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    match head {
        [b'{', rest @ ..] => {
            let next = rest.trim_ascii_start().first();
            matches!(next, None | Some(b'"' | b'}')).then(|| object(&Members::of(head)))
        }
        [b'[', rest @ ..] => match rest.trim_ascii_start().first() {
            Some(b'{') => Some(list(&Members::of(head))),
            Some(b'"') => Some(Peek::Other(LooksLike::OtherJson)),
            None | Some(b']') => Some(Peek::Outbox),
            _ => None,
        },
        _ => None,
    }
}

/// One object at the top.
fn object(members: &Members<'_>) -> Peek {
    let id = members.text(1, "id").unwrap_or_default();
    let kind = members.text(1, "type").unwrap_or_default();
    match members.value(1, "orderedItems").and_then(|items| items.strip_prefix(b"[")) {
        Some(items) => match (items.trim_ascii_start().first(), list_called(id)) {
            (Some(b'"'), list) => Peek::Other(list.unwrap_or(LooksLike::OtherJson)),
            (Some(b']'), Some(list)) => Peek::Other(list),
            _ => Peek::Outbox,
        },
        None if matches!(kind, "Person" | "Service" | "Group" | "Application" | "Organization") => {
            Peek::Other(LooksLike::ActorJson)
        }
        None if members.has(1, &["metaVersion", "exportedAt"]) => Peek::Other(LooksLike::MisskeyNotes),
        None if members.has(1, &["schema", "baseurl", "user"]) => Peek::Other(LooksLike::Friendica),
        None if members.has(1, &["custom_filters"]) => Peek::Other(LooksLike::MastodonFilters),
        None => Peek::Outbox,
    }
}

/// Which list of addresses it is, by its id: `likes.json`, or on a server `https://a.example/users/ada/likes`.
fn list_called(id: &str) -> Option<LooksLike> {
    let name = id.rsplit('/').next().unwrap_or_default();
    match name.strip_suffix(".json").unwrap_or(name) {
        "likes" => Some(LooksLike::LikesJson),
        "bookmarks" => Some(LooksLike::BookmarksJson),
        "following" => Some(LooksLike::FollowingJson),
        "followers" => Some(LooksLike::FollowersJson),
        _ => None,
    }
}

/// A list of objects at the top: what the first of them says.
fn list(members: &Members<'_>) -> Peek {
    let status = ["visibility", "account", "uri"];
    let misskey = ["fileIds", "renoteId", "replyId", "localOnly", "visibleUserIds"];
    if members.has(2, &["createdAt"]) && misskey.iter().any(|key| members.has(2, &[key])) {
        Peek::Other(LooksLike::MisskeyNotes)
    } else if members.has(2, &["created_at"]) && status.iter().any(|key| members.has(2, &[key])) {
        Peek::Other(LooksLike::PixelfedStatuses)
    } else {
        Peek::Outbox
    }
}

/// Members of the outer objects: depth (1 = the top), key, and what follows from the value's first byte on.
struct Members<'a>(Vec<(usize, &'a [u8], &'a [u8])>);

impl<'a> Members<'a> {
    fn of(head: &'a [u8]) -> Self {
        let mut members = Vec::new();
        let (mut depth, mut at) = (0_usize, 0);
        while let Some(&byte) = head.get(at) {
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    // A list's first object is enough.
                    if depth == 0 || (depth == 1 && head.starts_with(b"[")) || members.len() >= MEMBERS {
                        break;
                    }
                }
                b'"' => {
                    let start = at + 1;
                    at = string_end(head, start);
                    let after = head.get(at + 1..).unwrap_or_default().trim_ascii_start();
                    if depth <= 2
                        && let Some(value) = after.strip_prefix(b":")
                    {
                        let key = head.get(start..at).unwrap_or_default();
                        members.push((depth, key, value.trim_ascii_start()));
                    }
                }
                _ => {}
            }
            at += 1;
        }
        Self(members)
    }

    fn value(&self, depth: usize, key: &str) -> Option<&'a [u8]> {
        self.0.iter().find(|(at, own, _)| *at == depth && *own == key.as_bytes()).map(|(_, _, value)| *value)
    }

    fn has(&self, depth: usize, keys: &[&str]) -> bool {
        keys.iter().all(|key| self.value(depth, key).is_some())
    }

    /// The member's text, escapes left as they are.
    fn text(&self, depth: usize, key: &str) -> Option<&'a str> {
        let value = self.value(depth, key)?.strip_prefix(b"\"")?;
        std::str::from_utf8(value.get(..string_end(value, 0))?).ok()
    }
}

/// Position of the quote that ends the string which begins at `start`, or the end.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    loop {
        match bytes.get(at) {
            Some(b'"') | None => return at.min(bytes.len()),
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looks(json: &str) -> Option<LooksLike> {
        match peek(json.as_bytes()) {
            Some(Peek::Other(looks_like)) => Some(looks_like),
            _ => None,
        }
    }

    #[test]
    fn outboxes_of_all_dialects_are_outboxes() {
        for json in [
            r#"{"@context":["x",{"a":{"id":"y"}}],"id":"outbox.json","type":"OrderedCollection","totalItems":2,"orderedItems":[{"id":"#,
            r#"{"orderedItems":[{"type":"Create"}]}"#,
            "\u{feff}\n{\n  \"orderedItems\" : [\n {\n",
            r#"[{"id":"x","type":"Create","actor":"y","object":{"type":"Note"}}]"#,
            r#"{"type":"OrderedCollection","orderedItems":[]}"#,
            "[]",
            "{",
            r#"{"@context":"https://www.w3.org/ns/activi"#,
        ] {
            assert_eq!(peek(json.as_bytes()), Some(Peek::Outbox), "{json}");
        }
    }

    #[test]
    fn other_exports_are_known_by_what_they_say() {
        let links =
            |id: &str| format!(r#"{{"id":"{id}","type":"OrderedCollection","orderedItems":["https://a.example/1"]}}"#);
        assert_eq!(looks(&links("likes.json")), Some(LooksLike::LikesJson));
        assert_eq!(looks(&links("bookmarks.json")), Some(LooksLike::BookmarksJson));
        assert_eq!(looks(&links("following.json")), Some(LooksLike::FollowingJson));
        assert_eq!(looks(&links("https://a.example/users/ada/followers")), Some(LooksLike::FollowersJson));
        assert_eq!(looks(&links("https://likes.example/list")), Some(LooksLike::OtherJson));
        assert_eq!(looks(r#"{"id":"likes.json","orderedItems":[]}"#), Some(LooksLike::LikesJson));
        assert_eq!(
            looks(r#"{"@context":[],"id":"https://a/u","type":"Person","inbox":"x"}"#),
            Some(LooksLike::ActorJson)
        );
        let misskey = r#"[{"id":"9","text":"{\"type\":\"x\"}","createdAt":"2023","fileIds":[],"files":[]}]"#;
        assert_eq!(looks(misskey), Some(LooksLike::MisskeyNotes));
        let sharkey = r#"{"metaVersion":1,"host":"a.example","exportedAt":"2024","notes":[]}"#;
        assert_eq!(looks(sharkey), Some(LooksLike::MisskeyNotes));
        let pixelfed = r#"[{"id":"1","created_at":"2024","visibility":"public","account":{"id":"2"}}]"#;
        assert_eq!(looks(pixelfed), Some(LooksLike::PixelfedStatuses));
        assert_eq!(looks(r#"{"version":"2024","schema":1,"baseurl":"x","user":{}}"#), Some(LooksLike::Friendica));
        assert_eq!(looks(r#"{"custom_filters":[]}"#), Some(LooksLike::MastodonFilters));
    }

    #[test]
    fn what_is_no_json_is_not_taken_for_it() {
        for text in ["", "hello", "{hello}", "[2024-01-01] log line", "<html>", "\0\0\0"] {
            assert_eq!(peek(text.as_bytes()), None, "{text}");
        }
    }
}
