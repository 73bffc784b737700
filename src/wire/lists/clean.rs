//! Cells to addresses: what people, spreadsheets and other servers put around an account, a domain or the address of a
//! post is taken away; what is left is of a known form, or no address.

use crate::model::{Extra, ListRow, RowFault};
use crate::text::account::readable_host;
use crate::text::harmless::is_invisible;
use crate::text::{address, post_address};

/// Longest account or domain, in bytes.
const MAX_ACCOUNT: usize = 1024;
/// Longest address of a post, in bytes.
const MAX_ADDRESS: usize = 8 << 10;

/// An address, and what was done to get it.
#[derive(Debug, PartialEq, Eq)]
pub struct Cleaned {
    /// The row, without anything else it says.
    pub row: ListRow,
    /// Something around it was dropped.
    pub stripped: bool,
    /// It was the address of a profile.
    pub from_profile: bool,
}

impl Cleaned {
    /// The row of an `address` that ends with `host`.
    fn new(address: &str, host: &str, own_host: bool, stripped: bool, from_profile: bool) -> Self {
        let shown = readable_host(host).map(|readable| {
            let before = address.strip_suffix(host).unwrap_or_default();
            [before, &readable].concat().into()
        });
        let row = ListRow { address: address.into(), shown, own_host, extra: Extra::None };
        Self { row, stripped, from_profile }
    }
}

/// An account: `user@host`, with or without `@` in front, or the address of its profile. One without a host is of
/// `own_host`.
pub fn account(cell: &str, own_host: Option<&str>) -> Result<Cleaned, RowFault> {
    if let Some(host) = usual_host(cell) {
        return Ok(Cleaned::new(cell, host, false, false, false));
    }
    if cell.len() > MAX_ACCOUNT {
        return Err(RowFault::TooLong);
    }
    let (bare, cleaned) = bare(cell);
    if bare.contains("://") {
        let account = post_address::profile(&bare).ok_or(RowFault::NotAnAccount)?;
        let host = account.rsplit('@').next().unwrap_or_default();
        return Ok(Cleaned::new(&account, host, false, cleaned, true));
    }
    let name = bare.strip_prefix('@').unwrap_or(&bare);
    match name.split_once('@') {
        Some((user, host)) if is_name(user) && is_host(host) => Ok(Cleaned::new(name, host, false, cleaned, false)),
        None if is_name(name) => {
            let host = own_host.ok_or(RowFault::NoHost)?;
            Ok(Cleaned::new(&format!("{name}@{host}"), host, true, cleaned, false))
        }
        _ => Err(RowFault::NotAnAccount),
    }
}

/// A domain; with `*` for parts of it, as in lists that admins share.
pub fn domain(cell: &str) -> Result<Cleaned, RowFault> {
    if cell.len() > MAX_ACCOUNT {
        return Err(RowFault::TooLong);
    }
    let (bare, cleaned) = bare(cell);
    let from_address = bare.contains("://");
    let host = if from_address { address::host(&bare).unwrap_or_default() } else { bare.trim_end_matches('/') };
    let fits = host.contains('.') && host.chars().all(|c| is_in_name(c) || matches!(c, '*' | ':'));
    let dots_only = host.chars().all(|c| matches!(c, '.' | '*' | ':' | '-' | '_'));
    if !fits || dots_only {
        return Err(RowFault::NotADomain);
    }
    Ok(Cleaned::new(host, host, false, cleaned || from_address, false))
}

/// The address of a post: of the web, or of the time before it (`tag:`).
pub fn uri(cell: &str) -> Result<Cleaned, RowFault> {
    if cell.len() > MAX_ADDRESS {
        return Err(RowFault::TooLong);
    }
    let bare = cell.trim_matches(is_around);
    let fits = address::host(bare).is_some() || bare.strip_prefix("tag:").is_some_and(|rest| !rest.is_empty());
    if !fits || bare.chars().any(|c| c.is_whitespace() || is_invisible(c)) {
        return Err(RowFault::NotAnAddress);
    }
    let shown = address::host(bare).and_then(|host| {
        let readable = readable_host(host)?;
        Some(bare.replacen(host, &readable, 1).into())
    });
    let row = ListRow { shown, ..ListRow::new(bare) };
    Ok(Cleaned { row, stripped: bare.len() != cell.trim().len(), from_profile: false })
}

/// The bytes that usual names of accounts and servers are made of.
const IS_USUAL: [bool; 256] = {
    let mut usual = [false; 256];
    let mut byte = 0;
    while byte < usual.len() {
        usual[byte] = (byte as u8).is_ascii_alphanumeric() || matches!(byte as u8, b'.' | b'_' | b'-');
        byte += 1;
    }
    usual
};

/// The host of an account that is written as it should be, by far the most usual case.
fn usual_host(cell: &str) -> Option<&str> {
    let at = memchr::memchr(b'@', cell.as_bytes())?;
    let (user, host) = (cell.get(..at)?, cell.get(at + 1..)?);
    // A look at all bytes is quicker than one that may end at each.
    let usual =
        |part: &str| !part.is_empty() && part.bytes().fold(true, |usual, byte| usual & IS_USUAL[usize::from(byte)]);
    (cell.len() <= MAX_ACCOUNT && usual(user) && usual(host)).then_some(host)
}

