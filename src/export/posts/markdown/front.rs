//! What stands above a Markdown file: facts as YAML, which every program of the kind reads.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::super::chosen::Item;
use super::Page;
use crate::export::file_names::words_of;
use crate::export::post_json::visibility;
use crate::model::Post;
use crate::tr;

/// The front matter of a file, with the lines around it.
///
/// `url` is a path, because Hugo refuses an address with a server in it; the whole address is `original`. Where posts say
/// different things, `visibility` and `language` are lists.
pub(super) fn matter(page: &Page<'_>, zone: &TimeZone) -> String {
    let posts = || page.items.iter().map(|item| item.post);
    let mut lines = vec![format!("title: {}", quoted(&page.title))];
    let time = |time: Timestamp| time.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string();
    lines.extend(posts().find_map(|post| post.published).map(|date| format!("date: {}", time(date))));
    lines.extend(posts().filter_map(Post::edited).max().map(|date| format!("lastmod: {}", time(date))));
    lines.push(format!("url: {}", quoted(&page.path)));
    let single = page.items.first().filter(|_| page.items.len() == 1);
    lines.extend(single.and_then(|item| item.post.url()).map(|url| format!("original: {}", quoted(&url))));
    let tags: BTreeSet<&str> = posts().flat_map(|post| &post.hashtags).map(|tag| &**tag).collect();
    lines.push(format!("tags: {}", list(&tags)));
    let visibilities: BTreeSet<&str> = posts().map(|post| visibility(post.visibility)).collect();
    lines.push(format!("visibility: {}", one_or_list(&visibilities)));
    let languages: BTreeSet<&str> = posts().filter_map(|post| post.language.as_deref()).collect();
    lines.push(format!("language: {}", one_or_list(&languages)));
    format!("---\n{}\n---\n", lines.join("\n"))
}

/// The first words of a post, as files are named after them.
pub(super) fn title(post: &Post) -> String {
    words_of(post).unwrap_or_else(|| tr!("export-untitled"))
}

/// The path of the post's page on its server, where that is a plain one; else one made from its anchor.
pub(super) fn path(item: &Item<'_>) -> String {
    let plain =
        |path: &str| path.chars().all(|c| c.is_ascii_alphanumeric() || "/@_-.~".contains(c)) && !path.contains("..");
    let url = item.post.url().filter(|_| !item.post.is_boost());
    let path = url.as_deref().and_then(|url| url.split_once("://")).and_then(|(_, rest)| rest.split_once('/'));
    match path {
        Some((_, path)) if !path.is_empty() && plain(path) => format!("/{path}"),
        _ => format!("/{}/", item.anchor),
    }
}

fn one_or_list(values: &BTreeSet<&str>) -> String {
    match values.iter().next() {
        Some(value) if values.len() == 1 => quoted(value),
        _ => list(values),
    }
}

fn list(values: &BTreeSet<&str>) -> String {
    format!("[{}]", values.iter().map(|value| quoted(value)).collect::<Vec<_>>().join(", "))
}

/// A YAML text in double quotes (YAML 1.2 §7.3.1): whatever may not stand there as it is, is written as its number.
fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control()
                || matches!(c, '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                out += &format!("\\u{:04x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_leaves_its_quotes() {
        assert_eq!(
            quoted("a \"b\" \\ c: # - {x}\n---\u{85}\u{2028}é"),
            "\"a \\\"b\\\" \\\\ c: # - {x}\\u000a---\\u0085\\u2028é\""
        );
    }
}
