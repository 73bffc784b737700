//! The archive that is open in the window.

mod people;

use std::cell::OnceCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

pub use self::people::Desk;

use jiff::tz::TimeZone;

use super::checking::Checking;
use super::finished;
use super::media::MediaScreen;
use super::pictures::Pictures;
use super::posts::Digest;
use super::store::Folders;
use crate::archive::Archive;
use crate::jobs::{Job, Waker};
use crate::media::cache::Cache;
use crate::media::gallery::MediaFilter;
use crate::media::thumbnails::{self, Thumbnails};
use crate::model::{Batch, DamageKind, EntryId, FindingKind, Library, Session};
use crate::progress::StopFlag;
use crate::query::charts::Charts;
use crate::query::stats::Stats;

/// Name of the sample archive in the cache folder.
pub const SAMPLE_NAME: &str = "sample-archive.zip";

/// Posts that are dropped well within a frame.
const SMALL: usize = 5_000;

/// The archive that is open in the window.
pub struct Opened {
    path: PathBuf,
    archive: Arc<Archive>,
    session: Session,
    stats: Stats,
    charts: Option<Arc<Charts>>,
    counting: Option<Job<Option<Charts>>>,
    complete: bool,
    digest: Option<Job<Digest>>,
    wake: Waker,
    /// Reading was stopped before its end.
    pub stopped: bool,
    /// The backup check.
    pub checking: Checking,
    /// The Media screen.
    pub media: MediaScreen,
    desk: Desk,
    thumbnails: OnceCell<Thumbnails>,
    /// Where thumbnails are kept; None when they are not.
    cache: Option<Arc<Cache>>,
    /// Avatar and header.
    pub pictures: Pictures,
    /// The file is no longer where it was.
    pub missing: bool,
}

impl Opened {
    /// An archive whose posts are still to come.
    pub fn new(
        path: PathBuf,
        archive: Arc<Archive>,
        library: Arc<Library>,
        cache: Option<Arc<Cache>>,
        wake: &Waker,
    ) -> Self {
        let pictures = Pictures::start(&archive, &library.account, wake);
        let session = Session { library, lists: Arc::default() };
        Self {
            path,
            archive,
            session,
            stats: Stats::default(),
            charts: None,
            counting: None,
            complete: false,
            digest: None,
            wake: wake.clone(),
            stopped: false,
            checking: Checking::default(),
            media: MediaScreen::default(),
            desk: Desk::default(),
            thumbnails: OnceCell::new(),
            cache,
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
        drop_elsewhere(std::mem::replace(&mut self.session.library, library));
        self.complete = true;
        self.check();
    }

    /// Checks anew what is known, and looks for lists beside the archive. Only when everything was read: of a part nobody can
    /// say whether it is all.
    pub fn check(&mut self) {
        if self.complete {
            self.checking.start(&self.archive, &self.session.library, &self.wake);
        }
    }

    /// Checks every file.
    pub fn check_files(&mut self) {
        self.checking.check_files(&self.archive, &self.session.library, &self.wake);
    }

    /// No more posts will come: begins to work out what has to be known about all of them together.
    pub fn start_digest(&mut self) {
        let library = self.snapshot();
        self.digest = Some(Job::start("digest", self.wake.clone(), move |stop| Digest::of(&library, stop)));
    }

    /// What was worked out, once.
    pub fn take_in_digest(&mut self) -> Option<Digest> {
        let digest = finished(&mut self.digest)?
            .inspect_err(|error| log::error!("the posts stay in the order of the file: {error}"))
            .unwrap_or_else(|_| Digest { stats: self.stats, ..Digest::default() });
        self.stats = digest.stats;
        Some(digest)
    }

    /// No more posts will come: begins to list the media.
    pub fn start_media(&mut self) {
        let whole = self.complete && !self.is_recovered();
        self.media.start(&self.archive, &self.session.library, whole, &self.wake);
    }

    /// Takes in what was found out about media, and what the backup check found broken.
    pub fn take_in_media(&mut self, zone: &TimeZone) {
        let broken = self.checking.broken();
        self.media.set_damaged(broken, &self.session.library, zone, &self.wake);
        self.media.take_in(&self.session.library, zone, &self.wake);
    }

    /// Files that turned out to be broken when they were drawn.
    pub fn add_damaged(&mut self, entries: &[EntryId], zone: &TimeZone) {
        self.media.add_damaged(entries, &self.session.library, zone, &self.wake);
    }

    /// Shows only media that fit.
    pub fn filter_media(&mut self, filter: MediaFilter, zone: &TimeZone) {
        self.media.set_filter(filter, &self.session.library, zone, &self.wake);
    }

    /// Months begin elsewhere in another zone.
    pub fn zone_changed(&mut self, zone: &TimeZone) {
        if self.charts.is_some() || self.counting.is_some() {
            self.start_charts(zone);
        }
        self.media.zone_changed(&self.session.library, zone, &self.wake);
    }

    /// Keeps thumbnails there from now on, or nowhere.
    pub fn keep_thumbnails(&mut self, cache: Option<Arc<Cache>>) {
        self.cache = cache;
        self.thumbnails = OnceCell::new();
    }

    /// All posts are here and something is still worked out about them.
    pub fn is_settling(&self) -> bool {
        self.digest.is_some()
    }

    /// Makes small pictures of what the archive holds; begins when it is first asked for.
    pub fn thumbnails(&self) -> &Thumbnails {
        self.thumbnails.get_or_init(|| {
            let options = thumbnails::Options { cache: self.cache.clone(), ..thumbnails::Options::default() };
            Thumbnails::start(Arc::clone(&self.archive), options, self.wake.clone())
        })
    }

    /// The same, if anybody has asked for a picture yet.
    pub fn thumbnails_so_far(&self) -> Option<&Thumbnails> {
        self.thumbnails.get()
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

    /// The same, shared.
    pub fn shared(&self) -> &Arc<Library> {
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

    /// Numbers for charts, once they are known.
    pub fn charts(&self) -> Option<&Arc<Charts>> {
        self.charts.as_ref()
    }

    /// It is being counted for charts.
    pub fn is_counting(&self) -> bool {
        self.counting.is_some()
    }

    /// No more posts will come, or days begin elsewhere: begins to count for charts.
    pub fn start_charts(&mut self, zone: &TimeZone) {
        let (library, zone) = (self.snapshot(), zone.clone());
        let work = move |stop: &StopFlag| Charts::of(&library, &zone, stop);
        self.counting = Some(Job::start("charts", self.wake.clone(), work));
    }

    /// Takes in what was counted.
    pub fn take_in_charts(&mut self) {
        match finished(&mut self.counting) {
            Some(Ok(charts)) => self.charts = charts.map(Arc::new),
            Some(Err(error)) => log::error!("there are no charts: {error}"),
            None => {}
        }
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

impl Drop for Opened {
    fn drop(&mut self) {
        drop_elsewhere(std::mem::take(&mut self.session.library));
    }
}

/// Gives the memory of a library back on a thread of its own: with a million posts that takes longer than a frame.
fn drop_elsewhere(library: Arc<Library>) {
    if library.len() > SMALL {
        // Where no thread can be started, the closure, and with it the library, is dropped here.
        let _ = std::thread::Builder::new().name("drop".to_owned()).spawn(move || drop(library));
    }
}
