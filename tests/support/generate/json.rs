//! Writes JSON in the key order and the spelling of the servers, straight into one string.

/// How a server spells its JSON.
#[derive(Clone, Copy, Debug, Default)]
pub struct Style {
    /// `<`, `>`, `&`, U+2028 and U+2029 as `\u003c` …: Rails' encoder, since Mastodon 4.6 (archive format §2.1).
    pub escape_html: bool,
    /// Line breaks and two blanks of indentation a level: what a person's editor makes of it.
    pub pretty: bool,
}

/// One JSON text in the making. Values are written in order; commas come by themselves.
#[derive(Debug, Default)]
pub struct Json {
    out: String,
    style: Style,
    depth: usize,
    comma: bool,
}

impl Json {
    /// An empty text.
    pub fn new(style: Style) -> Self {
        Self { style, ..Self::default() }
    }

    /// The same, as deep inside something as `depth` says; only matters for pretty printing.
    pub fn at_depth(style: Style, depth: usize) -> Self {
        Self { style, depth, ..Self::default() }
    }

    /// What was written so far; the text is empty again after it.
    pub fn take(&mut self) -> String {
        self.comma = false;
        std::mem::take(&mut self.out)
    }

    /// What was written so far.
    pub fn as_str(&self) -> &str {
        &self.out
    }

    /// Forgets what was written and keeps the memory.
    pub fn clear(&mut self) {
        self.comma = false;
        self.out.clear();
    }

    fn separate(&mut self) {
        if self.comma {
            self.out.push(',');
        }
        if self.style.pretty && self.depth > 0 && !self.out.is_empty() {
            self.new_line();
        }
        self.comma = true;
    }

    fn new_line(&mut self) {
        self.out.push('\n');
        for _ in 0..self.depth {
            self.out.push_str("  ");
        }
    }

    fn nested(&mut self, open: char, close: char, fill: impl FnOnce(&mut Self)) {
        self.out.push(open);
        self.depth += 1;
        self.comma = false;
        fill(self);
        self.depth -= 1;
        if self.style.pretty && self.comma {
            self.new_line();
        }
        self.out.push(close);
        self.comma = true;
    }

    fn key(&mut self, key: &str) {
        self.separate();
        self.text(key);
        self.out.push_str(if self.style.pretty { ": " } else { ":" });
    }

    fn text(&mut self, value: &str) {
        self.out.push('"');
        let mut start = 0;
        for (at, byte) in value.bytes().enumerate() {
            let escape: &str = match byte {
                b'"' => "\\\"",
                b'\\' => "\\\\",
                b'\n' => "\\n",
                b'\r' => "\\r",
                b'\t' => "\\t",
                b'<' if self.style.escape_html => "\\u003c",
                b'>' if self.style.escape_html => "\\u003e",
                b'&' if self.style.escape_html => "\\u0026",
                _ => continue,
            };
            self.out.push_str(&value[start..at]);
            self.out.push_str(escape);
            start = at + 1;
        }
        self.out.push_str(&value[start..]);
        self.out.push('"');
    }

    /// An object as an element, or as the whole text.
    pub fn object(&mut self, fill: impl FnOnce(&mut Self)) {
        self.separate();
        self.nested('{', '}', fill);
    }

    /// A string as an element.
    pub fn element(&mut self, value: &str) {
        self.separate();
        self.text(value);
    }

    /// JSON that is already spelled, as an element.
    pub fn raw_element(&mut self, json: &str) {
        self.separate();
        self.out.push_str(json);
    }

    /// `"key":{…}`
    pub fn object_in(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        self.key(key);
        self.nested('{', '}', fill);
    }

    /// `"key":[…]`
    pub fn array_in(&mut self, key: &str, fill: impl FnOnce(&mut Self)) {
        self.key(key);
        self.nested('[', ']', fill);
    }

    /// `"key":"value"`
    pub fn string(&mut self, key: &str, value: &str) {
        self.key(key);
        self.text(value);
    }

    /// `"key":"value"`, or `"key":null`
    pub fn string_or_null(&mut self, key: &str, value: Option<&str>) {
        match value {
            Some(value) => self.string(key, value),
            None => self.raw(key, "null"),
        }
    }

    /// `"key":["a","b"]`
    pub fn strings<S: AsRef<str>>(&mut self, key: &str, values: &[S]) {
        self.array_in(key, |json| values.iter().for_each(|value| json.element(value.as_ref())));
    }

    /// `"key":true`
    pub fn flag(&mut self, key: &str, value: bool) {
        self.raw(key, if value { "true" } else { "false" });
    }

    /// `"key":7`
    pub fn number(&mut self, key: &str, value: u64) {
        self.raw(key, &value.to_string());
    }

    /// `"key":` and JSON that is already spelled.
    pub fn raw(&mut self, key: &str, json: &str) {
        self.key(key);
        self.out.push_str(json);
    }
}
