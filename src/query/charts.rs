//! Numbers for charts: when somebody posted, about what, in which language and with whom.
//!
//! Whatever a bar or a row counts can be shown as a filter that finds exactly those posts.

mod columns;
mod counter;
mod rows;

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;

pub use self::columns::{Column, columns};
use self::counter::Counter;
pub use self::rows::{Chart, csv};
use super::dates::{Clock, LocalHour, Span, date_of};
use super::filter::{Condition, Filter, Hour, Name, Person};
use super::who::{Owner, Who, addressed, boosted};
use crate::model::{Kind, Library, Post};
use crate::progress::StopFlag;

/// Numbers of all posts of a library, with days and hours as they are in one time zone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Charts {
    /// Days with posts since 1 January 1970, rising.
    days: Vec<(i32, ByKind)>,
    /// By day of the week, Monday first, and hour of the day.
    pub hours: [[u32; 24]; 7],
    /// Posts that have no date.
    pub undated: u32,
    /// Hashtags, the most used first.
    pub hashtags: Vec<Share>,
    /// People who were mentioned or answered, oneself left out.
    pub people: Vec<Share>,
    /// Accounts whose posts were boosted, oneself left out.
    pub boosted: Vec<Share>,
    /// Servers of people who were mentioned or answered, one's own left out.
    pub instances: Vec<Share>,
    /// Languages without their dialects.
    pub languages: Vec<Share>,
}

/// A number of posts by what they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ByKind {
    /// Posts that are neither replies nor boosts.
    pub originals: u32,
    /// Replies.
    pub replies: u32,
    /// Boosts.
    pub boosts: u32,
}

/// One row of a chart that counts posts by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The name: `#garden`, `@bob@other.example`, `other.example`, `de`.
    pub name: String,
    /// Posts.
    pub count: u32,
    /// What finds them; None when the name can't be written into a search text.
    pub condition: Option<Condition>,
}

/// After this many posts the flag is looked at.
const OFTEN: u32 = 4096;

impl ByKind {
    /// Posts of all kinds.
    pub fn total(self) -> u32 {
        self.originals + self.replies + self.boosts
    }

    fn add(&mut self, kind: &Kind) {
        match kind {
            Kind::Original => self.originals += 1,
            Kind::Reply { .. } => self.replies += 1,
            Kind::Boost { .. } => self.boosts += 1,
        }
    }

    fn add_all(&mut self, other: Self) {
        self.originals += other.originals;
        self.replies += other.replies;
        self.boosts += other.boosts;
    }
}

impl Charts {
    /// Counts all posts, with days and hours as they are in `zone`. None when it was stopped. A job does it: it takes some
    /// hundred milliseconds for a million posts.
    pub fn of(library: &Library, zone: &TimeZone, stop: &StopFlag) -> Option<Self> {
        let mut charts = Self::default();
        let mut names = Names::default();
        let mut clock = Clock::new(zone);
        let owner = Owner::of(&library.account);
        for (index, post) in library.posts() {
            if index.0 % OFTEN == 0 && stop.is_stopped() {
                return None;
            }
            charts.add_time(post.published.map(|time| clock.at(time)), &post.kind);
            names.add(post, owner, index.0);
        }
        charts.days.sort_by_key(|(day, _)| *day);
        charts.days.dedup_by(|(day, again), (kept, sum)| {
            let same = day == kept;
            if same {
                sum.add_all(*again);
            }
            same
        });
        names.finish(&mut charts, owner);
        Some(charts)
    }

    fn add_time(&mut self, time: Option<LocalHour>, kind: &Kind) {
        let Some(time) = time else {
            self.undated += 1;
            return;
        };
        let cell = self.hours.get_mut(usize::from(time.weekday())).and_then(|day| day.get_mut(usize::from(time.hour)));
        if let Some(cell) = cell {
            *cell += 1;
        }
        // Posts come in order of time, so the day is as a rule that of the post before.
        match self.days.last_mut() {
            Some((day, counts)) if *day == time.day => counts.add(kind),
            _ => {
                let mut counts = ByKind::default();
                counts.add(kind);
                self.days.push((time.day, counts));
            }
        }
    }

