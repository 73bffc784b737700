//! Reading lists in all their forms, and refusing what is none.

use super::*;
use crate::model::{Extra, RowFault};

fn content(name: &str, bytes: impl AsRef<[u8]>) -> Content {
    read(bytes.as_ref(), name, Some("own.example")).unwrap()
}

fn list(name: &str, bytes: impl AsRef<[u8]>) -> List {
    match content(name, bytes) {
        Content::Lists(lists) if lists.len() == 1 => lists.into_iter().next().unwrap(),
        other => panic!("{name}: {other:?}"),
    }
}

fn addresses(list: &List) -> Vec<&str> {
    list.rows.iter().map(|row| &*row.address).collect()
}

fn looked(name: &str, text: &str) -> (Option<ListKind>, u64) {
    let survey = survey(text.as_bytes(), name).unwrap();
    (survey.kind, survey.rows)
}

fn refused(name: &str, bytes: impl AsRef<[u8]>) -> ListError {
    read(bytes.as_ref(), name, None).unwrap_err()
}

fn following(show_boosts: Option<bool>, notify: Option<bool>, languages: &[&str]) -> Extra {
    Extra::Following { show_boosts, notify, languages: languages.iter().map(|code| Box::from(*code)).collect() }
}

#[test]
fn a_header_says_what_a_list_is_and_is_no_row() {
    let following = "Account address,Show boosts,Notify on new posts,Languages\nbob@b.example,true,false,\"en, de\"\n";
    assert_eq!(looked("export.csv", following), (Some(ListKind::Following), 1));
    assert_eq!(looked("x.csv", "\u{feff}Account address, Show boosts\na@b, true\n"), (Some(ListKind::Following), 1));
    assert_eq!(looked("follows.csv", "Account address,Hide notifications\n"), (Some(ListKind::Muted), 0));
    assert_eq!(looked("x.csv", "#domain\na.example\n\nb.example\n"), (Some(ListKind::BlockedDomains), 2));
    assert_eq!(looked("x.csv", "List name,Account address\nA,b@c\n"), (Some(ListKind::Lists), 1));
    assert_eq!(looked("followers.csv", "Account address\na@b\n"), (Some(ListKind::Followers), 1));
}

#[test]
fn without_a_header_the_name_says_it() {
    assert_eq!(looked("blocked_accounts (2).csv", "a@b\nc@d\n"), (Some(ListKind::Blocked), 2));
    assert_eq!(looked("lists/Lists.CSV", "\"A, B\",a@b\n"), (Some(ListKind::Lists), 1));
    assert_eq!(looked("bookmarks.csv", "https://a.example/1\r\nhttps://a.example/2"), (Some(ListKind::Bookmarks), 2));
    assert_eq!(looked("blocked_domains.csv", ""), (Some(ListKind::BlockedDomains), 0));
    assert_eq!(looked("holiday.csv", "a,b\n"), (None, 1));
}

#[test]
fn a_name_says_it_only_when_the_rows_bear_it_out() {
    let page = "<!DOCTYPE html>\n<html>\n<p>Log in</p>\n";
    for kind in ListKind::OFFERED {
        assert_eq!(looked(kind.file_name(), page), (None, 3), "{kind:?}");
        assert_eq!(looked(kind.file_name(), "\n"), (Some(kind), 0), "{kind:?}");
        assert!(matches!(refused(kind.file_name(), page), ListError::NotAList(Seems::WebPage)), "{kind:?}");
    }
    for (name, row, fits) in [
        ("following_accounts.csv", "@bob@b.example", true),
        ("following_accounts.csv", "bob", true),
        ("following_accounts.csv", "bob@b.example:3000", true),
        ("following_accounts.csv", "https://b.example/@bob", true),
        ("following_accounts.csv", "https://b.example/@bob/1", false),
        ("lists.csv", "Friends,bob@b.example", true),
        ("lists.csv", "bob@b.example", false),
        ("lists.csv", "milk,2 litres", false),
        ("blocked_domains.csv", "*.b.example", true),
        ("blocked_domains.csv", "bob@b.example", false),
        ("bookmarks.csv", "http://b.example/1", true),
        ("bookmarks.csv", "javascript:alert(1)", false),
    ] {
        assert_eq!(looked(name, row).0.is_some(), fits, "{row} in {name}");
    }
}

