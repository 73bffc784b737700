//! The Posts screen as a person meets it: read and worked through accessibility names, without a window.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used)]

#[path = "support/made_library.rs"]
mod made_library;

use egui::{Event, Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fossick::app::commands::{Command, CommandQueue, Order};
use fossick::app::detail::Detail;
use fossick::app::posts::{Digest, PostsScreen};
use fossick::app::search::Search;
use fossick::model::{Attachment, Batch, Kind, Library, MediaKind, Poll, PostIndex, Quote, Rare, Visibility};
use fossick::progress::StopFlag;
use fossick::ui::fonts;
use fossick::ui::moving::{Images, Moving};
use fossick::ui::posts::{self, Page, PostsView};
use fossick::ui::thumbs::Thumbs;
use fossick::ui::widgets::post_card::{self, Facts, PostCard};
use jiff::tz::TimeZone;
use made_library::{boost, library, many, picture, poll, post, quoting};

/// A window with the Posts screen only, and everything it asked for.
struct Window {
    screen: PostsScreen,
    beside: (Search, Detail),
    library: Library,
    view: PostsView,
    thumbs: Thumbs,
    moving: Moving,
    asked: Vec<Command>,
}

impl Window {
    fn frame(&mut self, ui: &mut egui::Ui) {
        let mut out = CommandQueue::default();
        let images = Images { thumbs: &mut self.thumbs, moving: &mut self.moving };
        let (search, detail) = &self.beside;
        let page = Page { screen: &self.screen, search, detail, charts: None, library: &self.library };
        posts::show(ui, &page, &mut self.view, images, |_, _| {}, &mut out);
        for command in out.take() {
            match &command {
                Command::ToggleWarning(post) => self.screen.toggle_warning(*post),
                Command::ToggleMedia(post) => self.screen.toggle_media(*post),
                Command::SetOrder(order) => self.screen.set_order(*order),
                Command::SelectPost(post) => self.screen.select(*post),
                Command::ShowDetail(post) => self.screen.select(Some(*post)),
                Command::GoToPost(post) => self.screen.go_to(*post),
                Command::ShowNewer => self.screen.show_newer(),
                _ => {}
            }
            self.asked.push(command);
        }
    }
}

fn open_sized(library: Library, size: Vec2) -> Harness<'static, Window> {
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    screen.library_complete(&library, Digest::of(&library, &StopFlag::new()));
    harness(
        Window {
            screen,
            beside: Default::default(),
            library,
            view: PostsView::default(),
            thumbs: Thumbs::default(),
            moving: Moving::default(),
            asked: Vec::new(),
        },
        size,
    )
}

fn harness(window: Window, size: Vec2) -> Harness<'static, Window> {
    Harness::builder()
        .with_size(size)
        .with_max_steps(20)
        .with_context_setup(fonts::install)
        .allow_missing_glyphs()
        .build_ui_state(|ui, window: &mut Window| window.frame(ui), window)
}

fn open(library: Library) -> Harness<'static, Window> {
    open_sized(library, vec2(900.0, 700.0))
}

fn press(window: &mut Harness<'static, Window>, key: Key) {
    window.key_press(key);
    window.run();
}

/// Rectangle of the card whose name holds this text.
fn card(window: &Harness<'static, Window>, text: &str) -> egui::Rect {
    window
        .get_by(|node| node.role() == egui::accesskit::Role::ListItem && node.label().is_some_and(|l| l.contains(text)))
        .rect()
}

/// The words are on the screen.
fn says(window: &Harness<'static, Window>, words: &str) -> bool {
    window.query_all_by_value(words).next().is_some()
}

