//! What is looked for: the search text, the filter it says, and the posts that fit, found by a job.
//!
//! The text is the one truth: what is typed is read as a [`Filter`], what is clicked is written into the text. While
//! somebody types, a word at the end that is not whole takes nothing away.

use std::sync::Arc;

use jiff::tz::TimeZone;

use super::finished;
use crate::jobs::{Job, Waker};
use crate::model::{Library, PostIndex};
use crate::progress::StopFlag;
use crate::query::filter::{Clause, Filter, Typed};
use crate::query::months::{self, MonthCount};
use crate::query::order::{FileOrder, Order};
use crate::words::{self, Message};

/// The search of one archive.
#[derive(Default)]
pub struct Search {
    text: String,
    filter: Filter,
    /// The clause at the end of what is being typed, if it may not be whole.
    open: Option<Clause>,
    /// Goes up with each other filter.
    version: u64,
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
    /// Where no post fits this clause it is left out as long as it may become another one.
    open: Option<Clause>,
    order: Order,
    zone: TimeZone,
    /// Posts that were there.
    known: usize,
    /// There will be no more, and their order is known.
    complete: bool,
}

impl Question {
    /// All posts, in an order that follows from that of the file: they need no list.
    fn follows_file(&self) -> bool {
        self.filter.is_empty() && matches!(self.order, Order::Newest | Order::Oldest)
    }
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Found {
    question: Question,
    /// Posts that fit, in the order of the file.
    fitting: Arc<[PostIndex]>,
    /// The same in the order that was asked for; none when all posts are shown in an order that follows from the file's.
    posts: Arc<[PostIndex]>,
    /// How many of them are of which month, oldest first.
    pub months: Arc<[MonthCount]>,
    /// When nothing fits: what stands in the way.
    pub loosen: Arc<[Loosened]>,
    /// The clause that was left out, because it may not be whole.
    left_out: Option<Clause>,
}

/// Clauses to take off, so that some posts fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loosened {
    /// What is taken off.
    pub without: Vec<Clause>,
    /// How many posts fit then.
    pub count: usize,
}

impl Found {
    /// How many posts fit.
    pub fn count(&self) -> usize {
        self.fitting.len()
    }

    /// The posts that fit, in file order.
    pub fn fitting(&self) -> &Arc<[PostIndex]> {
        &self.fitting
    }

    /// The posts in the order that was asked for. None: all posts, in an order that follows from that of the file.
    pub fn list(&self) -> Option<&Arc<[PostIndex]>> {
        (!self.question.follows_file()).then_some(&self.posts)
    }

    /// It answers what `filter` says.
    pub fn is_of(&self, filter: &Filter) -> bool {
        self.question.filter == *filter
    }
}

/// Clauses that are tried to be left out, when nothing fits.
const TRIED: usize = 12;

/// Where a search looks, and how posts are put into order.
pub struct Ground<'a> {
    /// The posts.
    pub library: &'a Arc<Library>,
    /// How they stand in the file.
    pub file_order: &'a FileOrder,
    /// Order of the list.
    pub order: Order,
    /// There will be no more posts, and their order is known.
    pub complete: bool,
    /// Zone of days and months.
    pub zone: &'a TimeZone,
    /// Called when something was found.
    pub wake: &'a Waker,
}

impl Search {
    /// Looks for this from now on.
    pub fn set_text(&mut self, text: String) {
        let filter = Filter::parse(&text);
        self.set(text, Typed { filter, open: None });
    }

    /// Looks for this from now on; somebody may go on typing.
    pub fn type_text(&mut self, text: String) {
        let typed = Typed::read(&text);
        self.set(text, typed);
    }

    fn set(&mut self, text: String, typed: Typed) {
        self.version += u64::from(typed.filter != self.filter);
        (self.text, self.filter, self.open) = (text, typed.filter, typed.open);
    }

    /// Looks for this from now on.
    pub fn set_filter(&mut self, filter: &Filter) {
        self.set_text(filter.to_string());
    }

    /// As it was typed, or as clicks have written it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// What the text says.
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// The word at the end of the text takes nothing away, because it may not be whole; or nobody knows yet.
    pub fn is_unfinished(&self) -> bool {
        let unknown = self.open.is_some() && self.is_running();
        unknown || self.left_out().is_some() || self.filter != Filter::parse(&self.text)
    }

