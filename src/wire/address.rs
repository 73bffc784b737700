//! To whom a record is addressed: visibility and the boosted author (archive format §2.5, §2.6).

use std::borrow::Cow;

use crate::model::Visibility;

/// Whose archive it is, as far as it decides what an address means.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owner {
    /// Actor URI, when `actor.json` was there.
    pub actor: Option<Box<str>>,
    /// Followers collection, when `actor.json` names it.
    pub followers: Option<Box<str>>,
}

/// `to` and `cc` of one record, and who wrote it.
pub struct Addressed<'a> {
    /// `to`.
    pub to: &'a [Cow<'a, str>],
    /// `cc`.
    pub cc: &'a [Cow<'a, str>],
    /// Actor URI of the writer, as the record says.
    pub by: &'a str,
}

impl Addressed<'_> {
    /// Who could see it: the rule of archive format §2.6.
    pub fn visibility(&self, owner: &Owner) -> Visibility {
        let to_followers = |uri: &Cow<str>| self.is_followers(uri, owner);
        if self.to.iter().any(|uri| is_public(uri)) {
            Visibility::Public
        } else if self.cc.iter().any(|uri| is_public(uri)) {
            Visibility::Unlisted
        } else if self.to.iter().chain(self.cc).any(to_followers) {
            Visibility::Followers
        } else {
            Visibility::Direct
        }
    }

    /// Author of the boosted post: the first of `cc` (else of `to`) who is a person, oneself only if there is no other.
    pub fn boosted_author(&self, owner: &Owner) -> Option<&str> {
        let oneself = |uri: &str| uri == self.by || owner.actor.as_deref() == Some(uri);
        let people = || {
            let all = self.cc.iter().chain(self.to).map(|uri| &**uri);
            all.filter(|uri| !is_public(uri) && !uri.ends_with("/followers") && !self.is_followers(uri, owner))
        };
        people().find(|uri| !oneself(uri)).or_else(|| people().next())
    }

    fn is_followers(&self, uri: &str, owner: &Owner) -> bool {
        if owner.followers.as_deref() == Some(uri) {
            return true;
        }
        let own = |actor: &str| !actor.is_empty() && uri.starts_with(actor);
        uri.ends_with("/followers") && (own(self.by) || owner.actor.as_deref().is_some_and(own))
    }
}

fn is_public(uri: &str) -> bool {
    matches!(uri, "https://www.w3.org/ns/activitystreams#Public" | "as:Public" | "Public")
}

#[cfg(test)]
mod tests {
    use super::*;

    const P: &str = "https://www.w3.org/ns/activitystreams#Public";
    const ME: &str = "https://a.example/users/ada";
    const F: &str = "https://a.example/users/ada/followers";
    const BOB: &str = "https://b.example/users/bob";

    fn list<'a>(uris: &[&'a str]) -> Vec<Cow<'a, str>> {
        uris.iter().map(|&uri| Cow::Borrowed(uri)).collect()
    }

    fn visibility(to: &[&str], cc: &[&str]) -> Visibility {
        let (to, cc) = (list(to), list(cc));
        let guess = Addressed { to: &to, cc: &cc, by: ME }.visibility(&Owner::default());
        let known = Owner { actor: Some(ME.into()), followers: Some(F.into()) };
        assert_eq!(Addressed { to: &to, cc: &cc, by: "" }.visibility(&known), guess, "with and without actor.json");
        guess
    }

    #[test]
    fn visibility_follows_to_and_cc() {
        assert_eq!(visibility(&[P], &[F, BOB]), Visibility::Public);
        assert_eq!(visibility(&["as:Public"], &[]), Visibility::Public);
        assert_eq!(visibility(&[F], &["Public"]), Visibility::Unlisted);
        assert_eq!(visibility(&[F, BOB], &[]), Visibility::Followers);
        assert_eq!(visibility(&[], &[F]), Visibility::Followers);
        assert_eq!(visibility(&[F, "as:LoginOnly", "LoginUser"], &[]), Visibility::Followers);
        assert_eq!(visibility(&[BOB], &[]), Visibility::Direct);
        assert_eq!(visibility(&[], &[]), Visibility::Direct);
    }

    #[test]
    fn followers_of_somebody_else_do_not_make_a_post_followers_only() {
        assert_eq!(visibility(&[BOB], &["https://b.example/groups/cats/followers"]), Visibility::Direct);
    }

    #[test]
    fn a_followers_address_of_any_form_is_known_from_the_actor() {
        let to = list(&["https://a.example/f/9"]);
        let owner = Owner { actor: None, followers: Some("https://a.example/f/9".into()) };
        assert_eq!(Addressed { to: &to, cc: &[], by: ME }.visibility(&owner), Visibility::Followers);
    }

    #[test]
    fn the_boosted_author_is_the_first_person_addressed() {
        let to = list(&[P]);
        let cc = list(&[F, ME, BOB]);
        let addressed = Addressed { to: &to, cc: &cc, by: ME };
        assert_eq!(addressed.boosted_author(&Owner::default()), Some(BOB));
        let cc = list(&[ME, F]);
        assert_eq!(Addressed { to: &to, cc: &cc, by: ME }.boosted_author(&Owner::default()), Some(ME));
        assert_eq!(Addressed { to: &to, cc: &[], by: ME }.boosted_author(&Owner::default()), None);
    }
}
