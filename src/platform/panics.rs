//! When Fossick itself breaks on the window's thread: a message box of the system that says what to do.

use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::tr;

/// Shows a message box when the window's thread panics. Panics of jobs are values and need none.
pub fn install() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        before(panic);
        log::error!("panic at {}", place(panic));
        let on_main_thread = std::thread::current().name() == Some("main");
        if on_main_thread && first_time() && super::has_display() {
            let [title, text] = words(&place(panic));
            rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error).set_title(title).set_description(text).show();
        }
    }));
}

/// File and line of our own code: nothing of the archive.
fn place(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map(|location| format!("{}:{}", location.file(), location.line())).unwrap_or_default()
}

/// Title and text of the box.
fn words(place: &str) -> [String; 2] {
    [tr!("panic-title"), tr!("panic-text", place = place)]
}

fn first_time() -> bool {
    static SHOWN: AtomicBool = AtomicBool::new(false);
    !SHOWN.swap(true, Ordering::SeqCst)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_says_what_happened_what_it_means_and_what_to_do() {
        let [title, text] = words("src/ui/shell.rs:12");
        assert_eq!(title, "Fossick has stopped");
        for part in ["Something went wrong inside Fossick", "Your archive is unchanged", "Start Fossick again"] {
            assert!(text.contains(part), "{text}");
        }
        assert!(text.ends_with("please report it with this place: src/ui/shell.rs:12"), "{text}");
    }

    #[test]
    fn a_second_panic_shows_no_second_box() {
        assert!(first_time());
        assert!(!first_time());
    }
}
