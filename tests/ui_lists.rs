//! What can be done with lists in the window: removed, read again, exported in part, dismissed, named when Fossick starts.
#![cfg(feature = "gui")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "what is not there fails the test")]

mod support;

use std::path::Path;

use egui::{Key, OutputCommand};
use egui_kittest::kittest::Queryable;
use fossick::app::commands::{Command, Screen};
use fossick::app::dialog::{Dialog, PathFor};
use fossick::app::people::{Part, Tab, View};
use fossick::app::saving::Saving;
use fossick::query::table::Column;
use support::builder::{ArchiveBuilder, TestDir};
use support::people::{
    FOLLOWING, MUTED, Window, archive_in, click, copied, first_cells, open, opened, rows, save_to, search, settle,
};
use support::window::{drop_file, wait_for, window, window_of};

fn run(harness: &mut Window, commands: impl IntoIterator<Item = Command>) {
    harness.state_mut().app_mut().run(commands);
    settle(harness);
}

/// The name that is suggested for a file.
fn suggested(harness: &mut Window) -> String {
    run(harness, [Command::SaveByPath(Saving::List)]);
    let Some(Dialog::PathField(PathFor::Saving(_, path))) = harness.state().app().dialog() else { panic!("no field") };
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    run(harness, [Command::CloseDialog]);
    name
}

/// Clicks, and gives what the window then hands to the system.
fn given_out(harness: &mut Window, label: &str, what: impl Fn(&OutputCommand) -> Option<String>) -> String {
    harness.get_by_label(label).click_accesskit();
    for _ in 0..6 {
        harness.step();
        if let Some(text) = harness.output().platform_output.commands.iter().find_map(&what) {
            return text;
        }
    }
    panic!("“{label}” gave nothing out")
}

fn written(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// An archive with one post that mentions `name`, whose page is `uri`.
fn mentioning(home: &TestDir, name: &str, uri: &str) -> std::path::PathBuf {
    let own = "https://social.example/users/ada";
    let outbox = format!(
        r#"{{"id":"outbox.json","type":"OrderedCollection","totalItems":1,"orderedItems":[{{"id":"{own}/statuses/9/activity","type":"Create","actor":"{own}","published":"2023-01-01T00:00:00Z","object":{{"id":"{own}/statuses/9","type":"Note","published":"2023-01-01T00:00:00Z","attributedTo":"{own}","content":"<p>Hello</p>","to":["https://www.w3.org/ns/activitystreams#Public"],"tag":[{{"type":"Mention","href":"{uri}","name":"{name}"}}]}}}}]}}"#
    );
    home.file("here/archive.zip", ArchiveBuilder::mastodon().replace("outbox.json", outbox).zip())
}

#[test]
fn a_list_is_removed_and_had_back_and_its_files_stay() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = archive_in(&home);
    let list = home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    harness.get_by_label("Remove list");
    let app = harness.state_mut().app_mut();
    app.run([Command::RemoveList]);
    let said = app.toasts().iter().find(|toast| toast.removed).map(|toast| toast.text.as_str());
    assert_eq!(said, Some("Removed: Following. Its files stay as they are."));
    settle(&mut harness);
    harness.get_by_label("This list is not here");
    assert_eq!((opened(&harness).count_of(Tab::Following), written(&list)), (None, FOLLOWING.to_owned()));
    save_to(&mut harness, Saving::AllLists, &out.path().join("lists"));
    assert!(!out.path().join("lists/following_accounts.csv").exists(), "nor is it exported");
    run(&mut harness, [Command::PutListBack]);
    harness.get_by_label("You follow 3 accounts");
    assert_eq!(first_cells(&harness), ["zoe@b.example", "bob@other.example", "amy@b.example"]);
    assert!(harness.query_by_label("Put list back").is_none());
}

