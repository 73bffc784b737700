#!/usr/bin/env bash
# Tries the packages that build.sh has made: bash packaging/linux/test.sh
#
# What each tool says of the files, the .deb installed into a small Debian of its own, double-click by Mastodon's file names, the
# desktop entry started on a virtual display, and the window read by an outside reader. Needs root for the small Debian
# (debootstrap and chroot); without root that part is left out.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/display.sh
source packaging/linux/files.sh

install_packages "${window_packages[@]}" "${virtual_display_packages[@]}" desktop-file-utils appstream lintian \
    shared-mime-info libglib2.0-bin libgtk-3-bin xdg-utils rpm debootstrap man-db zip
packages=$PWD/target/packages
deb=$(ls "$packages"/*.deb) && rpm=$(ls "$packages"/*.rpm) || fail "Build them first: bash packaging/linux/build.sh"
work=$(mktemp -d)
processes=()
clean_up() {
    # What gtk-launch has started is no child of this script.
    for process in /proc/[0-9]*; do
        if [ "$process/exe" -ef "$work/root/usr/bin/fossick" ]; then processes+=("${process#/proc/}"); fi
    done
    for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
    # Nothing that debootstrap may have left mounted.
    rm -rf --one-file-system "$work"
}
trap clean_up EXIT
passed() { say "ok: $*"; }

check_files() {
    desktop-file-validate "packaging/linux/$app_id.desktop"
    passed "desktop-file-validate"
    appstreamcli validate --no-net "$packages/files/share/metainfo/$app_id.metainfo.xml" >"$work/appstream" ||
        fail "$(cat "$work/appstream")"
    passed "appstreamcli validate: $(tail -n 1 "$work/appstream")"
    lintian --fail-on error --tag-display-limit 0 "$deb" >"$work/lintian" 2>&1 || fail "$(cat "$work/lintian")"
    passed "lintian without errors: $(grep -c '^W:' "$work/lintian" || true) warnings"
    # What is linked, what is opened while it runs, and what it works without.
    for needed in 'libc\.so\.6()(64bit)' 'libxkbcommon\.so\.0()(64bit)' 'libwayland-egl\.so\.1()(64bit)'; do
        rpm -qp --requires "$rpm" 2>/dev/null | has -x "$needed" || fail "the rpm does not say that it needs $needed"
    done
    rpm -qp --recommends "$rpm" 2>/dev/null | has -x mesa-dri-drivers || fail "the rpm recommends nothing to draw with"
    for file in /usr/bin/fossick "/usr/share/applications/$app_id.desktop" "/usr/share/mime/packages/$app_id.xml"; do
        rpm -qlp "$rpm" 2>/dev/null | has -x "$file" || fail "the rpm lacks $file"
    done
    passed "rpm: $(rpm -qlp "$rpm" 2>/dev/null | wc -l) files"
    local size
    size=$(stat -c %s "$deb")
    [ "$size" -le 12000000 ] || fail "the deb has $size bytes, more than 12 MB"
    passed "sizes: $(basename "$deb") $size bytes, $(basename "$rpm") $(stat -c %s "$rpm") bytes"
}

# unpack: the deb's files below $work/root, for what needs no installation.
unpack() {
    dpkg-deb -x "$deb" "$work/root"
    share=$work/root/usr/share
    for page in fossick fossick-check fossick-export fossick-search; do
        MANPATH=$share/man MANWIDTH=80 man --warnings -P cat "$page" 2>"$work/man" | has '^EXIT STATUS' ||
            fail "man $page: $(cat "$work/man")"
        [ ! -s "$work/man" ] || fail "man $page: $(cat "$work/man")"
    done
    bash -c "source '$share/bash-completion/completions/fossick' && complete -p fossick" >/dev/null
    passed "manual pages and completions"
}

# install_clean: in a Debian that has nothing else, apt finds what the package needs, and the command line works.
install_clean() {
    if [ "$(id -u)" -ne 0 ]; then
        say "skipped: installing into a clean Debian needs root"
        return
    fi
    local small=$work/debian suite left
    suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")
    debootstrap --variant=minbase "$suite" "$small" >"$work/debootstrap" 2>&1 || fail "debootstrap: $(tail -n 5 "$work/debootstrap")"
    # The small Debian loads its packages the way this one does.
    cp -a /etc/apt/. "$small/etc/apt/"
    [ ! -f /etc/resolv.conf ] || cp -L /etc/resolv.conf "$small/etc/resolv.conf"
    cp "$deb" "$small/fossick.deb"
    cp assets/sample-archive.zip "$small/archive-20260301093000-0123456789abcdef.zip"
    chroot "$small" sh -c 'export DEBIAN_FRONTEND=noninteractive
        apt-get update -qq && apt-get install -y -qq --no-install-recommends /fossick.deb' >"$work/apt" 2>&1 ||
        fail "apt: $(tail -n 20 "$work/apt")"
    chroot "$small" fossick --version
    # One picture of the sample is missing on purpose, so the check ends with 1.
    chroot "$small" fossick check /archive-20260301093000-0123456789abcdef.zip --json >"$work/report" || [ $? = 1 ]
    has '"posts":159.*"media_missing":1.*"verdict":"missing"' <"$work/report" || fail "the check says: $(cat "$work/report")"
    passed "installed in a clean Debian ($suite), and checks the sample archive"
    chroot "$small" apt-get purge -y -qq fossick >"$work/apt" 2>&1 || fail "apt: $(tail -n 20 "$work/apt")"
    left=$(chroot "$small" find / -xdev -name '*fossick*' -not -name fossick.deb -not -path '/var/log/*')
    [ -z "$left" ] || fail "uninstalling leaves behind: $left"
    passed "uninstalled without a trace"
}

# double_click: which type Mastodon's file names get, and who opens them. All in a folder of its own, beside another program that
# opens zips.
double_click() {
    local home=$work/home data=$work/home/data name
    mkdir -p "$data/applications" "$data/mime/packages" "$work/config"
    cp "$share/mime/packages/$app_id.xml" "$data/mime/packages/"
    cp "$share/applications/$app_id.desktop" "$data/applications/"
    cat >"$data/applications/unpacker.desktop" <<'UNPACKER'
[Desktop Entry]
Type=Application
Name=Unpacker
Exec=true %F
MimeType=application/zip;application/gzip;application/x-compressed-tar;
UNPACKER
    mkdir -p "$home/bin" && ln -sf "$work/root/usr/bin/fossick" "$home/bin/fossick"
    # What a desktop says about zips; as GNOME's and KDE's own lists do.
    printf '[Default Applications]\napplication/zip=unpacker.desktop\napplication/gzip=unpacker.desktop\napplication/x-compressed-tar=unpacker.desktop\n' \
        >"$data/applications/mimeapps.list"
    XDG_DATA_HOME=$data update-mime-database "$data/mime"
    update-desktop-database "$data/applications"
    # By their names alone, as Qt looks at them: above the plain endings, which weigh 50.
    for name in 'archive-*-*.zip' 'archive-*-*.tar.gz'; do
        grep -qxF "80:application/x-mastodon-archive:$name" "$data/mime/globs2" ||
            fail "$name has no weight of its own: $(grep mastodon "$data/mime/globs2")"
    done
    local session=(env HOME="$home" XDG_DATA_HOME="$data" XDG_CONFIG_HOME="$work/config" XDG_CURRENT_DESKTOP=GNOME
        LANGUAGE=en LC_ALL=C.UTF-8 PATH="$home/bin:$PATH")
    cp assets/sample-archive.zip "$work/archive-20260301093000-0123456789abcdef.zip"
    cp assets/sample-archive.zip "$work/renamed.zip"
    (cd assets/icon && zip -q "$work/holiday.zip" fossick.svg)
    for name in archive-20260301093000-0123456789abcdef.zip renamed.zip; do
        [ "$("${session[@]}" xdg-mime query filetype "$work/$name")" = application/x-mastodon-archive ] ||
            fail "$name is no Mastodon archive: $("${session[@]}" gio info -a standard::content-type "$work/$name")"
    done
    [ "$("${session[@]}" xdg-mime query filetype "$work/holiday.zip")" = application/zip ] || fail "another zip is no zip"
    "${session[@]}" gio mime application/x-mastodon-archive | has "Default.*$app_id.desktop" ||
        fail "Fossick is not first: $("${session[@]}" gio mime application/x-mastodon-archive)"
    "${session[@]}" gio mime application/zip >"$work/zip"
    grep -q "Default.*unpacker.desktop" "$work/zip" && grep -q "^.$app_id.desktop" "$work/zip" ||
        fail "other zips: $(cat "$work/zip")"
    passed "Mastodon archives open in Fossick; other zips offer it and stay with their own program"
}

# launch: the desktop entry with an archive brings up a window.
launch() {
    local home=$work/home colours=0
    runtime_folder
    start_display "$work" 1200x800
    HOME=$home XDG_DATA_HOME=$home/data XDG_CONFIG_HOME=$work/config XDG_CACHE_HOME=$home/cache \
        LIBGL_ALWAYS_SOFTWARE=1 PATH="$home/bin:$PATH" gtk-launch "$app_id" "$work/archive-20260301093000-0123456789abcdef.zip"
    for _ in $(seq 30); do
        sleep 1
        import -silent -window root "$work/window.png"
        colours=$(identify -format '%k' "$work/window.png")
        [ "$colours" -gt 500 ] && break
    done
    [ "$colours" -gt 500 ] || fail "gtk-launch shows nothing: $colours colours"
    [ -z "${FOSSICK_PICTURES:-}" ] || cp "$work/window.png" "$FOSSICK_PICTURES/launched.png"
    passed "gtk-launch with the sample archive: a window with $colours colours"
}

check_files
unpack
install_clean
double_click
launch
bash packaging/linux/atspi.sh "$work/root/usr/bin/fossick"
passed "the window is read and used through AT-SPI"
