#!/usr/bin/env bash
# Makes the program's picture in all the sizes and forms that systems want, from assets/icon/fossick.svg.
#
# Nobody needs to run this to build Fossick: its results are part of the project. Run it when the drawing has changed.
set -euo pipefail
cd "$(dirname "$0")/.."
source packaging/packages.sh

install_packages librsvg2-bin icoutils python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for size in 16 24 32 48 64 128 256 512 1024; do
    rsvg-convert --width "$size" --height "$size" assets/icon/fossick.svg >"$work/$size.png"
done

mkdir -p assets/icon/sizes
for size in 16 24 32 48 64 128 512; do cp "$work/$size.png" "assets/icon/sizes/$size.png"; done
icotool --create --output assets/icon/fossick.ico "$work"/{16,24,32,48,64,128}.png --raw="$work/256.png"
# Pictures in PNG, each under four letters that say for which size and density it is. Those of 16 and 32 pixels for plain displays are
# shown wrongly by some versions of macOS, which make them of these.
python3 - "$work" assets/icon/fossick.icns <<'ICNS'
import pathlib, struct, sys
folder, result = map(pathlib.Path, sys.argv[1:])
kinds = {"ic11": 32, "ic12": 64, "ic07": 128, "ic13": 256, "ic08": 256, "ic14": 512, "ic09": 512, "ic10": 1024}
parts = b""
for kind, size in kinds.items():
    picture = (folder / f"{size}.png").read_bytes()
    parts += kind.encode() + struct.pack(">I", len(picture) + 8) + picture
result.write_bytes(b"icns" + struct.pack(">I", len(parts) + 8) + parts)
ICNS
ls -l assets/icon assets/icon/sizes
