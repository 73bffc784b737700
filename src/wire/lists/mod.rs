//! Lists of accounts, domains and bookmarks: read in every form servers, spreadsheets and people give them, written as
//! Mastodon writes them (archive format §5, §8).
//!
//! Reading goes through four steps, each in a file of its own: `input` makes one stream of text of the bytes and refuses
//! what is none, `kind` says what is listed, `row` makes a row of a record with the help of `clean`; `json` reads the
//! lists that are no tables. [`name`] knows the names of files, [`mod@write`] is the way back, [`merge`] makes one list of two,
//! [`domains`] says what of an admin's list a person can import.

mod clean;
pub mod domains;
mod input;
mod json;
mod kind;
pub mod merge;
pub mod name;
mod row;
pub mod write;

use std::collections::HashMap;
use std::hash::{BuildHasher, BuildHasherDefault, RandomState};
use std::io::{self, Read};

pub use input::{MAX_BYTES, MAX_RECORD};
pub use write::{Form, Part, parts, write};

use self::input::Input;
use self::kind::{Sample, Verdict};
use super::record::AsItIs;
use crate::model::{FiltersFile, List, ListKind, ListNotes, ListRow};
use crate::progress::Stopped;
use crate::text::account::key_into;

/// Most rows of one file. A longer one is refused as a whole.
pub const MAX_ROWS: u64 = 1_000_000;

/// What a file holds.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Lists; as a rule one. They have no source yet.
    Lists(Vec<List>),
    /// A list, but it can't be told of what: one of these, the likely ones first. Whoever knows asks for it with
    /// [`read_as`]. What could be a list of accounts somebody follows is never taken for one they block.
    Unsure(Vec<ListKind>),
    /// Filters.
    Filters(FiltersFile),
}

/// What a file lists, and how many rows it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// What it lists; None when nobody can tell.
    pub kind: Option<ListKind>,
    /// Rows without the header and without blank lines, good or not.
    pub rows: u64,
}

/// Why nothing was read. Nothing is ever read in part.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// It is no list.
    #[error("no list: {0:?}")]
    NotAList(Seems),
    /// Longer than [`MAX_BYTES`].
    #[error("more than {MAX_BYTES} bytes")]
    TooLarge,
    /// JSON longer than so many bytes; it is held as a whole, so there is a limit of its own.
    #[error("more than {0} bytes of JSON")]
    JsonTooLarge(u64),
    /// A line, or a field in quotes, longer than [`MAX_RECORD`].
    #[error("a record of more than {MAX_RECORD} bytes")]
    RecordTooLong,
    /// A field that begins with a quotation mark has none at its end, so that it holds all lines that follow.
    #[error("a quotation mark is missing")]
    QuoteMissing,
    /// More than [`MAX_ROWS`].
    #[error("more than {MAX_ROWS} rows")]
    TooManyRows,
    /// JSON that is damaged or cut off.
    #[error("damaged JSON")]
    Damaged,
    /// The system, or the archive, could not read.
    #[error(transparent)]
    Io(io::Error),
    /// Stopped on request.
    #[error("stopped on request")]
    Stopped,
}

/// What a file seems to be instead of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Seems {
    /// A picture.
    Picture,
    /// A zip: an archive, or the file of a spreadsheet program.
    Zip,
    /// A PDF.
    Pdf,
    /// Some file that is no text.
    Binary,
    /// A web page, often a login page that was saved in place of the download.
    WebPage,
    /// JSON of another kind.
    Json,
    /// Text of another kind.
    Text,
    /// Nothing.
    Empty,
}

impl From<io::Error> for ListError {
    fn from(error: io::Error) -> Self {
        let error = match error.downcast::<Self>() {
            Ok(own) => return own,
            Err(other) => other,
        };
        match error.downcast::<Stopped>() {
            Ok(Stopped) => Self::Stopped,
            Err(other) => Self::Io(other),
        }
    }
}

impl From<csv::Error> for ListError {
    fn from(error: csv::Error) -> Self {
        match error.into_kind() {
            csv::ErrorKind::Io(error) => error.into(),
            // Nothing else happens to records of bytes of any length; were it to, it is a table we can't read.
            _ => Self::NotAList(Seems::Text),
        }
    }
}

/// Reads a file of any form. What it lists is told by its header, else by its `name`, else by its content. An account
/// without a host gets `own_host`.
///
/// # Errors
/// [`ListError`]; then nothing was read.
pub fn read(bytes: impl Read, name: &str, own_host: Option<&str>) -> Result<Content, ListError> {
    read_any(Input::of(bytes)?, name, own_host, None)
}

/// The same, of a file that somebody knows to be a list of `kind`.
///
/// # Errors
/// [`ListError`]; then nothing was read.
pub fn read_as(bytes: impl Read, name: &str, own_host: Option<&str>, kind: ListKind) -> Result<Content, ListError> {
    read_any(Input::of(bytes)?, name, own_host, Some(kind))
}

fn read_any(
    input: Input<'_>,
    name: &str,
    own_host: Option<&str>,
    wanted: Option<ListKind>,
) -> Result<Content, ListError> {
    if json::is_json(&input, name) {
        return json::read(input, name, own_host, wanted);
    }
    let sample = Sample::of(&input, name);
    match kind::verdict(&sample, name, wanted) {
        Verdict::Sure(kind) => Ok(Content::Lists(vec![table(input, &sample, kind, own_host)?])),
        Verdict::Unsure(kinds) => Ok(Content::Unsure(kinds)),
        Verdict::Nobody => Err(ListError::NotAList(input.seems())),
    }
}

