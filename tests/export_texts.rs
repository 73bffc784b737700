//! Posts exported as Markdown, JSON, tables and plain text: what the files hold, and that nothing hostile gets through.
#![allow(clippy::unwrap_used, clippy::case_sensitive_file_extension_comparisons, reason = "tests")]

mod support;

use std::collections::HashSet;
use std::fs;

use fossick::export::posts::{Format, Options, Per};
use serde_json::{Value, json};
use support::exporting::{Loaded, boost, everything, hostile, reply, with};
use support::generate::Dialect;
use support::media_archive::{FILM, LIGHTHOUSE, SNAILS, outbox, post, with_media};

#[test]
fn hostile_text_stays_text_in_markdown_and_tables() {
    let loaded = hostile();
    loaded.save_all("md", Format::Markdown);
    let text = loaded.read("md/2023-01.md");
    let (front, body) = text.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    assert!(!body.contains("<script"), "{body}");
    assert!(!body.contains("{{") && !body.contains("{%") && !body.contains("](javascript:"), "{body}");
    assert!(front.lines().all(|line| line.split_once(": ").is_some()), "{front}");
    loaded.save_all("a.csv", Format::Csv);
    let text = loaded.read("a.csv");
    let mut table = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    assert_eq!(table.records().count(), 2);
}

#[test]
fn markdown_files_have_front_matter_and_stand_alone_in_threads_or_in_months() {
    let tag = json!([{"type": "Hashtag", "name": "#garden"}]);
    let posts = [
        with(
            post(1, "<p>First words</p>", &[(SNAILS, Some("Snails [on] a wall"))]),
            json!({"tag": tag, "contentMap": {"de": "<p>First words</p>"}}),
        ),
        reply(2, "<p>Second</p>", 1),
        post(3, "<p>Alone</p>", &[]),
    ];
    let loaded = Loaded::of_posts(&posts);
    for (per, expected) in [
        (Per::Month, vec!["2023-01.md"]),
        (Per::Thread, vec!["2023/2023-01-01-p1.md", "2023/2023-01-03-p3.md"]),
        (Per::Post, vec!["2023/2023-01-01-p1.md", "2023/2023-01-02-p2.md", "2023/2023-01-03-p3.md"]),
    ] {
        let name = format!("{per:?}");
        loaded.save(&name, &loaded.all(), Options { per, ..everything(Format::Markdown) }).unwrap();
        let files: Vec<_> = loaded.files(&name).into_iter().filter(|file| file.ends_with(".md")).collect();
        assert_eq!(files, expected);
    }
    let single = loaded.read("Post/2023/2023-01-01-p1.md");
    for line in [
        "title: \"First words\"",
        "date: 2023-01-01T10:00:00+00:00",
        "url: \"/@ada/1\"",
        "original: \"https://social.example/@ada/1\"",
        "tags: [\"garden\"]",
        "visibility: \"public\"",
        "language: \"de\"",
    ] {
        assert!(single.lines().any(|own| own == line), "{line}\n{single}");
    }
    assert!(single.contains("![Snails \\[on\\] a wall](../media/2023/2023-01-01-p1-1.png)"), "{single}");
    let thread = loaded.read("Thread/2023/2023-01-01-p1.md");
    assert_eq!(thread.matches("\n## ").count(), 2);
}

/// The keys of the front matter of a file, and what stands behind them.
fn front(text: &str) -> Vec<(&str, &str)> {
    let (front, _) = text.strip_prefix("---\n").unwrap().split_once("\n---\n").unwrap();
    front.lines().map(|line| line.split_once(": ").unwrap()).collect()
}

#[test]
fn no_text_of_an_archive_gets_out_of_its_line_of_the_front_matter() {
    let breaking = "a\n---\nevil: true\r\n- b: \"c\" \\ # {d} [e] &f *g !h %i `j` '\u{85}\u{2028}";
    let tags: Vec<_> =
        ["#null", "#true", "#1e3", "#~", breaking].map(|name| json!({"type": "Hashtag", "name": name})).into();
    let record = with(
        post(1, &format!("<p>{}</p>", breaking.replace('&', "&amp;")), &[]),
        json!({"summary": breaking, "url": format!("https://a.example/{breaking}"), "tag": tags,
            "contentMap": {breaking: "<p>x</p>"}, "updated": "2023-02-01T00:00:00Z"}),
    );
    let loaded = Loaded::of_posts(&[record]);
    loaded.save("notes", &loaded.all(), Options { per: Per::Post, ..everything(Format::Markdown) }).unwrap();
    let text = loaded.read("notes/2023/2023-01-01-p1.md");
    let front = front(&text);
    let keys: Vec<_> = front.iter().map(|(key, _)| *key).collect();
    assert!(!keys.contains(&"evil") && keys.starts_with(&["title", "date", "lastmod", "url"]), "{text}");
    assert_eq!(keys.iter().collect::<HashSet<_>>().len(), keys.len(), "{text}");
    for (key, value) in &front {
        // Texts in quotes, which are the same in JSON, and lists of them: neither `null` nor a number.
        let read: Option<Value> = serde_json::from_str(value).ok();
        let texts = read.as_ref().map(|read| read.as_array().map_or(vec![read], |list| list.iter().collect()));
        let fits = texts.is_some_and(|texts| texts.iter().all(|text| text.is_string()));
        assert!(fits || matches!(*key, "date" | "lastmod") && value.len() == 25, "{key}: {value}");
    }
    let tags = front.iter().find(|(key, _)| *key == "tags").unwrap().1;
    assert!(tags.contains("\"null\"") && tags.contains("\"1e3\""), "{tags}");
}

