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
use crate::model::{Library, ListKind, ListSource, Lists};
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
    Add(Vec<PathBuf>, Reason),
    /// Read a list of which the person said what it lists.
    ReadAs(UnsureList, ListKind),
    /// Look everywhere once more, also at what the person gave, and remember what they said of it.
    Again(Vec<PathBuf>, Answers),
}

/// Lists of which the person said what they list.
type Answers = Vec<(ListSource, ListKind)>;

/// Why lists were read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reason {
    /// They were looked for unasked.
    #[default]
    Search,
    /// The person named them when they started Fossick.
    Start,
    /// The person added them.
    Added,
    /// The person wanted all of them to be read once more.
    Again,
}

/// What is no longer remembered of files.
#[derive(Clone, Debug, Default)]
pub struct Forgotten {
    given: Vec<PathBuf>,
    answers: Answers,
}

/// What came of a task.
struct Came {
    lists: Lists,
    unsure: Vec<UnsureList>,
    refused: Vec<Refused>,
    unclaimed: Vec<PathBuf>,
    reason: Reason,
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
    /// Kinds of lists that are no longer what they were: files have brought them or added to them.
    pub brought: Vec<ListKind>,
    /// Filters, too.
    pub filters: bool,
    /// Why they were read. Of all but a search the person waits for an answer.
    pub reason: Reason,
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
    answers: Answers,
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
        self.take_up(paths, Reason::Added);
    }

    /// The same for what was named when Fossick was started.
    pub fn add_at_start(&mut self, paths: Vec<PathBuf>) {
        self.take_up(paths, Reason::Start);
    }

    fn take_up(&mut self, paths: Vec<PathBuf>, reason: Reason) {
        self.unclaimed.retain(|path| !paths.contains(path));
        self.given.extend(paths.iter().filter(|path| !self.given.contains(path)).cloned().collect::<Vec<_>>());
        self.tasks.push_back(Task::Add(paths, reason));
    }

    /// Reads everything once more: files may have changed, come or gone.
    pub fn read_again(&mut self) {
        self.tasks.push_back(Task::Again(self.given.clone(), self.answers.clone()));
    }

    /// Remembers no longer that these files were given, nor what was said of them.
    pub fn forget(&mut self, sources: &[ListSource]) -> Forgotten {
        let is_one = |path: &PathBuf| sources.iter().any(|it| matches!(it, ListSource::File(file) if file == path));
        let (given, kept) = std::mem::take(&mut self.given).into_iter().partition(is_one);
        self.given = kept;
        let said = std::mem::take(&mut self.answers).into_iter();
        let (answers, kept) = said.partition(|(source, _)| sources.contains(source));
        self.answers = kept;
        Forgotten { given, answers }
    }

    /// Remembers it again.
    pub fn remember(&mut self, forgotten: Forgotten) {
        self.given.extend(forgotten.given);
        self.answers.extend(forgotten.answers);
    }

    /// Reads a list of which is known by now what it lists.
    pub fn read_as(&mut self, list: UnsureList, kind: ListKind) {
        self.unsure.retain(|one| *one != list);
        self.answers.retain(|(source, _)| *source != list.source);
        self.answers.push((list.source.clone(), kind));
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
        let reason = came.reason;
        if reason == Reason::Again {
            // All that was found before was found once more, if it is still there.
            (self.unclaimed, self.refused, self.unsure) = Default::default();
        }
        self.unclaimed.extend(came.unclaimed);
        self.refused.extend(came.refused.iter().cloned());
        if matches!(reason, Reason::Start | Reason::Added) {
            self.questions.extend(came.unsure);
        } else {
            self.unsure.extend(came.unsure);
        }
        let is_new = |kind: &ListKind| came.lists.get(*kind) != known.get(*kind);
        let brought = ListKind::ALL.into_iter().filter(is_new).collect();
        let filters =
            came.lists.filters.as_ref().map(|file| &file.bytes) != known.filters.as_ref().map(|file| &file.bytes);
        let refused = if reason == Reason::Search { Vec::new() } else { came.refused };
        News { lists: came.lists, brought, filters, reason, unsure, refused }
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

    /// Says no more about them.
    pub fn dismiss_refused(&mut self) {
        self.refused.clear();
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
                Some(Came::of(found, Reason::Search))
            }
            Self::Add(paths, reason) => Some(Came::of(load::add(known, account, &paths, progress, stop).ok()?, reason)),
            Self::ReadAs(list, kind) => {
                let mut found = FoundLists { lists: known.clone(), ..FoundLists::default() };
                take_as(&mut found, whose, list.source, kind, stop)?;
                Some(Came::of(found, Reason::Added))
            }
            Self::Again(given, answers) => {
                let mut found = load::find(&whose.archive, account, &given, progress, stop).ok()?;
                for list in std::mem::take(&mut found.unsure) {
                    match answers.iter().find(|(source, _)| *source == list.source) {
                        Some((_, kind)) => take_as(&mut found, whose, list.source, *kind, stop)?,
                        None => found.unsure.push(list),
                    }
                }
                Some(Came::of(found, Reason::Again))
            }
        }
    }
}

/// Adds a list of which the person said what it lists. None: stopped.
fn take_as(found: &mut FoundLists, whose: &Whose, source: ListSource, kind: ListKind, stop: &StopFlag) -> Option<()> {
    match load::read_as(&found.lists, &whose.library.account, Some(&*whose.archive), &source, kind, stop) {
        Ok(lists) => found.lists = lists,
        Err(ListError::Stopped) => return None,
        Err(error) => found.refused.push(RefusedList { source, error }),
    }
    Some(())
}

impl Came {
    fn of(found: FoundLists, reason: Reason) -> Self {
        let refused = found.refused.iter().map(|refused| {
            let name = refused.source.file_name();
            Refused { message: words::lists::list_error(&refused.error, &name), name }
        });
        Self {
            refused: refused.collect(),
            lists: found.lists,
            unsure: found.unsure,
            unclaimed: found.unclaimed,
            reason,
        }
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