#[test]
fn end_shows_the_last_post_whole_and_home_the_first() {
    let mut window = open(many(500));
    assert_eq!(window.state().view.list().in_sight().start, 0);
    press(&mut window, Key::End);
    let last = window.state().library.post(PostIndex(0)).map(|post| post.published.unwrap()).unwrap();
    assert_eq!(window.state().view.list().in_sight().end, 500);
    let date = fossick::i18n::date(last, &TimeZone::UTC);
    let rect = card(&window, &date);
    assert!(rect.bottom() <= 700.0 && rect.top() >= 0.0, "the last card is at {rect:?}");
    press(&mut window, Key::Home);
    assert_eq!(window.state().view.list().in_sight().start, 0);
}

#[test]
fn pages_turn_with_keys_and_the_wheel_scrolls() {
    let mut window = open(many(500));
    press(&mut window, Key::PageDown);
    let page = window.state().view.list().scroll().top();
    assert!((400.0..700.0).contains(&page), "one page is {page} points");
    press(&mut window, Key::Space);
    assert!(window.state().view.list().scroll().top() > page * 1.8);
    press(&mut window, Key::PageUp);
    press(&mut window, Key::PageUp);
    assert!(window.state().view.list().scroll().top() < 1.0);
    window.hover_at(egui::pos2(400.0, 400.0));
    window.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(0.0, -120.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    });
    window.run_ok();
    assert!((window.state().view.list().scroll().top() - 120.0).abs() < 1.0);
}

#[test]
fn dragging_the_thumb_to_the_bottom_shows_the_last_post() {
    let mut window = open(many(2000));
    let bar = 900.0 - 8.0;
    window.drag_at(egui::pos2(bar, 110.0));
    window.run_ok();
    for y in [200.0, 400.0, 690.0, 760.0] {
        window.hover_at(egui::pos2(bar, y));
        window.run_ok();
    }
    assert_eq!(window.state().view.list().in_sight().end, 2000);
    window.drop_at(egui::pos2(bar, 760.0));
    window.run_ok();
    assert_eq!(window.state().view.list().in_sight().end, 2000);
}

#[test]
fn a_content_warning_hides_the_text_until_it_is_asked_for() {
    let mut hidden = post(0, "<p>Pancakes with syrup</p>");
    hidden.warning = Some("food".into());
    let mut window = open(library(vec![hidden]));
    assert!(window.query_by_label("Content warning: food").is_some());
    assert!(!says(&window, "Pancakes with syrup"));
    window.get_by_label("Show").click();
    window.run();
    assert!(says(&window, "Pancakes with syrup"));
    window.get_by_label("Hide").click();
    window.run();
    assert!(!says(&window, "Pancakes with syrup"));
}

#[test]
fn the_menu_copies_text_and_link_and_shows_the_record() {
    let mut window = open(library(vec![post(0, "<p>Hello</p>")]));
    for (entry, command) in [
        ("Copy text", Command::CopyPostText(PostIndex(0))),
        ("Copy link", Command::CopyPostLink(PostIndex(0))),
        ("Open in browser", Command::OpenPost(PostIndex(0))),
        ("Show raw record", Command::ShowRecord(PostIndex(0))),
    ] {
        window.get_by_label("More").click();
        window.run();
        window.get_by_label(entry).click();
        window.run();
        assert_eq!(window.state().asked.last(), Some(&command));
    }
}

#[test]
fn a_boost_has_no_text_to_copy_and_says_whose_post_it_was() {
    let address = "https://other.example/users/bob/statuses/77";
    let mut window = open(library(vec![boost(0, address, None)]));
    assert!(says(&window, "@bob@other.example"));
    window.get_by_label("More").click();
    window.run();
    assert!(window.query_by_label("Copy text").is_none());
    press(&mut window, Key::Escape);
    window.get_by_label(address).click();
    window.run();
    assert!(window.state().asked.contains(&Command::OpenLink(address.into())));
}

