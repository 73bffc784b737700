//! Posters and lengths of videos and sounds that ffmpeg made, in the forms that Mastodon writes, whole and damaged.
#![expect(clippy::expect_used, reason = "a test that can't make its film has failed")]

#[path = "support/need.rs"]
mod need;

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use fossick::media::poster::{Clip, clip};
use fossick::media::{FileKind, Fit, Limits, Picture, Structure, sniff};
use image::imageops::{FilterType, resize};
use image::{DynamicImage, RgbaImage};
use proptest::prelude::*;

/// Runs ffmpeg; None when it is not installed.
fn ffmpeg(arguments: &[&str]) -> Option<()> {
    let program = need::program("ffmpeg")?;
    let output = Command::new(program).args(["-v", "error", "-y"]).args(arguments).output().expect("ffmpeg starts");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    Some(())
}

struct Films {
    folder: tempfile::TempDir,
}

impl Films {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// A film of a moving test picture of this size, encoded with `arguments`.
    fn film(&self, name: &str, size: &str, arguments: &str) -> Option<Vec<u8>> {
        let path = self.path(name);
        let source = format!("testsrc2=size={size}:rate=25:duration=1.2");
        let mut all = vec!["-f", "lavfi", "-i", &source, "-f", "lavfi", "-i", "sine=duration=1.2"];
        all.extend(arguments.split_whitespace());
        let path = path.to_str().expect("a plain name");
        all.push(path);
        ffmpeg(&all)?;
        Some(std::fs::read(path).expect("the film"))
    }

    /// ffmpeg's own first picture, turned as the film says.
    fn first_picture(&self, name: &str) -> DynamicImage {
        self.picture(name, 0)
    }

    /// ffmpeg's own picture of this number.
    fn picture(&self, name: &str, number: u32) -> DynamicImage {
        let png = self.path(&format!("{name}.png"));
        let (film, png) = (self.path(name), png);
        let paths = [film.to_str().expect("plain"), png.to_str().expect("plain")];
        let which = format!("select=gte(n\\,{number})");
        ffmpeg(&[
            "-i",
            paths[0],
            "-vf",
            &which,
            "-frames:v",
            "1",
            "-sws_flags",
            "accurate_rnd+full_chroma_int+bilinear",
            paths[1],
        ])
        .expect("was there before");
        image::open(Path::new(paths[1])).expect("a picture")
    }
}

fn look(bytes: &[u8], fit: Fit) -> Clip {
    let kind = sniff(bytes).unwrap_or(FileKind::Mp4);
    clip(kind, bytes.len() as u64, &|| Ok(Box::new(bytes)), fit, &Limits::default())
}

/// Peak signal to noise in dB, at half the size: how programs spread colour, of which films have half as many pixels each
/// way, does not count.
fn likeness(one: &Picture, other: &DynamicImage) -> f64 {
    assert_eq!((one.width, one.height), (other.width(), other.height()));
    let one = RgbaImage::from_raw(one.width, one.height, one.rgba.clone()).expect("all pixels");
    let half = |picture: &RgbaImage| {
        resize(picture, picture.width() / 2, picture.height() / 2, FilterType::Triangle).into_raw()
    };
    let (one, other) = (half(&one), half(&other.to_rgba8()));
    let squares: u64 = one.iter().zip(&other).map(|(a, b)| u64::from(a.abs_diff(*b)).pow(2)).sum();
    // Alpha is the same everywhere and does not count.
    let mean = squares as f64 / (one.len() as f64 * 0.75);
    10.0 * (255.0 * 255.0 / mean.max(1e-9)).log10()
}

const H264: &str = "-c:v libx264 -pix_fmt yuv420p -preset veryfast -c:a aac -shortest";