#[test]
fn what_could_be_people_somebody_follows_is_never_taken_for_people_they_block() {
    use ListKind::{Blocked, BlockedDomains, Followers, Following, Muted};
    let people = vec![Following, Followers, Muted, Blocked];
    for (name, text, kinds) in [
        ("export.csv", "bob@b.example\ncarol@c.example\n", people.clone()),
        ("export.csv", "Account address\nbob@b.example\n", people.clone()),
        ("export.csv", "https://b.example/@bob\n", people.clone()),
        ("export.csv", "bob@b.example,true\n", vec![Following, Muted]),
        ("blocked_accounts.csv", "bob@b.example,true,false,en\n", vec![Following, Blocked]),
        ("blocked_accounts.csv", "bob@b.example,true\n", vec![Following, Muted, Blocked]),
        ("muted_accounts.csv", "bob@b.example,true,false,\n", vec![Following, Muted]),
        ("export.csv", "bob.smith\n", vec![BlockedDomains, Following, Followers, Muted, Blocked]),
    ] {
        assert_eq!(content(name, text), Content::Unsure(kinds), "{name}: {text}");
    }
    assert_eq!(list("blocked_accounts.csv", "Account address,Show boosts\nbob@b.example,true\n").kind, Following);
    assert_eq!(list("export.csv", "bob@b.example,true,false,\n").kind, Following);
    assert_eq!(list("export.csv", "Friends,bob@b.example\n").kind, ListKind::Lists);
    assert_eq!(list("export.csv", "https://b.example/users/bob/statuses/1\n").kind, ListKind::Bookmarks);
}

#[test]
fn what_somebody_knows_decides_unless_it_can_not_be() {
    let read = |text: &str, kind| read_as(text.as_bytes(), "export.csv", None, kind);
    let Content::Lists(lists) = read("bob@b.example\n", ListKind::Blocked).unwrap() else { panic!() };
    assert_eq!((lists[0].kind, addresses(&lists[0])), (ListKind::Blocked, vec!["bob@b.example"]));
    assert!(read("bob@b.example\n", ListKind::Bookmarks).is_err());
}

#[test]
fn columns_of_all_versions_are_read() {
    for (text, extra) in [
        ("bob@b.example\n", following(None, None, &[])),
        ("Account address,Show boosts\nbob@b.example,false\n", following(Some(false), None, &[])),
        (
            "Account address,Show boosts,Notify on new posts,Languages\nbob@b.example,TRUE,0,\"en, de\"\n",
            following(Some(true), Some(false), &["en", "de"]),
        ),
        ("bob@b.example,true,on,de\n", following(Some(true), Some(true), &["de"])),
        ("bob@b.example,withReplies=true\n", following(None, None, &[])),
        ("Account address, Show boosts\nbob@b.example, true\n", following(Some(true), None, &[])),
    ] {
        assert_eq!(list("following_accounts.csv", text).rows[0].extra, extra, "{text}");
    }
    let muted = list("muted_accounts.csv", "Account address,Hide notifications\nbob@b.example,false\n");
    assert_eq!(muted.rows[0].extra, Extra::Muted { hide_notifications: Some(false) });
}

#[test]
fn lists_of_admins_keep_what_is_done_with_a_domain_and_say_what_is_not_kept() {
    let text = "#domain,#severity,#reject_media,#public_comment\nspam.example,suspend,FALSE,\"rude, loud\"\n\
                *.b.example,silence,TRUE,\n";
    let list = list("export.csv", text);
    assert_eq!((list.kind, addresses(&list)), (ListKind::BlockedDomains, vec!["spam.example", "*.b.example"]));
    assert_eq!(list.rows[1].extra, Extra::Domain { severity: "silence".into() });
    assert_eq!(list.notes.columns, ["#reject_media".into(), "#public_comment".into()]);
}

#[test]
fn titles_of_lists_may_hold_anything() {
    let quoted =
        list("lists.csv", "\"Bread, cake \"\"and\"\" tea\nat five\",bob@b.example\n=SUM(A1),carol@c.example\n");
    let titles: Vec<_> = quoted.rows.iter().filter_map(ListRow::list_name).collect();
    assert_eq!(titles, ["Bread, cake \"and\" tea\nat five", "=SUM(A1)"]);
    let name = "user-lists-2024-05-03-14-05-59.csv";
    let unquoted = list(name, "Bread, cake,bob@b.example\n\"quiet\" ones,bob@b.example\n");
    let titles: Vec<_> = unquoted.rows.iter().filter_map(ListRow::list_name).collect();
    assert_eq!(titles, ["Bread, cake", "\"quiet\" ones"]);
}

