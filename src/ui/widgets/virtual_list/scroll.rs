//! Where a long list stands: an anchor row and an offset into it. Pure logic, no drawing.
//!
//! Everything visible is placed from the anchor, so rows above may change their heights, appear or vanish without
//! moving what the person reads. Heights of rows that were never seen are estimates; they only matter for the scrollbar.

use super::heights::Heights;

/// Rows whose estimate is asked for at once; beyond that their mean has to do, so that a frame stays short.
const ESTIMATES_AT_ONCE: usize = 20_000;
/// Scrolling further than this at once, in points, goes by estimates instead of measuring every row on the way.
const FAR: f64 = 20_000.0;
/// What stays in sight of the old page when a page is turned, in points.
const PAGE_OVERLAP: f64 = 48.0;

/// Where a list stands and how high its rows are.
#[derive(Clone, Debug, Default)]
pub struct Scroll {
    heights: Heights,
    anchor: Anchor,
    wanted: Option<(usize, Align)>,
    touched: bool,
}

/// The row at the top edge of the viewport, and how many points of it are above that edge.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Anchor {
    /// The row.
    pub row: usize,
    /// Points of it that are scrolled out of sight.
    pub offset: f64,
}

/// Where a row should come to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Its top at the top of the viewport.
    Top,
    /// Its bottom at the bottom of the viewport.
    Bottom,
    /// Wholly in sight, with as little movement as possible.
    Nearest,
}

/// A row that is to be drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// The row.
    pub row: usize,
    /// Its top in points below the top of the viewport; negative when partly above.
    pub y: f64,
    /// Its height in points.
    pub height: f32,
}

impl Scroll {
    /// Number of rows.
    pub fn len(&self) -> usize {
        self.heights.len()
    }

    /// There are no rows.
    pub fn is_empty(&self) -> bool {
        self.heights.is_empty()
    }

    /// The row at the top edge.
    pub fn anchor(&self) -> Anchor {
        self.anchor
    }

    /// The person has scrolled or jumped.
    pub fn touched(&self) -> bool {
        self.touched
    }

    /// Points from the top of the first row to the top of the viewport, by measured and estimated heights.
    pub fn top(&self) -> f64 {
        self.heights.before(self.anchor.row) + self.anchor.offset
    }

    /// Height of all rows, by measured and estimated heights.
    pub fn total(&self) -> f64 {
        self.heights.total()
    }

    /// Adds rows at the end.
    pub fn push(&mut self, more: usize, mut estimate: impl FnMut(usize) -> f32) {
        let first = self.len();
        let mut sum = 0.0;
        for row in first..first + more.min(ESTIMATES_AT_ONCE) {
            let height = estimate(row);
            sum += f64::from(height);
            self.heights.push(height);
        }
        let mean = (sum / more.clamp(1, ESTIMATES_AT_ONCE) as f64) as f32;
        for _ in ESTIMATES_AT_ONCE..more {
            self.heights.push(mean);
        }
    }

    /// Lays the list out anew: now there are `count` rows, and `old_row` says which of the old ones each of them is.
    /// `anchor` is the new number of the anchor row; the list goes to its top without one.
    pub fn rearrange(
        &mut self,
        count: usize,
        anchor: Option<usize>,
        old_row: impl Fn(usize) -> Option<usize>,
        mut estimate: impl FnMut(usize) -> f32,
    ) {
        let (mut asked, mut sum) = (0_usize, 0.0_f64);
        let rows = (0..count).map(|row| match old_row(row) {
            Some(old) => self.heights.get(old),
            None if asked < ESTIMATES_AT_ONCE => {
                let height = estimate(row);
                asked += 1;
                sum += f64::from(height);
                height
            }
            None => (sum / asked as f64) as f32,
        });
        self.heights = rows.collect();
        self.anchor = anchor.map_or(Anchor::default(), |row| Anchor { row, ..self.anchor });
        self.wanted = None;
    }

