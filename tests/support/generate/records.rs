//! Spells a post as the record a server of one version writes (archive format §2.2–§2.6, §8.1).

use super::{
    Defect, Dialect, MediaFacts, Options,
    json::Json,
    people::{Friend, Person},
    posts::{Attachment, Kind, Poll, Post, Quote, Target, Visibility},
    rng::Rng,
    time,
};

/// The address that means everybody.
pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// What records need to know besides the post.
pub struct Recorder<'a> {
    pub person: &'a Person,
    pub friends: &'a [Friend],
    pub media: &'a [MediaFacts],
    pub dialect: Dialect,
    /// What stands before `media_attachments/` in an attachment's address.
    media_prefix: &'static str,
    actor: String,
    followers: String,
    seed: u64,
}

/// `media_attachments/files/110/…/original/0123456789abcdef.jpg` (archive format §1.4).
pub fn media_path(id: u64, file: u64, extension: &str) -> String {
    let digits = if id < 1_000_000_000 { format!("{id:09}") } else { format!("{id:012}") };
    let digits = format!("{digits:0>width$}", width = digits.len().div_ceil(3) * 3);
    let mut path = String::from("media_attachments/files/");
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && at % 3 == 0 {
            path.push('/');
        }
        path.push(digit);
    }
    path + &format!("/original/{file:016x}.{extension}")
}

impl<'a> Recorder<'a> {
    /// A recorder for these options.
    pub fn new(options: &'a Options, person: &'a Person, friends: &'a [Friend], media: &'a [MediaFacts]) -> Self {
        let media_prefix = if options.has(&Defect::UrlPrefix) {
            "/somebucket/"
        } else if options.has(&Defect::AbsoluteTarPaths) {
            ""
        } else {
            "/"
        };
        let (actor, followers) = (person.uri(), person.followers());
        Self { person, friends, media, dialect: options.dialect, media_prefix, actor, followers, seed: options.seed }
    }

    fn pleroma(&self) -> bool {
        self.dialect == Dialect::Pleroma
    }

    /// Address of one of the person's own posts.
    fn uri(&self, id: u64) -> String {
        if self.pleroma() {
            return format!("https://{}/objects/{}", self.person.host, uuid(id ^ self.seed));
        }
        format!("{}/statuses/{id}", self.actor)
    }

    fn target(&self, target: &Target) -> String {
        match target {
            Target::Own(id) => self.uri(*id),
            Target::Other { uri, .. } => uri.clone(),
        }
    }

    fn stamp(&self, at: i64, id: u64) -> String {
        if self.pleroma() { time::stamp_with_fraction(at, id % 999_983) } else { time::stamp(at) }
    }

    /// `to` and `cc` of a post or boost.
    fn audience(&self, post: &Post) -> (Vec<String>, Vec<String>) {
        let mut named: Vec<String> = Vec::new();
        if let Kind::Boost { of, .. } = &post.kind {
            named.push(match of {
                Target::Own(_) => self.actor.clone(),
                Target::Other { author, .. } => self.friends[*author].uri(),
            });
        }
        named.extend(post.mentions.iter().map(|friend| self.friends[*friend].uri()));
        let (public, followers) = (PUBLIC.to_owned(), self.followers.clone());
        let (mut to, mut cc) = match post.visibility {
            Visibility::Public => (vec![public], vec![followers]),
            Visibility::Unlisted => (vec![followers], vec![public]),
            Visibility::Followers => (vec![followers], vec![]),
            Visibility::Direct => (vec![], vec![]),
        };
        let mentioned_in_to = self.pleroma() || post.visibility == Visibility::Direct;
        if mentioned_in_to {
            to.extend(named);
        } else {
            cc.extend(named);
        }
        (to, cc)
    }

    /// The whole record as an element.
    pub fn record(&self, json: &mut Json, post: &Post) {
        json.object(|json| self.activity(json, post));
    }

