"""Makes assets/fonts and src/app/icons.rs out of unpacked font packages. Started by fonts.sh, which fetches them.

Arguments: the folder with the packages `inter`, `mono`, `emoji` and `icons`, and the project's folder.
"""

import re
import shutil
import sys
from pathlib import Path

from fontTools import merge, subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

# Latin, Greek and Cyrillic with everything that goes with them: marks, punctuation, currency, arrows, mathematics, shapes.
LETTERS = [
    (0x0000, 0x052F), (0x1D00, 0x1FFF), (0x2000, 0x214F), (0x2150, 0x23FF), (0x2400, 0x27BF),
    (0x27C0, 0x27FF), (0x2900, 0x2BFF), (0x2C60, 0x2C7F), (0x2DE0, 0x2E7F), (0xA640, 0xA69F),
    (0xA700, 0xA7FF), (0xFB00, 0xFB06), (0xFFFC, 0xFFFD),
]  # fmt: skip

# What Inter draws in one colour and Mastodon shows as emoji. Left out, so that the emoji font draws them.
SHOWN_AS_EMOJI = {0x2600, 0x2660, 0x2663, 0x2665, 0x2666, 0x26A0, 0x2764, 0x2B05, 0x2B06, 0x2B07, 0x2B1B, 0x2B1C, 0x2B50}

# Shaping that faithful text needs. Left out: Inter's `calt`, which turns "->" into an arrow, and all optional shapes.
FEATURES = ["ccmp", "kern", "locl", "mark", "mkmk"]

# Name in Phosphor, and what Fossick uses it for.
ICONS = [
    ("address-book", "Lists of people"),
    ("archive", "An archive"),
    ("arrow-bend-up-left", "A reply"),
    ("arrow-clockwise", "Again, rotate right"),
    ("arrow-counter-clockwise", "Undo, rotate left"),
    ("arrow-down", "Down, newer posts below"),
    ("arrow-left", "Back"),
    ("arrow-right", "Forward"),
    ("arrow-square-out", "Opens in the browser or another app"),
    ("arrow-up", "Up, newer posts above"),
    ("arrows-left-right", "Mutual"),
    ("arrows-out", "Full size"),
    ("article", "Posts"),
    ("at", "A mention; mentioned people only"),
    ("book-open", "Guide"),
    ("bookmark-simple", "A bookmark"),
    ("calendar-blank", "A date"),
    ("caret-down", "Unfolded, or unfolds"),
    ("caret-left", "Previous"),
    ("caret-right", "Next, or folded"),
    ("caret-up", "Folds up"),
    ("caret-up-down", "Can be sorted, or chosen"),
    ("chart-bar-horizontal", "A poll"),
    ("chart-bar", "Figures"),
    ("chat-circle", "A conversation"),
    ("check", "Done, chosen"),
    ("check-circle", "In order"),
    ("circle", "Not chosen"),
    ("circle-notch", "Working"),
    ("clipboard-text", "A report"),
    ("clock", "A time"),
    ("clock-counter-clockwise", "Recently opened"),
    ("code", "A raw record"),
    ("command", "The command palette"),
    ("copy", "Copy"),
    ("dots-three", "More commands"),
    ("download-simple", "Download, save"),
    ("envelope-simple", "A direct message"),
    ("export", "Export"),
    ("eye", "Show"),
    ("eye-slash", "Hide"),
    ("file", "A file"),
    ("file-audio", "A sound file"),
    ("file-code", "A JSON file"),
    ("file-csv", "A CSV file"),
    ("file-image", "A picture file"),
    ("file-text", "A text file"),
    ("file-video", "A video file"),
    ("file-x", "A file that is missing or damaged"),
    ("file-zip", "A zip or tar file"),
    ("floppy-disk", "Save"),
    ("folder", "A folder"),
    ("folder-open", "Open an archive"),
    ("funnel", "Filter"),
    ("funnel-x", "Clear the filter"),
    ("gear-six", "Settings"),
    ("gif", "An animation"),
    ("globe", "Public"),
    ("globe-simple", "An instance"),
    ("hard-drive", "This computer"),
    ("hash", "A hashtag"),
    ("heart", "Favourites"),
    ("hourglass", "Waiting"),
    ("house", "Overview"),
    ("identification-card", "A profile"),
    ("image", "A picture"),
    ("image-broken", "A picture that is missing or damaged"),
    ("images", "Media"),
    ("info", "Worth knowing"),
    ("key", "A key"),
    ("keyboard", "Shortcuts"),
    ("link", "A link"),
    ("link-break", "A broken link"),
    ("list", "A list, a menu"),
    ("list-bullets", "Lists"),
    ("lock", "Followers only"),
    ("lock-open", "Unlisted"),
    ("magnifying-glass", "Search"),
    ("magnifying-glass-minus", "Zoom out"),
    ("magnifying-glass-plus", "Zoom in"),
    ("map-pin", "A place"),
    ("minus", "Less, exclude"),
    ("minus-circle", "Left out"),
    ("monitor", "As the system does"),
    ("moon", "Dark"),
    ("music-note", "Sound"),
    ("note", "A note, a remark"),
    ("paperclip", "An attachment"),
    ("pause", "Pause"),
    ("pencil-simple", "Edited"),
    ("play", "Play"),
    ("plus", "More, add"),
    ("prohibit", "Blocked"),
    ("push-pin", "Pinned"),
    ("question", "Help"),
    ("quotes", "A quote"),
    ("repeat", "A boost"),
    ("robot", "An automated account"),
    ("rows", "As rows"),
    ("seal-check", "A verified link"),
    ("share-network", "Share"),
    ("shield-check", "Backup check"),
    ("shield-warning", "The backup check found something"),
    ("sidebar-simple", "The detail pane"),
    ("sign-out", "Moved away"),
    ("sliders-horizontal", "Options"),
    ("smiley", "An emoji"),
    ("sort-ascending", "Oldest first"),
    ("sort-descending", "Newest first"),
    ("sparkle", "A sample"),
    ("speaker-high", "With sound"),
    ("speaker-slash", "Muted"),
    ("square", "Not ticked"),
    ("check-square", "Ticked"),
    ("squares-four", "As a grid"),
    ("star", "Saved"),
    ("stop", "Stop"),
    ("sun", "Light"),
    ("tag", "A label"),
    ("text-aa", "Text size"),
    ("textbox", "A field"),
    ("translate", "Language"),
    ("trash", "Forget"),
    ("tray", "Nothing here"),
    ("upload-simple", "Add files"),
    ("user", "A person"),
    ("user-circle", "An account"),
    ("user-minus", "Muted or not followed back"),
    ("user-plus", "A follower"),
    ("users", "People"),
    ("users-three", "Followers"),
    ("video-camera", "A video"),
    ("warning", "Content warning, worth a look"),
    ("warning-circle", "A problem"),
    ("wrench", "Repaired"),
    ("x", "Close"),
    ("x-circle", "Failed, cancel"),
]

