//! Exported pages in a real browser, opened as files: posts are there, styles count, the search finds, nothing is requested
//! from elsewhere, nothing is complained about.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use fossick::archive::{OpenOptions, Spool};
use fossick::export::media::SaveStage;
use fossick::export::posts::{Format, Options, Per, PostExport, save};
use fossick::load::{self, LoadStage};
use fossick::progress::{Progress, StopFlag};
use jiff::tz::TimeZone;
use support::builder::TestDir;
use support::media_archive::{SNAILS, outbox, post, with_media};
use support::need;

/// Text that would run, if it could.
const HOSTILE: &str = "&lt;script>document.title='broken'&lt;/script>&lt;/title>";

fn exported(dir: &TestDir) {
    let posts = [
        post(1, "<p>Garden of snÁils</p>", &[(SNAILS, Some("Snails on a wall"))]),
        post(2, &format!("<p>A lighthouse {HOSTILE}</p><script>document.title='broken'</script>"), &[]),
    ];
    let path = dir.file("a.zip", with_media().replace("outbox.json", outbox(&posts)).zip());
    let (progress, stop) = (Progress::silent(LoadStage::Opening), StopFlag::new());
    let (archive, library) = load::library(&path, &OpenOptions { spool: Spool::Never }, &progress, &stop).unwrap();
    let all: Vec<_> = library.posts().map(|(index, _)| index).collect();
    for (name, format) in [("site", Format::Html), ("one.html", Format::HtmlFile)] {
        let options = Options { format, media: true, include_private: true, per: Per::Month, replace: false };
        let export = PostExport { archive: &archive, library: &library, posts: &all, zone: &TimeZone::UTC, options };
        save(&dir.path().join(name), &export, &Progress::silent(SaveStage::Saving), &stop).unwrap();
    }
}

/// What a page is after `script` has run in it, and what the browser had to say. The script stands in a page of its own that
/// shows the other one, because the page itself runs no foreign script.
fn opened(browser: &Path, dir: &TestDir, page: &str) -> (String, String) {
    let home = dir.path().join("home");
    fs::create_dir_all(&home).unwrap();
    let output = Command::new(browser)
        .args(["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"])
        .args([
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--enable-logging=stderr",
        ])
        .args(["--virtual-time-budget=8000", "--dump-dom"])
        .arg(format!("--user-data-dir={}", home.display()))
        .arg(format!("file://{}/{page}", dir.path().display()))
        .env("HOME", &home)
        .output()
        .unwrap();
    (String::from_utf8_lossy(&output.stdout).into_owned(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// Lines of the browser's log that come from the page.
fn complaints(log: &str) -> Vec<&str> {
    log.lines().filter(|line| line.contains(":CONSOLE")).collect()
}

/// A copy of a page in which something is typed into its search, and in which our script of the test may run.
fn with_typing(dir: &TestDir, page: &str, typed: &str) -> String {
    let text = fs::read_to_string(dir.path().join(page)).unwrap();
    let mut script = String::from("<script>window.addEventListener('load', () => {");
    write!(script, "const box = document.getElementById('query'); box.focus(); box.value = {typed:?};").unwrap();
    script.push_str("box.dispatchEvent(new Event('focus')); box.dispatchEvent(new Event('input'));");
    script.push_str("document.body.dataset.colour = getComputedStyle(document.body).maxWidth + getComputedStyle(document.querySelector('main')).maxWidth; });</script></body>");
    let start = text.find("script-src 'sha256-").unwrap();
    let end = start + "script-src ".len();
    // The hash stays in force beside the nonce, so that our own script is still held to it.
    let text = format!("{} 'nonce-test' {}", &text[..end].trim_end(), &text[end..]);
    let script = script.replace("<script>", "<script nonce=\"test\">");
    let name = page.replace(".html", "-typed.html");
    fs::write(dir.path().join(&name), text.replace("</body>", &script)).unwrap();
    name
}

#[test]
fn a_browser_shows_the_pages_and_searches_them_without_a_server() {
    let Some(browser) = need::program("chromium") else { return };
    let dir = TestDir::new();
    exported(&dir);
    for page in ["site/posts/2023-01.html", "one.html", "site/index.html"] {
        let (shown, log) = opened(&browser, &dir, page);
        assert!(shown.contains("<main>") && !shown.contains("<title>broken"), "{page}: {shown}\n{log}");
        assert_eq!(complaints(&log), [""; 0], "{page}");
        assert!(page == "site/index.html" || shown.contains("Garden of snÁils"), "{page}");
    }
    for page in ["site/index.html", "one.html"] {
        for (typed, count) in
            [("snails", 1), ("garden -lighthouse", 1), ("\"of snails\"", 1), ("script", 1), ("nowhere", 0)]
        {
            let (shown, log) = opened(&browser, &dir, &with_typing(&dir, page, typed));
            assert!(shown.contains(&format!("Posts found: {count}")), "{page}, {typed}: {log}\n{shown}");
            let (_, results) = shown.split_once("<ol id=\"results\">").unwrap();
            let (results, _) = results.split_once("</ol>").unwrap();
            assert_eq!(results.matches("<li>").count(), count, "{page}, {typed}");
            assert!(!results.contains("<script"), "{results}");
            assert!(shown.contains("data-colour=\"none640px\""), "{page}: the style counts\n{shown}");
            assert_eq!(complaints(&log), [""; 0], "{page}, {typed}");
        }
    }
}
