//! Builds archives for tests, whole and broken ones.
//!
//! ```ignore
//! let zip = ArchiveBuilder::mastodon().wrapped_in("archive-2023/").file("lists.csv", "Work,bob@b.example\n").zip();
//! let path = TestDir::new().file("archive (1).zip", &cut(&zip, 4000));
//! ```

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// Path of the one media file in [`ArchiveBuilder::mastodon`].
pub const PICTURE: &str = "media_attachments/files/109/348/112/000/000/001/original/0a1b2c3d4e5f6071.png";

/// Files in their order, and how to pack them. Every method gives the builder back, so that calls can be chained.
#[derive(Clone, Debug, Default)]
pub struct ArchiveBuilder {
    files: Vec<(String, Vec<u8>)>,
    folder: String,
    stored: bool,
    zip64: bool,
    comment: Vec<u8>,
}

/// How a tar writes names longer than its header has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TarNames {
    /// As Mastodon does: two fields of the header, absolute paths allowed.
    Ustar,
    /// A GNU entry of its own.
    Gnu,
    /// A PAX header.
    Pax,
}

impl ArchiveBuilder {
    /// No files.
    pub fn empty() -> Self {
        Self::default()
    }

    /// A small archive as Mastodon 4.2 writes it: two posts (one with a picture), a like, a bookmark, avatar, header, in
    /// the order of a zip.
    pub fn mastodon() -> Self {
        Self::empty()
            .file("outbox.json", outbox())
            .file(PICTURE, noise(3000))
            .file("likes.json", links("likes.json", "https://other.example/users/bob/statuses/1"))
            .file("bookmarks.json", links("bookmarks.json", "https://pix.example/p/bob/2"))
            .file("avatar.png", noise(500))
            .file("header.jpg", noise(900))
            .file("actor.json", actor())
    }

    /// Adds a file at the end.
    pub fn file(mut self, name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.push((name.into(), bytes.into()));
        self
    }

    /// Leaves out the files whose name holds `part`.
    pub fn without(mut self, part: &str) -> Self {
        self.files.retain(|(name, _)| !name.contains(part));
        self
    }

    /// Gives a file other bytes.
    pub fn replace(mut self, name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        let file = self.files.iter_mut().find(|(own, _)| own == name).expect("a file of this name");
        file.1 = bytes.into();
        self
    }

    /// Changes every name.
    pub fn renamed(mut self, rename: impl Fn(&str) -> String) -> Self {
        for (name, _) in &mut self.files {
            *name = rename(name);
        }
        self
    }

    /// Puts everything, also what is added later, into a folder such as `archive/` or `a/b/c/`.
    pub fn wrapped_in(mut self, folder: &str) -> Self {
        folder.clone_into(&mut self.folder);
        self
    }

    /// The last file first, the first last.
    pub fn reversed(mut self) -> Self {
        self.files.reverse();
        self
    }

    /// Zips without compression.
    pub fn stored(mut self) -> Self {
        self.stored = true;
        self
    }

    /// Zips with Zip64 fields in every entry's own header, as Mastodon 4.5 does.
    pub fn zip64(mut self) -> Self {
        self.zip64 = true;
        self
    }

    /// Zips with a comment behind the directory.
    pub fn comment(mut self, comment: impl Into<Vec<u8>>) -> Self {
        self.comment = comment.into();
        self
    }

    /// Full names and bytes of all files, in order.
    pub fn files(&self) -> impl Iterator<Item = (String, &[u8])> {
        self.files.iter().map(|(name, bytes)| (format!("{}{name}", self.folder), &**bytes))
    }

    /// Bytes of one file.
    pub fn bytes_of(&self, name: &str) -> &[u8] {
        &self.files.iter().find(|(own, _)| own == name).expect("a file of this name").1
    }

