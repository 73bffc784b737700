//! `fossick export --what lists` as people and scripts run it.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use support::builder::{ArchiveBuilder, TestDir};
use support::cli::command;
use support::import_rules::{Type, import};

const FOLLOWING: &str =
    "Account address,Show boosts,Notify on new posts,Languages\nbob@b.example,true,false,\"en, de\"\n";

fn export(arguments: &[&str], folder: &Path) -> Output {
    let mut command = command(env!("CARGO_BIN_EXE_fossick"), folder);
    command.args(["export", "a.zip", "--what", "lists", "--to", "out"]).args(arguments).output().unwrap()
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

fn names(folder: &Path) -> Vec<String> {
    let items = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = items.map(|item| item.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn with_bookmarks() -> ArchiveBuilder {
    ArchiveBuilder::mastodon().replace(
        "bookmarks.json",
        r#"{"orderedItems":["https://b.example/users/bob/statuses/1","https://b.example/users/bob/statuses/2"]}"#,
    )
}

#[test]
fn all_lists_are_written_as_they_are_imported_with_a_text_beside_them() {
    let dir = TestDir::new();
    dir.file("a.zip", with_bookmarks().zip());
    dir.file("following_accounts.csv", FOLLOWING);
    dir.file("lists/lists.csv", "\"Bread, cake\",bob@b.example\n");
    dir.file("lists/custom_filters.json", "{\"custom_filters\": [] }");
    dir.file("more.csv", "#uri\nhttps://b.example/users/bob/statuses/3\nhttps://b.example/users/bob/statuses/1\n");
    let output = export(&["--lists", "lists", "--lists", "more.csv"], dir.path());
    assert_eq!((code(&output), err(&output)), (0, String::new()), "{}", out(&output));
    let to = dir.path().join("out");
    let files = ["README.txt", "bookmarks.csv", "custom_filters.json", "following_accounts.csv", "lists.csv"];
    assert_eq!(names(&to), files);
    assert_eq!(fs::read_to_string(to.join("following_accounts.csv")).unwrap(), FOLLOWING);
    assert_eq!(fs::read_to_string(to.join("lists.csv")).unwrap(), "\"Bread, cake\",bob@b.example\n");
    assert_eq!(fs::read_to_string(to.join("custom_filters.json")).unwrap(), "{\"custom_filters\": [] }");
    let bookmarks = [3, 1, 2].map(|n| format!("https://b.example/users/bob/statuses/{n}\n")).concat();
    assert_eq!(fs::read_to_string(to.join("bookmarks.csv")).unwrap(), bookmarks);
    for (wanted, name) in [(Type::Following, files[3]), (Type::Lists, files[4]), (Type::Bookmarks, files[1])] {
        import(wanted, name, &fs::read(to.join(name)).unwrap()).unwrap();
    }
    let read_me = fs::read_to_string(to.join("README.txt")).unwrap();
    for part in ["following_accounts.csv", "“Following list”", "“Merge”", "follows every account", "can’t see"]
    {
        assert!(read_me.contains(part), "{part} is not in {read_me}");
    }
    assert!(!read_me.contains("followers: they") && !read_me.contains("[lists-"), "{read_me}");
    assert!(out(&output).contains("following_accounts.csv: one row\n"), "{}", out(&output));
}

#[test]
fn no_file_is_written_over() {
    let dir = TestDir::new();
    dir.file("a.zip", with_bookmarks().zip());
    dir.file("out/bookmarks.csv", "mine");
    assert_eq!(code(&export(&[], dir.path())), 0);
    assert_eq!(names(&dir.path().join("out")), ["README.txt", "bookmarks (2).csv", "bookmarks.csv"]);
    assert_eq!(fs::read_to_string(dir.path().join("out/bookmarks.csv")).unwrap(), "mine");
    let bytes = fs::read(dir.path().join("out/bookmarks (2).csv")).unwrap();
    import(Type::Bookmarks, "bookmarks (2).csv", &bytes).unwrap();
}

#[test]
fn what_can_not_be_done_is_said_in_one_line_and_nothing_is_written() {
    let dir = TestDir::new();
    dir.file("a.zip", ArchiveBuilder::mastodon().without("bookmarks.json").zip());
    dir.file("picture.csv", b"\x89PNG\r\n\x1a\n\0\0");
    dir.file("export.csv", "bob@b.example\n");
    dir.file("holiday/sea.csv", "sea,sun\n");
    dir.file("mixed/blocked_domains.csv", "spam.example\n");
    dir.file("mixed/following_accounts.csv", b"\x89PNG\r\n\x1a\n\0\0");
    dir.file("unclear/blocked_accounts.csv", "bob@b.example,true\n");
    dir.file("good/blocked_domains.csv", "spam.example\n");
    for (arguments, part) in [
        (&[][..], "no lists"),
        (&["--lists", "nowhere.csv"], "nowhere.csv"),
        (&["--lists", "picture.csv"], "picture"),
        (&["--lists", "export.csv"], "Following"),
        (&["--lists", "good", "--lists", "holiday"], "“holiday”"),
        (&["--lists", "mixed"], "picture"),
        (&["--lists", "./unclear/"], "Following"),
        (&["--search", "snails"], "--search"),
        (&["--sidecar", "txt"], "--sidecar"),
    ] {
        let output = export(arguments, dir.path());
        assert_eq!(code(&output), 2, "{arguments:?}");
        assert!(err(&output).contains(part) && err(&output).lines().count() == 1, "{}", err(&output));
        assert!(out(&output).is_empty() && !dir.path().join("out").exists(), "{arguments:?}");
    }
}

#[test]
fn rows_that_were_not_taken_are_said_with_their_lines() {
    let dir = TestDir::new();
    dir.file("a.zip", ArchiveBuilder::mastodon().without("bookmarks.json").zip());
    dir.file("following_accounts.csv", "bob@b.example\ncarol@c.example\n=EVIL()\u{1b}[2J\nBob@b.example\n");
    let output = export(&[], dir.path());
    assert_eq!(code(&output), 0, "{}", err(&output));
    let said = out(&output);
    assert!(said.contains("Line 3: no account (=EVIL()\u{fffd}[2J)"), "{said}");
    assert!(said.contains("One row could not be used.") && said.contains("was taken once"), "{said}");
}

#[test]
fn lists_beside_several_archives_are_told_and_not_taken() {
    let dir = TestDir::new();
    dir.file("a.zip", with_bookmarks().zip());
    dir.file("b.zip", with_bookmarks().zip());
    dir.file("following_accounts.csv", FOLLOWING);
    let output = export(&[], dir.path());
    assert_eq!(code(&output), 0);
    assert!(err(&output).contains("following_accounts.csv"), "{}", err(&output));
    assert_eq!(names(&dir.path().join("out")), ["README.txt", "bookmarks.csv"]);
    assert_eq!(code(&export(&["--lists", "following_accounts.csv"], dir.path())), 0);
    assert!(names(&dir.path().join("out")).contains(&"following_accounts.csv".to_owned()));
}

#[test]
fn lists_never_go_into_the_archive() {
    let dir = TestDir::new();
    with_bookmarks().folder(&dir.path().join("a.zip"));
    let mut command = Command::new(env!("CARGO_BIN_EXE_fossick"));
    command.current_dir(dir.path()).env("LC_ALL", "en_GB.UTF-8").env_remove("LANGUAGE");
    let output = command.args(["export", "a.zip", "--what", "lists", "--to", "a.zip/out"]).output().unwrap();
    assert_eq!(code(&output), 2);
    assert!(!dir.path().join("a.zip/out").exists());
}

#[test]
fn lists_beside_an_archive_that_is_the_folder_one_is_in_are_found() {
    for archive in [".", "outbox.json"] {
        let dir = TestDir::new();
        let folder = dir.path().join("unpacked");
        with_bookmarks().folder(&folder);
        dir.file("following_accounts.csv", FOLLOWING);
        let mut command = Command::new(env!("CARGO_BIN_EXE_fossick"));
        command.current_dir(&folder).env("LC_ALL", "en_GB.UTF-8").env_remove("LANGUAGE").env_remove("DISPLAY");
        let output = command.args(["export", archive, "--what", "lists", "--to", "../out"]).output().unwrap();
        assert_eq!((code(&output), err(&output)), (0, String::new()), "{archive}");
        let files = names(&dir.path().join("out"));
        assert!(files.contains(&"following_accounts.csv".to_owned()), "{archive}: {files:?}");
    }
}

#[test]
fn bookmarks_that_archive_and_download_share_are_not_noted() {
    let dir = TestDir::new();
    dir.file("a.zip", with_bookmarks().zip());
    dir.file("bookmarks.csv", "https://b.example/users/bob/statuses/1\n");
    let output = export(&[], dir.path());
    assert_eq!((code(&output), err(&output)), (0, String::new()));
    assert!(out(&output).contains("bookmarks.csv: 2 rows\n") && !out(&output).contains("same"), "{}", out(&output));
}

#[test]
fn domains_that_an_import_would_block_more_than_the_list_does_are_left_out_and_said() {
    let dir = TestDir::new();
    dir.file("a.zip", ArchiveBuilder::mastodon().without("bookmarks.json").zip());
    let list = "#domain,#severity\nbad.example,suspend\nloud.example,silence\nodd.example,noop\nb**.example,suspend\n";
    dir.file("blocked_domains.csv", list);
    let output = export(&[], dir.path());
    assert_eq!((code(&output), err(&output)), (0, String::new()));
    let bytes = fs::read(dir.path().join("out/blocked_domains.csv")).unwrap();
    assert_eq!(bytes, b"bad.example\n");
    import(Type::DomainBlocking, "blocked_domains.csv", &bytes).unwrap();
    let read_me = fs::read_to_string(dir.path().join("out/README.txt")).unwrap();
    for text in [out(&output), read_me] {
        assert!(text.contains("2 domains are left out") && text.contains("“silence”"), "{text}");
        assert!(text.contains("One domain is left out") && text.contains("“*”"), "{text}");
    }
}
