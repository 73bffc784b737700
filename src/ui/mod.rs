//! The window: screens and widgets drawn with egui. Reads state, pushes commands, changes nothing itself.

pub mod fonts;
pub mod icons;
pub mod posts;
pub mod theme;
pub mod widgets;
