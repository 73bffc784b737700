//! What the person chose, kept between runs. Each setting is read on its own: a bad one costs only itself.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use super::commands::{Order, Screen};
use super::store;
use crate::export::media::Sidecar;
use crate::i18n;

/// Smallest and largest zoom.
pub const ZOOM_RANGE: std::ops::RangeInclusive<f32> = 0.7..=3.0;
/// Smallest and largest tile of the gallery, in points.
pub const TILE_RANGE: std::ops::RangeInclusive<f32> = 96.0..=320.0;
/// One step of Ctrl + and Ctrl −.
pub const ZOOM_STEP: f32 = 0.1;

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// Language of the window.
    pub language: LanguageChoice,
    /// Light, dark or as the system.
    pub theme: ThemeChoice,
    /// Size of everything, 1 = as designed.
    pub zoom: f32,
    /// Time zone in which times are shown.
    pub time_zone: ZoneChoice,
    /// Posts behind content warnings and sensitive media are shown at once.
    pub always_show_warned: bool,
    /// Order of the posts.
    pub order: Order,
    /// Screen that was open last.
    pub screen: Screen,
    /// Side of a tile of the gallery, in points.
    pub tile: f32,
    /// Animated pictures play in lists.
    pub play: bool,
    /// Thumbnails are kept on disk for the next time.
    pub keep_thumbnails: bool,
    /// What is written beside saved media.
    pub sidecar: Sidecar,
}

/// Language of the window.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LanguageChoice {
    /// As the system.
    #[default]
    System,
    /// By its code, such as `de`.
    Named(String),
}

impl LanguageChoice {
    /// All there are to choose from.
    pub fn all() -> Vec<Self> {
        std::iter::once(Self::System).chain(i18n::languages().into_iter().map(Self::Named)).collect()
    }

    /// Shows texts in it from now on; in the system's language when there are no texts in the one that was chosen.
    pub fn apply(&self) {
        let code = match self {
            Self::System => None,
            Self::Named(code) => Some(code.as_str()),
        };
        i18n::set_language(code.filter(|code| i18n::languages().iter().any(|one| one == code)));
    }
}

/// Light, dark or as the system.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ThemeChoice {
    /// As the system.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Time zone in which times are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ZoneChoice {
    /// As the system.
    #[default]
    System,
    /// Coordinated universal time.
    Utc,
    /// By IANA name, such as `Asia/Tokyo`.
    Named(String),
}

impl ZoneChoice {
    /// The zone; UTC when the system or the database does not know it.
    pub fn zone(&self) -> TimeZone {
        match self {
            Self::System => TimeZone::try_system().unwrap_or(TimeZone::UTC),
            Self::Utc => TimeZone::UTC,
            Self::Named(name) => TimeZone::get(name).unwrap_or(TimeZone::UTC),
        }
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            language: LanguageChoice::System,
            theme: ThemeChoice::System,
            zoom: 1.0,
            time_zone: ZoneChoice::System,
            always_show_warned: false,
            order: Order::Newest,
            screen: Screen::Overview,
            tile: 160.0,
            play: true,
            keep_thumbnails: true,
            sidecar: Sidecar::None,
        }
    }
}

impl Settings {
    /// Reads the settings from `config`.
    pub fn read(config: &Path) -> Self {
        Self::from_object(&store::read(&file(config)))
    }

    /// Writes the settings that differ from `before`; what another window changed meanwhile stays.
    ///
    /// # Errors
    /// Any I/O error.
    pub fn write_changes(&self, before: &Self, config: &Path) -> std::io::Result<()> {
        let old = before.to_object();
        let changed: Vec<_> =
            self.to_object().into_iter().filter(|(name, value)| old.get(name) != Some(value)).collect();
        if changed.is_empty() {
            return Ok(());
        }
        store::update(&file(config), |object| object.extend(changed))
    }

    fn from_object(object: &Map<String, Value>) -> Self {
        let usual = Self::default();
        Self {
            language: one(object, "language", usual.language),
            theme: one(object, "theme", usual.theme),
            zoom: within(one(object, "zoom", usual.zoom), &ZOOM_RANGE, usual.zoom),
            time_zone: one(object, "time-zone", usual.time_zone),
            always_show_warned: one(object, "always-show-warned", usual.always_show_warned),
            order: one(object, "order", usual.order),
            screen: one(object, "screen", usual.screen),
            tile: within(one(object, "tile", usual.tile), &TILE_RANGE, usual.tile),
            play: one(object, "play", usual.play),
            keep_thumbnails: one(object, "keep-thumbnails", usual.keep_thumbnails),
            sidecar: one(object, "sidecar", usual.sidecar),
        }
    }

