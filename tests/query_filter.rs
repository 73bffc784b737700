//! Filters and charts over a generated archive, against slow and obvious ways to the same.
#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use fossick::archive::{OpenOptions, Spool};
use fossick::load::{self, LoadStage};
use fossick::model::{Kind, Library, MediaKind, Post, Visibility};
use fossick::progress::{Progress, StopFlag};
use fossick::query::charts::{Chart, Charts, Share, hour_filter};
use fossick::query::dates::Span;
use fossick::query::filter::{Condition, Filter};
use fossick::text::fold::fold;
use fossick::text::html;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use support::generate::{self, Dialect, Options};

/// 1,500 records of all kinds.
static LIBRARY: LazyLock<Arc<Library>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zip");
    let options = Options { posts: 1500, media: 200, media_size: Some((48, 36)), ..Options::of(Dialect::V4_6) };
    generate::write(&options, &path).unwrap();
    let progress = Progress::silent(LoadStage::Opening);
    load::library(&path, &OpenOptions { spool: Spool::Never }, &progress, &StopFlag::new()).unwrap().1
});

/// Central Europe, without asking the system.
static BERLIN: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap());

/// Everything of a post that is searched, folded, each field on its own.
fn fields(post: &Post) -> Vec<String> {
    let mut fields = vec![html::plain(&post.html)];
    fields.extend(post.warning.iter().map(ToString::to_string));
    fields.extend(post.poll.iter().flat_map(|poll| &poll.options).map(|option| option.name.to_string()));
    fields.extend(post.attachments.iter().filter_map(|attachment| attachment.alt.as_deref()).map(str::to_owned));
    fields.extend(post.attachments.iter().filter_map(|attachment| attachment.page()).map(str::to_owned));
    fields.extend(post.hashtags.iter().map(|hashtag| format!("#{hashtag}")));
    fields.extend(post.mentions.iter().map(|mention| mention.name.to_string()));
    fields.iter().map(|field| fold(field)).collect()
}

static FIELDS: LazyLock<Vec<Vec<String>>> = LazyLock::new(|| LIBRARY.posts().map(|(_, post)| fields(post)).collect());

/// One word or operator, and which alternatives it belongs to.
#[derive(Clone, Debug)]
struct Asked {
    excluded: bool,
    text: String,
}

impl Asked {
    fn group(&self) -> Option<&str> {
        let group = match self.text.as_str() {
            "is:post" | "is:reply" | "is:boost" => "kind",
            "is:public" | "is:unlisted" | "is:followers" | "is:direct" => "visibility",
            text => text
                .split_once(':')
                .map(|(name, _)| name)
                .filter(|name| ["language", "during", "on", "at"].contains(name))?,
        };
        Some(group).filter(|_| !self.excluded)
    }

    fn holds(&self, number: usize, post: &Post) -> bool {
        let alt = |given: bool| {
            let mut media = post.attachments.iter().filter(|attachment| attachment.kind != MediaKind::Link);
            media.any(|attachment| attachment.alt.as_deref().is_some_and(|alt| !alt.trim().is_empty()) == given)
        };
        let local = post.published.map(|time| time.to_zoned_datetime(BERLIN.clone()));
        match self.text.as_str() {
            "is:post" => post.kind == Kind::Original,
            "is:reply" => matches!(post.kind, Kind::Reply { .. }),
            "is:boost" => matches!(post.kind, Kind::Boost { .. }),
            "is:public" => post.visibility == Visibility::Public,
            "is:unlisted" => post.visibility == Visibility::Unlisted,
            "is:followers" => post.visibility == Visibility::Followers,
            "is:direct" => post.visibility == Visibility::Direct,
            "is:sensitive" => post.sensitive,
            "is:edited" => post.edited().is_some(),
            "has:media" => post.attachments.iter().any(|attachment| attachment.kind != MediaKind::Link),
            "has:image" => post.attachments.iter().any(|attachment| attachment.kind == MediaKind::Picture),
            "has:poll" => post.poll.is_some(),
            "has:cw" => post.warning.is_some(),
            "has:link" => FIELDS[number].iter().any(|field| field.contains("://")),
            "has:alt" => alt(true),
            "has:noalt" => alt(false),
            text => match text.split_once(':') {
                Some(("language", code)) => post
                    .language
                    .as_deref()
                    .is_some_and(|language| language == code || language.starts_with(&format!("{code}-"))),
                Some(("during", month)) => local.is_some_and(|local| local.strftime("%Y-%m").to_string() == month),
                Some(("before", day)) => {
                    local.is_some_and(|local| local.strftime("%Y-%m-%d").to_string().as_str() < day)
                }
                Some(("after", day)) => {
                    local.is_some_and(|local| local.strftime("%Y-%m-%d").to_string().as_str() > day)
                }
                Some(("on", day)) => local.is_some_and(|local| local.strftime("%A").to_string().to_lowercase() == day),
                Some(("at", hour)) => local.is_some_and(|local| local.strftime("%H").to_string() == hour),
                _ => match text.strip_prefix('#') {
                    Some(name) => post.hashtags.iter().any(|hashtag| fold(hashtag) == fold(name)),
                    None => FIELDS[number].iter().any(|field| field.contains(&fold(text.trim_matches('"')))),
                },
            },
        }
    }
}

