//! How tiles are put into rows: below each month's header as many beside each other as fit.

use std::ops::Range;
use std::sync::Arc;

use egui::{Rect, pos2, vec2};
use jiff::tz::TimeZone;

use crate::i18n;
use crate::media::gallery::{Group, Shown};
use crate::tr;
use crate::ui::theme::space;

/// Gap between tiles, in points.
pub const GAP: f32 = space::S;
/// Height of a header, in points.
const HEADER: f32 = 40.0;
/// Narrowest room for the title of a month, in points.
const TITLE: f32 = 150.0;

/// A row of the list. Short months stand beside each other, so that quiet years need no scrolling.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// Headers above months: number of the month, first column, columns.
    Headers(Vec<(usize, usize, usize)>),
    /// Tiles: their places, and the column of the first one.
    Tiles(Vec<(Range<usize>, usize)>),
}

/// The rows of the grid.
#[derive(Debug, Default)]
pub struct Grid {
    shown: Arc<Shown>,
    generation: u64,
    columns: usize,
    /// Columns that the title of a month needs.
    for_title: usize,
    side: f32,
    rows: Vec<Row>,
}

impl Grid {
    /// Follows what is shown and how wide it is; says whether rows have changed.
    pub fn lay_out(&mut self, shown: &Arc<Shown>, generation: u64, width: f32, tile: f32) -> bool {
        let columns = (((width + GAP) / (tile + GAP)).floor() as usize).max(1);
        let side = ((width - (columns - 1) as f32 * GAP) / columns as f32).floor().max(1.0);
        let for_title = (((TITLE + GAP) / (side + GAP)).ceil() as usize).clamp(1, columns);
        let same = (self.generation, self.columns, self.for_title) == (generation, columns, for_title);
        if same && (self.side - side).abs() < 0.5 {
            return false;
        }
        if !same {
            self.shown = Arc::clone(shown);
            self.rows = rows(shown, columns, for_title);
        }
        (self.generation, self.columns, self.for_title, self.side) = (generation, columns, for_title, side);
        true
    }

    /// Which list it is of.
    pub fn generation(&self) -> u64 {
        self.generation
    }

    /// Number of rows.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// A row.
    pub fn row(&self, row: usize) -> Option<&Row> {
        self.rows.get(row)
    }

    /// Side of a tile, in points.
    pub fn side(&self) -> f32 {
        self.side
    }

    /// Height of a row with the gap below it, in points.
    pub fn height(&self, row: usize) -> f32 {
        match self.rows.get(row) {
            Some(Row::Tiles(_)) => self.side + GAP,
            _ => HEADER,
        }
    }

    /// Where the tiles of a row stand inside the row's own `rect`.
    pub fn cells(&self, row: usize, rect: Rect) -> Vec<(usize, Rect)> {
        let tiles = self.tiles(row).iter().flat_map(|(places, column)| places.clone().zip(*column..));
        tiles.map(|(place, column)| (place, self.span(column, 1, rect.left(), rect.top(), self.side))).collect()
    }

    /// Where a header of so many columns stands inside its row's `rect`.
    pub fn header(&self, column: usize, columns: usize, rect: Rect) -> Rect {
        self.span(column, columns, rect.left(), rect.top(), HEADER)
    }

    fn span(&self, column: usize, columns: usize, left: f32, top: f32, height: f32) -> Rect {
        let at = pos2(left + column as f32 * (self.side + GAP), top);
        Rect::from_min_size(at, vec2(columns as f32 * (self.side + GAP) - GAP, height))
    }

    /// Tiles of a row; none in a row of headers.
    fn tiles(&self, row: usize) -> &[(Range<usize>, usize)] {
        match self.rows.get(row) {
            Some(Row::Tiles(tiles)) => tiles,
            _ => &[],
        }
    }

    /// The row in which a place stands.
    pub fn row_of(&self, place: usize) -> Option<usize> {
        let after = self.rows.partition_point(|row| match row {
            Row::Headers(months) => {
                let first = months.first().and_then(|(month, ..)| self.shown.months.get(*month));
                first.is_some_and(|month| month.at <= place)
            }
            Row::Tiles(tiles) => tiles.first().is_some_and(|(places, _)| places.start <= place),
        });
        let row = after.checked_sub(1)?;
        self.tiles(row).iter().any(|(places, _)| places.contains(&place)).then_some(row)
    }

