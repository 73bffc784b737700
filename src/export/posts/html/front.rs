//! The start page: whose posts these are, the search, the months.

use super::escape::{href, inline};
use super::page::{self, Kind};
use super::{Site, attached, text};
use crate::i18n;
use crate::model::{Account, EntryId};
use crate::tr;

/// The start page of a folder; `files` are those that the search reads.
pub(super) fn page(site: &Site<'_>, files: &[String]) -> String {
    let mut out = page::head(&title(site), Kind::Front);
    profile(&mut out, site);
    search_form(&mut out, files);
    months(&mut out, site, |month| format!("posts/{month}.html"));
    script(&mut out);
    page::foot(&mut out);
    out
}

/// What stands in front of the posts when all are on one page.
pub(super) fn head_of_all(site: &Site<'_>) -> String {
    let mut out = page::head(&title(site), Kind::All);
    profile(&mut out, site);
    search_form(&mut out, &[]);
    months(&mut out, site, |month| format!("#m{month}"));
    out
}

fn title(site: &Site<'_>) -> String {
    tr!("export-title", name = &*site.work.export.library.account.name)
}

fn profile(out: &mut String, site: &Site<'_>) {
    let account = &site.work.export.library.account;
    *out += "<header class=\"profile\">\n";
    for (entry, class) in [(account.header, "header"), (account.avatar, "avatar")] {
        if let Some(source) = entry.and_then(|entry| picture(site, entry)) {
            *out += &format!("<img class=\"{class}\" src=\"{source}\" alt=\"\">\n");
        }
    }
    *out += &format!("<h1 dir=\"auto\">{}</h1>\n", inline(&title(site)));
    let handle = inline(&account.handle);
    match href(&account.url) {
        Some(url) => *out += &format!("<p><a href=\"{url}\" rel=\"noreferrer\">{handle}</a></p>\n"),
        None => *out += &format!("<p>{handle}</p>\n"),
    }
    text::write(out, &account.bio_html, false);
    fields(out, account);
    let items = &site.work.chosen.items;
    *out += &format!("<p class=\"quiet\">{}</p>\n</header>\n", inline(&tr!("posts-title", count = items.len())));
}

fn fields(out: &mut String, account: &Account) {
    if account.fields.is_empty() {
        return;
    }
    *out += "<table>\n";
    for field in &account.fields {
        *out += &format!("<tr><th scope=\"row\" dir=\"auto\">{}</th><td>", inline(&field.name));
        text::write(out, &field.value_html, false);
        *out += "</td></tr>\n";
    }
    *out += "</table>\n";
}

/// Address of a picture of the profile, seen from the start page.
fn picture(site: &Site<'_>, entry: EntryId) -> Option<String> {
    let copy = site.copied.get(&entry).filter(|copy| attached::is_picture(copy))?;
    match &site.inside {
        Some(inside) => inside.get(&entry).cloned(),
        None => Some(copy.name.clone()),
    }
}

fn search_form(out: &mut String, files: &[String]) {
    let label = inline(&tr!("export-search"));
    let [reading, found] = ["export-search-reading", "export-search-found"].map(|key| inline(&tr!(key)));
    let files = files.join(" ");
    *out += &format!(
        "<form id=\"search\" role=\"search\" hidden data-files=\"{files}\" data-reading=\"{reading}\" data-found=\"{found}\">\n\
         <label for=\"query\">{label}</label>\n<input id=\"query\" type=\"search\" autocomplete=\"off\">\n\
         <p id=\"found\" role=\"status\"></p>\n<ol id=\"results\"></ol>\n</form>\n"
    );
}

/// The months by year; `address` leads to one.
fn months(out: &mut String, site: &Site<'_>, address: impl Fn(&str) -> String) {
    *out += &format!("<nav aria-label=\"{}\">\n", inline(&tr!("export-months")));
    for year in site.months.chunk_by(|one, next| one.date.map(|date| date.0) == next.date.map(|date| date.0)) {
        let Some(first) = year.first() else { continue };
        let name = first.date.map_or_else(|| tr!("posts-no-date"), |(year, _)| year.to_string());
        *out += &format!("<h2>{}</h2>\n<ul class=\"months\">\n", inline(&name));
        for month in year {
            let (address, name) = (address(&month.name()), inline(&site.month_name(month)));
            let count = i18n::number(month.places.len() as u64);
            *out += &format!("<li><a href=\"{address}\">{name}</a> {count}</li>\n");
        }
        *out += "</ul>\n";
    }
    *out += "</nav>\n";
}

/// The search's script; it stands behind what it looks at.
pub(super) fn script(out: &mut String) {
    *out += &format!("<script>{}</script>\n", page::SCRIPT);
}
