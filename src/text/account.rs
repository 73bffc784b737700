//! Addresses of accounts, domains and posts as rows of lists have them: what makes two of them the same, and how a
//! domain name reads in its own script.

use crate::model::{Extra, ListRow};

/// The domain name `host` in its own script, when it is written in the form for machines (`xn--…`) and can be read.
pub fn readable_host(host: &str) -> Option<String> {
    // Most names have no hyphen.
    memchr::memchr(b'-', host.as_bytes())?;
    if !host.split('.').any(|label| label.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("xn--"))) {
        return None;
    }
    let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
    let (readable, result) = idna::domain_to_unicode(name);
    let readable = port.map_or_else(|| readable.clone(), |port| format!("{readable}:{port}"));
    (result.is_ok() && readable != host && !readable.chars().any(super::harmless::is_invisible)).then_some(readable)
}

/// An account, the address of a post or a page, or a domain alone with its domain name in its own script, when that is
/// written in the form for machines and can be read.
pub fn readable(address: &str) -> Option<String> {
    // Hardly any address has it.
    memchr::memmem::find(address.as_bytes(), b"--")?;
    if let Some((scheme, rest)) = address.split_once("://") {
        let host = super::address::host(address)?;
        let (before, behind) = rest.split_once(host)?;
        return Some([scheme, "://", before, &readable_host(host)?, behind].concat());
    }
    let host = address.rsplit('@').next()?;
    Some([address.strip_suffix(host)?, &readable_host(host)?].concat())
}

/// Appends to `out` what two rows have in common when they say the same: an account or a domain counts in any case and in
/// either form of its domain name, as servers take it; the address of a post only as it is. In lists the title counts, too.
pub fn key_into(row: &ListRow, out: &mut String) {
    if let Extra::List { name } = &row.extra {
        out.push_str(name);
        out.push('\0');
    }
    address_key_into(&row.address, out);
}

/// The same for an address alone, whatever list it is in.
pub fn address_key_into(address: &str, out: &mut String) {
    // Hardly any account or domain has a colon, and one byte is found quicker than three.
    let has_colon = memchr::memchr(b':', address.as_bytes()).is_some();
    if has_colon && (address.contains("://") || address.starts_with("tag:")) {
        out.push_str(address);
        return;
    }
    if address.is_ascii() {
        let start = out.len();
        out.push_str(address);
        if let Some(copied) = out.get_mut(start..) {
            copied.make_ascii_lowercase();
        }
        return;
    }
    let (name, host) = address.rsplit_once('@').map_or(("", address), |(name, host)| (name, host));
    out.extend(name.chars().flat_map(char::to_lowercase));
    if !name.is_empty() {
        out.push('@');
    }
    match idna::domain_to_ascii(host) {
        Ok(ascii) => out.push_str(&ascii),
        Err(_) => out.extend(host.chars().flat_map(char::to_lowercase)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(address: &str) -> String {
        let mut key = String::new();
        key_into(&ListRow::new(address), &mut key);
        key
    }

    #[test]
    fn domain_names_read_in_their_own_script() {
        assert_eq!(readable_host("xn--bcher-kva.example").as_deref(), Some("bücher.example"));
        assert_eq!(readable_host("a.XN--BCHER-KVA.example:3000").as_deref(), Some("a.bücher.example:3000"));
        for host in ["b.example", "", "xn--", "xn--a.example", "bücher.example"] {
            assert_eq!(readable_host(host), None, "{host}");
        }
    }

    #[test]
    fn addresses_read_with_their_domain_in_its_own_script() {
        for (address, shown) in [
            ("bob@xn--bcher-kva.example", "bob@bücher.example"),
            ("XN--BCHER-KVA.example", "bücher.example"),
            ("https://xn--bcher-kva.example/@bob/1", "https://bücher.example/@bob/1"),
        ] {
            assert_eq!(readable(address).as_deref(), Some(shown));
        }
        for address in ["", "bob@b.example", "xn--bob@b.example", "https://b.example/xn--bcher-kva.example", "xn--"] {
            assert_eq!(readable(address), None, "{address}");
        }
    }

    #[test]
    fn accounts_are_the_same_in_any_case_and_in_either_form_of_the_domain() {
        assert_eq!(key("Bob@B.Example"), key("bob@b.example"));
        assert_eq!(key("bob@bücher.example"), key("bob@xn--bcher-kva.example"));
        assert_eq!(key("bob@BÜCHER.example"), key("bob@xn--bcher-kva.example"));
        assert_ne!(key("bob@b.example"), key("rob@b.example"));
        assert_ne!(key("https://b.example/A"), key("https://b.example/a"));
        assert_ne!(key("tag:b.example,2017:A"), key("tag:b.example,2017:a"));
    }

    #[test]
    fn the_same_account_in_two_lists_is_two_memberships() {
        let in_list = |name: &str| {
            let mut key = String::new();
            let extra = Extra::List { name: name.into() };
            key_into(&ListRow { extra, ..ListRow::new("bob@b.example") }, &mut key);
            key
        };
        assert_ne!(in_list("Friends"), in_list("friends"));
        assert_eq!(in_list("Friends"), in_list("Friends"));
    }
}
