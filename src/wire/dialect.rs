//! Who wrote an archive, told by what is in it: the producer is recorded nowhere (archive format §9.1).

use super::note::{Activity, Note};
use super::outbox::Rest;
use crate::model::{Container, Dialect, Producer};

/// What records tell about the software that wrote them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is one sign of its own")]
pub struct Traits {
    signed: bool,
    boost_has_atom_uri: bool,
    counts: bool,
    quote_policy: bool,
    direct_message: bool,
    translated: bool,
    polls: bool,
    nameless: bool,
}

impl Traits {
    pub(super) fn see_activity(&mut self, activity: &Activity) {
        self.signed |= activity.signature.is_some();
        self.boost_has_atom_uri |= activity.atom_uri.is_some() && activity.kind.as_str() == "Announce";
        self.nameless |= activity.id.0.is_none();
    }

    pub(super) fn see_note(&mut self, note: &Note) {
        self.counts |= note.likes.0.is_some() || note.shares.0.is_some();
        self.quote_policy |= note.interaction_policy.is_some();
        self.direct_message |= note.direct_message.0.is_some();
        self.translated |= note.content_map.0.is_some();
        self.polls |= note.kind.as_str() == "Question";
    }

    /// Adds what other records tell.
    pub fn add(&mut self, other: Self) {
        self.signed |= other.signed;
        self.boost_has_atom_uri |= other.boost_has_atom_uri;
        self.counts |= other.counts;
        self.quote_policy |= other.quote_policy;
        self.direct_message |= other.direct_message;
        self.translated |= other.translated;
        self.polls |= other.polls;
        self.nameless |= other.nameless;
    }
}

/// What the files around the records tell.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools, reason = "each is one sign of its own")]
pub struct Surroundings {
    /// Kind of container.
    pub container: Container,
    /// `actor.json`, when it could be read.
    pub actor: Option<serde_json::Value>,
    /// `key.pem` is there.
    pub key: bool,
    /// `likes.json` is there.
    pub likes: bool,
    /// `bookmarks.json` is there.
    pub bookmarks: bool,
}

/// Range of versions, made narrower by each sign.
#[derive(Default)]
struct Range {
    low: Option<(u8, u8)>,
    high: Option<(u8, u8)>,
}

impl Range {
    fn since(&mut self, sign: bool, version: (u8, u8)) {
        if sign && self.low.is_none_or(|low| low < version) {
            self.low = Some(version);
        }
    }

    fn until(&mut self, sign: bool, version: (u8, u8)) {
        if sign && self.high.is_none_or(|high| high > version) {
            self.high = Some(version);
        }
    }
}

/// Tells who wrote an archive.
pub fn detect(surroundings: &Surroundings, traits: Traits, rest: &Rest) -> Dialect {
    let actor = surroundings.actor.as_ref();
    let context = actor.and_then(|actor| actor.get("@context")).map(ToString::to_string).unwrap_or_default();
    if context.contains("litepub") {
        return Dialect { producer: Producer::Pleroma, ..Dialect::default() };
    }
    if rest.list && (rest.bare || !rest.has("type") || traits.nameless) {
        return Dialect { producer: Producer::Other, ..Dialect::default() };
    }
    let producer = if traits.direct_message { Producer::Glitch } else { Producer::Mastodon };
    let mut range = Range::default();
    by_actor(&mut range, actor);
    by_outbox(&mut range, traits, rest);
    range.since(surroundings.likes, (2, 5));
    range.since(surroundings.bookmarks, (3, 1));
    range.until(surroundings.key, (2, 4));
    range.until(surroundings.container == Container::TarGz, (4, 1));
    if surroundings.container == Container::Zip && range.high.is_none_or(|high| high >= (4, 2)) {
        // Old archives are sometimes packed again as a zip; then the records tell otherwise.
        range.since(true, (4, 2));
    }
    if matches!((range.low, range.high), (Some(low), Some(high)) if low > high) {
        range.high = None;
    }
    Dialect { producer, at_least: range.low, at_most: range.high }
}

