//! The window: screens and widgets drawn with egui. Reads state, pushes commands, changes nothing itself.

pub mod posts;
pub mod theme;
pub mod widgets;
