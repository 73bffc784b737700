//! The item scanner: every record is cut out exactly, however the bytes come, whatever they are.
#![allow(clippy::unwrap_used, reason = "tests")]

use std::ops::Range;

use fossick::wire::outbox::{Ending, Item, Rest, Scanner};
use proptest::prelude::*;
use serde_json::{Value, json};

fn scan_in(text: &[u8], cuts: &[usize], limit: u64) -> (Vec<Item>, Rest) {
    let mut scanner = Scanner::with_limit(limit);
    let mut items = Vec::new();
    let mut from = 0;
    for cut in cuts.iter().map(|cut| (*cut).min(text.len())).chain([text.len()]) {
        if cut > from {
            scanner.feed(&text[from..cut], &mut items);
            from = cut;
        }
    }
    scanner.finish(&mut items);
    (items, scanner.into_rest())
}

fn scan(text: &str) -> (Vec<&str>, Rest) {
    let (items, rest) = scan_in(text.as_bytes(), &[], 1 << 20);
    (items.iter().map(|item| &text[range(item)]).collect(), rest)
}

fn range(item: &Item) -> Range<usize> {
    usize::try_from(item.start).unwrap()..usize::try_from(item.end).unwrap()
}

fn endings(text: &str) -> Vec<Ending> {
    scan_in(text.as_bytes(), &[], 1 << 20).0.iter().map(|item| item.ending).collect()
}

