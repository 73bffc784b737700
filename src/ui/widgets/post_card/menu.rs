//! The menu of a card.

use egui::{RichText, Ui};

use crate::app::commands::{Command, CommandQueue};
use crate::model::{Kind, Post, PostIndex};
use crate::text::address;
use crate::tr;

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
            _ => address::host(post.url().as_deref().unwrap_or(&post.uri)).is_some(),
        };
        Self { text: !post.is_boost(), link }
    }

    /// Draws the entries.
    pub fn show(self, ui: &mut Ui, post: PostIndex, out: &mut CommandQueue) {
        let mut entry = |key: &str, command: Command| {
            if ui.button(RichText::new(tr!(key))).clicked() {
                out.push(command);
                ui.close();
            }
        };
        if self.text {
            entry("posts-copy-text", Command::CopyPostText(post));
        }
        if self.link {
            entry("posts-copy-link", Command::CopyPostLink(post));
            entry("posts-open", Command::OpenPost(post));
        }
        entry("posts-show-record", Command::ShowRecord(post));
    }
}
