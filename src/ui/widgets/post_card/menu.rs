//! The menu of a card.

use egui::Ui;

use crate::app::commands::{Command, CommandQueue};
use crate::model::{Kind, Post, PostIndex};
use crate::text::address;
use crate::ui::widgets::controls;

/// Which entries the menu of a post has.
#[derive(Clone, Copy, Debug)]
pub struct Menu {
    /// There is text to copy.
    text: bool,
    /// There is an address that a browser can open.
    link: bool,
}

impl Menu {
    /// The menu of a post.
    pub fn of(post: &Post) -> Self {
        let link = match &post.kind {
            Kind::Boost { of, .. } => address::host(of).is_some(),
            _ => address::host(post.url.as_deref().unwrap_or(&post.uri)).is_some(),
        };
        Self { text: !post.is_boost(), link }
    }

    /// Draws the entries.
    pub fn show(self, ui: &mut Ui, post: PostIndex, out: &mut CommandQueue) {
        let mut entry = |command: Command| controls::menu_entry(ui, command, true, out);
        if self.text {
            entry(Command::CopyPostText(post));
        }
        if self.link {
            entry(Command::CopyPostLink(post));
            entry(Command::OpenPost(post));
        }
        entry(Command::ShowRecord(post));
    }
}
