//! People as the posts tell of them: mentioned, boosted, talked to.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;

use super::who::{Owner, boosted};
use crate::model::{Account, Kind, Library, Mention, Post};
use crate::progress::{StopFlag, Stopped};
use crate::text::account::address_key_into;
use crate::text::address;
use crate::text::post_address::{PostAddress, profile};

/// Posts between two looks whether to stop.
const LOOK_EVERY: usize = 4096;

/// Somebody the posts tell of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// `bob@other.example`; the actor's URI when no account can be told from it. Untrusted.
    pub address: Box<str>,
    /// The server; empty when it can't be told.
    pub host: Box<str>,
    /// The actor's URI; empty when only the address of a post is known.
    pub uri: Box<str>,
    /// Posts that mention them; or boosts of their posts.
    pub times: u64,
    /// Those of the posts that answer them.
    pub replies: u64,
    /// The oldest of these posts that has a date.
    pub first: Option<Timestamp>,
    /// The newest.
    pub last: Option<Timestamp>,
}

/// A server the posts tell of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Instance {
    /// Its name.
    pub host: Box<str>,
    /// Mentions of people there, and boosts of posts from there.
    pub times: u64,
    /// How many people, as far as they are known.
    pub people: u64,
}

/// Everybody the posts tell of, those most often first. Oneself does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// Those who were mentioned.
    pub mentioned: Vec<Person>,
    /// Those whose posts were boosted.
    pub boosted: Vec<Person>,
    /// Their servers.
    pub instances: Vec<Instance>,
    /// Boosts of which nobody can tell whose post it is.
    pub unknown_boosts: u64,
}

impl People {
    /// Of all posts of a library.
    ///
    /// # Errors
    /// [`Stopped`] on request.
    pub fn of(library: &Library, stop: &StopFlag) -> Result<Self, Stopped> {
        let mut counting = Counting::new(&library.account);
        for (number, (_, post)) in library.posts().enumerate() {
            if number % LOOK_EVERY == 0 {
                stop.check()?;
            }
            counting.add(post);
        }
        Ok(counting.finish())
    }
}

/// What is counted of one person.
#[derive(Clone, Copy, Debug, Default)]
struct Tally<'a> {
    /// The name of a mention, or the address of a boosted post.
    tells: &'a str,
    times: u64,
    replies: u64,
    first: Option<Timestamp>,
    last: Option<Timestamp>,
}

impl<'a> Tally<'a> {
    fn add(&mut self, tells: &'a str, post: &Post, reply: bool) {
        if self.times == 0 {
            self.tells = tells;
        }
        self.times += 1;
        self.replies += u64::from(reply);
        if let Some(at) = post.published {
            self.first = Some(self.first.map_or(at, |first| first.min(at)));
            self.last = Some(self.last.map_or(at, |last| last.max(at)));
        }
    }

    fn person(self, address: String, uri: &str) -> Person {
        let host = address.rsplit_once('@').filter(|_| !address.contains("://")).map(|(_, host)| host);
        let host = host.or_else(|| address::host(uri)).unwrap_or_default().to_lowercase();
        let Self { times, replies, first, last, .. } = self;
        Person { host: host.into(), address: address.into(), uri: uri.into(), times, replies, first, last }
    }
}

/// Counts post after post, by the actors' URIs; a boost whose author the record does not name by its post's address.
struct Counting<'a> {
    account: &'a Account,
    owner: Owner<'a>,
    mentioned: HashMap<&'a str, Tally<'a>>,
    boosted: HashMap<&'a str, Tally<'a>>,
    boosted_posts: HashMap<String, Tally<'a>>,
    /// Boosts of unknown people, by server.
    unknown: HashMap<String, u64>,
    unknown_boosts: u64,
}

impl<'a> Counting<'a> {
    fn new(account: &'a Account) -> Self {
        Self {
            account,
            owner: Owner::of(account),
            mentioned: HashMap::new(),
            boosted: HashMap::new(),
            boosted_posts: HashMap::new(),
            unknown: HashMap::new(),
            unknown_boosts: 0,
        }
    }

