//! The program itself in a real window, on a virtual display of its own.
#![cfg(all(feature = "gui", target_os = "linux"))]

mod support;

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use image::{DynamicImage, RgbImage};
use support::display::{Display, PATIENCE, Running};

fn sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/sample-archive.zip")
}

fn header_of_sample() -> DynamicImage {
    let file = std::fs::File::open(sample()).expect("the sample");
    let mut zip = zip::ZipArchive::new(file).expect("a zip");
    let number = (0..zip.len())
        .find(|&number| zip.by_index(number).is_ok_and(|file| file.name().unwrap_or_default().starts_with("header.")));
    let mut bytes = Vec::new();
    zip.by_index(number.expect("a header")).expect("the header").read_to_end(&mut bytes).expect("its bytes");
    image::load_from_memory(&bytes).expect("a picture")
}

fn mean(picture: &RgbImage) -> [f64; 3] {
    let mut sum = [0.0; 3];
    for pixel in picture.pixels() {
        for (sum, channel) in sum.iter_mut().zip(pixel.0) {
            *sum += f64::from(channel);
        }
    }
    sum.map(|sum| sum / f64::from(picture.width() * picture.height()))
}

fn near(a: [f64; 3], b: [f64; 3], tolerance: f64) -> bool {
    a.iter().zip(b).all(|(a, b)| (a - b).abs() <= tolerance)
}

#[test]
fn an_archive_as_argument_shows_its_header_picture_in_a_real_window() {
    let Some(display) = Display::new() else { return };
    let _fossick = Running(display.fossick().arg(sample()).spawn().expect("fossick starts"));
    // Where the Overview puts the header in a window of 1200 × 800: right of the rail, below the card of the backup check.
    let (left, width, height) = (264, 880, 240);
    let header = header_of_sample().resize_to_fill(width, height, image::imageops::FilterType::Triangle).into_rgb8();
    let wanted = mean(&header);
    let picture = display.wait_for("the header picture", |picture| {
        let expected = mean(&image::imageops::crop_imm(&header, 0, 0, width, height - 60).to_image());
        (72..320).step_by(4).any(|top| {
            let shown = image::imageops::crop_imm(picture, left, top, width, height - 60).to_image();
            near(mean(&shown), expected, 10.0)
        })
    });
    let colours: std::collections::HashSet<_> = picture.pixels().map(|pixel| pixel.0).collect();
    assert!(colours.len() > 500, "the window is nearly blank: {} colours, header {wanted:?}", colours.len());
}

#[test]
fn timings_come_in_order_and_the_window_closes_by_itself() {
    let Some(display) = Display::new() else { return };
    let output =
        display.fossick().args(["--timings", "--exit-after", "loaded"]).arg(sample()).output().expect("fossick runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    let events: Vec<serde_json::Value> = errors
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok())
        .filter(|line: &serde_json::Value| line["event"].is_string())
        .collect();
    let names: Vec<_> = events.iter().filter_map(|event| event["event"].as_str()).collect();
    assert_eq!(names.first(), Some(&"first_frame"), "{errors}");
    assert!(names.contains(&"first_posts") && names.last() == Some(&"loaded"), "{errors}");
    let times: Vec<_> = events.iter().filter_map(|event| event["ms"].as_u64()).collect();
    assert!(times.is_sorted() && times.len() == 3, "{errors}");
    let loaded = events.last().expect("an event");
    assert!(loaded["posts"].as_u64() >= Some(150), "{loaded}");
    assert!(loaded["rss_kb"].as_u64() <= loaded["peak_rss_kb"].as_u64() && loaded["rss_kb"].as_u64() > Some(1000));
    let stored: Vec<_> = walk(display.home.path()).into_iter().filter(|path| path.ends_with("recent.json")).collect();
    assert!(stored.is_empty(), "--timings must leave nothing behind: {stored:?}");
}

