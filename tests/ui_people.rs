//! The screens People and Saved, through accessibility names: lists that are found, added, asked about, searched, sorted,
//! compared and saved.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use std::fmt::Write as _;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use egui::Key;
use egui_kittest::kittest::Queryable;
use fossick::app::commands::{Command, Screen};
use fossick::app::dialog::{Dialog, PathFor};
use fossick::app::people::gathering::{Gathering, Whose};
use fossick::app::people::{Tab, View};
use fossick::app::saving::Saving;
use fossick::app::saving::lists::ListChoice;
use fossick::archive::{OpenOptions, Spool};
use fossick::jobs::Waker;
use fossick::load::{self, LoadStage};
use fossick::model::{ListKind, Lists, PostIndex};
use fossick::progress::{Progress, StopFlag};
use fossick::query::table::Column;
use fossick::wire::lists::Form;
use support::builder::{ArchiveBuilder, TestDir};
use support::people::{
    FOLLOWING, MUTED, archive_in, click, copied, first_cells, open, opened, rows, save_to, search, settle,
};
use support::window::{drop_file, sample, wait_for_check, window_of};

#[test]
fn a_list_that_is_not_here_says_where_to_get_it() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    harness.get_by_label("This list is not here");
    harness.get_by_label_contains("Preferences → Import and export → Data export");
    harness.get_by_label_contains("following_accounts.csv");
    harness.get_by_label("Add CSV files…");
    click(&mut harness, "Followers");
    harness.get_by_label("There is no list of followers");
    harness.get_by_label_contains("Mastodon offers none for download");
    click(&mut harness, "People you mentioned, 0");
    harness.get_by_label("No post mentions anybody.");
    assert!(harness.query_by_label("Filters").is_none(), "a tab for filters only where there are some");
}

#[test]
fn a_list_is_added_by_dropping_it_and_shown_at_once() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::Posts);
    drop_file(&mut harness, &home.file("elsewhere/muted_accounts.csv", MUTED));
    settle(&mut harness);
    assert_eq!(harness.state().app().screen(), Screen::People);
    harness.get_by_label("2 muted accounts");
    harness.get_by_label("From muted_accounts.csv");
    harness.get_by_label("Muted, 2");
    assert_eq!(rows(&harness)[0], "noise@loud.example, Server: loud.example, Notifications: hidden");
    assert!(harness.state().app().session().unwrap().path().ends_with("archive.zip"), "the archive stays open");
    drop_file(&mut harness, &home.file("elsewhere/muted_accounts.csv", MUTED));
    settle(&mut harness);
    assert_eq!(opened(&harness).count_of(Tab::Muted), Some(2), "the same once more adds nothing");
}

#[test]
fn a_list_added_before_the_archive_is_read_waits_for_the_search_and_stays() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let options = OpenOptions { spool: Spool::Never };
    let progress = Progress::silent(LoadStage::Opening);
    let (archive, library) = load::library(&path, &options, &progress, &StopFlag::new()).unwrap();
    let whose = Whose { archive, library };
    let wake: Waker = Arc::new(|| ());
    let mut gathering = Gathering::default();
    let mut lists = Arc::new(Lists::default());
    let mut go_on = |gathering: &mut Gathering| {
        gathering.go_on(&whose, &lists, &wake);
        if let Some(news) = gathering.take_in(&lists) {
            lists = Arc::new(news.unwrap().lists);
        }
        thread::sleep(Duration::from_millis(1));
        Arc::clone(&lists)
    };
    gathering.add(vec![home.file("elsewhere/muted_accounts.csv", MUTED)]);
    for _ in 0..100 {
        assert!(go_on(&mut gathering).is_empty());
    }
    assert!(gathering.is_adding() && gathering.is_busy() && !gathering.has_searched());
    gathering.find();
    while gathering.is_busy() {
        go_on(&mut gathering);
    }
    let lists = go_on(&mut gathering);
    let count = |kind| lists.get(kind).map(|list| list.rows.len());
    assert_eq!((count(ListKind::Following), count(ListKind::Muted)), (Some(3), Some(2)));
    gathering.find();
    gathering.stop();
    assert!(gathering.is_busy(), "only what was added can be stopped");
}

