//! Saving lists: what of them is saved, under which name, and how.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use super::{Saving, Written};
use crate::app::App;
use crate::app::dialog::Toast;
use crate::app::people::rows::{Change, PeopleOf, Rows};
use crate::app::people::{Part, Tab};
use crate::archive::Archive;
use crate::export::atomic;
use crate::export::lists::{self as export, Table};
use crate::export::media::{SaveError, may_save};
use crate::model::{Library, ListKind, ListRow, Lists};
use crate::progress::StopFlag;
use crate::tr;
use crate::wire::lists::write::write_table;
use crate::wire::lists::{Form, parts};
use crate::words::{self, Message};

/// What is written.
#[derive(Clone)]
pub enum ListContent {
    /// A list, or a part of a comparison.
    List(ListKind, Arc<[ListRow]>),
    /// A table that is made of posts.
    Told(Rows),
    /// The archive's favourites.
    Favourites,
    /// A comparison with all its parts.
    Compared(Arc<[(Change, ListRow)]>),
    /// Filters as they are.
    Filters(Arc<[u8]>),
    /// All lists, and filters.
    All(Arc<Lists>),
}

impl ListContent {
    /// What there is to save now.
    pub fn of(app: &App, what: Saving) -> Option<Self> {
        let opened = app.opened.as_ref()?;
        match what {
            Saving::Filters => {
                return opened.lists().filters.as_ref().map(|file| Self::Filters(Arc::clone(&file.bytes)));
            }
            Saving::AllLists => return Some(Self::All(opened.lists())),
            _ => {}
        }
        let tab = app.tab()?;
        if let Some(comparison) = opened.comparison_of(tab) {
            return Some(match opened.table(tab.is_saved()).view().part.change() {
                Some(change) => Self::List(comparison.kind, comparison.rows_of(change).into()),
                None => Self::Compared(Arc::clone(&comparison.rows)),
            });
        }
        match tab {
            Tab::Favourites => Some(Self::Favourites),
            Tab::Mentioned | Tab::Boosted | Tab::Servers => opened.rows(tab).map(Self::Told),
            _ => opened.list_of(tab).map(|list| Self::List(list.kind, Arc::clone(&list.rows))),
        }
    }

    /// Number of rows.
    pub fn rows(&self, library: &Library) -> usize {
        match self {
            Self::List(_, rows) => rows.len(),
            Self::Told(rows) => rows.len(),
            Self::Favourites => library.favourites.as_deref().map_or(0, <[_]>::len),
            Self::Compared(rows) => rows.len(),
            Self::Filters(_) | Self::All(_) => 0,
        }
    }

    /// Servers import it; how many files that takes.
    pub fn import_files(&self) -> Option<usize> {
        match self {
            Self::List(kind, rows) => Some(parts(*kind, rows, Form::Mastodon).len()),
            _ => None,
        }
    }

    /// The name to suggest.
    pub fn file_name(&self, form: Form) -> String {
        match self {
            Self::List(kind, rows) => match parts(*kind, rows, form).as_slice() {
                [one] => one.file_name.clone(),
                _ => kind.file_name().to_owned(),
            },
            Self::Told(Rows::People(_, PeopleOf::Mentions)) => Table::Mentioned(&[]).file_name().to_owned(),
            Self::Told(Rows::People(..)) => Table::Boosted(&[]).file_name().to_owned(),
            Self::Told(_) => Table::Instances(&[]).file_name().to_owned(),
            Self::Favourites => Table::Favourites(&[]).file_name().to_owned(),
            Self::Compared(_) => tr!("save-comparison-name"),
            Self::Filters(_) => export::FILTERS_NAME.to_owned(),
            Self::All(_) => tr!("save-list-folder"),
        }
    }

