//! Untrusted text made harmless for one line of a screen, a terminal or a report.

use std::borrow::Cow;

/// The character moves the cursor, breaks the line or turns the direction of what follows.
pub fn is_harmful(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// The character can't be seen, though it is there: it gets into addresses by copying.
pub fn is_invisible(c: char) -> bool {
    is_harmful(c)
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// The text with a sign in the place of each character that is not harmless.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if text.chars().any(is_harmful) {
        Cow::Owned(text.chars().map(|c| if is_harmful(c) { '\u{fffd}' } else { c }).collect())
    } else {
        Cow::Borrowed(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_moves_or_turns_is_seen_as_a_sign_and_the_rest_stays() {
        assert_eq!(harmless("a\u{1b}[2J\nb\u{202e}c"), "a\u{fffd}[2J\u{fffd}b\u{fffd}c");
        assert!(matches!(harmless("日本語 👩\u{200d}💻 é"), Cow::Borrowed(_)));
        assert!(is_invisible('\u{200b}') && !is_invisible(' ') && !is_invisible('a'));
    }
}
