#!/usr/bin/env bash
# Makes the installer and the portable zip: bash packaging/windows/package.sh [FOSSICK.EXE]
#
# They are written to target/packages/. Without an argument it takes what cross.sh has built. Runs on Linux; on Windows in the
# shell that comes with git.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/cross.sh

exe=${1:-$cross_target/x86_64-pc-windows-gnu/dist/fossick.exe}
[ -f "$exe" ] || fail "There is no $exe. Build it first: bash packaging/windows/cross.sh"
if command -v dpkg-query >/dev/null; then install_packages nsis zip; fi
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
packages=$PWD/target/packages
files=$packages/windows/Fossick

# Also those of another version: whoever tries them takes what is there.
rm -rf "$packages/windows" "$packages"/Fossick-*-windows-x86_64-*
mkdir -p "$files"
cp "$exe" "$files/fossick.exe"
cp assets/icon/fossick.ico assets/third-party.txt "$files/"
for licence in MIT APACHE; do cp "LICENSE-$licence" "$files/LICENSE-$licence.txt"; done

name=Fossick-$version-windows-x86_64
native() { if command -v cygpath >/dev/null; then cygpath -w "$1"; else printf '%s' "$1"; fi; }
# Debian's makensis can write installers of 64 bits, which Wine runs without its part for 32 bits.
bits=()
[ ! -d /usr/share/nsis/Plugins/amd64-unicode ] || bits=("-XTarget amd64-unicode")
makensis -V2 -INPUTCHARSET UTF8 "${bits[@]}" -DVERSION="$version" -DFILES="$(native "$files")" -DRESULT="$(native "$packages/$name-setup.exe")" \
    packaging/windows/installer.nsi
if command -v zip >/dev/null; then
    (cd "$packages/windows" && zip -qr9 -X "$packages/$name-portable.zip" Fossick -x '*.ico')
else
    (cd "$packages/windows" && 7z a -bd -mx9 "$packages/$name-portable.zip" Fossick '-xr!*.ico' >/dev/null)
fi
ls -l "$packages"
