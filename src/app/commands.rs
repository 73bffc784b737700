//! Everything a person can do, in one enum and one table.
//!
//! Menus, buttons, the palette, the keyboard and the tests read [`Command::spec`]; `run_command` alone carries commands
//! out. A new command is a variant here, its row in the table and its arm there, and the compiler names the places.

mod screen;

use std::path::PathBuf;

use egui::{Key, KeyboardShortcut, Modifiers};

pub use self::screen::Screen;
use super::App;
use super::checking::Checking;
use super::icons;
use super::lightbox::Lightbox;
use super::media::Pick;
use super::people::{Tab, View};
use super::saving::Saving;
use super::saving::posts::PostChoice;
use super::settings::{LanguageChoice, ThemeChoice, ZoneChoice};
use crate::check::CheckKind;
use crate::export::media::Sidecar;
use crate::load::lists::UnsureList;
use crate::media::gallery::MediaFilter;
use crate::model::{ListKind, PostIndex, RecordSpan};
use crate::query::dates::Span;
use crate::query::filter::Filter;
pub use crate::query::order::Order;
use crate::wire::lists::Form;

/// One thing the person asked for. Screens push commands; `run_command` alone carries them out.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Ask for an archive file and open it.
    Open,
    /// Ask for an unpacked folder and open it.
    OpenFolder,
    /// Type the path of an archive and open it.
    OpenByPath,
    /// Open this file or folder; asks first when another archive is open.
    OpenPath(PathBuf),
    /// Open this file or folder in this window, whatever is open.
    OpenHere(PathBuf),
    /// Open this file or folder in a window of its own.
    OpenInNewWindow(PathBuf),
    /// Open these files or folders, dropped on the window together: the first as [`Command::OpenPath`] does, each other one
    /// in a window of its own.
    OpenDropped(Vec<PathBuf>),
    /// Open the sample archive that comes with Fossick.
    OpenSample,
    /// Close the archive and go back to the welcome screen.
    CloseArchive,
    /// Open again what could not be opened, or what went missing.
    Retry,
    /// Stop loading; what was read stays.
    CancelLoading,
    /// Forget a recent archive, or all of them.
    Forget(Option<PathBuf>),
    /// Go to a screen.
    GoTo(Screen),
    /// Go back.
    Back,
    /// Go forward again.
    Forward,
    /// Open an address in the browser.
    OpenLink(String),
    /// Copy this text.
    Copy(String),
    /// Copy the account's handle.
    CopyHandle,
    /// Copy the post's text.
    CopyPostText(PostIndex),
    /// Copy the post's address.
    CopyPostLink(PostIndex),
    /// Open the post in the browser.
    OpenPost(PostIndex),
    /// Show or hide what stands behind a content warning.
    ToggleWarning(PostIndex),
    /// Show or hide media that are marked as sensitive.
    ToggleMedia(PostIndex),
    /// Show the post's record as it stands in the archive.
    ShowRecord(PostIndex),
    /// Show a record that is no post of the list: one that was left out, or the other one of two.
    ShowRecordAt(RecordSpan),
    /// Show this post in the list.
    GoToPost(PostIndex),
    /// Look for this among the posts.
    Search(String),
    /// Show only posts that fit.
    SetFilter(Filter),
    /// Show posts that fit, on the Posts screen.
    ShowPosts(Filter),
    /// Mark this post of the list, and bring it into sight.
    GoToRow(PostIndex),
    /// Bring this month of the list into sight.
    GoToMonth(Span),
    /// Mark this post.
    SelectPost(Option<PostIndex>),
    /// Mark this post, and show it in its thread.
    ShowDetail(PostIndex),
    /// Close the pane with the thread.
    CloseDetail,
    /// Unfold the record of the post in the pane, or fold it.
    ToggleRecord(PostIndex),
    /// Change the order of the posts.
    SetOrder(Order),
    /// Show posts that came in above, while loading.
    ShowNewer,
    /// Show the command palette.
    ShowPalette,
    /// Show the keyboard shortcuts.
    ShowShortcuts,
    /// Show which Fossick this is, and the licences of what is built in.
    ShowAbout,
    /// Show what was noticed while reading.
    ShowNotes,
    /// Check every file of the archive.
    CheckFiles,
    /// Stop checking files.
    CancelCheck,
    /// Make the backup check anew.
    CheckAgain,
    /// Show where the check found something of this kind.
    ShowPlaces(CheckKind),
    /// Copy the check's result in a few lines.
    CopySummary,
    /// Save something, after asking where.
    Save(Saving),
    /// Type the path to save something at, where the system has no dialog for it.
    SaveByPath(Saving),
    /// Save something at this path, where nothing is yet.
    SaveTo(Saving, PathBuf),
    /// Save media after it was said how: asks for the folder.
    SaveWhere(Saving),
    /// Choose which posts are exported, and as what.
    SetPostExport(PostChoice),
    /// Export the posts that are shown.
    ExportShown,
    /// Export this post.
    ExportPost(PostIndex),
    /// Stop saving; files that are there stay.
    CancelSaving,
    /// Choose what is written beside saved media.
    SetSidecar(Sidecar),
    /// Show a file in the system's file manager.
    ShowInFolder(PathBuf),
    /// Show only media that fit.
    SetMediaFilter(MediaFilter),
    /// Show media that fit, on the Media screen.
    ShowMedia(MediaFilter),
    /// Pick the media at a place of the gallery.
    PickMedia(usize, Pick),
    /// Choose all media that are shown.
    PickAllMedia,
    /// Choose no media.
    PickNoMedia,
    /// Look at one of these media closely.
    OpenMedia(Gallery, usize),
    /// Go on by so many of the media.
    StepMedia(isize),
    /// Turn the picture by a quarter.
    TurnPicture,
    /// Copy the picture.
    CopyPicture,
    /// Open the file that is looked at in another program.
    OpenElsewhere,
    /// Make no copy for another program after all.
    CancelElsewhere,
    /// Back from looking closely.
    CloseLightbox,
    /// Show tiles so large.
    SetTile(f32),
    /// Keep the size of tiles for the next start.
    KeepTile,
    /// Play animated pictures in lists, or not.
    SetPlay(bool),
    /// Keep thumbnails on disk for the next time, or not.
    SetKeepThumbnails(bool),
    /// Remove the thumbnails that are kept on disk.
    ClearThumbnails,
    /// Ask for lists and add them to the archive.
    AddLists,
    /// Type the path of lists to add.
    AddListsByPath,
    /// Add these files, or folders with some.
    AddListFiles(Vec<PathBuf>),
    /// Stop reading lists.
    CancelLists,
    /// The lists beside several archives belong to this one.
    ClaimLists,
    /// They don't, or it is not said now.
    DisclaimLists,
    /// Say what the lists are that were found and not understood.
    NameLists,
    /// This file lists that.
    TakeListAs(UnsureList, ListKind),
    /// Ask for an older copy of the list that is shown.
    CompareList,
    /// Type the path of an older copy of a list.
    CompareByPath(Tab),
    /// Compare a list with the one in this file or archive.
    CompareWith(Tab, PathBuf),
    /// Show the list itself again.
    EndComparison,
    /// Show a table, or other rows of it, on the screen it belongs to.
    ViewTable(View),
    /// Copy the addresses of all rows that are shown.
    CopyList,
    /// Show what was noted while reading a list.
    ShowListNotes(Tab),
    /// Show which files were not taken as lists.
    ShowRefusedLists,
    /// Choose what an exported list is for.
    SetListForm(Form),
    /// Show posts with this account, `bob@other.example`.
    ShowPostsWith(String),
    /// Open the page of an account in the browser.
    OpenProfile(String),
    /// Close the dialog that is open.
    CloseDialog,
    /// Make everything larger.
    ZoomIn,
    /// Make everything smaller.
    ZoomOut,
    /// Back to the size as designed.
    ZoomReset,
    /// Choose a size.
    SetZoom(f32),
    /// Choose the language of the window.
    SetLanguage(LanguageChoice),
    /// Choose light, dark or as the system.
    SetTheme(ThemeChoice),
    /// Choose a time zone.
    SetTimeZone(ZoneChoice),
    /// Show warned posts and sensitive media at once, or not.
    SetAlwaysShowWarned(bool),
    /// Close the window.
    Quit,
}