#[test]
fn links_and_hashtags_in_the_text_open() {
    let html = "<p>See <a href=\"https://example.org/page\">example.org/page</a> and \
                <a href=\"https://social.example/tags/tea\" class=\"mention hashtag\">#<span>tea</span></a></p>";
    let mut window = open(library(vec![post(0, html)]));
    window.get_by_label("example.org/page").click();
    window.run();
    window.get_by_label("#tea").click();
    window.run();
    let opened = |address: &str| Command::OpenLink(address.into());
    assert_eq!(window.state().asked, [opened("https://example.org/page"), opened("https://social.example/tags/tea")]);
}

#[test]
fn arrow_keys_move_the_mark_and_enter_shows_the_record() {
    let mut window = open(many(100));
    press(&mut window, Key::ArrowDown);
    assert_eq!(window.state().screen.selected(), Some(PostIndex(99)));
    for _ in 0..12 {
        press(&mut window, Key::J);
    }
    press(&mut window, Key::ArrowUp);
    let marked = PostIndex(88);
    assert_eq!(window.state().screen.selected(), Some(marked));
    let row = window.state().screen.row_of(marked).unwrap();
    assert!(window.state().view.list().in_sight().contains(&row));
    press(&mut window, Key::Enter);
    assert_eq!(window.state().asked.last(), Some(&Command::ShowDetail(marked)));
}

#[test]
fn a_reply_to_a_post_of_the_archive_leads_to_it() {
    let mut answer = post(400, "<p>And another thing</p>");
    answer.kind = Kind::Reply { to: "https://social.example/users/ada/statuses/0".into() };
    let mut posts: Vec<_> = (0..60).map(|number| post(number, &format!("<p>Number {number}.</p>"))).collect();
    posts.push(answer);
    let mut window = open(library(posts));
    window.get_by_label("In reply to Ada Lovelace").click();
    window.run();
    assert_eq!(window.state().screen.selected(), Some(PostIndex(0)));
    assert!(card(&window, "Number 0.").bottom() <= 700.0);
}

#[test]
fn a_reply_to_a_post_elsewhere_is_a_link() {
    let mut answer = post(0, "<p>Yes</p>");
    answer.kind = Kind::Reply { to: "https://other.example/objects/1".into() };
    let mut window = open(library(vec![answer]));
    window.get_by_label("In reply to a post on other.example").click();
    window.run();
    assert_eq!(window.state().asked, [Command::OpenLink("https://other.example/objects/1".into())]);
}

#[test]
fn pictures_are_named_by_their_alt_text_or_by_what_is_known() {
    let mut one = post(0, "<p>Look</p>");
    let lost = Attachment { entry: None, alt: None, ..picture(None) };
    one.attachments = [picture(Some("A cat on a wall")), lost].into();
    let window = open(library(vec![one]));
    assert!(window.query_by_label("A cat on a wall").is_some());
    assert!(window.query_by_label("Picture without description, May 3, 2017").is_some());
}

#[test]
fn sensitive_media_stay_covered_until_asked_for() {
    let mut one = post(0, "<p>Look</p>");
    one.sensitive = true;
    one.attachments = [picture(Some("A spider"))].into();
    let mut window = open(library(vec![one]));
    assert!(window.query_by_label("A spider").is_none());
    window.get_by_label("Show media").click();
    window.run();
    assert!(window.query_by_label("A spider").is_some());
    window.get_by_label("Hide media").click();
    window.run();
    assert!(window.query_by_label("A spider").is_none());
}

#[test]
fn covered_sounds_say_that_they_are_covered_until_asked_for() {
    let mut one = post(0, "<p>Listen</p>");
    one.sensitive = true;
    one.attachments = [Attachment { kind: MediaKind::Audio, ..picture(Some("A scream")) }].into();
    let mut window = open(library(vec![one]));
    assert!(says(&window, "Sensitive media") && window.query_by_label("A scream").is_none());
    window.get_by_label("Show media").click();
    window.run();
    assert!(!says(&window, "Sensitive media") && window.query_by_label("A scream").is_some());
}

