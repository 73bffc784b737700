# Lays out everything that is installed on Linux besides the program; build.sh and appdir.sh read this file with `source`, in the
# project's folder and after packages.sh.

app_id=org.fossick.Fossick
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)

# stage_files FOLDER: as it will be below /usr; what was there before goes. For software centres, FOSSICK_HOME is the address of
# the project's home, and FOSSICK_SCREENSHOTS that of assets/screenshots.
stage_files() {
    local to=$1 size shells
    rm -rf "$to"
    shells=$(mktemp -d)
    cargo run --profile tool --locked --quiet --example shell_files -- "$shells"
    mkdir -p "$to"
    for page in "$shells"/*.1; do gzip_into "$page" "$to/share/man/man1/$(basename "$page").gz"; done
    install -Dm644 "$shells/fossick.bash" "$to/share/bash-completion/completions/fossick"
    install -Dm644 "$shells/_fossick" "$to/share/zsh/vendor-completions/_fossick"
    install -Dm644 "$shells/fossick.fish" "$to/share/fish/vendor_completions.d/fossick.fish"
    rm -r "$shells"

    install -Dm644 "packaging/linux/$app_id.desktop" "$to/share/applications/$app_id.desktop"
    install -Dm644 "packaging/linux/$app_id.mime.xml" "$to/share/mime/packages/$app_id.xml"
    install -Dm644 "packaging/linux/$app_id.metainfo.xml" "$to/share/metainfo/$app_id.metainfo.xml"
    local home=${FOSSICK_HOME:-https://fossick.example}
    sed -i "s#https://fossick.example/screenshots#${FOSSICK_SCREENSHOTS:-$home/screenshots}#; s#https://fossick.example#$home#" \
        "$to/share/metainfo/$app_id.metainfo.xml"
    for size in 16 24 32 48 64 128 512; do
        install -Dm644 "assets/icon/sizes/$size.png" "$to/share/icons/hicolor/${size}x$size/apps/$app_id.png"
    done
    install -Dm644 assets/icon/fossick.png "$to/share/icons/hicolor/256x256/apps/$app_id.png"
    install -Dm644 assets/icon/fossick.svg "$to/share/icons/hicolor/scalable/apps/$app_id.svg"

    install -Dm644 packaging/linux/copyright "$to/share/doc/fossick/copyright"
    gzip_into assets/third-party.txt "$to/share/doc/fossick/third-party.txt.gz"
    gzip_into CHANGELOG.md "$to/share/doc/fossick/changelog.gz"
}

# stage_debian FOLDER: what only Debian asks for, a list of changes in its own form and a word to lintian.
stage_debian() {
    local released
    released=$(sed -n 's/.*<release version="'"$version"'" date="\([^"]*\)".*/\1/p' "packaging/linux/$app_id.metainfo.xml")
    [ -n "$released" ] || fail "$app_id.metainfo.xml says nothing of version $version"
    mkdir -p "$1"
    printf 'fossick (%s-1) unstable; urgency=medium\n\n  * All changes are in changelog.gz.\n\n -- %s  %s\n' "$version" \
        "The Fossick contributors <maintainers@fossick.example>" "$(LC_ALL=C date -uR -d "$released")" >"$1/changelog"
    gzip_into "$1/changelog" "$1/changelog.Debian.gz"
    cat >"$1/lintian-overrides" <<'OVERRIDES'
# Not zlib: the words are those of zlib-rs, a library of its own in Rust.
fossick: embedded-library *zlib*
OVERRIDES
}

# gzip_into FILE RESULT: without time and name, so that two builds give the same bytes.
gzip_into() {
    mkdir -p "$(dirname "$2")"
    gzip -9nc "$1" >"$2"
    chmod 644 "$2"
}