/// Some media beside each other, to step through.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gallery {
    /// What the Media screen shows.
    Shown,
    /// What a post has attached.
    Post(PostIndex),
}

/// A row of the command table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Fluent key of the label; `<label>-tip` is the tooltip.
    pub label: &'static str,
    /// Icon, a glyph of the icon font.
    pub icon: &'static str,
    /// Keys.
    pub shortcut: Option<KeyboardShortcut>,
}

/// Ctrl, or ⌘ on macOS.
const CTRL: Modifiers = Modifiers::COMMAND;
const CTRL_SHIFT: Modifiers = Modifiers::COMMAND.plus(Modifiers::SHIFT);

impl Command {
    /// Commands that need nothing more to be said: the palette and the shortcut sheet list these, in this order.
    pub fn all() -> Vec<Self> {
        let mut all = vec![Self::Open, Self::OpenFolder, Self::OpenByPath, Self::OpenSample];
        all.extend([Self::CloseArchive, Self::CancelLoading, Self::Retry]);
        all.extend(Screen::RAIL.map(Self::GoTo));
        all.extend([
            Self::GoTo(Screen::Settings),
            Self::Back,
            Self::Forward,
            Self::CopyHandle,
            Self::SetOrder(Order::Newest),
            Self::SetOrder(Order::Oldest),
            Self::SetOrder(Order::MostFavourited),
            Self::SetOrder(Order::MostBoosted),
            Self::SetFilter(Filter::default()),
            Self::CloseDetail,
            Self::ShowNewer,
            Self::ShowNotes,
            Self::CheckFiles,
            Self::CancelCheck,
            Self::CheckAgain,
            Self::CopySummary,
            Self::Save(Saving::ReportHtml),
            Self::Save(Saving::ReportText),
            Self::Save(Saving::Posts),
            Self::Save(Saving::Chosen),
            Self::Save(Saving::Shown),
            Self::Save(Saving::Large),
            Self::Save(Saving::Avatar),
            Self::Save(Saving::Header),
            Self::AddLists,
            Self::AddListsByPath,
            Self::CompareList,
            Self::EndComparison,
            Self::CopyList,
            Self::Save(Saving::List),
            Self::Save(Saving::Filters),
            Self::Save(Saving::AllLists),
            Self::CancelSaving,
            Self::PickAllMedia,
            Self::PickNoMedia,
            Self::TurnPicture,
            Self::CopyPicture,
            Self::OpenElsewhere,
            Self::CancelElsewhere,
            Self::ClearThumbnails,
            Self::SetTheme(ThemeChoice::System),
            Self::SetTheme(ThemeChoice::Light),
            Self::SetTheme(ThemeChoice::Dark),
            Self::ZoomIn,
            Self::ZoomOut,
            Self::ZoomReset,
            Self::ShowPalette,
            Self::ShowShortcuts,
            Self::ShowAbout,
            Self::Quit,
        ]);
        all
    }

