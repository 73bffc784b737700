//! What tags mean: keeps track of open elements and sends blocks, styled text and links to an [`Output`].
//!
//! There is no tree. Each open element remembers the state before it, so that closing it is going back; the stack is bounded,
//! elements beyond the bound keep their text and lose their style.

use super::element::Element;
use super::tokens::{Attributes, Sink};
use super::{BlockKind, LinkKind, Style};

/// Elements that may be open at once; people nest a handful.
const MAX_OPEN: usize = 256;

/// What a horizontal rule is written as.
const RULE: &str = "———";

/// Schemes of links that Mastodon lets through (archive format §6.2).
const SCHEMES: [&str; 11] =
    ["https", "http", "dat", "dweb", "ipfs", "ipns", "ssb", "gopher", "xmpp", "magnet", "gemini"];

/// Keeps what a [`Reader`] finds. Text comes between `begin` and `end`; links may span blocks but never overlap.
pub(crate) trait Output {
    /// A block begins.
    fn begin(&mut self, kind: BlockKind, quoted: u8);
    /// More text of the block.
    fn text(&mut self, text: &str, style: Style);
    /// The line ends: a space at its end is not shown.
    fn trim(&mut self);
    /// The block ends: white space at its end is not shown, nor is a block without text.
    fn end(&mut self);
    /// Text from here on leads somewhere.
    fn link(&mut self, href: &str, kind: LinkKind);
    /// And from here on no more.
    fn unlink(&mut self);
    /// Number of blocks so far.
    fn blocks(&self) -> usize {
        0
    }
    /// Adds `by` to the numbers of the items of a list of this depth among `blocks`.
    fn renumber(&mut self, _blocks: std::ops::Range<usize>, _depth: u8, _by: i64) {}
}

/// What holds inside an element.
#[derive(Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is switched on by an element of its own")]
struct State {
    style: Style,
    /// Paragraph, heading or quote fallback.
    kind: Shape,
    quoted: u8,
    /// Inside a list item, with no further list in between.
    in_item: bool,
    in_cell: bool,
    /// White space counts.
    verbatim: bool,
    hidden: bool,
}

#[derive(Clone, Copy, Default)]
enum Shape {
    #[default]
    Paragraph,
    Heading(u8),
    QuoteFallback,
}

struct Open {
    element: Element,
    before: State,
    at_end: AtEnd,
}

/// What an element does at its end, besides what its kind does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum AtEnd {
    Nothing,
    /// Shows that something was shortened.
    Ellipsis,
    EndBlock,
    Unlink,
}

/// A list that is open.
struct List {
    ordered: bool,
    /// Number of the next item, and the way to the one after it.
    next: i64,
    step: i64,
    /// Number of the current item, and whether it still waits for its first text.
    number: i64,
    fresh: bool,
    /// A reversed list counts down to 1, so its first number is known at its end only.
    countdown: Option<Countdown>,
}

struct Countdown {
    first_block: usize,
    /// From here on an item with a number of its own leads.
    until: Option<usize>,
    items: i64,
}

/// Formulas are shown as the TeX in them when there is some, else as their letters.
#[derive(Default)]
struct Formula {
    letters: String,
    source: Option<String>,
    /// Inside an annotation, and whether that is the source.
    in_note: Option<bool>,
}

/// Reads tokens, writes to an [`Output`].
pub(crate) struct Reader<O> {
    out: O,
    stack: Vec<Open>,
    /// Open elements beyond the bound.
    beyond: usize,
    state: State,
    lists: Vec<List>,
    formula: Option<Formula>,
    /// A block has begun in the output.
    in_block: bool,
    /// White space here would follow white space or begin a line.
    spaced: bool,
    /// Right after `<pre>`, where a line end does not count.
    after_pre: bool,
    /// Cells so far in the row.
    cells: usize,
}

impl<O: Output> Reader<O> {
    /// A reader at the start of a text.
    pub fn new(out: O) -> Self {
        Self {
            out,
            stack: Vec::new(),
            beyond: 0,
            state: State::default(),
            lists: Vec::new(),
            formula: None,
            in_block: false,
            spaced: true,
            after_pre: false,
            cells: 0,
        }
    }

