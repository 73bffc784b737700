//! The report as JSON, for programs. Names, order of keys and what is counted are stable; README explains them.

use serde::Serialize;

use super::{Counts, Depth, Entry, ListRows, Report, Severity, Spot, Verdict};
use crate::model::Container;

/// Version of the form.
const SCHEMA: u32 = 1;

#[derive(Serialize)]
struct Whole<'a> {
    schema: u32,
    depth: &'static str,
    archive: Archive,
    account: Account<'a>,
    counts: &'a Counts,
    lists: &'a ListRows,
    verdict: &'static str,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Archive {
    container: &'static str,
    bytes: u64,
    recovered: bool,
}

#[derive(Serialize)]
struct Account<'a> {
    handle: &'a str,
    name: &'a str,
}

#[derive(Serialize)]
struct Finding<'a> {
    kind: &'a str,
    severity: &'static str,
    count: u64,
    summary: String,
    advice: String,
    places: Vec<String>,
}

/// What can be said of a path that is no archive.
#[derive(Serialize)]
struct Refused<'a> {
    schema: u32,
    verdict: &'static str,
    findings: [Finding<'a>; 1],
}

impl<'a> From<&'a Entry> for Finding<'a> {
    fn from(entry: &'a Entry) -> Self {
        Self {
            kind: entry.kind.name(),
            severity: entry.severity().name(),
            count: entry.count,
            summary: entry.what(),
            advice: [entry.means(), entry.todo()].join(" ").trim().to_owned(),
            places: entry.spots.iter().map(Spot::text).collect(),
        }
    }
}

/// The report as one line of JSON.
pub fn json(report: &Report) -> String {
    let archive = &report.archive;
    written(&Whole {
        schema: SCHEMA,
        depth: match report.depth {
            Depth::Quick => "quick",
            Depth::Full => "full",
        },
        archive: Archive {
            container: container(archive.container),
            bytes: archive.bytes,
            recovered: archive.recovered,
        },
        account: Account { handle: &report.handle, name: &report.name },
        counts: &report.counts,
        lists: &report.lists,
        verdict: report.verdict.name(),
        findings: report.findings.iter().map(Finding::from).collect(),
    })
}

/// The line of JSON for a path that can't be read as an archive. `kind` is a stable name in the manner of those of
/// findings, such as `not-an-archive`; `what` and `advice` are for people.
pub fn refusal_json(kind: &str, what: &str, advice: &str, place: &str) -> String {
    let finding = Finding {
        kind,
        severity: Severity::Problem.name(),
        count: 1,
        summary: what.to_owned(),
        advice: advice.to_owned(),
        places: vec![place.to_owned()],
    };
    written(&Refused { schema: SCHEMA, verdict: Verdict::Unreadable.name(), findings: [finding] })
}

fn written(value: &impl Serialize) -> String {
    // Plain structs of text and numbers can't fail.
    serde_json::to_string(value).unwrap_or_default() + "\n"
}

fn container(container: Container) -> &'static str {
    match container {
        Container::Zip => "zip",
        Container::TarGz => "tar.gz",
        Container::Tar => "tar",
        Container::Folder => "folder",
        Container::Json => "json",
    }
}
