//! `fossick export` as people and scripts run it: exit codes, what it prints, what it writes and what it leaves alone.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;
use std::path::Path;
#[cfg(unix)]
use std::process::Stdio;
use std::process::{Command, Output};

use support::builder::{ArchiveBuilder, TestDir, noise, with_bad_crc, with_password};
use support::cli::command;
#[cfg(unix)]
use support::generate::containers::Blob;
#[cfg(unix)]
use support::generate::zips::{Zip64, ZipOut};
use support::media_archive::{FILM, LIGHTHOUSE, LOOSE, NAMES, SNAILS, name_of, outbox, post, with_media};
use support::need;

/// Runs `fossick export ARCHIVE --what media` and what else is given.
fn export(archive: &str, arguments: &[&str], folder: &Path) -> Output {
    let mut command = command(env!("CARGO_BIN_EXE_fossick"), folder);
    command.args(["export", archive, "--what", "media"]).args(arguments).output().unwrap()
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

/// Names of what is in a folder.
fn names(folder: &Path) -> Vec<String> {
    let items = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = items.map(|item| item.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn all_media_are_saved_into_a_folder_that_is_made() {
    let dir = TestDir::new();
    dir.file("a.zip", with_media().zip());
    dir.file("a.tar.gz", with_media().reversed().tar_gz());
    let mut expected = NAMES.map(|(_, name)| name.to_owned());
    expected.sort();
    for archive in ["a.zip", "a.tar.gz"] {
        let to = format!("out/{archive}/photos");
        let output = export(archive, &["--to", &to], dir.path());
        assert_eq!((code(&output), err(&output)), (0, String::new()));
        assert!(
            out(&output).starts_with("4 files were saved, ") && out(&output).lines().count() == 1,
            "{}",
            out(&output)
        );
        assert_eq!(names(&dir.path().join(&to)), expected);
        for (entry, name) in NAMES {
            assert!(fs::read(dir.path().join(&to).join(name)).unwrap() == with_media().bytes_of(entry), "{name}");
        }
    }
}

#[test]
fn a_search_takes_only_what_belongs_to_the_posts_it_finds() {
    let dir = TestDir::new();
    dir.file("a.zip", with_media().zip());
    for (search, expected) in [
        ("snails", vec![name_of(SNAILS)]),
        ("-snails", vec![name_of(FILM), name_of(LIGHTHOUSE)]),
        ("\"a lighthouse\"", vec![name_of(FILM), name_of(LIGHTHOUSE)]),
    ] {
        let to = format!("out {}", search.replace('"', ""));
        let output = export("a.zip", &["--search", search, "--to", &to], dir.path());
        assert_eq!(code(&output), 0, "{search}: {}", err(&output));
        let mut found = names(&dir.path().join(to));
        found.sort_by_key(|name| expected.iter().position(|wanted| wanted == name));
        assert_eq!(found, expected, "{search}");
    }
    let output = export("a.zip", &["--search", "nowhere", "--to", "nothing"], dir.path());
    assert_eq!((code(&output), out(&output).lines().count()), (0, 1));
    assert!(!dir.path().join("nothing").exists(), "no folder for nothing");
}

#[test]
fn an_archive_without_media_is_said_to_be_one() {
    let dir = TestDir::new();
    dir.file("a.zip", with_media().without("media_attachments").replace("outbox.json", outbox(&[])).zip());
    let output = export("a.zip", &["--to", "out"], dir.path());
    assert_eq!(
        (code(&output), out(&output).as_str()),
        (0, "There are no pictures, videos or sounds in this archive.\n")
    );
}

#[test]
fn what_is_known_is_written_beside_when_asked() {
    let dir = TestDir::new();
    dir.file("a.zip", with_media().zip());
    for form in ["txt", "xmp"] {
        assert_eq!(code(&export("a.zip", &["--sidecar", form, "--to", form], dir.path())), 0);
        let beside = names(&dir.path().join(form)).into_iter().filter(|name| name.ends_with(form)).count();
        assert_eq!(beside, 3);
    }
}

#[test]
fn what_was_not_saved_whole_is_counted_and_named() {
    let dir = TestDir::new();
    let zip = with_bad_crc(&with_media().without("aaaa").replace(LOOSE, "").zip(), FILM);
    dir.file("a.zip", with_password(&zip, LIGHTHOUSE));
    let output = export("a.zip", &["--to", "out"], dir.path());
    assert_eq!((code(&output), err(&output)), (1, String::new()));
    assert_eq!(names(&dir.path().join("out")), [name_of(FILM)]);
    let said = out(&output);
    assert!(
        said.contains(&format!("\n  {}\n", name_of(FILM))) && said.contains(&format!("\n  {LIGHTHOUSE}\n")),
        "{said}"
    );
    assert!(said.contains("not in the archive") && said.contains("empty"), "{said}");
}

#[test]
fn names_from_the_archive_can_not_move_the_cursor() {
    let dir = TestDir::new();
    let evil = "media_attachments/e\u{1b}[2Jvil.png";
    dir.file("a.zip", with_password(&with_media().file(evil, b"x".to_vec()).zip(), evil));
    let output = export("a.zip", &["--to", "out"], dir.path());
    assert!(
        code(&output) == 1 && out(&output).contains("vil.png") && !out(&output).contains('\u{1b}'),
        "{}",
        out(&output)
    );
}

#[test]
fn what_makes_no_sense_is_refused_and_writes_nothing() {
    let dir = TestDir::new();
    dir.file("a.zip", with_media().zip());
    dir.file("letter.txt", "Dear archive,\n");
    with_media().folder(&dir.path().join("unpacked"));
    let before = names(dir.path());
    for (archive, to) in [
        ("letter.txt", "out"),
        ("nowhere.zip", "out"),
        ("a.zip", "letter.txt"),
        ("a.zip", "letter.txt/below"),
        ("unpacked", "unpacked"),
        ("unpacked", "unpacked/new/folder"),
        ("unpacked/outbox.json", "unpacked/new"),
    ] {
        let output = export(archive, &["--to", to], dir.path());
        assert_eq!((code(&output), out(&output).as_str()), (2, ""), "{archive} into {to}");
        assert_eq!(err(&output).lines().count(), 1, "{}", err(&output));
    }
    for wrong in [&["--to", "out", "--sidecar", "pdf"][..], &[]] {
        assert_eq!(code(&export("a.zip", wrong, dir.path())), 2, "{wrong:?}");
    }
    assert_eq!(names(dir.path()), before);
    assert!(!dir.path().join("unpacked/new").exists());
}

#[test]
fn an_export_leaves_the_archive_alone() {
    let dir = TestDir::new();
    dir.file("in/a.zip", with_media().zip());
    let path = dir.path().join("in/a.zip");
    let state = |path: &Path| (fs::read(path).unwrap(), fs::metadata(path).unwrap().modified().unwrap());
    let before = state(&path);
    assert_eq!(code(&export("in/a.zip", &["--to", "in"], dir.path())), 0, "beside the archive is not inside of it");
    assert!(state(&path) == before);
    assert_eq!(names(&dir.path().join("in")).len(), 5);
}

#[test]
fn a_full_disk_ends_it_with_what_was_saved_and_nothing_half() {
    let Some(unshare) = need::program("unshare") else { return };
    let dir = TestDir::new();
    let files: Vec<_> = (1..=4).map(|day| format!("media_attachments/files/{day}/original/a.png")).collect();
    let posts: Vec<_> = (1..=4).map(|day| post(day, "<p>Full</p>", &[(&files[day as usize - 1], None)])).collect();
    let builder = ArchiveBuilder::mastodon().without("media_attachments").replace("outbox.json", outbox(&posts));
    let zip = files.iter().fold(builder, |builder, file| builder.file(file, noise(400_000))).zip();
    dir.file("a.zip", zip);
    fs::create_dir(dir.path().join("disk")).unwrap();
    // A disk of 1 MB that only these processes see: room for two of the files.
    let script = r#"mount -t tmpfs -o size=1m tmpfs disk || exit 77
        "$0" export a.zip --what media --to disk/photos; code=$?; ls -A disk/photos > list; exit $code"#;
    let mut command = command(unshare, dir.path());
    command.args(["--mount", "--map-root-user", "sh", "-c", script, env!("CARGO_BIN_EXE_fossick")]);
    let output = command.output().unwrap();
    if !dir.path().join("list").exists() {
        return need::skip("no file system can be mounted here; in Docker allow it with --cap-add=SYS_ADMIN");
    }
    assert_eq!(code(&output), 1, "{}", err(&output));
    assert!(out(&output).starts_with("2 files were saved, "), "{}", out(&output));
    assert!(err(&output).contains("could not be written") && err(&output).lines().count() == 1, "{}", err(&output));
    let list = fs::read_to_string(dir.path().join("list")).unwrap();
    assert_eq!(list, "2023-01-01 10.00 – Full.png\n2023-01-02 10.00 – Full.png\n");
}

#[cfg(target_os = "linux")]
#[test]
fn a_long_video_is_never_in_memory_as_a_whole() {
    let dir = TestDir::new();
    let mut zip = ZipOut::create(&dir.path().join("long.zip"), 1_700_000_000, Zip64::AsNeeded).unwrap();
    for (name, bytes) in ArchiveBuilder::mastodon().files() {
        zip.entry(&name, &mut |to| to.write_all(bytes)).unwrap();
    }
    zip.blob(FILM, Blob { key: 1, bytes: b"\0\0\0\x18ftypisom", padding: 256 << 20 }).unwrap();
    zip.finish().unwrap();
    let mut command = command(env!("CARGO_BIN_EXE_fossick"), dir.path());
    let command = command.args(["export", "long.zip", "--what", "media", "--to", "out"]).stdout(Stdio::null());
    let mut running = command.spawn().unwrap();
    let status = format!("/proc/{}/status", running.id());
    let mut peak = 0;
    let ended = loop {
        let text = fs::read_to_string(&status).unwrap_or_default();
        let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let seen = line.and_then(|line| line.trim().strip_suffix(" kB")?.parse::<u64>().ok());
        peak = peak.max(seen.unwrap_or(0));
        if let Some(ended) = running.try_wait().unwrap() {
            break ended;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    };
    assert!(ended.success());
    assert_eq!(fs::metadata(dir.path().join("out/cccc.mp4")).unwrap().len(), 12 + (256 << 20));
    assert!((1..100_000).contains(&peak), "{peak} kB");
}

#[cfg(unix)]
#[test]
fn who_interrupts_an_export_finds_no_file_that_is_there_in_part() {
    for signal in ["INT", "TERM", "HUP"] {
        let dir = TestDir::new();
        let mut zip = ZipOut::create(&dir.path().join("long.zip"), 1_700_000_000, Zip64::AsNeeded).unwrap();
        for (name, bytes) in with_media().without(FILM).files() {
            zip.entry(&name, &mut |to| to.write_all(bytes)).unwrap();
        }
        zip.blob(FILM, Blob { key: 1, bytes: b"\0\0\0\x18ftypisom", padding: 2 << 30 }).unwrap();
        zip.finish().unwrap();
        let mut command = command(env!("CARGO_BIN_EXE_fossick"), dir.path());
        command.args(["export", "long.zip", "--what", "media", "--to", "out"]);
        let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let to = dir.path().join("out");
        let is_part = |name: &String| Path::new(name).extension().is_some_and(|ending| ending == "part");
        // The film is the last one.
        while !(to.is_dir() && names(&to).len() == 4 && names(&to).iter().any(is_part)) {
            assert!(running.try_wait().unwrap().is_none(), "it ended before it could be interrupted");
            std::thread::sleep(std::time::Duration::from_millis(1));
        }
        let sent = Command::new("kill").args(["-s", signal, &running.id().to_string()]).status().unwrap();
        assert!(sent.success());
        let output = running.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{signal}: {}", err(&output));
        assert!(err(&output).contains("You stopped saving."), "{}", err(&output));
        assert!(out(&output).starts_with("3 files were saved, "), "{}", out(&output));
        assert!(names(&to).len() == 3 && !names(&to).iter().any(is_part), "{signal}: {:?}", names(&to));
    }
}
