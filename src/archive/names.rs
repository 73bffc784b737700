//! Entry names are untrusted text: matched and shown, never used as paths on disk.

use std::borrow::Cow;
use std::sync::LazyLock;

use memchr::memmem::FinderRev;

/// The folder every Mastodon media path goes through (archive format §1.4).
pub(super) const MEDIA: &str = "media_attachments/";

/// A name with `/` between its parts and without a leading `/` or `./`.
pub(super) fn plain(name: &str) -> Cow<'_, str> {
    if name.contains('\\') { Cow::Owned(trim(&name.replace('\\', "/")).to_owned()) } else { Cow::Borrowed(trim(name)) }
}

fn trim(mut name: &str) -> &str {
    while let Some(rest) = name.strip_prefix("./").or_else(|| name.strip_prefix('/')) {
        name = rest;
    }
    name
}

/// Last part of a plain name.
pub(super) fn base(name: &str) -> &str {
    name.rsplit('/').next().unwrap_or(name)
}

/// Folder of a plain name with its last `/`, or nothing.
pub(super) fn folder(name: &str) -> &str {
    name.rfind('/').and_then(|at| name.get(..=at)).unwrap_or_default()
}

/// Left by operating systems, not by the archive: `__MACOSX`, `.DS_Store`, `._name`, `Thumbs.db`, `desktop.ini`.
pub(super) fn is_junk(plain: &str) -> bool {
    const FOLDER: &str = "__MACOSX";
    let base = base(plain);
    matches!(base, ".DS_Store" | "Thumbs.db" | "desktop.ini")
        || base.starts_with("._")
        || (plain.contains(FOLDER) && plain.split('/').any(|part| part == FOLDER))
}

/// The part of a media path that is the same in the archive and in the outbox: from the last `media_attachments/` on
/// (archive format §1.5).
pub(super) fn media_part(name: &str) -> Option<&str> {
    /// Searched for in every name and every address, so made once.
    static FINDER: LazyLock<FinderRev<'static>> = LazyLock::new(|| FinderRev::new(MEDIA));
    FINDER.rfind(name.as_bytes()).and_then(|at| name.get(at..))
}

/// Whether a name points outside the archive, or hides what it is: `..`, drive letters, absolute paths (which are normal
/// in old tars, archive format §1.4), control and direction-changing characters.
pub(super) fn is_unsafe(name: &str, absolute_is_normal: bool) -> bool {
    let drive = matches!(name.as_bytes(), [letter, b':', ..] if letter.is_ascii_alphabetic());
    let absolute = name.starts_with(['/', '\\']) && !absolute_is_normal;
    drive
        || absolute
        || (name.contains("..") && name.split(['/', '\\']).any(|part| part == ".."))
        || !name.bytes().all(|byte| (b' '..=b'~').contains(&byte))
            && name.chars().any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}

/// Percent escapes decoded; None when there are none, or what comes out is no text.
pub(super) fn percent_decoded(text: &str) -> Option<String> {
    if !text.contains('%') {
        return None;
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first == b'%'
            && let [high, low, after @ ..] = tail
            && let (Some(high), Some(low)) = (hex(*high), hex(*low))
        {
            bytes.push(high * 16 + low);
            rest = after;
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).ok().filter(|decoded| decoded != text)
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_only_containers_add() {
        assert_eq!(plain("./a/b.json"), "a/b.json");
        assert_eq!(plain("/home/live/x"), "home/live/x");
        assert_eq!(plain(r"folder\outbox.json"), "folder/outbox.json");
        assert_eq!(base("a/b.json"), "b.json");
        assert_eq!(folder("a/b/c"), "a/b/");
        assert_eq!(folder("c"), "");
    }

    #[test]
    fn names_that_point_outside_are_noticed() {
        for name in
            ["../x", "a/../../x", r"..\x", r"C:\x", "c:x", "/etc/passwd", r"\\host\x", "a\0b", "gpj.\u{202e}exe"]
        {
            assert!(is_unsafe(name, false), "{name:?}");
        }
        for name in ["a/b", "a..b/c", "media_attachments/files/1.png", "...", "ö/日本.png"] {
            assert!(!is_unsafe(name, false), "{name:?}");
        }
        assert!(!is_unsafe("/home/mastodon/live/x", true));
        assert!(is_unsafe("/home/../x", true));
    }

    #[test]
    fn percent_escapes_are_decoded_once_and_leniently() {
        assert_eq!(percent_decoded("a%20b%2").as_deref(), Some("a b%2"));
        assert_eq!(percent_decoded("%2520").as_deref(), Some("%20"));
        assert_eq!(percent_decoded("plain"), None);
        assert_eq!(percent_decoded("%ff"), None);
        assert_eq!(percent_decoded("100%"), None);
    }
}