#[test]
fn a_list_that_was_added_and_removed_does_not_come_back_unasked() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    let list = home.file("elsewhere/muted_accounts.csv", MUTED);
    drop_file(&mut harness, &list);
    settle(&mut harness);
    assert_eq!(opened(&harness).gathering().given(), std::slice::from_ref(&list));
    click(&mut harness, "Remove list");
    assert!(opened(&harness).gathering().given().is_empty());
    click(&mut harness, "Read lists again");
    assert_eq!(opened(&harness).count_of(Tab::Muted), None);
    run(&mut harness, [Command::PutListBack]);
    assert_eq!(opened(&harness).count_of(Tab::Muted), Some(2));
    click(&mut harness, "Read lists again");
    assert_eq!(opened(&harness).count_of(Tab::Muted), Some(2), "what was given is given again");
}

/// Waits until there are so many bookmarks: they are worked out anew when lists come and go.
fn bookmarks(harness: &mut Window, count: usize) {
    wait_for(harness, "the bookmarks", |shell| {
        shell.app().session().and_then(|opened| opened.count_of(Tab::Bookmarks)) == Some(count)
    });
    settle(harness);
}

#[test]
fn filters_and_bookmarks_of_a_file_are_removed_and_what_the_archive_has_stays() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/bookmarks.csv", "https://new.example/@eve/9\n");
    home.file("here/custom_filters.json", r#"{"custom_filters":[{"title":"Spoilers"}]}"#);
    let mut harness = open(home.path(), &path, Screen::Saved);
    bookmarks(&mut harness, 2);
    click(&mut harness, "Bookmarks, 2");
    click(&mut harness, "Remove list");
    bookmarks(&mut harness, 1);
    harness.get_by_label("1 bookmark");
    assert!(harness.query_by_label("Remove list").is_none(), "the archive's own are no file that was read");
    run(&mut harness, [Command::ViewTable(View::of(Tab::Filters))]);
    click(&mut harness, "Remove list");
    assert_eq!(opened(&harness).count_of(Tab::Filters), None);
    run(&mut harness, [Command::PutListBack]);
    assert_eq!(opened(&harness).count_of(Tab::Filters), Some(1));
}

#[test]
fn lists_are_read_again_from_where_they_are_and_answers_are_remembered() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    let unsure = home.file("elsewhere/accounts.csv", "zoe@b.example\nbob@other.example\n");
    drop_file(&mut harness, &unsure);
    settle(&mut harness);
    click(&mut harness, "Muted accounts");
    assert_eq!(opened(&harness).count_of(Tab::Muted), Some(2));
    home.file("elsewhere/accounts.csv", "zoe@b.example\n");
    home.file("here/following_accounts.csv", FOLLOWING);
    click(&mut harness, "Read lists again");
    assert!(harness.state().app().dialog().is_none(), "it was said what that file lists");
    assert_eq!((opened(&harness).count_of(Tab::Muted), opened(&harness).count_of(Tab::Following)), (Some(1), Some(3)));
    harness.get_by_label("1 muted account");
    click(&mut harness, "Read lists again");
    assert_eq!(opened(&harness).count_of(Tab::Muted), Some(1), "once more changes nothing");
    std::fs::remove_file(unsure).unwrap();
    click(&mut harness, "Read lists again");
    assert_eq!(opened(&harness).count_of(Tab::Muted), None, "a file that is gone has no rows");
    assert!(matches!(harness.state().app().dialog(), Some(Dialog::Failure(_))), "and it is said");
}

#[test]
fn of_a_narrowed_list_what_is_shown_is_exported_in_its_order_or_all_of_it() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    run(&mut harness, [Command::ViewTable(View::of(Tab::Following).sorted_by(Column::Address))]);
    search(&mut harness, "b.example");
    click(&mut harness, "Export CSV…");
    harness.get_by_label("2 rows are written.");
    harness.get_by_label("The 2 that are shown, in this order");
    assert_eq!(suggested(&mut harness), "following_accounts_part.csv");
    let to = out.path().join("part.csv");
    save_to(&mut harness, Saving::List, &to);
    let header = FOLLOWING.lines().next().unwrap();
    assert_eq!(written(&to), format!("{header}\namy@b.example,true,false,en\nzoe@b.example,true,false,\n"));
    click(&mut harness, "Export CSV…");
    click(&mut harness, "All 3 rows, in the order of the list");
    harness.get_by_label("3 rows are written.");
    assert_eq!(suggested(&mut harness), "following_accounts.csv");
    let to = out.path().join("all.csv");
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(written(&to), FOLLOWING);
    run(&mut harness, [Command::ViewTable(View::of(Tab::Following)), Command::Save(Saving::List)]);
    assert!(harness.query_by_label("Which rows:").is_none(), "nothing is narrowed");
}

