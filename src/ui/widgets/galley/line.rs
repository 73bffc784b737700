//! One line of a text: its pieces in reading order, and where each stands.

use super::piece::Piece;
use crate::text::bidi::{self, Role};

/// A line.
#[derive(Debug)]
pub struct Line {
    /// In reading order.
    pub pieces: Vec<Piece>,
    /// It begins at the right.
    pub from_right: bool,
    /// A break of the text ends it.
    pub ends_paragraph: bool,
}

impl Line {
    /// Width in points without the blanks at its end.
    pub fn width(&self) -> f32 {
        width(&self.pieces)
    }

    /// The left edge of each piece, in reading order, from where the line's ink begins.
    pub fn places(&self) -> Vec<f32> {
        let roles: Vec<(u8, Role)> = self.pieces.iter().map(|piece| (piece.level, piece.role)).collect();
        let mut places = vec![0.0; self.pieces.len()];
        // Blanks at the end of a line that begins at the right stand at its left, outside.
        let whole: f32 = self.pieces.iter().map(Piece::width).sum();
        let mut x = if self.from_right { self.width() - whole } else { 0.0 };
        for nth in bidi::order(self.from_right, &roles) {
            if let (Some(place), Some(piece)) = (places.get_mut(nth), self.pieces.get(nth)) {
                *place = x;
                x += piece.width();
            }
        }
        places
    }
}

/// Width of pieces without the blanks at their end.
pub fn width(pieces: &[Piece]) -> f32 {
    let blanks = pieces.iter().rev().take_while(|piece| piece.role != Role::Text).count();
    pieces.iter().take(pieces.len() - blanks).map(Piece::width).sum()
}
