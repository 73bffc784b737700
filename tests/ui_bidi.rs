//! Right-to-left text on screen: where words stand, where links can be clicked, what is read aloud, and where the ink is.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "support/made_library.rs"]
mod made_library;
#[path = "support/need.rs"]
mod need;

use std::sync::Arc;

use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{Color32, FontId, Galley, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use fossick::app::commands::{Command, CommandQueue};
use fossick::model::{Account, Post, PostIndex};
use fossick::ui::fonts;
use fossick::ui::moving::{Images, Moving};
use fossick::ui::thumbs::Thumbs;
use fossick::ui::widgets::galley::{Fit, lay_out, lay_out_plain};
use fossick::ui::widgets::post_card::{Facts, Pictures, PostCard, card_id};
use jiff::tz::TimeZone;
use made_library::{library, picture, poll, post};

/// Width of the cards, in points.
const WIDTH: f32 = 600.0;
/// Where text in a card begins and ends.
const MARGIN: f32 = 16.0;

/// A post as a card, and what was asked for.
struct Shown {
    post: Post,
    account: Account,
    card: Option<PostCard>,
    thumbs: Thumbs,
    moving: Moving,
    asked: Vec<Command>,
}

impl Shown {
    fn frame(&mut self, ui: &mut egui::Ui) {
        let facts = Facts {
            index: PostIndex(0),
            post: &self.post,
            account: &self.account,
            parent: None,
            quoted: None,
            boosted: None,
            open: true,
            covered: false,
            zone: &TimeZone::UTC,
            marked: None,
        };
        let card = self.card.get_or_insert_with(|| PostCard::new(ui, &facts, WIDTH));
        let mut out = CommandQueue::default();
        let images = Images { thumbs: &mut self.thumbs, moving: &mut self.moving };
        let mut pictures = Pictures { avatar: None, images };
        let rect = Rect::from_min_size(ui.max_rect().min, vec2(WIDTH, card.height));
        card.show(ui, rect, card_id(PostIndex(0)), false, &mut pictures, &mut out);
        self.asked.extend(out.take());
    }
}

fn show(post: Post) -> Harness<'static, Shown> {
    show_by(post, "Ada")
}

fn show_by(post: Post, name: &str) -> Harness<'static, Shown> {
    fonts::warm(&post.html);
    let mut account = library(Vec::new()).account;
    account.name = name.into();
    let (thumbs, moving) = (Thumbs::default(), Moving::default());
    let shown = Shown { post, account, card: None, thumbs, moving, asked: Vec::new() };
    let mut harness = Harness::builder()
        .with_size(vec2(640.0, 900.0))
        .with_context_setup(|ctx| {
            fonts::install(ctx);
            fossick::ui::theme::apply(ctx);
        })
        .allow_missing_glyphs()
        .build_ui_state(|ui, shown: &mut Shown| shown.frame(ui), shown);
    harness.run();
    harness
}

/// Where links with these words stand, one after the other as they are read.
fn links(window: &Harness<'static, Shown>, words: &[&str]) -> Vec<Rect> {
    words.iter().map(|word| window.get_by_label(word).rect()).collect()
}

fn link(word: &str) -> String {
    format!("<a href=\"https://example.org/{}\">{word}</a>", word.len())
}

/// Lays a text out in a column, or in one line that is as wide.
fn galley(text: &str, width: f32, one_line: bool) -> Arc<Galley> {
    let made: std::rc::Rc<std::cell::RefCell<Option<Arc<Galley>>>> = std::rc::Rc::default();
    let (into, text) = (std::rc::Rc::clone(&made), text.to_owned());
    let mut harness =
        Harness::builder().with_context_setup(fonts::install).allow_missing_glyphs().build_ui(move |ui| {
            let format =
                TextFormat { font_id: FontId::proportional(16.0), color: Color32::WHITE, ..TextFormat::default() };
            let mut job = LayoutJob::single_section(text.clone(), format);
            job.wrap =
                if one_line { TextWrapping::truncate_at_width(width) } else { TextWrapping::wrap_at_width(width) };
            *into.borrow_mut() = Some(lay_out(ui.ctx(), job, &[], Fit::Column));
        });
    harness.run();
    let galley = made.borrow_mut().take().unwrap();
    galley
}

