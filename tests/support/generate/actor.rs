//! `actor.json`, `likes.json` and `bookmarks.json` (archive format §3, §4, §8.1).

use std::io::{self, Write};

use super::{
    Dialect,
    json::{Json, Style},
    people::{Friend, Person, Software},
    rng::Rng,
    time,
};

/// `@context` of an unsigned item up to Mastodon 4.1.
pub const CONTEXT_3_5: &str = r#"["https://www.w3.org/ns/activitystreams",{"ostatus":"http://ostatus.org#","atomUri":"ostatus:atomUri","inReplyToAtomUri":"ostatus:inReplyToAtomUri","conversation":"ostatus:conversation","sensitive":"as:sensitive","toot":"http://joinmastodon.org/ns#","votersCount":"toot:votersCount","Hashtag":"as:Hashtag","blurhash":"toot:blurhash","focalPoint":{"@container":"@list","@id":"toot:focalPoint"}}]"#;

/// `@context` of an outbox since Mastodon 4.2.
pub const CONTEXT_4_2: &str = r#"["https://www.w3.org/ns/activitystreams","https://w3id.org/security/v1",{"ostatus":"http://ostatus.org#","atomUri":"ostatus:atomUri","inReplyToAtomUri":"ostatus:inReplyToAtomUri","conversation":"ostatus:conversation","sensitive":"as:sensitive","toot":"http://joinmastodon.org/ns#","votersCount":"toot:votersCount","Hashtag":"as:Hashtag","manuallyApprovesFollowers":"as:manuallyApprovesFollowers","movedTo":{"@id":"as:movedTo","@type":"@id"},"alsoKnownAs":{"@id":"as:alsoKnownAs","@type":"@id"},"Emoji":"toot:Emoji","featured":{"@id":"toot:featured","@type":"@id"},"schema":"http://schema.org#","PropertyValue":"schema:PropertyValue","value":"schema:value","discoverable":"toot:discoverable","indexable":"toot:indexable","memorial":"toot:memorial","blurhash":"toot:blurhash","focalPoint":{"@container":"@list","@id":"toot:focalPoint"}}]"#;

/// `@context` when only the base vocabulary is named.
pub const CONTEXT_BASE: &str = r#""https://www.w3.org/ns/activitystreams""#;

/// Names of the profile pictures in the archive and their types.
#[derive(Clone, Copy, Debug)]
pub struct ProfilePictures {
    pub avatar: (&'static str, &'static str),
    pub header: (&'static str, &'static str),
}

/// The whole of `actor.json`.
pub fn actor(person: &Person, dialect: Dialect, style: Style, pictures: ProfilePictures, keys: &str) -> String {
    let mut json = Json::new(style);
    let pleroma = dialect == Dialect::Pleroma;
    json.object(|json| {
        json.raw("@context", if pleroma { PLEROMA_CONTEXT } else { CONTEXT_4_2 });
        addresses(json, person, dialect);
        json.string("preferredUsername", &person.username);
        json.string("name", &person.name);
        json.string("summary", &person.bio);
        json.string("url", &person.url());
        json.flag("manuallyApprovesFollowers", false);
        newer_keys(json, person, dialect);
        json.object_in("publicKey", |json| {
            json.string("id", &format!("{}#main-key", person.uri()));
            json.string("owner", &person.uri());
            json.string("publicKeyPem", &format!("-----BEGIN PUBLIC KEY-----\n{keys}\n-----END PUBLIC KEY-----\n"));
        });
        json.strings::<&str>("tag", &[]);
        json.array_in("attachment", |json| {
            for (name, value) in &person.fields {
                json.object(|json| {
                    json.string("type", "PropertyValue");
                    json.string("name", name);
                    json.string("value", value);
                });
            }
        });
        json.object_in("endpoints", |json| json.string("sharedInbox", &format!("https://{}/inbox", person.host)));
        for (key, (name, mime)) in [("icon", pictures.avatar), ("image", pictures.header)] {
            json.object_in(key, |json| {
                json.string("type", "Image");
                if !pleroma {
                    json.string("mediaType", mime);
                }
                let remote = format!("https://files.{}/{name}", person.host);
                json.string("url", if pleroma { &remote } else { name });
            });
        }
    });
    json.take()
}

