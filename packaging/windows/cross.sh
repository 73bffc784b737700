#!/usr/bin/env bash
# Builds fossick.exe for Windows on Debian or a relative: bash packaging/windows/cross.sh [arguments for cargo build]
#
# The result is target/cross/x86_64-pc-windows-gnu/dist/fossick.exe.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/cross.sh

install_packages $(linker_packages) "${cross_packages[@]}" gcc-mingw-w64-x86-64
cross_cargo build --profile dist --target x86_64-pc-windows-gnu "$@"
ls -l "$cross_target/x86_64-pc-windows-gnu/dist/fossick.exe"
