//! What the search of a folder looks through: one script a year that hands its posts over, because a page without a server
//! may not read other files.

use std::io::Write;

use super::super::super::media::SaveError;
use super::super::chosen::Item;
use super::super::target::Folder;
use super::Site;
use crate::i18n;
use crate::model::{Kind, Post};
use crate::text::html;
use crate::tr;

/// Writes the scripts, and gives their names from the oldest year on; posts without a date come first of all.
pub(super) fn write(site: &Site<'_>, folder: &mut Folder) -> Result<Vec<String>, SaveError> {
    let mut names = Vec::new();
    for months in site.months.chunk_by(|one, next| one.date.map(|date| date.0) == next.date.map(|date| date.0)) {
        let year = months.first().and_then(|month| month.date).map_or("undated".into(), |(year, _)| year.to_string());
        let name = format!("search/{year}.js");
        folder.file(&name, |out| {
            write!(out, "fossick({}, [", quoted(&name))?;
            for place in months.iter().flat_map(|month| &month.places) {
                site.work.stop.check()?;
                if let Some(item) = site.work.chosen.item(*place) {
                    out.write_all(line(site, *place, item).as_bytes())?;
                }
            }
            Ok(out.write_all(b"\n]);\n")?)
        })?;
        names.push(name);
    }
    if site.months.last().is_some_and(|month| month.date.is_none()) {
        names.rotate_right(1);
    }
    Ok(names)
}

/// Address, date and text of a post.
fn line(site: &Site<'_>, place: usize, item: &Item<'_>) -> String {
    // The start page stands one folder higher than the others.
    let address = site.address(place).unwrap_or_default();
    let address = address.trim_start_matches("../");
    let date = item.post.published.map(|time| i18n::date_time(time, site.work.export.zone));
    let date = date.unwrap_or_else(|| tr!("posts-no-date"));
    let [address, date, text] = [address, &date, &words(item.post)].map(quoted);
    format!("\n[{address}, {date}, {text}],")
}

/// All that a post says: warning, text, choices of its poll, descriptions; of a boost, what was boosted.
fn words(post: &Post) -> String {
    let mut parts: Vec<String> = post.warning.iter().map(ToString::to_string).collect();
    parts.push(html::plain(&post.html));
    parts.extend(post.poll.iter().flat_map(|poll| &poll.options).map(|option| option.name.to_string()));
    parts.extend(post.attachments.iter().filter_map(|attachment| attachment.alt.as_deref()).map(str::to_owned));
    if let Kind::Boost { of, .. } = &post.kind {
        parts.push(of.to_string());
    }
    parts.retain(|part| !part.is_empty());
    parts.join("\n")
}

/// As a string of a script: JSON, in which nothing can end the script or a line of it.
fn quoted(text: &str) -> String {
    let json = serde_json::to_string(text).unwrap_or_else(|_| "\"\"".into());
    json.replace('<', "\\u003c").replace('\u{2028}', "\\u2028").replace('\u{2029}', "\\u2029")
}
