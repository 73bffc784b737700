//! The place that was chosen for an export. What is written stands beside it until all of it is there.
//!
//! An earlier export may be replaced, a person's own files never: a folder is taken away only if each file in it is on the
//! list that the export left there, has the length it had then, and was not changed after the list was written.

use std::collections::HashMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use tempfile::TempDir;

use super::super::atomic;
use super::super::media::SaveError;

/// The list of what an export wrote into its folder.
const LIST: &str = ".fossick-export";

/// First line of the list.
const HEADING: &str = "Fossick wrote these files; it replaces this folder only if there are no others.";

/// Files that systems put into folders by themselves.
const OF_SYSTEMS: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Deepest folder that is looked into; exports have two levels.
const DEEPEST: usize = 8;

/// Whether something may be written as `to`.
///
/// # Errors
/// [`SaveError::Exists`], [`SaveError::OtherFiles`], and whatever the system says.
pub(super) fn may_replace(to: &Path, as_folder: bool, replace: bool) -> Result<(), SaveError> {
    let there = match to.symlink_metadata() {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(error.into()),
    };
    if !replace {
        return Err(SaveError::Exists);
    }
    match (as_folder, there.is_dir()) {
        (false, false) => Ok(()),
        (true, true) => only_ours(to),
        (false, true) => Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
        (true, false) => Err(io::Error::from(io::ErrorKind::NotADirectory).into()),
    }
}

/// Writes one file as `to`, whole or not at all.
pub(super) fn file<T>(
    to: &Path,
    replace: bool,
    fill: impl FnOnce(&mut BufWriter<&mut File>) -> Result<T, SaveError>,
) -> Result<T, SaveError> {
    let mut result = None;
    let write = |file: &mut File| -> Result<(), SaveError> {
        let mut buffered = BufWriter::with_capacity(BUFFER, file);
        result = Some(fill(&mut buffered)?);
        Ok(buffered.flush()?)
    };
    if replace { atomic::write_by(to, write) } else { atomic::write_new_by(to, write) }.map_err(exists)?;
    result.ok_or_else(|| io::Error::other("nothing was written").into())
}

/// Bytes that are gathered before they are written.
const BUFFER: usize = 128 << 10;

fn exists(error: SaveError) -> SaveError {
    match error {
        SaveError::Write(error) if error.kind() == io::ErrorKind::AlreadyExists => SaveError::Exists,
        other => other,
    }
}

/// A folder in the making.
pub(super) struct Folder {
    making: TempDir,
    /// Names and lengths of its files.
    written: Vec<(String, u64)>,
    /// Folders in it that were made.
    folders: Vec<PathBuf>,
}

impl Folder {
    /// Makes a folder beside `to`, has it filled, and gives it that name. When anything fails, it is gone.
    pub fn write<T>(
        to: &Path,
        replace: bool,
        fill: impl FnOnce(&mut Self) -> Result<T, SaveError>,
    ) -> Result<T, SaveError> {
        let mut folder = Self::beside(to)?;
        let result = fill(&mut folder)?;
        folder.finish(to, replace)?;
        Ok(result)
    }

