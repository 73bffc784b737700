//! Questions to a library: which posts fit a filter, in what order, which belong together, and how many there are of what.
//! Pure functions of what was loaded.

pub mod by_uri;
pub mod charts;
pub mod dates;
pub mod filter;
pub mod months;
pub mod order;
pub mod people;
pub mod search;
pub mod stats;
pub mod threads;
