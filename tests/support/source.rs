//! Reads `src/` as far as needed to find texts in quotes and what stands around them. Comments and what is compiled for tests
//! only are left out.

use std::iter::Peekable;
use std::path::{Path, PathBuf};
use std::str::Chars;

/// A piece of Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Token {
    /// What stands between quotes, as it is written.
    Text(String),
    /// A name, a keyword or a number.
    Word(String),
    /// Anything else.
    Sign(char),
}

impl Token {
    /// It is this word or sign.
    pub fn is(&self, what: &str) -> bool {
        match self {
            Self::Text(_) => false,
            Self::Word(word) => word == what,
            Self::Sign(sign) => what.chars().eq([*sign]),
        }
    }
}

/// A file of the program.
pub struct File {
    /// Its path in `src/`.
    pub path: String,
    /// What it says.
    pub tokens: Vec<Token>,
}

impl File {
    /// The room that it belongs to, such as `ui`.
    pub fn room(&self) -> &str {
        self.path.split(['/', '.']).next().unwrap()
    }

    /// Whether these words and signs stand right before a place.
    pub fn comes_after(&self, at: usize, before: &[&str]) -> bool {
        let begin = at.checked_sub(before.len());
        begin.is_some_and(|begin| self.tokens[begin..at].iter().zip(before).all(|(token, what)| token.is(what)))
    }
}

/// All files of the program.
pub fn files() -> Vec<File> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let (mut files, mut folders) = (Vec::new(), vec![root.clone()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.file_name().is_some_and(|name| name != "tests.rs") {
                let inside = path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
                let tokens = without_tests(&tokens(&std::fs::read_to_string(&path).unwrap()));
                files.push(File { path: inside, tokens });
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// Takes Rust apart.
pub fn tokens(text: &str) -> Vec<Token> {
    let (mut rest, mut found) = (text.chars().peekable(), Vec::new());
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'/') => rest.by_ref().take_while(|c| *c != '\n').for_each(drop),
            '/' if rest.peek() == Some(&'*') => skip_comment(&mut rest),
            '"' => found.push(Token::Text(quoted(&mut rest))),
            '\'' => skip_letter(&mut rest),
            c if c.is_alphanumeric() || c == '_' => {
                let mut word = String::from(c);
                while let Some(c) = rest.next_if(|c| c.is_alphanumeric() || *c == '_') {
                    word.push(c);
                }
                match raw(&word, &mut rest) {
                    Some(text) => found.push(Token::Text(text)),
                    None => found.push(Token::Word(word)),
                }
            }
            c if c.is_whitespace() => {}
            c => found.push(Token::Sign(c)),
        }
    }
    found
}

/// What stands between quotes that no sign has a meaning in: `r"…"`, `br#"…"#`.
fn raw(word: &str, rest: &mut Peekable<Chars<'_>>) -> Option<String> {
    if !matches!(word, "r" | "br" | "cr") {
        return None;
    }
    let ahead: String = rest.clone().take_while(|c| matches!(c, '#' | '"')).collect();
    let marks = ahead.chars().take_while(|c| *c == '#').count();
    if !ahead[marks..].starts_with('"') {
        return None;
    }
    rest.nth(marks);
    let end: String = std::iter::once('"').chain(std::iter::repeat_n('#', marks)).collect();
    let mut text = String::new();
    while !text.ends_with(&end) {
        text.push(rest.next().expect("the end of a text"));
    }
    text.truncate(text.len() - end.len());
    Some(text)
}

fn quoted(rest: &mut Peekable<Chars<'_>>) -> String {
    let mut text = String::new();
    loop {
        match rest.next().expect("the end of a text") {
            '"' => return text,
            '\\' => text.extend(['\\', rest.next().expect("a sign")]),
            c => text.push(c),
        }
    }
}

fn skip_comment(rest: &mut Peekable<Chars<'_>>) {
    rest.next();
    let (mut depth, mut before) = (1, ' ');
    while depth > 0 {
        let c = rest.next().expect("the end of a comment");
        before = match (before, c) {
            ('/', '*') => {
                depth += 1;
                ' '
            }
            ('*', '/') => {
                depth -= 1;
                ' '
            }
            _ => c,
        };
    }
}

/// A letter in quotes; a lifetime is a word like any other.
fn skip_letter(rest: &mut Peekable<Chars<'_>>) {
    let mut ahead = rest.clone();
    let length = match (ahead.next(), ahead.next()) {
        (Some('\\'), Some(_)) => 3 + ahead.take_while(|c| *c != '\'').count(),
        (Some(_), Some('\'')) => 2,
        _ => 0,
    };
    rest.take(length).for_each(drop);
}

/// Leaves out what stands under `#[cfg(test)]`.
fn without_tests(all: &[Token]) -> Vec<Token> {
    const MARK: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let (mut kept, mut at) = (Vec::new(), 0);
    while at < all.len() {
        if all[at..].len() < MARK.len() || !all[at..].iter().zip(MARK).all(|(token, what)| token.is(what)) {
            kept.push(all[at].clone());
            at += 1;
            continue;
        }
        let mut depth = 0;
        at += MARK.len();
        loop {
            let token = &all[at];
            at += 1;
            if token.is("{") {
                depth += 1;
            } else if token.is("}") {
                depth -= 1;
            }
            if depth == 0 && (token.is("}") || token.is(";")) {
                break;
            }
        }
    }
    kept
}
