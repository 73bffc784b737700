#!/usr/bin/env bash
# Tries under Wine what cross.sh and package.sh have made: bash packaging/windows/test.sh [--unit]
#
# The command line on the sample archive, the window on a virtual display, installing and uninstalling without a question. With
# --unit the library's own tests are built for Windows and run as well, which takes long.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/cross.sh

install_packages wine wine64 gcc-mingw-w64-x86-64 "${window_packages[@]}" "${virtual_display_packages[@]}"
# Not the script `wine`, which asks for the part for 32 bits as well.
wine=/usr/lib/wine/wine64
exe=$cross_target/x86_64-pc-windows-gnu/release/fossick.exe
setup=$(ls target/packages/Fossick-*-windows-x86_64-setup.exe)
work=$(mktemp -d)
processes=()
clean_up() {
    for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
    wineserver -k 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
passed() { say "ok: $*"; }

export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=d" LIBGL_ALWAYS_SOFTWARE=1
runtime_folder
Xvfb -displayfd 3 -screen 0 1200x800x24 -nolisten tcp 3>"$work/display" 2>/dev/null &
processes+=($!)
for _ in $(seq 100); do [ -s "$work/display" ] && break; sleep 0.1; done
DISPLAY=:$(cat "$work/display")
export DISPLAY
unset WAYLAND_DISPLAY
"$wine" wineboot -i >/dev/null 2>&1

x86_64-w64-mingw32-gcc -shared -O2 -o "$work/bcryptprimitives.dll" packaging/windows/prng.c -ladvapi32
cp "$exe" assets/sample-archive.zip "$work/"
cd "$work"

# What the system reads before the program runs, and its size.
x86_64-w64-mingw32-objdump -p fossick.exe | has -E '^Subsystem.*Windows GUI' || fail "fossick.exe is no program with windows"
for word in PerMonitorV2 longPathAware; do has -a "$word" <fossick.exe || fail "the manifest does not say $word"; done
x86_64-w64-mingw32-objdump -h fossick.exe | has -w '\.rsrc' || fail "fossick.exe has neither icon nor version"
size=$(stat -c %s fossick.exe)
[ "$size" -le $((25 << 20)) ] || fail "fossick.exe has $size bytes, more than 25 MB"
passed "fossick.exe: windows, manifest, resources; $((size / 1024)) KB"

# The command line: its report, and its exit code.
# One picture of the sample is missing on purpose, so the check ends with 1.
status=0
"$wine" fossick.exe check sample-archive.zip --json >report.json 2>errors.txt || status=$?
[ "$status" = 1 ] || fail "check ended with $status: $(cat errors.txt)"
grep -q '"schema":1.*"posts":159.*"media_missing":1.*"verdict":"missing"' report.json || fail "check said: $(cat report.json errors.txt)"
passed "fossick.exe check sample-archive.zip --json: $(head -c 80 report.json)…"
status=0
"$wine" fossick.exe check nothing.zip --json >report.json 2>/dev/null || status=$?
[ "$status" = 2 ] && grep -q '"verdict":"unreadable"' report.json || fail "a file that is not there ended with $status"
passed "a file that is not there: exit code 2"
"$wine" fossick.exe export sample-archive.zip --what media --to media >saved.txt 2>&1 || [ $? = 1 ] || fail "export said: $(cat saved.txt)"
[ "$(find media -type f | wc -l)" -gt 5 ] || fail "export saved too little: $(ls media)"
passed "fossick.exe export: $(find media -type f | wc -l) files"

# The window: many colours where it stands, and the end of loading on standard error.
"$wine" fossick.exe --timings --size 1200x800 sample-archive.zip 2>timings.txt &
processes+=($!)
colours=0
for _ in $(seq 120); do
    sleep 1
    grep -q '"loaded"' timings.txt || continue
    import -silent -window root window.png
    colours=$(identify -format '%k' window.png)
    [ "$colours" -gt 500 ] && break
done
[ "$colours" -gt 500 ] || fail "the window has $colours colours; it said: $(cat timings.txt)"
[ -z "${FOSSICK_PICTURES:-}" ] || cp window.png "$FOSSICK_PICTURES/wine.png"
passed "the window shows the sample archive: $colours colours, $(grep '"loaded"' timings.txt)"
kill "${processes[-1]}" 2>/dev/null || true

# The installer.
cd - >/dev/null
"$wine" "$setup" /S || fail "the installer ended with $?"
users=$WINEPREFIX/drive_c/users/$(ls "$WINEPREFIX/drive_c/users" | grep -vx Public | head -n 1)
installed=$users/AppData/Local/Programs/Fossick
for file in fossick.exe uninstall.exe third-party.txt LICENSE-MIT.txt; do
    [ -f "$installed/$file" ] || fail "the installer did not bring $file"
done
cmp -s "$exe" "$installed/fossick.exe" || fail "another fossick.exe was installed"
[ -n "$(find "$users" -name Fossick.lnk)" ] || fail "there is no entry in the Start menu"
query() { "$wine" reg query "$@" 2>/dev/null | tr -d '\r'; }
for extension in .zip .gz .tgz .tar; do
    query "HKCU\\Software\\Classes\\$extension\\OpenWithProgids" | has Fossick.Archive || fail "$extension is not offered"
    ! query "HKCU\\Software\\Classes\\$extension" /ve | has Fossick || fail "the default of $extension was taken"
done
query 'HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Fossick' | has DisplayVersion || fail "it can't be uninstalled"
passed "installed without a question: files, Start menu, Open with; defaults stay"
"$wine" "$installed/uninstall.exe" /S
for _ in $(seq 60); do [ -e "$installed" ] || break; sleep 0.5; done
[ ! -e "$installed" ] || fail "left behind: $(find "$installed")"
[ -z "$(find "$users" -name Fossick.lnk)" ] || fail "the entry in the Start menu is still there"
sleep 2
for key in 'Software\Classes\Fossick.Archive' 'Software\Classes\Applications\fossick.exe' 'Software\Fossick' \
    'Software\Microsoft\Windows\CurrentVersion\Uninstall\Fossick'; do
    ! query "HKCU\\$key" | has . || fail "left behind: $key"
done
! query 'HKCU\Software\Classes\.zip\OpenWithProgids' | has Fossick || fail ".zip is still offered"
passed "uninstalled without a trace"

[ "${1:-}" = --unit ] || exit 0
# The library's own tests. Links, permissions and owners of Unix are not there; tests of them are not built for Windows.
cross_cargo test --release --target x86_64-pc-windows-gnu --lib --no-run ${FOSSICK_CROSS_JOBS:+-j$FOSSICK_CROSS_JOBS} 2>&1 |
    tee "$work/build" || fail "the tests can't be built"
tests=$(sed -n 's/^ *Executable .*(\(.*\.exe\)).*/\1/p' "$work/build")
[ -f "$tests" ] || fail "cargo does not say where the tests are"
cp "$work/bcryptprimitives.dll" "$(dirname "$tests")/"
"$wine" "$tests" --test-threads 2 >"$work/tests" 2>&1 || fail "tests failed under Wine: $(tail -n 60 "$work/tests")"
tail -n 3 "$work/tests"
passed "the library's tests"