const PLEROMA_CONTEXT: &str = r#"["https://www.w3.org/ns/activitystreams","https://social.example/schemas/litepub-0.1.jsonld",{"@language":"und"}]"#;

fn addresses(json: &mut Json, person: &Person, dialect: Dialect) {
    let uri = person.uri();
    json.string("id", &uri);
    json.string("type", "Person");
    json.string("following", &format!("{uri}/following"));
    json.string("followers", &person.followers());
    json.string("inbox", &format!("{uri}/inbox"));
    let remote = matches!(dialect, Dialect::V2_4 | Dialect::Pleroma);
    json.string("outbox", &if remote { format!("{uri}/outbox") } else { "outbox.json".into() });
    json.string("featured", &format!("{uri}/collections/featured"));
    if dialect.has_likes_file() {
        json.string("likes", "likes.json");
        json.string("bookmarks", "bookmarks.json");
    }
}

fn newer_keys(json: &mut Json, person: &Person, dialect: Dialect) {
    let uri = person.uri();
    if dialect == Dialect::V2_4 {
        return;
    }
    if dialect == Dialect::Pleroma {
        json.object_in("capabilities", |json| json.flag("acceptsChatMessages", true));
        json.raw("vcard:bday", "null");
        json.strings::<&str>("alsoKnownAs", &[]);
        json.flag("discoverable", false);
        json.string("published", &time::stamp_with_fraction(person.joined, 123_456));
        return;
    }
    json.string("featuredTags", &format!("{uri}/collections/tags"));
    json.flag("discoverable", true);
    json.string("published", &format!("{}T00:00:00Z", time::day(person.joined)));
    if matches!(dialect, Dialect::V3_5 | Dialect::V4_2) {
        json.string("devices", &format!("{uri}/collections/devices"));
    }
    if matches!(dialect, Dialect::V4_2 | Dialect::V4_6) {
        json.flag("indexable", true);
        json.flag("memorial", false);
    }
    if dialect == Dialect::V4_6 {
        json.string("webfinger", &format!("{}@{}", person.username, person.host));
        json.flag("showFeatured", true);
        json.flag("showMedia", true);
        json.flag("showRepliesInMedia", false);
        json.object_in("interactionPolicy", |json| {
            json.object_in("canFeature", |json| json.strings("automaticApproval", &[person.followers()]));
        });
        json.string("featuredCollections", &format!("{uri}/collections"));
    }
}

/// Writes `likes.json` or `bookmarks.json` with `count` addresses.
pub fn collection(
    out: &mut dyn Write,
    name: &str,
    dialect: Dialect,
    items: &mut dyn Iterator<Item = String>,
    count: u64,
) -> io::Result<()> {
    write!(out, "{{\"@context\":{CONTEXT_BASE},\"id\":\"{name}\",\"type\":\"OrderedCollection\",")?;
    if dialect == Dialect::V3_5 {
        write!(out, "\"totalItems\":{count},")?;
    }
    write!(out, "\"orderedItems\":[")?;
    let line = if dialect == Dialect::Pleroma { "\n" } else { "" };
    for (at, item) in items.enumerate() {
        write!(out, "{}{line}\"{item}\"", if at > 0 { "," } else { "" })?;
    }
    if dialect == Dialect::Pleroma {
        return write!(out, "],\n\"totalItems\":{count}}}");
    }
    write!(out, "]}}")
}

/// Addresses of favourited or bookmarked posts, in every shape the network has.
pub fn liked<'a>(
    friends: &'a [Friend],
    seed: u64,
    part: &str,
    until: i64,
    count: u64,
) -> impl Iterator<Item = String> + 'a {
    let mut rng = Rng::for_part(seed, part);
    (0..count).map(move |at| {
        let friend = rng.pick(friends);
        let shifted = until - (count - at) as i64 * 5000;
        match friend.software {
            // Small numbers would meet again among many; everything else is random enough.
            Software::WordPress => format!("https://{}/?p={}", friend.host, at + 7),
            Software::Lemmy => format!("https://{}/post/{}", friend.host, at + 1001),
            _ => friend.post(&mut rng, shifted),
        }
    })
}
