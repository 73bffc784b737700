//! What tests build their archives with.

pub mod generate;
