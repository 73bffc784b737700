//! What differs between systems, and what belongs to none of them: the dialog when Fossick itself breaks.

pub mod log_file;
#[cfg(target_os = "macos")]
pub mod macos;
pub mod memory;
pub mod motion;
pub mod opened;
pub mod panics;
pub mod reveal;
#[cfg(windows)]
pub mod windows;

/// Whether there is anything to show a window or a message box on.
pub fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || std::env::var_os("DISPLAY").is_some()
        || std::env::var_os("WAYLAND_DISPLAY").is_some()
}