    /// A zip.
    pub fn zip(&self) -> Vec<u8> {
        let method = if self.stored { CompressionMethod::Stored } else { CompressionMethod::Deflated };
        let options = SimpleFileOptions::default().compression_method(method).large_file(self.zip64);
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, bytes) in self.files() {
            zip.start_file(name, options).expect("a name that zips can hold");
            zip.write_all(bytes).expect("memory");
        }
        zip.set_raw_comment(self.comment.clone().into()).expect("a short comment");
        zip.finish().expect("memory").into_inner()
    }

    /// A tar as Mastodon before 4.2 writes it inside the gzip file, but in the builder's order.
    pub fn tar(&self) -> Vec<u8> {
        self.tar_with(TarNames::Ustar)
    }

    /// A tar whose long names are written in another way.
    pub fn tar_with(&self, names: TarNames) -> Vec<u8> {
        let mut tar = tar::Builder::new(Vec::new());
        for (name, bytes) in self.files() {
            let mut header = if names == TarNames::Gnu { tar::Header::new_gnu() } else { tar::Header::new_ustar() };
            header.set_size(bytes.len() as u64);
            header.set_mode(0o444);
            match names {
                TarNames::Ustar => {
                    header.set_path_absolute(&name).expect("a name with room in the header");
                    header.set_cksum();
                    tar.append(&header, bytes).expect("memory");
                }
                TarNames::Gnu => tar.append_data(&mut header, &name, bytes).expect("memory"),
                TarNames::Pax => {
                    tar.append_pax_extensions([("path", name.as_bytes())]).expect("memory");
                    header.set_path("short").expect("a short name");
                    header.set_cksum();
                    tar.append(&header, bytes).expect("memory");
                }
            }
        }
        tar.into_inner().expect("memory")
    }

    /// A gzipped tar.
    pub fn tar_gz(&self) -> Vec<u8> {
        gzip(&self.tar())
    }

    /// Unpacked into `folder`, which is made.
    pub fn folder(&self, folder: &Path) {
        for (name, bytes) in self.files() {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
            fs::write(path, bytes).expect("a file");
        }
    }
}

/// One gzip member.
pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut gz = GzEncoder::new(Vec::new(), Compression::default());
    gz.write_all(bytes).expect("memory");
    gz.finish().expect("memory")
}

/// The first `len` bytes: a download that stopped.
pub fn cut(bytes: &[u8], len: usize) -> Vec<u8> {
    bytes[..len.min(bytes.len())].to_vec()
}

/// One byte turned into another.
pub fn flip(bytes: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    bytes[at] ^= 0x55;
    bytes
}

/// A zip up to its directory: every entry is whole, but nothing says where they are.
pub fn without_directory(zip: &[u8]) -> Vec<u8> {
    let first = directory(zip).first().map_or(zip.len(), |entry| entry.central);
    cut(zip, first)
}

/// A zip in which `name` is marked as encrypted.
pub fn with_password(zip: &[u8], name: &str) -> Vec<u8> {
    patched(zip, name, 8, 6, &[1, 0])
}

/// A zip in which the stated checksum of `name` is wrong.
pub fn with_bad_crc(zip: &[u8], name: &str) -> Vec<u8> {
    patched(zip, name, 16, 14, &[1, 2, 3, 4])
}

/// A zip that states another unpacked size of `name`.
pub fn with_stated_size(zip: &[u8], name: &str, size: u32) -> Vec<u8> {
    patched(zip, name, 24, 22, &size.to_le_bytes())
}

/// A zip in which `name` is packed with method number `method`.
pub fn with_method(zip: &[u8], name: &str, method: u16) -> Vec<u8> {
    patched(zip, name, 10, 8, &method.to_le_bytes())
}

/// A zip in which the name of an entry is replaced by one of the same length, which no library would write.
pub fn with_name(zip: &[u8], name: &str, other: &str) -> Vec<u8> {
    assert_eq!(name.len(), other.len(), "names of the same length");
    patched(zip, name, 46, 30, other.as_bytes())
}

