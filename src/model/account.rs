//! The person the archive belongs to.

use jiff::Timestamp;

use super::{CustomEmoji, EntryId};

/// The account, as `actor.json` describes it (archive format §3). Empty strings mean "not stated".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Account {
    /// Actor URI, such as `https://social.example/users/ada`.
    pub uri: Box<str>,
    /// Profile page for people, such as `https://social.example/@ada`.
    pub url: Box<str>,
    /// User name without the server, such as `ada`.
    pub username: Box<str>,
    /// Full handle with both `@`, such as `@ada@social.example`; only `@ada` when no host can be told.
    pub handle: Box<str>,
    /// Display name; falls back to the user name.
    pub name: Box<str>,
    /// Biography, untrusted HTML.
    pub bio_html: Box<str>,
    /// Profile fields in the order of the profile.
    pub fields: Vec<ProfileField>,
    /// Custom emoji used in name, biography and fields.
    pub emoji: Box<[CustomEmoji]>,
    /// Join date (midnight UTC; since Mastodon 3.4).
    pub joined: Option<Timestamp>,
    /// Actor URI the account moved to.
    pub moved_to: Option<Box<str>>,
    /// Other actor URIs of the same person.
    pub also_known_as: Vec<Box<str>>,
    /// URI of the followers collection; decides followers-only posts (archive format §2.6).
    pub followers_uri: Option<Box<str>>,
    /// What `actor.json` calls the avatar file, such as `avatar.png`, or a remote address.
    pub avatar_name: Option<Box<str>>,
    /// What `actor.json` calls the header file.
    pub header_name: Option<Box<str>>,
    /// The avatar inside the archive.
    pub avatar: Option<EntryId>,
    /// The header picture inside the archive.
    pub header: Option<EntryId>,
    /// The account says that it is automated (`Service`).
    pub bot: bool,
    /// Follow requests are approved by hand.
    pub locked: bool,
    /// The server says that the account was suspended when it was exported.
    pub suspended: bool,
    /// The account is a memorial.
    pub memorial: bool,
}

/// One row of the profile's table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProfileField {
    /// Label, plain text.
    pub name: Box<str>,
    /// Value, untrusted HTML.
    pub value_html: Box<str>,
}
