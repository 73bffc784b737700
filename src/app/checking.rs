//! The backup check of the archive that is open: a report as soon as everything is read, and the pass over every file.

use std::collections::HashSet;
use std::path::PathBuf;
use std::sync::Arc;

use super::finished;
use crate::archive::Archive;
use crate::check::{self, CheckStage, Depth, Fault, FileReport, FullOptions, ListsFound, Report};
use crate::jobs::{Job, Waker};
use crate::model::{EntryId, Library};
use crate::progress::{Progress, Snapshot, Stopped};
use crate::words::{self, Message};

/// An archive smaller than this, in bytes, has its files checked without being asked.
const BY_ITSELF: u64 = 500_000_000;

/// How far the check is, and what it found.
#[derive(Default)]
pub struct Checking {
    quick: Option<Job<Report>>,
    report: Option<Arc<Report>>,
    files: Files,
    /// What the pass over every file found.
    found: Option<Arc<FileReport>>,
    /// Files that were found broken.
    broken: Arc<HashSet<EntryId>>,
    /// Lists are counted anew: the report that comes is the same but for them.
    recount: Option<Job<Report>>,
    /// Lists that the person added, files or folders.
    given: Vec<PathBuf>,
}

/// What the pass over every file found.
pub struct Checked {
    /// The report it adds to.
    to: Arc<Report>,
    report: Report,
    files: Arc<FileReport>,
    broken: HashSet<EntryId>,
}

/// The pass over every file.
#[derive(Default)]
pub enum Files {
    /// It has not begun.
    #[default]
    NotYet,
    /// It is under way; units are bytes.
    Running(Job<Result<Checked, Stopped>>, Progress<CheckStage>),
    /// Its findings are in the report.
    Done,
    /// The person stopped it.
    Stopped,
    /// It came to nothing, by a mistake of Fossick.
    Failed(Message),
}

impl Checking {
    /// Begins with what loading has found out. Nothing of an earlier check stays.
    pub fn start(&mut self, archive: &Arc<Archive>, library: &Arc<Library>, wake: &Waker) {
        let given = std::mem::take(&mut self.given);
        let job = quick(archive, library, &given, None, wake);
        *self = Self { quick: Some(job), given, ..Self::default() };
    }

    /// Counts lists anew: the person has added these. What was found about files stays.
    pub fn recount(&mut self, given: Vec<PathBuf>, archive: &Arc<Archive>, library: &Arc<Library>, wake: &Waker) {
        self.given = given;
        if self.quick.is_some() {
            self.quick = Some(quick(archive, library, &self.given, None, wake));
        } else if self.report.is_some() {
            self.recount = Some(quick(archive, library, &self.given, self.found.clone(), wake));
        }
    }

    /// Reads every file. Needs the report of the quick check to add to.
    pub fn check_files(&mut self, archive: &Arc<Archive>, library: &Arc<Library>, wake: &Waker) {
        let Some(to) = self.report.clone().filter(|_| self.can_check_files()) else { return };
        let (archive, library) = (Arc::clone(archive), Arc::clone(library));
        let progress = Progress::new(CheckStage::Reading, {
            let wake = wake.clone();
            move || wake()
        });
        let job = Job::start("full check", wake.clone(), {
            let progress = progress.clone();
            move |stop| {
                let files = check::full(&archive, &library, FullOptions { decode: true }, &progress, stop)?;
                let broken = files.faults.iter().filter(|(_, fault)| *fault != Fault::HeadersDisagree);
                let broken = broken.map(|(entry, _)| *entry).collect();
                let report = Report::clone(&to).with_files(&files);
                Ok(Checked { to, report, files: Arc::new(files), broken })
            }
        });
        self.files = Files::Running(job, progress);
    }

    /// Stops reading files; what is known already stays.
    pub fn stop(&mut self) {
        if let Files::Running(job, _) = &self.files {
            job.stop();
        }
    }

    /// Takes in what was found. True when the quick check has just ended and the archive is small enough to go on with its
    /// files at once.
    pub fn take_in(&mut self) -> bool {
        if let Files::Running(job, _) = &self.files
            && let Some(outcome) = job.poll()
        {
            self.files = match outcome {
                Ok(Ok(Checked { to, report, files, broken })) => {
                    // Lists may have been counted anew meanwhile.
                    self.report = self.report.take().map(|now| {
                        let same = Arc::ptr_eq(&now, &to);
                        Arc::new(if same { report } else { Report::clone(&now).with_files(&files) })
                    });
                    self.found = Some(files);
                    self.broken = Arc::new(broken);
                    Files::Done
                }
                Ok(Err(Stopped)) => Files::Stopped,
                Err(error) => Files::Failed(words::job_failed(&error)),
            };
        }
        if let Some(Ok(report)) = finished(&mut self.recount) {
            // The files may have been checked while it counted.
            let late = self.found.as_ref().filter(|_| report.depth == Depth::Quick);
            self.report = Some(Arc::new(match late {
                Some(files) => report.with_files(files),
                None => report,
            }));
        }
        match finished(&mut self.quick) {
            Some(Ok(report)) => {
                let small = report.archive.bytes < BY_ITSELF;
                self.report = Some(Arc::new(report));
                small
            }
            Some(Err(error)) => {
                self.files = Files::Failed(words::job_failed(&error));
                false
            }
            None => false,
        }
    }

    /// What was found, once there is something.
    pub fn report(&self) -> Option<&Arc<Report>> {
        self.report.as_ref()
    }

    /// Files that the pass over all files found broken.
    pub fn broken(&self) -> &Arc<HashSet<EntryId>> {
        &self.broken
    }

    /// Every file was read, and this one is whole.
    pub fn found_whole(&self, entry: EntryId) -> bool {
        matches!(self.files, Files::Done) && !self.broken.contains(&entry)
    }

    /// How far the pass over the files is.
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// Bytes of files that were read, while they are.
    pub fn progress(&self) -> Option<Snapshot<CheckStage>> {
        match &self.files {
            Files::Running(_, progress) => Some(progress.snapshot()),
            _ => None,
        }
    }

    /// Every file can be read now: there is a report to add to, and nobody is at it or has done it.
    pub fn can_check_files(&self) -> bool {
        self.report.is_some() && !matches!(self.files, Files::Running(..) | Files::Done)
    }

    /// Something is being checked.
    pub fn is_running(&self) -> bool {
        self.quick.is_some() || self.recount.is_some() || matches!(self.files, Files::Running(..))
    }
}

/// The quick check, with what is known about the files.
fn quick(
    archive: &Arc<Archive>,
    library: &Arc<Library>,
    given: &[PathBuf],
    files: Option<Arc<FileReport>>,
    wake: &Waker,
) -> Job<Report> {
    let (archive, library, given) = (Arc::clone(archive), Arc::clone(library), given.to_vec());
    Job::start("quick check", wake.clone(), move |stop| {
        let report = check::quick(&archive, &library, &ListsFound::find(&archive, &given, stop));
        match files {
            Some(files) => report.with_files(&files),
            None => report,
        }
    })
}