    /// Closes what is open and gives the output.
    pub fn finish(mut self) -> O {
        self.close_down_to(0);
        self.end_block();
        self.out
    }

    // ---- text

    /// Text with white space made single, as HTML does.
    fn flow(&mut self, text: &str) {
        let mut start = 0;
        for (at, byte) in text.bytes().enumerate() {
            if !is_space(byte) {
                self.spaced = false;
            } else if byte == b' ' && !self.spaced {
                self.spaced = true;
            } else {
                self.emit(text.get(start..at).unwrap_or_default());
                start = at + 1;
                if !self.spaced {
                    self.spaced = true;
                    self.emit(" ");
                }
            }
        }
        self.emit(text.get(start..).unwrap_or_default());
    }

    /// Text as it stands.
    fn emit(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        if !self.in_block {
            let kind = self.block_kind();
            self.out.begin(kind, self.state.quoted);
            self.in_block = true;
        }
        self.out.text(text, self.state.style);
    }

    /// Text that the reader adds.
    fn add(&mut self, text: &str) {
        if !self.state.hidden {
            self.emit(text);
            self.spaced = false;
        }
    }

    fn block_kind(&mut self) -> BlockKind {
        if self.state.verbatim {
            return BlockKind::Code;
        }
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        if self.state.in_item
            && let Some(list) = self.lists.last_mut()
        {
            let first = std::mem::take(&mut list.fresh);
            return BlockKind::Item { depth, number: (first && list.ordered).then_some(list.number), first };
        }
        match self.state.kind {
            Shape::Paragraph => BlockKind::Paragraph,
            Shape::Heading(level) => BlockKind::Heading(level),
            Shape::QuoteFallback => BlockKind::QuoteFallback,
        }
    }

    fn line_break(&mut self) {
        if self.state.hidden || !self.in_block {
            return;
        }
        if !self.state.verbatim {
            self.out.trim();
        }
        self.emit("\n");
        self.spaced = true;
    }

    fn end_block(&mut self) {
        if self.state.in_cell {
            // A table is one block, whatever its cells hold.
            self.flow(" ");
            return;
        }
        if self.in_block {
            self.out.end();
            self.in_block = false;
        }
        self.spaced = true;
    }

    // ---- elements

    fn push(&mut self, element: Element, attributes: &Attributes<'_>) {
        if self.stack.len() >= MAX_OPEN {
            self.beyond += 1;
            return;
        }
        let before = self.state;
        let at_end = self.enter(element, attributes);
        self.stack.push(Open { element, before, at_end });
    }

    /// Changes the state to what holds inside `element`.
    fn enter(&mut self, element: Element, attributes: &Attributes<'_>) -> AtEnd {
        let state = &mut self.state;
        match element {
            Element::Bold => state.style.bold = true,
            Element::Italic => state.style.italic = true,
            Element::Underline => state.style.underline = true,
            Element::Strike => state.style.strike = true,
            Element::Code => state.style.code = !state.verbatim,
            Element::Raised => state.style.raised = true,
            Element::Lowered => state.style.lowered = true,
            Element::RubyBracket | Element::Dropped => state.hidden = true,
            Element::Quote => state.quoted = state.quoted.saturating_add(1),
            Element::Paragraph if attributes.has_class("quote-inline") => state.kind = Shape::QuoteFallback,
            Element::Heading(_) if state.in_item => state.style.bold = true,
            Element::Heading(level) => state.kind = Shape::Heading(level),
            Element::Preformatted => {
                state.verbatim = true;
                self.after_pre = true;
            }
            Element::RubyText => {
                state.style.raised = true;
                self.add("(");
            }
            Element::Math => self.formula = Some(Formula::default()),
            Element::MathNote => self.enter_note(attributes),
            Element::Span => return self.enter_span(attributes),
            Element::Link => return self.enter_link(attributes),
            Element::List { ordered } => self.enter_list(ordered, attributes),
            Element::Item => self.enter_item(attributes),
            Element::Row => self.enter_row(),
            Element::Cell { head } => self.enter_cell(head),
            _ => {}
        }
        AtEnd::Nothing
    }

