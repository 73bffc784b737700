//! A zip as rubyzip writes it: deflate for everything, sizes patched into the local headers, no data descriptors, and
//! since Mastodon 4.5 a Zip64 field in every entry (archive format §1.7).

use std::{
    collections::HashMap,
    io::{self, Write},
    path::Path,
    rc::Rc,
};

use flate2::{Compression, write::DeflateEncoder};

use super::{
    containers::{Blob, SparseFile},
    time,
};

const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// "Made by": Unix, version 5.2 of the format.
const UNIX_HOST: u16 = 0x0334;
const LIMIT: u64 = 0xFFFF_FFFF;

/// What the central directory says of an entry.
struct Entry {
    name: String,
    offset: u64,
    method: u16,
    crc: u32,
    packed: u64,
    size: u64,
}

/// A compressed blob that was written before.
struct Packed {
    crc: u32,
    bytes: Rc<[u8]>,
}

/// When a zip has the large fields of Zip64 (archive format §1.7).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zip64 {
    /// In every entry, as Mastodon since 4.5 writes them.
    Always,
    /// Where a number is too large for 32 bits.
    AsNeeded,
    /// Not at all, as Mastodon wrote before 4.4.4: positions beyond 4 GiB wrap around, those in the end record saturate.
    Never,
}

/// A zip that is being written.
pub struct ZipOut {
    file: SparseFile,
    entries: Vec<Entry>,
    packed: HashMap<usize, Packed>,
    /// DOS time and date of all entries.
    modified: (u16, u16),
    zip64: Zip64,
}

impl ZipOut {
    /// Starts a zip.
    pub fn create(path: &Path, modified: i64, zip64: Zip64) -> io::Result<Self> {
        let (year, month, day) = time::date(modified);
        let (hour, minute, second) = time::clock(modified);
        let dos_time = (hour << 11) | (minute << 5) | (second / 2);
        let dos_date = ((year - 1980) << 9) | (month << 5) | day;
        Ok(Self {
            file: SparseFile::create(path)?,
            entries: Vec::new(),
            packed: HashMap::new(),
            modified: (dos_time as u16, dos_date as u16),
            zip64,
        })
    }

    /// Adds an entry whose bytes `fill` writes; they are compressed as they come.
    pub fn entry(&mut self, name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        let mut entry =
            Entry { name: name.into(), offset: self.file.position(), method: DEFLATED, crc: 0, packed: 0, size: 0 };
        // Room for the large fields is kept in any case; a placeholder fills it when they are not needed.
        self.local_header(&entry, true)?;
        let start = self.file.position();
        (entry.crc, entry.size) = Packer::pack(&mut self.file, fill)?;
        entry.packed = self.file.position() - start;
        let header = self.header_bytes(&entry, true);
        self.file.patch(entry.offset, &header)?;
        self.entries.push(entry);
        Ok(())
    }

    /// Adds a blob, compressed only the first time; with padding it is stored, and the zeros take no room on the disk.
    pub fn blob(&mut self, name: &str, blob: Blob<'_>) -> io::Result<()> {
        let offset = self.file.position();
        let name = name.to_owned();
        if blob.padding > 0 || blob.bytes.is_empty() {
            let mut crc = crc32fast::Hasher::new();
            crc.update(blob.bytes);
            crc.combine(&crc_of_zeros(blob.padding));
            let size = blob.bytes.len() as u64 + blob.padding;
            let entry = Entry { name, offset, method: STORED, crc: crc.finalize(), packed: size, size };
            self.local_header(&entry, false)?;
            self.file.write_all(blob.bytes)?;
            self.file.skip(blob.padding)?;
            self.entries.push(entry);
            return Ok(());
        }
        let (crc, bytes) = self.pack(blob)?;
        let (packed, size) = (bytes.len() as u64, blob.bytes.len() as u64);
        let entry = Entry { name, offset, method: DEFLATED, crc, packed, size };
        self.local_header(&entry, false)?;
        self.file.write_all(&bytes)?;
        self.entries.push(entry);
        Ok(())
    }

    fn pack(&mut self, blob: Blob<'_>) -> io::Result<(u32, Rc<[u8]>)> {
        if let Some(packed) = self.packed.get(&blob.key) {
            return Ok((packed.crc, Rc::clone(&packed.bytes)));
        }
        let mut deflate = DeflateEncoder::new(Vec::new(), Compression::default());
        deflate.write_all(blob.bytes)?;
        let bytes: Rc<[u8]> = deflate.finish()?.into();
        let crc = crc32fast::hash(blob.bytes);
        self.packed.insert(blob.key, Packed { crc, bytes: Rc::clone(&bytes) });
        Ok((crc, bytes))
    }

    fn local_header(&mut self, entry: &Entry, room: bool) -> io::Result<()> {
        let header = self.header_bytes(entry, room);
        self.file.write_all(&header)
    }

