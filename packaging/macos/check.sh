#!/usr/bin/env bash
# Compiles Fossick for macOS as far as that goes without a Mac: bash packaging/macos/check.sh [arguments for cargo check]
#
# Everything but linking, of the library, the program and all tests; and a look at the files that Apple's tools will read.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/cross.sh

install_packages $(linker_packages) "${cross_packages[@]}" python3
python3 - <<'CHECK'
import pathlib, plistlib, re
info = plistlib.loads(pathlib.Path("packaging/macos/Info.plist").read_bytes())
version = re.search(r'^version = "(.*)"', pathlib.Path("Cargo.toml").read_text(), re.MULTILINE)[1]
assert info["CFBundleShortVersionString"] == info["CFBundleVersion"] == version, "the version is not that of Cargo.toml"
(documents,) = info["CFBundleDocumentTypes"]
assert documents["LSHandlerRank"] == "Alternate", "Fossick would take files from other programs"
assert {"public.zip-archive", "org.gnu.gnu-zip-archive", "public.folder"} <= set(documents["LSItemContentTypes"])
assert pathlib.Path(f"assets/icon/{info['CFBundleIconFile']}.icns").read_bytes()[:4] == b"icns"
rights = plistlib.loads(pathlib.Path("packaging/macos/entitlements.plist").read_bytes())
assert rights["com.apple.security.app-sandbox"] and not [right for right in rights if "network" in right]
print("Info.plist and entitlements: in order")
CHECK
cross_cargo check --target aarch64-apple-darwin --lib --bins --tests "$@"
