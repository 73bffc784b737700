//! The six CSV lists, exactly as Mastodon ≥ 4.0 writes them (archive format §5).

use super::{people::Friend, rng::Rng};

/// Rows of each list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListCounts {
    pub following: u64,
    pub lists: u64,
    pub muted: u64,
    pub blocked: u64,
    pub blocked_domains: u64,
    pub bookmarks: u64,
}

/// File names and contents, and how many rows each has.
pub fn lists(seed: u64, friends: &[Friend], bookmarks: &[String]) -> (Vec<(&'static str, String)>, ListCounts) {
    let mut rng = Rng::for_part(seed, "lists");
    let mut people: Vec<String> = friends.iter().map(Friend::address).collect();
    people.sort_unstable();
    people.dedup();
    for at in (1..people.len()).rev() {
        people.swap(at, rng.below(at as u64 + 1) as usize);
    }
    let quarter = people.len() / 8;
    let (blocked, rest) = people.split_at(quarter.min(6));
    let (muted, following) = rest.split_at(quarter.min(9));
    let files = vec![
        ("following_accounts.csv", following_csv(&mut rng, following)),
        ("lists.csv", lists_csv(&mut rng, following)),
        ("muted_accounts.csv", muted_csv(&mut rng, muted)),
        ("blocked_accounts.csv", rows(blocked.iter().cloned())),
        ("blocked_domains.csv", rows(DOMAINS.iter().map(|domain| (*domain).to_owned()))),
        ("bookmarks.csv", rows(bookmarks.iter().rev().cloned())),
    ];
    let data_rows = |at: usize, headers: u64| files[at].1.lines().count() as u64 - headers;
    let counts = ListCounts {
        following: data_rows(0, 1),
        lists: data_rows(1, 0),
        muted: data_rows(2, 1),
        blocked: data_rows(3, 0),
        blocked_domains: data_rows(4, 0),
        bookmarks: data_rows(5, 0),
    };
    (files, counts)
}

const DOMAINS: [&str; 4] = ["spam.example", "ads.example", "xn--grobr-jua.example", "rude.example.net"];

const TITLES: [&str; 5] = ["Botany", "Friends", "Bread, cake and tea", "The \"quiet\" ones", "日本語"];

fn rows(lines: impl Iterator<Item = String>) -> String {
    lines.map(|line| line + "\n").collect()
}

fn following_csv(rng: &mut Rng, people: &[String]) -> String {
    const LANGUAGES: [&str; 5] = ["", "", "", "de", "\"en, ja\""];
    let mut csv = String::from("Account address,Show boosts,Notify on new posts,Languages\n");
    for person in people {
        let (boosts, notify) = (rng.chance(0.9), rng.chance(0.1));
        csv += &format!("{person},{boosts},{notify},{}\n", rng.pick(&LANGUAGES));
    }
    csv
}

fn muted_csv(rng: &mut Rng, people: &[String]) -> String {
    let mut csv = String::from("Account address,Hide notifications\n");
    for person in people {
        csv += &format!("{person},{}\n", rng.chance(0.7));
    }
    csv
}

fn lists_csv(rng: &mut Rng, people: &[String]) -> String {
    let mut csv = String::new();
    for title in TITLES {
        let quoted =
            if title.contains([',', '"']) { format!("\"{}\"", title.replace('"', "\"\"")) } else { title.into() };
        for person in people.iter().filter(|_| rng.chance(0.2)) {
            csv += &format!("{quoted},{person}\n");
        }
    }
    csv
}