    /// A folder for what is needed only for a while.
    pub fn beside(to: &Path) -> Result<Self, SaveError> {
        let parent = atomic::or_here(to.parent().unwrap_or(to));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".fossick-").suffix(".part");
        as_usual(&mut builder);
        // The name of the folder beside it says nothing to people.
        let making = builder.tempdir_in(parent).map_err(|error| io::Error::from(error.kind()))?;
        Ok(Self { making, written: Vec::new(), folders: Vec::new() })
    }

    /// Where a file in it stands. `name` is one of our own, parted by `/`.
    pub fn path(&self, name: &str) -> PathBuf {
        self.making.path().join(name)
    }

    /// Writes a file into it.
    pub fn file<T>(
        &mut self,
        name: &str,
        fill: impl FnOnce(&mut BufWriter<&mut File>) -> Result<T, SaveError>,
    ) -> Result<T, SaveError> {
        let path = self.path(name);
        if let Some(folder) = path.parent()
            && !self.folders.iter().any(|made| made == folder)
        {
            fs::create_dir_all(folder)?;
            self.folders.push(folder.to_owned());
        }
        let mut new = File::create_new(&path)?;
        let mut buffered = BufWriter::with_capacity(BUFFER, &mut new);
        let result = fill(&mut buffered)?;
        buffered.flush()?;
        drop(buffered);
        self.written.push((name.to_owned(), new.metadata()?.len()));
        Ok(result)
    }

    /// Writes a file of this text into it.
    pub fn text(&mut self, name: &str, text: &str) -> Result<(), SaveError> {
        self.file(name, |out| Ok(out.write_all(text.as_bytes())?))
    }

    /// Takes the place `to`.
    fn finish(self, to: &Path, replace: bool) -> Result<(), SaveError> {
        let mut list = File::create_new(self.path(LIST))?;
        let mut lines = BufWriter::new(&mut list);
        writeln!(lines, "{HEADING}")?;
        self.written.iter().try_for_each(|(name, length)| writeln!(lines, "{length} {name}"))?;
        lines.flush()?;
        drop(lines);
        list.sync_all()?;
        // The work may have taken long.
        may_replace(to, true, replace)?;
        let making = self.making.keep();
        let named = name(&making, to);
        if named.is_err() {
            remove(&making);
        }
        Ok(named?)
    }
}

/// Gives the folder `made` the name `to`. A folder that is there makes way, and comes back when that fails.
fn name(made: &Path, to: &Path) -> io::Result<()> {
    if !to.is_dir() {
        return fs::rename(made, to);
    }
    let old = made.with_extension("old");
    fs::rename(to, &old)?;
    match fs::rename(made, to) {
        Ok(()) => {
            remove(&old);
            Ok(())
        }
        Err(error) => {
            fs::rename(&old, to)?;
            Err(error)
        }
    }
}

/// A folder of ours that is no longer wanted. It has a name that says nothing to people and is in nobody's way.
fn remove(folder: &Path) {
    if let Err(error) = fs::remove_dir_all(folder) {
        log::warn!("a folder that is no longer needed stays: {error}");
    }
}

/// Whether there is nothing in `folder` but what an export wrote, unchanged.
fn only_ours(folder: &Path) -> Result<(), SaveError> {
    let list = folder.join(LIST);
    let written = list.metadata().and_then(|list| list.modified()).ok();
    let text = fs::read_to_string(&list).unwrap_or_default();
    let known: HashMap<PathBuf, u64> = text.lines().skip(1).filter_map(listed).collect();
    let mut left = vec![(folder.to_owned(), 0)];
    while let Some((inside, depth)) = left.pop() {
        for found in fs::read_dir(&inside)? {
            let path = found?.path();
            let name = path.strip_prefix(folder).unwrap_or(&path);
            let about = path.symlink_metadata()?;
            if about.is_dir() && depth < DEEPEST {
                left.push((path, depth + 1));
            } else if !is_harmless(name) && !is_unchanged(known.get(name), &about, written) {
                return Err(SaveError::OtherFiles { name: name.to_string_lossy().into() });
            }
        }
    }
    Ok(())
}

fn listed(line: &str) -> Option<(PathBuf, u64)> {
    let (length, name) = line.split_once(' ')?;
    Some((name.split('/').collect(), length.parse().ok()?))
}

/// The list itself, and what systems leave behind.
fn is_harmless(name: &Path) -> bool {
    let last = name.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name == Path::new(LIST) || OF_SYSTEMS.contains(&last)
}

fn is_unchanged(length: Option<&u64>, about: &fs::Metadata, written: Option<SystemTime>) -> bool {
    let in_time = about.modified().is_ok_and(|changed| written.is_some_and(|written| changed <= written));
    about.is_file() && length == Some(&about.len()) && in_time
}

/// Temporary folders are for their owner alone; an export may be read by whom the person's settings allow.
#[cfg(unix)]
fn as_usual(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o777));
}

