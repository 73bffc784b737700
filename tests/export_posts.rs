//! Exported posts: what every form holds, that nothing hostile gets through, and what is left when something fails.
#![allow(clippy::unwrap_used, clippy::case_sensitive_file_extension_comparisons, reason = "tests")]

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use fossick::export::media::{SaveError, SaveStage};
use fossick::export::posts::{Format, Options, PostExport, count_private, is_private, save};
use fossick::model::{PostIndex, Visibility};
use fossick::progress::{Progress, StopFlag};
use jiff::tz::TimeZone;
use proptest::prelude::*;
use serde_json::json;
use support::builder::TestDir;
use support::exporting::{ALL, Loaded, boost, everything, hostile, private, public, reply, with};
use support::generate::Dialect;
use support::media_archive::{FILM, LIGHTHOUSE, SNAILS, outbox, post, with_media};
use support::page::Page;

#[test]
fn every_form_holds_every_post_of_every_dialect() {
    for dialect in Dialect::ALL {
        let loaded = Loaded::generated(dialect, 120, if dialect.has_media() { 12 } else { 0 });
        for format in ALL {
            let name = format!("{format:?}");
            let outcome = loaded.save_all(&name, format);
            assert_eq!((outcome.posts, outcome.private), (loaded.library.len() as u64, 0), "{dialect:?} {format:?}");
            let addresses: Vec<_> = loaded.library.posts().filter_map(|(_, post)| post.url()).collect();
            let texts: Vec<_> = match format {
                Format::Html => loaded.files(&name).into_iter().filter(|file| file.starts_with("posts/")).collect(),
                Format::Markdown => loaded.files(&name).into_iter().filter(|file| file.ends_with(".md")).collect(),
                Format::Archive => continue,
                _ => vec![String::new()],
            };
            let text: String =
                texts.iter().map(|file| loaded.read(format!("{name}/{file}").trim_end_matches('/'))).collect();
            for address in &addresses {
                assert!(text.contains(&**address), "{dialect:?} {format:?}: {address}");
            }
        }
        let mut pages = loaded.pages("Html");
        pages.push(("one".into(), Page::read(&loaded.read("HtmlFile"))));
        let months: usize =
            pages.iter().filter(|(name, _)| name.starts_with("posts/")).map(|(_, page)| page.count("article")).sum();
        assert_eq!((months, pages.last().unwrap().1.count("article")), (loaded.library.len(), loaded.library.len()));
    }
}

#[test]
fn private_posts_are_left_out_of_every_form_unless_asked_for() {
    let loaded = Loaded::of_posts(&[post(1, "<p>open</p>", &[]), private(2, "<p>SECRET</p>")]);
    assert_eq!(count_private(&loaded.library, &loaded.all()), 1);
    for format in ALL {
        let name = format!("{format:?}");
        let outcome = loaded.save(&name, &loaded.all(), public(format)).unwrap();
        assert_eq!((outcome.posts, outcome.private), (1, 1), "{format:?}");
        let files = if format.is_folder() { loaded.files(&name) } else { vec![String::new()] };
        for file in files {
            let path = loaded.path(&name).join(file);
            let path = if path.is_file() { path } else { loaded.path(&name) };
            let bytes = fs::read(path).unwrap();
            assert!(!bytes.windows(6).any(|part| part == b"SECRET"), "{format:?}");
        }
        assert_eq!(loaded.save(&format!("all {name}"), &loaded.all(), everything(format)).unwrap().posts, 2);
    }
    let only = [loaded.all()[1]];
    assert!(matches!(loaded.save("none", &only, public(Format::Csv)), Err(SaveError::NoPosts { private: 1 })));
    assert!(matches!(loaded.save("none", &[], public(Format::Csv)), Err(SaveError::NoPosts { private: 0 })));
    assert!(!loaded.path("none").exists());
}

#[test]
fn a_boost_that_holds_a_private_post_is_private() {
    let mut record = boost(3, "x");
    record["object"] = private(2, "<p>SECRET</p>")["object"].clone();
    let loaded = Loaded::of_posts(&[post(1, "<p>open</p>", &[]), record]);
    let boost = loaded.library.post(PostIndex(1)).unwrap();
    assert_eq!((boost.visibility, boost.is_boost(), is_private(boost)), (Visibility::Public, true, true));
}

