//! Lists of addresses: `likes.json`, `bookmarks.json`, `followers.json`, `following.json` (archive format §4, §8.1).
//!
//! They stream by like the outbox; order and repetitions stay as they are.

use std::io::{self, Read};

use super::cutter::{BUFFER, Block, Cutter};
use super::lenient::Id;
use super::outbox::Ending;
use crate::model::PostLink;
use crate::progress::StopFlag;

/// Most addresses that are read from one list.
pub const MAX_LINKS: usize = 5_000_000;
/// Longest address that is kept, in bytes.
const MAX_ADDRESS: usize = 8 << 10;
/// Longest single element; some producers list whole objects.
const MAX_ELEMENT: u64 = 1 << 20;

/// A list of addresses.
#[derive(Debug, Default)]
pub struct Links {
    /// The addresses, in file order.
    pub links: Vec<PostLink>,
    /// Elements that hold no address, or one that is too long.
    pub skipped: u64,
    /// The list had more than [`MAX_LINKS`].
    pub too_many: bool,
    /// The file is no list, is damaged or is cut off.
    pub damaged: bool,
    /// Why reading ended too early.
    pub error: Option<io::Error>,
}

/// Reads a list to its end, or until `stop` is raised.
pub fn links(mut reader: impl Read, stop: &StopFlag) -> Links {
    let mut found = Links::default();
    let mut cutter = Cutter::with_limit(MAX_ELEMENT);
    let mut block = Block::default();
    while !found.too_many && !stop.is_stopped() && cutter.fill(&mut reader, &mut block, BUFFER, stop) {
        for item in &block.items {
            if found.links.len() >= MAX_LINKS {
                found.too_many = true;
                break;
            }
            match address(block.slice(item)) {
                Some(uri) if item.ending == Ending::Whole => found.links.push(PostLink { uri }),
                _ => found.skipped += 1,
            }
        }
    }
    let tail = cutter.into_tail();
    let whole = tail.rest.complete && tail.rest.list;
    found.damaged = !(found.too_many || whole);
    found.error = tail.error;
    found
}

fn address(bytes: &[u8]) -> Option<Box<str>> {
    let id: Id = serde_json::from_slice(bytes).ok()?;
    let uri = id.filled().filter(|uri| uri.len() <= MAX_ADDRESS)?;
    Some(uri.into_owned().into_boxed_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<String>, u64, bool) {
        let found = links(text.as_bytes(), &StopFlag::new());
        (found.links.into_iter().map(|link| link.uri.into()).collect(), found.skipped, found.damaged)
    }

    #[test]
    fn order_and_repetitions_stay() {
        let text = r#"{"@context":"x","id":"likes.json","type":"OrderedCollection","orderedItems":["b","a","b"]}"#;
        assert_eq!(read(text), (vec!["b".into(), "a".into(), "b".into()], 0, false));
    }

    #[test]
    fn objects_give_their_id_and_other_things_are_counted() {
        assert_eq!(read(r#"[{"id":"a","type":"Note"},null,7,"b",""]"#), (vec!["a".into(), "b".into()], 3, false));
    }

    #[test]
    fn a_list_that_is_cut_off_keeps_its_beginning() {
        assert_eq!(read(r#"{"orderedItems":["a","b","https://c.exa"#), (vec!["a".into(), "b".into()], 1, true));
        assert_eq!(read("{}"), (vec![], 0, true));
    }
}
