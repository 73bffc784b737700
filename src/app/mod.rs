//! The window's state, without drawing.

pub mod commands;
pub mod posts;