#[test]
fn what_spreadsheets_write_is_understood() {
    let wide = |text: &str, mark: &[u8], bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        mark.iter().copied().chain(text.encode_utf16().flat_map(bytes)).collect()
    };
    let text = "Account address\tShow boosts\r\nbob@bücher.example\tTRUE\r\n";
    for bytes in [
        "\u{feff}Account address;Show boosts\r\nbob@bücher.example;TRUE\r\n\r\n".as_bytes().to_vec(),
        b"Account address;Show boosts\r\nbob@b\xfccher.example;TRUE\r\n".to_vec(),
        wide(text, &[0xff, 0xfe], u16::to_le_bytes),
        wide(text, &[0xfe, 0xff], u16::to_be_bytes),
        wide(text, &[], u16::to_le_bytes),
    ] {
        let list = list("x.csv", bytes);
        assert_eq!((list.kind, addresses(&list)), (ListKind::Following, vec!["bob@bücher.example"]));
        assert_eq!(list.rows[0].extra, following(Some(true), None, &[]));
    }
    assert_eq!(list("x.csv", b"Account address;Show boosts\nbob@b\xfccher.example;1\n").notes.western, 1);
}

#[test]
fn rows_that_can_not_be_used_are_told_with_their_line_and_repeated_ones_counted() {
    let text = "bob@b.example\n\n=HYPERLINK(\"https://x.example\")\nBOB@B.EXAMPLE\n\u{200b}carol@c.example\u{202c}\nbob\n\
                https://d.example/@dan\nmailto:erin@e.example\n";
    let list = list("following_accounts.csv", text);
    assert_eq!(
        addresses(&list),
        ["bob@b.example", "carol@c.example", "bob@own.example", "dan@d.example", "erin@e.example"]
    );
    let notes = &list.notes;
    assert_eq!((notes.repeated, notes.cleaned, notes.from_profiles, notes.own_host, notes.unused), (1, 2, 1, 1, 1));
    assert_eq!((notes.left_out[0].line, notes.left_out[0].reason), (3, RowFault::NotAnAccount));
    assert!(list.rows[2].own_host);
    let Content::Lists(lists) = read(text.as_bytes(), "follows.csv", None).unwrap() else { panic!() };
    assert_eq!(lists[0].notes.left_out[1].reason, RowFault::NoHost, "no host is made up");
}

#[test]
fn a_row_is_told_by_the_line_it_begins_at() {
    for (text, line) in [
        ("a@b.example\n\n\n!\nc@d.example\n", 4),
        ("a@b.example\r\n\r\n!\r\nc@d.example\r\n", 3),
        ("!\na@b.example\nc@d.example\n", 1),
        ("a@b.example\nc@d.example\n!", 3),
        ("a@b.example\r\nc@d.example\r\n!", 3),
        ("a@b.example\n\"!\nx\"\nc@d.example\n", 2),
        ("Account address,Show boosts\na@b.example,true\n!,true\n", 3),
    ] {
        assert_eq!(list("following_accounts.csv", text).notes.left_out[0].line, line, "{text:?}");
    }
}

#[test]
fn lists_in_json_are_read_whoever_wrote_them() {
    let pleroma = r#"{"@context":"x","id":"f","type":"OrderedCollection","orderedItems":["https://b.example/users/bob",
        "https://c.example/users/carol"],"totalItems":2}"#;
    let both = ["bob@b.example", "carol@c.example"];
    assert_eq!(addresses(&list("followers.json", pleroma)), both);
    assert_eq!(list("following.json", pleroma).kind, ListKind::Following);
    let pixelfed = r#"["https://b.example/bob","https://c.example/users/carol"]"#;
    assert_eq!(addresses(&list("pixelfed-followers.json", pixelfed)), both);
    let sharkey = r#"{"metaVersion":1,"host":"own.example","followings":["@bob@b.example",
        {"username":"carol","host":"c.example","id":"9abcdefgh1"},"dan",7,null,["x"]]}"#;
    let sharkey = list("whatever.json", sharkey);
    assert_eq!((sharkey.kind, addresses(&sharkey)), (ListKind::Following, vec![both[0], both[1], "dan@own.example"]));
    assert_eq!(sharkey.notes.unused, 3);
    let Content::Lists(two) = content("x.json", r#"{"muted":["https://b.example/bob"],"blocked":[]}"#) else {
        panic!()
    };
    assert_eq!(two.iter().map(|list| list.kind).collect::<Vec<_>>(), [ListKind::Muted, ListKind::Blocked]);
    assert!(matches!(content("x.json", pleroma), Content::Unsure(_)));
    for other in ["[1,2]", "{}", r#"{"orderedItems":["https://b.example/users/bob/statuses/1"]}"#] {
        assert!(matches!(refused("x.json", other), ListError::NotAList(Seems::Json)), "{other}");
    }
    assert!(matches!(refused("following.json", "[\"https://b.exam"), ListError::Damaged));
}

