//! When Fossick itself breaks on the window's thread: a message box of the system that says what to do.

use std::panic::PanicHookInfo;
use std::sync::atomic::{AtomicBool, Ordering};

use super::boxes::{self, About};
use super::log_file;
use crate::tr;

/// Shows a message box when the window's thread panics. Panics of jobs are values and need none; the log has the place of each.
pub fn install() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        before(panic);
        let place = place(panic);
        log_file::note(&format!("PANIC {place}"));
        let on_main_thread = std::thread::current().name() == Some("main");
        if on_main_thread && first_time() && super::has_display() {
            show_box(&place);
        }
    }));
}

/// File and line in the source: nothing of the archive, which a panic's own words might have.
fn place(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map(|location| log_file::source_place(location.file(), location.line())).unwrap_or_default()
}

/// The box, and what follows when the details are wanted.
fn show_box(place: &str) {
    let [title, text] = words(place);
    if boxes::ask(&title, &text, &tr!("panic-copy-question"), [&tr!("panic-copy"), &tr!("panic-close")]) {
        copy_details(&title, &details(place));
    }
}

/// Puts the details on the clipboard and keeps them there while a second box is open: on X11 and Wayland they go with the
/// program that has put them there.
fn copy_details(title: &str, details: &str) {
    let clipboard = arboard::Clipboard::new().and_then(|mut clipboard| clipboard.set_text(details).map(|()| clipboard));
    let text = if clipboard.is_ok() { tr!("panic-copied") } else { tr!("panic-not-copied", details = details) };
    boxes::tell(About::Done, title, &text);
    drop(clipboard);
}

/// What a report needs: which Fossick on which system, where it broke, and the last lines of the log.
fn details(place: &str) -> String {
    let (os, arch) = (std::env::consts::OS, std::env::consts::ARCH);
    let lines = log_file::last_lines();
    format!("Fossick {} ({os} {arch})\n{place}\n{lines}", env!("CARGO_PKG_VERSION"))
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
    fn a_report_says_which_fossick_broke_where() {
        let details = details("src/ui/shell.rs:12");
        let first = format!("Fossick {} ({} ", env!("CARGO_PKG_VERSION"), std::env::consts::OS);
        assert!(details.starts_with(&first) && details.contains("\nsrc/ui/shell.rs:12\n"), "{details}");
    }

    #[test]
    fn a_second_panic_shows_no_second_box() {
        assert!(first_time());
        assert!(!first_time());
    }
}
