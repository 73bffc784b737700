//! Posts by the month in which they were written.

use std::collections::BTreeMap;

use jiff::tz::TimeZone;

use super::chosen::Chosen;

/// A month and its posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Month {
    /// Year and month; None for posts that do not say when they were written.
    pub date: Option<(i16, i8)>,
    /// Places of its posts among the chosen ones, oldest first.
    pub places: Vec<usize>,
}

impl Month {
    /// Its name in file names and addresses: `2024-05`, or `undated`.
    pub fn name(&self) -> String {
        self.date.map_or_else(|| "undated".into(), |(year, month)| format!("{year:04}-{month:02}"))
    }
}

/// Year and month of posts that have a date, behind whether they have none.
type Key = (bool, Option<(i16, i8)>);

/// The months in their order; posts without a date come last. Posts of the same second stay in the order of the file.
pub(super) fn months(chosen: &Chosen<'_>, zone: &TimeZone) -> Vec<Month> {
    let mut months: BTreeMap<Key, Vec<usize>> = BTreeMap::new();
    for place in by_time(chosen, 0..chosen.items.len()) {
        let published = chosen.item(place).and_then(|item| item.post.published);
        let date = published.map(|time| zone.to_datetime(time)).map(|time| (time.year(), time.month()));
        months.entry((date.is_none(), date)).or_default().push(place);
    }
    months.into_iter().map(|((_, date), places)| Month { date, places }).collect()
}

/// Places in the order of time.
pub(super) fn by_time(chosen: &Chosen<'_>, places: impl IntoIterator<Item = usize>) -> Vec<usize> {
    let mut places: Vec<_> = places.into_iter().collect();
    places.sort_by_key(|place| chosen.item(*place).map(|item| (item.post.published, item.index)));
    places
}