#[test]
fn a_linked_page_is_a_row_that_opens_it_and_needs_no_cover() {
    use egui::accesskit::Role;
    let link = |address: &str, title: Option<&str>| Attachment {
        url: Some(address.into()),
        kind: MediaKind::Link,
        alt: title.map(Into::into),
        ..Attachment::default()
    };
    let odd = "javascript:alert(1)";
    let mut one = post(0, "<p>Read</p>");
    one.sensitive = true;
    one.attachments =
        [link("https://a.example/page", Some("A page")), link("https://b.example/", None), link(odd, Some("Odd"))]
            .into();
    let mut window = open(library(vec![one]));
    assert!(window.query_by_label("Show media").is_none());
    window.get_by_role_and_label(Role::Link, "A page, link to a.example").click();
    window.run();
    window.get_by_role_and_label(Role::Link, "Link to b.example").focus();
    window.run();
    press(&mut window, Key::Enter);
    assert!(window.query_by_role_and_label(Role::Link, "Odd").is_none());
    window.get_by_label("Odd").click();
    window.run();
    let opened: Vec<_> = window.state().asked.iter().filter(|one| matches!(one, Command::OpenLink(_))).collect();
    let open = |address: &str| Command::OpenLink(address.into());
    assert_eq!(opened, [&open("https://a.example/page"), &open("https://b.example/")]);
}

#[test]
fn a_quote_counts_what_is_attached_without_links() {
    let mut quoted = post(0, "<p>Quoted</p>");
    let link = Attachment { url: Some("https://a.example".into()), kind: MediaKind::Link, ..Attachment::default() };
    quoted.attachments = [link, picture(None)].into();
    let mut one = post(1, "<p>Look</p>");
    one.rare = quoting(&quoted.uri);
    assert!(says(&open(library(vec![quoted, one])), "With 1 attachment"));
}

#[test]
fn a_poll_tells_shares_votes_and_its_end() {
    let mut one = post(0, "<p>Which?</p>");
    one.poll = Some(Box::new(poll(&[("Tea", 15), ("Coffee", 5)])));
    let window = open(library(vec![one]));
    assert!(says(&window, "Tea: 75 %, 15 votes"));
    assert!(says(&window, "20 votes · 20 people · closed May 3, 2017"));
}

#[test]
fn a_poll_that_was_open_when_the_archive_was_made_says_until_when() {
    let later = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(100 * 24);
    let state = |ends| {
        let mut one = post(0, "<p>Which?</p>");
        one.poll = Some(Box::new(Poll { closed: false, ends, ..poll(&[("Tea", 15), ("Coffee", 5)]) }));
        open(library(vec![one]))
    };
    let past = state(Some("2017-05-10T12:00:00Z".parse().unwrap()));
    assert!(says(&past, "20 votes · 20 people · was open until May 10, 2017"));
    let date = fossick::i18n::date(later, &TimeZone::UTC);
    assert!(says(&state(Some(later)), &format!("20 votes · 20 people · ends {date}")));
    assert!(says(&state(None), "20 votes · 20 people"));
}

#[test]
fn the_order_switch_keeps_the_post_that_is_read() {
    let mut window = open(many(300));
    press(&mut window, Key::PageDown);
    press(&mut window, Key::PageDown);
    let read = |window: &Harness<'static, Window>| {
        let state = window.state();
        state.screen.post_at(state.view.list().scroll().anchor().row)
    };
    let before = read(&window);
    window.get_by_label("Order: Newest first").click();
    window.run();
    window.get_by_label("Oldest first").click();
    window.run();
    assert_eq!(read(&window), before);
    assert_eq!(window.state().screen.order(), Order::Oldest);
}

