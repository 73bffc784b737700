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
    /// In order.
    pub good: Color32,
    /// Worth a look.
    pub warn: Color32,
    /// A problem.
    pub bad: Color32,
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
    good: Color32::from_rgb(0x1a, 0x70, 0x46),
    warn: Color32::from_rgb(0x8a, 0x58, 0x00),
    bad: Color32::from_rgb(0xb3, 0x26, 0x1e),
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
    accent: Color32::from_rgb(0x63, 0x64, 0xff),
    on_accent: Color32::from_rgb(0xff, 0xff, 0xff),
    accent_soft: Color32::from_rgb(0x30, 0x30, 0x55),
    good: Color32::from_rgb(0x7c, 0xd6, 0xa4),
    warn: Color32::from_rgb(0xf0, 0xbf, 0x63),
    bad: Color32::from_rgb(0xff, 0x9a, 0x92),
};

/// The palette of the theme that `ui` is drawn in.
pub fn palette(ui: &egui::Ui) -> Palette {
    if ui.visuals().dark_mode { DARK } else { LIGHT }
}
