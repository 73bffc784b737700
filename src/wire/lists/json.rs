//! Lists that are no tables: addresses of actors as Pleroma and Pixelfed write them, accounts as Sharkey does (archive
//! format §8), and the filters of Mastodon (§5).

use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::input::Input;
use super::name::{self, Ending};
use super::{Content, ListError, MAX_ROWS, Rows, Seems, Survey, clean};
use crate::model::{Extra, Filter, FilterKeyword, FiltersFile, LeftOut, List, ListKind, ListRow};
use crate::text::harmless::harmless;
use crate::wire::lenient::time;

/// Most bytes of a JSON list; it is held as a whole.
const MAX_JSON: usize = 64 << 20;
/// Most bytes of filters.
const MAX_FILTERS: usize = 8 << 20;
/// Most characters kept of an element that could not be used.
const SHOWN: usize = 80;

/// It is JSON: by its name, or by how it begins when the name says nothing.
pub fn is_json(input: &Input<'_>, name: &str) -> bool {
    match name::ending(name) {
        Some(ending) => ending == Ending::Json,
        None => matches!(input.head.trim_ascii_start().first(), Some(b'{' | b'[')),
    }
}

/// Reads lists or filters. `wanted` is what somebody knows it to be.
pub fn read(
    input: Input<'_>,
    name: &str,
    own_host: Option<&str>,
    wanted: Option<ListKind>,
) -> Result<Content, ListError> {
    let bytes = bytes_of(input)?;
    let document = document(&bytes)?;
    if document.filters {
        return filters(bytes).map(Content::Filters);
    }
    let lists = match document.kinds(name, wanted) {
        Kinds::Sure(lists) => lists,
        Kinds::Unsure => {
            return Ok(Content::Unsure(vec![
                ListKind::Following,
                ListKind::Followers,
                ListKind::Muted,
                ListKind::Blocked,
            ]));
        }
        Kinds::Nobody => return Err(ListError::NotAList(Seems::Json)),
    };
    let lists = lists.into_iter().map(|(kind, elements)| list(kind, elements, own_host));
    Ok(Content::Lists(lists.collect()))
}

/// What it lists, and how many elements it has.
pub fn survey(input: Input<'_>, name: &str) -> Result<Survey, ListError> {
    let document = document(&bytes_of(input)?)?;
    let rows = |elements: &[Element]| elements.len() as u64;
    Ok(match document.kinds(name, None) {
        Kinds::Sure(lists) => lists
            .first()
            .map_or_else(Survey::default, |(kind, elements)| Survey { kind: Some(*kind), rows: rows(elements) }),
        Kinds::Unsure | Kinds::Nobody => {
            Survey { kind: None, rows: document.arrays.iter().map(|(_, elements)| rows(elements)).sum() }
        }
    })
}

fn bytes_of(input: Input<'_>) -> Result<Vec<u8>, ListError> {
    if input.seems() == Seems::Empty {
        return Err(ListError::NotAList(Seems::Empty));
    }
    let bytes = input.all(MAX_JSON)?;
    if bytes.len() > MAX_JSON { Err(ListError::JsonTooLarge(MAX_JSON as u64)) } else { Ok(bytes) }
}

fn document(bytes: &[u8]) -> Result<Document, ListError> {
    let document: Document = serde_json::from_slice(bytes).map_err(|_| ListError::Damaged)?;
    if document.arrays.iter().any(|(_, elements)| elements.len() as u64 > MAX_ROWS) {
        return Err(ListError::TooManyRows);
    }
    Ok(document)
}

