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

/// Says that a test is skipped for what this machine does not allow, such as mounting or tracing: no package could help, so
/// it is never a failure.
pub fn not_allowed(why: &str) {
    eprintln!("skipped: {why}");
}

/// Says that the test is skipped, and why.
///
/// # Panics
/// When nothing may be skipped.
pub fn skip(why: &str) {
    assert!(std::env::var_os("FOSSICK_REQUIRE_ALL").is_none(), "this test must not be skipped here: {why}");
    eprintln!("skipped: {why}");
}

/// Runs a test of this program again as a user who may not read and write everything.
///
/// # Panics
/// When the test fails there.
#[cfg(unix)]
pub fn as_nobody(test: &str) {
    use std::os::unix::fs::PermissionsExt;
    let Some(setpriv) = program("setpriv") else { return };
    // The program may stand where nobody else may look.
    let folder = tempfile::tempdir().expect("a temporary folder");
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).expect("a folder for all");
    let copy = folder.path().join("tests");
    std::fs::copy(std::env::current_exe().expect("this program"), &copy).expect("a copy of it");
    let mut again = std::process::Command::new(setpriv);
    again.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(&copy).args(["--exact", test]);
    let output = again.current_dir("/").output().expect("setpriv runs");
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}{}", String::from_utf8_lossy(&output.stderr));
}
