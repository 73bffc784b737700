//! Where a finding was made: a file, an address, a record; with what it takes to go there.

use crate::i18n;
use crate::media::FileKind;
use crate::model::{EntryId, Finding, FindingKind, PostIndex, RecordSpan, SkipReason};
use crate::tr;

/// One place of a finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// Name of an entry, address of a file, URI of a post; untrusted text.
    pub name: Box<str>,
    /// Offset in bytes in the entry.
    pub offset: Option<u64>,
    /// The record of the outbox, when its bytes are known.
    pub record: Option<RecordSpan>,
    /// The entry, when the archive holds it.
    pub entry: Option<EntryId>,
    /// The post it belongs to.
    pub post: Option<PostIndex>,
    /// What there is to say about this place alone.
    pub remark: Option<Remark>,
}

/// What is said about one place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// Why a record was skipped.
    Skipped(SkipReason),
    /// What the file really is.
    Really(FileKind),
    /// Why a file is broken.
    Broken(Fault),
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Fault {
    /// Its checksum does not match.
    Checksum,
    /// It is longer or shorter than stated.
    Length,
    /// Its compressed data is broken.
    BrokenData,
    /// The container ends inside it.
    CutOff,
    /// It is not where the directory says.
    NotThere,
    /// Directory and file say different things about it, but its content fits one of them and is whole.
    HeadersDisagree,
    /// It needs a password.
    Password,
    /// It is compressed in a way that Fossick does not know.
    UnknownMethod,
    /// The system could not read it.
    System,
    /// Its content is not what its name or its first bytes promise.
    NotDecodable,
}

impl Spot {
    /// A place by name.
    pub fn named(name: impl Into<Box<str>>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }

    /// Where the loader found something.
    pub(super) fn of(finding: &Finding) -> Self {
        let place = &finding.place;
        let remark = match finding.kind {
            FindingKind::RecordSkipped(reason) => Some(Remark::Skipped(reason)),
            _ => None,
        };
        let name = place.entry.as_ref().or(finding.name.as_ref()).or(place.post.as_ref()).cloned();
        Self {
            name: name.unwrap_or_default(),
            offset: place.offset(),
            record: finding.raw_record(),
            remark,
            ..Self::default()
        }
    }

    /// One line for people and for the JSON report.
    pub fn text(&self) -> String {
        let place = match self.offset {
            Some(offset) => tr!("place-byte", entry = &*self.name, offset = i18n::number(offset)),
            None => self.name.to_string(),
        };
        match self.remark.map(remark) {
            Some(remark) => tr!("check-spot-remark", place = place, remark = remark),
            None => place,
        }
    }
}

fn remark(remark: Remark) -> String {
    match remark {
        Remark::Really(kind) => tr!("check-really", kind = kind.name()),
        Remark::Skipped(reason) => tr!(match reason {
            SkipReason::BadJson => "check-skip-bad-json",
            SkipReason::CutOff => "check-skip-cut-off",
            SkipReason::NotAnObject => "check-skip-not-an-object",
            SkipReason::UnknownActivity => "check-skip-unknown-activity",
            SkipReason::NoObject => "check-skip-no-object",
            SkipReason::TooLong => "check-skip-too-long",
            SkipReason::Crashed => "check-skip-crashed",
        }),
        Remark::Broken(fault) => tr!(match fault {
            Fault::Checksum => "check-fault-checksum",
            Fault::Length => "check-fault-length",
            Fault::BrokenData => "check-fault-broken-data",
            Fault::CutOff => "check-fault-cut-off",
            Fault::NotThere => "check-fault-not-there",
            Fault::HeadersDisagree => "check-fault-headers-disagree",
            Fault::Password => "check-fault-password",
            Fault::UnknownMethod => "check-fault-unknown-method",
            Fault::System => "check-fault-system",
            Fault::NotDecodable => "check-fault-not-decodable",
        }),
    }
}