    fn enter_span(&mut self, attributes: &Attributes<'_>) -> AtEnd {
        if attributes.class.is_none() {
            return AtEnd::Nothing;
        }
        if attributes.has_class("quote-inline") {
            self.end_block();
            self.state.kind = Shape::QuoteFallback;
            return AtEnd::EndBlock;
        }
        self.state.hidden |= attributes.has_class("invisible");
        if attributes.has_class("ellipsis") { AtEnd::Ellipsis } else { AtEnd::Nothing }
    }

    fn enter_link(&mut self, attributes: &Attributes<'_>) -> AtEnd {
        let Some(href) = attributes.href.as_deref().and_then(allowed) else { return AtEnd::Nothing };
        let kind = if attributes.has_class("hashtag") || attributes.has_rel("tag") {
            LinkKind::Hashtag
        } else if attributes.has_class("mention") || attributes.has_class("u-url") {
            LinkKind::Mention
        } else {
            LinkKind::Web
        };
        self.out.link(href, kind);
        AtEnd::Unlink
    }

    fn enter_list(&mut self, ordered: bool, attributes: &Attributes<'_>) {
        self.state.in_item = false;
        let start = attributes.start.as_deref().and_then(integer);
        let reversed = ordered && attributes.reversed.is_some();
        let countdown =
            (reversed && start.is_none()).then(|| Countdown { first_block: self.out.blocks(), until: None, items: 0 });
        self.lists.push(List {
            ordered,
            next: start.unwrap_or(i64::from(countdown.is_none())),
            step: if reversed { -1 } else { 1 },
            number: 0,
            fresh: false,
            countdown,
        });
    }

    fn enter_item(&mut self, attributes: &Attributes<'_>) {
        let blocks = self.out.blocks();
        let Some(list) = self.lists.last_mut() else { return };
        self.state.in_item = true;
        let value = attributes.value.as_deref().and_then(integer);
        list.number = value.unwrap_or(list.next);
        list.next = list.number.saturating_add(list.step);
        list.fresh = true;
        if let Some(countdown) = &mut list.countdown {
            countdown.items += 1;
            if value.is_some() {
                countdown.until.get_or_insert(blocks);
            }
        }
    }

    fn leave_list(&mut self) {
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        if let Some(countdown) = self.lists.pop().and_then(|list| list.countdown) {
            let until = countdown.until.unwrap_or(self.out.blocks());
            self.out.renumber(countdown.first_block..until, depth, countdown.items);
        }
    }

    fn enter_row(&mut self) {
        self.cells = 0;
        self.line_break();
    }

    fn enter_cell(&mut self, head: bool) {
        if self.cells > 0 && !self.state.hidden {
            self.out.trim();
            self.emit("\t");
            self.spaced = true;
        }
        self.cells += 1;
        self.state.in_cell = true;
        self.state.style.bold |= head;
    }

    fn enter_note(&mut self, attributes: &Attributes<'_>) {
        let is_source = matches!(attributes.encoding.as_deref(), Some("application/x-tex" | "text/plain"));
        if let Some(formula) = &mut self.formula {
            formula.in_note = Some(is_source);
        }
    }

    /// Closes open elements until only `depth` are left.
    fn close_down_to(&mut self, depth: usize) {
        while self.stack.len() > depth {
            let Some(open) = self.stack.pop() else { return };
            match open.element {
                Element::RubyText => self.add(")"),
                Element::Math => self.leave_formula(),
                Element::MathNote => {
                    if let Some(formula) = &mut self.formula {
                        formula.in_note = None;
                    }
                }
                _ => {}
            }
            match open.at_end {
                AtEnd::Nothing => {}
                AtEnd::Ellipsis => self.add("…"),
                AtEnd::EndBlock => self.end_block(),
                AtEnd::Unlink => self.out.unlink(),
            }
            if open.element.is_block() {
                self.end_block();
            }
            if matches!(open.element, Element::List { .. }) {
                self.leave_list();
            }
            self.state = open.before;
        }
    }

