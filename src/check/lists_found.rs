//! The lists that Mastodon offers as separate CSV downloads (archive format §5): which of them are in the archive, beside
//! it, or were named by the person, and how many rows each has. Nothing more is read of them here.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use csv::{ByteRecord, ReaderBuilder};

use super::ListRows;
use crate::archive::Archive;
use crate::model::EntryId;
use crate::progress::StopFlag;

/// Most bytes read of all lists together; Mastodon itself takes 20 MB. What lies beyond can't be read.
const MOST_BYTES: u64 = 64 << 20;
/// Rows that are looked at to tell whether a file holds what its name says.
const LOOKED_AT: u64 = 10;
/// Most files looked at in one folder.
const MOST_FILES: usize = 10_000;
/// Most lists that are read.
const MOST_LISTS: usize = 200;

/// What a list is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ListKind {
    /// Accounts the person follows.
    Following,
    /// Accounts that follow the person (GoToSocial).
    Followers,
    /// Memberships in the person's lists.
    Lists,
    /// Muted accounts.
    Muted,
    /// Blocked accounts.
    Blocked,
    /// Blocked domains.
    BlockedDomains,
    /// Bookmarks.
    Bookmarks,
}

impl ListKind {
    /// Those that Mastodon offers, in the order of its export page.
    pub const OFFERED: [Self; 6] =
        [Self::Following, Self::Lists, Self::Blocked, Self::Muted, Self::BlockedDomains, Self::Bookmarks];

    /// The name Mastodon gives the file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Following => "following_accounts.csv",
            Self::Followers => "followers.csv",
            Self::Lists => "lists.csv",
            Self::Muted => "muted_accounts.csv",
            Self::Blocked => "blocked_accounts.csv",
            Self::BlockedDomains => "blocked_domains.csv",
            Self::Bookmarks => "bookmarks.csv",
        }
    }

    /// By the file's name, as it was downloaded or with the number of a further download: `following_accounts (1).csv`.
    pub fn of_name(name: &str) -> Option<Self> {
        let base = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
        Some(match without_number(base.strip_suffix(".csv")?) {
            "following_accounts" | "following" | "follows" => Self::Following,
            "followers" | "followers_accounts" => Self::Followers,
            "lists" => Self::Lists,
            "muted_accounts" | "mutes" | "muting" => Self::Muted,
            "blocked_accounts" | "blocks" | "blocking" => Self::Blocked,
            "blocked_domains" | "domain_blocks" | "domain_blocking" => Self::BlockedDomains,
            "bookmarks" => Self::Bookmarks,
            _ => return None,
        })
    }

    /// By the cells of a header row, where those say it.
    fn of_header(cells: &[&str]) -> Option<Self> {
        let has = |wanted: &[&str]| cells.iter().any(|cell| wanted.contains(cell));
        if has(&["Hide notifications"]) {
            return Some(Self::Muted);
        }
        if has(&["Show boosts", "Notify on new posts", "Languages"]) {
            return Some(Self::Following);
        }
        match *cells.first()? {
            "#domain" => Some(Self::BlockedDomains),
            "#uri" => Some(Self::Bookmarks),
            "List name" => Some(Self::Lists),
            _ => None,
        }
    }

    /// Whether a row may be one of such a list.
    fn fits(self, cells: &[&str]) -> bool {
        let first = cells.first().copied().unwrap_or_default();
        match self {
            Self::Following | Self::Followers | Self::Muted | Self::Blocked => is_account(first),
            Self::Lists => !first.is_empty() && cells.get(1).is_some_and(|cell| is_account(cell)),
            Self::BlockedDomains => first.contains('.') && first.chars().all(|c| is_in_name(c) || c == '*'),
            Self::Bookmarks => first.starts_with("https://") || first.starts_with("http://"),
        }
    }

    /// What a file lists, by its header, or else by its name if its first rows bear that out; and its rows. None: nobody
    /// can tell.
    ///
    /// # Errors
    /// When it can't be read, or not within the bytes that are read of all lists.
    pub fn of_file(file: impl Read, name: &str) -> io::Result<(Option<Self>, u64)> {
        let mut csv = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file);
        let mut record = ByteRecord::new();
        let by_name = Self::of_name(name);
        let mut by_header = None;
        let (mut rows, mut fitting) = (0, 0);
        let mut first = true;
        while csv.read_byte_record(&mut record).map_err(io::Error::from)? {
            let first = std::mem::take(&mut first);
            if !first && rows >= LOOKED_AT {
                rows += u64::from(!is_blank(&record));
                continue;
            }
            // Friendica writes a space behind each comma; spreadsheets a byte order mark.
            let cells: Vec<_> = record.iter().map(|cell| String::from_utf8_lossy(cell)).collect();
            let cells: Vec<_> = cells.iter().map(|cell| cell.trim_start_matches('\u{feff}').trim()).collect();
            if first && cells.first().is_some_and(|cell| HEADERS.contains(cell)) {
                by_header = Self::of_header(&cells).or(by_name);
                continue;
            }
            if !is_blank(&record) {
                rows += 1;
                fitting += u64::from(by_name.is_some_and(|kind| kind.fits(&cells)));
            }
        }
        let borne_out = rows == 0 || fitting * 2 > rows.min(LOOKED_AT);
        Ok((by_header.or(by_name.filter(|_| borne_out)), rows))
    }
}

