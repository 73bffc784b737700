//! Charts as tables, for screen readers and for copying as CSV.

use super::{Charts, Share};

/// A chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Chart {
    /// Posts per month. Columns: month, posts, replies, boosts.
    Months,
    /// Posts per day of a year. Columns: day, number.
    Days(i16),
    /// Posts by day of the week and hour. Columns: day of the week, 1 = Monday, and 24 hours from 0 on.
    Hours,
    /// Hashtags. Columns of this and what follows: name, number.
    Hashtags,
    /// People mentioned or answered.
    People,
    /// Accounts boosted.
    Boosted,
    /// Servers of people mentioned or answered.
    Instances,
    /// Languages.
    Languages,
}

impl Charts {
    /// The rows of a chart's table, without heading. Numbers are plain digits.
    pub fn rows(&self, chart: Chart) -> Vec<Vec<String>> {
        match chart {
            Chart::Months => self
                .months()
                .into_iter()
                .map(|(month, counts)| {
                    let counts = [counts.originals, counts.replies, counts.boosts];
                    row(month.to_string(), counts)
                })
                .collect(),
            Chart::Days(year) => {
                self.days(year).into_iter().map(|(day, count)| row(day.to_string(), [count])).collect()
            }
            Chart::Hours => (1..).zip(self.hours).map(|(day, hours)| row(u8::to_string(&day), hours)).collect(),
            Chart::Hashtags => shares(&self.hashtags),
            Chart::People => shares(&self.people),
            Chart::Boosted => shares(&self.boosted),
            Chart::Instances => shares(&self.instances),
            Chart::Languages => shares(&self.languages),
        }
    }
}

fn shares(shares: &[Share]) -> Vec<Vec<String>> {
    shares.iter().map(|share| row(share.name.clone(), [share.count])).collect()
}

fn row(name: String, counts: impl IntoIterator<Item = u32>) -> Vec<String> {
    std::iter::once(name).chain(counts.into_iter().map(|count| count.to_string())).collect()
}

/// Rows below `heading` as CSV.
pub fn csv(heading: &[String], rows: &[Vec<String>]) -> String {
    let mut writer = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
    for row in std::iter::once(heading).chain(rows.iter().map(Vec::as_slice)) {
        // Writing into memory does not fail.
        drop(writer.write_record(row));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_with_commas_or_quotes_stays_one_cell() {
        let cell = |text: &str| text.to_owned();
        let text = csv(&[cell("a"), cell("b, c")], &[vec![cell("x \"y\""), cell("1")]]);
        assert_eq!(text, "a,\"b, c\"\n\"x \"\"y\"\"\",1\n");
    }
}
