//! Lists that belong to an archive are found wherever they are, and nobody else's.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::path::{Path, PathBuf};

use fossick::archive::{Archive, OpenOptions, OpenStage, Spool};
use fossick::load::lists::{FoundLists, ListStage, add, find, read_as};
use fossick::model::{Account, ListKind, ListSource, Lists};
use fossick::progress::{Progress, StopFlag};
use fossick::wire::lists::{ListError, Seems};
use support::builder::{ArchiveBuilder, TestDir};

const FOLLOWING: &str = "Account address,Show boosts,Notify on new posts,Languages\nbob@b.example,true,false,\n";

fn open(path: &Path) -> Archive {
    let options = OpenOptions { spool: Spool::Never };
    Archive::open(path, &options, &Progress::silent(OpenStage::Directory), &StopFlag::new()).unwrap()
}

fn account() -> Account {
    Account { handle: "@ada@social.example".into(), ..Account::default() }
}

fn found(path: &Path, given: &[PathBuf]) -> FoundLists {
    find(&open(path), &account(), given, &Progress::silent(ListStage::Reading), &StopFlag::new()).unwrap()
}

fn added(known: &Lists, paths: &[PathBuf]) -> FoundLists {
    add(known, &account(), paths, &Progress::silent(ListStage::Reading), &StopFlag::new()).unwrap()
}

fn addresses(lists: &Lists, kind: ListKind) -> Vec<String> {
    lists.get(kind).into_iter().flat_map(|list| list.rows.iter()).map(|row| row.address.to_string()).collect()
}

