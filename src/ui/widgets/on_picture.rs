//! Marks that are painted on pictures: white on a shade, so that they can be read on any picture.

use egui::{Pos2, Rect, Ui, pos2, vec2};

use crate::ui::theme::{font, on_picture, size, space};

/// Paints a few words on a shade. `corner` is the lower left corner, or the lower right one when `right` says so.
pub fn badge(ui: &Ui, corner: Pos2, words: &str, right: bool) {
    let font = font::semibold(size::SMALL);
    let words = ui.painter().layout_no_wrap(words.to_owned(), font, on_picture::WORDS);
    let points = words.size() + vec2(2.0 * (space::XS + 1.0), 4.0);
    let left = if right { corner.x - points.x } else { corner.x };
    let rect = Rect::from_min_size(pos2(left, corner.y - points.y), points);
    ui.painter().rect_filled(rect, space::XS, on_picture::SHADE);
    ui.painter().galley(rect.min + vec2(space::XS + 1.0, 2.0), words, on_picture::WORDS);
}