#[test]
fn lists_beside_the_archive_and_inside_it_are_found() {
    let home = TestDir::new();
    let archive = ArchiveBuilder::mastodon().file("mine/blocked_domains.csv", "spam.example\n");
    let path = home.file("here/archive.zip", archive.zip());
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    harness.get_by_label("You follow 3 accounts");
    assert_eq!(first_cells(&harness), ["zoe@b.example", "bob@other.example", "amy@b.example"], "as in the file");
    assert_eq!(
        rows(&harness)[1],
        "bob@other.example, Server: other.example, Boosts: hidden, Notify: yes, Languages: German, English"
    );
    click(&mut harness, "Blocked domains, 1");
    assert_eq!(rows(&harness), ["spam.example"]);
}

#[test]
fn words_narrow_a_table_and_headers_sort_it() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    click(&mut harness, "Account");
    assert_eq!(first_cells(&harness), ["amy@b.example", "bob@other.example", "zoe@b.example"]);
    click(&mut harness, "Account, sorted upwards");
    assert_eq!(first_cells(&harness), ["zoe@b.example", "bob@other.example", "amy@b.example"]);
    search(&mut harness, "B.EXAMPLE");
    harness.get_by_label("2 of 3 shown");
    assert_eq!(first_cells(&harness), ["zoe@b.example", "amy@b.example"]);
    search(&mut harness, " nobody");
    harness.get_by_label("Nothing here fits");
    harness.get_all_by_label("Show all").next().unwrap().click_accesskit();
    settle(&mut harness);
    assert_eq!(rows(&harness).len(), 3);
    click(&mut harness, "b.example: 2 (67 %)");
    assert_eq!(first_cells(&harness), ["zoe@b.example", "amy@b.example"], "a click on a server narrows to it");
    click(&mut harness, "Only b.example");
    assert_eq!(rows(&harness).len(), 3);
}

#[test]
fn who_follows_back_is_told_when_both_lists_are_here() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    home.file("here/followers.csv", "Account address\nAmy@B.example\nfan@b.example\n");
    let mut harness = open(home.path(), &path, Screen::People);
    click(&mut harness, "Mutual 1");
    assert_eq!(first_cells(&harness), ["amy@b.example"]);
    click(&mut harness, "Not followed back 2");
    assert_eq!(first_cells(&harness), ["zoe@b.example", "bob@other.example"]);
    click(&mut harness, "Followers, 2");
    click(&mut harness, "You don’t follow 1");
    assert_eq!(first_cells(&harness), ["fan@b.example"]);
}

#[test]
fn a_list_is_exported_exactly_as_mastodon_writes_it_or_for_spreadsheets() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    click(&mut harness, "Export CSV…");
    assert_eq!(harness.state().app().dialog(), Some(&Dialog::SaveList));
    harness.get_by_label("3 rows are written.");
    harness.state_mut().app_mut().run([Command::SaveByPath(Saving::List)]);
    harness.run_ok();
    let Some(Dialog::PathField(PathFor::Saving(_, suggested))) = harness.state().app().dialog() else {
        panic!("no field")
    };
    assert!(suggested.ends_with("following_accounts.csv"), "{suggested:?}");
    harness.state_mut().app_mut().run([Command::CloseDialog]);
    let to = out.path().join("following_accounts.csv");
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(std::fs::read_to_string(&to).unwrap(), FOLLOWING);
    save_to(&mut harness, Saving::List, &to);
    assert!(matches!(harness.state().app().dialog(), Some(Dialog::Failure(_))), "what is there is not written over");
    harness.state_mut().app_mut().run([Command::CloseDialog, Command::Save(Saving::List)]);
    harness.run_ok();
    click(&mut harness, "Opening it in a spreadsheet, with headings");
    harness.state_mut().app_mut().run([Command::CloseDialog]);
    let to = out.path().join("sheet.csv");
    save_to(&mut harness, Saving::List, &to);
    assert!(std::fs::read(&to).unwrap().starts_with("\u{feff}Account address".as_bytes()));
}

#[test]
fn all_lists_go_into_a_folder_with_a_text_that_says_where_to() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    home.file("here/custom_filters.json", FILTERS);
    let mut harness = open(home.path(), &path, Screen::People);
    save_to(&mut harness, Saving::AllLists, &out.path().join("lists"));
    let mut names: Vec<_> =
        std::fs::read_dir(out.path().join("lists")).unwrap().map(|it| it.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["README.txt", "bookmarks.csv", "custom_filters.json", "following_accounts.csv"]);
    let bookmarks = std::fs::read_to_string(out.path().join("lists/bookmarks.csv")).unwrap();
    assert_eq!(bookmarks, "https://pix.example/p/bob/2\n", "the archive's own");
}

