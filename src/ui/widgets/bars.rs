//! A chart of a few named amounts: one row each, with its name, its number and a bar. Each row is a control, so that the chart
//! is read and used without seeing it.

use egui::{Align2, CornerRadius, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use super::controls;
use super::cut::{LINE, TIP, beginning, cut};
use super::focus::paint_focus;
use crate::i18n;
use crate::tr;
use crate::ui::theme::{RADIUS_CONTROL, font, palette, space};

/// Height of a row, in points.
const ROW: f32 = 34.0;
/// Height of a bar, in points.
const BAR: f32 = 5.0;

/// One amount.
#[derive(Clone, Copy, Debug)]
pub struct Bar<'a> {
    /// What it is of, untrusted.
    pub name: &'a str,
    /// How much.
    pub count: u64,
}

/// Draws the rows; the longest bar is as wide as there is room. `of` is the whole that shares are told of; 0: none is told.
/// `tip` says what a click does. Gives the row that was clicked.
pub fn show(ui: &mut Ui, bars: &[Bar<'_>], of: u64, tip: &str) -> Option<usize> {
    let most = bars.iter().map(|bar| bar.count).max().unwrap_or(0).max(1);
    let mut clicked = None;
    ui.spacing_mut().item_spacing.y = space::XS;
    for (at, bar) in bars.iter().enumerate() {
        if row(ui, *bar, most, of, tip) {
            clicked = Some(at);
        }
    }
    clicked
}

fn row(ui: &mut Ui, bar: Bar<'_>, most: u64, of: u64, tip: &str) -> bool {
    let colours = palette(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let lit = response.hovered() || response.has_focus();
    if lit {
        ui.painter().rect_filled(rect, RADIUS_CONTROL, colours.raised);
    }
    let inside = rect.shrink2(vec2(space::XS, 2.0));
    let number = i18n::number(bar.count);
    let number = ui.painter().layout_no_wrap(number, font::body(), colours.weak);
    let room = inside.width() - number.size().x - space::S;
    let tint = if lit { colours.link } else { colours.text };
    let name = controls::one_line(ui, beginning(bar.name, LINE), font::body(), tint, room);
    ui.painter().galley(inside.min, name, tint);
    let place = Align2::RIGHT_TOP.anchor_size(inside.right_top(), number.size());
    ui.painter().galley(place.min, number, colours.weak);
    let rail = Rect::from_min_max(pos2(inside.left(), inside.bottom() - BAR), inside.max);
    let round = CornerRadius::same((BAR / 2.0) as u8);
    ui.painter().rect_filled(rail, round, colours.line);
    let share = (bar.count as f64 / most as f64) as f32;
    let filled = rail.with_max_x(rail.left() + (rail.width() * share).max(BAR));
    ui.painter().rect_filled(filled, round, colours.accent);
    if response.has_focus() {
        paint_focus(ui, rect.shrink(2.0));
    }
    let words = words(bar, of);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &words));
    response.on_hover_text(format!("{words}\n{tip}")).clicked()
}

/// "social.example: 412", with its share of the whole.
fn words(bar: Bar<'_>, of: u64) -> String {
    let name = beginning(bar.name, TIP);
    if of == 0 {
        return tr!("bars-row", name = name, count = bar.count);
    }
    let percent = i18n::number((bar.count as f64 * 100.0 / of as f64).round() as u64);
    tr!("bars-row-share", name = &*cut(name, TIP), count = bar.count, percent = percent)
}
