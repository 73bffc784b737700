//! Fossick opens a Mastodon account archive and shows what is in it.
//!
//! Data flows one way: a path → [`archive`] (entries and bytes) → [`wire`] (what the files say) → [`model`] (plain values)
//! → screens. `ARCHITECTURE.md` draws the house; each room's first lines say what it is for.

// Data that came from a file is never trusted to be there; words go to the window or, in `cli`, to the terminal.
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout, clippy::print_stderr)]

pub mod archive;
pub mod check;
pub mod cli;
pub mod export;
pub mod i18n;
pub mod jobs;
pub mod load;
pub mod media;
pub mod model;
pub mod platform;
pub mod progress;
pub mod query;
pub mod text;
pub mod wire;
pub mod words;

#[cfg(feature = "gui")]
pub mod app;
#[cfg(feature = "gui")]
pub mod ui;
