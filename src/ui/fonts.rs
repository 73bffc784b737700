//! The fonts of the window: what is built in, and what comes from the system.
//!
//! Built in are Inter for the interface and most European languages, a monospace font for raw records, Twemoji so that emoji
//! and flags look the same everywhere, and a small icon font. `assets/LICENSES.md` names their sources. All other scripts
//! are drawn with fonts of the system.
//!
//! egui asks for a system font in the middle of laying out text, on the UI thread, when a character is in none of the fonts
//! that it has. That answer can take long: the system's fonts must be listed once, and each new script needs a search and a
//! font file. So whoever has text that will be shown soon calls [`warm`] on its own thread first; the answers are kept, and
//! the UI thread finds them ready.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, PoisonError};

use egui::epaint::text::{FallbackRequest, FontInsert, FontProvider, Fonts, TextOptions};
use egui::{FontData, FontDefinitions, FontFamily};
use egui_system_font_provider::SystemFontProvider;

use super::packed::{packed, unpacked};
use super::theme::family;
use crate::i18n;
use crate::load::LoadEvent;
use crate::model::{Attachment, Post};

/// Each font in the program by its name, unpacked once.
static BUILT_IN: LazyLock<BTreeMap<String, Arc<FontData>>> = LazyLock::new(|| {
    let packed: [(&str, &[u8]); 7] = [
        ("inter", packed!("Inter-Regular.ttf")),
        ("inter-medium", packed!("Inter-Medium.ttf")),
        ("inter-semibold", packed!("Inter-SemiBold.ttf")),
        ("inter-italic", packed!("Inter-Italic.ttf")),
        ("mono", packed!("JetBrainsMono-Regular.ttf")),
        ("emoji", packed!("Twemoji.ttf")),
        ("icons", packed!("Icons.ttf")),
    ];
    packed.into_iter().map(|(name, bytes)| (name.to_owned(), Arc::new(FontData::from_owned(unpacked(bytes))))).collect()
});

/// Most characters that are searched for, and most of them in vain: far more than people write in one archive, and an end to
/// what a hostile one can cost (a search in vain takes about 0.1 ms).
const MOST_SEARCHES: usize = 30_000;
/// See [`MOST_SEARCHES`].
const MOST_MISSES: usize = 2_000;

/// One list and one search per process, however many windows and tests there are.
static SYSTEM: LazyLock<Arc<SystemFonts>> = LazyLock::new(|| Arc::new(SystemFonts::new()));

/// Gives a window its fonts, built-in and system ones.
///
/// Call it once, before the first frame; eframe's own `system_font_fallback` must be off, or the system's fonts are listed twice.
pub fn install(ctx: &egui::Context) {
    ctx.set_fonts(definitions());
    ctx.set_font_providers(vec![Arc::<SystemFonts>::clone(&SYSTEM)]);
}

/// The built-in fonts and the families made of them. Without system fonts, so that tests draw the same everywhere.
pub fn definitions() -> FontDefinitions {
    let named = |name: &'static str| FontFamily::Name(name.into());
    let families: [(FontFamily, &[&str]); 7] = [
        (FontFamily::Proportional, &["inter", "emoji"]),
        (FontFamily::Monospace, &["mono", "inter", "emoji"]),
        (named(family::MEDIUM), &["inter-medium", "emoji"]),
        (named(family::SEMIBOLD), &["inter-semibold", "emoji"]),
        (named(family::ITALIC), &["inter-italic", "emoji"]),
        (named(family::EMOJI), &["emoji", "inter"]),
        (named(family::ICONS), &["icons", "inter"]),
    ];
    FontDefinitions {
        font_data: BUILT_IN.clone(),
        families: families
            .into_iter()
            .map(|(family, fonts)| (family, fonts.iter().map(|font| (*font).to_owned()).collect()))
            .collect(),
    }
}

/// Finds the system fonts for `text` now, on the calling thread, so that the UI thread need not look for them.
///
/// For text that will be on screen soon. Blocks until the fonts of the system are listed, the first time; text whose
/// characters are known already costs about as much as reading it.
pub fn warm(text: &str) {
    SYSTEM.warm(text);
}

/// Finds the system fonts for what was just loaded, as [`warm`] does.
pub fn warm_for(event: &LoadEvent) {
    match event {
        LoadEvent::Opened(_, library) => {
            let account = &library.account;
            warm(&account.name);
            warm(&account.bio_html);
            for field in &account.fields {
                warm(&field.name);
                warm(&field.value_html);
            }
        }
        LoadEvent::Posts(batch) => batch.posts.iter().for_each(warm_post),
        LoadEvent::Loaded(_) => {}
    }
}

