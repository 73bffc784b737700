//! What the address of a post or a person says about who and where.
//!
//! Servers are free in how they build addresses, so this reads the common forms and else says nothing.

/// Path parts after which a user name stands: Mastodon, Misskey, Pleroma, `PeerTube`, Lemmy.
const BEFORE_A_NAME: &[&str] = &["users", "accounts", "video-channels", "u", "c", "profile", "author"];

/// The server of an address, such as `other.example`; with the port, if it is not the usual one.
pub fn host(address: &str) -> Option<&str> {
    host_of(after_scheme(address)?)
}

/// The full handle that an address tells of, such as `@bob@other.example`, from the address of a person or a post:
/// `https://other.example/users/bob`, `https://other.example/@bob/1234`.
pub fn handle(address: &str) -> Option<String> {
    name_and_host(address).map(|(name, host)| format!("@{name}@{host}"))
}

/// The name and the server of the same, such as `bob` and `other.example`.
pub fn name_and_host(address: &str) -> Option<(&str, &str)> {
    let rest = after_scheme(address)?;
    let host = host_of(rest)?;
    let path = rest.split(['?', '#']).next()?;
    let mut parts = path.split('/').skip(1);
    let name = loop {
        let part = parts.next()?;
        if let Some(name) = part.strip_prefix('@') {
            break name;
        }
        if BEFORE_A_NAME.contains(&part) {
            break parts.next()?;
        }
    };
    // A name that names its own server: `/@bob@third.example` on a server that only shows the account.
    let (name, host) = name.split_once('@').unwrap_or((name, host));
    let plain = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_alphanumeric() || "_-.:".contains(c));
    (plain(name) && plain(host)).then_some((name, host))
}

/// What follows `https://` or `http://`. Searches ask this of each post, so nothing is looked for beyond the beginning.
fn after_scheme(address: &str) -> Option<&str> {
    ["https://", "http://"].iter().find_map(|scheme| {
        let (begin, rest) = address.split_at_checked(scheme.len())?;
        begin.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

/// The server at the beginning of what follows the scheme.
fn host_of(rest: &str) -> Option<&str> {
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit('@').next()?;
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn handles_are_read_from_people_and_posts_of_many_servers() {
        for (address, expected) in [
            ("https://other.example/users/bob", Some("@bob@other.example")),
            ("https://other.example/users/bob/statuses/1234", Some("@bob@other.example")),
            ("https://other.example/@bob/1234", Some("@bob@other.example")),
            ("https://other.example/@bob@third.example/1234", Some("@bob@third.example")),
            ("https://tube.example:8443/accounts/eve", Some("@eve@tube.example:8443")),
            ("https://links.example/u/carol?x=1", Some("@carol@links.example")),
            ("https://other.example/objects/6e7a", None),
            ("https://other.example/users/", None),
            ("tag:other.example,2016-11-01:objectId=1", None),
            ("https://other.example/@<b>/1", None),
            ("", None),
        ] {
            assert_eq!(handle(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn the_host_is_told_without_user_or_path() {
        assert_eq!(host("https://other.example/notice/1"), Some("other.example"));
        assert_eq!(host("http://user@other.example"), Some("other.example"));
        assert_eq!(host("HTTPS://other.example?x"), Some("other.example"));
        assert_eq!(host("urn:uuid:1"), None);
        assert_eq!(host("ftp://other.example"), None);
        assert_eq!(host("https:/\u{e9}"), None);
        assert_eq!(host("https:///x"), None);
    }
}