#[cfg(not(unix))]
fn as_usual(_: &mut tempfile::Builder<'_, '_>) {}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(to: &Path, replace: bool, text: &str) -> Result<(), SaveError> {
        Folder::write(to, replace, |folder| {
            folder.text("index.html", text)?;
            folder.text("posts/a.html", text)
        })
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|item| item.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_folder_is_there_as_a_whole_and_nothing_is_beside_it() {
        let dir = tempfile::tempdir().unwrap();
        let to = dir.path().join("out");
        write(&to, false, "one").unwrap();
        assert_eq!(
            (names(dir.path()), names(&to)),
            (vec!["out".into()], vec![LIST.into(), "index.html".into(), "posts".into()])
        );
        assert!(matches!(write(&to, false, "two"), Err(SaveError::Exists)));
        write(&to, true, "two").unwrap();
        assert_eq!(
            (fs::read_to_string(to.join("posts/a.html")).unwrap().as_str(), names(dir.path()).len()),
            ("two", 1)
        );
    }

    #[test]
    fn what_fails_leaves_the_old_one_and_nothing_else() {
        let dir = tempfile::tempdir().unwrap();
        let to = dir.path().join("out");
        write(&to, false, "one").unwrap();
        let failed = Folder::write(&to, true, |folder| {
            folder.text("index.html", "half")?;
            Err::<(), _>(SaveError::Write(io::ErrorKind::StorageFull.into()))
        });
        assert!(matches!(failed, Err(SaveError::Write(error)) if error.kind() == io::ErrorKind::StorageFull));
        assert_eq!(
            (names(dir.path()), fs::read_to_string(to.join("index.html")).unwrap()),
            (vec!["out".into()], "one".into())
        );
    }

    #[test]
    fn a_folder_with_somebodys_own_or_changed_files_is_never_replaced() {
        let dir = tempfile::tempdir().unwrap();
        let refused = |to: &Path, culprit: &str| {
            let before = names(to);
            let result = write(to, true, "two");
            assert!(
                matches!(&result, Err(SaveError::OtherFiles { name }) if **name == *culprit),
                "{culprit}: {result:?}"
            );
            assert_eq!(names(to), before);
        };
        let made = |name: &str| {
            let to = dir.path().join(name);
            write(&to, false, "one").unwrap();
            to
        };
        let added = made("added");
        fs::write(added.join("diary.md"), "mine").unwrap();
        refused(&added, "diary.md");
        let longer = made("longer");
        fs::write(longer.join("index.html"), "one, changed").unwrap();
        refused(&longer, "index.html");
        let later = made("later");
        let file = File::options().write(true).open(later.join("index.html")).unwrap();
        file.set_modified(SystemTime::now() + std::time::Duration::from_secs(9)).unwrap();
        refused(&later, "index.html");
        let other = dir.path().join("other");
        fs::create_dir(&other).unwrap();
        fs::write(other.join("diary.md"), "mine").unwrap();
        refused(&other, "diary.md");
        fs::remove_file(other.join("diary.md")).unwrap();
        fs::write(other.join(".DS_Store"), "").unwrap();
        write(&other, true, "two").unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_is_not_taken_for_what_it_leads_to() {
        let dir = tempfile::tempdir().unwrap();
        let to = dir.path().join("out");
        write(&to, false, "one").unwrap();
        let link = dir.path().join("link");
        std::os::unix::fs::symlink(&to, &link).unwrap();
        assert!(matches!(write(&link, false, "two"), Err(SaveError::Exists)));
        assert!(write(&link, true, "two").is_err());
        fs::remove_file(to.join("index.html")).unwrap();
        std::os::unix::fs::symlink("posts/a.html", to.join("index.html")).unwrap();
        assert!(matches!(write(&to, true, "two"), Err(SaveError::OtherFiles { .. })));
    }

    #[test]
    fn a_file_takes_no_folders_place_nor_a_folder_a_files() {
        let dir = tempfile::tempdir().unwrap();
        let (file_there, folder_there) = (dir.path().join("file"), dir.path().join("folder"));
        fs::write(&file_there, "mine").unwrap();
        fs::create_dir(&folder_there).unwrap();
        assert!(may_replace(&folder_there, false, true).is_err() && may_replace(&file_there, true, true).is_err());
        assert!(may_replace(&file_there, false, true).is_ok() && may_replace(&folder_there, true, true).is_ok());
        file(&file_there, true, |out| Ok(out.write_all(b"new")?)).unwrap();
        assert_eq!(fs::read(&file_there).unwrap(), b"new");
    }
}