/// The characters of a row from left to right, invisible ones left out. Brackets are those that were written, not their images.
fn seen(galley: &Galley, row: usize) -> String {
    let mut glyphs: Vec<_> = galley.rows[row].glyphs.iter().filter(|glyph| glyph.advance_width > 0.0).collect();
    glyphs.sort_by(|one, other| one.pos.x.total_cmp(&other.pos.x));
    glyphs.into_iter().map(|glyph| glyph.chr).collect()
}

#[test]
fn words_of_a_hebrew_line_follow_each_other_from_right_to_left() {
    let html = format!("<p>{} שלום {} ועוד {}</p>", link("אחת"), link("שתיים"), link("שלוש"));
    let window = show(post(0, &html));
    let rects = links(&window, &["אחת", "שתיים", "שלוש"]);
    assert!((rects[0].right() - (8.0 + WIDTH - MARGIN)).abs() < 3.0, "the line begins at the right: {rects:?}");
    assert!(rects[0].left() > rects[1].right() && rects[1].left() > rects[2].right(), "{rects:?}");
    assert!(rects.iter().all(|rect| (rect.top() - rects[0].top()).abs() < 1.0), "one line: {rects:?}");
}

#[test]
fn an_english_line_begins_at_the_left_and_arabic_links_in_it_follow_each_other() {
    let html = format!("<p>First {} then {} {} and {}</p>", link("one"), link("واحد"), link("اثنان"), link("last"));
    let window = show(post(0, &html));
    let rects = links(&window, &["one", "واحد", "اثنان", "last"]);
    assert!(rects[0].left() < 200.0, "{rects:?}");
    for pair in rects.windows(2) {
        assert!(pair[0].right() <= pair[1].left() + 1.0, "from left to right: {rects:?}");
    }
}

#[test]
fn a_link_is_clicked_where_it_is_seen() {
    let html = format!("<p>{} كلمات كثيرة {}</p>", link("البداية"), link("النهاية"));
    let mut window = show(post(0, &html));
    let rects = links(&window, &["البداية", "النهاية"]);
    for (rect, word) in [(rects[0], "البداية"), (rects[1], "النهاية")] {
        window.drag_at(rect.center());
        window.run();
        window.drop_at(rect.center());
        window.run();
        let wanted = Command::OpenLink(format!("https://example.org/{}", word.len()));
        assert_eq!(window.state().asked.last(), Some(&wanted));
    }
}

#[test]
fn a_mention_at_the_beginning_leaves_a_persian_post_at_the_right_and_is_whole() {
    let mention = "<span class=\"h-card\"><a href=\"https://other.example/@bob\">@<span>bob</span></a></span>";
    let window = show(post(0, &format!("<p>{mention} سلام {}</p>", link("دنیا"))));
    let rects = links(&window, &["@bob", "دنیا"]);
    assert!(rects[0].right() > WIDTH - MARGIN && rects[1].right() < rects[0].left(), "{rects:?}");
}

#[test]
fn what_is_read_aloud_is_what_was_written() {
    let (text, warning, alt, choice) = ("שלום (עולם) 123 abc", "אזהרה: אוכל", "תמונה של חתול", "כן, בבקשה");
    let mut one = post(0, &format!("<p>{text}</p>"));
    one.warning = Some(warning.into());
    one.attachments = vec![picture(Some(alt))].into();
    one.poll = Some(Box::new(poll(&[(choice, 3), ("לא", 1)])));
    let window = show_by(one, "עדה לאבלייס");
    assert!(window.query_all_by_value(text).next().is_some());
    assert!(window.query_all_by_label_contains(warning).next().is_some());
    assert!(window.query_all_by_label(alt).next().is_some());
    assert!(window.query_all_by_label_contains(choice).next().is_some());
    assert!(window.query_all_by_value("עדה לאבלייס").next().is_some());
    assert!(window.query_all_by_label_contains("עדה לאבלייס").next().is_some(), "the name of the card");
}

#[test]
fn characters_stand_where_the_algorithm_wants_them() {
    for (text, wanted) in [
        ("אבג 123 דה", "הד 123 גבא"),
        ("אבג (דה) ו", "ו )הד( גבא"),
        ("abc אבג, דה def", "abc הד ,גבא def"),
        ("سعر ۱۲۳ تومان", "ناموت ۱۲۳ رعس"),
        ("سنة ٢٠٢٤", "٢٠٢٤ ةنس"),
        ("אבג abc def דה", "הד abc def גבא"),
        ("אבג! ...", "... !גבא"),
    ] {
        assert_eq!(seen(&galley(text, 2000.0, false), 0), wanted, "{text}");
    }
}

