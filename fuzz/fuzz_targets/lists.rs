//! Any bytes as a list: what it lists and how many rows it has does not depend on how the file comes, the rows do not depend
//! on its name, and what was read can be written and read again.
#![no_main]

use std::io::{self, Read};

use fossick::model::ListKind;
use fossick::wire::lists::{Content, Form, read, survey, write};
use libfuzzer_sys::fuzz_target;

/// Gives a few bytes at a time.
struct Slow<'a>(&'a [u8]);

impl Read for Slow<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let step = into.len().min(7);
        self.0.read(&mut into[..step])
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(seen) = survey(bytes, "list.csv") else { return };
    let slowly = survey(Slow(bytes), "list.csv").expect("it was read at once");
    assert_eq!(seen, slowly);
    for kind in ListKind::ALL {
        let named = survey(bytes, kind.file_name()).expect("the name does not decide whether it can be read");
        assert_eq!(named.rows, seen.rows);
        let Ok(Content::Lists(lists)) = read(bytes, kind.file_name(), Some("own.example")) else { continue };
        for list in lists {
            let mut out = Vec::new();
            write(list.kind, &list.rows, Form::Spreadsheet, &mut out).expect("memory takes everything");
            let Ok(Content::Lists(again)) = read(out.as_slice(), list.kind.file_name(), None) else {
                panic!("what was written can't be read")
            };
            assert!(again[0].rows.iter().map(|row| &row.address).eq(list.rows.iter().map(|row| &row.address)));
        }
    }
});
