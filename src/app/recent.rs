//! Archives that were opened before.

use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::commands::Screen;
use super::store;

/// How many are kept.
const KEPT: usize = 12;

/// One archive that was opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecentArchive {
    /// Where it was.
    pub path: PathBuf,
    /// Handle of its account, `@ada@social.example`; may be empty.
    #[serde(default)]
    pub handle: String,
    /// Size in bytes.
    #[serde(default)]
    pub size: u64,
    /// When it was opened last.
    pub opened: Timestamp,
    /// Screen that was open last; it opens there again.
    #[serde(default)]
    pub screen: Option<Screen>,
    /// It is no longer where it was. Found out by a job, not stored.
    #[serde(skip)]
    pub gone: bool,
}

/// Reads the list, latest first. Entries that can't be read are left out, the others stay.
pub fn read(config: &Path) -> Vec<RecentArchive> {
    entries(&store::read(&file(config)))
}

/// Puts `archive` first in a list.
pub fn put_first(list: &mut Vec<RecentArchive>, archive: &RecentArchive) {
    list.retain(|old| old.path != archive.path);
    list.insert(0, archive.clone());
    list.truncate(KEPT);
}

/// Takes one archive off a list, or all of them. The archives themselves stay where they are.
pub fn take_off(list: &mut Vec<RecentArchive>, path: Option<&Path>) {
    list.retain(|old| path.is_some_and(|path| old.path != path));
}

/// Puts `archive` first in the stored list.
///
/// # Errors
/// Any I/O error.
pub fn remember(config: &Path, archive: &RecentArchive) -> std::io::Result<()> {
    change(config, |list| put_first(list, archive))
}

/// Forgets one archive, or all of them, in the stored list.
///
/// # Errors
/// Any I/O error.
pub fn forget(config: &Path, path: Option<&Path>) -> std::io::Result<()> {
    change(config, |list| take_off(list, path))
}

/// Looks which of `list` are gone. Touches the disk: for a job.
pub fn look(mut list: Vec<RecentArchive>) -> Vec<RecentArchive> {
    for archive in &mut list {
        archive.gone = !archive.path.exists();
    }
    list
}

fn change(config: &Path, edit: impl FnOnce(&mut Vec<RecentArchive>)) -> std::io::Result<()> {
    store::update(&file(config), |object| {
        let mut list = entries(object);
        edit(&mut list);
        // A path that is no text can't be written; that costs this one, not the list.
        let list = list.iter().filter_map(|archive| serde_json::to_value(archive).ok()).collect();
        object.insert("archives".to_owned(), Value::Array(list));
    })
}

fn entries(object: &serde_json::Map<String, Value>) -> Vec<RecentArchive> {
    let list = object.get("archives").and_then(Value::as_array);
    list.into_iter().flatten().filter_map(|entry| serde_json::from_value(entry.clone()).ok()).collect()
}

fn file(config: &Path) -> PathBuf {
    config.join("recent.json")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn archive(name: &str) -> RecentArchive {
        RecentArchive {
            path: PathBuf::from(name),
            handle: "@ada@social.example".into(),
            size: 5,
            opened: Timestamp::UNIX_EPOCH,
            screen: Some(Screen::Posts),
            gone: false,
        }
    }

    #[test]
    fn the_latest_stands_first_and_only_once() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a", "b", "a"] {
            remember(folder.path(), &archive(name)).unwrap();
        }
        assert_eq!(read(folder.path()), [archive("a"), archive("b")]);
    }

    #[test]
    fn the_list_does_not_grow_for_ever() {
        let folder = tempfile::tempdir().unwrap();
        for number in 0..30 {
            remember(folder.path(), &archive(&number.to_string())).unwrap();
        }
        let list = read(folder.path());
        assert_eq!((list.len(), list[0].path.to_str()), (KEPT, Some("29")));
    }

    #[test]
    fn one_can_be_forgotten_or_all() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a", "b", "c"] {
            remember(folder.path(), &archive(name)).unwrap();
        }
        forget(folder.path(), Some(Path::new("b"))).unwrap();
        assert_eq!(read(folder.path()), [archive("c"), archive("a")]);
        forget(folder.path(), None).unwrap();
        assert!(read(folder.path()).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_text_does_not_cost_the_others() {
        use std::os::unix::ffi::OsStringExt;
        let folder = tempfile::tempdir().unwrap();
        remember(folder.path(), &archive("a")).unwrap();
        let path = PathBuf::from(std::ffi::OsString::from_vec(b"caf\xe9.zip".to_vec()));
        remember(folder.path(), &RecentArchive { path, ..archive("") }).unwrap();
        assert_eq!(read(folder.path()), [archive("a")]);
    }

    #[test]
    fn an_entry_that_makes_no_sense_does_not_hide_the_others() {
        let folder = tempfile::tempdir().unwrap();
        remember(folder.path(), &archive("a")).unwrap();
        store::update(&file(folder.path()), |object| {
            object["archives"].as_array_mut().unwrap().insert(0, serde_json::json!({"path": 3}));
        })
        .unwrap();
        assert_eq!(read(folder.path()), [archive("a")]);
    }
}
