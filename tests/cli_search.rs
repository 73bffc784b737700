//! `fossick search` as people and scripts run it: what it finds, what it prints and how it ends.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::path::Path;
use std::process::Output;

use serde_json::{Value, json};
use support::builder::{ArchiveBuilder, TestDir};
use support::cli::command;
use support::media_archive::{outbox, post};

fn search(arguments: &[&str], folder: &Path) -> Output {
    let mut command = command(env!("CARGO_BIN_EXE_fossick"), folder);
    command.arg("search").args(arguments).output().unwrap()
}

fn out(output: &Output) -> String {
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn json_of(query: &[&str], folder: &Path) -> Value {
    let text = out(&search(&[&["a.zip", "--json"], query].concat(), folder));
    assert_eq!((text.lines().count(), text.ends_with("]}\n")), (1, true));
    serde_json::from_str(&text).unwrap()
}

fn ids(found: &Value) -> Vec<&str> {
    found["posts"].as_array().unwrap().iter().map(|post| post["id"].as_str().unwrap()).collect()
}

const ME: &str = "https://social.example/users/ada";

/// Three posts, a reply for followers with a content warning, and a boost, a day apart.
fn archive() -> TestDir {
    let mut reply = post(4, "<p>Snails, <b>too</b></p><p>and more</p>", &[]);
    reply["to"] = json!([format!("{ME}/followers")]);
    reply["object"]["to"] = json!([format!("{ME}/followers")]);
    reply["object"]["summary"] = json!("food");
    reply["object"]["inReplyTo"] = json!("https://other.example/users/bob/statuses/7");
    let boost = json!({
        "id": format!("{ME}/statuses/5/activity"), "type": "Announce", "actor": ME, "published": "2023-01-05T10:00:00Z",
        "to": ["https://www.w3.org/ns/activitystreams#Public"], "cc": ["https://other.example/users/bob"],
        "object": "https://other.example/users/bob/statuses/9",
    });
    let posts = [
        post(1, "<p>Snails in the Gärden</p>", &[]),
        post(2, "<p>Nothing</p>", &[]),
        post(3, "<p>A garden: has:fun \u{1b}[31mred</p>", &[]),
        reply,
        boost,
    ];
    let dir = TestDir::new();
    dir.file(
        "a.zip",
        ArchiveBuilder::mastodon().without("media_attachments").replace("outbox.json", outbox(&posts)).zip(),
    );
    dir
}

fn id(number: u32) -> String {
    format!("{ME}/statuses/{number}")
}

#[test]
fn json_says_of_each_post_what_readme_says() {
    let dir = archive();
    assert_eq!(
        json_of(&["snails"], dir.path()),
        json!({"schema": 1, "total": 2, "posts": [
            {"id": id(4), "url": "https://social.example/@ada/4", "published": "2023-01-04T10:00:00Z", "kind": "reply",
             "visibility": "followers", "warning": "food", "text": "Snails, too\n\nand more"},
            {"id": id(1), "url": "https://social.example/@ada/1", "published": "2023-01-01T10:00:00Z", "kind": "post",
             "visibility": "public", "warning": null, "text": "Snails in the Gärden"},
        ]})
    );
    let boosts = json_of(&["is:boost"], dir.path());
    assert_eq!(ids(&boosts), ["https://other.example/users/bob/statuses/9"]);
    assert_eq!((&boosts["posts"][0]["kind"], &boosts["posts"][0]["text"]), (&json!("boost"), &json!("")));
}

#[test]
fn keys_come_in_the_order_in_which_they_are_documented() {
    let dir = archive();
    let text = out(&search(&["a.zip", "nothing", "--json"], dir.path()));
    let start = format!(r#"{{"schema":1,"total":1,"posts":[{{"id":"{}","url":"#, id(2));
    assert!(text.starts_with(&start), "{text}");
}

#[test]
fn operators_hyphens_and_unknown_words_are_understood() {
    let dir = archive();
    for (query, numbers) in [
        ("garden", vec![3, 1]),
        ("-garden is:post", vec![2]),
        ("-is:boost -snails", vec![3, 2]),
        ("has:fun", vec![3]),
        ("during:2023-01-02", vec![2]),
        ("to:@bob@other.example", vec![4]),
        ("has:cw", vec![4]),
        ("lighthouse", vec![]),
        ("is:reply is:post snails", vec![4, 1]),
    ] {
        let found = json_of(&[query], dir.path());
        assert_eq!(ids(&found), numbers.iter().map(|number| id(*number)).collect::<Vec<_>>(), "{query}");
        assert_eq!(found["total"], json!(numbers.len()), "{query}");
    }
    assert_eq!(json_of(&[""], dir.path())["total"], json!(5), "nothing is asked of a post");
}

#[test]
fn a_query_may_begin_with_a_hyphen() {
    let dir = archive();
    for (query, numbers) in [
        (&["-garden"][..], vec![4, 2]),
        (&["-has:media"], vec![4, 3, 2, 1]),
        (&["--", "-garden"], vec![4, 2]),
        (&["--", "-has:media"], vec![4, 3, 2, 1]),
        (&["--", "--help"], vec![4, 3, 2, 1]),
        (&["--", "--json"], vec![4, 3, 2, 1]),
        (&["--", "-h"], vec![4]),
        (&["--", "garden"], vec![3, 1]),
    ] {
        let found = json_of(query, dir.path());
        let wanted: Vec<_> = numbers.into_iter().map(id).collect();
        let own: Vec<_> = ids(&found).into_iter().filter(|id| id.starts_with(ME)).collect();
        assert_eq!(own, wanted, "{query:?}");
    }
    // What asks for help stays that.
    assert!(out(&search(&["a.zip", "-h"], dir.path())).contains("Usage:"));
    let help = out(&search(&["--help"], dir.path()));
    let words: Vec<_> = help.split_whitespace().collect();
    assert!(words.join(" ").contains("stands after --"), "{help}");
    assert_eq!(out(&search(&["a.zip", "--help"], dir.path())), help);
}

#[test]
fn a_limit_leaves_the_total_as_it_is() {
    let dir = archive();
    let found = json_of(&["is:post", "--limit", "1"], dir.path());
    assert_eq!((ids(&found), &found["total"]), (vec![id(3).as_str()], &json!(3)));
    assert_eq!(json_of(&["is:post", "--limit", "0"], dir.path())["posts"], json!([]));
    let text = out(&search(&["a.zip", "is:post", "--limit", "1"], dir.path()));
    assert!(text.ends_with("3 posts fit, the newest 1 of them are shown.\n"), "{text}");
}

#[test]
fn people_read_lines() {
    let dir = archive();
    let text = out(&search(&["a.zip", "snails"], dir.path()));
    let expected = [
        "reply · followers only",
        "https://social.example/@ada/4",
        "  Content warning: food",
        "  Snails, too",
        "",
        "  and more",
        "",
        "post · public",
        "https://social.example/@ada/1",
        "  Snails in the Gärden",
        "",
        "2 posts fit.",
    ];
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), expected.len(), "{text}");
    for (line, expected) in lines.iter().zip(expected) {
        assert!(*line == expected || line.contains("2023") && line.ends_with(expected), "{line}");
    }
    assert_eq!(out(&search(&["a.zip", "lighthouse"], dir.path())), "No post fits.\n");
}

#[test]
fn a_post_can_not_move_the_cursor_of_a_terminal() {
    let dir = archive();
    let text = out(&search(&["a.zip", "red"], dir.path()));
    assert!(text.contains("has:fun") && !text.contains('\u{1b}'), "{text}");
}

#[test]
fn what_can_not_be_read_or_makes_no_sense_ends_with_two() {
    let dir = archive();
    dir.file("b.zip", b"no archive");
    for wrong in [&["b.zip", "x"][..], &["nowhere.zip", "x", "--json"], &["a.zip"], &["a.zip", "x", "--limit", "-1"]] {
        let output = search(wrong, dir.path());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{wrong:?}");
        assert!(!output.stderr.is_empty(), "{wrong:?}");
    }
}
