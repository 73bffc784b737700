//! The command line: what was typed, what it means, and which part of Fossick it starts.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::{CommandFactory, Parser, Subcommand};

mod bar;
mod check;
mod export;
mod search;
mod shared;

/// Opens a Mastodon account archive and shows what is in it.
#[derive(Debug, Parser)]
#[command(name = "fossick", version, about, args_conflicts_with_subcommands = true, disable_help_subcommand = true)]
struct Args {
    #[command(subcommand)]
    command: Option<Command>,

    /// Archives to open: a zip, a tar.gz, an unpacked folder or an outbox.json. Each gets a window.
    #[arg(value_name = "ARCHIVE")]
    archives: Vec<PathBuf>,

    /// A CSV list that belongs to the archive, or a folder with some; for one archive. Lists inside or beside it are found
    /// without it.
    #[cfg(feature = "gui")]
    #[arg(long = "lists", value_name = "PATH", requires = "archives")]
    lists: Vec<PathBuf>,

    /// Draw with this only, instead of trying one after the other.
    #[cfg(feature = "gui")]
    #[arg(long)]
    renderer: Option<crate::ui::start::Renderer>,

    /// Size of the window in points, instead of the size it had last.
    #[cfg(feature = "gui")]
    #[arg(long, value_name = "WIDTHxHEIGHT", value_parser = crate::ui::start::window_size)]
    size: Option<egui::Vec2>,

    /// Open the Posts screen, ignore stored settings, and print times as JSON lines on standard error.
    #[cfg(feature = "gui")]
    #[arg(long)]
    timings: bool,

    /// With --timings: close by itself.
    #[cfg(feature = "gui")]
    #[arg(long, requires = "timings", value_name = "WHEN")]
    exit_after: Option<ExitAfter>,
}

/// What to do instead of opening a window. A file of the same name is written with its folder: `./check`.
#[derive(Debug, Subcommand)]
enum Command {
    Check(check::Check),
    Export(export::Export),
    Search(search::Search),
}

#[cfg(feature = "gui")]
impl Args {
    /// Says what makes no sense together.
    fn checked(self) -> Result<Self, clap::Error> {
        if !self.lists.is_empty() && self.archives.len() > 1 {
            let why = "lists do not say whose they are: with --lists, name one archive";
            return Err(Self::command().error(clap::error::ErrorKind::ArgumentConflict, why));
        }
        Ok(self)
    }
}

/// When to close by itself.
#[cfg(feature = "gui")]
#[derive(Clone, Copy, Debug, clap::ValueEnum)]
enum ExitAfter {
    /// Once a post is on the screen.
    FirstPosts,
    /// Once everything was read and is shown.
    Loaded,
}

/// All that can be typed, for the manual page and for what shells complete.
pub fn command() -> clap::Command {
    Args::command()
}

/// What the terminal is told unless it asks for something else. The library that finds fonts complains of each locale that is no
/// language, such as `C`.
const LOGGED: &str = "warn,egui_system_font_provider=error";

/// Runs the program. `started` is the first thing it did.
pub fn run(started: Instant) -> ExitCode {
    #[cfg(all(windows, feature = "gui"))]
    crate::platform::windows::attach_console();
    crate::i18n::set_language(None);
    let args = Args::parse();
    #[cfg(feature = "gui")]
    let args = args.checked().unwrap_or_else(|error| error.exit());
    let mut terminal = env_logger::Builder::from_env(env_logger::Env::default().default_filter_or(LOGGED));
    match &args.command {
        None => start(args, terminal, started),
        Some(command) => {
            terminal.init();
            match command {
                Command::Check(check) => check::run(check),
                Command::Export(export) => export::run(export),
                Command::Search(search) => search::run(search),
            }
        }
    }
}

#[cfg(feature = "gui")]
fn start(args: Args, mut terminal: env_logger::Builder, started: Instant) -> ExitCode {
    use std::ffi::OsString;

    use crate::app::new_window;
    use crate::app::store::Folders;
    use crate::platform::{log_file, panics};
    use crate::ui::{start, timings};

    // What measures leaves nothing behind.
    let log_folder = (!args.timings).then(|| Folders::of_user().cache);
    log_file::install(terminal.build(), log_folder.as_deref());
    panics::install();
    #[cfg(windows)]
    if !args.timings {
        crate::platform::windows::detach_console();
    }
    let mut archives = args.archives.into_iter().map(absolute);
    let first = archives.next();
    let window_arguments: Vec<OsString> = match args.renderer {
        Some(renderer) => vec!["--renderer".into(), renderer.name().into()],
        None => Vec::new(),
    };
    for other in archives {
        if let Err(error) = new_window::open(&other, &window_arguments) {
            log::error!("no window for {}: {error}", other.display());
        }
    }
    let code = start::run(&start::Start {
        archive: first,
        lists: args.lists.into_iter().map(absolute).collect(),
        renderer: args.renderer,
        size: args.size,
        window_arguments,
        timings: args.timings,
        exit_after: args.exit_after.map(|when| match when {
            ExitAfter::FirstPosts => timings::ExitAfter::FirstPosts,
            ExitAfter::Loaded => timings::ExitAfter::Loaded,
        }),
        started,
    });
    ExitCode::from(code)
}

