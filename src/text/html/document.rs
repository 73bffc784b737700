//! Builds a [`Document`] from what the reader finds.

use std::ops::Range;

use super::reader::Output;
use super::{Block, BlockKind, Document, Link, LinkKind, Run, Style};

/// A document in the making.
#[derive(Default)]
pub(crate) struct Builder {
    blocks: Vec<Block>,
    block: Block,
    link: Option<Link>,
}

impl Builder {
    /// The finished document.
    pub fn finish(self) -> Document {
        Document { blocks: self.blocks }
    }

    /// Shortens the open block to `len` bytes, runs included.
    fn cut(&mut self, len: usize) {
        self.block.text.truncate(len);
        while let Some(run) = self.block.runs.last_mut() {
            if run.range.start < len {
                run.range.end = run.range.end.min(len);
                break;
            }
            self.block.runs.pop();
        }
    }
}

impl Output for Builder {
    fn begin(&mut self, kind: BlockKind, quoted: u8) {
        self.block = Block { kind, quoted, text: String::new(), runs: Vec::new() };
    }

    fn text(&mut self, text: &str, style: Style) {
        let start = self.block.text.len();
        self.block.text.push_str(text);
        let end = self.block.text.len();
        match self.block.runs.last_mut() {
            Some(run) if run.style == style && same_link(run.link.as_ref(), self.link.as_ref()) => run.range.end = end,
            _ => self.block.runs.push(Run { range: start..end, style, link: self.link.clone() }),
        }
    }

    fn trim(&mut self) {
        let len = self.block.text.strip_suffix(' ').unwrap_or(&self.block.text).len();
        self.cut(len);
    }

    fn end(&mut self) {
        let len = self.block.text.trim_end_matches([' ', '\n', '\t']).len();
        self.cut(len);
        if len > 0 {
            self.blocks.push(std::mem::take(&mut self.block));
        }
    }

    fn link(&mut self, href: &str, kind: LinkKind) {
        self.link = Some(Link { href: href.into(), kind });
    }

    fn unlink(&mut self) {
        self.link = None;
    }

    fn blocks(&self) -> usize {
        self.blocks.len()
    }

    fn renumber(&mut self, blocks: Range<usize>, depth: u8, by: i64) {
        for block in self.blocks.get_mut(blocks).unwrap_or_default() {
            if let BlockKind::Item { depth: at, number: Some(number), .. } = &mut block.kind
                && *at == depth
            {
                *number = number.saturating_add(by);
            }
        }
    }
}

/// Both are parts of the same link, not only of links to the same address.
pub(super) fn same_link(one: Option<&Link>, other: Option<&Link>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => std::sync::Arc::ptr_eq(&one.href, &other.href),
        _ => false,
    }
}