#[test]
fn lists_are_found_inside_beside_and_where_they_are_named() {
    let dir = TestDir::new();
    let inside = ArchiveBuilder::mastodon()
        .file("my lists/muted_accounts.csv", "Account address,Hide notifications\nmo@m.example,true\n")
        .file("followers.json", r#"{"orderedItems":["https://f.example/users/fay"],"totalItems":1}"#)
        .file("custom_filters.json", r#"{"custom_filters":[{"title":"Spoilers"}]}"#);
    let path = dir.file("a.zip", inside.zip());
    dir.file("following_accounts.csv", FOLLOWING);
    dir.file("holiday.csv", "sea,sun\n");
    let given = dir.file("elsewhere/export.csv", "#domain\nspam.example\n");
    dir.file("folder/bookmarks.csv", "https://b.example/1\n");
    let found = found(&path, &[given.clone(), dir.path().join("folder")]);
    let lists = &found.lists;
    assert_eq!(addresses(lists, ListKind::Muted), ["mo@m.example"]);
    assert_eq!(addresses(lists, ListKind::Followers), ["fay@f.example"]);
    assert_eq!(addresses(lists, ListKind::Following), ["bob@b.example"]);
    assert_eq!(addresses(lists, ListKind::BlockedDomains), ["spam.example"]);
    assert_eq!(addresses(lists, ListKind::Bookmarks), ["https://b.example/1"]);
    assert_eq!(&*lists.filters.as_ref().unwrap().filters[0].title, "Spoilers");
    assert_eq!(lists.get(ListKind::BlockedDomains).unwrap().sources, [ListSource::File(given)]);
    let muted = &lists.get(ListKind::Muted).unwrap().sources;
    assert!(matches!(muted.as_slice(), [ListSource::Inside { name, .. }] if name.ends_with("muted_accounts.csv")));
    assert!(found.refused.is_empty() && found.unsure.is_empty() && found.unclaimed.is_empty());
}

#[test]
fn several_files_of_one_kind_become_one_list() {
    let dir = TestDir::new();
    let path = dir.file("a.zip", ArchiveBuilder::mastodon().zip());
    dir.file("following_accounts.csv", FOLLOWING);
    dir.file("following_accounts (1).csv", "BOB@b.example\ncarol@c.example\ndora\n");
    let lists = found(&path, &[]).lists;
    let list = lists.get(ListKind::Following).unwrap();
    assert_eq!(addresses(&lists, ListKind::Following).len(), 3);
    assert_eq!((list.sources.len(), list.notes.repeated, list.notes.own_host), (2, 1, 1));
    assert!(addresses(&lists, ListKind::Following).contains(&"dora@social.example".to_owned()));
}

#[test]
fn lists_beside_several_archives_are_nobodys_until_somebody_names_them() {
    let other = |dir: &TestDir| drop(dir.file("b.zip", ArchiveBuilder::mastodon().zip()));
    let named = |dir: &TestDir| drop(dir.file("archive-20240503140559-0a1b.tar.gz", "x"));
    let unpacked = |dir: &TestDir| ArchiveBuilder::mastodon().folder(&dir.path().join("unpacked"));
    for make in [other as fn(&TestDir), named, unpacked] {
        let dir = TestDir::new();
        let path = dir.file("a.zip", ArchiveBuilder::mastodon().zip());
        let list = dir.file("following_accounts.csv", FOLLOWING);
        make(&dir);
        let nobodys = found(&path, &[]);
        assert!(nobodys.lists.is_empty());
        assert_eq!(nobodys.unclaimed, std::slice::from_ref(&list));
        let named = found(&path, std::slice::from_ref(&list));
        assert_eq!(addresses(&named.lists, ListKind::Following), ["bob@b.example"]);
        assert!(named.unclaimed.is_empty());
        assert_eq!(addresses(&added(&nobodys.lists, &[list]).lists, ListKind::Following), ["bob@b.example"]);
    }
}

#[test]
fn other_zips_and_the_same_archive_unpacked_are_no_other_archives() {
    let dir = TestDir::new();
    let path = dir.file("archive-20240503140559-0a1b.zip", ArchiveBuilder::mastodon().zip());
    ArchiveBuilder::mastodon().folder(&dir.path().join("archive-20240503140559-0a1b"));
    dir.file("photos.zip", ArchiveBuilder::empty().file("beach.jpg", "x").zip());
    dir.file("following_accounts.csv", FOLLOWING);
    assert_eq!(addresses(&found(&path, &[]).lists, ListKind::Following), ["bob@b.example"]);
}

#[test]
fn lists_in_an_unpacked_archive_are_found_once_however_it_is_opened() {
    let dir = TestDir::new();
    let folder = dir.path().join("unpacked");
    ArchiveBuilder::mastodon().file("following_accounts.csv", FOLLOWING).folder(&folder);
    dir.file("muted_accounts.csv", "mo@m.example\n");
    for path in [folder.clone(), folder.join("outbox.json")] {
        let found = found(&path, &[]);
        let following = found.lists.get(ListKind::Following).unwrap();
        assert_eq!((following.rows.len(), following.sources.len(), following.notes.repeated), (1, 1, 0));
        assert_eq!(addresses(&found.lists, ListKind::Muted), ["mo@m.example"], "{path:?}");
    }
}

#[test]
fn what_can_not_be_told_is_asked_and_then_read() {
    let dir = TestDir::new();
    let path = dir.file("export.csv", "bob@b.example\n");
    let found = added(&Lists::default(), &[path]);
    assert!(found.lists.is_empty());
    let unsure = &found.unsure[0];
    assert!(unsure.kinds.contains(&ListKind::Following) && unsure.kinds.contains(&ListKind::Blocked));
    let read = |kind| read_as(&found.lists, &account(), None, &unsure.source, kind, &StopFlag::new());
    assert_eq!(addresses(&read(ListKind::Muted).unwrap(), ListKind::Muted), ["bob@b.example"]);
    assert!(read(ListKind::BlockedDomains).is_err());
}

#[test]
fn what_is_no_list_is_refused_and_the_others_are_taken() {
    let dir = TestDir::new();
    let picture = dir.file("following_accounts.csv", b"\x89PNG\r\n\x1a\n\0\0");
    let good = dir.file("blocked_domains.csv", "spam.example\n");
    let absent = dir.path().join("nowhere.csv");
    let found = added(&Lists::default(), &[picture, good, absent]);
    assert_eq!(addresses(&found.lists, ListKind::BlockedDomains), ["spam.example"]);
    assert!(found.lists.get(ListKind::Following).is_none());
    let errors: Vec<_> = found.refused.iter().map(|refused| &refused.error).collect();
    assert!(matches!(errors.as_slice(), [ListError::NotAList(Seems::Picture), ListError::Io(_)]), "{errors:?}");
}

#[test]
fn adding_the_same_file_again_changes_nothing() {
    let dir = TestDir::new();
    let path = dir.file("following_accounts.csv", FOLLOWING);
    let once = added(&Lists::default(), std::slice::from_ref(&path)).lists;
    assert_eq!(added(&once, &[path]).lists, once);
}

#[test]
fn looking_for_lists_stops_when_asked() {
    let dir = TestDir::new();
    let path = dir.file("a.zip", ArchiveBuilder::mastodon().zip());
    let list = dir.file("following_accounts.csv", FOLLOWING);
    let stop = StopFlag::new();
    stop.stop();
    let progress = Progress::silent(ListStage::Reading);
    assert!(find(&open(&path), &account(), &[list], &progress, &stop).is_err());
}

#[test]
fn archives_of_several_people_are_told_apart_by_what_stands_in_brackets() {
    let beside = |other: &str| {
        let dir = TestDir::new();
        let path = dir.file("mastodon (alice).zip", ArchiveBuilder::mastodon().zip());
        dir.file("following_accounts.csv", FOLLOWING);
        dir.file(other, ArchiveBuilder::mastodon().zip());
        let found = found(&path, &[]);
        (found.lists.is_empty(), found.unclaimed.len())
    };
    for other in ["mastodon (bob).zip", "mastodon (bob).ZIP", "all of it.tar.gz", "all of it.TGZ", "all of it.Tar"] {
        assert_eq!(beside(other), (true, 1), "{other}");
    }
    for same in ["mastodon (alice) (1).zip", "mastodon (alice).TAR.GZ"] {
        assert_eq!(beside(same), (false, 0), "{same}");
    }
}

#[test]
fn a_folder_that_is_not_opened_by_its_name_is_no_other_archive() {
    let dir = TestDir::new();
    let folder = dir.path().join("unpacked");
    ArchiveBuilder::mastodon().file("inner/x.txt", "x").folder(&folder);
    dir.file("following_accounts.csv", FOLLOWING);
    let found = found(&folder.join("inner/.."), &[]);
    assert_eq!(addresses(&found.lists, ListKind::Following), ["bob@b.example"]);
    assert!(found.unclaimed.is_empty());
}

#[cfg(unix)]
#[test]
fn an_archive_and_a_link_to_it_are_one() {
    let dir = TestDir::new();
    let path = dir.file("archive-20240503140559-0a1b.zip", ArchiveBuilder::mastodon().zip());
    let link = dir.path().join("current.zip");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    dir.file("following_accounts.csv", FOLLOWING);
    for path in [path, link] {
        assert_eq!(addresses(&found(&path, &[]).lists, ListKind::Following), ["bob@b.example"], "{path:?}");
    }
}
