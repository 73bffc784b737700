//! What a table lists: by its header, else by its file's name if its first rows bear that out, else by those rows alone.
//!
//! Where several lists look the same, the answer is "one of these": a list of people somebody follows must never end as a
//! list of people they block.

use csv::{ByteRecord, ReaderBuilder};

use super::input::{Input, is_blank};
use super::{clean, name, row};
use crate::model::ListKind;

/// Rows that are looked at.
const LOOKED_AT: usize = 10;
/// What may part the cells of a row; spreadsheets of many countries write semicolons.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The beginning of a table.
#[derive(Debug)]
pub struct Sample {
    /// What parts its cells.
    pub delimiter: u8,
    /// Cells may be in quotation marks.
    pub quoting: bool,
    /// Cells of the header in lower case, if there is one.
    pub header: Option<Vec<String>>,
    /// The first rows behind the header.
    rows: Vec<Vec<String>>,
}

/// What a table lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// This.
    Sure(ListKind),
    /// One of these, the likely ones first.
    Unsure(Vec<ListKind>),
    /// It is no list, as far as anybody can tell.
    Nobody,
}

impl Sample {
    /// The beginning of `input`, taken apart in the way that makes most sense.
    pub fn of(input: &Input<'_>, name: &str) -> Self {
        let quoting = !name::is_unquoted(name);
        let head = match memchr::memrchr2(b'\n', b'\r', &input.head) {
            Some(end) if !input.whole => input.head.get(..end).unwrap_or_default(),
            _ => &input.head,
        };
        let samples = DELIMITERS.map(|delimiter| Self::parted(head, input.whole, delimiter, quoting));
        // The first of the best.
        let best = samples.into_iter().rev().max_by_key(Self::sense);
        best.unwrap_or(Self { delimiter: b',', quoting, header: None, rows: Vec::new() })
    }

    fn parted(head: &[u8], whole: bool, delimiter: u8, quoting: bool) -> Self {
        let mut builder = ReaderBuilder::new();
        builder.has_headers(false).flexible(true).delimiter(delimiter).quoting(quoting);
        let mut csv = builder.from_reader(head);
        let mut record = ByteRecord::new();
        let mut rows = Vec::new();
        // Reading from memory fails for no record.
        while rows.len() <= LOOKED_AT && matches!(csv.read_byte_record(&mut record), Ok(true)) {
            if !is_blank(&record) {
                rows.push(cells(&record));
            }
        }
        if !whole && rows.len() <= LOOKED_AT {
            // It goes on behind the beginning, perhaps without an end.
            rows.pop();
        }
        let header = rows.first().filter(|first| is_header(first)).map(|first| lower(first));
        if header.is_some() {
            rows.remove(0);
        }
        rows.truncate(LOOKED_AT);
        Self { delimiter, quoting, header, rows }
    }

    /// How much sense it makes taken apart like this.
    fn sense(&self) -> usize {
        let header = self.header.as_ref().map_or(0, |cells| LOOKED_AT * 2 * cells.len());
        header + self.rows.iter().filter(|row| ListKind::ALL.iter().any(|kind| fits(*kind, row))).count()
    }

    /// Most of the first rows may be of such a list.
    fn bears_out(&self, kind: ListKind) -> bool {
        self.rows.is_empty() || self.share(|row| fits(kind, row))
    }

    /// It holds for most of the first rows.
    fn share(&self, holds: impl Fn(&[String]) -> bool) -> bool {
        self.rows.iter().filter(|row| holds(row)).count() * 2 > self.rows.len()
    }
}

/// What the table lists; with `wanted`, whether it can be that.
pub fn verdict(sample: &Sample, name: &str, wanted: Option<ListKind>) -> Verdict {
    if let Some(kind) = wanted {
        return if sample.bears_out(kind) { Verdict::Sure(kind) } else { Verdict::Nobody };
    }
    if let Some(kind) = sample.header.as_deref().and_then(of_header) {
        return Verdict::Sure(kind);
    }
    match name::kind_when_given(name) {
        Some(kind) if sample.bears_out(kind) => match against(sample, kind) {
            Some(kinds) => Verdict::Unsure(kinds),
            None => Verdict::Sure(kind),
        },
        Some(_) => Verdict::Nobody,
        None => of_content(sample),
    }
}

/// What the cells of a header say, where they say it: `Account address` alone does not.
fn of_header(cells: &[String]) -> Option<ListKind> {
    let has = |wanted: &[&str]| cells.iter().any(|cell| wanted.contains(&cell.as_str()));
    if has(&["hide notifications"]) {
        return Some(ListKind::Muted);
    }
    if has(&["show boosts", "notify on new posts", "languages"]) {
        return Some(ListKind::Following);
    }
    match cells.first()?.as_str() {
        "#domain" | "domain" => Some(ListKind::BlockedDomains),
        "#uri" => Some(ListKind::Bookmarks),
        "list name" => Some(ListKind::Lists),
        _ => None,
    }
}

