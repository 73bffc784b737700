//! Parts that more than one screen uses.

pub mod controls;
pub mod message;
pub mod focus;
pub mod post_card;
pub mod rich_text;
pub mod virtual_list;
