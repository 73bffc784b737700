//! Exported pages before the Nu Html Checker, the one that the makers of HTML use: no page of a hostile archive has an error.
//!
//! It is a Java program; `packaging/test.sh` fetches it and says in `FOSSICK_VNU` where it is.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fs;
use std::path::Path;
use std::process::Command;

use fossick::export::posts::Format;
use serde_json::{Value, json};
use support::builder::TestDir;
use support::exporting::{Loaded, boost, everything, reply, with};
use support::generate::Dialect;
use support::media_archive::{FILM, LIGHTHOUSE, SNAILS, outbox, post, with_media};
use support::need;

/// Text that wants to be more than text, looks elsewhere, or does not fit a line.
const HOSTILE: &str = "</title></style></textarea><script>alert(1)</script><img src=x onerror=alert(1)>\"'`&&amp;{{ 1 }}\
                       \u{202e}\u{2066}\u{0}\u{1}\u{fdd0}\u{ffff}]]>--><!--";

/// Markup that is half of what it should be, and addresses that no browser should be given.
const BROKEN: &str = "<p>one<p><b><i>two</b></i><ul><p>three</ul><ol start=-5 reversed><li value=x>four<table><tr><td>five\
    <blockquote><h1>six<pre>seven<a href=\"https://a.example/ü ö?q=[x]|{y}^`\\&quot;#a#b\">eight<a href=\"javascript:x\">nine</a>\
    <a href=\"https://[::1\">ten</a><a href=\"https://a.example:99999/%zz\">eleven</a><a href=\"http://\">twelve</a>\
    <a href=\"gemini://a.example/ \">thirteen</a><iframe src=\"https://a.example\"><svg><title>fourteen</svg><base href=x>";

/// Posts in which everything comes up that a page can show.
fn posts() -> Vec<Value> {
    let me = "https://social.example/users/ada";
    let long = "Donaudampfschiff".repeat(2000);
    let option = |name: &str, votes: u32| json!({"type": "Note", "name": name, "replies": {"totalItems": votes}});
    vec![
        with(
            post(1, &format!("<p>{}</p>{HOSTILE}", HOSTILE.replace('<', "&lt;")), &[(SNAILS, Some(HOSTILE))]),
            json!({"summary": HOSTILE, "url": "javascript:alert(1)", "contentMap": {"en\" onload=\"x": "<p>x</p>"},
                "tag": [{"type": "Hashtag", "name": format!("#{HOSTILE}")}, {"type": "Mention", "name": HOSTILE, "href": HOSTILE}]}),
        ),
        with(post(2, BROKEN, &[(LIGHTHOUSE, Some("A lighthouse")), (FILM, Some(""))]), json!({"sensitive": true})),
        with(
            post(3, "<p>Which?</p>", &[]),
            json!({"type": "Question", "anyOf": [option(HOSTILE, 3), option("", 0), option("Tea", u32::MAX)], "votersCount": 2}),
        ),
        with(
            post(4, "<p>Which of none?</p>", &[]),
            json!({"type": "Question", "oneOf": [option("a", 0), option("b", 0)]}),
        ),
        with(post(5, &format!("<p>{long}</p><p dir=\"rtl\">שלום <b>abc</b> 123</p>"), &[]), json!({"summary": long})),
        with(
            post(6, "", &[("media_attachments/files/7/original/gone.png", None)]),
            json!({"contentMap": {"xx-invalid-": ""}}),
        ),
        reply(7, "<p>a</p>", 2),
        reply(8, "<p>b</p>", 7),
        reply(9, "<p>c</p>", 8),
        with(
            reply(10, "<p>d</p>", 10),
            json!({"updated": "2023-02-01T00:00:00Z", "quote": format!("https://a.example/{HOSTILE}")}),
        ),
        boost(11, &format!("https://a.example/<{HOSTILE}>")),
        json!({"type": "Create", "actor": me, "object": {"type": "Note", "content": "<p>no date, no id</p>"}}),
    ]
}

/// Exports everything as a folder and as one page, into a folder.
fn export(loaded: &Loaded, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for (name, format) in [("site", Format::Html), ("one.html", Format::HtmlFile)] {
        loaded.save(&to.join(name).to_string_lossy(), &loaded.all(), everything(format)).unwrap();
    }
}

/// What the checker has against the pages below a folder.
fn faults(folder: &Path) -> Option<String> {
    let (java, checker) = (need::program("java")?, need::html_checker()?);
    let mut command = Command::new(java);
    command.args(["-Xss2m", "-jar"]).arg(checker).args(["--errors-only", "--skip-non-html"]).arg(folder);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.success(), said.trim().is_empty(), "{said}");
    // It is of 2020 and does not know what style sheets have learnt since.
    let is_new = |line: &str| {
        line.contains("error: CSS:") && (line.contains("doesn't exist") || line.contains("Unknown pseudo-"))
    };
    Some(said.lines().filter(|line| !is_new(line)).collect::<Vec<_>>().join("\n"))
}

#[test]
fn every_page_of_a_hostile_archive_is_valid() {
    let dir = TestDir::new();
    let name = json!({"id": "https://social.example/users/ada", "type": "Person", "preferredUsername": "ada", "name": HOSTILE,
        "summary": BROKEN, "url": "javascript:x", "attachment": [{"type": "PropertyValue", "name": HOSTILE, "value": BROKEN}]});
    let archive = with_media().replace("outbox.json", outbox(&posts())).replace("actor.json", name.to_string());
    export(&Loaded::of(&archive), &dir.path().join("hostile"));
    for dialect in [Dialect::V4_6, Dialect::Pleroma] {
        export(&Loaded::generated(dialect, 300, 0), &dir.path().join(format!("{dialect:?}")));
    }
    if let Some(faults) = faults(dir.path()) {
        assert!(faults.is_empty(), "{faults}");
    }
}

#[test]
fn the_checker_finds_what_is_wrong() {
    let dir = TestDir::new();
    dir.file("a.html", "<!DOCTYPE html><html lang=\"en\"><title>x</title><p><div></div></p>");
    if let Some(faults) = faults(dir.path()) {
        assert!(faults.contains("a.html"), "{faults}");
    }
}