    fn activity(&self, json: &mut Json, post: &Post) {
        let (to, cc) = self.audience(post);
        let unsigned = post.is_boost() || matches!(post.visibility, Visibility::Followers | Visibility::Direct);
        if self.dialect == Dialect::V3_5 && unsigned {
            json.raw("@context", super::actor::CONTEXT_3_5);
        }
        json.string("id", &self.activity_uri(post));
        json.string("type", if post.is_boost() { "Announce" } else { "Create" });
        json.string("actor", &self.actor);
        json.string("published", &self.stamp(post.at, post.id));
        json.strings("to", &to);
        json.strings("cc", &cc);
        if self.pleroma() {
            json.string("context", &self.conversation(post));
            if post.visibility == Visibility::Direct {
                json.flag("directMessage", true);
            }
        }
        match &post.kind {
            Kind::Boost { embedded: Some(own), .. } => {
                json.object_in("object", |json| self.note(json, own, true));
            }
            Kind::Boost { of, .. } => json.string("object", &self.target(of)),
            _ => json.object_in("object", |json| self.note(json, post, false)),
        }
        if self.dialect == Dialect::V2_4 && post.is_boost() {
            json.string("atomUri", &format!("{}/activity", self.uri(post.id)));
        }
        if self.dialect == Dialect::V3_5 && !unsigned {
            self.signature(json, post);
        }
    }

    fn activity_uri(&self, post: &Post) -> String {
        if self.pleroma() {
            return format!("https://{}/activities/{}", self.person.host, uuid(!post.id ^ self.seed));
        }
        format!("{}/activity", self.uri(post.id))
    }

    fn signature(&self, json: &mut Json, post: &Post) {
        let mut rng = Rng::new(post.id ^ self.seed);
        json.object_in("signature", |json| {
            json.string("type", "RsaSignature2017");
            json.string("creator", &format!("{}#main-key", self.actor));
            json.string("created", &time::stamp(super::Dialect::V3_5.exported()));
            json.string("signatureValue", &(rng.base64(342) + "=="));
        });
    }

    fn conversation(&self, post: &Post) -> String {
        let host = &self.person.host;
        match self.dialect {
            Dialect::V4_6 => format!("https://{host}/contexts/{}-{}", post.conversation >> 8, post.conversation),
            Dialect::Pleroma => format!("https://{host}/contexts/{}", uuid(post.conversation)),
            _ => format!(
                "tag:{host},{}:objectId={}:objectType=Conversation",
                time::day(post.at),
                post.conversation % 90_000_000
            ),
        }
    }

    /// Note or Question. A boost of one's own private post carries it whole, with absolute media addresses.
    fn note(&self, json: &mut Json, post: &Post, boosted: bool) {
        let uri = self.uri(post.id);
        let (to, cc) = self.audience(post);
        let answered = match &post.kind {
            Kind::Reply(target) => Some(self.target(target)),
            _ => None,
        };
        json.string("id", &uri);
        json.string("type", if post.poll.is_some() { "Question" } else { "Note" });
        if self.pleroma() {
            self.pleroma_note(json, post, &uri, answered.as_deref(), &to, &cc);
            return;
        }
        json.string_or_null("summary", post.warning.as_deref());
        json.string_or_null("inReplyTo", answered.as_deref());
        json.string("published", &time::stamp(post.at));
        json.string("url", &format!("{}/{}", self.person.url(), post.id));
        json.string("attributedTo", &self.actor);
        json.strings("to", &to);
        json.strings("cc", &cc);
        json.flag("sensitive", post.sensitive);
        json.string("atomUri", &uri);
        json.string_or_null("inReplyToAtomUri", answered.as_deref());
        json.string("conversation", &self.conversation(post));
        if self.dialect == Dialect::V4_6 {
            json.string("context", &self.conversation(post));
        }
        self.content(json, post);
        if let Some(edited) = post.edited {
            json.string("updated", &time::stamp(edited));
        }
        if self.dialect == Dialect::V4_6 {
            self.quote_and_policy(json, post, &uri);
        }
        json.array_in("attachment", |json| {
            post.attachments.iter().for_each(|attachment| self.attachment(json, attachment, boosted));
        });
        self.tags(json, post);
        if self.dialect != Dialect::V2_4 {
            self.replies(json, post, &uri);
        }
        if self.dialect == Dialect::V4_6 {
            for (key, count) in [("likes", post.likes), ("shares", post.shares)] {
                json.object_in(key, |json| {
                    json.string("id", &format!("{uri}/{key}"));
                    json.string("type", "Collection");
                    json.number("totalItems", count);
                });
            }
        }
        if let Some(poll) = &post.poll {
            self.poll(json, poll);
        }
    }