#[test]
fn loading_moves_nothing_that_is_on_the_screen() {
    let mut library = many(40);
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    screen.library_grew(&library);
    let window = Window {
        beside: Default::default(),
        screen,
        library: library.clone(),
        view: PostsView::default(),
        thumbs: Thumbs::default(),
        moving: Moving::default(),
        asked: Vec::new(),
    };
    let mut window = harness(window, vec2(900.0, 700.0));
    press(&mut window, Key::PageDown);
    let anchor = window.state().view.list().scroll().anchor();

    let more: Vec<_> = (40..90).map(|number| post(number, "<p>Later</p>")).collect();
    library.push(Batch { posts: more.into(), search: std::sync::Arc::default() });
    window.state_mut().library = library.clone();
    window.state_mut().screen.library_grew(&library);
    window.run();
    assert_eq!(window.state().view.list().scroll().anchor(), anchor);
    assert!(window.query_by_label("Newer posts: 50").is_some());

    window.state_mut().screen.library_complete(&library, Digest::of(&library, &StopFlag::new()));
    window.run();
    let after = window.state().view.list().scroll().anchor();
    assert_eq!((after.row, after.offset), (anchor.row + 50, anchor.offset));
}

#[test]
fn who_has_not_scrolled_sees_the_newest_when_loading_ends() {
    let mut library = many(40);
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    screen.library_grew(&library);
    let window = Window {
        beside: Default::default(),
        screen,
        library: library.clone(),
        view: PostsView::default(),
        thumbs: Thumbs::default(),
        moving: Moving::default(),
        asked: Vec::new(),
    };
    let mut window = harness(window, vec2(900.0, 700.0));
    library.push(Batch { posts: [post(40, "<p>The newest of all</p>")].into(), search: std::sync::Arc::default() });
    window.state_mut().library = library.clone();
    window.state_mut().screen.library_complete(&library, Digest::of(&library, &StopFlag::new()));
    window.run();
    assert!(says(&window, "The newest of all"));
    assert_eq!(window.state().view.list().scroll().anchor().row, 0);
}

#[test]
fn newer_posts_come_when_asked_for() {
    let mut library = many(40);
    let mut screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    screen.library_grew(&library);
    library.push(Batch { posts: [post(40, "<p>Just read</p>")].into(), search: std::sync::Arc::default() });
    screen.library_grew(&library);
    let window = Window {
        beside: Default::default(),
        screen,
        library,
        view: PostsView::default(),
        thumbs: Thumbs::default(),
        moving: Moving::default(),
        asked: Vec::new(),
    };
    let mut window = harness(window, vec2(900.0, 700.0));
    assert!(!says(&window, "Just read"));
    window.get_by_label("Newer posts: 1").click();
    window.run();
    assert!(says(&window, "Just read"));
}

#[test]
fn an_archive_without_posts_says_so() {
    let window = open(library(Vec::new()));
    assert!(says(&window, "There are no posts in this archive"));
    let screen = PostsScreen::new(Order::Newest, TimeZone::UTC);
    let loading = Window {
        beside: Default::default(),
        screen,
        library: library(Vec::new()),
        view: PostsView::default(),
        thumbs: Thumbs::default(),
        moving: Moving::default(),
        asked: Vec::new(),
    };
    assert!(says(&harness(loading, vec2(900.0, 700.0)), "Reading posts…"));
}

#[test]
fn posts_in_many_scripts_lay_out_in_every_width() {
    let texts = [
        "<p>吾輩は猫である。名前はまだ無い。どこで生れたかとんと見当がつかぬ。</p>",
        "<p>مرحبا بالعالم، هذا منشور قصير</p>",
        "<p>👩‍👩‍👧‍👦 🇩🇪 🏳️‍🌈 :blobcat:</p>",
        "<p>Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnungsdurchführungsbestimmung</p>",
        "<blockquote><p>quoted</p></blockquote><ul><li>one</li><li>two</li></ul><pre><code>let x = 1;</code></pre>",
        "",
    ];
    let posts: Vec<_> = texts.iter().enumerate().map(|(number, html)| post(number, html)).collect();
    for width in [320.0, 480.0, 900.0] {
        let mut window = open_sized(library(posts.clone()), vec2(width, 500.0));
        press(&mut window, Key::End);
        assert_eq!(window.state().view.list().in_sight().end, texts.len());
        for node in window.query_all_by_role(egui::accesskit::Role::ListItem) {
            assert!(node.rect().right() <= width, "a card is wider than the window at {width}");
        }
    }
}