const FILTERS: &str = r#"{"custom_filters":[{"title":"Spoilers","expires_at":null,"context":["home","public"],"action":"hide","keywords_attributes":[{"keyword":"finale","whole_word":true}],"statuses":[]}]}"#;

#[test]
fn filters_have_a_tab_where_there_are_some_and_are_saved_as_they_are() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = archive_in(&home);
    home.file("here/custom_filters.json", FILTERS);
    let mut harness = open(home.path(), &path, Screen::People);
    click(&mut harness, "Filters, 1");
    assert_eq!(
        rows(&harness),
        ["Spoilers, Words: finale, Does: hides, Where: home and lists, public timelines, Until: no end"]
    );
    harness.get_by_label("Export JSON…");
    let to = out.path().join("custom_filters.json");
    save_to(&mut harness, Saving::Filters, &to);
    assert_eq!(std::fs::read_to_string(&to).unwrap(), FILTERS);
}

#[test]
fn everything_can_be_copied() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/muted_accounts.csv", MUTED);
    let mut harness = open(home.path(), &path, Screen::People);
    let app = harness.state_mut().app_mut();
    app.run([Command::ViewTable(View::of(Tab::Muted))]);
    settle(&mut harness);
    assert_eq!(copied(&mut harness), "noise@loud.example\nspam@loud.example\n");
}

#[test]
fn of_a_list_that_is_compared_or_narrowed_what_is_shown_is_copied_in_its_order() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    let sorted = View::of(Tab::Following).sorted_by(Column::Address);
    harness.state_mut().app_mut().run([Command::ViewTable(View { words: "b.example".into(), ..sorted })]);
    settle(&mut harness);
    assert_eq!(copied(&mut harness), "amy@b.example\nzoe@b.example\n");
    let older = home.file("old/following_accounts.csv", "Account address\namy@b.example\ngone@b.example\n");
    harness.state_mut().app_mut().run([Command::CompareWith(Tab::Following, older)]);
    settle(&mut harness);
    click(&mut harness, "Removed 1");
    assert_eq!(copied(&mut harness), "gone@b.example\n");
}

#[test]
fn what_a_file_lists_is_asked_and_never_guessed() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    let unsure = home.file("elsewhere/accounts.csv", "zoe@b.example\nbob@other.example\n");
    drop_file(&mut harness, &unsure);
    settle(&mut harness);
    let Some(Dialog::WhichList(list)) = harness.state().app().dialog() else { panic!("nobody asks") };
    assert!(list.kinds.contains(&ListKind::Following) && list.kinds.contains(&ListKind::Blocked));
    assert!(
        ListKind::ALL
            .iter()
            .all(|kind| opened(&harness).count_of(Tab::of(*kind)).is_none_or(|_| *kind == ListKind::Bookmarks))
    );
    harness.get_by_label_contains("accounts.csv does not say what it lists");
    click(&mut harness, "Muted accounts");
    assert!(harness.state().app().dialog().is_none());
    assert_eq!(opened(&harness).count_of(Tab::Muted), Some(2));
    assert_eq!(opened(&harness).count_of(Tab::Blocked), None);
    drop_file(&mut harness, &unsure);
    settle(&mut harness);
    click(&mut harness, "Leave it out");
    assert!(harness.state().app().dialog().is_none(), "one that is left out is not asked about again");
    assert_eq!(opened(&harness).count_of(Tab::Following), None);
}

#[test]
fn lists_beside_several_archives_are_offered_and_not_taken() {
    let home = TestDir::new();
    let path = home.file("here/archive-20240101000000-aa.zip", ArchiveBuilder::mastodon().zip());
    home.file("here/archive-20240202000000-bb.zip", ArchiveBuilder::mastodon().zip());
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    assert_eq!(opened(&harness).count_of(Tab::Following), None);
    harness.get_by_label_contains("Is it a list of @ada@social.example?");
    click(&mut harness, "Use them");
    harness.get_by_label("You follow 3 accounts");
    assert!(harness.query_by_label("Use them").is_none());
}

