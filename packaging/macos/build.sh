#!/usr/bin/env bash
# On a Mac: builds Fossick.app for both kinds of processor and puts it into a disk image: bash packaging/macos/build.sh
#
# It is written to target/packages/. With SIGN_AS (the name of a "Developer ID Application" certificate) the app is signed with it,
# otherwise for this Mac only. With SANDBOX=1 the system itself keeps it off the network and out of other folders. With
# NOTARY_PROFILE (made once by `xcrun notarytool store-credentials`) the image is sent to Apple for notarising.
# packaging/README.md says more.
set -euo pipefail
cd "$(dirname "$0")/../.."
source packaging/packages.sh

needs_rust
[ "$(uname)" = Darwin ] || fail "This needs a Mac. What can be checked elsewhere does packaging/macos/check.sh."
[ -z "${NOTARY_PROFILE:-}" ] || [ -n "${SIGN_AS:-}" ] || fail "NOTARY_PROFILE needs SIGN_AS: Apple takes what is signed only."
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
target=$(cargo metadata --locked --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/')
packages=$PWD/target/packages
image=$packages/Fossick-$version-macos.dmg
content=$packages/macos
app=$content/Fossick.app

export MACOSX_DEPLOYMENT_TARGET=11.0
for machine in aarch64 x86_64; do
    rustup target add "$machine-apple-darwin"
    cargo build --profile dist --locked --target "$machine-apple-darwin"
done
rm -rf "$content" "$image"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
lipo -create -output "$app/Contents/MacOS/fossick" "$target"/{aarch64,x86_64}-apple-darwin/dist/fossick
cp packaging/macos/Info.plist "$app/Contents/Info.plist"
for key in CFBundleShortVersionString CFBundleVersion; do plutil -replace $key -string "$version" "$app/Contents/Info.plist"; done
cp assets/icon/fossick.icns assets/third-party.txt LICENSE-MIT LICENSE-APACHE "$app/Contents/Resources/"
plutil -lint "$app/Contents/Info.plist" packaging/macos/entitlements.plist

# "-" signs for this Mac only; a signature that others accept has a time stamp.
signature=(--force --options runtime --sign "${SIGN_AS:--}")
[ -z "${SIGN_AS:-}" ] || signature+=(--timestamp)
[ -z "${SANDBOX:-}" ] || signature+=(--entitlements packaging/macos/entitlements.plist)
codesign "${signature[@]}" "$app"
codesign --verify --strict --verbose=2 "$app"
"$app/Contents/MacOS/fossick" --version

ln -s /Applications "$content/Applications"
hdiutil create -volname Fossick -srcfolder "$content" -fs HFS+ -format UDZO -ov "$image"
if [ -n "${NOTARY_PROFILE:-}" ]; then
    codesign --sign "$SIGN_AS" --timestamp "$image"
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
ls -l "$packages"
