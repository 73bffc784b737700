#!/usr/bin/env bash
# Installs what the tests need and runs them all: bash packaging/test.sh [arguments for cargo test]
# Builds and tries the packages instead: bash packaging/test.sh --packages [linux|windows|macos|licences]…
#
# Plain `cargo test` skips tests whose display, Vulkan driver or tool is missing, and says so. Here a skip is a failure. In a
# container, tests that trace and mount need leave: docker run --cap-add=SYS_PTRACE --cap-add=SYS_ADMIN
# --security-opt apparmor=unconfined.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/packages.sh

if [ "${1:-}" = --packages ]; then
    shift
    exec bash packaging/test_packages.sh "$@"
fi
needs_rust
install_packages $(linker_packages) "${window_packages[@]}" "${virtual_display_packages[@]}" mesa-vulkan-drivers procps strace unzip ffmpeg unicode-data chromium default-jre-headless python3-pip
runtime_folder
html_checker

export FOSSICK_REQUIRE_ALL=1
cargo test --locked "$@"
