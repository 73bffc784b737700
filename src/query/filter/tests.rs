use std::sync::Arc;

use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::*;
use crate::model::{Account, Attachment, Batch, Kind, Library, MediaKind, Mention, Poll, Post, PostIndex, Rare};
use crate::progress::StopFlag;
use crate::text::arena::arena;

fn library(batches: &[Vec<Post>]) -> Library {
    let mut library = Library::default();
    library.account =
        Account { handle: "@ada@a.example".into(), uri: "https://a.example/users/ada".into(), ..Account::default() };
    for posts in batches {
        library.push(Batch { search: Arc::new(arena(posts)), posts: posts.clone().into() });
    }
    library
}

fn texts(texts: &[&str]) -> Vec<Post> {
    texts.iter().map(|text| Post { html: (*text).into(), ..Post::default() }).collect()
}

fn found_in(query: &str, library: &Library, zone: &TimeZone) -> Vec<u32> {
    let filter = Filter::parse(query);
    let found = filter.find(library, zone, &StopFlag::new()).unwrap();
    let one_by_one: Vec<_> = library.posts().map(|(i, _)| i).filter(|i| filter.matches(library, zone, *i)).collect();
    assert_eq!(found, one_by_one, "{query}");
    found.into_iter().map(|index| index.0).collect()
}

fn found(query: &str, library: &Library) -> Vec<u32> {
    found_in(query, library, &TimeZone::UTC)
}

/// Central Europe, without asking the system.
fn berlin() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap()
}

fn at(time: &str) -> Post {
    Post { published: Some(time.parse().unwrap()), ..Post::default() }
}

#[test]
fn all_words_must_match_wherever_they_stand() {
    let library =
        library(&[texts(&["Snails in the garden", "a garden"]), Vec::new(), texts(&["Garden of SNÁILS", "nothing"])]);
    assert_eq!(found("garden", &library), [0, 1, 2]);
    assert_eq!(found("snails garden", &library), [0, 2]);
    assert_eq!(found("gard", &library), [0, 1, 2]);
    assert_eq!(found("lighthouse", &library), [0; 0]);
}

#[test]
fn phrases_match_as_a_whole_and_excluded_words_not_at_all() {
    let library = library(&[texts(&["the old garden", "old is the garden", "old"])]);
    for quoted in ["\"old garden\"", "“Old Garden”", "\"old  garden", "„old garden“"] {
        assert_eq!(found(quoted, &library), [0], "{quoted}");
    }
    assert_eq!(found("old -\"old garden\"", &library), [1, 2]);
    assert_eq!(found("old -garden", &library), [2]);
    assert_eq!(found("-garden", &library), [2]);
}

#[test]
fn a_filter_without_clauses_shows_every_post() {
    let library = library(&[texts(&["one", ""]), texts(&["two"])]);
    for query in ["", "  ", "-", "\"\"", "\u{200b}", "\0", "- -\"\u{301}\""] {
        assert!(Filter::parse(query).is_empty(), "{query:?}");
        assert_eq!(found(query, &library), [0, 1, 2], "{query:?}");
    }
}

#[test]
fn what_is_no_operator_is_looked_for_as_it_stands() {
    let library = library(&[texts(&["well-known has:fun", "is: #1 at:25 https://x.example/a", "during:2023-13"])]);
    for (query, expected) in [
        ("well-known", 0),
        ("has:fun", 0),
        ("is:", 1),
        ("#1", 1),
        ("at:25", 1),
        ("https://x.example", 1),
        ("during:2023-13", 2),
    ] {
        assert_eq!(found(query, &library), [expected], "{query}");
    }
}