#[test]
fn favourites_and_servers_are_exported_as_they_are_shown() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let [one, two, three] = [1, 2, 3].map(|n| format!("https://{}.example/@bob/{n}", ["c", "a", "b"][n - 1]));
    let likes = format!(r#"{{"type":"OrderedCollection","orderedItems":["{one}","{two}","{three}"]}}"#);
    let path = home.file("here/archive.zip", ArchiveBuilder::mastodon().replace("likes.json", likes).zip());
    let mut harness = open(home.path(), &path, Screen::Saved);
    let addresses = |path: &Path| -> Vec<String> {
        written(path).lines().skip(1).map(|line| line.split(',').next().unwrap().to_owned()).collect()
    };
    let to = out.path().join("plain.csv");
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(addresses(&to), [three.clone(), two.clone(), one.clone()], "newest first, as on the screen");
    run(&mut harness, [Command::ViewTable(View::of(Tab::Favourites).sorted_by(Column::Host))]);
    let to = out.path().join("sorted.csv");
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(addresses(&to), [two, three.clone(), one]);
    assert_eq!(suggested(&mut harness), "favourites.csv");
    search(&mut harness, "b.example");
    assert_eq!((suggested(&mut harness).as_str(), copied(&mut harness)), ("favourites_part.csv", format!("{three}\n")));
    let to = out.path().join("narrow.csv");
    run(&mut harness, [Command::Save(Saving::List)]);
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(addresses(&to), [three]);
}

const ADMINS: &str = "#domain,#severity,#reject_media\nbad.example,suspend,false\nloud.example,silence,true\n\
    b**.example,suspend,false\nodd.example,noop,false\n";

#[test]
fn of_an_admins_list_nothing_is_blocked_unasked_that_was_not_blocked_there() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let path = archive_in(&home);
    home.file("here/blocked_domains.csv", ADMINS);
    let mut harness = open(home.path(), &path, Screen::People);
    run(&mut harness, [Command::ViewTable(View::of(Tab::BlockedDomains))]);
    click(&mut harness, "Export CSV…");
    harness.get_by_label_contains("2 domains in it are only limited there");
    harness.get_by_label_contains("One name is hidden in part behind “*”");
    harness.get_by_label("1 row is written.");
    run(&mut harness, [Command::CloseDialog]);
    let to = out.path().join("suspended.csv");
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(written(&to), "bad.example\n");
    click(&mut harness, "Export CSV…");
    click(&mut harness, "All 3, and block the limited ones entirely, too");
    harness.get_by_label("3 rows are written.");
    run(&mut harness, [Command::CloseDialog]);
    let to = out.path().join("all.csv");
    save_to(&mut harness, Saving::List, &to);
    assert_eq!(written(&to), "bad.example\nloud.example\nodd.example\n");
    click(&mut harness, "Export CSV…");
    click(&mut harness, "Opening it in a spreadsheet, with headings");
    harness.get_by_label("4 rows are written.");
    run(&mut harness, [Command::CloseDialog]);
    let to = out.path().join("sheet.csv");
    save_to(&mut harness, Saving::List, &to);
    let sheet = written(&to);
    assert!(sheet.starts_with("\u{feff}#domain,#severity\nbad.example,suspend\n"), "{sheet}");
    assert!(sheet.contains("b**.example,suspend\n"), "{sheet}");
    save_to(&mut harness, Saving::AllLists, &out.path().join("lists"));
    assert_eq!(written(&out.path().join("lists/blocked_domains.csv")), "bad.example\n");
    let read_me = written(&out.path().join("lists/README.txt"));
    assert!(read_me.contains("2 domains are left out") && read_me.contains("One domain is left out"), "{read_me}");
}

