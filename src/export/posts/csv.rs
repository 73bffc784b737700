//! Posts as a table for spreadsheets: UTF-8 with a mark that tells them so, comma, CRLF (RFC 4180), one post a row.
//!
//! A cell that a spreadsheet would take for a formula gets an apostrophe in front: what somebody wrote in a post is never
//! computed.

use std::borrow::Cow;
use std::io::Write;

use super::super::media::SaveError;
use super::json::time;
use super::{Outcome, Work};
use crate::archive::Archive;
use crate::export::post_json::visibility;
use crate::model::{Kind, Post};
use crate::text::html;

/// Tells spreadsheets that the file is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// Names of the columns. They are the same in every language, for programs.
const COLUMNS: [&str; 18] = [
    "published",
    "kind",
    "visibility",
    "language",
    "warning",
    "text",
    "hashtags",
    "mentions",
    "files",
    "descriptions",
    "poll",
    "favourites",
    "boosts",
    "edited",
    "in_reply_to",
    "boost_of",
    "url",
    "id",
];

/// Writes the table.
pub(super) fn write(work: &Work<'_>, out: &mut impl Write) -> Result<Outcome, SaveError> {
    out.write_all(MARK)?;
    let mut table = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    table.write_record(COLUMNS).map_err(std::io::Error::from)?;
    for item in &work.chosen.items {
        let row = row(item.post, work.export.archive);
        table.write_record(row.iter().map(|cell| harmless(cell).into_owned())).map_err(std::io::Error::from)?;
        work.done(item.post)?;
    }
    table.flush()?;
    Ok(Outcome::default())
}

fn row(post: &Post, archive: &Archive) -> [String; 18] {
    let (kind, in_reply_to, boost_of) = match &post.kind {
        Kind::Original => ("post", "", ""),
        Kind::Reply { to } => ("reply", &**to, ""),
        Kind::Boost { of, .. } => ("boost", "", &**of),
    };
    let number = |number: Option<u32>| number.map_or_else(String::new, |number| number.to_string());
    let files = post.attachments.iter().map(|attachment| {
        let entry = attachment.entry.and_then(|entry| archive.entry(entry)).map(|entry| &*entry.name);
        entry.or(attachment.url.as_deref()).unwrap_or_default()
    });
    let descriptions = post.attachments.iter().map(|attachment| attachment.alt.as_deref().unwrap_or_default());
    let poll = post.poll.iter().flat_map(|poll| &poll.options);
    [
        time(post.published).unwrap_or_default(),
        kind.into(),
        visibility(post.visibility).into(),
        post.language.as_deref().unwrap_or_default().into(),
        post.warning.as_deref().unwrap_or_default().into(),
        html::plain(&post.html),
        lines(post.hashtags.iter().map(|tag| format!("#{tag}")), " "),
        lines(post.mentions.iter().map(|person| person.name.to_string()), " "),
        lines(files.map(str::to_owned), "\n"),
        lines(descriptions.map(str::to_owned), "\n"),
        lines(poll.map(|option| format!("{}: {}", option.name, option.votes)), "\n"),
        number(post.favourites),
        number(post.boosts),
        time(post.edited()).unwrap_or_default(),
        in_reply_to.into(),
        boost_of.into(),
        post.url().unwrap_or_default().into_owned(),
        post.uri.to_string(),
    ]
}

fn lines(parts: impl Iterator<Item = String>, between: &str) -> String {
    parts.collect::<Vec<_>>().join(between)
}

/// A cell that no spreadsheet takes for a formula, whatever white space it skips; NUL ends a cell for some.
fn harmless(cell: &str) -> Cow<'_, str> {
    let starts = cell.trim_start_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    let is_formula = starts.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) || cell.starts_with(['\t', '\r']);
    match (is_formula, cell.contains('\0')) {
        (false, false) => Cow::Borrowed(cell),
        (formula, _) => Cow::Owned(format!("{}{}", if formula { "'" } else { "" }, cell.replace('\0', "\u{fffd}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_computed() {
        for formula in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " \u{a0}=1", "\r=1", "＝1", "\u{feff}=1"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
        for plain in ["", "a=1", "1-1", "#tag", "'=1"] {
            assert_eq!(harmless(plain), plain);
        }
        assert_eq!(harmless("a\0b"), "a\u{fffd}b");
    }
}