#[test]
fn brackets_between_hebrew_words_are_drawn_mirrored() {
    let made = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let into = std::rc::Rc::clone(&made);
    let mut harness =
        Harness::builder().with_context_setup(fonts::install).allow_missing_glyphs().build_ui(move |ui| {
            // The same left edge within a pixel, or egui would draw another glyph.
            let job =
                |text: &str| LayoutJob::simple_singleline(text.into(), FontId::proportional(16.0), Color32::WHITE);
            let galleys = [")", "(", "א(ב)"].map(|text| lay_out(ui.ctx(), job(text), &[], Fit::Tight));
            let glyph = |galley: &Galley, c: char| *galley.rows[0].glyphs.iter().find(|glyph| glyph.chr == c).unwrap();
            let [close, open, both] = galleys;
            *into.borrow_mut() = vec![
                (glyph(&both, '(').uv_rect, glyph(&close, ')').uv_rect),
                (glyph(&both, ')').uv_rect, glyph(&open, '(').uv_rect),
            ];
        });
    harness.run();
    for (drawn, image) in made.borrow().iter() {
        assert_eq!((drawn.min, drawn.max), (image.min, image.max));
    }
    assert_eq!(made.borrow().len(), 2);
}

#[test]
fn each_character_keeps_a_glyph_and_its_place_in_the_text() {
    let text = "שלום abc — ‏مرحبا‏ لا 👩‍👩‍👧 (۱۲۳)\n\nעוד שורה ארוכה עם הרבה מילים בעברית ובסוף English";
    for width in [60.0, 150.0, 1000.0] {
        let galley = galley(text, width, false);
        let mut all = String::new();
        for row in &galley.rows {
            all.extend(row.glyphs.iter().map(|glyph| glyph.chr));
            all.extend(row.ends_with_newline.then_some('\n'));
        }
        assert_eq!(all, text, "at {width}");
        assert_eq!(galley.text(), text);
        assert!(galley.rows.iter().all(|row| row.rect().width() <= width + 1.0), "at {width}");
        let rightmost = galley.rows.iter().map(|row| row.rect().right()).fold(0.0, f32::max);
        assert!((rightmost - width).abs() < 1.0 && galley.rows[0].rect().right() > width - 1.0, "at {width}");
        let vertices: usize = galley.rows.iter().map(|row| row.visuals.mesh.vertices.len()).sum();
        assert_eq!(vertices, galley.num_vertices);
        for row in &galley.rows {
            assert!(row.glyphs.is_sorted_by_key(|glyph| glyph.first_vertex), "egui looks emoji up by this");
        }
    }
}

#[test]
fn lines_are_broken_in_reading_order() {
    let text = "אחת שתיים שלוש ארבע חמש שש";
    let galley = galley(text, 100.0, false);
    assert!(galley.rows.len() > 1);
    let first: String = galley.rows[0].glyphs.iter().map(|glyph| glyph.chr).collect();
    assert!(text.starts_with(&first) && first.starts_with("אחת"), "{first}");
    let words: Vec<&str> = text.split(' ').collect();
    for row in &galley.rows {
        let line: String = row.glyphs.iter().map(|glyph| glyph.chr).collect();
        assert!(line.split_whitespace().all(|word| words.contains(&word)), "no word is broken: {line}");
    }
}

#[test]
fn a_line_that_is_too_long_ends_with_an_ellipsis_at_its_left() {
    let galley = galley("שם ארוך מאוד של מישהי שאוהבת שמות ארוכים", 120.0, true);
    assert!(galley.elided && galley.rows.len() == 1);
    assert!(galley.size().x <= 121.0, "{:?}", galley.size());
    let seen = seen(&galley, 0);
    assert!(seen.starts_with('…') && seen.ends_with("םש"), "{seen}");
}

