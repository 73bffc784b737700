//! What the tables of People and Saved show: rows of any of their kinds, and what stands in each column.

use std::borrow::Cow;
use std::sync::Arc;

use jiff::Timestamp;

use crate::model::{Extra, Filter, ListKind, ListRow, PostIndex};
use crate::query::people::{Instance, Person};
use crate::query::saved::SavedPost;
use crate::query::table::{self, Cell, Column, TableRow};

/// Most keywords of a filter that a cell names.
const MOST_KEYWORDS: usize = 20;

/// Rows of one kind.
#[derive(Clone, Debug)]
pub enum Rows {
    /// A list.
    List(ListKind, Arc<Vec<ListRow>>),
    /// People that posts tell of: mentioned, with the replies among them, or boosted.
    People(Arc<[Person]>, PeopleOf),
    /// Servers that posts tell of.
    Servers(Arc<[Instance]>),
    /// Favourites or bookmarks.
    Saved(Arc<[SavedPost]>),
    /// Filters.
    Filters(Arc<[Filter]>),
    /// A list beside an older copy.
    Compared(ListKind, Arc<[(Change, ListRow)]>),
}

/// What posts have to do with people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeopleOf {
    /// They were mentioned.
    Mentions,
    /// They were boosted.
    Boosts,
}

/// What became of a row since the older copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is in both.
    Unchanged,
}

