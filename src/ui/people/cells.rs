//! What stands in the table: columns, cells in words, and what can be done with a row.

use std::borrow::Cow;

use egui::Ui;
use jiff::tz::TimeZone;

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::app::people::arrange::Arranged;
use crate::app::people::rows::{Change, PeopleOf, Rows, Value};
use crate::model::ListKind;
use crate::query::table::Column;
use crate::text::harmless::harmless;
use crate::ui::widgets::controls;
use crate::ui::widgets::cut::{LINE, beginning};
use crate::ui::widgets::table::{self, Cells};
use crate::{i18n, tr};

/// Codes of languages that a cell names.
const MOST_LANGUAGES: usize = 10;

/// Width of a table with dates from which servers have a column, too, in points.
const HOST_TOO: f32 = 800.0;

/// Columns with their titles and widths; in narrow tables the less important ones are left out.
pub fn columns(rows: &Rows, columns: &[Column]) -> Vec<table::Column> {
    let layout = |column: &Column| {
        let laid_out = layout(*column, tr!(title(rows, *column)));
        // The account names its server already: dates are worth more.
        let less = *column == Column::Host && matches!(rows, Rows::People(..));
        if less { laid_out.from(HOST_TOO) } else { laid_out }
    };
    columns.iter().map(layout).collect()
}

fn layout(column: Column, title: String) -> table::Column {
    match column {
        Column::Address => table::Column::text(title, 2.6),
        Column::ListName => table::Column::text(title, 2.0),
        Column::Account | Column::Keywords => table::Column::text(title, 2.0).from(560.0),
        Column::Host => table::Column::text(title, 1.7).from(480.0),
        Column::Times | Column::People => table::Column::number(title, 1.4),
        Column::Replies => table::Column::number(title, 1.2).from(600.0),
        Column::Last => table::Column::text(title, 1.3).from(520.0),
        Column::First | Column::Languages | Column::Expires => table::Column::text(title, 1.3).from(660.0),
        Column::Contexts => table::Column::text(title, 2.4).from(720.0),
        Column::ShowBoosts | Column::Notify => table::Column::text(title, 1.4).from(600.0),
        Column::HideNotifications | Column::Change => table::Column::text(title, 1.5),
        Column::Severity | Column::Own | Column::Action => table::Column::text(title, 1.0),
    }
}

fn title(rows: &Rows, column: Column) -> &'static str {
    match (column, rows) {
        (Column::Address, Rows::List(ListKind::BlockedDomains, _) | Rows::Compared(ListKind::BlockedDomains, _)) => {
            "people-column-domain"
        }
        (Column::Address, Rows::Saved(_) | Rows::Compared(ListKind::Bookmarks, _)) => "people-column-link",
        (Column::Address, Rows::Filters(_)) => "people-column-title",
        (Column::Address, Rows::Servers(_)) | (Column::Host, _) => "people-column-server",
        (Column::Address | Column::Account, _) => "people-column-account",
        (Column::ListName, _) => "people-column-list",
        (Column::ShowBoosts, _) => "people-column-boosts",
        (Column::Notify, _) => "people-column-notify",
        (Column::Languages, _) => "people-column-languages",
        (Column::HideNotifications, _) => "people-column-notifications",
        (Column::Severity, _) => "people-column-severity",
        (Column::Times, Rows::People(_, PeopleOf::Mentions)) => "people-column-mentions",
        (Column::Times, Rows::People(..)) => "people-column-boosted",
        (Column::Times, _) => "people-column-times",
        (Column::Replies, _) => "people-column-replies",
        (Column::First, _) => "people-column-first",
        (Column::Last, _) => "people-column-last",
        (Column::People, _) => "people-column-people",
        (Column::Own, _) => "people-column-own",
        (Column::Change, _) => "people-column-change",
        (Column::Keywords, _) => "people-column-keywords",
        (Column::Action, _) => "people-column-action",
        (Column::Contexts, _) => "people-column-contexts",
        (Column::Expires, _) => "people-column-expires",
    }
}

/// The rows that are shown.
pub struct Shown<'a> {
    /// For what is enabled.
    pub app: &'a App,
    /// Rows and their order.
    pub arranged: &'a Arranged,
    /// For dates.
    pub zone: TimeZone,
    /// What menus lead to.
    pub out: &'a mut CommandQueue,
}

impl Shown<'_> {
    fn value(&self, row: usize, column: usize) -> Option<(Column, Value<'_>)> {
        let column = *self.arranged.columns.get(column)?;
        Some((column, self.arranged.rows.value(number(self.arranged, row)?, column)?))
    }

    fn is_of_own_host(&self, row: usize) -> bool {
        number(self.arranged, row).is_some_and(|number| self.arranged.rows.is_of_own_host(number))
    }
}

/// The number of the row at a place.
fn number(arranged: &Arranged, place: usize) -> Option<usize> {
    arranged.order.get(place).map(|row| *row as usize)
}

