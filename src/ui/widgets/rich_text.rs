//! Formatted text of posts on screen: [`Document`] blocks laid out once, drawn often.
//!
//! Links, mentions and hashtags can be clicked and reached with Tab; the text can be selected with the mouse.

mod job;

use std::ops::Range;
use std::sync::Arc;

use egui::text_selection::LabelSelectionState;
use egui::{Color32, CursorIcon, Galley, Id, Pos2, Rect, Role, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::cut::{TIP, cut};
use super::focus::paint_focus;
use super::galley::{self, Fit};
use crate::app::commands::{Command, CommandQueue};
use crate::query::filter::Filter;
use crate::text::html::{Block, BlockKind, Document};
use crate::ui::theme::{POST_LINE_HEIGHT, Palette, RADIUS_CONTROL, palette, size, space};

/// Bytes of text that are laid out for one document; more would make a frame long.
const MOST_TEXT: usize = 20_000;
/// Blocks that are laid out for one document.
const MOST_BLOCKS: usize = 500;
/// Indentation per quote or list level, in points.
const INDENT: f32 = 20.0;
/// Width of the bar beside a quote, in points.
const BAR: f32 = 3.0;
/// Corner radius of a mark, and what it stays away from the lines above and below, in points.
const MARK_RADIUS: f32 = 2.0;
const MARK_INSET: f32 = 2.0;
/// Letters that stand closer than this are side by side, in points.
const GAP: f32 = 2.0;
/// Levels of quotes and lists that are indented; deeper ones stand where the last one does.
const MOST_LEVELS: u8 = 4;

/// A document that is laid out for one width, zoom and theme.
#[derive(Clone, Debug, Default)]
pub struct RichText {
    blocks: Vec<Placed>,
    /// Size in points; as wide as was asked for.
    pub size: Vec2,
    /// The document was longer than is shown.
    pub cut: bool,
}

#[derive(Clone, Debug)]
struct Placed {
    /// Where the text begins, relative to the whole.
    at: Vec2,
    galley: Arc<Galley>,
    /// Bullet or number, and where it begins.
    marker: Option<(Vec2, Arc<Galley>)>,
    /// Bars of quotes, relative to the whole.
    bars: Vec<Rect>,
    /// Behind words that were looked for, relative to the text.
    marks: Vec<Rect>,
    /// Under underlined words, relative to the text. (egui's own underline hangs at the bottom of high lines.)
    underlines: Vec<Rect>,
    /// Behind a code block, relative to the whole.
    well: Option<Rect>,
    links: Vec<LinkArea>,
}

/// A link in a block.
#[derive(Clone, Debug)]
struct LinkArea {
    href: Arc<str>,
    text: String,
    /// One for each line the link reaches over, or more where right-to-left text is mixed in, relative to the block's text.
    rects: Vec<Rect>,
}

impl RichText {
    /// Lays out a document in a column `width` points wide. Blocks that only repeat a quote are left out if
    /// `hide_quote_fallback` says so.
    pub fn new(ui: &Ui, document: &Document, width: f32, hide_quote_fallback: bool) -> Self {
        Self::beginning(ui, document, width, hide_quote_fallback, MOST_TEXT)
    }

    /// As [`RichText::new`], with what was looked for marked.
    pub fn marked(
        ui: &Ui,
        document: &Document,
        width: f32,
        hide_quote_fallback: bool,
        marked: Option<&Filter>,
    ) -> Self {
        let mut text = Self::new(ui, document, width, hide_quote_fallback);
        if let Some(filter) = marked {
            for block in &mut text.blocks {
                block.marks = marks(&block.galley, filter);
            }
        }
        text
    }

    /// As [`RichText::new`], but no more than `most` bytes of text.
    pub fn beginning(ui: &Ui, document: &Document, width: f32, hide_quote_fallback: bool, most: usize) -> Self {
        let mut text = Self { size: vec2(width, 0.0), ..Self::default() };
        let mut left = most.min(MOST_TEXT);
        let shown =
            document.blocks.iter().filter(|block| !(hide_quote_fallback && block.kind == BlockKind::QuoteFallback));
        for (number, block) in shown.enumerate() {
            if number >= MOST_BLOCKS || left == 0 {
                text.cut = true;
                break;
            }
            let upto = floor_char(&block.text, left);
            text.cut |= upto < block.text.len();
            left -= upto;
            text.add(ui, block, upto, number > 0);
        }
        text
    }

    fn add(&mut self, ui: &Ui, block: &Block, upto: usize, gap: bool) {
        let colours = palette(ui);
        let code = block.kind == BlockKind::Code;
        let quotes = block.quoted.min(MOST_LEVELS);
        let (depth, marker) = match &block.kind {
            BlockKind::Item { depth, number, first } => (*depth.min(&MOST_LEVELS), first.then_some(*number)),
            _ => (0, None),
        };
        let gap = match (&block.kind, gap) {
            (_, false) => 0.0,
            (BlockKind::Item { .. }, true) => space::XS,
            (_, true) => space::M,
        };
        let inset = if code { space::S } else { 0.0 };
        let left = f32::from(quotes + depth) * INDENT + inset;
        let top = self.size.y + gap + inset;
        let width = (self.size.x - left - inset).max(INDENT);

        let job = job::of_block(block, upto, width, &colours);
        let galley = galley::lay_out(ui.ctx(), job, &linked(block, upto), Fit::Column);
        let marker = marker.map(|number| {
            let words = number.map_or_else(|| "•".to_owned(), |number| format!("{number}."));
            let mark = ui.fonts_mut(|fonts| fonts.layout_job(job::of_marker(words, &colours)));
            (vec2((left - mark.size().x - space::S).max(0.0), top), mark)
        });
        let bottom = top + galley.size().y + inset;
        let well =
            code.then(|| Rect::from_min_max(pos2(left - inset, top - inset), pos2(self.size.x.max(left), bottom)));
        // A bar goes on over the gap between two blocks of the same quote.
        let joined = self.blocks.last().map_or(0, |last| last.bars.len());
        let bars = (0..quotes).map(|level| {
            let x = f32::from(level) * INDENT;
            let from = if usize::from(level) < joined { self.size.y - BAR } else { top - inset };
            Rect::from_min_max(pos2(x, from), pos2(x + BAR, bottom))
        });
        let bars = bars.collect();
        let underlines = underlines(block, upto, &galley);
        let links = link_areas(block, upto, &galley);
        self.blocks.push(Placed {
            at: vec2(left, top),
            galley,
            marker,
            bars,
            marks: Vec::new(),
            underlines,
            well,
            links,
        });
        self.size.y = bottom;
    }

    /// Draws the text with its top left corner at `at`. `id` must be the same in every frame and no one else's. True when
    /// the text was clicked beside its links.
    pub fn show(&self, ui: &mut Ui, at: Pos2, id: Id, out: &mut CommandQueue) -> bool {
        let mut clicked = false;
        let colours = palette(ui);
        for (number, block) in self.blocks.iter().enumerate() {
            let area = Rect::from_min_size(at + block.at, block.galley.size());
            if !ui.is_rect_visible(area.expand(INDENT)) {
                continue;
            }
            block.paint_surroundings(ui, at, area, &colours);
            let id = id.with(number);
            let text = ui.interact(area, id, text_sense(ui));
            text.widget_info(|| WidgetInfo::labeled(Role::Label, true, block.galley.text()));
            clicked |= text.clicked();
            let galley = Arc::clone(&block.galley);
            if galley::is_reordered(&galley) {
                ui.painter().galley(area.min, galley, colours.text);
            } else {
                LabelSelectionState::label_text_selection(ui, &text, area.min, galley, colours.text, Stroke::NONE);
            }
            for (nth, link) in block.links.iter().enumerate() {
                link.show(ui, area.min, id.with(("link", nth)), &colours, out);
            }
        }
        clicked
    }
}

impl Placed {
    fn paint_surroundings(&self, ui: &Ui, origin: Pos2, area: Rect, colours: &Palette) {
        if let Some(well) = self.well {
            ui.painter().rect_filled(well.translate(origin.to_vec2()), RADIUS_CONTROL, colours.raised);
        }
        for bar in &self.bars {
            ui.painter().rect_filled(bar.translate(origin.to_vec2()), BAR / 2.0, colours.line);
        }
        for mark in &self.marks {
            ui.painter().rect_filled(mark.translate(area.min.to_vec2()), MARK_RADIUS, colours.mark);
        }
        for line in &self.underlines {
            underline(ui, line.translate(area.min.to_vec2()), colours.text);
        }
        if let Some((at, marker)) = &self.marker {
            ui.painter().galley(origin + *at, Arc::clone(marker), colours.weak);
        }
    }
}

impl LinkArea {
    fn show(&self, ui: &mut Ui, origin: Pos2, id: Id, colours: &Palette, out: &mut CommandQueue) {
        let on_screen = |rect: &Rect| rect.translate(origin.to_vec2());
        let mut lines = self.rects.iter().map(on_screen).enumerate();
        let Some((_, first)) = lines.next() else { return };
        let mut response = ui.interact(first, id, Sense::click());
        for (line, rect) in lines {
            response |= ui.interact(rect, id.with(line), Sense::CLICK);
        }
        response.widget_info(|| WidgetInfo::labeled(Role::Link, true, &self.text));
        let focused = response.has_focus();
        if response.hovered() || focused {
            for rect in self.rects.iter().map(on_screen) {
                underline(ui, rect, colours.link);
                if focused {
                    paint_focus(ui, rect);
                }
            }
        }
        if response.clicked() || response.middle_clicked() {
            out.push(Command::OpenLink(self.href.to_string()));
        }
        galley::explained(response.on_hover_cursor(CursorIcon::PointingHand), &cut(&self.href, TIP));
    }
}

fn underline(ui: &Ui, line: Rect, colour: Color32) {
    ui.painter().hline(line.x_range(), line.bottom() - 3.5, Stroke::new(1.0, colour));
}

/// What selectable text senses: like egui's labels, but never with Tab.
fn text_sense(ui: &Ui) -> Sense {
    if ui.input(egui::InputState::has_touch_screen) { Sense::CLICK } else { Sense::CLICK | Sense::DRAG }
}

/// Which bytes of a block are links, each link as a whole.
fn linked(block: &Block, upto: usize) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    let mut last: Option<&str> = None;
    for run in &block.runs {
        let href = run.link.as_ref().map(|link| &*link.href);
        let (start, end) = (run.range.start.min(upto), run.range.end.min(upto));
        match ranges.last_mut() {
            Some(range) if href.is_some() && href == last && range.end == start => range.end = end,
            _ if href.is_some() && start < end => ranges.push(start..end),
            _ => {}
        }
        last = href;
    }
    ranges
}

