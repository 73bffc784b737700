//! Colours, sizes and fonts: the only place that has any.

use egui::Color32;

/// Steps of space, in points.
pub mod space {
    /// Between an icon and its word.
    pub const XS: f32 = 4.0;
    /// Between things that belong together.
    pub const S: f32 = 8.0;
    /// Inside controls and cards.
    pub const M: f32 = 12.0;
    /// Between cards.
    pub const L: f32 = 16.0;
    /// Between groups.
    pub const XL: f32 = 24.0;
    /// Around a screen.
    pub const XXL: f32 = 32.0;
}

/// Corner radius of controls, in points.
pub const RADIUS_CONTROL: u8 = 6;
/// Corner radius of cards, in points.
pub const RADIUS_CARD: u8 = 12;
/// Widest column of running text, in points.
pub const READING_WIDTH: f32 = 640.0;
/// Height of a line of post text, as a multiple of its size.
pub const POST_LINE_HEIGHT: f32 = 1.45;

/// Type sizes, in points.
pub mod size {
    /// Remarks, badges.
    pub const SMALL: f32 = 12.0;
    /// Interface text.
    pub const BODY: f32 = 14.0;
    /// Post text.
    pub const READING: f32 = 16.0;
    /// Titles of cards.
    pub const TITLE: f32 = 20.0;
    /// Titles of screens.
    pub const DISPLAY: f32 = 28.0;
}

/// Names of the font families beside egui's `Proportional` (Inter, then system fonts) and `Monospace`.
pub mod family {
    /// Inter medium.
    pub const MEDIUM: &str = "medium";
    /// Inter semibold.
    pub const SEMIBOLD: &str = "semibold";
    /// Inter italic.
    pub const ITALIC: &str = "italic";
    /// The emoji font first.
    pub const EMOJI: &str = "emoji";
    /// The icon font.
    pub const ICONS: &str = "icons";
}

/// The colours of a theme, by role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub window: Color32,
    /// Rail, bars.
    pub bar: Color32,
    /// Cards.
    pub card: Color32,
    /// Cards and rows under the pointer, wells inside cards.
    pub raised: Color32,
    /// Thin lines.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Less important text.
    pub weak: Color32,
    /// Links and the accent on text.
    pub link: Color32,
    /// Filled buttons, selection marks.
    pub accent: Color32,
    /// Text on `accent`.
    pub on_accent: Color32,
    /// Faint accent behind the chosen row.
    pub accent_soft: Color32,
    /// Behind words that were looked for.
    pub mark: Color32,
    /// In order.
    pub good: Color32,
    /// Worth a look.
    pub warn: Color32,
    /// A problem.
    pub bad: Color32,
    /// Posts by kind in charts: originals, replies, boosts, each lighter or darker than its neighbour.
    pub kinds: [Color32; 3],
    /// How much there is of something, nothing first.
    pub heat: [Color32; 5],
}

/// Light colours.
pub const LIGHT: Palette = Palette {
    window: Color32::from_rgb(0xf6, 0xf6, 0xfa),
    bar: Color32::from_rgb(0xff, 0xff, 0xff),
    card: Color32::from_rgb(0xff, 0xff, 0xff),
    raised: Color32::from_rgb(0xf1, 0xf1, 0xf7),
    line: Color32::from_rgb(0xdd, 0xdd, 0xe8),
    text: Color32::from_rgb(0x1b, 0x1b, 0x25),
    weak: Color32::from_rgb(0x5d, 0x5d, 0x70),
    link: Color32::from_rgb(0x4a, 0x4b, 0xd6),
    accent: Color32::from_rgb(0x5b, 0x5c, 0xf0),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_soft: Color32::from_rgb(0xe9, 0xe9, 0xff),
    mark: Color32::from_rgb(0xff, 0xe9, 0xa8),
    good: Color32::from_rgb(0x1a, 0x70, 0x46),
    warn: Color32::from_rgb(0x8a, 0x58, 0x00),
    bad: Color32::from_rgb(0xb3, 0x26, 0x1e),
    kinds: [
        Color32::from_rgb(0x3a, 0x37, 0xb8),
        Color32::from_rgb(0x17, 0x70, 0x7f),
        Color32::from_rgb(0xc1, 0x83, 0x2a),
    ],
    heat: [
        Color32::from_rgb(0xec, 0xec, 0xf4),
        Color32::from_rgb(0xb9, 0xb9, 0xf7),
        Color32::from_rgb(0x86, 0x87, 0xee),
        Color32::from_rgb(0x5a, 0x5a, 0xd8),
        Color32::from_rgb(0x2f, 0x2e, 0x96),
    ],
};