/// What can be asked of this library: operators, and words, pairs of words and hashtags of its posts.
static POOL: LazyLock<Vec<String>> = LazyLock::new(|| {
    let operators = [
        "is:post is:reply is:boost is:public is:unlisted is:followers is:direct is:sensitive is:edited has:media has:image",
        "has:poll has:cw has:link has:alt has:noalt language:en language:de on:monday on:sunday at:00 at:09 at:23",
        "before:2024-03-31 after:2022-12-31 during:2023-10 during:2024-03",
    ];
    let mut pool: Vec<String> = operators.iter().flat_map(|line| line.split(' ')).map(str::to_owned).collect();
    let is_word = |word: &&str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    for (_, post) in LIBRARY.posts() {
        let plain = html::plain(&post.html);
        for line in plain.lines() {
            let words: Vec<&str> = line.split(' ').collect();
            pool.extend(words.iter().filter(|word| is_word(word)).take(3).map(ToString::to_string));
            let pair = words.windows(2).find(|pair| pair.iter().all(is_word));
            pool.extend(pair.map(|pair| format!("\"{}\"", pair.join(" "))));
        }
        let tags = post.hashtags.iter().filter(|tag| tag.chars().all(char::is_alphabetic));
        pool.extend(tags.map(|tag| format!("#{tag}")));
    }
    pool
});

fn asked() -> impl Strategy<Value = Vec<Asked>> {
    let operator = (any::<bool>(), 0..27_usize).prop_map(|(excluded, at)| Asked { excluded, text: POOL[at].clone() });
    let word = (prop::bool::weighted(0.2), any::<prop::sample::Index>())
        .prop_map(|(excluded, at)| Asked { excluded, text: at.get(&POOL[27..]).clone() });
    let part = (any::<prop::sample::Index>(), 1..4_usize).prop_map(|(at, len)| {
        let word = at.get(&POOL[27..]).trim_matches(['#', '"']).split(' ').next().unwrap();
        let text = word.chars().take(len).collect();
        Asked { excluded: false, text }
    });
    prop::collection::vec(prop_oneof![operator, word, part], 1..5)
}

fn found(filter: &Filter) -> Vec<u32> {
    filter.find(&LIBRARY, &BERLIN, &StopFlag::new()).unwrap().into_iter().map(|index| index.0).collect()
}

fn slowly(asked: &[Asked]) -> Vec<u32> {
    let fits = |number: usize, post: &Post| {
        asked.iter().all(|one| match one.group() {
            None => one.holds(number, post) != one.excluded,
            group => asked.iter().any(|other| other.group() == group && other.holds(number, post)),
        })
    };
    LIBRARY.posts().filter(|(index, post)| fits(index.0 as usize, post)).map(|(index, _)| index.0).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_filter_finds_what_a_slow_look_at_each_post_finds(asked in asked()) {
        let words: Vec<_> = asked.iter().map(|one| format!("{}{}", if one.excluded { "-" } else { "" }, one.text)).collect();
        let query = words.join(" ");
        prop_assert_eq!(found(&Filter::parse(&query)), slowly(&asked), "{}", query);
    }
}

