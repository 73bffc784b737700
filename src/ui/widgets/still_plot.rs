//! A plot that is looked at only: what can be clicked lies over it.

use egui::{Rect, Sense};
use egui_plot::Plot;

/// A plot that fills `rect`; the page's wheel scrolls the page.
pub fn still_plot<'a>(name: &str, rect: Rect) -> Plot<'a> {
    Plot::new(name)
        .width(rect.width())
        .height(rect.height())
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .allow_axis_zoom_drag(false)
        .sense(Sense::hover())
        .show_x(false)
        .show_y(false)
        .show_background(false)
}