/// Dark colours.
pub const DARK: Palette = Palette {
    window: Color32::from_rgb(0x15, 0x15, 0x1c),
    bar: Color32::from_rgb(0x1b, 0x1b, 0x24),
    card: Color32::from_rgb(0x1f, 0x1f, 0x2a),
    raised: Color32::from_rgb(0x2a, 0x2a, 0x38),
    line: Color32::from_rgb(0x38, 0x38, 0x49),
    text: Color32::from_rgb(0xec, 0xec, 0xf4),
    weak: Color32::from_rgb(0xa9, 0xa9, 0xbd),
    link: Color32::from_rgb(0xa5, 0xa6, 0xff),
    accent: Color32::from_rgb(0x5b, 0x5c, 0xf0),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_soft: Color32::from_rgb(0x30, 0x30, 0x55),
    mark: Color32::from_rgb(0x45, 0x3b, 0x0c),
    good: Color32::from_rgb(0x7c, 0xd6, 0xa4),
    warn: Color32::from_rgb(0xf0, 0xbf, 0x63),
    bad: Color32::from_rgb(0xff, 0x9a, 0x92),
    kinds: [
        Color32::from_rgb(0x6d, 0x6e, 0xf0),
        Color32::from_rgb(0x4f, 0xb3, 0xc0),
        Color32::from_rgb(0xf3, 0xd3, 0x8a),
    ],
    heat: [
        Color32::from_rgb(0x2e, 0x2e, 0x3d),
        Color32::from_rgb(0x47, 0x47, 0x9a),
        Color32::from_rgb(0x6a, 0x6b, 0xd8),
        Color32::from_rgb(0x9a, 0x9b, 0xff),
        Color32::from_rgb(0xd6, 0xd6, 0xff),
    ],
};

/// Colours on pictures, in both themes the same: nobody knows how light or dark a picture is.
pub mod on_picture {
    use egui::Color32;

    /// Words and marks, always over [`SHADE`].
    pub const WORDS: Color32 = Color32::WHITE;
    /// Behind words and marks.
    pub const SHADE: Color32 = Color32::from_black_alpha(190);
    /// Behind a picture that is looked at closely.
    pub const GROUND: Color32 = Color32::from_rgb(0x0e, 0x0e, 0x13);
    /// Tint of a picture that is shown as it is.
    pub const AS_IT_IS: Color32 = Color32::WHITE;
    /// Tint of the blur in place of a missing picture: the theme's own words are read over it.
    pub const FADED: Color32 = Color32::from_rgba_premultiplied(64, 64, 64, 64);
}

/// The palette of the theme that `ui` is drawn in.
pub fn palette(ui: &egui::Ui) -> Palette {
    if ui.visuals().dark_mode { DARK } else { LIGHT }
}

/// Gives a window the look of Fossick, light and dark.
pub fn apply(ctx: &egui::Context) {
    ctx.set_style_of(egui::Theme::Light, style(&LIGHT, false));
    ctx.set_style_of(egui::Theme::Dark, style(&DARK, true));
    // Our own commands zoom, so that the choice is kept.
    ctx.options_mut(|options| options.zoom_with_keyboard = false);
}

/// From now on nothing fades, slides or turns: the system was asked for less motion.
pub fn keep_still(ctx: &egui::Context) {
    ctx.all_styles_mut(|style| {
        style.animation_time = 0.0;
        style.scroll_animation = egui::style::ScrollAnimation::none();
    });
}

/// Nothing may fade, slide or turn.
pub fn is_still(ui: &egui::Ui) -> bool {
    ui.style().animation_time <= 0.0
}

fn style(palette: &Palette, dark: bool) -> egui::Style {
    use egui::{FontFamily, FontId, TextStyle};
    let mut style = egui::Style { visuals: visuals(palette, dark), ..egui::Style::default() };
    style.text_styles = [
        (TextStyle::Small, FontId::new(size::SMALL, FontFamily::Proportional)),
        (TextStyle::Body, FontId::new(size::BODY, FontFamily::Proportional)),
        (TextStyle::Button, FontId::new(size::BODY, FontFamily::Name(family::MEDIUM.into()))),
        (TextStyle::Heading, FontId::new(size::TITLE, FontFamily::Name(family::SEMIBOLD.into()))),
        (TextStyle::Monospace, FontId::new(size::BODY, FontFamily::Monospace)),
    ]
    .into();
    style.animation_time = 0.1;
    style.spacing.item_spacing = egui::vec2(space::S, space::S);
    style.spacing.button_padding = egui::vec2(space::M, 6.0);
    style.spacing.interact_size = egui::vec2(32.0, 32.0);
    style.spacing.menu_margin = egui::Margin::same(6);
    style.spacing.window_margin = egui::Margin::same(20);
    style.spacing.tooltip_width = 360.0;
    style.spacing.scroll = egui::style::ScrollStyle::solid();
    style.spacing.scroll.bar_width = 10.0;
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    style
}