/// What a file lists and how many rows it has, without reading more of them.
///
/// # Errors
/// [`ListError`], as in [`read`].
pub fn survey(bytes: impl Read, name: &str) -> Result<Survey, ListError> {
    let input = Input::of(bytes)?;
    if json::is_json(&input, name) {
        return json::survey(input, name);
    }
    let sample = Sample::of(&input, name);
    let kind = match kind::verdict(&sample, name, None) {
        Verdict::Sure(kind) => Some(kind),
        Verdict::Unsure(_) | Verdict::Nobody => None,
    };
    let mut records = input.records(sample.delimiter, sample.quoting);
    let mut rows = 0;
    while records.next()? {
        rows += 1;
    }
    Ok(Survey { kind, rows: rows - u64::from(sample.header.is_some() && rows > 0) })
}

/// Rows that one thread hands to the other at a time.
const BATCH: usize = 1024;
/// Batches that may wait for the other thread.
const BATCHES: usize = 8;

/// Reads a table of which is known what it lists.
fn table(input: Input<'_>, sample: &Sample, kind: ListKind, own_host: Option<&str>) -> Result<List, ListError> {
    let columns = row::Columns::of(kind, sample.header.as_deref());
    let mut notes = ListNotes { columns: columns.others(), ..ListNotes::default() };
    let reader = row::Reader { kind, columns, own_host, unquote: input.had_mark, title: None, languages: Vec::new() };
    let short = input.whole;
    let records = input.records(sample.delimiter, sample.quoting);
    let header = sample.header.is_some();
    let mut rows = Rows::new();
    if short {
        read_rows(records, reader, header, &mut notes, &mut |row| rows.add(row))?;
    } else {
        rows = std::thread::scope(|scope| {
            // Finding repeats and keeping rows takes as long as reading them. Emptied batches come back: were each given to the
            // system by one thread while the other asks it for more, both would wait.
            let (sender, receiver) = crossbeam_channel::bounded::<Vec<ListRow>>(BATCHES);
            let (give_back, emptied) = crossbeam_channel::bounded(BATCHES);
            let keeping = scope.spawn(move || {
                for mut batch in receiver {
                    batch.drain(..).for_each(|row| rows.add(row));
                    // Fails when reading has ended.
                    let _ = give_back.try_send(batch);
                }
                rows
            });
            let mut batch = Vec::with_capacity(BATCH);
            let read = read_rows(records, reader, header, &mut notes, &mut |row| {
                batch.push(row);
                if batch.len() == BATCH {
                    let next = emptied.try_recv().unwrap_or_else(|_| Vec::with_capacity(BATCH));
                    // Fails only when the other thread has broken, which is told below.
                    let _ = sender.send(std::mem::replace(&mut batch, next));
                }
            });
            let _ = sender.send(batch);
            drop(sender);
            let rows = keeping.join().unwrap_or_else(|broken| std::panic::resume_unwind(broken));
            read.map(|()| rows)
        })?;
    }
    notes.join(&rows.notes);
    rows.notes = notes;
    Ok(rows.list(kind))
}

/// Reads the rows of a table and gives each that can be used to `keep`.
fn read_rows(
    mut records: input::Records<'_>,
    mut reader: row::Reader<'_>,
    mut header: bool,
    notes: &mut ListNotes,
    keep: &mut dyn FnMut(ListRow),
) -> Result<(), ListError> {
    let mut read = 0;
    while records.next()? {
        if std::mem::take(&mut header) {
            continue;
        }
        read += 1;
        if read > MAX_ROWS {
            return Err(ListError::TooManyRows);
        }
        match reader.row(records.record(), notes) {
            Ok(row) => keep(row),
            Err(reason) => notes.leave_out(records.left_out(reason)),
        }
    }
    Ok(())
}

/// Rows as they are collected, none twice.
struct Rows {
    kept: Vec<ListRow>,
    notes: ListNotes,
    seen: HashMap<u64, u32, BuildHasherDefault<AsItIs>>,
    hasher: RandomState,
    key: String,
    other_key: String,
}

impl Rows {
    fn new() -> Self {
        Self {
            kept: Vec::new(),
            notes: ListNotes::default(),
            seen: HashMap::default(),
            hasher: RandomState::new(),
            key: String::new(),
            other_key: String::new(),
        }
    }

    /// Adds a row, unless another says the same.
    fn add(&mut self, row: ListRow) {
        self.key.clear();
        key_into(&row, &mut self.key);
        let hash = self.hasher.hash_one(self.key.as_str());
        let known = *self.seen.entry(hash).or_insert(self.kept.len() as u32);
        if let Some(known) = self.kept.get(known as usize) {
            self.other_key.clear();
            key_into(known, &mut self.other_key);
            if self.key == self.other_key {
                self.notes.repeated += 1;
                return;
            }
        }
        self.notes.own_host += u64::from(row.own_host);
        self.kept.push(row);
    }

    fn list(self, kind: ListKind) -> List {
        List { kind, rows: self.kept.into(), sources: Vec::new(), notes: self.notes }
    }
}

#[cfg(test)]
mod tests;
