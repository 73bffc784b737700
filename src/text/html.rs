//! Untrusted HTML to blocks of styled runs (archive format §6). Nothing remote is ever loaded; unknown tags keep their text.
//!
//! `tokens` cuts the input into tags and text, `reader` says what they mean, an `Output` keeps what it needs: `document` a
//! [`Document`], `text/arena.rs` search text. `plain` writes a document as plain text.

pub(super) mod document;
mod element;
pub(super) mod plain;
pub(super) mod reader;
pub(super) mod tokens;

use std::ops::Range;

/// A text as blocks, top to bottom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// Paragraphs, list items, code blocks …
    pub blocks: Vec<Block>,
}

/// A paragraph or something like it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// How many quotes (`blockquote`) it stands in.
    pub quoted: u8,
    /// Text as shown: hidden parts left out, shortened links with `…`. Line breaks are `\n`.
    pub text: String,
    /// Styles, in order, without gaps or overlaps; they cover the whole text.
    pub runs: Vec<Run>,
}

impl Block {
    /// Its runs, those of one link together, with that link.
    pub fn links(&self) -> impl Iterator<Item = (Option<&Link>, &[Run])> {
        let groups = self.runs.chunk_by(|one, next| document::same_link(one.link.as_ref(), next.link.as_ref()));
        groups.map(|runs| (runs.first().and_then(|run| run.link.as_ref()), runs))
    }

    /// The text of runs that follow each other.
    pub fn text_of(&self, runs: &[Run]) -> &str {
        let range = runs.first().zip(runs.last()).map(|(first, last)| first.range.start..last.range.end);
        range.and_then(|range| self.text.get(range)).unwrap_or_default()
    }
}

/// Kinds of blocks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum BlockKind {
    /// Plain paragraph.
    #[default]
    Paragraph,
    /// Heading of this level, 1 … 6.
    Heading(u8),
    /// List item.
    Item {
        /// Lists around it, 1 = outermost.
        depth: u8,
        /// Its number in an ordered list; None in a bulleted one and for further paragraphs of the same item.
        number: Option<i64>,
        /// This is the first block of its item (it gets the bullet or number).
        first: bool,
    },
    /// Preformatted text.
    Code,
    /// The fallback line Mastodon ≥ 4.5 writes for quotes (`<p class="quote-inline">`); hidden when the quote itself is shown.
    QuoteFallback,
}

/// A piece of a block's text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Run {
    /// Bytes of [`Block::text`].
    pub range: Range<usize>,
    /// Style.
    pub style: Style,
    /// Where it leads.
    pub link: Option<Link>,
}

/// Style of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a style of its own, and all combine")]
pub struct Style {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Struck through.
    pub strike: bool,
    /// Underlined.
    pub underline: bool,
    /// Inline code.
    pub code: bool,
    /// Small raised text (`sup`) or a ruby annotation.
    pub raised: bool,
    /// Small lowered text (`sub`).
    pub lowered: bool,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Address; only schemes that Mastodon lets through (archive format §6.1).
    pub href: std::sync::Arc<str>,
    /// What it leads to.
    pub kind: LinkKind,
}

/// What a link leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkKind {
    /// A web page.
    Web,
    /// A person.
    Mention,
    /// A hashtag.
    Hashtag,
}

/// Reads HTML. Takes anything, never fails, never recurses; the work grows with the length only.
pub fn parse(html: &str) -> Document {
    let mut reader = reader::Reader::new(document::Builder::default());
    tokens::read(html, &mut reader);
    reader.finish().finish()
}

/// Whether an address may be given to a browser: only schemes that Mastodon lets through (archive format §6.1), never
/// `file:` or `javascript:`.
pub fn is_link(address: &str) -> bool {
    reader::allowed(address).is_some()
}

/// Plain text of HTML, for copying: paragraphs parted by an empty line, links as their full address.
pub fn plain(html: &str) -> String {
    plain::write(&parse(html))
}