fn visuals(palette: &Palette, dark: bool) -> egui::Visuals {
    use egui::{CornerRadius, Stroke};
    let mut visuals = if dark { egui::Visuals::dark() } else { egui::Visuals::light() };
    let corner = CornerRadius::same(RADIUS_CONTROL);
    for (state, fill, text) in [
        (&mut visuals.widgets.noninteractive, palette.card, palette.text),
        (&mut visuals.widgets.inactive, palette.raised, palette.text),
        (&mut visuals.widgets.hovered, palette.line, palette.text),
        (&mut visuals.widgets.active, palette.accent_soft, palette.text),
        (&mut visuals.widgets.open, palette.accent_soft, palette.text),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.fg_stroke = Stroke::new(1.0, text);
        state.bg_stroke = Stroke::new(1.0, palette.line);
        state.corner_radius = corner;
        state.expansion = 0.0;
    }
    visuals.widgets.inactive.bg_stroke = Stroke::NONE;
    visuals.widgets.hovered.bg_stroke = Stroke::NONE;
    // What has the keyboard.
    visuals.widgets.active.bg_stroke = Stroke::new(2.0, palette.link);
    visuals.selection.bg_fill = palette.accent_soft;
    visuals.selection.stroke = Stroke::new(1.5, palette.link);
    visuals.weak_text_color = Some(palette.weak);
    visuals.hyperlink_color = palette.link;
    visuals.faint_bg_color = palette.raised;
    visuals.extreme_bg_color = palette.window;
    visuals.text_edit_bg_color = Some(palette.window);
    visuals.code_bg_color = palette.raised;
    visuals.warn_fg_color = palette.warn;
    visuals.error_fg_color = palette.bad;
    visuals.panel_fill = palette.window;
    visuals.window_fill = palette.card;
    visuals.window_stroke = Stroke::new(1.0, palette.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS_CONTROL);
    visuals.interact_cursor = Some(egui::CursorIcon::PointingHand);
    visuals
}

/// Fonts of the interface by role.
pub mod font {
    use super::{family, size};
    use egui::{FontFamily, FontId};

    /// An icon of this size.
    pub fn icon(size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(family::ICONS.into()))
    }

    /// Medium weight.
    pub fn medium(size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(family::MEDIUM.into()))
    }

    /// Semibold weight.
    pub fn semibold(size: f32) -> FontId {
        FontId::new(size, FontFamily::Name(family::SEMIBOLD.into()))
    }

    /// Remarks.
    pub fn small() -> FontId {
        FontId::proportional(size::SMALL)
    }

    /// Interface text.
    pub fn body() -> FontId {
        FontId::proportional(size::BODY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Relative luminance of a colour (WCAG 2).
    fn luminance(colour: Color32) -> f32 {
        let linear = |channel: u8| {
            let c = f32::from(channel) / 255.0;
            if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn contrast(a: Color32, b: Color32) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn every_text_colour_stands_out_from_every_ground_it_is_used_on() {
        for (name, palette) in [("light", LIGHT), ("dark", DARK)] {
            for ground in [palette.window, palette.bar, palette.card, palette.raised, palette.accent_soft, palette.mark]
            {
                for text in [palette.text, palette.weak, palette.link, palette.good, palette.warn, palette.bad] {
                    let ratio = contrast(text, ground);
                    assert!(ratio >= 4.5, "{name}: {text:?} on {ground:?} has only {ratio:.2}");
                }
            }
            // Words in a tile whose picture is missing, over the lightest and the darkest blur.
            for blur in [on_picture::FADED, Color32::from_black_alpha(on_picture::FADED.a())] {
                let ratio = contrast(palette.text, palette.raised.blend(blur));
                assert!(ratio >= 4.5, "{name}: words on a blur have only {ratio:.2}");
            }
            let ratio = contrast(palette.on_accent, palette.accent);
            assert!(ratio >= 4.5, "{name}: text on the accent has only {ratio:.2}");
        }
    }

    #[test]
    fn what_charts_show_is_told_apart_without_seeing_colours() {
        for (name, palette) in [("light", LIGHT), ("dark", DARK)] {
            for kind in palette.kinds {
                let ratio = contrast(kind, palette.card);
                assert!(ratio >= 3.0, "{name}: {kind:?} on a card has only {ratio:.2}");
            }
            for pair in palette.kinds.windows(2).chain(palette.heat.windows(2)) {
                let ratio = contrast(pair[0], pair[1]);
                assert!(ratio >= 1.4, "{name}: {pair:?} beside each other have only {ratio:.2}");
            }
        }
    }

    #[test]
    fn words_stand_out_on_the_lightest_picture() {
        let ratio = contrast(on_picture::WORDS, Color32::WHITE.blend(on_picture::SHADE));
        assert!(ratio >= 4.5, "words on a white picture have only {ratio:.2}");
    }
}
