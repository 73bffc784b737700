//! Names of the icons. Written by `packaging/fonts.sh`: change the list there, not here.
//!
//! Each is a string of one private code point that only the family [`ICONS`](crate::ui::theme::family::ICONS) draws, in
//! the colour of the text. A control that shows nothing else needs an accessible name of its own.

/// Lists of people.
pub const ADDRESS_BOOK: &str = "\u{e6f8}";
/// An archive.
pub const ARCHIVE: &str = "\u{e00c}";
/// Mutual.
pub const ARROWS_LEFT_RIGHT: &str = "\u{e0a0}";
/// Full size.
pub const ARROWS_OUT: &str = "\u{e0a2}";
/// A reply.
pub const ARROW_BEND_UP_LEFT: &str = "\u{e024}";
/// Again, rotate right.
pub const ARROW_CLOCKWISE: &str = "\u{e036}";
/// Undo, rotate left.
pub const ARROW_COUNTER_CLOCKWISE: &str = "\u{e038}";
/// Down, newer posts below.
pub const ARROW_DOWN: &str = "\u{e03e}";
/// Back.
pub const ARROW_LEFT: &str = "\u{e058}";
/// Forward.
pub const ARROW_RIGHT: &str = "\u{e06c}";
/// Opens in the browser or another app.
pub const ARROW_SQUARE_OUT: &str = "\u{e5de}";
/// Up, newer posts above.
pub const ARROW_UP: &str = "\u{e08e}";
/// Posts.
pub const ARTICLE: &str = "\u{e0a8}";
/// Posts, chosen.
pub const ARTICLE_FILLED: &str = "\u{fe0a8}";
/// A mention; mentioned people only.
pub const AT: &str = "\u{e0ac}";
/// A bookmark.
pub const BOOKMARK_SIMPLE: &str = "\u{e0ea}";
/// Bookmarked.
pub const BOOKMARK_SIMPLE_FILLED: &str = "\u{fe0ea}";
/// Guide.
pub const BOOK_OPEN: &str = "\u{e0e6}";
/// A date.
pub const CALENDAR_BLANK: &str = "\u{e10a}";
/// Unfolded, or unfolds.
pub const CARET_DOWN: &str = "\u{e136}";
/// Previous.
pub const CARET_LEFT: &str = "\u{e138}";
/// Next, or folded.
pub const CARET_RIGHT: &str = "\u{e13a}";
/// Folds up.
pub const CARET_UP: &str = "\u{e13c}";
/// Can be sorted, or chosen.
pub const CARET_UP_DOWN: &str = "\u{e140}";
/// Figures.
pub const CHART_BAR: &str = "\u{e150}";
/// A poll.
pub const CHART_BAR_HORIZONTAL: &str = "\u{e152}";
/// A conversation.
pub const CHAT_CIRCLE: &str = "\u{e168}";
/// Done, chosen.
pub const CHECK: &str = "\u{e182}";
/// In order.
pub const CHECK_CIRCLE: &str = "\u{e184}";
/// In order, as a mark.
pub const CHECK_CIRCLE_FILLED: &str = "\u{fe184}";
/// Ticked.
pub const CHECK_SQUARE: &str = "\u{e186}";
/// Not chosen.
pub const CIRCLE: &str = "\u{e18a}";
/// Working.
pub const CIRCLE_NOTCH: &str = "\u{eb44}";
/// A report.
pub const CLIPBOARD_TEXT: &str = "\u{e198}";
/// A time.
pub const CLOCK: &str = "\u{e19a}";
/// Recently opened.
pub const CLOCK_COUNTER_CLOCKWISE: &str = "\u{e1a0}";
/// A raw record.
pub const CODE: &str = "\u{e1bc}";
/// The command palette.
pub const COMMAND: &str = "\u{e1c4}";
/// Copy.
pub const COPY: &str = "\u{e1ca}";
/// More commands.
pub const DOTS_THREE: &str = "\u{e1fe}";
/// Download, save.
pub const DOWNLOAD_SIMPLE: &str = "\u{e20c}";
/// A direct message.
pub const ENVELOPE_SIMPLE: &str = "\u{e218}";
/// Export.
pub const EXPORT: &str = "\u{eaf0}";
/// Show.
pub const EYE: &str = "\u{e220}";
/// Hide.
pub const EYE_SLASH: &str = "\u{e224}";
/// A file.
pub const FILE: &str = "\u{e230}";
/// A sound file.
pub const FILE_AUDIO: &str = "\u{ea20}";
/// A JSON file.
pub const FILE_CODE: &str = "\u{e914}";
/// A CSV file.
pub const FILE_CSV: &str = "\u{eb1c}";
/// A picture file.
pub const FILE_IMAGE: &str = "\u{ea24}";
/// A text file.
pub const FILE_TEXT: &str = "\u{e23a}";
/// A video file.
pub const FILE_VIDEO: &str = "\u{ea22}";
/// A file that is missing or damaged.
pub const FILE_X: &str = "\u{e23c}";
/// A zip or tar file.
pub const FILE_ZIP: &str = "\u{e958}";
/// Save.
pub const FLOPPY_DISK: &str = "\u{e248}";
/// A folder.
pub const FOLDER: &str = "\u{e24a}";
/// Open an archive.
pub const FOLDER_OPEN: &str = "\u{e256}";
/// Filter.
pub const FUNNEL: &str = "\u{e266}";
/// Clear the filter.
pub const FUNNEL_X: &str = "\u{e26c}";
/// Settings.
pub const GEAR_SIX: &str = "\u{e272}";
/// Settings, chosen.
pub const GEAR_SIX_FILLED: &str = "\u{fe272}";
/// An animation.
pub const GIF: &str = "\u{e274}";
/// Public.
pub const GLOBE: &str = "\u{e288}";
/// An instance.
pub const GLOBE_SIMPLE: &str = "\u{e28e}";
/// This computer.
pub const HARD_DRIVE: &str = "\u{e29e}";
/// A hashtag.
pub const HASH: &str = "\u{e2a2}";
/// Favourites.
pub const HEART: &str = "\u{e2a8}";
/// Favourite.
pub const HEART_FILLED: &str = "\u{fe2a8}";
/// Waiting.
pub const HOURGLASS: &str = "\u{e2b2}";
/// Overview.
pub const HOUSE: &str = "\u{e2c2}";
/// Overview, chosen.
pub const HOUSE_FILLED: &str = "\u{fe2c2}";
/// A profile.
pub const IDENTIFICATION_CARD: &str = "\u{e2c8}";
/// A picture.
pub const IMAGE: &str = "\u{e2ca}";
/// Media.
pub const IMAGES: &str = "\u{e836}";
/// Media, chosen.
pub const IMAGES_FILLED: &str = "\u{fe836}";
/// A picture that is missing or damaged.
pub const IMAGE_BROKEN: &str = "\u{e7a8}";
/// Worth knowing.
pub const INFO: &str = "\u{e2ce}";
/// Worth knowing, as a mark.
pub const INFO_FILLED: &str = "\u{fe2ce}";
/// A key.
pub const KEY: &str = "\u{e2d6}";
/// Shortcuts.
pub const KEYBOARD: &str = "\u{e2d8}";
/// A link.
pub const LINK: &str = "\u{e2e2}";
/// A broken link.
pub const LINK_BREAK: &str = "\u{e2e4}";
/// A list, a menu.
pub const LIST: &str = "\u{e2f0}";
/// Lists.
pub const LIST_BULLETS: &str = "\u{e2f2}";
/// Followers only.
pub const LOCK: &str = "\u{e2fa}";
/// Unlisted.
pub const LOCK_OPEN: &str = "\u{e306}";
/// Search.
pub const MAGNIFYING_GLASS: &str = "\u{e30c}";
/// Zoom out.
pub const MAGNIFYING_GLASS_MINUS: &str = "\u{e30e}";
/// Zoom in.
pub const MAGNIFYING_GLASS_PLUS: &str = "\u{e310}";
/// A place.
pub const MAP_PIN: &str = "\u{e316}";
/// Less, exclude.
pub const MINUS: &str = "\u{e32a}";
/// Left out.
pub const MINUS_CIRCLE: &str = "\u{e32c}";
/// As the system does.
pub const MONITOR: &str = "\u{e32e}";
/// Dark.
pub const MOON: &str = "\u{e330}";
/// Sound.
pub const MUSIC_NOTE: &str = "\u{e33c}";
/// A note, a remark.
pub const NOTE: &str = "\u{e348}";
/// An attachment.
pub const PAPERCLIP: &str = "\u{e39a}";
/// Pause.
pub const PAUSE: &str = "\u{e39e}";
/// Pause, on a picture.
pub const PAUSE_FILLED: &str = "\u{fe39e}";
/// Edited.
pub const PENCIL_SIMPLE: &str = "\u{e3b4}";
/// Play.
pub const PLAY: &str = "\u{e3d0}";
/// Play, on a picture.
pub const PLAY_FILLED: &str = "\u{fe3d0}";
/// More, add.
pub const PLUS: &str = "\u{e3d4}";
/// Blocked.
pub const PROHIBIT: &str = "\u{e3de}";
/// Pinned.
pub const PUSH_PIN: &str = "\u{e3e2}";
/// Pinned, as a mark.
pub const PUSH_PIN_FILLED: &str = "\u{fe3e2}";
/// Help.
pub const QUESTION: &str = "\u{e3e8}";
/// A quote.
pub const QUOTES: &str = "\u{e660}";
/// A boost.
pub const REPEAT: &str = "\u{e3f6}";
/// An automated account.
pub const ROBOT: &str = "\u{e762}";
/// As rows.
pub const ROWS: &str = "\u{e5a2}";
/// A verified link.
pub const SEAL_CHECK: &str = "\u{e606}";
/// Verified, as a mark.
pub const SEAL_CHECK_FILLED: &str = "\u{fe606}";
/// Share.
pub const SHARE_NETWORK: &str = "\u{e408}";
/// Backup check.
pub const SHIELD_CHECK: &str = "\u{e40c}";
/// Backup check, chosen.
pub const SHIELD_CHECK_FILLED: &str = "\u{fe40c}";
/// The backup check found something.
pub const SHIELD_WARNING: &str = "\u{e412}";
/// The backup check found something, as a mark.
pub const SHIELD_WARNING_FILLED: &str = "\u{fe412}";
/// The detail pane.
pub const SIDEBAR_SIMPLE: &str = "\u{ec24}";
/// Moved away.
pub const SIGN_OUT: &str = "\u{e42a}";
/// Options.
pub const SLIDERS_HORIZONTAL: &str = "\u{e434}";
/// An emoji.
pub const SMILEY: &str = "\u{e436}";
/// Oldest first.
pub const SORT_ASCENDING: &str = "\u{e444}";
/// Newest first.
pub const SORT_DESCENDING: &str = "\u{e446}";
/// A sample.
pub const SPARKLE: &str = "\u{e6a2}";
/// With sound.
pub const SPEAKER_HIGH: &str = "\u{e44a}";
/// Muted.
pub const SPEAKER_SLASH: &str = "\u{e45a}";
/// Not ticked.
pub const SQUARE: &str = "\u{e45e}";
/// As a grid.
pub const SQUARES_FOUR: &str = "\u{e464}";
/// Saved.
pub const STAR: &str = "\u{e46a}";
/// Saved, chosen.
pub const STAR_FILLED: &str = "\u{fe46a}";
/// Stop.
pub const STOP: &str = "\u{e46c}";
/// Light.
pub const SUN: &str = "\u{e472}";
/// A label.
pub const TAG: &str = "\u{e478}";
/// A field.
pub const TEXTBOX: &str = "\u{eb0a}";
/// Text size.
pub const TEXT_AA: &str = "\u{e6ee}";
/// Language.
pub const TRANSLATE: &str = "\u{e4a2}";
/// Forget.
pub const TRASH: &str = "\u{e4a6}";
/// Nothing here.
pub const TRAY: &str = "\u{e4aa}";
/// Add files.
pub const UPLOAD_SIMPLE: &str = "\u{e4c0}";
/// A person.
pub const USER: &str = "\u{e4c2}";
/// People.
pub const USERS: &str = "\u{e4d6}";
/// People, chosen.
pub const USERS_FILLED: &str = "\u{fe4d6}";
/// Followers.
pub const USERS_THREE: &str = "\u{e68e}";
/// An account.
pub const USER_CIRCLE: &str = "\u{e4c4}";
/// Muted or not followed back.
pub const USER_MINUS: &str = "\u{e4ce}";
/// A follower.
pub const USER_PLUS: &str = "\u{e4d0}";
/// A video.
pub const VIDEO_CAMERA: &str = "\u{e4da}";
/// Content warning, worth a look.
pub const WARNING: &str = "\u{e4e0}";
/// A problem.
pub const WARNING_CIRCLE: &str = "\u{e4e2}";
/// A problem, as a mark.
pub const WARNING_CIRCLE_FILLED: &str = "\u{fe4e2}";
/// Worth a look, as a mark.
pub const WARNING_FILLED: &str = "\u{fe4e0}";
/// Repaired.
pub const WRENCH: &str = "\u{e5d4}";
/// Close.
pub const X: &str = "\u{e4f6}";
/// Failed, cancel.
pub const X_CIRCLE: &str = "\u{e4f8}";
/// Failed, as a mark.
pub const X_CIRCLE_FILLED: &str = "\u{fe4f8}";

