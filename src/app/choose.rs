//! The system's own dialogs for choosing a file or a folder.

use std::path::PathBuf;
use std::pin::Pin;
use std::time::{Duration, Instant};

use crate::jobs::{Job, Waker};
use crate::tr;

/// A dialog that closes sooner than this was never there: no portal and no `zenity` answered. Nobody cancels that fast.
const TOO_FAST: Duration = Duration::from_millis(250);

/// What the person chose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Choice {
    /// This path.
    Picked(PathBuf),
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

type Answer = Pin<Box<dyn Future<Output = Option<rfd::FileHandle>> + Send>>;

fn wait_for(answer: Answer, wake: Waker) -> Job<Choice> {
    let begun = Instant::now();
    Job::start("dialog", wake, move |_| match pollster::block_on(answer) {
        Some(file) => Choice::Picked(file.path().to_owned()),
        None if begun.elapsed() < TOO_FAST => Choice::NoDialog,
        None => Choice::Cancelled,
    })
}
