//! Lists as files: byte for byte as Mastodon writes them (archive format §5), so that every server of its kind takes them
//! back, or for spreadsheets.

use std::borrow::Cow;
use std::io::{self, Write};
use std::ops::Range;

use super::name::{PART, SPREADSHEET};
use crate::model::{Extra, ListKind, ListRow};

/// Most rows that Mastodon takes from one file.
pub const MOST_ROWS: usize = 20_000;
/// Most bytes of one file; Mastodon takes 20 MB. Counted with all quotation marks there could be.
const MOST_BYTES: usize = 19_000_000;

/// For whom a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// For the import of another server: as Mastodon writes it.
    Mastodon,
    /// For spreadsheets: with a byte order mark and headers, and nothing they could take for a formula.
    Spreadsheet,
}

/// One of the files a list is written as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Name to suggest.
    pub file_name: String,
    /// Its rows.
    pub rows: Range<usize>,
}

/// The files that a list goes into: one, or as many as Mastodon's limit takes. Their names begin with Mastodon's own, by
/// which it tells what they list.
pub fn parts(kind: ListKind, rows: &[ListRow], form: Form) -> Vec<Part> {
    match form {
        Form::Spreadsheet => vec![Part { file_name: file_name(kind, form, false), rows: 0..rows.len() }],
        Form::Mastodon => {
            let stem = kind.file_name().trim_end_matches(".csv");
            let ranges = ranges(rows);
            let several = ranges.len() > 1;
            let name = |number: usize| if several { format!("{stem}_{number}.csv") } else { format!("{stem}.csv") };
            (1..).zip(ranges).map(|(number, rows)| Part { file_name: name(number), rows }).collect()
        }
    }
}

/// The name to suggest for a list, or for a part of it, as one file.
pub fn file_name(kind: ListKind, form: Form, part: bool) -> String {
    let stem = kind.file_name().trim_end_matches(".csv");
    let part = if part { PART } else { "" };
    let form = if form == Form::Spreadsheet { SPREADSHEET } else { "" };
    format!("{stem}{part}{form}.csv")
}

/// Number of files that rows go into for an import.
pub fn files<'a>(rows: impl IntoIterator<Item = &'a ListRow>) -> usize {
    ranges(rows).len()
}

/// Rows in stretches that fit into one file each; one stretch at least.
fn ranges<'a>(rows: impl IntoIterator<Item = &'a ListRow>) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut bytes, mut end) = (0, 0, 0);
    for (at, row) in rows.into_iter().enumerate() {
        let more = most_bytes(row);
        if at - start >= MOST_ROWS || (bytes + more > MOST_BYTES && at > start) {
            ranges.push(start..at);
            (start, bytes) = (at, 0);
        }
        bytes += more;
        end = at + 1;
    }
    ranges.push(start..end);
    ranges
}

/// Bytes that a row takes at most.
fn most_bytes(row: &ListRow) -> usize {
    let extra = match &row.extra {
        Extra::List { name } => name.len(),
        Extra::Following { languages, .. } => languages.iter().map(|code| code.len() + 2).sum(),
        _ => 0,
    };
    2 * (row.address.len() + extra) + 40
}

/// Writes rows of one kind.
///
/// # Errors
/// Those of `out`.
pub fn write(kind: ListKind, rows: &[ListRow], form: Form, out: &mut impl Write) -> io::Result<()> {
    let mut table = Table { out, form };
    if form == Form::Spreadsheet {
        table.out.write_all("\u{feff}".as_bytes())?;
    }
    if form == Form::Spreadsheet && rows.iter().any(|row| row.severity().is_some()) {
        // A server takes only the domains; who reads the table wants to know.
        table.row(SEVERE.map(Cow::Borrowed))?;
        let mut row = |row: &ListRow| table.row([&*row.address, row.severity().unwrap_or_default()].map(Cow::Borrowed));
        return rows.iter().try_for_each(&mut row);
    }
    if form == Form::Spreadsheet || has_header(kind) || rows.first().is_some_and(is_like_header) {
        table.row(header(kind).iter().copied().map(Cow::Borrowed))?;
    }
    rows.iter().try_for_each(|row| table.list_row(kind, row))
}