#[test]
fn hostile_text_stays_text_on_every_page() {
    let loaded = hostile();
    loaded.save_all("site", Format::Html);
    loaded.save_all("one.html", Format::HtmlFile);
    let mut pages = loaded.pages("site");
    pages.push(("one.html".into(), Page::read(&loaded.read("one.html"))));
    let mut seen = 0;
    for (name, page) in &pages {
        seen += page.text.matches("<script>alert(1)</script>").count();
        assert!(page.count("script") <= 1 && page.count("base") == 0, "{name}");
        assert!(!page.text.contains('\u{202e}'), "{name}: an override");
        assert!(page.all("a", "href").iter().all(|href| !href.starts_with("javascript")), "{name}");
        let tags: BTreeSet<_> = ["html", "div"].iter().flat_map(|element| page.all(element, "lang")).collect();
        assert_eq!(tags.into_iter().collect::<Vec<_>>(), ["en"], "{name}");
    }
    assert!(seen > 8, "the text is there: {seen}");
    let data = loaded.read("site/search/2023.js");
    assert!(!data.contains('<') && data.contains("\\u003cscript"), "{data}");
}

#[test]
fn a_folder_of_pages_leads_everywhere_and_holds_the_media() {
    let posts = [
        with(post(1, "<p>First of a thread</p>", &[(SNAILS, Some("Snails on a wall"))]), json!({"sensitive": true})),
        reply(2, "<p>Second</p>", 1),
        reply(3, "<p>Third</p>", 2),
        boost(4, "https://other.example/users/bob/statuses/9"),
        boost(5, "https://social.example/users/ada/statuses/1"),
        with(post(6, "", &[(LIGHTHOUSE, Some("A lighthouse")), (FILM, None)]), json!({"summary": "sea"})),
    ];
    let loaded = Loaded::of_posts(&posts);
    let outcome = loaded.save_all("site", Format::Html);
    assert_eq!((outcome.media.saved, outcome.is_whole()), (3, true));
    let files = loaded.files("site");
    let expected = [
        ".fossick-export",
        "index.html",
        "media/2023/2023-01-01-p1-1.png",
        "media/2023/2023-01-06-p6-1.jpg",
        "media/2023/2023-01-06-p6-2.mp4",
        "media/avatar.bin",
        "media/header.bin",
        "posts/2023-01.html",
        "search/2023.js",
        "style.css",
        "threads/p1.html",
    ];
    assert_eq!(files, expected);
    assert!(fs::read(loaded.path("site/media/2023/2023-01-01-p1-1.png")).unwrap() == with_media().bytes_of(SNAILS));
    let pages = loaded.pages("site");
    let month = &pages.iter().find(|(name, _)| name == "posts/2023-01.html").unwrap().1;
    assert_eq!(month.all("img", "alt"), ["Snails on a wall", "A lighthouse"]);
    assert_eq!((month.count("video"), month.count("details")), (1, 2));
    let links = month.all("a", "href");
    for wanted in [
        "../threads/p1.html#p2",
        "../posts/2023-01.html#p1",
        "https://other.example/users/bob/statuses/9",
        "../index.html",
    ] {
        assert!(links.iter().any(|link| link == wanted), "{wanted} in {links:?}");
    }
    let thread = &pages.iter().find(|(name, _)| name == "threads/p1.html").unwrap().1;
    assert_eq!(thread.all("article", "id"), ["p1", "p2", "p3"]);
    every_local_link_leads_somewhere(&loaded, &pages);
}

/// Files are there, and so are the places in them.
fn every_local_link_leads_somewhere(loaded: &Loaded, pages: &[(String, Page)]) {
    for (name, page) in pages {
        let folder = Path::new(name).parent().unwrap();
        let sources = ["img", "video", "audio"].iter().flat_map(|element| page.all(element, "src"));
        let links = page.all("a", "href").iter().chain(page.all("link", "href")).chain(sources);
        for link in links.filter(|link| !link.contains("://")) {
            let (file, place) = link.split_once('#').unwrap_or((link, ""));
            let at = folder.join(file);
            let at: PathBuf = if file.starts_with("../") { file.trim_start_matches("../").into() } else { at };
            assert!(loaded.path("site").join(&at).is_file(), "{name}: {link}");
            if !place.is_empty() {
                let there = pages.iter().find(|(other, _)| Path::new(other) == at).unwrap();
                assert!(there.1.all("article", "id").iter().any(|id| id == place), "{name}: {link}");
            }
        }
    }
}

#[test]
fn generated_sites_hold_together() {
    let loaded = Loaded::generated(Dialect::V4_6, 400, 20);
    loaded.save_all("site", Format::Html);
    every_local_link_leads_somewhere(&loaded, &loaded.pages("site"));
}

#[test]
fn one_page_holds_everything_and_needs_nothing_else() {
    let loaded = Loaded::of(&with_media());
    let outcome = loaded.save_all("one.html", Format::HtmlFile);
    assert_eq!((outcome.media.saved, outcome.no_room), (3, 0));
    let page = Page::read(&loaded.read("one.html"));
    assert!(page.all("img", "src").iter().chain(page.all("video", "src")).all(|source| source.starts_with("data:")));
    assert_eq!((page.all("video", "src").len(), page.count("article")), (1, 2));
    assert_eq!(loaded.dir.names(), ["one.html"]);
}

