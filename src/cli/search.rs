//! `fossick search`: prints the posts that fit.
//!
//! Ends with 0 when the archive could be searched, whatever was found, and with 2 when nothing could be read or the command
//! made no sense.

use std::io::{self, BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use jiff::tz::TimeZone;

use super::shared::{REFUSED, complain, load};
use crate::check::one_line;
use crate::export::post_json::PostJson;
use crate::i18n::date_time;
use crate::model::{Library, PostIndex};
use crate::progress::StopFlag;
use crate::query::filter::Filter;
use crate::query::order::{FileOrder, Order};
use crate::tr;
use crate::words;

/// Version of the form that `--json` prints.
const SCHEMA: u32 = 1;

/// Prints the posts that fit, the newest first.
#[derive(Debug, clap::Args)]
pub struct Search {
    /// The archive: a zip, a tar.gz, an unpacked folder or an outbox.json.
    archive: PathBuf,

    /// What is looked for: words, "phrases", -words, #tags and operators such as is:reply, has:image or during:2023-05. What
    /// would be read as an option, such as --json, stands after --.
    #[arg(allow_hyphen_values = true)]
    query: String,

    /// Print JSON.
    #[arg(long)]
    json: bool,

    /// Print the first N posts only.
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
}

/// Runs the command.
pub fn run(search: &Search) -> ExitCode {
    let stop = StopFlag::new();
    let library = match load(&search.archive, &stop) {
        Ok((_, library)) => library,
        Err(error) => {
            complain(&words::load_error(&error, &search.archive));
            return ExitCode::from(REFUSED);
        }
    };
    let zone = TimeZone::system();
    let mut found = Filter::parse(&search.query).find(&library, &zone, &stop).unwrap_or_default();
    Order::Newest.apply(&mut found, &library, &FileOrder::of(&library));
    let total = found.len();
    found.truncate(search.limit.unwrap_or(total));
    let mut out = BufWriter::new(io::stdout().lock());
    let written = if search.json {
        write_json(&mut out, total, &found, &library)
    } else {
        write_text(&mut out, total, &found, &library, &zone)
    };
    // Nobody reading it any more is no failure of the work.
    drop(written.and_then(|()| out.flush()));
    ExitCode::SUCCESS
}

/// One object, post by post, so that a long list is never in memory as a whole.
fn write_json(out: &mut impl Write, total: usize, found: &[PostIndex], library: &Library) -> io::Result<()> {
    write!(out, r#"{{"schema":{SCHEMA},"total":{total},"posts":["#)?;
    for (at, post) in found.iter().filter_map(|index| PostJson::of(library, *index)).enumerate() {
        if at > 0 {
            out.write_all(b",")?;
        }
        serde_json::to_writer(&mut *out, &post)?;
    }
    out.write_all(b"]}\n")
}

fn write_text(
    out: &mut impl Write,
    total: usize,
    found: &[PostIndex],
    library: &Library,
    zone: &TimeZone,
) -> io::Result<()> {
    for post in found.iter().filter_map(|index| PostJson::of(library, *index)) {
        let kind = tr!(match post.kind {
            "reply" => "search-reply",
            "boost" => "search-boost",
            _ => "search-post",
        });
        let visibility = tr!(match post.visibility {
            "public" => "search-public",
            "unlisted" => "search-unlisted",
            "followers" => "search-followers",
            _ => "search-direct",
        });
        let date = post.published.map_or_else(|| tr!("search-no-date"), |time| date_time(time, zone));
        writeln!(out, "{date} · {kind} · {visibility}")?;
        if let Some(url) = &post.url {
            writeln!(out, "{}", one_line(url))?;
        }
        if let Some(warning) = post.warning {
            writeln!(out, "  {}", tr!("search-warning", text = one_line(warning)))?;
        }
        for line in post.text.lines() {
            writeln!(out, "{}", format!("  {}", one_line(line)).trim_end())?;
        }
        writeln!(out)?;
    }
    let sum = match found.len() {
        shown if shown < total => tr!("search-found-shown", count = total, shown = shown),
        _ => tr!("search-found", count = total),
    };
    writeln!(out, "{sum}")
}
