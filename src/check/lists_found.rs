//! The lists that Mastodon offers as separate CSV downloads (archive format §5): which of them are in the archive, beside
//! it, or were named by the person, and how many rows each has. Nothing more is read of them here.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use csv::{ByteRecord, ReaderBuilder};

use super::ListRows;
use crate::archive::Archive;
use crate::model::EntryId;

/// Most bytes read of one list; Mastodon itself takes 20 MB.
const MOST_BYTES: u64 = 64 << 20;
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

    /// By the file's name, such as `following_accounts (1).csv`. What an import could not take in is no list.
    pub fn of_name(name: &str) -> Option<Self> {
        let base = name.rsplit(['/', '\\']).next()?.to_ascii_lowercase();
        let stem = base.strip_suffix(".csv")?;
        if stem.contains("failure") {
            return None;
        }
        let word = stem.split([' ', '(', '-', '.']).next()?;
        Some(match word {
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

    /// What a file lists, by its header or else by its name, and its rows. None: nobody can tell.
    ///
    /// # Errors
    /// When it can't be read.
    pub fn of_file(file: impl Read, name: &str) -> io::Result<(Option<Self>, u64)> {
        let mut csv = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(file.take(MOST_BYTES));
        let mut record = ByteRecord::new();
        let mut kind = Self::of_name(name);
        let mut rows = 0;
        let mut first = true;
        while csv.read_byte_record(&mut record).map_err(io::Error::from)? {
            if std::mem::take(&mut first) {
                // Friendica writes a space behind each comma; spreadsheets a byte order mark.
                let cells: Vec<_> = record.iter().map(|cell| String::from_utf8_lossy(cell)).collect();
                let cells: Vec<_> = cells.iter().map(|cell| cell.trim_start_matches('\u{feff}').trim()).collect();
                if cells.first().is_some_and(|cell| HEADERS.contains(cell)) {
                    kind = Self::of_header(&cells).or(kind);
                    continue;
                }
            }
            rows += u64::from(record.iter().any(|cell| !cell.trim_ascii().is_empty()));
        }
        Ok((kind, rows))
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
    /// Looks into the archive, beside it, and at what the person named: files, or folders that hold some.
    pub fn find(archive: &Archive, given: &[PathBuf]) -> Self {
        let mut found = Self::default();
        for path in given {
            if path.is_dir() {
                found.in_folder(path);
            } else {
                found.outside(path);
            }
        }
        for id in archive.layout().csv_files() {
            found.inside(archive, id);
        }
        let folder = archive.path().parent();
        if let Some(folder) = folder {
            found.in_folder(if folder.as_os_str().is_empty() { Path::new(".") } else { folder });
        }
        found
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

    /// Only files by Mastodon's own names: a folder may hold anything.
    fn in_folder(&mut self, folder: &Path) {
        let Ok(items) = fs::read_dir(folder) else { return };
        let mut paths: Vec<_> = items
            .take(MOST_FILES)
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
        let content = File::open(path).and_then(|file| ListKind::of_file(file, &name));
        self.push(&name, content, ListPlace::Outside(path.to_owned()));
    }

    fn inside(&mut self, archive: &Archive, id: EntryId) {
        let Some(entry) = archive.entry(id) else { return };
        let content =
            archive.read(id).map_err(io::Error::from).and_then(|reader| ListKind::of_file(reader, &entry.name));
        let name = entry.name.rsplit(['/', '\\']).next().unwrap_or_default();
        self.push(name, content, ListPlace::Inside(id));
    }

    fn push(&mut self, name: &str, content: io::Result<(Option<ListKind>, u64)>, place: ListPlace) {
        if self.files.len() < MOST_LISTS && self.files.iter().all(|known| known.place != place) {
            let (kind, rows) = content.unwrap_or_default();
            self.files.push(ListFile { kind, name: name.into(), rows, place });
        }
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
    fn what_an_import_refused_is_no_list() {
        assert_eq!(ListKind::of_name("following_accounts_failures.csv"), None);
        assert_eq!(ListKind::of_name("following_accounts.txt"), None);
    }

    #[test]
    fn every_list_is_known_by_mastodons_own_name() {
        for kind in ListKind::OFFERED.into_iter().chain([ListKind::Followers]) {
            assert_eq!(ListKind::of_name(kind.file_name()), Some(kind));
        }
    }
}
