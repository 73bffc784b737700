//! `fossick export --what posts`: posts in one of several forms.
//!
//! Ends with 0 when they were written, even if some of their media were not there, and with 2 when they were not.

use std::path::Path;

use jiff::tz::TimeZone;

use super::super::bar;
use super::super::shared::{load, print};
use super::media::saving;
use super::{Export, lines};
use crate::export::media::{SaveError, SaveStage};
use crate::export::posts::{self, Format, Options, Per, PostExport};
use crate::model::{Library, PostIndex};
use crate::platform::interrupt;
use crate::progress::{Progress, StopFlag};
use crate::query::filter::Filter;
use crate::query::order::{FileOrder, Order};
use crate::tr;
use crate::words::{self, Message};

/// Options for posts only.
#[derive(Debug, clap::Args)]
pub struct PostOptions {
    /// With --what posts: what to write. html is a folder, or one file if PATH ends in .html; md is a folder.
    #[arg(long, value_name = "FORM", required_if_eq("what", "posts"))]
    format: Option<Form>,

    /// With --what posts: also posts for followers only, and for the people mentioned only.
    #[arg(long)]
    include_private: bool,

    /// With --what posts: without pictures, videos and sounds.
    #[arg(long)]
    no_media: bool,

    /// With --format md: what goes together into a file; month if it is not said.
    #[arg(long, value_name = "UNIT")]
    per: Option<Unit>,

    /// With --what posts: replace what is there; a folder only if it holds nothing but what an earlier export wrote.
    #[arg(long)]
    force: bool,
}

/// What posts are written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Form {
    /// Web pages.
    Html,
    /// Markdown.
    Md,
    /// A table for spreadsheets.
    Csv,
    /// One JSON document.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// Plain text.
    Txt,
    /// A smaller archive.
    Archive,
}

/// What goes together into a Markdown file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Unit {
    /// Each post alone.
    Post,
    /// The posts of a thread.
    Thread,
    /// The posts of a month.
    Month,
}

impl PostOptions {
    /// The first of them that was given: none makes sense with anything but posts.
    pub fn given(&self) -> Option<&'static str> {
        let given = [
            (self.format.is_some(), "--format"),
            (self.include_private, "--include-private"),
            (self.no_media, "--no-media"),
            (self.per.is_some(), "--per"),
            (self.force, "--force"),
        ];
        given.into_iter().find_map(|(is_given, name)| is_given.then_some(name))
    }

    fn options(&self, form: Form, to: &Path) -> Options {
        let is_page = to.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("html"));
        Options {
            format: match form {
                Form::Html if is_page => Format::HtmlFile,
                Form::Html => Format::Html,
                Form::Md => Format::Markdown,
                Form::Csv => Format::Csv,
                Form::Json => Format::Json,
                Form::Jsonl => Format::JsonLines,
                Form::Txt => Format::Text,
                Form::Archive => Format::Archive,
            },
            media: !self.no_media,
            include_private: self.include_private,
            per: match self.per {
                Some(Unit::Post) => Per::Post,
                Some(Unit::Thread) => Per::Thread,
                Some(Unit::Month) | None => Per::Month,
            },
            replace: self.force,
        }
    }
}

/// Saves posts; gives the exit code, or why nothing was written.
pub(super) fn run(export: &Export) -> Result<u8, Message> {
    if export.sidecar.is_some() {
        return Err(words::option_without_use("--sidecar"));
    }
    // The arguments' own check makes sure that there is a form.
    let form = export.posts.format.ok_or_else(|| words::option_without_use("--what"))?;
    let options = export.posts.options(form, &export.to);
    if export.posts.per.is_some() && options.format != Format::Markdown {
        return Err(words::option_without_use("--per"));
    }
    posts::may_save(&export.to, options).map_err(|error| refused(&error, export))?;
    let stop = StopFlag::new();
    // Whoever stops it finds no file that is there in part.
    interrupt::raises(&stop);
    let loaded = load(&export.archive, &stop);
    let (archive, library) = loaded.map_err(|error| words::load_error(&error, &export.archive))?;
    let zone = TimeZone::system();
    let chosen = chosen(export.search.as_deref(), &library, &zone, &stop);
    let whole = PostExport { archive: &archive, library: &library, posts: &chosen, zone: &zone, options };
    let progress = Progress::silent(SaveStage::Saving);
    let result = bar::during(&progress, saving, || posts::save(&export.to, &whole, &progress, &stop));
    let outcome = result.map_err(|error| refused(&error, export))?;
    print(&lines(words::posts_outcome(&outcome)));
    Ok(0)
}

/// The posts that fit, newest first.
fn chosen(search: Option<&str>, library: &Library, zone: &TimeZone, stop: &StopFlag) -> Vec<PostIndex> {
    let mut posts = Filter::parse(search.unwrap_or_default()).find(library, zone, stop).unwrap_or_default();
    Order::Newest.apply(&mut posts, library, &FileOrder::of(library));
    posts
}

fn refused(error: &SaveError, export: &Export) -> Message {
    match error {
        SaveError::Exists => {
            let message = words::save_error(error, &export.to, &export.archive);
            Message { todo: tr!("export-force-todo"), ..message }
        }
        _ => words::export_error(error, &export.to, &export.archive),
    }
}
