//! Text from an archive may be of any length; what one frame lays out may not.

use std::borrow::Cow;

/// Letters of a text that stands in one line.
pub const LINE: usize = 500;
/// Letters of a text that wraps.
pub const PARAGRAPH: usize = 4000;
/// Letters of a tooltip and of what a screen reader calls something.
pub const TIP: usize = 2000;
/// Letters of HTML that are read to be laid out: several times what is shown of it.
pub const HTML: usize = 200_000;

/// The first `letters` characters of a text, with "…" if there are more.
pub fn cut(text: &str, letters: usize) -> Cow<'_, str> {
    let begin = beginning(text, letters);
    if begin.len() == text.len() { Cow::Borrowed(text) } else { Cow::Owned(format!("{begin}…")) }
}

/// The first `letters` characters of a text. Looks at no more than those.
pub fn beginning(text: &str, letters: usize) -> &str {
    match text.char_indices().nth(letters) {
        Some((end, _)) => text.get(..end).unwrap_or_default(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_too_long_is_cut_and_never_inside_a_letter() {
        assert_eq!(cut("äöü", 3), "äöü");
        assert_eq!(cut("äöü", 2), "äö…");
        assert_eq!(beginning("äöü", 2), "äö");
        assert_eq!(cut("", 0), "");
    }
}
