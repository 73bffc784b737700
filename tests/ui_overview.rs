//! Numbers and charts of the Overview screen, through accessibility names: what they say, and what they lead to.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, reason = "what is not there fails the test")]

mod support;

use std::path::Path;

use egui::accesskit::Role;
use egui::{Event, Key, OutputCommand, PointerButton, Rect, pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use fossick::app::commands::{Command, Screen};
use fossick::app::settings::ZoneChoice;
use fossick::ui::shell::Shell;
use fossick::{i18n, tr};
use support::builder::{ArchiveBuilder, TestDir};
use support::window::{sample, wait_for, window_of};

type Window = Harness<'static, Shell>;

/// So high that the whole screen is in sight.
const TALL: [f32; 2] = [1100.0, 4200.0];

/// The Overview of an archive in UTC, with its charts.
fn overview(home: &TestDir, archive: &Path, size: [f32; 2]) -> Window {
    let mut harness = window_of(home.path(), Some(archive), size);
    harness.state_mut().app_mut().run([Command::SetTimeZone(ZoneChoice::Utc), Command::GoTo(Screen::Overview)]);
    settle(&mut harness);
    harness
}

/// Waits for what is counted and looked for.
fn settle(harness: &mut Window) {
    harness.run_ok();
    wait_for(harness, "the charts", |shell| {
        let counted = shell.app().session().is_some_and(|opened| opened.charts().is_some() && !opened.is_counting());
        counted && !shell.app().search().is_running() && !shell.app().is_loading()
    });
}

/// A post as a record of the outbox; `rest` are further members of the note.
fn record(number: usize, published: &str, rest: &str) -> String {
    let me = "https://social.example/users/ada";
    let to = r#""to":["https://www.w3.org/ns/activitystreams#Public"],"cc":[]"#;
    format!(
        r#"{{"id":"{me}/statuses/{number}/activity","type":"Create","actor":"{me}",{published}{to},"object":{{"id":"{me}/statuses/{number}","type":"Note",{published}"attributedTo":"{me}",{to},"content":"<p>{number}</p>"{rest}}}}}"#
    )
}

fn at(number: usize, time: &str, rest: &str) -> String {
    record(number, &format!(r#""published":"{time}","#), rest)
}

fn archive(home: &TestDir, records: &[String]) -> std::path::PathBuf {
    let outbox = format!(
        r#"{{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","orderedItems":[{}]}}"#,
        records.join(",")
    );
    home.file("archive.zip", ArchiveBuilder::mastodon().replace("outbox.json", outbox).zip())
}

/// An archive whose clocks change: in Berlin the first two posts are of 1:30 and 3:30 in the night, the next two both of 2:30.
fn clocks_change(home: &TestDir) -> std::path::PathBuf {
    let times = ["2024-03-31T00:30:00Z", "2024-03-31T01:30:00Z", "2024-10-27T00:30:00Z", "2024-10-27T01:30:00Z"];
    let records: Vec<_> = times.iter().enumerate().map(|(number, time)| at(number, time, "")).collect();
    archive(home, &records)
}

/// What is looked for, and how many posts are listed.
fn shown(harness: &mut Window) -> (String, usize) {
    settle(harness);
    let app = harness.state().app();
    assert_eq!(app.screen(), Screen::Posts);
    (app.search().text().to_owned(), app.posts().rows().count)
}

fn back(harness: &mut Window) {
    harness.state_mut().app_mut().run([Command::Back]);
    settle(harness);
    assert_eq!(harness.state().app().screen(), Screen::Overview, "one step leads back");
    assert_eq!(harness.state().app().search().text(), "");
}

/// What the control over the cells of a chart says.
fn says(harness: &Window, chart: &str) -> String {
    let before = format!("{chart}, ");
    let node = harness.get_by_label_contains(&before);
    node.accesskit_node().label().unwrap().trim_start_matches(&before).to_owned()
}

fn focus(harness: &mut Window, chart: &str) {
    let begins = format!("{chart}, ");
    harness.get_by_label_contains(&begins).focus();
    harness.run_ok();
}

fn press(harness: &mut Window, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run_ok();
    }
}

/// Moves the pointer over a chart until it says this; gives the point.
fn find(harness: &mut Window, chart: &str, wanted: &str) -> egui::Pos2 {
    let rect: Rect = harness.get_by_label_contains(&format!("{chart}, ")).rect();
    let mut y = rect.top() + 3.0;
    while y < rect.bottom() {
        let mut x = rect.left() + 3.0;
        while x < rect.right() {
            harness.event(Event::PointerMoved(pos2(x, y)));
            harness.step();
            if says(harness, chart) == wanted {
                return pos2(x, y);
            }
            x += 12.0;
        }
        y += 12.0;
    }
    panic!("nowhere in {chart} stands {wanted}");
}

fn click_at(harness: &mut Window, pos: egui::Pos2) {
    for pressed in [true, false] {
        let modifiers = egui::Modifiers::NONE;
        harness.event(Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers });
        harness.step();
    }
}

/// Presses a button, and gives what it put on the clipboard.
fn copied(harness: &mut Window, button: &str) -> String {
    harness.get_by_label(button).click();
    for _ in 0..6 {
        harness.step();
        let commands = &harness.output().platform_output.commands;
        if let Some(OutputCommand::CopyText(text)) = commands.first() {
            return text.clone();
        }
    }
    panic!("“{button}” copied nothing");
}

#[test]
fn each_number_leads_to_just_the_posts_that_it_counts() {
    let home = TestDir::new();
    let mut harness = overview(&home, &sample(), TALL);
    let stats = *harness.state().app().session().unwrap().stats();
    for (key, count, text) in [
        ("tile-posts", stats.posts, "-is:boost"),
        ("tile-replies", stats.replies, "is:reply"),
        ("tile-boosts", stats.boosts, "is:boost"),
        ("tile-polls", stats.polls, "has:poll -is:boost"),
        ("tile-followers", stats.followers_only, "is:followers -is:boost"),
        ("tile-direct", stats.direct, "is:direct -is:boost"),
    ] {
        harness.get_by_label(&format!("{} {}", i18n::number(count), tr!(key, count = count))).click();
        let (searched, listed) = shown(&mut harness);
        assert_eq!((searched.as_str(), listed as u64), (text, count), "{key}");
        back(&mut harness);
    }
    let media = tr!("tile-media", count = stats.attachments);
    harness.get_by_label(&format!("{} {media}", stats.attachments)).click();
    settle(&mut harness);
    assert_eq!(harness.state().app().screen(), Screen::Media);
}

#[test]
fn a_month_is_chosen_by_arrows_and_opened_by_enter() {
    let home = TestDir::new();
    let records = ["2023-11-03T10:00:00Z", "2024-01-05T10:00:00Z", "2024-01-06T10:00:00Z", "2024-02-01T10:00:00Z"];
    let records: Vec<_> = records.iter().enumerate().map(|(number, time)| at(number, time, "")).collect();
    let mut harness = overview(&home, &archive(&home, &records), TALL);
    focus(&mut harness, "Posts per month");
    assert_eq!(says(&harness, "Posts per month"), "February 2024: 1 post (original: 1, replies: 0, boosts: 0)");
    press(&mut harness, &[Key::ArrowRight, Key::ArrowLeft]);
    assert_eq!(says(&harness, "Posts per month"), "January 2024: 2 posts (original: 2, replies: 0, boosts: 0)");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shown(&mut harness), ("during:2024-01".to_owned(), 2));
    back(&mut harness);
    focus(&mut harness, "Posts per month");
    press(&mut harness, &[Key::Home, Key::ArrowRight, Key::Enter]);
    assert_eq!(says(&harness, "Posts per month"), "December 2023: 0 posts (original: 0, replies: 0, boosts: 0)");
    assert_eq!(harness.state().app().screen(), Screen::Overview, "a month without posts leads nowhere");
}

