//! Everything a person can do, in one enum and one table.

use std::path::PathBuf;

use crate::model::PostIndex;

/// One thing the person asked for. Screens push commands; `run_command` alone carries them out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Ask for an archive and open it.
    Open,
    /// Open this file or folder here.
    OpenPath(PathBuf),
    /// Open an address in the browser.
    OpenLink(String),
    /// Copy this text.
    Copy(String),
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
    /// Show this post in the list.
    GoToPost(PostIndex),
    /// Mark this post.
    SelectPost(Option<PostIndex>),
    /// Change the order of the posts.
    SetOrder(Order),
    /// Show posts that came in above, while loading.
    ShowNewer,
}

/// Order of the posts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Order {
    /// Newest first.
    #[default]
    Newest,
    /// Oldest first.
    Oldest,
}

/// Commands that wait to be carried out, in the order in which they were given.
#[derive(Debug, Default)]
pub struct CommandQueue(Vec<Command>);

impl CommandQueue {
    /// Adds a command.
    pub fn push(&mut self, command: Command) {
        self.0.push(command);
    }

    /// Takes all commands out.
    pub fn take(&mut self) -> Vec<Command> {
        std::mem::take(&mut self.0)
    }
}
