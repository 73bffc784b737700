//! What Fossick writes of lists, it reads back to the same, and Mastodon takes it.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::collections::HashSet;

use fossick::model::{Extra, List, ListKind, ListRow};
use fossick::text::account::{key_into, readable_host};
use fossick::wire::lists::{Content, Form, parts, read, read_as, write};
use proptest::prelude::*;
use proptest::sample::select;
use support::import_rules::{Row, Type, import};

fn host() -> impl Strategy<Value = String> {
    let plain = "[a-z0-9]([a-z0-9-]{0,6}[a-z0-9])?(\\.[a-z]{2,5}){1,2}(:[1-9][0-9]{1,3})?";
    prop_oneof![8 => plain, 1 => select(vec!["bücher.example".to_owned(), "xn--bcher-kva.example".into(), "日本.example".into()])]
}

fn account() -> impl Strategy<Value = String> {
    ("[A-Za-z0-9_-][A-Za-z0-9_.-]{0,8}", host()).prop_map(|(name, host)| format!("{name}@{host}"))
}

fn title() -> impl Strategy<Value = String> {
    let any = "[ a-zA-Z0-9,;\"\n\r\t'=+@éß日本👩\u{202e}\u{feff}#-]{1,16}";
    let special = select(vec!["List name".to_owned(), "domain".into(), "=SUM(A1)".into(), "'=x".into(), "#uri".into()]);
    prop_oneof![6 => any, 1 => special].prop_filter("a title", |title| !title.trim().is_empty())
}

fn uri() -> impl Strategy<Value = String> {
    (host(), "[a-zA-Z0-9/?=&,;\"'@:é-]{0,20}").prop_map(|(host, path)| format!("https://{host}/{path}"))
}

fn row(kind: ListKind) -> BoxedStrategy<ListRow> {
    let with = |address: String, extra: Extra| {
        let at = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest.split(['/']).next().unwrap());
        let host = at.rsplit('@').next().unwrap().to_owned();
        let shown = readable_host(&host).map(|readable| address.replacen(&host, &readable, 1).into());
        ListRow { shown, extra, ..ListRow::new(address) }
    };
    match kind {
        ListKind::Following => {
            let languages = prop::collection::vec("[a-z]{2}(-[A-Z]{2})?", 0..3);
            (account(), any::<bool>(), any::<bool>(), languages)
                .prop_map(move |(address, boosts, notify, languages)| {
                    let languages = languages.into_iter().map(String::into_boxed_str).collect();
                    with(address, Extra::Following { show_boosts: Some(boosts), notify: Some(notify), languages })
                })
                .boxed()
        }
        ListKind::Muted => (account(), any::<bool>())
            .prop_map(move |(address, hide)| with(address, Extra::Muted { hide_notifications: Some(hide) }))
            .boxed(),
        ListKind::Lists => (account(), title())
            .prop_map(move |(address, title)| with(address, Extra::List { name: title.into() }))
            .boxed(),
        ListKind::Followers | ListKind::Blocked => {
            account().prop_map(move |address| with(address, Extra::None)).boxed()
        }
        ListKind::BlockedDomains => host().prop_map(move |address| with(address, Extra::None)).boxed(),
        ListKind::Bookmarks => uri().prop_map(move |address| with(address, Extra::None)).boxed(),
    }
}

/// A list, each row of which says something of its own.
fn list() -> impl Strategy<Value = (ListKind, Vec<ListRow>)> {
    select(ListKind::ALL.to_vec()).prop_flat_map(|kind| (Just(kind), prop::collection::vec(row(kind), 0..12))).prop_map(
        |(kind, mut rows)| {
            let mut seen = HashSet::new();
            rows.retain(|row| {
                let mut key = String::new();
                key_into(row, &mut key);
                seen.insert(key)
            });
            (kind, rows)
        },
    )
}

fn written(kind: ListKind, rows: &[ListRow], form: Form) -> Vec<u8> {
    let mut out = Vec::new();
    write(kind, rows, form, &mut out).unwrap();
    out
}

fn read_back(name: &str, bytes: &[u8]) -> List {
    match read(bytes, name, None).unwrap() {
        Content::Lists(lists) => lists.into_iter().next().unwrap(),
        other => panic!("{name}: {other:?}"),
    }
}

fn type_of(kind: ListKind) -> Option<Type> {
    Some(match kind {
        ListKind::Following => Type::Following,
        ListKind::Followers => return None,
        ListKind::Lists => Type::Lists,
        ListKind::Muted => Type::Muting,
        ListKind::Blocked => Type::Blocking,
        ListKind::BlockedDomains => Type::DomainBlocking,
        ListKind::Bookmarks => Type::Bookmarks,
    })
}

