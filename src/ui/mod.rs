//! The window: screens and widgets drawn with egui. Reads state, pushes commands, changes nothing itself.

mod about;
mod banner;
pub mod check;
mod dialogs;
mod filter_words;
pub mod fonts;
mod keys;
mod lightbox;
pub mod media;
mod media_words;
pub mod moving;
mod notes;
pub mod overview;
mod packed;
mod palette;
pub mod people;
mod places;
pub mod posts;
mod rail;
pub mod search_field;
pub mod settings;
pub mod shell;
pub mod start;
mod status_bar;
mod textures;
pub mod theme;
pub mod thumbs;
pub mod timings;
mod toasts;
mod top_bar;
pub mod welcome;
pub mod widgets;

pub use crate::app::icons;