#[test]
fn every_file_of_a_post_stands_below_it_however_posts_are_put_together() {
    let files = [(SNAILS, Some("Snails ![x](y)\n\n# one")), (LIGHTHOUSE, None), (FILM, Some("A film"))];
    let loaded = Loaded::of_posts(&[post(1, "<p>Three files</p>", &files), reply(2, "<p>Second</p>", 1)]);
    for (per, file, up) in [
        (Per::Post, "2023/2023-01-01-p1.md", "../"),
        (Per::Thread, "2023/2023-01-01-p1.md", "../"),
        (Per::Month, "2023-01.md", ""),
    ] {
        let name = format!("{per:?}");
        loaded.save(&name, &loaded.all(), Options { per, ..everything(Format::Markdown) }).unwrap();
        let text = loaded.read(&format!("{name}/{file}"));
        for (line, target) in [
            ("![Snails !\\[x\\](y) # one]", "media/2023/2023-01-01-p1-1.png"),
            ("![Picture]", "media/2023/2023-01-01-p1-2.jpg"),
            ("[A film]", "media/2023/2023-01-01-p1-3.mp4"),
        ] {
            let line = format!("{line}({up}{target})");
            assert!(text.lines().any(|own| own == line), "{line}\n{text}");
            assert!(loaded.path(&name).join(target).is_file(), "{target}");
        }
    }
}

#[test]
fn names_of_files_are_unlike_each_other_and_fit_every_system() {
    let odd = |number: u32, id: &str| {
        let mut record = post(number, "<p>x</p>", &[(SNAILS, None)]);
        record["id"] = json!(format!("{id}/activity"));
        record["object"]["id"] = json!(id);
        record
    };
    let server = "https://a.example/users/ada/statuses";
    let posts = [
        odd(1, &format!("{server}/7")),
        odd(1, &format!("{server}/8/7")),
        odd(1, "https://b.example/objects/CON"),
        odd(1, "https://b.example/objects/con"),
        odd(1, "https://b.example/objects/a:b*c?."),
        odd(1, "../../../etc/passwd"),
        odd(2, &format!("{server}/{}", "9".repeat(400))),
    ];
    let loaded = Loaded::of(&with_media().replace("outbox.json", outbox(&posts)));
    assert_eq!(loaded.library.len(), posts.len());
    for per in [Per::Post, Per::Thread, Per::Month] {
        let name = format!("{per:?}");
        loaded.save(&name, &loaded.all(), Options { per, ..everything(Format::Markdown) }).unwrap();
        let files = loaded.files(&name);
        let plain = |c: char| c.is_ascii_alphanumeric() || "-./_".contains(c);
        let fits = |file: &String| file.len() < 80 && file.chars().all(plain) && !file.contains("..");
        assert!(files.iter().all(fits), "{files:?}");
        let folded: HashSet<_> = files.iter().map(|file| file.to_lowercase()).collect();
        assert_eq!(folded.len(), files.len(), "{files:?}");
        let count = files.iter().filter(|file| file.ends_with(".md")).count();
        assert_eq!(count, if per == Per::Month { 1 } else { posts.len() }, "{files:?}");
    }
}

#[test]
fn plain_text_holds_what_was_written_and_moves_no_cursor() {
    let loaded = hostile();
    loaded.save_all("a.txt", Format::Text);
    let text = loaded.read("a.txt");
    assert!(text.contains("<script>alert(1)</script>"), "{text}");
    assert!(!text.contains('\u{202e}') && text.chars().all(|c| c == '\n' || !c.is_control()), "{text:?}");
    let generated = Loaded::generated(Dialect::V4_6, 60, 0);
    generated.save_all("a.txt", Format::Text);
    assert_eq!(
        generated.read("a.txt").matches("\n----------------------------------------\n\n").count(),
        generated.library.len()
    );
}