/// Where the links of a block stand, line by line.
fn link_areas(block: &Block, upto: usize, galley: &Galley) -> Vec<LinkArea> {
    let mut areas: Vec<LinkArea> = Vec::new();
    let (mut bytes, mut chars) = (0, 0);
    let mut end_of_last = None;
    for run in &block.runs {
        let Some(link) = &run.link else { continue };
        let (start, end) = (run.range.start.min(upto), run.range.end.min(upto));
        let (Some(before), Some(inside)) = (block.text.get(bytes..start), block.text.get(start..end)) else { continue };
        let from = chars + before.chars().count();
        let to = from + inside.chars().count();
        (bytes, chars) = (end, to);
        let rects = line_rects(galley, from, to);
        match areas.last_mut() {
            // A link whose text is styled in parts is still one link.
            Some(last) if end_of_last == Some(start) && last.href == link.href => {
                last.text.push_str(inside);
                last.rects.extend(rects);
            }
            _ if rects.is_empty() => {}
            _ => areas.push(LinkArea { href: Arc::clone(&link.href), text: inside.to_owned(), rects }),
        }
        end_of_last = Some(end);
    }
    areas.retain(|area| !area.rects.is_empty());
    areas
}

/// Where words stand that were looked for, line by line.
fn marks(galley: &Galley, filter: &Filter) -> Vec<Rect> {
    let text = galley.text();
    let (mut bytes, mut chars) = (0, 0);
    let mut rects = Vec::new();
    for range in filter.highlights(text).into_iter().take(MOST_BLOCKS) {
        let from = chars + text.get(bytes..range.start).unwrap_or_default().chars().count();
        let to = from + text.get(range.clone()).unwrap_or_default().chars().count();
        (bytes, chars) = (range.end, to);
        rects.extend(line_rects(galley, from, to).into_iter().map(|rect| rect.shrink2(vec2(0.0, MARK_INSET))));
    }
    rects
}