fn warm_post(post: &Post) {
    warm(&post.html);
    post.warning.iter().for_each(|warning| warm(warning));
    post.attachments.iter().filter_map(|attachment| attachment.alt.as_ref()).for_each(|alt| warm(alt));
    post.attachments.iter().filter_map(Attachment::page).for_each(warm);
    post.poll.iter().flat_map(|poll| poll.options.iter()).for_each(|option| warm(&option.name));
}

/// The fonts of the system, with a memory of what was found.
struct SystemFonts {
    provider: SystemFontProvider,
    /// Answers by character. One for all families: a second face of a fallback font would only cost time.
    answers: Mutex<Answers>,
    /// Characters that need no search: built in, or searched for.
    known: Mutex<CharSet>,
}

impl SystemFonts {
    /// Begins to list the system's fonts, on a thread of its own.
    fn new() -> Self {
        let mut known = CharSet::new();
        let mut fonts = Fonts::new(TextOptions::default(), definitions());
        for c in fonts.with_pixels_per_point(1.0).characters(&FontFamily::Proportional).keys() {
            known.insert(*c);
        }
        Self { provider: provider(), answers: Mutex::default(), known: Mutex::new(known) }
    }

    /// See [`warm`].
    fn warm(&self, text: &str) {
        let new: Vec<char> = {
            let mut known = lock(&self.known);
            text.chars().filter(|c| !c.is_ascii() && known.insert(*c)).take(MOST_SEARCHES).collect()
        };
        for c in new {
            self.answer(c, c.encode_utf8(&mut [0; 4]));
        }
    }

    /// The font for a character, from memory or from the system.
    fn answer(&self, c: char, cluster: &str) -> Option<FontInsert> {
        {
            let answers = lock(&self.answers);
            if let Some(answer) = answers.by_char.get(&c) {
                return answer.clone();
            }
            if is_private(c) || answers.by_char.len() >= MOST_SEARCHES || answers.misses >= MOST_MISSES {
                return None;
            }
        }
        // The memory is not locked while the system searches: the UI thread may want other answers.
        let answer = self.provider.font_for(&FallbackRequest { cluster, family: &FontFamily::Proportional });
        let mut answers = lock(&self.answers);
        answers.misses += usize::from(answer.is_none());
        answers.by_char.insert(c, answer.clone());
        answer
    }
}

/// The search for system fonts. Japanese and Chinese write many characters differently that have one code: a Japanese window
/// gets the Japanese forms, on any system.
fn provider() -> SystemFontProvider {
    let provider = SystemFontProvider::new();
    if i18n::language() == "ja" { provider.with_locale(Some("ja")) } else { provider }
}

/// What the system said.
#[derive(Default)]
struct Answers {
    by_char: HashMap<char, Option<FontInsert>>,
    misses: usize,
}

/// Private code points mean something else in each font, so no font can be right.
fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..)
}

impl FontProvider for SystemFonts {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let c = request.cluster.chars().next()?;
        let mut font = self.answer(c, request.cluster)?;
        for place in &mut font.families {
            place.family = request.family.clone();
        }
        Some(font)
    }
}

/// Nothing is left half-changed behind these locks, so a panic elsewhere does not matter.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A set of characters, one bit each (136 KiB): asked for every character of every post.
struct CharSet(Vec<u64>);

impl CharSet {
    fn new() -> Self {
        Self(vec![0; (char::MAX as usize >> 6) + 1])
    }

    /// Whether it is new.
    fn insert(&mut self, c: char) -> bool {
        let (word, bit) = (c as usize >> 6, 1_u64 << (c as usize & 63));
        self.0.get_mut(word).is_some_and(|word| {
            let new = *word & bit == 0;
            *word |= bit;
            new
        })
    }
}

#[cfg(test)]
mod tests {
    use egui::{Color32, FontId, Galley};

    use super::super::icons;
    use super::*;

    fn built_in() -> Fonts {
        Fonts::new(TextOptions::default(), definitions())
    }

    fn with_system() -> Fonts {
        built_in().with_font_providers(vec![Arc::<SystemFonts>::clone(&SYSTEM)])
    }

    fn named(name: &'static str) -> FontFamily {
        FontFamily::Name(name.into())
    }

