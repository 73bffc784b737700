//! Folding: the form in which texts are compared when searching.
//!
//! Lower case, without accents and vowel points, compatibility forms made plain (full-width `Ａ` → `a`, `ﬁ` → `fi`), letters
//! that people mix up when typing made one. What carries meaning stays: kana voicing marks, Indic vowel signs, Thai tones.
//! Folding a folded text changes nothing.

use std::ops::Range;
use std::sync::LazyLock;

use unicode_normalization::char::{canonical_combining_class, compose, decompose_compatible};

/// Appends the folded form of `text` to `out`: lower case, without accents, full-width forms made narrow.
pub fn fold_into(text: &str, out: &mut String) {
    let start = out.len();
    let table: &[char] = &TABLE;
    out.reserve(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let (plain, after) = rest.split_at(ascii_length(rest.as_bytes()));
        let from = out.len();
        out.push_str(plain);
        if let Some(copied) = out.get_mut(from..) {
            copied.make_ascii_lowercase();
        }
        rest = fold_others(after, table, start, out);
    }
}

/// Folds characters one by one up to where it is worth while to look for a longer stretch of ASCII; gives what is left.
fn fold_others<'a>(text: &'a str, table: &[char], start: usize, out: &mut String) -> &'a str {
    let mut chars = text.chars();
    let mut rest = text;
    while let Some(c) = chars.next() {
        if c.is_ascii() {
            if rest.as_bytes().get(..STRETCH).is_some_and(<[u8]>::is_ascii) {
                return rest;
            }
            out.push(c.to_ascii_lowercase());
        } else {
            match table.get(c as usize) {
                Some('\0') | None => fold_char(c, start, out),
                Some(folded) => out.push(*folded),
            }
        }
        rest = chars.as_str();
    }
    rest
}

/// Shortest stretch of ASCII that is copied as one.
const STRETCH: usize = 8;

/// Number of ASCII bytes at the start.
fn ascii_length(bytes: &[u8]) -> usize {
    let whole = bytes.chunks_exact(STRETCH).take_while(|chunk| chunk.is_ascii()).count() * STRETCH;
    let last = bytes.get(whole..).unwrap_or_default();
    whole + last.iter().take_while(|byte| byte.is_ascii()).count()
}

/// Characters that fold to one character wherever they stand, up to the end of the alphabets; NUL for all others.
static TABLE: LazyLock<Box<[char]>> = LazyLock::new(|| {
    let mut folded = String::new();
    let fold_alone = |c: char| {
        folded.clear();
        fold_char(c, 0, &mut folded);
        let mut chars = folded.chars();
        chars.next().filter(|one| chars.next().is_none() && !joins(*one)).unwrap_or('\0')
    };
    ('\0'..'\u{2100}').map(fold_alone).collect()
});

/// The folded form of `text`.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out
}

/// A folded text that knows where each of its characters comes from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    /// The folded text.
    pub text: String,
    /// Where characters begin, in the folded text and in the original one. Marks that were dropped or joined belong to the
    /// character before them.
    begins: Vec<(usize, usize)>,
    /// Length of the original text.
    len: usize,
}

impl Folded {
    /// Folds `text`.
    pub fn of(text: &str) -> Self {
        let mut folded = Self { len: text.len(), ..Self::default() };
        for (at, c) in text.char_indices() {
            let before = folded.text.len();
            fold_char(c, 0, &mut folded.text);
            // What joins the letter before it replaces one of the same length.
            if folded.text.len() > before {
                folded.begins.push((before, at));
            }
        }
        folded
    }

    /// The bytes of the original text that became `range` of the folded one: whole characters with their marks.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let first = self.begins.partition_point(|(folded, _)| *folded <= range.start).saturating_sub(1);
        let behind = self.begins.partition_point(|(folded, _)| *folded < range.end);
        let begin = |which: usize| self.begins.get(which).map_or(self.len, |(_, original)| *original);
        begin(first)..begin(behind).max(begin(first))
    }
}

/// Folds one character into `out`, where the text began at `start`.
fn fold_char(c: char, start: usize, out: &mut String) {
    if stays(c) {
        out.push(c);
        return;
    }
    decompose_compatible(c, |part| {
        for lower in part.to_lowercase() {
            push(lower, start, out);
        }
    });
}

