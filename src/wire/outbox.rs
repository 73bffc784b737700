//! The item scanner: where each record of an outbox starts and ends, found while the bytes stream by.
//!
//! It understands quotes, escapes and depth, no more, so it runs at the speed of memory, and one bad record costs one
//! record. The little around the list (`id`, `totalItems`, `@context` …) is kept as [`Rest`]. When the text between
//! records makes no sense it is *lost*: from then on it looks for whatever may be the start of a record.
//!
//! Offsets count from the first byte of the stream. How the stream is cut into chunks never changes the outcome.

use memchr::memchr2;

use super::MAX_RECORD;

/// Longest key of the wrapper that is told apart from others.
const MAX_KEY: usize = 128;
/// Most bytes kept of a value outside the list.
const MAX_VALUE: usize = 64 << 10;
/// A value outside the list that is longer than this is no value but damaged text.
const GIVE_UP_VALUE: u64 = 1 << 20;
/// Most values kept outside the list.
const MAX_VALUES: usize = 64;
/// Longest number or word that may stand in the list.
const MAX_BARE: u64 = 64;
/// Deepest `first: { first: { …` that is followed.
const MAX_WRAPPERS: u8 = 8;

/// One element of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// First byte.
    pub start: u64,
    /// One behind the last byte.
    pub end: u64,
    /// How it ended.
    pub ending: Ending,
    /// Behind damaged text: it may be a piece of what was damaged there instead of a record.
    pub found: bool,
}

/// How an element ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// With its closing bracket or quote.
    Whole,
    /// The stream ended inside it.
    CutOff,
    /// It was given up at the length limit.
    TooLong,
    /// Text between records that makes no sense; the item marks its first byte and is empty.
    Garbage,
}

/// What stands around the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rest {
    /// Keys and raw JSON values in file order; long ones and too many of them are left out.
    pub values: Vec<(String, Vec<u8>)>,
    /// Keys that stood before, with the offset of the later one.
    pub repeated: Vec<(String, u64)>,
    /// Every key, in file order.
    keys: Vec<String>,
    /// A list was there.
    pub list: bool,
    /// The list stood alone, without an object around it.
    pub bare: bool,
    /// Everything was sound up to the end.
    pub complete: bool,
}

impl Rest {
    /// The last value of `key`.
    pub fn value(&self, key: &str) -> Option<serde_json::Value> {
        let (_, raw) = self.values.iter().rev().find(|(name, _)| name == key)?;
        serde_json::from_slice(raw).ok()
    }

    /// The last value of `key` as text.
    pub fn text(&self, key: &str) -> Option<String> {
        self.value(key)?.as_str().map(str::to_owned)
    }

    /// `totalItems`.
    pub fn stated_total(&self) -> Option<u64> {
        self.value("totalItems")?.as_u64()
    }

    /// Neither a list nor any key was there.
    pub fn is_blank(&self) -> bool {
        !self.list && self.keys.is_empty()
    }

    /// `key` stands there, whatever its value.
    pub fn has(&self, key: &str) -> bool {
        self.keys.iter().any(|name| name == key)
    }
}

/// Where the scanner is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// Before the first bracket.
    Before,
    /// In the wrapper, where a key, a comma or the end may come.
    KeyOrEnd,
    /// In a key.
    Key,
    /// Behind a key.
    Colon,
    /// Before a value of the wrapper.
    Value,
    /// In a value that is kept for the rest.
    Rest,
    /// In the list, before an element.
    Element,
    /// In an element with brackets.
    Inside,
    /// In an element that is a string.
    Text,
    /// In an element that is a number or a word.
    Bare,
    /// In the list, behind an element.
    Between,
    /// Behind the bracket that ends the list.
    Ended,
    /// Looking for the start of a record.
    Lost(Hint),
    /// Behind the end.
    After,
}

/// How much of `{"k` has been seen while lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hint {
    Nothing,
    /// What follows is a value of a record, not a record.
    Colon,
    Brace,
    Quote,
}

