//! State of the screens People and Saved: which table, what is looked for in it, how it is sorted, and which rows that
//! leaves.

pub mod arrange;
pub mod comparing;
pub mod gathering;
pub mod rows;

use std::sync::Arc;

use self::arrange::{Arranged, Parts};
use self::rows::Rows;
use super::finished;
use crate::jobs::{Job, Waker};
use crate::model::{ListKind, ListRow};
use crate::progress::StopFlag;
use crate::query::table::Column;
use crate::words::{self, Message};

/// A table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Tab {
    /// Accounts the person follows.
    #[default]
    Following,
    /// Accounts that follow the person.
    Followers,
    /// Memberships in lists.
    Lists,
    /// Muted accounts.
    Muted,
    /// Blocked accounts.
    Blocked,
    /// Blocked domains.
    BlockedDomains,
    /// People mentioned in posts.
    Mentioned,
    /// Accounts that were boosted.
    Boosted,
    /// Servers of both.
    Servers,
    /// Filters.
    Filters,
    /// Favourites.
    Favourites,
    /// Bookmarks.
    Bookmarks,
}

impl Tab {
    /// Tabs of the screen People.
    pub const PEOPLE: [Self; 10] = [
        Self::Following,
        Self::Followers,
        Self::Lists,
        Self::Muted,
        Self::Blocked,
        Self::BlockedDomains,
        Self::Mentioned,
        Self::Boosted,
        Self::Servers,
        Self::Filters,
    ];

    /// Tabs of the screen Saved.
    pub const SAVED: [Self; 2] = [Self::Favourites, Self::Bookmarks];

    /// The list that it shows.
    pub fn kind(self) -> Option<ListKind> {
        Some(match self {
            Self::Following => ListKind::Following,
            Self::Followers => ListKind::Followers,
            Self::Lists => ListKind::Lists,
            Self::Muted => ListKind::Muted,
            Self::Blocked => ListKind::Blocked,
            Self::BlockedDomains => ListKind::BlockedDomains,
            Self::Bookmarks => ListKind::Bookmarks,
            Self::Mentioned | Self::Boosted | Self::Servers | Self::Filters | Self::Favourites => return None,
        })
    }

    /// The tab that shows a list.
    pub fn of(kind: ListKind) -> Self {
        match kind {
            ListKind::Following => Self::Following,
            ListKind::Followers => Self::Followers,
            ListKind::Lists => Self::Lists,
            ListKind::Muted => Self::Muted,
            ListKind::Blocked => Self::Blocked,
            ListKind::BlockedDomains => Self::BlockedDomains,
            ListKind::Bookmarks => Self::Bookmarks,
        }
    }

    /// It belongs to the screen Saved.
    pub fn is_saved(self) -> bool {
        Self::SAVED.contains(&self)
    }

    /// The list that its rows are held against: who follows back.
    pub fn counterpart(self) -> Option<ListKind> {
        match self {
            Self::Following => Some(ListKind::Followers),
            Self::Followers => Some(ListKind::Following),
            _ => None,
        }
    }

    /// What its texts begin with.
    pub fn key(self) -> &'static str {
        match self {
            Self::Following => "people-following",
            Self::Followers => "people-followers",
            Self::Lists => "people-lists",
            Self::Muted => "people-muted",
            Self::Blocked => "people-blocked",
            Self::BlockedDomains => "people-blocked-domains",
            Self::Mentioned => "people-mentioned",
            Self::Boosted => "people-boosted",
            Self::Servers => "people-servers",
            Self::Filters => "people-filters",
            Self::Favourites => "saved-favourites",
            Self::Bookmarks => "saved-bookmarks",
        }
    }
}

/// A part of the rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Part {
    /// All of them.
    #[default]
    All,
    /// Who follows and is followed.
    Mutual,
    /// Who does only one of both.
    OneWay,
    /// What an older copy did not have.
    Added,
    /// What only an older copy had.
    Removed,
    /// What both have.
    Unchanged,
    /// Own posts.
    Own,
}

/// What a screen shows; the history keeps it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// The table.
    pub tab: Tab,
    /// What is looked for.
    pub words: String,
    /// Only rows of this server.
    pub host: Option<Box<str>>,
    /// Only these rows.
    pub part: Part,
    /// By which column rows are sorted, and whether the last comes first.
    pub sorted: Option<(Column, bool)>,
}

impl View {
    /// A table with all its rows.
    pub fn of(tab: Tab) -> Self {
        Self { tab, ..Self::default() }
    }

    /// Some rows are left out.
    pub fn is_narrowed(&self) -> bool {
        !self.words.trim().is_empty() || self.host.is_some() || self.part != Part::All
    }

    /// What is shown is not simply the list as it is.
    pub fn is_rearranged(&self) -> bool {
        self.is_narrowed() || self.sorted.is_some()
    }

    /// The same with all rows.
    #[must_use]
    pub fn widened(&self) -> Self {
        Self { sorted: self.sorted, ..Self::of(self.tab) }
    }

