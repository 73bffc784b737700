//! Order of bidirectional lines against the tests that come with the Unicode Character Database.

#[path = "support/need.rs"]
mod need;

use std::path::Path;

use fossick::text::bidi::{self, Paragraph, Role};

/// Where Debian's package `unicode-data` puts a file, or None after saying that the test is skipped.
fn unicode_data(name: &str) -> Option<String> {
    let text = std::fs::read_to_string(Path::new("/usr/share/unicode").join(name)).ok();
    if text.is_none() {
        need::skip("the package unicode-data is not installed");
    }
    text
}

/// What both files say of a line: the level of each character, or None where it counts as removed (X9), and the places of the
/// others from left to right.
struct Wanted {
    levels: Vec<Option<u8>>,
    order: Vec<usize>,
}

impl Wanted {
    fn read(levels: &str, order: &str) -> Self {
        let levels = levels.split_whitespace().map(|level| level.parse().ok()).collect();
        Self { levels, order: order.split_whitespace().map(|place| place.parse().expect("a place")).collect() }
    }

    /// Holds a text, laid out in one line, against it.
    fn compare(&self, text: &str, paragraph: &Paragraph, said: &str) {
        let chars = text.char_indices().zip(&self.levels).enumerate();
        let kept: Vec<(usize, (u8, Role))> = chars
            .filter(|(_, (_, level))| level.is_some())
            .map(|(place, ((at, c), _))| (place, (paragraph.level(at), bidi::role(c))))
            .collect();
        let pieces: Vec<(u8, Role)> = kept.iter().map(|(_, piece)| *piece).collect();
        let levels = bidi::line_levels(paragraph.from_right, &pieces);
        let wanted: Vec<u8> = self.levels.iter().flatten().copied().collect();
        assert_eq!(levels, wanted, "levels of {said}");
        let order: Vec<usize> = bidi::order(paragraph.from_right, &pieces).into_iter().map(|nth| kept[nth].0).collect();
        assert_eq!(order, self.order, "order of {said}");
    }
}

#[test]
fn lines_of_real_characters_stand_in_the_order_that_unicode_wants() {
    let Some(data) = unicode_data("BidiCharacterTest.txt") else { return };
    let mut count = 0;
    for line in data.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let fields: Vec<&str> = line.split(';').collect();
        let &[chars, way, base, levels, order] = fields.as_slice() else { panic!("not a test: {line}") };
        let char = |code: &str| u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character");
        let text: String = chars.split(' ').map(char).collect();
        let way = match way {
            "0" => Some(false),
            "1" => Some(true),
            _ => None,
        };
        let paragraph = bidi::paragraph(&text, &[], way);
        assert_eq!(paragraph.base().to_string(), base, "{line}");
        Wanted::read(levels, order).compare(&text, &paragraph, line);
        count += 1;
    }
    assert!(count > 90_000, "only {count} lines were read");
}

#[test]
fn lines_of_all_classes_stand_in_the_order_that_unicode_wants() {
    let Some(data) = unicode_data("BidiTest.txt") else { return };
    let (mut levels, mut order, mut count) = ("", "", 0);
    for line in data.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        if let Some(stated) = line.strip_prefix("@Levels:") {
            levels = stated;
        } else if let Some(stated) = line.strip_prefix("@Reorder:") {
            order = stated;
        } else if let Some((classes, ways)) = line.split_once(';') {
            let text: String = classes.split_whitespace().map(of_class).collect();
            let ways: u8 = ways.trim().parse().expect("a set of directions");
            let wanted = Wanted::read(levels, order);
            for (bit, way) in [(1, None), (2, Some(false)), (4, Some(true))] {
                if ways & bit != 0 {
                    wanted.compare(&text, &bidi::paragraph(&text, &[], way), line);
                    count += 1;
                }
            }
        }
    }
    assert!(count > 700_000, "only {count} lines were read");
}

/// A character of a class.
fn of_class(class: &str) -> char {
    match class {
        "L" => 'a',
        "R" => 'א',
        "AL" => 'ا',
        "EN" => '1',
        "ES" => '+',
        "ET" => '#',
        "AN" => '٠',
        "CS" => ',',
        "NSM" => '\u{300}',
        "B" => '\u{2029}',
        "S" => '\t',
        "WS" => ' ',
        "ON" => '!',
        "BN" => '\u{ad}',
        "LRE" => '\u{202a}',
        "RLE" => '\u{202b}',
        "PDF" => '\u{202c}',
        "LRO" => '\u{202d}',
        "RLO" => '\u{202e}',
        "LRI" => '\u{2066}',
        "RLI" => '\u{2067}',
        "FSI" => '\u{2068}',
        "PDI" => '\u{2069}',
        other => panic!("no such class: {other}"),
    }
}

#[test]
fn signs_that_are_drawn_mirrored_are_those_that_unicode_names() {
    let (Some(images), Some(brackets)) = (unicode_data("BidiMirroring.txt"), unicode_data("BidiBrackets.txt")) else {
        return;
    };
    let char = |code: &str| u32::from_str_radix(code.trim(), 16).ok().and_then(char::from_u32);
    let pairs = |data: &str| -> Vec<(char, char)> {
        let fields = data.lines().map(|line| line.split('#').next().unwrap_or_default().split(';'));
        fields.filter_map(|mut fields| Some((char(fields.next()?)?, char(fields.next()?)?))).collect()
    };
    let images = pairs(&images);
    for c in '\0'..=char::MAX {
        if let Some(image) = bidi::mirrored(c) {
            assert!(images.contains(&(c, image)), "{c} and {image}");
        }
    }
    for (bracket, image) in pairs(&brackets) {
        assert_eq!(bidi::mirrored(bracket), Some(image), "{bracket}");
    }
}
