//! A list beside an older copy of it, from another archive or a file.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::rows::Change;
use crate::archive::{OpenOptions, Spool};
use crate::load::lists::{self as load_lists, ListStage};
use crate::load::{self, LoadError, LoadStage};
use crate::model::{Account, List, ListKind, ListRow, Lists};
use crate::progress::{Progress, StopFlag};
use crate::query::compare::compare;
use crate::wire::lists::{ListError, merge, name};
use crate::words::{self, Message};

/// A comparison that is shown.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The list.
    pub kind: ListKind,
    /// What it is compared with, a file name, untrusted.
    pub with: String,
    /// All rows of both, in the order: added, removed, unchanged.
    pub rows: Arc<[(Change, ListRow)]>,
}

impl Comparison {
    /// Holds `now` against `older`.
    pub fn of(kind: ListKind, with: String, now: &[ListRow], older: &[ListRow]) -> Self {
        let compared = compare(older, now);
        let rows_of = |rows: &[ListRow], numbers: Vec<u32>, change: Change| {
            let rows = numbers.into_iter().filter_map(|number| rows.get(number as usize).cloned());
            rows.map(|row| (change, row)).collect::<Vec<_>>()
        };
        let unchanged = compared.both.into_iter().map(|(_, now)| now).collect();
        let mut rows = rows_of(now, compared.only_second, Change::Added);
        rows.extend(rows_of(older, compared.only_first, Change::Removed));
        rows.extend(rows_of(now, unchanged, Change::Unchanged));
        Self { kind, with, rows: rows.into() }
    }
}

/// Reads the list of this kind out of a file, or out of and beside an archive. None: stopped.
///
/// # Errors
/// In words: what is there is no such list.
pub fn older_copy(
    kind: ListKind,
    path: &Path,
    account: &Account,
    cache: PathBuf,
    stop: &StopFlag,
) -> Result<Option<List>, Message> {
    let file_name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
    let list = if name::ending(&file_name).is_some() && !path.is_dir() {
        match of_file(kind, path, account, stop) {
            Ok(list) => list,
            Err(ListError::Stopped) => return Ok(None),
            Err(error) => return Err(words::lists::list_error(&error, &file_name)),
        }
    } else {
        match of_archive(kind, path, cache, stop) {
            Ok(list) => list,
            Err(LoadError::Stopped) => return Ok(None),
            Err(error) => return Err(words::load_error(&error, path)),
        }
    };
    list.map(Some).ok_or_else(|| words::lists::no_such_list(&file_name))
}

/// What the file says it is counts. Only where it may be of several kinds, this one among them, it is taken for this one.
fn of_file(kind: ListKind, path: &Path, account: &Account, stop: &StopFlag) -> Result<Option<List>, ListError> {
    let progress = Progress::silent(ListStage::Reading);
    let found = load_lists::add(&Lists::default(), account, &[path.to_owned()], &progress, stop);
    let mut found = found.map_err(|_| ListError::Stopped)?;
    if let Some(refused) = found.refused.pop() {
        return Err(refused.error);
    }
    let unsure = found.unsure.iter().find(|unsure| unsure.kinds.contains(&kind));
    if let Some(unsure) = unsure {
        found.lists = load_lists::read_as(&found.lists, account, None, &unsure.source, kind, stop)?;
    }
    Ok(found.lists.get(kind).cloned())
}

fn of_archive(kind: ListKind, path: &Path, cache: PathBuf, stop: &StopFlag) -> Result<Option<List>, LoadError> {
    let options = OpenOptions { spool: Spool::Into(cache) };
    let (archive, library) = load::library(path, &options, &Progress::new(LoadStage::Opening, || ()), stop)?;
    let progress = Progress::new(ListStage::Reading, || ());
    let found = load_lists::find(&archive, &library.account, &[], &progress, stop)?;
    let list = found.lists.get(kind);
    if kind == ListKind::Bookmarks {
        return Ok(merge::bookmarks(library.bookmarks.as_deref(), list));
    }
    Ok(list.cloned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_added_removed_or_unchanged_whatever_the_case_of_their_letters() {
        let rows = |addresses: &[&str]| addresses.iter().map(|address| ListRow::new(*address)).collect::<Vec<_>>();
        let now = rows(&["new@x.example", "Same@X.example"]);
        let older = rows(&["same@x.example", "gone@x.example"]);
        let compared = Comparison::of(ListKind::Following, "older.csv".into(), &now, &older);
        let said: Vec<_> = compared.rows.iter().map(|(change, row)| (*change, &*row.address)).collect();
        let expected = [
            (Change::Added, "new@x.example"),
            (Change::Removed, "gone@x.example"),
            (Change::Unchanged, "Same@X.example"),
        ];
        assert_eq!(said, expected);
    }
}