/// Recents and second windows must find the file from anywhere.
#[cfg(feature = "gui")]
fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

#[cfg(not(feature = "gui"))]
fn start(args: Args, mut terminal: env_logger::Builder, _started: Instant) -> ExitCode {
    drop(args.archives);
    terminal.init();
    log::error!("this build of Fossick has no window");
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_make_sense() {
        command().debug_assert();
    }

    #[cfg(feature = "gui")]
    #[test]
    fn closing_by_itself_needs_timings() {
        assert!(Args::try_parse_from(["fossick", "--exit-after", "loaded", "x.zip"]).is_err());
        let args = Args::try_parse_from(["fossick", "--timings", "--exit-after", "first-posts", "x.zip"]);
        assert!(args.is_ok_and(|args| args.archives == [PathBuf::from("x.zip")]));
    }

    #[cfg(feature = "gui")]
    #[test]
    fn lists_are_named_for_one_archive() {
        let lists = |typed: &[&str]| {
            let args = Args::try_parse_from([&["fossick"], typed].concat()).and_then(Args::checked);
            args.ok().map(|args| args.lists)
        };
        let named = Some(vec![PathBuf::from("x.csv"), PathBuf::from("folder")]);
        assert_eq!(lists(&["a.zip", "--lists", "x.csv", "--lists", "folder"]), named);
        assert_eq!(lists(&["--lists", "x.csv", "--lists=folder", "a.zip"]), named);
        assert_eq!(lists(&["a.zip"]), Some(Vec::new()));
        for wrong in [&["--lists", "x.csv"][..], &["a.zip", "b.zip", "--lists", "x.csv"], &["a.zip", "--lists"]] {
            assert_eq!(lists(wrong), None, "{wrong:?}");
        }
    }

    #[cfg(feature = "gui")]
    #[test]
    fn a_size_is_two_numbers_that_leave_room_for_the_screens() {
        let size = |typed| Args::try_parse_from(["fossick", "--size", typed]).ok().and_then(|args| args.size);
        assert_eq!(size("1200x3000"), Some(egui::vec2(1200.0, 3000.0)));
        for wrong in ["1200", "x", "1200x-1", "100x3000", "1200x99999", "NaNx800"] {
            assert_eq!(size(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_file_may_have_the_name_of_a_command() {
        let archives = |typed: &[&str]| {
            let args = Args::try_parse_from([&["fossick"], typed].concat()).unwrap();
            args.command.is_none().then_some(args.archives)
        };
        assert_eq!(archives(&["./check"]), Some(vec![PathBuf::from("./check")]));
        assert_eq!(archives(&["help"]), Some(vec![PathBuf::from("help")]));
        assert_eq!(archives(&["a.zip", "check"]), Some(vec!["a.zip".into(), "check".into()]));
        assert_eq!(archives(&["check", "a.zip"]), None);
    }

    #[test]
    fn an_export_says_what_and_where_to() {
        let fits = |typed: &[&str]| Args::try_parse_from([&["fossick", "export", "a.zip"], typed].concat()).is_ok();
        assert!(fits(&["--what", "media", "--to", "b"]));
        assert!(fits(&["--what", "media", "--search", "-snails garden", "--sidecar", "xmp", "--to", "b"]));
        assert!(fits(&["--what", "posts", "--format", "md", "--per", "thread", "--force", "--no-media", "--to", "b"]));
        for wrong in [&["--to", "b"][..], &["--what", "media"], &["--what", "posts", "--to", "b"]] {
            assert!(!fits(wrong), "{wrong:?}");
        }
    }

    #[test]
    fn a_search_may_begin_with_a_hyphen() {
        let parsed = |typed: &[&str]| match Args::try_parse_from([&["fossick", "search", "a.zip"], typed].concat()) {
            Ok(Args { command: Some(Command::Search(search)), .. }) => Some(format!("{search:?}")),
            _ => None,
        };
        for query in ["-snails garden", "-has:media", "-\"old garden\"", "--x", "", "is:reply"] {
            let shown = |rest: &str| Some(format!("Search {{ archive: \"a.zip\", query: {query:?}, {rest} }}"));
            assert_eq!(parsed(&[query, "--json"]), shown("json: true, limit: None"));
            assert_eq!(parsed(&["--limit", "3", query]), shown("json: false, limit: Some(3)"));
        }
        assert_eq!(parsed(&[]), None);
        assert_eq!(parsed(&["a", "b"]), None, "a query of several words is one argument");
    }

    #[test]
    fn a_report_has_one_form() {
        let fits = |typed: &[&str]| Args::try_parse_from([&["fossick", "check", "a.zip"], typed].concat()).is_ok();
        assert!(fits(&["--lists", "a.csv", "--lists", "b", "--full", "--no-decode", "--json"]));
        for wrong in [&["--json", "--html", "x"][..], &["--html", "x", "--text", "y"], &["--no-decode"], &["b.zip"]] {
            assert!(!fits(wrong), "{wrong:?}");
        }
    }
}