#[test]
fn hostile_posts_do_no_harm() {
    let mut wild = post(0, &"<blockquote><ul><li><b>".repeat(20_000));
    wild.warning = Some("\u{202e}\n\n\u{0}".repeat(50).into());
    wild.attachments = (0..200).map(|_| Attachment { blurhash: Some("nonsense".into()), ..picture(None) }).collect();
    let mut long = post(1, &format!("<p>{}</p>", "word ".repeat(200_000)));
    long.poll = Some(Box::new(poll(&[("", u64::MAX), ("x", u64::MAX)])));
    long.rare = quoting("not an address");
    long.visibility = Visibility::Direct;
    let mut odd = post(2, "<p>odd</p>");
    odd.published = None;
    odd.kind = Kind::Reply { to: "".into() };
    let sound = Attachment { kind: MediaKind::Audio, seconds: Some(f32::NAN), width: Some(0), ..Attachment::default() };
    odd.attachments = [sound, Attachment { kind: MediaKind::Link, ..Attachment::default() }].into();
    let mut window = open(library(vec![wild, long, odd, boost(3, "", None)]));
    window.state_mut().screen.toggle_warning(PostIndex(0));
    for key in [Key::End, Key::PageUp, Key::PageUp, Key::Home, Key::PageDown] {
        press(&mut window, key);
    }
}

#[test]
fn text_in_a_card_can_be_selected_and_copied() {
    let mut window = open(library(vec![post(0, "<p>Selectable words</p>")]));
    let rect = window.query_all_by_value("Selectable words").next().unwrap().rect();
    window.drag_at(rect.left_center() + vec2(1.0, 0.0));
    window.run_ok();
    window.hover_at(rect.right_center());
    window.run_ok();
    window.drop_at(rect.right_center());
    window.run_ok();
    window.event(Event::Copy);
    window.step();
    let copied = window
        .output()
        .platform_output
        .commands
        .iter()
        .any(|command| matches!(command, egui::OutputCommand::CopyText(text) if text == "Selectable words"));
    assert!(copied, "{:?}", window.output().platform_output.commands);
}

#[test]
fn a_click_on_a_card_or_its_text_marks_it() {
    let mut window = open(library(vec![post(0, "<p>First</p>"), post(1, "<p>Second</p>")]));
    window.query_all_by_value("First").next().unwrap().click();
    window.run();
    assert_eq!(window.state().screen.selected(), Some(PostIndex(0)));
    window.get_by_label_contains(": Second").click();
    window.run();
    assert_eq!(window.state().screen.selected(), Some(PostIndex(1)));
}

#[test]
fn the_tab_key_brings_what_it_reaches_into_sight() {
    let mut window = open(many(200));
    for _ in 0..60 {
        press(&mut window, Key::Tab);
        let focused = window.ctx.memory(egui::Memory::focused).and_then(|id| window.ctx.read_response(id));
        if let Some(focused) = focused.filter(|focused| focused.rect.height() < 600.0) {
            assert!(focused.rect.bottom() <= 701.0, "the keyboard is out of sight at {:?}", focused.rect);
        }
    }
    assert!(window.state().view.list().in_sight().start > 0, "sixty steps go beyond the first screen");
}

#[test]
fn a_right_click_on_a_card_opens_its_menu() {
    let mut window = open(library(vec![post(0, "<p>First</p>")]));
    window.query_all_by_value("First").next().unwrap().click_secondary();
    window.run();
    window.get_by_label("Copy text").click();
    window.run();
    assert_eq!(window.state().asked.last(), Some(&Command::CopyPostText(PostIndex(0))));
}