#[test]
fn filters_are_read_and_kept_as_they_are() {
    let text = r#"{"custom_filters":[{"title":"Spoilers","expires_at":"2026-01-02T03:04:05.000Z","context":["home"],
        "action":"hide","keywords_attributes":[{"keyword":"finale","whole_word":true}],"statuses":["https://b.example/1"]},
        {"title":7}]}"#;
    let Content::Filters(file) = content("custom_filters.json", text) else { panic!() };
    let first = &file.filters[0];
    assert_eq!((&*first.title, &*first.action, &*first.contexts[0]), ("Spoilers", "hide", "home"));
    assert_eq!(first.expires, "2026-01-02T03:04:05Z".parse().ok());
    assert_eq!((&*first.keywords[0].keyword, first.keywords[0].whole_word), ("finale", true));
    assert_eq!((file.filters.len(), &*file.filters[1].title), (2, ""));
    assert_eq!(&*file.bytes, text.as_bytes());
}

#[test]
fn files_that_are_no_text_are_refused_by_what_they_are() {
    for (bytes, seems) in [
        (&b"\x89PNG\r\n\x1a\n\0\0"[..], Seems::Picture),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Seems::Picture),
        (b"PK\x03\x04\x14\0", Seems::Zip),
        (b"%PDF-1.7\n", Seems::Pdf),
        (b"bob@b.example\ncarol\0@c.example\n", Seems::Binary),
        (b"the sea, the sun\n", Seems::Text),
    ] {
        assert!(
            matches!(refused("following_accounts.csv", bytes), ListError::NotAList(found) if found == seems),
            "{seems:?}"
        );
    }
    assert!(matches!(refused("holiday.csv", ""), ListError::NotAList(Seems::Empty)));
    let late = [b"bob@b.example\n".repeat(10_000).as_slice(), b"\0\n"].concat();
    assert!(matches!(refused("following_accounts.csv", late), ListError::NotAList(Seems::Binary)));
}

/// Gives a row again and again without ever ending.
struct Endless(&'static [u8], usize);

impl Read for Endless {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let whole = into.len() - into.len() % self.0.len();
        if whole == 0 {
            into.fill(b'x');
            self.1 += into.len();
            return Ok(into.len());
        }
        into[..whole].chunks_mut(self.0.len()).for_each(|row| row.copy_from_slice(self.0));
        self.1 += whole;
        Ok(whole)
    }
}

#[test]
fn a_file_without_an_end_is_refused_as_a_whole() {
    let one_line = read(Endless(b"a", 0), "following_accounts.csv", None).unwrap_err();
    assert!(matches!(one_line, ListError::RecordTooLong | ListError::NotAList(_)), "{one_line}");
    let line = [b"bob@b.example\n".as_slice(), &b"x".repeat(2 << 20)].concat();
    assert!(matches!(refused("following_accounts.csv", line), ListError::RecordTooLong));
    let quoted = [b"bob@b.example\n\"".as_slice(), &b"carol@c.example\n".repeat(200_000)].concat();
    assert!(matches!(refused("following_accounts.csv", quoted), ListError::RecordTooLong));
    let rows = read(Endless(b"bob@b.example\n\n", 0), "follows.csv", None).unwrap_err();
    assert!(matches!(rows, ListError::TooManyRows), "{rows}");
    let blank = read(Endless(b"\n", 0), "follows.csv", None).unwrap_err();
    assert!(matches!(blank, ListError::TooLarge | ListError::RecordTooLong), "{blank}");
}

