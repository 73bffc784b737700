//! Packs entries into a zip, a tar or a folder, the way the servers do (archive format §1.6, §1.7).

use std::{
    fs::{self, File},
    io::{self, BufWriter, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use flate2::{Compression, write::GzEncoder};

use super::{
    Container,
    zips::{Zip64, ZipOut},
};

/// Bytes of an entry that may come several times under different names.
#[derive(Clone, Copy, Debug)]
pub struct Blob<'a> {
    /// Number among the reusable blobs: the same number means the same bytes.
    pub key: usize,
    pub bytes: &'a [u8],
    /// Zeros behind the bytes, which make a large archive out of small pictures.
    pub padding: u64,
}

/// An archive that is being written.
pub enum Output {
    Zip(Box<ZipOut>),
    Tar(Box<TarOut>),
    Folder(PathBuf),
}

impl Output {
    /// Starts an archive at `path`. `modified` is the time of all entries, seconds since 1970.
    pub fn create(container: Container, path: &Path, modified: i64, zip64: Zip64) -> io::Result<Self> {
        Ok(match container {
            Container::Zip => Self::Zip(Box::new(ZipOut::create(path, modified, zip64)?)),
            Container::TarGz => {
                let file = BufWriter::new(File::create(path)?);
                Self::Tar(Box::new(TarOut {
                    out: Stream::Gzip(Box::new(GzEncoder::new(file, Compression::default()))),
                    modified,
                }))
            }
            Container::Tar => Self::Tar(Box::new(TarOut { out: Stream::Plain(SparseFile::create(path)?), modified })),
            Container::Folder => {
                fs::create_dir_all(path)?;
                Self::Folder(path.to_owned())
            }
        })
    }

    /// Whether the JSON comes before the media, as in zips (archive format §1.3).
    pub fn outbox_comes_first(&self) -> bool {
        !matches!(self, Self::Tar(_))
    }

    /// Adds an entry whose bytes `fill` writes.
    pub fn entry(&mut self, name: &str, fill: &mut dyn FnMut(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        match self {
            Self::Zip(zip) => zip.entry(name, fill),
            Self::Tar(tar) => {
                let mut spool = tempfile::tempfile()?;
                let mut buffer = BufWriter::new(&mut spool);
                fill(&mut buffer)?;
                buffer.flush()?;
                drop(buffer);
                tar.file(name, &mut spool)
            }
            Self::Folder(root) => {
                let mut file = BufWriter::new(File::create(inside(root, name)?)?);
                fill(&mut file)?;
                file.flush()
            }
        }
    }

    /// Adds an entry that was written to a file before.
    pub fn spooled(&mut self, name: &str, file: &mut File) -> io::Result<()> {
        if let Self::Tar(tar) = self {
            return tar.file(name, file);
        }
        self.entry(name, &mut |out| {
            file.seek(SeekFrom::Start(0))?;
            io::copy(file, out).map(drop)
        })
    }

    /// Adds bytes that may be used again.
    pub fn blob(&mut self, name: &str, blob: Blob<'_>) -> io::Result<()> {
        match self {
            Self::Zip(zip) => zip.blob(name, blob),
            Self::Tar(tar) => tar.bytes(name, blob.bytes, blob.padding),
            Self::Folder(root) => {
                let mut file = File::create(inside(root, name)?)?;
                file.write_all(blob.bytes)?;
                file.set_len(blob.bytes.len() as u64 + blob.padding)
            }
        }
    }

    /// Writes what stands at the end.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Self::Zip(zip) => zip.finish(),
            Self::Tar(tar) => tar.finish(),
            Self::Folder(_) => Ok(()),
        }
    }
}

/// Where an entry lies in a folder; a full path on a server becomes one inside the folder, as tar itself does it.
fn inside(root: &Path, name: &str) -> io::Result<PathBuf> {
    let path = root.join(name.trim_start_matches('/'));
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    Ok(path)
}

enum Stream {
    Plain(SparseFile),
    Gzip(Box<GzEncoder<BufWriter<File>>>),
}

/// A tar as `Gem::Package::TarWriter` makes it: plain ustar, mode 0444, long names split into prefix and name.
pub struct TarOut {
    out: Stream,
    modified: i64,
}

impl TarOut {
    fn writer(&mut self) -> &mut dyn Write {
        match &mut self.out {
            Stream::Plain(out) => out,
            Stream::Gzip(out) => out,
        }
    }

