//! Saving lists: what of them is saved, under which name, and how.

use std::borrow::Cow;
use std::path::Path;
use std::sync::Arc;

use super::{Saving, Written};
use crate::app::App;
use crate::app::dialog::Toast;
use crate::app::opened::Opened;
use crate::app::people::comparing::Comparison;
use crate::app::people::rows::{Change, PeopleOf, Rows};
use crate::app::people::{Part, Tab};
use crate::archive::Archive;
use crate::export::atomic;
use crate::export::lists::{self as export, Table};
use crate::export::media::{SaveError, may_save};
use crate::model::{Library, ListKind, ListRow, Lists, PostLink};
use crate::progress::StopFlag;
use crate::tr;
use crate::wire::lists::Form;
use crate::wire::lists::domains::{DomainCounts, Domains, importable, is_importable};
use crate::wire::lists::name::PART;
use crate::wire::lists::write::{file_name, files, write_table};
use crate::words::{self, Message};

/// Which rows of a table are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum WhichRows {
    /// Those that are shown, in the order in which they stand there.
    #[default]
    Shown,
    /// All of them, in the order of the list.
    All,
}

/// What somebody chose in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListChoice {
    /// What the file is for.
    pub form: Form,
    /// Which rows.
    pub which: WhichRows,
    /// Which domains of a list that says more of them than a person's own can.
    pub domains: Domains,
}

impl Default for ListChoice {
    fn default() -> Self {
        Self { form: Form::Mastodon, which: WhichRows::default(), domains: Domains::default() }
    }
}

/// What is written.
#[derive(Clone)]
pub enum ListContent {
    /// A list.
    List(ListRows),
    /// A table that no server imports: made of posts, favourites, or a comparison with all its parts.
    Table(Rows, Chosen),
    /// Filters as they are.
    Filters(Arc<[u8]>),
    /// All lists, and filters.
    All(Arc<Lists>),
}

/// Which rows of a table are written.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    /// Numbers of rows in their order; None: all as they are.
    order: Option<Arc<[u32]>>,
    /// Others are left out.
    part: bool,
}

/// Rows of a list.
#[derive(Clone)]
pub struct ListRows {
    kind: ListKind,
    rows: Arc<Vec<ListRow>>,
    chosen: Chosen,
    choice: ListChoice,
    /// What an import makes of domains.
    domains: DomainCounts,
    count: usize,
    files: usize,
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
        let (tab, choice) = (app.tab()?, app.saver.lists);
        let chosen = Chosen::of(opened, tab, choice.which);
        if let Some(comparison) = opened.comparison_of(tab) {
            let part = opened.table(tab.is_saved()).view().part;
            return Some(of_comparison(comparison, part, chosen, choice));
        }
        match tab {
            Tab::Mentioned | Tab::Boosted | Tab::Servers | Tab::Favourites => {
                opened.rows(tab).map(|rows| Self::Table(rows, chosen))
            }
            _ => {
                let list = opened.list_of(tab)?;
                Some(Self::List(ListRows::of(list.kind, Arc::clone(&list.rows), chosen, choice)))
            }
        }
    }

    /// Number of rows that are written.
    pub fn rows(&self) -> usize {
        match self {
            Self::List(list) => list.written(),
            Self::Table(rows, chosen) => chosen.count(rows.len()),
            Self::Filters(_) | Self::All(_) => 0,
        }
    }

    /// The list, when servers import it.
    pub fn list(&self) -> Option<&ListRows> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// The name to suggest.
    pub fn file_name(&self, form: Form) -> String {
        let (name, part) = match self {
            Self::List(list) => return file_name(list.kind, form, list.chosen.part),
            Self::Filters(_) => return export::FILTERS_NAME.to_owned(),
            Self::All(_) => return tr!("save-list-folder"),
            Self::Table(Rows::Compared(..), chosen) => (tr!("save-comparison-name"), chosen.part),
            Self::Table(rows, chosen) => (empty_table(rows).file_name().to_owned(), chosen.part),
        };
        match name.strip_suffix(".csv") {
            Some(stem) if part => format!("{stem}{PART}.csv"),
            _ => name,
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
        let write_bytes = |bytes: &[u8]| {
            may_save(path, archive).map_err(failed)?;
            let write = if replace { atomic::write } else { atomic::write_new };
            write(path, bytes).map_err(|error| words::not_written(path, &error))
        };
        let toast = match self {
            Self::All(lists) => return all(path, archive, library, lists, stop),
            Self::List(list) => {
                let saved = export::save_list(path, Some(archive), list.kind, &list.chosen_rows(), form, replace);
                match saved.map_err(failed)?.as_slice() {
                    files @ [first, _, ..] => Toast::saved_many(files.len() as u64, first.clone()),
                    _ => Toast::saved(path),
                }
            }
            Self::Filters(bytes) => {
                write_bytes(bytes)?;
                Toast::saved(path)
            }
            Self::Table(Rows::Compared(_, rows), chosen) => {
                write_bytes(&compared(&chosen.of_all(rows), form))?;
                Toast::saved(path)
            }
            Self::Table(rows, chosen) => {
                write_table_of(rows, chosen, |table| table.save(path, archive, form, replace)).map_err(failed)?;
                Toast::saved(path)
            }
        };
        Ok(Written { toast: Some(toast), remark: None })
    }
}