    /// Sorted by this column; once more turns it around, a third time gives the order of the file back.
    #[must_use]
    pub fn sorted_by(&self, column: Column) -> Self {
        let first = largest_first(column);
        let sorted = match self.sorted {
            Some((by, descending)) if by == column && descending == first => Some((column, !first)),
            Some((by, _)) if by == column => None,
            _ => Some((column, first)),
        };
        Self { sorted, ..self.clone() }
    }
}

/// Whoever sorts by numbers, dates or by yes and no wants the most, the latest and "yes" first.
fn largest_first(column: Column) -> bool {
    matches!(
        column,
        Column::Times
            | Column::Replies
            | Column::People
            | Column::First
            | Column::Last
            | Column::ShowBoosts
            | Column::Notify
            | Column::HideNotifications
            | Column::Own
    )
}

/// What a table is made of.
#[derive(Clone, Debug)]
pub struct Content {
    /// Its rows.
    pub rows: Rows,
    /// The list that they are held against.
    pub other: Option<Arc<Vec<ListRow>>>,
}

impl Content {
    fn is(&self, other: &Self) -> bool {
        let same_other = match (&self.other, &other.other) {
            (Some(a), Some(b)) => Arc::ptr_eq(a, b),
            (None, None) => true,
            _ => false,
        };
        same_other && self.rows.is(&other.rows)
    }
}

/// State of one of the two screens. Changed by `run_command` and by what jobs bring.
#[derive(Default)]
pub struct TableScreen {
    view: View,
    content: Option<Content>,
    arranging: Option<Job<Option<Arranged>>>,
    shown: Option<Arranged>,
    /// Goes up with each order that is shown.
    generation: u64,
    failed: Option<Message>,
}

impl TableScreen {
    /// A screen that shows this table first.
    pub fn of(tab: Tab) -> Self {
        Self { view: View::of(tab), ..Self::default() }
    }

    /// What it shows.
    pub fn view(&self) -> &View {
        &self.view
    }

    /// Shows something else of `content`.
    pub fn set(&mut self, view: View, content: Option<Content>, wake: &Waker) {
        self.view = view;
        if !self.has(content.as_ref()) {
            self.shown = None;
        }
        self.content = content;
        self.arrange(wake);
    }

    /// What there is has changed: lists came, or posts.
    pub fn follow(&mut self, content: Option<Content>, wake: &Waker) {
        if !self.has(content.as_ref()) {
            self.set(self.view.clone(), content, wake);
        }
    }

    fn has(&self, content: Option<&Content>) -> bool {
        match (&self.content, content) {
            (Some(one), Some(other)) => one.is(other),
            (None, None) => true,
            _ => false,
        }
    }

    fn arrange(&mut self, wake: &Waker) {
        self.failed = None;
        let Some(content) = self.content.clone() else {
            self.arranging = None;
            return;
        };
        let (view, known) = (self.view.clone(), self.shown.as_ref().map(|shown| shown.parts.clone()));
        let work = move |stop: &StopFlag| {
            let Content { rows, other } = content;
            let parts =
                known.unwrap_or_else(|| Parts::of(&rows, other.as_ref().map(|rows| rows.as_slice())).map(Arc::new));
            Arranged::of(rows, parts, &view, stop)
        };
        // The one before, if any, is dropped and stops.
        self.arranging = Some(Job::start("table", wake.clone(), work));
    }

    /// Takes in what the job has made.
    pub fn take_in(&mut self) {
        match finished(&mut self.arranging) {
            Some(Ok(Some(arranged))) => {
                self.shown = Some(arranged);
                self.generation += 1;
            }
            Some(Err(error)) => self.failed = Some(words::job_failed(&error)),
            Some(Ok(None)) | None => {}
        }
    }

    /// The rows that are shown, once they are known.
    pub fn shown(&self) -> Option<&Arranged> {
        self.shown.as_ref()
    }

    /// Rows are there, but not yet in their order.
    pub fn is_arranging(&self) -> bool {
        self.arranging.is_some()
    }

    /// Goes up with each order that is shown; 0 before there is one.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Why there is no table: a mistake of Fossick.
    pub fn failed(&self) -> Option<&Message> {
        self.failed.as_ref()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_sorts_both_ways_and_then_no_more() {
        let plain = View::of(Tab::Mentioned);
        let once = plain.sorted_by(Column::Address);
        assert_eq!(once.sorted, Some((Column::Address, false)));
        let twice = once.sorted_by(Column::Address);
        assert_eq!(twice.sorted, Some((Column::Address, true)));
        assert_eq!(twice.sorted_by(Column::Address), plain);
        assert_eq!(twice.sorted_by(Column::Times).sorted, Some((Column::Times, true)), "most first");
    }

    #[test]
    fn every_list_has_a_tab_on_one_screen() {
        for kind in ListKind::ALL {
            let tab = Tab::of(kind);
            assert_eq!(tab.kind(), Some(kind));
            assert_ne!(Tab::PEOPLE.contains(&tab), Tab::SAVED.contains(&tab));
        }
    }
}