    fn header(&mut self, name: &str, size: u64) -> io::Result<()> {
        let mut header = tar::Header::new_ustar();
        let (prefix, rest) =
            split_name(name).ok_or_else(|| io::Error::other(format!("name too long for tar: {name}")))?;
        if let Some(ustar) = header.as_ustar_mut() {
            ustar.name[..rest.len()].copy_from_slice(rest.as_bytes());
            ustar.prefix[..prefix.len()].copy_from_slice(prefix.as_bytes());
        }
        header.set_mode(0o444);
        header.set_size(size);
        header.set_mtime(self.modified as u64);
        header.set_entry_type(tar::EntryType::Regular);
        header.set_cksum();
        self.writer().write_all(header.as_bytes())
    }

    fn pad_to_block(&mut self, size: u64) -> io::Result<()> {
        let rest = (512 - size % 512) % 512;
        self.writer().write_all(&[0; 512][..rest as usize])
    }

    fn file(&mut self, name: &str, file: &mut File) -> io::Result<()> {
        let size = file.metadata()?.len();
        self.header(name, size)?;
        file.seek(SeekFrom::Start(0))?;
        io::copy(file, &mut self.writer())?;
        self.pad_to_block(size)
    }

    fn bytes(&mut self, name: &str, bytes: &[u8], padding: u64) -> io::Result<()> {
        let size = bytes.len() as u64 + padding;
        self.header(name, size)?;
        self.writer().write_all(bytes)?;
        write_zeros(self.writer(), padding)?;
        self.pad_to_block(size)
    }

    fn finish(mut self) -> io::Result<()> {
        self.writer().write_all(&[0; 1024])?;
        match self.out {
            Stream::Plain(out) => out.finish(),
            Stream::Gzip(out) => out.finish()?.flush(),
        }
    }
}

/// Splits a long name at a slash, so that the end fits 100 bytes and the beginning 155.
fn split_name(name: &str) -> Option<(&str, &str)> {
    if name.len() <= 100 {
        return Some(("", name));
    }
    name.match_indices('/')
        .map(|(at, _)| (&name[..at], &name[at + 1..]))
        .find(|(prefix, rest)| !prefix.is_empty() && prefix.len() <= 155 && rest.len() <= 100)
}

/// Writes that many zeros.
pub fn write_zeros(out: &mut dyn Write, mut count: u64) -> io::Result<()> {
    let zeros = vec![0; 1 << 16];
    while count > 0 {
        let now = count.min(zeros.len() as u64);
        out.write_all(&zeros[..now as usize])?;
        count -= now;
    }
    Ok(())
}

/// A file that leaves a hole wherever long runs of zeros are written, so that 5 GB take a moment and little room.
pub struct SparseFile {
    file: File,
    buffer: Vec<u8>,
    /// Position in the file of the first byte in the buffer.
    at: u64,
}

impl SparseFile {
    /// Makes the file new.
    pub fn create(path: &Path) -> io::Result<Self> {
        Ok(Self { file: File::create(path)?, buffer: Vec::with_capacity(1 << 18), at: 0 })
    }

    /// How many bytes were written.
    pub fn position(&self) -> u64 {
        self.at + self.buffer.len() as u64
    }

    /// Leaves out `count` bytes, which read as zeros.
    pub fn skip(&mut self, count: u64) -> io::Result<()> {
        self.flush()?;
        self.at += count;
        Ok(())
    }

    /// Writes over earlier bytes.
    pub fn patch(&mut self, at: u64, bytes: &[u8]) -> io::Result<()> {
        self.flush()?;
        self.file.seek(SeekFrom::Start(at))?;
        self.file.write_all(bytes)
    }

    /// Writes what is left and sets the length.
    pub fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        self.file.set_len(self.at)
    }
}

impl Write for SparseFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if bytes.len() >= 4096 && bytes.iter().all(|byte| *byte == 0) {
            self.skip(bytes.len() as u64)?;
            return Ok(bytes.len());
        }
        self.buffer.extend_from_slice(bytes);
        if self.buffer.len() >= 1 << 17 {
            self.flush()?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.seek(SeekFrom::Start(self.at))?;
        self.file.write_all(&self.buffer)?;
        self.at += self.buffer.len() as u64;
        self.buffer.clear();
        Ok(())
    }
}
