//! The detail pane of the Posts screen: the marked post in its thread, what it has attached, and its record.

use std::sync::Arc;

use super::dialog::RecordState;
use super::finished;
use super::record::{self, RecordText};
use crate::archive::Archive;
use crate::jobs::{Job, Waker};
use crate::model::{Kind, Library, PostIndex, RecordSpan};
use crate::query::by_uri::ByUri;
use crate::query::threads::{Part, PartOf, Threads};
use crate::words::{self, Message};

/// State of the pane. It shows the post that is marked in the list, while it is open.
#[derive(Default)]
pub struct Detail {
    open: bool,
    thread: Option<Thread>,
    record: Option<RecordState>,
    reading: Option<Job<Result<RecordText, Message>>>,
    /// Goes up with each change of what is shown.
    generation: u64,
}

/// A post, and the thread around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Thread {
    /// The post that was asked for.
    pub post: PostIndex,
    /// The post of the thread that stands for it: of a boost of one's own post the boosted one.
    pub shown: PostIndex,
    /// The thread, in the order of reading.
    pub parts: Arc<[Part]>,
}

impl Detail {
    /// The pane is open.
    pub fn is_open(&self) -> bool {
        self.open
    }

    /// Opens the pane.
    pub fn open(&mut self) {
        self.open = true;
    }

    /// Closes the pane, and forgets what it showed.
    pub fn close(&mut self) {
        *self = Self { generation: self.generation + 1, ..Self::default() };
    }

    /// What is shown: None while nothing is marked.
    pub fn thread(&self) -> Option<&Thread> {
        self.thread.as_ref()
    }

    /// The record of the post, when somebody has asked for it.
    pub fn record(&self) -> Option<&RecordState> {
        self.record.as_ref()
    }

    /// Goes up with each change of what is shown.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Shows the thread around `post`; what was shown of another post is forgotten. Without threads, as while posts are still
    /// being read, it is the post alone.
    pub fn follow(&mut self, post: Option<PostIndex>, library: &Library, by_uri: &ByUri, threads: Option<&Threads>) {
        if post.is_none() && self.thread.is_some() {
            // Its post is not listed any more.
            return self.close();
        }
        let same = |thread: &Thread| Some(thread.post) == post;
        if !self.open || self.thread.as_ref().is_some_and(same) || (self.thread.is_none() && post.is_none()) {
            return;
        }
        self.thread = post.map(|post| {
            let parts = match threads {
                Some(threads) => threads.around(library, by_uri, post),
                None => vec![Part { depth: 0, what: PartOf::Post(post) }],
            };
            let boosted = match library.post(post).map(|post| &post.kind) {
                Some(Kind::Boost { of, .. }) => by_uri.find(library, of),
                _ => None,
            };
            Thread { post, shown: boosted.filter(|_| threads.is_some()).unwrap_or(post), parts: parts.into() }
        });
        (self.record, self.reading) = (None, None);
        self.generation += 1;
    }

    /// Works the thread out anew: threads are known now.
    pub fn refresh(&mut self) {
        self.thread = None;
    }

    /// Unfolds the record of the post, or folds it again.
    pub fn toggle_record(&mut self, archive: &Arc<Archive>, library: &Arc<Library>, span: RecordSpan, wake: &Waker) {
        self.generation += 1;
        if self.record.take().is_some() {
            self.reading = None;
            return;
        }
        let (archive, library) = (Arc::clone(archive), Arc::clone(library));
        self.record = Some(RecordState::Reading);
        self.reading =
            Some(Job::start("record", wake.clone(), move |stop| record::read(&archive, &library, span, stop)));
    }

    /// Takes in the record.
    pub fn take_in(&mut self) {
        let Some(outcome) = finished(&mut self.reading) else { return };
        self.generation += 1;
        self.record = Some(match outcome {
            Ok(Ok(text)) => RecordState::Ready(Arc::new(text)),
            Ok(Err(message)) => RecordState::Failed(message),
            Err(error) => RecordState::Failed(words::job_failed(&error)),
        });
    }
}
