//! Numbers as the charts draw them, worked out once and not in each frame.

use std::sync::Arc;

use jiff::civil::Date;

use crate::query::charts::{ByKind, Charts, Column, columns};
use crate::query::dates::Span;

/// What is known of an archive, until it is counted anew.
pub(super) struct Known {
    pub(super) charts: Arc<Charts>,
    /// Years with posts, rising.
    pub(super) years: Vec<i16>,
    /// Months with posts, rising.
    pub(super) months: Vec<(Span, ByKind)>,
    /// All months side by side.
    pub(super) columns: Vec<Column>,
    /// So many columns fit.
    most: usize,
    /// The days of the year that is looked at.
    pub(super) calendar: Calendar,
}

/// The days of a year.
pub(super) struct Calendar {
    pub(super) year: i16,
    /// Days with posts, rising.
    pub(super) days: Vec<(Span, u32)>,
    /// Posts of each day of the year.
    pub(super) counts: Vec<u32>,
}

impl Known {
    fn of(charts: &Arc<Charts>) -> Self {
        let (years, months) = (charts.years(), charts.months());
        let calendar = Calendar::of(charts, years.last().copied().unwrap_or_default());
        Self { charts: Arc::clone(charts), years, months, columns: Vec::new(), most: 0, calendar }
    }

    /// What is known of `charts`: the same as before, unless they are others.
    pub(super) fn renew<'a>(kept: &'a mut Option<Self>, charts: &Arc<Charts>) -> &'a mut Self {
        let known = kept.take().filter(|known| Arc::ptr_eq(&known.charts, charts));
        kept.insert(known.unwrap_or_else(|| Self::of(charts)))
    }

    /// There is room for `most` columns.
    pub(super) fn fit_columns(&mut self, most: usize) {
        if self.most != most {
            self.most = most;
            self.columns = columns(&self.months, most);
        }
    }

    /// Looks at another year.
    pub(super) fn turn_to(&mut self, year: i16) {
        if self.calendar.year != year {
            self.calendar = Calendar::of(&self.charts, year);
        }
    }
}

impl Calendar {
    fn of(charts: &Charts, year: i16) -> Self {
        let days = charts.days(year);
        let length = Date::new(year, 1, 1).map_or(0, Date::days_in_year);
        let mut counts = vec![0; usize::try_from(length).unwrap_or(0)];
        for (day, count) in &days {
            let at = usize::try_from(day.first().day_of_year() - 1).ok();
            if let Some(cell) = at.and_then(|at| counts.get_mut(at)) {
                *cell += count;
            }
        }
        Self { year, days, counts }
    }
}
