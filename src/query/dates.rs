//! Days, months and years, as somebody names them, and local times of many posts.

use std::fmt::{self, Display, Formatter};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// A day, a month or a year: `2024-05-03`, `2024-05`, `2024`. Years 0 … 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    first: Date,
    last: Date,
}

impl Span {
    /// A day.
    pub fn day(day: Date) -> Option<Self> {
        (day.year() >= 0).then_some(Self { first: day, last: day })
    }

    /// A month, 1 … 12.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        let first = Date::new(year, month, 1).ok()?;
        (year >= 0).then(|| Self { first, last: first.last_of_month() })
    }

    /// A year.
    pub fn year(year: i16) -> Option<Self> {
        let first = Date::new(year, 1, 1).ok()?;
        (year >= 0).then(|| Self { first, last: first.last_of_year() })
    }

    /// Reads a year of four digits, and then perhaps a month and a day: `2024-05-03`, `2024-5-3`.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |text: &str, most: usize| text.len() <= most && text.bytes().all(|byte| byte.is_ascii_digit());
        let mut parts = text.split('-');
        let year = parts.next().filter(|year| year.len() == 4 && digits(year, 4))?.parse().ok()?;
        let small = |part: Option<&str>| part.map(|part| part.parse::<i8>().ok().filter(|_| digits(part, 2)));
        match (small(parts.next()), small(parts.next()), parts.next()) {
            (None, None, None) => Self::year(year),
            (Some(month), None, None) => Self::month(year, month?),
            (Some(month), Some(day), None) => Self::day(Date::new(year, month?, day?).ok()?),
            _ => None,
        }
    }

    /// First day.
    pub fn first(self) -> Date {
        self.first
    }

    /// Last day.
    pub fn last(self) -> Date {
        self.last
    }

    /// When it begins in `zone`.
    pub fn begin(self, zone: &TimeZone) -> Timestamp {
        begin_of(self.first, zone).unwrap_or(Timestamp::MIN)
    }

    /// When it is over in `zone`.
    pub fn end(self, zone: &TimeZone) -> Timestamp {
        self.last.tomorrow().ok().and_then(|day| begin_of(day, zone)).unwrap_or(Timestamp::MAX)
    }
}

/// First moment of a day. Where clocks go forward at midnight that is later than 0:00, where they go back the earlier one.
fn begin_of(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    zone.to_timestamp(day.at(0, 0, 0, 0)).ok()
}

impl Display for Span {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.first.year(), self.first.month(), self.first.day());
        if self.first == self.last {
            write!(out, "{year:04}-{month:02}-{day:02}")
        } else if month == self.last.month() {
            write!(out, "{year:04}-{month:02}")
        } else {
            write!(out, "{year:04}")
        }
    }
}

/// Tells local times in a zone. Remembers from when to when its offset holds, since posts come in order of time.
#[derive(Clone, Debug)]
pub struct Clock {
    zone: TimeZone,
    from: Timestamp,
    until: Timestamp,
    offset: i64,
}

/// A local time, as coarse as charts need it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LocalHour {
    /// Days since 1 January 1970.
    pub day: i32,
    /// 0 … 23.
    pub hour: u8,
}

const HOUR: i64 = 3600;
const DAY: i64 = 24 * HOUR;

impl Clock {
    /// A clock in `zone`.
    pub fn new(zone: &TimeZone) -> Self {
        Self { zone: zone.clone(), from: Timestamp::MAX, until: Timestamp::MIN, offset: 0 }
    }

    /// The local time.
    pub fn at(&mut self, time: Timestamp) -> LocalHour {
        if time < self.from || self.until <= time {
            self.turn_to(time);
        }
        // Before 1970 the fraction counts down.
        let seconds = time.as_second() - i64::from(time.subsec_nanosecond() < 0) + self.offset;
        let hour = seconds.rem_euclid(DAY) / HOUR;
        LocalHour { day: seconds.div_euclid(DAY) as i32, hour: hour as u8 }
    }