#[test]
fn the_first_picture_is_that_of_ffmpeg_in_all_forms_that_servers_write() {
    let films = Films::new();
    let forms = [
        ("main.mp4", "640x360", "-profile:v main"),
        ("high-b-frames.mp4", "640x360", "-profile:v high -bf 3 -x264-params cabac=1:8x8dct=1"),
        ("baseline.mp4", "320x240", "-profile:v baseline"),
        ("faststart.mp4", "640x480", "-movflags faststart"),
        ("hd.mp4", "1920x1080", "-movflags faststart -colorspace bt709 -color_primaries bt709 -color_trc bt709"),
        ("odd.mp4", "322x246", ""),
        ("silent.mp4", "320x240", "-an"),
        ("fragmented.mp4", "320x240", "-movflags frag_keyframe+empty_moov+default_base_moof"),
        ("fragmented-old.mp4", "320x240", "-movflags frag_keyframe+empty_moov"),
        ("many-keys.mp4", "320x240", "-g 5"),
        ("film.mov", "320x240", ""),
    ];
    for (name, size, extra) in forms {
        let Some(film) = films.film(name, size, &format!("{H264} {extra}")) else { return };
        let seen = look(&film, Fit::Whole);
        let picture = seen.picture.as_ref().unwrap_or_else(|| panic!("{name} has no picture"));
        let like = likeness(picture, &films.first_picture(name));
        assert!(like > 35.0, "{name}: {like:.1} dB");
        assert!(!seen.damaged && seen.has_pictures, "{name}");
        assert_eq!(seen.has_sound, !extra.contains("-an"), "{name}");
        assert_eq!(seen.size, (picture.width, picture.height), "{name}");
        if !name.starts_with("fragmented") {
            let length = seen.length.unwrap_or_else(|| panic!("{name} has no length"));
            assert!(length.abs_diff(Duration::from_millis(1200)) < Duration::from_millis(100), "{name}: {length:?}");
        }
    }
}

#[test]
fn a_film_from_a_phone_held_upright_is_upright() {
    let films = Films::new();
    if films.film("plain.mp4", "320x240", H264).is_none() {
        return;
    }
    let film = std::fs::read(films.path("plain.mp4")).expect("the film");
    let matrix = film.windows(4).position(|name| name == b"tkhd").expect("a track") + 44;
    let plain = films.first_picture("plain.mp4");
    // Clockwise, around, and the other way; the rest of the matrix stays.
    let turns = [
        ("right", [0, 1, -1, 0], plain.rotate90()),
        ("around", [-1, 0, 0, -1], plain.rotate180()),
        ("left", [0, -1, 1, 0_i32], plain.rotate270()),
    ];
    for (name, [a, b, c, d], turned) in turns {
        let mut film = film.clone();
        for (place, value) in [(0, a), (4, b), (12, c), (16, d)] {
            film[matrix + place..matrix + place + 4].copy_from_slice(&(value << 16).to_be_bytes());
        }
        let seen = look(&film, Fit::Whole);
        let like = likeness(seen.picture.as_ref().expect("a picture"), &turned);
        assert!(like > 35.0, "{name}: {like:.1} dB");
        assert_eq!(seen.size, if a == -1 { (320, 240) } else { (240, 320) });
        let small = look(&film, Fit::Within(80, 80)).picture.expect("a picture");
        assert_eq!((small.width, small.height), if a == -1 { (80, 60) } else { (60, 80) });
    }
}

#[test]
fn a_film_begins_with_the_key_picture_that_its_edit_list_names() {
    let films = Films::new();
    let Some(mut film) = films.film("keys.mp4", "320x240", &format!("{H264} -g 5 -bf 0")) else { return };
    let first = films.first_picture("keys.mp4");
    let tenth = films.picture("keys.mp4", 10);
    // `elst`, version 0: name, version, count, length, time.
    let time = film.windows(4).position(|name| name == b"elst").expect("an edit list") + 16;
    let stated = u32::from_be_bytes(film[time..time + 4].try_into().expect("four bytes"));
    // ffmpeg counts 12,800 a second for films of 25 pictures a second.
    film[time..time + 4].copy_from_slice(&(stated + 10 * 12_800 / 25).to_be_bytes());
    let seen = look(&film, Fit::Whole).picture.expect("a picture");
    let (like, unlike) = (likeness(&seen, &tenth), likeness(&seen, &first));
    assert!(like > 35.0 && unlike < 30.0, "{like:.1} dB, the first {unlike:.1} dB");
}