/// Scripts without case or accents, whose composed letters must stay whole.
fn stays(c: char) -> bool {
    matches!(c,
        '\u{3041}'..='\u{3096}' // Hiragana
        | '\u{30a1}'..='\u{30fe}' // Katakana
        | '\u{3131}'..='\u{318e}' // Hangul letters, as in ㅋㅋㅋ
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}' // Han
        | '\u{ac00}'..='\u{d7a3}' // Hangul syllables
        | '\u{1f300}'..='\u{1faff}' // Emoji
        | '\u{20000}'..='\u{2f7ff}' // Han
    )
}

/// Appends a decomposed, lower-case character in the form it is compared in.
fn push(c: char, start: usize, out: &mut String) {
    match c {
        // Latin letters that have no decomposition, or one that people do not type.
        'ß' => out.push_str("ss"),
        'æ' => out.push_str("ae"),
        'œ' => out.push_str("oe"),
        'ø' => out.push('o'),
        'ł' => out.push('l'),
        'đ' | 'ð' => out.push('d'),
        'þ' => out.push_str("th"),
        'ħ' => out.push('h'),
        'ŧ' => out.push('t'),
        'ı' => out.push('i'),
        'ς' => out.push('σ'),
        // Arabic: hamza and madda fall away as marks; these are letters of their own.
        'ٱ' => out.push('ا'),
        'ى' | 'ی' => out.push('ي'),
        'ک' => out.push('ك'),
        'ة' => out.push('ه'),
        '\u{640}' => {} // tatweel
        // Digits that Arabic and Persian keyboards write.
        '\u{660}'..='\u{669}' => out.push(digit(c, '\u{660}')),
        '\u{6f0}'..='\u{6f9}' => out.push(digit(c, '\u{6f0}')),
        // Signs that programs put in place of what was typed.
        '‘' | '’' | 'ʼ' => out.push('\''),
        '“' | '”' | '„' => out.push('"'),
        '‐' => out.push('-'),
        _ if is_invisible(c) || is_accent(c) => {}
        _ => push_joined(c, start, out),
    }
}

