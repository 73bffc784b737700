//! Text: untrusted HTML to blocks of styled runs, plain text, folding for search.

pub mod address;
pub mod arena;
pub mod fold;
pub mod html;
