//! Opening a file of the archive in another program, as a private copy that goes when Fossick closes; copies that a crash
//! left behind go at a later start.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::dialog::{Dialog, Failure};
use super::saving::piece_of;
use super::{App, Effect};
use crate::archive::Archive;
use crate::export::media::{self as export, SaveError, SaveStage};
use crate::jobs::Job;
use crate::media::sniff::SNIFF_LENGTH;
use crate::media::{FileKind, sniff};
use crate::model::EntryId;
use crate::progress::{Progress, Snapshot};
use crate::words::{self, Message};

/// Folder of the copies in the cache folder.
const COPIES: &str = "copies";
/// A copy that is made so quickly needs no word about how far it is.
const SOON: Duration = Duration::from_millis(300);
/// How long a window that closes waits for a copy that is being made.
const PATIENCE: Duration = Duration::from_secs(3);
/// Copies that are older were left behind.
const OLD: Duration = Duration::from_hours(24);

/// Copies for other programs.
#[derive(Default)]
pub struct Elsewhere {
    /// Made with the first copy; readable by nobody else. Dropping it removes it.
    folder: Option<Arc<TempDir>>,
    copying: Option<Copying>,
    /// Copies so far: each is in a folder of its own, so that names need not be changed.
    copies: u32,
}

/// A copy that is being made.
struct Copying {
    /// Ends with nothing when it was stopped.
    job: Job<Result<Option<Copied>, Message>>,
    progress: Progress<SaveStage>,
    begun: Instant,
}

/// A copy, and the folder of all copies.
type Copied = (Arc<TempDir>, PathBuf);

impl Elsewhere {
    /// How far the copy is, once it has taken a while.
    pub fn progress(&self) -> Option<Snapshot<SaveStage>> {
        let copying = self.copying.as_ref().filter(|copying| copying.begun.elapsed() >= SOON)?;
        Some(copying.progress.snapshot())
    }

    /// Makes no copy after all.
    pub fn stop(&self) {
        if let Some(copying) = &self.copying {
            copying.job.stop();
        }
    }
}

impl Drop for Elsewhere {
    /// The folder goes with the last who uses it.
    fn drop(&mut self) {
        if let Some(copying) = &self.copying {
            copying.job.end(PATIENCE);
        }
    }
}

/// Makes a copy of what the lightbox shows, and opens it when it is there.
pub fn open(app: &mut App) {
    let (Some(opened), Some(source)) = (&app.opened, app.lightbox.as_ref().and_then(super::Lightbox::source)) else {
        return;
    };
    let (archive, library) = (Arc::clone(opened.archive()), opened.snapshot());
    let piece = piece_of(source, &library);
    let (zone, cache) = (app.settings.time_zone.zone(), app.folders.cache.clone());
    app.elsewhere.copies += 1;
    let (folder, number) = (app.elsewhere.folder.clone(), app.elsewhere.copies.to_string());
    let progress = Progress::new(SaveStage::Saving, {
        let wake = app.wake.clone();
        move || wake()
    });
    let said = progress.clone();
    let job = Job::start("copy", app.wake.clone(), move |stop| {
        // By its bytes: a name could make it a program.
        let kind = piece.entry.and_then(|entry| kind_of(&archive, entry));
        let name = piece.suggested_name(&archive, &library, kind, &zone).unwrap_or_default();
        if kind.is_none_or(|kind| kind == FileKind::Svg) {
            return Err(words::not_opened_elsewhere(&name));
        }
        let failed = |error: &SaveError| words::save_error(error, Path::new(&name), archive.path());
        let folder = folder.map_or_else(|| private_folder(&cache).map(Arc::new), Ok);
        let folder = folder.map_err(|error| failed(&error.into()))?;
        let into = folder.path().join(number);
        std::fs::create_dir(&into).map_err(|error| failed(&error.into()))?;
        let path = into.join(&name);
        match export::save_as(&path, &archive, &library, piece, false, &said, stop) {
            Ok(_) => Ok(Some((folder, path))),
            Err(SaveError::Stopped) => Ok(None),
            Err(error) => Err(failed(&error)),
        }
    });
    app.elsewhere.copying = Some(Copying { job, progress, begun: Instant::now() });
}

/// What the file is by its first bytes.
fn kind_of(archive: &Archive, entry: EntryId) -> Option<FileKind> {
    let mut head = Vec::new();
    // What can be read of a broken one is enough.
    let _ = archive.read(entry).ok()?.take(SNIFF_LENGTH as u64).read_to_end(&mut head);
    sniff(&head)
}

/// Removes copies that are older than a day: those of a Fossick that has crashed. Another window's are younger, or in use by
/// a program that keeps the file open.
pub fn sweep(cache: &Path) {
    let copies = std::fs::read_dir(cache.join(COPIES)).into_iter().flatten().flatten();
    for copy in copies {
        let made = copy.metadata().and_then(|data| data.modified()).ok();
        if made.and_then(|made| made.elapsed().ok()).is_some_and(|age| age > OLD) {
            drop(std::fs::remove_dir_all(copy.path()).inspect_err(|error| log::info!("a copy stays: {error}")));
        }
    }
}

/// A folder that only this person can look into.
fn private_folder(cache: &Path) -> std::io::Result<TempDir> {
    let copies = cache.join(COPIES);
    std::fs::create_dir_all(&copies)?;
    let mut folder = tempfile::Builder::new();
    #[cfg(unix)]
    folder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o700));
    folder.prefix("copy-").tempdir_in(copies)
}

/// Opens the copy once it is there.
pub fn take_in(app: &mut App) {
    let Some(outcome) = app.elsewhere.copying.as_ref().and_then(|copying| copying.job.poll()) else { return };
    app.elsewhere.copying = None;
    let message = match outcome {
        Ok(Ok(Some((folder, path)))) => {
            app.elsewhere.folder = Some(folder);
            return app.effects.push(Effect::OpenFile(path));
        }
        Ok(Ok(None)) => return,
        Ok(Err(message)) => message,
        Err(error) => words::job_failed(&error),
    };
    app.dialog = Some(Dialog::Failure(Failure::of(message)));
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    /// A folder whose times can be changed.
    fn opened(folder: &Path) -> std::fs::File {
        let mut options = std::fs::OpenOptions::new();
        #[cfg(windows)]
        {
            // FILE_FLAG_BACKUP_SEMANTICS, without which Windows opens no folders.
            std::os::windows::fs::OpenOptionsExt::custom_flags(options.write(true), 0x0200_0000);
        }
        #[cfg(not(windows))]
        options.read(true);
        options.open(folder).unwrap()
    }

    #[test]
    fn only_old_copies_are_swept_away() {
        let cache = tempfile::tempdir().unwrap();
        let copies = [("old", 2 * OLD), ("young", Duration::ZERO)].map(|(name, age)| {
            let folder = cache.path().join(COPIES).join(name);
            std::fs::create_dir_all(&folder).unwrap();
            opened(&folder).set_modified(SystemTime::now() - age).unwrap();
            folder
        });
        sweep(cache.path());
        assert_eq!(copies.map(|folder| folder.exists()), [false, true]);
    }
}