#[test]
fn every_has_finds_what_posts_have() {
    let with = |kind, alt: Option<&str>| Post {
        attachments: [Attachment { kind, alt: alt.map(Into::into), url: Some("x".into()), ..Attachment::default() }]
            .into(),
        ..Post::default()
    };
    let link = r#"<p><a href="https://x.example">x</a></p>"#;
    let library = library(&[vec![
        with(MediaKind::Picture, Some("snails")),
        with(MediaKind::Video, None),
        with(MediaKind::Audio, Some(" ")),
        with(MediaKind::Link, None),
        Post { poll: Some(Box::new(Poll::default())), ..Post::default() },
        Post { html: link.into(), ..Post::default() },
        Post { warning: Some("food".into()), ..Post::default() },
        Post { rare: Rare { edited: Some(jiff::Timestamp::UNIX_EPOCH), ..Rare::default() }.boxed(), ..Post::default() },
    ]]);
    for (query, expected) in [
        ("has:media", vec![0, 1, 2]),
        ("has:image", vec![0]),
        ("HAS:Picture", vec![0]),
        ("has:video", vec![1]),
        ("has:audio", vec![2]),
        ("has:alt", vec![0]),
        ("has:noalt", vec![1, 2]),
        ("has:link", vec![3, 5]),
        ("has:poll", vec![4]),
        ("has:cw", vec![6]),
        ("has:edit", vec![7]),
        ("-has:media -has:link", vec![4, 6, 7]),
        ("has:media has:alt", vec![0]),
        ("has:image has:video", vec![]),
    ] {
        assert_eq!(found(query, &library), expected, "{query}");
    }
}

#[test]
fn every_is_finds_what_posts_are_and_alternatives_add() {
    let of = |kind: Kind, visibility| Post { visibility, kind, ..Post::default() };
    let quote = Rare { quote: Some(crate::model::Quote::Deleted), ..Rare::default() };
    let library = library(&[vec![
        of(Kind::Original, Visibility::Public),
        of(Kind::Reply { to: "https://b.example/1".into() }, Visibility::Unlisted),
        of(Kind::Boost { of: "https://b.example/1".into(), author: None }, Visibility::Followers),
        Post { sensitive: true, rare: quote.boxed(), ..of(Kind::Original, Visibility::Direct) },
    ]]);
    for (query, expected) in [
        ("is:post", vec![0, 3]),
        ("is:reply", vec![1]),
        ("is:boost", vec![2]),
        ("-is:boost", vec![0, 1, 3]),
        ("is:reply is:boost", vec![1, 2]),
        ("is:public", vec![0]),
        ("is:unlisted", vec![1]),
        ("is:followers", vec![2]),
        ("is:direct", vec![3]),
        ("is:public is:direct is:post", vec![0, 3]),
        ("-is:followers -is:direct", vec![0, 1]),
        ("is:sensitive", vec![3]),
        ("is:quote", vec![3]),
        ("is:edited", vec![]),
    ] {
        assert_eq!(found(query, &library), expected, "{query}");
    }
}

#[test]
fn languages_hold_their_dialects_and_hashtags_are_whole() {
    let post = |language: Option<&str>, hashtags: &[&str]| Post {
        language: language.map(Arc::from),
        hashtags: hashtags.iter().map(|name| Arc::from(*name)).collect(),
        ..Post::default()
    };
    let library = library(&[vec![
        post(Some("zh-TW"), &["Garden", "Café"]),
        post(Some("zh"), &["Gardening"]),
        post(Some("de"), &[]),
        post(None, &[]),
    ]]);
    for (query, expected) in [
        ("language:zh", vec![0, 1]),
        ("language:ZH-tw", vec![0]),
        ("language:de language:zh-tw", vec![0, 2]),
        ("-language:zh", vec![2, 3]),
        ("#garden", vec![0]),
        ("#CAFE #garden", vec![0]),
        ("-#garden", vec![1, 2, 3]),
        ("garden", vec![0, 1]),
    ] {
        assert_eq!(found(query, &library), expected, "{query}");
    }
}

