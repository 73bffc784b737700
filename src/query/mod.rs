//! Questions to a library and its lists: counts, search, people, comparisons. Pure functions of what was loaded.

pub mod compare;
pub mod people;
pub mod saved;
pub mod search;
pub mod stats;
pub mod table;