/// A cell without what surrounds an account or a domain in it: spaces, invisible characters, `mailto:`, `<` and `>`. Says
/// whether anything but spaces was dropped.
fn bare(cell: &str) -> (String, bool) {
    let spaced = cell.trim();
    let mut rest = spaced.trim_matches(is_around);
    for scheme in ["mailto:", "acct:"] {
        if rest.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) {
            rest = rest.get(scheme.len()..).unwrap_or_default();
        }
    }
    if rest.contains('@') {
        rest = rest.trim_matches(|c| is_around(c) || matches!(c, '<' | '>' | '"' | '\'' | '(' | ')' | ',' | ';'));
    }
    // What joins letters stays: names of domains may need it.
    let bare: String = rest.chars().filter(|c| !is_invisible(*c) || matches!(c, '\u{200c}' | '\u{200d}')).collect();
    let cleaned = bare.len() != spaced.len();
    (bare, cleaned)
}

fn is_around(c: char) -> bool {
    c.is_whitespace() || is_invisible(c)
}

fn is_name(user: &str) -> bool {
    !user.is_empty() && user.chars().all(|c| is_in_name(c) || c == ':')
}

fn is_host(host: &str) -> bool {
    !host.is_empty() && host.chars().all(|c| is_in_name(c) || matches!(c, ':' | '\u{200c}' | '\u{200d}'))
}

/// A letter, digit or sign of names of accounts and servers. Marks belong to letters of many scripts.
fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_') || unicode_normalization::char::is_combining_mark(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_account(cell: &str) -> Option<(String, bool, bool)> {
        let cleaned = account(cell, Some("own.example")).ok()?;
        Some((cleaned.row.address.into(), cleaned.stripped, cleaned.from_profile))
    }

    #[test]
    fn accounts_lose_what_is_around_them() {
        for (cell, address, cleaned, from_profile) in [
            ("bob@b.example", "bob@b.example", false, false),
            ("  @bob@b.example ", "bob@b.example", false, false),
            ("\u{200b}bob@b.example\u{2069}", "bob@b.example", true, false),
            ("bo\u{200b}b@b.example", "bob@b.example", true, false),
            ("mailto:bob@b.example", "bob@b.example", true, false),
            ("<bob@b.example>", "bob@b.example", true, false),
            ("acct:bob@b.example:3000", "bob@b.example:3000", true, false),
            ("https://b.example/@bob", "bob@b.example", false, true),
            ("Bob@B.Example", "Bob@B.Example", false, false),
            ("bob@bücher.example", "bob@bücher.example", false, false),
        ] {
            assert_eq!(of_account(cell), Some((address.to_owned(), cleaned, from_profile)), "{cell:?}");
        }
        for cell in ["", "a b", "bob@", "@", "a@b@c", "=HYPERLINK(\"x\")", "<html>", "https://b.example/@bob/1"] {
            assert_eq!(of_account(cell), None, "{cell:?}");
        }
    }

    #[test]
    fn an_account_without_a_host_is_of_the_own_server_when_that_is_known() {
        let cleaned = account("bob", Some("own.example")).unwrap();
        assert_eq!((&*cleaned.row.address, cleaned.row.own_host), ("bob@own.example", true));
        assert_eq!(account("bob", None), Err(RowFault::NoHost));
        assert!(!account("bob@b.example", None).unwrap().row.own_host);
    }

    #[test]
    fn domain_names_are_written_as_they_were_and_shown_in_their_script() {
        let cleaned = account("bob@xn--bcher-kva.example", None).unwrap();
        assert_eq!((&*cleaned.row.address, cleaned.row.shown()), ("bob@xn--bcher-kva.example", "bob@bücher.example"));
        let cleaned = uri("https://xn--bcher-kva.example/@bob/1").unwrap();
        assert_eq!(cleaned.row.shown(), "https://bücher.example/@bob/1");
        assert_eq!(domain("xn--bcher-kva.example").unwrap().row.shown(), "bücher.example");
    }

    #[test]
    fn domains_are_told_from_accounts_and_words() {
        for (cell, wanted) in [
            ("b.example", Some("b.example")),
            (" *.b.example", Some("*.b.example")),
            ("https://b.example/about", Some("b.example")),
            ("b.example/", Some("b.example")),
            ("bob@b.example", None),
            ("spam", None),
            ("...", None),
            ("", None),
        ] {
            let row = domain(cell).ok().map(|cleaned| cleaned.row.address.to_string());
            assert_eq!(row.as_deref(), wanted, "{cell}");
        }
    }

    #[test]
    fn addresses_of_posts_are_of_the_web_or_of_the_time_before_it() {
        for (cell, fits) in [
            ("https://b.example/1", true),
            ("HTTP://b.example/ü", true),
            ("tag:b.example,2017:objectId=1", true),
            ("javascript:alert(1)", false),
            ("https://b.example/a b", false),
            ("https://b.example/\u{202e}", true),
            ("https://b.example/\u{202e}x", false),
            ("", false),
        ] {
            assert_eq!(uri(cell).is_ok(), fits, "{cell:?}");
        }
        assert_eq!(uri(&format!("https://b.example/{}", "x".repeat(9000))), Err(RowFault::TooLong));
    }
}