    fn add(&mut self, post: &'a Post) {
        match &post.kind {
            Kind::Boost { of, author } => self.boost(post, of, author.as_ref()),
            Kind::Original => self.mentions(post, None),
            Kind::Reply { to } => self.mentions(post, answered(&post.mentions, to)),
        }
    }

    fn mentions(&mut self, post: &'a Post, answered: Option<usize>) {
        for (at, mention) in post.mentions.iter().enumerate() {
            let key = key_of(mention);
            let again = post.mentions.iter().take(at).any(|before| key_of(before) == key);
            if key.is_empty() || again || self.is_oneself(key) {
                continue;
            }
            self.mentioned.entry(key).or_default().add(&mention.name, post, answered == Some(at));
        }
    }

    fn boost(&mut self, post: &'a Post, of: &'a str, author: Option<&'a Arc<str>>) {
        if boosted(post).is_some_and(|who| self.owner.is(who)) {
            return;
        }
        match author {
            Some(uri) if self.is_oneself(uri) => {}
            Some(uri) if !uri.is_empty() => self.boosted.entry(uri).or_default().add(of, post, false),
            _ => {
                let PostAddress { account, host } = PostAddress::of(of);
                if let Some(account) = account {
                    self.boosted_posts.entry(account).or_default().add(of, post, false);
                } else {
                    self.unknown_boosts += 1;
                    *self.unknown.entry(host).or_default() += 1;
                }
            }
        }
    }

    fn is_oneself(&self, uri: &str) -> bool {
        uri == &*self.account.uri || uri == &*self.account.handle
    }

    fn finish(self) -> People {
        let mentions = &self.mentioned;
        let boosted = self.boosted.iter().map(|(uri, tally)| {
            // A mention of the same person has the name, which the URI may not have.
            let named = mentions.get(uri).and_then(|mention| account_of(mention.tells, uri));
            let address = named.or_else(|| profile(uri)).or_else(|| PostAddress::of(tally.tells).account);
            tally.person(address.unwrap_or_else(|| (*uri).to_owned()), uri)
        });
        let by_post = self.boosted_posts.iter().map(|(account, tally)| tally.person(account.clone(), ""));
        let boosted = most_often_first(boosted.chain(by_post));
        let mentioned = most_often_first(mentions.iter().map(|(key, tally)| {
            let uri = if key.contains("://") { key } else { "" };
            tally.person(account_of(tally.tells, uri).unwrap_or_else(|| (*key).to_owned()), uri)
        }));
        let instances = instances(&mentioned, &boosted, &self.unknown);
        People { mentioned, boosted, instances, unknown_boosts: self.unknown_boosts }
    }
}

/// The actor's URI, or the name if there is none.
fn key_of(mention: &Mention) -> &str {
    if mention.uri.is_empty() { &mention.name } else { &mention.uri }
}

/// Which of the people mentioned wrote the post that is answered. A post whose address names nobody is of the only one
/// from its server.
fn answered(mentions: &[Mention], to: &str) -> Option<usize> {
    let begins = |mention: &Mention| {
        !mention.uri.is_empty() && to.strip_prefix(&*mention.uri).is_some_and(|rest| rest.starts_with('/'))
    };
    if let Some(at) = mentions.iter().position(begins) {
        return Some(at);
    }
    let PostAddress { account, host } = PostAddress::of(to);
    if let Some(account) = account {
        let is = |mention: &Mention| {
            account_of(&mention.name, &mention.uri).is_some_and(|of| of.eq_ignore_ascii_case(&account))
        };
        return mentions.iter().position(is);
    }
    let from_there = |mention: &Mention| {
        !host.is_empty() && address::host(&mention.uri).is_some_and(|there| there.eq_ignore_ascii_case(&host))
    };
    let mut there = mentions.iter().enumerate().filter(|(_, mention)| from_there(mention)).map(|(at, _)| at);
    there.next().filter(|_| there.next().is_none())
}