/// What stands in a cell; the window makes words of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// Text, untrusted.
    Text(Cow<'a, str>),
    /// Yes or no; None: the file does not say.
    Flag(Option<bool>),
    /// A number.
    Number(u64),
    /// A day.
    Date(Option<Timestamp>),
    /// What a filter does, untrusted.
    Action(&'a str),
    /// Where a filter works, untrusted.
    Contexts(&'a [Box<str>]),
    /// Codes of languages, untrusted; none: all of them.
    Languages(&'a [Box<str>]),
    /// What became of a row.
    Change(Change),
    /// Nobody can tell.
    Unknown,
}

impl Rows {
    /// How many.
    pub fn len(&self) -> usize {
        match self {
            Self::List(_, rows) => rows.len(),
            Self::People(people, _) => people.len(),
            Self::Servers(servers) => servers.len(),
            Self::Saved(posts) => posts.len(),
            Self::Filters(filters) => filters.len(),
            Self::Compared(_, rows) => rows.len(),
        }
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// They are the very same rows, not only equal ones.
    pub fn is(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(one, a), Self::List(two, b)) => one == two && Arc::ptr_eq(a, b),
            (Self::People(a, _), Self::People(b, _)) => Arc::ptr_eq(a, b),
            (Self::Servers(a), Self::Servers(b)) => Arc::ptr_eq(a, b),
            (Self::Saved(a), Self::Saved(b)) => Arc::ptr_eq(a, b),
            (Self::Filters(a), Self::Filters(b)) => Arc::ptr_eq(a, b),
            (Self::Compared(one, a), Self::Compared(two, b)) => one == two && Arc::ptr_eq(a, b),
            _ => false,
        }
    }

    /// Columns, the first one names the row.
    pub fn columns(&self) -> Vec<Column> {
        match self {
            Self::List(kind, rows) => of_list(*kind, rows.iter()),
            Self::Compared(kind, rows) => {
                let mut columns = of_list(*kind, rows.iter().map(|(_, row)| row));
                columns.retain(|column| matches!(column, Column::Address | Column::ListName | Column::Host));
                columns.insert(1, Column::Change);
                columns
            }
            Self::People(_, PeopleOf::Mentions) => {
                vec![Column::Address, Column::Host, Column::Times, Column::Replies, Column::First, Column::Last]
            }
            Self::People(_, PeopleOf::Boosts) => {
                vec![Column::Address, Column::Host, Column::Times, Column::First, Column::Last]
            }
            Self::Servers(_) => vec![Column::Address, Column::People, Column::Times],
            Self::Saved(posts) => {
                let mut columns = vec![Column::Address, Column::Account, Column::Host];
                columns.extend(posts.iter().any(|post| post.own.is_some()).then_some(Column::Own));
                columns
            }
            Self::Filters(_) => {
                vec![Column::Address, Column::Keywords, Column::Action, Column::Contexts, Column::Expires]
            }
        }
    }

    /// What stands in a cell. None: there is no such row, or the column is not one of its kind.
    pub fn value(&self, row: usize, column: Column) -> Option<Value<'_>> {
        match self {
            Self::List(_, rows) => list_value(rows.get(row)?, column),
            Self::Compared(_, rows) => {
                let (change, row) = rows.get(row)?;
                if column == Column::Change { Some(Value::Change(*change)) } else { list_value(row, column) }
            }
            Self::People(people, _) => person_value(people.get(row)?, column),
            Self::Servers(servers) => server_value(servers.get(row)?, column),
            Self::Saved(posts) => saved_value(posts.get(row)?, column),
            Self::Filters(filters) => filter_value(filters.get(row)?, column),
        }
    }

    /// The server that a row counts for; empty when none is known.
    pub fn host(&self, row: usize) -> Cow<'_, str> {
        match self {
            _ if !self.have_hosts() => Cow::Borrowed(""),
            _ => match self.value(row, Column::Host) {
                Some(Value::Text(host)) => host,
                _ => Cow::Borrowed(""),
            },
        }
    }

    /// Rows have servers that can be counted.
    pub fn have_hosts(&self) -> bool {
        !matches!(
            self,
            Self::List(ListKind::BlockedDomains, _)
                | Self::Compared(ListKind::BlockedDomains, _)
                | Self::Servers(_)
                | Self::Filters(_)
        )
    }

    /// The account of a row as it is written, when it is one.
    pub fn account(&self, row: usize) -> Option<&str> {
        match self {
            Self::List(kind, rows) if kind.is_of_accounts() => Some(&rows.get(row)?.address),
            Self::Compared(kind, rows) if kind.is_of_accounts() => Some(&rows.get(row)?.1.address),
            Self::People(people, _) => {
                Some(&people.get(row)?.address).filter(|address| address.contains('@')).map(|address| &**address)
            }
            Self::Saved(posts) => posts.get(row)?.account.as_deref(),
            _ => None,
        }
    }

    /// The file does not name the server of this account; it was taken for one of the own server.
    pub fn is_of_own_host(&self, row: usize) -> bool {
        match self {
            Self::List(_, rows) => rows.get(row).is_some_and(|row| row.own_host),
            Self::Compared(_, rows) => rows.get(row).is_some_and(|(_, row)| row.own_host),
            _ => false,
        }
    }

    /// What "Copy" copies of a row: the address as it is written.
    pub fn address(&self, row: usize) -> Option<&str> {
        match self {
            Self::List(_, rows) => Some(&rows.get(row)?.address),
            Self::Compared(_, rows) => Some(&rows.get(row)?.1.address),
            Self::People(people, _) => Some(&people.get(row)?.address),
            Self::Servers(servers) => Some(&servers.get(row)?.host),
            Self::Saved(posts) => Some(&posts.get(row)?.uri),
            Self::Filters(filters) => Some(&filters.get(row)?.title),
        }
    }

    /// The page of a row: the profile of an account, or the post itself.
    pub fn page(&self, row: usize) -> Option<String> {
        match self {
            Self::Saved(posts) => Some(posts.get(row)?.uri.to_string()),
            Self::List(ListKind::Bookmarks, rows) => Some(rows.get(row)?.address.to_string()),
            Self::Compared(ListKind::Bookmarks, rows) => Some(rows.get(row)?.1.address.to_string()),
            Self::List(ListKind::BlockedDomains, _)
            | Self::Compared(ListKind::BlockedDomains, _)
            | Self::Filters(_) => None,
            Self::Servers(servers) => Some(format!("https://{}/", servers.get(row)?.host)),
            // Servers are free in where they put profiles: the posts say it.
            Self::People(people, _) if !people.get(row)?.uri.is_empty() => Some(people.get(row)?.uri.to_string()),
            _ => {
                let (name, host) = self.account(row)?.rsplit_once('@')?;
                Some(format!("https://{host}/@{name}"))
            }
        }
    }

    /// The own post behind a row.
    pub fn own(&self, row: usize) -> Option<PostIndex> {
        match self {
            Self::Saved(posts) => posts.get(row)?.own,
            _ => None,
        }
    }

    /// Numbers of all rows in the order of a column.
    pub fn order(&self, by: Column, descending: bool) -> Vec<u32> {
        match self {
            Self::List(_, rows) => table::order(rows, by, descending),
            Self::People(people, _) => table::order(people, by, descending),
            Self::Servers(servers) => table::order(servers, by, descending),
            Self::Saved(posts) => table::order(posts, by, descending),
            Self::Filters(filters) => table::order(filters, by, descending),
            Self::Compared(_, rows) => table::order(rows, by, descending),
        }
    }

    /// Numbers of the rows that hold all words of `text`.
    pub fn search(&self, text: &str) -> Vec<u32> {
        match self {
            Self::List(_, rows) => table::search(rows, text),
            Self::People(people, _) => table::search(people, text),
            Self::Servers(servers) => table::search(servers, text),
            Self::Saved(posts) => table::search(posts, text),
            Self::Filters(filters) => table::search(filters, text),
            Self::Compared(_, rows) => table::search(rows, text),
        }
    }

    /// Addresses of the rows with these numbers, one in each line.
    pub fn addresses(&self, numbers: &[u32]) -> String {
        let mut text = String::new();
        for &row in numbers {
            text.push_str(self.address(row as usize).unwrap_or_default());
            text.push('\n');
        }
        text
    }
}

