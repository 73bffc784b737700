#!/usr/bin/env bash
# Builds Fossick and shows an archive: bash packaging/try.sh [ARCHIVE]
#
# Installs what is missing to build and to show a window (nothing on a normal desktop). Where there is no display, it starts
# a virtual one, waits until the archive is loaded and saves pictures of the window: target/fossick.png shows the posts in a
# high window, target/fossick-overview.png the profile, target/fossick-opened.png the posts with content warnings opened.
set -euo pipefail

[ $# -le 1 ] || { echo "usage: bash packaging/try.sh [ARCHIVE]" >&2; exit 2; }
archive=
if [ $# -eq 1 ]; then
    archive=$(realpath -- "$1" 2>/dev/null) && [ -e "$archive" ] || { echo "There is no file or folder $1" >&2; exit 2; }
fi
cd "$(dirname "$0")/.."
root=$PWD
archive=${archive:-$root/assets/sample-archive.zip}
source packaging/packages.sh
source packaging/display.sh

has_display() { [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }

# The program's log: what it said, should it not get as far as showing the archive.
log=
window=
processes=()
clean_up() {
    for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
    [ -z "$log" ] || rm -rf "$log"
}

# wait_until_loaded PROCESS: until the program says so; two minutes at most.
wait_until_loaded() {
    for _ in $(seq 1200); do
        grep -q '"event": *"loaded"' "$log/fossick" && return
        kill -0 "$1" 2>/dev/null || fail "Fossick ended before the archive was loaded. It said:
$(tail -n 20 "$log/fossick")"
        sleep 0.1
    done
    fail "Fossick did not load the archive within two minutes. It said:
$(tail -n 20 "$log/fossick")"
}

# take_picture NAME SIZE WHAT: of a window of this size, once it shows something and no longer changes; twenty seconds at most.
take_picture() {
    local picture=$root/target/$1 before= now=
    mkdir -p "$root/target"
    rm -f "$picture"
    for _ in $(seq 20); do
        sleep 1 # what is loaded is on screen with one of the next frames
        import -silent -window root -crop "$2+0+0" +repage "$picture"
        now=$(identify -format '%# %k' "$picture")
        # A window has many colours; a bare display has one.
        [ "${now#* }" -gt 16 ] && [ "$now" = "$before" ] && break
        before=$now
    done
    [ "${now#* }" -gt 16 ] || fail "The window stayed empty. Fossick said:
$(tail -n 20 "$log/fossick")"
    say "Saved a picture of $3: $picture"
}

# open_window ARGUMENT…: starts Fossick with a home of its own, in place of the window that was open before.
open_window() {
    if [ -n "$window" ]; then
        kill "$window" && wait "$window" 2>/dev/null || true
    fi
    XDG_CONFIG_HOME=$log/home XDG_CACHE_HOME=$log/home "$program" "$@" "$archive" >"$log/fossick" 2>&1 &
    window=$!
    processes+=("$window")
}

needs_rust
if has_display; then
    install_packages $(linker_packages) "${window_packages[@]}"
else
    install_packages $(linker_packages) "${window_packages[@]}" "${virtual_display_packages[@]}"
fi

if has_display; then
    exec cargo run --release --locked -- "$archive"
fi
cargo build --release --locked
target=$(cargo metadata --locked --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
program=$target/release/fossick

trap clean_up EXIT
log=$(mktemp -d)
start_display "$log" 1200x3000
runtime_folder
say "There is no display here, so Fossick opens on a virtual one."
open_window --timings --size 1200x2200
wait_until_loaded "$window"
take_picture fossick.png 1200x2200 "the posts"
grep '"event":' "$log/fossick"

# An archive that nobody has opened yet begins with its overview, and then where it was left.
open_window --size 1200x1000
take_picture fossick-overview.png 1200x1000 "the profile"
settings=$log/home/fossick
sed -i 's/"overview"/"posts"/' "$settings/recent.json"
echo '{"always-show-warned": true}' >"$settings/settings.json"
open_window --size 1200x3000
take_picture fossick-opened.png 1200x3000 "the posts with content warnings opened"
