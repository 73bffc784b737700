//! What differs between systems, and what belongs to none of them: the dialog when Fossick itself breaks.

use std::path::{Path, PathBuf};

#[cfg(feature = "gui")]
pub mod boxes;
#[cfg(feature = "gui")]
pub mod clipboard;
pub mod interrupt;
#[cfg(feature = "gui")]
pub mod log_file;
#[cfg(all(target_os = "macos", feature = "gui"))]
pub mod macos;
pub mod memory;
#[cfg(feature = "gui")]
pub mod motion;
#[cfg(feature = "gui")]
pub mod opened;
#[cfg(feature = "gui")]
pub mod panics;
#[cfg(feature = "gui")]
pub mod reveal;
#[cfg(all(windows, feature = "gui"))]
pub mod windows;

/// Where programs of this name are found when a person types it, if they are.
pub fn on_path(name: &str) -> Option<PathBuf> {
    std::env::split_paths(&std::env::var_os("PATH")?).map(|folder| folder.join(name)).find(|file| file.is_file())
}

/// Fossick runs as a Flatpak.
pub fn is_flatpak() -> bool {
    cfg!(target_os = "linux") && Path::new("/.flatpak-info").exists()
}

/// What a person types into a terminal to run this program.
pub fn typed_name() -> String {
    if is_flatpak() {
        return "flatpak run org.fossick.Fossick".to_owned();
    }
    let Ok(program) = std::env::current_exe() else { return "fossick".to_owned() };
    let found = on_path("fossick").and_then(|file| file.canonicalize().ok());
    if found.is_some_and(|found| program.canonicalize().is_ok_and(|program| program == found)) {
        return "fossick".to_owned();
    }
    let path = program.display().to_string();
    if path.contains(' ') { format!("\"{path}\"") } else { path }
}

/// Whether there is anything to show a window or a message box on.
pub fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some()
}