    fn line(fonts: &mut Fonts, text: &str, family: FontFamily) -> Arc<Galley> {
        fonts.with_pixels_per_point(2.0).layout_no_wrap(text.to_owned(), FontId::new(16.0, family), Color32::BLACK)
    }

    /// How many glyphs of a line are painted, and how many of them in colours of their own.
    fn painted(galley: &Galley) -> (usize, usize) {
        let glyphs = || galley.rows.iter().flat_map(|row| &row.glyphs).filter(|glyph| !glyph.uv_rect.is_nothing());
        (glyphs().count(), glyphs().filter(|glyph| glyph.is_color).count())
    }

    #[test]
    fn every_icon_has_a_glyph_of_its_own() {
        let mut fonts = built_in();
        let font = FontId::new(16.0, named(family::ICONS));
        let mut seen = std::collections::HashSet::new();
        for (name, icon) in icons::ALL {
            assert!(fonts.has_glyphs(&font, icon), "{name} has no glyph");
            assert_eq!(icon.chars().count(), 1, "{name}");
            assert!(seen.insert(icon), "{name} stands for two icons");
            assert_eq!(painted(&line(&mut fonts, icon, named(family::ICONS))), (1, 0), "{name} paints nothing");
        }
    }

    #[test]
    fn text_fonts_do_not_draw_icons() {
        let mut fonts = built_in();
        for (name, icon) in icons::ALL {
            for family in [FontFamily::Proportional, FontFamily::Monospace] {
                assert!(!fonts.has_glyphs(&FontId::new(16.0, family), icon), "a post could show {name}");
            }
        }
    }

    #[test]
    fn weights_get_wider_and_italic_is_another_face() {
        let mut fonts = built_in();
        let mut width = |family| line(&mut fonts, "A whole archive, opened", family).size().x;
        let (regular, medium, semibold, italic) = (
            width(FontFamily::Proportional),
            width(named(family::MEDIUM)),
            width(named(family::SEMIBOLD)),
            width(named(family::ITALIC)),
        );
        assert!(regular < medium && medium < semibold, "{regular} {medium} {semibold}");
        assert!((regular - italic).abs() > f32::EPSILON, "{regular} {italic}");
    }

    #[test]
    fn european_languages_and_common_signs_are_built_in() {
        let mut fonts = built_in();
        let text = "Þórður čeština ğüş Ελληνικά ἀρχή Українська Việt ß œ „“”‘’…–—−×·•→←↑↓€£¥₽₿™©®№½²✓★ɐʃŋ";
        for family in [
            FontFamily::Proportional,
            named(family::MEDIUM),
            named(family::SEMIBOLD),
            named(family::ITALIC),
            FontFamily::Monospace,
        ] {
            for c in text.chars() {
                assert!(fonts.has_glyph(&FontId::new(16.0, family.clone()), c), "{c} in {family:?}");
            }
        }
    }

