use std::sync::Arc;

use proptest::prelude::*;

use super::*;
use crate::model::{Batch, Post};

const OWN: &str = "https://a.example/users/ada/statuses/";

/// Own posts with numbers from 0, each an answer to an address, if any; a day apart.
fn library(answers: &[Option<&str>]) -> Library {
    let posts = (0_i64..).zip(answers).map(|(number, to)| Post {
        uri: format!("{OWN}{number}").into(),
        published: jiff::Timestamp::from_second(number * 86_400).ok(),
        kind: to.map_or(Kind::Original, |to| Kind::Reply { to: to.into() }),
        ..Post::default()
    });
    let mut library = Library::default();
    library.push(Batch { posts: posts.collect(), search: Arc::default() });
    library
}

struct Read {
    library: Library,
    by_uri: ByUri,
    threads: Threads,
}

fn read(library: Library) -> Read {
    let by_uri = ByUri::of(&library);
    let threads = Threads::of(&library, &by_uri, &FileOrder::of(&library), &StopFlag::new()).unwrap();
    Read { library, by_uri, threads }
}

impl Read {
    /// Depth and number of each part around a post; -1 is one that is not there.
    fn around(&self, post: u32) -> Vec<(u32, i64)> {
        numbers(&self.threads.around(&self.library, &self.by_uri, PostIndex(post)))
    }
}

fn numbers(parts: &[Part]) -> Vec<(u32, i64)> {
    let number = |what: &PartOf| match what {
        PartOf::Post(post) => i64::from(post.0),
        PartOf::Missing { .. } => -1,
    };
    parts.iter().map(|part| (part.depth, number(&part.what))).collect()
}

#[test]
fn answers_follow_what_they_answer_the_oldest_first() {
    let own = |number: u32| format!("{OWN}{number}");
    let (first, second) = (own(0), own(1));
    let read = read(library(&[None, Some(&first), None, Some(&second), Some(&first)]));
    let expected = [(0, 0), (1, 1), (2, 3), (1, 4)];
    for post in [0, 1, 3, 4] {
        assert_eq!(read.around(post), expected, "{post}");
    }
    assert_eq!(read.around(2), [(0, 2)], "it stands alone");
    assert!(read.around(9).is_empty(), "no such post");
    assert!(read.threads.is_in_thread(PostIndex(0)) && !read.threads.is_in_thread(PostIndex(2)));
}

#[test]
fn a_parent_is_known_by_its_page_and_its_activity_too() {
    let activity = format!("{OWN}1/activity");
    let read = read(library(&[None, Some("https://a.example/@ada/0"), Some(&activity)]));
    assert_eq!(read.around(2), [(0, 0), (1, 1), (2, 2)]);
}

#[test]
fn what_is_not_in_the_library_is_a_part_with_its_author() {
    let (bobs, page) = ("https://b.example/users/bob/statuses/7", "https://b.example/@bob/7");
    let read = read(library(&[Some(bobs), None, Some(page), Some("https://b.example/objects/x")]));
    assert_eq!(read.around(2), [(0, -1), (1, 0), (1, 2)], "two answers to the same post");
    let parts = read.threads.around(&read.library, &read.by_uri, PostIndex(0));
    let missing = PartOf::Missing { uri: bobs.into(), account: Some("@bob@b.example".to_owned()) };
    assert_eq!(parts.first().map(|part| &part.what), Some(&missing));
    let parts = read.threads.around(&read.library, &read.by_uri, PostIndex(3));
    let nameless = PartOf::Missing { uri: "https://b.example/objects/x".into(), account: None };
    assert_eq!(parts.first().map(|part| &part.what), Some(&nameless));
}

#[test]
fn a_boost_of_an_own_post_leads_to_its_thread() {
    let first = format!("{OWN}0");
    let mut made = library(&[None, Some(&first)]);
    let boost = |of: &str| Post { kind: Kind::Boost { of: of.into(), author: None }, ..Post::default() };
    made.push(Batch { posts: [boost(&first), boost("https://b.example/1")].into(), search: Arc::default() });
    let read = read(made);
    assert_eq!(read.around(2), [(0, 0), (1, 1)]);
    assert_eq!(read.around(3), [(0, 3)]);
}

#[test]
fn a_circle_begins_with_its_first_post() {
    let own: Vec<String> = (0..5).map(|number| format!("{OWN}{number}")).collect();
    let read = read(library(&[Some(&own[4]), Some(&own[3]), Some(&own[1]), Some(&own[2]), Some(&own[4])]));
    assert_eq!(read.around(2), [(0, 1), (1, 2), (2, 3)]);
    assert_eq!(read.around(0), [(0, 4), (1, 0)], "a post that answers itself");
}

#[test]
fn a_chain_of_a_million_posts_is_read_in_time() {
    let uris: Vec<String> = (0..1_000_000).map(|number| format!("{OWN}{number}")).collect();
    let answers: Vec<Option<&str>> =
        std::iter::once(None).chain(uris.iter().map(|uri| Some(uri.as_str()))).take(uris.len()).collect();
    let read = read(library(&answers));
    let parts = read.around(500_000);
    assert_eq!(parts.len(), uris.len());
    assert_eq!(parts.last(), Some(&(999_999, 999_999)));
}

#[test]
fn the_index_is_not_made_when_it_is_stopped() {
    let (library, stop) = (library(&[None]), StopFlag::new());
    stop.stop();
    assert!(Threads::of(&library, &ByUri::of(&library), &FileOrder::default(), &stop).is_none());
}

proptest! {
    #[test]
    fn each_post_is_in_one_thread_and_below_what_it_answers(to in prop::collection::vec(prop::option::of(0_usize..12), 0..10)) {
        let uris: Vec<String> = (0..12).map(|number| format!("{OWN}{number}")).collect();
        let answers: Vec<Option<&str>> = to.iter().map(|to| to.map(|to| uris[to].as_str())).collect();
        let read = read(library(&answers));
        let mut seen = Vec::new();
        for parts in read.threads.all(&read.library) {
            let thread = numbers(&parts);
            let posts: Vec<i64> = thread.iter().map(|(_, post)| *post).filter(|post| *post >= 0).collect();
            for post in &posts {
                prop_assert_eq!(&read.around(*post as u32), &thread);
            }
            for (at, (depth, post)) in thread.iter().enumerate() {
                let above = thread[..at].iter().rev().find(|(other, _)| other < depth);
                prop_assert_eq!(above.is_none(), *depth == 0);
                if let Some((_, parent)) = above && *parent >= 0 {
                    prop_assert_eq!(to[*post as usize], Some(*parent as usize));
                }
            }
            seen.extend(posts);
        }
        seen.sort_unstable();
        prop_assert_eq!(seen, (0_i64..).take(to.len()).collect::<Vec<_>>());
    }
}
