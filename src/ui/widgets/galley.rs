//! Text of any script as a galley: everything that comes from an archive is laid out here.
//!
//! egui shapes words of all scripts, but puts them down from left to right whatever they are. Here a text with right-to-left
//! letters is cut into pieces of one direction, the pieces are measured, lines are broken in reading order, and each line's
//! pieces are put where UAX #9 wants them. What comes out is a galley like any other: one glyph for each character in reading
//! order, so what is copied or read aloud is what was written, and a character's place on screen is its glyph's. All other
//! texts go to egui as they are.

mod keycaps;
mod line;
mod piece;
mod place;
mod shape;
mod wrap;

use std::ops::Range;
use std::sync::Arc;

use egui::cache::FramePublisher;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Context, FontSelection, Galley, Label, Response, RichText, Ui, WidgetText};

use crate::text::bidi;

/// Signs that turn letters around against their nature.
const OVERRIDES: [char; 2] = ['\u{202d}', '\u{202e}'];
/// What begins a part with a direction of its own.
const ISOLATES: &str = "\u{2068}";

/// Where lines that begin at the right begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fit {
    /// At the right edge of the column, whose width is that at which lines wrap.
    Column,
    /// Where the longest line ends: the galley is no wider than its text.
    Tight,
    /// Likewise, and all begin at the left: a sentence of the interface, even if a Hebrew name is its first word.
    Sentence,
}

/// A galley that was put in order, and the one in egui's cache that it was made from: as long as egui has that, it is right.
#[derive(Clone)]
struct Kept {
    base: Arc<Galley>,
    ordered: Arc<Galley>,
}

/// What the last frame had put in order, by the address of the galley that it was made from.
type Memory = FramePublisher<(usize, Fit), Kept>;

/// Lays out a text. `isolated` are parts of it, in bytes and in order, that stand for themselves, such as links.
///
/// Like egui's own layout this is remembered from frame to frame, so it may be called in each.
pub fn lay_out(ctx: &Context, mut job: LayoutJob, isolated: &[Range<usize>], fit: Fit) -> Arc<Galley> {
    keycaps::give_them_the_emoji_font(&mut job);
    let base = ctx.fonts_mut(|fonts| fonts.layout_job(job));
    if !bidi::concerns(base.text()) {
        return base;
    }
    let key = (Arc::as_ptr(&base) as usize, fit);
    let kept = ctx.memory_mut(|memory| memory.caches.cache::<Memory>().get(&key).cloned());
    let kept = kept.filter(|kept| Arc::ptr_eq(&kept.base, &base)).unwrap_or_else(|| {
        let ordered = ctx.fonts_mut(|fonts| place::ordered(fonts, &base, isolated, fit));
        Kept { base, ordered: Arc::new(ordered) }
    });
    let ordered = Arc::clone(&kept.ordered);
    ctx.memory_mut(|memory| memory.caches.cache::<Memory>().set(key, kept));
    ordered
}

/// Lays out a text that is a name or a description, not a post: nothing in it is isolated, and no sign in it may turn letters
/// around that run the other way by nature. `gpj.exe` is not to look like a picture.
pub fn lay_out_plain(ctx: &Context, mut job: LayoutJob, fit: Fit) -> Arc<Galley> {
    if job.text.contains(OVERRIDES) {
        // Of the same length, so that the sections stay right.
        job.text = job.text.replace(OVERRIDES, ISOLATES);
    }
    lay_out(ctx, job, &[], fit)
}

/// Whether a galley's glyphs do not stand in the order of their characters. Selecting with the mouse is of no use there.
pub fn is_reordered(galley: &Galley) -> bool {
    bidi::concerns(galley.text())
}

/// A text that wraps at the width there is; lines that begin at the right do so at the right edge. It can be selected, unless
/// its letters do not stand in the order of reading.
pub fn wrapped(ui: &Ui, text: RichText) -> Label {
    let selectable = !bidi::concerns(text.text());
    label(ui, text, TextWrapping::wrap_at_width(ui.available_width()), Fit::Column).wrap().selectable(selectable)
}

/// As [`wrapped`], but no wider than the text needs.
pub fn snug(ui: &Ui, text: RichText) -> Label {
    let selectable = !bidi::concerns(text.text());
    label(ui, text, TextWrapping::wrap_at_width(ui.available_width()), Fit::Tight).wrap().selectable(selectable)
}

/// A sentence of the interface that wraps at the width there is, and may name something from outside.
pub fn sentence(ui: &Ui, text: RichText) -> Label {
    label(ui, text, TextWrapping::wrap_at_width(ui.available_width()), Fit::Sentence).wrap()
}

/// A text in one line, cut with an ellipsis where the width ends.
pub fn one_line(ui: &Ui, text: RichText, fit: Fit) -> Label {
    label(ui, text, TextWrapping::truncate_at_width(ui.available_width()), fit).truncate()
}

/// A text in one line for buttons and menus, cut with an ellipsis at `width` points.
pub fn words(ui: &Ui, text: RichText, width: f32) -> WidgetText {
    widget_text(ui, text, TextWrapping::truncate_at_width(width), Fit::Tight)
}

/// Explains a widget with a text under the pointer, as egui's own `on_hover_text` does.
pub fn explained(response: Response, text: &str) -> Response {
    if !bidi::concerns(text) && !keycaps::occur(text) {
        return response.on_hover_text(text);
    }
    response.ctx.accesskit_node_builder(response.id, |node| node.set_description(text));
    response.on_hover_ui(|ui| {
        ui.set_max_width(ui.spacing().tooltip_width);
        ui.label(tip(ui, text));
    })
}

/// A text under the pointer, where there is no widget that could be explained in the usual way.
pub fn tip(ui: &Ui, text: &str) -> WidgetText {
    let width = ui.spacing().tooltip_width;
    widget_text(ui, RichText::new(text), TextWrapping::wrap_at_width(width), Fit::Tight)
}

fn label(ui: &Ui, text: RichText, wrap: TextWrapping, fit: Fit) -> Label {
    Label::new(widget_text(ui, text, wrap, fit))
}

/// The text as it is where egui's own layout will do, else laid out.
fn widget_text(ui: &Ui, text: RichText, wrap: TextWrapping, fit: Fit) -> WidgetText {
    if !bidi::concerns(text.text()) && !keycaps::occur(text.text()) {
        return text.into();
    }
    let job = WidgetText::from(text).into_layout_job(ui.style(), FontSelection::Default, ui.text_valign());
    let mut job = Arc::unwrap_or_clone(job);
    job.wrap = wrap;
    WidgetText::Galley(lay_out_plain(ui.ctx(), job, fit))
}