/// Where underlined words stand that are no links, line by line.
fn underlines(block: &Block, upto: usize, galley: &Galley) -> Vec<Rect> {
    let underlined = block.runs.iter().filter(|run| run.style.underline && run.link.is_none());
    underlined
        .flat_map(|run| {
            let start = block.text.get(..run.range.start.min(upto)).unwrap_or_default().chars().count();
            let inside = block.text.get(run.range.start..run.range.end.min(upto)).unwrap_or_default();
            line_rects(galley, start, start + inside.chars().count())
        })
        .take(MOST_BLOCKS)
        .collect()
}

/// The rectangles that the characters `from..to` take up: one for each line, or several where right-to-left text has others
/// between them.
fn line_rects(galley: &Galley, from: usize, to: usize) -> Vec<Rect> {
    let mut rects = Vec::new();
    let mut first = 0;
    for row in &galley.rows {
        let last = first + row.glyphs.len();
        if from < last && to > first {
            let glyphs = row.glyphs.get(from.max(first) - first..to.min(last) - first).unwrap_or_default();
            let mut spans: Vec<(f32, f32)> = glyphs.iter().map(|glyph| (glyph.pos.x, glyph.max_x())).collect();
            spans.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
            rects.extend(joined(&spans).into_iter().map(|(left, right)| {
                let min = pos2(row.pos.x + left, row.min_y());
                Rect::from_min_max(min, pos2(row.pos.x + right, row.max_y()))
            }));
        }
        first = last + usize::from(row.ends_with_newline);
        if first >= to {
            break;
        }
    }
    rects
}

/// Stretches of a line, from left to right, without gaps that are only rounding or kerning.
fn joined(spans: &[(f32, f32)]) -> Vec<(f32, f32)> {
    let mut whole: Vec<(f32, f32)> = Vec::new();
    for &(left, right) in spans {
        match whole.last_mut() {
            Some(last) if left <= last.1 + GAP => last.1 = last.1.max(right),
            _ => whole.push((left, right)),
        }
    }
    whole.retain(|(left, right)| left < right);
    whole
}

/// The largest offset of a character that is at most `at`.
fn floor_char(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Height of a line of post text in points.
pub fn line_height() -> f32 {
    (size::READING * POST_LINE_HEIGHT).round()
}