#[test]
fn a_file_too_large_for_one_page_is_counted_and_said_to_be_elsewhere() {
    let film = [&b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41"[..], &vec![7; 9 << 20]].concat();
    let loaded = Loaded::of(&with_media().replace(FILM, film));
    let outcome = loaded.save_all("one.html", Format::HtmlFile);
    assert_eq!((outcome.media.saved, outcome.no_room, outcome.is_whole()), (3, 1, false));
    let page = Page::read(&loaded.read("one.html"));
    assert!(page.count("video") == 0 && page.text.contains("Left out of this export"));
}

#[test]
fn without_media_descriptions_stay() {
    let loaded = Loaded::of(&with_media());
    for format in [Format::Html, Format::HtmlFile, Format::Markdown, Format::Archive] {
        let options = Options { media: false, ..everything(format) };
        let outcome = loaded.save(&format!("{format:?}"), &loaded.all(), options).unwrap();
        assert_eq!((outcome.media.saved, outcome.posts), (0, 2));
    }
    assert!(loaded.files("Html").iter().all(|file| !file.starts_with("media/")));
    assert!(loaded.read("Html/posts/2023-01.html").contains("Snails on a wall"));
    assert!(loaded.read("Markdown/2023-01.md").contains("Snails on a wall"));
}

#[test]
fn what_is_missing_or_damaged_is_counted_and_said() {
    let loaded = Loaded::of(&with_media().without("aaaa").replace(LIGHTHOUSE, ""));
    for format in [Format::Html, Format::HtmlFile, Format::Markdown, Format::Archive] {
        let outcome = loaded.save_all(&format!("{format:?}"), format);
        assert_eq!((outcome.media.saved, outcome.media.missing, outcome.media.empty), (1, 1, 1), "{format:?}");
    }
    assert!(Page::read(&loaded.read("Html/posts/2023-01.html")).text.contains("Not in this archive"));
}

#[test]
fn files_that_are_no_media_can_not_be_opened_as_pages() {
    let page = "media_attachments/files/7/original/eeee.html";
    let drawing = "media_attachments/files/8/original/ffff.svg";
    let posts = [post(1, "<p>x</p>", &[(page, None), (drawing, Some("A drawing"))])];
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
    let builder = with_media().file(page, "<script>alert(1)</script>").file(drawing, svg);
    let loaded = Loaded::of(&builder.replace("outbox.json", outbox(&posts)));
    loaded.save_all("site", Format::Html);
    let files = loaded.files("site");
    assert!(files.contains(&"media/2023/2023-01-01-p1-1.bin".into()), "{files:?}");
    let page = Page::read(&loaded.read("site/posts/2023-01.html"));
    assert!(page.all("a", "href").iter().all(|link| !link.ends_with(".svg")) && page.all("img", "src").len() == 1);
}

#[test]
fn what_is_stopped_or_fails_leaves_nothing() {
    let loaded = Loaded::of(&with_media());
    for format in ALL {
        let stop = StopFlag::new();
        stop.stop();
        let result = loaded.save_until("out", &loaded.all(), everything(format), &stop, || {});
        assert!(matches!(result, Err(SaveError::Stopped)), "{format:?}: {result:?}");
        assert_eq!(loaded.dir.names(), [""; 0], "{format:?}");
        // Stopped in the middle.
        let stop = StopFlag::new();
        let flag = stop.clone();
        let result = loaded.save_until("out", &loaded.all(), everything(format), &stop, move || flag.stop());
        assert!(matches!(result, Err(SaveError::Stopped)), "{format:?}: {result:?}");
        assert_eq!(loaded.dir.names(), [""; 0], "{format:?}");
    }
}

#[test]
fn what_is_there_is_replaced_only_when_told_to() {
    let loaded = Loaded::of(&with_media());
    for format in ALL {
        let name = format!("{format:?}");
        loaded.save_all(&name, format);
        let again = loaded.save(&name, &loaded.all(), everything(format));
        assert!(matches!(again, Err(SaveError::Exists)), "{format:?}");
        loaded.save(&name, &loaded.all(), Options { replace: true, ..everything(format) }).unwrap();
    }
    assert_eq!(loaded.dir.names().len(), ALL.len());
    fs::write(loaded.path("Html/diary.txt"), "mine").unwrap();
    let refused = loaded.save("Html", &loaded.all(), Options { replace: true, ..everything(Format::Html) });
    assert!(matches!(refused, Err(SaveError::OtherFiles { name }) if &*name == "diary.txt"));
    assert_eq!(fs::read(loaded.path("Html/diary.txt")).unwrap(), b"mine");
}

#[test]
fn nothing_is_written_into_the_archive_itself() {
    let dir = TestDir::new();
    with_media().folder(&dir.path().join("unpacked"));
    let loaded = Loaded::new(&dir.path().join("unpacked"));
    for format in ALL {
        let zone = TimeZone::UTC;
        let posts = loaded.all();
        let options = Options { replace: true, ..everything(format) };
        let export =
            PostExport { archive: &loaded.archive, library: &loaded.library, posts: &posts, zone: &zone, options };
        let to = dir.path().join("unpacked/out");
        let result = save(&to, &export, &Progress::silent(SaveStage::Saving), &StopFlag::new());
        assert!(matches!(result, Err(SaveError::InTheArchive)) && !to.exists(), "{format:?}");
    }
}

#[test]
fn posts_without_a_date_or_an_id_are_written_too() {
    let mut bare = post(1, "<p>bare</p>", &[(SNAILS, None)]);
    for key in ["published", "id"] {
        bare.as_object_mut().unwrap().remove(key);
        bare["object"].as_object_mut().unwrap().remove(key);
    }
    let loaded = Loaded::of_posts(&[bare, post(2, "<p>dated</p>", &[])]);
    for format in ALL {
        assert_eq!(loaded.save_all(&format!("{format:?}"), format).posts, 2);
    }
    assert!(
        loaded.read("Html/posts/undated.html").contains("bare") && loaded.read("Markdown/undated.md").contains("bare")
    );
    fs::rename(loaded.path("Html"), loaded.path("site")).unwrap();
    every_local_link_leads_somewhere(&loaded, &loaded.pages("site"));
}

#[test]
fn posts_that_answer_each_other_in_a_circle_are_a_thread() {
    let loaded = Loaded::of_posts(&[
        reply(1, "<p>a</p>", 3),
        reply(2, "<p>b</p>", 1),
        reply(3, "<p>c</p>", 2),
        reply(4, "<p>d</p>", 4),
    ]);
    loaded.save_all("site", Format::Html);
    let threads: Vec<_> = loaded.files("site").into_iter().filter(|file| file.starts_with("threads/")).collect();
    assert_eq!(threads, ["threads/p1.html"]);
}

/// Pieces of markup, whole and broken, in any order.
fn markup() -> impl Strategy<Value = String> {
    const PIECES: [&str; 38] = [
        "<p>",
        "</p>",
        "<br>",
        "<b>",
        "</b>",
        "<i>",
        "</i>",
        "<s>",
        "<u>",
        "<sup>",
        "</sup>",
        "<code>",
        "</code>",
        "<pre>",
        "</pre>",
        "<ul>",
        "<ol start=-5>",
        "<ol reversed>",
        "<li>",
        "</li>",
        "</ul>",
        "</ol>",
        "<blockquote>",
        "</blockquote>",
        "<h1>",
        "<table><tr><td>",
        "<a href=\"https://a.example/?a&amp;b\">",
        "<a href=\"javascript:x\">",
        "</a>",
        "<script>",
        "</script>",
        "<!--",
        "&#0;&#x202e;&lt;",
        "\u{202e}\u{0}\u{fdd0}",
        " text ",
        "\n",
        "<img src=x>",
        "<p class=\"quote-inline\">",
    ];
    let piece = prop_oneof![4 => prop::sample::select(PIECES.to_vec()).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]

    #[test]
    fn any_markup_gives_a_page_that_is_as_it_should_be(texts in prop::collection::vec(markup(), 1..12), words in any::<String>()) {
        let warned = |(day, html): (u32, &String)| {
            with(post(day, html, &[(SNAILS, Some(words.as_str()))]), json!({"summary": words}))
        };
        let posts: Vec<_> = (1..).zip(&texts).map(warned).collect();
        let loaded = Loaded::of_posts(&posts);
        loaded.save("one.html", &loaded.all(), Options { media: false, ..everything(Format::HtmlFile) }).unwrap();
        let page = Page::look_at(&loaded.read("one.html"));
        prop_assert!(page.faults.is_empty(), "{:?}", page.faults);
        prop_assert_eq!(page.count("article"), texts.len());
    }
}

#[test]
fn what_is_wrong_with_a_page_is_seen() {
    for wrong in [
        "<p>",
        "<p></div>",
        "<ul><p></p></ul>",
        "<p><div></div></p>",
        "<a href=\"javascript:x\">x</a>",
        "<img onerror=\"x\">",
        "<img src=\"https://a.example/x.png\">",
        "<p id=\"a\"></p><p id=\"a\"></p>",
        "<iframe></iframe>",
        "<!-- x -->",
        "<p a=\"1\" a>",
    ] {
        assert!(!Page::look_at(wrong).faults.is_empty(), "{wrong}");
    }
    assert_eq!(Page::read("<p lang=\"en\">a &lt; b</p>").text, "a < b");
}
