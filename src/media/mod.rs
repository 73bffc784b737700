//! Pictures, sounds and videos: what they are, and pixels from untrusted bytes under limits.

pub mod animation;
pub mod blurhash;
pub mod cache;
pub mod decode;
pub mod gallery;
pub mod motion;
mod mp4;
pub mod player;
pub mod poster;
pub mod sniff;
mod sound;
pub mod stated;
pub mod structure;
pub mod thumbnails;

pub use decode::{DecodeError, Decoded, Fit, Limits, Picture, picture, picture_within};
pub use sniff::{FileKind, sniff};
pub use structure::Structure;
pub use thumbnails::Thumbnails;