#[test]
fn a_card_that_is_shown_idles_without_repaints() {
    let mut window = open(many(100));
    window.run();
    assert!(window.try_run().is_ok_and(|steps| steps <= 1));
}

#[test]
fn estimated_heights_are_near_the_measured_ones() {
    let library = many(400);
    let ctx = egui::Context::default();
    fonts::install(&ctx);
    let (mut estimated, mut measured) = (0.0, 0.0);
    let output = ctx.run_ui(egui::RawInput::default(), |ui| {
        (estimated, measured) = (0.0, 0.0);
        for (index, post) in library.posts() {
            let zone = &TimeZone::UTC;
            let (account, parent, quoted, boosted) = (&library.account, None, None, None);
            let facts = Facts {
                index,
                post,
                account,
                parent,
                quoted,
                boosted,
                open: false,
                covered: false,
                zone,
                marked: None,
            };
            estimated += post_card::estimate(post, 640.0);
            measured += PostCard::new(ui, &facts, 640.0).height + post_card::GAP;
        }
    });
    output.drop_without_applying_deltas();
    let ratio: f32 = estimated / measured;
    assert!((0.85..1.15).contains(&ratio), "estimates are {ratio} of the truth");
}

#[test]
fn each_card_is_one_named_list_item() {
    let window = open(library(vec![post(0, "<p>Hello <b>world</b></p>")]));
    let list = window.get_by_label("Posts");
    assert_eq!(list.accesskit_node().role(), egui::accesskit::Role::List);
    assert!(window.query_by_label("Ada Lovelace, May 3, 2017: Hello world").is_some());
}

fn picture_called<'a>(window: &'a Harness<'static, Window>, name: &'a str) -> egui_kittest::Node<'a> {
    window.get_by_role_and_label(egui::accesskit::Role::Image, name)
}

/// How often the words are on the screen.
fn times(window: &Harness<'static, Window>, words: &str) -> usize {
    window.query_all_by_value(words).filter(|node| node.accesskit_node().role() == egui::accesskit::Role::Label).count()
}

#[test]
fn the_keyboard_reaches_pictures_and_shows_their_whole_description() {
    let long = "A cat on a wall. ".repeat(30);
    let mut one = post(0, "<p>Look</p>");
    one.attachments = [picture(Some(&long)), Attachment { entry: None, ..picture(Some("A dog")) }].into();
    let mut window = open(library(vec![one]));
    for words in [long.trim(), "A dog"] {
        for _ in 0..8 {
            press(&mut window, Key::Tab);
            if picture_called(&window, words).is_focused() {
                break;
            }
        }
        assert!(picture_called(&window, words).is_focused(), "Tab does not reach “{words}”");
        let shown = window.query_all_by_role(egui::accesskit::Role::Label);
        assert!(
            shown
                .map(|node| node.accesskit_node())
                .any(|node| { node.value().or(node.label()).is_some_and(|text| text.contains(words)) }),
            "“{words}” is not to be read"
        );
    }
    let lost = picture_called(&window, "A dog").accesskit_node().description();
    assert_eq!(lost.as_deref(), Some("Not in this archive"));
}

