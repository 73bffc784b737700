//! The archive that is open in the window.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::pictures::Pictures;
use super::store::Folders;
use crate::archive::Archive;
use crate::jobs::Waker;
use crate::model::{Batch, DamageKind, FindingKind, Library, Session};
use crate::query::stats::Stats;

/// Name of the sample archive in the cache folder.
pub const SAMPLE_NAME: &str = "sample-archive.zip";

/// The archive that is open in the window.
pub struct Opened {
    path: PathBuf,
    archive: Arc<Archive>,
    session: Session,
    stats: Stats,
    complete: bool,
    /// Reading was stopped before its end.
    pub stopped: bool,
    /// Avatar and header.
    pub pictures: Pictures,
    /// The file is no longer where it was.
    pub missing: bool,
}

impl Opened {
    /// An archive whose posts are still to come.
    pub fn new(path: PathBuf, archive: Arc<Archive>, library: Arc<Library>, wake: &Waker) -> Self {
        let pictures = Pictures::start(&archive, &library.account, wake);
        let session = Session { library };
        Self {
            path,
            archive,
            session,
            stats: Stats::default(),
            complete: false,
            stopped: false,
            pictures,
            missing: false,
        }
    }

    /// More posts came.
    pub fn push(&mut self, batch: Batch) {
        for post in batch.posts.iter() {
            self.stats.add(post);
        }
        // The window is the only holder while loading, so this copies nothing.
        Arc::make_mut(&mut self.session.library).push(batch);
    }

    /// Everything was read.
    pub fn complete(&mut self, library: Arc<Library>) {
        self.stats = Stats::of(library.posts().map(|(_, post)| post));
        self.session.library = library;
        self.complete = true;
    }

    /// Where it was opened from.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Its file name, for showing.
    pub fn file_name(&self) -> String {
        self.path.file_name().unwrap_or(self.path.as_os_str()).to_string_lossy().into_owned()
    }

    /// The archive.
    pub fn archive(&self) -> &Arc<Archive> {
        &self.archive
    }

    /// What is known of it so far.
    pub fn library(&self) -> &Library {
        &self.session.library
    }

    /// What is known of it so far, to keep.
    pub fn snapshot(&self) -> Arc<Library> {
        Arc::clone(&self.session.library)
    }

    /// What its posts are made of.
    pub fn stats(&self) -> &Stats {
        &self.stats
    }

    /// Everything was read.
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// The archive is damaged and what could be read of it is all there is.
    pub fn is_recovered(&self) -> bool {
        self.complete
            && self.library().findings.iter().any(|finding| {
                matches!(finding.kind, FindingKind::ContainerDamaged(DamageKind::CutOff | DamageKind::DirectoryRebuilt))
                    || matches!(finding.kind, FindingKind::JsonDamaged | FindingKind::UnfinishedDownload)
            })
    }

    /// It is the sample archive.
    pub fn is_sample(&self, folders: &Folders) -> bool {
        self.path == folders.cache.join(SAMPLE_NAME)
    }
}
