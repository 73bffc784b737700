//! Favourites and bookmarks: who wrote them, on which server, and which of them are posts of one's own.

use std::collections::HashMap;

use crate::model::{Library, PostIndex};
use crate::progress::{StopFlag, Stopped};
use crate::text::post_address::PostAddress;

/// Posts between two looks whether to stop.
const LOOK_EVERY: usize = 4096;

/// A favourite or bookmark, as far as its address tells of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavedPost {
    /// The post's address, untrusted.
    pub uri: Box<str>,
    /// Who wrote it, `bob@other.example`; None when the address does not say it.
    pub account: Option<Box<str>>,
    /// The server; empty when it can't be told.
    pub host: Box<str>,
    /// The post itself, when it is one of this archive.
    pub own: Option<PostIndex>,
}

/// What the addresses tell, in their order.
///
/// # Errors
/// [`Stopped`] on request.
pub fn saved_posts<'a>(
    library: &Library,
    uris: impl IntoIterator<Item = &'a str>,
    stop: &StopFlag,
) -> Result<Vec<SavedPost>, Stopped> {
    let mut saved = Vec::new();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, uri) in uris.into_iter().enumerate() {
        if at % LOOK_EVERY == 0 {
            stop.check()?;
        }
        let PostAddress { account, host } = PostAddress::of(uri);
        places.entry(uri).or_default().push(at);
        saved.push(SavedPost { uri: uri.into(), account: account.map(Into::into), host: host.into(), own: None });
    }
    for (number, (index, post)) in library.posts().enumerate() {
        if number % LOOK_EVERY == 0 {
            stop.check()?;
        }
        for at in places.get(&*post.uri).filter(|_| !post.is_boost()).into_iter().flatten() {
            if let Some(saved) = saved.get_mut(*at) {
                saved.own = Some(index);
            }
        }
    }
    Ok(saved)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::model::{Batch, Kind, Post};

    #[test]
    fn addresses_tell_who_wrote_a_post_and_which_are_ones_own() {
        let own = "https://a.example/users/ada/statuses/1";
        let boost = Post {
            uri: "https://b.example/notes/1".into(),
            kind: Kind::Boost { of: "x".into(), author: None },
            ..Post::default()
        };
        let mut library = Library::default();
        let posts = [Post::default(), Post { uri: own.into(), ..Post::default() }, boost];
        library.push(Batch { posts: posts.into(), search: Arc::default() });
        let uris = [own, "https://b.example/notes/1", own, "x"];
        let saved = saved_posts(&library, uris, &StopFlag::new()).unwrap();
        let told: Vec<_> = saved.iter().map(|post| (post.account.as_deref(), &*post.host, post.own)).collect();
        let ones_own = (Some("ada@a.example"), "a.example", Some(PostIndex(1)));
        assert_eq!(told, [ones_own, (None, "b.example", None), ones_own, (None, "", None)]);
        let stop = StopFlag::new();
        stop.stop();
        assert!(saved_posts(&library, uris, &stop).is_err());
    }
}
