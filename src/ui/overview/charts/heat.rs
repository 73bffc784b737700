//! Colours that say how many posts there are, and the scale that explains them.

use egui::{Color32, RichText, Sense, Ui, vec2};

use crate::tr;
use crate::ui::theme::{Palette, font, palette, space};

/// Side of a square of the scale, in points.
const SQUARE: f32 = 12.0;

/// The colour of `count` posts where `most` are the most. Small numbers stay apart from each other where a few are very large.
pub(super) fn colour(palette: &Palette, count: u32, most: u32) -> Color32 {
    palette.heat.get(level(count, most)).copied().unwrap_or_default()
}

/// 0 for none, else 1 … 4.
fn level(count: u32, most: u32) -> usize {
    if count == 0 {
        return 0;
    }
    let share = f64::from(count) / f64::from(most.max(1));
    ((share.sqrt() * 4.0).ceil() as usize).clamp(1, 4)
}

/// Says which colours are few and which are many.
pub(super) fn scale(ui: &mut Ui) {
    let colours = palette(ui);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let words = |key| RichText::new(tr!(key)).font(font::small()).color(colours.weak);
        ui.label(words("charts-fewer"));
        for colour in colours.heat {
            let (rect, _) = ui.allocate_exact_size(vec2(SQUARE, SQUARE), Sense::hover());
            ui.painter().rect_filled(rect, 2.0, colour);
        }
        ui.label(words("charts-more-posts"));
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_none_looks_like_none_and_only_the_most_looks_like_the_most() {
        assert_eq!((level(0, 1000), level(1, 1000), level(1000, 1000)), (0, 1, 4));
        let levels: Vec<_> = (0..=1000).map(|count| level(count, 1000)).collect();
        assert!(levels.is_sorted());
        assert!((1..=4).all(|wanted| levels.contains(&wanted)));
        assert_eq!((level(1, 1), level(5, 0)), (4, 4));
    }
}