    /// The command's row in the table.
    #[expect(clippy::too_many_lines, reason = "one row a command, in the order of the enum")]
    pub fn spec(&self) -> Spec {
        let (label, icon, shortcut) = match self {
            Self::Open => ("command-open", icons::FOLDER_OPEN, keys(CTRL, Key::O)),
            Self::OpenFolder => ("command-open-folder", icons::FOLDER, keys(CTRL_SHIFT, Key::O)),
            Self::OpenByPath => ("command-open-by-path", icons::TEXTBOX, None),
            Self::OpenPath(_) | Self::OpenHere(_) | Self::OpenDropped(_) => {
                ("command-open-here", icons::FOLDER_OPEN, None)
            }
            Self::OpenInNewWindow(_) => ("command-open-new-window", icons::ARROW_SQUARE_OUT, None),
            Self::OpenSample => ("command-open-sample", icons::SPARKLE, None),
            Self::CloseArchive => ("command-close-archive", icons::X, keys(CTRL, Key::W)),
            Self::Retry => ("command-retry", icons::ARROW_CLOCKWISE, keys(CTRL, Key::R)),
            Self::CancelLoading => ("command-cancel-loading", icons::X_CIRCLE, None),
            Self::Forget(Some(_)) => ("command-forget", icons::TRASH, None),
            Self::Forget(None) => ("command-forget-all", icons::TRASH, None),
            Self::GoTo(screen) => (screen.label(), screen.icon(), screen.keys()),
            Self::Back => ("command-back", icons::ARROW_LEFT, keys(Modifiers::ALT, Key::ArrowLeft)),
            Self::Forward => ("command-forward", icons::ARROW_RIGHT, keys(Modifiers::ALT, Key::ArrowRight)),
            Self::OpenLink(_) => ("command-open-link", icons::ARROW_SQUARE_OUT, None),
            Self::Copy(_) => ("command-copy", icons::COPY, None),
            Self::CopyHandle => ("command-copy-handle", icons::AT, None),
            Self::CopyPostText(_) => ("command-copy-post-text", icons::COPY, None),
            Self::CopyPostLink(_) => ("command-copy-post-link", icons::LINK, None),
            Self::OpenPost(_) => ("command-open-post", icons::ARROW_SQUARE_OUT, None),
            Self::ToggleWarning(_) => ("command-toggle-warning", icons::EYE, None),
            Self::ToggleMedia(_) => ("command-toggle-media", icons::EYE, None),
            Self::ShowRecord(_) | Self::ShowRecordAt(_) | Self::ToggleRecord(_) => {
                ("command-show-record", icons::CODE, None)
            }
            Self::GoToPost(_) | Self::GoToRow(_) | Self::SelectPost(_) => {
                ("command-go-to-post", icons::ARROW_BEND_UP_LEFT, None)
            }
            Self::SetOrder(Order::Newest) => ("command-order-newest", icons::SORT_DESCENDING, None),
            Self::SetOrder(Order::Oldest) => ("command-order-oldest", icons::SORT_ASCENDING, None),
            Self::SetOrder(Order::MostFavourited) => ("command-order-favourited", icons::STAR, None),
            Self::SetOrder(Order::MostBoosted) => ("command-order-boosted", icons::REPEAT, None),
            Self::Search(_) => ("command-search", icons::MAGNIFYING_GLASS, None),
            Self::SetFilter(_) => ("command-show-all-posts", icons::FUNNEL_X, None),
            Self::ShowPosts(_) => ("command-show-posts", icons::ARTICLE, None),
            Self::GoToMonth(_) => ("command-go-to-month", icons::CALENDAR_BLANK, None),
            Self::ShowDetail(_) => ("command-show-detail", icons::SIDEBAR_SIMPLE, None),
            Self::CloseDetail => ("command-close-detail", icons::X, None),
            Self::ShowNewer => ("command-show-newer", icons::ARROW_UP, None),
            Self::ShowPalette => ("command-show-palette", icons::COMMAND, keys(CTRL, Key::K)),
            Self::ShowShortcuts => {
                ("command-show-shortcuts", icons::KEYBOARD, keys(Modifiers::NONE, Key::Questionmark))
            }
            Self::ShowAbout => ("command-show-about", icons::INFO, None),
            Self::ShowNotes => ("command-show-notes", icons::INFO, None),
            Self::CheckFiles => ("command-check-files", icons::SHIELD_CHECK, None),
            Self::CancelCheck => ("command-cancel-check", icons::X_CIRCLE, None),
            Self::CheckAgain => ("command-check-again", icons::ARROW_CLOCKWISE, None),
            Self::ShowPlaces(_) => ("command-show-places", icons::LIST_BULLETS, None),
            Self::CopySummary => ("command-copy-summary", icons::CLIPBOARD_TEXT, None),
            Self::Save(what) | Self::SaveWhere(what) | Self::SaveByPath(what) | Self::SaveTo(what, _) => {
                save_spec(*what)
            }
            Self::SetPostExport(_) | Self::ExportShown => save_spec(Saving::Posts),
            Self::ExportPost(_) => ("command-export-post", icons::EXPORT, None),
            Self::CancelSaving => ("command-cancel-saving", icons::X_CIRCLE, None),
            Self::SetSidecar(_) => ("command-sidecar", icons::FILE_TEXT, None),
            Self::SetMediaFilter(_) => ("command-show-all-media", icons::FUNNEL_X, None),
            Self::ShowMedia(_) => ("command-show-media", icons::IMAGES, None),
            Self::PickMedia(..) => ("command-pick-media", icons::CHECK_SQUARE, None),
            Self::PickAllMedia => ("command-pick-all-media", icons::CHECK_SQUARE, keys(CTRL, Key::A)),
            Self::PickNoMedia => ("command-pick-no-media", icons::SQUARE, None),
            Self::OpenMedia(..) => ("command-open-media", icons::IMAGE, None),
            Self::StepMedia(_) => ("command-step-media", icons::CARET_RIGHT, None),
            Self::TurnPicture => ("command-turn-picture", icons::ARROW_CLOCKWISE, None),
            Self::CopyPicture => ("command-copy-picture", icons::COPY, None),
            Self::OpenElsewhere => ("command-open-elsewhere", icons::ARROW_SQUARE_OUT, None),
            Self::CancelElsewhere => ("command-cancel-elsewhere", icons::X_CIRCLE, None),
            Self::CloseLightbox => ("command-close-lightbox", icons::X, None),
            Self::SetTile(_) | Self::KeepTile => ("command-tile", icons::IMAGE, None),
            Self::SetPlay(_) => ("command-play", icons::PLAY, None),
            Self::SetKeepThumbnails(_) => ("command-keep-thumbnails", icons::HARD_DRIVE, None),
            Self::ClearThumbnails => ("command-clear-thumbnails", icons::TRASH, None),
            Self::AddLists | Self::AddListFiles(_) => ("command-add-lists", icons::PLUS, None),
            Self::AddListsByPath => ("command-add-lists-by-path", icons::TEXTBOX, None),
            Self::CancelLists => ("command-cancel-lists", icons::X_CIRCLE, None),
            Self::ClaimLists => ("command-claim-lists", icons::CHECK, None),
            Self::DisclaimLists => ("command-disclaim-lists", icons::X, None),
            Self::NameLists => ("command-name-lists", icons::QUESTION, None),
            Self::TakeListAs(..) => ("command-take-list-as", icons::CHECK, None),
            Self::CompareList | Self::CompareByPath(_) | Self::CompareWith(..) => {
                ("command-compare-list", icons::ARROWS_LEFT_RIGHT, None)
            }
            Self::EndComparison => ("command-end-comparison", icons::X, None),
            Self::ViewTable(_) => ("command-view-table", icons::FUNNEL_X, None),
            Self::CopyList => ("command-copy-list", icons::COPY, None),
            Self::ShowListNotes(_) => ("command-show-list-notes", icons::INFO, None),
            Self::ShowRefusedLists => ("command-show-refused-lists", icons::INFO, None),
            Self::SetListForm(_) => ("command-list-form", icons::FILE_CSV, None),
            Self::ShowPostsWith(_) => ("command-show-posts-with", icons::ARTICLE, None),
            Self::OpenProfile(_) => ("command-open-profile", icons::ARROW_SQUARE_OUT, None),
            Self::ShowInFolder(_) => ("command-show-in-folder", icons::FOLDER_OPEN, None),
            Self::CloseDialog => ("command-close-dialog", icons::X, keys(Modifiers::NONE, Key::Escape)),
            Self::ZoomIn => ("command-zoom-in", icons::PLUS, keys(CTRL, Key::Plus)),
            Self::ZoomOut => ("command-zoom-out", icons::MINUS, keys(CTRL, Key::Minus)),
            Self::ZoomReset | Self::SetZoom(_) => ("command-zoom-reset", icons::TEXT_AA, keys(CTRL, Key::Num0)),
            Self::SetLanguage(_) => ("command-language", icons::TRANSLATE, None),
            Self::SetTheme(ThemeChoice::System) => ("command-theme-system", icons::MONITOR, None),
            Self::SetTheme(ThemeChoice::Light) => ("command-theme-light", icons::SUN, None),
            Self::SetTheme(ThemeChoice::Dark) => ("command-theme-dark", icons::MOON, None),
            Self::SetTimeZone(_) => ("command-time-zone", icons::CLOCK, None),
            Self::SetAlwaysShowWarned(_) => ("command-always-show-warned", icons::EYE, None),
            Self::Quit => ("command-quit", icons::X, keys(CTRL, Key::Q)),
        };
        Spec { label, icon, shortcut }
    }

