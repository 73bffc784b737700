//! A filter made ready to be held against many posts.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Clause, Condition, Filter, Has, Is, Name, Person};
use crate::model::{Attachment, Library, MediaKind, Post};
use crate::query::dates::Clock;
use crate::query::search::Terms;
use crate::query::who::{Owner, addresses, boosted};

/// A filter and what it needs to know, such as the moments at which its days begin.
#[derive(Clone, Debug)]
pub(super) struct Matcher<'a> {
    pub(super) terms: Terms,
    /// Of each group one has to hold.
    groups: Vec<Vec<Test<'a>>>,
    wanted: Vec<Test<'a>>,
    excluded: Vec<Test<'a>>,
    owner: Owner<'a>,
    clock: Clock,
}

/// A condition other than words.
#[derive(Clone, Copy, Debug)]
enum Test<'a> {
    Is(Is),
    Has(Has),
    Language(&'a Name),
    /// Posted from then on, and before then.
    Posted(Timestamp, Timestamp),
    /// 0 = Monday.
    Weekday(u8),
    Hour(u8),
    Hashtag(&'a Name),
    To(&'a Person),
    From(&'a Person),
    With(&'a Person),
}

impl<'a> Matcher<'a> {
    pub(super) fn new(filter: &'a Filter, library: &'a Library, zone: &TimeZone) -> Self {
        let mut matcher = Self {
            terms: Terms::default(),
            groups: Vec::new(),
            wanted: Vec::new(),
            excluded: Vec::new(),
            owner: Owner::of(&library.account),
            clock: Clock::new(zone),
        };
        let mut groups: Vec<_> = filter.clauses.iter().filter_map(Clause::group).collect();
        groups.sort_unstable();
        groups.dedup();
        matcher.groups.resize_with(groups.len(), Vec::new);
        for clause in &filter.clauses {
            let Some(test) = Test::of(&clause.condition, zone) else {
                matcher.add_words(clause);
                continue;
            };
            let place = clause.group().and_then(|group| groups.binary_search(&group).ok());
            let tests = match place.and_then(|place| matcher.groups.get_mut(place)) {
                Some(group) => group,
                None if clause.excluded => &mut matcher.excluded,
                None => &mut matcher.wanted,
            };
            tests.push(test);
        }
        matcher
    }

    fn add_words(&mut self, clause: &Clause) {
        let Some(phrase) = clause.phrase() else { return };
        let (terms, folded) = (std::mem::take(&mut self.terms), phrase.folded());
        self.terms = if clause.excluded { terms.excluding(&folded) } else { terms.wanting(&folded) };
    }

    /// All but the words fits; `text` is the post's folded text.
    pub(super) fn fits(&mut self, post: &Post, text: &str) -> bool {
        let (owner, clock) = (self.owner, &mut self.clock);
        let mut holds = |test: &Test| test.holds(post, text, owner, clock);
        self.wanted.iter().all(&mut holds)
            && !self.excluded.iter().any(&mut holds)
            && self.groups.iter().all(|group| group.iter().any(&mut holds))
    }
}

impl<'a> Test<'a> {
    /// None for words.
    fn of(condition: &'a Condition, zone: &TimeZone) -> Option<Self> {
        Some(match condition {
            Condition::Words(_) => return None,
            Condition::Is(is) => Self::Is(*is),
            Condition::Has(has) => Self::Has(*has),
            Condition::Language(name) => Self::Language(name),
            Condition::Before(span) => Self::Posted(Timestamp::MIN, span.begin(zone)),
            Condition::After(span) => Self::Posted(span.end(zone), Timestamp::MAX),
            Condition::During(span) => Self::Posted(span.begin(zone), span.end(zone)),
            Condition::On(day) => Self::Weekday(day.to_monday_zero_offset() as u8),
            Condition::At(hour) => Self::Hour(hour.get()),
            Condition::Hashtag(name) => Self::Hashtag(name),
            Condition::To(person) => Self::To(person),
            Condition::From(person) => Self::From(person),
            Condition::With(person) => Self::With(person),
        })
    }

    fn holds(&self, post: &Post, text: &str, owner: Owner<'_>, clock: &mut Clock) -> bool {
        match *self {
            Self::Is(is) => is_so(post, is),
            Self::Has(has) => has_that(post, has, text),
            Self::Language(name) => post.language.as_deref().is_some_and(|language| speaks(language, name)),
            Self::Posted(from, until) => post.published.is_some_and(|time| from <= time && time < until),
            Self::Weekday(day) => post.published.is_some_and(|time| clock.at(time).weekday() == day),
            Self::Hour(hour) => post.published.is_some_and(|time| clock.at(time).hour == hour),
            Self::Hashtag(name) => post.hashtags.iter().any(|hashtag| name.is(hashtag)),
            Self::To(person) => is_to(post, person, owner),
            Self::From(person) => is_from(post, person, owner),
            Self::With(person) => is_to(post, person, owner) || is_from(post, person, owner),
        }
    }
}

fn is_so(post: &Post, is: Is) -> bool {
    match is {
        Is::Post => !post.is_reply() && !post.is_boost(),
        Is::Reply => post.is_reply(),
        Is::Boost => post.is_boost(),
        Is::Quote => post.quote().is_some(),
        Is::Sensitive => post.sensitive,
        Is::Edited => post.edited().is_some(),
        Is::Visible(visibility) => post.visibility == visibility,
    }
}

fn has_that(post: &Post, has: Has, text: &str) -> bool {
    let media = || post.attachments.iter().filter(|attachment| attachment.kind != MediaKind::Link);
    let of_kind = |kind| post.attachments.iter().any(|attachment| attachment.kind == kind);
    let described = |attachment: &Attachment| attachment.alt.as_deref().is_some_and(|alt| !alt.trim().is_empty());
    match has {
        Has::Media => media().next().is_some(),
        Has::Image => of_kind(MediaKind::Picture),
        Has::Video => of_kind(MediaKind::Video),
        Has::Audio => of_kind(MediaKind::Audio),
        Has::Poll => post.poll.is_some(),
        // The searched text holds each link's whole address; people and hashtags are no links to the web.
        Has::Link => of_kind(MediaKind::Link) || text.contains("://"),
        Has::Warning => post.warning.is_some(),
        Has::Alt => media().any(described),
        Has::NoAlt => media().any(|attachment| !described(attachment)),
    }
}

/// `zh-TW` is spoken where `zh` or `zh-TW` is looked for.
fn speaks(language: &str, name: &Name) -> bool {
    let base = language.split(['-', '_']).next().unwrap_or_default();
    name.is(language) || name.is(base)
}

fn is_to(post: &Post, person: &Person, owner: Owner<'_>) -> bool {
    addresses(post, owner, |who| person.is(who, owner))
}

fn is_from(post: &Post, person: &Person, owner: Owner<'_>) -> bool {
    let author = if post.is_boost() { boosted(post) } else { Some(owner.who()) };
    let mine = !post.is_boost() && *person == Person::Me;
    mine || author.is_some_and(|who| person.is(who, owner))
}
