//! One post: when, for whom, an answer to what, its text, poll and files, what came of it.

use std::borrow::Cow;

use super::escape::{href, inline, language};
use super::{Site, attached, text};
use crate::i18n;
use crate::model::{Kind, Poll, Post, Quote, Visibility};
use crate::text::address;
use crate::tr;

/// Words that stand in many posts, looked up once.
pub(super) struct Words {
    unlisted: String,
    followers: String,
    direct: String,
    original: String,
    sensitive: String,
    no_date: String,
}

impl Words {
    /// In the chosen language, ready to stand in HTML.
    pub fn new() -> Self {
        let word = |key: &str| inline(&tr!(key));
        Self {
            unlisted: word("posts-visibility-unlisted"),
            followers: word("posts-visibility-followers"),
            direct: word("posts-visibility-direct"),
            original: word("export-original"),
            sensitive: word("posts-media-sensitive"),
            no_date: word("posts-no-date"),
        }
    }

    fn visibility(&self, visibility: Visibility) -> Option<&str> {
        match visibility {
            Visibility::Public => None,
            Visibility::Unlisted => Some(&self.unlisted),
            Visibility::Followers => Some(&self.followers),
            Visibility::Direct => Some(&self.direct),
        }
    }
}

/// Writes the post at `place`.
pub(super) fn write(out: &mut String, site: &Site<'_>, place: usize) {
    let Some(item) = site.work.chosen.item(place) else { return };
    let post = item.post;
    *out += &format!("<article id=\"{}\">\n", item.anchor);
    header(out, site, place, post);
    match &post.kind {
        Kind::Original => {}
        Kind::Reply { to } => reply(out, site, to),
        Kind::Boost { of, author } => boost(out, site, of, author.as_deref()),
    }
    content(out, site, post);
    footer(out, site, place, post);
    *out += "</article>\n";
}

fn header(out: &mut String, site: &Site<'_>, place: usize, post: &Post) {
    let address = site.address(place).unwrap_or_default();
    let time = match post.published {
        Some(time) => {
            let shown = inline(&i18n::date_time(time, site.work.export.zone));
            format!("<time datetime=\"{}\">{shown}</time>", html_time(time))
        }
        None => site.words.no_date.clone(),
    };
    *out += &format!("<header><a class=\"time\" href=\"{address}\">{time}</a>");
    if let Some(visibility) = site.words.visibility(post.visibility) {
        *out += &format!(" · {visibility}");
    }
    if let Some(edited) = post.edited() {
        *out += &format!(" · {}", inline(&tr!("posts-edited", date = i18n::date(edited, site.work.export.zone))));
    }
    *out += "</header>\n";
}

/// A time as HTML takes it: years have four digits or more, none is before the first.
fn html_time(time: jiff::Timestamp) -> String {
    const FIRST: i64 = -62_135_596_800;
    match time.as_second() {
        ..FIRST => "0001-01-01T00:00:00Z".to_owned(),
        _ => time.strftime("%Y-%m-%dT%H:%M:%SZ").to_string(),
    }
}

fn reply(out: &mut String, site: &Site<'_>, to: &str) {
    let words = match (address::handle(to), address::host(to)) {
        (Some(name), _) => tr!("posts-reply-to", name = name),
        (None, Some(host)) => tr!("posts-reply-on", host = host),
        (None, None) => tr!("posts-reply"),
    };
    *out += &format!("<p class=\"quiet\">{}</p>\n", linked(site, to, &words));
}

fn boost(out: &mut String, site: &Site<'_>, of: &str, author: Option<&str>) {
    let name = address::handle(of).or_else(|| author.and_then(address::handle));
    let name = name.unwrap_or_else(|| tr!("posts-someone"));
    *out += &format!("<p>{}</p>\n", inline(&tr!("export-boost", name = name)));
    *out += &format!("<p>{}</p>\n", linked(site, of, of));
}

/// `words`, leading to a post: within the export if it is here, else on its server, if the address is one of a page.
fn linked(site: &Site<'_>, uri: &str, words: &str) -> String {
    let words = inline(words);
    if let Some(address) = site.work.chosen.place_of(uri).and_then(|place| site.address(place)) {
        return format!("<a href=\"{address}\">{words}</a>");
    }
    match href(uri) {
        Some(uri) => format!("<a href=\"{uri}\" rel=\"nofollow noreferrer\">{words}</a>"),
        None => words,
    }
}

