//! Posts as web pages that need nothing but a browser: a folder of them, or one that holds everything.
//!
//! Folder: `index.html` (who, the months, the search), `posts/2024-05.html` (a month, in parts when it is long),
//! `threads/p110.html` (a thread whose first post is called so), `search/2024.js` (what the search looks through),
//! `media/`, `style.css`. One file: the same posts one after the other, with pictures, videos and sounds inside as far as
//! they fit ([`EACH`], [`ALL`]).
//!
//! What is untrusted becomes text through `escape`; there is no other way into a page. `text` writes the blocks of a post,
//! `post` the post around them, `attached` its files, `page` what is around posts, `front` the start page, `search` its data.

#![allow(clippy::format_push_string, reason = "plain formatting reads better, and posts are small")]

mod attached;
mod escape;
mod front;
mod page;
mod post;
mod search;
mod text;

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

use super::super::media::SaveError;
use super::media::{self, Copied};
use super::months::{Month, months};
use super::target::Folder;
use super::threads::Threads;
use super::{Outcome, Work};
use crate::i18n;
use crate::model::EntryId;
use crate::tr;
use post::Words;

/// Most posts on one page; a longer month has several.
const PER_PAGE: usize = 1000;

/// Longest file that is put into a page that holds everything, in bytes.
pub(super) const EACH: u64 = 8 << 20;

/// Most bytes of files in a page that holds everything; browsers open it slowly beyond.
pub(super) const ALL: u64 = 128 << 20;

/// What all posts of an export need.
struct Site<'a> {
    work: &'a Work<'a>,
    copied: Copied,
    threads: Threads,
    months: Vec<Month>,
    /// For each post the page that it stands on.
    pages: Vec<u32>,
    /// File names of the pages, in their order.
    names: Vec<String>,
    /// Files inside of the one page, ready to stand in an address; None when there is a folder.
    inside: Option<HashMap<EntryId, String>>,
    words: Words,
}

/// Part of a month that stands on one page.
struct Part<'a> {
    month: &'a Month,
    /// Which part, from 0 on.
    nth: usize,
    places: &'a [usize],
}

impl<'a> Site<'a> {
    fn new(work: &'a Work<'a>, copied: Copied, inside: Option<HashMap<EntryId, String>>) -> Self {
        let months = months(work.chosen, work.export.zone);
        let mut pages = vec![0; work.chosen.items.len()];
        let mut names = Vec::new();
        for part in parts(&months) {
            for place in part.places {
                if let Some(page) = pages.get_mut(*place) {
                    *page = names.len() as u32;
                }
            }
            names.push(part.file_name());
        }
        let threads = Threads::of(work.chosen);
        Self { work, copied, threads, months, pages, names, inside, words: Words::new() }
    }

    /// Everything stands on one page.
    fn is_one_page(&self) -> bool {
        self.inside.is_some()
    }

    /// Address of the chosen post at `place`, seen from a page in a folder of the site, or in the one page.
    fn address(&self, place: usize) -> Option<String> {
        let anchor = &self.work.chosen.item(place)?.anchor;
        if self.is_one_page() {
            return Some(format!("#{anchor}"));
        }
        let page = self.names.get(*self.pages.get(place)? as usize)?;
        Some(format!("../posts/{page}#{anchor}"))
    }

    /// Name of a month, or of what stands in its place.
    fn month_name(&self, month: &Month) -> String {
        let first = month.places.first().and_then(|place| self.work.chosen.item(*place));
        match first.and_then(|item| item.post.published) {
            Some(time) => i18n::month_year(time, self.work.export.zone),
            None => tr!("posts-no-date"),
        }
    }
}

impl Part<'_> {
    /// `2024-05.html`, the second part `2024-05-part-2.html`.
    fn file_name(&self) -> String {
        match self.nth {
            0 => format!("{}.html", self.month.name()),
            nth => format!("{}-part-{}.html", self.month.name(), nth + 1),
        }
    }
}

/// The pages of all months.
fn parts(months: &[Month]) -> impl Iterator<Item = Part<'_>> {
    months.iter().flat_map(|month| {
        month.places.chunks(PER_PAGE).enumerate().map(move |(nth, places)| Part { month, nth, places })
    })
}