/// The same boxes with 64-bit places of chunks (`co64`), as in films of more than 4 GiB.
fn with_wide_places(boxes: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = boxes;
    while rest.len() >= 8 {
        let size = u32::from_be_bytes(rest[..4].try_into().expect("four bytes")) as usize;
        let (name, body) = (&rest[4..8], &rest[8..size]);
        let (name, body) = match name {
            b"moov" | b"trak" | b"mdia" | b"minf" | b"stbl" => (name, with_wide_places(body)),
            b"stco" => {
                let places = body[8..].chunks(4).flat_map(|place| [&[0; 4], place].concat());
                (&b"co64"[..], body[..8].iter().copied().chain(places).collect())
            }
            _ => (name, body.to_vec()),
        };
        out.extend((body.len() as u32 + 8).to_be_bytes());
        out.extend([name, &body].concat());
        rest = &rest[size..];
    }
    out
}

#[test]
fn a_film_with_wide_places_of_its_chunks_is_like_any_other() {
    let films = Films::new();
    // What follows the pictures may grow: nothing points behind it.
    let Some(film) = films.film("narrow.mp4", "320x240", H264) else { return };
    let wide = with_wide_places(&film);
    assert!(wide.windows(4).any(|name| name == b"co64") && !wide.windows(4).any(|name| name == b"stco"));
    let (narrow, wide) = (look(&film, Fit::Whole), look(&wide, Fit::Whole));
    assert!(wide.picture.is_some() && wide.picture == narrow.picture && wide.length == narrow.length);
}

#[test]
fn small_posters_are_cut_square() {
    let films = Films::new();
    let Some(film) = films.film("a.mp4", "640x360", H264) else { return };
    let square = look(&film, Fit::Square { side: 128, focus: [0.0, 0.0] }).picture.expect("a picture");
    assert_eq!((square.width, square.height), (128, 128));
}

#[test]
fn other_films_have_a_length_and_no_picture() {
    let films = Films::new();
    let Some(film) = films.film("a.mp4", "320x240", "-c:v mpeg4 -c:a aac -shortest") else { return };
    let seen = look(&film, Fit::Whole);
    assert_eq!((seen.picture, seen.damaged, seen.has_pictures), (None, false, true));
    assert!(seen.length.is_some());
    let sound = films.film("b.mp4", "320x240", "-vn -c:a aac").expect("ffmpeg");
    let seen = look(&sound, Fit::Whole);
    assert_eq!((seen.picture, seen.damaged, seen.has_pictures, seen.has_sound), (None, false, false, true));
}

#[test]
fn sounds_say_how_long_they_are() {
    let films = Films::new();
    let forms = [
        ("a.mp3", "-vn -c:a libmp3lame -b:a 128k"),
        ("no-count.mp3", "-vn -c:a libmp3lame -b:a 128k -write_xing 0"),
        ("vbr.mp3", "-vn -c:a libmp3lame -q:a 4"),
        ("a.ogg", "-vn -c:a libvorbis"),
        ("a.opus", "-vn -c:a libopus"),
        ("a.flac", "-vn -c:a flac"),
        ("a.wav", "-vn"),
        ("a.m4a", "-vn -c:a aac"),
    ];
    for (name, arguments) in forms {
        let Some(sound) = films.film(name, "16x16", arguments) else { return };
        let seen = look(&sound, Fit::Whole);
        let length = seen.length.unwrap_or_else(|| panic!("{name} has no length"));
        assert!(length.abs_diff(Duration::from_millis(1200)) < Duration::from_millis(110), "{name}: {length:?}");
        assert!(seen.has_sound && !seen.has_pictures && !seen.damaged, "{name}");
    }
}