/// What else it may be when the columns are not those of the `kind` its name says: whoever renames a list of people they
/// follow must not end up blocking them.
fn against(sample: &Sample, kind: ListKind) -> Option<Vec<ListKind>> {
    use ListKind::{Blocked, Followers, Following, Muted};
    if sample.rows.is_empty() {
        return None;
    }
    let other = match shape(sample) {
        Shape::FourColumns | Shape::WithReplies if matches!(kind, Followers | Muted | Blocked) => vec![Following],
        Shape::OneFlag if matches!(kind, Followers | Blocked) => vec![Following, Muted],
        _ => return None,
    };
    Some(other.into_iter().chain([kind]).collect())
}

/// What the rows alone say.
fn of_content(sample: &Sample) -> Verdict {
    use ListKind::{Blocked, BlockedDomains, Bookmarks, Followers, Following, Lists, Muted};
    let people = || vec![Following, Followers, Muted, Blocked];
    if sample.rows.is_empty() {
        return if sample.header.is_some() { Verdict::Unsure(people()) } else { Verdict::Nobody };
    }
    // Of addresses of the web, those of profiles list accounts.
    if sample.bears_out(Bookmarks) && !sample.bears_out(Following) {
        return Verdict::Sure(Bookmarks);
    }
    if sample.share(|row| fits(Lists, row) && !has_host(row.first()) && has_host(row.last())) {
        return Verdict::Sure(Lists);
    }
    if sample.bears_out(Following) && (sample.header.is_some() || sample.share(|row| has_host(row.first()))) {
        return match shape(sample) {
            Shape::FourColumns | Shape::WithReplies => Verdict::Sure(Following),
            Shape::OneFlag => Verdict::Unsure(vec![Following, Muted]),
            Shape::Other => Verdict::Unsure(people()),
        };
    }
    if sample.share(|row| row.len() == 1 && fits(BlockedDomains, row)) {
        // Names of the own server may have dots, too.
        return Verdict::Unsure([BlockedDomains].into_iter().chain(people()).collect());
    }
    Verdict::Nobody
}

/// What columns the first rows have.
enum Shape {
    /// An account, two yes-or-nos, languages.
    FourColumns,
    /// An account and a yes-or-no.
    OneFlag,
    /// As Misskey writes it of accounts somebody follows.
    WithReplies,
    /// Something else.
    Other,
}

fn shape(sample: &Sample) -> Shape {
    let is_flag = |row: &[String], at: usize| row.get(at).is_some_and(|cell| row::flag(cell).is_some());
    if sample.share(|row| row.len() >= 3 && is_flag(row, 1) && is_flag(row, 2)) {
        Shape::FourColumns
    } else if sample.share(|row| row.get(1).is_some_and(|cell| cell.starts_with("withReplies="))) {
        Shape::WithReplies
    } else if sample.share(|row| is_flag(row, 1)) {
        Shape::OneFlag
    } else {
        Shape::Other
    }
}

fn has_host(cell: Option<&String>) -> bool {
    cell.is_some_and(|cell| cell.contains('@'))
}

/// Whether a row may be one of such a list.
fn fits(kind: ListKind, cells: &[String]) -> bool {
    const ANY: Option<&str> = Some("host");
    let first = cells.first().map(String::as_str).unwrap_or_default();
    match kind {
        ListKind::Following | ListKind::Followers | ListKind::Muted | ListKind::Blocked => {
            clean::account(first, ANY).is_ok()
        }
        ListKind::Lists => match cells {
            [title, .., account] => !title.is_empty() && clean::account(account, ANY).is_ok(),
            _ => false,
        },
        ListKind::BlockedDomains => clean::domain(first).is_ok() && !first.contains("://"),
        ListKind::Bookmarks => clean::uri(first).is_ok(),
    }
}

/// The first cell of every header row that is known. A list may have such a title, but then an account stands beside it.
fn is_header(cells: &[String]) -> bool {
    const FIRST: [&str; 5] = ["account address", "#domain", "domain", "#uri", "list name"];
    let begins = cells.first().is_some_and(|cell| FIRST.contains(&cell.to_ascii_lowercase().as_str()));
    begins && !cells.iter().any(|cell| cell.contains('@'))
}

/// Friendica writes a space behind each comma, spreadsheets empty cells at the end.
fn cells(record: &ByteRecord) -> Vec<String> {
    let cells = record.iter().take(row::filled(record));
    cells.map(|cell| row::text(cell).trim().to_owned()).collect()
}

fn lower(cells: &[String]) -> Vec<String> {
    cells.iter().map(|cell| cell.to_ascii_lowercase()).collect()
}