#[test]
fn a_window_that_nobody_touches_uses_no_processor_time() {
    let Some(display) = Display::new() else { return };
    let mut fossick = Running(display.fossick().arg("--timings").arg(sample()).spawn().expect("fossick starts"));
    let mut lines = BufReader::new(fossick.0.stderr.take().expect("its errors")).lines();
    let loaded = lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("\"loaded\"")));
    assert!(loaded.is_some(), "it never loaded");
    std::thread::sleep(Duration::from_secs(2)); // scrollbars fade, fonts settle
    let before = ticks(fossick.0.id());
    std::thread::sleep(Duration::from_secs(3));
    let used = ticks(fossick.0.id()) - before;
    // A window that repaints all the time uses some 300 ticks here.
    assert!(used <= 10, "{used} ticks of processor time in three idle seconds");
}

#[test]
fn what_can_not_be_opened_ends_a_timed_run_with_2() {
    let Some(display) = Display::new() else { return };
    let bad = display.home.path().join("bad.zip");
    std::fs::write(&bad, b"no archive").expect("a bad file");
    let status =
        display.fossick().args(["--timings", "--exit-after", "loaded"]).arg(bad).output().expect("fossick runs");
    assert_eq!(status.status.code(), Some(2));
}

#[test]
fn without_opengl_the_other_renderer_shows_the_window() {
    let Some(display) = Display::new() else { return };
    let output = display
        .fossick()
        // No driver for OpenGL: glow fails, wgpu has Vulkan.
        .env("__EGL_VENDOR_LIBRARY_FILENAMES", "/nonexistent.json")
        .env("LIBGL_DRIVERS_PATH", "/nonexistent")
        .env("MESA_LOADER_DRIVER_OVERRIDE", "none")
        .args(["--timings", "--exit-after", "loaded"])
        .arg(sample())
        .output()
        .expect("fossick runs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && errors.contains("\"loaded\""), "{errors}");
}

#[test]
fn without_a_display_it_says_so_and_exits_with_3() {
    let home = tempfile::tempdir().expect("a temporary home");
    let output = Command::new(env!("CARGO_BIN_EXE_fossick"))
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("WAYLAND_SOCKET")
        .env("LANGUAGE", "en")
        .env("LC_ALL", "C.UTF-8")
        .env("HOME", home.path())
        .output()
        .expect("fossick runs");
    assert_eq!(output.status.code(), Some(3));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("could not show a window") && said.contains("fossick check”"), "{said}");
    // What went wrong is kept for a report, and nothing of the machine with it.
    let log = std::fs::read_to_string(home.path().join(".cache/fossick/fossick.log")).expect("a log");
    assert!(log.contains("WARN src/ui/start.rs:"), "{log}");
    assert!(!log.contains(&*home.path().to_string_lossy()), "{log}");
}

/// A `.tar.gz` of `megabytes` of zeros that says, in its last four bytes, that it unpacks to next to nothing.
fn lying_tar_gz(folder: &Path, megabytes: u64) -> PathBuf {
    let path = folder.join("archive.tar.gz");
    let pack = |file| flate2::write::GzEncoder::new(file, flate2::Compression::fast());
    let mut tar = tar::Builder::new(pack(std::fs::File::create(&path).expect("a file")));
    let mut header = tar::Header::new_ustar();
    header.set_size(megabytes << 20);
    let zeros = std::io::repeat(0).take(megabytes << 20);
    tar.append_data(&mut header, "media_attachments/files/1/original/film.mp4", zeros).expect("a large file");
    let first = tar.into_inner().and_then(flate2::write::GzEncoder::finish).expect("a gzip member");
    pack(first).finish().expect("a second member without content");
    path
}

