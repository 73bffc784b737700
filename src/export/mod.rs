//! Writes files where the person chose, and nowhere else.

pub mod atomic;