fn list(kind: ListKind, elements: &[Element], own_host: Option<&str>) -> List {
    let mut rows = Rows::new();
    for (line, element) in (1..).zip(elements) {
        let text = element.0.as_deref().unwrap_or_default();
        match clean::account(text, own_host) {
            Ok(cleaned) => {
                rows.notes.cleaned += u64::from(cleaned.stripped);
                let extra = match kind {
                    ListKind::Following => {
                        Extra::Following { show_boosts: None, notify: None, languages: Arc::default() }
                    }
                    ListKind::Muted => Extra::Muted { hide_notifications: None },
                    _ => Extra::None,
                };
                rows.add(ListRow { extra, ..cleaned.row });
            }
            Err(reason) => {
                let text: String = text.chars().take(SHOWN).collect();
                rows.notes.leave_out(LeftOut { line, reason, text: harmless(&text).into() });
            }
        }
    }
    rows.list(kind)
}

/// A JSON file as far as it matters: its lists, by the key they stand behind; without one in a bare list.
#[derive(Default)]
struct Document {
    arrays: Vec<(String, Vec<Element>)>,
    filters: bool,
}

/// What the lists of a document are.
enum Kinds<'a> {
    Sure(Vec<(ListKind, &'a [Element])>),
    Unsure,
    Nobody,
}

impl Document {
    fn kinds(&self, name: &str, wanted: Option<ListKind>) -> Kinds<'_> {
        let by_key: Vec<_> =
            self.arrays.iter().filter_map(|(key, elements)| Some((of_key(key)?, elements.as_slice()))).collect();
        if !by_key.is_empty() {
            return Kinds::Sure(
                by_key.into_iter().filter(|(kind, _)| wanted.is_none_or(|wanted| wanted == *kind)).collect(),
            );
        }
        let plain = self.arrays.iter().find(|(key, _)| matches!(key.as_str(), "" | "orderedItems" | "items"));
        let Some((_, elements)) = plain else { return Kinds::Nobody };
        let fitting = elements.iter().filter(|element| element.is_account()).count();
        if fitting * 2 <= elements.len() && !elements.is_empty() {
            return Kinds::Nobody;
        }
        match wanted.or_else(|| name::kind(name)) {
            Some(kind) if kind.is_of_accounts() && kind != ListKind::Lists => Kinds::Sure(vec![(kind, elements)]),
            Some(_) => Kinds::Nobody,
            None if elements.is_empty() => Kinds::Nobody,
            None => Kinds::Unsure,
        }
    }
}

fn of_key(key: &str) -> Option<ListKind> {
    Some(match key {
        "following" | "followings" => ListKind::Following,
        "followers" => ListKind::Followers,
        "muted" | "mutings" => ListKind::Muted,
        "blocked" | "blockings" => ListKind::Blocked,
        _ => return None,
    })
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Document;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a list or an object")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Document, A::Error> {
                Ok(Document { arrays: vec![(String::new(), elements(seq)?)], filters: false })
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Document, A::Error> {
                let mut document = Document::default();
                while let Some(key) = map.next_key::<String>()? {
                    if key == "custom_filters" {
                        document.filters = true;
                        map.next_value::<IgnoredAny>()?;
                    } else if of_key(&key).is_some() || matches!(key.as_str(), "orderedItems" | "items") {
                        let Array(elements) = map.next_value()?;
                        document.arrays.extend(elements.map(|elements| (key, elements)));
                    } else {
                        map.next_value::<IgnoredAny>()?;
                    }
                }
                Ok(document)
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// Elements of a list; beyond the most that are taken they only count as too many.
fn elements<'de, A: SeqAccess<'de>>(mut seq: A) -> Result<Vec<Element>, A::Error> {
    let mut elements = Vec::new();
    while let Some(element) = seq.next_element::<Element>()? {
        if elements.len() as u64 <= MAX_ROWS {
            elements.push(element);
        }
    }
    Ok(elements)
}

/// A list, or something else in its place.
struct Array(Option<Vec<Element>>);

/// Says how the values of all kinds but the wanted ones are taken: as none.
macro_rules! nothing_else {
    ($value:expr) => {
        fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.write_str("any value")
        }

        fn visit_unit<E>(self) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
            Ok($value)
        }

        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
            Ok($value)
        }
    };
}

