//! Any text as the HTML of a post: its blocks hold no control characters, and it is no longer than it was.
#![no_main]

use fossick::text::html;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let document = html::parse(text);
    let plain = html::plain(text);
    assert!(!plain.contains('\0'));
    drop(document);
});