    /// Whether it makes sense now.
    pub fn is_enabled(&self, app: &App) -> bool {
        let open = app.session().is_some();
        match self {
            Self::Open | Self::OpenFolder => !app.is_choosing(),
            Self::CloseArchive | Self::CopyHandle | Self::SetOrder(_) | Self::AddListsByPath => open,
            Self::GoTo(screen) => open || *screen == Screen::Settings,
            Self::CancelLoading => app.is_loading(),
            Self::Retry => app.can_retry(),
            Self::Back => app.lightbox().is_some() || app.history().can_go_back(),
            Self::Forward => app.history().can_go_forward(),
            Self::ShowNotes => app.notes() > 0,
            Self::CheckFiles => app.checking().is_some_and(Checking::can_check_files),
            Self::CancelCheck => app.checking().is_some_and(|checking| checking.progress().is_some()),
            Self::CheckAgain => app.checking().is_some_and(|checking| !checking.is_running()),
            Self::CopySummary => app.report().is_some(),
            Self::Save(what) => !app.is_choosing() && !app.is_saving() && app.can_save(*what),
            Self::CancelSaving => app.is_saving(),
            Self::PickAllMedia => app.screen() == Screen::Media && open && app.lightbox().is_none(),
            Self::PickNoMedia => app.session().is_some_and(|opened| !opened.media.chosen().is_empty()),
            Self::TurnPicture => app.lightbox().is_some_and(|lightbox| can_look(app, lightbox)),
            Self::CopyPicture => !app.copier().is_busy() && Self::TurnPicture.is_enabled(app),
            Self::CancelElsewhere => app.elsewhere().progress().is_some(),
            Self::OpenElsewhere => app.lightbox().is_some_and(|lightbox| lightbox.entry().is_some()),
            Self::AddLists => open && !app.is_choosing(),
            Self::CompareList => !app.is_choosing() && app.can_compare(),
            Self::EndComparison => {
                app.tab().is_some_and(|tab| app.session().is_some_and(|it| it.comparison_of(tab).is_some()))
            }
            Self::CopyList => app.tab().is_some_and(|tab| app.session().and_then(|it| it.count_of(tab)) > Some(0)),
            Self::ShowNewer => app.posts().newer() > 0,
            Self::SetFilter(filter) => open && app.search().filter() != filter,
            Self::CloseDetail => app.detail().is_open() && app.screen() == Screen::Posts,
            Self::Forget(_) => !app.recent().is_empty(),
            _ => true,
        }
    }
}

