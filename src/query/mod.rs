//! Questions to a library: counts, search and, later, filters and threads. Pure functions of what was loaded.

pub mod search;
pub mod stats;