#[test]
fn texts_of_ten_megabytes_do_not_keep_a_frame_waiting() {
    let huge: Box<str> = "very long text ".repeat(700_000).into();
    let mut warned = post(0, "<p>x</p>");
    warned.warning = Some(huge.clone());
    let mut voted = post(1, "<p>x</p>");
    voted.poll = Some(Box::new(poll(&[(&huge, 1), (&huge, 2)])));
    voted.language = Some((&*huge).into());
    let mut seen = post(2, "<p>x</p>");
    let sound = Attachment { kind: MediaKind::Audio, ..picture(Some(&huge)) };
    seen.attachments = [picture(Some(&huge)), Attachment { entry: None, ..picture(Some(&huge)) }, sound].into();
    let mut linked = post(3, &format!("<p><a href=\"https://example.org/{huge}\">{huge}</a></p>"));
    linked.kind = Kind::Reply { to: format!("https://example.org/{huge}").into() };
    let mut library = library(vec![warned, voted, seen, linked, boost(4, &format!("https://x.example/{huge}"), None)]);
    library.account.name = huge.clone();
    library.account.handle = huge;
    let begun = std::time::Instant::now();
    let mut window = open_sized(library, vec2(900.0, 4000.0));
    window.hover_at(card(&window, "Content warning").center());
    window.run_ok();
    for _ in 0..12 {
        press(&mut window, Key::Tab);
    }
    assert!(begun.elapsed().as_secs_f32() < 20.0, "the frames took {:?}", begun.elapsed());
    for node in window.query_all(egui_kittest::kittest::By::new().predicate(|_| true)) {
        let node = node.accesskit_node();
        let said = [node.label(), node.value(), node.description()].into_iter().flatten().map(|text| text.len());
        assert!(said.max().unwrap_or(0) < 100_000, "a text of {said:?} letters is laid out", said = node.role());
    }
}

const FIRST: &str = "https://social.example/users/ada/statuses/0";
const NO_TEXT: &str = "The archive holds only the address of this post, not its text.";

#[test]
fn a_boost_of_a_post_of_the_archive_shows_it_and_leads_to_it() {
    let mut own = post(0, "<p>My own words</p>");
    own.attachments = [picture(Some("A cat"))].into();
    let mut posts = vec![own];
    posts.extend((1..40).map(|number| post(number, "<p>Between</p>")));
    posts.push(boost(40, FIRST, None));
    let mut window = open(library(posts));
    assert!(says(&window, "My own words") && window.query_by_label("A cat").is_some());
    assert!(!says(&window, NO_TEXT));
    window.get_by_label("Show post").click();
    window.run();
    assert_eq!(window.state().screen.selected(), Some(PostIndex(0)));
}

#[test]
fn a_boost_that_holds_the_post_shows_it() {
    let mut held = boost(0, "https://other.example/users/bob/statuses/77", None);
    held.html = "<p>Between us</p>".into();
    let mut warned = held.clone();
    warned.warning = Some("secret".into());
    let mut window = open(library(vec![held, warned]));
    assert_eq!(times(&window, "Between us"), 1, "one is open, one behind its warning");
    assert!(!says(&window, NO_TEXT));
    window.get_by_label("Show").click();
    window.run();
    assert_eq!(times(&window, "Between us"), 2);
    let window = open(library(vec![boost(0, "https://other.example/users/bob/statuses/77", None)]));
    assert!(says(&window, NO_TEXT));
}

#[test]
fn a_quote_shows_the_post_when_the_archive_has_it_and_says_when_it_is_gone() {
    let quoting = |quote: Quote| {
        let mut one = post(50, "<p>Look at this</p>");
        one.rare = Rare { quote: Some(quote), ..Rare::default() }.boxed();
        one
    };
    let mut window = open(library(vec![post(0, "<p>Quoted words</p>"), quoting(Quote::Of(FIRST.into()))]));
    assert_eq!(times(&window, "Quoted words"), 2, "in its own card and in the quote");
    window.get_by_label("Quotes a post by Ada Lovelace").click();
    window.run();
    assert_eq!(window.state().screen.selected(), Some(PostIndex(0)));
    let address = "https://other.example/users/bob/statuses/1";
    let mut window = open(library(vec![quoting(Quote::Of(address.into()))]));
    window.get_by_label("Quotes a post by @bob@other.example").click();
    window.run();
    assert_eq!(window.state().asked, [Command::OpenLink(address.into())]);
    assert!(says(&open(library(vec![quoting(Quote::Deleted)])), "Quoted a post that has been deleted"));
}
