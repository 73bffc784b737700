//! Archives whose posts are exported, and what is asked of the results.

#![allow(clippy::needless_pass_by_value, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use fossick::archive::{Archive, OpenOptions, Spool};
use fossick::export::media::{SaveError, SaveStage};
use fossick::export::posts::{Format, Options, Outcome, Per, PostExport, save};
use fossick::load::{self, LoadStage};
use fossick::model::{Library, PostIndex};
use fossick::progress::{Progress, StopFlag};
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::builder::{ArchiveBuilder, TestDir};
use super::generate::{self, Dialect};
use super::media_archive::{SNAILS, outbox, post, with_media};
use super::page::Page;

/// Every form.
pub const ALL: [Format; 8] = [
    Format::Html,
    Format::HtmlFile,
    Format::Markdown,
    Format::Csv,
    Format::Json,
    Format::JsonLines,
    Format::Text,
    Format::Archive,
];

/// An archive that was loaded, and a folder to write into.
pub struct Loaded {
    pub archive: Arc<Archive>,
    pub library: Arc<Library>,
    pub dir: TestDir,
}

impl Loaded {
    pub fn new(path: &Path) -> Self {
        let progress = Progress::silent(LoadStage::Opening);
        let options = OpenOptions { spool: Spool::Never };
        let (archive, library) = load::library(path, &options, &progress, &StopFlag::new()).unwrap();
        Self { archive, library, dir: TestDir::new() }
    }

    pub fn of(builder: &ArchiveBuilder) -> Self {
        let dir = TestDir::new();
        Self::new(&dir.file("a.zip", builder.zip()))
    }

    pub fn of_posts(posts: &[Value]) -> Self {
        Self::of(&with_media().replace("outbox.json", outbox(posts)))
    }

    pub fn generated(dialect: Dialect, posts: u64, media: u64) -> Self {
        let dir = TestDir::new();
        let path = dir.path().join("a");
        generate::write(&generate::Options { posts, media, ..generate::Options::of(dialect) }, &path).unwrap();
        Self::new(&path)
    }

    pub fn all(&self) -> Vec<PostIndex> {
        self.library.posts().map(|(index, _)| index).collect()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    pub fn save(&self, name: &str, posts: &[PostIndex], options: Options) -> Result<Outcome, SaveError> {
        self.save_until(name, posts, options, &StopFlag::new(), || {})
    }

    pub fn save_until(
        &self,
        name: &str,
        posts: &[PostIndex],
        options: Options,
        stop: &StopFlag,
        look: impl Fn() + Send + Sync + 'static,
    ) -> Result<Outcome, SaveError> {
        let zone = TimeZone::UTC;
        let export = PostExport { archive: &self.archive, library: &self.library, posts, zone: &zone, options };
        save(&self.path(name), &export, &Progress::new(SaveStage::Saving, look), stop)
    }

    /// Writes all posts, private ones too.
    pub fn save_all(&self, name: &str, format: Format) -> Outcome {
        self.save(name, &self.all(), everything(format)).unwrap()
    }

    pub fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// All files of a folder, by their names in it.
    pub fn files(&self, name: &str) -> Vec<String> {
        let (root, mut files) = (self.path(name), Vec::new());
        let mut left = vec![root.clone()];
        while let Some(folder) = left.pop() {
            for item in fs::read_dir(folder).unwrap() {
                let path = item.unwrap().path();
                if path.is_dir() {
                    left.push(path);
                } else {
                    files.push(path.strip_prefix(&root).unwrap().to_string_lossy().into_owned());
                }
            }
        }
        files.sort();
        files
    }

    /// Reads every page of a folder the strict way.
    pub fn pages(&self, name: &str) -> Vec<(String, Page)> {
        let pages = self
            .files(name)
            .into_iter()
            .filter(|file| Path::new(file).extension().is_some_and(|ending| ending == "html"));
        pages.map(|file| (file.clone(), Page::read(&self.read(&format!("{name}/{file}"))))).collect()
    }
}

/// All of it, private posts too.
pub fn everything(format: Format) -> Options {
    Options { format, media: true, include_private: true, per: Per::Month, replace: false }
}

/// What everyone could see.
pub fn public(format: Format) -> Options {
    Options { include_private: false, ..everything(format) }
}

/// A post for followers only.
pub fn private(day: u32, html: &str) -> Value {
    let mut record = post(day, html, &[]);
    let followers = json!(["https://social.example/users/ada/followers"]);
    record["to"] = followers.clone();
    record["object"]["to"] = followers;
    record
}

/// A record whose object says this, too.
pub fn with(mut record: Value, more: Value) -> Value {
    for (key, value) in more.as_object().unwrap() {
        record["object"][key] = value.clone();
    }
    record
}

/// A boost of day `day`.
pub fn boost(day: u32, of: &str) -> Value {
    let me = "https://social.example/users/ada";
    json!({"id": format!("{me}/statuses/{day}/activity"), "type": "Announce", "actor": me,
        "published": format!("2023-01-{day:02}T10:00:00Z"), "to": ["https://www.w3.org/ns/activitystreams#Public"],
        "cc": ["https://other.example/users/bob"], "object": of})
}

/// An answer to the post of day `to`.
pub fn reply(day: u32, html: &str, to: u32) -> Value {
    with(post(day, html, &[]), json!({"inReplyTo": format!("https://social.example/users/ada/statuses/{to}")}))
}

/// Text that wants to be more than text.
pub const HOSTILE: &str =
    "</title></style></textarea><script>alert(1)</script><img src=x onerror=alert(1)>\"'`&{{ 1 }}{% x %}\u{202e}]]>-->";

/// An archive in which that stands wherever text can stand.
pub fn hostile() -> Loaded {
    let escaped = HOSTILE.replace('&', "&amp;").replace('<', "&lt;");
    let html = format!(
        "<p>{escaped}</p>{HOSTILE}<a href=\"javascript:alert(1)\">js</a><a href=\"https://a.example/?&quot;onclick=&quot;alert(1)&lt;script&gt;\">x</a>\
         <p style=\"position:fixed\" onclick=\"x\">styled</p><base href=\"https://evil.example/\"><meta http-equiv=refresh content=0><iframe src=\"https://evil.example\"></iframe>"
    );
    let record = with(
        post(1, &html, &[(SNAILS, Some(HOSTILE))]),
        json!({"summary": HOSTILE, "url": "javascript:alert(1)", "inReplyTo": format!("javascript:{HOSTILE}"),
            "contentMap": {"en\" onload=\"alert(1)": html}, "quote": format!("https://a.example/{HOSTILE}"),
            "oneOf": [{"type": "Note", "name": HOSTILE, "replies": {"totalItems": 3}}], "type": "Question",
            "tag": [{"type": "Hashtag", "name": format!("#{HOSTILE}")}, {"type": "Mention", "name": HOSTILE, "href": HOSTILE}]}),
    );
    let mut named = boost(2, &format!("javascript:{HOSTILE}"));
    named["id"] = json!(format!("https://social.example/../{HOSTILE}"));
    let actor = json!({"id": "https://social.example/users/ada", "type": "Person", "preferredUsername": "ada", "name": HOSTILE,
        "summary": html, "url": "javascript:alert(1)", "attachment": [{"type": "PropertyValue", "name": HOSTILE, "value": html}]});
    Loaded::of(&with_media().replace("outbox.json", outbox(&[record, named])).replace("actor.json", actor.to_string()))
}
