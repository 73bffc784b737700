//! Unpacked copies: an anonymous file that vanishes when it is closed or the program dies, never without enough room.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::error::Full;

/// Left free on the disk in any case, in bytes: other programs want to live too.
const RESERVE: u64 = 64 << 20;

/// Free room is looked at again after so many bytes: how much comes out of a compressed file is not known beforehand.
const LOOK_EVERY: u64 = 64 << 20;

/// Writes to an anonymous file.
#[derive(Debug)]
pub(super) struct SpoolFile {
    file: File,
    folder: PathBuf,
    expected: u64,
    written: u64,
    looked: u64,
}

impl SpoolFile {
    /// Makes the folder if need be, and sees that `expected` bytes fit.
    pub(super) fn create(folder: &Path, expected: u64) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        room_for(fs4::available_space(folder)?, expected, RESERVE)?;
        let file = tempfile::tempfile_in(folder).map_err(|error| full(error, expected, folder))?;
        Ok(Self { file, folder: folder.to_owned(), expected, written: 0, looked: 0 })
    }

    /// The file, to read it.
    pub(super) fn into_file(self) -> File {
        self.file
    }
}

impl Write for SpoolFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let needed = self.expected.saturating_sub(self.written).max(LOOK_EVERY);
        if self.written - self.looked >= LOOK_EVERY {
            self.looked = self.written;
            room_for(fs4::available_space(&self.folder)?, needed, RESERVE)?;
        }
        let got = self.file.write(bytes).map_err(|error| full(error, needed, &self.folder))?;
        self.written += got as u64;
        Ok(got)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

fn room_for(free: u64, bytes: u64, reserve: u64) -> io::Result<()> {
    let needed = bytes.saturating_add(reserve);
    if free < needed { Err(io::Error::other(Full { needed, free })) } else { Ok(()) }
}

/// Says how much room there is when the system says that there is not enough.
fn full(error: io::Error, needed: u64, folder: &Path) -> io::Error {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            io::Error::other(Full { needed, free: fs4::available_space(folder).unwrap_or(0) })
        }
        _ => error,
    }
}

/// How many bytes a gzip file will give. Its last four bytes say it modulo 2³², if they are its last four; media hardly
/// shrink, text shrinks to a tenth.
pub(super) fn unpacked_estimate(packed: u64, stated: u32) -> u64 {
    const WRAP: u64 = 1 << 32;
    let wraps = packed.saturating_sub(u64::from(stated)).div_ceil(WRAP);
    let length = wraps * WRAP + u64::from(stated);
    if length <= packed.saturating_mul(12) { length } else { packed + packed / 4 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::archive::OpenError;

    const GIB: u64 = 1 << 30;

    #[test]
    fn too_little_room_is_said_in_numbers() {
        let error = room_for(GIB, GIB, RESERVE).unwrap_err();
        let OpenError::DiskFull { needed, free } = error.into() else { panic!("not a full disk") };
        assert_eq!((needed, free), (GIB + RESERVE, GIB));
        assert!(room_for(GIB + RESERVE, GIB, RESERVE).is_ok());
    }

    #[test]
    fn a_disk_that_fills_up_while_writing_is_a_full_disk() {
        let folder = tempfile::tempdir().unwrap();
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::QuotaExceeded] {
            let error = full(kind.into(), 7, folder.path());
            assert!(matches!(error.into(), OpenError::DiskFull { needed: 7, .. }));
        }
        let error = full(io::ErrorKind::PermissionDenied.into(), 7, folder.path());
        assert!(matches!(error.into(), OpenError::NoPermission));
    }

    #[test]
    fn more_than_any_disk_has_is_refused_before_writing() {
        let folder = tempfile::tempdir().unwrap();
        let error = SpoolFile::create(folder.path(), 1 << 60).unwrap_err();
        assert!(matches!(error.into(), OpenError::DiskFull { .. }));
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn the_unpacked_length_is_guessed_across_four_gibibytes() {
        assert_eq!(unpacked_estimate(1000, 1500), 1500);
        assert_eq!(unpacked_estimate(5 * GIB, (GIB + GIB / 2) as u32), 5 * GIB + GIB / 2);
        // A file that is cut off ends in bytes that say nothing.
        assert_eq!(unpacked_estimate(100 << 20, u32::MAX), (100 << 20) + (25 << 20));
    }
}