    /// Writes it. What is there is replaced only when `replace` says so.
    pub(super) fn write(
        &self,
        path: &Path,
        (archive, library): (&Archive, &Library),
        form: Form,
        replace: bool,
        stop: &StopFlag,
    ) -> Result<Written, Message> {
        let failed = |error: SaveError| words::save_error(&error, path, archive.path());
        let table = match self {
            Self::All(lists) => return all(path, archive, library, lists, stop),
            Self::List(kind, rows) => {
                let saved = export::save_list(path, Some(archive), *kind, rows, form, replace).map_err(failed)?;
                let toast = match saved.as_slice() {
                    [first, _, ..] => Toast::saved_many(saved.len() as u64, first.clone()),
                    _ => Toast::saved(path),
                };
                return Ok(Written { toast: Some(toast), remark: None });
            }
            Self::Filters(bytes) => {
                may_save(path, archive).map_err(failed)?;
                let write = if replace { atomic::write } else { atomic::write_new };
                write(path, bytes).map_err(|error| words::not_written(path, &error))?;
                return Ok(Written { toast: Some(Toast::saved(path)), remark: None });
            }
            Self::Compared(rows) => {
                may_save(path, archive).map_err(failed)?;
                let bytes = compared(rows, form);
                let write = if replace { atomic::write } else { atomic::write_new };
                write(path, &bytes).map_err(|error| words::not_written(path, &error))?;
                return Ok(Written { toast: Some(Toast::saved(path)), remark: None });
            }
            Self::Told(Rows::People(people, PeopleOf::Mentions)) => Table::Mentioned(people),
            Self::Told(Rows::People(people, PeopleOf::Boosts)) => Table::Boosted(people),
            Self::Told(Rows::Servers(servers)) => Table::Instances(servers),
            Self::Told(_) | Self::Favourites => Table::Favourites(library.favourites.as_deref().unwrap_or_default()),
        };
        table.save(path, archive, form, replace).map_err(failed)?;
        Ok(Written { toast: Some(Toast::saved(path)), remark: None })
    }
}

/// All lists into a folder that may be yet to be made.
fn all(
    folder: &Path,
    archive: &Archive,
    library: &Library,
    lists: &Lists,
    stop: &StopFlag,
) -> Result<Written, Message> {
    may_save(&folder.join("file"), archive).map_err(|error| words::save_error(&error, folder, archive.path()))?;
    std::fs::create_dir_all(folder).map_err(|error| words::not_written(folder, &error))?;
    let filters = lists.filters.as_ref().map(|file| &*file.bytes);
    match export::save_all(folder, archive, &export::all_lists(library, lists), filters, stop) {
        Ok(saved) => {
            let count = saved.files.len() + usize::from(saved.read_me.is_some());
            let first = saved.read_me.or_else(|| saved.files.first().map(|file| file.path.clone()));
            let toast = Toast::saved_many(count as u64, first.unwrap_or_else(|| folder.to_owned()));
            Ok(Written { toast: Some(toast), remark: None })
        }
        Err(failed) => Err(words::save_error(&failed.error, folder, archive.path())),
    }
}

/// A comparison as a table: what became of each address.
fn compared(rows: &[(Change, ListRow)], form: Form) -> Vec<u8> {
    let row = |(change, row): &'_ (Change, ListRow)| {
        let word = match change {
            Change::Added => tr!("people-added"),
            Change::Removed => tr!("people-removed"),
            Change::Unchanged => tr!("people-unchanged"),
        };
        let list = row.list_name().map(|name| Cow::Owned(name.to_owned()));
        [Some(Cow::Owned(row.address.to_string())), Some(Cow::Owned(word)), list].into_iter().flatten()
    };
    let mut header = vec!["Address", "Change"];
    if rows.iter().any(|(_, row)| row.list_name().is_some()) {
        header.push("List name");
    }
    let mut bytes = Vec::new();
    // Memory takes whatever is written.
    let _ = write_table(&header, rows.iter().map(row), form, &mut bytes);
    bytes
}

impl Part {
    /// The part of a comparison.
    fn change(self) -> Option<Change> {
        match self {
            Self::Added => Some(Change::Added),
            Self::Removed => Some(Change::Removed),
            Self::Unchanged => Some(Change::Unchanged),
            Self::All | Self::Mutual | Self::OneWay | Self::Own => None,
        }
    }
}
