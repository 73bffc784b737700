//! `fossick export --what posts` as people and scripts run it: exit codes, what it prints, what it writes.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};
use support::builder::TestDir;
use support::cli::command;
use support::media_archive::{outbox, post, with_media};

/// Runs `fossick export a.zip --what posts` and what else is given.
fn export(dir: &TestDir, arguments: &[&str]) -> Output {
    let mut command = command(env!("CARGO_BIN_EXE_fossick"), dir.path());
    command.args(["export", "a.zip", "--what", "posts"]).args(arguments).output().unwrap()
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

/// Three posts, one of them for followers only.
fn archive() -> TestDir {
    let dir = TestDir::new();
    let mut private = post(3, "<p>only for friends</p>", &[]);
    let followers = json!(["https://social.example/users/ada/followers"]);
    private["to"] = followers.clone();
    private["object"]["to"] = followers;
    let posts = [post(1, "<p>garden snails</p>", &[]), post(2, "<p>lighthouse</p>", &[]), private];
    dir.file("a.zip", with_media().replace("outbox.json", outbox(&posts)).zip());
    dir
}

fn lines(dir: &TestDir, name: &str) -> Vec<Value> {
    let text = fs::read_to_string(dir.path().join(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn every_form_is_written_where_it_is_wanted() {
    let dir = archive();
    for (form, to, there) in [
        ("html", "site", "site/posts/2023-01.html"),
        ("html", "One.HTML", "One.HTML"),
        ("md", "notes", "notes/2023-01.md"),
        ("csv", "a.csv", "a.csv"),
        ("json", "a.json", "a.json"),
        ("jsonl", "a.jsonl", "a.jsonl"),
        ("txt", "a.txt", "a.txt"),
        ("archive", "b.zip", "b.zip"),
        ("txt", "a/deep/folder/a.txt", "a/deep/folder/a.txt"),
    ] {
        let output = export(&dir, &["--format", form, "--to", to]);
        assert_eq!((code(&output), err(&output)), (0, String::new()), "{form}");
        assert!(dir.path().join(there).is_file(), "{there}");
        let said = out(&output);
        assert!(said.starts_with("2 posts and boosts were saved.\nOne was left out"), "{said}");
    }
}

#[test]
fn a_search_and_private_posts_decide_what_is_written() {
    let dir = archive();
    for (arguments, texts) in [
        (&["--search", "snails", "--to", "1"][..], vec!["garden snails"]),
        (&["--search", "-snails", "--to", "2"], vec!["lighthouse"]),
        (&["--search", "-has:media", "--to", "5"], vec!["lighthouse", "garden snails"]),
        (&["--search=-has:media -lighthouse", "--to", "6"], vec!["garden snails"]),
        (&["--to", "3"], vec!["lighthouse", "garden snails"]),
        (&["--include-private", "--to", "4"], vec!["only for friends", "lighthouse", "garden snails"]),
    ] {
        let output = export(&dir, &[&["--format", "jsonl"], arguments].concat());
        assert_eq!(code(&output), 0, "{}", err(&output));
        let written = lines(&dir, arguments.last().unwrap());
        assert_eq!(written.iter().map(|line| line["text"].as_str().unwrap()).collect::<Vec<_>>(), texts);
        assert_eq!(
            out(&output).contains("left out"),
            arguments == ["--to", "3"] || arguments.concat().contains("-snails") || arguments.concat().contains("-has"),
            "{}",
            out(&output)
        );
    }
    for (search, reason) in [("nowhere", "no post"), ("friends", "not meant for everyone")] {
        let output = export(&dir, &["--format", "jsonl", "--search", search, "--to", "none"]);
        assert_eq!((code(&output), out(&output)), (2, String::new()));
        assert!(err(&output).contains(reason) && !dir.path().join("none").exists(), "{}", err(&output));
    }
}

#[test]
fn what_is_there_stays_unless_force_is_given() {
    let dir = archive();
    for (form, to) in [("csv", "a.csv"), ("html", "site"), ("md", "notes"), ("html", "one.html"), ("archive", "b.zip")]
    {
        let arguments = ["--format", form, "--to", to];
        assert_eq!(code(&export(&dir, &arguments)), 0);
        let output = export(&dir, &arguments);
        assert_eq!(code(&output), 2, "{form}");
        assert!(err(&output).contains("--force"), "{}", err(&output));
        assert_eq!(code(&export(&dir, &[&arguments[..], &["--force"]].concat())), 0, "{form}");
    }
    dir.file("notes/my own.md", "mine");
    let output = export(&dir, &["--format", "md", "--to", "notes", "--force"]);
    assert!(code(&output) == 2 && err(&output).contains("my own.md"), "{}", err(&output));
    assert_eq!(fs::read(dir.path().join("notes/my own.md")).unwrap(), b"mine");
    dir.file("folder/x", "mine");
    for form in ["csv", "html", "archive"] {
        assert_eq!(code(&export(&dir, &["--format", form, "--to", "folder", "--force"])), 2, "{form}");
    }
    assert_eq!(fs::read(dir.path().join("folder/x")).unwrap(), b"mine");
    let before = fs::read(dir.path().join("a.zip")).unwrap();
    assert_eq!(code(&export(&dir, &["--format", "archive", "--to", "a.zip", "--force"])), 2, "never over the archive");
    assert!(fs::read(dir.path().join("a.zip")).unwrap() == before);
}

#[test]
fn what_makes_no_sense_is_refused_and_writes_nothing() {
    let dir = archive();
    let before = dir.names();
    for arguments in [
        &["--to", "x"][..],
        &["--format", "pdf", "--to", "x"],
        &["--format", "md"],
        &["--format", "html", "--per", "post", "--to", "x"],
        &["--format", "html", "--sidecar", "txt", "--to", "x"],
        &["--format", "md", "--per", "week", "--to", "x"],
    ] {
        let output = export(&dir, arguments);
        assert!(code(&output) == 2 && !err(&output).is_empty(), "{arguments:?}");
    }
    assert_eq!(dir.names(), before);
    let media = |option: &str| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_fossick"));
        command.current_dir(dir.path()).args(["export", "a.zip", "--what", "media", "--to", "x", option]);
        command.output().unwrap()
    };
    for option in ["--force", "--no-media", "--include-private"] {
        let output = media(option);
        assert!(code(&output) == 2 && err(&output).contains(option), "{option}: {}", err(&output));
    }
    assert_eq!(dir.names(), before);
    let gone = Command::new(env!("CARGO_BIN_EXE_fossick"))
        .args(["export", "nowhere.zip", "--what", "posts", "--format", "csv", "--to", "x"])
        .current_dir(dir.path())
        .output()
        .unwrap();
    assert_eq!((code(&gone), dir.names()), (2, before));
}

#[test]
fn markdown_is_one_file_a_post_a_thread_or_a_month() {
    let dir = archive();
    for (per, count) in [("post", 2), ("thread", 2), ("month", 1)] {
        assert_eq!(code(&export(&dir, &["--format", "md", "--per", per, "--no-media", "--to", per])), 0);
        assert_eq!(count_of(&dir.path().join(per), "md"), count, "{per}");
    }
}

/// How many files of this ending are in a folder and in those in it.
fn count_of(folder: &Path, ending: &str) -> usize {
    let items = fs::read_dir(folder).unwrap().map(|item| item.unwrap().path());
    let count = |path: std::path::PathBuf| {
        if path.is_dir() {
            count_of(&path, ending)
        } else {
            usize::from(path.extension().is_some_and(|own| own == ending))
        }
    };
    items.map(count).sum()
}