#[test]
fn a_word_without_end_is_broken_and_costs_little() {
    let begun = std::time::Instant::now();
    let galley = galley(&"ב".repeat(10_000), 100.0, false);
    assert!(galley.rows.len() > 300, "{} rows", galley.rows.len());
    assert!(galley.rows.iter().all(|row| row.rect().width() <= 101.0));
    assert_eq!(galley.rows.iter().map(|row| row.glyphs.len()).sum::<usize>(), 10_000);
    assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
}

#[test]
fn a_name_can_not_be_turned_into_another() {
    let turned = "photo \u{202e}gpj.exe";
    let made = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let into = std::rc::Rc::clone(&made);
    let mut harness = Harness::builder().with_context_setup(fonts::install).build_ui(move |ui| {
        let job = || LayoutJob::simple_singleline(turned.into(), FontId::proportional(16.0), Color32::WHITE);
        let galleys = [lay_out(ui.ctx(), job(), &[], Fit::Tight), lay_out_plain(ui.ctx(), job(), Fit::Tight)];
        *into.borrow_mut() = galleys.iter().map(|galley| seen(galley, 0)).collect();
    });
    harness.run();
    assert_eq!(*made.borrow(), ["photo exe.jpg", "photo gpj.exe"], "in a post, and as a name");
}

#[test]
fn a_sentence_of_the_interface_runs_its_own_way_whatever_it_names() {
    let made = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let into = std::rc::Rc::clone(&made);
    let mut harness =
        Harness::builder().with_context_setup(fonts::install).allow_missing_glyphs().build_ui(move |ui| {
            let job = || LayoutJob::simple_singleline("אבג is here".into(), FontId::proportional(16.0), Color32::WHITE);
            let galleys = [Fit::Tight, Fit::Sentence].map(|fit| lay_out_plain(ui.ctx(), job(), fit));
            *into.borrow_mut() = galleys.iter().map(|galley| seen(galley, 0)).collect();
        });
    harness.run();
    assert_eq!(*made.borrow(), ["is here גבא", "גבא is here"]);
}

#[test]
fn emoji_sequences_are_one_coloured_glyph() {
    for text in ["👩‍👩‍👧", "👍🏽", "🇩🇪", "1️⃣", "#️⃣", "🏴‍☠️", "א 👍🏽", "א 1️⃣"]
    {
        let galley = galley(text, 1000.0, false);
        let glyphs = galley.rows[0].glyphs.iter().filter(|glyph| glyph.chr != 'א' && glyph.chr != ' ');
        let drawn: Vec<_> = glyphs.filter(|glyph| glyph.advance_width > 0.0).collect();
        assert_eq!(drawn.len(), 1, "{text} is drawn as {} glyphs", drawn.len());
        assert!(drawn[0].is_color, "{text} has colours");
    }
}

#[test]
fn text_that_runs_from_left_to_right_is_left_to_egui() {
    let mut harness = Harness::builder().with_context_setup(fonts::install).allow_missing_glyphs().build_ui(|ui| {
        let job = LayoutJob::simple("plain, 漢字 and 👍".into(), FontId::proportional(16.0), Color32::WHITE, 300.0);
        let own = lay_out(ui.ctx(), job.clone(), &[], Fit::Column);
        assert!(Arc::ptr_eq(&own, &ui.fonts_mut(|fonts| fonts.layout_job(job))));
    });
    harness.run();
}

#[test]
fn what_was_put_in_order_is_kept_from_frame_to_frame() {
    let seen = std::rc::Rc::new(std::cell::RefCell::new(Vec::new()));
    let into = std::rc::Rc::clone(&seen);
    let mut harness =
        Harness::builder().with_context_setup(fonts::install).allow_missing_glyphs().build_ui(move |ui| {
            let job = LayoutJob::simple("שלום עולם".into(), FontId::proportional(16.0), Color32::WHITE, 300.0);
            into.borrow_mut().push(lay_out(ui.ctx(), job, &[], Fit::Column));
        });
    harness.run();
    harness.step();
    harness.step();
    let seen = seen.borrow();
    let [.., before, last] = seen.as_slice() else { panic!("too few frames") };
    assert!(Arc::ptr_eq(before, last));
}

