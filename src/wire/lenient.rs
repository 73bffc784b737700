//! Field types that take whatever stands in a JSON field: string or object, one or many, or nothing (archive format §9.2).
//!
//! A value of a kind that a field can't use counts as absent; it never costs the record. Texts are borrowed from the
//! record where they can be.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// What a field makes of each kind of JSON value; by default nothing.
trait Lenient<'de>: Default {
    fn text(_text: Cow<'de, str>) -> Self {
        Self::default()
    }

    fn flag(_flag: bool) -> Self {
        Self::default()
    }

    fn number(_number: f64) -> Self {
        Self::default()
    }

    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        while list.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Self::default())
    }

    fn map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Self::default())
    }
}

struct AnyValue<T>(PhantomData<T>);

impl<'de, T: Lenient<'de>> Visitor<'de> for AnyValue<T> {
    type Value = T;

    fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
        out.write_str("any value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<T, E> {
        Ok(T::text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<T, E> {
        Ok(T::text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<T, E> {
        Ok(T::text(Cow::Owned(text)))
    }

    fn visit_bool<E>(self, flag: bool) -> Result<T, E> {
        Ok(T::flag(flag))
    }

    fn visit_i64<E>(self, number: i64) -> Result<T, E> {
        Ok(T::number(number as f64))
    }

    fn visit_u64<E>(self, number: u64) -> Result<T, E> {
        Ok(T::number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<T, E> {
        Ok(T::number(number))
    }

    fn visit_unit<E>(self) -> Result<T, E> {
        Ok(T::default())
    }

    fn visit_none<E>(self) -> Result<T, E> {
        Ok(T::default())
    }

    fn visit_some<D: Deserializer<'de>>(self, inner: D) -> Result<T, D::Error> {
        inner.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, list: A) -> Result<T, A::Error> {
        T::list(list)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        T::map(map)
    }
}

macro_rules! deserialize_leniently {
    ($($name:ident<$life:lifetime>;)*) => {$(
        impl<'de: $life, $life> Deserialize<'de> for $name<$life> {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any(AnyValue(PhantomData))
            }
        }
    )*};
    ($($name:ident;)*) => {$(
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                from.deserialize_any(AnyValue(PhantomData))
            }
        }
    )*};
}

deserialize_leniently! { Text<'a>; Id<'a>; Ids<'a>; FirstKey<'a>; FirstText<'a>; Typed<'a>; Closed<'a>; }
deserialize_leniently! { Number; Flag; Point; }

/// A string, the first of several, or nothing.
#[derive(Clone, Debug, Default)]
pub struct Text<'a>(pub Option<Cow<'a, str>>);

impl<'a> Text<'a> {
    /// The text, unless it is empty.
    pub fn filled(self) -> Option<Cow<'a, str>> {
        self.0.filter(|text| !text.is_empty())
    }

    /// The text; empty when there is none.
    pub fn as_str(&self) -> &str {
        self.0.as_deref().unwrap_or_default()
    }
}

impl<'de: 'a, 'a> Lenient<'de> for Text<'a> {
    fn text(text: Cow<'de, str>) -> Self {
        Self(Some(text))
    }

    fn number(number: f64) -> Self {
        Self(Some(Cow::Owned(number.to_string())))
    }

    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut first = Self::default();
        while let Some(Text(text)) = list.next_element()? {
            first.0 = first.0.or(text);
        }
        Ok(first)
    }
}

/// An address: a string, the `id` (or `href`, `url`) of an object, or the first of several.
#[derive(Clone, Debug, Default)]
pub struct Id<'a>(pub Option<Cow<'a, str>>);

impl<'a> Id<'a> {
    /// The address, unless it is empty.
    pub fn filled(self) -> Option<Cow<'a, str>> {
        self.0.filter(|text| !text.is_empty())
    }
}

impl<'de: 'a, 'a> Lenient<'de> for Id<'a> {
    fn text(text: Cow<'de, str>) -> Self {
        Self(Some(text))
    }

    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut first = Self::default();
        while let Some(id) = list.next_element::<Id>()? {
            first.0 = first.0.or(id.0);
        }
        Ok(first)
    }

    fn map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let (mut id, mut href) = (None, None);
        while let Some(key) = map.next_key::<Text>()? {
            match key.as_str() {
                "id" => id = map.next_value::<Text>()?.filled(),
                "href" | "url" => href = map.next_value::<Id>()?.filled(),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(Self(id.or(href)))
    }
}

/// Any number of addresses, from one or many.
#[derive(Clone, Debug, Default)]
pub struct Ids<'a>(pub Vec<Cow<'a, str>>);

