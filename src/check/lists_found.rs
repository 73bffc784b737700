//! Which of the lists that Mastodon offers as separate downloads (archive format §5) are in the archive, beside it, or were
//! named by the person, and how many rows each has. Nothing more is read of them here.

use std::io::{self, Read};
use std::path::PathBuf;

use super::ListRows;
use crate::archive::Archive;
use crate::load::lists::{self, Places};
use crate::model::{ListKind, ListSource};
use crate::progress::StopFlag;
use crate::wire::lists::name::{Ending, ending, kind};
use crate::wire::lists::survey;

/// Most bytes read of all lists together; Mastodon itself takes 20 MB. What lies beyond can't be read.
const MOST_BYTES: u64 = 64 << 20;

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
    pub source: ListSource,
}

/// All lists that were found, those that count first: named by the person, in the archive, beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListsFound {
    /// The files.
    pub files: Vec<ListFile>,
}

impl ListsFound {
    /// Looks into the archive, beside it, and at what the person named: files, or folders that hold some. When it is
    /// stopped, what was found so far. Lists beside several archives are nobody's.
    pub fn find(archive: &Archive, given: &[PathBuf], stop: &StopFlag) -> Self {
        let Places { files, .. } = lists::places(archive, given, stop);
        let mut left = MOST_BYTES;
        let files = files.into_iter().take_while(|_| !stop.is_stopped()).filter_map(|source| {
            let name = source.file_name();
            // Files that hold filters, or several lists at once, are not what is counted here.
            if ending(&name) == Some(Ending::Json) && kind(&name).is_none() {
                return None;
            }
            let file = lists::open(Some(archive), &source).ok();
            let left = &mut left;
            let seen = file.and_then(|file| survey(Watched { file, left, stop }, &name).ok()).unwrap_or_default();
            Some(ListFile { kind: seen.kind, name: name.into(), rows: seen.rows, source })
        });
        Self { files: files.collect() }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_lists_together_are_read_up_to_a_limit() {
        let (mut left, stop) = (20, StopFlag::new());
        let mut read = |text: &str| {
            let seen = survey(Watched { file: text.as_bytes(), left: &mut left, stop: &stop }, "mutes.csv");
            seen.map(|seen| (seen.kind, seen.rows))
        };
        assert_eq!(read("a@b\nc@d\ne@f\n").unwrap(), (Some(ListKind::Muted), 3));
        assert_eq!(read("a@b\nc@d\n").unwrap(), (Some(ListKind::Muted), 2), "the last byte that is left");
        assert_eq!(read("").unwrap(), (Some(ListKind::Muted), 0));
        assert!(read("a@b\n").is_err());
        stop.stop();
        assert!(read("").is_err());
    }
}