/// Columns of a picture's area in which there is ink of a colour: the first and the last, in points.
fn ink(image: &image::RgbaImage, area: Rect, is_ink: impl Fn(&image::Rgba<u8>) -> bool) -> Option<(f32, f32)> {
    let columns = (area.left() as u32..area.right() as u32).filter(|&x| {
        (area.top() as u32..area.bottom() as u32).any(|y| image.get_pixel_checked(x, y).is_some_and(&is_ink))
    });
    let columns: Vec<u32> = columns.collect();
    Some((*columns.first()? as f32, *columns.last()? as f32))
}

#[test]
fn ink_is_where_the_words_are() {
    let drivers = ["/usr/share/vulkan/icd.d", "/etc/vulkan/icd.d"].map(std::fs::read_dir);
    if !drivers.into_iter().flatten().any(|mut folder| folder.next().is_some()) {
        return need::skip("there is no Vulkan driver");
    }
    let lines = [
        ("arabic", "<p>مرحبا بالعالم، هذا سطر قصير", "النهاية"),
        ("hebrew", "<p>שלום עולם, זו שורה קצרה", "הסוף"),
        ("persian", "<p>در سال ۱۴۰۲ قیمت ۱۲٬۵۰۰ تومان بود (۵٪)", "پایان"),
        ("mixed", "<p>An English line with مرحبا بالعالم and", "نهاية"),
    ];
    for (name, words, last) in lines {
        let mut window = show(post(0, &format!("{words} {}</p>", link(last))));
        let end = links(&window, &[last])[0];
        let image = window.render().expect("a picture");
        if let Some(folder) = std::env::var_os("FOSSICK_PICTURES") {
            image.save(std::path::Path::new(&folder).join(format!("bidi-{name}.png"))).expect("a place for it");
        }
        let line = Rect::from_x_y_ranges(12.0..=620.0, end.y_range());
        let ground = *image.get_pixel(20, end.bottom() as u32 + 1);
        let far = |one: &image::Rgba<u8>| (0..3).map(|at| one.0[at].abs_diff(ground.0[at])).max().unwrap_or(0) > 60;
        // Text is grey, links are violet.
        let violet = |one: &image::Rgba<u8>| far(one) && one.0[2] > one.0[1].saturating_add(40);
        let (left, right) = ink(&image, line, far).expect("ink");
        let (link_left, link_right) = ink(&image, line, violet).expect("a link");
        assert!(
            link_left >= end.left() - 3.0 && link_right <= end.right() + 3.0,
            "{name}: {link_left} to {link_right}, not in {end:?}"
        );
        assert!(link_right - link_left > end.width() / 2.0, "{name}: most of the link is drawn");
        if name == "mixed" {
            assert!(
                left < 30.0 && (link_right - right).abs() < 2.0,
                "{name}: it begins at the left and ends with the link"
            );
        } else {
            assert!(
                right > WIDTH - MARGIN && right <= 8.0 + WIDTH - MARGIN + 2.0,
                "{name}: it begins at the right, not at {right}"
            );
            assert!((link_left - left).abs() < 2.0 && left > 100.0, "{name}: it ends with the link at the left");
        }
    }
}

#[test]
fn zz_timing() {
    let made = |text: &str| {
        let text = text.to_owned();
        fonts::warm(&text);
        let mut harness =
            Harness::builder().with_context_setup(fonts::install).allow_missing_glyphs().build_ui(move |ui| {
                let account = library(Vec::new()).account;
                let lay = |n: usize| {
                    let post = post(n, &format!("<p>{n} {text}</p>"));
                    let facts = Facts {
                        index: PostIndex(0),
                        post: &post,
                        account: &account,
                        parent: None,
                        quoted: None,
                        boosted: None,
                        open: true,
                        covered: false,
                        zone: &TimeZone::UTC,
                        marked: None,
                    };
                    PostCard::new(ui, &facts, WIDTH).height
                };
                lay(0);
                let begun = std::time::Instant::now();
                for n in 1..101 {
                    lay(n);
                }
                eprintln!("100 cards: {:?}", begun.elapsed());
            });
        harness.run();
    };
    eprintln!("latin");
    made(&"The quick brown fox jumps over a lazy dog. ".repeat(10));
    eprintln!("hebrew");
    made(&"השועל החום המהיר קופץ מעל הכלב העצלן תמיד. ".repeat(10));
    eprintln!("arabic");
    made(&"الثعلب البني السريع يقفز فوق الكلب الكسول. ".repeat(10));
}
