//! What Mastodon takes from a CSV file, written down from the rules in archive format §5.1 and not from what writes our
//! files: how it tells the type, which cells must be there, and what the cells mean.

use std::collections::BTreeMap;

/// Types of imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Type {
    Following,
    Blocking,
    Muting,
    DomainBlocking,
    Bookmarks,
    Lists,
}

/// A row as the import keeps it: column names and what stands there.
pub type Row = BTreeMap<&'static str, String>;

const LARGEST: usize = 20 * 1000 * 1000;
const MOST_ROWS: usize = 20_000;

/// The columns an import of this type looks at.
fn columns(wanted: Type) -> &'static [&'static str] {
    match wanted {
        Type::Following => &["Account address", "Show boosts", "Notify on new posts", "Languages"],
        Type::Blocking => &["Account address"],
        Type::Muting => &["Account address", "Hide notifications"],
        Type::DomainBlocking => &["#domain"],
        Type::Bookmarks => &["#uri"],
        Type::Lists => &["List name", "Account address"],
    }
}

/// The columns of a file without a header.
fn columns_without_header(wanted: Type) -> &'static [&'static str] {
    match wanted {
        Type::Following | Type::Blocking | Type::Muting => &["Account address"],
        Type::DomainBlocking => &["#domain"],
        Type::Bookmarks => &["#uri"],
        Type::Lists => &["List name", "Account address"],
    }
}

/// The type Mastodon would guess; it warns when another was chosen.
pub fn guess(name: &str, first: &[String]) -> Option<Type> {
    let has = |column: &str| first.iter().any(|cell| cell == column);
    let named = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    if has("Hide notifications") || named(&["mutes", "muted_accounts"]) {
        Some(Type::Muting)
    } else if has("Show boosts")
        || has("Notify on new posts")
        || has("Languages")
        || named(&["follows", "following_accounts"])
    {
        Some(Type::Following)
    } else if named(&["blocks", "blocked_accounts"]) {
        Some(Type::Blocking)
    } else if named(&["domain_blocks", "blocked_domains"]) {
        Some(Type::DomainBlocking)
    } else if named(&["bookmarks"]) {
        Some(Type::Bookmarks)
    } else if named(&["lists"]) {
        Some(Type::Lists)
    } else {
        None
    }
}

/// Imports a file as `wanted`; says why not when Mastodon would refuse it or do something else.
pub fn import(wanted: Type, name: &str, bytes: &[u8]) -> Result<Vec<Row>, String> {
    if bytes.len() > LARGEST {
        return Err("larger than 20 MB".into());
    }
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut records: Vec<Vec<String>> = parse(text)?;
    let first = records.first().cloned().unwrap_or_default();
    let known = ["Account address", "#domain", "#uri", "List name"];
    let header: Vec<String> = if first.first().is_some_and(|cell| known.contains(&cell.as_str())) {
        records.remove(0)
    } else {
        columns_without_header(wanted).iter().map(|column| (*column).to_owned()).collect()
    };
    if guess(name, &header) != Some(wanted) {
        return Err(format!("taken for {:?}", guess(name, &header)));
    }
    if records.len() > MOST_ROWS {
        return Err(format!("{} rows", records.len()));
    }
    records.iter().map(|record| row(wanted, &header, record)).collect()
}

fn row(wanted: Type, header: &[String], record: &[String]) -> Result<Row, String> {
    let mut row = Row::new();
    for column in columns(wanted) {
        let Some(at) = header.iter().position(|cell| cell == column) else { continue };
        let cell = record.get(at).map(String::as_str).unwrap_or_default();
        let value = match *column {
            "Account address" => account(cell)?,
            "#domain" | "#uri" | "List name" => filled(column, cell.trim())?,
            "Languages" => cell.split(',').map(str::trim).filter(|code| !code.is_empty()).collect::<Vec<_>>().join(" "),
            _ => truth(cell)?,
        };
        row.insert(column, value);
    }
    Ok(row)
}

fn filled(column: &str, cell: &str) -> Result<String, String> {
    if cell.is_empty() { Err(format!("an empty cell: {column}")) } else { Ok(cell.to_owned()) }
}

fn account(cell: &str) -> Result<String, String> {
    let cell = filled("Account address", cell.trim())?;
    let bare = cell.strip_prefix('@').unwrap_or(&cell);
    match bare.split_once('@') {
        Some((name, host)) if !name.is_empty() && !host.is_empty() && !host.contains('@') => Ok(bare.to_owned()),
        _ => Err(format!("no account: {cell}")),
    }
}

/// As Rails casts a truth value.
fn truth(cell: &str) -> Result<String, String> {
    match cell.to_lowercase().as_str() {
        "true" | "1" | "t" | "on" => Ok("true".into()),
        "false" | "0" | "f" | "off" => Ok("false".into()),
        other => Err(format!("neither true nor false: {other:?}")),
    }
}

/// Strict CSV as Ruby reads it: commas, quotation marks only around whole cells, blank lines skipped.
fn parse(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut records = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut record = Vec::new();
        loop {
            let (cell, after) = cell(rest)?;
            record.push(cell);
            if let Some(more) = after.strip_prefix(',') {
                rest = more;
            } else {
                rest = after.strip_prefix('\n').unwrap_or(after);
                break;
            }
        }
        if record != [""] {
            records.push(record);
        }
    }
    Ok(records)
}

fn cell(text: &str) -> Result<(String, &str), String> {
    let Some(mut inside) = text.strip_prefix('"') else {
        let end = text.find([',', '\n']).unwrap_or(text.len());
        let (cell, after) = text.split_at(end);
        if cell.contains(['"', '\r']) {
            return Err(format!("a quotation mark or line end in a bare cell: {cell:?}"));
        }
        return Ok((cell.to_owned(), after));
    };
    let mut cell = String::new();
    loop {
        let (before, after) = inside.split_once('"').ok_or("a quotation mark that is not closed")?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                inside = more;
            }
            None if after.is_empty() || after.starts_with([',', '\n']) => return Ok((cell, after)),
            None => return Err(format!("something behind a closed cell: {after:?}")),
        }
    }
}
