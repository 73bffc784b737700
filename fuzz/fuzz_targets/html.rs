//! Any text as the HTML of a post: its runs cover each block's text from end to end, on character boundaries.
#![no_main]

use fossick::text::html;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    for block in &html::parse(text).blocks {
        let mut at = 0;
        for run in &block.runs {
            assert_eq!(run.range.start, at);
            assert!(run.range.end > at && block.text.is_char_boundary(run.range.end));
            at = run.range.end;
        }
        assert_eq!(at, block.text.len());
    }
    let _ = html::plain(text);
});
