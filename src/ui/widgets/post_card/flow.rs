//! Lays parts of a card out from top to bottom, and text as galleys.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontFamily, FontId, Galley, Rect, Ui, Vec2, pos2, vec2};

use super::part::{Part, What};
use crate::app::commands::Command;
use crate::query::filter::Filter;
use crate::ui::theme::{Palette, family, palette, size, space};
use crate::ui::widgets::cut::{LINE, PARAGRAPH, TIP, cut};
use crate::ui::widgets::galley::{self, Fit};

/// Where the next part goes.
pub struct Flow<'a> {
    /// For fonts and textures; nothing is drawn.
    pub ui: &'a Ui,
    /// Colours of the theme.
    pub colours: Palette,
    /// Left edge of the content.
    pub left: f32,
    /// Width of the content in points.
    pub width: f32,
    /// Top of the next part.
    pub y: f32,
    /// What was looked for, to be marked in texts of the post.
    pub marked: Option<&'a Filter>,
    margin: f32,
    parts: Vec<Part>,
}

/// Weight and shape of a line of interface text.
#[derive(Clone, Copy, Debug)]
pub enum Face {
    /// Running text.
    Regular,
    /// Buttons.
    Medium,
    /// Names.
    Semibold,
    /// Icons.
    Icon,
}

impl<'a> Flow<'a> {
    /// A card `width` points wide with `margin` points inside its edges.
    pub fn new(ui: &'a Ui, width: f32, margin: f32, marked: Option<&'a Filter>) -> Self {
        let inner = (width - 2.0 * margin).max(40.0);
        Self { ui, colours: palette(ui), left: margin, width: inner, y: margin, marked, margin, parts: Vec::new() }
    }

    /// The parts, and the height of the card.
    pub fn finish(self) -> (Vec<Part>, f32) {
        (self.parts, (self.y + self.margin).ceil())
    }

    /// Puts a part somewhere.
    pub fn put(&mut self, key: &'static str, nth: usize, rect: Rect, what: What) {
        self.parts.push(Part { key, nth, rect, what });
    }

    /// Space before the next part, unless it is the first.
    pub fn gap(&mut self, points: f32) {
        self.y += points;
    }

    /// One line of text, cut off with "…" at `width` points.
    pub fn line(&self, text: &str, points: f32, face: Face, color: Color32, width: f32) -> Arc<Galley> {
        let wrap = TextWrapping { max_width: width.max(1.0), max_rows: 1, break_anywhere: true, ..Default::default() };
        self.galley(&one_line(&cut(text, LINE)), &[], points, face, color, wrap)
    }

    /// Text that wraps at `width` points.
    pub fn paragraph(&self, text: &str, points: f32, face: Face, color: Color32, width: f32) -> Arc<Galley> {
        self.rows(text, points, face, color, vec2(width, f32::INFINITY))
    }

    /// Text that wraps at the width of `room` and is cut off with "…" where its height ends, after one line at least.
    pub fn rows(&self, text: &str, points: f32, face: Face, color: Color32, room: Vec2) -> Arc<Galley> {
        let max_rows = (room.y / (points * 1.3)).max(1.0) as usize;
        let wrap = TextWrapping { max_width: room.x.max(1.0), max_rows, ..Default::default() };
        let text = cut(text, PARAGRAPH);
        let marked = self.marked.map(|filter| filter.highlights(&text)).unwrap_or_default();
        self.galley(&text, &marked, points, face, color, wrap)
    }

    /// An icon.
    pub fn icon(&self, icon: &str, points: f32, color: Color32) -> Arc<Galley> {
        self.line(icon, points, Face::Icon, color, f32::INFINITY)
    }

    /// A weak paragraph over the whole width.
    pub fn remark(&mut self, key: &'static str, text: &str) {
        let galley = self.paragraph(text, size::BODY, Face::Regular, self.colours.weak, self.width);
        let rect = Rect::from_min_size(pos2(self.left, self.y), galley.size());
        self.y += galley.size().y;
        self.put(key, 0, rect, What::text(galley));
    }

