//! Text that runs from right to left, by the Unicode Bidirectional Algorithm (UAX #9).
//!
//! [`paragraph`] says which way a paragraph runs and how deep each character is embedded; lines are then broken in the order of
//! reading, and [`order`] says how the pieces of one line stand from left to right. Measuring and drawing are left to others.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Direction, Level, ParagraphBidiInfo, bidi_class, get_base_direction};

/// Begins and ends what is set apart from the text around it, with a direction of its own.
const ISOLATE: (char, char) = ('\u{2068}', '\u{2069}');

/// Signs with a mirror image (`Bidi_Mirrored`): all that come in pairs of brackets and quotes, and the comparisons in common use.
/// Each stands beside its image.
const MIRRORED: &str = "()[]{}<>«»‹›≤≥≪≫≮≯≰≱⁅⁆⁽⁾₍₎༺༻༼༽᚛᚜⌈⌉⌊⌋\u{2329}\u{232a}❨❩❪❫❬❭❮❯❰❱❲❳❴❵⟅⟆⟦⟧⟨⟩⟪⟫⟬⟭⟮⟯⦃⦄⦅⦆⦇⦈⦉⦊⦋⦌⦍⦐⦏⦎⦑⦒⦓⦔⦕⦖⦗⦘⧘⧙⧚⧛⧼⧽\
                        ⸢⸣⸤⸥⸦⸧⸨⸩⹕⹖⹗⹘⹙⹚⹛⹜〈〉《》「」『』【】〔〕〖〗〘〙〚〛﹙﹚﹛﹜﹝﹞（）＜＞［］｛｝｟｠｢｣";

/// Which way a paragraph runs, and the level of each of its bytes.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// It begins at the right.
    pub from_right: bool,
    levels: Vec<Level>,
}

/// What a character means for the ends of lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It is seen, or at least keeps its place.
    Text,
    /// A space or an invisible sign: at the end of a line it stands where the line ends.
    Blank,
    /// A tab or a break: it and the blanks before it stand as if a line ended there.
    Separator,
}

/// Whether a text may hold anything that does not run from left to right. Quick: most texts need no look at their letters.
pub fn concerns(text: &str) -> bool {
    // U+0590, where the first such script begins, is written with this first byte.
    text.bytes().any(|byte| byte >= 0xd6) && text.chars().any(turns)
}

/// Letters and digits of right-to-left scripts, and signs that turn others around. Some of these places are still empty.
fn turns(c: char) -> bool {
    matches!(
        c,
        '\u{590}'..='\u{8ff}'
            | '\u{200f}' | '\u{202b}' | '\u{202e}' | '\u{2067}'
            | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefe}'
            | '\u{10800}'..='\u{10fff}'
            | '\u{1e800}'..='\u{1efff}'
    )
}

/// Looks at one paragraph: a text without breaks, or one whose breaks are not to be followed.
///
/// What `isolated` names, as bytes from left to right, is set apart as if it stood between U+2068 and U+2069: a mention of
/// `@ada` stays whole in Hebrew, and does not decide which way the paragraph runs if there are letters beside it. `from_right`
/// says which way that is; without it the first letter that has a direction does, or else it is left to right.
pub fn paragraph(text: &str, isolated: &[Range<usize>], from_right: Option<bool>) -> Paragraph {
    let (marked, kept) = mark(text, isolated);
    let way = from_right.or_else(|| first_strong(&marked)).or_else(|| first_strong(text)).unwrap_or(false);
    let info = ParagraphBidiInfo::new(&marked, Some(if way { Level::rtl() } else { Level::ltr() }));
    let levels = kept.into_iter().filter_map(|range| info.levels.get(range)).flatten().copied().collect();
    Paragraph { from_right: way, levels }
}

/// The text with signs around what is isolated, and which bytes of that are the text's own.
fn mark(text: &str, isolated: &[Range<usize>]) -> (String, Vec<Range<usize>>) {
    let mut marked = String::with_capacity(text.len() + 6 * isolated.len());
    let mut kept = Vec::with_capacity(2 * isolated.len() + 1);
    let mut add = |piece: &str, marked: &mut String| {
        kept.push(marked.len()..marked.len() + piece.len());
        marked.push_str(piece);
    };
    let mut done = 0;
    for range in isolated {
        let (Some(before), Some(inside)) = (text.get(done..range.start), text.get(range.clone())) else { continue };
        add(before, &mut marked);
        marked.push(ISOLATE.0);
        add(inside, &mut marked);
        marked.push(ISOLATE.1);
        done = range.end;
    }
    add(text.get(done..).unwrap_or_default(), &mut marked);
    (marked, kept)
}

/// Whether the first letter outside of isolates runs from right to left (P2).
fn first_strong(text: &str) -> Option<bool> {
    match get_base_direction(text) {
        Direction::Ltr => Some(false),
        Direction::Rtl => Some(true),
        Direction::Mixed => None,
    }
}

impl Paragraph {
    /// How deep the byte at `at` is embedded: even levels run from left to right, odd ones from right to left.
    pub fn level(&self, at: usize) -> u8 {
        self.levels.get(at).map_or(self.base(), Level::number)
    }

    /// The level of the paragraph itself.
    pub fn base(&self) -> u8 {
        u8::from(self.from_right)
    }
}

