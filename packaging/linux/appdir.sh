#!/usr/bin/env bash
# Lays out an AppDir, a folder that runs from anywhere: bash packaging/linux/appdir.sh
#
# It is written to target/packages/Fossick.AppDir. `appimagetool target/packages/Fossick.AppDir` makes one file of it.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/linux/files.sh

needs_rust
install_packages $(linker_packages)
target=$(cargo metadata --locked --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
app=$PWD/target/packages/Fossick.AppDir

cargo build --profile dist --locked
rm -rf "$app"
mkdir -p "$app"
stage_files "$app/usr"
install -Dm755 "$target/dist/fossick" "$app/usr/bin/fossick"
# What an AppImage is recognised by lies on top.
cp "packaging/linux/$app_id.desktop" "$app/$app_id.desktop"
cp assets/icon/fossick.png "$app/$app_id.png"
ln -s "$app_id.png" "$app/.DirIcon"
cat >"$app/AppRun" <<'RUN'
#!/bin/sh
# Starts Fossick from the folder that this file lies in.
here=$(dirname "$(readlink -f "$0")")
export XDG_DATA_DIRS="$here/usr/share:${XDG_DATA_DIRS:-/usr/local/share:/usr/share}"
exec "$here/usr/bin/fossick" "$@"
RUN
chmod 755 "$app/AppRun"
du -sh "$app"
