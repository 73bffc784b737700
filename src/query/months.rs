//! How many posts are of which month.

use std::collections::BTreeMap;

use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::dates::{Clock, Span, date_of};
use crate::model::{Library, PostIndex};
use crate::progress::StopFlag;

/// After this many posts the flag is looked at.
const OFTEN: usize = 4096;

/// A month that has posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MonthCount {
    /// Its year.
    pub year: i16,
    /// 1 … 12.
    pub month: i8,
    /// Its posts.
    pub count: u64,
}

/// The months of `posts` in `zone`, the oldest first; posts without a date are of none. None when it was stopped.
pub fn of(posts: &[PostIndex], library: &Library, zone: &TimeZone, stop: &StopFlag) -> Option<Vec<MonthCount>> {
    // Dates of days are worked out once a day, not once a post.
    let mut days: BTreeMap<i32, u64> = BTreeMap::new();
    let mut clock = Clock::new(zone);
    for part in posts.chunks(OFTEN) {
        if stop.is_stopped() {
            return None;
        }
        for time in part.iter().filter_map(|index| library.post(*index)?.published) {
            *days.entry(clock.at(time).day).or_default() += 1;
        }
    }
    let mut months: Vec<MonthCount> = Vec::new();
    for (day, count) in days {
        let Some(date) = date_of(day) else { continue };
        match months.last_mut() {
            Some(last) if (last.year, last.month) == (date.year(), date.month()) => last.count += count,
            _ => months.push(MonthCount { year: date.year(), month: date.month(), count }),
        }
    }
    Some(months)
}

/// First and last month of each of the runs that the time from the month of `first` to that of `last` is cut into, without
/// gaps: as a rule a run is one month, but there are no more than `most` runs.
pub fn runs(first: Date, last: Date, most: usize) -> Vec<(Span, Span)> {
    let number = |day: Date| i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let span = |number: i32| Span::month(number.div_euclid(12) as i16, (number.rem_euclid(12) + 1) as i8);
    let (start, end) = (number(first), number(last));
    let count = usize::try_from(end - start + 1).unwrap_or(0);
    let each = count.div_ceil(most.max(1)).max(1);
    let further = i32::try_from(each - 1).unwrap_or(0);
    (start..=end).step_by(each).filter_map(|from| Some((span(from)?, span((from + further).min(end))?))).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::Timestamp;

    use super::*;
    use crate::model::{Batch, Post};

    #[test]
    fn months_begin_where_they_begin_in_the_zone() {
        let times = ["2024-03-31T23:30:00Z", "2024-03-01T00:30:00Z", "2024-06-01T12:00:00Z"];
        let mut posts: Vec<Post> =
            times.iter().map(|time| Post { published: time.parse::<Timestamp>().ok(), ..Post::default() }).collect();
        posts.push(Post::default());
        let mut library = Library::default();
        library.push(Batch { posts: posts.into(), search: Arc::default() });
        let all: Vec<_> = (0..4).map(PostIndex).collect();
        let months = |zone: &TimeZone| -> Vec<(i8, u64)> {
            let months = of(&all, &library, zone, &StopFlag::new()).unwrap_or_default();
            months.iter().map(|month| (month.month, month.count)).collect()
        };
        assert_eq!(months(&TimeZone::UTC), [(3, 2), (6, 1)]);
        let berlin = TimeZone::get("Europe/Berlin").expect("a zone");
        assert_eq!(months(&berlin), [(3, 1), (4, 1), (6, 1)]);
    }

    #[test]
    fn runs_of_months_leave_no_gap_and_are_never_too_many() {
        let day = |text: &str| text.parse::<Date>().expect("a date");
        let written = |first: &str, last: &str, most| -> Vec<String> {
            let runs = runs(day(first), day(last), most);
            runs.iter().map(|(first, last)| format!("{first}..{last}")).collect()
        };
        assert_eq!(
            written("2023-11-30", "2024-02-01", 4),
            ["2023-11..2023-11", "2023-12..2023-12", "2024-01..2024-01", "2024-02..2024-02"]
        );
        assert_eq!(written("2023-11-30", "2024-01-01", 2), ["2023-11..2023-12", "2024-01..2024-01"]);
        assert_eq!(written("0000-01-01", "9999-12-31", 1), ["0000-01..9999-12"]);
        assert!(written("0000-01-01", "9999-12-31", 300).len() <= 300);
        assert!(written("2024-02-01", "2024-01-01", 5).is_empty());
    }
}