fn is_blank(record: &ByteRecord) -> bool {
    record.iter().all(|cell| cell.trim_ascii().is_empty())
}

/// A name without the number that browsers and people put behind it: ` (1)`, `(1)`, `-1`, `_1`.
fn without_number(stem: &str) -> &str {
    let (rest, signs): (_, &[char]) = match stem.strip_suffix(')') {
        Some(rest) => (rest, &['(']),
        None => (stem, &['-', '_']),
    };
    let digits = rest.trim_end_matches(|c: char| c.is_ascii_digit());
    match digits.strip_suffix(signs).filter(|_| digits.len() < rest.len()) {
        Some(bare) => bare.strip_suffix(' ').unwrap_or(bare),
        None => stem,
    }
}

/// `user@host`, `@user@host`, or `user` for one of the own server.
fn is_account(cell: &str) -> bool {
    let cell = cell.strip_prefix('@').unwrap_or(cell);
    let (user, host) = cell.split_once('@').unwrap_or((cell, "host"));
    [user, host].iter().all(|part| !part.is_empty() && part.chars().all(|c| is_in_name(c) || c == ':'))
}

/// A letter, digit or sign of names of accounts and servers.
fn is_in_name(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '.' | '-' | '_')
}

/// A list as it is read: not beyond the bytes that are left for all of them, and not when nobody waits for it any more.
struct Watched<'a, R> {
    file: R,
    left: &'a mut u64,
    stop: &'a StopFlag,
}

impl<R: Read> Read for Watched<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.stop.check().map_err(io::Error::other)?;
        let most = usize::try_from(*self.left).unwrap_or(usize::MAX).min(buf.len());
        if most == 0 && !buf.is_empty() {
            // It may have been the last byte.
            let over = self.file.read(&mut [0])? == 0;
            return if over { Ok(0) } else { Err(io::ErrorKind::FileTooLarge.into()) };
        }
        let got = self.file.read(buf.get_mut(..most).unwrap_or_default())?;
        *self.left -= got as u64;
        Ok(got)
    }
}

/// The first cell of every header row that is known.
const HEADERS: [&str; 4] = ["Account address", "#domain", "#uri", "List name"];

/// Where a list is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListPlace {
    /// In the archive.
    Inside(EntryId),
    /// In the folder of the archive, or named by the person.
    Outside(PathBuf),
}

/// A list that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListFile {
    /// What it lists; None when nobody can tell, or when it can't be read.
    pub kind: Option<ListKind>,
    /// Its file name, untrusted.
    pub name: Box<str>,
    /// Rows without the header.
    pub rows: u64,
    /// Where it is.
    pub place: ListPlace,
}