#[test]
fn covers_inside_sounds_are_shown() {
    let films = Films::new();
    let cover = films.path("cover.png").display().to_string();
    if ffmpeg(&["-f", "lavfi", "-i", "color=red:size=64x48", "-frames:v", "1", &cover]).is_none() {
        return;
    }
    for (name, arguments) in [
        ("a.mp3", "-c:a libmp3lame -id3v2_version 3"),
        ("b.mp3", "-c:a libmp3lame -id3v2_version 4"),
        ("a.flac", "-c:a flac"),
        ("a.m4a", "-c:a aac"),
    ] {
        let sound = films.path(name).display().to_string();
        let mut all =
            vec!["-f", "lavfi", "-i", "sine=duration=1", "-i", &cover, "-map", "0", "-map", "1", "-c:v", "copy"];
        all.extend(arguments.split_whitespace());
        all.extend(["-disposition:v:0", "attached_pic", &sound]);
        ffmpeg(&all).expect("was there before");
        let seen = look(&std::fs::read(&sound).expect("the sound"), Fit::Within(32, 32));
        let picture = seen.picture.unwrap_or_else(|| panic!("{name} has no cover"));
        assert_eq!((picture.width, picture.height), (32, 24), "{name}");
        assert!(picture.rgba[0] > 200 && picture.rgba[1] < 60, "{name}");
    }
}

#[test]
fn a_cut_film_shows_its_first_picture_and_is_marked() {
    let films = Films::new();
    let Some(film) = films.film("a.mp4", "320x240", &format!("{H264} -movflags faststart")) else { return };
    let seen = look(&film[..film.len() * 3 / 4], Fit::Whole);
    assert!(seen.picture.is_some() && seen.damaged);
    let late = films.film("b.mp4", "320x240", H264).expect("ffmpeg");
    let seen = look(&late[..late.len() * 3 / 4], Fit::Whole);
    assert!(seen.picture.is_none() && seen.damaged, "its table of contents is gone");
    for cut in (0..film.len()).step_by(film.len() / 150) {
        let began = Instant::now();
        let _ = look(&film[..cut], Fit::Within(64, 64));
        assert!(began.elapsed() < Duration::from_secs(5), "cut at {cut}");
    }
}

/// Whether the full check takes the file for whole.
fn is_whole(bytes: &[u8]) -> bool {
    let mut structure = Structure::of(sniff(bytes).expect("a known kind")).expect("a kind that is followed");
    bytes.chunks(10_000).for_each(|part| structure.feed(part));
    structure.finish().is_ok()
}

