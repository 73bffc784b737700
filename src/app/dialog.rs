//! What lies over the screens: dialogs, failures, toasts.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::people::Tab;
use super::record::RecordText;
use super::saving::Saving;
use crate::check::CheckKind;
use crate::load::lists::UnsureList;
use crate::tr;
use crate::words::Message;

/// How long a toast stays.
const TOAST_TIME: Duration = Duration::from_secs(4);

/// The dialog that lies over the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dialog {
    /// Everything that can be done, to be found by typing.
    Palette,
    /// The keyboard shortcuts.
    Shortcuts,
    /// Which Fossick this is, and what others have given to it.
    About,
    /// What was noticed while reading the archive.
    Notes,
    /// A path can be typed, because the system has no dialog for it.
    PathField(PathFor),
    /// Where the backup check found something of this kind.
    Places(CheckKind),
    /// Media are to be saved into a folder: how?
    SaveMedia(Saving),
    /// A list is to be exported: for what?
    SaveList,
    /// Nobody but the person can tell what this file lists.
    WhichList(UnsureList),
    /// What was noted while the list of a tab was read.
    ListNotes(Tab),
    /// Files that were not taken as lists.
    RefusedLists,
    /// Posts are to be saved: which, and as what?
    SavePosts,
    /// Another archive is open: open this one here, or in a new window?
    HereOrNewWindow(PathBuf),
    /// A post's record as it stands in the archive.
    Record(RecordState),
    /// Something did not work while something is open.
    Failure(Failure),
}

/// What a typed path is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathFor {
    /// Opening what is there.
    Opening,
    /// Adding lists.
    Lists,
    /// Comparing the list of a tab with an older copy.
    Comparing(Tab),
    /// Saving something, at this path if the person does not change it.
    Saving(Saving, PathBuf),
}

/// How far reading a record is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordState {
    /// The outbox is being read up to the record.
    Reading,
    /// The record, laid out for reading.
    Ready(Arc<RecordText>),
    /// It could not be read.
    Failed(Message),
}

/// Something did not work, or not all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// What was to be opened.
    pub path: Option<PathBuf>,
    /// What happened, what it means, what to do.
    pub message: Message,
    /// A file that was written all the same, to be shown in its folder.
    pub written: Option<PathBuf>,
}

impl Failure {
    /// There is only something to say.
    pub fn of(message: Message) -> Self {
        Self { path: None, message, written: None }
    }

    /// The same, and where to look at what was written all the same.
    #[must_use]
    pub fn with_written(self, written: Option<PathBuf>) -> Self {
        Self { written, ..self }
    }

    /// This could not be opened; it can be tried again.
    pub fn to_open(path: PathBuf, message: Message) -> Self {
        Self { path: Some(path), ..Self::of(message) }
    }
}

/// A short message that goes away by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// Its words.
    pub text: String,
    /// Something did not work.
    pub warning: bool,
    /// A file that was written, to be shown in its folder.
    pub file: Option<PathBuf>,
    /// A list was removed, which can be had back.
    pub removed: bool,
    until: Instant,
}

impl Toast {
    /// Something worked.
    pub fn info(text: String) -> Self {
        Self { text, warning: false, file: None, removed: false, until: Instant::now() + TOAST_TIME }
    }

    /// Something did not work; stays twice as long.
    pub fn warning(text: String) -> Self {
        Self { text, warning: true, file: None, removed: false, until: Instant::now() + 2 * TOAST_TIME }
    }

    /// A file was written; stays long enough to go there.
    pub fn saved(path: &Path) -> Self {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let text = tr!("toast-saved", name = &*name);
        Self {
            text,
            warning: false,
            file: Some(path.to_owned()),
            removed: false,
            until: Instant::now() + 3 * TOAST_TIME,
        }
    }

    /// Several files were written; `first` is one of them, or their folder.
    pub fn saved_many(count: u64, first: PathBuf) -> Self {
        let text = tr!("toast-saved-many", count = count);
        Self { text, warning: false, file: Some(first), removed: false, until: Instant::now() + 3 * TOAST_TIME }
    }

    /// Posts were written, and some left out; `first` is what is opened first.
    pub fn saved_posts(count: u64, private: u64, first: PathBuf) -> Self {
        let text = if private > 0 {
            tr!("toast-saved-posts-private", count = count, private = private)
        } else {
            tr!("toast-saved-posts", count = count)
        };
        Self { text, warning: false, file: Some(first), removed: false, until: Instant::now() + 3 * TOAST_TIME }
    }

    /// A list was removed; stays long enough to have it back.
    pub fn removed(name: &str) -> Self {
        let text = tr!("toast-list-removed", name = name);
        Self { text, warning: false, file: None, removed: true, until: Instant::now() + 3 * TOAST_TIME }
    }

    /// Its time is over.
    pub fn is_over(&self) -> bool {
        Instant::now() >= self.until
    }

    /// How long it stays from now on.
    pub fn time_left(&self) -> Duration {
        self.until.saturating_duration_since(Instant::now())
    }
}
