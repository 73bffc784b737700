//! Months, by which the gallery is divided.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: i16,
    /// 1 … 12.
    pub month: i8,
}

impl Month {
    /// The month in which `time` lies in `zone`.
    pub fn of(time: Timestamp, zone: &TimeZone) -> Self {
        let date = time.to_zoned_datetime(zone.clone()).date();
        Self { year: date.year(), month: date.month() }
    }

    /// A time in the middle of the month, in any zone. None for months that no calendar has.
    pub fn middle(self) -> Option<Timestamp> {
        let day = jiff::civil::Date::new(self.year, self.month, 15).ok()?;
        TimeZone::UTC.to_timestamp(day.at(12, 0, 0, 0)).ok()
    }
}

/// Where a month begins in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthStart {
    /// Place of its first item in the list.
    pub at: usize,
    /// Which group begins.
    pub group: Group,
}

/// What stands below one header.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// A month; the time is one that lies in it.
    Month(Month, Timestamp),
    /// Posts that have no date.
    NoDate,
    /// Files that no post names.
    Loose,
    /// The same, where not all posts were read.
    Unread,
}

impl Group {
    /// Both stand below one header.
    pub(super) fn is_same(self, other: Self) -> bool {
        match (self, other) {
            (Self::Month(one, _), Self::Month(two, _)) => one == two,
            (one, two) => one == two,
        }
    }
}