    /// Moves by so many points; positive is towards the end.
    pub fn scroll_by(&mut self, points: f64) {
        self.touched = true;
        if points.abs() > FAR {
            self.jump(self.top() + points);
        } else {
            self.anchor.offset += points;
        }
    }

    /// Moves by whole pages of `viewport` points.
    pub fn page(&mut self, pages: f64, viewport: f32) {
        let page = f64::from(viewport);
        self.scroll_by(pages * (page - PAGE_OVERLAP).max(page / 2.0));
    }

    /// Moves to a share of the whole way: 0 is the first row, 1 the last row whole.
    pub fn go_to_fraction(&mut self, fraction: f64, viewport: f32) {
        self.touched = true;
        if fraction >= 1.0 {
            self.end();
        } else {
            self.jump(fraction * (self.total() - f64::from(viewport)).max(0.0));
        }
    }

    /// Moves to the first row.
    pub fn home(&mut self) {
        self.touched = true;
        self.anchor = Anchor::default();
    }

    /// Moves so that the last row is whole at the bottom.
    pub fn end(&mut self) {
        self.touched = true;
        self.anchor = Anchor { row: self.len().saturating_sub(1), offset: 0.0 };
    }

    /// Brings a row into sight, when the list is settled next.
    pub fn scroll_to(&mut self, row: usize, align: Align) {
        self.touched = true;
        self.wanted = Some((row, align));
    }

    /// Finds the rows that are in sight of a viewport so high, asking `measure` for the height of each, and puts the
    /// anchor right: never above the first row, never below the last, a short list at the top.
    pub fn settle(&mut self, viewport: f32, measure: &mut dyn FnMut(usize) -> f32) -> Vec<Placed> {
        if self.is_empty() {
            self.anchor = Anchor::default();
            self.wanted = None;
            return Vec::new();
        }
        self.anchor.row = self.anchor.row.min(self.len() - 1);
        if let Some((row, align)) = self.wanted.take() {
            self.aim(row.min(self.len() - 1), align, viewport, measure);
        }
        self.place(viewport, measure)
    }

    fn aim(&mut self, row: usize, align: Align, viewport: f32, measure: &mut dyn FnMut(usize) -> f32) {
        let height = self.measured(row, measure);
        let align = match align {
            Align::Nearest => {
                let placed = self.place(viewport, measure);
                match placed.iter().find(|placed| placed.row == row) {
                    Some(at) if at.y >= 0.0 && at.y + f64::from(at.height) <= f64::from(viewport) => return,
                    Some(at) if at.y < 0.0 => Align::Top,
                    None if row < self.anchor.row => Align::Top,
                    _ if height > viewport => Align::Top,
                    _ => Align::Bottom,
                }
            }
            given => given,
        };
        let above = if align == Align::Bottom { f64::from(viewport) - f64::from(height) } else { 0.0 };
        self.anchor = Anchor { row, offset: -above };
    }

    fn place(&mut self, viewport: f32, measure: &mut dyn FnMut(usize) -> f32) -> Vec<Placed> {
        self.normalise(measure);
        let bottom = f64::from(viewport);
        let mut placed = Vec::new();
        let mut y = -self.anchor.offset;
        for row in self.anchor.row..self.len() {
            if y >= bottom && !placed.is_empty() {
                break;
            }
            let height = self.measured(row, measure);
            placed.push(Placed { row, y, height });
            y += f64::from(height);
        }
        if y < bottom {
            self.fill_from_below(bottom - y, &mut placed, measure);
        }
        placed
    }

    /// The list ends `gap` points above the bottom of the viewport: moves everything down and puts rows in above.
    fn fill_from_below(&mut self, gap: f64, placed: &mut Vec<Placed>, measure: &mut dyn FnMut(usize) -> f32) {
        let mut shift = gap;
        let mut top = shift - self.anchor.offset;
        let mut above = Vec::new();
        let mut row = self.anchor.row;
        while top > 0.0 && row > 0 {
            row -= 1;
            let height = self.measured(row, measure);
            top -= f64::from(height);
            above.push(Placed { row, y: top - shift, height });
        }
        shift -= top.max(0.0);
        above.reverse();
        above.append(placed);
        *placed = above;
        for at in placed.iter_mut() {
            at.y += shift;
        }
        if let Some(first) = placed.first() {
            self.anchor = Anchor { row: first.row, offset: -first.y };
        }
    }