impl Cells for Shown<'_> {
    fn rows(&self) -> usize {
        self.arranged.order.len()
    }

    fn cell(&self, row: usize, column: usize) -> Cow<'_, str> {
        match self.value(row, column) {
            Some((column, value)) => words(column, value, &self.zone),
            None => Cow::Borrowed(""),
        }
    }

    fn is_weak(&self, row: usize, column: usize) -> bool {
        let value = self.value(row, column);
        let weak = |value: &Value<'_>| {
            matches!(
                value,
                Value::Unknown | Value::Date(None) | Value::Languages([]) | Value::Change(Change::Unchanged)
            )
        };
        value.is_some_and(|(column, value)| column == Column::Host || weak(&value))
    }

    fn remark(&self, row: usize, column: usize) -> Option<String> {
        let names_row = self.arranged.columns.get(column) == Some(&Column::Address);
        (names_row && self.is_of_own_host(row)).then(|| tr!("people-own-host"))
    }

    fn tip(&self, row: usize) -> Option<String> {
        self.is_of_own_host(row).then(|| tr!("people-own-host-tip"))
    }

    fn menu(&mut self, ui: &mut Ui, row: usize) {
        let Some(number) = number(self.arranged, row) else { return };
        let rows = &self.arranged.rows;
        if let Some(post) = rows.own(number) {
            controls::menu_row(ui, self.app, Command::GoToPost(post), self.out);
        }
        if let Some(account) = rows.account(number) {
            controls::menu_row(ui, self.app, Command::ShowPostsWith(account.to_owned()), self.out);
        }
        if let Some(page) = rows.page(number) {
            controls::menu_row(ui, self.app, open(rows, page), self.out);
        }
        if let Some(address) = rows.address(number) {
            controls::menu_row(ui, self.app, Command::Copy(address.to_owned()), self.out);
        }
    }
}

/// The page of an account is a profile.
fn open(rows: &Rows, page: String) -> Command {
    let profiles = match rows {
        Rows::List(kind, _) | Rows::Compared(kind, _) => kind.is_of_accounts(),
        Rows::People(..) => true,
        Rows::Servers(_) | Rows::Saved(_) | Rows::Filters(_) => false,
    };
    if profiles { Command::OpenProfile(page) } else { Command::OpenLink(page) }
}

/// What opening a row leads to: an own post, the posts with an account, else a page in the browser.
pub fn opens(arranged: &Arranged, row: usize) -> Option<Command> {
    let (rows, number) = (&arranged.rows, number(arranged, row)?);
    if let Some(post) = rows.own(number) {
        return Some(Command::GoToPost(post));
    }
    match rows {
        Rows::Saved(_) | Rows::Servers(_) => rows.page(number).map(|page| open(rows, page)),
        _ => match rows.account(number) {
            Some(account) => Some(Command::ShowPostsWith(account.to_owned())),
            None => rows.page(number).map(|page| open(rows, page)),
        },
    }
}

fn words<'a>(column: Column, value: Value<'a>, zone: &TimeZone) -> Cow<'a, str> {
    match value {
        Value::Text(text) => plain(text),
        Value::Flag(flag) => Cow::Owned(flag_words(column, flag)),
        Value::Number(number) => Cow::Owned(i18n::number(number)),
        Value::Date(Some(time)) => Cow::Owned(i18n::date(time, zone)),
        Value::Date(None) if column == Column::Expires => Cow::Owned(tr!("people-never")),
        Value::Date(None) => Cow::Owned(tr!("people-no-date")),
        Value::Action(action) => Cow::Owned(known("people-action", action, &["warn", "hide", "blur"])),
        Value::Contexts(contexts) => {
            let all = ["home", "notifications", "public", "thread", "account"];
            let said = contexts.iter().take(all.len()).map(|context| known("people-context", context, &all));
            Cow::Owned(said.collect::<Vec<_>>().join(", "))
        }
        Value::Languages([]) => Cow::Owned(tr!("people-languages-all")),
        Value::Languages(codes) => {
            let said = codes.iter().take(MOST_LANGUAGES).map(|code| i18n::language_name(beginning(code, LINE)));
            plain(Cow::Owned(said.collect::<Vec<_>>().join(", ")))
        }
        Value::Change(Change::Added) => Cow::Owned(tr!("people-added")),
        Value::Change(Change::Removed) => Cow::Owned(tr!("people-removed")),
        Value::Change(Change::Unchanged) => Cow::Owned(tr!("people-unchanged")),
        Value::Unknown => Cow::Owned(tr!("people-unknown")),
    }
}

/// Untrusted text for one line: not longer than one, and nothing in it turns or breaks it.
fn plain(text: Cow<'_, str>) -> Cow<'_, str> {
    match text {
        Cow::Borrowed(text) => harmless(beginning(text, LINE)),
        Cow::Owned(text) => Cow::Owned(harmless(beginning(&text, LINE)).into_owned()),
    }
}

fn flag_words(column: Column, flag: Option<bool>) -> String {
    let key = match column {
        Column::ShowBoosts => "people-boosts",
        Column::HideNotifications => "people-notifications",
        Column::Own => "people-own",
        _ => "people-notify",
    };
    match flag {
        Some(true) => tr!(&format!("{key}-yes")),
        Some(false) => tr!(&format!("{key}-no")),
        None => String::new(),
    }
}

/// A word of a file in our own words, when it is one of those that are known.
fn known(key: &str, word: &str, all: &[&str]) -> String {
    if all.contains(&word) { tr!(&format!("{key}-{word}")) } else { harmless(beginning(word, LINE)).into_owned() }
}
