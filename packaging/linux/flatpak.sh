#!/usr/bin/env bash
# Builds the Flatpak: bash packaging/linux/flatpak.sh [--lay-out]
#
# The result is target/packages/fossick.flatpak. Needs flatpak-builder and Flathub's runtime, which the manifest names. With
# --lay-out it stops after it has gathered the sources.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh

needs_rust
work=$PWD/target/packages/flatpak
rm -rf "$work"
mkdir -p "$work/source"
git archive HEAD | tar -x -C "$work/source"
# The crates, and where cargo finds them: nothing is loaded while it builds.
mkdir -p "$work/source/cargo"
(cd "$work/source" && cargo vendor --locked cargo/vendor >cargo/config.toml)
sed -i 's#^directory = .*#directory = "/run/build/fossick/cargo/vendor"#' "$work/source/cargo/config.toml"
tar -C "$work/source" -cf "$work/source.tar" .
rm -r "$work/source"
cp packaging/linux/flatpak/org.fossick.Fossick.yml "$work/"
[ "${1:-}" != --lay-out ] || exit 0

command -v flatpak-builder >/dev/null || fail "flatpak-builder is missing. Install it from your system's packages."
cd "$work"
flatpak-builder --user --force-clean --repo=repo --install-deps-from=flathub build org.fossick.Fossick.yml
flatpak build-bundle repo "$OLDPWD/target/packages/fossick.flatpak" org.fossick.Fossick