#[test]
fn the_pool_of_questions_finds_something() {
    let with_results = POOL.iter().filter(|text| !found(&Filter::parse(text)).is_empty()).count();
    assert!(with_results > POOL.len() * 9 / 10, "{with_results} of {}", POOL.len());
}

fn charts() -> Charts {
    Charts::of(&LIBRARY, &BERLIN, &StopFlag::new()).unwrap()
}

fn of(condition: Condition) -> Filter {
    Filter::default().with(condition.wanted())
}

#[test]
fn every_row_of_a_chart_is_a_filter_that_finds_so_many_posts() {
    let charts = charts();
    let check = |name: &str, shares: &[Share]| {
        assert!(shares.len() > 1, "{name}");
        assert!(shares.is_sorted_by(|one, two| one.count >= two.count), "{name}");
        for share in shares {
            let condition = share.condition.clone().unwrap();
            assert_eq!(found(&of(condition)).len(), share.count as usize, "{name}: {}", share.name);
        }
    };
    check("hashtags", &charts.hashtags);
    check("people", &charts.people);
    check("boosted", &charts.boosted);
    check("instances", &charts.instances);
    check("languages", &charts.languages);
}

#[test]
fn months_days_and_hours_count_what_their_filters_find() {
    let charts = charts();
    for (month, counts) in charts.months() {
        let posts = found(&of(Condition::During(month)));
        assert_eq!(posts.len(), counts.total() as usize, "{month}");
        let boosts = found(&Filter::parse(&format!("during:{month} is:boost")));
        assert_eq!(boosts.len(), counts.boosts as usize, "{month}");
    }
    for year in charts.years() {
        let days: u32 = charts.days(year).iter().map(|(_, count)| count).sum();
        assert_eq!(found(&of(Condition::During(Span::year(year).unwrap()))).len(), days as usize, "{year}");
    }
    for (day, count) in charts.days(charts.years()[0]).into_iter().take(50) {
        assert_eq!(found(&of(Condition::During(day))).len(), count as usize, "{day}");
    }
    for (day, hours) in (0..).zip(charts.hours) {
        for (hour, count) in (0..).zip(hours) {
            assert_eq!(found(&hour_filter(day, hour).unwrap()).len(), count as usize, "{day}, {hour}");
        }
    }
    let dated: u32 = charts.hours.iter().flatten().sum();
    assert_eq!((dated + charts.undated) as usize, LIBRARY.len());
}

#[test]
fn local_times_are_those_of_the_zone_on_both_sides_of_each_change_of_clocks() {
    let mut slow = BTreeMap::new();
    for (_, post) in LIBRARY.posts() {
        if let Some(time) = post.published {
            *slow.entry(time.to_zoned_datetime(BERLIN.clone()).strftime("%Y-%m").to_string()).or_insert(0) += 1;
        }
    }
    let rows = charts().rows(Chart::Months);
    let months =
        rows.iter().map(|row| (row[0].clone(), row[1..].iter().map(|cell| cell.parse::<i32>().unwrap()).sum()));
    assert_eq!(months.collect::<BTreeMap<_, _>>(), slow);
}

#[test]
fn every_chart_has_rows_of_one_length() {
    let charts = charts();
    let year = charts.years()[0];
    for (chart, columns) in [
        (Chart::Months, 4),
        (Chart::Days(year), 2),
        (Chart::Hours, 25),
        (Chart::Hashtags, 2),
        (Chart::People, 2),
        (Chart::Boosted, 2),
        (Chart::Instances, 2),
        (Chart::Languages, 2),
    ] {
        let rows = charts.rows(chart);
        assert!(!rows.is_empty() && rows.iter().all(|row| row.len() == columns), "{chart:?}");
    }
}
