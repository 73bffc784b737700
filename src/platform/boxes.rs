//! Message boxes of the system, for what has no window to say it in.
//!
//! On Linux and its relatives the library knows one program that shows them, `zenity`. Desktops without it have one of their own.

use rfd::{MessageButtons, MessageDialog, MessageDialogResult, MessageLevel};

/// What a box is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Something that went wrong.
    Error,
    /// Something that was done.
    Done,
}

/// Shows a box until it is closed.
pub fn tell(about: About, title: &str, text: &str) {
    #[cfg(all(unix, not(target_os = "macos")))]
    if let Some(program) = stand_in::Program::find() {
        program.tell(about, title, text);
        return;
    }
    dialog(about, title, text).show();
}

/// Shows a box with two buttons; whether the first was pressed. Where buttons have words of their own, Yes and No, `question` stands
/// above them.
pub fn ask(title: &str, text: &str, question: &str, [yes, no]: [&str; 2]) -> bool {
    #[cfg(all(unix, not(target_os = "macos")))]
    if let Some(program) = stand_in::Program::find() {
        return program.ask(title, text, [yes, no]);
    }
    let dialog = if cfg!(windows) {
        dialog(About::Error, title, &format!("{text}\n\n{question}")).set_buttons(MessageButtons::YesNo)
    } else {
        let buttons = MessageButtons::OkCancelCustom(yes.to_owned(), no.to_owned());
        dialog(About::Error, title, text).set_buttons(buttons)
    };
    match dialog.show() {
        MessageDialogResult::Yes | MessageDialogResult::Ok => true,
        MessageDialogResult::Custom(label) => label == yes,
        MessageDialogResult::No | MessageDialogResult::Cancel => false,
    }
}

fn dialog(about: About, title: &str, text: &str) -> MessageDialog {
    let level = match about {
        About::Error => MessageLevel::Error,
        About::Done => MessageLevel::Info,
    };
    MessageDialog::new().set_level(level).set_title(title).set_description(text)
}

/// What KDE and plain X11 have in place of `zenity`.
#[cfg(all(unix, not(target_os = "macos")))]
mod stand_in {
    use std::process::{Command, Stdio};

    use super::About;
    use crate::platform::on_path;

    /// A program that shows boxes.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Program {
        KDialog,
        XMessage,
    }

    impl Program {
        /// One that is there, if it is needed.
        pub fn find() -> Option<Self> {
            if on_path("zenity").is_some() {
                return None;
            }
            [Self::KDialog, Self::XMessage].into_iter().find(|program| on_path(program.name()).is_some())
        }

        fn name(self) -> &'static str {
            match self {
                Self::KDialog => "kdialog",
                Self::XMessage => "xmessage",
            }
        }

        /// See [`super::tell`].
        pub fn tell(self, about: About, title: &str, text: &str) {
            let kind = if about == About::Error { "--error" } else { "--msgbox" };
            match self {
                Self::KDialog => self.run(&["--title", title, kind, text]),
                Self::XMessage => self.run(&["-center", "-title", title, text]),
            };
        }

        /// See [`super::ask`].
        pub fn ask(self, title: &str, text: &str, [yes, no]: [&str; 2]) -> bool {
            match self {
                Self::KDialog => {
                    self.run(&["--title", title, "--yes-label", yes, "--no-label", no, "--warningyesno", text])
                }
                // Commas and colons have a meaning there; no button has them.
                Self::XMessage => self.run(&["-center", "-title", title, "-buttons", &format!("{yes}:0,{no}:1"), text]),
            }
        }

        /// Waits for the box to be closed; whether its first button was pressed.
        fn run(self, arguments: &[&str]) -> bool {
            let status = Command::new(self.name()).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).status();
            status.is_ok_and(|status| status.success())
        }
    }
}
