#!/usr/bin/env bash
# Makes the program's picture in all the sizes and forms that systems want, from assets/icon/fossick.svg.
#
# Nobody needs to run this to build Fossick: its results are part of the project. Run it when the drawing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/packages.sh

install_packages librsvg2-bin icoutils icnsutils
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 24 32 48 64 128 256 512; do
    rsvg-convert --width "$size" --height "$size" assets/icon/fossick.svg >"$work/$size.png"
done

mkdir -p assets/icon/sizes
for size in 16 24 32 48 64 128 512; do cp "$work/$size.png" "assets/icon/sizes/$size.png"; done
icotool --create --output assets/icon/fossick.ico "$work"/{16,24,32,48,64,128}.png --raw="$work/256.png"
png2icns assets/icon/fossick.icns "$work"/{16,32,48,128,256,512}.png >/dev/null
ls -l assets/icon assets/icon/sizes
