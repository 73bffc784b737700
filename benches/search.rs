//! What one keystroke in the search field and one change of a filter cost, and what the searched text takes.
//!
//! `cargo bench --bench search` prints a table in Markdown. Posts are made in code: 300 bytes of text each, of a vocabulary
//! in which few words are frequent and most are rare. CPU time is that of all threads, from the system's count.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

#[path = "../tests/support/made_library.rs"]
mod made_library;

use std::fmt::Write;
use std::sync::Arc;
use std::time::Instant;

use fossick::model::{Batch, Library, Post};
use fossick::progress::StopFlag;
use fossick::query::by_uri::ByUri;
use fossick::query::charts::Charts;
use fossick::query::filter::Filter;
use fossick::query::order::{FileOrder, Order};
use fossick::query::threads::Threads;
use fossick::text::arena::arena;
use fossick::text::html;
use jiff::tz::TimeZone;

const POSTS: usize = 100_000;
const MILLION: usize = 1_000_000;
/// As loading makes them.
const BATCH: usize = 2_000;
/// Text of a post in bytes.
const TEXT: usize = 300;
/// CPU time is counted in hundredths of a second, so much work is measured at once.
const AT_LEAST: f64 = 0.5;

const QUERIES: &[(&str, &str, f64)] = &[
    ("rare word", "w4711", 10.0),
    ("word that is nowhere", "nowhere", 10.0),
    ("common word", "the", 16.0),
    ("three words with operators", "the of snails -has:poll is:post after:2018", 16.0),
    ("excluded word", "-garden", 16.0),
    ("filter: kind", "is:boost", 16.0),
    ("filter: visibility, media, language", "is:public has:media language:en", 16.0),
    ("filter: month", "during:2019-05", 16.0),
    ("filter: hour of a day of the week", "on:monday at:14", 16.0),
    ("filter: hashtag", "#garden", 16.0),
    ("filter: person", "with:@bob@other.example", 16.0),
    ("filter: links", "has:link", 16.0),
    ("filter: none", "", 16.0),
];

fn main() {
    let zone = TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").unwrap();
    println!("| what | posts | found | CPU, ms | wall, ms | must |\n|---|---|---|---|---|---|");
    for count in [POSTS, MILLION] {
        let library = library(count);
        let file = FileOrder::of(&library);
        for (name, query, most) in QUERIES {
            let mut found = 0;
            let (cpu, wall) = measure(|| found = newest(query, &library, &file, &zone));
            let must = if count == POSTS { format!("≤ {most} CPU") } else { "≤ 120 wall".to_owned() };
            println!("| {name}: `{query}` | {count} | {found} | {cpu:.1} | {wall:.1} | {must} |");
        }
        for order in [Order::Oldest, Order::MostFavourited] {
            let all = Filter::default().find(&library, &zone, &StopFlag::new()).unwrap();
            let (cpu, wall) = measure(|| order.apply(&mut all.clone(), &library, &file));
            println!("| order of all: {order:?} | {count} | | {cpu:.1} | {wall:.1} | |");
        }
        let stop = StopFlag::new();
        let (cpu, wall) = measure(|| drop(Charts::of(&library, &zone, &stop)));
        println!("| all charts | {count} | | {cpu:.1} | {wall:.1} | |");
        let by_uri = ByUri::of(&library);
        let (cpu, wall) = measure(|| drop(Threads::of(&library, &by_uri, &file, &stop)));
        println!("| threads | {count} | | {cpu:.1} | {wall:.1} | |");
        if count == POSTS {
            let (searched, plain) = bytes(&library);
            let ratio = searched / plain;
            println!(
                "| searched text of {:.1} MB of plain text, over it | {count} | | {ratio:.2} | | ≤ 1.2 |",
                plain / 1e6
            );
        }
    }
}

/// What a keystroke does: reads the text, finds, orders.
fn newest(query: &str, library: &Library, file: &FileOrder, zone: &TimeZone) -> usize {
    let mut found = Filter::parse(query).find(library, zone, &StopFlag::new()).unwrap();
    Order::Newest.apply(&mut found, library, file);
    found.len()
}

/// Milliseconds of CPU and by the clock that `work` takes on average, the first time left out.
fn measure(mut work: impl FnMut()) -> (f64, f64) {
    work();
    let (cpu, began) = (cpu_seconds(), Instant::now());
    let mut rounds = 0.0;
    while began.elapsed().as_secs_f64() < AT_LEAST {
        work();
        rounds += 1.0;
    }
    let wall = began.elapsed().as_secs_f64();
    ((cpu_seconds() - cpu) / rounds * 1000.0, wall / rounds * 1000.0)
}

/// CPU time of this process, its threads included, from `/proc/self/stat`: fields 14 and 15, in hundredths of a second.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields = stat.rsplit_once(") ").unwrap().1;
    fields.split(' ').skip(11).take(2).map(|ticks| ticks.parse::<f64>().unwrap() / 100.0).sum()
}

/// Bytes of the searched text, and of the plain text of all fields it is made of.
fn bytes(library: &Library) -> (f64, f64) {
    let searched: usize =
        library.batches().iter().map(|batch| batch.search.text.len() + 4 * batch.search.ends.len()).sum();
    let plain = |post: &Post| {
        let alts = post.attachments.iter().filter_map(|attachment| attachment.alt.as_deref()).map(str::len);
        let options = post.poll.iter().flat_map(|poll| &poll.options).map(|option| option.name.len());
        let warning = post.warning.as_deref().map(str::len);
        html::plain(&post.html).len() + alts.chain(options).chain(warning).sum::<usize>()
    };
    (searched as f64, library.posts().map(|(_, post)| plain(post)).sum::<usize>() as f64)
}

/// Posts of many kinds, each with [`TEXT`] bytes of text unless it is a boost.
fn library(count: usize) -> Library {
    let made = made_library::many(count);
    let mut library = Library::default();
    library.account = made.account.clone();
    let mut posts = made.posts().map(|(index, post)| longer(index.0, post.clone()));
    loop {
        let batch: Vec<Post> = posts.by_ref().take(BATCH).collect();
        if batch.is_empty() {
            break;
        }
        library.push(Batch { search: Arc::new(arena(&batch)), posts: batch.into() });
    }
    library
}

/// Fills the text up with words of which the one with number n comes up about once in n.
fn longer(number: u32, mut post: Post) -> Post {
    if post.is_boost() {
        return post;
    }
    let mut text = String::from(&*post.html);
    let mut seed = u64::from(number) * 0x9e37_79b9 + 1;
    while text.len() < TEXT {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let uniform = (seed >> 40) as f64 / f64::from(1_u32 << 24);
        write!(text, " w{}", 20_000_f64.powf(uniform) as u32).unwrap();
    }
    post.html = text.into();
    post.hashtags = if number.is_multiple_of(3) { [Arc::from("garden")].into() } else { Box::default() };
    post
}