#[test]
fn a_column_is_opened_with_the_pointer() {
    let home = TestDir::new();
    let mut harness = overview(&home, &clocks_change(&home), TALL);
    let month = "March 2024: 2 posts (original: 2, replies: 0, boosts: 0)";
    let place = find(&mut harness, "Posts per month", month);
    click_at(&mut harness, place);
    assert_eq!(shown(&mut harness), ("during:2024-03".to_owned(), 2));
}

#[test]
fn hours_are_those_of_the_zone_when_clocks_change_and_follow_another_zone() {
    let home = TestDir::new();
    let mut harness = overview(&home, &clocks_change(&home), TALL);
    let chart = "Posts by weekday and hour";
    focus(&mut harness, chart);
    assert_eq!(says(&harness, chart), "Sunday, 00:00: 2 posts");
    let berlin = ZoneChoice::Named("Europe/Berlin".to_owned());
    harness.state_mut().app_mut().run([Command::SetTimeZone(berlin)]);
    settle(&mut harness);
    press(&mut harness, &[Key::End]);
    assert_eq!(says(&harness, chart), "Sunday, 23:00: no posts");
    let mut hours = Vec::new();
    for _ in 0..24 {
        hours.push(says(&harness, chart));
        press(&mut harness, &[Key::ArrowLeft]);
    }
    hours.retain(|hour| !hour.ends_with("no posts"));
    assert_eq!(hours, ["Sunday, 03:00: 1 post", "Sunday, 02:00: 2 posts", "Sunday, 01:00: 1 post"]);
    press(&mut harness, &[Key::ArrowRight, Key::ArrowRight, Key::ArrowDown]);
    assert_eq!(says(&harness, chart), "Sunday, 01:00: 1 post", "below the last row there is none");
    press(&mut harness, &[Key::ArrowRight, Key::Enter]);
    assert_eq!(shown(&mut harness), ("on:sunday at:02".to_owned(), 2));
}

