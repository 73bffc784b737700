//! Writes files where the person chose, and nowhere else.

pub mod atomic;
pub mod file_names;
pub mod lists;
pub mod media;
mod sidecar;