/// Where the packed bytes of `name` begin.
pub fn data_offset(zip: &[u8], name: &str) -> usize {
    let entry = find(zip, name);
    entry.local + 30 + word(zip, entry.local + 26) + word(zip, entry.local + 28)
}

/// Where the header of `name` in the directory is, and its own.
pub fn headers_of(zip: &[u8], name: &str) -> (usize, usize) {
    let entry = find(zip, name);
    (entry.central, entry.local)
}

/// Names of all entries, and where each one's packed bytes end.
pub fn ends(zip: &[u8]) -> Vec<(String, usize)> {
    let end = |entry: Headers| {
        let end = data_offset(zip, &entry.name) + long(zip, entry.central + 20);
        (entry.name, end)
    };
    directory(zip).into_iter().map(end).collect()
}

/// How a zip that was written as a stream ends each entry, since sizes are not known before its data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Descriptor {
    /// As macOS and Erlang write it.
    Signed,
    /// As the oldest writers did.
    Bare,
    /// With 64 bits.
    Wide,
}

/// A zip that was written as a stream: no sizes and no checksum in front of the data.
pub fn streamed_zip(builder: &ArchiveBuilder, descriptor: Descriptor) -> Vec<u8> {
    let (mut zip, mut directory) = (Vec::new(), Vec::new());
    for (name, bytes) in builder.files() {
        let offset = u32::try_from(zip.len()).expect("a small zip");
        let mut deflate = flate2::write::DeflateEncoder::new(Vec::new(), Compression::default());
        deflate.write_all(bytes).expect("memory");
        let packed = deflate.finish().expect("memory");
        let crc = crc32fast::hash(bytes).to_le_bytes();
        let sizes = [packed.len(), bytes.len()];
        let narrow = sizes.map(|size| u32::try_from(size).expect("a small file").to_le_bytes()).concat();
        let common = [20_u16, 8, 8, 0, 0x21].map(u16::to_le_bytes).concat();
        let name_len = u16::try_from(name.len()).expect("a short name").to_le_bytes();
        zip.extend([&b"PK\x03\x04"[..], &common, &[0; 12], &name_len, &[0, 0], name.as_bytes(), &packed].concat());
        zip.extend(match descriptor {
            Descriptor::Signed => [b"PK\x07\x08", &crc[..], &narrow].concat(),
            Descriptor::Bare => [&crc[..], &narrow].concat(),
            Descriptor::Wide => {
                [b"PK\x07\x08", &crc[..], &sizes.map(|size| (size as u64).to_le_bytes()).concat()].concat()
            }
        });
        directory.extend([&b"PK\x01\x02\x14\x03"[..], &common, &crc, &narrow, &name_len, &[0; 12]].concat());
        directory.extend([&offset.to_le_bytes()[..], name.as_bytes()].concat());
    }
    let count = u16::try_from(builder.files().count()).expect("few files").to_le_bytes();
    let places = [directory.len(), zip.len()].map(|place| u32::try_from(place).expect("small").to_le_bytes()).concat();
    [&zip[..], &directory, b"PK\x05\x06", &[0; 4], &count, &count, &places, &[0, 0]].concat()
}

/// Writes `bytes` into the directory's header and into the own header of an entry.
fn patched(zip: &[u8], name: &str, in_central: usize, in_local: usize, bytes: &[u8]) -> Vec<u8> {
    let entry = find(zip, name);
    let mut zip = zip.to_vec();
    for start in [entry.central + in_central, entry.local + in_local] {
        zip[start..start + bytes.len()].copy_from_slice(bytes);
    }
    zip
}

/// Where the two headers of an entry are.
struct Headers {
    name: String,
    central: usize,
    local: usize,
}

fn find(zip: &[u8], name: &str) -> Headers {
    directory(zip).into_iter().find(|entry| entry.name == name).expect("an entry of this name")
}

