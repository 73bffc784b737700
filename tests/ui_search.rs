//! Searching, filtering and reading threads on the Posts screen, through accessibility names.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, reason = "tests stop at any failure")]

mod support;

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::{Command, Order, Screen};
use fossick::app::dialog::{Dialog, RecordState};
use fossick::app::saving::Saving;
use fossick::model::PostIndex;
use fossick::query::filter::Filter;
use fossick::ui::shell::Shell;
use support::builder::TestDir;
use support::window::{sample, wait_for, window_of};

type Window = Harness<'static, Shell>;

/// The Posts screen of the sample archive.
fn posts(home: &TestDir, size: [f32; 2]) -> Window {
    let mut harness = window_of(home.path(), Some(&sample()), size);
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Posts)]);
    settle(&mut harness);
    harness
}

/// Waits for what is looked for.
fn settle(harness: &mut Window) {
    harness.run_ok();
    wait_for(harness, "the search", |shell| !shell.app().search().is_running() && !shell.app().is_loading());
}

fn look_for(harness: &mut Window, text: &str) {
    harness.state_mut().app_mut().run([Command::Search(text.to_owned())]);
    settle(harness);
}

fn listed(harness: &Window) -> Vec<PostIndex> {
    let screen = harness.state().app().posts();
    (0..screen.rows().count).filter_map(|row| screen.post_at(row)).collect()
}

fn text_of(harness: &Window) -> String {
    harness.state().app().search().text().to_owned()
}

#[test]
fn typing_into_the_field_lists_what_fits_and_emptying_it_brings_all_back() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let all = listed(&harness).len();
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Overview)]);
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_ok();
    let field = harness.get_by_label("Search posts…");
    assert!(field.is_focused(), "Ctrl+F does not lead to the field");
    field.type_text("garden");
    settle(&mut harness);
    assert_eq!(harness.state().app().screen(), Screen::Posts, "what is found is shown");
    let found = listed(&harness);
    assert!(!found.is_empty() && found.len() < all);
    harness.get_by_label(&format!("{} of {all} posts", found.len()));
    let opened = harness.state().app().session().unwrap();
    for post in &found {
        assert!(Filter::parse("garden").matches(opened.library(), &jiff::tz::TimeZone::UTC, *post));
    }
    harness.get_by_label("Search posts…").type_text("zzz");
    settle(&mut harness);
    assert_eq!(text_of(&harness), "gardenzzz");
    assert!(listed(&harness).is_empty());
    harness.get_by_label("No post fits");
    harness.get_by_label("Empty the search").click();
    settle(&mut harness);
    assert_eq!(listed(&harness).len(), all);
    assert!(harness.get_by_label("Search posts…").value().unwrap_or_default().is_empty());
}

#[test]
fn the_way_back_leads_to_what_was_there_before_the_first_letter() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let all = listed(&harness).len();
    for text in ["g", "ga", "gar"] {
        look_for(&mut harness, text);
    }
    harness.state_mut().app_mut().run([Command::Back]);
    settle(&mut harness);
    assert_eq!((text_of(&harness).as_str(), listed(&harness).len()), ("", all));
    harness.state_mut().app_mut().run([Command::Forward]);
    settle(&mut harness);
    assert_eq!(text_of(&harness), "gar");
    assert!(listed(&harness).len() < all);
}

#[test]
fn chips_are_written_as_operators_and_operators_become_chips() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    harness.get_by_label("Filter: Type").click();
    harness.run_ok();
    harness.get_by_label("Replies").click();
    settle(&mut harness);
    assert_eq!(text_of(&harness), "is:reply");
    let app = harness.state().app();
    let library = app.session().unwrap().library();
    assert!(!listed(&harness).is_empty());
    assert!(listed(&harness).iter().all(|post| library.post(*post).unwrap().is_reply()));
    harness.key_press(Key::Escape);
    harness.run_ok();
    look_for(&mut harness, "is:reply -has:image");
    harness.get_by_label("Filter: Not: Pictures").click();
    settle(&mut harness);
    assert_eq!(text_of(&harness), "is:reply");
    harness.get_by_label("Filter: Replies").click();
    settle(&mut harness);
    assert_eq!(text_of(&harness), "");
}

