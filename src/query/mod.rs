//! Questions to a library: counts and, later, filters, search and threads. Pure functions of what was loaded.

pub mod stats;
