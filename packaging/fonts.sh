#!/usr/bin/env bash
# Makes the fonts in assets/fonts and the names in src/app/icons.rs again, from the published packages, and the program's
# picture in assets/icon from its drawing.
#
# Nobody needs to run this to build Fossick: its results are part of the project. Run it to add an icon (the list is in
# fonts.py) or to take a newer version of a font, then look at the result and commit it. It needs npm, Python with venv,
# and rustfmt; versions are pinned, so two runs give the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet --disable-pip-version-check \
    fonttools==4.68.0 brotli==1.2.1 cairosvg==2.9.1

# fetch PACKAGE@VERSION FOLDER: one npm package, unpacked, its scripts never run.
fetch() {
    mkdir "$work/$2"
    (cd "$work" && tar -xzf "$(npm pack --silent "$1" 2>/dev/null)" -C "$2" --strip-components=1)
}
fetch inter-ui@4.1.1 inter
fetch @fontsource/jetbrains-mono@5.3.0 mono
fetch twemoji-colr-font@15.0.3 emoji
fetch @phosphor-icons/web@2.1.2 icons

"$work/venv/bin/python" packaging/fonts.py "$work" "$root"
"$work/venv/bin/cairosvg" assets/icon/fossick.svg --output-width 256 --output-height 256 -o assets/icon/fossick.png
rustfmt --edition 2024 src/app/icons.rs
ls -l assets/fonts
