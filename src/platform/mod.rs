//! What differs between systems, and what belongs to none of them: the dialog when Fossick itself breaks.

pub mod panics;
