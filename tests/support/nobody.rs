//! Tests of what only a user with few rights meets: root may read everything.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use super::need;

/// Takes all permissions from a file. False when it can be read nevertheless, as by root; then `test`, the one that asks,
/// has run again as a user who can't.
pub fn forbid(path: &Path, test: &str) -> bool {
    fs::set_permissions(path, fs::Permissions::from_mode(0o000)).unwrap();
    let forbidden = fs::File::open(path).is_err();
    if !forbidden {
        again(test);
    }
    forbidden
}

/// Runs a test of this program again as nobody.
pub fn again(test: &str) {
    let Some(setpriv) = need::program("setpriv") else { return };
    // The program may stand where nobody else may look.
    let dir = tempfile::tempdir().unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = dir.path().join("tests");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    let mut again = Command::new(setpriv);
    again.args(["--reuid", "65534", "--regid", "65534", "--clear-groups"]).arg(&program).args(["--exact", test]);
    let output = again.current_dir("/").output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success() && said.contains("1 passed"), "{said}{}", String::from_utf8_lossy(&output.stderr));
}