#[test]
fn a_day_of_another_year_is_opened_in_the_calendar() {
    let home = TestDir::new();
    let times = ["2022-05-03T10:00:00Z", "2022-05-03T11:00:00Z", "2022-08-01T11:00:00Z", "2024-02-29T10:00:00Z"];
    let records: Vec<_> = times.iter().enumerate().map(|(number, time)| at(number, time, "")).collect();
    let mut harness = overview(&home, &archive(&home, &records), TALL);
    focus(&mut harness, "Posts per day");
    assert_eq!(says(&harness, "Posts per day"), "Feb 29, 2024: 1 post");
    press(&mut harness, &[Key::ArrowDown]);
    assert_eq!(says(&harness, "Posts per day"), "Mar 1, 2024: no posts");
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!(says(&harness, "Posts per day"), "Mar 8, 2024: no posts");
    harness.get_by_label("Year 2024");
    harness.get_by_label("Year before").click();
    harness.run_ok();
    harness.get_by_label("Year 2022");
    let place = find(&mut harness, "Posts per day", "May 3, 2022: 2 posts");
    click_at(&mut harness, place);
    assert_eq!(shown(&mut harness), ("during:2022-05-03".to_owned(), 2));
    back(&mut harness);
    harness.get_by_label("Year 2022").click();
    harness.run_ok();
    harness.get_by_label("2024").click();
    harness.run_ok();
    assert_eq!(says(&harness, "Posts per day"), "Feb 29, 2024: 1 post");
}