/// A row as Mastodon must understand it.
fn understood(row: &ListRow) -> Vec<String> {
    let address = row.address.to_string();
    match &row.extra {
        Extra::Following { show_boosts, notify, languages } => {
            vec![address, languages.join(" "), notify.unwrap().to_string(), show_boosts.unwrap().to_string()]
        }
        Extra::Muted { hide_notifications } => vec![address, hide_notifications.unwrap().to_string()],
        Extra::List { name } => vec![address, name.trim().to_owned()],
        _ => vec![address],
    }
}

fn values(row: Row) -> Vec<String> {
    row.into_values().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read_back_to_the_same((kind, rows) in list()) {
        for form in [Form::Mastodon, Form::Spreadsheet] {
            for part in parts(kind, &rows, form) {
                let part_rows = &rows[part.rows];
                let bytes = written(kind, part_rows, form);
                let list = read_back(&part.file_name, &bytes);
                prop_assert_eq!(list.kind, kind, "{}", &part.file_name);
                prop_assert_eq!(&*list.rows, part_rows);
                prop_assert_eq!(list.notes.unused, 0);
            }
        }
    }

    #[test]
    fn mastodon_takes_every_file_for_what_it_is((kind, rows) in list()) {
        let Some(wanted) = type_of(kind) else { return Ok(()) };
        for part in parts(kind, &rows, Form::Mastodon) {
            let part_rows = &rows[part.rows];
            let imported = import(wanted, &part.file_name, &written(kind, part_rows, Form::Mastodon));
            let imported = imported.map_err(TestCaseError::fail)?;
            let expected: Vec<_> = part_rows.iter().map(understood).collect();
            prop_assert_eq!(imported.into_iter().map(values).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300), name in "[a-z_]{0,9}(\\.csv|\\.json)?") {
        drop(read(bytes.as_slice(), &name, Some("own.example")));
        for kind in ListKind::ALL {
            drop(read_as(bytes.as_slice(), &name, None, kind));
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "[a-z@.,;\"\n\r\t '#={}\\[\\]:é\u{202e}/]{0,120}") {
        for kind in ListKind::ALL {
            let Ok(Content::Lists(lists)) = read(text.as_bytes(), kind.file_name(), Some("own.example")) else { continue };
            for list in lists {
                // What was read can be written and read again, if there is enough of it to tell what it is.
                let bytes = written(list.kind, &list.rows, Form::Spreadsheet);
                let again = read_back(list.kind.file_name(), &bytes);
                let addresses = |list: &List| list.rows.iter().map(|row| row.address.clone()).collect::<Vec<_>>();
                prop_assert_eq!(addresses(&again), addresses(&list));
            }
        }
    }
}

#[test]
fn files_are_byte_for_byte_as_mastodon_writes_them() {
    let following = |address: &str, boosts, notify, languages: &[&str]| {
        let languages = languages.iter().map(|code| Box::from(*code)).collect();
        ListRow { extra: Extra::Following { show_boosts: boosts, notify, languages }, ..ListRow::new(address) }
    };
    let in_list = |title: &str| ListRow { extra: Extra::List { name: title.into() }, ..ListRow::new("bob@b.example") };
    let muted = |hide| ListRow { extra: Extra::Muted { hide_notifications: hide }, ..ListRow::new("bob@b.example") };
    let cases = [
        (
            ListKind::Following,
            vec![
                following("bob@b.example", Some(true), Some(false), &[]),
                following("carol@c.example", Some(false), Some(true), &["de"]),
                following("dan@d.example", None, None, &["en", "ja"]),
            ],
            "Account address,Show boosts,Notify on new posts,Languages\nbob@b.example,true,false,\n\
             carol@c.example,false,true,de\ndan@d.example,true,false,\"en, ja\"\n",
        ),
        (
            ListKind::Muted,
            vec![muted(Some(false)), muted(None)],
            "Account address,Hide notifications\nbob@b.example,false\nbob@b.example,true\n",
        ),
        (
            ListKind::Lists,
            vec![in_list("Botany"), in_list("Bread, cake"), in_list("The \"quiet\" ones"), in_list("=SUM(A1)")],
            "Botany,bob@b.example\n\"Bread, cake\",bob@b.example\n\"The \"\"quiet\"\" ones\",bob@b.example\n\
             =SUM(A1),bob@b.example\n",
        ),
        (ListKind::Blocked, vec![ListRow::new("bob@b.example")], "bob@b.example\n"),
        (ListKind::BlockedDomains, vec![ListRow::new("xn--bcher-kva.example")], "xn--bcher-kva.example\n"),
        (ListKind::Bookmarks, vec![ListRow::new("https://b.example/@bob/1")], "https://b.example/@bob/1\n"),
        (ListKind::Followers, vec![ListRow::new("bob@b.example")], "Account address\nbob@b.example\n"),
    ];
    for (kind, rows, expected) in cases {
        assert_eq!(String::from_utf8(written(kind, &rows, Form::Mastodon)).unwrap(), expected, "{kind:?}");
    }
}

#[test]
fn spreadsheets_get_a_mark_headers_and_no_formulas() {
    let row = ListRow { extra: Extra::List { name: "=HYPERLINK(\"x\")".into() }, ..ListRow::new("-bob@b.example") };
    let text = String::from_utf8(written(ListKind::Lists, &[row], Form::Spreadsheet)).unwrap();
    assert_eq!(text, "\u{feff}List name,Account address\n\"'=HYPERLINK(\"\"x\"\")\",'-bob@b.example\n");
}

#[test]
fn the_lists_of_the_generator_come_out_as_they_went_in() {
    let friends = support::generate::people::Friend::circle(7, 60);
    let bookmarks: Vec<_> = (0..20).map(|n| format!("https://b.example/users/bob/statuses/{n}")).collect();
    for (name, text) in support::generate::lists::lists(7, &friends, &bookmarks).0 {
        let list = read_back(name, text.as_bytes());
        assert_eq!(String::from_utf8(written(list.kind, &list.rows, Form::Mastodon)).unwrap(), text, "{name}");
    }
}

#[test]
fn a_list_longer_than_an_import_takes_is_parted_and_each_part_is_known_by_its_name() {
    for (kind, rows, sizes) in [
        (ListKind::Following, 45_000, vec![20_000, 20_000, 5_000]),
        (ListKind::Bookmarks, 20_001, vec![20_000, 1]),
        (ListKind::Blocked, 20_000, vec![20_000]),
        (ListKind::Muted, 0, vec![0]),
    ] {
        let row = |n: usize| match kind {
            ListKind::Bookmarks => format!("https://b.example/{n}"),
            _ => format!("u{n}@b.example"),
        };
        let rows: Vec<_> = (0..rows).map(|n| ListRow::new(row(n))).collect();
        let parts = parts(kind, &rows, Form::Mastodon);
        assert_eq!(parts.iter().map(|part| part.rows.len()).collect::<Vec<_>>(), sizes, "{kind:?}");
        let mut together = Vec::new();
        for part in parts {
            let bytes = written(kind, &rows[part.rows], Form::Mastodon);
            import(type_of(kind).unwrap(), &part.file_name, &bytes).unwrap();
            let list = read_back(&part.file_name, &bytes);
            assert_eq!(list.kind, kind);
            together.extend(list.rows.iter().map(|row| row.address.clone()));
        }
        assert!(together.iter().eq(rows.iter().map(|row| &row.address)));
    }
    let long: Vec<_> =
        (0..5_000).map(|n| ListRow::new(format!("https://b.example/{}{n}", "x".repeat(8_000)))).collect();
    for part in parts(ListKind::Bookmarks, &long, Form::Mastodon) {
        import(Type::Bookmarks, &part.file_name, &written(ListKind::Bookmarks, &long[part.rows], Form::Mastodon))
            .unwrap();
    }
}

#[test]
fn the_rules_of_the_import_refuse_what_mastodon_refuses() {
    for (kind, name, text) in [
        (Type::Following, "export.csv", "bob@b.example\n"),
        (Type::Following, "following_accounts.csv", "\u{feff}Account address,Show boosts\nbob@b.example,true\n"),
        (Type::Following, "following_accounts.csv", "Account address,Show boosts\nbob@b.example,\n"),
        (Type::Following, "following_accounts.csv", "Account address;Show boosts\nbob@b.example;true\n"),
        (Type::Lists, "lists.csv", "Friends,\n"),
        (Type::Bookmarks, "bookmarks.csv", "\"https://b.example/1\n"),
        (Type::Blocking, "muted_accounts.csv", "bob@b.example\n"),
    ] {
        assert!(import(kind, name, text.as_bytes()).is_err(), "{text:?}");
    }
    let old = import(Type::Muting, "muted_accounts.csv", b"bob@b.example\n\ncarol@c.example\n").unwrap();
    assert_eq!(old.len(), 2, "old files without a header are taken");
}
