//! Months side by side, as a chart of them has room.

use super::{ByKind, Condition, Filter, Span};
use crate::query::months::runs;

/// Posts of a month, or of some months after one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The month.
    pub first: Span,
    /// The same, or the last one of several.
    pub last: Span,
    /// Its posts.
    pub counts: ByKind,
}

impl Column {
    /// What finds its posts.
    pub fn filter(&self) -> Filter {
        if self.first == self.last {
            return [Condition::During(self.first).wanted()].into_iter().collect();
        }
        Filter::between(self.first.first(), self.last.last())
    }
}

/// All months from the first to the last of `months`, which rise; those without posts have a column too. Of more months than
/// `most` several share one.
pub fn columns(months: &[(Span, ByKind)], most: usize) -> Vec<Column> {
    let (Some((first, _)), Some((last, _))) = (months.first(), months.last()) else { return Vec::new() };
    let empty = |(first, last)| Column { first, last, counts: ByKind::default() };
    let mut columns: Vec<Column> = runs(first.first(), last.first(), most).into_iter().map(empty).collect();
    for (month, counts) in months {
        let at = columns.partition_point(|column| column.last < *month);
        if let Some(column) = columns.get_mut(at) {
            column.counts.add_all(*counts);
        }
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str, originals: u32) -> (Span, ByKind) {
        (Span::parse(text).expect("a month"), ByKind { originals, ..ByKind::default() })
    }

    fn written(columns: &[Column]) -> Vec<(String, u32)> {
        columns.iter().map(|column| (column.filter().to_string(), column.counts.total())).collect()
    }

    #[test]
    fn months_without_posts_have_a_column_too() {
        let columns = columns(&[month("2023-12", 4), month("2024-02", 1)], 10);
        let expected = [("during:2023-12", 4), ("during:2024-01", 0), ("during:2024-02", 1)];
        assert_eq!(written(&columns), expected.map(|(filter, count)| (filter.to_owned(), count)));
    }

    #[test]
    fn of_too_many_months_several_share_a_column_and_are_found_together() {
        let columns = columns(&[month("2023-11", 4), month("2023-12", 2), month("2024-02", 1)], 2);
        let expected = [("after:2023-10-31 before:2024-01-01", 6), ("after:2023-12-31 before:2024-03-01", 1)];
        assert_eq!(written(&columns), expected.map(|(filter, count)| (filter.to_owned(), count)));
    }

    #[test]
    fn no_posts_have_no_columns() {
        assert!(columns(&[], 10).is_empty());
    }
}
