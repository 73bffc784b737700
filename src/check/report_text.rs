//! The report as plain text, and the few lines that go to the clipboard.

#![allow(clippy::format_push_string, reason = "plain formatting reads better, and a report is written once")]

use super::{Depth, Entry, Report, Severity, Spot, words};
use crate::{i18n, tr};

/// Places listed under one finding; the rest is counted.
const PLACES: usize = 200;
/// Width of the lines.
const WIDTH: usize = 100;

/// The whole report.
pub fn text(report: &Report) -> String {
    let mut out = String::new();
    for line in head(report) {
        out += &line;
        out.push('\n');
    }
    for severity in Severity::ALL {
        let mut entries = report.of(severity).peekable();
        if entries.peek().is_none() {
            continue;
        }
        let group = words::group(severity);
        out += &format!("\n{group}\n{}\n", "=".repeat(group.chars().count()));
        entries.for_each(|entry| finding(&mut out, entry));
    }
    let counts = tr!("check-what-counts");
    out += &format!("\n{counts}\n{}\n", "=".repeat(counts.chars().count()));
    for (name, count) in counted(report) {
        out += &format!("{}\n", tr!("check-count-line", name = name, count = count));
    }
    out + "\n" + &tr!("check-made-by", version = env!("CARGO_PKG_VERSION")) + "\n"
}

/// A few lines: the verdict, what was counted, and the problems.
pub fn summary(report: &Report) -> String {
    let name = one_line(&report.archive.name);
    let title = tr!("check-summary-title", name = name, verdict = report.headline());
    let counts = &report.counts;
    let numbers = tr!(
        "check-summary-counts",
        posts = counts.posts,
        boosts = counts.boosts,
        here = counts.media_present,
        all = counts.attachments
    );
    let problems = report.of(Severity::Problem).map(|entry| format!("• {}", entry.what()));
    let lines: Vec<_> = [title, numbers].into_iter().chain(problems).collect();
    plain(&lines.join("\n")) + "\n"
}

/// The lines that stand first.
fn head(report: &Report) -> Vec<String> {
    let size = i18n::bytes(report.archive.bytes);
    let depth = match report.depth {
        Depth::Quick => tr!("check-depth-quick"),
        Depth::Full => tr!("check-depth-full"),
    };
    let lines = [
        format!("{}: {}", tr!("check-title"), report.headline()),
        String::new(),
        owner(report),
        tr!("check-archive-line", name = one_line(&report.archive.name), size = size),
        depth,
    ];
    lines.into_iter().map(|line| plain(&line)).collect()
}

/// Whose archive it is.
pub(super) fn owner(report: &Report) -> String {
    match (&*report.name, &*report.handle) {
        ("", "") => tr!("check-no-name"),
        ("", handle) => one_line(handle),
        (name, "") => one_line(name),
        (name, handle) => one_line(&format!("{name}, {handle}")),
    }
}

/// What a report counts, in its order: names and numbers.
pub(super) fn counted(report: &Report) -> [(String, u64); 12] {
    let counts = &report.counts;
    [
        ("check-count-posts", counts.posts),
        ("check-count-replies", counts.replies),
        ("check-count-polls", counts.polls),
        ("check-count-boosts", counts.boosts),
        ("check-count-public", counts.public),
        ("check-count-unlisted", counts.unlisted),
        ("check-count-followers", counts.followers),
        ("check-count-direct", counts.direct),
        ("check-count-attachments", counts.attachments),
        ("check-count-media-present", counts.media_present),
        ("check-count-favourites", counts.favourites),
        ("check-count-bookmarks", counts.bookmarks),
    ]
    .map(|(key, count)| (tr!(key), count))
}

fn finding(out: &mut String, entry: &Entry) {
    out.push('\n');
    wrapped(out, "* ", "  ", &entry.what());
    for sentence in [entry.means(), entry.todo()].iter().filter(|sentence| !sentence.is_empty()) {
        wrapped(out, "  ", "  ", sentence);
    }
    for spot in entry.spots.iter().take(PLACES) {
        *out += &format!("    {}\n", one_line(&Spot::text(spot)));
    }
    let unlisted = unlisted(entry, PLACES);
    if unlisted > 0 {
        *out += &format!("    {}\n", tr!("check-more-places", count = unlisted));
    }
}

/// How many places are not among the first `listed`. A finding without any place has none to list.
pub(super) fn unlisted(entry: &Entry, listed: usize) -> u64 {
    entry.unlisted(listed)
}

/// Breaks a text into lines at its spaces.
fn wrapped(out: &mut String, first: &str, others: &str, text: &str) {
    let mut line = first.to_owned();
    let mut empty = true;
    for word in plain(text).split(' ') {
        if !empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            *out += &line;
            out.push('\n');
            others.clone_into(&mut line);
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        line += word;
        empty = false;
    }
    *out += &line;
    out.push('\n');
}

/// A name from the archive in one line: it can't begin a line of its own and pass for one of ours.
pub(crate) fn one_line(text: &str) -> String {
    plain(text).replace('\n', "\u{fffd}")
}

/// Text without control characters, which could move the cursor of a terminal or turn the direction of what follows.
/// Line breaks in our own texts stay.
fn plain(text: &str) -> String {
    let harmless =
        |c: &char| *c == '\n' || !(c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    text.chars().map(|c| if harmless(&c) { c } else { '\u{fffd}' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_at_spaces_and_keep_every_word() {
        let words: Vec<_> = (0..60).map(|number| format!("word{number}")).collect();
        let mut out = String::new();
        wrapped(&mut out, "* ", "  ", &words.join(" "));
        assert!(out.lines().all(|line| line.chars().count() <= WIDTH));
        assert_eq!(out.split_whitespace().skip(1).collect::<Vec<_>>(), words);
    }

    #[test]
    fn names_from_an_archive_can_not_steer_the_terminal() {
        assert_eq!(plain("a\u{1b}[2Jb\u{202e}c\r"), "a\u{fffd}[2Jb\u{fffd}c\u{fffd}");
        assert_eq!(one_line("x\nBackup check: Everything is here."), "x\u{fffd}Backup check: Everything is here.");
    }
}
