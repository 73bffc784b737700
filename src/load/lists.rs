//! Lists that belong to an archive: in it, beside it, or named by the person; read and joined by kind.
//!
//! A list does not say whose it is. When several archives lie in one folder, the lists beside them are only reported: whoever
//! knows whose they are adds them.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use crate::archive::Archive;
use crate::model::{Account, Container, EntryId, ListKind, ListSource, Lists};
use crate::progress::{Progress, StopFlag, Stopped};
use crate::wire::lists::{self, Content, ListError, merge, name};

/// Most files looked at in one folder.
const MOST_FILES: usize = 10_000;
/// Most lists that are read.
const MOST_LISTS: usize = 200;
/// Most files beside the archive that are looked into, whether they are archives, too.
const MOST_ARCHIVES: usize = 50;
/// Endings of packed archives.
const PACKED: [&str; 4] = [".tar.gz", ".tgz", ".tar", ".zip"];
/// In so many bytes at the end of a zip there is the name of `actor.json`, which Mastodon packs last (archive format §1.3).
const ZIP_END: u64 = 66 << 10;

/// What looking for lists is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListStage {
    /// Reading lists; units are files.
    Reading,
}

/// Where lists are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Those that belong to the archive, those that count first: named by the person, in the archive, beside it.
    pub files: Vec<ListSource>,
    /// Lists beside the archive that may belong to another one there.
    pub unclaimed: Vec<PathBuf>,
    /// Folders that were named and in which no file has the name of a list.
    pub empty: Vec<PathBuf>,
}

/// What was found.
#[derive(Debug, Default)]
pub struct FoundLists {
    /// The lists, joined by kind.
    pub lists: Lists,
    /// Lists of which nobody but the person can tell what they list: see [`read_as`].
    pub unsure: Vec<UnsureList>,
    /// Files that could not be read, or are no lists. Nothing of them is in `lists`.
    pub refused: Vec<RefusedList>,
    /// Lists beside the archive that may belong to another one there. Nothing of them is in `lists`.
    pub unclaimed: Vec<PathBuf>,
    /// Folders that were named and in which no file has the name of a list.
    pub empty: Vec<PathBuf>,
}

/// A list that may be of several kinds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnsureList {
    /// Where it is.
    pub source: ListSource,
    /// What it may list, the likely ones first.
    pub kinds: Vec<ListKind>,
}

/// A file that was not taken.
#[derive(Debug)]
pub struct RefusedList {
    /// Where it is.
    pub source: ListSource,
    /// Why.
    pub error: ListError,
}

/// The server of an account, such as `social.example`, when it is known.
pub fn own_host(account: &Account) -> Option<&str> {
    let (name, host) = account.handle.rsplit_once('@')?;
    (!name.is_empty() && !host.is_empty()).then_some(host)
}

/// Finds and reads the lists that belong to `archive`, whose owner is `account`: in it, beside it, and `given` ones: files,
/// or folders with some.
///
/// # Errors
/// [`Stopped`] on request.
pub fn find(
    archive: &Archive,
    account: &Account,
    given: &[PathBuf],
    progress: &Progress<ListStage>,
    stop: &StopFlag,
) -> Result<FoundLists, Stopped> {
    let Places { files, unclaimed, empty } = places(archive, given, stop);
    let found = FoundLists { unclaimed, empty, ..FoundLists::default() };
    read_all(found, Some(archive), own_host(account), files, progress, stop)
}

/// Reads `paths`, files or folders with some, and joins them with the lists that are `known`.
///
/// # Errors
/// [`Stopped`] on request.
pub fn add(
    known: &Lists,
    account: &Account,
    paths: &[PathBuf],
    progress: &Progress<ListStage>,
    stop: &StopFlag,
) -> Result<FoundLists, Stopped> {
    let mut search = Search::new(stop);
    search.given(paths);
    let found = FoundLists { lists: known.clone(), empty: search.empty, ..FoundLists::default() };
    read_all(found, None, own_host(account), search.files, progress, stop)
}

/// Reads one list of which somebody knows what it lists, and joins it with those that are `known`. `archive` is needed for
/// one inside it.
///
/// # Errors
/// [`ListError`]; then nothing was read.
pub fn read_as(
    known: &Lists,
    account: &Account,
    archive: Option<&Archive>,
    source: &ListSource,
    kind: ListKind,
    stop: &StopFlag,
) -> Result<Lists, ListError> {
    let bytes = Stoppable { inner: open(archive, source)?, stop };
    let content = lists::read_as(bytes, &source.file_name(), own_host(account), kind)?;
    let mut lists = known.clone();
    take(&mut lists, content, source);
    Ok(lists)
}

