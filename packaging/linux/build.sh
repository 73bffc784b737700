#!/usr/bin/env bash
# Builds the packages for Debian and for Fedora and their relatives: bash packaging/linux/build.sh
#
# They are written to target/packages/. cargo-deb and cargo-generate-rpm are built first where they are missing.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/linux/files.sh

needs_rust
install_packages $(linker_packages) dpkg-dev
install_tool cargo-deb 3.8.0
install_tool cargo-generate-rpm 0.21.1
target=$(cargo metadata --locked --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
packages=$PWD/target/packages

cargo build --profile dist --locked
mkdir -p "$packages"
stage_files "$packages/files"
install -Dm755 "$target/dist/fossick" "$packages/files/bin/fossick"
stage_debian "$packages/debian"

rm -f "$packages"/*.deb "$packages"/*.rpm
cargo deb --profile dist --locked --no-build --no-strip --output "$packages/"
# Its own way of finding libraries: otherwise it takes that of rpm where it is installed, which may find others.
cargo generate-rpm --auto-req builtin --target-dir "$target" --output "$packages/"
ls -l "$packages"