impl Chosen {
    fn of(opened: &Opened, tab: Tab, which: WhichRows) -> Self {
        let screen = opened.table(tab.is_saved());
        let view = screen.view();
        match screen.shown() {
            Some(shown) if which == WhichRows::Shown && view.is_rearranged() => {
                Self { order: Some(Arc::clone(&shown.order)), part: view.is_narrowed() }
            }
            _ => Self::default(),
        }
    }

    /// How many of `all` rows these are.
    fn count(&self, all: usize) -> usize {
        self.order.as_ref().map_or(all, |order| order.len())
    }

    /// These of all rows.
    fn of_all<'a, Row: Clone>(&self, all: &'a [Row]) -> Cow<'a, [Row]> {
        match &self.order {
            Some(order) => order.iter().filter_map(|row| all.get(*row as usize)).cloned().collect(),
            None => Cow::Borrowed(all),
        }
    }
}

impl ListRows {
    fn of(kind: ListKind, rows: Arc<Vec<ListRow>>, chosen: Chosen, choice: ListChoice) -> Self {
        let count = chosen.count(rows.len());
        let order = chosen.order.as_deref();
        let all = || {
            let chosen = order.into_iter().flatten().filter_map(|row| rows.get(*row as usize));
            chosen.chain(if order.is_some() { &[] } else { rows.as_slice() })
        };
        let (domains, files) = if kind == ListKind::BlockedDomains {
            (DomainCounts::of(all()), files(all().filter(|row| is_importable(row, choice.domains))))
        } else {
            (DomainCounts::default(), files(all()))
        };
        Self { kind, rows, chosen, choice, domains, count, files }
    }

    /// What an import makes of these domains; of other lists nothing.
    pub fn domains(&self) -> DomainCounts {
        self.domains
    }

    /// Files that the form for an import takes.
    pub fn import_files(&self) -> usize {
        self.files
    }

    fn left_out(&self) -> DomainCounts {
        match self.choice.form {
            Form::Mastodon => self.domains.left_out(self.choice.domains),
            Form::Spreadsheet => DomainCounts::default(),
        }
    }

    fn written(&self) -> usize {
        let DomainCounts { limited, masked, .. } = self.left_out();
        self.count.saturating_sub(usize::try_from(limited + masked).unwrap_or(usize::MAX))
    }

    fn chosen_rows(&self) -> Cow<'_, [ListRow]> {
        let rows = self.chosen.of_all(&self.rows);
        if self.left_out() == DomainCounts::default() {
            return rows;
        }
        Cow::Owned(importable(&rows, self.choice.domains))
    }
}

/// One part of a comparison is a list again; several are a table that says what became of each row.
fn of_comparison(comparison: &Comparison, part: Part, chosen: Chosen, choice: ListChoice) -> ListContent {
    let Comparison { kind, rows, .. } = comparison;
    if part.is_of_comparison() && choice.which == WhichRows::Shown {
        let rows = Arc::new(chosen.of_all(rows).iter().map(|(_, row)| row.clone()).collect());
        return ListContent::List(ListRows::of(*kind, rows, Chosen { order: None, part: true }, choice));
    }
    ListContent::Table(Rows::Compared(*kind, Arc::clone(rows)), chosen)
}

/// Gives `act` a table with the rows that were chosen.
fn write_table_of(
    rows: &Rows,
    chosen: &Chosen,
    act: impl FnOnce(Table<'_>) -> Result<(), SaveError>,
) -> Result<(), SaveError> {
    match rows {
        Rows::People(people, PeopleOf::Mentions) => act(Table::Mentioned(&chosen.of_all(people))),
        Rows::People(people, PeopleOf::Boosts) => act(Table::Boosted(&chosen.of_all(people))),
        Rows::Servers(servers) => act(Table::Instances(&chosen.of_all(servers))),
        Rows::Saved(posts) => {
            let posts = chosen.of_all(posts);
            let links: Vec<_> = posts.iter().map(|post| PostLink { uri: post.uri.clone() }).collect();
            act(Table::Favourites(&links))
        }
        // Those are no tables.
        Rows::List(..) | Rows::Filters(_) | Rows::Compared(..) => act(empty_table(rows)),
    }
}

/// The table of such rows, without any.
fn empty_table(rows: &Rows) -> Table<'static> {
    match rows {
        Rows::People(_, PeopleOf::Mentions) => Table::Mentioned(&[]),
        Rows::People(..) => Table::Boosted(&[]),
        Rows::Servers(_) => Table::Instances(&[]),
        _ => Table::Favourites(&[]),
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
    /// It is one part of a comparison.
    fn is_of_comparison(self) -> bool {
        matches!(self, Self::Added | Self::Removed | Self::Unchanged)
    }
}