    /// The clause that is left out, because it may not be whole.
    pub fn left_out(&self) -> Option<&Clause> {
        self.found.as_ref().filter(|found| found.is_of(&self.filter))?.left_out.as_ref()
    }

    /// Goes up with each other filter; 0 while nothing is looked for.
    pub fn version(&self) -> u64 {
        if self.is_on() { self.version } else { 0 }
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
            open: self.open.clone(),
            order: ground.order,
            zone: ground.zone.clone(),
            known: ground.library.len(),
            complete: ground.complete,
        };
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        // While posts come in, a search is not begun again before the one before has ended.
        let only_grown = self.asked.as_ref().is_some_and(|asked| {
            Question { known: asked.known, complete: asked.complete, ..question.clone() } == *asked
        });
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
                    let asked =
                        |found: &Found| (found.question.filter.clone(), found.question.order, found.left_out.clone());
                    asked(before) != asked(&found)
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
    // Newer forms of posts may have come into their places at the end of loading.
    let same_ground = |before: &&Found| {
        let Question { known, complete, zone, .. } = &before.question;
        (known, complete, zone) == (&question.known, &question.complete, &question.zone)
    };
    let mut fitting: Arc<[PostIndex]> = match before.filter(same_ground) {
        Some(before) if before.question.filter == *filter && before.left_out.is_none() => Arc::clone(&before.fitting),
        Some(before) if filter.narrows(&before.question.filter) => {
            filter.find_among(&before.fitting, library, zone, stop)?.into()
        }
        _ => filter.find(library, zone, stop)?.into(),
    };
    let open = question.open.as_ref().filter(|open| fitting.is_empty() && open.may_go_on(library, stop));
    if let Some(open) = open {
        fitting = filter.clone().without(open).find(library, zone, stop)?.into();
    }
    let left_out = open.cloned();
    let posts = if question.follows_file() {
        Vec::new()
    } else {
        let mut posts = fitting.to_vec();
        question.order.apply(&mut posts, library, file_order);
        posts
    };
    let months = months::of(&fitting, library, zone, stop)?.into();
    let loosen = if fitting.is_empty() { loosen(filter, library, zone, stop)?.into() } else { Arc::default() };
    Some(Found { question, fitting, posts: posts.into(), months, loosen, left_out })
}