/// All lists that were found, those that count first: named by the person, in the archive, beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListsFound {
    /// The files.
    pub files: Vec<ListFile>,
}

impl ListsFound {
    /// Looks into the archive, beside it, and at what the person named: files, or folders that hold some. When it is
    /// stopped, what was found so far.
    pub fn find(archive: &Archive, given: &[PathBuf], stop: &StopFlag) -> Self {
        let mut search = Search { found: Self::default(), left: MOST_BYTES, stop };
        for path in given {
            if path.is_dir() {
                search.in_folder(path);
            } else {
                search.outside(path);
            }
        }
        for id in archive.layout().csv_files() {
            search.inside(archive, id);
        }
        let folder = archive.path().parent();
        if let Some(folder) = folder {
            search.in_folder(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        }
        search.found
    }

    /// The list of this kind that counts.
    pub fn of(&self, kind: ListKind) -> Option<&ListFile> {
        self.files.iter().find(|file| file.kind == Some(kind))
    }

    /// Rows of each list.
    pub fn rows(&self) -> ListRows {
        let rows = |kind| self.of(kind).map(|file| file.rows);
        ListRows {
            following: rows(ListKind::Following),
            followers: rows(ListKind::Followers),
            lists: rows(ListKind::Lists),
            muted: rows(ListKind::Muted),
            blocked: rows(ListKind::Blocked),
            blocked_domains: rows(ListKind::BlockedDomains),
            bookmarks: rows(ListKind::Bookmarks),
        }
    }
}

/// The search for lists.
struct Search<'a> {
    found: ListsFound,
    /// Bytes that may still be read.
    left: u64,
    stop: &'a StopFlag,
}