#[test]
fn when_nothing_fits_what_stands_in_the_way_can_be_taken_off() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    look_for(&mut harness, "is:boost has:poll");
    assert!(listed(&harness).is_empty());
    let library = harness.state().app().session().unwrap().library();
    let boosts = library.posts().filter(|(_, post)| post.is_boost()).count();
    harness.get_by_label(&format!("Without “Polls”: {boosts} posts")).click();
    settle(&mut harness);
    assert_eq!(listed(&harness).len(), boosts);
}

#[test]
fn posts_are_sorted_by_favourites_and_boosts() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let all = listed(&harness).len();
    harness.get_by_label("Order: Newest first").click();
    harness.run_ok();
    harness.get_by_label("Most favourited first").click();
    settle(&mut harness);
    assert_eq!(harness.state().app().posts().order(), Order::MostFavourited);
    let library = harness.state().app().session().unwrap().library();
    let counts: Vec<_> = listed(&harness).iter().map(|post| library.post(*post).unwrap().favourites).collect();
    assert_eq!(counts.len(), all);
    assert!(counts.iter().any(|count| count.unwrap_or(0) > 0) && counts.is_sorted_by(|a, b| a >= b), "{counts:?}");
}

#[test]
fn a_post_is_shown_in_its_thread_with_what_the_archive_does_not_have() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let app = harness.state().app();
    let (library, threads) = (app.session().unwrap().library(), app.posts().threads().unwrap());
    let answers: Vec<_> = library.posts().filter(|(_, post)| post.is_reply()).map(|(index, _)| index).collect();
    let with_gap = answers.iter().copied().find(|post| {
        let parts = threads.around(library, app.posts().by_uri(), *post);
        parts.iter().any(|part| matches!(part.what, fossick::query::threads::PartOf::Missing { .. }))
    });
    harness.state_mut().app_mut().run([Command::ShowDetail(with_gap.expect("an answer to somebody else"))]);
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains("that is not in your archive").next().is_some());
    harness.get_by_label("Show raw record").click();
    wait_for(&mut harness, "the record", |shell| matches!(shell.app().detail().record(), Some(RecordState::Ready(_))));
    harness.get_by_label("Hide raw record");
    harness.get_by_label("Close the thread").click();
    harness.run_ok();
    assert!(!harness.state().app().detail().is_open());
    assert_eq!(harness.state().app().posts().selected(), with_gap, "the mark stays");
}

#[test]
fn enter_opens_the_thread_arrows_lead_it_along_and_escape_closes_it() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    for key in [Key::ArrowDown, Key::Enter] {
        harness.key_press(key);
        harness.run_ok();
    }
    let shown = |harness: &Window| harness.state().app().detail().thread().map(|thread| thread.post);
    let first = shown(&harness).expect("Enter opens the pane");
    harness.key_press(Key::ArrowDown);
    harness.run_ok();
    let second = shown(&harness).unwrap();
    assert_ne!(first, second, "the pane follows the mark");
    harness.get_by_label("The post above in the list").click();
    harness.run_ok();
    assert_eq!(shown(&harness), Some(first));
    harness.key_press(Key::Escape);
    harness.run_ok();
    assert!(!harness.state().app().detail().is_open());
}

#[test]
fn in_a_narrow_window_the_thread_takes_the_place_of_the_list_and_the_field_stands_above_it() {
    let home = TestDir::new();
    let mut harness = posts(&home, [480.0, 640.0]);
    let field = harness.get_by_label("Search posts…").rect();
    assert!(field.top() > 48.0, "the field is in the bar: {field:?}");
    let first = listed(&harness)[0];
    harness.state_mut().app_mut().run([Command::ShowDetail(first)]);
    harness.run_ok();
    assert!(harness.query_by_label("Search posts…").is_none());
    harness.get_by_label("Close the thread").click();
    harness.run_ok();
    harness.get_by_label("Search posts…");
}

#[test]
fn months_are_gone_to_by_keys_and_several_of_them_filter() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let all = listed(&harness).len();
    harness.get_by_label_contains("Months:").focus();
    harness.run_ok();
    for _ in 0..400 {
        harness.key_press(Key::ArrowLeft);
    }
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    let month = |row: usize| {
        let app = harness.state().app();
        let post = app.session()?.library().post(app.posts().post_at(row)?)?;
        Some(fossick::i18n::month_year(post.published?, &app.posts().zone))
    };
    assert_eq!(month(harness.state().posts_in_sight().start), month(all - 1), "the first month is not in sight");
    for _ in 0..400 {
        harness.key_press(Key::ArrowLeft);
    }
    for _ in 0..3 {
        harness.key_press_modifiers(Modifiers::SHIFT, Key::ArrowRight);
    }
    harness.run_ok();
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert!(text_of(&harness).contains("after:") && text_of(&harness).contains("before:"), "{}", text_of(&harness));
    let found = listed(&harness).len();
    assert!(found > 0 && found < all);
}