#[test]
fn people_are_found_by_name_and_server() {
    let mention = |name: &str, uri: &str| [Mention { name: name.into(), uri: uri.into() }].into();
    let boost = |of: &str, author: Option<&str>| Kind::Boost { of: of.into(), author: author.map(Arc::from) };
    let library = library(&[vec![
        Post { mentions: mention("@bob@b.example", "https://b.example/users/bob"), ..Post::default() },
        Post { mentions: mention("@Bob", "https://a.example/users/bob"), ..Post::default() },
        Post { kind: Kind::Reply { to: "https://c.example/@carol.x/7".into() }, ..Post::default() },
        Post { kind: boost("https://b.example/objects/1", Some("https://b.example/users/bob")), ..Post::default() },
        Post { kind: boost("https://c.example/users/carol.x/statuses/1", None), ..Post::default() },
        Post { kind: boost("https://a.example/users/ada/statuses/1", None), ..Post::default() },
    ]]);
    for (query, expected) in [
        ("to:@bob", vec![0, 1]),
        ("to:bob", vec![0, 1]),
        ("to:@BOB@b.example", vec![0]),
        ("to:@bob@a.example", vec![1]),
        ("to:@carol.x", vec![2]),
        ("to:c.example", vec![2]),
        ("to:@bob to:a.example", vec![1]),
        ("from:@bob", vec![3]),
        ("from:c.example", vec![4]),
        ("from:@bob from:@carol.x@c.example", vec![3, 4]),
        ("from:me", vec![0, 1, 2, 5]),
        ("from:@ada", vec![0, 1, 2, 5]),
        ("-from:me", vec![3, 4]),
        ("with:@bob@b.example", vec![0, 3]),
        ("with:@@c.example", vec![2, 4]),
    ] {
        assert_eq!(found(query, &library), expected, "{query}");
    }
}

#[test]
fn days_begin_where_the_zone_says_and_summer_time_counts() {
    let library = library(&[vec![
        at("2024-01-31T22:59:59Z"),
        at("2024-01-31T23:00:00Z"),
        at("2024-06-30T21:59:59Z"),
        at("2024-06-30T22:00:00Z"),
        Post::default(),
    ]]);
    for (query, utc, local) in [
        ("during:2024-02", vec![], vec![1]),
        ("during:2024-1", vec![0, 1], vec![0]),
        ("during:2024-07-01", vec![], vec![3]),
        ("during:2024-01-31 during:2024-07", vec![0, 1], vec![0, 3]),
        ("before:2024-02", vec![0, 1], vec![0]),
        ("after:2024-06", vec![], vec![3]),
        ("after:2024-01-31 before:2024-07-01", vec![2, 3], vec![1, 2]),
        ("during:2024", vec![0, 1, 2, 3], vec![0, 1, 2, 3]),
        ("-during:2024", vec![4], vec![4]),
    ] {
        assert_eq!(found(query, &library), utc, "{query}");
        assert_eq!(found_in(query, &library, &berlin()), local, "{query} in Berlin");
    }
    let june = Filter::between(jiff::civil::date(2024, 6, 1), jiff::civil::date(2024, 6, 30));
    assert_eq!(june.to_string(), "after:2024-05-31 before:2024-07-01");
    assert_eq!(found_in(&june.to_string(), &library, &berlin()), [2]);
}

#[test]
fn weekdays_and_hours_are_local() {
    // 31 March 2024 is a Sunday; at 1:00 UTC the clocks in Berlin go from 2:00 to 3:00.
    let library = library(&[vec![
        at("2024-03-31T00:59:59Z"),
        at("2024-03-31T01:00:00Z"),
        at("2024-03-31T22:00:00Z"),
        at("1969-12-28T22:59:59.5Z"),
        Post::default(),
    ]]);
    for (query, expected) in [
        ("on:sunday", vec![0, 1, 3]),
        ("on:monday", vec![2]),
        ("on:Sunday on:monday", vec![0, 1, 2, 3]),
        ("at:01", vec![0]),
        ("at:2", vec![]),
        ("at:03:00", vec![1]),
        ("on:sunday at:1 at:3", vec![0, 1]),
        ("at:23", vec![3]),
        ("-on:sunday", vec![2, 4]),
    ] {
        assert_eq!(found_in(query, &library, &berlin()), expected, "{query}");
    }
}

#[test]
fn a_stopped_search_gives_nothing() {
    let (library, stop) = (library(&[texts(&["a"])]), StopFlag::new());
    stop.stop();
    assert!(Filter::parse("a").find(&library, &TimeZone::UTC, &stop).is_none());
    assert!(Filter::parse("a").find_among(&[PostIndex(0)], &library, &TimeZone::UTC, &stop).is_none());
}

#[test]
fn several_threads_find_what_one_finds() {
    let batches: Vec<Vec<Post>> = (0..30)
        .map(|batch| {
            (0..2000).map(|post| Post { html: format!("{}", batch * 2000 + post).into(), ..Post::default() }).collect()
        })
        .collect();
    let library = library(&batches);
    let expected: Vec<u32> = (0..60_000).filter(|number: &u32| number.to_string().contains("77")).collect();
    let found = Filter::parse("77").find(&library, &TimeZone::UTC, &StopFlag::new()).unwrap();
    assert_eq!(found.into_iter().map(|index| index.0).collect::<Vec<_>>(), expected);
}

