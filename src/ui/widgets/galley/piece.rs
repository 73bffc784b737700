//! Cuts a paragraph into pieces that are each shaped as a whole: of one format, one level and one direction.

use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::Row;
use egui::text::LayoutJob;
use unicode_segmentation::UnicodeSegmentation as _;

use crate::text::bidi::{self, Paragraph, Role};

/// Most characters, as readers see them, in one piece. Words are shorter; what has no spaces may be of any length.
const MOST: usize = 64;

/// What is shown of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// What was written.
    Written,
    /// This in its place.
    Instead(char),
    /// Nothing.
    Nothing,
}

/// A part of a line that keeps together.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Its bytes in the whole text. None for an ellipsis.
    pub range: Range<usize>,
    /// The section of the job that says what it looks like.
    pub section: usize,
    /// How deep it is embedded.
    pub level: u8,
    /// What it means for the end of a line.
    pub role: Role,
    /// What is shown of it.
    pub shown: Shown,
    /// A line may be broken behind it.
    pub ends_word: bool,
    /// Its glyphs from left to right; nothing before it was shaped.
    pub row: Option<Arc<Row>>,
    /// Characters in it, as readers see them.
    clusters: usize,
    /// Its characters are shaped together, so more may be added.
    joins: bool,
}

impl Piece {
    /// An ellipsis that looks like the section of this number.
    pub fn ellipsis(at: usize, section: usize, level: u8, sign: char) -> Self {
        let shown = Shown::Instead(sign);
        Self {
            range: at..at,
            section,
            level,
            role: Role::Text,
            shown,
            ends_word: false,
            row: None,
            clusters: 1,
            joins: false,
        }
    }

    /// A part of this piece.
    pub fn part(&self, range: Range<usize>) -> Self {
        let ends_word = self.ends_word && range.end == self.range.end;
        Self { range, ends_word, row: None, ..self.clone() }
    }

    /// Width in points, once it was shaped.
    pub fn width(&self) -> f32 {
        self.row.as_ref().map_or(0.0, |row| row.size.x)
    }

    /// It runs from right to left.
    pub fn runs_left(&self) -> bool {
        self.level % 2 == 1
    }

    fn empty(at: usize, section: usize, level: u8) -> Self {
        let shown = Shown::Nothing;
        Self {
            range: at..at,
            section,
            level,
            role: Role::Blank,
            shown,
            ends_word: true,
            row: None,
            clusters: 0,
            joins: false,
        }
    }
}

/// The pieces of the paragraph that takes up `range` of the job's text, at least one.
pub fn cut(job: &LayoutJob, range: Range<usize>, paragraph: &Paragraph) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut section_at_start = 0;
    for (number, section) in job.sections.iter().enumerate() {
        let (start, end) = (section.byte_range.start.0.max(range.start), section.byte_range.end.0.min(range.end));
        if section.byte_range.start.0 <= range.start {
            section_at_start = number;
        }
        if section.byte_range.start.0 >= range.end {
            break;
        }
        for (at, cluster) in job.text.get(start..end).unwrap_or_default().grapheme_indices(true) {
            let at = start + at;
            let piece = of_cluster(at, cluster, number, paragraph.level(at - range.start));
            match pieces.last_mut() {
                Some(last) if last.takes(&piece) => {
                    last.range.end = piece.range.end;
                    last.clusters += 1;
                }
                _ => pieces.push(piece),
            }
        }
    }
    if pieces.is_empty() {
        pieces.push(Piece::empty(range.start, section_at_start, paragraph.base()));
    }
    pieces
}

fn of_cluster(at: usize, cluster: &str, section: usize, level: u8) -> Piece {
    let c = cluster.chars().next().unwrap_or_default();
    let role = bidi::role(c);
    let mirrored = bidi::mirrored(c).filter(|_| level % 2 == 1 && cluster.len() == c.len_utf8());
    let shown = match mirrored {
        _ if bidi::is_mark(c) => Shown::Nothing,
        // Where breaks are not followed.
        _ if c == '\n' => Shown::Instead(' '),
        Some(image) => Shown::Instead(image),
        None => Shown::Written,
    };
    let joins = shown == Shown::Written && role == Role::Text && bidi::runs_naturally(c, level);
    let range = at..at + cluster.len();
    Piece { range, section, level, role, shown, ends_word: ends_word(c), row: None, clusters: 1, joins }
}

impl Piece {
    /// Whether the next piece can be shaped together with this one.
    fn takes(&self, next: &Self) -> bool {
        self.joins
            && next.joins
            && !self.ends_word
            && self.clusters < MOST
            && (self.section, self.level) == (next.section, next.level)
    }
}

/// Whether a line may be broken behind a character: a space, or one of a script that needs none.
fn ends_word(c: char) -> bool {
    let fixed = matches!(c, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let spaceless = matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    c.is_whitespace() && !fixed || c == '\u{200b}' || spaceless
}