/// Writes a folder of pages.
pub(super) fn folder(work: &Work<'_>, folder: &mut Folder) -> Result<Outcome, SaveError> {
    let (copied, media) = media::copy(work, folder)?;
    let site = Site::new(work, copied, None);
    folder.text("style.css", page::STYLE)?;
    let all: Vec<_> = parts(&site.months).collect();
    for (nth, part) in all.iter().enumerate() {
        let around = [nth.checked_sub(1), nth.checked_add(1)].map(|nth| all.get(nth?));
        folder.file(&format!("posts/{}", part.file_name()), |out| month_page(&site, part, around, out))?;
    }
    for places in site.threads.all.iter().filter(|places| places.len() > 1) {
        let Some(first) = places.first().and_then(|place| work.chosen.item(*place)) else { continue };
        folder.file(&format!("threads/{}.html", first.anchor), |out| thread_page(&site, places, out))?;
    }
    let years = search::write(&site, folder)?;
    folder.file("index.html", |out| Ok(out.write_all(front::page(&site, &years).as_bytes())?))?;
    Ok(Outcome { media, ..Outcome::default() })
}

fn month_page(
    site: &Site<'_>,
    part: &Part<'_>,
    around: [Option<&Part<'_>>; 2],
    out: &mut impl Write,
) -> Result<(), SaveError> {
    let mut title = site.month_name(part.month);
    if part.month.places.len() > PER_PAGE {
        title = tr!("export-page-part", title = title, part = part.nth + 1);
    }
    let mut head = page::head(&title, page::Kind::Inner);
    page::way(&mut head, around.map(|part| part.map(|part| (part.file_name(), site.month_name(part.month)))));
    head += &format!("<h1>{}</h1>\n", escape::inline(&title));
    out.write_all(head.as_bytes())?;
    write_posts(site, part.places, true, out)?;
    let mut foot = String::new();
    page::way(&mut foot, around.map(|part| part.map(|part| (part.file_name(), site.month_name(part.month)))));
    page::foot(&mut foot);
    Ok(out.write_all(foot.as_bytes())?)
}

fn thread_page(site: &Site<'_>, places: &[usize], out: &mut impl Write) -> Result<(), SaveError> {
    let title = tr!("export-thread-title", count = places.len());
    let mut head = page::head(&title, page::Kind::Inner);
    page::way(&mut head, [None, None]);
    head += &format!("<h1>{}</h1>\n", escape::inline(&title));
    out.write_all(head.as_bytes())?;
    write_posts(site, places, false, out)?;
    let mut foot = String::new();
    page::foot(&mut foot);
    Ok(out.write_all(foot.as_bytes())?)
}

/// Writes posts one after the other; they count as done if this is where they are at home.
fn write_posts(site: &Site<'_>, places: &[usize], at_home: bool, out: &mut impl Write) -> Result<(), SaveError> {
    for place in places {
        let mut article = String::new();
        post::write(&mut article, site, *place);
        out.write_all(article.as_bytes())?;
        match site.work.chosen.item(*place) {
            Some(item) if at_home => site.work.done(item.post)?,
            _ => site.work.stop.check()?,
        }
    }
    Ok(())
}

/// Writes one page of everything. Files go through a folder beside `to` first, since they come in another order.
pub(super) fn file(work: &Work<'_>, to: &Path, out: &mut impl Write) -> Result<Outcome, SaveError> {
    let mut beside = Folder::beside(to)?;
    let (copied, media) = media::copy(work, &mut beside)?;
    let (inside, no_room) = attached::embed(work, &copied, &beside)?;
    drop(beside);
    let site = Site::new(work, copied, Some(inside));
    out.write_all(front::head_of_all(&site).as_bytes())?;
    for month in &site.months {
        let name = escape::inline(&site.month_name(month));
        out.write_all(format!("<h2 id=\"m{}\">{name}</h2>\n", month.name()).as_bytes())?;
        write_posts(&site, &month.places, true, out)?;
    }
    let mut foot = String::new();
    front::script(&mut foot);
    page::foot(&mut foot);
    out.write_all(foot.as_bytes())?;
    Ok(Outcome { media, no_room, ..Outcome::default() })
}
