//! What lists of 100,000 rows cost: reading them against the csv crate alone, and putting a table in order or searching it;
//! and counting the people in a million posts.
//!
//! `cargo bench --bench lists` prints a table in Markdown. Everything is made in memory; both ways of reading are done in
//! turn, medians count.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a bench prints its results and stops at any failure")]

use std::fmt::Write as _;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use fossick::model::{Batch, Kind, Library, List, ListKind, ListRow, Mention, Post};
use fossick::progress::StopFlag;
use fossick::query::compare::compare;
use fossick::query::people::People;
use fossick::query::table::{Column, order, search};
use fossick::wire::lists::{Content, Form, read, write};

const ROWS: usize = 100_000;
const POSTS: usize = 1_000_000;
/// Runs of each kind; the median counts.
const ROUNDS: usize = 9;

fn main() {
    println!("| what | ms | must be |\n|---|---|---|");
    let text = following();
    let list = list_of(&text);
    assert_eq!(list.rows.len(), ROWS);
    let (mut alone, mut ours) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        alone.push(timed(|| csv_alone(&text)));
        ours.push(timed(|| list_of(&text)));
    }
    let (alone, ours) = (median(alone), median(ours));
    println!(
        "| {ROWS} rows, {:.1} MB, by the csv crate alone, each cell as text | {alone:.1} | |",
        text.len() as f64 / 1e6
    );
    println!("| the same to a complete list | {ours:.1} | |");
    println!("| ratio | **{:.2}** | ≤ 3 |", ours / alone);
    let rows: &[ListRow] = &list.rows;
    for (name, by) in [("account", Column::Address), ("server", Column::Host), ("show boosts", Column::ShowBoosts)] {
        row(&format!("to order {ROWS} rows by {name}"), "≤ 50", || order(rows, by, false));
    }
    row(&format!("to search {ROWS} rows"), "≤ 50", || search(rows, "person 7 example"));
    row("to compare two lists of that length", "", || compare(rows, rows));
    let library = library();
    row(&format!("to write {ROWS} rows"), "", || {
        let mut out = Vec::new();
        write(ListKind::Following, rows, Form::Mastodon, &mut out).unwrap();
        out
    });
    row(&format!("to count the people in {POSTS} posts"), "", || People::of(&library, &StopFlag::new()).unwrap());
}

fn row<T>(name: &str, limit: &str, mut work: impl FnMut() -> T) {
    let times = (0..ROUNDS).map(|_| timed(&mut work)).collect();
    println!("| {name} | **{:.1}** | {limit} |", median(times));
}

/// Milliseconds.
fn timed<T>(work: impl FnOnce() -> T) -> f64 {
    let started = Instant::now();
    let result = black_box(work());
    let took = started.elapsed();
    drop(result);
    took.as_secs_f64() * 1e3
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn host(n: usize) -> String {
    format!("server{}.example", n * 7919 % 4001)
}

/// `following_accounts.csv` in no order.
fn following() -> String {
    let mut text = String::from("Account address,Show boosts,Notify on new posts,Languages\n");
    for n in 0..ROWS {
        let languages = ["", "", "de", "\"en, ja\""][n % 4];
        let (number, host) = (n * 7907 % ROWS, host(n));
        let _ = writeln!(text, "person{number}@{host},{},{},{languages}", n % 9 > 0, n % 11 == 0);
    }
    text
}

fn list_of(text: &str) -> List {
    match read(text.as_bytes(), "following_accounts.csv", Some("social.example")).unwrap() {
        Content::Lists(lists) => lists.into_iter().next().unwrap(),
        other => panic!("{other:?}"),
    }
}

/// The least somebody does who reads such a file with the csv crate: one record that is used again, checked to be UTF-8.
fn csv_alone(text: &str) -> usize {
    let mut csv = csv::ReaderBuilder::new().from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut cells = 0;
    while csv.read_record(&mut record).unwrap() {
        cells += record.iter().map(str::len).sum::<usize>();
    }
    cells
}

/// Posts that mention one or two of 5,000 people, replies and boosts among them.
fn library() -> Library {
    let people: Vec<Mention> = (0..5000)
        .map(|n| Mention {
            uri: format!("https://{}/users/person{n}", host(n)).into(),
            name: format!("@person{n}@{}", host(n)).into(),
        })
        .collect();
    let mut library = Library::default();
    for start in (0..POSTS).step_by(1000) {
        let posts: Vec<Post> = (start..start + 1000).map(|n| post(n, &people)).collect();
        library.push(Batch { posts: posts.into(), search: Arc::default() });
    }
    library
}

fn post(n: usize, people: &[Mention]) -> Post {
    let one = &people[n * 31 % people.len()];
    let address = || format!("{}/statuses/{n}", one.uri).into_boxed_str();
    let (kind, mentions): (_, Vec<Mention>) = match n % 4 {
        0 => (Kind::Boost { of: address(), author: Some(Arc::clone(&one.uri)) }, Vec::new()),
        1 => (Kind::Original, vec![one.clone(), people[n % people.len()].clone()]),
        _ => (Kind::Reply { to: address() }, vec![one.clone()]),
    };
    let published = jiff::Timestamp::from_second(i64::try_from(n).unwrap() * 60).ok();
    Post { kind, mentions: mentions.into(), published, ..Post::default() }
}