#[test]
fn a_post_that_the_filter_leaves_out_is_shown_all_the_same_when_somebody_goes_there() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let all = listed(&harness);
    look_for(&mut harness, "is:boost");
    let other = *all.iter().find(|post| !listed(&harness).contains(post)).unwrap();
    harness.state_mut().app_mut().run([Command::GoToPost(other)]);
    settle(&mut harness);
    assert_eq!((text_of(&harness).as_str(), harness.state().app().posts().selected()), ("", Some(other)));
    harness.state_mut().app_mut().run([Command::Back]);
    settle(&mut harness);
    assert_eq!(text_of(&harness), "is:boost");
}

/// Saves what the export dialog was told to, at a path.
fn save_posts(harness: &mut Window, path: &std::path::Path) {
    harness.state_mut().app_mut().run([Command::CloseDialog, Command::SaveTo(Saving::Posts, path.to_owned())]);
    wait_for(harness, "the export", |shell| !shell.app().is_saving());
}

#[test]
fn export_these_saves_what_is_shown_and_private_posts_only_when_they_are_asked_for() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = posts(&home, [1200.0, 900.0]);
    look_for(&mut harness, "is:followers");
    let private = listed(&harness).len();
    assert!(private > 1);
    look_for(&mut harness, "is:followers is:direct is:public is:post");
    let shown = listed(&harness).len();
    harness.get_by_label("Export these…").click();
    harness.run_ok();
    harness.get_by_label(&format!("The {shown} posts that are shown"));
    harness.get_by_label("JSON Lines").click();
    harness.run_ok();
    let left_out =
        harness.get_by_label_contains("posts that not everyone could see").accesskit_node().label().unwrap_or_default();
    let left_out: usize = left_out.split(' ').next().unwrap().parse().unwrap();
    harness.get_by_label(&format!("Export {} posts…", shown - left_out));
    let path = out.path().join("public.jsonl");
    save_posts(&mut harness, &path);
    assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), shown - left_out);
    harness.get_by_label_contains("left out as not everyone could see them");

    harness.get_by_label("Export these…").click();
    harness.run_ok();
    harness.get_by_label_contains("posts that not everyone could see").click();
    harness.run_ok();
    let path = out.path().join("all.jsonl");
    save_posts(&mut harness, &path);
    assert_eq!(std::fs::read_to_string(&path).unwrap().lines().count(), shown);

    harness.get_by_label("Export these…").click();
    harness.run_ok();
    harness.get_by_label(&format!("Export {} posts…", shown - left_out));
}

#[test]
fn one_post_is_exported_from_its_menu_and_a_file_that_is_there_stays() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = posts(&home, [1200.0, 900.0]);
    let library = harness.state().app().session().unwrap().library();
    let public = library.posts().find(|(_, post)| {
        !post.is_boost() && post.visibility == fossick::model::Visibility::Public && !post.html.is_empty()
    });
    let (index, text) = public.map(|(index, post)| (index, fossick::text::html::plain(&post.html))).unwrap();
    harness.state_mut().app_mut().run([Command::ExportPost(index)]);
    harness.run_ok();
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::SavePosts));
    harness.get_by_label("Plain text").click();
    harness.run_ok();
    harness.get_by_label("Export 1 post…");
    let path = out.path().join("post.txt");
    save_posts(&mut harness, &path);
    let saved = std::fs::read_to_string(&path).unwrap();
    let first = text.lines().next().unwrap().split_whitespace().next().unwrap();
    assert!(saved.contains(first), "{saved}");

    std::fs::write(&path, "mine").unwrap();
    harness.state_mut().app_mut().run([Command::SaveTo(Saving::Posts, path.clone())]);
    wait_for(&mut harness, "the refusal", |shell| matches!(shell.app().dialog(), Some(Dialog::Failure(_))));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
}

