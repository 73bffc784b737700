//! What clauses of a filter are made of. Each can be written into a search text and read back as the same.

use std::fmt::{self, Display, Formatter};
use std::hash::{Hash, Hasher};

use crate::query::who::{Owner, Who};
use crate::text::fold::fold;

/// What opens and closes a phrase; some keyboards write the latter ones by themselves. No other value holds one.
pub(super) const QUOTES: [char; 8] = ['"', '“', '”', '„', '«', '»', '「', '」'];

/// Words that have to stand together, as they were typed, with single spaces between them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Phrase(Box<str>);

impl Phrase {
    /// The phrase in `text`. None when nothing is left to look for, as of accents alone.
    pub fn new(text: &str) -> Option<Self> {
        let parts = text.split(|c: char| c.is_whitespace() || c == '\0' || QUOTES.contains(&c));
        let words: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
        let phrase = Self(words.join(" ").into());
        (!phrase.folded().is_empty()).then_some(phrase)
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The form that is looked for.
    pub fn folded(&self) -> String {
        fold(&self.0).trim().to_owned()
    }
}

/// A value without white space, such as a language or a hashtag. Case and accents do not count.
#[derive(Clone, Debug)]
pub struct Name {
    shown: Box<str>,
    folded: Box<str>,
}

impl Name {
    /// None when it is empty, or can't be one word of a search text.
    pub fn new(text: &str) -> Option<Self> {
        let odd = |c: char| c.is_whitespace() || c.is_control() || QUOTES.contains(&c);
        let folded = fold(text);
        let fits = !text.contains(odd) && !folded.is_empty();
        fits.then(|| Self { shown: text.into(), folded: folded.into() })
    }

    /// As it was typed.
    pub fn as_str(&self) -> &str {
        &self.shown
    }

    /// Folded.
    pub fn folded(&self) -> &str {
        &self.folded
    }

    /// `text` is the same but for case and accents.
    pub fn is(&self, text: &str) -> bool {
        if text.is_ascii() { self.folded.eq_ignore_ascii_case(text) } else { *self.folded == fold(text) }
    }

    /// `text` begins with it but for case and accents.
    pub(super) fn begins(&self, text: &str) -> bool {
        let start = text.get(..self.folded.len()).filter(|start| start.is_ascii());
        start.is_some_and(|start| self.folded.eq_ignore_ascii_case(start)) || fold(text).starts_with(&*self.folded)
    }
}

impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Eq for Name {}

impl Hash for Name {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded.hash(state);
    }
}

/// Who is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Person {
    /// The person the archive belongs to: `me`.
    Me,
    /// Somebody of this name: `@bob`, or `@bob@other.example`.
    Somebody {
        /// The name without the server.
        name: Name,
        /// The server; any if it is not said.
        host: Option<Name>,
    },
    /// Everybody on a server: `other.example`.
    Instance(Name),
}

impl Person {
    /// Reads `me`, `bob`, `@bob`, `@bob@other.example`, `other.example`, and `@@localhost` for servers without a dot.
    pub fn parse(text: &str) -> Option<Self> {
        if text.eq_ignore_ascii_case("me") {
            return Some(Self::Me);
        }
        let part = |text: &str| Name::new(text).filter(|_| !text.contains('@'));
        match text.strip_prefix('@').unwrap_or(text).split_once('@') {
            Some(("", host)) => Some(Self::Instance(part(host)?)),
            Some((name, host)) => Some(Self::Somebody { name: part(name)?, host: Some(part(host)?) }),
            None if text.contains('.') && !text.starts_with('@') => Some(Self::Instance(part(text)?)),
            None => Some(Self::Somebody { name: part(text.strip_prefix('@').unwrap_or(text))?, host: None }),
        }
    }

    /// Everybody on this server. None when the name can't be one.
    pub fn instance(host: &str) -> Option<Self> {
        Name::new(host).filter(|_| !host.contains('@')).map(Self::Instance)
    }

    /// This is who is looked for.
    pub(crate) fn is(&self, who: Who<'_>, owner: Owner<'_>) -> bool {
        match self {
            Self::Me => owner.is(who),
            Self::Somebody { name, host } => {
                who.name.is_some_and(|other| name.is(other))
                    && host.as_ref().is_none_or(|host| who.host.is_some_and(|other| host.is(other)))
            }
            Self::Instance(host) => who.host.is_some_and(|other| host.is(other)),
        }
    }

    /// More letters may name this person: a name may become that of a server, too.
    pub(super) fn begins(&self, who: Who<'_>) -> bool {
        let begin = |name: &Name, other: Option<&str>| other.is_some_and(|other| name.begins(other));
        match self {
            Self::Me => false,
            Self::Somebody { name, host: None } => begin(name, who.name) || begin(name, who.host),
            Self::Somebody { name, host } => {
                who.name.is_some_and(|other| name.is(other)) && host.as_ref().is_some_and(|host| begin(host, who.host))
            }
            Self::Instance(host) => begin(host, who.host),
        }
    }
}

impl Display for Person {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Me => out.write_str("me"),
            Self::Somebody { name, host: None } => write!(out, "@{}", name.as_str()),
            Self::Somebody { name, host: Some(host) } => write!(out, "@{}@{}", name.as_str(), host.as_str()),
            Self::Instance(host) if host.as_str().contains('.') => out.write_str(host.as_str()),
            Self::Instance(host) => write!(out, "@@{}", host.as_str()),
        }
    }
}
