//! The folded search text of posts.
#![expect(clippy::expect_used, reason = "a test without its text has failed")]

use fossick::model::{Attachment, MediaKind, Mention, Poll, PollOption, Post};
use fossick::text::arena::arena;
use proptest::prelude::*;

fn post(html: &str) -> Post {
    Post { html: html.into(), ..Post::default() }
}

fn part(post: Post) -> String {
    let arena = arena(&[post]);
    arena.part(0).expect("one part").to_owned()
}

#[test]
fn every_field_is_there_folded_and_on_its_own_line() {
    let mut post = post("<p>Über <b>Gärten</b></p><p>Zwei</p>");
    post.warning = Some("Café".into());
    post.poll = Some(Box::new(Poll {
        options: [PollOption { name: "JA".into(), votes: 1 }, PollOption { name: "Nein".into(), votes: 0 }].into(),
        ..Poll::default()
    }));
    let link =
        Attachment { url: Some("https://a.example/Seite".into()), kind: MediaKind::Link, ..Attachment::default() };
    let pots = Attachment { alt: Some("Drei Töpfe".into()), url: Some("/a.png".into()), ..Attachment::default() };
    post.attachments = [pots, link, Attachment::default()].into();
    post.hashtags = ["natur".into()].into();
    post.mentions = [Mention { uri: "".into(), name: "@Bob@other.example".into() }].into();
    assert_eq!(
        part(post),
        "uber garten\nzwei\ncafe\nja\nnein\ndrei topfe\nhttps://a.example/seite\n#natur\n@bob@other.example"
    );
}

#[test]
fn a_shortened_address_is_found_whole_and_once() {
    let html = r#"<p>see <a href="https://www.example.org/long/Path"><span class="invisible">https://www.</span><span class="ellipsis">example.org/lo</span><span class="invisible">ng/Path</span></a> now</p>"#;
    assert_eq!(part(post(html)), "see https://www.example.org/long/path now");
}

#[test]
fn the_target_of_a_link_with_words_is_found() {
    assert_eq!(
        part(post(r#"<p>read <a href="https://a.example/x">this</a> now</p>"#)),
        "read this now\nhttps://a.example/x"
    );
    assert_eq!(part(post(r#"<p>a</p><p><a href="https://a.example">a.example</a></p>"#)), "a\nhttps://a.example");
}

#[test]
fn what_the_text_says_is_not_said_again() {
    let mut post = post(
        r#"<p><a href="https://s.example/tags/Garden" class="mention hashtag" rel="tag">#<span>Garden</span></a></p>"#,
    );
    post.hashtags = ["garden".into(), "pots".into()].into();
    assert_eq!(part(post), "#garden\n#pots");
}

#[test]
fn posts_are_parted_by_nul_and_texts_hold_none() {
    let mut odd = post("<p>a\0b</p>");
    odd.warning = Some("c\0d".into());
    let arena = arena(&[odd, post(""), post("x")]);
    assert_eq!((&*arena.text, &*arena.ends), ("ab\nc d\0\0x\0", &[7_u32, 8, 10][..]));
    assert_eq!([arena.part(0), arena.part(1), arena.part(2)], [Some("ab\nc d"), Some(""), Some("x")]);
}

#[test]
fn no_posts_give_an_empty_text() {
    assert_eq!(arena(&[]), fossick::model::SearchArena::default());
}

#[test]
fn a_post_of_a_hundred_thousand_links_is_read_in_time() {
    let html: String = (0..100_000).map(|i: u32| ["<a href=\"http:", &i.to_string(), "\">x</a>"].concat()).collect();
    let began = std::time::Instant::now();
    assert_eq!(part(post(&html)).lines().count(), 100_001);
    assert!(began.elapsed() < std::time::Duration::from_secs(20));
}

proptest! {
    #[test]
    fn every_word_of_a_post_is_found_in_its_own_part(words in prop::collection::vec("[a-z]{3,8}", 1..10)) {
        let posts: Vec<_> = words.iter().map(|word| post(&format!("<p>{}<br />x</p>", word.to_uppercase()))).collect();
        let arena = arena(&posts);
        for (at, word) in words.iter().enumerate() {
            prop_assert_eq!(arena.part(at).map(str::to_owned), Some(format!("{word}\nx")));
        }
    }

    #[test]
    fn parts_line_up_for_any_text(texts in prop::collection::vec(any::<String>(), 0..8)) {
        let posts: Vec<_> = texts.iter().map(|text| Post { warning: Some(text.as_str().into()), ..post(text) }).collect();
        let arena = arena(&posts);
        prop_assert_eq!(arena.text.matches('\0').count(), posts.len());
        prop_assert_eq!(arena.ends.last().map_or(0, |&end| end as usize), arena.text.len());
    }
}
