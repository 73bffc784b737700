//! Small JSON files in the user's own folders: read leniently, replaced whole.
//!
//! Two windows are two processes, so a file is read again before each write, and a write is a rename: a reader sees the
//! old file or the new one, never half of one.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

/// Most that is read of one of these files; a larger one is not ours.
const MAX_BYTES: u64 = 4 << 20;

/// Where Fossick keeps settings, recents and unpacked copies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// Settings and the list of recent archives.
    pub config: PathBuf,
    /// Anonymous unpacked copies and the sample archive.
    pub cache: PathBuf,
}

impl Folders {
    /// The folders the system has for this, or folders beside the temporary files where it names none.
    pub fn of_user() -> Self {
        directories::ProjectDirs::from("org", "Fossick", "Fossick").map_or_else(
            || Self::under(&std::env::temp_dir().join("fossick")),
            |dirs| Self { config: dirs.config_dir().to_owned(), cache: dirs.cache_dir().to_owned() },
        )
    }

    /// Both below one folder; for tests and for runs that must not touch what the person has.
    pub fn under(folder: &Path) -> Self {
        Self { config: folder.join("config"), cache: folder.join("cache") }
    }
}

/// Reads a JSON object. A missing, unreadable or broken file is an empty object: it costs settings, never the start.
pub fn read(path: &Path) -> Map<String, Value> {
    let small = std::fs::metadata(path).is_ok_and(|meta| meta.len() <= MAX_BYTES);
    let text = if small { std::fs::read(path).unwrap_or_default() } else { Vec::new() };
    match serde_json::from_slice(&text) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

/// Reads a JSON object, lets `change` have its way with it and puts it back whole.
///
/// # Errors
/// Any I/O error; the file is then as it was.
pub fn update(path: &Path, change: impl FnOnce(&mut Map<String, Value>)) -> io::Result<()> {
    let mut object = read(path);
    change(&mut object);
    let folder = path.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    serde_json::to_writer_pretty(&mut file, &object)?;
    file.write_all(b"\n")?;
    file.persist(path)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_another_window_wrote_meanwhile_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("deep/er/settings.json");
        update(&path, |object| {
            object.insert("theirs".into(), 1.into());
        })
        .unwrap();
        update(&path, |object| {
            object.insert("ours".into(), 2.into());
        })
        .unwrap();
        let object = read(&path);
        assert_eq!((object["theirs"].as_i64(), object["ours"].as_i64()), (Some(1), Some(2)));
    }

    #[test]
    fn a_broken_file_reads_as_nothing_and_can_be_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        std::fs::write(&path, b"{\"zoom\": 1.5, oops").unwrap();
        assert!(read(&path).is_empty());
        update(&path, |object| {
            object.insert("zoom".into(), 2.into());
        })
        .unwrap();
        assert_eq!(read(&path)["zoom"].as_i64(), Some(2));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "a temporary file was left behind");
    }
}
