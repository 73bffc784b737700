//! One record to one row: which column is what, and what its cells say.

use std::borrow::Cow;
use std::sync::Arc;

use csv::ByteRecord;

use super::clean::{self, Cleaned};
use super::write::is_formula;
use crate::model::{Extra, ListKind, ListNotes, ListRow, RowFault};
use crate::text::harmless::harmless;

/// Longest title of a list, in bytes.
const MAX_TITLE: usize = 8 << 10;
/// Most languages of one row, and bytes of all of them.
const MAX_LANGUAGES: usize = 1024;
/// Most cells of languages that are remembered.
const MOST_KNOWN: usize = 16;
/// Most columns that are named as not kept.
const MAX_OTHERS: usize = 20;

/// Which column is what, counted from 0.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    main: usize,
    title: Option<usize>,
    boosts: Option<usize>,
    notify: Option<usize>,
    languages: Option<usize>,
    hide: Option<usize>,
    severity: Option<usize>,
    others: Vec<Box<str>>,
}

impl Columns {
    /// Those of a list of `kind`, by its header in lower case or else in the order Mastodon has.
    pub fn of(kind: ListKind, header: Option<&[String]>) -> Self {
        let Some(header) = header else { return Self::usual(kind) };
        let main: &[&str] = match kind {
            ListKind::BlockedDomains => &["#domain", "domain"],
            ListKind::Bookmarks => &["#uri"],
            _ => &["account address"],
        };
        let at = |names: &[&str]| header.iter().position(|cell| names.contains(&cell.as_str()));
        let only = |kinds: &[ListKind], names: &[&str]| at(names).filter(|_| kinds.contains(&kind));
        let mut columns = Self {
            main: at(main).unwrap_or(usize::from(kind == ListKind::Lists)),
            title: (kind == ListKind::Lists).then(|| at(&["list name"]).unwrap_or(0)),
            boosts: only(&[ListKind::Following], &["show boosts"]),
            notify: only(&[ListKind::Following], &["notify on new posts"]),
            languages: only(&[ListKind::Following], &["languages"]),
            hide: only(&[ListKind::Muted], &["hide notifications"]),
            severity: only(&[ListKind::BlockedDomains], &["#severity", "severity"]),
            others: Vec::new(),
        };
        let known = [Some(columns.main), columns.title, columns.boosts, columns.notify, columns.languages]
            .into_iter()
            .chain([columns.hide, columns.severity])
            .flatten()
            .collect::<Vec<_>>();
        let others = header.iter().enumerate().filter(|(at, name)| !known.contains(at) && !name.is_empty());
        let short = |name: &String| harmless(&name.chars().take(80).collect::<String>()).into();
        columns.others = others.map(|(_, name)| short(name)).take(MAX_OTHERS).collect();
        columns
    }

    fn usual(kind: ListKind) -> Self {
        let columns = Self::default();
        match kind {
            ListKind::Following => Self { boosts: Some(1), notify: Some(2), languages: Some(3), ..columns },
            ListKind::Muted => Self { hide: Some(1), ..columns },
            ListKind::Lists => Self { main: 1, title: Some(0), ..columns },
            _ => columns,
        }
    }

    /// Columns that are not kept.
    pub fn others(&self) -> Vec<Box<str>> {
        self.others.clone()
    }
}

/// Codes of languages.
type Languages = Arc<[Box<str>]>;

/// Makes rows of records.
pub struct Reader<'a> {
    /// What is listed.
    pub kind: ListKind,
    /// Which column is what.
    pub columns: Columns,
    /// For accounts without a host.
    pub own_host: Option<&'a str>,
    /// The file was written for spreadsheets: apostrophes before what they would take for a formula are none of the cell's.
    pub unquote: bool,
    /// The title of the list of the row before: lists come one after the other.
    pub title: Option<Arc<str>>,
    /// What cells of languages were read to: nearly all rows have one of a few.
    pub languages: Vec<(Box<str>, Languages)>,
}

