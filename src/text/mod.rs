//! Text: untrusted HTML to blocks of styled runs, plain text, folding for search, right-to-left order, addresses of accounts
//! and posts.

pub mod account;
pub mod address;
pub mod arena;
pub mod bidi;
pub mod fold;
pub mod harmless;
pub mod html;
pub mod post_address;