/// The directory of a zip that is whole, small and has no comment.
fn directory(zip: &[u8]) -> Vec<Headers> {
    let end = zip.len() - 22;
    assert_eq!(&zip[end..end + 4], b"PK\x05\x06", "a whole zip without comment");
    let mut at = long(zip, end + 16);
    let mut entries = Vec::new();
    while zip[at..].starts_with(b"PK\x01\x02") {
        let name = String::from_utf8_lossy(&zip[at + 46..at + 46 + word(zip, at + 28)]).into_owned();
        entries.push(Headers { name, central: at, local: long(zip, at + 42) });
        at += 46 + word(zip, at + 28) + word(zip, at + 30) + word(zip, at + 32);
    }
    entries
}

fn word(bytes: &[u8], at: usize) -> usize {
    usize::from(u16::from_le_bytes([bytes[at], bytes[at + 1]]))
}

fn long(bytes: &[u8], at: usize) -> usize {
    word(bytes, at) | word(bytes, at + 2) << 16
}

/// Bytes that do not shrink, the same each time.
pub fn noise(count: usize) -> Vec<u8> {
    let mut state = 0x9e37_79b9_7f4a_7c15_u64;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 32) as u8
    };
    (0..count).map(|_| next()).collect()
}

fn outbox() -> String {
    let attachment = format!(
        r#"[{{"type":"Document","mediaType":"image/png","url":"/{PICTURE}","name":"A lighthouse","width":4,"height":3}}]"#
    );
    let items = [post(1, "First", "[]"), post(2, "Second", &attachment)].join(",");
    format!(
        r#"{{"@context":"https://www.w3.org/ns/activitystreams","id":"outbox.json","type":"OrderedCollection","totalItems":2,"orderedItems":[{items}]}}"#
    )
}

fn post(number: u32, text: &str, attachment: &str) -> String {
    let me = "https://social.example/users/ada";
    format!(
        r#"{{"id":"{me}/statuses/{number}/activity","type":"Create","actor":"{me}","published":"2023-01-0{number}T10:00:00Z","to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["{me}/followers"],"object":{{"id":"{me}/statuses/{number}","type":"Note","summary":null,"inReplyTo":null,"published":"2023-01-0{number}T10:00:00Z","url":"https://social.example/@ada/{number}","attributedTo":"{me}","to":["https://www.w3.org/ns/activitystreams#Public"],"cc":["{me}/followers"],"sensitive":false,"content":"<p>{text}</p>","attachment":{attachment},"tag":[]}}}}"#
    )
}

fn links(id: &str, uri: &str) -> String {
    format!(
        r#"{{"@context":"https://www.w3.org/ns/activitystreams","id":"{id}","type":"OrderedCollection","orderedItems":["{uri}"]}}"#
    )
}

fn actor() -> String {
    let me = "https://social.example/users/ada";
    format!(
        r#"{{"@context":["https://www.w3.org/ns/activitystreams"],"id":"{me}","type":"Person","inbox":"{me}/inbox","outbox":"outbox.json","likes":"likes.json","bookmarks":"bookmarks.json","preferredUsername":"ada","name":"Ada","summary":"<p>Engines</p>","url":"https://social.example/@ada","icon":{{"type":"Image","mediaType":"image/png","url":"avatar.png"}},"image":{{"type":"Image","mediaType":"image/jpeg","url":"header.jpg"}}}}"#
    )
}

/// A folder that vanishes at the end of the test.
#[derive(Debug)]
pub struct TestDir(tempfile::TempDir);

impl TestDir {
    /// An empty folder.
    pub fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    /// The folder's path.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes a file; folders in its name are made.
    pub fn file(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(&path, bytes).expect("a file");
        path
    }

    /// Names of what is directly in it.
    pub fn names(&self) -> Vec<String> {
        let items = fs::read_dir(self.path()).expect("the folder");
        let mut names: Vec<_> =
            items.map(|item| item.expect("an item").file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }
}

impl Default for TestDir {
    fn default() -> Self {
        Self::new()
    }
}