    fn content(&self, json: &mut Json, post: &Post) {
        let mut html = post.text.html(self.person, self.dialect);
        if let (Dialect::V4_6, Some(Quote::Of(target))) = (self.dialect, &post.quote) {
            let quoted = self.target(target);
            html.insert_str(0, &format!("<p class=\"quote-inline\">RE: <a href=\"{quoted}\">{quoted}</a></p>"));
        }
        json.string("content", &html);
        if let Some(language) = post.text.language {
            json.object_in("contentMap", |json| json.string(language, &html));
        }
        if self.pleroma() {
            json.object_in("source", |json| {
                json.string("content", &html.replace("<p>", "").replace("</p>", "\n"));
                json.string("mediaType", "text/plain");
            });
        }
    }

    fn quote_and_policy(&self, json: &mut Json, post: &Post, uri: &str) {
        match &post.quote {
            Some(Quote::Of(target)) => {
                let quoted = self.target(target);
                json.string("quote", &quoted);
                json.string("_misskey_quote", &quoted);
                json.string("quoteUri", &quoted);
                json.string("quoteAuthorization", &format!("{uri}/quote_authorizations/{}", post.id % 100_000));
            }
            Some(Quote::Deleted) => json.object_in("quote", |json| json.string("type", "Tombstone")),
            None => {}
        }
        let allowed = match post.visibility {
            Visibility::Public | Visibility::Unlisted => PUBLIC,
            _ => self.actor.as_str(),
        };
        json.object_in("interactionPolicy", |json| {
            json.object_in("canQuote", |json| json.strings("automaticApproval", &[allowed]));
        });
    }

    fn attachment(&self, json: &mut Json, attachment: &Attachment, boosted: bool) {
        let Some(media) = self.media.get(attachment.picture) else { return };
        let path = media_path(attachment.id, attachment.file, media.extension);
        let url = if boosted || self.pleroma() {
            format!("https://files.{}/{path}", self.person.host)
        } else {
            format!("{}{path}", self.media_prefix)
        };
        json.object(|json| {
            json.string("type", "Document");
            json.string("mediaType", media.mime);
            json.string("url", &url);
            json.string_or_null("name", attachment.alt.as_deref());
            if self.dialect == Dialect::V2_4 {
                return;
            }
            json.string_or_null("blurhash", media.blurhash.as_deref());
            if let Some((x, y)) = attachment.focus {
                json.raw("focalPoint", &format!("[{x:?},{y:?}]"));
            }
            if media.width > 0 {
                json.number("width", u64::from(media.width));
                json.number("height", u64::from(media.height));
            }
            if let (Dialect::V4_6, Some(seconds)) = (self.dialect, media.seconds) {
                json.string("duration", &format!("PT{seconds:?}S"));
            }
        });
    }

    fn tags(&self, json: &mut Json, post: &Post) {
        let host = &self.person.host;
        json.array_in("tag", |json| {
            for friend in &post.mentions {
                let friend = &self.friends[*friend];
                let local = friend.host == host;
                json.object(|json| {
                    json.string("type", "Mention");
                    json.string("href", &friend.uri());
                    let name = if local { friend.username.clone() } else { friend.address() };
                    json.string("name", &format!("@{name}"));
                });
            }
            for tag in &post.text.tags {
                let tag = tag.to_lowercase();
                json.object(|json| {
                    json.string("type", "Hashtag");
                    json.string("href", &format!("https://{host}/tags/{tag}"));
                    json.string("name", &format!("#{tag}"));
                });
            }
            for code in &post.text.emoji {
                self.emoji(json, code);
            }
        });
    }