impl<'de: 'a, 'a> Lenient<'de> for Ids<'a> {
    fn text(text: Cow<'de, str>) -> Self {
        Self(vec![text])
    }

    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut all = Vec::new();
        while let Some(id) = list.next_element::<Id>()? {
            all.extend(id.filled());
        }
        Ok(Self(all))
    }

    fn map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        Ok(Self(Id::map(map)?.filled().into_iter().collect()))
    }
}

/// The first key of an object, such as the language of `contentMap`.
#[derive(Clone, Debug, Default)]
pub struct FirstKey<'a>(pub Option<Cow<'a, str>>);

impl<'de: 'a, 'a> Lenient<'de> for FirstKey<'a> {
    fn map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let first = map.next_key::<Text>()?.and_then(Text::filled);
        if first.is_some() {
            map.next_value::<IgnoredAny>()?;
        }
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Self(first))
    }
}

/// The first text in an object that is not empty, such as a translation of `contentMap`.
#[derive(Clone, Debug, Default)]
pub struct FirstText<'a>(pub Option<Cow<'a, str>>);

impl<'de: 'a, 'a> Lenient<'de> for FirstText<'a> {
    fn map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut first = None;
        while let Some((_, text)) = map.next_entry::<IgnoredAny, Text>()? {
            first = first.or(text.filled());
        }
        Ok(Self(first))
    }
}

/// `closed` of a poll: when, or just that it is so.
#[derive(Clone, Debug, Default)]
pub struct Closed<'a> {
    /// It is there and says so.
    pub set: bool,
    /// When.
    pub at: Text<'a>,
}

impl<'de: 'a, 'a> Lenient<'de> for Closed<'a> {
    fn flag(flag: bool) -> Self {
        Self { set: flag, at: Text(None) }
    }

    fn text(text: Cow<'de, str>) -> Self {
        Self { set: !text.is_empty(), at: Text(Some(text)) }
    }
}

/// Two values of an object whose type matters: what it is, and its `id`. A string is an object of no type.
#[derive(Clone, Debug, Default)]
pub struct Typed<'a> {
    /// `type`.
    pub kind: Text<'a>,
    /// `id`, `href` or the string itself.
    pub id: Id<'a>,
}

impl<'de: 'a, 'a> Lenient<'de> for Typed<'a> {
    fn text(text: Cow<'de, str>) -> Self {
        Self { kind: Text(None), id: Id(Some(text)) }
    }

    fn map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut found = Self::default();
        while let Some(key) = map.next_key::<Text>()? {
            match key.as_str() {
                "type" => found.kind = map.next_value()?,
                "id" | "href" => found.id = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }
}

/// A number, also one written as text, or the `totalItems` of a collection.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Number(pub Option<f64>);

impl Number {
    /// As a count; a negative one is none.
    pub fn count(self) -> Option<u64> {
        self.0.filter(|number| *number >= 0.0).map(|number| number as u64)
    }

    /// As a small count.
    pub fn small(self) -> Option<u32> {
        self.count().map(|count| u32::try_from(count).unwrap_or(u32::MAX))
    }
}

impl<'de> Lenient<'de> for Number {
    fn text(text: Cow<'de, str>) -> Self {
        Self(text.trim().parse().ok().filter(|number: &f64| number.is_finite()))
    }

    fn number(number: f64) -> Self {
        Self(Some(number))
    }

    fn map<A: MapAccess<'de>>(mut map: A) -> Result<Self, A::Error> {
        let mut total = Self::default();
        while let Some(key) = map.next_key::<Text>()? {
            if key.as_str() == "totalItems" {
                total = map.next_value()?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(total)
    }
}

/// True or false, if it says so.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flag(pub Option<bool>);

impl<'de> Lenient<'de> for Flag {
    fn flag(flag: bool) -> Self {
        Self(Some(flag))
    }

    fn text(text: Cow<'de, str>) -> Self {
        Self(match &*text {
            "true" => Some(true),
            "false" => Some(false),
            _ => None,
        })
    }

    fn number(number: f64) -> Self {
        Self(Some(number != 0.0))
    }
}

/// Two numbers, such as `focalPoint`.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point(pub Option<[f32; 2]>);

impl<'de> Lenient<'de> for Point {
    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut numbers = [None; 2];
        let mut length = 0;
        while let Some(Number(number)) = list.next_element()? {
            if let Some(place) = numbers.get_mut(length) {
                *place = number;
            }
            length += 1;
        }
        Ok(Self(match numbers {
            [Some(x), Some(y)] => Some([x as f32, y as f32]),
            _ => None,
        }))
    }
}

