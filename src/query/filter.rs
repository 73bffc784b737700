//! Which posts are shown: one value that the search field, chips, charts, tiles, the command line and exports share.
//!
//! A [`Filter`] is a list of clauses in the order in which they were typed or clicked. It can be written as a search text and
//! read back as the same. `parse` reads, `values` are what clauses are made of, `matcher` holds posts against them, `find`
//! goes through a library, `highlights` says what to mark in a text, `unfinished` reads texts that are still being typed.

mod find;
mod highlights;
mod matcher;
mod parse;
mod unfinished;
mod values;

use std::fmt::{self, Display, Formatter};

use jiff::civil::{Date, Weekday};

pub use self::unfinished::Typed;
pub use self::values::{Name, Person, Phrase};
use super::dates::Span;
use crate::model::Visibility;

/// Which posts are shown. All clauses have to hold; of wanted ones that can't hold together, such as two visibilities, any.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Filter {
    clauses: Vec<Clause>,
}

/// One thing that has to hold, or not to hold.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Clause {
    /// It must not hold: `-word`.
    pub excluded: bool,
    /// What is looked for.
    pub condition: Condition,
}

/// Something that holds for a post or not.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Words that stand together anywhere: in the text, content warning, poll, alt texts, hashtags, mentions or links.
    Words(Phrase),
    /// What the post is: `is:reply`.
    Is(Is),
    /// What the post has: `has:image`.
    Has(Has),
    /// Its language, dialects included: `language:de`.
    Language(Name),
    /// Posted before the span begins: `before:2024-01-01`.
    Before(Span),
    /// Posted after the span is over: `after:2024`.
    After(Span),
    /// Posted in the span: `during:2023-05`.
    During(Span),
    /// Posted on this day of the week: `on:monday`. Mastodon has no such operator.
    On(Weekday),
    /// Posted in the hour that begins then, 0 … 23: `at:14`. Mastodon has no such operator.
    At(Hour),
    /// It has this hashtag: `#garden`.
    Hashtag(Name),
    /// It mentions or answers this person: `to:@bob`.
    To(Person),
    /// This person wrote it; only of boosts that is somebody else: `from:@bob`.
    From(Person),
    /// One of both: `with:@bob`. Mastodon has no such operator.
    With(Person),
}

/// What a post can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Is {
    /// A post of its own, neither reply nor boost.
    Post,
    /// An answer.
    Reply,
    /// A boost.
    Boost,
    /// It quotes another post.
    Quote,
    /// Media are hidden until asked for.
    Sensitive,
    /// It was edited.
    Edited,
    /// Of this visibility.
    Visible(Visibility),
}

/// What a post can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Has {
    /// Pictures, videos or sounds.
    Media,
    /// Pictures.
    Image,
    /// Videos.
    Video,
    /// Sounds.
    Audio,
    /// A poll.
    Poll,
    /// A link to the web.
    Link,
    /// A content warning.
    Warning,
    /// Media with alt text.
    Alt,
    /// Media without alt text.
    NoAlt,
}

/// An hour of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hour(u8);

impl Hour {
    /// 0 … 23.
    pub fn new(hour: u8) -> Option<Self> {
        (hour < 24).then_some(Self(hour))
    }

    /// 0 … 23.
    pub fn get(self) -> u8 {
        self.0
    }
}

/// Conditions of which a post fulfils one at most, so that wanting two means either.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Group {
    Kind,
    Visibility,
    Language,
    During,
    On,
    At,
    From,
}

impl Condition {
    /// It has to hold.
    pub fn wanted(self) -> Clause {
        Clause { excluded: false, condition: self }
    }

    /// It must not hold.
    pub fn excluded(self) -> Clause {
        Clause { excluded: true, condition: self }
    }

    /// A hashtag; a name that can't be written as one is looked for as words.
    pub fn hashtag(name: &str) -> Option<Self> {
        match parse::hashtag(name) {
            Some(name) => Some(Self::Hashtag(name)),
            None => Phrase::new(&format!("#{name}")).map(Self::Words),
        }
    }

    /// Of several of its kind any has to hold; of other conditions all.
    pub fn is_alternative(&self) -> bool {
        self.group().is_some()
    }

    fn group(&self) -> Option<Group> {
        match self {
            Self::Is(Is::Post | Is::Reply | Is::Boost) => Some(Group::Kind),
            Self::Is(Is::Visible(_)) => Some(Group::Visibility),
            Self::Language(_) => Some(Group::Language),
            Self::During(_) => Some(Group::During),
            Self::On(_) => Some(Group::On),
            Self::At(_) => Some(Group::At),
            Self::From(_) => Some(Group::From),
            _ => None,
        }
    }
}

impl Clause {
    /// Conditions it is an alternative to, if it is one.
    fn group(&self) -> Option<Group> {
        if self.excluded { None } else { self.condition.group() }
    }

