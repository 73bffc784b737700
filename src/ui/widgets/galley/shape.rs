//! Has egui shape pieces, each as a row of its own.

use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::{FontsView, Row};
use egui::text::{ByteIndex, LayoutJob, LayoutSection, TextWrapping};
use unicode_segmentation::UnicodeSegmentation as _;

use super::piece::{Piece, Shown};

/// Shapes pieces. Where a word needs letters of several fonts it is cut between them, because egui puts the fonts' parts
/// down from left to right.
pub fn shape(fonts: &mut FontsView<'_>, job: &LayoutJob, mut pieces: Vec<Piece>) -> Vec<Piece> {
    give_rows(fonts, job, &mut pieces);
    if pieces.iter().any(is_of_several_fonts) {
        pieces = pieces.into_iter().flat_map(|piece| by_font(&job.text, piece)).collect();
        give_rows(fonts, job, &mut pieces);
    }
    pieces
}

/// Shapes one piece.
pub fn shape_one(fonts: &mut FontsView<'_>, job: &LayoutJob, piece: Piece) -> Piece {
    let mut one = [piece];
    give_rows(fonts, job, &mut one);
    let [piece] = one;
    piece
}

fn give_rows(fonts: &mut FontsView<'_>, job: &LayoutJob, pieces: &mut [Piece]) {
    // A limit on rows that is never reached: without any, egui would keep each row as a galley of its own.
    let wrap = TextWrapping { max_rows: pieces.len() + 1, ..TextWrapping::no_max_width() };
    let mut rows = LayoutJob { wrap, round_output_to_gui: false, ..LayoutJob::default() };
    for (nth, piece) in pieces.iter().enumerate() {
        let start = ByteIndex(rows.text.len());
        if nth > 0 {
            rows.text.push('\n');
        }
        match piece.shown {
            Shown::Written => rows.text.push_str(job.text.get(piece.range.clone()).unwrap_or_default()),
            Shown::Instead(c) => rows.text.push(c),
            Shown::Nothing => {}
        }
        let Some(section) = job.sections.get(piece.section) else { continue };
        let byte_range = start..ByteIndex(rows.text.len());
        rows.sections.push(LayoutSection { leading_space: 0.0, byte_range, format: section.format.clone() });
    }
    let galley = fonts.layout_job(rows);
    for (piece, row) in pieces.iter_mut().zip(&galley.rows) {
        piece.row = Some(Arc::clone(&row.row));
    }
}

/// What tells one font from another, as far as glyphs show it: ascent and height, as bits.
type Font = (u32, u32);

fn font(row: &Row, nth: usize) -> Option<Font> {
    row.glyphs.get(nth).map(|glyph| (glyph.font_face_ascent.to_bits(), glyph.font_face_height.to_bits()))
}

fn is_of_several_fonts(piece: &Piece) -> bool {
    let Some(row) = piece.row.as_ref().filter(|_| piece.runs_left()) else { return false };
    (1..row.glyphs.len()).any(|nth| font(row, nth) != font(row, 0))
}

/// The piece cut where the font changes.
fn by_font(text: &str, piece: Piece) -> Vec<Piece> {
    let Some(row) = piece.row.as_ref().filter(|_| is_of_several_fonts(&piece)) else { return vec![piece] };
    let mut parts: Vec<(Range<usize>, Option<Font>)> = Vec::new();
    for (at, cluster) in text.get(piece.range.clone()).unwrap_or_default().grapheme_indices(true) {
        let range = piece.range.start + at..piece.range.start + at + cluster.len();
        let c = cluster.chars().next();
        let own = row.glyphs.iter().position(|glyph| Some(glyph.chr) == c).and_then(|nth| font(row, nth));
        match parts.last_mut() {
            // A letter without a glyph of its own is drawn together with the one before it.
            Some((last, of)) if own.is_none() || own == *of => last.end = range.end,
            _ => parts.push((range, own)),
        }
    }
    parts.into_iter().map(|(range, _)| piece.part(range)).collect()
}