#[test]
fn escape_empties_the_field_then_leaves_it_and_closes_nothing_behind_it() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let first = listed(&harness)[0];
    harness.state_mut().app_mut().run([Command::ShowDetail(first)]);
    settle(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_ok();
    harness.get_by_label("Search posts…").type_text("e");
    settle(&mut harness);
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert_eq!((text_of(&harness).as_str(), harness.state().app().screen()), ("", Screen::Posts));
    assert!(harness.get_by_label("Search posts…").is_focused(), "the first Escape only empties the field");
    harness.key_press(Key::Escape);
    settle(&mut harness);
    assert!(!harness.get_by_label("Search posts…").is_focused());
    assert_eq!(harness.state().app().screen(), Screen::Posts);
}

#[test]
fn in_a_narrow_window_back_closes_the_thread_and_keys_lead_to_the_field() {
    let home = TestDir::new();
    let mut harness = posts(&home, [480.0, 640.0]);
    let first = listed(&harness)[0];
    harness.state_mut().app_mut().run([Command::ShowDetail(first)]);
    settle(&mut harness);
    harness.state_mut().app_mut().run([Command::Back]);
    settle(&mut harness);
    assert!(!harness.state().app().detail().is_open());
    assert_eq!(harness.state().app().screen(), Screen::Posts, "one step leads back to the list");
    harness.state_mut().app_mut().run([Command::GoTo(Screen::Overview)]);
    harness.run_ok();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    settle(&mut harness);
    assert_eq!(harness.state().app().screen(), Screen::Posts);
    assert!(harness.get_by_label("Search posts…").is_focused());
}

#[test]
fn the_way_back_to_a_search_leads_to_the_post_that_was_marked() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    look_for(&mut harness, "is:post");
    let marked = listed(&harness)[40];
    harness.state_mut().app_mut().run([Command::GoToRow(marked)]);
    settle(&mut harness);
    harness.state_mut().app_mut().run([Command::ShowPosts(Filter::parse("is:boost"))]);
    settle(&mut harness);
    harness.state_mut().app_mut().run([Command::Back]);
    settle(&mut harness);
    assert_eq!((text_of(&harness).as_str(), harness.state().app().posts().selected()), ("is:post", Some(marked)));
    assert!(harness.state().posts_in_sight().contains(&40), "{:?}", harness.state().posts_in_sight());
}

#[test]
fn a_hidden_post_is_come_to_in_any_order() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    harness.state_mut().app_mut().run([Command::SetOrder(Order::MostFavourited)]);
    settle(&mut harness);
    let other = listed(&harness)[120];
    look_for(&mut harness, "zzzz");
    harness.state_mut().app_mut().run([Command::GoToPost(other)]);
    settle(&mut harness);
    assert_eq!(harness.state().app().posts().selected(), Some(other));
    assert!(harness.state().posts_in_sight().contains(&120), "{:?}", harness.state().posts_in_sight());
}

#[test]
fn what_was_looked_for_is_marked() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let yellow = |harness: &mut Window| {
        harness.run_ok();
        let mark = fossick::ui::theme::DARK.mark;
        let light = fossick::ui::theme::LIGHT.mark;
        let is_mark = |colour: egui::Color32| colour == mark || colour == light;
        let filled = |clipped: &egui::epaint::ClippedShape| matches!(&clipped.shape, egui::Shape::Rect(rect) if is_mark(rect.fill));
        harness.output().shapes.iter().filter(|clipped| filled(clipped)).count()
    };
    assert_eq!(yellow(&mut harness), 0);
    look_for(&mut harness, "knew");
    assert!(yellow(&mut harness) > 0);
}

#[test]
fn months_that_the_pointer_is_dragged_over_are_all_that_is_shown() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let all = listed(&harness).len();
    let strip = harness.get_by_label_contains("Months:").rect();
    let at = |share: f32| egui::pos2(strip.left() + strip.width() * share, strip.center().y);
    harness.hover_at(at(0.3));
    harness.run_ok();
    harness.drag_at(at(0.3));
    harness.run_ok();
    for share in [0.4, 0.5, 0.6] {
        harness.hover_at(at(share));
        harness.run_ok();
    }
    assert_eq!(text_of(&harness), "", "nothing is filtered before the button is let go");
    harness.drop_at(at(0.6));
    settle(&mut harness);
    let filter = Filter::parse(&text_of(&harness));
    let [after, before] = filter.clauses() else { panic!("{filter}") };
    assert!(after.to_string().starts_with("after:") && before.to_string().starts_with("before:"), "{filter}");
    let found = listed(&harness);
    assert!(!found.is_empty() && found.len() < all);
    let library = harness.state().app().session().unwrap().library();
    let zone = &harness.state().app().posts().zone;
    let fitting = library.posts().filter(|(index, _)| filter.matches(library, zone, *index)).count();
    assert_eq!(found.len(), fitting);
}