#[test]
fn lists_named_at_the_start_are_added_to_their_archive_and_to_no_other() {
    let home = TestDir::new();
    let path = archive_in(&home);
    let lists = vec![home.file("elsewhere/muted_accounts.csv", MUTED), home.path().join("folder")];
    home.file("folder/following_accounts.csv", FOLLOWING);
    let mut harness = window(home.path(), None);
    let gone = home.path().join("gone.zip");
    harness.state_mut().app_mut().run([Command::OpenWithLists(gone, lists.clone())]);
    wait_for(&mut harness, "a refusal", |shell| shell.app().failure().is_some());
    harness.state_mut().app_mut().run([Command::OpenPath(path.clone())]);
    wait_for(&mut harness, "the archive", |shell| shell.app().session().is_some() && !shell.app().is_loading());
    settle(&mut harness);
    assert_eq!(opened(&harness).count_of(Tab::Muted), None, "they were for another archive");
    let mut harness = window(home.path(), None);
    harness.state_mut().app_mut().run([Command::OpenWithLists(path, lists)]);
    wait_for(&mut harness, "the archive", |shell| shell.app().session().is_some() && !shell.app().is_loading());
    let screen = harness.state().app().screen();
    settle(&mut harness);
    assert_eq!((opened(&harness).count_of(Tab::Muted), opened(&harness).count_of(Tab::Following)), (Some(2), Some(3)));
    assert_eq!(harness.state().app().screen(), screen, "the window stays where it is");
}

#[test]
fn an_account_without_a_server_is_marked() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", "Account address\ndora\nbob@b.example\n");
    let harness = open(home.path(), &path, Screen::People);
    let shown = rows(&harness);
    assert!(shown[0].starts_with("dora@social.example · your server assumed, Server"), "{shown:?}");
    assert!(shown[1].starts_with("bob@b.example, Server"), "{shown:?}");
}

#[test]
fn servers_are_a_chart_and_a_table_that_narrow_the_list_and_can_be_copied() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    harness.get_by_label("b.example: 2 (67 %)");
    click(&mut harness, "As table: Servers");
    assert!(harness.query_by_label("b.example: 2 (67 %)").is_none());
    click(&mut harness, "other.example, Entries: 1, Share: 33 %");
    harness.get_by_label("1 of 3 shown");
    let copied = given_out(&mut harness, "Copy as CSV: Servers", |command| match command {
        OutputCommand::CopyText(text) => Some(text.clone()),
        _ => None,
    });
    assert_eq!(copied, "Server,Entries,Share\nb.example,2,67\nother.example,1,33\n");
    click(&mut harness, "As table: Servers");
    click(&mut harness, "b.example: 2 (67 %)");
    harness.get_by_label("2 of 3 shown");
}

#[test]
fn in_a_narrow_window_the_chart_unfolds_above_the_table() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = window_of(home.path(), Some(&path), [640.0, 480.0]);
    run(&mut harness, [Command::GoTo(Screen::People)]);
    assert!(harness.query_by_label("b.example: 2 (67 %)").is_none(), "folded at first");
    click(&mut harness, "Servers");
    click(&mut harness, "b.example: 2 (67 %)");
    assert_eq!(first_cells(&harness), ["zoe@b.example", "amy@b.example"]);
    harness.get_all_by_label("Servers").next().unwrap().click_accesskit();
    settle(&mut harness);
    assert!(harness.query_by_label("b.example: 2 (67 %)").is_none());
}

#[test]
fn people_are_shown_and_found_with_their_domain_in_its_own_script() {
    let (home, out) = (TestDir::new(), TestDir::new());
    let uri = "https://xn--bcher-kva.example/profile/7";
    let path = mentioning(&home, "@bob@xn--bcher-kva.example", uri);
    let mut harness = open(home.path(), &path, Screen::People);
    click(&mut harness, "People you mentioned, 1");
    assert!(rows(&harness)[0].starts_with("bob@bücher.example, "), "{:?}", rows(&harness));
    harness.get_by_label_contains("bücher.example: 1");
    for words in ["Bücher", "xn--bcher"] {
        run(&mut harness, [Command::ViewTable(View { words: words.into(), ..View::of(Tab::Mentioned) })]);
        assert_eq!(rows(&harness).len(), 1, "{words}");
    }
    let to = out.path().join("people.csv");
    save_to(&mut harness, Saving::List, &to);
    assert!(written(&to).contains("\nbob@xn--bcher-kva.example,xn--bcher-kva.example,1,"), "{}", written(&to));
    click(&mut harness, "More about bob@bücher.example");
    harness.get_by_label("Show posts");
    harness.get_by_label("Copy");
    let opened = given_out(&mut harness, "Open profile in browser", |command| match command {
        OutputCommand::OpenUrl(open) => Some(open.url.clone()),
        _ => None,
    });
    assert_eq!(opened, uri, "where the post says that the profile is");
}

