//! Plain values: what an archive says, once it has been read. No I/O, no threads, no drawing.
//!
//! Every other room may stand on this one; it stands on nothing but value crates.

pub mod account;
pub mod attachment;
pub mod finding;
pub mod library;
pub mod people;
pub mod post;
pub mod session;

pub use account::{Account, ProfileField};
pub use attachment::{Attachment, EntryId, MediaKind};
pub use finding::{DamageKind, Finding, FindingKind, Place, SkipReason};
pub use library::{Batch, Container, Counts, Dialect, Library, PostIndex, PostLink, Producer, SearchArena};
pub use people::{
    Extra, Filter, FilterKeyword, FiltersFile, LeftOut, List, ListKind, ListNotes, ListRow, ListSource, Lists, RowFault,
};
pub use post::{CustomEmoji, Kind, Mention, Page, Poll, PollOption, Post, Quote, Rare, RecordSpan, Visibility};
pub use session::Session;