/// Objects, from one or many; what is no object is left out.
#[derive(Clone, Debug)]
pub struct Many<T>(pub Vec<T>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Lenient<'de> for Many<T> {
    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = list.next_element::<Perhaps<T>>()? {
            all.extend(one.0);
        }
        Ok(Self(all))
    }

    fn map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        Ok(Self(vec![T::deserialize(MapAccessDeserializer::new(map))?]))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue(PhantomData))
    }
}

/// An object, or nothing usable.
#[derive(Clone, Debug)]
pub struct Perhaps<T>(pub Option<T>);

impl<T> Default for Perhaps<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<'de, T: Deserialize<'de>> Lenient<'de> for Perhaps<T> {
    fn map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|object| Self(Some(object)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Perhaps<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue(PhantomData))
    }
}

/// An object, its address alone, the first of several, or nothing.
#[derive(Clone, Debug, Default)]
pub enum Linked<'a, T> {
    /// Nothing usable.
    #[default]
    Nothing,
    /// Its address.
    Address(Cow<'a, str>),
    /// The object itself.
    Object(Box<T>),
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Lenient<'de> for Linked<'a, T> {
    fn text(text: Cow<'de, str>) -> Self {
        if text.is_empty() { Self::Nothing } else { Self::Address(text) }
    }

    fn list<A: SeqAccess<'de>>(mut list: A) -> Result<Self, A::Error> {
        let mut first = Self::Nothing;
        while let Some(one) = list.next_element::<Self>()? {
            if matches!(first, Self::Nothing) {
                first = one;
            }
        }
        Ok(first)
    }

    fn map<A: MapAccess<'de>>(map: A) -> Result<Self, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(|object| Self::Object(Box::new(object)))
    }
}

impl<'de: 'a, 'a, T: Deserialize<'de>> Deserialize<'de> for Linked<'a, T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyValue(PhantomData))
    }
}

/// A time in RFC 3339 (`Z`, an offset, up to nine digits of fraction); one without a zone counts as UTC.
pub fn time(text: &str) -> Option<jiff::Timestamp> {
    let text = text.trim();
    text.parse().ok().or_else(|| {
        let local: jiff::civil::DateTime = text.parse().ok()?;
        jiff::tz::TimeZone::UTC.to_timestamp(local).ok()
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const ANY: [&str; 9] =
        ["null", "true", "-1", "1.5", "\"t\"", "[]", "[\"a\",null,{\"id\":\"b\"}]", "{}", "{\"id\":\"i\",\"x\":[{}]}"];

    fn takes_all<'a, T: Deserialize<'a> + std::fmt::Debug>() -> Vec<String> {
        ANY.iter().map(|json| format!("{:?}", serde_json::from_str::<T>(json).unwrap())).collect()
    }

    #[test]
    fn no_kind_of_value_is_an_error() {
        takes_all::<Text>();
        takes_all::<Ids>();
        takes_all::<FirstKey>();
        takes_all::<FirstText>();
        takes_all::<Closed>();
        takes_all::<Typed>();
        takes_all::<Number>();
        takes_all::<Flag>();
        takes_all::<Point>();
        takes_all::<Many<Typed>>();
        takes_all::<Perhaps<Typed>>();
        takes_all::<Linked<Typed>>();
        assert_eq!(takes_all::<Id>().last().unwrap(), "Id(Some(\"i\"))");
    }

    #[test]
    fn one_or_many_addresses_are_taken_from_strings_and_objects() {
        let ids: Ids = serde_json::from_str(r#"["a",{"id":"b"},{"href":"c"},7,null]"#).unwrap();
        assert_eq!(ids.0, ["a", "b", "c"]);
        let id: Id = serde_json::from_str(r#"[{"type":"Link","href":"https://a.example/v"}]"#).unwrap();
        assert_eq!(id.0.unwrap(), "https://a.example/v");
    }

    #[test]
    fn times_may_have_offsets_and_fractions() {
        let time = |text| super::time(text).map(|time| time.to_string());
        assert_eq!(time("2023-05-01T09:30:00Z").unwrap(), "2023-05-01T09:30:00Z");
        assert_eq!(time("2023-05-01T09:30:00+02:00").unwrap(), "2023-05-01T07:30:00Z");
        assert_eq!(time("2023-01-02T03:04:05.678901Z").unwrap(), "2023-01-02T03:04:05.678901Z");
        assert_eq!(time("2023-01-02T03:04:05.123456789Z").unwrap(), "2023-01-02T03:04:05.123456789Z");
        assert_eq!(time("2023-01-02T03:04:05").unwrap(), "2023-01-02T03:04:05Z");
        assert_eq!(time("yesterday"), None);
    }
}
