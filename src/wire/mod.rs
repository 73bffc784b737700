//! What the files say: JSON and CSV records become plain values. Lenient in what it takes, strict in what it gives.
//!
//! A list of records goes through three steps, each in a file of its own: [`outbox`] finds where each record starts and
//! ends, [`cutter`] keeps records in reused buffers while they stream by, [`record`] turns one record into a post.
//! [`salvage`] looks after what is damaged.

pub mod actor;
mod address;
pub mod collection;
pub mod cutter;
pub mod dialect;
mod intern;
mod lenient;
pub mod lists;
mod note;
pub mod outbox;
mod parts;
pub mod record;
pub mod salvage;

/// Longest record that is read in one piece, in bytes. Genuine records are a few thousand bytes long.
pub const MAX_RECORD: u64 = 16 << 20;