#[test]
fn not_now_leaves_lists_where_they_are() {
    let home = TestDir::new();
    let path = home.file("here/archive-20240101000000-aa.zip", ArchiveBuilder::mastodon().zip());
    home.file("here/archive-20240202000000-bb.zip", ArchiveBuilder::mastodon().zip());
    home.file("here/lists.csv", "Friends,zoe@b.example\n");
    let mut harness = open(home.path(), &path, Screen::People);
    click(&mut harness, "Not now");
    assert!(harness.query_by_label("Use them").is_none());
    assert_eq!(opened(&harness).count_of(Tab::Lists), None);
}

#[test]
fn what_is_no_list_is_refused_in_three_parts_and_nothing_of_it_is_taken() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    drop_file(&mut harness, &home.file("elsewhere/following_accounts.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
    settle(&mut harness);
    let Some(Dialog::Failure(failure)) = harness.state().app().dialog() else { panic!("nothing is said") };
    let message = failure.message.clone();
    assert!(message.what.contains("picture") && !message.means.is_empty() && !message.todo.is_empty(), "{message:?}");
    assert_eq!(opened(&harness).count_of(Tab::Following), None);
    harness.key_press(Key::Escape);
    harness.run_ok();
    harness.get_by_label("1 file could not be read as a list.");
}

#[test]
fn rows_that_can_not_be_used_are_counted_and_listed_with_their_lines() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    let list = "Account address,Hide notifications\nnoise@loud.example,true\nno account at all,true\nnoise@loud.example,true\n";
    drop_file(&mut harness, &home.file("elsewhere/muted_accounts.csv", list));
    settle(&mut harness);
    harness.get_by_label("1 muted account");
    harness.get_by_label("One row says the same as another and was taken once.");
    click(&mut harness, "Details");
    harness.get_by_label("One row could not be used.");
    harness.get_by_label_contains("Line 3: no account");
}

#[test]
fn an_older_copy_shows_who_is_new_and_who_is_missing() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    let older = home.file("old/following_accounts.csv", "Account address\nAMY@b.example\ngone@b.example\n");
    harness.state_mut().app_mut().run([Command::CompareWith(Tab::Following, older)]);
    settle(&mut harness);
    harness.get_by_label("Compared with following_accounts.csv");
    assert_eq!(rows(&harness).len(), 4);
    click(&mut harness, "Removed 1");
    assert_eq!(rows(&harness), ["gone@b.example, Since then: removed, Server: b.example"]);
    let to = out.path().join("missing.csv");
    save_to(&mut harness, Saving::List, &to);
    let written = std::fs::read_to_string(&to).unwrap();
    assert!(written.starts_with("Account address,Show boosts") && written.contains("\ngone@b.example,"), "{written}");
    assert!(!written.contains("zoe@"));
    click(&mut harness, "Unchanged 1");
    assert_eq!(first_cells(&harness), ["amy@b.example"]);
    click(&mut harness, "All 4");
    let to = out.path().join("all.csv");
    save_to(&mut harness, Saving::List, &to);
    assert!(std::fs::read_to_string(&to).unwrap().contains("gone@b.example,removed\n"));
    click(&mut harness, "End comparison");
    assert_eq!(rows(&harness).len(), 3);
}

#[test]
fn a_list_of_another_kind_is_no_older_copy_and_one_that_may_be_of_this_kind_is() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    let text = "bob@other.example\n";
    for (name, text) in [("muted.csv", MUTED), ("blocked_accounts.csv", text), ("lists.csv", "Friends,bob@x.example\n")]
    {
        let other = home.file(&format!("old/{name}"), text);
        harness.state_mut().app_mut().run([Command::CompareWith(Tab::Following, other)]);
        settle(&mut harness);
        let Some(Dialog::Failure(failure)) = harness.state().app().dialog() else { panic!("{name} was taken") };
        assert!(failure.message.what.contains(name) && failure.message.means.contains("compare"), "{failure:?}");
        harness.state_mut().app_mut().run([Command::CloseDialog]);
        settle(&mut harness);
        assert_eq!(rows(&harness).len(), 3, "{name}");
    }
    let older = home.file("old/export.csv", text);
    harness.state_mut().app_mut().run([Command::CompareWith(Tab::Following, older)]);
    settle(&mut harness);
    harness.get_by_label("Unchanged 1");
}