#[test]
fn json_lines_are_documented_objects_and_json_is_all_of_them() {
    let poll = json!([{"type": "Note", "name": "Tea", "replies": {"totalItems": 3}}]);
    let posts = [
        with(
            post(1, "<p>One &amp; <b>two</b></p>", &[(SNAILS, Some("Snails"))]),
            json!({"type": "Question", "oneOf": poll, "summary": "food", "updated": "2023-02-01T00:00:00Z", "contentMap": {"en": "x"}}),
        ),
        reply(2, "<p>Second</p>", 1),
        boost(3, "https://other.example/users/bob/statuses/9"),
    ];
    let loaded = Loaded::of_posts(&posts);
    loaded.save_all("a.jsonl", Format::JsonLines);
    let lines: Vec<Value> = loaded.read("a.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let first = &lines[0];
    let keys = [
        "id",
        "url",
        "published",
        "kind",
        "visibility",
        "warning",
        "text",
        "html",
        "language",
        "attachments",
        "hashtags",
        "mentions",
        "poll",
        "in_reply_to",
        "edited",
        "favourites",
        "boosts",
    ];
    assert!(lines.iter().all(|line| keys.iter().all(|key| line.get(key).is_some())), "{first}");
    assert_eq!(first["id"], "https://social.example/users/ada/statuses/1");
    assert_eq!(
        (&first["published"], &first["kind"], &first["visibility"]),
        (&json!("2023-01-01T10:00:00Z"), &json!("post"), &json!("public"))
    );
    assert_eq!(
        (&first["warning"], &first["text"], &first["language"]),
        (&json!("food"), &json!("One & two"), &json!("en"))
    );
    assert_eq!((&first["poll"]["options"][0]["votes"], &first["edited"]), (&json!(3), &json!("2023-02-01T00:00:00Z")));
    assert_eq!(
        (&first["attachments"][0]["description"], &first["attachments"][0]["file"]),
        (&json!("Snails"), &json!(SNAILS))
    );
    assert_eq!((&lines[1]["kind"], &lines[1]["in_reply_to"]), (&json!("reply"), &first["id"]));
    assert_eq!(
        (&lines[2]["kind"], &lines[2]["id"]),
        (&json!("boost"), &json!("https://other.example/users/bob/statuses/9"))
    );
    loaded.save_all("a.json", Format::Json);
    let whole: Value = serde_json::from_str(&loaded.read("a.json")).unwrap();
    assert_eq!((&whole["schema"], &whole["total"], whole["posts"].as_array().unwrap()), (&json!(1), &json!(3), &lines));
}

#[test]
fn a_table_is_read_by_spreadsheets_and_computes_nothing() {
    let loaded = Loaded::of_posts(&[
        post(1, "<p>=HYPERLINK(\"https://evil.example\")<br>, \"two\"</p>", &[]),
        with(
            post(2, "<p>äöü</p>", &[(SNAILS, Some("@SUM(A1)"))]),
            json!({"summary": "-2+3", "contentMap": {"+1": "x"}}),
        ),
    ]);
    loaded.save_all("a.csv", Format::Csv);
    let bytes = fs::read(loaded.path("a.csv")).unwrap();
    assert!(bytes.starts_with(b"\xef\xbb\xbfpublished,kind,"));
    let mut table = csv::Reader::from_reader(&bytes[3..]);
    let headers = table.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|own| own == name).unwrap();
    let rows: Vec<_> = table.records().map(Result::unwrap).collect();
    let formula = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    assert!(rows.iter().flatten().all(|cell| !formula(cell)), "{rows:?}");
    assert_eq!((&rows[1][column("warning")], &rows[1][column("descriptions")]), ("'-2+3", "'@SUM(A1)"));
    let texts: Vec<_> = rows.iter().map(|row| row[column("text")].to_owned()).collect();
    assert_eq!(texts, ["'=HYPERLINK(\"https://evil.example\")\n, \"two\"", "äöü"]);
}

#[test]
fn posts_stay_in_the_order_they_are_given_in_where_there_are_no_months() {
    let loaded = Loaded::of_posts(&[post(1, "<p>one</p>", &[]), post(2, "<p>two</p>", &[])]);
    let turned: Vec<_> = loaded.all().into_iter().rev().chain(loaded.all()).collect();
    loaded.save("a.txt", &turned, everything(Format::Text)).unwrap();
    let text = loaded.read("a.txt");
    assert!(text.find("two").unwrap() < text.find("one").unwrap() && text.matches("two").count() == 1, "{text}");
}
