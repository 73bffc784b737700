//! The screens: their names, icons and keys.

use egui::{Key, KeyboardShortcut};
use serde::{Deserialize, Serialize};

use super::{CTRL, keys};
use crate::app::icons;

/// A screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// The account, and what there is in numbers.
    #[default]
    Overview,
    /// The posts.
    Posts,
    /// Pictures, videos and sounds.
    Media,
    /// Lists of accounts, and people in posts.
    People,
    /// Favourites and bookmarks.
    Saved,
    /// Is it all there, and is it whole?
    Check,
    /// The settings.
    Settings,
}

impl Screen {
    /// The screens of the navigation rail, from top to bottom.
    pub const RAIL: [Self; 6] = [Self::Overview, Self::Posts, Self::Media, Self::People, Self::Saved, Self::Check];

    /// Fluent key of its name.
    pub fn label(self) -> &'static str {
        match self {
            Self::Overview => "screen-overview",
            Self::Posts => "screen-posts",
            Self::Media => "screen-media",
            Self::People => "screen-people",
            Self::Saved => "screen-saved",
            Self::Check => "screen-check",
            Self::Settings => "screen-settings",
        }
    }

    /// Its icon.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Overview => icons::HOUSE,
            Self::Posts => icons::ARTICLE,
            Self::Media => icons::IMAGES,
            Self::People => icons::USERS,
            Self::Saved => icons::STAR,
            Self::Check => icons::SHIELD_CHECK,
            Self::Settings => icons::GEAR_SIX,
        }
    }

    /// The keys that lead to it.
    pub(super) const fn keys(self) -> Option<KeyboardShortcut> {
        match self {
            Self::Overview => keys(CTRL, Key::Num1),
            Self::Posts => keys(CTRL, Key::Num2),
            Self::Media => keys(CTRL, Key::Num3),
            Self::People => keys(CTRL, Key::Num4),
            Self::Saved => keys(CTRL, Key::Num5),
            Self::Check => keys(CTRL, Key::Num6),
            Self::Settings => keys(CTRL, Key::Comma),
        }
    }
}
