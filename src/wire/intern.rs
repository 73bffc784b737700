//! Shares strings that come again and again: people, hashtags, languages, emoji codes.

use std::collections::HashSet;
use std::sync::Arc;

/// Most strings that are remembered; further ones are kept, but not shared.
const MAX_STRINGS: usize = 1 << 16;
/// Longest string that is remembered.
const MAX_LENGTH: usize = 512;

/// Strings seen so far.
#[derive(Debug, Default)]
pub struct Interner(HashSet<Arc<str>>);

impl Interner {
    /// The one copy of `text`.
    pub fn share(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.0.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = text.into();
        if self.0.len() < MAX_STRINGS && text.len() <= MAX_LENGTH {
            self.0.insert(Arc::clone(&new));
        }
        new
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_strings_are_one_and_the_memory_is_bounded() {
        let mut interner = Interner::default();
        assert!(Arc::ptr_eq(&interner.share("a"), &interner.share("a")));
        for n in 0..MAX_STRINGS + 10 {
            interner.share(&n.to_string());
        }
        assert_eq!(interner.0.len(), MAX_STRINGS);
        assert!(Arc::ptr_eq(&interner.share("a"), &interner.share("a")));
    }
}
