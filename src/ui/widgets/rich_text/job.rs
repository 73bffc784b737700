//! Blocks and their styles as egui layout jobs.

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Align, Color32, FontFamily, FontId, Stroke};

use super::line_height;
use crate::text::html::{Block, BlockKind, Run};
use crate::ui::theme::{POST_LINE_HEIGHT, Palette, family, size};

/// Raised and lowered text, as a share of the size around it.
const SMALL: f32 = 0.75;

/// The first `upto` bytes of a block, wrapped at `width` points.
pub fn of_block(block: &Block, upto: usize, width: f32, colours: &Palette) -> LayoutJob {
    let mut job =
        LayoutJob { wrap: TextWrapping { max_width: width, ..TextWrapping::default() }, ..LayoutJob::default() };
    let mut done = 0;
    for run in &block.runs {
        let end = run.range.end.min(upto);
        let Some(text) = block.text.get(done..end) else { continue };
        if !text.is_empty() {
            job.append(text, 0.0, format(&block.kind, run, colours));
        }
        done = end.max(done);
    }
    // Runs cover the whole text; should they not, the rest is plain.
    if let Some(rest) = block.text.get(done..upto).filter(|rest| !rest.is_empty()) {
        job.append(rest, 0.0, format(&block.kind, &Run::default(), colours));
    }
    job
}

/// A bullet or number.
pub fn of_marker(words: String, colours: &Palette) -> LayoutJob {
    let format = TextFormat {
        font_id: FontId::new(size::READING, FontFamily::Proportional),
        line_height: Some(line_height()),
        color: colours.weak,
        ..TextFormat::default()
    };
    LayoutJob::single_section(words, format)
}

fn format(kind: &BlockKind, run: &Run, colours: &Palette) -> TextFormat {
    let style = run.style;
    let code = style.code || *kind == BlockKind::Code;
    let heading = match kind {
        BlockKind::Heading(level) => Some(*level),
        _ => None,
    };
    let full = match heading {
        Some(1 | 2) => size::TITLE,
        _ if code => size::BODY,
        _ => size::READING,
    };
    let small = style.raised || style.lowered;
    let points = if small { full * SMALL } else { full };
    let font = match () {
        () if code => FontFamily::Monospace,
        () if style.bold || heading.is_some() => FontFamily::Name(family::SEMIBOLD.into()),
        () if style.italic => FontFamily::Name(family::ITALIC.into()),
        () => FontFamily::Proportional,
    };
    let color = if run.link.is_some() { colours.link } else { colours.text };
    let line = |wanted: bool| if wanted { Stroke::new(1.0, color) } else { Stroke::NONE };
    TextFormat {
        font_id: FontId::new(points, font),
        line_height: (!small).then_some((full * POST_LINE_HEIGHT).round()),
        color,
        background: if style.code && *kind != BlockKind::Code { colours.raised } else { Color32::TRANSPARENT },
        // There is no bold italic face: slanting the bold one is the lesser evil.
        italics: style.italic && (style.bold || code),
        strikethrough: line(style.strike),
        valign: if style.raised { Align::TOP } else { Align::BOTTOM },
        ..TextFormat::default()
    }
}
