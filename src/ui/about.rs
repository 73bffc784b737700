//! Which Fossick this is, and the licences of what others have given to it.

use std::sync::LazyLock;

use egui::{Label, RichText, ScrollArea, TextWrapMode, Ui};

use super::packed::{packed, unpacked};
use super::theme::{font, space};
use super::widgets::controls;
use super::widgets::key_scroll::KeyScroll;
use crate::tr;

/// Crates and fonts with the texts of their licences, as `packaging/notices.py` writes them.
static THIRD_PARTY: LazyLock<String> =
    LazyLock::new(|| String::from_utf8(unpacked(packed!("third-party.txt"))).unwrap_or_default());
/// Its lines.
static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| THIRD_PARTY.lines().collect());

/// Draws it; of the licences only the lines in view are laid out. `wants_focus` says that they are to have the keyboard.
pub fn show(ui: &mut Ui, scroll: &mut KeyScroll, wants_focus: &mut bool) {
    ui.label(tr!("about-version", version = env!("CARGO_PKG_VERSION")));
    ui.add_space(space::S);
    for text in ["about-licence", "about-others"] {
        controls::weak(ui, &tr!(text));
        ui.add_space(space::S);
    }
    let font = font::small();
    let row = ui.fonts_mut(|fonts| fonts.row_height(&font));
    let area = scroll.move_by_keys(ui, ScrollArea::both().auto_shrink([false, true]));
    let shown = area.show_rows(ui, row, LINES.len(), |ui, rows| {
        for line in LINES.get(rows).unwrap_or_default() {
            ui.add(Label::new(RichText::new(*line).font(font.clone())).wrap_mode(TextWrapMode::Extend));
        }
    });
    scroll.settle(ui, &tr!("about-others"), &shown, wants_focus);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_built_in_has_its_licence() {
        for part in ["SIL OPEN FONT LICENSE", "\negui 0.", "Twemoji", "Permission is hereby granted"] {
            assert!(THIRD_PARTY.contains(part), "{part}");
        }
    }
}
