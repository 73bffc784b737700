//! What of a text is marked because it was looked for.

use std::ops::Range;

use super::{Condition, Filter};
use crate::text::fold::Folded;

impl Filter {
    /// Where the wanted words and hashtags stand in `text`, in bytes of it: whole characters, in order, without overlaps.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        let wanted = self.clauses.iter().filter(|clause| !clause.excluded);
        let needles: Vec<String> = wanted
            .filter_map(|clause| match &clause.condition {
                Condition::Words(phrase) => Some(phrase.folded()),
                Condition::Hashtag(name) => Some(format!("#{}", name.folded())),
                _ => None,
            })
            .collect();
        if needles.is_empty() {
            return Vec::new();
        }
        let folded = Folded::of(text);
        let mut found: Vec<Range<usize>> = needles
            .iter()
            .flat_map(|needle| folded.text.match_indices(needle.as_str()))
            .map(|(at, needle)| folded.original(at..at + needle.len()))
            .collect();
        found.sort_by_key(|range| range.start);
        let mut marked: Vec<Range<usize>> = Vec::with_capacity(found.len());
        for range in found {
            match marked.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => marked.push(range),
            }
        }
        marked
    }
}
