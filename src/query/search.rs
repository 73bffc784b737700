//! Search: which posts hold all of the words and none of the excluded ones. Case and accents do not matter.

use memchr::memmem::Finder;

use crate::model::{Batch, Library, PostIndex};
use crate::text::fold::fold;

/// What somebody looks for: `words`, `"phrases"` and `-excluded` ones of both kinds. All must match, anywhere in a word.
#[derive(Clone, Debug, Default)]
pub struct Query {
    wanted: Vec<Finder<'static>>,
    excluded: Vec<Finder<'static>>,
}

/// What opens and closes a phrase; some keyboards write the latter ones by themselves.
const QUOTES: [char; 4] = ['"', '“', '”', '„'];

impl Query {
    /// Reads what was typed. Takes anything: a phrase without an end goes on to the end of the text.
    pub fn parse(text: &str) -> Self {
        let mut query = Self::default();
        // NUL parts the posts of the searched text.
        let text = text.replace('\0', " ");
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let (excluded, term) = match rest.strip_prefix('-') {
                Some(term) => (true, term),
                None => (false, rest),
            };
            let (term, after) = match term.strip_prefix(QUOTES) {
                Some(phrase) => phrase.split_once(QUOTES).unwrap_or((phrase, "")),
                None => term.split_once(char::is_whitespace).unwrap_or((term, "")),
            };
            let folded = fold(term.trim());
            if !folded.is_empty() {
                let terms = if excluded { &mut query.excluded } else { &mut query.wanted };
                terms.push(Finder::new(folded.as_bytes()).into_owned());
            }
            rest = after.trim_start();
        }
        query
    }

    /// Nothing is looked for: every post matches.
    pub fn is_empty(&self) -> bool {
        self.wanted.is_empty() && self.excluded.is_empty()
    }

    /// The post at `index` matches.
    pub fn matches(&self, library: &Library, index: PostIndex) -> bool {
        let place = library.locate(index);
        place.is_some_and(|(batch, within)| library.batches().get(batch).is_some_and(|batch| self.fits(batch, within)))
    }

    /// All posts that match, in file order.
    pub fn find<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = PostIndex> + 'a {
        let starts = library.batches().iter().scan(0_u32, |next, batch| {
            let start = *next;
            *next += batch.posts.len() as u32;
            Some((start, batch))
        });
        starts.flat_map(move |(start, batch)| self.find_in(batch).map(move |within| PostIndex(start + within as u32)))
    }

    /// Places in a batch of the posts that match.
    fn find_in<'a>(&'a self, batch: &'a Batch) -> impl Iterator<Item = usize> + 'a {
        let mut next = 0;
        std::iter::from_fn(move || {
            while let Some(within) = self.candidate(batch, next) {
                next = within + 1;
                if self.fits(batch, within) {
                    return Some(within);
                }
            }
            None
        })
    }

    /// The next post from `from` on that could match: the first wanted term is looked for in all of them at once.
    fn candidate(&self, batch: &Batch, from: usize) -> Option<usize> {
        let arena = &*batch.search;
        let within = match self.wanted.first() {
            None => from,
            Some(term) => {
                let start = from.checked_sub(1).map_or(Some(0), |before| arena.ends.get(before).copied())? as usize;
                let at = start + term.find(arena.text.as_bytes().get(start..)?)?;
                arena.ends.partition_point(|end| *end as usize <= at)
            }
        };
        (within < batch.posts.len()).then_some(within)
    }

    fn fits(&self, batch: &Batch, within: usize) -> bool {
        let text = batch.search.part(within).unwrap_or_default().as_bytes();
        self.wanted.iter().all(|term| term.find(text).is_some())
            && self.excluded.iter().all(|term| term.find(text).is_none())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;
    use crate::model::Post;
    use crate::text::arena::arena;

    fn library(batches: &[&[&str]]) -> Library {
        let mut library = Library::default();
        for texts in batches {
            let posts: Vec<_> = texts.iter().map(|text| Post { html: (*text).into(), ..Post::default() }).collect();
            let search = Arc::new(arena(&posts));
            library.push(Batch { posts: posts.into(), search });
        }
        library
    }

    fn found(query: &str, library: &Library) -> Vec<u32> {
        Query::parse(query).find(library).map(|index| index.0).collect()
    }

    #[test]
    fn all_words_must_match_wherever_they_stand() {
        let library = library(&[&["Snails in the garden", "a garden"], &[], &["Garden of SNÁILS", "nothing"]]);
        assert_eq!(found("garden", &library), [0, 1, 2]);
        assert_eq!(found("snails garden", &library), [0, 2]);
        assert_eq!(found("gard", &library), [0, 1, 2]);
        assert_eq!(found("lighthouse", &library), [0; 0]);
    }

    #[test]
    fn phrases_match_as_a_whole_and_excluded_words_not_at_all() {
        let library = library(&[&["the old garden", "old is the garden", "old"]]);
        for quoted in ["\"old garden\"", "“Old Garden”", "\"old garden"] {
            assert_eq!(found(quoted, &library), [0], "{quoted}");
        }
        assert_eq!(found("old -\"old garden\"", &library), [1, 2]);
        assert_eq!(found("old -garden", &library), [2]);
        assert_eq!(found("-garden", &library), [2]);
    }

    #[test]
    fn a_query_without_words_matches_every_post() {
        let library = library(&[&["one", ""], &["two"]]);
        for query in ["", "  ", "-", "\"\"", "\u{200b}"] {
            assert!(Query::parse(query).is_empty());
            assert_eq!(found(query, &library), [0, 1, 2], "{query:?}");
        }
    }

    #[test]
    fn a_hyphen_inside_a_word_excludes_nothing() {
        let library = library(&[&["well-known", "well"]]);
        assert_eq!(found("well-known", &library), [0]);
    }

    #[test]
    fn nothing_is_found_across_posts() {
        let library = library(&[&["ends with snails", "gardens begin"]]);
        assert_eq!(found("\"snails gardens\"", &library), [0; 0]);
        assert_eq!(found("snails\0gardens", &library), [0; 0]);
    }

    proptest! {
        #[test]
        fn finding_is_matching_each_post(texts in prop::collection::vec("[ab ]{0,6}", 0..12), query in "[ab \"-]{0,8}") {
            let texts: Vec<_> = texts.iter().map(String::as_str).collect();
            let (first, second) = texts.split_at(texts.len() / 2);
            let (library, query) = (library(&[first, second]), Query::parse(&query));
            let one_by_one: Vec<_> = library.posts().map(|(index, _)| index).filter(|i| query.matches(&library, *i)).collect();
            prop_assert_eq!(query.find(&library).collect::<Vec<_>>(), one_by_one);
        }

        #[test]
        fn any_text_is_a_query(text in any::<String>()) {
            let _ = Query::parse(&text);
        }
    }
}