    /// The first place in a row or below it.
    pub fn first_place(&self, row: usize) -> Option<usize> {
        (row..self.rows.len()).find_map(|row| Some(self.tiles(row).first()?.0.start))
    }

    /// Places in these rows.
    pub fn places(&self, rows: Range<usize>) -> Range<usize> {
        let mut tiles = rows.flat_map(|row| self.tiles(row)).map(|(places, _)| places);
        let Some(first) = tiles.next() else { return 0..0 };
        first.start..tiles.next_back().unwrap_or(first).end
    }

    /// The place above or below: in the same column, or the nearest one.
    pub fn beside(&self, place: usize, down: bool) -> Option<usize> {
        let row = self.row_of(place)?;
        let at = self.in_columns(row).find(|(one, _)| *one == place)?.1;
        let mut others: Box<dyn Iterator<Item = usize>> =
            if down { Box::new(row + 1..self.rows.len()) } else { Box::new((0..row).rev()) };
        let next = others.find(|&row| !self.tiles(row).is_empty())?;
        self.in_columns(next).min_by_key(|(_, column)| column.abs_diff(at)).map(|(place, _)| place)
    }

    /// Places of a row with their columns.
    fn in_columns(&self, row: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.tiles(row).iter().flat_map(|(places, column)| places.clone().zip(*column..))
    }

    /// The header's words and how many media stand below it.
    pub fn title(&self, month: usize, zone: &TimeZone) -> Option<(String, usize)> {
        let start = self.shown.months.get(month)?;
        let end = self.shown.months.get(month + 1).map_or(self.shown.items.len(), |next| next.at);
        let words = match start.group {
            Group::Month(_, time) => i18n::month_year(time, zone),
            Group::NoDate => tr!("media-no-date"),
            Group::Loose => tr!("media-loose"),
            Group::Unread => tr!("media-unread"),
        };
        Some((words, end - start.at))
    }

    /// The header's words where there is no room for all of them; None when there are no shorter ones.
    pub fn short_title(&self, month: usize, zone: &TimeZone) -> Option<String> {
        match self.shown.months.get(month)?.group {
            Group::Month(_, time) => Some(i18n::month_year_short(time, zone)),
            Group::NoDate | Group::Loose | Group::Unread => None,
        }
    }

    /// The title that holds for a row.
    pub fn title_at(&self, row: usize, zone: &TimeZone) -> Option<String> {
        let place = self.first_place(row)?;
        let after = self.shown.months.partition_point(|month| month.at <= place);
        self.title(after.checked_sub(1)?, zone).map(|(words, _)| words)
    }
}

/// Puts months into rows of `columns`; a month that is shorter than a row takes at least `for_title` of them.
fn rows(shown: &Shown, columns: usize, for_title: usize) -> Vec<Row> {
    let ends = shown.months.iter().skip(1).map(|month| month.at).chain([shown.items.len()]);
    let mut rows = Vec::new();
    let (mut headers, mut tiles, mut used) = (Vec::new(), Vec::new(), 0);
    for (number, (month, end)) in shown.months.iter().zip(ends).enumerate() {
        let wide = (end - month.at).max(for_title).min(columns);
        if used + wide > columns {
            finish(&mut rows, &mut headers, &mut tiles);
            used = 0;
        }
        headers.push((number, used, wide));
        let first = month.at..(month.at + columns - used).min(end);
        let rest = first.end..end;
        tiles.push((first, used));
        used += wide;
        if !rest.is_empty() {
            finish(&mut rows, &mut headers, &mut tiles);
            used = columns;
            rows.extend(rest.clone().step_by(columns).map(|at| Row::Tiles(vec![(at..(at + columns).min(end), 0)])));
        }
    }
    finish(&mut rows, &mut headers, &mut tiles);
    rows
}

type Headers = Vec<(usize, usize, usize)>;
type Tiles = Vec<(Range<usize>, usize)>;