/// Which clauses leave some posts when they are taken off. Where no single one does: all those that can't hold together with
/// the ones before them.
fn loosen(filter: &Filter, library: &Library, zone: &TimeZone, stop: &StopFlag) -> Option<Vec<Loosened>> {
    let mut useful = Vec::new();
    let (mut kept, mut without, mut fitting) = (Vec::new(), Vec::new(), 0);
    for clause in filter.clauses().iter().take(TRIED) {
        let count = filter.clone().without(clause).find(library, zone, stop)?.len();
        if count > 0 {
            useful.push(Loosened { without: vec![clause.clone()], count });
        }
        kept.push(clause.clone());
        match kept.iter().cloned().collect::<Filter>().find(library, zone, stop)?.len() {
            0 => without.extend(kept.pop()),
            count => fitting = count,
        }
    }
    if useful.is_empty() && fitting > 0 && filter.clauses().len() <= TRIED {
        useful.push(Loosened { without, count: fitting });
    }
    Some(useful)
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, Instant};

    use super::*;
    use crate::model::{Batch, Post, SearchArena};

    fn library(texts: &[&str]) -> Arc<Library> {
        let posts = texts.iter().map(|_| Post::default()).collect();
        let text: String = texts.iter().flat_map(|text| [*text, "\0"]).collect();
        let ends = texts.iter().scan(0, |end, text| {
            *end += text.len() as u32 + 1;
            Some(*end)
        });
        let search = SearchArena { ends: ends.collect(), text: text.into() };
        let mut library = Library::default();
        library.push(Batch { posts, search: Arc::new(search) });
        Arc::new(library)
    }

    /// Looks, and waits for the answer.
    fn look(search: &mut Search, library: &Arc<Library>) -> Option<Change> {
        let (file_order, wake): (_, Waker) = (FileOrder::OldestFirst, Arc::new(|| {}));
        let zone = TimeZone::UTC;
        let order = Order::Newest;
        search.look(&Ground { library, file_order: &file_order, order, complete: true, zone: &zone, wake: &wake });
        let begun = Instant::now();
        while search.is_running() && begun.elapsed() < Duration::from_secs(20) {
            if let Some(change) = search.take_in() {
                return Some(change);
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        None
    }

    fn posts(search: &Search) -> Vec<u32> {
        search.found().map(|found| found.posts.iter().map(|post| post.0).collect()).unwrap_or_default()
    }

    #[test]
    fn what_is_typed_narrows_and_widens_and_is_asked_once() {
        let library = library(&["a snail", "a snail shell", "a shell"]);
        let mut search = Search::default();
        search.set_text("snail".into());
        assert_eq!(look(&mut search, &library), Some(Change::Asked));
        assert_eq!(posts(&search), [1, 0]);
        assert_eq!(look(&mut search, &library), None, "nothing new was asked");
        search.set_text("snail shell".into());
        look(&mut search, &library);
        assert_eq!(posts(&search), [1]);
        search.set_text("shell".into());
        look(&mut search, &library);
        assert_eq!(posts(&search), [2, 1]);
    }

    #[test]
    fn more_posts_are_no_other_question() {
        let mut search = Search::default();
        search.set_text("snail".into());
        look(&mut search, &library(&["a snail"]));
        assert_eq!(look(&mut search, &library(&["a snail", "two snails"])), Some(Change::Grown));
        assert_eq!(posts(&search), [1, 0]);
    }

    #[test]
    fn when_nothing_fits_the_clauses_in_the_way_are_named() {
        let library = library(&["a snail", "a shell"]);
        let mut search = Search::default();
        search.set_text("snail shell -garden".into());
        look(&mut search, &library);
        let loosen: Vec<_> = search.found().map(|found| found.loosen.to_vec()).unwrap_or_default();
        assert_eq!(named(&loosen), ["snail 1", "shell 1"]);
    }

    fn named(loosen: &[Loosened]) -> Vec<String> {
        let filter = |one: &Loosened| one.without.iter().cloned().collect::<Filter>();
        loosen.iter().map(|one| format!("{} {}", filter(one), one.count)).collect()
    }

    #[test]
    fn where_several_clauses_stand_in_the_way_they_are_named_together() {
        let library = library(&["a snail", "a shell"]);
        let mut search = Search::default();
        search.set_text("snail zebra -garden yak".into());
        look(&mut search, &library);
        let loosen: Vec<_> = search.found().map(|found| found.loosen.to_vec()).unwrap_or_default();
        assert_eq!(named(&loosen), ["zebra yak 1"]);
        search.set_text("zebra yak".into());
        look(&mut search, &library);
        assert!(search.found().is_some_and(|found| found.loosen.is_empty()), "nothing would be left to look for");
    }

    #[test]
    fn what_is_not_yet_whole_takes_nothing_away_until_it_is_ended() {
        let library = library(&["a snail", "a shell", "from"]);
        let mut search = Search::default();
        for (text, fitting, unfinished) in [
            ("a", &[0, 1][..], false),
            ("a f", &[0, 1], true),
            ("a fro", &[0, 1], true),
            ("a from:", &[0, 1], true),
            ("a from:x", &[], false),
            ("a fro ", &[], false),
            ("has:", &[0, 1, 2], true),
            ("has:pol", &[0, 1, 2], true),
            ("has:poll", &[], false),
            ("fro", &[2], false),
            ("a befo", &[0, 1], true),
            ("a before:20", &[0, 1], true),
            ("a \"snail", &[0], false),
        ] {
            search.type_text(text.into());
            look(&mut search, &library);
            let found: Vec<u32> = search.found().map(Found::fitting).unwrap().iter().map(|post| post.0).collect();
            assert_eq!((found.as_slice(), search.is_unfinished()), (fitting, unfinished), "{text}");
        }
        search.type_text("a fro".into());
        look(&mut search, &library);
        search.set_text("a fro".into());
        look(&mut search, &library);
        assert_eq!(posts(&search), [0; 0], "what is not typed is whole");
    }

    #[test]
    fn clicks_are_written_into_the_text() {
        let mut search = Search::default();
        search.set_text("snails has:image".into());
        let filter = search.filter().clone();
        search.set_filter(&filter.with(Filter::parse("is:reply").clauses()[0].clone()));
        assert_eq!(search.text(), "snails has:image is:reply");
    }
}