/// Finds the elements of `orderedItems` (or `items`) in a stream of chunks.
#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own, and they combine freely")]
pub struct Scanner {
    state: State,
    at: u64,
    limit: u64,
    /// First byte of the element, or of what may become one.
    start: u64,
    depth: u32,
    in_string: bool,
    escaped: bool,
    wrappers: u8,
    /// The list is a single object without brackets around it.
    single: bool,
    lost: bool,
    key: Vec<u8>,
    key_at: u64,
    value: Vec<u8>,
    value_done: bool,
    rest: Rest,
    /// Elements that were given out.
    count: u64,
}

impl Default for Scanner {
    fn default() -> Self {
        Self::with_limit(MAX_RECORD)
    }
}

impl Scanner {
    /// A scanner that gives up on elements longer than `limit` bytes.
    pub fn with_limit(limit: u64) -> Self {
        Self {
            state: State::Before,
            at: 0,
            limit: limit.max(MAX_BARE),
            start: 0,
            depth: 0,
            in_string: false,
            escaped: false,
            wrappers: 0,
            single: false,
            lost: false,
            key: Vec::new(),
            key_at: 0,
            value: Vec::new(),
            value_done: false,
            rest: Rest::default(),
            count: 0,
        }
    }

    /// Looks through the next bytes and appends the elements that end in them.
    pub fn feed(&mut self, chunk: &[u8], items: &mut Vec<Item>) {
        let mut left = chunk;
        while let Some((&byte, behind)) = left.split_first() {
            if matches!(self.state, State::Inside | State::Text) {
                left = self.inside(left, items);
                continue;
            }
            if self.step(byte, items) {
                self.at += 1;
                left = behind;
            }
        }
    }

    /// The stream is over: an element that is still open is cut off.
    pub fn finish(&mut self, items: &mut Vec<Item>) {
        if matches!(self.state, State::Inside | State::Text | State::Bare) {
            self.emit(Ending::CutOff, items);
        }
        let ended = self.state == State::After || (self.state == State::Ended && self.wrappers == 0);
        self.rest.complete = ended && !self.lost;
        self.state = State::After;
    }

    /// First byte that is still needed, when an element is open.
    pub fn open_since(&self) -> Option<u64> {
        match self.state {
            State::Inside | State::Text | State::Bare | State::Lost(Hint::Brace | Hint::Quote) => Some(self.start),
            _ => None,
        }
    }

    /// Bytes seen so far.
    pub fn position(&self) -> u64 {
        self.at
    }

    /// Number of elements that were given out.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// What stands around the list, as far as it has been seen.
    pub fn rest(&self) -> &Rest {
        &self.rest
    }

    /// What stands around the list.
    pub fn into_rest(self) -> Rest {
        self.rest
    }

