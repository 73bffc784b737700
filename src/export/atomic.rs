//! A file is there whole or not at all: written under another name beside it, then renamed.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, PersistError};

/// Writes a file; one that is there already is replaced, a device or pipe is written to. A full disk or a pulled drive leaves the old one as it was.
///
/// # Errors
/// Whatever the system says.
pub fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_by(path, |file| file.write_all(bytes))
}

/// The same; `writer` gives the bytes as they come. When it fails, nothing was written.
///
/// # Errors
/// Those of `writer`, and whatever the system says.
pub fn write_by<E: From<io::Error>>(path: &Path, writer: impl FnOnce(&mut File) -> Result<(), E>) -> Result<(), E> {
    if is_device(path) {
        return writer(&mut File::options().write(true).open(path)?);
    }
    prepared(folder_of(path), writer)?.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes a file where none is yet.
///
/// # Errors
/// Of the kind `AlreadyExists` when there is one; else whatever the system says.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_new_by(path, |file| file.write_all(bytes))
}

/// The same; `writer` gives the bytes as they come. When it fails, nothing was written.
///
/// # Errors
/// Those of `writer`; of the kind `AlreadyExists` when there is a file; else whatever the system says.
pub fn write_new_by<E: From<io::Error>>(path: &Path, writer: impl FnOnce(&mut File) -> Result<(), E>) -> Result<(), E> {
    name_new(prepared(folder_of(path), writer)?, path).map_err(|error| error.error)?;
    Ok(())
}

/// Writes a file into `folder` under the first name of `next` that no file has, and gives its path.
///
/// # Errors
/// Those of `writer`, and whatever the system says.
pub fn write_free<E: From<io::Error>>(
    folder: &Path,
    mut next: impl FnMut() -> String,
    writer: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<PathBuf, E> {
    let mut file = prepared(folder, writer)?;
    loop {
        let path = folder.join(next());
        match name_new(file, &path) {
            Ok(_) => return Ok(path),
            Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => file = taken.file,
            Err(error) => return Err(error.error.into()),
        }
    }
}

/// Gives a file its name, where none is yet. Some file systems of sticks and networks can't do that in one step: there it is
/// looked first.
fn name_new(file: NamedTempFile, path: &Path) -> Result<File, PersistError> {
    use io::ErrorKind::{InvalidInput, PermissionDenied, Unsupported};
    match file.persist_noclobber(path) {
        Err(PersistError { error, file })
            if matches!(error.kind(), InvalidInput | PermissionDenied | Unsupported)
                && path.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) =>
        {
            file.persist(path)
        }
        named => named,
    }
}

/// A file in `folder` with what `writer` gives; it vanishes unless it gets another name.
fn prepared<E: From<io::Error>>(
    folder: &Path,
    writer: impl FnOnce(&mut File) -> Result<(), E>,
) -> Result<NamedTempFile, E> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".fossick-").suffix(".part");
    as_usual(&mut builder);
    // The name of the file beside it says nothing to people.
    let mut file = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    writer(file.as_file_mut())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Whether a file could be written there, as far as that can be said without writing it.
///
/// # Errors
/// Why not.
pub fn can_write(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if is_device(path) { Ok(()) } else { prepared(folder_of(path), |_| Ok(())).map(drop) }
}

/// Something that is no file and no folder, such as `/dev/stdout`: a file by its name would take its place.
fn is_device(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|there| !there.is_file() && !there.is_dir())
}

fn folder_of(path: &Path) -> &Path {
    or_here(path.parent().unwrap_or(path))
}

/// A bare file name has an empty parent.
pub(super) fn or_here(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// The file is the archive, or lies in the archive's folder: writing there would change what is only to be read. Folders
/// of the file may be yet to be made.
pub fn is_part_of(file: &Path, archive: &Path) -> bool {
    let Ok(archive) = archive.canonicalize() else { return false };
    let folder = || folder_of(file).ancestors().map(or_here).find_map(|folder| folder.canonicalize().ok());
    file.canonicalize().is_ok_and(|file| file == archive)
        || (archive.is_dir() && folder().is_some_and(|folder| folder.starts_with(&archive)))
}

/// Temporary files are for their owner alone; a report may be read by whom the person's settings allow.
#[cfg(unix)]
fn as_usual(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn as_usual(_: &mut tempfile::Builder<'_, '_>) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_and_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_new_file_replaces_none() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("report.html");
        write_new(&path, b"one").unwrap();
        assert_eq!(write_new(&path, b"two").unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_file_that_can_not_be_filled_is_not_there() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("film.mp4");
        fs::write(&path, "old").unwrap();
        let half = |file: &mut File| {
            file.write_all(b"half")?;
            Err(io::Error::from(io::ErrorKind::StorageFull))
        };
        assert_eq!(write_by(&path, half).unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert!(write_new_by(&folder.path().join("other"), half).is_err());
        assert!(write_free(folder.path(), || "another".into(), half).is_err());
        assert_eq!(fs::read(&path).unwrap(), b"old");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn the_first_free_name_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("1"), "old").unwrap();
        let mut names = ["1", "1", "2", "3"].into_iter().map(str::to_owned);
        let path =
            write_free(folder.path(), || names.next().unwrap(), |file: &mut File| file.write_all(b"new")).unwrap();
        assert_eq!(path, folder.path().join("2"));
        assert_eq!(
            (fs::read(path).unwrap(), fs::read(folder.path().join("1")).unwrap()),
            (b"new".into(), b"old".into())
        );
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn what_belongs_to_an_archive_is_known() {
        let folder = tempfile::tempdir().unwrap();
        let (archive, beside) = (folder.path().join("unpacked"), folder.path().join("a.zip"));
        fs::create_dir_all(archive.join("media_attachments")).unwrap();
        fs::write(&beside, b"x").unwrap();
        assert!(is_part_of(&archive.join("report.html"), &archive));
        assert!(is_part_of(&archive.join("media_attachments/report.html"), &archive));
        assert!(is_part_of(&archive.join("yet/to/be made/report.html"), &archive));
        assert!(!is_part_of(&folder.path().join("yet/to/be made/report.html"), &archive));
        assert!(!is_part_of(&folder.path().join("report.html"), &archive));
        assert!(is_part_of(&beside, &beside) && !is_part_of(&folder.path().join("report.html"), &beside));
    }

    #[test]
    fn what_can_not_be_written_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("report")).unwrap();
        assert!(write(&folder.path().join("report"), b"x").is_err(), "a folder is not replaced");
        assert!(write(&folder.path().join("no/such/folder/x"), b"x").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[cfg(unix)]
    #[test]
    fn a_device_is_written_to_and_stays_what_it_is() {
        write(Path::new("/dev/null"), b"report").unwrap();
        assert!(is_device(Path::new("/dev/null")) && can_write(Path::new("/dev/null")).is_ok());
    }

    #[test]
    fn what_can_not_be_written_is_said_before_the_work_and_without_names_of_our_own() {
        let folder = tempfile::tempdir().unwrap();
        let error = can_write(&folder.path().join("no/such/folder/x")).unwrap_err();
        assert!(error.kind() == io::ErrorKind::NotFound && !error.to_string().contains("fossick"), "{error}");
        assert!(can_write(folder.path()).is_err());
        assert!(can_write(&folder.path().join("x")).is_ok());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
