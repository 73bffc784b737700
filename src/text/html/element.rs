//! The elements that mean something in a post.

/// Elements that mean something; several names may mean the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Element {
    Paragraph,
    Division,
    LineBreak,
    Link,
    Span,
    Quote,
    List {
        ordered: bool,
    },
    Item,
    Preformatted,
    Code,
    Bold,
    Italic,
    Underline,
    Strike,
    Raised,
    Lowered,
    Heading(u8),
    RubyText,
    RubyBracket,
    Math,
    MathNote,
    Rule,
    Table,
    Row,
    Cell {
        head: bool,
    },
    Image,
    /// Its content is not text.
    Dropped,
}

impl Element {
    /// The element with this name, in lower case.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "p" => Self::Paragraph,
            "br" => Self::LineBreak,
            "a" => Self::Link,
            "span" => Self::Span,
            "blockquote" => Self::Quote,
            "ul" | "menu" => Self::List { ordered: false },
            "ol" => Self::List { ordered: true },
            "li" => Self::Item,
            "pre" => Self::Preformatted,
            "code" | "kbd" | "samp" | "tt" => Self::Code,
            "b" | "strong" => Self::Bold,
            "i" | "em" | "cite" | "dfn" | "var" => Self::Italic,
            "u" | "ins" => Self::Underline,
            "s" | "del" | "strike" => Self::Strike,
            "sup" => Self::Raised,
            "sub" => Self::Lowered,
            "h1" => Self::Heading(1),
            "h2" => Self::Heading(2),
            "h3" => Self::Heading(3),
            "h4" => Self::Heading(4),
            "h5" => Self::Heading(5),
            "h6" => Self::Heading(6),
            "rt" | "rtc" => Self::RubyText,
            "rp" => Self::RubyBracket,
            "math" => Self::Math,
            "annotation" | "annotation-xml" => Self::MathNote,
            "hr" => Self::Rule,
            "table" => Self::Table,
            "tr" => Self::Row,
            "td" => Self::Cell { head: false },
            "th" => Self::Cell { head: true },
            "img" => Self::Image,
            "script" | "style" | "iframe" | "noembed" | "noframes" => Self::Dropped,
            "address" | "article" | "aside" | "body" | "caption" | "center" | "dd" | "details" | "dir" | "div"
            | "dl" | "dt" | "fieldset" | "figcaption" | "figure" | "footer" | "form" | "header" | "hgroup" | "html"
            | "legend" | "main" | "nav" | "search" | "section" | "summary" => Self::Division,
            _ => return None,
        })
    }

    /// Stands on lines of its own.
    pub fn is_block(self) -> bool {
        matches!(
            self,
            Self::Paragraph
                | Self::Division
                | Self::Quote
                | Self::List { .. }
                | Self::Item
                | Self::Preformatted
                | Self::Heading(_)
                | Self::Rule
                | Self::Table
        )
    }

    /// An end tag inside `self` can't close an `inner` that was opened outside of it.
    pub fn shields(self, inner: Self) -> bool {
        match inner {
            Self::Item => matches!(self, Self::List { .. } | Self::Cell { .. }),
            Self::Row | Self::Cell { .. } => self == Self::Table,
            _ if inner.is_block() && inner != Self::Paragraph => matches!(self, Self::Cell { .. }),
            _ => matches!(self, Self::Quote | Self::List { .. } | Self::Item | Self::Cell { .. } | Self::Preformatted),
        }
    }
}
