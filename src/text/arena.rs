//! Folded search text of many posts in one string.
//!
//! Each post's part holds its fields, parted by `\n`, and ends with `\0`, so that a substring search finds nothing across
//! posts. What a field says again is left out: a hashtag that stands in the text is not repeated.

use std::borrow::Cow;

use memchr::{memchr, memmem};

use super::fold::fold_into;
use super::html::plain::is_short_form;
use super::html::reader::{Output, Reader};
use super::html::{BlockKind, LinkKind, Style, tokens};
use crate::model::{Attachment, Post, SearchArena};

/// Search text of `posts`: text, content warning, poll options, alt texts, hashtags, mentions, link targets.
pub fn arena(posts: &[Post]) -> SearchArena {
    let markup: usize = posts.iter().map(|post| post.html.len()).sum();
    let mut writer = Writer { out: String::with_capacity(markup + 16 * posts.len()), ..Writer::default() };
    let ends = posts.iter().map(|post| writer.post(post)).collect();
    SearchArena { text: writer.out.into_boxed_str(), ends }
}

/// Writes parts one after the other; its buffers are used again for each post.
#[derive(Default)]
struct Writer {
    out: String,
    /// Where the current part begins.
    start: usize,
    visible: Visible,
    /// One folded field.
    field: String,
    /// Bytes of the part that were looked through for repeated fields.
    looked_through: usize,
}

/// A post with thousands of fields is searched for repeats up to here only, so that the work stays linear.
const MOST_LOOKED_THROUGH: usize = 1 << 20;

impl Writer {
    /// Writes the part of `post` and gives its end offset.
    fn post(&mut self, post: &Post) -> u32 {
        self.start = self.out.len();
        self.looked_through = 0;
        self.text(&post.html);
        if let Some(warning) = &post.warning {
            self.field("", warning);
        }
        for option in post.poll.iter().flat_map(|poll| &poll.options) {
            self.field("", &option.name);
        }
        for alt in post.attachments.iter().filter_map(|attachment| attachment.alt.as_deref()) {
            self.field("", alt);
        }
        for page in post.attachments.iter().filter_map(Attachment::page) {
            self.field("", page);
        }
        for hashtag in &post.hashtags {
            self.field("#", hashtag);
        }
        for mention in &post.mentions {
            self.field("", &mention.name);
        }
        self.out.push('\0');
        u32::try_from(self.out.len()).unwrap_or(u32::MAX)
    }

    /// The visible text, then addresses that it does not show.
    fn text(&mut self, html: &str) {
        if html.is_empty() {
            return;
        }
        let mut visible = std::mem::take(&mut self.visible);
        visible.clear();
        let mut reader = Reader::new(visible);
        tokens::read(html, &mut reader);
        self.visible = reader.finish();
        fold_into(&self.visible.text, &mut self.out);
        let links = std::mem::take(&mut self.visible.links);
        for link in links.lines() {
            self.field("", link);
        }
        self.visible.links = links;
    }

    /// Adds a field, unless the part says the same already.
    fn field(&mut self, sign: &str, text: &str) {
        self.field.clear();
        self.field.push_str(sign);
        fold_into(&without_nul(text), &mut self.field);
        let part = self.out.as_bytes().get(self.start..).unwrap_or_default();
        if self.field.is_empty() {
            return;
        }
        if self.looked_through < MOST_LOOKED_THROUGH {
            self.looked_through += part.len();
            if memmem::find(part, self.field.as_bytes()).is_some() {
                return;
            }
        }
        if !part.is_empty() {
            self.out.push('\n');
        }
        self.out.push_str(&self.field);
    }
}

/// NUL parts posts; inside a text it becomes a space.
fn without_nul(text: &str) -> Cow<'_, str> {
    if memchr(0, text.as_bytes()).is_some() { Cow::Owned(text.replace('\0', " ")) } else { Cow::Borrowed(text) }
}

/// The text people see, with shortened addresses in full, and the other addresses one per line.
#[derive(Default)]
struct Visible {
    text: String,
    links: String,
    /// The open link: its address, and where its text begins. Only links to the web lead anywhere a text would not say.
    href: String,
    href_from: Option<usize>,
}

impl Visible {
    fn clear(&mut self) {
        self.text.clear();
        self.links.clear();
        self.href_from = None;
    }
}

impl Output for Visible {
    fn begin(&mut self, _kind: BlockKind, _quoted: u8) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
    }

    fn text(&mut self, text: &str, _style: Style) {
        self.text.push_str(text);
    }

    fn trim(&mut self) {
        if self.text.ends_with(' ') {
            self.text.pop();
        }
    }

    fn end(&mut self) {
        self.text.truncate(self.text.trim_end_matches([' ', '\n', '\t']).len());
    }

    fn link(&mut self, href: &str, kind: LinkKind) {
        self.href_from = None;
        if kind == LinkKind::Web {
            self.href.clear();
            self.href.push_str(href);
            self.href_from = Some(self.text.len());
        }
    }

    fn unlink(&mut self) {
        let Some(from) = self.href_from.take() else { return };
        let shown = self.text.get(from..).unwrap_or_default();
        if is_short_form(shown.trim_start(), &self.href) {
            // White space before it belongs to the line.
            let space = shown.len() - shown.trim_start().len();
            self.text.truncate(from + space);
            self.text.push_str(&self.href);
        } else {
            self.links.push_str(&self.href);
            self.links.push('\n');
        }
    }
}