/// The plain digit of one in a row that begins with `zero`.
fn digit(c: char, zero: char) -> char {
    (c as u32).checked_sub(zero as u32).and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

/// Marks that only tell a printer what to do.
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Marks above, below or through a letter, and Hebrew and Arabic vowel points. The other classes are nukta, kana voicing,
/// virama, and vowels and tones of South-East Asian scripts: part of the letter.
fn is_accent(c: char) -> bool {
    matches!(canonical_combining_class(c), 1 | 10..=36 | 202..=240)
}

/// Appends a character; a kana voicing mark or a conjoining Hangul letter joins what stands before it.
fn push_joined(c: char, start: usize, out: &mut String) {
    if joins(c)
        && let Some(before) = out.get(start..).and_then(|text| text.chars().next_back())
        && let Some(whole) = compose(before, c)
    {
        out.pop();
        out.push(whole);
    } else {
        out.push(c);
    }
}

/// Kana voicing marks, and vowels and final consonants of Hangul.
fn joins(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309a}' | '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_and_accents_do_not_count() {
        assert_eq!(
            fold("Crème BRÛLÉE, Žižek, ŁÓDŹ, Ångström, Smørrebrød"),
            "creme brulee, zizek, lodz, angstrom, smorrebrod"
        );
        assert_eq!(fold("ЁЛКА"), "елка");
        assert_eq!(fold("Τί ΕΊΝΑΙ ο λόγος"), fold("τι ειναι Ο ΛΟΓΟΣ"));
        assert_eq!(fold("Tiếng Việt"), "tieng viet");
    }

    #[test]
    fn letters_people_type_differently_are_one() {
        assert_eq!(fold("Straße STRASSE ẞ"), "strasse strasse ss");
        assert_eq!(fold("IĞDIR İzmir ışık"), "igdir izmir isik");
        assert_eq!(fold("ＦＯＳＳＩＣＫ ２０２４　ﬁn"), "fossick 2024 fin");
        assert_eq!(fold("ﾊﾞﾅﾅ"), "バナナ");
        assert_eq!(fold("Encyclopædia"), "encyclopaedia");
    }

    #[test]
    fn arabic_is_compared_by_its_bare_letters() {
        assert_eq!(fold("أَحْمَد"), fold("احمد"));
        assert_eq!(fold("إسلام آدم ٱلله"), fold("اسلام ادم الله"));
        assert_eq!(fold("مـــرحبا"), fold("مرحبا"));
        assert_eq!(fold("مسؤول"), fold("مسوول"));
    }

    #[test]
    fn marks_that_make_another_letter_stay() {
        assert_ne!(fold("ハ"), fold("バ"));
        assert_eq!(fold("か\u{3099}"), "が");
        assert_ne!(fold("कि"), fold("क"));
        assert_eq!(fold("ไม้"), "ไม้");
        assert_eq!(fold("\u{1112}\u{1161}\u{11ab}글"), "한글");
        assert_eq!(fold("ㅋㅋㅠ"), "ㅋㅋㅠ");
    }

    #[test]
    fn digits_and_signs_are_one_however_a_keyboard_writes_them() {
        assert_eq!(fold("۱۴۰۳ ٢٠٢٤"), "1403 2024");
        assert_eq!(fold("don’t “well‑known”"), "don't \"well-known\"");
        assert_eq!(fold("می\u{200c}خواهم"), fold("میخواهم"));
        assert_eq!(fold("Þórður"), "thordur");
    }

    #[test]
    fn a_found_place_is_one_of_the_original_text() {
        let place = |text: &str, wanted: &str| {
            let folded = Folded::of(text);
            let at = folded.text.find(wanted).unwrap();
            text[folded.original(at..at + wanted.len())].to_owned()
        };
        assert_eq!(place("une Cre\u{300}me brûlée", "creme"), "Cre\u{300}me");
        assert_eq!(place("Straße", "ras"), "raß", "half a letter is the whole letter");
        assert_eq!(place("ﾊﾞﾅﾅ", "バ"), "ﾊﾞ");
        assert_eq!(place("مـــرحبا", "مر"), "مـــر");
        assert_eq!(place("İstanbul", "ist"), "İst");
        assert_eq!(place("\u{301}x", "x"), "x");
    }

    #[test]
    fn hidden_marks_do_not_part_words() {
        assert_eq!(fold("wo\u{ad}rd \u{202e}x\u{2069} ❤\u{fe0f}"), "word x ❤");
    }

    /// The form without the table: each character on its own.
    fn slowly(text: &str) -> String {
        let mut out = String::new();
        text.chars().for_each(|c| fold_char(c, 0, &mut out));
        out
    }

    #[test]
    fn stretches_of_ascii_and_single_letters_fold_as_each_character_does() {
        for text in ["ÀBCDEFGHIJKLMNOPQ ÉX Ü", "ПРИВЕТ, Мир 12345678 OK да", "Ꭰ Ａ Ⅷ ﬁ ﷺ x\u{301}Y", "日本 ABCDEFGH 語"]
        {
            for (at, _) in text.char_indices() {
                let (before, behind) = text.split_at(at);
                assert_eq!(fold(behind), slowly(behind));
                assert_eq!(fold(before), slowly(before));
            }
        }
    }

    #[test]
    fn every_character_is_settled_after_one_fold() {
        for c in '\0'..=char::MAX {
            let once = fold(c.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&once), once, "U+{:04X}", c as u32);
        }
    }

    proptest! {
        #[test]
        fn the_table_changes_nothing(text in "[a-zA-Z .À-ɏΑ-ωА-яآ-ي\u{1100}-\u{11ff}\u{300}-\u{310}かハ\u{3099}]{0,40}") {
            prop_assert_eq!(fold(&text), slowly(&text));
        }

        #[test]
        fn every_stretch_of_a_folded_text_has_its_place(text in any::<String>(), joining in "[かハ가\u{1161}\u{11a8}\u{3099}ـ\u{301}ｶﾞ]{0,8}") {
            let text = text + &joining;
            let folded = Folded::of(&text);
            prop_assert_eq!(&folded.text, &fold(&text));
            for (at, c) in folded.text.char_indices() {
                let place = text.get(folded.original(at..at + c.len_utf8())).map(str::to_owned);
                prop_assert!(place.is_some_and(|place| !place.is_empty()));
            }
        }

        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn joining_letters_settle_too(text in "[かハ가각\u{1100}-\u{1112}\u{1161}-\u{1175}\u{11a8}-\u{11c2}\u{3099}\u{309a}ـ\u{301}ｶﾞﾊﾟ]{0,12}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn upper_and_lower_case_are_the_same(text in "[a-zà-ÿа-яά-ώ ]{0,20}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }
    }
}
