//! Who a post has to do with: whom it addresses, and whose post was boosted.

use crate::model::{Account, Kind, Mention, Post};
use crate::text::address;

/// Somebody, as far as names and addresses tell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Who<'a> {
    /// The name without the server.
    pub name: Option<&'a str>,
    /// The server.
    pub host: Option<&'a str>,
}

/// The person the archive belongs to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Owner<'a> {
    who: Who<'a>,
}

impl<'a> Who<'a> {
    /// Who is named by the address of a person or of a post; the server at least.
    pub fn of_address(address: &'a str) -> Self {
        match address::name_and_host(address) {
            Some((name, host)) => Self { name: Some(name), host: Some(host) },
            None => Self { name: None, host: address::host(address) },
        }
    }

    /// Who is mentioned. A name without a server is one on the server of its address, else on the owner's.
    fn of_mention(mention: &'a Mention, owner: Owner<'a>) -> Self {
        let written = mention.name.strip_prefix('@').unwrap_or(&mention.name);
        match written.split_once('@') {
            Some((name, host)) => Self { name: Some(name), host: Some(host) },
            None if written.is_empty() => Self::of_address(&mention.uri),
            None => Self { name: Some(written), host: address::host(&mention.uri).or(owner.who.host) },
        }
    }

    /// Both are the same but for case.
    pub fn same(self, other: Self) -> bool {
        let same = |one: Option<&str>, two: Option<&str>| match (one, two) {
            (Some(one), Some(two)) => one.eq_ignore_ascii_case(two),
            (one, two) => one == two,
        };
        same(self.name, other.name) && same(self.host, other.host)
    }
}

impl<'a> Owner<'a> {
    /// Whose archive it is.
    pub fn of(account: &'a Account) -> Self {
        let handle = account.handle.strip_prefix('@').unwrap_or(&account.handle);
        let (name, host) = handle.split_once('@').map_or((handle, None), |(name, host)| (name, Some(host)));
        let name = Some(name).filter(|name| !name.is_empty());
        Self { who: Who { name, host: host.or_else(|| address::host(&account.uri)) } }
    }

    /// That is the owner.
    pub fn is(self, who: Who<'_>) -> bool {
        who.name.is_some() && self.who.same(who)
    }

    /// The owner.
    pub fn who(self) -> Who<'a> {
        self.who
    }
}

/// Whom a post addresses: those it mentions, and whom it answers unless that is one of them.
pub fn addressed<'a>(post: &'a Post, owner: Owner<'a>) -> impl Iterator<Item = Who<'a>> {
    let answered = answered(post).filter(|who| !is_mentioned(post, *who));
    mentioned(post, owner).chain(answered)
}

/// Somebody for whom `wanted` holds is among those that the post addresses.
pub fn addresses(post: &Post, owner: Owner<'_>, wanted: impl Fn(Who<'_>) -> bool) -> bool {
    // Few are wanted, so that is asked before the addresses of all who are mentioned are taken apart.
    mentioned(post, owner).any(&wanted) || answered(post).is_some_and(|who| wanted(who) && !is_mentioned(post, who))
}

fn mentioned<'a>(post: &'a Post, owner: Owner<'a>) -> impl Iterator<Item = Who<'a>> {
    post.mentions.iter().map(move |mention| Who::of_mention(mention, owner))
}

/// Whom a post answers.
fn answered(post: &Post) -> Option<Who<'_>> {
    let Kind::Reply { to } = &post.kind else { return None };
    Some(Who::of_address(to)).filter(|who| *who != Who::default())
}

/// The post mentions them. Servers may write names that differ from their addresses, so addresses are compared.
fn is_mentioned(post: &Post, who: Who<'_>) -> bool {
    post.mentions.iter().any(|mention| Who::of_address(&mention.uri).same(who))
}

/// Whose post was boosted, as far as it can be told. None of what is no boost.
pub fn boosted(post: &Post) -> Option<Who<'_>> {
    let Kind::Boost { of, author } = &post.kind else { return None };
    let author = author.as_deref().map(Who::of_address).filter(|who| who.name.is_some());
    Some(author.unwrap_or_else(|| Who::of_address(of)))
}
