//! What the tests share. Each test file uses a part of it.
#![allow(dead_code, reason = "no test file uses all of it")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a builder that can't build fails the test")]

pub mod builder;
pub mod checking;
pub mod cli;
#[cfg(all(feature = "gui", target_os = "linux"))]
pub mod display;
#[cfg(feature = "gui")]
pub mod drawn;
pub mod exporting;
pub mod ftl;
#[cfg(feature = "gui")]
pub mod gallery;
pub mod generate;
pub mod import_rules;
pub mod large;
pub mod media_archive;
pub mod need;
#[cfg(unix)]
pub mod nobody;
pub mod page;
#[cfg(feature = "gui")]
pub mod people;
pub mod source;
pub mod table;
#[cfg(feature = "gui")]
pub mod tour;
#[cfg(feature = "gui")]
pub mod window;
