//! Reads a web page the strict way: every element is closed where it should be, stands where it may, and has only attributes
//! that it may have; nothing is loaded from elsewhere.

#![allow(clippy::unwrap_used, reason = "tests")]

use std::cell::RefCell;
use std::collections::{BTreeMap, HashSet};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{Rawtext, ScriptData};
use html5ever::tokenizer::{BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

/// Elements, the attributes that each may have besides `class`, `dir`, `id` and `lang`, and whether it stands in a line.
const ELEMENTS: &[(&str, &[&str], bool)] = &[
    ("html", &[], false),
    ("head", &[], false),
    ("meta", &["charset", "name", "content", "http-equiv"], false),
    ("title", &[], false),
    ("link", &["rel", "href"], false),
    ("style", &[], false),
    ("body", &[], false),
    ("main", &[], false),
    ("header", &[], false),
    ("footer", &[], false),
    ("nav", &["aria-label"], false),
    ("article", &[], false),
    ("h1", &[], false),
    ("h2", &[], false),
    ("p", &["role"], false),
    ("div", &[], false),
    ("pre", &[], false),
    ("blockquote", &[], false),
    ("ul", &[], false),
    ("ol", &[], false),
    ("li", &["value"], false),
    ("table", &[], false),
    ("tr", &[], false),
    ("th", &["scope"], false),
    ("td", &[], false),
    ("figure", &[], false),
    ("figcaption", &[], false),
    ("details", &[], false),
    ("summary", &[], false),
    ("form", &["role", "hidden", "data-files", "data-reading", "data-found"], false),
    ("script", &[], false),
    ("label", &["for"], true),
    ("input", &["type", "autocomplete"], true),
    ("a", &["href", "rel", "download"], true),
    ("span", &[], true),
    ("time", &["datetime"], true),
    ("br", &[], true),
    ("strong", &[], true),
    ("em", &[], true),
    ("s", &[], true),
    ("u", &[], true),
    ("sub", &[], true),
    ("sup", &[], true),
    ("code", &[], true),
    ("meter", &["max", "value"], true),
    ("img", &["src", "alt", "loading", "width", "height"], true),
    ("video", &["controls", "preload", "src", "aria-label"], true),
    ("audio", &["controls", "preload", "src", "aria-label"], true),
];

/// Have no end tag.
const VOID: [&str; 5] = ["meta", "link", "br", "img", "input"];

/// Hold nothing but what stands in a line.
const OF_LINES: [&str; 9] = ["p", "pre", "h1", "h2", "summary", "figcaption", "title", "a", "label"];

/// A page that is as it should be.
#[derive(Debug, Default)]
pub struct Page {
    /// Text of all of it, without scripts and styles.
    pub text: String,
    /// Values of every attribute, by element and attribute.
    pub attributes: BTreeMap<(String, String), Vec<String>>,
    /// How often each element is there.
    pub elements: BTreeMap<String, usize>,
    /// What is wrong.
    pub faults: Vec<String>,
    open: Vec<String>,
    ids: HashSet<String>,
}

impl Page {
    /// Reads a page.
    ///
    /// # Panics
    /// When it is not as it should be.
    pub fn read(html: &str) -> Self {
        let page = Self::look_at(html);
        assert!(page.faults.is_empty(), "{:#?}", &page.faults[..page.faults.len().min(20)]);
        page
    }

    /// Reads anything; what is wrong with it stands in `faults`.
    pub fn look_at(html: &str) -> Self {
        let reader = Reader(RefCell::new(Self::default()));
        let options = TokenizerOpts { exact_errors: true, ..TokenizerOpts::default() };
        let tokenizer = Tokenizer::new(reader, options);
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from(html));
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
        let mut page = tokenizer.sink.0.into_inner();
        if !page.open.is_empty() {
            page.faults.push(format!("not closed: {:?}", page.open));
        }
        page
    }

    /// Values of an attribute of an element.
    pub fn all(&self, element: &str, attribute: &str) -> &[String] {
        self.attributes.get(&(element.to_owned(), attribute.to_owned())).map_or(&[], Vec::as_slice)
    }

    /// How often an element is there.
    pub fn count(&self, element: &str) -> usize {
        self.elements.get(element).copied().unwrap_or(0)
    }

    fn begin(&mut self, name: &str, attributes: Vec<(String, String)>) {
        let Some((_, allowed, in_line)) = ELEMENTS.iter().find(|(known, ..)| *known == name) else {
            self.faults.push(format!("<{name}>"));
            return;
        };
        let within = |outer: &str| self.open.iter().any(|open| open == outer);
        if !in_line && self.open.iter().any(|open| OF_LINES.contains(&&**open)) {
            self.faults.push(format!("<{name}> in {:?}", self.open));
        }
        if matches!(name, "a" | "article" | "main") && within(name) {
            self.faults.push(format!("<{name}> in itself"));
        }
        let parent = self.open.last().map(String::as_str);
        let fits = match name {
            "li" => matches!(parent, Some("ul" | "ol")),
            "tr" => parent == Some("table"),
            "td" | "th" => parent == Some("tr"),
            "summary" => parent == Some("details"),
            "figcaption" => parent == Some("figure"),
            _ => !matches!(parent, Some("ul" | "ol" | "table" | "tr")),
        };
        if !fits {
            self.faults.push(format!("<{name}> in {parent:?}"));
        }
        for (attribute, value) in attributes {
            self.attribute(name, &attribute, &value, allowed);
            self.attributes.entry((name.to_owned(), attribute)).or_default().push(value);
        }
        *self.elements.entry(name.to_owned()).or_default() += 1;
        if !VOID.contains(&name) {
            self.open.push(name.to_owned());
        }
    }

    fn attribute(&mut self, element: &str, name: &str, value: &str, allowed: &[&str]) {
        let common = ["class", "dir", "id", "lang"];
        if !allowed.contains(&name) && !common.contains(&name) {
            self.faults.push(format!("<{element} {name}>"));
        }
        if name == "id" && !self.ids.insert(value.to_owned()) {
            self.faults.push(format!("two of {value}"));
        }
        let local =
            !value.contains("://") && !value.starts_with("//") && (!value.contains(':') || value.starts_with("data:"));
        if (name == "src" || element == "link" && name == "href") && !local {
            self.faults.push(format!("<{element}> loads {value}"));
        }
        let schemes =
            ["https://", "http://", "#", "../", "posts/", "threads/", "media/", "gemini://", "magnet:", "xmpp:"];
        if element == "a" && name == "href" && !schemes.iter().any(|start| value.starts_with(start)) {
            self.faults.push(format!("a link to {value}"));
        }
    }

    fn end(&mut self, name: &str) {
        match self.open.pop() {
            Some(open) if open == name => {}
            open => self.faults.push(format!("</{name}> closes {open:?}")),
        }
    }
}

struct Reader(RefCell<Page>);

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<()> {
        let mut page = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => {
                let attributes = tag.attrs.iter();
                let attributes = attributes.map(|own| (own.name.local.to_string(), own.value.to_string())).collect();
                page.begin(&tag.name, attributes);
                return match &*tag.name {
                    "script" => TokenSinkResult::RawData(ScriptData),
                    "style" => TokenSinkResult::RawData(Rawtext),
                    _ => TokenSinkResult::Continue,
                };
            }
            Token::TagToken(tag) => page.end(&tag.name),
            Token::CharacterTokens(text) => {
                if !page.open.iter().any(|open| open == "script" || open == "style") {
                    page.text.push_str(&text);
                }
            }
            Token::CommentToken(_) => page.faults.push("a comment".into()),
            Token::ParseError(error) => page.faults.push(format!("line {line}: {error}")),
            Token::NullCharacterToken => page.faults.push("a NUL".into()),
            Token::DoctypeToken(_) | Token::EOFToken => {}
        }
        TokenSinkResult::Continue
    }
}