#[test]
fn what_ffmpeg_makes_is_whole_and_zeros_in_it_are_found_where_its_form_shows_them() {
    let films = Films::new();
    // Of MP4 the pictures in H.264 show it; elsewhere, or without tables for all of the file, what follows does.
    let forms = [
        ("late.mp4", format!("{H264} -bf 2"), true),
        ("early.mp4", format!("{H264} -movflags faststart"), true),
        ("black.mp4", format!("{H264} -movflags faststart -vf drawbox=c=black:t=fill"), false),
        ("slices.mp4", format!("{H264} -movflags faststart -x264-params slices=4"), true),
        ("constant.mp4", format!("{H264} -b:v 2M -minrate 2M -maxrate 2M -bufsize 2M -x264-params nal-hrd=cbr"), true),
        ("many-keys.mov", format!("{H264} -g 5"), true),
        ("silent.mp4", format!("{H264} -an"), true),
        ("fragments.mp4", format!("{H264} -g 5 -movflags frag_keyframe+empty_moov+default_base_moof"), false),
        ("hevc.mp4", "-c:v libx265 -x265-params log-level=none -tag:v hvc1 -c:a aac -shortest".into(), false),
        ("mpeg4.mp4", "-c:v mpeg4 -c:a aac -shortest".into(), false),
        ("plain-sound.mov", "-c:v libx264 -pix_fmt yuv420p -c:a pcm_s16le -af volume=0 -shortest".into(), true),
        ("a.m4a", "-vn -c:a aac".into(), false),
        ("vp8.webm", "-c:v libvpx -c:a libvorbis -shortest".into(), true),
        ("vp9.webm", "-c:v libvpx-vp9 -cpu-used 8 -c:a libopus -shortest".into(), true),
        ("live.webm", "-c:v libvpx -c:a libopus -shortest -f webm -live 1".into(), true),
        ("a.mkv", format!("{H264} -f matroska"), true),
        ("a.mp3", "-vn -c:a libmp3lame -b:a 128k".into(), true),
        ("vbr.mp3", "-vn -c:a libmp3lame -q:a 4".into(), true),
        ("silence.mp3", "-vn -c:a libmp3lame -b:a 128k -af volume=0".into(), true),
        ("a.ogg", "-vn -c:a libvorbis".into(), true),
        ("a.opus", "-vn -c:a libopus".into(), true),
    ];
    for (name, arguments, shows) in forms {
        let Some(film) = films.film(name, "320x240", &arguments) else { return };
        assert!(is_whole(&film), "{name}");
        // What lies in the middle, away from tables at either end.
        let (from, to) = (film.len() * 2 / 5, film.len() * 4 / 5);
        let mut wrong = film.clone();
        wrong[from..to].fill(0);
        assert!(!shows || !is_whole(&wrong), "{name}, zeros from {from} to {to}");
    }
}

#[test]
fn absurd_lengths_are_not_told() {
    let films = Films::new();
    let Some(mut film) = films.film("a.mp4", "320x240", H264) else { return };
    let at = film.windows(4).position(|name| name == b"mvhd").expect("a header") + 20;
    film[at..at + 4].copy_from_slice(&[0xff, 0xff, 0xff, 0xfe]);
    film[at - 4..at].copy_from_slice(&1_u32.to_be_bytes());
    assert_eq!(look(&film, Fit::Within(8, 8)).length, None);
}

#[test]
fn flipped_bytes_in_a_film_are_harmless() {
    let films = Films::new();
    let Some(film) = films.film("a.mp4", "160x120", &format!("{H264} -movflags faststart -t 0.2")) else { return };
    let moov = film.windows(4).position(|name| name == b"moov").expect("a table") - 4;
    let flips = prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8);
    proptest!(ProptestConfig::with_cases(300), |(flips in flips, in_table in any::<bool>())| {
        let mut wrong = film.clone();
        for (at, value) in flips {
            let range = if in_table { moov..(moov + 3000).min(film.len()) } else { 0..film.len() };
            let place = range.start + at.index(range.len());
            wrong[place] = value;
        }
        let began = Instant::now();
        let _ = look(&wrong, Fit::Within(64, 64));
        prop_assert!(began.elapsed() < Duration::from_secs(5));
    });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_bytes_come_to_an_end(which in 0_usize..6, rest in prop::collection::vec(any::<u8>(), 0..600)) {
        let heads: [&[u8]; 6] = [
            b"\0\0\0\x14ftypisom\0\0\x02\0isom", b"ID3\x03\0\0\0\0\x00\x60APIC", b"OggS\0\x02OpusHead", b"fLaC\0\0\0\x22",
            b"RIFF\xff\0\0\0WAVEfmt ", b"\0\0\0\x14ftypisom\0\0\x02\0isom\0\0\x01\0moov\0\0\0\xf0trak",
        ];
        let _ = look(&[heads[which], &rest].concat(), Fit::Within(16, 16));
    }
}
