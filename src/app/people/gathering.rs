//! Brings the lists together: found with the archive, added by the person, asked about where nobody can tell.
//!
//! One thing after the other, since each adds to what is known. Nothing is taken that might belong to another archive, and
//! nothing is guessed: what is not sure waits for an answer.

use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::Arc;

use crate::app::finished;
use crate::archive::Archive;
use crate::jobs::{Job, JobFailed, Waker};
use crate::load::lists::{self as load, FoundLists, ListStage, RefusedList, UnsureList};
use crate::model::{Library, ListKind, Lists};
use crate::progress::{Progress, StopFlag};
use crate::wire::lists::ListError;
use crate::words::{self, Message};

/// The archive that lists are gathered for.
#[derive(Clone)]
pub struct Whose {
    /// The archive.
    pub archive: Arc<Archive>,
    /// What it told.
    pub library: Arc<Library>,
}

/// Something to be done.
#[derive(Clone, Debug, PartialEq)]
enum Task {
    /// Look into the archive and beside it.
    Find,
    /// Read what the person chose.
    Add(Vec<PathBuf>),
    /// Read a list of which the person said what it lists.
    ReadAs(UnsureList, ListKind),
}

/// What came of a task.
struct Came {
    lists: Lists,
    unsure: Vec<UnsureList>,
    refused: Vec<Refused>,
    unclaimed: Vec<PathBuf>,
    /// The person has asked for it.
    asked: bool,
}

/// A file that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Its name, untrusted.
    pub name: String,
    /// Why.
    pub message: Message,
}

/// What is to be told of a task that has ended.
#[derive(Debug, Default)]
pub struct News {
    /// All lists there are now.
    pub lists: Lists,
    /// Kinds of lists that the person's files have brought or added to.
    pub brought: Vec<ListKind>,
    /// Filters were brought.
    pub filters: bool,
    /// The person has asked for it and waits for an answer.
    pub asked: bool,
    /// Of some of them nobody can tell what they list.
    pub unsure: bool,
    /// Files the person chose that were not taken.
    pub refused: Vec<Refused>,
}

/// State of gathering.
#[derive(Default)]
pub struct Gathering {
    tasks: VecDeque<Task>,
    running: Option<Job<Option<Came>>>,
    /// Files and folders that the person added.
    given: Vec<PathBuf>,
    /// To be asked about at once.
    questions: VecDeque<UnsureList>,
    /// Found without anybody asking, to be asked about when the person wants to.
    unsure: Vec<UnsureList>,
    refused: Vec<Refused>,
    unclaimed: Vec<PathBuf>,
    /// The first search has come to its end.
    searched: bool,
}

impl Gathering {
    /// Looks for lists in the archive and beside it.
    pub fn find(&mut self) {
        self.tasks.push_back(Task::Find);
    }

    /// Reads files, or folders with some.
    pub fn add(&mut self, paths: Vec<PathBuf>) {
        self.unclaimed.retain(|path| !paths.contains(path));
        self.given.extend(paths.iter().filter(|path| !self.given.contains(path)).cloned().collect::<Vec<_>>());
        self.tasks.push_back(Task::Add(paths));
    }

    /// Reads a list of which is known by now what it lists.
    pub fn read_as(&mut self, list: UnsureList, kind: ListKind) {
        self.unsure.retain(|one| *one != list);
        self.tasks.push_back(Task::ReadAs(list, kind));
    }

    /// The lists that may belong to another archive, which are the person's after all.
    pub fn claim(&mut self) {
        let paths = std::mem::take(&mut self.unclaimed);
        if !paths.is_empty() {
            self.add(paths);
        }
    }

    /// They are not, or not now.
    pub fn disclaim(&mut self) {
        self.unclaimed.clear();
    }

    /// Begins with what waits, unless something is under way. What the person added waits for the first search: that one
    /// starts from nothing.
    pub fn go_on(&mut self, whose: &Whose, known: &Arc<Lists>, wake: &Waker) {
        if self.running.is_some() {
            return;
        }
        let next = self.tasks.iter().position(|task| self.searched || *task == Task::Find);
        let Some(task) = next.and_then(|next| self.tasks.remove(next)) else { return };
        let progress = Progress::new(ListStage::Reading, {
            let wake = wake.clone();
            move || wake()
        });
        let (whose, known) = (whose.clone(), Arc::clone(known));
        let work = move |stop: &StopFlag| task.carry_out(&whose, &known, &progress, stop);
        self.running = Some(Job::start("lists", wake.clone(), work));
    }

    /// Takes in what a task has brought.
    ///
    /// # Errors
    /// A mistake of Fossick, in words.
    pub fn take_in(&mut self, known: &Lists) -> Option<Result<News, Message>> {
        let outcome = finished(&mut self.running)?;
        self.searched = true;
        match outcome {
            Ok(Some(came)) => Some(Ok(self.take(came, known))),
            Ok(None) => None,
            Err(error) => Some(Err(words::job_failed(&error))),
        }
    }

