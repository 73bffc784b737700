//! Keys, extra mouse buttons and dropped files become commands.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers, PointerButton};

use crate::app::App;
use crate::app::commands::{Command, CommandQueue};
use crate::tr;

/// Reads this frame's input.
pub fn read(ctx: &Context, app: &App, out: &mut CommandQueue) {
    let dropped: Vec<_> =
        ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if !dropped.is_empty() {
        out.push(Command::OpenDropped(dropped));
    }
    if ctx.input(|input| input.pointer.button_pressed(PointerButton::Extra1)) {
        push_enabled(app, Command::Back, out);
    }
    if ctx.input(|input| input.pointer.button_pressed(PointerButton::Extra2)) {
        push_enabled(app, Command::Forward, out);
    }
    let typing = ctx.text_edit_focused();
    // Keys with more modifiers first: Ctrl+Shift+O is not Ctrl+O.
    let mut commands = Command::all();
    commands.sort_by_key(|command| {
        std::cmp::Reverse(command.spec().shortcut.map_or(0, |shortcut| u8::from(shortcut.modifiers.shift)))
    });
    for command in commands {
        let Some(shortcut) = command.spec().shortcut else { continue };
        let plain = shortcut.modifiers == Modifiers::NONE;
        // While something is typed or a dialog asks, only what changes nothing behind it.
        if (typing || app.dialog().is_some()) && (plain || !works_over_dialogs(&command)) {
            continue;
        }
        if plain && shortcut.logical_key == Key::Questionmark {
            // "?" is typed with Shift on most keyboards and without on some: the text says it, not the key.
            if ctx.input(|input| input.events.iter().any(|event| matches!(event, Event::Text(text) if text == "?"))) {
                out.push(command);
            }
            continue;
        }
        let also = alias(&command);
        if ctx.input_mut(|input| {
            input.consume_shortcut(&shortcut) || also.is_some_and(|also| input.consume_shortcut(&also))
        }) {
            push_enabled(app, command, out);
        }
    }
    // A list that is unfolded closes itself.
    let unfolded = egui::Popup::is_any_open(ctx);
    if app.dialog().is_none() && !typing && !unfolded && ctx.input(|input| input.key_pressed(Key::Escape)) {
        out.push(Command::CloseDialog);
    }
}

fn works_over_dialogs(command: &Command) -> bool {
    matches!(command, Command::ZoomIn | Command::ZoomOut | Command::ZoomReset | Command::Quit)
}

/// On most keyboards + is typed with Shift, and people leave it out.
fn alias(command: &Command) -> Option<KeyboardShortcut> {
    (*command == Command::ZoomIn).then(|| KeyboardShortcut::new(Modifiers::COMMAND, Key::Equals))
}

/// Keys as they are printed on keyboards of the person's language: `?`, not `Questionmark`.
pub fn keys_text(ctx: &Context, shortcut: KeyboardShortcut) -> String {
    ctx.format_shortcut(&shortcut).split('+').map(printed).collect::<Vec<_>>().join("+")
}

/// What is printed on the key that egui calls so.
fn printed(name: &str) -> String {
    match name {
        "Questionmark" => "?".to_owned(),
        "Comma" => ",".to_owned(),
        "Plus" => "+".to_owned(),
        "Minus" => "−".to_owned(),
        "Slash" => "/".to_owned(),
        "Left" => "←".to_owned(),
        "Right" => "→".to_owned(),
        "Ctrl" => tr!("key-ctrl"),
        "Shift" => tr!("key-shift"),
        "Alt" => tr!("key-alt"),
        "Escape" => tr!("shortcut-keys-escape"),
        name => name.to_owned(),
    }
}

fn push_enabled(app: &App, command: Command, out: &mut CommandQueue) {
    if command.is_enabled(app) {
        out.push(command);
    }
}
