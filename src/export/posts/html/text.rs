//! The text of a post as HTML again: written from what was read of it, never taken over.

use super::escape;
use crate::text::html::{self, Block, BlockKind, Link, LinkKind, Run, Style};

/// Quotes and lists deeper than this look like this deep.
const DEEPEST: u8 = 12;

/// Whether a style has something.
type Has = fn(&Style) -> bool;

/// Elements of a style, from the outside to the inside.
const STYLES: [(Has, &str); 7] = [
    (|style| style.bold, "strong"),
    (|style| style.italic, "em"),
    (|style| style.strike, "s"),
    (|style| style.underline, "u"),
    (|style| style.raised, "sup"),
    (|style| style.lowered, "sub"),
    (|style| style.code, "code"),
];

/// Writes the blocks of `untrusted`. `without_quote_line` leaves out the line that stands in for a quote.
pub(super) fn write(out: &mut String, untrusted: &str, without_quote_line: bool) {
    let mut writer = Writer { out, quotes: 0, lists: Vec::new() };
    for block in &html::parse(untrusted).blocks {
        if without_quote_line && block.kind == BlockKind::QuoteFallback {
            continue;
        }
        writer.block(block);
    }
    writer.close_quotes(0);
}

/// Keeps track of what is open around blocks.
struct Writer<'a> {
    out: &'a mut String,
    quotes: u8,
    /// Lists that are open, each with an item that is open; whether it is a numbered one.
    lists: Vec<bool>,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block) {
        let quotes = block.quoted.min(DEEPEST);
        if quotes != self.quotes {
            self.close_quotes(quotes);
            for _ in self.quotes..quotes {
                *self.out += "<blockquote>\n";
            }
            self.quotes = quotes;
        }
        match block.kind {
            BlockKind::Item { depth, number, first } => self.item(depth.clamp(1, DEEPEST), number, first),
            _ => self.close_lists(0),
        }
        match block.kind {
            BlockKind::Code => self.code(&block.text),
            BlockKind::Heading(_) => self.paragraph(block, "<p dir=\"auto\"><strong>", "</strong></p>\n"),
            _ => self.paragraph(block, "<p dir=\"auto\">", "</p>\n"),
        }
    }

    fn code(&mut self, text: &str) {
        // The first line end behind the tag does not count.
        *self.out += "<pre dir=\"auto\"><code>\n";
        escape::block(self.out, text);
        *self.out += "</code></pre>\n";
    }

    fn paragraph(&mut self, block: &Block, before: &str, after: &str) {
        *self.out += before;
        for (link, runs) in block.links() {
            match link {
                Some(link) => self.link(link, block, runs),
                None => self.runs(block, runs),
            }
        }
        *self.out += after;
    }

    fn link(&mut self, link: &Link, block: &Block, runs: &[Run]) {
        let class = match link.kind {
            LinkKind::Web if block.text_of(runs).ends_with('…') => " class=\"short\"",
            _ => "",
        };
        let Some(href) = escape::href(&link.href) else { return self.runs(block, runs) };
        *self.out += &format!("<a href=\"{href}\"{class} rel=\"nofollow noreferrer\">");
        self.runs(block, runs);
        *self.out += "</a>";
    }

    fn runs(&mut self, block: &Block, runs: &[Run]) {
        for run in runs {
            let styles = || STYLES.iter().filter(|(has, _)| has(&run.style)).map(|(_, name)| name);
            for name in styles() {
                *self.out += &format!("<{name}>");
            }
            for (nth, line) in block.text_of(std::slice::from_ref(run)).split('\n').enumerate() {
                if nth > 0 {
                    *self.out += "<br>\n";
                }
                escape::block(self.out, line);
            }
            for name in styles().rev() {
                *self.out += &format!("</{name}>");
            }
        }
    }

    /// Opens the item that the next block stands in, or goes on in the one that is open.
    fn item(&mut self, depth: u8, number: Option<i64>, first: bool) {
        let depth = usize::from(depth);
        self.close_lists(depth);
        if first && self.lists.len() == depth {
            match self.lists.last() {
                Some(numbered) if *numbered == number.is_some() => {
                    *self.out += "</li>\n";
                    self.open_item(number);
                    return;
                }
                _ => self.close_lists(depth - 1),
            }
        }
        while self.lists.len() < depth {
            let innermost = self.lists.len() + 1 == depth;
            let number = number.filter(|_| innermost);
            *self.out += if number.is_some() { "<ol>\n" } else { "<ul>\n" };
            self.lists.push(number.is_some());
            self.open_item(number);
        }
    }

    fn open_item(&mut self, number: Option<i64>) {
        match number.and_then(|number| i32::try_from(number).ok()) {
            Some(number) => *self.out += &format!("<li value=\"{number}\">\n"),
            None => *self.out += "<li>\n",
        }
    }

    fn close_lists(&mut self, down_to: usize) {
        while self.lists.len() > down_to {
            let numbered = self.lists.pop().unwrap_or_default();
            *self.out += if numbered { "</li>\n</ol>\n" } else { "</li>\n</ul>\n" };
        }
    }

    fn close_quotes(&mut self, down_to: u8) {
        self.close_lists(0);
        while self.quotes > down_to {
            *self.out += "</blockquote>\n";
            self.quotes -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(untrusted: &str) -> String {
        let mut out = String::new();
        write(&mut out, untrusted, false);
        out.replace('\n', "")
    }

    #[test]
    fn what_people_write_looks_as_they_wrote_it() {
        assert_eq!(
            written("<p>one<br>two <b>bold <i>both</i></b></p><p>#1 &amp; 2</p>"),
            "<p dir=\"auto\">one<br>two <strong>bold </strong><strong><em>both</em></strong></p><p dir=\"auto\">#1 &amp; 2</p>"
        );
        assert_eq!(
            written("<pre><code>a &lt; b\n  c</code></pre>"),
            "<pre dir=\"auto\"><code>a &lt; b  c</code></pre>"
        );
    }

    #[test]
    fn lists_and_quotes_stand_in_each_other() {
        let list = "<ul><li>a<ol start=\"3\"><li>b</li><li>c</li></ol></li><li>d</li></ul><p>e</p>";
        assert_eq!(
            written(list),
            "<ul><li><p dir=\"auto\">a</p><ol><li value=\"3\"><p dir=\"auto\">b</p></li><li value=\"4\"><p dir=\"auto\">c</p></li></ol></li><li><p dir=\"auto\">d</p></li></ul><p dir=\"auto\">e</p>"
        );
        assert_eq!(
            written("<blockquote><p>a</p><blockquote><p>b</p></blockquote></blockquote><p>c</p>"),
            "<blockquote><p dir=\"auto\">a</p><blockquote><p dir=\"auto\">b</p></blockquote></blockquote><p dir=\"auto\">c</p>"
        );
    }

    #[test]
    fn hostile_text_stays_text() {
        let hostile = "<p><script>alert(1)</script><img src=x onerror=alert(1)>&lt;script&gt;<a href=\"javascript:alert(1)\">a</a><a href='https://a.example/\"onclick=\"x'>b</a></p>";
        let safe = written(hostile);
        assert!(!safe.contains("<script") && !safe.contains("<img") && !safe.contains("href=\"javascript"), "{safe}");
        assert!(safe.contains("&lt;script&gt;") && safe.contains("/%22onclick=%22x\""), "{safe}");
    }

    #[test]
    fn a_line_that_stands_in_for_a_quote_can_be_left_out() {
        let mut out = String::new();
        write(&mut out, "<p class=\"quote-inline\">RE: x</p><p>y</p>", true);
        assert_eq!(out, "<p dir=\"auto\">y</p>\n");
    }
}