    fn take(&mut self, came: Came, known: &Lists) -> News {
        let unsure = !came.unsure.is_empty();
        self.unclaimed.extend(came.unclaimed);
        self.refused.extend(came.refused.iter().cloned());
        if came.asked {
            self.questions.extend(came.unsure);
        } else {
            self.unsure.extend(came.unsure);
        }
        let is_new = |kind: &ListKind| came.lists.get(*kind) != known.get(*kind);
        let brought = ListKind::ALL.into_iter().filter(is_new).collect();
        let filters = came.lists.filters.is_some() && known.filters.is_none();
        let refused = if came.asked { came.refused } else { Vec::new() };
        News { lists: came.lists, brought, filters, asked: came.asked, unsure, refused }
    }

    /// The next list to ask the person about.
    pub fn question(&mut self) -> Option<UnsureList> {
        self.questions.pop_front()
    }

    /// Asks about the lists that were found and not understood.
    pub fn ask_about_unsure(&mut self) {
        self.questions.extend(self.unsure.drain(..));
    }

    /// Lists that were found with the archive and of which nobody can tell what they list.
    pub fn unsure(&self) -> &[UnsureList] {
        &self.unsure
    }

    /// Lists beside the archive that may belong to another one there.
    pub fn unclaimed(&self) -> &[PathBuf] {
        &self.unclaimed
    }

    /// Files that were not taken.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// Files and folders that the person added.
    pub fn given(&self) -> &[PathBuf] {
        &self.given
    }

    /// What the person added is being read, or waits to be.
    pub fn is_adding(&self) -> bool {
        self.running.is_some() && self.searched || self.tasks.iter().any(|task| *task != Task::Find)
    }

    /// Stops reading what the person added; nothing of what is being read is taken. The first search goes on.
    pub fn stop(&mut self) {
        self.tasks.retain(|task| *task == Task::Find);
        if let Some(job) = self.running.as_ref().filter(|_| self.searched) {
            job.stop();
        }
    }

    /// Something is being looked for or read.
    pub fn is_busy(&self) -> bool {
        self.running.is_some() || !self.tasks.is_empty()
    }

    /// It is known which lists there are.
    pub fn has_searched(&self) -> bool {
        self.searched
    }
}

impl Task {
    /// None: stopped.
    fn carry_out(self, whose: &Whose, known: &Lists, progress: &Progress<ListStage>, stop: &StopFlag) -> Option<Came> {
        let account = &whose.library.account;
        match self {
            Self::Find => {
                let found = load::find(&whose.archive, account, &[], progress, stop).ok()?;
                Some(Came::of(found, false))
            }
            Self::Add(paths) => Some(Came::of(load::add(known, account, &paths, progress, stop).ok()?, true)),
            Self::ReadAs(list, kind) => {
                let read = load::read_as(known, account, Some(&*whose.archive), &list.source, kind, stop);
                match read {
                    Ok(lists) => Some(Came::of(FoundLists { lists, ..FoundLists::default() }, true)),
                    Err(ListError::Stopped) => None,
                    Err(error) => {
                        let refused = vec![RefusedList { source: list.source, error }];
                        Some(Came::of(FoundLists { lists: known.clone(), refused, ..FoundLists::default() }, true))
                    }
                }
            }
        }
    }
}

impl Came {
    fn of(found: FoundLists, asked: bool) -> Self {
        let refused = found.refused.iter().map(|refused| {
            let name = refused.source.file_name();
            Refused { message: words::lists::list_error(&refused.error, &name), name }
        });
        Self { refused: refused.collect(), lists: found.lists, unsure: found.unsure, unclaimed: found.unclaimed, asked }
    }
}

/// What the posts and the favourites tell, worked out by a job.
pub struct Told<T> {
    job: Option<Job<Option<T>>>,
    told: Option<T>,
}

impl<T> Default for Told<T> {
    fn default() -> Self {
        Self { job: None, told: None }
    }
}

impl<T: Send + 'static> Told<T> {
    /// Begins anew; what was known stays until then.
    pub fn start(&mut self, name: &str, wake: &Waker, work: impl FnOnce(&StopFlag) -> Option<T> + Send + 'static) {
        self.job = Some(Job::start(name, wake.clone(), work));
    }

    /// Takes in what the job has found; true when it has just found something.
    ///
    /// # Errors
    /// A mistake of Fossick.
    pub fn take_in(&mut self) -> Result<bool, JobFailed> {
        match finished(&mut self.job) {
            Some(Ok(Some(told))) => {
                self.told = Some(told);
                Ok(true)
            }
            Some(Err(error)) => Err(error),
            Some(Ok(None)) | None => Ok(false),
        }
    }

    /// What is known.
    pub fn get(&self) -> Option<&T> {
        self.told.as_ref()
    }
}
