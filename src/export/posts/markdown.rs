//! Posts as Markdown files with front matter, for Hugo, Jekyll, Obsidian and the like: one a post, a thread or a month.
//!
//! Months are `2024-05.md`; posts and threads `2024/2024-05-03-p110.md`, named after the post that begins them, as Jekyll
//! wants it. Media stand in `media/`. `front` writes what stands above, `body` the text of posts.

#![allow(clippy::format_push_string, reason = "plain formatting reads better, and posts are small")]

mod body;
mod front;

use super::super::media::SaveError;
use super::chosen::Item;
use super::media::{self, Copied};
use super::months::{by_time, months};
use super::target::Folder;
use super::threads::Threads;
use super::{Outcome, Per, Work};
use crate::i18n;
use crate::tr;

/// One file.
struct Page<'a> {
    /// Its name in the folder.
    name: String,
    /// What it is about.
    title: String,
    /// Its own place on a site: where the first post stands on its server, or the month.
    path: String,
    /// Its posts, oldest first.
    items: Vec<&'a Item<'a>>,
    /// Posts have headings of their own: there may be several.
    with_headings: bool,
    /// The way from the file to the folder, such as `../`.
    up: &'static str,
}

/// Writes the files.
pub(super) fn folder(work: &Work<'_>, folder: &mut Folder) -> Result<Outcome, SaveError> {
    let (copied, media) = media::copy(work, folder)?;
    let pages = match work.export.options.per {
        Per::Month => by_month(work),
        Per::Thread => Threads::of(work.chosen).all.into_iter().filter_map(|places| page(work, &places)).collect(),
        Per::Post => {
            let places = by_time(work.chosen, 0..work.chosen.items.len());
            places.into_iter().filter_map(|place| page(work, &[place])).collect()
        }
    };
    for page in &pages {
        folder.text(&page.name, &written(work, page, &copied)?)?;
    }
    Ok(Outcome { media, ..Outcome::default() })
}

fn by_month<'a>(work: &Work<'a>) -> Vec<Page<'a>> {
    let months = months(work.chosen, work.export.zone).into_iter().map(|month| {
        let items: Vec<_> = month.places.iter().filter_map(|place| work.chosen.item(*place)).collect();
        let first = items.first().and_then(|item| item.post.published);
        Page {
            name: format!("{}.md", month.name()),
            title: first.map_or_else(|| tr!("posts-no-date"), |time| i18n::month_year(time, work.export.zone)),
            path: month.date.map_or("/undated/".into(), |(year, month)| format!("/{year:04}/{month:02}/")),
            items,
            with_headings: true,
            up: "",
        }
    });
    months.collect()
}

/// The file of a post or a thread.
fn page<'a>(work: &Work<'a>, places: &[usize]) -> Option<Page<'a>> {
    let items: Vec<_> = places.iter().filter_map(|place| work.chosen.item(*place)).collect();
    let first = items.first()?;
    let time = first.post.published.map(|time| work.export.zone.to_datetime(time));
    let name = match time {
        Some(time) => format!("{:04}/{}-{}.md", time.year(), time.date(), first.anchor),
        None => format!("undated/{}.md", first.anchor),
    };
    let with_headings = items.len() > 1;
    Some(Page { name, title: front::title(first.post), path: front::path(first), with_headings, up: "../", items })
}

fn written(work: &Work<'_>, page: &Page<'_>, copied: &Copied) -> Result<String, SaveError> {
    let mut out = front::matter(page, work.export.zone);
    for item in &page.items {
        if page.with_headings {
            let time = item.post.published.map(|time| i18n::date_time(time, work.export.zone));
            let time = time.unwrap_or_else(|| tr!("posts-no-date"));
            out += &["\n## ", &body::escaped(&time), "\n"].concat();
        }
        body::write(&mut out, item, copied, page.up);
        work.done(item.post)?;
    }
    Ok(out)
}
