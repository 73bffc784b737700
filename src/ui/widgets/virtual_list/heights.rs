//! Heights of very many rows, kept so that sums and look-ups stay cheap: a Fenwick tree over `f64`.
//!
//! Sums of a million `f32` heights are exact in `f64`, so nothing ever drifts or jitters.

/// Heights of rows in points. Each is positive; before a row was measured its height is an estimate.
#[derive(Clone, Debug, Default)]
pub struct Heights {
    rows: Vec<f32>,
    /// `tree[i]` is the sum of the `lowest_bit(i + 1)` rows that end with row `i`.
    tree: Vec<f64>,
}

/// Smallest height of a row, so that a screen never holds an unbounded number of them.
const LEAST: f32 = 1.0;

impl Heights {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// There are no rows.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Height of a row; 0 for one that does not exist.
    pub fn get(&self, row: usize) -> f32 {
        self.rows.get(row).copied().unwrap_or(0.0)
    }

    /// Adds a row at the end. O(log n).
    pub fn push(&mut self, height: f32) {
        let height = sane(height);
        let end = self.rows.len() + 1;
        let mut sum = f64::from(height);
        // The parts that this node covers beside its own row: walk down the nodes right before it.
        let mut part = end - 1;
        while part > end - lowest_bit(end) {
            sum += self.node(part);
            part -= lowest_bit(part);
        }
        self.rows.push(height);
        self.tree.push(sum);
    }

    /// Sets the height of a row. O(log n), and nothing at all when it is the same.
    pub fn set(&mut self, row: usize, height: f32) {
        let height = sane(height);
        let Some(old) = self.rows.get_mut(row) else { return };
        let change = f64::from(height) - f64::from(*old);
        if change == 0.0 {
            return;
        }
        *old = height;
        let mut node = row + 1;
        while let Some(sum) = self.tree.get_mut(node - 1) {
            *sum += change;
            node += lowest_bit(node);
        }
    }

    /// Sum of the heights of all rows before `row`. O(log n).
    pub fn before(&self, row: usize) -> f64 {
        let mut node = row.min(self.len());
        let mut sum = 0.0;
        while node > 0 {
            sum += self.node(node);
            node -= lowest_bit(node);
        }
        sum
    }

    /// Sum of all heights.
    pub fn total(&self) -> f64 {
        self.before(self.len())
    }

    /// The row at `y` points below the top of the first one, and how far into that row `y` lies. Places above the first
    /// row belong to it, places below the last row to the last one. O(log n).
    pub fn row_at(&self, y: f64) -> (usize, f64) {
        let mut left = y.max(0.0);
        let mut row = 0;
        let mut step = self.len().next_power_of_two();
        while step > 0 {
            let node = row + step;
            if node <= self.len() && self.node(node) <= left {
                left -= self.node(node);
                row = node;
            }
            step /= 2;
        }
        if row < self.len() {
            return (row, left);
        }
        let last = self.len().saturating_sub(1);
        (last, f64::from(self.get(last)))
    }

    fn node(&self, node: usize) -> f64 {
        self.tree.get(node - 1).copied().unwrap_or(0.0)
    }
}

impl FromIterator<f32> for Heights {
    /// Builds all rows at once. O(n).
    fn from_iter<I: IntoIterator<Item = f32>>(heights: I) -> Self {
        let rows: Vec<f32> = heights.into_iter().map(sane).collect();
        let mut tree: Vec<f64> = rows.iter().copied().map(f64::from).collect();
        for node in 1..=tree.len() {
            let parent = node + lowest_bit(node);
            if parent <= tree.len() {
                tree[parent - 1] += tree[node - 1];
            }
        }
        Self { rows, tree }
    }
}

fn lowest_bit(node: usize) -> usize {
    node & node.wrapping_neg()
}

fn sane(height: f32) -> f32 {
    if height.is_finite() { height.max(LEAST) } else { LEAST }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::float_cmp, reason = "whole numbers add up exactly")]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_million_rows_sum_up_without_loss() {
        let mut heights: Heights = std::iter::repeat_n(100.1_f32, 1_000_000).collect();
        heights.set(10, 50.5);
        let exact = f64::from(100.1_f32) * 999_999.0 + 50.5;
        assert!((heights.total() - exact).abs() < 1e-6);
        let (row, within) = heights.row_at(heights.before(777_777) + 3.0);
        assert_eq!(row, 777_777);
        assert!((within - 3.0).abs() < 1e-6);
    }

    #[test]
    fn nonsense_heights_become_small_ones() {
        let heights: Heights = [f32::NAN, -5.0, f32::INFINITY, 0.0].into_iter().collect();
        assert_eq!((0..4).map(|row| heights.get(row)).collect::<Vec<_>>(), [1.0; 4]);
    }

    #[test]
    fn no_rows_are_no_trouble() {
        let heights = Heights::default();
        assert_eq!(heights.row_at(5.0), (0, 0.0));
        assert_eq!(heights.total(), 0.0);
    }

    proptest! {
        #[test]
        fn the_tree_agrees_with_a_plain_list(
            built in prop::collection::vec(1_u16..500, 0..60),
            pushed in prop::collection::vec(1_u16..500, 0..60),
            changes in prop::collection::vec((0_usize..130, 1_u16..500), 0..40),
            y in -10.0_f64..40_000.0,
        ) {
            let mut heights: Heights = built.iter().map(|&h| f32::from(h)).collect();
            let mut plain = built;
            for height in pushed {
                heights.push(f32::from(height));
                plain.push(height);
            }
            for (row, height) in changes {
                heights.set(row, f32::from(height));
                if let Some(old) = plain.get_mut(row) {
                    *old = height;
                }
            }
            let mut sum = 0.0;
            let mut at = None;
            for (row, &height) in plain.iter().enumerate() {
                prop_assert_eq!(heights.before(row), sum);
                if y.max(0.0) < sum + f64::from(height) && at.is_none() {
                    at = Some((row, y.max(0.0) - sum));
                }
                sum += f64::from(height);
            }
            prop_assert_eq!(heights.total(), sum);
            let last = (plain.len().saturating_sub(1), plain.last().map_or(0.0, |&h| f64::from(h)));
            prop_assert_eq!(heights.row_at(y), at.unwrap_or(last));
        }
    }
}