/// What a character means for the ends of lines (L1).
pub fn role(c: char) -> Role {
    use BidiClass::{B, BN, FSI, LRE, LRI, LRO, PDF, PDI, RLE, RLI, RLO, S, WS};
    match bidi_class(c) {
        B | S => Role::Separator,
        WS | FSI | LRI | RLI | PDI | BN | LRE | LRO | RLE | RLO | PDF => Role::Blank,
        _ => Role::Text,
    }
}

/// A sign that only says which way text runs, and is never seen.
pub fn is_mark(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether a character at this level runs the way its script does, so that it can be shaped together with its neighbours.
/// Others, such as a full stop between Hebrew words, are put in place one by one.
pub fn runs_naturally(c: char, level: u8) -> bool {
    let class = bidi_class(c);
    let from_right = matches!(class, BidiClass::R | BidiClass::AL);
    // These digits run from left to right, but belong to scripts that do not.
    let digit = class == BidiClass::AN || matches!(c, '\u{6f0}'..='\u{6f9}');
    if level % 2 == 1 { from_right } else { !from_right && !digit }
}

/// The mirror image of a bracket or comparison, which is what is drawn of it from right to left (L4).
pub fn mirrored(c: char) -> Option<char> {
    let place = MIRRORED.chars().position(|one| one == c)?;
    MIRRORED.chars().nth(place ^ 1)
}

/// The pieces of one line from left to right, as their places in reading order (L1 and L2). Each piece is of one level and
/// one role.
pub fn order(from_right: bool, pieces: &[(u8, Role)]) -> Vec<usize> {
    let levels =
        line_levels(from_right, pieces).into_iter().map(|level| Level::new(level).unwrap_or_else(|_| Level::ltr()));
    BidiInfo::reorder_visual(&levels.collect::<Vec<Level>>())
}

/// The levels of the pieces of one line, with those of blanks at its end set to that of the paragraph (L1).
pub fn line_levels(from_right: bool, pieces: &[(u8, Role)]) -> Vec<u8> {
    let base = u8::from(from_right);
    let mut at_end = true;
    let mut levels: Vec<u8> = pieces
        .iter()
        .rev()
        .map(|&(level, role)| {
            at_end = role == Role::Separator || at_end && role == Role::Blank;
            if at_end { base } else { level }
        })
        .collect();
    levels.reverse();
    levels
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::single_range_in_vec_init,
        clippy::reversed_empty_ranges,
        reason = "parts of texts, wrong ones too"
    )]

    use super::*;

    /// Characters from left to right, when all fits in one line.
    fn line(text: &str, isolated: &[Range<usize>]) -> String {
        let paragraph = paragraph(text, isolated, None);
        let chars: Vec<(usize, char)> = text.char_indices().collect();
        let pieces: Vec<(u8, Role)> = chars.iter().map(|&(at, c)| (paragraph.level(at), role(c))).collect();
        order(paragraph.from_right, &pieces).into_iter().map(|nth| chars[nth].1).collect()
    }

    #[test]
    fn all_characters_that_turn_text_are_noticed_and_latin_cyrillic_greek_and_chinese_are_not() {
        use BidiClass::{AL, AN, R, RLE, RLI, RLO};
        for c in '\0'..=char::MAX {
            if matches!(bidi_class(c), R | AL | AN | RLE | RLI | RLO) {
                assert!(concerns(c.encode_utf8(&mut [0; 4])), "{:x}", c as u32);
            }
        }
        assert!(!concerns("plain, ünïcode, Кириллица, Ελληνικά, 漢字かな, हिन्दी, 👩‍👩‍👧 “quoted” – and • more"));
    }

    #[test]
    fn numbers_and_latin_words_keep_their_own_order_in_hebrew() {
        assert_eq!(line("אבג 123 דה", &[]), "הד 123 גבא");
        assert_eq!(line("אבג abc דה", &[]), "הד abc גבא");
        assert_eq!(line("abc אבג def", &[]), "abc גבא def");
    }

    #[test]
    fn a_mention_stays_whole_and_does_not_decide_which_way_a_paragraph_runs() {
        let text = "@ada אבג";
        assert!(!paragraph(text, &[], None).from_right, "as plain text it begins with Latin letters");
        assert!(paragraph(text, &[0..4], None).from_right);
        assert_eq!(line(text, &[0..4]), "גבא @ada");
        let text = "אבג @ada דה";
        assert_eq!(line(text, &[]), "הד ada@ גבא");
        assert_eq!(line(text, &[7..11]), "הד @ada גבא");
        assert!(paragraph("#אבג 1", &[0..7], None).from_right, "alone, it does");
    }

    #[test]
    fn isolates_that_are_nonsense_are_left_out() {
        let wrong = [3..2, 1..3, 40..50];
        assert_eq!(line("אבג", &wrong), "גבא");
        assert_eq!(line("", &[0..1]), "");
    }

    #[test]
    fn mirror_images_are_mutual() {
        assert_eq!(mirrored('('), Some(')'));
        assert_eq!(mirrored('»'), Some('«'));
        assert_eq!(mirrored('a'), None);
        for c in MIRRORED.chars() {
            assert_eq!(mirrored(c).and_then(mirrored), Some(c), "{c}");
        }
    }
}
