//! The window: screens and widgets drawn with egui. Reads state, pushes commands, changes nothing itself.

pub mod fonts;
pub mod posts;
pub mod theme;
pub mod widgets;

pub use crate::app::icons;
