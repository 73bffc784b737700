#!/usr/bin/env bash
# Builds and tries the packages: bash packaging/test.sh --packages [linux|windows|macos|licences]…
#
# Without a name, all of them: an hour or two on two cores, and some gigabytes below target/. `.ci/run` leaves them out.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/packages.sh

needs_rust
licences() {
    install_packages $(linker_packages) python3 git
    install_tool cargo-deny 0.20.2
    cargo deny --locked --all-features check bans licenses sources
    # What is known of holes in crates is asked of a list on the network, as nothing else here is.
    if cargo deny fetch db 2>/dev/null; then
        cargo deny --locked --all-features check advisories
    else
        say "skipped: the list of advisories can't be reached"
    fi
    python3 packaging/notices.py --check
}
linux() {
    bash packaging/linux/build.sh
    bash packaging/linux/test.sh
    bash packaging/linux/appdir.sh
    # One picture of the sample is missing on purpose, so the check ends with 1.
    local report
    report=$(target/packages/Fossick.AppDir/AppRun check assets/sample-archive.zip --json) || [ $? = 1 ]
    has '"posts":159.*"verdict":"missing"' <<<"$report" || fail "the AppDir's program says: $report"
}
windows() {
    bash packaging/windows/cross.sh
    bash packaging/windows/package.sh
    bash packaging/windows/test.sh --unit
}
macos() { bash packaging/macos/check.sh; }

[ $# -gt 0 ] || set -- licences linux windows macos
for part in "$@"; do
    case $part in
    licences | linux | windows | macos) ;;
    *) fail "usage: bash packaging/test.sh --packages [linux|windows|macos|licences]…" ;;
    esac
done
for part in "$@"; do
    from=$SECONDS
    printf '\n== %s\n' "$part"
    "$part"
    printf '== %s: %d s\n' "$part" $((SECONDS - from))
done