    fn emoji(&self, json: &mut Json, code: &str) {
        let host = &self.person.host;
        let number = code.bytes().map(u64::from).sum::<u64>() * 31;
        json.object(|json| {
            json.string("id", &format!("https://{host}/emojis/{number}"));
            json.string("type", "Emoji");
            json.string("name", &format!(":{code}:"));
            json.string("updated", "2019-08-14T10:20:30Z");
            json.object_in("icon", |json| {
                json.string("type", "Image");
                json.string("mediaType", "image/png");
                json.string(
                    "url",
                    &format!("https://files.{host}/custom_emojis/images/000/00{number}/original/{code}.png"),
                );
            });
        });
    }

    fn replies(&self, json: &mut Json, post: &Post, uri: &str) {
        let answers: Vec<String> = post.own_answers.iter().take(5).map(|id| self.uri(*id)).collect();
        json.object_in("replies", |json| {
            json.string("id", &format!("{uri}/replies"));
            json.string("type", "Collection");
            json.object_in("first", |json| {
                json.string("type", "CollectionPage");
                json.string("next", &format!("{uri}/replies?only_other_accounts=true&page=true"));
                json.string("partOf", &format!("{uri}/replies"));
                json.strings("items", &answers);
            });
        });
    }

    fn poll(&self, json: &mut Json, poll: &Poll) {
        let ends = self.stamp(poll.ends, 0);
        json.string("endTime", &ends);
        if poll.closed {
            json.string("closed", &ends);
        }
        if let Some(voters) = poll.voters {
            json.number("votersCount", voters);
        }
        json.array_in(if poll.multiple { "anyOf" } else { "oneOf" }, |json| {
            for (name, votes) in &poll.options {
                json.object(|json| {
                    json.string("type", "Note");
                    json.string("name", name);
                    json.object_in("replies", |json| {
                        json.string("type", "Collection");
                        json.number("totalItems", *votes);
                    });
                });
            }
        });
    }

    /// Pleroma's object: `actor` beside `attributedTo`, an empty `summary`, absent keys rather than null ones.
    fn pleroma_note(
        &self,
        json: &mut Json,
        post: &Post,
        uri: &str,
        answered: Option<&str>,
        to: &[String],
        cc: &[String],
    ) {
        json.string("actor", &self.actor);
        json.string("attributedTo", &self.actor);
        json.strings("to", to);
        json.strings("cc", cc);
        json.string("published", &self.stamp(post.at, post.id));
        json.string("summary", post.warning.as_deref().unwrap_or(""));
        json.flag("sensitive", post.sensitive);
        json.string("context", &self.conversation(post));
        json.string("conversation", &self.conversation(post));
        self.content(json, post);
        if let Some(answered) = answered {
            json.string("inReplyTo", answered);
        }
        if let Some(edited) = post.edited {
            json.string("updated", &self.stamp(edited, post.id));
            json.object_in("formerRepresentations", |json| {
                json.string("type", "OrderedCollection");
                json.number("totalItems", 0);
                json.strings::<&str>("orderedItems", &[]);
            });
        }
        if let Some(Quote::Of(target)) = &post.quote {
            json.string("quoteUrl", &self.target(target));
        }
        json.array_in("attachment", |json| {
            post.attachments.iter().for_each(|attachment| self.attachment(json, attachment, true));
        });
        self.tags(json, post);
        json.string("replies", &format!("{uri}/replies"));
        json.number("repliesCount", post.own_answers.len() as u64);
        if let Some(poll) = &post.poll {
            self.poll(json, poll);
        }
    }
}

/// A made-up UUID for a number.
pub fn uuid(number: u64) -> String {
    Rng::new(number).uuid()
}