/// All of them, with their names: for tests and for looking at them.
pub const ALL: &[(&str, &str)] = &[
    ("ADDRESS_BOOK", ADDRESS_BOOK),
    ("ARCHIVE", ARCHIVE),
    ("ARROWS_LEFT_RIGHT", ARROWS_LEFT_RIGHT),
    ("ARROWS_OUT", ARROWS_OUT),
    ("ARROW_BEND_UP_LEFT", ARROW_BEND_UP_LEFT),
    ("ARROW_CLOCKWISE", ARROW_CLOCKWISE),
    ("ARROW_COUNTER_CLOCKWISE", ARROW_COUNTER_CLOCKWISE),
    ("ARROW_DOWN", ARROW_DOWN),
    ("ARROW_LEFT", ARROW_LEFT),
    ("ARROW_RIGHT", ARROW_RIGHT),
    ("ARROW_SQUARE_OUT", ARROW_SQUARE_OUT),
    ("ARROW_UP", ARROW_UP),
    ("ARTICLE", ARTICLE),
    ("ARTICLE_FILLED", ARTICLE_FILLED),
    ("AT", AT),
    ("BOOKMARK_SIMPLE", BOOKMARK_SIMPLE),
    ("BOOKMARK_SIMPLE_FILLED", BOOKMARK_SIMPLE_FILLED),
    ("BOOK_OPEN", BOOK_OPEN),
    ("CALENDAR_BLANK", CALENDAR_BLANK),
    ("CARET_DOWN", CARET_DOWN),
    ("CARET_LEFT", CARET_LEFT),
    ("CARET_RIGHT", CARET_RIGHT),
    ("CARET_UP", CARET_UP),
    ("CARET_UP_DOWN", CARET_UP_DOWN),
    ("CHART_BAR", CHART_BAR),
    ("CHART_BAR_HORIZONTAL", CHART_BAR_HORIZONTAL),
    ("CHAT_CIRCLE", CHAT_CIRCLE),
    ("CHECK", CHECK),
    ("CHECK_CIRCLE", CHECK_CIRCLE),
    ("CHECK_CIRCLE_FILLED", CHECK_CIRCLE_FILLED),
    ("CHECK_SQUARE", CHECK_SQUARE),
    ("CIRCLE", CIRCLE),
    ("CIRCLE_NOTCH", CIRCLE_NOTCH),
    ("CLIPBOARD_TEXT", CLIPBOARD_TEXT),
    ("CLOCK", CLOCK),
    ("CLOCK_COUNTER_CLOCKWISE", CLOCK_COUNTER_CLOCKWISE),
    ("CODE", CODE),
    ("COMMAND", COMMAND),
    ("COPY", COPY),
    ("DOTS_THREE", DOTS_THREE),
    ("DOWNLOAD_SIMPLE", DOWNLOAD_SIMPLE),
    ("ENVELOPE_SIMPLE", ENVELOPE_SIMPLE),
    ("EXPORT", EXPORT),
    ("EYE", EYE),
    ("EYE_SLASH", EYE_SLASH),
    ("FILE", FILE),
    ("FILE_AUDIO", FILE_AUDIO),
    ("FILE_CODE", FILE_CODE),
    ("FILE_CSV", FILE_CSV),
    ("FILE_IMAGE", FILE_IMAGE),
    ("FILE_TEXT", FILE_TEXT),
    ("FILE_VIDEO", FILE_VIDEO),
    ("FILE_X", FILE_X),
    ("FILE_ZIP", FILE_ZIP),
    ("FLOPPY_DISK", FLOPPY_DISK),
    ("FOLDER", FOLDER),
    ("FOLDER_OPEN", FOLDER_OPEN),
    ("FUNNEL", FUNNEL),
    ("FUNNEL_X", FUNNEL_X),
    ("GEAR_SIX", GEAR_SIX),
    ("GEAR_SIX_FILLED", GEAR_SIX_FILLED),
    ("GIF", GIF),
    ("GLOBE", GLOBE),
    ("GLOBE_SIMPLE", GLOBE_SIMPLE),
    ("HARD_DRIVE", HARD_DRIVE),
    ("HASH", HASH),
    ("HEART", HEART),
    ("HEART_FILLED", HEART_FILLED),
    ("HOURGLASS", HOURGLASS),
    ("HOUSE", HOUSE),
    ("HOUSE_FILLED", HOUSE_FILLED),
    ("IDENTIFICATION_CARD", IDENTIFICATION_CARD),
    ("IMAGE", IMAGE),
    ("IMAGES", IMAGES),
    ("IMAGES_FILLED", IMAGES_FILLED),
    ("IMAGE_BROKEN", IMAGE_BROKEN),
    ("INFO", INFO),
    ("INFO_FILLED", INFO_FILLED),
    ("KEY", KEY),
    ("KEYBOARD", KEYBOARD),
    ("LINK", LINK),
    ("LINK_BREAK", LINK_BREAK),
    ("LIST", LIST),
    ("LIST_BULLETS", LIST_BULLETS),
    ("LOCK", LOCK),
    ("LOCK_OPEN", LOCK_OPEN),
    ("MAGNIFYING_GLASS", MAGNIFYING_GLASS),
    ("MAGNIFYING_GLASS_MINUS", MAGNIFYING_GLASS_MINUS),
    ("MAGNIFYING_GLASS_PLUS", MAGNIFYING_GLASS_PLUS),
    ("MAP_PIN", MAP_PIN),
    ("MINUS", MINUS),
    ("MINUS_CIRCLE", MINUS_CIRCLE),
    ("MONITOR", MONITOR),
    ("MOON", MOON),
    ("MUSIC_NOTE", MUSIC_NOTE),
    ("NOTE", NOTE),
    ("PAPERCLIP", PAPERCLIP),
    ("PAUSE", PAUSE),
    ("PAUSE_FILLED", PAUSE_FILLED),
    ("PENCIL_SIMPLE", PENCIL_SIMPLE),
    ("PLAY", PLAY),
    ("PLAY_FILLED", PLAY_FILLED),
    ("PLUS", PLUS),
    ("PROHIBIT", PROHIBIT),
    ("PUSH_PIN", PUSH_PIN),
    ("PUSH_PIN_FILLED", PUSH_PIN_FILLED),
    ("QUESTION", QUESTION),
    ("QUOTES", QUOTES),
    ("REPEAT", REPEAT),
    ("ROBOT", ROBOT),
    ("ROWS", ROWS),
    ("SEAL_CHECK", SEAL_CHECK),
    ("SEAL_CHECK_FILLED", SEAL_CHECK_FILLED),
    ("SHARE_NETWORK", SHARE_NETWORK),
    ("SHIELD_CHECK", SHIELD_CHECK),
    ("SHIELD_CHECK_FILLED", SHIELD_CHECK_FILLED),
    ("SHIELD_WARNING", SHIELD_WARNING),
    ("SHIELD_WARNING_FILLED", SHIELD_WARNING_FILLED),
    ("SIDEBAR_SIMPLE", SIDEBAR_SIMPLE),
    ("SIGN_OUT", SIGN_OUT),
    ("SLIDERS_HORIZONTAL", SLIDERS_HORIZONTAL),
    ("SMILEY", SMILEY),
    ("SORT_ASCENDING", SORT_ASCENDING),
    ("SORT_DESCENDING", SORT_DESCENDING),
    ("SPARKLE", SPARKLE),
    ("SPEAKER_HIGH", SPEAKER_HIGH),
    ("SPEAKER_SLASH", SPEAKER_SLASH),
    ("SQUARE", SQUARE),
    ("SQUARES_FOUR", SQUARES_FOUR),
    ("STAR", STAR),
    ("STAR_FILLED", STAR_FILLED),
    ("STOP", STOP),
    ("SUN", SUN),
    ("TAG", TAG),
    ("TEXTBOX", TEXTBOX),
    ("TEXT_AA", TEXT_AA),
    ("TRANSLATE", TRANSLATE),
    ("TRASH", TRASH),
    ("TRAY", TRAY),
    ("UPLOAD_SIMPLE", UPLOAD_SIMPLE),
    ("USER", USER),
    ("USERS", USERS),
    ("USERS_FILLED", USERS_FILLED),
    ("USERS_THREE", USERS_THREE),
    ("USER_CIRCLE", USER_CIRCLE),
    ("USER_MINUS", USER_MINUS),
    ("USER_PLUS", USER_PLUS),
    ("VIDEO_CAMERA", VIDEO_CAMERA),
    ("WARNING", WARNING),
    ("WARNING_CIRCLE", WARNING_CIRCLE),
    ("WARNING_CIRCLE_FILLED", WARNING_CIRCLE_FILLED),
    ("WARNING_FILLED", WARNING_FILLED),
    ("WRENCH", WRENCH),
    ("X", X),
    ("X_CIRCLE", X_CIRCLE),
    ("X_CIRCLE_FILLED", X_CIRCLE_FILLED),
];