fn by_actor(range: &mut Range, actor: Option<&serde_json::Value>) {
    let has = |key: &str| actor.is_some_and(|actor| actor.get(key).is_some());
    range.since(has("discoverable"), (3, 0));
    range.since(has("devices"), (3, 2));
    range.since(has("featuredTags") || has("suspended"), (3, 3));
    range.since(has("published"), (3, 4));
    range.since(has("memorial") || has("indexable"), (4, 2));
    range.since(has("attributionDomains"), (4, 3));
    range.since(has("webfinger"), (4, 6));
    range.until(has("devices"), (4, 2));
}

fn by_outbox(range: &mut Range, traits: Traits, rest: &Rest) {
    let twice = |key: &str| rest.repeated.iter().any(|(name, _)| name == key);
    range.since(traits.translated, (2, 4));
    range.since(traits.polls, (2, 8));
    range.since(traits.signed, (3, 1));
    range.until(traits.signed, (4, 1));
    range.until(traits.boost_has_atom_uri, (3, 1));
    range.since(traits.counts, (4, 3));
    range.since(traits.quote_policy, (4, 5));
    let repeated = twice("@context") || twice("orderedItems");
    range.since(repeated, (4, 2));
    range.until(repeated, (4, 2));
    if !repeated {
        match rest.value("@context") {
            Some(serde_json::Value::String(_)) => range.until(true, (4, 1)),
            Some(serde_json::Value::Array(_)) => range.since(true, (4, 2)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::outbox::Scanner;
    use crate::wire::record::RecordReader;

    fn tell(actor: serde_json::Value, outbox: &str, container: Container) -> Dialect {
        let mut items = Vec::new();
        let mut scanner = Scanner::default();
        scanner.feed(outbox.as_bytes(), &mut items);
        scanner.finish(&mut items);
        let mut reader = RecordReader::default();
        for item in items {
            let bytes = outbox.as_bytes().get(item.start as usize..item.end as usize).unwrap_or_default();
            drop(reader.read(bytes, item.start));
        }
        let surroundings = Surroundings { container, actor: Some(actor), ..Surroundings::default() };
        detect(&surroundings, reader.traits, &scanner.into_rest())
    }

    const OLD: &str = r#"{"@context":"https://www.w3.org/ns/activitystreams","type":"OrderedCollection","orderedItems":[
        {"id":"1","type":"Create","signature":{},"object":{"type":"Note","content":"x"}}]}"#;
    const NEW: &str = r#"{"@context":["a"],"type":"OrderedCollection","orderedItems":[
        {"id":"1","type":"Create","object":{"type":"Note","content":"x","likes":{"totalItems":1}}}]}"#;

    #[test]
    fn versions_are_told_by_features() {
        let old = tell(serde_json::json!({}), OLD, Container::TarGz);
        assert_eq!((old.producer, old.at_least, old.at_most), (Producer::Mastodon, Some((3, 1)), Some((4, 1))));
        let packed_again = tell(serde_json::json!({}), OLD, Container::Zip);
        assert_eq!(packed_again.at_most, Some((4, 1)));
        let new = tell(serde_json::json!({"webfinger": "a@b"}), NEW, Container::Zip);
        assert_eq!((new.at_least, new.at_most), (Some((4, 6)), None));
    }

    #[test]
    fn other_producers_are_told_apart() {
        let litepub = serde_json::json!({"@context": ["https://a.example/schemas/litepub-0.1.jsonld"]});
        assert_eq!(tell(litepub, OLD, Container::Zip).producer, Producer::Pleroma);
        assert_eq!(tell(serde_json::json!({}), r#"{"orderedItems":[]}"#, Container::Folder).producer, Producer::Other);
        let glitch = r#"{"type":"OrderedCollection","orderedItems":[{"id":"1","type":"Create","object":{"directMessage":false}}]}"#;
        assert_eq!(tell(serde_json::json!({}), glitch, Container::Zip).producer, Producer::Glitch);
    }
}
