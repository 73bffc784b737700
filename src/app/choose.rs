//! The system's own dialogs for choosing a file or a folder.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::time::{Duration, Instant};

use crate::jobs::{Job, Waker};
use crate::tr;

/// What the person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// This path.
    Picked(PathBuf),
    /// These paths.
    PickedMany(Vec<PathBuf>),
    /// Nothing.
    Cancelled,
    /// The system could show no dialog.
    NoDialog,
}

/// What to choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An archive file.
    File,
    /// An unpacked folder.
    Folder,
}

/// Asks where to save a file that would be called `name`; `kind` is its kind in words, `ending` the end of its name. To be
/// called on the window's thread, as [`ask`].
pub fn ask_where(name: &str, kind: &str, ending: &str, wake: Waker) -> Job<Choice> {
    let dialog =
        rfd::AsyncFileDialog::new().set_title(tr!("choose-where")).set_file_name(name).add_filter(kind, &[ending]);
    wait_for(Box::pin(dialog.save_file()), wake)
}

/// Asks for a folder to save into. To be called on the window's thread, as [`ask`].
pub fn ask_folder(wake: Waker) -> Job<Choice> {
    let dialog = rfd::AsyncFileDialog::new().set_title(tr!("choose-where"));
    wait_for(Box::pin(dialog.pick_folder()), wake)
}

/// Shows the dialog. To be called on the window's thread (macOS insists); the waiting is done on another.
pub fn ask(what: What, wake: Waker) -> Job<Choice> {
    let dialog = rfd::AsyncFileDialog::new();
    let answer: Answer = match what {
        What::File => {
            let dialog = dialog
                .set_title(tr!("choose-archive"))
                .add_filter(tr!("choose-archives"), &["zip", "gz", "tgz", "tar", "json", "part", "crdownload"])
                .add_filter(tr!("choose-anything"), &["*"]);
            Box::pin(dialog.pick_file())
        }
        What::Folder => Box::pin(dialog.set_title(tr!("choose-folder")).pick_folder()),
    };
    wait_for(answer, wake)
}

/// Asks for lists, several at once. To be called on the window's thread, as [`ask`].
pub fn ask_lists(wake: Waker) -> Job<Choice> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(tr!("choose-lists"))
        .add_filter(tr!("choose-list-files"), &["csv", "json"])
        .add_filter(tr!("choose-anything"), &["*"]);
    let answer = dialog.pick_files();
    let begun = Instant::now();
    Job::start("dialog", wake, move |_| match pollster::block_on(answer) {
        Some(files) => Choice::PickedMany(files.iter().map(|file| file.path().to_owned()).collect()),
        None => Dialogs::of_system().without_answer(begun.elapsed()),
    })
}

/// Asks for an older copy of a list: a list, or an archive. To be called on the window's thread, as [`ask`].
pub fn ask_older(wake: Waker) -> Job<Choice> {
    let dialog = rfd::AsyncFileDialog::new()
        .set_title(tr!("choose-older"))
        .add_filter(tr!("choose-older-files"), &["csv", "json", "zip", "gz", "tgz", "tar"])
        .add_filter(tr!("choose-anything"), &["*"]);
    wait_for(Box::pin(dialog.pick_file()), wake)
}

type Answer = Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

fn wait_for(answer: Answer, wake: Waker) -> Job<Choice> {
    let begun = Instant::now();
    Job::start("dialog", wake, move |_| match pollster::block_on(answer) {
        Some(file) => Choice::Picked(file.path().to_owned()),
        None => Dialogs::of_system().without_answer(begun.elapsed()),
    })
}

/// Where only a portal could show a dialog, one that closes sooner than this was never there. A last resort: `rfd` gives the
/// same answer for "cancelled" and for "no portal", and who wants to ask the session bus has to connect to it. A portal that
/// is not there is told at once, and nobody cancels that fast.
const TOO_FAST: Duration = Duration::from_millis(250);

/// What there is to show a dialog with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dialogs {
    /// The system itself, or `zenity`, which `rfd` starts when no portal answers.
    Sure,
    /// A session bus, on which a portal may answer.
    PortalPerhaps,
    /// Nothing.
    None,
}

impl Dialogs {
    fn of_system() -> Self {
        if cfg!(any(windows, target_os = "macos")) {
            return Self::Sure;
        }
        let variable = |name| std::env::var_os(name).filter(|value| !value.is_empty());
        let runtime = variable("XDG_RUNTIME_DIR");
        let bus = variable("DBUS_SESSION_BUS_ADDRESS").is_some()
            || runtime.is_some_and(|folder| Path::new(&folder).join("bus").exists());
        Self::given(&variable("PATH").unwrap_or_default(), bus)
    }

    /// Where programs are searched for in `path`, with or without a session bus.
    fn given(path: &OsStr, bus: bool) -> Self {
        let zenity = std::env::split_paths(path).any(|folder| folder.join("zenity").is_file());
        match (zenity, bus) {
            (true, _) => Self::Sure,
            (false, true) => Self::PortalPerhaps,
            (false, false) => Self::None,
        }
    }

    /// What it means that no file was chosen after this time.
    fn without_answer(self, after: Duration) -> Choice {
        match self {
            Self::Sure => Choice::Cancelled,
            Self::PortalPerhaps if after >= TOO_FAST => Choice::Cancelled,
            Self::PortalPerhaps | Self::None => Choice::NoDialog,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zenity_is_always_there_and_a_bus_may_have_a_portal() {
        let [with, without] = [(); 2].map(|()| tempfile::tempdir().expect("a folder"));
        std::fs::write(with.path().join("zenity"), "").expect("a program");
        let path = std::env::join_paths([without.path(), with.path()]).expect("a path");
        assert_eq!(Dialogs::given(&path, false), Dialogs::Sure);
        assert_eq!(Dialogs::given(&path, true), Dialogs::Sure);
        assert_eq!(Dialogs::given(without.path().as_os_str(), true), Dialogs::PortalPerhaps);
        assert_eq!(Dialogs::given(without.path().as_os_str(), false), Dialogs::None);
        assert_eq!(Dialogs::given(OsStr::new(""), false), Dialogs::None);
    }

    #[test]
    fn only_where_nothing_is_sure_does_time_tell_whether_a_dialog_was_there() {
        let (at_once, later) = (Duration::from_millis(3), Duration::from_secs(30));
        for (dialogs, expected) in [
            (Dialogs::Sure, [Choice::Cancelled, Choice::Cancelled]),
            (Dialogs::PortalPerhaps, [Choice::NoDialog, Choice::Cancelled]),
            (Dialogs::None, [Choice::NoDialog, Choice::NoDialog]),
        ] {
            assert_eq!([at_once, later].map(|after| dialogs.without_answer(after)), expected, "{dialogs:?}");
        }
    }
}
