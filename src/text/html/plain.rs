//! A document as plain text, for copying and for files.

use super::{Block, BlockKind, Document, LinkKind};

/// Quotes and lists deeper than this look like this deep.
const DEEPEST: u8 = 12;

/// Writes `document`: paragraphs parted by an empty line, links as their full address, `- ` or numbers before list items,
/// `> ` before quoted lines.
pub(crate) fn write(document: &Document) -> String {
    let mut out = String::new();
    let mut before: Option<&Block> = None;
    for block in &document.blocks {
        if let Some(before) = before {
            part(before, block, &mut out);
        }
        let mark = mark(block);
        let indent = " ".repeat(mark.chars().count());
        for (at, line) in text(block).split('\n').enumerate() {
            if at > 0 {
                out.push('\n');
            }
            quote_mark(block.quoted, &mut out);
            out.push_str(if at == 0 { &mark } else { &indent });
            out.push_str(line);
        }
        before = Some(block);
    }
    out
}

/// The line end, and between paragraphs the empty line, that parts two blocks.
fn part(above: &Block, below: &Block, out: &mut String) {
    out.push('\n');
    let items = [above, below].iter().all(|block| matches!(block.kind, BlockKind::Item { .. }));
    let quoted = above.quoted.min(below.quoted);
    if !items || above.quoted != below.quoted {
        quote_mark(quoted, out);
        let line = out.trim_end_matches(' ').len();
        out.truncate(line);
        out.push('\n');
    }
}

fn quote_mark(quoted: u8, out: &mut String) {
    for _ in 0..quoted.min(DEEPEST) {
        out.push_str("> ");
    }
}

/// What stands before the first line of a block.
fn mark(block: &Block) -> String {
    let BlockKind::Item { depth, number, first } = block.kind else { return String::new() };
    let indent = "  ".repeat(usize::from(depth.clamp(1, DEEPEST) - 1));
    match number {
        Some(number) => format!("{indent}{number}. "),
        None if first => format!("{indent}- "),
        None => format!("{indent}  "),
    }
}

/// The block's text with full addresses.
fn text(block: &Block) -> String {
    let mut out = String::with_capacity(block.text.len());
    for (link, runs) in block.links() {
        let shown = block.text_of(runs);
        match link {
            Some(link) if link.kind == LinkKind::Web => write_link(shown, &link.href, &mut out),
            _ => out.push_str(shown),
        }
    }
    out
}

fn write_link(shown: &str, href: &str, out: &mut String) {
    if is_short_form(shown, href) {
        out.push_str(href);
    } else {
        out.push_str(shown);
        out.push_str(" (");
        out.push_str(href);
        out.push(')');
    }
}

/// Whether what a link shows says no more than its address: the address itself, or the start of it followed by `…`, with or
/// without the scheme and `www.`.
pub(crate) fn is_short_form(shown: &str, href: &str) -> bool {
    let bare = href.split_once("://").map_or(href, |(_, bare)| bare);
    let no_www = bare.strip_prefix("www.").unwrap_or(bare);
    let start = shown.strip_suffix('…');
    [href, bare, no_www].iter().any(|form| match start {
        Some(start) => form.starts_with(start),
        None => *form == shown || form.strip_suffix('/') == Some(shown),
    })
}
