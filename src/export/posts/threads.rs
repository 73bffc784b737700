//! Own threads: posts that answer each other.

use std::collections::BTreeMap;

use super::chosen::Chosen;
use super::months::by_time;

/// Posts by the thread that they belong to.
pub(super) struct Threads {
    /// Places of the posts of each thread, oldest first; a post that answers none of the chosen ones and is answered by none
    /// is alone in its thread.
    pub all: Vec<Vec<usize>>,
    /// For each place its thread, and its place in that.
    of: Vec<(usize, usize)>,
}

impl Threads {
    /// Puts the posts together. Boosts answer nothing.
    pub fn of(chosen: &Chosen<'_>) -> Self {
        let mut together: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        for (place, root) in roots(chosen).into_iter().enumerate() {
            together.entry(root).or_default().push(place);
        }
        let all: Vec<_> = together.into_values().map(|places| by_time(chosen, places)).collect();
        let mut of = vec![(0, 0); chosen.items.len()];
        for (thread, places) in all.iter().enumerate() {
            for (nth, place) in places.iter().enumerate() {
                if let Some(slot) = of.get_mut(*place) {
                    *slot = (thread, nth);
                }
            }
        }
        Self { all, of }
    }

    /// The thread of a post, if it has others in it, and the post's place in it.
    pub fn around(&self, place: usize) -> Option<(&[usize], usize)> {
        let (thread, nth) = *self.of.get(place)?;
        self.all.get(thread).filter(|places| places.len() > 1).map(|places| (places.as_slice(), nth))
    }
}

/// For each post the place of the one at the start of its thread. Posts that answer each other in a circle, as only a
/// broken archive has it, start at the first of them that is met.
fn roots(chosen: &Chosen<'_>) -> Vec<usize> {
    const UNKNOWN: usize = usize::MAX;
    const ON_THE_WAY: usize = usize::MAX - 1;
    let mut roots = vec![UNKNOWN; chosen.items.len()];
    let mut way = Vec::new();
    for start in 0..roots.len() {
        let mut at = start;
        let root = loop {
            match roots.get_mut(at) {
                Some(root) if *root == UNKNOWN => *root = ON_THE_WAY,
                Some(root) if *root == ON_THE_WAY => break at,
                known => break known.map_or(at, |root| *root),
            }
            way.push(at);
            match chosen.parent_of(at) {
                Some(parent) => at = parent,
                None => break at,
            }
        };
        for place in way.drain(..) {
            if let Some(slot) = roots.get_mut(place) {
                *slot = root;
            }
        }
    }
    roots
}