#[test]
fn the_menu_of_a_row_opens_by_a_secondary_click_too() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    let mut harness = open(home.path(), &path, Screen::People);
    harness.get_by_label_contains("bob@other.example, Server").click_secondary();
    harness.run_ok();
    harness.get_by_label("Open profile in browser");
    click(&mut harness, "Show posts");
    assert_eq!(harness.state().app().screen(), Screen::Posts);
    assert!(harness.state().app().search().text().contains("bob@other.example"));
}

#[test]
fn files_that_were_not_taken_are_dismissed() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    drop_file(&mut harness, &home.file("elsewhere/following_accounts.csv", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"));
    settle(&mut harness);
    harness.key_press(Key::Escape);
    harness.run_ok();
    harness.get_by_label("1 file could not be read as a list.");
    click(&mut harness, "Dismiss");
    assert!(harness.query_by_label("1 file could not be read as a list.").is_none());
    run(&mut harness, [Command::GoTo(Screen::Saved)]);
    assert!(harness.query_by_label("1 file could not be read as a list.").is_none(), "on the other screen, too");
}

#[test]
fn what_an_import_could_not_do_is_a_list_of_the_same_kind() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    drop_file(&mut harness, &home.file("elsewhere/muted_accounts_failures.csv", MUTED));
    settle(&mut harness);
    harness.get_by_label("2 muted accounts");
    harness.get_by_label("From muted_accounts_failures.csv");
    drop_file(&mut harness, &home.file("elsewhere/blocked_accounts_failures (1).csv", "zoe@b.example\n"));
    settle(&mut harness);
    harness.get_by_label("1 blocked account");
}

#[test]
fn a_comparison_that_ends_elsewhere_leads_nobody_away() {
    let home = TestDir::new();
    let path = archive_in(&home);
    home.file("here/following_accounts.csv", FOLLOWING);
    home.file("here/muted_accounts.csv", MUTED);
    let mut harness = open(home.path(), &path, Screen::People);
    let older = home.file("old/following_accounts.csv", "Account address\namy@b.example\n");
    let app = harness.state_mut().app_mut();
    app.run([Command::CompareWith(Tab::Following, older.clone()), Command::ViewTable(View::of(Tab::Muted))]);
    assert_eq!(app.session().unwrap().comparing(), Some(Tab::Following));
    settle(&mut harness);
    harness.get_by_label("2 muted accounts");
    click(&mut harness, "Following, 3");
    harness.get_by_label("Compared with following_accounts.csv");
    assert_eq!(rows(&harness).len(), 3);
    run(&mut harness, [Command::ViewTable(View { part: Part::Added, ..View::of(Tab::Following) })]);
    assert_eq!(suggested(&mut harness), "following_accounts_part.csv");
    run(&mut harness, [Command::EndComparison]);
    harness.state_mut().app_mut().run([Command::CompareWith(Tab::Following, older), Command::CancelComparing]);
    settle(&mut harness);
    assert!(opened(&harness).comparison_of(Tab::Following).is_none(), "nothing is compared after all");
}

/// A pipe in place of a file: whoever reads it waits for what is written.
#[cfg(unix)]
mod pipe {
    use std::fs::File;
    use std::io::Write;
    use std::path::{Path, PathBuf};
    use std::process;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::thread;

    use super::*;

    fn make(path: PathBuf) -> PathBuf {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        assert!(process::Command::new("mkfifo").arg(&path).status().unwrap().success());
        path
    }

