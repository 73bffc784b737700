//! Tools of the system that some tests need. Without one a test is skipped and says so; with `FOSSICK_REQUIRE_ALL` set,
//! as `packaging/test.sh` does, a skip is a failure.

#![allow(dead_code, reason = "no test file needs all of it")]

use std::path::PathBuf;

/// The program in the search path, or None after saying that the test is skipped.
///
/// # Panics
/// When it is missing and nothing may be skipped.
pub fn program(name: &str) -> Option<PathBuf> {
    let found = std::env::var_os("PATH")
        .and_then(|path| std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file()));
    if found.is_none() {
        skip(&format!("{name} is not installed"));
    }
    found
}

/// The Nu Html Checker, which is where `FOSSICK_VNU` says, or None after saying that the test is skipped.
///
/// # Panics
/// When it is missing and nothing may be skipped.
pub fn html_checker() -> Option<PathBuf> {
    let told = std::env::var_os("FOSSICK_VNU").map(PathBuf::from);
    // It could not be fetched, which packaging/test.sh has said.
    let absent = told.as_deref().is_some_and(|told| told == "none");
    let found = told.filter(|file| file.is_file());
    if found.is_none() && !absent {
        skip("FOSSICK_VNU does not say where vnu.jar is; packaging/test.sh fetches it");
    }
    found
}

/// Skips a test that needs `strace`, which may not trace here: it `said` so.
///
/// # Panics
/// When nothing may be skipped.
pub fn skip_untraced(said: &[u8]) {
    let said = String::from_utf8_lossy(said);
    skip(&format!("strace may not trace here; in Docker allow it with --cap-add=SYS_PTRACE: {}", said.trim()));
}

/// Says that the test is skipped, and why.
///
/// # Panics
/// When nothing may be skipped.
pub fn skip(why: &str) {
    assert!(std::env::var_os("FOSSICK_REQUIRE_ALL").is_none(), "this test must not be skipped here: {why}");
    eprintln!("skipped: {why}");
}