    /// The phrase, of one that looks for words.
    pub fn phrase(&self) -> Option<&Phrase> {
        match &self.condition {
            Condition::Words(phrase) => Some(phrase),
            _ => None,
        }
    }
}

/// A filter has this many clauses at most; what goes beyond in a pasted text is not read.
const MOST_CLAUSES: usize = 256;

impl Filter {
    /// Reads a search text. Takes anything: what is no operator is looked for as it stands.
    pub fn parse(text: &str) -> Self {
        parse::clauses(text).collect()
    }

    /// Posts of the days from `first` to `last`, both included.
    pub fn between(first: Date, last: Date) -> Self {
        let after = first.yesterday().ok().and_then(Span::day).map(Condition::After);
        let before = last.tomorrow().ok().and_then(Span::day).map(Condition::Before);
        after.into_iter().chain(before).map(Condition::wanted).collect()
    }

    /// Every post is shown.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Its clauses, in the order in which they are written.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// It has this clause.
    pub fn has(&self, clause: &Clause) -> bool {
        self.clauses.contains(clause)
    }

    /// With this clause, too; one that says the contrary goes.
    #[must_use]
    pub fn with(mut self, clause: Clause) -> Self {
        self.clauses.retain(|other| other.condition != clause.condition || other.excluded == clause.excluded);
        if !self.has(&clause) && self.clauses.len() < MOST_CLAUSES {
            self.clauses.push(clause);
        }
        self
    }

    /// Without this clause.
    #[must_use]
    pub fn without(mut self, clause: &Clause) -> Self {
        self.clauses.retain(|other| other != clause);
        self
    }

    /// Without all clauses of which `which` holds.
    #[must_use]
    pub fn without_all(mut self, which: impl Fn(&Clause) -> bool) -> Self {
        self.clauses.retain(|clause| !which(clause));
        self
    }

    /// With this clause if it is not there, else without it.
    #[must_use]
    pub fn toggled(self, clause: Clause) -> Self {
        if self.has(&clause) { self.without(&clause) } else { self.with(clause) }
    }

    /// Each post that fits also fits `earlier`, so that only those have to be looked at again. May say no where it is so.
    pub fn narrows(&self, earlier: &Self) -> bool {
        let implied = |clause: &Clause| self.has(clause) || self.clauses.iter().any(|own| own.implies(clause));
        let adds_no_alternative = self.clauses.iter().filter(|own| !earlier.has(own)).all(|own| {
            let group = own.group();
            group.is_none() || earlier.clauses.iter().all(|clause| clause.group() != group)
        });
        adds_no_alternative && earlier.clauses.iter().all(implied)
    }
}

impl Clause {
    /// Words that hold others, and the other way round where they are excluded.
    fn implies(&self, other: &Self) -> bool {
        match (self.phrase(), other.phrase()) {
            (Some(own), Some(phrase)) if self.excluded == other.excluded => {
                let (long, short) = if self.excluded { (phrase, own) } else { (own, phrase) };
                long.folded().contains(&short.folded())
            }
            _ => false,
        }
    }
}

impl FromIterator<Clause> for Filter {
    fn from_iter<T: IntoIterator<Item = Clause>>(clauses: T) -> Self {
        let mut filter = Self::default();
        for clause in clauses {
            if filter.clauses.len() == MOST_CLAUSES {
                break;
            }
            if !filter.has(&clause) {
                filter.clauses.push(clause);
            }
        }
        filter
    }
}

/// The search text.
impl Display for Filter {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        for (at, clause) in self.clauses.iter().enumerate() {
            write!(out, "{}{clause}", if at == 0 { "" } else { " " })?;
        }
        Ok(())
    }
}

impl Display for Clause {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        write!(out, "{}{}", if self.excluded { "-" } else { "" }, self.condition)
    }
}

impl Display for Condition {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Words(phrase) if parse::is_plain(phrase.as_str()) => out.write_str(phrase.as_str()),
            Self::Words(phrase) => write!(out, "\"{}\"", phrase.as_str()),
            Self::Is(is) => write!(out, "is:{}", parse::name_of(parse::IS, is)),
            Self::Has(has) => write!(out, "has:{}", parse::name_of(parse::HAS, has)),
            Self::Language(name) => write!(out, "language:{}", name.as_str()),
            Self::Before(span) => write!(out, "before:{span}"),
            Self::After(span) => write!(out, "after:{span}"),
            Self::During(span) => write!(out, "during:{span}"),
            Self::On(day) => write!(out, "on:{}", parse::name_of(parse::WEEKDAYS, day)),
            Self::At(hour) => write!(out, "at:{:02}", hour.get()),
            Self::Hashtag(name) => write!(out, "#{}", name.as_str()),
            Self::To(person) => write!(out, "to:{person}"),
            Self::From(person) => write!(out, "from:{person}"),
            Self::With(person) => write!(out, "with:{person}"),
        }
    }
}

#[cfg(test)]
mod tests;