/// Posts with these numbers of hashtags, people, and a language.
fn with_names(home: &TestDir) -> std::path::PathBuf {
    let tags = |count: usize| {
        let tag = |number| {
            format!(r##"{{"type":"Hashtag","href":"https://social.example/tags/t{number}","name":"#t{number}"}}"##)
        };
        let bob = r#"{"type":"Mention","href":"https://other.example/users/bob","name":"@bob@other.example"}"#;
        let tags: Vec<_> = (0..count).map(tag).chain([bob.to_owned()]).collect();
        format!(r#","tag":[{}],"contentMap":{{"de":"<p>x</p>"}}"#, tags.join(","))
    };
    let records: Vec<_> = (1..=12).map(|number| at(number, "2024-05-03T10:00:00Z", &tags(number))).collect();
    archive(home, &records)
}

#[test]
fn names_that_occur_most_lead_to_their_posts_and_more_can_be_shown() {
    let home = TestDir::new();
    let mut harness = overview(&home, &with_names(&home), TALL);
    for (row, text, count) in [
        ("#t3: 9", "#t3", 9),
        ("@bob@other.example: 12", "to:@bob@other.example", 12),
        ("other.example: 12", "to:other.example", 12),
        ("German: 12", "language:de", 12),
    ] {
        harness.get_by_label(row).click();
        assert_eq!(shown(&mut harness), (text.to_owned(), count));
        back(&mut harness);
    }
    assert!(harness.query_by_label("#t10: 2").is_none(), "ten at first");
    harness.get_by_label("Show more: Top hashtags").click();
    harness.run_ok();
    harness.get_by_label("#t10: 2");
    harness.get_by_label("Show fewer: Top hashtags").click();
    harness.run_ok();
    assert!(harness.query_by_label("#t10: 2").is_none());
}

#[test]
fn what_is_copied_is_a_table_with_a_heading() {
    let home = TestDir::new();
    let mut harness = overview(&home, &clocks_change(&home), TALL);
    let months = copied(&mut harness, "Copy as CSV: Posts per month");
    assert_eq!(months, "Month,Original,Replies,Boosts\n2024-03,2,0,0\n2024-10,2,0,0\n");
    let days = copied(&mut harness, "Copy as CSV: Posts per day");
    assert_eq!(days, "Day,Posts\n2024-03-31,2\n2024-10-27,2\n");
    let hours = copied(&mut harness, "Copy as CSV: Posts by weekday and hour");
    let (heading, rows) = hours.split_once('\n').unwrap();
    assert!(heading.starts_with("Weekday (1 is Monday),00:00,01:00,") && heading.ends_with(",23:00"), "{heading}");
    assert_eq!(rows.lines().count(), 7);
    assert!(rows.lines().last().unwrap().starts_with("7,2,2,0,"), "{rows}");
    let home = TestDir::new();
    let mut harness = overview(&home, &with_names(&home), TALL);
    let hashtags = copied(&mut harness, "Copy as CSV: Top hashtags");
    assert!(hashtags.starts_with("Name,Posts\n#t0,12\n#t1,11\n"), "{hashtags}");
    assert_eq!(hashtags.lines().count(), 13, "all, not only those that are shown");
}

#[test]
fn a_chart_can_be_read_as_rows_and_a_row_leads_to_its_posts() {
    let home = TestDir::new();
    let mut harness = overview(&home, &clocks_change(&home), TALL);
    harness.get_by_label("As table: Posts per month").click();
    harness.run_ok();
    let rows: Vec<_> =
        harness.get_all_by_role(Role::Row).map(|row| row.accesskit_node().label().unwrap_or_default()).collect();
    assert_eq!(
        rows,
        ["March 2024, Original: 2, Replies: 0, Boosts: 0", "October 2024, Original: 2, Replies: 0, Boosts: 0"]
    );
    harness.get_by_label(&rows[0]).focus();
    harness.run_ok();
    press(&mut harness, &[Key::ArrowDown]);
    assert!(harness.get_by_label(&rows[1]).is_focused());
    press(&mut harness, &[Key::Enter]);
    assert_eq!(shown(&mut harness), ("during:2024-10".to_owned(), 2));
    back(&mut harness);
    harness.get_by_label("As table: Posts per month").click();
    harness.run_ok();
    assert_eq!(harness.query_all_by_role(Role::Row).count(), 0, "a chart again");
}

#[test]
fn of_a_long_table_only_what_is_in_sight_is_laid_out_and_arrows_reach_the_end() {
    let home = TestDir::new();
    let mut harness = overview(&home, &clocks_change(&home), TALL);
    harness.get_by_label("As table: Posts by weekday and hour").click();
    harness.run_ok();
    assert!(harness.get_all_by_role(Role::Row).count() < 20);
    harness.get_by_label("Monday, Hour: 00:00, Posts: 0").focus();
    harness.run_ok();
    press(&mut harness, &[Key::End]);
    assert!(harness.get_by_label("Sunday, Hour: 23:00, Posts: 0").is_focused());
    press(&mut harness, &[Key::Enter]);
    assert_eq!(harness.state().app().screen(), Screen::Overview, "a row without posts leads nowhere");
}

#[test]
fn posts_without_a_date_are_told_of() {
    let home = TestDir::new();
    let mut harness = overview(&home, &archive(&home, &[record(1, "", "")]), TALL);
    harness.get_by_label("No post in this archive has a date, so there are no charts of months, days and hours.");
    assert!(harness.query_by_label_contains("Posts per month, ").is_none());
    let home = TestDir::new();
    harness = overview(&home, &archive(&home, &[record(1, "", ""), at(2, "2024-05-03T10:00:00Z", "")]), TALL);
    harness.get_by_label("1 post has no date and is not in the charts of months, days and hours.");
    harness.get_by_label_contains("Posts per month, ");
}

#[test]
fn the_wheel_scrolls_the_page_over_every_chart() {
    let home = TestDir::new();
    let mut harness = overview(&home, &sample(), [1100.0, 700.0]);
    for chart in ["Posts per month", "Posts per day", "Posts by weekday and hour"] {
        focus(&mut harness, chart);
        let rect = harness.get_by_label_contains(&format!("{chart}, ")).rect();
        harness.event(Event::PointerMoved(rect.center()));
        harness.step();
        let (unit, phase) = (egui::MouseWheelUnit::Point, egui::TouchPhase::Move);
        let (delta, modifiers) = (egui::vec2(0.0, 60.0), egui::Modifiers::NONE);
        let source = egui::MouseWheelSource::Unknown;
        harness.event(Event::MouseWheel { unit, delta, phase, source, modifiers });
        harness.run_ok();
        let moved = harness.get_by_label_contains(&format!("{chart}, ")).rect();
        assert!(moved.top() > rect.top() + 20.0, "{chart} kept the wheel");
    }
}

#[test]
fn charts_fit_into_narrow_windows_and_every_control_has_a_name() {
    let home = TestDir::new();
    for width in [480.0, 700.0, 1600.0] {
        let mut harness = overview(&home, &sample(), [width, 5200.0]);
        for chart in ["Posts per month", "Posts per day", "Posts by weekday and hour"] {
            let rect = harness.get_by_label_contains(&format!("{chart}, ")).rect();
            assert!(rect.left() > 0.0 && rect.right() <= width, "{width}: {chart} is at {rect}");
            harness.get_by_label(&format!("As table: {chart}")).click();
            harness.run_ok();
        }
        for row in harness.get_all_by_role(Role::Row) {
            assert!(row.rect().right() <= width, "{width}: {:?}", row.accesskit_node().label());
        }
    }
}
