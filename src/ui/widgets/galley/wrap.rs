//! Breaks pieces into lines, in reading order.

use std::collections::VecDeque;

use egui::epaint::text::FontsView;
use egui::text::LayoutJob;
use unicode_segmentation::UnicodeSegmentation as _;

use super::line::{Line, width};
use super::piece::{self, Piece};
use super::shape::{shape, shape_one};
use crate::text::bidi;

/// The lines of a text, and whether there is more of it than they may hold.
pub struct Lines {
    /// From top to bottom.
    pub lines: Vec<Line>,
    /// The last one ends with an ellipsis.
    pub elided: bool,
}

/// Breaks the job's text into lines. `isolated` are parts of it that stand for themselves; `from_right` says which way its
/// paragraphs run, where they do not decide that themselves.
pub fn lines(
    fonts: &mut FontsView<'_>,
    job: &LayoutJob,
    isolated: &[std::ops::Range<usize>],
    from_right: Option<bool>,
) -> Lines {
    let mut breaker = Breaker { fonts, job, most: job.wrap.max_rows, lines: Vec::new(), elided: false };
    let mut start = 0;
    for text in job.text.split(|c| c == '\n' && job.break_on_newline) {
        let end = start + text.len();
        let within: Vec<_> = isolated
            .iter()
            .filter(|range| range.start >= start && range.end <= end)
            .map(|range| range.start - start..range.end - start)
            .collect();
        let paragraph = bidi::paragraph(text, &within, from_right);
        let pieces = shape(breaker.fonts, job, piece::cut(job, start..end, &paragraph));
        breaker.paragraph(pieces, paragraph.from_right, end == job.text.len());
        start = end + 1;
        if breaker.elided {
            break;
        }
    }
    Lines { lines: breaker.lines, elided: breaker.elided }
}

struct Breaker<'a, 'f> {
    fonts: &'a mut FontsView<'f>,
    job: &'a LayoutJob,
    /// Most lines there may be.
    most: usize,
    lines: Vec<Line>,
    elided: bool,
}

impl Breaker<'_, '_> {
    fn paragraph(&mut self, pieces: Vec<Piece>, from_right: bool, is_last: bool) {
        let mut rest = VecDeque::from(pieces);
        loop {
            let pieces = if self.lines.len() + 1 < self.most {
                self.next_line(&mut rest)
            } else if is_last && width(rest.make_contiguous()) <= self.room() {
                rest.drain(..).collect()
            } else {
                self.elided = true;
                self.elide(std::mem::take(&mut rest), from_right)
            };
            let ends_paragraph = rest.is_empty() && !is_last && !self.elided;
            self.lines.push(Line { pieces, from_right, ends_paragraph });
            if rest.is_empty() {
                return;
            }
        }
    }

    fn room(&self) -> f32 {
        self.job.effective_wrap_width()
    }

    /// Takes as many words as fit.
    fn next_line(&mut self, rest: &mut VecDeque<Piece>) -> Vec<Piece> {
        let (mut line, mut x) = (Vec::new(), 0.0);
        while !rest.is_empty() {
            let pieces = rest.make_contiguous();
            let end = pieces.iter().position(|piece| piece.ends_word).map_or(pieces.len(), |last| last + 1);
            let word = pieces.get(..end).unwrap_or_default();
            if x + width(word) <= self.room() {
                x += word.iter().map(Piece::width).sum::<f32>();
                line.extend(rest.drain(..end));
            } else if line.is_empty() {
                return self.part_of_word(rest);
            } else {
                break;
            }
        }
        line
    }

    /// Takes as much as fits of a word that is wider than a line.
    fn part_of_word(&mut self, rest: &mut VecDeque<Piece>) -> Vec<Piece> {
        let (mut line, mut x) = (Vec::new(), 0.0);
        while let Some(piece) = rest.pop_front() {
            if x + piece.width() <= self.room() {
                x += piece.width();
                line.push(piece);
                continue;
            }
            let (head, tail) = self.split(piece, self.room() - x, line.is_empty());
            line.extend(head);
            if let Some(tail) = tail {
                rest.push_front(tail);
            }
            break;
        }
        line
    }

    /// What fits of the last line, and the ellipsis.
    fn elide(&mut self, rest: VecDeque<Piece>, from_right: bool) -> Vec<Piece> {
        let sign = self.job.wrap.overflow_character;
        let Some(first) = rest.front() else { return Vec::new() };
        let end_of =
            |at: usize, section: usize| sign.map(|sign| Piece::ellipsis(at, section, u8::from(from_right), sign));
        let mut ending = end_of(first.range.start, first.section).map(|end| shape_one(self.fonts, self.job, end));
        let room = self.room() - ending.as_ref().map_or(0.0, Piece::width);
        let (mut line, mut x) = (Vec::new(), 0.0);
        for piece in rest {
            if x + piece.width() <= room {
                x += piece.width();
                line.push(piece);
                continue;
            }
            let (head, _) = self.split(piece, room - x, false);
            line.extend(head);
            break;
        }
        if let Some(last) = line.last().map(|last: &Piece| (last.range.end, last.section)) {
            ending = end_of(last.0, last.1).map(|end| shape_one(self.fonts, self.job, end));
        }
        line.extend(ending);
        line
    }

    /// Cuts a piece so that the first part is at most `room` wide; with `some` that part has a character at least.
    fn split(&mut self, piece: Piece, room: f32, some: bool) -> (Option<Piece>, Option<Piece>) {
        let text = self.job.text.get(piece.range.clone()).unwrap_or_default();
        let ends: Vec<usize> =
            text.grapheme_indices(true).map(|(at, one)| piece.range.start + at + one.len()).collect();
        if ends.len() < 2 {
            return if some { (Some(piece), None) } else { (None, Some(piece)) };
        }
        // A few characters at most are in a piece, so looking at each beginning would do; halving is quicker still.
        let (mut fits, mut too_wide) = (None, ends.len());
        let mut least = 0;
        while least < too_wide {
            let middle = usize::midpoint(least, too_wide);
            let Some(&end) = ends.get(middle) else { break };
            let begin = shape_one(self.fonts, self.job, piece.part(piece.range.start..end));
            if begin.width() <= room || some && middle == 0 {
                fits = Some(begin);
                least = middle + 1;
            } else {
                too_wide = middle;
            }
        }
        let at = fits.as_ref().map_or(piece.range.start, |begin| begin.range.end);
        if at >= piece.range.end {
            return (fits, None);
        }
        let tail = shape_one(self.fonts, self.job, piece.part(at..piece.range.end));
        (fits, Some(tail))
    }
}
