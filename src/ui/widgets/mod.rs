//! Parts that more than one screen uses.

pub mod bars;
pub mod cells;
pub mod column;
pub mod controls;
pub mod cut;
pub mod empty;
pub mod focus;
pub mod galley;
pub mod key_scroll;
pub mod message;
pub mod on_picture;
pub mod plain_table;
pub mod post_card;
pub mod rich_text;
pub mod still_plot;
pub mod table;
pub mod virtual_list;