/// The columns of a list. What no row says takes no room.
fn of_list<'a>(kind: ListKind, mut rows: impl Iterator<Item = &'a ListRow>) -> Vec<Column> {
    match kind {
        ListKind::Following => {
            vec![Column::Address, Column::Host, Column::ShowBoosts, Column::Notify, Column::Languages]
        }
        ListKind::Followers | ListKind::Blocked | ListKind::Bookmarks => vec![Column::Address, Column::Host],
        ListKind::Lists => vec![Column::Address, Column::ListName, Column::Host],
        ListKind::Muted => vec![Column::Address, Column::Host, Column::HideNotifications],
        ListKind::BlockedDomains => {
            let severe = rows.any(|row| matches!(row.extra, Extra::Domain { .. }));
            if severe { vec![Column::Address, Column::Severity] } else { vec![Column::Address] }
        }
    }
}

fn list_value(row: &ListRow, column: Column) -> Option<Value<'_>> {
    Some(match (column, &row.extra) {
        (Column::Address, _) => text(row.shown()),
        (Column::Host, _) => text(row.host()),
        (Column::ShowBoosts, Extra::Following { show_boosts, .. }) => Value::Flag(*show_boosts),
        (Column::Notify, Extra::Following { notify, .. }) => Value::Flag(*notify),
        (Column::Languages, Extra::Following { languages, .. }) => Value::Languages(languages),
        (Column::HideNotifications, Extra::Muted { hide_notifications }) => Value::Flag(*hide_notifications),
        (Column::ListName, Extra::List { name }) => text(name),
        (Column::Severity, Extra::Domain { severity }) => text(severity),
        (Column::ShowBoosts | Column::Notify | Column::HideNotifications, _) => Value::Flag(None),
        _ => return None,
    })
}

fn person_value(person: &Person, column: Column) -> Option<Value<'_>> {
    Some(match column {
        Column::Address => readable(&person.address),
        Column::Host if person.host.is_empty() => Value::Unknown,
        Column::Host => readable(&person.host),
        Column::Times => Value::Number(person.times),
        Column::Replies => Value::Number(person.replies),
        Column::First => Value::Date(person.first),
        Column::Last => Value::Date(person.last),
        _ => return None,
    })
}

fn server_value(server: &Instance, column: Column) -> Option<Value<'_>> {
    Some(match column {
        Column::Address => readable(&server.host),
        Column::People => Value::Number(server.people),
        Column::Times => Value::Number(server.times),
        _ => return None,
    })
}

fn saved_value(post: &SavedPost, column: Column) -> Option<Value<'_>> {
    Some(match column {
        Column::Address => readable(&post.uri),
        Column::Account => post.account.as_deref().map_or(Value::Unknown, readable),
        Column::Host if post.host.is_empty() => Value::Unknown,
        Column::Host => readable(&post.host),
        Column::Own => Value::Flag(post.own.map(|_| true)),
        _ => return None,
    })
}

fn filter_value(filter: &Filter, column: Column) -> Option<Value<'_>> {
    Some(match column {
        Column::Address => text(&filter.title),
        Column::Action => Value::Action(&filter.action),
        Column::Contexts => Value::Contexts(&filter.contexts),
        Column::Keywords => Value::Text(Cow::Owned(keywords(filter))),
        Column::Expires => Value::Date(filter.expires),
        _ => return None,
    })
}

fn text(text: &str) -> Value<'_> {
    Value::Text(Cow::Borrowed(text))
}

/// An address with its domain name in its own script.
fn readable(address: &str) -> Value<'_> {
    Value::Text(table::shown(address))
}

impl TableRow for (Change, ListRow) {
    fn cell(&self, column: Column) -> Cell<'_> {
        match column {
            Column::Change => Cell::Number(Some(self.0 as i64)),
            _ => self.1.cell(column),
        }
    }

    fn texts(&self, each: &mut dyn FnMut(&str)) {
        self.1.texts(each);
    }
}

impl TableRow for Filter {
    fn cell(&self, column: Column) -> Cell<'_> {
        match column {
            Column::Address => Cell::Text((&*self.title).into()),
            Column::Keywords => Cell::Text(keywords(self).into()),
            Column::Action => Cell::Text((&*self.action).into()),
            Column::Contexts => Cell::Text(self.contexts.join(" ").into()),
            Column::Expires => Cell::Number(self.expires.map(Timestamp::as_second)),
            _ => Cell::Number(None),
        }
    }

    fn texts(&self, each: &mut dyn FnMut(&str)) {
        each(&self.title);
        self.keywords.iter().for_each(|word| each(&word.keyword));
    }
}

/// What a filter looks for, in one line.
fn keywords(filter: &Filter) -> String {
    let words = filter.keywords.iter().map(|word| &*word.keyword).take(MOST_KEYWORDS);
    words.collect::<Vec<_>>().join(", ")
}