# The same, filled: chosen things, marks that must be seen.
FILLED = [
    ("article", "Posts, chosen"),
    ("bookmark-simple", "Bookmarked"),
    ("check-circle", "In order, as a mark"),
    ("gear-six", "Settings, chosen"),
    ("heart", "Favourite"),
    ("house", "Overview, chosen"),
    ("images", "Media, chosen"),
    ("info", "Worth knowing, as a mark"),
    ("pause", "Pause, on a picture"),
    ("play", "Play, on a picture"),
    ("push-pin", "Pinned, as a mark"),
    ("seal-check", "Verified, as a mark"),
    ("shield-check", "Backup check, chosen"),
    ("shield-warning", "The backup check found something, as a mark"),
    ("star", "Saved, chosen"),
    ("users", "People, chosen"),
    ("warning", "Worth a look, as a mark"),
    ("warning-circle", "A problem, as a mark"),
    ("x-circle", "Failed, as a mark"),
]

# Filled shapes have the same code points in Phosphor; here they stand this much higher, in a private plane.
FILLED_OFFSET = 0xF0000

# Middle of Inter's capitals, and of its line, over the baseline; in ems.
INTER_MIDDLE = 0.364
INTER_ASCENT, INTER_DESCENT = 1984 / 2048, -494 / 2048


def cut(font: TTFont, codes: set[int], features: list[str]) -> TTFont:
    """Keeps what the code points need, without hints and optional shapes."""
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.glyph_names = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["FFTM"]
    options.recalc_timestamp = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    return font


def save(font: TTFont, path: Path) -> None:
    """Writes plain TrueType with the time stamp of its source."""
    font.flavor = None
    font.recalcTimestamp = False
    font.save(path)


def letters() -> set[int]:
    """The code points of interface and running text."""
    return {code for first, last in LETTERS for code in range(first, last + 1)} - SHOWN_AS_EMOJI


def make_inter(source: Path, target: Path) -> None:
    for style in ["Regular", "Medium", "SemiBold", "Italic"]:
        font = TTFont(source / "web" / f"Inter-{style}.woff2", recalcTimestamp=False)
        save(cut(font, letters(), FEATURES), target / f"Inter-{style}.ttf")
    shutil.copy(source / "LICENSE.txt", target / "LICENSE-Inter.txt")


def make_mono(source: Path, target: Path, work: Path) -> None:
    """The package has one file per script: without layout rules (ligatures would make "->" an arrow) they join into one."""
    parts = []
    for script in ["latin", "latin-ext", "greek", "cyrillic", "cyrillic-ext"]:
        font = TTFont(source / "files" / f"jetbrains-mono-{script}-400-normal.woff2", recalcTimestamp=False)
        known = {code for part in parts for code in TTFont(part).getBestCmap()}
        path = work / f"mono-{script}.ttf"
        save(cut(font, set(font.getBestCmap()) - known, []), path)
        parts.append(path)
    font = merge.Merger(merge.Options(drop_tables=["GPOS", "GSUB", "GDEF"])).merge([str(part) for part in parts])
    font["head"].created = font["head"].modified = TTFont(parts[0])["head"].modified
    save(font, target / "JetBrainsMono-Regular.ttf")
    shutil.copy(source / "LICENSE", target / "LICENSE-JetBrainsMono.txt")