    /// Local header. `room`: an extra field stands there even when the sizes are small.
    fn header_bytes(&self, entry: &Entry, room: bool) -> Vec<u8> {
        let too_large = entry.size >= LIMIT || entry.packed >= LIMIT;
        let large = self.zip64 == Zip64::Always || (too_large && self.zip64 == Zip64::AsNeeded);
        let mut header = Vec::with_capacity(64);
        put(
            &mut header,
            &[0x0403_4B50],
            &[if large { 45 } else { 20 }, 0, entry.method, self.modified.0, self.modified.1],
        );
        let (packed, size) =
            if large { (LIMIT as u32, LIMIT as u32) } else { (entry.packed as u32, entry.size as u32) };
        put(&mut header, &[entry.crc, packed, size], &[entry.name.len() as u16, if large || room { 20 } else { 0 }]);
        header.extend_from_slice(entry.name.as_bytes());
        if large {
            put(&mut header, &[], &[1, 16]);
            header.extend_from_slice(&entry.size.to_le_bytes());
            header.extend_from_slice(&entry.packed.to_le_bytes());
        } else if room {
            put(&mut header, &[], &[0x9999, 16]); // rubyzip's placeholder
            header.extend_from_slice(&[0; 16]);
        }
        header
    }

    fn central_header(&self, entry: &Entry) -> Vec<u8> {
        let wide = self.zip64 != Zip64::Never;
        let large = [entry.size, entry.packed, entry.offset].map(|value| wide && value >= LIMIT);
        let mut extra: Vec<u8> = Vec::new();
        for (value, large) in [entry.size, entry.packed, entry.offset].into_iter().zip(large) {
            if large {
                extra.extend_from_slice(&value.to_le_bytes());
            }
        }
        let needs = if self.zip64 == Zip64::Always || !extra.is_empty() { 45 } else { 20 };
        let mut header = Vec::with_capacity(96);
        put(&mut header, &[0x0201_4B50], &[UNIX_HOST, needs, 0, entry.method, self.modified.0, self.modified.1]);
        let small = |value: u64| if wide { value.min(LIMIT) as u32 } else { value as u32 };
        put(&mut header, &[entry.crc, small(entry.packed), small(entry.size)], &[entry.name.len() as u16]);
        put(&mut header, &[], &[if extra.is_empty() { 0 } else { extra.len() as u16 + 4 }, 0, 0, 0]);
        put(&mut header, &[0o100_644 << 16, small(entry.offset)], &[]);
        header.extend_from_slice(entry.name.as_bytes());
        if !extra.is_empty() {
            put(&mut header, &[], &[1, extra.len() as u16]);
            header.extend_from_slice(&extra);
        }
        header
    }

    /// Writes the directory.
    pub fn finish(mut self) -> io::Result<()> {
        let start = self.file.position();
        for entry in &self.entries {
            let header = self.central_header(entry);
            self.file.write_all(&header)?;
        }
        let length = self.file.position() - start;
        let count = self.entries.len() as u64;
        if self.zip64 != Zip64::Never && (start >= LIMIT || count >= 0xFFFF) {
            let end = self.file.position();
            let mut record = Vec::new();
            put(&mut record, &[0x0606_4B50], &[]);
            record.extend_from_slice(&44_u64.to_le_bytes());
            put(&mut record, &[], &[UNIX_HOST, 45, 0, 0, 0, 0]);
            for value in [count, count, length, start] {
                record.extend_from_slice(&value.to_le_bytes());
            }
            put(&mut record, &[0x0706_4B50, 0], &[]);
            record.extend_from_slice(&end.to_le_bytes());
            put(&mut record, &[1], &[]);
            self.file.write_all(&record)?;
        }
        let count = count.min(0xFFFF) as u16;
        let mut record = Vec::new();
        put(&mut record, &[0x0605_4B50], &[0, 0, count, count]);
        put(&mut record, &[length.min(LIMIT) as u32, start.min(LIMIT) as u32], &[0]);
        self.file.write_all(&record)?;
        self.file.finish()
    }
}

/// Little-endian numbers of four bytes, then of two.
fn put(out: &mut Vec<u8>, fours: &[u32], twos: &[u16]) {
    for value in fours {
        out.extend_from_slice(&value.to_le_bytes());
    }
    for value in twos {
        out.extend_from_slice(&value.to_le_bytes());
    }
}

/// CRC state of that many zeros, by doubling.
fn crc_of_zeros(mut count: u64) -> crc32fast::Hasher {
    let mut all = crc32fast::Hasher::new();
    let mut part = crc32fast::Hasher::new();
    part.update(&[0]);
    while count > 0 {
        if count & 1 == 1 {
            all.combine(&part);
        }
        let same = part.clone();
        part.combine(&same);
        count >>= 1;
    }
    all
}

struct Packer<'a> {
    deflate: DeflateEncoder<&'a mut SparseFile>,
    crc: crc32fast::Hasher,
    size: u64,
}

impl<'a> Packer<'a> {
    /// Deflates what `fill` writes into `file`; gives CRC and unpacked size.
    fn pack(
        file: &'a mut SparseFile,
        fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>,
    ) -> io::Result<(u32, u64)> {
        let deflate = DeflateEncoder::new(file, Compression::default());
        let mut packer = Self { deflate, crc: crc32fast::Hasher::new(), size: 0 };
        fill(&mut packer)?;
        packer.deflate.finish()?;
        Ok((packer.crc.finalize(), packer.size))
    }
}

impl Write for Packer<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.deflate.write_all(bytes)?;
        self.crc.update(bytes);
        self.size += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
