//! Finds words in the folded text of many posts.

use memchr::memmem::Finder;

use crate::model::Batch;

/// Folded words and phrases, of which all wanted ones have to stand in a post and no excluded one, anywhere in a word.
#[derive(Clone, Debug, Default)]
pub struct Terms {
    /// The longest first: it is as a rule the rarest.
    wanted: Vec<Finder<'static>>,
    excluded: Vec<Finder<'static>>,
}

impl Terms {
    /// Looks for `wanted`, each folded and not empty.
    #[must_use]
    pub fn wanting(mut self, wanted: &str) -> Self {
        self.wanted.push(Finder::new(wanted).into_owned());
        self.wanted.sort_by_key(|term| std::cmp::Reverse(term.needle().len()));
        self
    }

    /// Leaves out posts with `excluded`, folded and not empty.
    #[must_use]
    pub fn excluding(mut self, excluded: &str) -> Self {
        self.excluded.push(Finder::new(excluded).into_owned());
        self
    }

    /// The next post from `from` on that could match: the first wanted term is looked for in the text of all of them at once.
    pub fn candidate(&self, batch: &Batch, from: usize) -> Option<usize> {
        let Some(term) = self.wanted.first() else { return (from < batch.posts.len()).then_some(from) };
        let arena = &*batch.search;
        let ends = arena.ends.get(from..)?;
        let start = from.checked_sub(1).map_or(Some(0), |before| arena.ends.get(before).copied())? as usize;
        let at = start + term.find(arena.text.as_bytes().get(start..)?)?;
        // Each search goes on behind the post that was found, so this walks over the ends once in all.
        ends.iter().position(|end| *end as usize > at).map(|further| from + further)
    }

    /// A candidate with this text matches.
    pub fn fits_candidate(&self, text: &str) -> bool {
        let holds = |term: &Finder| term.find(text.as_bytes()).is_some();
        self.wanted.iter().skip(1).all(holds) && !self.excluded.iter().any(holds)
    }

    /// A post with this text matches.
    pub fn fits(&self, text: &str) -> bool {
        self.wanted.first().is_none_or(|term| term.find(text.as_bytes()).is_some()) && self.fits_candidate(text)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::Post;
    use crate::text::arena::arena;

    fn texts(texts: &[&str]) -> Batch {
        let posts: Vec<_> = texts.iter().map(|text| Post { html: (*text).into(), ..Post::default() }).collect();
        Batch { search: Arc::new(arena(&posts)), posts: posts.into() }
    }

    fn candidates(terms: &Terms, batch: &Batch) -> Vec<usize> {
        let mut found = Vec::new();
        while let Some(next) = terms.candidate(batch, found.last().map_or(0, |last| last + 1)) {
            found.push(next);
        }
        found
    }

    #[test]
    fn candidates_hold_the_longest_term_and_are_found_in_turn() {
        let batch = texts(&["a garden", "", "nothing", "gardens", "a b a", "the garden"]);
        assert_eq!(candidates(&Terms::default().wanting("a").wanting("garden"), &batch), [0, 3, 5]);
        assert_eq!(candidates(&Terms::default().wanting("b"), &batch), [4]);
        assert_eq!(candidates(&Terms::default().wanting("lighthouse"), &batch), [0; 0]);
    }

    #[test]
    fn without_wanted_terms_every_post_is_a_candidate() {
        assert_eq!(candidates(&Terms::default().excluding("x"), &texts(&["x", "", "y"])), [0, 1, 2]);
        assert_eq!(candidates(&Terms::default(), &texts(&[])), [0; 0]);
    }

    #[test]
    fn nothing_is_found_across_posts() {
        let batch = texts(&["ends with snails", "gardens begin"]);
        assert_eq!(candidates(&Terms::default().wanting("snails gardens"), &batch), [0; 0]);
    }

    #[test]
    fn all_wanted_terms_have_to_be_there_and_no_excluded_one() {
        let terms = Terms::default().wanting("old").wanting("garden").excluding("snail");
        assert!(terms.fits("the old garden"));
        for text in ["old", "garden", "the old garden of snails", ""] {
            assert!(!terms.fits(text), "{text}");
        }
        assert!(Terms::default().fits(""));
    }
}