impl Reader<'_> {
    /// The row of a record, or why it can't be used.
    pub fn row(&mut self, record: &ByteRecord, notes: &mut ListNotes) -> Result<ListRow, RowFault> {
        let mut western = false;
        let record = Cells::of(record);
        let row = if self.kind == ListKind::Lists {
            self.membership(&record, &mut western, notes)
        } else {
            let cell = self.cell(&record, Some(self.columns.main), &mut western);
            let cleaned = match self.kind {
                ListKind::BlockedDomains => clean::domain(&cell),
                ListKind::Bookmarks => clean::uri(&cell),
                _ => clean::account(&cell, self.own_host),
            };
            cleaned.map(|cleaned| ListRow { extra: self.extra(&record, &mut western), ..noted(cleaned, notes) })
        };
        notes.western += u64::from(western);
        row
    }

    /// A row of `lists.csv`. Misskey writes titles with commas as they are: the last cell is the account.
    fn membership(
        &mut self,
        record: &Cells<'_>,
        western: &mut bool,
        notes: &mut ListNotes,
    ) -> Result<ListRow, RowFault> {
        let title_at = self.columns.title.unwrap_or_default();
        let mut title = self.cell(record, Some(title_at), western);
        let mut account = clean::account(&self.cell(record, Some(self.columns.main), western), self.own_host);
        let last = filled(record.raw).saturating_sub(1);
        if last > 1 && (title_at, self.columns.main) == (0, 1) {
            let at_end = clean::account(&self.cell(record, Some(last), western), self.own_host);
            if at_end.is_ok() {
                let parts: Vec<_> = (0..last).map(|at| self.cell(record, Some(at), western)).collect();
                (title, account) = (Cow::Owned(parts.join(",")), at_end);
            }
        }
        if title.trim().is_empty() {
            return Err(RowFault::NoListName);
        }
        if title.len() > MAX_TITLE {
            return Err(RowFault::TooLong);
        }
        let row = noted(account?, notes);
        let name = match &self.title {
            Some(known) if **known == *title => Arc::clone(known),
            _ => Arc::clone(self.title.insert(title.as_ref().into())),
        };
        Ok(ListRow { extra: Extra::List { name }, ..row })
    }

    fn extra(&mut self, record: &Cells<'_>, western: &mut bool) -> Extra {
        let Columns { boosts, notify, languages, hide, severity, .. } = self.columns;
        match self.kind {
            ListKind::Following => Extra::Following {
                show_boosts: flag(&self.cell(record, boosts, western)),
                notify: flag(&self.cell(record, notify, western)),
                languages: self.languages_of(&self.cell(record, languages, western)),
            },
            ListKind::Muted => Extra::Muted { hide_notifications: flag(&self.cell(record, hide, western)) },
            ListKind::BlockedDomains => {
                let severity = self.cell(record, severity, western);
                let severity = severity.trim();
                if severity.is_empty() || severity.len() > MAX_LANGUAGES {
                    return Extra::None;
                }
                let known = self.title.take().filter(|known| **known == *severity);
                let shared = known.unwrap_or_else(|| severity.into());
                self.title = Some(Arc::clone(&shared));
                Extra::Domain { severity: shared }
            }
            _ => Extra::None,
        }
    }

    fn languages_of(&mut self, cell: &str) -> Languages {
        if let Some((_, known)) = self.languages.iter().find(|(known, _)| **known == *cell) {
            return Arc::clone(known);
        }
        let languages = languages_of(cell);
        if self.languages.len() < MOST_KNOWN {
            self.languages.push((cell.into(), Arc::clone(&languages)));
        }
        languages
    }

    /// The text of a cell, and whether it is Western.
    fn cell<'r>(&self, record: &Cells<'r>, at: Option<usize>, western: &mut bool) -> Cow<'r, str> {
        match at.map(|at| record.get(at)).unwrap_or_default() {
            Cow::Borrowed(text) => {
                let guarded = text.strip_prefix('\'').filter(|rest| self.unquote && is_formula(rest));
                Cow::Borrowed(guarded.unwrap_or(text))
            }
            decoded @ Cow::Owned(_) => {
                *western = true;
                decoded
            }
        }
    }
}

/// A record whose cells are wanted as text.
struct Cells<'r> {
    raw: &'r ByteRecord,
    /// All cells behind each other, when they are UTF-8: looking once is quicker than looking at each.
    all: Option<&'r str>,
}

impl<'r> Cells<'r> {
    fn of(raw: &'r ByteRecord) -> Self {
        Self { raw, all: std::str::from_utf8(raw.as_slice()).ok() }
    }

    /// Borrowed if it is UTF-8; empty where there is none.
    fn get(&self, at: usize) -> Cow<'r, str> {
        let known = || self.all?.get(self.raw.range(at)?);
        known().map_or_else(|| text(self.raw.get(at).unwrap_or_default()), Cow::Borrowed)
    }
}

/// Cells of a record without the empty ones at its end.
pub fn filled(record: &ByteRecord) -> usize {
    record.iter().rposition(|cell| !cell.trim_ascii().is_empty()).map_or(0, |last| last + 1)
}

/// The text of a cell. What is no UTF-8 is taken for the Western European characters of older spreadsheets.
pub fn text(cell: &[u8]) -> Cow<'_, str> {
    match std::str::from_utf8(cell) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(cell).0,
    }
}

fn noted(cleaned: Cleaned, notes: &mut ListNotes) -> ListRow {
    notes.cleaned += u64::from(cleaned.stripped);
    notes.from_profiles += u64::from(cleaned.from_profile);
    cleaned.row
}

/// A yes or no, as Mastodon's import takes it and spreadsheets write it.
pub fn flag(cell: &str) -> Option<bool> {
    // By far the most usual.
    match cell {
        "true" => return Some(true),
        "false" => return Some(false),
        _ => {}
    }
    let cell = cell.trim();
    let is = |words: [&str; 4]| words.iter().any(|word| cell.eq_ignore_ascii_case(word));
    if is(["true", "1", "t", "on"]) {
        Some(true)
    } else if is(["false", "0", "f", "off"]) {
        Some(false)
    } else {
        None
    }
}

fn languages_of(cell: &str) -> Languages {
    let cell = cell.get(..cell.floor_char_boundary(MAX_LANGUAGES)).unwrap_or_default();
    cell.split(',').map(str::trim).filter(|code| !code.is_empty()).map(Box::from).collect()
}