/// What the post says; behind its warning, if it has one.
fn content(out: &mut String, site: &Site<'_>, post: &Post) {
    let warning = post.warning.as_deref().filter(|warning| !warning.trim().is_empty());
    if let Some(warning) = warning {
        *out += &format!("<details>\n<summary dir=\"auto\">{}</summary>\n", inline(warning));
    }
    if !post.html.is_empty() {
        let language = post.language.as_deref().and_then(language);
        let language = language.map_or_else(String::new, |tag| format!(" lang=\"{tag}\""));
        *out += &format!("<div class=\"text\"{language}>\n");
        text::write(out, &post.html, post.quote().is_some());
        *out += "</div>\n";
    }
    if let Some(asked) = post.poll.as_deref() {
        poll(out, site, asked);
    }
    if let Some(quoted) = post.quote() {
        quote(out, site, quoted);
    }
    let hidden = post.sensitive && warning.is_none() && !post.attachments.is_empty();
    if hidden {
        *out += &format!("<details>\n<summary>{}</summary>\n", site.words.sensitive);
    }
    attached::write(out, site, post);
    *out += if hidden { "</details>\n" } else { "" };
    *out += if warning.is_some() { "</details>\n" } else { "" };
}

fn poll(out: &mut String, site: &Site<'_>, poll: &Poll) {
    let given = poll.options.iter().map(|option| option.votes).fold(0, u64::saturating_add);
    let all = poll.voters.filter(|people| poll.multiple && *people > 0).unwrap_or(given).max(1);
    *out += "<ul class=\"poll\">\n";
    for option in &poll.options {
        let share = (u128::from(option.votes) * 100 + u128::from(all) / 2) / u128::from(all);
        let share = u64::try_from(share).unwrap_or(u64::MAX).min(100);
        let percent = tr!("posts-percent", share = share);
        let facts = inline(&i18n::facts([percent, tr!("posts-votes", count = option.votes)]));
        let name = inline(&option.name);
        *out += &format!(
            "<li><span dir=\"auto\">{name}</span><br>\n<meter max=\"100\" value=\"{share}\">{share}</meter> {facts}</li>\n"
        );
    }
    *out += "</ul>\n";
    let date = poll.ends.map(|ends| i18n::date(ends, site.work.export.zone));
    let end = match (poll.closed, date) {
        (true, Some(date)) => Some(tr!("posts-poll-closed-on", date = date)),
        (true, None) => Some(tr!("posts-poll-closed")),
        (false, Some(date)) => Some(tr!("posts-poll-was-open", date = date)),
        (false, None) => None,
    };
    let voters = poll.voters.map(|voters| tr!("posts-voters", count = voters));
    let multiple = poll.multiple.then(|| tr!("posts-poll-multiple"));
    let facts = i18n::facts([voters, multiple, end].into_iter().flatten());
    if !facts.is_empty() {
        *out += &format!("<p class=\"quiet\">{}</p>\n", inline(&facts));
    }
}

fn quote(out: &mut String, site: &Site<'_>, quoted: &Quote) {
    let line = match quoted {
        Quote::Deleted => inline(&tr!("posts-quote-deleted")),
        Quote::Of(uri) => {
            let words = match (address::handle(uri), address::host(uri)) {
                (Some(name), _) => tr!("posts-quote-of", name = name),
                (None, Some(host)) => tr!("posts-quote-on", host = host),
                (None, None) => tr!("posts-quote"),
            };
            linked(site, uri, &words)
        }
    };
    *out += &format!("<p class=\"quiet\">{line}</p>\n");
}

fn footer(out: &mut String, site: &Site<'_>, place: usize, post: &Post) {
    let mut facts: Vec<Cow<'_, str>> = Vec::new();
    if let Some(url) = post.url().and_then(|url| href(&url)) {
        let original = &site.words.original;
        facts.push(format!("<a href=\"{url}\" rel=\"noreferrer\">{original}</a>").into());
    }
    facts.extend(thread(site, place).into_iter().map(Cow::from));
    let counted = [("posts-favourites", post.favourites), ("posts-boosts", post.boosts)];
    for (key, count) in counted.into_iter().filter_map(|(key, count)| Some((key, count.filter(|count| *count > 0)?))) {
        facts.push(inline(&tr!(key, count = count)).into());
    }
    if !facts.is_empty() {
        *out += &format!("<footer>{}</footer>\n", facts.join(" · "));
    }
}

/// Ways to the other posts of a thread.
fn thread(site: &Site<'_>, place: usize) -> Vec<String> {
    let Some((places, nth)) = site.threads.around(place) else { return Vec::new() };
    let link = |to: Option<String>, words: String| to.map(|to| format!("<a href=\"{to}\">{}</a>", inline(&words)));
    let whole = tr!("export-thread", place = nth + 1, count = places.len());
    if !site.is_one_page() {
        let anchor = |place: usize| site.work.chosen.item(place).map(|item| &item.anchor);
        let first = places.first().and_then(|first| anchor(*first));
        let address = first.zip(anchor(place)).map(|(first, own)| format!("../threads/{first}.html#{own}"));
        return link(address, whole).into_iter().collect();
    }
    let at = |nth: Option<usize>| nth.and_then(|nth| places.get(nth)).and_then(|place| site.address(*place));
    let before = link(at(nth.checked_sub(1)), tr!("export-thread-before"));
    let after = link(at(nth.checked_add(1)), tr!("export-thread-after"));
    [Some(inline(&whole)), before, after].into_iter().flatten().collect()
}
