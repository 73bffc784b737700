//! The command line: what was typed, what it means, and which part of Fossick it starts.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use clap::Parser;

/// Opens a Mastodon account archive and shows what is in it.
#[derive(Debug, Parser)]
#[command(name = "fossick", version, about)]
struct Args {
    /// Archives to open: a zip, a tar.gz, an unpacked folder or an outbox.json. Each gets a window.
    archives: Vec<PathBuf>,

    /// Draw with this only, instead of trying one after the other.
    #[cfg(feature = "gui")]
    #[arg(long)]
    renderer: Option<crate::ui::start::Renderer>,

    /// Open the Posts screen, ignore stored settings, and print times as JSON lines on standard error.
    #[cfg(feature = "gui")]
    #[arg(long)]
    timings: bool,

    /// With --timings: close by itself.
    #[cfg(feature = "gui")]
    #[arg(long, requires = "timings", value_name = "WHEN")]
    exit_after: Option<ExitAfter>,
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

/// Runs the program. `started` is the first thing it did.
pub fn run(started: Instant) -> ExitCode {
    env_logger::Builder::from_env(env_logger::Env::default().default_filter_or("warn")).init();
    crate::i18n::set_language(None);
    let args = Args::parse();
    start(args, started)
}

#[cfg(feature = "gui")]
fn start(args: Args, started: Instant) -> ExitCode {
    use std::ffi::OsString;

    use crate::app::new_window;
    use crate::ui::{start, timings};

    crate::platform::panics::install();
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
        renderer: args.renderer,
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
fn start(args: Args, _started: Instant) -> ExitCode {
    let _ = args.archives;
    log::error!("this build of Fossick has no window");
    ExitCode::from(2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arguments_make_sense() {
        use clap::CommandFactory;
        Args::command().debug_assert();
    }

    #[cfg(feature = "gui")]
    #[test]
    fn closing_by_itself_needs_timings() {
        assert!(Args::try_parse_from(["fossick", "--exit-after", "loaded", "x.zip"]).is_err());
        let args = Args::try_parse_from(["fossick", "--timings", "--exit-after", "first-posts", "x.zip"]);
        assert!(args.is_ok_and(|args| args.archives == [PathBuf::from("x.zip")]));
    }
}
