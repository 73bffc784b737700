# A Rust toolchain that builds for other systems, for windows/cross.sh and macos/check.sh, which read this file with `source`.
#
# Rust's own toolchains carry the standard library of one system. Debian's package has the library's source instead, and its
# compiler makes it for any system (`-Zbuild-std`, for which RUSTC_BOOTSTRAP stands in for a nightly compiler).
cross_packages=(rustc-web cargo-web rust-web-src)

# cross_cargo ARGUMENT…: cargo of that toolchain. What it builds is kept apart from what the usual one builds.
cross_cargo() {
    [ -x /usr/bin/cargo ] && [ -x /usr/bin/rustc ] || fail "Building for other systems needs Debian's packages: ${cross_packages[*]}"
    env -u RUSTUP_TOOLCHAIN RUSTC_BOOTSTRAP=1 RUSTC=/usr/bin/rustc RUSTDOC=/usr/bin/rustdoc CARGO_INCREMENTAL=0 \
        CARGO_TARGET_DIR="$cross_target" /usr/bin/cargo "$@" --locked -Zbuild-std=std,panic_unwind
}

# Where it goes: FOSSICK_CROSS_TARGET if set.
cross_target=${FOSSICK_CROSS_TARGET:-$PWD/target/cross}
