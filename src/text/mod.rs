//! Text: untrusted HTML to blocks of styled runs, plain text, folding for search, addresses of accounts and posts.

pub mod account;
pub mod address;
pub mod arena;
pub mod fold;
pub mod harmless;
pub mod html;
pub mod post_address;