    /// Months with posts, rising.
    pub fn months(&self) -> Vec<(Span, ByKind)> {
        let mut months: Vec<(Span, ByKind)> = Vec::new();
        for (date, counts) in self.dates() {
            let Some(month) = Span::month(date.year(), date.month()) else { continue };
            match months.last_mut() {
                Some((last, sum)) if *last == month => sum.add_all(counts),
                _ => months.push((month, counts)),
            }
        }
        months
    }

    /// Years with posts, rising.
    pub fn years(&self) -> Vec<i16> {
        let mut years: Vec<i16> = self.dates().map(|(date, _)| date.year()).collect();
        years.dedup();
        years
    }

    /// Days of a year with posts, rising.
    pub fn days(&self, year: i16) -> Vec<(Span, u32)> {
        let of_year = self.dates().filter(|(date, _)| date.year() == year);
        of_year.filter_map(|(date, counts)| Some((Span::day(date)?, counts.total()))).collect()
    }

    fn dates(&self) -> impl Iterator<Item = (Date, ByKind)> + '_ {
        self.days.iter().filter_map(|(day, counts)| Some((date_of(*day)?, *counts)))
    }
}

/// Posts of a cell of the chart of hours: of this day of the week, 0 = Monday, in this hour.
pub fn hour_filter(weekday: u8, hour: u8) -> Option<Filter> {
    let day = Weekday::from_monday_zero_offset(i8::try_from(weekday).ok()?).ok()?;
    let conditions = [Condition::On(day), Condition::At(Hour::new(hour)?)];
    Some(conditions.into_iter().map(Condition::wanted).collect())
}

/// What is counted by name.
#[derive(Default)]
struct Names<'a> {
    hashtags: Counter<'a>,
    people: Counter<'a>,
    boosted: Counter<'a>,
    instances: Counter<'a>,
    languages: Counter<'a>,
}

impl<'a> Names<'a> {
    fn add(&mut self, post: &'a Post, owner: Owner<'a>, number: u32) {
        for hashtag in &post.hashtags {
            self.hashtags.add(hashtag, "", number);
        }
        for who in addressed(post, owner) {
            if let Some(host) = who.host {
                self.instances.add("", host, number);
            }
            self.people.add_person(who, owner, number);
        }
        if let Some(who) = boosted(post) {
            self.boosted.add_person(who, owner, number);
        }
        if let Some(language) = post.language.as_deref() {
            self.languages.add(language.split(['-', '_']).next().unwrap_or_default(), "", number);
        }
    }

    fn finish(self, charts: &mut Charts, owner: Owner<'_>) {
        let person = |name: &str, host: &str| {
            let text = if host.is_empty() { format!("@{name}") } else { format!("@{name}@{host}") };
            (Person::parse(&text), text)
        };
        charts.hashtags = self.hashtags.shares(|name, _| (Condition::hashtag(name), format!("#{name}")));
        charts.people = self.people.shares(|name, host| {
            let (person, text) = person(name, host);
            (person.map(Condition::To), text)
        });
        charts.boosted = self.boosted.shares(|name, host| {
            let (person, text) = person(name, host);
            (person.map(Condition::From), text)
        });
        let own = owner.who().host;
        charts.instances =
            self.instances.shares(|_, host| (Person::instance(host).map(Condition::To), host.to_owned()));
        charts.instances.retain(|share| own.is_none_or(|own| !own.eq_ignore_ascii_case(&share.name)));
        charts.languages = self.languages.shares(|name, _| (Name::new(name).map(Condition::Language), name.to_owned()));
    }
}

impl<'a> Counter<'a> {
    fn add_person(&mut self, who: Who<'a>, owner: Owner<'_>, post: u32) {
        if let Some(name) = who.name.filter(|_| !owner.is(who)) {
            self.add(name, who.host.unwrap_or_default(), post);
        }
    }
}
