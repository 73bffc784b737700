//! Any bytes as a CSV list: what it lists and how many rows it has does not depend on how the file comes, and the rows do
//! not depend on its name.
#![no_main]

use std::io::{self, Read};

use fossick::check::ListKind;
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
    let (kind, rows) = ListKind::of_file(bytes, "list.csv").expect("bytes in memory can be read");
    let ends = bytes.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count() as u64;
    assert!(rows <= ends + 1);
    let slowly = ListKind::of_file(Slow(bytes), "list.csv").expect("bytes in memory can be read");
    assert_eq!((kind, rows), slowly);
    for name in ListKind::OFFERED {
        let named = ListKind::of_file(bytes, name.file_name()).expect("bytes in memory can be read");
        assert_eq!(named.1, rows);
        assert!(kind.is_none() || named.0 == kind);
    }
});