/// `bob@other.example` from the name of a mention, `@bob@other.example` or `@bob` on the server of `uri`.
fn account_of(name: &str, uri: &str) -> Option<String> {
    let name = name.trim().trim_start_matches('@');
    match name.split_once('@') {
        Some((user, host)) if !user.is_empty() && !host.is_empty() => Some(name.to_owned()),
        Some(_) => profile(uri),
        None if name.is_empty() || name.contains(char::is_whitespace) => profile(uri),
        None => Some(format!("{name}@{}", address::host(uri)?)),
    }
}

/// People in order, those of one address as one.
fn most_often_first(people: impl Iterator<Item = Person>) -> Vec<Person> {
    let mut by_key: HashMap<String, Person> = HashMap::new();
    for person in people {
        let mut key = String::new();
        address_key_into(&person.address, &mut key);
        by_key.entry(key).and_modify(|known| known.join(&person)).or_insert(person);
    }
    let mut people: Vec<_> = by_key.into_values().collect();
    people.sort_unstable_by(|one, other| other.times.cmp(&one.times).then_with(|| one.address.cmp(&other.address)));
    people
}

impl Person {
    fn join(&mut self, other: &Self) {
        self.times += other.times;
        self.replies += other.replies;
        self.first = [self.first, other.first].into_iter().flatten().min();
        self.last = [self.last, other.last].into_iter().flatten().max();
        if self.uri.is_empty() || (!other.uri.is_empty() && other.uri < self.uri) {
            self.uri.clone_from(&other.uri);
            self.address.clone_from(&other.address);
        }
    }
}

fn instances(mentioned: &[Person], boosted: &[Person], unknown: &HashMap<String, u64>) -> Vec<Instance> {
    let mut hosts: HashMap<&str, Instance> = HashMap::new();
    let mut seen = HashSet::new();
    for person in mentioned.iter().chain(boosted).filter(|person| !person.host.is_empty()) {
        let instance = hosts.entry(&person.host).or_default();
        instance.times += person.times;
        instance.people += u64::from(seen.insert(&person.address));
    }
    for (host, times) in unknown.iter().filter(|(host, _)| !host.is_empty()) {
        hosts.entry(host).or_default().times += times;
    }
    in_order(hosts.into_iter().map(|(host, instance)| Instance { host: host.into(), ..instance }))
}

/// How many rows of a list belong to each server, the most first. Empty names do not count.
pub fn by_host<'a>(hosts: impl IntoIterator<Item = &'a str>) -> Vec<Instance> {
    let mut counts: HashMap<String, u64> = HashMap::new();
    for host in hosts.into_iter().filter(|host| !host.is_empty()) {
        match counts.get_mut(host) {
            Some(count) => *count += 1,
            None => *counts.entry(host.to_lowercase()).or_default() += 1,
        }
    }
    in_order(counts.into_iter().map(|(host, count)| Instance { host: host.into(), times: count, people: count }))
}

