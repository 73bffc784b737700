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
            rfd::MessageDialog::new()
                .set_level(rfd::MessageLevel::Error)
                .set_title(tr!("panic-title"))
                .set_description(tr!("panic-text", place = place(panic)))
                .show();
        }
    }));
}

/// File and line of our own code: nothing of the archive.
fn place(panic: &PanicHookInfo<'_>) -> String {
    panic.location().map(|location| format!("{}:{}", location.file(), location.line())).unwrap_or_default()
}

fn first_time() -> bool {
    static SHOWN: AtomicBool = AtomicBool::new(false);
    !SHOWN.swap(true, Ordering::SeqCst)
}
