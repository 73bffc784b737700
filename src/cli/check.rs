//! `fossick check`: the backup check on the command line.
//!
//! Ends with 0 when everything is there, 1 when something is missing or damaged, 2 when nothing could be read or the
//! command made no sense. Writes nothing but the report that was asked for.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::archive::OpenError;
use crate::check::{self, CheckStage, FullOptions, ListsFound, Report, Verdict};
use crate::export::atomic;
use crate::export::media::may_save;
use crate::load::LoadError;
use crate::progress::{Progress, StopFlag};
use crate::tr;
use crate::words::{self, Message};

use super::bar;
use super::shared::{REFUSED, complain, load, print};

/// Checks whether an archive is whole, and whether everything is in it.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// The archive: a zip, a tar.gz, an unpacked folder or an outbox.json.
    archive: PathBuf,

    /// A CSV list that belongs to it, or a folder with some. Those inside or beside the archive are found without it.
    #[arg(long = "lists", value_name = "PATH")]
    lists: Vec<PathBuf>,

    /// Read every byte of every file, and look into pictures, videos and sounds.
    #[arg(long)]
    full: bool,

    /// With --full: only read the bytes and compare checksums.
    #[arg(long, requires = "full")]
    no_decode: bool,

    /// Print the report as JSON.
    #[arg(long, conflicts_with_all = ["html", "text"])]
    json: bool,

    /// Write the report to a file, as a web page that can be printed.
    #[arg(long, value_name = "FILE", conflicts_with = "text")]
    html: Option<PathBuf>,

    /// Write the report to a file, as plain text.
    #[arg(long, value_name = "FILE")]
    text: Option<PathBuf>,
}

/// In place of a file: the report goes to standard output.
const STANDARD_OUTPUT: &str = "-";

/// Runs the command.
pub fn run(check: &Check) -> ExitCode {
    match report(check) {
        Ok(report) => match hand_over(check, &report) {
            Ok(()) => ExitCode::from(code(report.verdict)),
            Err(message) => refuse(check, &Refusal::of_command(message)),
        },
        Err(refusal) => refuse(check, &refusal),
    }
}

fn code(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Complete | Verdict::Notes => 0,
        Verdict::Missing | Verdict::Damaged => 1,
        Verdict::Unreadable => REFUSED,
    }
}

/// Why there is no report.
struct Refusal {
    /// Stable name of what is wrong with the archive; None when it is the command that makes no sense.
    kind: Option<&'static str>,
    message: Message,
}

impl Refusal {
    fn of_command(message: Message) -> Self {
        Self { kind: None, message }
    }

    fn of_archive(error: &LoadError, archive: &Path) -> Self {
        Self { kind: Some(kind_of(error)), message: words::load_error(error, archive) }
    }
}

fn report(check: &Check) -> Result<Report, Refusal> {
    let file = check.html.iter().chain(&check.text).find(|file| file.as_os_str() != STANDARD_OUTPUT);
    if let Some(file) = file {
        if [&check.archive].into_iter().chain(&check.lists).any(|read| atomic::is_part_of(file, read)) {
            return Err(Refusal::of_command(words::report_in_archive(file)));
        }
        atomic::can_write(file).map_err(|error| Refusal::of_command(words::not_written(file, &error)))?;
    }
    if let Some(absent) = check.lists.iter().find(|path| !path.exists()) {
        let message = words::load_error(&LoadError::Open(OpenError::NotFound), absent);
        return Err(Refusal::of_command(message));
    }
    let stop = StopFlag::new();
    let (archive, library) =
        load(&check.archive, &stop).map_err(|error| Refusal::of_archive(&error, &check.archive))?;
    // An unpacked folder may have been named by a file in it.
    if let Some(file) = file {
        may_save(file, &archive).map_err(|_| Refusal::of_command(words::report_in_archive(file)))?;
    }
    let lists = ListsFound::find(&archive, &check.lists, &stop);
    let report = check::quick(&archive, &library, &lists);
    if !check.full {
        return Ok(report);
    }
    let options = FullOptions { decode: !check.no_decode };
    let progress = Progress::silent(CheckStage::Reading);
    let files = bar::during(&progress, reading, || check::full(&archive, &library, options, &progress, &stop));
    let files = files.map_err(|_| Refusal::of_archive(&LoadError::Stopped, &check.archive))?;
    Ok(report.with_files(&files))
}

fn reading(stage: CheckStage) -> String {
    match stage {
        CheckStage::Reading => tr!("check-bar-files"),
    }
}

/// Prints or writes the report in the form that was asked for.
fn hand_over(check: &Check, report: &Report) -> Result<(), Message> {
    let write = |file: &Path, text: String| {
        if file.as_os_str() == STANDARD_OUTPUT {
            print(&text);
            return Ok(());
        }
        atomic::write(file, text.as_bytes()).map_err(|error| words::not_written(file, &error))?;
        print(&check::summary(report));
        Ok(())
    };
    match (&check.html, &check.text) {
        (Some(file), _) => write(file, check::html(report)),
        (None, Some(file)) => write(file, check::text(report)),
        (None, None) => {
            print(&if check.json { check::json(report) } else { check::text(report) });
            Ok(())
        }
    }
}

/// Says in three sentences why there is no report.
fn refuse(check: &Check, refusal: &Refusal) -> ExitCode {
    let message = &refusal.message;
    complain(message);
    if let Some(kind) = refusal.kind.filter(|_| check.json) {
        let advice = [message.means.as_str(), message.todo.as_str()].join(" ");
        print(&check::refusal_json(kind, &message.what, advice.trim(), &check.archive.to_string_lossy()));
    }
    ExitCode::from(REFUSED)
}

/// The stable name of a refusal in the JSON report.
fn kind_of(error: &LoadError) -> &'static str {
    match error {
        LoadError::Open(error) => match error {
            OpenError::NotFound => "not-found",
            OpenError::NoPermission => "no-permission",
            OpenError::EmptyFile => "empty-file",
            OpenError::NotAnArchive { .. } => "not-an-archive",
            OpenError::NotMastodon { .. } => "not-mastodon",
            OpenError::Password => "password-protected",
            OpenError::DiskFull { .. } => "disk-full",
            OpenError::Damaged { .. } => "nothing-readable",
            OpenError::Io(_) => "not-readable",
            OpenError::Stopped => "stopped",
        },
        LoadError::NotAnOutbox => "not-an-outbox",
        LoadError::Crashed(_) => "broken",
        LoadError::Stopped => "stopped",
    }
}