    fn turn_to(&mut self, time: Timestamp) {
        self.offset = i64::from(self.zone.to_offset(time).seconds());
        // A transition at this very moment is one that holds already: what is asked for is the one before the next second.
        let next_second = time.checked_add(jiff::SignedDuration::from_secs(1)).unwrap_or(Timestamp::MAX);
        let mut before = self.zone.preceding(next_second).map(|transition| transition.timestamp());
        self.from = before.find(|from| *from <= time).unwrap_or(Timestamp::MIN);
        self.until = self.zone.following(time).next().map_or(Timestamp::MAX, |transition| transition.timestamp());
    }
}

impl LocalHour {
    /// 0 = Monday … 6 = Sunday.
    pub fn weekday(self) -> u8 {
        // The first of January 1970 was a Thursday.
        (self.day + 3).rem_euclid(7) as u8
    }

    /// The date.
    pub fn date(self) -> Option<Date> {
        date_of(self.day)
    }
}

/// The date so many days after 1 January 1970.
pub fn date_of(day: i32) -> Option<Date> {
    Date::constant(1970, 1, 1).checked_add(jiff::Span::new().try_days(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Central Europe, without asking the system.
    fn berlin() -> TimeZone {
        TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()
    }

    #[test]
    fn a_span_is_read_back_as_it_is_written() {
        for (typed, written) in [
            ("2024", Some("2024")),
            ("2024-5", Some("2024-05")),
            ("2024-05-3", Some("2024-05-03")),
            ("2024-02-29", Some("2024-02-29")),
            ("0000", Some("0000")),
            ("2023-02-29", None),
            ("2024-13", None),
            ("2024-00", None),
            ("24", None),
            ("2024-05-03-01", None),
            ("2024--3", None),
            ("+024", None),
            ("2024-+5", None),
            ("", None),
        ] {
            let span = Span::parse(typed);
            assert_eq!(span.map(|span| span.to_string()).as_deref(), written, "{typed}");
            assert_eq!(span.and_then(|span| Span::parse(&span.to_string())), span);
        }
    }

    #[test]
    fn days_on_which_clocks_change_have_other_lengths() {
        let hours = |day: &str| {
            let span = Span::parse(day).unwrap();
            span.end(&berlin()).duration_since(span.begin(&berlin())).as_hours()
        };
        assert_eq!((hours("2024-03-30"), hours("2024-03-31"), hours("2024-10-27")), (24, 23, 25));
    }

    #[test]
    fn the_last_day_of_the_calendar_is_over_at_the_end_of_time() {
        assert_eq!(Span::parse("9999").unwrap().end(&TimeZone::UTC), Timestamp::MAX);
    }

    proptest! {
        #[test]
        fn a_clock_agrees_with_the_zone(seconds in prop::collection::vec(-9_000_000_000_i64..9_000_000_000, 1..20), nanos in 0..2) {
            for zone in [berlin(), TimeZone::UTC, TimeZone::fixed(jiff::tz::offset(-3))] {
                let mut clock = Clock::new(&zone);
                for second in &seconds {
                    let time = Timestamp::new(*second, nanos).unwrap();
                    let local = time.to_zoned_datetime(zone.clone());
                    let at = clock.at(time);
                    prop_assert_eq!(at.date(), Some(local.date()));
                    prop_assert_eq!(i8::try_from(at.hour).unwrap(), local.hour());
                    prop_assert_eq!(i8::try_from(at.weekday()).unwrap(), local.weekday().to_monday_zero_offset());
                }
            }
        }

        #[test]
        fn a_clock_is_right_to_the_second_when_clocks_change(year in 1990_i16..2040, shift in -3_i64..3) {
            let (zone, mut clock) = (berlin(), Clock::new(&berlin()));
            let begin = Span::year(year).unwrap().begin(&zone);
            for change in zone.following(begin).take(2).map(|change| change.timestamp()) {
                let time = Timestamp::from_second(change.as_second() + shift).unwrap();
                let local = time.to_zoned_datetime(zone.clone());
                prop_assert_eq!(i8::try_from(clock.at(time).hour).unwrap(), local.hour());
            }
        }
    }
}