    /// Writes rows, then says so, waits to be told, and goes on until nobody reads any more.
    fn feed(path: &Path) -> (Arc<AtomicBool>, Arc<AtomicBool>) {
        let (begun, go_on) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
        let (path, says, waits) = (path.to_owned(), Arc::clone(&begun), Arc::clone(&go_on));
        thread::spawn(move || {
            let mut pipe = File::options().write(true).open(path).unwrap();
            let _ = pipe.write_all(b"Account address\nbob@b.example\n");
            says.store(true, Ordering::SeqCst);
            while !waits.load(Ordering::SeqCst) {
                thread::yield_now();
            }
            for number in 0..200_000 {
                if writeln!(pipe, "user{number}@b.example").is_err() {
                    return;
                }
            }
        });
        (begun, go_on)
    }

    #[test]
    fn reading_a_huge_list_stops_and_nothing_of_it_is_taken() {
        let home = TestDir::new();
        let mut harness = open(home.path(), &archive_in(&home), Screen::People);
        let list = make(home.path().join("elsewhere/muted_accounts.csv"));
        let (begun, go_on) = feed(&list);
        harness.state_mut().app_mut().run([Command::AddListFiles(vec![list])]);
        wait_for_begun(&mut harness, &begun);
        harness.get_by_label("Reading lists…");
        harness.get_by_label("Cancel").click_accesskit();
        harness.step();
        go_on.store(true, Ordering::SeqCst);
        settle(&mut harness);
        assert_eq!(opened(&harness).count_of(Tab::Muted), None);
        assert!(harness.state().app().dialog().is_none() && harness.query_by_label("Reading lists…").is_none());
    }

    #[test]
    fn comparing_is_shown_on_its_tab_alone_and_can_be_cancelled() {
        let home = TestDir::new();
        let path = archive_in(&home);
        home.file("here/following_accounts.csv", FOLLOWING);
        home.file("here/muted_accounts.csv", MUTED);
        let mut harness = open(home.path(), &path, Screen::People);
        let older = make(home.path().join("old/following_accounts.csv"));
        let (begun, go_on) = feed(&older);
        harness.state_mut().app_mut().run([Command::CompareWith(Tab::Following, older)]);
        wait_for_begun(&mut harness, &begun);
        harness.get_by_label("Reading the older copy…");
        harness.get_by_label("Muted, 2").click_accesskit();
        harness.run_steps(4);
        harness.get_by_label("2 muted accounts");
        assert!(harness.query_by_label("Reading the older copy…").is_none());
        harness.get_by_label("Following, 3").click_accesskit();
        harness.run_steps(4);
        harness.get_by_label("Cancel comparing").click_accesskit();
        harness.run_steps(4);
        go_on.store(true, Ordering::SeqCst);
        settle(&mut harness);
        harness.get_by_label("You follow 3 accounts");
        assert!(opened(&harness).comparison_of(Tab::Following).is_none());
    }

    fn wait_for_begun(harness: &mut Window, begun: &AtomicBool) {
        while !begun.load(Ordering::SeqCst) {
            harness.step();
            thread::yield_now();
        }
        harness.run_steps(4);
    }
}

#[test]
fn the_palette_offers_what_can_be_done_with_a_list() {
    let home = TestDir::new();
    let mut harness = open(home.path(), &archive_in(&home), Screen::People);
    let enabled = |harness: &Window, command: &Command| command.is_enabled(harness.state().app());
    assert!(Command::all().contains(&Command::RemoveList) && Command::all().contains(&Command::ReadListsAgain));
    assert!(!enabled(&harness, &Command::RemoveList) && enabled(&harness, &Command::ReadListsAgain));
    drop_file(&mut harness, &home.file("elsewhere/muted_accounts.csv", MUTED));
    settle(&mut harness);
    assert!(enabled(&harness, &Command::RemoveList) && !enabled(&harness, &Command::PutListBack));
    run(&mut harness, [Command::RemoveList]);
    assert!(!enabled(&harness, &Command::RemoveList) && enabled(&harness, &Command::PutListBack));
}