fn finish(rows: &mut Vec<Row>, headers: &mut Headers, tiles: &mut Tiles) {
    if !headers.is_empty() {
        rows.push(Row::Headers(std::mem::take(headers)));
        rows.push(Row::Tiles(std::mem::take(tiles)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::gallery::MonthStart;

    /// Months of 5, 1, 1 and 4 items in three columns of 100 points.
    fn grid() -> Grid {
        let months = [0, 5, 6, 7].map(|at| MonthStart { at, group: Group::Loose });
        let shown = Arc::new(Shown { items: (0..11).collect(), months: months.into() });
        let mut grid = Grid::default();
        assert!(grid.lay_out(&shown, 1, 3.0 * 160.0 + 2.0 * GAP, 160.0));
        grid
    }

    #[test]
    fn long_months_have_rows_of_their_own_and_short_ones_share_one() {
        let grid = grid();
        let expected = [
            Row::Headers(vec![(0, 0, 3)]),
            Row::Tiles(vec![(0..3, 0)]),
            Row::Tiles(vec![(3..5, 0)]),
            Row::Headers(vec![(1, 0, 1), (2, 1, 1)]),
            Row::Tiles(vec![(5..6, 0), (6..7, 1)]),
            Row::Headers(vec![(3, 0, 3)]),
            Row::Tiles(vec![(7..10, 0)]),
            Row::Tiles(vec![(10..11, 0)]),
        ];
        assert_eq!(grid.rows, expected);
        for place in 0..11 {
            let row = grid.row_of(place).unwrap();
            assert!(grid.in_columns(row).any(|(one, _)| one == place));
        }
        assert_eq!(grid.row_of(11), None);
        assert_eq!(grid.places(0..8), 0..11);
        assert_eq!(grid.places(2..5), 3..7);
        assert_eq!(grid.places(0..1), 0..0);
    }

    #[test]
    fn a_title_has_room_even_above_one_small_tile() {
        let months = [0, 1].map(|at| MonthStart { at, group: Group::Loose });
        let shown = Arc::new(Shown { items: [0, 1].into(), months: months.into() });
        let mut grid = Grid::default();
        grid.lay_out(&shown, 1, 400.0, 90.0);
        let Some(Row::Headers(headers)) = grid.row(0) else { panic!("no headers") };
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(400.0, HEADER));
        assert!(headers.iter().all(|&(_, column, columns)| grid.header(column, columns, rect).width() >= TITLE));
    }

    #[test]
    fn a_title_takes_less_room_once_tiles_are_as_wide_as_it() {
        let months = [0, 1, 2].map(|at| MonthStart { at, group: Group::Loose });
        let shown = Arc::new(Shown { items: [0, 1, 2].into(), months: months.into() });
        let mut grid = Grid::default();
        let mut headers = |side: f32| {
            grid.lay_out(&shown, 1, 3.0 * side + 2.0 * GAP, 140.0);
            assert_eq!((grid.columns, grid.side), (3, side));
            grid.rows.iter().filter(|row| matches!(row, Row::Headers(_))).count()
        };
        assert_eq!([140.0, TITLE, 140.0].map(&mut headers), [3, 1, 3], "a title beside another needs two columns");
    }

    #[test]
    fn arrows_keep_the_column_where_they_can() {
        let grid = grid();
        assert_eq!(grid.beside(2, true), Some(4), "the last one of a shorter row");
        assert_eq!(grid.beside(4, true), Some(6));
        assert_eq!(grid.beside(6, true), Some(8));
        assert_eq!(grid.beside(9, false), Some(6));
        assert_eq!(grid.beside(0, false), None);
        assert_eq!(grid.beside(10, true), None);
    }

    #[test]
    fn tiles_fill_the_width_and_stay_inside_it() {
        let grid = grid();
        let rect = Rect::from_min_size(pos2(10.0, 0.0), vec2(3.0 * 160.0 + 2.0 * GAP, 170.0));
        let cells = grid.cells(1, rect);
        assert_eq!(cells.len(), 3);
        assert!(cells.iter().all(|(_, cell)| rect.expand(0.1).contains_rect(*cell)));
        assert!(cells[2].1.right() > rect.right() - 3.0);
    }

    #[test]
    fn nothing_is_laid_out_twice() {
        let mut grid = grid();
        let shown = Arc::clone(&grid.shown);
        assert!(!grid.lay_out(&shown, 1, 3.0 * 160.0 + 2.0 * GAP, 160.0));
        assert!(grid.lay_out(&shown, 1, 700.0, 160.0));
        assert!(grid.lay_out(&shown, 2, 700.0, 160.0));
    }
}
