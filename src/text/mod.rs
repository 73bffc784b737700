//! Text: untrusted HTML to blocks of styled runs, plain text, folding for search, right-to-left order.

pub mod address;
pub mod arena;
pub mod bidi;
pub mod fold;
pub mod html;
