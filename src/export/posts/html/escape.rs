//! Untrusted text for HTML. Nothing in it can end an element or an attribute, or reach out of its line.

/// Text inside a line or an attribute, where others follow: characters that steer direction or a terminal are replaced.
pub(super) fn inline(text: &str) -> String {
    escaped(text, |c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
}

/// Text of a block of its own. Marks and isolates that people need for right-to-left text stay: they end with the block.
/// Overrides, which make text read as what it is not, are replaced.
pub(super) fn block(out: &mut String, text: &str) {
    *out += &escaped(text, |c| matches!(c, '\u{202d}' | '\u{202e}'));
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
