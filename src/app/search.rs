//! What is looked for: the search text, the filter it says, and the posts that fit, found by a job.
//!
//! The text is the one truth: what is typed is read as a [`Filter`], what is clicked is written into the text.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::finished;
use crate::jobs::{Job, Waker};
use crate::model::{Library, PostIndex};
use crate::progress::StopFlag;
use crate::query::charts::{self, MonthCount};
use crate::query::filter::Filter;
use crate::query::order::{FileOrder, Order, ordered};
use crate::words::{self, Message};

/// The search of one archive.
#[derive(Default)]
pub struct Search {
    text: String,
    filter: Filter,
    job: Option<Job<Option<Found>>>,
    /// What the job, or the last one, was asked.
    asked: Option<Question>,
    found: Option<Found>,
    failed: Option<Message>,
    /// Goes up with each list of posts.
    generation: u64,
}

/// What posts are asked for.
#[derive(Clone, Debug, PartialEq)]
struct Question {
    filter: Filter,
    order: Order,
    zone: TimeZone,
    /// Posts that were there.
    known: usize,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    question: Question,
    /// Posts that fit, in the order of the file.
    fitting: Arc<[PostIndex]>,
    /// The same in the order that was asked for.
    pub posts: Arc<[PostIndex]>,
    /// How many of them are of which month, oldest first.
    pub months: Arc<[MonthCount]>,
}

/// Where a search looks, and how posts are put into order.
pub struct Ground<'a> {
    /// The posts.
    pub library: &'a Arc<Library>,
    /// How they stand in the file.
    pub file_order: &'a FileOrder,
    /// Order of the list.
    pub order: Order,
    /// Zone of days and months.
    pub zone: &'a TimeZone,
    /// Called when something was found.
    pub wake: &'a Waker,
}

impl Search {
    /// Looks for this from now on.
    pub fn set_text(&mut self, text: String) {
        self.filter = Filter::parse(&text);
        self.text = text;
    }

    /// Looks for this from now on.
    pub fn set_filter(&mut self, filter: Filter) {
        self.text = filter.to_string();
        self.filter = filter;
    }

    /// As it was typed, or as clicks have written it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the text says.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Something is looked for.
    pub fn is_on(&self) -> bool {
        !self.filter.is_empty()
    }

    /// What was found last; None before anything was.
    pub fn found(&self) -> Option<&Found> {
        self.found.as_ref()
    }

    /// Goes up with each list of posts that was found.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// The list is not yet what the text says.
    pub fn is_running(&self) -> bool {
        self.job.is_some()
    }

    /// Why nothing could be found: a mistake of Fossick.
    pub fn failed(&self) -> Option<&Message> {
        self.failed.as_ref()
    }

    /// Begins to look when there is something new to look for or to look through. The search before, if any, stops.
    pub fn look(&mut self, ground: &Ground<'_>) {
        let question = Question {
            filter: self.filter.clone(),
            order: ground.order,
            zone: ground.zone.clone(),
            known: ground.library.len(),
        };
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        // While posts come in, a search is not begun again before the one before has ended.
        let only_grown = self.asked.as_ref().is_some_and(|asked| Question { known: asked.known, ..question.clone() } == *asked);
        if only_grown && self.job.is_some() {
            return;
        }
        self.asked = Some(question.clone());
        let (library, file_order) = (Arc::clone(ground.library), ground.file_order.clone());
        let before = self.found.clone();
        let work = move |stop: &StopFlag| find(question, before.as_ref(), &library, &file_order, stop);
        self.job = Some(Job::start("search", ground.wake.clone(), work));
    }

    /// Takes in what was found; says whether there is another list now, and whether it answers another question than the one
    /// before.
    pub fn take_in(&mut self) -> Option<Change> {
        let outcome = finished(&mut self.job)?;
        match outcome {
            Ok(Some(found)) => {
                let asked_else = self.found.as_ref().is_none_or(|before| {
                    before.question.filter != found.question.filter || before.question.order != found.question.order
                });
                self.failed = None;
                self.found = Some(found);
                self.generation += 1;
                Some(if asked_else { Change::Asked } else { Change::Grown })
            }
            Ok(None) => None,
            Err(error) => {
                self.failed = Some(words::job_failed(&error));
                None
            }
        }
    }
}

/// Why there is another list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Something else was asked for.
    Asked,
    /// There are more posts, or days begin elsewhere.
    Grown,
}

fn find(
    question: Question,
    before: Option<&Found>,
    library: &Library,
    file_order: &FileOrder,
    stop: &StopFlag,
) -> Option<Found> {
    let (filter, zone) = (&question.filter, &question.zone);
    let same_ground = |before: &&Found| before.question.known == question.known && before.question.zone == *zone;
    let fitting: Arc<[PostIndex]> = match before.filter(same_ground) {
        Some(before) if before.question.filter == *filter => Arc::clone(&before.fitting),
        Some(before) if filter.narrows(&before.question.filter) => {
            filter.find_among(&before.fitting, library, zone, stop)?.into()
        }
        _ => filter.find(library, zone, stop)?.into(),
    };
    let posts = ordered(&fitting, library, file_order, question.order).into();
    let months = charts::months_of(&fitting, library, zone, stop)?.into();
    Some(Found { question, fitting, posts, months })
}