fn read_all(
    mut found: FoundLists,
    archive: Option<&Archive>,
    own_host: Option<&str>,
    files: Vec<ListSource>,
    progress: &Progress<ListStage>,
    stop: &StopFlag,
) -> Result<FoundLists, Stopped> {
    progress.begin(ListStage::Reading, Some(files.len() as u64));
    for source in files {
        stop.check()?;
        let content = open(archive, &source)
            .map_err(ListError::from)
            .and_then(|inner| lists::read(Stoppable { inner, stop }, &source.file_name(), own_host));
        match content {
            Ok(Content::Unsure(kinds)) => found.unsure.push(UnsureList { source, kinds }),
            Ok(content) => take(&mut found.lists, content, &source),
            Err(ListError::Stopped) => return Err(Stopped),
            Err(error) => found.refused.push(RefusedList { source, error }),
        }
        progress.add(1);
    }
    Ok(found)
}

/// Joins what a file holds with what is known.
fn take(lists: &mut Lists, content: Content, source: &ListSource) {
    match content {
        Content::Lists(read) => {
            for mut list in read {
                list.sources.push(source.clone());
                merge::add(lists, list);
            }
        }
        Content::Filters(mut file) => {
            file.source = Some(source.clone());
            lists.filters.get_or_insert(file);
        }
        Content::Unsure(_) => {}
    }
}

/// Opens a list. `archive` is needed for one inside it.
///
/// # Errors
/// Whatever the system says, or a `ReadError` inside.
pub fn open<'a>(archive: Option<&'a Archive>, source: &ListSource) -> io::Result<Box<dyn Read + 'a>> {
    match source {
        ListSource::File(path) => Ok(Box::new(File::open(path)?)),
        ListSource::Inside { entry, .. } => {
            let archive = archive.ok_or(io::ErrorKind::NotFound)?;
            Ok(archive.read(*entry)?)
        }
    }
}

/// Where lists are that belong to `archive`: see [`find`]. Reads none of them. When it is stopped, those found so far.
pub fn places(archive: &Archive, given: &[PathBuf], stop: &StopFlag) -> Places {
    let mut search = Search::new(stop);
    search.given(given);
    for id in archive.layout().list_files() {
        search.inside(archive, id);
    }
    let mut beside = Search::new(stop);
    let own = on_disk(archive);
    if let Some(folder) = own.parent().map(or_here) {
        beside.in_folder(folder);
        // Whether there is another archive matters only for lists that nobody named.
        let known = |source: &ListSource| search.files.iter().any(|known| is_same(known, source));
        beside.files.retain(|source| !known(source));
        if !beside.files.is_empty() && has_other_archive(folder, &own, stop) {
            let paths = beside.files.into_iter().filter_map(|source| match source {
                ListSource::File(path) => Some(path),
                ListSource::Inside { .. } => None,
            });
            return Places { files: search.files, unclaimed: paths.collect(), empty: search.empty };
        }
    }
    search.files.extend(beside.files);
    search.files.truncate(MOST_LISTS);
    Places { files: search.files, unclaimed: Vec::new(), empty: search.empty }
}

/// The file or folder that is the archive, by its own name, which `.` is not; one that was opened by a file in its folder is
/// the folder.
fn on_disk(archive: &Archive) -> PathBuf {
    let path = archive.path();
    let own = match path.parent() {
        Some(folder) if archive.container() == Container::Folder && path.is_file() => or_here(folder),
        _ => path,
    };
    let named = if own.file_name().is_none() { own.canonicalize().ok() } else { None };
    named.unwrap_or_else(|| own.to_owned())
}

/// A bare file name has an empty parent.
fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// Both are the same file, however they were named.
fn is_same(one: &ListSource, other: &ListSource) -> bool {
    match (one, other) {
        (ListSource::File(one), ListSource::File(other)) => is_same_path(one, other),
        _ => one == other,
    }
}

fn is_same_path(one: &Path, other: &Path) -> bool {
    one == other || one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// The search for lists.
struct Search<'a> {
    files: Vec<ListSource>,
    /// Folders that were named and have no lists.
    empty: Vec<PathBuf>,
    stop: &'a StopFlag,
}

impl<'a> Search<'a> {
    fn new(stop: &'a StopFlag) -> Self {
        Self { files: Vec::new(), empty: Vec::new(), stop }
    }

    fn given(&mut self, paths: &[PathBuf]) {
        for path in paths {
            if path.is_dir() {
                if !self.in_folder(path) {
                    self.empty.push(path.clone());
                }
            } else {
                self.add(ListSource::File(path.clone()));
            }
        }
    }

    /// Only files by the names that lists have: a folder may hold anything. Whether there are some.
    fn in_folder(&mut self, folder: &Path) -> bool {
        let mut paths: Vec<_> = items(folder, self.stop)
            .filter(|path| path.file_name().is_some_and(|name| name::is_of_list(&name.to_string_lossy())))
            .filter(|path| path.is_file())
            .collect();
        paths.sort();
        let has_some = !paths.is_empty();
        for path in paths {
            self.add(ListSource::File(path));
        }
        has_some
    }

    fn inside(&mut self, archive: &Archive, entry: EntryId) {
        if let Some(known) = archive.entry(entry) {
            self.add(ListSource::Inside { entry, name: known.name.clone() });
        }
    }

    /// Adds a file, unless there are too many or it is known already.
    fn add(&mut self, source: ListSource) {
        if self.files.len() < MOST_LISTS && !self.files.contains(&source) {
            self.files.push(source);
        }
    }
}