impl<'de> Deserialize<'de> for Array {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Array;
            nothing_else!(Array(None));

            fn visit_str<E>(self, _: &str) -> Result<Array, E> {
                Ok(Array(None))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Array, A::Error> {
                while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
                Ok(Array(None))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Array, A::Error> {
                Ok(Array(Some(elements(seq)?)))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// An account as it stands in a list: a text, or what an object says of it.
struct Element(Option<Box<str>>);

impl Element {
    fn is_account(&self) -> bool {
        self.0.as_deref().is_some_and(|text| clean::account(text, Some("host")).is_ok())
    }
}

impl<'de> Deserialize<'de> for Element {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Reader;
        impl<'de> Visitor<'de> for Reader {
            type Value = Element;
            nothing_else!(Element(None));

            fn visit_str<E>(self, text: &str) -> Result<Element, E> {
                Ok(Element(Some(text.into())))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Element, A::Error> {
                while seq.next_element::<IgnoredAny>()?.is_some() {}
                Ok(Element(None))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Element, A::Error> {
                let mut who = Who::default();
                while let Some(key) = map.next_key::<String>()? {
                    let place = match key.as_str() {
                        "acct" => &mut who.acct,
                        "username" => &mut who.username,
                        "host" => &mut who.host,
                        "url" => &mut who.url,
                        "uri" | "id" => &mut who.uri,
                        _ => {
                            map.next_value::<IgnoredAny>()?;
                            continue;
                        }
                    };
                    // Only texts count; what is inside a list or an object is no address of this element.
                    *place = match map.next_value::<Value>()? {
                        Value::String(text) => Some(text),
                        _ => None,
                    };
                }
                Ok(Element(who.account().map(String::into_boxed_str)))
            }
        }
        deserializer.deserialize_any(Reader)
    }
}

/// What an object says of an account.
#[derive(Default)]
struct Who {
    acct: Option<String>,
    username: Option<String>,
    host: Option<String>,
    url: Option<String>,
    uri: Option<String>,
}

impl Who {
    fn account(self) -> Option<String> {
        let named = match (self.username, self.host) {
            (Some(name), Some(host)) => Some(format!("{name}@{host}")),
            (name, _) => name,
        };
        let web = |address: &String| address.contains("://");
        self.acct.or(self.url.filter(web)).or(self.uri.filter(web)).or(named)
    }
}

/// Filters as Mastodon ≥ 4.6 writes them.
fn filters(bytes: Vec<u8>) -> Result<FiltersFile, ListError> {
    if bytes.len() > MAX_FILTERS {
        return Err(ListError::JsonTooLarge(MAX_FILTERS as u64));
    }
    let value: Value = serde_json::from_slice(&bytes).map_err(|_| ListError::Damaged)?;
    let filters = value.get("custom_filters").and_then(Value::as_array).ok_or(ListError::Damaged)?;
    Ok(FiltersFile { filters: filters.iter().map(filter).collect(), bytes: bytes.into(), source: None })
}

fn filter(value: &Value) -> Filter {
    let text = |key: &str| value.get(key).and_then(Value::as_str).unwrap_or_default();
    let texts = |key: &str| {
        let all = value.get(key).and_then(Value::as_array).into_iter().flatten();
        all.filter_map(|text| Some(text.as_str()?.into())).collect()
    };
    let keywords = value.get("keywords_attributes").and_then(Value::as_array).into_iter().flatten();
    Filter {
        title: text("title").into(),
        expires: time(text("expires_at")),
        contexts: texts("context"),
        action: text("action").into(),
        keywords: keywords
            .map(|keyword| FilterKeyword {
                keyword: keyword.get("keyword").and_then(Value::as_str).unwrap_or_default().into(),
                whole_word: keyword.get("whole_word").and_then(Value::as_bool).unwrap_or(false),
            })
            .collect(),
        posts: texts("statuses"),
    }
}