impl Search<'_> {
    /// Only files by Mastodon's own names: a folder may hold anything.
    fn in_folder(&mut self, folder: &Path) {
        let Ok(items) = fs::read_dir(folder) else { return };
        let mut paths: Vec<_> = items
            .take(MOST_FILES)
            .take_while(|_| !self.stop.is_stopped())
            .filter_map(|item| Some(item.ok()?.path()))
            .filter(|path| path.file_name().is_some_and(|name| ListKind::of_name(&name.to_string_lossy()).is_some()))
            .collect();
        paths.sort();
        for path in paths.iter().filter(|path| path.is_file()) {
            self.outside(path);
        }
    }

    fn outside(&mut self, path: &Path) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        self.add(&name, ListPlace::Outside(path.to_owned()), || File::open(path));
    }

    fn inside(&mut self, archive: &Archive, id: EntryId) {
        let Some(entry) = archive.entry(id) else { return };
        let name = entry.name.rsplit(['/', '\\']).next().unwrap_or_default();
        self.add(name, ListPlace::Inside(id), || archive.read(id).map_err(io::Error::from));
    }

    /// Reads a list, unless there are too many or it is known already.
    fn add<R: Read>(&mut self, name: &str, place: ListPlace, open: impl FnOnce() -> io::Result<R>) {
        let files = &mut self.found.files;
        if self.stop.is_stopped() || files.len() >= MOST_LISTS || files.iter().any(|known| known.place == place) {
            return;
        }
        let (left, stop) = (&mut self.left, self.stop);
        let content = open().and_then(|file| ListKind::of_file(Watched { file, left, stop }, name));
        let (kind, rows) = content.unwrap_or_default();
        files.push(ListFile { kind, name: name.into(), rows, place });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn looked(name: &str, text: &str) -> (Option<ListKind>, u64) {
        ListKind::of_file(text.as_bytes(), name).unwrap()
    }

    #[test]
    fn a_header_says_what_a_list_is_and_is_no_row() {
        let following =
            "Account address,Show boosts,Notify on new posts,Languages\nbob@b.example,true,false,\"en, de\"\n";
        assert_eq!(looked("export.csv", following), (Some(ListKind::Following), 1));
        assert_eq!(
            looked("x.csv", "\u{feff}Account address, Show boosts\na@b, true\n"),
            (Some(ListKind::Following), 1)
        );
        assert_eq!(looked("follows.csv", "Account address,Hide notifications\n"), (Some(ListKind::Muted), 0));
        assert_eq!(looked("x.csv", "#domain\na.example\n\nb.example\n"), (Some(ListKind::BlockedDomains), 2));
        assert_eq!(looked("x.csv", "List name,Account address\nA,b@c\n"), (Some(ListKind::Lists), 1));
        assert_eq!(looked("followers.csv", "Account address\na@b\n"), (Some(ListKind::Followers), 1));
    }

    #[test]
    fn without_a_header_the_name_says_it() {
        assert_eq!(looked("blocked_accounts (2).csv", "a@b\nc@d\n"), (Some(ListKind::Blocked), 2));
        assert_eq!(looked("lists/Lists.CSV", "\"A, B\",a@b\n"), (Some(ListKind::Lists), 1));
        assert_eq!(
            looked("bookmarks.csv", "https://a.example/1\r\nhttps://a.example/2"),
            (Some(ListKind::Bookmarks), 2)
        );
        assert_eq!(looked("blocked_domains.csv", ""), (Some(ListKind::BlockedDomains), 0));
        assert_eq!(looked("holiday.csv", "a,b\n"), (None, 1));
    }

    #[test]
    fn a_name_says_it_only_when_the_rows_bear_it_out() {
        let page = "<!DOCTYPE html>\n<html>\n<p>Log in</p>\n";
        for kind in ListKind::OFFERED {
            assert_eq!(looked(kind.file_name(), page), (None, 3), "{kind:?}");
            assert_eq!(looked(kind.file_name(), "\n"), (Some(kind), 0), "{kind:?}");
        }
        for (name, row, fits) in [
            ("following_accounts.csv", "@bob@b.example", true),
            ("following_accounts.csv", "bob", true),
            ("following_accounts.csv", "bob@b.example:3000", true),
            ("following_accounts.csv", "https://b.example/@bob", false),
            ("lists.csv", "Friends,bob@b.example", true),
            ("lists.csv", "bob@b.example", false),
            ("lists.csv", "milk,2 litres", false),
            ("blocked_domains.csv", "*.b.example", true),
            ("blocked_domains.csv", "bob@b.example", false),
            ("bookmarks.csv", "http://b.example/1", true),
            ("bookmarks.csv", "javascript:alert(1)", false),
        ] {
            assert_eq!(looked(name, row).0.is_some(), fits, "{row} in {name}");
        }
    }

    #[test]
    fn other_names_are_no_names_of_lists() {
        for name in ["following_accounts (1)", "following_accounts(12)", "following_accounts-2", "Lists_3"] {
            assert!(ListKind::of_name(&format!("{name}.csv")).is_some(), "{name}");
        }
        for name in [
            "lists of books",
            "blocks of flats",
            "lists (old)",
            "lists ()",
            "lists-",
            "mutes.2023",
            "following_accounts_failures",
        ] {
            assert_eq!(ListKind::of_name(&format!("{name}.csv")), None, "{name}");
        }
        assert_eq!(ListKind::of_name("following_accounts.txt"), None);
    }

    #[test]
    fn all_lists_together_are_read_up_to_a_limit() {
        let (mut left, stop) = (20, StopFlag::new());
        let mut read = |text: &str| {
            ListKind::of_file(Watched { file: text.as_bytes(), left: &mut left, stop: &stop }, "mutes.csv")
        };
        assert_eq!(read("a@b\nc@d\ne@f\n").unwrap(), (Some(ListKind::Muted), 3));
        assert_eq!(read("a@b\nc@d\n").unwrap(), (Some(ListKind::Muted), 2), "the last byte that is left");
        assert_eq!(read("").unwrap(), (Some(ListKind::Muted), 0));
        assert!(read("a@b\n").is_err());
        stop.stop();
        assert!(read("").is_err());
    }

    #[test]
    fn every_list_is_known_by_mastodons_own_name() {
        for kind in ListKind::OFFERED.into_iter().chain([ListKind::Followers]) {
            assert_eq!(ListKind::of_name(kind.file_name()), Some(kind));
        }
    }
}