#[test]
fn another_archive_is_an_older_copy_too_and_one_without_the_list_says_so() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let older = ArchiveBuilder::mastodon().file("following_accounts.csv", "Account address\nzoe@b.example\n").zip();
    let (older, without) =
        (home.file("old/archive.zip", older), home.file("none/archive.zip", ArchiveBuilder::mastodon().zip()));
    let mut harness = open(home.path(), &path, Screen::People);
    harness.state_mut().app_mut().run([Command::CompareWith(Tab::Following, older)]);
    settle(&mut harness);
    harness.get_by_label("Added 2");
    harness.state_mut().app_mut().run([Command::EndComparison, Command::CompareWith(Tab::Following, without)]);
    settle(&mut harness);
    assert!(matches!(harness.state().app().dialog(), Some(Dialog::Failure(_))));
}

#[test]
fn arrows_and_enter_lead_from_a_row_to_the_posts_with_that_person() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    for _ in 0..2 {
        harness.key_press(Key::ArrowDown);
        harness.run_ok();
    }
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Posts);
    harness.state_mut().app_mut().run([Command::Back]);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::People, "and back again");
}

#[test]
fn going_back_leads_to_the_tab_and_the_words_that_were_there() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    let narrowed = View { words: "amy".into(), sorted: Some((Column::Host, true)), ..View::of(Tab::Following) };
    let app = harness.state_mut().app_mut();
    app.run([
        Command::ViewTable(narrowed.clone()),
        Command::ViewTable(View::of(Tab::Muted)),
        Command::GoTo(Screen::Posts),
    ]);
    app.run([Command::Back]);
    assert_eq!((app.screen(), app.tab()), (Screen::People, Some(Tab::Muted)));
    app.run([Command::Back]);
    settle(&mut harness);
    assert_eq!(*opened(&harness).table(false).view(), narrowed);
    assert_eq!(first_cells(&harness), ["amy@b.example"]);
}

#[test]
fn saved_posts_tell_who_wrote_them_and_ones_own_are_shown() {
    let home = TestDir::new();
    let mine = "https://social.example/users/ada/statuses/2";
    let likes = format!(
        r#"{{"id":"likes.json","type":"OrderedCollection","orderedItems":["https://other.example/users/bob/statuses/1","{mine}"]}}"#
    );
    let path = home.file("here/archive.zip", ArchiveBuilder::mastodon().replace("likes.json", likes).zip());
    let mut harness = open(home.path(), &path, Screen::Saved);
    harness.get_by_label("2 favourites");
    let shown = rows(&harness);
    assert!(shown[0].starts_with(mine) && shown[0].ends_with("Yours: your post"), "{shown:?}");
    assert_eq!(shown.len(), 2);
    assert!(shown[1].contains("Account: bob@other.example, Server: other.example"), "{shown:?}");
    click(&mut harness, "Your own posts 1");
    assert_eq!(rows(&harness).len(), 1);
    harness.key_press(Key::ArrowDown);
    harness.run_ok();
    harness.key_press(Key::Enter);
    harness.run_ok();
    assert_eq!(harness.state().app().screen(), Screen::Posts);
    let library = opened(&harness).library();
    let (index, _) = library.posts().find(|(_, post)| &*post.uri == mine).unwrap();
    assert_eq!(harness.state().app().posts().selected(), Some::<PostIndex>(index));
}

#[test]
fn bookmarks_of_archive_and_download_are_one_list() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/bookmarks.csv", "https://new.example/@eve/9\nhttps://pix.example/p/bob/2\n");
    let mut harness = open(home.path(), &path, Screen::Saved);
    click(&mut harness, "Bookmarks, 2");
    harness.get_by_label("2 bookmarks");
    harness.get_by_label("From the archive and bookmarks.csv");
    assert!(rows(&harness)[0].contains("eve@new.example"));
}

#[test]
fn people_of_the_sample_are_counted_and_exported_as_a_table() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let mut harness = open(home.path(), &sample(), Screen::People);
    let people = opened(&harness).count_of(Tab::Mentioned).unwrap();
    assert!(people > 1);
    click(&mut harness, &format!("People you mentioned, {people}"));
    harness.get_by_label("From your posts");
    let to = out.path().join("people.csv");
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(std::fs::read_to_string(&to).unwrap().lines().count(), people + 1);
}

#[test]
fn the_backup_check_counts_lists_that_were_added() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    wait_for_check(&mut harness);
    let before = harness.state().app().report().unwrap().clone();
    assert_eq!(before.lists.muted, None);
    drop_file(&mut harness, &home.file("elsewhere/muted_accounts.csv", MUTED));
    settle(&mut harness);
    wait_for_check(&mut harness);
    let after = harness.state().app().report().unwrap();
    assert_eq!(after.lists.muted, Some(2));
    assert_eq!(after.depth, before.depth, "what is known about files stays");
}