    /// The texts of the interface in this language.
    fn interface(code: &str) -> String {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(code);
        let files = std::fs::read_dir(folder).expect("texts");
        files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("text")).collect()
    }

    #[test]
    fn the_interface_in_european_languages_needs_no_font_of_the_system() {
        let mut fonts = built_in();
        for code in ["de", "en", "es", "fr"] {
            for c in interface(code).chars().filter(|c| *c != '\n') {
                for family in [FontFamily::Proportional, named(family::MEDIUM), named(family::SEMIBOLD)] {
                    assert!(fonts.has_glyph(&FontId::new(16.0, family.clone()), c), "{c:?} of {code} in {family:?}");
                }
            }
        }
    }

    #[test]
    fn the_interface_in_japanese_is_drawn_with_fonts_of_the_system() {
        let mut fonts = with_system();
        let text = interface("ja");
        let missing: String =
            text.chars().filter(|c| *c != '\n' && !fonts.has_glyph(&FontId::proportional(16.0), *c)).collect();
        if !missing.is_empty() {
            assert!(std::env::var_os("FOSSICK_REQUIRE_ALL").is_none(), "no system font for {missing}");
            eprintln!("skipped: this system has no font for {missing}");
        }
    }

    #[test]
    fn digits_in_monospace_are_as_wide_as_letters() {
        let mut fonts = built_in();
        let mut width = |text| line(&mut fonts, text, FontFamily::Monospace).size().x;
        assert!((width("iiii") - width("WWWW")).abs() < 0.01);
        assert!((width("->") - width("ab")).abs() < 0.01);
    }

    #[test]
    fn an_emoji_sequence_is_one_picture_in_every_text_family() {
        let mut fonts = built_in();
        let sequences = [
            ("face", "😀"),
            ("heart", "❤️"),
            ("skin tone", "👋🏽"),
            ("family", "👨‍👩‍👧‍👦"),
            ("woman firefighter", "👩🏿‍🚒"),
            ("flag of Japan", "🇯🇵"),
            ("flag of Wales", "🏴󠁧󠁢󠁷󠁬󠁳󠁿"),
            ("rainbow flag", "🏳️‍🌈"),
            ("sun", "☀️"),
            ("warning", "⚠️"),
        ];
        for family in [FontFamily::Proportional, FontFamily::Monospace, named(family::SEMIBOLD), named(family::ITALIC)]
        {
            let single = line(&mut fonts, "😀", family.clone()).size().x;
            for (name, text) in sequences {
                let galley = line(&mut fonts, text, family.clone());
                assert_eq!(painted(&galley), (1, 1), "{name} in {family:?}");
                assert!((galley.size().x - single).abs() < 1.0, "{name} is {} wide, not {single}", galley.size().x);
            }
        }
    }

    #[test]
    fn lines_are_equally_high_in_all_interface_families() {
        let mut fonts = built_in();
        let mut height = |family| fonts.with_pixels_per_point(1.0).row_height(&FontId::new(14.0, family));
        let regular = height(FontFamily::Proportional);
        for name in [family::MEDIUM, family::SEMIBOLD, family::ITALIC, family::ICONS] {
            assert!((height(named(name)) - regular).abs() < 0.01, "{name}");
        }
    }

    #[test]
    fn other_scripts_come_from_the_system() {
        let scripts = [
            ("Japanese", "日本語かな"),
            ("Korean", "한국어"),
            ("Chinese", "这还測個"),
            ("Arabic", "العربية"),
            ("Hebrew", "עברית"),
            ("Hindi", "हिन्दी"),
            ("Thai", "ภาษาไทย"),
        ];
        let mut fonts = with_system();
        for (name, text) in scripts {
            let missing: String = text.chars().filter(|c| !fonts.has_glyph(&FontId::proportional(16.0), *c)).collect();
            if !missing.is_empty() {
                assert!(std::env::var_os("FOSSICK_REQUIRE_ALL").is_none(), "no system font for {name}: {missing}");
                eprintln!("skipped {name}: this system has no font for {missing}");
            }
        }
    }

    #[test]
    fn warmed_text_needs_no_search_later() {
        let system = SystemFonts::new();
        let text = "plain, 日本 and العربية";
        system.warm(text);
        let answers: Vec<char> = lock(&system.answers).by_char.keys().copied().collect();
        for c in text.chars().filter(|c| !c.is_ascii()) {
            assert!(answers.contains(&c), "{c} was not searched for");
        }
        assert!(!answers.iter().any(char::is_ascii), "built-in characters were searched for");
        system.warm(text);
        assert_eq!(lock(&system.answers).by_char.len(), answers.len());
    }

    #[test]
    fn characters_that_no_font_can_have_cost_a_bounded_number_of_searches() {
        let system = SystemFonts::new();
        system.warm(&('\u{e000}'..='\u{f8ff}').collect::<String>());
        assert_eq!(lock(&system.answers).by_char.len(), 0, "private code points were searched for");
        // Planes 4 to 13 are empty.
        system.warm(&('\u{40000}'..'\u{d0000}').collect::<String>());
        let answers = lock(&system.answers);
        assert!(answers.misses <= MOST_MISSES && answers.by_char.len() <= MOST_SEARCHES, "{}", answers.misses);
    }

    #[test]
    fn a_found_font_is_offered_to_the_family_that_asked() {
        let system = SystemFonts::new();
        let ask = |family: &FontFamily| system.font_for(&FallbackRequest { cluster: "日", family });
        let Some(first) = ask(&FontFamily::Monospace) else {
            assert!(std::env::var_os("FOSSICK_REQUIRE_ALL").is_none(), "no system font for Japanese");
            eprintln!("skipped: this system has no font for Japanese");
            return;
        };
        assert!(first.families.iter().all(|place| place.family == FontFamily::Monospace));
        let second = ask(&named(family::MEDIUM)).expect("the same answer again");
        assert_eq!(first.name, second.name);
    }
}
