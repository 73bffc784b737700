#!/usr/bin/env bash
# Makes assets/sample-archive.zip: posts and pictures come from the generator in tests/support/generate, the short film
# and the tune from ffmpeg (Debian: apt-get install ffmpeg), out of drawn frames and plain tones.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v ffmpeg >/dev/null || { echo "ffmpeg is missing: apt-get install ffmpeg" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
make_archive() { cargo run --quiet --example make_archive -- "$@"; }
quiet=(-hide_banner -loglevel error -y -fflags +bitexact -flags:v +bitexact -flags:a +bitexact -threads 1)

# 48 frames at 12 a second, in the form Mastodon itself stores: H.264, yuv420p, index at the front, no metadata.
make_archive --frames --out "$work/frames"
ffmpeg "${quiet[@]}" -framerate 12 -i "$work/frames/%03d.jpg" -map_metadata -1 \
    -c:v libx264 -profile:v main -preset slow -crf 30 -pix_fmt yuv420p -movflags +faststart "$work/clip.mp4"

# Six notes of one second each, with a soft beginning and end.
notes=(392.00 493.88 587.33 659.25 587.33 523.25)
inputs=()
filter=""
for at in "${!notes[@]}"; do
    inputs+=(-f lavfi -i "sine=frequency=${notes[$at]}:sample_rate=44100:duration=1")
    filter+="[$at:a]afade=t=in:d=0.04,afade=t=out:st=0.35:d=0.65,volume=0.6[n$at];"
done
for at in "${!notes[@]}"; do filter+="[n$at]"; done
ffmpeg "${quiet[@]}" "${inputs[@]}" -filter_complex "${filter}concat=n=${#notes[@]}:v=0:a=1[out]" -map "[out]" \
    -map_metadata -1 -c:a libmp3lame -b:a 64k -id3v2_version 3 "$work/tune.mp3"

make_archive --sample --clip "$work/clip.mp4" --tune "$work/tune.mp3" --out "$work/sample.zip"
size=$(stat -c %s "$work/sample.zip")
[ "$size" -le 2000000 ] || { echo "the sample archive has $size bytes, more than 2 MB" >&2; exit 1; }
mkdir -p assets
mv "$work/sample.zip" assets/sample-archive.zip