#[test]
fn a_hundred_thousand_rows_draw_only_what_is_in_sight() {
    let home = TestDir::new();
    let path = archive_in(&home);
    let mut list = String::from("Account address\n");
    for number in 0..100_000 {
        let _ = writeln!(list, "user{number}@host{}.example", number % 700);
    }
    home.file("here/following_accounts.csv", list);
    let mut harness = open(home.path(), &path, Screen::People);
    harness.get_by_label("You follow 100,000 accounts");
    assert!(rows(&harness).len() < 40, "{}", rows(&harness).len());
    harness.key_press(Key::End);
    harness.run_ok();
    assert!(first_cells(&harness).contains(&"user99999@host599.example".to_owned()));
    click(&mut harness, "Export CSV…");
    harness.get_by_label_contains("this becomes 5 files");
    harness.key_press(Key::Escape);
    harness.run_ok();
    harness.run_steps(4);
    search(&mut harness, "user99999");
    assert_eq!(first_cells(&harness), ["user99999@host599.example"]);
    assert_eq!(harness.state().people_in_sight(), 0..1);
    // A table at rest asks for no frames: a few steps after input, no more.
    let steps = harness.try_run().expect("it comes to rest");
    assert!(steps <= 3, "{steps} frames");
}

#[test]
fn names_from_strangers_are_harmless() {
    let home = TestDir::new();
    let path = archive_in(&home);
    let long = "x".repeat(1 << 19);
    let list = format!(
        "\"=HYPERLINK(\"\"http://evil.example\"\")\",zoe@b.example\n\"a\u{202e}b\nc\",bob@b.example\n{long},amy@b.example\n"
    );
    home.file("here/lists.csv", list);
    let mut harness = open(home.path(), &path, Screen::People);
    click(&mut harness, "Lists, 2");
    harness.get_by_label("One row could not be used.");
    let shown = rows(&harness);
    assert_eq!(shown.len(), 2);
    assert!(shown[1].contains("a\u{fffd}b\u{fffd}c"), "{}", shown[1]);
    assert!(shown.iter().all(|row| row.len() < 3_000 && !row.contains('\u{202e}')));
    let out = TestDir::new();
    let (plain, sheet) = (out.path().join("lists.csv"), out.path().join("sheet.csv"));
    save_to(&mut harness, Saving::List, &plain);
    assert!(std::fs::read_to_string(&plain).unwrap().starts_with("\"=HYPERLINK("), "a server gets it as it was");
    let sheets = ListChoice { form: Form::Spreadsheet, ..ListChoice::default() };
    harness.state_mut().app_mut().run([Command::SetListExport(sheets)]);
    save_to(&mut harness, Saving::List, &sheet);
    assert!(std::fs::read_to_string(&sheet).unwrap().contains("\"'=HYPERLINK("), "a spreadsheet gets no formula");
}

#[test]
fn a_narrow_window_has_one_list_of_tabs_and_all_the_rest() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    home.file("here/muted_accounts.csv", MUTED);
    let mut harness = window_of(home.path(), Some(&path), [480.0, 480.0]);
    harness.state_mut().app_mut().run([Command::GoTo(Screen::People)]);
    settle(&mut harness);
    assert!(harness.query_by_label("Muted, 2").is_none());
    harness.get_by_label("Following, 3").click_accesskit();
    harness.run_ok();
    click(&mut harness, "Muted, 2");
    assert_eq!(first_cells(&harness), ["noise@loud.example", "spam@loud.example"]);
    for label in ["Search this list", "Export CSV…", "Copy all", "Compare…", "Add CSV files…", "Export all lists…"]
    {
        let node = harness.get_by_label(label);
        let rect = node.rect();
        assert!(rect.left() >= 0.0 && rect.right() <= 480.0, "{label} stands at {rect:?}");
    }
}

#[test]
fn lists_can_be_added_by_typing_their_path() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    let list = home.file("elsewhere/muted_accounts.csv", MUTED);
    harness.state_mut().app_mut().run([Command::AddListsByPath]);
    harness.run_ok();
    harness.get_by_label("Path of the list").focus();
    harness.run_ok();
    harness.get_by_label("Path of the list").type_text(&list.to_string_lossy());
    harness.run_ok();
    click(&mut harness, "Add");
    assert_eq!(opened(&harness).count_of(Tab::Muted), Some(2));
}
