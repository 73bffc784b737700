//! The report as one HTML file: to keep beside the archive, to print. No scripts, nothing loaded from anywhere.

#![allow(clippy::format_push_string, reason = "plain formatting reads better, and a report is written once")]

use super::report_text::{counted, owner, unlisted};
use super::{Depth, Entry, Report, Severity, Spot, words};
use crate::{i18n, tr};

/// Places listed under one finding; the rest is counted.
const PLACES: usize = 2000;
/// So many places are shown at once; more are folded away.
const OPEN: usize = 5;

const STYLE: &str = include_str!("report.css");

/// The whole report as an HTML document.
pub fn html(report: &Report) -> String {
    let title = tr!("check-summary-title", name = &*report.archive.name, verdict = report.headline());
    let mut out = String::new();
    out += "<!DOCTYPE html>\n";
    out += &format!("<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", escaped(&tr!("check-html-language")));
    out += "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n";
    out += "<meta name=\"color-scheme\" content=\"light dark\">\n";
    out += "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n";
    out += &format!("<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n", escaped(&title));
    head(&mut out, report);
    for severity in Severity::ALL {
        group(&mut out, report, severity);
    }
    counts(&mut out, report);
    let made_by = tr!("check-made-by", version = env!("CARGO_PKG_VERSION"));
    out + &format!("<footer>{}</footer>\n</main>\n</body>\n</html>\n", escaped(&made_by))
}

fn head(out: &mut String, report: &Report) {
    let archive = tr!("check-archive-line", name = &*report.archive.name, size = i18n::bytes(report.archive.bytes));
    let depth = match report.depth {
        Depth::Quick => tr!("check-depth-quick"),
        Depth::Full => tr!("check-depth-full"),
    };
    *out += &format!("<header>\n<p>{}</p>\n", escaped(&tr!("check-title")));
    *out += &format!("<h1 class=\"{}\">{}</h1>\n", report.verdict.name(), escaped(&report.headline()));
    for line in [owner(report), archive, depth] {
        *out += &format!("<p>{}</p>\n", escaped(&line));
    }
    *out += "</header>\n";
}

fn group(out: &mut String, report: &Report, severity: Severity) {
    let mut entries = report.of(severity).peekable();
    if entries.peek().is_none() {
        return;
    }
    *out += &format!("<section class=\"{}\">\n<h2>{}</h2>\n", severity.name(), escaped(&words::group(severity)));
    entries.for_each(|entry| finding(out, entry));
    *out += "</section>\n";
}

fn finding(out: &mut String, entry: &Entry) {
    *out += &format!("<article id=\"{}\">\n<h3>{}</h3>\n", entry.kind.name(), escaped(&entry.what()));
    for sentence in [entry.means(), entry.todo()].iter().filter(|sentence| !sentence.is_empty()) {
        *out += &format!("<p>{}</p>\n", escaped(sentence));
    }
    places(out, entry);
    *out += "</article>\n";
}

fn places(out: &mut String, entry: &Entry) {
    let listed: Vec<_> = entry.spots.iter().take(PLACES).map(Spot::text).collect();
    if listed.is_empty() {
        return;
    }
    let folded = listed.len() > OPEN;
    if folded {
        *out += &format!("<details>\n<summary>{}</summary>\n", escaped(&tr!("check-places", count = listed.len())));
    }
    *out += "<ul>\n";
    for place in &listed {
        *out += &format!("<li>{}</li>\n", escaped(place));
    }
    let unlisted = unlisted(entry, PLACES);
    if unlisted > 0 {
        *out += &format!("<li>{}</li>\n", escaped(&tr!("check-more-places", count = unlisted)));
    }
    *out += if folded { "</ul>\n</details>\n" } else { "</ul>\n" };
}

fn counts(out: &mut String, report: &Report) {
    *out += &format!("<section>\n<h2>{}</h2>\n<table>\n", escaped(&tr!("check-what-counts")));
    for (name, count) in counted(report) {
        *out += &format!("<tr><th scope=\"row\">{}</th><td>{}</td></tr>\n", escaped(&name), i18n::number(count));
    }
    *out += "</table>\n</section>\n";
}

/// Text that stands for itself wherever it is put in the document. Characters that steer direction or the terminal are
/// replaced: names in an archive are untrusted.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\n' | '\t' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') => {
                out.push('\u{fffd}');
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::CheckKind;

    #[test]
    fn nothing_from_an_archive_becomes_markup() {
        let hostile = "<img src=x onerror=alert(1)>\"'&\u{202e}\0";
        let safe = escaped(hostile);
        assert!(!safe.contains(['<', '>', '"', '\'', '\u{202e}', '\0']), "{safe}");
        assert!(safe.starts_with("&lt;img"));
    }

    #[test]
    fn the_page_is_one_file_for_light_dark_and_paper_and_runs_and_loads_nothing() {
        for wanted in ["@media (prefers-color-scheme: dark)", "@media print {\n"] {
            assert!(STYLE.contains(wanted), "{wanted}");
        }
        for never in ["url(", "@import", "http:", "https:"] {
            assert!(!STYLE.contains(never), "{never}");
        }
    }

    #[test]
    fn what_is_folded_away_is_counted_by_what_is_listed_and_is_printed() {
        // Two attachments name each file.
        let spots = (0..2100).map(|number| Spot::named(format!("{number}.png")));
        let entry = Entry { places: Some(2100), ..Entry::new(CheckKind::MediaDamaged, 4200) }.at(spots);
        let mut out = String::new();
        places(&mut out, &entry);
        assert!(out.starts_with("<details>\n<summary>2,000 places</summary>\n"), "{}", &out[..80]);
        assert_eq!(out.matches("<li>").count(), 2001);
        assert!(out.contains("<li>and 100 more</li>"));
        let print: Vec<_> = STYLE.lines().filter(|line| line.starts_with("@media print { details")).collect();
        assert_eq!(print.len(), 1);
        assert!(print[0].contains("::details-content { content-visibility: visible; block-size: auto; }"));
        assert!(!STYLE.contains("display: none"), "where that is not known, the number of places is printed");
    }
}
