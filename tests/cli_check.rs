//! `fossick check` as people and scripts run it: the real program, its exit codes, what it prints, what it leaves alone.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use support::builder::{ArchiveBuilder, PICTURE, TestDir, cut, with_bad_crc};
use support::need;

fn fossick(arguments: &[&str], folder: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fossick"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "en_GB.UTF-8")
        .env_remove("LANGUAGE")
        .env_remove("DISPLAY")
        .output()
        .unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn out(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// An archive without media of which the content could be doubted.
fn healthy() -> ArchiveBuilder {
    ArchiveBuilder::mastodon()
}

#[test]
fn the_exit_code_is_the_verdict() {
    let dir = TestDir::new();
    let zip = healthy().zip();
    dir.file("whole.zip", &zip);
    dir.file("missing.zip", healthy().without("media_attachments").zip());
    dir.file("damaged.zip", cut(&zip, zip.len() - 30));
    dir.file("crc.zip", with_bad_crc(&zip, PICTURE));
    dir.file("letter.txt", "Dear archive,\n");
    dir.file("nothing.zip", with_bad_crc(&nothing().zip(), "outbox.json"));
    for (arguments, expected) in [
        (&["check", "whole.zip"][..], 0),
        (&["check", "nothing.zip"], 2),
        (&["check", "missing.zip"], 1),
        (&["check", "damaged.zip"], 1),
        (&["check", "crc.zip"], 0),
        (&["check", "crc.zip", "--full", "--no-decode"], 1),
        (&["check", "whole.zip", "--full", "--no-decode"], 0),
        (&["check", "letter.txt"], 2),
        (&["check", "nowhere.zip"], 2),
        (&["check"], 2),
        (&["check", "whole.zip", "--loudly"], 2),
        (&["check", "whole.zip", "--no-decode"], 2),
        (&["check", "whole.zip", "--lists", "nowhere.csv"], 2),
        (&["check", "whole.zip", "--json", "--html", "a.html"], 2),
        (&["check", "whole.zip", "--text", "a.txt", "--html", "a.html"], 2),
    ] {
        let output = fossick(arguments, dir.path());
        assert_eq!(code(&output), expected, "{arguments:?}: {}{}", out(&output), err(&output));
    }
    // Opened, but not a byte of it is of use: the report says so, and is not a refusal.
    let json: Value = serde_json::from_str(&out(&fossick(&["check", "nothing.zip", "--json"], dir.path()))).unwrap();
    assert_eq!((&json["verdict"], &json["depth"]), (&"unreadable".into(), &"quick".into()));
    assert_eq!(json["findings"][0]["kind"], "nothing-readable");
}

/// An archive in which nothing can be read.
fn nothing() -> ArchiveBuilder {
    ArchiveBuilder::empty().file("outbox.json", vec![0; 5000]).file("actor.json", vec![1; 5000])
}

#[test]
fn a_bar_is_drawn_on_a_terminal() {
    let Some(script) = need::program("script") else { return };
    let dir = TestDir::new();
    let folder = dir.path().join("archive");
    healthy().folder(&folder);
    // Long enough to look at, and no bytes on the disk.
    fs::File::create(folder.join("media_attachments/long.bin")).unwrap().set_len(4 << 30).unwrap();
    let command = format!("'{}' check archive --full --no-decode", env!("CARGO_BIN_EXE_fossick"));
    let output = Command::new(script)
        .args(["-qec", &command, "/dev/null"])
        .current_dir(dir.path())
        .env("LC_ALL", "en_GB.UTF-8")
        .env_remove("LANGUAGE")
        .env("TERM", "xterm")
        .output()
        .unwrap();
    assert!(out(&output).contains("Checking files"), "{}", out(&output));
}

/// The most memory that a command took, in bytes.
#[cfg(target_os = "linux")]
fn peak(arguments: &[&str], folder: &Path) -> u64 {
    let mut command = Command::new(env!("CARGO_BIN_EXE_fossick"));
    let mut child = command.args(arguments).current_dir(folder).stdout(std::process::Stdio::null()).spawn().unwrap();
    let status = format!("/proc/{}/status", child.id());
    let mut most = 0;
    loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
        most = most.max(line.map_or(0, |number| number.parse::<u64>().unwrap() * 1024));
        if child.try_wait().unwrap().is_some() {
            return most;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_check_keeps_to_its_memory_whatever_is_decoded_at_the_same_time() {
    // As large as is decoded at all, eight bytes a pixel: two of them together would be too much.
    let picture = image::ImageBuffer::from_pixel(4000, 4000, image::Rgba([9_u16, 99, 999, u16::MAX]));
    let mut png = std::io::Cursor::new(Vec::new());
    image::DynamicImage::from(picture).write_to(&mut png, image::ImageFormat::Png).unwrap();
    let dir = TestDir::new();
    let png = png.into_inner();
    let archive =
        (0..4).fold(healthy(), |all, n| all.file(format!("media_attachments/files/{n}/original/a.png"), &*png));
    dir.file("a.zip", archive.stored().zip());
    let loaded = peak(&["check", "a.zip"], dir.path());
    let bytes = peak(&["check", "a.zip", "--full", "--no-decode"], dir.path());
    let decoded = peak(&["check", "a.zip", "--full"], dir.path());
    assert!(loaded > 1 << 20, "{loaded}");
    assert!(bytes < loaded + 64_000_000, "{bytes} over {loaded}");
    assert!(decoded > loaded + 100_000_000, "they were decoded: {decoded} over {loaded}");
    assert!(decoded < loaded + 256_000_000, "{decoded} over {loaded}");
}

#[test]
fn the_json_has_every_key_in_its_place() {
    let dir = TestDir::new();
    dir.file("a.zip", healthy().without("avatar").zip());
    let output = fossick(&["check", "a.zip", "--json"], dir.path());
    let text = out(&output);
    let keys = [
        "schema",
        "depth",
        "archive",
        "container",
        "bytes",
        "recovered",
        "account",
        "handle",
        "name",
        "counts",
        "records",
        "posts",
        "replies",
        "boosts",
        "polls",
        "skipped",
        "duplicates",
        "public",
        "unlisted",
        "followers",
        "direct",
        "attachments",
        "media_files",
        "media_present",
        "media_missing",
        "media_empty",
        "media_damaged",
        "media_not_checked",
        "media_unattached",
        "favourites",
        "bookmarks",
        "lists",
        "following",
        "followers",
        "lists",
        "muted",
        "blocked",
        "blocked_domains",
        "bookmarks",
        "verdict",
        "findings",
        "kind",
        "severity",
        "count",
        "summary",
        "advice",
        "places",
    ];
    let mut rest = text.as_str();
    for key in keys {
        let at = rest.find(&format!("\"{key}\":")).unwrap_or_else(|| panic!("{key} is not where it must be: {rest}"));
        rest = &rest[at + key.len() + 3..];
    }
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!((&json["schema"], &json["depth"]), (&1.into(), &"quick".into()));
    assert_eq!(json["archive"]["bytes"], fs::metadata(dir.path().join("a.zip")).unwrap().len());
    assert_eq!(json["archive"]["container"], "zip");
    assert_eq!(json["account"]["handle"], "@ada@social.example");
    assert_eq!(json["lists"]["following"], Value::Null);
    assert_eq!(json["verdict"], "missing");
    let finding = &json["findings"][0];
    assert_eq!((&finding["kind"], &finding["severity"]), (&"avatar-missing".into(), &"problem".into()));
    assert_eq!(finding["places"], serde_json::json!(["avatar.png"]));
}

#[test]
fn in_a_pipe_only_the_report_is_printed() {
    let dir = TestDir::new();
    dir.file("a.zip", healthy().zip());
    for arguments in [&["check", "a.zip"][..], &["check", "a.zip", "--full"], &["check", "a.zip", "--json"]] {
        let output = fossick(arguments, dir.path());
        assert_eq!(err(&output), "", "{arguments:?}");
        assert!(!out(&output).contains('\u{1b}') && !out(&output).contains('\r'), "{arguments:?}");
    }
}

#[test]
fn a_refusal_says_three_things_and_is_json_when_asked() {
    let dir = TestDir::new();
    dir.file("letter.txt", "Dear archive,\n");
    let plain = fossick(&["check", "letter.txt"], dir.path());
    assert_eq!(out(&plain), "");
    assert_eq!(err(&plain).lines().count(), 1);
    assert!(err(&plain).contains("letter.txt") && err(&plain).matches(". ").count() >= 2, "{}", err(&plain));
    let json = fossick(&["check", "letter.txt", "--json"], dir.path());
    assert_eq!(err(&json), err(&plain));
    let value: Value = serde_json::from_str(&out(&json)).unwrap();
    assert_eq!((&value["schema"], &value["verdict"]), (&1.into(), &"unreadable".into()));
    assert_eq!(value["findings"][0]["kind"], "not-an-archive");
    assert!(out(&json).starts_with(r#"{"schema":1,"verdict":"unreadable","findings":[{"kind":"#));
}

#[test]
fn reports_are_written_where_they_were_asked_for_and_nowhere_else() {
    let dir = TestDir::new();
    dir.file("in/a.zip", healthy().zip());
    fs::create_dir(dir.path().join("out")).unwrap();
    for (option, start) in [("--html", "<!DOCTYPE html>"), ("--text", "Backup check: ")] {
        let file = format!("out/report{option}");
        let output = fossick(&["check", "in/a.zip", option, &file], dir.path());
        assert_eq!((code(&output), err(&output)), (0, String::new()));
        assert!(fs::read_to_string(dir.path().join(&file)).unwrap().starts_with(start));
        assert!(out(&output).contains("a.zip"), "a few lines say what came out: {}", out(&output));
    }
    assert_eq!(fs::read_dir(dir.path().join("out")).unwrap().count(), 2);
    assert_eq!(fs::read_dir(dir.path().join("in")).unwrap().count(), 1);
    let output = fossick(&["check", "in/a.zip", "--html", "no/such/folder.html"], dir.path());
    assert_eq!(code(&output), 2);
    assert!(err(&output).contains("folder.html"), "{}", err(&output));
}

#[test]
fn a_report_never_goes_into_the_archive() {
    let dir = TestDir::new();
    let zip = healthy().zip();
    dir.file("a.zip", &zip);
    healthy().folder(&dir.path().join("unpacked"));
    for arguments in [
        ["check", "a.zip", "--html", "a.zip"],
        ["check", "a.zip", "--text", "./a.zip"],
        ["check", "unpacked", "--html", "unpacked/report.html"],
        ["check", "unpacked/outbox.json", "--html", "unpacked/report.html"],
        ["check", "unpacked", "--html", "unpacked/outbox.json"],
    ] {
        assert_eq!(code(&fossick(&arguments, dir.path())), 2, "{arguments:?}");
    }
    assert_eq!(fs::read(dir.path().join("a.zip")).unwrap(), zip);
    assert!(!dir.path().join("unpacked/report.html").exists());
}

#[test]
fn lists_are_taken_from_wherever_they_are_named() {
    let dir = TestDir::new();
    dir.file("in/a.zip", healthy().zip());
    dir.file("lists/muted_accounts.csv", "Account address,Hide notifications\na@b.example,true\n");
    dir.file("lists/holiday.csv", "sea\n");
    dir.file("mine.csv", "Account address,Show boosts\na@b.example,true\nc@d.example,true\n");
    let output = fossick(&["check", "in/a.zip", "--json", "--lists", "lists", "--lists", "mine.csv"], dir.path());
    let json: Value = serde_json::from_str(&out(&output)).unwrap();
    assert_eq!((&json["lists"]["muted"], &json["lists"]["following"]), (&1.into(), &2.into()));
    assert_eq!(json["lists"]["blocked"], Value::Null);
}

#[test]
fn every_container_is_named() {
    let dir = TestDir::new();
    dir.file("a.zip", healthy().zip());
    dir.file("a.tar.gz", healthy().tar_gz());
    dir.file("a.tar", healthy().tar());
    healthy().folder(&dir.path().join("folder"));
    dir.file("alone.json", healthy().bytes_of("outbox.json"));
    for (path, name) in
        [("a.zip", "zip"), ("a.tar.gz", "tar.gz"), ("a.tar", "tar"), ("folder", "folder"), ("alone.json", "json")]
    {
        let json: Value =
            serde_json::from_str(&out(&fossick(&["check", path, "--json", "--full"], dir.path()))).unwrap();
        assert_eq!((&json["archive"]["container"], &json["counts"]["posts"]), (&name.into(), &2.into()), "{path}");
        assert_eq!(json["depth"], "full");
    }
}

/// Every file below a folder with its bytes and time of change.
fn state(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>, std::time::SystemTime)> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for item in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let data = item.metadata().unwrap();
            if data.is_dir() {
                folders.push(item.path());
            } else {
                files.push((item.path(), fs::read(item.path()).unwrap(), data.modified().unwrap()));
            }
        }
    }
    files.sort();
    files
}

#[test]
fn a_check_opens_no_socket_writes_nothing_and_leaves_the_archive_alone() {
    let Some(strace) = need::program("strace") else { return };
    let (dir, logs) = (TestDir::new(), TestDir::new());
    dir.file("a.zip", healthy().zip());
    dir.file("a.tar.gz", healthy().tar_gz());
    healthy().folder(&dir.path().join("folder"));
    let before = state(dir.path());
    for path in ["a.zip", "a.tar.gz", "folder"] {
        let log = logs.path().join("log");
        let status = Command::new(&strace)
            .args(["-f", "-qq", "-e", "trace=network,file,desc", "-o"])
            .arg(&log)
            .arg(env!("CARGO_BIN_EXE_fossick"))
            .args(["check", path, "--full", "--json"])
            .current_dir(dir.path())
            .output()
            .unwrap();
        let calls = fs::read_to_string(&log).unwrap();
        if calls.is_empty() {
            return need::skip_untraced(&status.stderr);
        }
        assert!(calls.contains(path), "the trace saw the archive");
        let forbidden = ["socket(", "connect(", "sendto(", "unlink", "rename", "mkdir", "truncate", "chmod", "utimens"];
        for line in calls.lines() {
            assert!(!forbidden.iter().any(|call| line.contains(call)), "{path}: {line}");
            let opened = line.contains("open(") || line.contains("openat(");
            let for_writing = ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| line.contains(flag));
            assert!(!(opened && for_writing) || line.contains("\"/dev/"), "{path}: {line}");
        }
    }
    assert_eq!(state(dir.path()), before);
}

#[test]
fn what_is_read_is_never_written_over() {
    let dir = TestDir::new();
    dir.file("a.zip", healthy().zip());
    let list = dir.file("following_accounts.csv", "Account address,Show boosts\nbob@b.example,true\n");
    let before = state(dir.path());
    let arguments = ["check", "a.zip", "--lists", "following_accounts.csv", "--text", "following_accounts.csv"];
    assert_eq!(code(&fossick(&arguments, dir.path())), 2);
    assert_eq!(state(dir.path()), before, "{}", list.display());
}

#[test]
fn a_dash_is_standard_output() {
    let dir = TestDir::new();
    dir.file("a.zip", healthy().zip());
    let before = state(dir.path());
    let output = fossick(&["check", "a.zip", "--html", "-"], dir.path());
    assert!(code(&output) == 0 && out(&output).starts_with("<!DOCTYPE html>"), "{}", err(&output));
    assert_eq!(state(dir.path()), before);
}

#[test]
fn a_report_that_can_not_be_written_is_said_before_the_check() {
    let dir = TestDir::new();
    // Were the archive looked at first, it would be refused for what it is.
    dir.file("letter.txt", "Dear archive,\n");
    let output = fossick(&["check", "letter.txt", "--json"], dir.path());
    assert!(out(&output).contains("unreadable"));
    let output = fossick(&["check", "letter.txt", "--text", "no/such/folder/report.txt"], dir.path());
    assert!(code(&output) == 2 && err(&output).contains("could not be written"), "{}", err(&output));
    assert!(!err(&output).contains(".part"), "{}", err(&output));
}

#[test]
fn a_command_that_makes_no_sense_says_nothing_about_the_archive() {
    let dir = TestDir::new();
    dir.file("a.zip", healthy().zip());
    let output = fossick(&["check", "a.zip", "--json", "--lists", "nowhere.csv"], dir.path());
    assert_eq!((code(&output), out(&output).as_str()), (2, ""));
}