/// There is a picture, and it is not covered.
fn can_look(app: &App, lightbox: &Lightbox) -> bool {
    lightbox.has_picture() && !lightbox.is_covered(app.posts())
}

#[expect(clippy::unnecessary_wraps, reason = "each row of the table holds an option")]
const fn keys(modifiers: Modifiers, key: Key) -> Option<KeyboardShortcut> {
    Some(KeyboardShortcut::new(modifiers, key))
}

fn save_spec(what: Saving) -> (&'static str, &'static str, Option<KeyboardShortcut>) {
    match what {
        Saving::ReportHtml => ("command-save-report-html", icons::FILE_CODE, None),
        Saving::ReportText => ("command-save-report-text", icons::FILE_TEXT, None),
        Saving::Large => ("command-save-large", icons::FLOPPY_DISK, keys(CTRL, Key::S)),
        Saving::Posts => ("command-save-posts", icons::EXPORT, keys(CTRL, Key::E)),
        Saving::Chosen => ("command-save-chosen", icons::FLOPPY_DISK, keys(CTRL_SHIFT, Key::S)),
        Saving::Shown => ("command-save-shown", icons::FLOPPY_DISK, None),
        Saving::Avatar => ("command-save-avatar", icons::FLOPPY_DISK, None),
        Saving::Header => ("command-save-header", icons::FLOPPY_DISK, None),
        Saving::List => ("command-save-list", icons::FILE_CSV, None),
        Saving::Filters => ("command-save-filters", icons::FILE_CODE, None),
        Saving::AllLists => ("command-save-all-lists", icons::EXPORT, None),
    }
}

/// Commands that wait to be carried out, in the order in which they were given.
#[derive(Debug, Default)]
pub struct CommandQueue(Vec<Command>);

impl CommandQueue {
    /// Adds a command.
    pub fn push(&mut self, command: Command) {
        self.0.push(command);
    }

    /// Adds several commands.
    pub fn push_all(&mut self, commands: impl IntoIterator<Item = Command>) {
        self.0.extend(commands);
    }

    /// Takes all commands out.
    pub fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_commands_share_their_keys() {
        let mut seen = HashSet::new();
        for command in Command::all().into_iter().chain([Command::CloseDialog]) {
            if let Some(shortcut) = command.spec().shortcut {
                assert!(seen.insert(shortcut), "{command:?} has keys that another command has too");
            }
        }
    }

    #[test]
    fn every_command_has_a_label_and_a_tooltip() {
        for command in Command::all() {
            let label = command.spec().label;
            let tip = format!("{label}-tip");
            assert!(!crate::tr!(label).starts_with('['), "{label} is missing");
            assert!(!crate::tr!(&tip).starts_with('['), "{tip} is missing");
        }
    }
}
