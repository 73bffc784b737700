//! Untrusted text for HTML. Nothing in it can end an element or an attribute, or reach out of its line.

use url::{Position, Url};

use crate::text::html::is_link;

/// Text inside a line or an attribute, where others follow: characters that steer direction or a terminal are replaced.
pub(super) fn inline(text: &str) -> String {
    escaped(text, |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}

/// Text of a block of its own. Marks and isolates that people need for right-to-left text stay: they end with the block.
/// Overrides, which make text read as what it is not, are replaced.
pub(super) fn block(out: &mut String, text: &str) {
    *out += &escaped(text, |c| matches!(c, '\u{202d}' | '\u{202e}'));
}

/// An untrusted address as the value of `href`, in the form that HTML wants (URL standard): what has to be written in percent is.
/// None for what may not be followed, and for what no browser can follow.
pub(super) fn href(address: &str) -> Option<String> {
    let url = Url::parse(address).ok().filter(|_| is_link(address))?;
    let (server, rest) = (&url[..Position::BeforePath], &url[Position::BeforePath..]);
    let mut out = String::from(server);
    let mut in_fragment = false;
    for (at, c) in rest.char_indices() {
        let hex = || rest.get(at + 1..at + 3).is_some_and(|two| two.bytes().all(|byte| byte.is_ascii_hexdigit()));
        let stays = match c {
            '%' => hex(),
            '#' => !std::mem::replace(&mut in_fragment, true),
            c if c.is_ascii() => c.is_ascii_alphanumeric() || "!$&'()*+,-./:;=?@_~".contains(c),
            _ => false,
        };
        if stays {
            out.push(c);
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                out += &format!("%{byte:02X}");
            }
        }
    }
    Some(inline(&out))
}

fn escaped(text: &str, is_harmful: impl Fn(char) -> bool) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\n' | '\t' => out.push(c),
            c if c.is_control() || is_harmful(c) || is_noncharacter(c) => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// Not allowed in HTML (Infra standard, "noncharacter").
fn is_noncharacter(c: char) -> bool {
    matches!(c, '\u{fdd0}'..='\u{fdef}') || (c as u32) & 0xfffe == 0xfffe
}

/// A language code as HTML wants it (BCP 47); Mastodon before 4.2.1 wrote `zhTw` (archive format §2.3). None for what can't
/// be one.
pub(super) fn language(code: &str) -> Option<String> {
    let mut tag = String::with_capacity(code.len() + 1);
    let mut after_lower_case = false;
    for c in code.chars().take(40) {
        if after_lower_case && c.is_ascii_uppercase() {
            tag.push('-');
        }
        after_lower_case = c.is_ascii_lowercase();
        tag.push(if c == '_' { '-' } else { c });
    }
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    let fits = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let is_tag = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_tag && parts.all(fits)).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_written_as_html_wants_them() {
        for (address, wanted) in [
            ("https://a.example/@ada/1?q=x&y=%C3%BC#z", Some("https://a.example/@ada/1?q=x&amp;y=%C3%BC#z")),
            (
                "https://a.example/ü ö?q=[x]|{y}^`\\&quot;#a#b",
                Some("https://a.example/%C3%BC%20%C3%B6?q=%5Bx%5D%7C%7By%7D%5E%60%5C&amp;quot;#a%23b"),
            ),
            ("https://a.example/%zz", Some("https://a.example/%25zz")),
            ("HTTPS://Bücher.example", Some("https://xn--bcher-kva.example/")),
            ("xmpp:ada@a.example", Some("xmpp:ada@a.example")),
            ("https://[::1", None),
            ("https://a.example:99999/", None),
            ("http://", None),
            ("javascript:alert(1)", None),
            ("no address", None),
        ] {
            assert_eq!(href(address).as_deref(), wanted, "{address}");
        }
    }

    #[test]
    fn nothing_untrusted_becomes_markup_or_turns_a_line() {
        let hostile = "</title><script>\"'&\u{202e}\u{2066}\0\u{1b}\u{ffff}";
        let safe = inline(hostile);
        assert_eq!(safe, format!("&lt;/title&gt;&lt;script&gt;&quot;&#39;&amp;{}", "\u{fffd}".repeat(5)));
        let mut paragraph = String::new();
        block(&mut paragraph, "\u{202e}<\u{2067}שלום\u{2069}\u{200f}");
        assert_eq!(paragraph, "\u{fffd}&lt;\u{2067}שלום\u{2069}\u{200f}");
    }

    #[test]
    fn only_what_can_be_a_language_is_one() {
        for (code, tag) in [("en", "en"), ("zh-TW", "zh-TW"), ("zhTw", "zh-Tw"), ("pt_BR", "pt-BR"), ("ckb", "ckb")] {
            assert_eq!(language(code).as_deref(), Some(tag));
        }
        for code in ["", "e", "english", "en\" onclick=x", "en--", "en-éé", "de-123456789", "12"] {
            assert_eq!(language(code), None, "{code}");
        }
    }
}