#[test]
fn the_list_of_an_outbox_is_cut_into_records() {
    let (items, rest) = scan(
        r#"{"@context":["a",{"b":"]}"}],"id":"outbox.json","type":"OrderedCollection","totalItems":2,
        "orderedItems":[{"id":"1","t":"}]\\\"{"},{"id":"2","a":[[],{}]}]}"#,
    );
    assert_eq!(items, [r#"{"id":"1","t":"}]\\\"{"}"#, r#"{"id":"2","a":[[],{}]}"#]);
    assert_eq!(rest.stated_total(), Some(2));
    assert_eq!(rest.text("type").as_deref(), Some("OrderedCollection"));
    assert_eq!(rest.value("@context"), Some(json!(["a", {"b": "]}"}])));
    assert!(rest.complete && rest.list && !rest.bare);
}

#[test]
fn keys_may_stand_behind_the_list() {
    let (items, rest) = scan(r#"{"orderedItems":[{"a":1}],"totalItems":1,"@context":"x"}"#);
    assert_eq!(items.len(), 1);
    assert_eq!(rest.stated_total(), Some(1));
    assert_eq!(rest.text("@context").as_deref(), Some("x"));
}

#[test]
fn all_elements_count_when_the_list_stands_twice() {
    let (items, rest) = scan(r#"{"orderedItems":[],"orderedItems":[{"a":1}],"orderedItems":[{"b":1}]}"#);
    assert_eq!(items, [r#"{"a":1}"#, r#"{"b":1}"#]);
    let repeated: Vec<_> = rest.repeated.iter().map(|(key, at)| (key.as_str(), *at)).collect();
    assert_eq!(repeated, [("orderedItems", 19), ("orderedItems", 44)]);
    assert!(rest.complete);
}

#[test]
fn the_context_that_stands_twice_is_noted() {
    let (items, rest) = scan(r#"{"@context":"x","orderedItems":[{"a":1}],"@context":["x"]}"#);
    assert_eq!(items.len(), 1);
    assert_eq!(rest.repeated, [("@context".to_owned(), 41)]);
    assert_eq!(rest.value("@context"), Some(json!(["x"])));
}

#[test]
fn other_wrappers_are_taken() {
    for text in [
        r#"[{"a":1},{"b":2}]"#,
        r#"{"type":"OrderedCollectionPage","orderedItems":[{"a":1},{"b":2}]}"#,
        r#"{"type":"Collection","items":[{"a":1},{"b":2}]}"#,
        r#"{"type":"OrderedCollection","first":{"type":"OrderedCollectionPage","orderedItems":[{"a":1},{"b":2}]},"x":1}"#,
        "\u{feff}{ \"orderedItems\" : [ {\"a\":1} , {\"b\":2} , ] }\r\n",
        "[{\"a\":1}\n{\"b\":2}]",
        r#"{"orderedItems":[{"a":1},{"b":2},],}"#,
    ] {
        let (items, rest) = scan(text);
        assert_eq!(items, [r#"{"a":1}"#, r#"{"b":2}"#], "{text}");
        assert!(rest.complete, "{text}");
    }
    let (items, rest) = scan(r#"{"orderedItems":{"a":1},"first":"https://a.example/page"}"#);
    assert_eq!(items, [r#"{"a":1}"#]);
    assert_eq!(rest.text("first").as_deref(), Some("https://a.example/page"));
}

#[test]
fn a_record_that_is_cut_off_counts_as_one() {
    let text = r#"{"orderedItems":[{"a":1},{"b":"#;
    assert_eq!(endings(text), [Ending::Whole, Ending::CutOff]);
    assert!(!scan(text).1.complete);
    assert_eq!(endings(r#"["x","y"#), [Ending::Whole, Ending::CutOff]);
    assert_eq!(endings(r#"{"orderedItems":[{"a":1},"#), [Ending::Whole]);
}

#[test]
fn elements_that_are_no_objects_are_elements_too() {
    let (items, rest) = scan(r#"["https://a.example/1",null,-1.5e3,[1,[2]],{"a":1}]"#);
    assert_eq!(items, [r#""https://a.example/1""#, "null", "-1.5e3", "[1,[2]]", r#"{"a":1}"#]);
    assert!(rest.complete);
}

#[test]
fn garbage_between_records_is_one_bad_element() {
    for garbage in ["garbage,", "\0\0\0\0,", "}}]],", "]},\"x\":1,"] {
        let text = format!("{{\"orderedItems\":[{{\"a\":1}},{garbage}{{\"b\":2}},{{\"c\":3}}]}}");
        let (items, _) = scan_in(text.as_bytes(), &[], 1 << 20);
        let whole: Vec<_> =
            items.iter().filter(|item| item.ending == Ending::Whole).map(|item| &text[range(item)]).collect();
        assert_eq!(whole.last(), Some(&r#"{"c":3}"#), "{garbage:?}");
        assert!(whole.contains(&r#"{"a":1}"#) && whole.contains(&r#"{"b":2}"#), "{garbage:?}");
        assert!(items.len() <= 4, "{garbage:?}: {items:?}");
    }
}

#[test]
fn a_record_whose_bracket_became_the_end_of_the_list_is_an_element() {
    let damaged = r#"]"id":"x","object":{"b":2}},"#;
    for (before, after) in [("{\"orderedItems\":[", "]}"), ("[", "]")] {
        let text = format!("{before}{{\"a\":1}},{damaged}{{\"c\":3}},{damaged}{{\"d\":4}}{after}");
        let (items, rest) = scan_in(text.as_bytes(), &[], 1 << 20);
        let found: Vec<_> = items.iter().map(|item| (item.ending, &text[range(item)])).collect();
        let whole = |text| (Ending::Whole, text);
        let garbage = (Ending::Garbage, "");
        let expected = [whole(r#"{"a":1}"#), garbage, whole(r#"{"c":3}"#), garbage, whole(r#"{"d":4}"#)];
        assert_eq!(found, expected, "{text}");
        let first = text.find("\"id\"").unwrap() as u64;
        assert_eq!((items[1].start, items[1].found, items[3].found), (first, false, true), "{text}");
        assert!(!rest.complete && rest.repeated.is_empty(), "{rest:?}");
    }
    // Whatever else ends a list is no record.
    for text in [
        "{\"orderedItems\":[{\"a\":1}],\"totalItems\":1}",
        "{\"orderedItems\":[{\"a\":1} ] \n,\"totalItems\":1}",
        "[{\"a\":1}]{\"b\":1}]",
    ] {
        assert!(!endings(text).contains(&Ending::Garbage), "{text}");
    }
}

#[test]
fn a_damaged_header_does_not_hide_the_records() {
    let text = r#"{"@context":"https://www.w3.org/ns/acti,"id":"outbox.json","orderedItems":[{"a":1},{"b":2}]}"#;
    let (items, rest) = scan(text);
    assert_eq!(items, [r#"{"a":1}"#, r#"{"b":2}"#]);
    assert!(!rest.complete);
}

#[test]
fn zeros_behind_the_end_do_no_harm() {
    let (items, rest) = scan("{\"orderedItems\":[{\"a\":1}]}\n\0\0\0\0");
    assert_eq!(items.len(), 1);
    assert!(rest.complete);
}

#[test]
fn a_record_over_the_limit_is_given_up_and_the_next_one_found() {
    let long = "x".repeat(500);
    let text = format!("[{{\"a\":1}},{{\"b\":\"{long},{{\\\"no\\\":1}}\"}},{{\"c\":1}}]");
    let (items, _) = scan_in(text.as_bytes(), &[], 100);
    let found: Vec<_> = items.iter().map(|item| (item.ending, &text[range(item)])).collect();
    assert_eq!(found.len(), 3);
    assert_eq!(found[0], (Ending::Whole, r#"{"a":1}"#));
    assert_eq!((found[1].0, found[1].1.len()), (Ending::TooLong, 100));
    assert_eq!(found[2], (Ending::Whole, r#"{"c":1}"#));
    assert!(items[2].found);
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[\\[\\]{},:\"\\\\ a]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 32, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((any::<String>(), inner), 0..6).prop_map(|pairs| pairs.into_iter().collect()),
        ]
    })
}

/// Bytes that have much to do with lists of records.
fn hostile() -> impl Strategy<Value = Vec<u8>> {
    let token = prop_oneof![
        8 => proptest::sample::select(vec![
            "{", "}", "[", "]", ",", ":", "\"", "\\", " ", "\n", "\"orderedItems\":[", "\"items\":{", "\"first\":{",
            ",{\"id\":\"", "{\"orderedItems\":[", "1", "null", "\0", "\u{feff}", "a", "\\\"", "\\u00",
        ]).prop_map(|text| text.as_bytes().to_vec()),
        1 => proptest::collection::vec(any::<u8>(), 1..5),
    ];
    proptest::collection::vec(token, 0..80).prop_map(|tokens| tokens.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_list_of_values_is_cut_exactly(values in proptest::collection::vec(any_json(), 0..12), pretty: bool, wrapped: bool) {
        let list = if wrapped { json!({ "id": "x", "orderedItems": values, "totalItems": 3 }) } else { Value::from(values.clone()) };
        let text = if pretty { serde_json::to_string_pretty(&list).unwrap() } else { list.to_string() };
        let (items, rest) = scan(&text);
        let read: Vec<Value> = items.iter().map(|item| serde_json::from_str(item).unwrap()).collect();
        let expected: Vec<Value> = values.iter().map(|value| serde_json::from_str(&value.to_string()).unwrap()).collect();
        prop_assert_eq!(read, expected);
        prop_assert!(rest.complete);
    }

    #[test]
    fn chunks_never_change_the_outcome(
        text in prop_oneof![hostile(), proptest::collection::vec(any::<u8>(), 0..300)],
        mut cuts in proptest::collection::vec(0_usize..400, 0..40),
        limit in 64_u64..200,
    ) {
        cuts.sort_unstable();
        let whole = scan_in(&text, &[], limit);
        let every: Vec<usize> = (0..text.len()).collect();
        prop_assert_eq!(&scan_in(&text, &cuts, limit), &whole);
        prop_assert_eq!(&scan_in(&text, &every, limit), &whole);
        let mut scanner = Scanner::with_limit(limit);
        let mut items = Vec::new();
        scanner.feed(&text, &mut items);
        scanner.finish(&mut items);
        prop_assert_eq!(scanner.count(), items.len() as u64);
        let mut end = 0;
        for item in &whole.0 {
            prop_assert!(item.start >= end && item.end >= item.start && item.end <= text.len() as u64);
            end = item.end;
        }
    }
}