def make_emoji(source: Path, target: Path) -> None:
    font = TTFont(source / "twemoji.woff2", recalcTimestamp=False)
    del font["FFTM"]
    save(font, target / "Twemoji.ttf")
    shutil.copy(source / "LICENSE", target / "LICENSE-Twemoji.txt")


def phosphor_codes(source: Path, style: str) -> dict[str, int]:
    """Code points by icon name, from the style sheet."""
    css = (source / "src" / style / "style.css").read_text()
    return {name: int(code, 16) for name, code in re.findall(r"\.ph-([a-z0-9-]+):before \{\s+content: \"\\([0-9a-f]+)\"", css)}


def place(glyphs, name: str, down: float):
    """A glyph moved down."""
    pen = TTGlyphPen(None)
    glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, 0, -down)))
    return pen.glyph()


def make_icons(source: Path, target: Path) -> list[tuple[str, int, str]]:
    """One font with the regular and the filled icons, their middle level with the middle of Inter's capitals.

    Gives constant name, code point and use of each.
    """
    codes = phosphor_codes(source, "regular")
    regular = TTFont(source / "src" / "regular" / "Phosphor.ttf", recalcTimestamp=False)
    filled = TTFont(source / "src" / "fill" / "Phosphor-Fill.ttf", recalcTimestamp=False)
    cut(regular, {codes[name] for name, _ in ICONS}, [])
    cut(filled, {codes[name] for name, _ in FILLED}, [])

    em, face = regular["head"].unitsPerEm, regular["hhea"]
    down = (face.ascent + face.descent) / 2 - INTER_MIDDLE * em
    glyphs, filled_glyphs = regular.getGlyphSet(), filled.getGlyphSet()
    names = regular.getBestCmap()
    placed = {name: place(glyphs, name, down) for name in regular.getGlyphOrder()}
    widths = dict(regular["hmtx"].metrics)
    order = list(regular.getGlyphOrder())
    cmap = dict(names)
    for code, name in filled.getBestCmap().items():
        new = f"{name}.filled"
        placed[new] = place(filled_glyphs, name, down)
        widths[new] = filled["hmtx"][name]
        order.append(new)
        cmap[code + FILLED_OFFSET] = new

    # fontTools' builder writes tables that fit together; nothing else of the source is needed.
    from fontTools.fontBuilder import FontBuilder

    builder = FontBuilder(em, isTTF=True)
    builder.setupGlyphOrder(order)
    builder.setupCharacterMap(cmap)
    builder.setupGlyf(placed)
    table = builder.font["glyf"]
    builder.setupHorizontalMetrics({name: (widths[name][0], getattr(table[name], "xMin", 0)) for name in order})
    ascent, descent = round(INTER_ASCENT * em), round(INTER_DESCENT * em)
    builder.setupHorizontalHeader(ascent=ascent, descent=descent)
    builder.setupNameTable({
        "copyright": "Copyright (c) 2020-2021 Phosphor Icons",
        "familyName": "Fossick Icons",
        "styleName": "Regular",
        "version": "Phosphor 2.1.2, a selection",
        "licenseDescription": "MIT License",
    })
    builder.setupOS2(sTypoAscender=ascent, sTypoDescender=descent, usWinAscent=ascent, usWinDescent=-descent)
    builder.setupPost(keepGlyphNames=False)
    builder.font["head"].created = builder.font["head"].modified = regular["head"].created
    save(builder.font, target / "Icons.ttf")
    shutil.copy(source / "LICENSE", target / "LICENSE-Phosphor.txt")

    listed = [(constant(name), codes[name], use) for name, use in ICONS]
    listed += [(constant(name) + "_FILLED", codes[name] + FILLED_OFFSET, use) for name, use in FILLED]
    return sorted(listed)


def constant(name: str) -> str:
    return name.replace("-", "_").upper()


def write_names(icons: list[tuple[str, int, str]], path: Path) -> None:
    """src/app/icons.rs"""
    lines = [
        "//! Names of the icons. Written by `packaging/fonts.sh`: change the list there, not here.",
        "//!",
        "//! Each is a string of one private code point that only the family [`ICONS`](crate::ui::theme::family::ICONS) draws, in",
        "//! the colour of the text. A control that shows nothing else needs an accessible name of its own.",
        "",
    ]
    for name, code, use in icons:
        lines += [f"/// {use}.", f'pub const {name}: &str = "\\u{{{code:x}}}";']
    lines += ["", "/// All of them, with their names: for tests and for looking at them.", "pub const ALL: &[(&str, &str)] = &["]
    lines += [f'    ("{name}", {name}),' for name, _, _ in icons]
    lines += ["];", ""]
    path.write_text("\n".join(lines))


def main() -> None:
    work, root = Path(sys.argv[1]), Path(sys.argv[2])
    target = root / "assets" / "fonts"
    target.mkdir(parents=True, exist_ok=True)
    make_inter(work / "inter", target)
    make_mono(work / "mono", target, work)
    make_emoji(work / "emoji", target)
    write_names(make_icons(work / "icons", target), root / "src" / "app" / "icons.rs")


main()