    fn to_object(&self) -> Map<String, Value> {
        let mut object = Map::new();
        let mut put = |name: &str, value: Result<Value, serde_json::Error>| {
            if let Ok(value) = value {
                object.insert(name.to_owned(), value);
            }
        };
        put("language", serde_json::to_value(&self.language));
        put("theme", serde_json::to_value(self.theme));
        put("zoom", serde_json::to_value(self.zoom));
        put("time-zone", serde_json::to_value(&self.time_zone));
        put("always-show-warned", serde_json::to_value(self.always_show_warned));
        put("order", serde_json::to_value(self.order));
        put("screen", serde_json::to_value(self.screen));
        put("tile", serde_json::to_value(self.tile));
        put("play", serde_json::to_value(self.play));
        put("keep-thumbnails", serde_json::to_value(self.keep_thumbnails));
        put("sidecar", serde_json::to_value(self.sidecar));
        object
    }
}

fn file(config: &Path) -> PathBuf {
    config.join("settings.json")
}

/// Brings a number back into its range.
fn within(value: f32, range: &std::ops::RangeInclusive<f32>, usual: f32) -> f32 {
    if value.is_finite() { value.clamp(*range.start(), *range.end()) } else { usual }
}

fn one<T: DeserializeOwned>(object: &Map<String, Value>, name: &str, usual: T) -> T {
    object.get(name).and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or(usual)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_bad_setting_costs_only_itself() {
        let object = serde_json::json!({"theme": 7, "zoom": 1.5, "order": "oldest", "from-the-future": true});
        let settings = Settings::from_object(object.as_object().unwrap());
        assert_eq!(settings, Settings { zoom: 1.5, order: Order::Oldest, ..Settings::default() });
    }

    #[test]
    fn a_zoom_out_of_range_is_brought_back() {
        let object = serde_json::json!({"zoom": 1000});
        assert!((Settings::from_object(object.as_object().unwrap()).zoom - 3.0).abs() < f32::EPSILON);
    }

    #[test]
    fn settings_survive_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        let chosen = Settings {
            language: LanguageChoice::Named("ja".into()),
            theme: ThemeChoice::Dark,
            zoom: 1.3,
            time_zone: ZoneChoice::Named("Asia/Tokyo".into()),
            always_show_warned: true,
            order: Order::Oldest,
            screen: Screen::Posts,
            tile: 240.0,
            play: false,
            keep_thumbnails: false,
            sidecar: Sidecar::Text,
        };
        chosen.write_changes(&Settings::default(), folder.path()).unwrap();
        assert_eq!(Settings::read(folder.path()), chosen);
    }

    #[test]
    fn a_crash_costs_no_settings() {
        let folder = tempfile::tempdir().unwrap();
        let options = crate::app::StartOptions {
            folders: store::Folders::under(folder.path()),
            remember: true,
            screen: None,
            prepare: std::sync::Arc::new(|_| {}),
            check_files: true,
            window_arguments: Vec::new(),
            copy_picture: std::sync::Arc::new(|_| Ok(())),
        };
        let window = std::thread::spawn(move || {
            let mut app = crate::app::App::new(options, std::sync::Arc::new(|| {}));
            app.run([crate::app::commands::Command::SetTheme(ThemeChoice::Dark)]);
            panic!("the window breaks right after a setting was changed");
        });
        assert!(window.join().is_err());
        assert_eq!(Settings::read(&folder.path().join("config")).theme, ThemeChoice::Dark);
    }

    #[test]
    fn two_windows_that_change_different_settings_keep_both() {
        let folder = tempfile::tempdir().unwrap();
        let before = Settings::default();
        Settings { zoom: 1.2, ..before.clone() }.write_changes(&before, folder.path()).unwrap();
        Settings { theme: ThemeChoice::Light, ..before.clone() }.write_changes(&before, folder.path()).unwrap();
        let now = Settings::read(folder.path());
        assert_eq!((now.theme, now.zoom), (ThemeChoice::Light, 1.2));
    }
}