    /// A line that leads somewhere, with an icon before it.
    pub fn link_line(&mut self, key: &'static str, icon: &str, text: &str, command: Command, tip: &str) {
        let mark = self.icon(icon, size::BODY, self.colours.weak);
        let indent = mark.size().x + space::S;
        let galley = self.line(text, size::BODY, Face::Regular, self.colours.link, self.width - indent);
        let height = galley.size().y.max(mark.size().y);
        let mark_at = pos2(self.left, self.y + (height - mark.size().y) / 2.0);
        let text_at = pos2(self.left + indent, self.y + (height - galley.size().y) / 2.0);
        let rect = Rect::from_min_size(text_at, galley.size());
        self.put(key, 1, Rect::from_min_size(mark_at, mark.size()), What::Decoration(mark));
        self.put(key, 0, rect, What::Link { galley, command, tip: cut(tip, TIP).into_owned() });
        self.y += height;
    }

    /// An icon and a word that can't be clicked, side by side from `x`; gives the right edge.
    pub fn icon_word(&mut self, key: &'static str, x: f32, icon: &str, word: &str, tip: &str) -> f32 {
        let tip = cut(tip, TIP).into_owned();
        let mark = self.icon(icon, size::SMALL, self.colours.weak);
        let galley = self.line(word, size::SMALL, Face::Regular, self.colours.weak, self.width);
        let height = mark.size().y.max(galley.size().y);
        let at = |x: f32, galley: &Galley| {
            Rect::from_min_size(pos2(x, self.y + (height - galley.size().y) / 2.0), galley.size())
        };
        let mark_rect = at(x, &mark);
        let word_rect = at(mark_rect.right() + space::XS, &galley);
        self.put(key, 1, mark_rect, What::Decoration(mark));
        self.put(key, 0, word_rect, What::Text { galley, tip: Some(tip.clone()), name: Some(tip) });
        word_rect.right()
    }

    /// A small button whose top right corner is at `right`, `top`.
    pub fn button_at(&mut self, key: &'static str, right: f32, top: f32, word: &str, command: Command) -> Rect {
        let galley = self.line(word, size::BODY, Face::Medium, self.colours.text, f32::INFINITY);
        let button = button_size(&galley);
        let rect = Rect::from_min_size(pos2(right - button.x, top), button);
        self.put(key, 0, rect, What::Button { galley, command });
        rect
    }

    /// Lays text out; `marked` are places in it, in bytes, to be marked.
    fn galley(
        &self,
        text: &str,
        marked: &[Range<usize>],
        points: f32,
        face: Face,
        color: Color32,
        wrap: TextWrapping,
    ) -> Arc<Galley> {
        let format = TextFormat { font_id: FontId::new(points, face.family()), color, ..TextFormat::default() };
        let mut job = LayoutJob { wrap, ..LayoutJob::default() };
        let mut done = 0;
        for range in marked {
            let background = self.colours.mark;
            job.append(text.get(done..range.start).unwrap_or_default(), 0.0, format.clone());
            job.append(text.get(range.clone()).unwrap_or_default(), 0.0, TextFormat { background, ..format.clone() });
            done = range.end;
        }
        job.append(text.get(done..).unwrap_or_default(), 0.0, format);
        galley::lay_out_plain(self.ui.ctx(), job, Fit::Column)
    }
}

impl Face {
    fn family(self) -> FontFamily {
        match self {
            Self::Regular => FontFamily::Proportional,
            Self::Medium => FontFamily::Name(family::MEDIUM.into()),
            Self::Semibold => FontFamily::Name(family::SEMIBOLD.into()),
            Self::Icon => FontFamily::Name(family::ICONS.into()),
        }
    }
}

/// Size of a button around a word.
pub fn button_size(word: &Galley) -> egui::Vec2 {
    word.size() + vec2(2.0 * space::M, 2.0 * space::XS + 2.0)
}

/// Text from an archive for a single line: breaks and other control characters become spaces.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}
