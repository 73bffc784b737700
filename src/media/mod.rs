//! Pictures, sounds and videos: what they are, and pixels from untrusted bytes under limits.

pub mod blurhash;
pub mod decode;
pub mod sniff;
pub mod stated;
pub mod structure;

pub use decode::{DecodeError, Limits, Picture, picture, picture_within};
pub use sniff::{FileKind, sniff};
pub use structure::Structure;
