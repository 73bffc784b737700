//! Saving posts: which of them, as what, and with what.

use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;

use super::Written;
use crate::app::App;
use crate::app::dialog::{Failure, Toast};
use crate::archive::Archive;
use crate::export::media::SaveStage;
use crate::export::posts::{self, Format, Options, Per, PostExport};
use crate::model::{Library, PostIndex};
use crate::progress::{Progress, StopFlag};
use crate::query::order::Order;
use crate::tr;
use crate::words::{self, Message};

/// Most folders of one name that are tried.
const MOST_TRIED: u32 = 1000;

/// Which posts are saved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Which {
    /// Those that the list shows.
    #[default]
    Shown,
    /// The one that is marked.
    Marked,
    /// All of them.
    All,
}

/// What somebody chose in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PostChoice {
    /// Which posts.
    pub which: Which,
    /// As what; nothing is replaced that the person was not asked about.
    pub options: Options,
}

impl Default for PostChoice {
    fn default() -> Self {
        let options =
            Options { format: Format::Html, media: true, include_private: false, per: Per::Month, replace: false };
        Self { which: Which::Shown, options }
    }
}

/// Posts that are to be saved, in the order of the list.
#[derive(Clone, Debug)]
pub struct PostContent {
    posts: Vec<PostIndex>,
    private: u64,
    options: Options,
    zone: TimeZone,
    /// Name of a folder to make.
    name: String,
}

impl PostContent {
    /// What the person chose, as it is now. None when there is no such post.
    pub fn of(app: &App) -> Option<Self> {
        let opened = app.session()?;
        let choice = app.saver().posts;
        let posts = chosen(app, choice.which);
        let private = posts::count_private(opened.library(), &posts);
        let name = name(&opened.library().account.handle);
        let zone = app.settings().time_zone.zone();
        (!posts.is_empty()).then_some(Self { posts, private, options: choice.options, zone, name })
    }

    /// Number of posts, private ones included.
    pub fn count(&self) -> usize {
        self.posts.len()
    }

    /// How many of them not everyone could see.
    pub fn private(&self) -> u64 {
        self.private
    }

    /// The name to begin with.
    pub fn file_name(&self) -> String {
        match self.options.format.ending() {
            Some(ending) => format!("{}.{ending}", self.name),
            None => self.name.clone(),
        }
    }

    /// Writes them. `asked` says that the system's dialog gave the path: then a file may be replaced, and a folder is where
    /// one is made.
    pub(super) fn write(
        &self,
        path: &Path,
        (archive, library): (&Archive, &Library),
        asked: bool,
        progress: &Progress<SaveStage>,
        stop: &StopFlag,
    ) -> Result<Written, Message> {
        let folder = self.options.format.is_folder();
        let to = if folder && asked { unused(path, &self.name) } else { path.to_owned() };
        let options = Options { replace: asked && !folder, ..self.options };
        let export = PostExport { archive, library, posts: &self.posts, zone: &self.zone, options };
        let outcome = posts::save(&to, &export, progress, stop);
        let outcome = outcome.map_err(|error| words::export_error(&error, &to, archive.path()))?;
        // What is opened first.
        let first = if self.options.format == Format::Html { to.join("index.html") } else { to };
        let toast = Toast::saved_posts(outcome.posts, outcome.private, first.clone());
        let remark = (!outcome.is_whole())
            .then(|| Failure::of(words::posts_saved_with_gaps(&outcome)).with_written(Some(first)));
        Ok(Written { toast: Some(toast), remark })
    }
}

/// The posts, in the order of the list.
fn chosen(app: &App, which: Which) -> Vec<PostIndex> {
    let screen = app.posts();
    match which {
        Which::Shown => (0..screen.rows().count).filter_map(|row| screen.post_at(row)).collect(),
        Which::Marked => screen.selected().into_iter().collect(),
        Which::All => {
            let Some(opened) = app.session() else { return Vec::new() };
            let mut posts: Vec<_> = opened.library().posts().map(|(index, _)| index).collect();
            Order::Newest.apply(&mut posts, opened.library(), screen.file_order());
            posts
        }
    }
}

/// "Posts by @ada@social.example", as a file may be called.
fn name(handle: &str) -> String {
    let handle = handle.trim_start_matches('@');
    let safe: String = handle.chars().filter(|c| c.is_alphanumeric() || matches!(c, '@' | '.' | '-' | '_')).collect();
    if safe.is_empty() { tr!("save-posts-folder") } else { tr!("save-posts-name", handle = safe) }
}

/// A folder in `parent` that is not there yet.
fn unused(parent: &Path, name: &str) -> PathBuf {
    let numbered = |number: u32| parent.join(if number < 2 { name.to_owned() } else { format!("{name} ({number})") });
    (1..MOST_TRIED).map(numbered).find(|path| !path.exists()).unwrap_or_else(|| parent.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_export_gets_a_folder_of_its_own() {
        let parent = tempfile::tempdir().expect("a folder");
        assert_eq!(unused(parent.path(), "Posts"), parent.path().join("Posts"));
        std::fs::create_dir(parent.path().join("Posts")).expect("a folder");
        assert_eq!(unused(parent.path(), "Posts"), parent.path().join("Posts (2)"));
    }

    #[test]
    fn a_handle_makes_a_name_that_every_system_takes() {
        assert_eq!(name("@ada@social.example"), "Posts by ada@social.example");
        assert_eq!(name("@../../x:y"), "Posts by ....xy");
        assert_eq!(name(""), "Posts");
    }
}
