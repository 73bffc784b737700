//! Which of the person's posts answer one another.
//!
//! A *node* is a post, or a post that is answered but not in the library. Each node has one parent at most. Walks go by lists,
//! never by recursion: an archive may hold a chain of a million posts, or a circle.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::by_uri::{ByUri, Meaning};
use super::order::FileOrder;
use crate::model::{Kind, Library, PostIndex};
use crate::progress::StopFlag;
use crate::text::address;

/// Who answers whom, in all of a library. About sixteen bytes a reply and four a post.
#[derive(Clone, Debug, Default)]
pub struct Threads {
    /// Parent of each node, [`NONE`] where a thread begins. Posts come first, then posts that are not there.
    parents: Vec<u32>,
    /// Number of posts among the nodes.
    posts: u32,
    /// Of each post that is not there, a post that answers it.
    missing: Vec<u32>,
    /// (parent, child), sorted by parent, the children in order of time.
    answers: Vec<(u32, u32)>,
}

const NONE: u32 = u32::MAX;
/// After this many posts the flag is looked at.
const OFTEN: u32 = 4096;

/// One part of a thread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// How many parts of the thread stand above it, from answer to answered. 0 = the first one.
    pub depth: u32,
    /// What it is.
    pub what: PartOf,
}

/// What a part of a thread is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartOf {
    /// A post of the library.
    Post(PostIndex),
    /// A post that is answered, but is not in the library.
    Missing {
        /// Its address.
        uri: Box<str>,
        /// Full handle of its author, such as `@bob@other.example`, if the address tells.
        account: Option<String>,
    },
}

impl Threads {
    /// Works it out; a job does it. `file` says in which order answers come. None when it was stopped.
    pub fn of(library: &Library, by_uri: &ByUri, file: &FileOrder, stop: &StopFlag) -> Option<Self> {
        let mut threads = Self { parents: vec![NONE; library.len()], posts: library.len() as u32, ..Self::default() };
        let state = RandomState::new();
        let mut missing: HashMap<u64, u32> = HashMap::new();
        for (index, post) in library.posts() {
            if index.0 % OFTEN == 0 && stop.is_stopped() {
                return None;
            }
            let Kind::Reply { to } = &post.kind else { continue };
            if to.is_empty() {
                continue;
            }
            let parent = match by_uri.find(library, to) {
                Some(parent) => parent.0,
                None => *missing.entry(state.hash_one(Meaning::of(to))).or_insert_with(|| threads.add_missing(index.0)),
            };
            threads.set_parent(index.0, parent);
        }
        threads.cut_circles();
        threads.list_answers(file);
        Some(threads)
    }

    /// Adds a post that is not there.
    fn add_missing(&mut self, answer: u32) -> u32 {
        self.parents.push(NONE);
        self.missing.push(answer);
        self.parents.len() as u32 - 1
    }

    fn parent(&self, node: u32) -> Option<u32> {
        self.parents.get(node as usize).copied().filter(|parent| *parent != NONE)
    }

    fn set_parent(&mut self, node: u32, parent: u32) {
        if let Some(slot) = self.parents.get_mut(node as usize) {
            *slot = parent;
        }
    }

    /// Posts that answer one another in a circle: the first of the file begins the thread.
    fn cut_circles(&mut self) {
        // In which walk a node was seen first; each node is walked over once.
        let mut seen = vec![NONE; self.parents.len()];
        for start in 0..self.posts {
            let mut node = start;
            loop {
                match seen.get_mut(node as usize) {
                    Some(walk) if *walk == NONE => *walk = start,
                    Some(walk) if *walk == start => {
                        self.cut(node);
                        break;
                    }
                    _ => break,
                }
                let Some(parent) = self.parent(node) else { break };
                node = parent;
            }
        }
    }

    /// Cuts the circle that `node` belongs to.
    fn cut(&mut self, node: u32) {
        let mut first = node;
        let mut next = self.parent(node);
        while let Some(other) = next.filter(|other| *other != node) {
            first = first.min(other);
            next = self.parent(other);
        }
        self.set_parent(first, NONE);
    }

    fn list_answers(&mut self, file: &FileOrder) {
        let mut children: Vec<PostIndex> =
            (0..self.posts).filter(|post| self.parent(*post).is_some()).map(PostIndex).collect();
        file.oldest_first(&mut children);
        let pairs = children.iter().filter_map(|child| Some((self.parent(child.0)?, child.0)));
        let mut answers: Vec<(u32, u32)> = pairs.collect();
        // A stable sort keeps the order of time.
        answers.sort_by_key(|(parent, _)| *parent);
        self.answers = answers;
    }

    /// Answers to a node.
    fn answers(&self, node: u32) -> &[(u32, u32)] {
        let from = self.answers.partition_point(|(parent, _)| *parent < node);
        let rest = self.answers.get(from..).unwrap_or_default();
        let len = rest.partition_point(|(parent, _)| *parent == node);
        rest.get(..len).unwrap_or_default()
    }

    /// Where the thread of a node begins.
    fn root(&self, mut node: u32) -> u32 {
        while let Some(parent) = self.parent(node) {
            node = parent;
        }
        node
    }

    /// The post answers another one, or is answered.
    pub fn is_in_thread(&self, post: PostIndex) -> bool {
        self.parent(post.0).is_some() || !self.answers(post.0).is_empty()
    }

    /// The whole thread around a post, from its beginning: each part is followed by its answers, the oldest first. Of a boost
    /// of a post that is in the library that is the post's thread. Of a post that stands alone it is the post.
    pub fn around(&self, library: &Library, by_uri: &ByUri, post: PostIndex) -> Vec<Part> {
        let boosted = match library.post(post).map(|post| &post.kind) {
            None => return Vec::new(),
            Some(Kind::Boost { of, .. }) => by_uri.find(library, of),
            Some(Kind::Original | Kind::Reply { .. }) => None,
        };
        self.parts_from(library, self.root(boosted.unwrap_or(post).0))
    }

    /// All threads in the order in which their first posts stand in the file; a post that stands alone is one of its own. Each
    /// post, boosts included, is in exactly one of them.
    pub fn all<'a>(&'a self, library: &'a Library) -> impl Iterator<Item = Vec<Part>> + 'a {
        let roots = (0..self.posts).filter_map(move |post| match self.parent(post) {
            None => Some(post),
            Some(parent) => self.first_answer_of_missing(parent).filter(|first| *first == post).map(|_| parent),
        });
        roots.map(move |root| self.parts_from(library, root))
    }

    /// The first post of the file that answers `node`, if `node` is not there.
    fn first_answer_of_missing(&self, node: u32) -> Option<u32> {
        self.missing.get(node.checked_sub(self.posts)? as usize).copied()
    }

    fn parts_from(&self, library: &Library, root: u32) -> Vec<Part> {
        let mut parts = Vec::new();
        let mut open = vec![(root, 0)];
        while let Some((node, depth)) = open.pop() {
            if let Some(what) = self.what(library, node) {
                parts.push(Part { depth, what });
            }
            open.extend(self.answers(node).iter().rev().map(|(_, child)| (*child, depth + 1)));
        }
        parts
    }

    fn what(&self, library: &Library, node: u32) -> Option<PartOf> {
        if node < self.posts {
            return Some(PartOf::Post(PostIndex(node)));
        }
        let answer = library.post(PostIndex(self.first_answer_of_missing(node)?))?;
        let Kind::Reply { to } = &answer.kind else { return None };
        Some(PartOf::Missing { uri: to.clone(), account: address::handle(to) })
    }
}

#[cfg(test)]
mod tests;