    /// Makes the anchor the first row that reaches into the viewport.
    fn normalise(&mut self, measure: &mut dyn FnMut(usize) -> f32) {
        let Anchor { mut row, mut offset } = self.anchor;
        while offset < 0.0 && row > 0 {
            row -= 1;
            offset += f64::from(self.measured(row, measure));
        }
        offset = offset.max(0.0);
        while row + 1 < self.len() {
            let height = f64::from(self.measured(row, measure));
            if offset < height {
                break;
            }
            offset -= height;
            row += 1;
        }
        self.anchor = Anchor { row, offset };
    }

    fn measured(&mut self, row: usize, measure: &mut dyn FnMut(usize) -> f32) -> f32 {
        self.heights.set(row, measure(row));
        self.heights.get(row)
    }

    fn jump(&mut self, top: f64) {
        let (row, offset) = self.heights.row_at(top);
        self.anchor = Anchor { row, offset };
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp, reason = "whole numbers of points are exact")]
    use super::*;
    use proptest::prelude::*;

    /// A list of `heights`, of which each was estimated at 100 points.
    fn list(heights: &[f32]) -> Scroll {
        let mut scroll = Scroll::default();
        scroll.push(heights.len(), |_| 100.0);
        scroll
    }

    fn settle(scroll: &mut Scroll, heights: &[f32], viewport: f32) -> Vec<Placed> {
        scroll.settle(viewport, &mut |row| heights[row])
    }

    #[test]
    fn end_shows_the_last_row_whole_at_the_bottom() {
        let heights = [310.0; 50];
        let mut scroll = list(&heights);
        scroll.end();
        let placed = settle(&mut scroll, &heights, 500.0);
        let last = placed.last().copied();
        assert_eq!(last, Some(Placed { row: 49, y: 190.0, height: 310.0 }));
        scroll.home();
        assert_eq!(settle(&mut scroll, &heights, 500.0)[0], Placed { row: 0, y: 0.0, height: 310.0 });
    }

    #[test]
    fn a_last_row_higher_than_the_viewport_shows_its_end() {
        let heights = [50.0, 900.0];
        let mut scroll = list(&heights);
        scroll.end();
        let placed = settle(&mut scroll, &heights, 400.0);
        assert_eq!(placed, [Placed { row: 1, y: 0.0, height: 900.0 }]);
        scroll.scroll_by(5000.0);
        assert_eq!(settle(&mut scroll, &heights, 400.0), [Placed { row: 1, y: -500.0, height: 900.0 }]);
    }

    #[test]
    fn a_short_list_stands_at_the_top_wherever_one_scrolls() {
        let heights = [40.0, 60.0];
        let mut scroll = list(&heights);
        for points in [0.0, 500.0, -500.0] {
            scroll.scroll_by(points);
            assert_eq!(settle(&mut scroll, &heights, 500.0)[0].y, 0.0);
        }
    }

    #[test]
    fn rows_put_in_above_leave_the_screen_as_it_is() {
        let heights = [120.0; 30];
        let mut scroll = list(&heights);
        scroll.scroll_by(1000.0);
        let before = settle(&mut scroll, &heights, 400.0);
        let anchor = scroll.anchor().row;
        scroll.rearrange(37, Some(anchor + 7), |row| row.checked_sub(7), |_| 100.0);
        let more = [120.0; 37];
        let after = settle(&mut scroll, &more, 400.0);
        assert_eq!(
            after.iter().map(|p| (p.row, p.y)).collect::<Vec<_>>(),
            before.iter().map(|p| (p.row + 7, p.y)).collect::<Vec<_>>()
        );
    }

    #[test]
    fn turning_the_order_round_keeps_the_anchor_row_in_place() {
        let heights: Vec<f32> = (0..40_u16).map(|row| 80.0 + f32::from(row)).collect();
        let mut scroll = list(&heights);
        scroll.scroll_by(1234.0);
        let before = settle(&mut scroll, &heights, 300.0)[0];
        scroll.rearrange(40, Some(39 - before.row), |row| Some(39 - row), |_| 100.0);
        let reversed: Vec<f32> = heights.iter().rev().copied().collect();
        let after = settle(&mut scroll, &reversed, 300.0)[0];
        assert_eq!((after.row, after.y, after.height), (39 - before.row, before.y, before.height));
    }

    #[test]
    fn other_heights_after_a_resize_keep_the_anchor_row() {
        let mut scroll = list(&[100.0; 50]);
        scroll.scroll_by(2040.0);
        settle(&mut scroll, &[100.0; 50], 300.0);
        let placed = settle(&mut scroll, &[170.0; 50], 300.0);
        assert_eq!((placed[0].row, placed[0].y), (20, -40.0));
    }

    #[test]
    fn a_row_comes_into_sight_with_the_least_movement() {
        let heights = [100.0; 50];
        let mut scroll = list(&heights);
        scroll.scroll_to(10, Align::Nearest);
        assert_eq!(settle(&mut scroll, &heights, 250.0).last().map(|p| (p.row, p.y)), Some((10, 150.0)));
        scroll.scroll_to(9, Align::Nearest);
        assert_eq!(settle(&mut scroll, &heights, 250.0).last().map(|p| p.row), Some(10), "it was in sight already");
        scroll.scroll_to(3, Align::Nearest);
        assert_eq!(settle(&mut scroll, &heights, 250.0).first().map(|p| (p.row, p.y)), Some((3, 0.0)));
    }

    #[test]
    fn a_frame_measures_only_what_is_in_sight() {
        let mut scroll = Scroll::default();
        scroll.push(1_000_000, |_| 150.0);
        for go in [Scroll::home, Scroll::end, |s: &mut Scroll| s.go_to_fraction(0.37, 900.0)] {
            go(&mut scroll);
            let mut measured = 0;
            scroll.settle(900.0, &mut |_| {
                measured += 1;
                200.0
            });
            assert!(measured < 30, "{measured} rows measured");
        }
    }

    proptest! {
        #[test]
        fn the_viewport_is_always_filled_without_gaps(
            heights in prop::collection::vec(20_u16..900, 1..40),
            viewport in 100_u16..1200,
            steps in prop::collection::vec((0_u8..7, -3000_i32..3000), 0..25),
        ) {
            let heights: Vec<f32> = heights.into_iter().map(f32::from).collect();
            let viewport = f32::from(viewport);
            let mut scroll = list(&heights);
            for (step, points) in steps {
                match step {
                    0 => scroll.home(),
                    1 => scroll.end(),
                    2 => scroll.page(f64::from(points.signum()), viewport),
                    3 => scroll.go_to_fraction(f64::from(points.abs()) / 2900.0, viewport),
                    4 => scroll.scroll_to(points.unsigned_abs() as usize, Align::Nearest),
                    5 => scroll.scroll_to(points.unsigned_abs() as usize % heights.len(), Align::Bottom),
                    _ => scroll.scroll_by(f64::from(points)),
                }
                let placed = settle(&mut scroll, &heights, viewport);
                for pair in placed.windows(2) {
                    prop_assert_eq!(pair[0].row + 1, pair[1].row);
                    prop_assert_eq!(pair[0].y + f64::from(pair[0].height), pair[1].y);
                }
                let (first, last) = (placed[0], placed[placed.len() - 1]);
                prop_assert!(first.y <= 0.0);
                let total: f64 = heights.iter().copied().map(f64::from).sum();
                if total <= f64::from(viewport) {
                    prop_assert_eq!((first.row, first.y), (0, 0.0));
                } else {
                    prop_assert!(last.y + f64::from(last.height) >= f64::from(viewport));
                }
            }
        }
    }
}