fn in_order(instances: impl Iterator<Item = Instance>) -> Vec<Instance> {
    let mut instances: Vec<_> = instances.collect();
    instances.sort_unstable_by(|one, other| other.times.cmp(&one.times).then_with(|| one.host.cmp(&other.host)));
    instances
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Batch;

    const BOB: &str = "https://b.example/users/bob";

    fn mention(uri: &str, name: &str) -> Mention {
        Mention { uri: uri.into(), name: name.into() }
    }

    fn post(day: i64, kind: Kind, mentions: &[Mention]) -> Post {
        let published = Timestamp::from_second(day * 86_400).ok();
        Post { published, kind, mentions: mentions.into(), ..Post::default() }
    }

    fn boost(of: &str, author: Option<&str>) -> Post {
        post(1, Kind::Boost { of: of.into(), author: author.map(Arc::from) }, &[])
    }

    fn people(posts: Vec<Post>) -> People {
        let mut library = Library::default();
        library.account.uri = "https://own.example/users/ada".into();
        library.account.handle = "@ada@own.example".into();
        library.push(Batch { posts: posts.into(), search: Arc::default() });
        People::of(&library, &StopFlag::new()).unwrap()
    }

    #[test]
    fn people_are_counted_by_posts_with_the_first_and_the_last() {
        let bob = mention(BOB, "@bob@b.example");
        let found = people(vec![
            post(3, Kind::Original, &[bob.clone(), bob.clone()]),
            post(1, Kind::Reply { to: format!("{BOB}/statuses/1").into() }, std::slice::from_ref(&bob)),
            post(
                2,
                Kind::Reply { to: "https://c.example/objects/1".into() },
                &[bob.clone(), mention("https://c.example/users/9abcdefgh1", "@carol@c.example")],
            ),
            post(4, Kind::Original, &[mention("https://own.example/users/ada", "@ada")]),
        ]);
        let [bob, carol] = &*found.mentioned else { panic!("{found:?}") };
        assert_eq!((&*bob.address, &*bob.host, bob.times, bob.replies), ("bob@b.example", "b.example", 3, 1));
        assert_eq!(
            (bob.first, bob.last),
            (Timestamp::from_second(86_400).ok(), Timestamp::from_second(3 * 86_400).ok())
        );
        assert_eq!((&*carol.address, carol.times, carol.replies), ("carol@c.example", 1, 1));
    }

    #[test]
    fn boosts_tell_of_people_as_far_as_their_addresses_do() {
        let numbered = "https://m.example/users/9abcdefgh1";
        let found = people(vec![
            boost("https://b.example/users/bob/statuses/1", Some(BOB)),
            boost("https://b.example/@bob/2", None),
            boost("https://m.example/notes/1", Some(numbered)),
            boost("https://p.example/objects/1", None),
            boost("https://own.example/users/ada/statuses/1", Some("https://own.example/users/ada")),
            boost("", None),
        ]);
        let all: Vec<_> = found.boosted.iter().map(|person| (&*person.address, person.times)).collect();
        assert_eq!(all, [("bob@b.example", 2), (numbered, 1)]);
        assert_eq!(&*found.boosted[0].uri, BOB);
        assert_eq!(found.unknown_boosts, 2);
        let servers: Vec<_> = found.instances.iter().map(|it| (&*it.host, it.times, it.people)).collect();
        assert_eq!(servers, [("b.example", 2, 1), ("m.example", 1, 1), ("p.example", 1, 0)]);
    }

    #[test]
    fn whoever_boosts_their_own_posts_boosted_nobody() {
        let found = people(vec![
            boost("https://own.example/@ada/1", Some("https://own.example/@ada")),
            boost("https://own.example/users/Ada/statuses/2", None),
            boost("https://own.example/@eve/3", None),
        ]);
        let all: Vec<_> = found.boosted.iter().map(|person| &*person.address).collect();
        assert_eq!((all, found.unknown_boosts), (vec!["eve@own.example"], 0));
    }

    #[test]
    fn a_mention_names_whom_an_address_only_numbers() {
        let numbered = "https://m.example/users/9abcdefgh1";
        let found = people(vec![
            boost("https://m.example/notes/1", Some(numbered)),
            post(
                1,
                Kind::Original,
                &[mention(numbered, "@mia@m.example"), mention("https://own.example/users/eve", "@eve")],
            ),
        ]);
        assert_eq!(&*found.boosted[0].address, "mia@m.example");
        let names: Vec<_> = found.mentioned.iter().map(|person| &*person.address).collect();
        assert_eq!(names, ["eve@own.example", "mia@m.example"]);
        assert_eq!(found.instances[0].people, 1, "one person, mentioned and boosted");
    }

    #[test]
    fn servers_of_a_list_are_counted_in_any_case() {
        let counted = by_host(["b.example", "A.example", "a.example", "", "B.example", "b.example"]);
        let counted: Vec<_> = counted.iter().map(|it| (&*it.host, it.times)).collect();
        assert_eq!(counted, [("b.example", 3), ("a.example", 2)]);
    }

    #[test]
    fn counting_stops_when_asked() {
        let mut library = Library::default();
        library.push(Batch { posts: vec![Post::default()].into(), search: Arc::default() });
        let stop = StopFlag::new();
        stop.stop();
        assert!(People::of(&library, &stop).is_err());
    }
}
