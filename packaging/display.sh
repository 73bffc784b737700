# A display that nobody sees, for the scripts that look at windows. They read this file with `source`, after packages.sh.

# start_display FOLDER SIZE: everything that opens a window from now on opens it there. FOLDER takes notes; `processes` gets what
# the script has to end.
start_display() {
    Xvfb -displayfd 3 -screen 0 "$2x24" -nolisten tcp 3>"$1/display" 2>"$1/xvfb" &
    processes+=($!)
    for _ in $(seq 100); do
        [ -s "$1/display" ] && break
        kill -0 $! 2>/dev/null || break
        sleep 0.1
    done
    [ -s "$1/display" ] || fail "The virtual display did not start:
$(cat "$1/xvfb")"
    DISPLAY=:$(cat "$1/display")
    export DISPLAY
    unset WAYLAND_DISPLAY
}