#[test]
fn clauses_can_be_added_taken_away_and_turned_round() {
    let image = Condition::Has(Has::Image);
    let filter = Filter::parse("snails has:image");
    assert!(filter.has(&image.clone().wanted()));
    assert_eq!(filter.clone().with(image.clone().wanted()).to_string(), "snails has:image");
    assert_eq!(filter.clone().with(image.clone().excluded()).to_string(), "snails -has:image");
    assert_eq!(filter.clone().toggled(image.clone().wanted()).to_string(), "snails");
    assert_eq!(filter.clone().without(&image.clone().excluded()).to_string(), "snails has:image");
    assert_eq!(filter.without_all(|clause| clause.phrase().is_some()).to_string(), "has:image");
    assert_eq!(Filter::default().toggled(image.wanted()).to_string(), "has:image");
    assert_eq!(Filter::parse("#garden #GARDEN a a").clauses().len(), 2, "each once");
}

#[test]
fn a_hashtag_that_is_none_is_looked_for_as_words() {
    let written = |name| Condition::hashtag(name).map(|condition| condition.to_string());
    assert_eq!(written("Garden").as_deref(), Some("#Garden"));
    assert_eq!(written("2024").as_deref(), Some("#2024"));
    assert_eq!(written("two words").as_deref(), Some("\"#two words\""));
    assert_eq!(Filter::parse("#2024").clauses(), [Condition::Words(Phrase::new("#2024").unwrap()).wanted()]);
}

#[test]
fn more_clauses_than_anybody_types_are_not_read() {
    let numbers: Vec<String> = (0..100_000).map(|number| number.to_string()).collect();
    assert_eq!(Filter::parse(&numbers.join(" ")).clauses().len(), MOST_CLAUSES);
}

#[test]
fn what_was_looked_for_is_marked_in_the_text_as_it_was_written() {
    let marked = |query: &str, text: &str| {
        Filter::parse(query).highlights(text).into_iter().map(|range| text[range].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(marked("creme garden -tea", "Crème in the GÄRDEN, tea"), ["Crème", "GÄRDEN"]);
    assert_eq!(marked("\"the old\"", "The old, the old"), ["The old", "the old"]);
    assert_eq!(marked("ab bc", "xabcx ab"), ["abc", "ab"], "what overlaps is one");
    assert_eq!(marked("strasse", "Straße"), ["Straße"]);
    assert_eq!(marked("#garden", "a #Garden"), ["#Garden"]);
    assert_eq!(marked("東京", "私は東京にいます"), ["東京"]);
    assert_eq!(marked("أحمد", "السيد احمد"), ["احمد"]);
    assert_eq!(marked("has:image is:reply", "image"), [""; 0]);
}

#[test]
fn a_longer_word_narrows_and_another_alternative_does_not() {
    let narrows = |new: &str, old: &str| Filter::parse(new).narrows(&Filter::parse(old));
    for (new, old) in
        [("snails", "snail"), ("snail a", "snail"), ("a has:image", "a"), ("a is:reply", "a"), ("-a", "-ab"), ("x", "")]
    {
        assert!(narrows(new, old), "{new} after {old}");
    }
    for (new, old) in [("snai", "snail"), ("is:reply is:boost", "is:reply"), ("-ab", "-a"), ("", "a"), ("a", "a -b")] {
        assert!(!narrows(new, old), "{new} after {old}");
    }
}

/// Search texts in which every operator comes up.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[ab]{1,3}",
        "\"[ab ]{0,4}\"?",
        "(has|is|on|at|to|from|with|during|before|after|language|x):[a-z0-9@.-]{0,8}",
        prop::sample::select(vec!["has:media", "has:link", "has:poll", "is:reply", "is:post", "is:quote", "is:direct"])
            .prop_map(str::to_owned),
        prop::sample::select(vec!["on:monday", "at:7"]).prop_map(str::to_owned),
        prop::sample::select(vec!["during:2024", "before:2024-02-29", "after:0000-01", "to:@a@b", "to:me", "from:b.c"])
            .prop_map(str::to_owned),
        "#[a-z0-9_-]{0,3}",
        any::<String>(),
    ];
    prop::collection::vec(("-?", piece), 0..6)
        .prop_map(|pieces| pieces.into_iter().map(|(sign, piece)| sign + &piece).collect::<Vec<_>>().join(" "))
}