    /// The fast path: through an element up to its end or the end of the bytes. Gives what is left.
    fn inside<'a>(&mut self, bytes: &'a [u8], items: &mut Vec<Item>) -> &'a [u8] {
        let room = self.start.saturating_add(self.limit).saturating_sub(self.at);
        let part = usize::try_from(room).ok().and_then(|room| bytes.get(..room)).unwrap_or(bytes);
        let closed = self.close(part);
        let used = closed.unwrap_or(part.len());
        self.at += used as u64;
        if closed.is_some() {
            self.emit(Ending::Whole, items);
            self.state = State::Between;
            if self.single {
                self.single = false;
                self.state = State::KeyOrEnd;
            }
        } else if self.at - self.start >= self.limit {
            self.emit(Ending::TooLong, items);
            self.lose();
        }
        bytes.get(used..).unwrap_or_default()
    }

    /// Number of bytes up to and including the end of the open element, if it ends in `bytes`.
    fn close(&mut self, bytes: &[u8]) -> Option<usize> {
        let mut i = 0;
        if self.escaped && !bytes.is_empty() {
            self.escaped = false;
            i = 1;
        }
        loop {
            if self.in_string {
                i += memchr2(b'"', b'\\', bytes.get(i..)?)?;
                if bytes.get(i) == Some(&b'\\') {
                    self.escaped = i + 1 == bytes.len();
                    i += 2;
                    continue;
                }
                i += 1;
                self.in_string = false;
                if self.depth == 0 {
                    return Some(i);
                }
            }
            loop {
                match bytes.get(i)? {
                    b'"' => {
                        i += 1;
                        self.in_string = true;
                        break;
                    }
                    b'{' | b'[' => self.depth += 1,
                    b'}' | b']' => {
                        self.depth -= 1;
                        if self.depth == 0 {
                            return Some(i + 1);
                        }
                    }
                    _ => {}
                }
                i += 1;
            }
        }
    }

    /// The careful path: one byte outside of elements. False when the byte is to be looked at again.
    fn step(&mut self, byte: u8, items: &mut Vec<Item>) -> bool {
        match self.state {
            State::Before => self.before(byte),
            State::KeyOrEnd => self.key_or_end(byte),
            State::Key => self.in_key(byte),
            State::Colon => self.colon(byte),
            State::Value => self.value(byte),
            State::Rest => self.in_rest(byte),
            State::Element => self.element(byte, items),
            State::Bare => self.in_bare(byte, items),
            State::Between => self.between(byte, items),
            State::Ended => self.ended(byte, items),
            State::Lost(hint) => self.search(hint, byte),
            State::After => is_space(byte) || byte == 0 || self.lose(),
            State::Inside | State::Text => false,
        }
    }

    fn before(&mut self, byte: u8) -> bool {
        match byte {
            b'{' => {
                self.wrappers = 1;
                self.state = State::KeyOrEnd;
            }
            b'[' => {
                self.rest.list = true;
                self.rest.bare = true;
                self.state = State::Element;
            }
            _ => {}
        }
        true
    }

    fn key_or_end(&mut self, byte: u8) -> bool {
        match byte {
            b'"' => {
                self.key.clear();
                self.key_at = self.at;
                self.state = State::Key;
            }
            b'}' => {
                self.wrappers = self.wrappers.saturating_sub(1);
                self.state = if self.wrappers == 0 { State::After } else { State::KeyOrEnd };
            }
            b',' => {}
            _ => return is_space(byte) || self.lose(),
        }
        true
    }

    fn in_key(&mut self, byte: u8) -> bool {
        if self.escaped {
            self.escaped = false;
        } else if byte == b'\\' {
            self.escaped = true;
        } else if byte == b'"' {
            self.state = State::Colon;
            return true;
        }
        if self.key.len() >= MAX_KEY {
            return self.lose();
        }
        self.key.push(byte);
        true
    }

    fn colon(&mut self, byte: u8) -> bool {
        if byte == b':' {
            self.state = State::Value;
            return true;
        }
        is_space(byte) || self.lose()
    }

    /// The first byte of a value of the wrapper decides what becomes of it.
    fn value(&mut self, byte: u8) -> bool {
        if is_space(byte) {
            return true;
        }
        let listed = matches!(self.key.as_slice(), b"orderedItems" | b"items");
        if self.key != b"first" || byte != b'{' {
            self.note_key();
        }
        match byte {
            b'[' if listed => {
                self.rest.list = true;
                self.state = State::Element;
            }
            b'{' if listed => {
                self.rest.list = true;
                self.single = true;
                self.open(State::Inside, 1, false);
            }
            b'{' if self.key == b"first" && self.wrappers < MAX_WRAPPERS => {
                self.wrappers += 1;
                self.state = State::KeyOrEnd;
            }
            _ => {
                self.value.clear();
                self.value_done = false;
                self.open(State::Rest, 0, false);
                return false;
            }
        }
        true
    }

    fn note_key(&mut self) {
        let name = String::from_utf8_lossy(&self.key).into_owned();
        if self.wrappers == 1 && self.rest.has(&name) {
            if self.rest.repeated.len() < MAX_VALUES {
                self.rest.repeated.push((name, self.key_at));
            }
        } else if self.rest.keys.len() < MAX_VALUES {
            self.rest.keys.push(name);
        }
    }

    fn in_rest(&mut self, byte: u8) -> bool {
        let outside = self.depth == 0 && !self.in_string;
        if outside && !self.value.is_empty() && matches!(byte, b',' | b'}' | b']') {
            self.keep_value();
            return false;
        }
        if (outside && self.value_done && !is_space(byte)) || self.at - self.start > GIVE_UP_VALUE {
            return self.lose();
        }
        if self.value.len() <= MAX_VALUE {
            self.value.push(byte);
        }
        if self.escaped {
            self.escaped = false;
            return true;
        }
        match byte {
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            _ if self.in_string => {}
            b'{' | b'[' => self.depth += 1,
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            _ => return true,
        }
        self.value_done = self.depth == 0 && !self.in_string;
        true
    }

    fn keep_value(&mut self) {
        if self.value.len() <= MAX_VALUE && self.rest.values.len() < MAX_VALUES {
            let key = String::from_utf8_lossy(&self.key).into_owned();
            self.rest.values.push((key, std::mem::take(&mut self.value)));
        }
        self.state = State::KeyOrEnd;
    }

    fn between(&mut self, byte: u8, items: &mut Vec<Item>) -> bool {
        match byte {
            b',' => self.state = State::Element,
            // Two records without a comma between them are still two records.
            b'{' | b']' => return self.element(byte, items),
            _ => return is_space(byte) || self.garbage(items),
        }
        true
    }

    fn element(&mut self, byte: u8, items: &mut Vec<Item>) -> bool {
        match byte {
            b'{' => self.open(State::Inside, 1, false),
            b']' => self.state = State::Ended,
            _ if is_space(byte) => {}
            _ if self.lost => return self.garbage(items),
            b',' => {}
            b'[' => self.open(State::Inside, 1, false),
            b'"' => self.open(State::Text, 0, true),
            b'-' | b'0'..=b'9' | b'a'..=b'z' => self.open(State::Bare, 0, false),
            _ => return self.garbage(items),
        }
        true
    }

    /// A key right behind the end of the list, without a comma, is that of a record whose bracket is damaged.
    fn ended(&mut self, byte: u8, items: &mut Vec<Item>) -> bool {
        match byte {
            _ if is_space(byte) => return true,
            b'"' => return self.garbage(items),
            _ if self.lost => return self.lose(),
            _ => self.state = if self.wrappers == 0 { State::After } else { State::KeyOrEnd },
        }
        false
    }

    fn in_bare(&mut self, byte: u8, items: &mut Vec<Item>) -> bool {
        match byte {
            b'-' | b'+' | b'.' | b'0'..=b'9' | b'a'..=b'z' | b'E' if self.at - self.start < MAX_BARE => return true,
            b',' | b']' | b' ' | b'\t' | b'\r' | b'\n' => self.emit(Ending::Whole, items),
            _ => return self.garbage(items),
        }
        self.state = State::Between;
        false
    }

    /// Looks for `{"k`, as a record starts, but not behind a colon. A quote inside a string would be escaped, so this can't
    /// be text. What stands before it may be damaged too, so it need not be a comma.
    fn search(&mut self, hint: Hint, byte: u8) -> bool {
        let next = match (hint, byte) {
            (Hint::Brace, b'"') => Hint::Quote,
            (Hint::Quote, b'A'..=b'Z' | b'a'..=b'z' | b'@' | b'_') => {
                self.state = State::Inside;
                self.depth = 1;
                self.in_string = true;
                self.escaped = false;
                return false;
            }
            (Hint::Colon, _) if is_space(byte) => hint,
            (Hint::Brace, _) if is_space(byte) && self.at - self.start < MAX_KEY as u64 => hint,
            (Hint::Nothing | Hint::Brace | Hint::Quote, b'{') => {
                self.start = self.at;
                Hint::Brace
            }
            (_, b':') => Hint::Colon,
            _ => Hint::Nothing,
        };
        self.state = State::Lost(next);
        true
    }

    fn open(&mut self, state: State, depth: u32, in_string: bool) {
        self.state = state;
        self.start = self.at;
        self.depth = depth;
        self.in_string = in_string;
        self.escaped = false;
    }

    fn emit(&mut self, ending: Ending, items: &mut Vec<Item>) {
        items.push(Item { start: self.start, end: self.at, ending, found: self.lost });
        self.count += 1;
    }

    /// Text between records that makes no sense. Behind other damage it may belong to that: see [`Item::found`].
    fn garbage(&mut self, items: &mut Vec<Item>) -> bool {
        self.start = self.at;
        self.emit(Ending::Garbage, items);
        self.lose()
    }

    /// Gives up understanding; the byte at hand is to be looked at again, as in all steps that give false.
    fn lose(&mut self) -> bool {
        self.lost = true;
        self.single = false;
        self.escaped = false;
        self.in_string = false;
        self.state = State::Lost(Hint::Nothing);
        false
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n')
}