fn items(folder: &Path, stop: &StopFlag) -> impl Iterator<Item = PathBuf> {
    let items = fs::read_dir(folder).into_iter().flatten();
    items.take(MOST_FILES).take_while(|_| !stop.is_stopped()).filter_map(|item| Some(item.ok()?.path()))
}

/// Whether another archive than `own` lies in the folder. The same one unpacked is none.
fn has_other_archive(folder: &Path, own: &Path, stop: &StopFlag) -> bool {
    let own_name = own.file_name().unwrap_or_default().to_string_lossy();
    let others = items(folder, stop).filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name != own_name && stem(&name) != stem(&own_name)
    });
    let (named, unnamed): (Vec<_>, Vec<_>) = others.partition(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        is_archive_name(&name)
    });
    // The own one may have other names here: links, or letters in another case.
    let is_other = |path: &&PathBuf| !is_same_path(path, own);
    let mut looked_into = unnamed.iter().filter(|path| may_be_archive(path)).filter(is_other).take(MOST_ARCHIVES);
    named.iter().any(|path| is_other(&path)) || looked_into.any(|path| is_archive(path))
}

/// The name of an archive without its ending and the number of a further download, such as ` (2)`.
fn stem(name: &str) -> &str {
    let stem = packed(name).map_or(name, |(stem, _)| stem);
    match stem.strip_suffix(')').and_then(|stem| stem.rsplit_once(" (")) {
        Some((stem, number)) if !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()) => stem,
        _ => stem,
    }
}

/// The name of a packed file without its ending, and that ending in lower case.
fn packed(name: &str) -> Option<(&str, &'static str)> {
    PACKED.iter().find_map(|ending| {
        let (stem, end) = name.split_at_checked(name.len().checked_sub(ending.len())?)?;
        end.eq_ignore_ascii_case(ending).then_some((stem, *ending))
    })
}

/// A name that speaks for an archive: one that Mastodon or Pleroma gives (archive format §1.2, §8.1), or that of any tar,
/// into which no look costs little.
fn is_archive_name(name: &str) -> bool {
    packed(name).is_some_and(|(stem, ending)| {
        let rest = stem.strip_prefix("archive-");
        ending != ".zip" || rest.is_some_and(|rest| rest.contains(|c: char| c.is_ascii_digit()))
    })
}

fn may_be_archive(path: &Path) -> bool {
    path.is_dir() || path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"))
}

/// A look that costs little: an unpacked archive has its files, a zip names its last one near its end.
fn is_archive(path: &Path) -> bool {
    if path.is_dir() {
        return ["outbox.json", "actor.json"].iter().any(|name| path.join(name).is_file());
    }
    let end = || -> io::Result<Vec<u8>> {
        let mut file = File::open(path)?;
        let size = file.seek(SeekFrom::End(0))?;
        file.seek(SeekFrom::Start(size.saturating_sub(ZIP_END)))?;
        let mut end = Vec::new();
        file.take(ZIP_END).read_to_end(&mut end)?;
        Ok(end)
    };
    end().is_ok_and(|end| {
        ["actor.json", "outbox.json"].iter().any(|name| memchr::memmem::find(&end, name.as_bytes()).is_some())
    })
}

/// A list as it is read: not when nobody waits for it any more.
struct Stoppable<'a, R> {
    inner: R,
    stop: &'a StopFlag,
}

impl<R: Read> Read for Stoppable<'_, R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        self.stop.check().map_err(io::Error::other)?;
        self.inner.read(buf)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn archives_are_known_by_their_names_whatever_their_number() {
        assert!(is_archive_name("archive-20240503140559-0a1b2c3d.zip"));
        assert!(is_archive_name("archive-20240503140559-0a1b2c3d (1).tar.gz"));
        assert!(!is_archive_name("archive-20240503140559-0a1b2c3d") && !is_archive_name("archive-of-letters.zip"));
        assert_eq!(stem("archive-1 (2).zip"), stem("archive-1"));
    }

    #[test]
    fn only_numbers_of_downloads_make_no_other_archive() {
        assert_ne!(stem("mastodon (alice).zip"), stem("mastodon (bob).zip"));
        assert_ne!(stem("mastodon ().zip"), stem("mastodon.zip"));
        assert_eq!(stem("mastodon (alice) (1).ZIP"), stem("mastodon (alice).Tar.gz"));
        assert!(["all.tar", "all.TGZ", "all.tar.Gz", "archive-1.Zip"].iter().all(|name| is_archive_name(name)));
        assert!(!is_archive_name("tar") && !is_archive_name("all.gz") && !is_archive_name("all.zip"));
    }

    #[test]
    fn the_own_server_is_told_by_the_full_handle_only() {
        let host = |handle: &str| own_host(&Account { handle: handle.into(), ..Account::default() }).map(str::to_owned);
        assert_eq!(host("@ada@social.example").as_deref(), Some("social.example"));
        assert_eq!((host("@ada"), host("")), (None, None));
    }
}