/// Posts of few letters, so that queries of few letters find some.
fn some_posts() -> impl Strategy<Value = Vec<Post>> {
    let kind = prop_oneof![
        Just(Kind::Original),
        Just(Kind::Reply { to: "https://b.c/@a/1".into() }),
        Just(Kind::Boost { of: "https://b/users/a/statuses/1".into(), author: None }),
    ];
    let post = ("[ab ]{0,6}", kind, 0_i64..3).prop_map(|(text, kind, year)| Post {
        html: text.into(),
        kind,
        published: jiff::Timestamp::from_second((year + 53) * 31_557_600).ok(),
        ..Post::default()
    });
    prop::collection::vec(post, 0..12)
}

#[test]
fn a_name_that_no_post_has_may_be_the_beginning_of_one() {
    let mention = [Mention { name: "@bob@b.example".into(), uri: "https://b.example/users/bob".into() }].into();
    let library = library(&[vec![
        Post { hashtags: [Arc::from("Gärden")].into(), ..Post::default() },
        Post { mentions: mention, language: Some("de".into()), ..Post::default() },
    ]]);
    let goes_on = |text: &str| {
        let open = Typed::read(text).open.unwrap_or_else(|| panic!("{text} is whole"));
        open.may_go_on(&library, &StopFlag::new())
    };
    for text in ["#g", "#GARD", "#gär", "to:b", "with:@bo", "to:@bob@b.ex", "to:b.ex", "from:ad", "language:d", "fro"]
    {
        assert!(goes_on(text), "{text}");
    }
    for text in ["#snails", "#gardens", "to:carol", "to:@bob@c", "from:bob", "language:fr", "with:me"] {
        assert!(!goes_on(text), "{text}");
    }
}

proptest! {
    #[test]
    fn a_text_that_is_ended_says_the_same_as_one_that_is_not_typed(text in typed()) {
        let ended = Typed::read(&format!("{text} "));
        prop_assert_eq!(ended, Typed { filter: Filter::parse(&format!("{text} ")), open: None });
    }

    #[test]
    fn a_filter_is_read_back_as_it_was_written(text in typed()) {
        let filter = Filter::parse(&text);
        let written = filter.to_string();
        prop_assert_eq!(&Filter::parse(&written), &filter, "{}", written);
        prop_assert_eq!(Filter::parse(&written).to_string(), written);
    }

    #[test]
    fn finding_is_matching_each_post(first in some_posts(), second in some_posts(), query in typed()) {
        found(&query, &library(&[first, second]));
    }

    #[test]
    fn narrowing_finds_the_same(posts in some_posts(), old in typed(), more in typed()) {
        let library = library(&[posts]);
        let (earlier, stop) = (Filter::parse(&old), StopFlag::new());
        for text in [format!("{old}{more}"), format!("{old} {more}")] {
            let filter = Filter::parse(&text);
            if filter.narrows(&earlier) {
                let among = earlier.find(&library, &TimeZone::UTC, &stop).unwrap();
                let found = filter.find(&library, &TimeZone::UTC, &stop);
                prop_assert_eq!(filter.find_among(&among, &library, &TimeZone::UTC, &stop), found, "{} after {}", text, old);
            }
        }
    }

    #[test]
    fn marks_are_whole_characters_in_order(text in any::<String>(), query in "[a-z#]{1,2}( [a-z0-9])?") {
        let mut last = 0;
        for range in Filter::parse(&query).highlights(&text) {
            prop_assert!(last <= range.start && range.start < range.end);
            prop_assert!(text.get(range.clone()).is_some());
            last = range.end;
        }
    }

    #[test]
    fn a_marked_text_is_a_found_one(text in "[aáÀbßsS ]{0,8}", query in "[abs]{1,3}") {
        let filter = Filter::parse(&query);
        let holds = crate::text::fold::fold(&text).contains(&query);
        prop_assert_eq!(!filter.highlights(&text).is_empty(), holds);
    }
}
