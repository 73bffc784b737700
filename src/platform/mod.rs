//! What differs between systems, and what belongs to none of them: the dialog when Fossick itself breaks.

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

/// Whether there is anything to show a window or a message box on.
pub fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some()
}
