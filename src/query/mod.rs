//! Questions to a library and its lists: which posts fit a filter, in what order, which belong together, how many there are of
//! what, people and comparisons. Pure functions of what was loaded.

pub mod by_uri;
pub mod charts;
pub mod compare;
pub mod dates;
pub mod filter;
pub mod months;
pub mod order;
pub mod people;
pub mod saved;
pub mod search;
pub mod stats;
pub mod table;
pub mod threads;
pub mod who;