    fn leave_formula(&mut self) {
        if let Some(formula) = self.formula.take()
            && !self.state.hidden
        {
            self.flow(&formula.source.unwrap_or(formula.letters));
        }
    }

    /// Closes the nearest open `element`, and all inside it.
    fn close_element(&mut self, element: Element) -> bool {
        for (depth, open) in self.stack.iter().enumerate().rev() {
            if open.element == element {
                self.close_down_to(depth);
                return true;
            }
            if open.element.shields(element) {
                return false;
            }
        }
        false
    }

    /// Start tags end what can't go on around them.
    fn close_implied(&mut self, element: Element) {
        if element.is_block() {
            self.close_element(Element::Paragraph);
        }
        match element {
            Element::Item => _ = self.close_element(Element::Item),
            Element::Link => _ = self.close_element(Element::Link),
            Element::RubyText | Element::RubyBracket => {
                self.close_element(Element::RubyText);
                self.close_element(Element::RubyBracket);
            }
            Element::Row | Element::Cell { .. } => {
                self.close_element(Element::Cell { head: false });
                self.close_element(Element::Cell { head: true });
                if element == Element::Row {
                    self.close_element(Element::Row);
                }
            }
            _ => {}
        }
    }
}

impl<O: Output> Sink for Reader<O> {
    fn text(&mut self, text: &str) {
        if self.state.hidden {
            return;
        }
        if let Some(formula) = &mut self.formula {
            match formula.in_note {
                None => formula.letters.push_str(text),
                Some(true) => formula.source.get_or_insert_default().push_str(text),
                Some(false) => {}
            }
        } else if self.state.verbatim {
            let text = if std::mem::take(&mut self.after_pre) { text.strip_prefix('\n').unwrap_or(text) } else { text };
            self.emit(text);
            self.spaced = text.ends_with(['\n', ' ']);
        } else {
            self.flow(text);
        }
    }

    fn open(&mut self, name: &str, attributes: &Attributes<'_>) {
        let Some(element) = Element::named(name) else { return };
        self.after_pre = false;
        if self.formula.is_some() && element != Element::MathNote {
            // Blocks break out of a formula; anything else inside is part of it.
            if !element.is_block() {
                return;
            }
            self.close_element(Element::Math);
        }
        self.close_implied(element);
        if element.is_block() {
            self.end_block();
        }
        match element {
            Element::LineBreak => self.line_break(),
            Element::Rule => {
                self.add(RULE);
                self.end_block();
            }
            Element::Image => {
                if !self.state.hidden {
                    self.flow(attributes.alt.as_deref().unwrap_or_default());
                }
            }
            _ => self.push(element, attributes),
        }
    }

    fn close(&mut self, name: &str) {
        let Some(element) = Element::named(name) else { return };
        self.after_pre = false;
        match element {
            // Browsers read `</br>` as a line break, too.
            Element::LineBreak => self.line_break(),
            Element::Rule | Element::Image => {}
            _ if self.beyond > 0 => {
                self.beyond -= 1;
                if element.is_block() {
                    self.end_block();
                }
            }
            _ => {
                if !self.close_element(element) && element.is_block() {
                    self.end_block();
                }
            }
        }
    }
}

/// White space that HTML collapses.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r' | 0x0c)
}

fn integer(text: &str) -> Option<i64> {
    text.trim().parse::<i32>().ok().map(i64::from)
}

/// The address without white space around it, when its scheme is one that may be followed.
pub(super) fn allowed(href: &str) -> Option<&str> {
    let href = href.trim();
    let (scheme, rest) = href.split_once(':')?;
    let known = SCHEMES.iter().any(|known| known.eq_ignore_ascii_case(scheme));
    (known && !rest.is_empty() && !href.contains(char::is_control)).then_some(href)
}