#[test]
fn a_quotation_mark_that_is_missing_refuses_the_file_instead_of_swallowing_its_rows() {
    let many = |row: &str| row.repeat(5_000);
    for (name, text) in [
        ("following_accounts.csv", "Account address,Show boosts\n\"bob@b.example,true\ncarol@c.example,true\n".into()),
        ("following_accounts.csv", "Account address,Show boosts\nbob@b.example,true\n\"carol@c.example\r\ndan".into()),
        (
            "lists.csv",
            "Friends,bob@b.example\nFriends,carol@c.example\n\"Work,dan@d.example\nWork,e@e.example\n".into(),
        ),
        ("x.csv", "Account address,Languages\nbob@b.example,\"en, de\ncarol@c.example,\n".into()),
        ("follows.csv", format!("{}\"dan@d.example\n{}", many("bob@b.example\n"), many("carol@c.example\n"))),
    ] {
        assert!(matches!(refused(name, &text), ListError::QuoteMissing), "{text:.80}");
        assert!(matches!(survey(text.as_bytes(), name), Err(ListError::QuoteMissing)), "{text:.80}");
    }
    for end in ["\"bread\nand\",!\n", "\"bread\nand\",!"] {
        let list = list("lists.csv", format!("Work,a@a.example\nWork,b@b.example\n{end}"));
        assert_eq!((list.rows.len(), list.notes.unused), (2, 1), "{end:?}");
    }
    let last = list("follows.csv", "bob@b.example\n\"carol@c.example\n");
    assert_eq!(addresses(&last), ["bob@b.example", "carol@c.example"], "nothing stood behind it");
}

#[test]
fn empty_cells_at_the_end_say_nothing() {
    for text in ["Friends;bob@b.example;;\n", "Friends,bob@b.example,\n"] {
        for name in ["export.csv", "lists.csv"] {
            let list = list(name, text);
            assert_eq!((list.kind, addresses(&list)), (ListKind::Lists, vec!["bob@b.example"]), "{text}");
            assert_eq!(list.rows[0].list_name(), Some("Friends"));
        }
    }
    let list = list("user-lists-2024-05-03-14-05-59.csv", "Bread, cake,bob@b.example,,\n");
    assert_eq!(list.rows[0].list_name(), Some("Bread, cake"));
}

#[test]
fn western_text_is_a_list_without_a_header_too() {
    let list = list("following_accounts.csv", b"bob@b\xfccher.example\n");
    assert_eq!((addresses(&list), list.notes.western), (vec!["bob@b\u{fc}cher.example"], 1));
}

#[test]
fn two_lists_become_one_without_repeats() {
    let first = list("follows.csv", "bob@b.example\ncarol@c.example\n");
    let second = list("follows.csv", "CAROL@c.example\ndan@d.example\n");
    let joined = merge::join(&first, &second);
    assert_eq!(addresses(&joined), ["bob@b.example", "carol@c.example", "dan@d.example"]);
    assert_eq!(joined.notes.repeated, 1);
}

#[test]
fn bookmarks_are_those_of_the_archive_and_of_the_download_together_newest_first() {
    let link = |uri: &str| crate::model::PostLink { uri: uri.into() };
    let [one, two, three] = ["https://b.example/1", "https://b.example/2", "https://b.example/3"];
    let archive = [link(one), link(two), link(two), link("x")];
    let downloaded = list("bookmarks.csv", format!("{three}\n{one}\n"));
    let addresses_of = |list: Option<List>| -> Vec<String> {
        list.into_iter()
            .flat_map(|list| list.rows.iter().map(|row| row.address.to_string()).collect::<Vec<_>>())
            .collect()
    };
    assert_eq!(addresses_of(merge::bookmarks(Some(&archive), Some(&downloaded))), [three, one, two]);
    let twice = list("bookmarks.csv", format!("{three}\n{one}\n{three}\n"));
    let repeated = merge::bookmarks(Some(&archive), Some(&twice)).map(|list| list.notes.repeated);
    assert_eq!(repeated, Some(2), "one in each; what both have is no repeated row");
    let notes = merge::bookmarks(Some(&archive), None).unwrap().notes;
    assert_eq!((notes.repeated, notes.unused, notes.left_out[0].line), (1, 1, 4), "a repeated link is of use, once");
    assert_eq!(addresses_of(merge::bookmarks(Some(&archive), None)), [two, one]);
    assert_eq!(addresses_of(merge::bookmarks(None, Some(&downloaded))), [three, one]);
    assert_eq!(merge::bookmarks(None, None), None);
}