#[test]
fn a_disk_that_fills_up_while_unpacking_is_said_and_the_window_goes_on() {
    let (Some(display), Some(unshare)) = (Display::new(), support::need::program("unshare")) else { return };
    let archive = lying_tar_gz(display.home.path(), 300);
    let cache = display.home.path().join("cache");
    std::fs::create_dir(&cache).expect("a cache folder");
    // A disk of 150 MB that only this process sees: it has room for what the archive says, not for what comes.
    let script = r#"mount -t tmpfs -o size=150m tmpfs "$XDG_CACHE_HOME" || exit 77; exec "$0" "$@""#;
    let plain = display.fossick();
    let mut command = Command::new(unshare);
    command.args(["--mount", "--map-root-user", "sh", "-c", script]).arg(plain.get_program()).arg(&archive);
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let command = command.env("XDG_CACHE_HOME", &cache).stdout(Stdio::null()).stderr(Stdio::piped());
    let mut fossick = Running(command.spawn().expect("fossick starts"));
    let mut lines = BufReader::new(fossick.0.stderr.take().expect("its errors")).lines();
    let said = lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("not enough room")));
    if said.is_none() && fossick.0.wait().is_ok_and(|status| [Some(1), Some(77)].contains(&status.code())) {
        return support::need::skip(
            "no file system can be mounted here; in Docker allow it with --cap-add=SYS_ADMIN --security-opt \
             apparmor=unconfined, on Ubuntu with sysctl kernel.apparmor_restrict_unprivileged_userns=0",
        );
    }
    assert!(said.is_some(), "a full disk was not said");
    let picture = display.wait_for("the window", |picture| {
        picture.pixels().map(|pixel| pixel.0).collect::<std::collections::HashSet<_>>().len() > 50
    });
    assert_eq!(picture.dimensions(), (1200, 800));
    assert_eq!(fossick.0.try_wait().expect("a state"), None, "the window went away");
}

#[test]
fn a_window_connects_to_nothing_outside_this_computer() {
    let (Some(display), Some(strace)) = (Display::new(), support::need::program("strace")) else { return };
    let (plain, log) = (display.fossick(), display.home.path().join("log"));
    let mut command = Command::new(strace);
    command.args(["-f", "-qq", "-e", "trace=network", "-o"]).arg(&log).arg(plain.get_program());
    for (name, value) in plain.get_envs() {
        match value {
            Some(value) => command.env(name, value),
            None => command.env_remove(name),
        };
    }
    let output = command.args(["--timings", "--exit-after", "loaded"]).arg(sample()).output().expect("strace runs");
    let calls = std::fs::read_to_string(&log).unwrap_or_default();
    if calls.is_empty() {
        return support::need::skip_untraced(&output.stderr);
    }
    assert!(output.status.success() && calls.contains("connect("), "the trace saw the display");
    for line in calls.lines() {
        let elsewhere = ["AF_INET", "AF_PACKET", "AF_BLUETOOTH"].iter().any(|family| line.contains(family));
        assert!(!elsewhere, "{line}");
    }
}

/// Processes that this one has started and that run the same program.
fn windows_of(parent: u32) -> Vec<u32> {
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|process| process.file_name().to_str()?.parse::<u32>().ok());
    let program = std::fs::canonicalize(env!("CARGO_BIN_EXE_fossick")).expect("the program");
    let is_child = |pid: &u32| {
        let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        after_name.split_whitespace().nth(1) == Some(&parent.to_string())
            && std::fs::read_link(format!("/proc/{pid}/exe")).is_ok_and(|exe| exe == program)
    };
    numbers.filter(is_child).collect()
}

#[test]
fn each_archive_that_is_named_gets_a_window_of_its_own() {
    let Some(display) = Display::new() else { return };
    let copy = display.home.path().join("copy.zip");
    std::fs::copy(sample(), &copy).expect("a copy");
    let fossick = Running(display.fossick().arg(sample()).arg(&copy).spawn().expect("fossick starts"));
    let begun = Instant::now();
    let others = loop {
        let others = windows_of(fossick.0.id());
        if !others.is_empty() || begun.elapsed() > PATIENCE {
            break others;
        }
        std::thread::sleep(Duration::from_millis(50));
    };
    let arguments = others.iter().map(|pid| std::fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default());
    let arguments: Vec<_> = arguments.map(|line| String::from_utf8_lossy(&line).into_owned()).collect();
    for pid in &others {
        let _ = Command::new("kill").arg(pid.to_string()).status();
    }
    assert!(arguments.len() == 1 && arguments[0].contains("copy.zip"), "{arguments:?}");
}

/// Processor time of a process in clock ticks.
fn ticks(pid: u32) -> u64 {
    let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).expect("the process lives");
    let after_name = stat.rsplit(')').next().expect("fields");
    after_name.split_whitespace().skip(11).take(2).filter_map(|field| field.parse::<u64>().ok()).sum()
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { walk(&path) } else { vec![path] }).collect()
}
