#!/usr/bin/env bash
# Proves with an outside reader that Fossick can be read and used without looking: bash packaging/linux/atspi.sh FOSSICK
#
# It starts a display, a D-Bus session and the accessibility bus of its own, and runs atspi.py there.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh
source packaging/display.sh

[ $# -eq 1 ] || fail "usage: bash packaging/linux/atspi.sh FOSSICK"
fossick=$(realpath "$1")
install_packages "${window_packages[@]}" xvfb dbus at-spi2-core python3-pyatspi
work=$(mktemp -d)
processes=()
clean_up() {
    for process in "${processes[@]}"; do kill "$process" 2>/dev/null || true; done
    rm -rf "$work"
}
trap clean_up EXIT
mkdir -m 700 "$work/runtime"
export HOME=$work XDG_RUNTIME_DIR=$work/runtime LIBGL_ALWAYS_SOFTWARE=1 GTK_USE_PORTAL=0 LANGUAGE=en LC_ALL=C.UTF-8
unset XDG_CONFIG_HOME XDG_CACHE_HOME XDG_DATA_HOME DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS

start_display "$work" 1200x1000
# Words of the newest post in the sample archive, and of the description of its picture.
export FOSSICK_POST="You knew this was coming" FOSSICK_PICTURE="The old tree above the village"
launcher=/usr/libexec/at-spi-bus-launcher
[ -x "$launcher" ] || launcher=/usr/lib/at-spi2-core/at-spi-bus-launcher
dbus-run-session -- sh -c '"$0" --launch-immediately 2>/dev/null & sleep 1; exec /usr/bin/python3 packaging/linux/atspi.py "$@"' \
    "$launcher" "$fossick" "$PWD/assets/sample-archive.zip"
