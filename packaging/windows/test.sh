#!/usr/bin/env bash
# Tries under Wine what cross.sh and package.sh have made: bash packaging/windows/test.sh [--unit]
#
# The command line on the sample archive, the window on a virtual display, installing, replacing and uninstalling without a
# question. With --unit all tests are compiled for Windows, and the library's own are run as well, which takes long.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/cross.sh
source packaging/display.sh

install_packages wine wine64 gcc-mingw-w64-x86-64 "${window_packages[@]}" "${virtual_display_packages[@]}"
# Not the script `wine`, which asks for the part for 32 bits as well.
wine=/usr/lib/wine/wine64
exe=$cross_target/x86_64-pc-windows-gnu/dist/fossick.exe
[ -f "$exe" ] || fail "There is no $exe. Build it first: bash packaging/windows/cross.sh"
setup=$(ls target/packages/Fossick-*-windows-x86_64-setup.exe)
work=$(mktemp -d)
export WINEPREFIX=$work/prefix WINEDEBUG=-all WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=d" LIBGL_ALWAYS_SOFTWARE=1
processes=()
clean_up() {
    for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
    wineserver -k 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT
passed() { say "ok: $*"; }

runtime_folder
start_display "$work" 1200x800
"$wine" wineboot -i >"$work/wineboot" 2>&1 || fail "Wine does not start: $(cat "$work/wineboot")"

x86_64-w64-mingw32-gcc -shared -O2 -o "$work/bcryptprimitives.dll" packaging/windows/prng.c -ladvapi32
cp "$exe" assets/sample-archive.zip "$work/"
cd "$work"

# What the system reads before the program runs, and its size.
x86_64-w64-mingw32-objdump -p fossick.exe | has -E '^Subsystem.*Windows GUI' || fail "fossick.exe is no program with windows"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' "$OLDPWD/Cargo.toml" | head -n 1)
for word in PerMonitorV2 longPathAware "name=\"Fossick\" version=\"$version.0\""; do has -a "$word" <fossick.exe || fail "the manifest does not say $word"; done
x86_64-w64-mingw32-objdump -h fossick.exe | has -w '\.rsrc' || fail "fossick.exe has neither icon nor version"
size=$(stat -c %s fossick.exe)
[ "$size" -le 25000000 ] || fail "fossick.exe has $size bytes, more than 25 MB"
passed "fossick.exe: windows, manifest, resources; $size bytes"

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
user=$WINEPREFIX/drive_c/users/$(id -un)
installed=$user/AppData/Local/Programs/Fossick
files=(fossick.exe fossick.ico LICENSE-MIT.txt LICENSE-APACHE.txt third-party.txt uninstall.exe)
all_there() { for file in "${files[@]}"; do [ -f "$installed/$file" ] || fail "$1: there is no $file"; done; }
all_there "installed"
cmp -s "$exe" "$installed/fossick.exe" || fail "another fossick.exe was installed"
[ -n "$(find "$user" -name Fossick.lnk)" ] || fail "there is no entry in the Start menu"
query() { "$wine" reg query "$@" 2>/dev/null | tr -d '\r'; }
uninstall_key='HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Fossick'
for extension in .zip .gz .tgz .tar; do
    query "HKCU\\Software\\Classes\\$extension\\OpenWithProgids" | has Fossick.Archive || fail "$extension is not offered"
    ! query "HKCU\\Software\\Classes\\$extension" /ve | has Fossick || fail "the default of $extension was taken"
done
query "$uninstall_key" | has DisplayVersion || fail "it can't be uninstalled"
passed "installed without a question: files, Start menu, Open with; defaults stay"

# While it runs, and nobody can be asked to close it, nothing is replaced or removed. One byte more tells the old program from the
# new; it runs where the stand-in for a DLL lies.
printf 'x' >>"$installed/fossick.exe"
cp "$installed/fossick.exe" "$work/old.exe"
(cd "$work" && exec "$wine" "$installed/fossick.exe" --timings 2>"$work/running.txt") &
running=$!
processes+=("$running")
for _ in $(seq 120); do grep -q '"first_frame"' "$work/running.txt" && break; sleep 0.5; done
grep -q '"first_frame"' "$work/running.txt" || fail "the installed program shows no window: $(cat "$work/running.txt")"
location=$(query "$uninstall_key" /v InstallLocation | sed -n 's/.*REG_SZ *//p')
status=0
"$wine" "$setup" /S || status=$?
[ "$status" = 2 ] || fail "installing over a running program ended with $status"
status=0
# With _?= it runs where it lies, and its exit code is seen.
"$wine" "$installed/uninstall.exe" /S "_?=$location" || status=$?
[ "$status" = 2 ] || fail "uninstalling a running program ended with $status"
all_there "kept"
cmp -s "$work/old.exe" "$installed/fossick.exe" || fail "a running program was replaced"
query "$uninstall_key" | has DisplayVersion || fail "a running program was uninstalled in part"
kill "$running"
wait "$running" 2>/dev/null || true
passed "a program that runs stays as it is: exit code 2"

# In another folder: what was there before goes. The installer wants its path without quotes, whatever is in it, and Wine puts some
# around one argument with a space.
"$wine" "$setup" /S '/D=C:\Another' place || fail "replacing ended with $?"
[ ! -e "$installed" ] || fail "the older version is still there: $(find "$installed")"
installed="$WINEPREFIX/drive_c/Another place"
all_there "replaced"
cmp -s "$exe" "$installed/fossick.exe" || fail "the older fossick.exe is still there"
[ -n "$(find "$user" -name Fossick.lnk)" ] || fail "replacing took the entry in the Start menu"
query "$uninstall_key" /v InstallLocation | has -F 'C:\Another place' || fail "the new folder is not known"
passed "installed in place of an older version"

# Settings stay, copies of what is in archives do not.
cache=$user/AppData/Local/Fossick/Fossick/cache config=$user/AppData/Roaming/Fossick/Fossick/config
mkdir -p "$cache/thumbnails" "$config"
touch "$cache/thumbnails/picture" "$config/settings.json"
"$wine" "$installed/uninstall.exe" /S
for _ in $(seq 60); do [ -e "$installed" ] || break; sleep 0.5; done
[ ! -e "$installed" ] || fail "left behind: $(find "$installed")"
sleep 2 # the registry comes after the files
[ -z "$(find "$user" -name Fossick.lnk)" ] || fail "the entry in the Start menu is still there"
for key in "$uninstall_key" 'HKCU\Software\Fossick' 'HKCU\Software\Classes\Fossick.Archive' \
    'HKCU\Software\Classes\Applications\fossick.exe' 'HKCU\Software\Microsoft\Windows\CurrentVersion\App Paths\fossick.exe'; do
    ! query "$key" | has . || fail "left behind: $key"
done
! query 'HKCU\Software\RegisteredApplications' | has Fossick || fail "it is still among the programs for files"
for extension in .zip .gz .tgz .tar; do
    ! query "HKCU\\Software\\Classes\\$extension\\OpenWithProgids" | has Fossick || fail "$extension is still offered"
done
[ ! -e "$user/AppData/Local/Fossick" ] || fail "left behind: $(find "$user/AppData/Local/Fossick")"
[ -f "$config/settings.json" ] || fail "uninstalling took the settings"
passed "uninstalled without a trace but settings"

[ "${1:-}" = --unit ] || exit 0
# Those that drive the program are compiled only: they want tools and displays of Unix, or are left out there.
cross_cargo check --target x86_64-pc-windows-gnu --tests
passed "all tests compile for Windows"
# The library's own tests. Links, permissions and owners of Unix are not there; tests of them are not built for Windows.
cross_cargo test --profile dist --target x86_64-pc-windows-gnu --lib --no-run ${FOSSICK_CROSS_JOBS:+-j$FOSSICK_CROSS_JOBS} 2>&1 |
    tee "$work/build" || fail "the tests can't be built"
tests=$(sed -n 's/^ *Executable .*(\(.*\.exe\)).*/\1/p' "$work/build")
[ -f "$tests" ] || fail "cargo does not say where the tests are"
cp "$work/bcryptprimitives.dll" "$(dirname "$tests")/"
"$wine" "$tests" --test-threads 2 >"$work/tests" 2>&1 || fail "tests failed under Wine: $(tail -n 60 "$work/tests")"
tail -n 3 "$work/tests"
passed "the library's tests"
