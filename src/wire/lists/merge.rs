//! One list of two: what several files say of the same kind, and bookmarks of the archive with those of a download.

use std::collections::HashSet;

use super::clean;
use crate::model::{LeftOut, List, ListKind, ListNotes, ListRow, Lists, PostLink};
use crate::text::account::key_into;
use crate::text::harmless::harmless;

/// Most characters kept of an address that could not be used.
const SHOWN: usize = 80;

/// The rows of `first`, then those of `second` that it has not. Both are of one kind.
pub fn join(first: &List, second: &List) -> List {
    let mut notes = first.notes.clone();
    notes.join(&second.notes);
    let mut keys: HashSet<Box<str>> = first.rows.iter().map(key).collect();
    let (new, known): (Vec<_>, Vec<_>) = second.rows.iter().partition(|row| keys.insert(key(row)));
    notes.repeated += known.len() as u64;
    let rows: Vec<_> = first.rows.iter().chain(new).cloned().collect();
    let new_sources = second.sources.iter().filter(|source| !first.sources.contains(source));
    let sources = first.sources.iter().chain(new_sources).cloned().collect();
    List { kind: first.kind, rows: rows.into(), sources, notes }
}

/// Adds a list to those that are known: joined with the one of its kind.
pub fn add(lists: &mut Lists, list: List) {
    let joined = match lists.get(list.kind) {
        // The same file once more says nothing new.
        Some(known) if !list.sources.is_empty() && list.sources.iter().all(|source| known.sources.contains(source)) => {
            return;
        }
        Some(known) => join(known, &list),
        None => list,
    };
    lists.set(joined);
}

/// Bookmarks as a list: those of a download as it has them, newest first, then those that only the archive has.
/// `in_archive` are the archive's own, oldest first (archive format §4). What is no address of a post is left out.
pub fn bookmarks(in_archive: Option<&[PostLink]>, downloaded: Option<&List>) -> Option<List> {
    let archived = in_archive.map(|links| {
        let mut notes = ListNotes::default();
        let mut keys = HashSet::new();
        let mut rows = Vec::new();
        for (at, link) in links.iter().enumerate().rev() {
            match clean::uri(&link.uri) {
                Ok(cleaned) if keys.insert(cleaned.row.address.clone()) => rows.push(cleaned.row),
                Ok(_) => notes.repeated += 1,
                Err(reason) => notes.leave_out(LeftOut { line: at as u64 + 1, reason, text: beginning(&link.uri) }),
            }
        }
        List { kind: ListKind::Bookmarks, rows: rows.into(), sources: Vec::new(), notes }
    });
    match (downloaded, archived) {
        (Some(downloaded), Some(archived)) => {
            let mut list = join(downloaded, &archived);
            // What is in both is so by their nature, and nothing to note.
            list.notes.repeated = downloaded.notes.repeated + archived.notes.repeated;
            Some(list)
        }
        (Some(downloaded), None) => Some(downloaded.clone()),
        (None, archived) => archived,
    }
}

/// The beginning of what could not be used, harmless.
fn beginning(text: &str) -> Box<str> {
    harmless(&text.chars().take(SHOWN).collect::<String>()).into()
}

fn key(row: &ListRow) -> Box<str> {
    let mut key = String::new();
    key_into(row, &mut key);
    key.into()
}