/// Types into the field that has the keyboard, in place of what is there.
fn type_over(harness: &mut Window, text: &str) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Text(text.to_owned()));
    settle(harness);
}

#[test]
fn the_menu_of_dates_has_fields_that_say_what_the_operators_say() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    look_for(&mut harness, "before:2024-06");
    harness.get_by_label("Filter: Date").click();
    harness.run_ok();
    harness.get_by_label("Any of these");
    let field = |harness: &Window, name: &str| {
        harness.get_by_role_and_label(egui::accesskit::Role::TextInput, name).value().unwrap_or_default()
    };
    assert_eq!((field(&harness, "From"), field(&harness, "To")), (String::new(), "2024-05-31".to_owned()));
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "From").click();
    harness.run_ok();
    type_over(&mut harness, "2024-01-1");
    assert_eq!(text_of(&harness), "before:2024-06", "a day that is not whole does not count");
    type_over(&mut harness, "2024-01-15");
    assert_eq!(text_of(&harness), "before:2024-06 after:2024-01-14");
    type_over(&mut harness, "2023");
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!(text_of(&harness), "before:2024-06 after:2022-12-31");
    assert_eq!(field(&harness, "From"), "2023-01-01");
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "From").click();
    harness.run_ok();
    type_over(&mut harness, "May");
    harness.key_press(Key::Enter);
    settle(&mut harness);
    harness.get_by_label_contains("“May” is not a date.");
    assert_eq!(text_of(&harness), "before:2024-06 after:2022-12-31");
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, "From").click();
    harness.run_ok();
    type_over(&mut harness, "2025-01-01");
    harness.get_by_label_contains("The first day is after the last one");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    settle(&mut harness);
    assert_eq!(text_of(&harness), "before:2024-06", "an empty field leaves the end open");
}

#[test]
fn a_menu_says_whether_any_or_all_of_what_is_chosen_has_to_hold() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    for (menu, any, all) in [("Type", true, true), ("Seen by", true, false), ("With", false, true)] {
        harness.get_by_label(&format!("Filter: {menu}")).click();
        harness.run_ok();
        let there = |words: &str| harness.query_all_by_value(words).next().is_some();
        assert_eq!((there("Any of these"), there("All of these")), (any, all), "{menu}");
        harness.key_press(Key::Escape);
        harness.run_ok();
    }
}

#[test]
fn what_is_half_typed_takes_no_post_away_until_the_field_is_left() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    let all = listed(&harness).len();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_ok();
    let field = |harness: &mut Window, text: &str| {
        harness.get_by_label("Search posts…").type_text(text);
        settle(harness);
    };
    for part in ["is:", "r", "epl"] {
        field(&mut harness, part);
        assert_eq!(listed(&harness).len(), all, "{}", text_of(&harness));
    }
    field(&mut harness, "y");
    let replies = listed(&harness).len();
    assert!(replies > 0 && replies < all);
    for part in [" ", "before:", "20"] {
        field(&mut harness, part);
        assert_eq!(listed(&harness).len(), replies, "{}", text_of(&harness));
    }
    look_for(&mut harness, "");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_ok();
    field(&mut harness, "has:");
    assert_eq!(listed(&harness).len(), all);
    harness.key_press(Key::Enter);
    settle(&mut harness);
    assert_eq!((text_of(&harness).as_str(), listed(&harness).len()), ("has: ", 0), "who is done typing means it");
    harness.get_by_label("No post fits");
}

#[test]
fn words_in_the_way_can_be_taken_off_together() {
    let home = TestDir::new();
    let mut harness = posts(&home, [1200.0, 800.0]);
    look_for(&mut harness, "zzzz is:reply qqqq");
    assert!(listed(&harness).is_empty());
    let library = harness.state().app().session().unwrap().library();
    let replies = library.posts().filter(|(_, post)| post.is_reply()).count();
    harness.get_by_label(&format!("Without “zzzz · qqqq”: {replies} posts")).click();
    settle(&mut harness);
    assert_eq!((text_of(&harness).as_str(), listed(&harness).len()), ("is:reply", replies));
}