/// The header of a list of domains that says how severely each is treated, as admins share them (archive format §5).
const SEVERE: [&str; 2] = ["#domain", "#severity"];

/// Writes a table of other things, with a header, in the same way.
///
/// # Errors
/// Those of `out`.
pub fn write_table<'a, Row: IntoIterator<Item = Cow<'a, str>>>(
    header: &[&'a str],
    rows: impl IntoIterator<Item = Row>,
    form: Form,
    out: &mut impl Write,
) -> io::Result<()> {
    let mut table = Table { out, form };
    if form == Form::Spreadsheet {
        table.out.write_all("\u{feff}".as_bytes())?;
    }
    table.row(header.iter().copied().map(Cow::Borrowed))?;
    rows.into_iter().try_for_each(|row| table.row(row))
}

/// Mastodon writes these with a header, the others without.
fn has_header(kind: ListKind) -> bool {
    matches!(kind, ListKind::Following | ListKind::Followers | ListKind::Muted)
}

/// The first row of a list of lists could be taken for a header, or its beginning for a byte order mark; one in front of it
/// keeps that from happening (since Mastodon 4.2, which is the first to import lists at all).
fn is_like_header(row: &ListRow) -> bool {
    let known = |title: &str| ["Account address", "#domain", "#uri", "List name"].contains(&title);
    row.list_name().is_some_and(|title| known(title.trim()) || title.starts_with('\u{feff}'))
}

/// The header as Mastodon writes or takes it.
fn header(kind: ListKind) -> &'static [&'static str] {
    match kind {
        ListKind::Following => &["Account address", "Show boosts", "Notify on new posts", "Languages"],
        ListKind::Muted => &["Account address", "Hide notifications"],
        ListKind::Followers | ListKind::Blocked => &["Account address"],
        ListKind::BlockedDomains => &["#domain"],
        ListKind::Bookmarks => &["#uri"],
        ListKind::Lists => &["List name", "Account address"],
    }
}

/// A spreadsheet takes what begins like this for a formula. Apostrophes in front of that count, too: it is by one more of
/// them that such a cell is written.
pub(super) fn is_formula(cell: &str) -> bool {
    let start = cell.trim_start_matches('\'');
    start.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'])
}

struct Table<'a, W> {
    out: &'a mut W,
    form: Form,
}

impl<W: Write> Table<'_, W> {
    /// What a file did not say is what a server takes in its place: boosts are shown, nothing notifies, notifications of
    /// muted accounts are hidden.
    fn list_row(&mut self, kind: ListKind, row: &ListRow) -> io::Result<()> {
        let truth = |flag: bool| Cow::Borrowed(if flag { "true" } else { "false" });
        let address = Cow::Borrowed(&*row.address);
        match (kind, &row.extra) {
            (ListKind::Following, Extra::Following { show_boosts, notify, languages }) => {
                let (boosts, notify) = (show_boosts.unwrap_or(true), notify.unwrap_or(false));
                self.row([address, truth(boosts), truth(notify), Cow::Owned(languages.join(", "))])
            }
            (ListKind::Following, _) => self.row([address, truth(true), truth(false), Cow::Borrowed("")]),
            (ListKind::Muted, Extra::Muted { hide_notifications }) => {
                self.row([address, truth(hide_notifications.unwrap_or(true))])
            }
            (ListKind::Muted, _) => self.row([address, truth(true)]),
            (ListKind::Lists, Extra::List { name }) => self.row([Cow::Borrowed(&**name), address]),
            _ => self.row([address]),
        }
    }

    fn row<'a>(&mut self, cells: impl IntoIterator<Item = Cow<'a, str>>) -> io::Result<()> {
        for (at, cell) in cells.into_iter().enumerate() {
            if at > 0 {
                self.out.write_all(b",")?;
            }
            self.cell(&cell)?;
        }
        self.out.write_all(b"\n")
    }

    fn cell(&mut self, cell: &str) -> io::Result<()> {
        let guarded = self.form == Form::Spreadsheet && is_formula(cell);
        let cell = if guarded { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) };
        if cell.contains(['"', ',', '\n', '\r']) {
            let doubled = cell.replace('"', "\"\"");
            return write!(self.out, "\"{doubled}\"");
        }
        self.out.write_all(cell.as_bytes())
    }
}
