//! Thumbnails kept on disk for the next time, in the user's cache folder; never beside the archive.
//!
//! One small file for each, in a folder for each archive: a JPEG, or a PNG where there is transparency, behind a line that
//! says what was found. Files are written whole and renamed; one that can't be read, was cut off or altered is as good as
//! none. When all of them together take more room than is allowed, those that were not used for longest go.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, Cursor, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::{Duration, SystemTime};

use image::ExtendedColorType;
use image::ImageEncoder;
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType, PngEncoder};

use super::decode::{self, Limits, Picture};
use super::thumbnails::{Facts, Request, Thumbnail};
use crate::archive::{Archive, Entry};

/// Room that is used at most unless the person chose otherwise, in bytes.
pub const DEFAULT_LIMIT: u64 = 256 << 20;

/// First bytes of each file; the number counts changes of what is in it or how pictures are made.
const MAGIC: &[u8; 20] = b"Fossick thumbnail 1\n";

/// Largest file that is read.
const LARGEST: u64 = 8 << 20;

/// A file counts as used now when it was last used so long ago. Not each time, so that looking does not always write.
const USED_AGAIN: Duration = Duration::from_hours(6);

/// What is left of the limit when room is made, in percent.
const LEFT: u64 = 80;

/// What may be written before the folder is counted anew, as a share of the limit: other windows write too.
const RECOUNT: u64 = 32;

/// Room on a disk is given in blocks of so many bytes.
const BLOCK: u64 = 4096;

/// JPEG quality.
const QUALITY: u8 = 88;

/// Where thumbnails are kept; shared by all threads. Errors of the disk are logged and otherwise mean that nothing is kept.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
    limit: u64,
    /// Bytes that may be written before it is counted again what is there.
    unchecked: AtomicU64,
    /// Some thread makes room.
    tidying: AtomicBool,
}

/// Tells one archive from another: by its size and the names, sizes and checksums of all that is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveKey(String);

impl ArchiveKey {
    /// The key of an archive. Takes about a millisecond for 20,000 entries.
    pub fn of(archive: &Archive) -> Self {
        // Without checksums, when the file was last changed must do.
        let changed = fs::metadata(archive.path()).and_then(|data| data.modified()).ok();
        let changed = changed.filter(|_| archive.entries().iter().any(|entry| entry.crc.is_none()));
        Self(hashed(|hasher| {
            archive.size().hash(hasher);
            changed.hash(hasher);
            archive.entries().iter().for_each(|entry| (&entry.name, entry.size, entry.crc).hash(hasher));
        }))
    }
}

/// 32 digits. A new version of Rust may hash otherwise: then thumbnails are made anew.
fn hashed(add: impl Fn(&mut DefaultHasher)) -> String {
    let half = |number: u8| {
        let mut hasher = DefaultHasher::new();
        number.hash(&mut hasher);
        add(&mut hasher);
        hasher.finish()
    };
    format!("{:016x}{:016x}", half(1), half(2))
}

impl Cache {
    /// Keeps thumbnails in `folder`, which is made when something is kept, within `limit` bytes.
    pub fn new(folder: impl Into<PathBuf>, limit: u64) -> Self {
        Self { folder: folder.into(), limit, unchecked: AtomicU64::new(0), tidying: AtomicBool::new(false) }
    }

    /// Bytes taken on the disk. Looks at each file: not for the window's thread.
    pub fn size(&self) -> u64 {
        self.files().iter().map(|file| file.size).sum()
    }

    /// Removes all thumbnails. What is written meanwhile, as by another window, may stay.
    ///
    /// # Errors
    /// The system's, when something could not be removed; everything else was.
    pub fn clear(&self) -> io::Result<()> {
        let mut result = Ok(());
        for folder in self.folders() {
            match fs::remove_dir_all(folder) {
                Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::DirectoryNotEmpty) => {
                    result = Err(error);
                }
                _ => {}
            }
        }
        result
    }

    /// A thumbnail that was kept.
    pub fn get(&self, archive: &ArchiveKey, entry: &Entry, request: &Request) -> Option<(Option<Picture>, Facts)> {
        let path = self.path(archive, entry, *request);
        let file = File::open(path).ok()?;
        let mut bytes = Vec::new();
        (&file).take(LARGEST).read_to_end(&mut bytes).ok()?;
        let found = unpack(&bytes)?;
        use_now(&file);
        Some(found)
    }

    /// Keeps a thumbnail.
    pub fn put(&self, archive: &ArchiveKey, entry: &Entry, thumbnail: &Thumbnail) {
        let path = self.path(archive, entry, thumbnail.request);
        let written = pack(thumbnail).and_then(|bytes| write(&path, &bytes).map(|()| bytes.len() as u64));
        match written {
            Ok(length) => self.add(length),
            Err(error) => log::info!("a thumbnail was not kept: {error}"),
        }
    }

    fn path(&self, archive: &ArchiveKey, entry: &Entry, request: Request) -> PathBuf {
        let name = hashed(|hasher| {
            (&entry.name, entry.size, entry.crc).hash(hasher);
            (request.bucket, request.cut).hash(hasher);
        });
        self.folder.join(&archive.0).join(name)
    }

    /// Notes what was written. Now and then it is counted what is there, whoever wrote it, and room is made when it is too
    /// much.
    fn add(&self, bytes: u64) {
        let bytes = bytes.next_multiple_of(BLOCK);
        let without = |left: u64| left.checked_sub(bytes);
        let enough = self.unchecked.fetch_update(Ordering::Relaxed, Ordering::Relaxed, without);
        if enough.is_err() && !self.tidying.swap(true, Ordering::Acquire) {
            let left = self.limit.saturating_sub(self.make_room());
            self.unchecked.store(left.min(self.limit / RECOUNT), Ordering::Relaxed);
            self.tidying.store(false, Ordering::Release);
        }
    }

    /// Removes what was not used for longest when there is too much; gives the bytes that are taken then.
    fn make_room(&self) -> u64 {
        let mut files = self.files();
        let mut taken: u64 = files.iter().map(|file| file.size).sum();
        if taken <= self.limit {
            return taken;
        }
        files.sort_by_key(|file| file.used);
        let wanted = self.limit / 100 * LEFT;
        for file in files {
            if taken <= wanted {
                break;
            }
            if fs::remove_file(&file.path).is_ok() {
                taken -= file.size;
            }
        }
        // Folders that became empty; others stay.
        self.folders().for_each(|folder| drop(fs::remove_dir(folder)));
        taken
    }

    /// Folders with names like those that are made here. Nothing else is ever touched.
    fn folders(&self) -> impl Iterator<Item = PathBuf> {
        let items = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        items.map(|item| item.path()).filter(|path| is_own(path))
    }

    fn files(&self) -> Vec<Kept> {
        let items = self.folders().flat_map(|folder| fs::read_dir(folder).into_iter().flatten().flatten());
        items
            .filter_map(|item| {
                let data = item.metadata().ok().filter(fs::Metadata::is_file)?;
                let used = data.modified().unwrap_or(SystemTime::UNIX_EPOCH);
                Some(Kept { path: item.path(), size: data.len().next_multiple_of(BLOCK), used })
            })
            .collect()
    }
}

struct Kept {
    path: PathBuf,
    /// Bytes on the disk.
    size: u64,
    used: SystemTime,
}

fn is_own(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.len() == 32 && name.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Notes that a file was used, by its time of change.
fn use_now(file: &File) {
    let age = file.metadata().and_then(|data| data.modified()).ok().and_then(|used| used.elapsed().ok());
    if age.is_none_or(|age| age > USED_AGAIN) {
        // Where the file may only be read, it simply goes sooner.
        let _ = file.set_modified(SystemTime::now());
    }
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().ok_or(io::ErrorKind::NotFound)?;
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    // Not forced to the disk: one that is lost or half there after a power cut is made again.
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn pack(thumbnail: &Thumbnail) -> io::Result<Vec<u8>> {
    let facts = serde_json::to_vec(&thumbnail.facts)?;
    let mut rest = (facts.len() as u32).to_le_bytes().to_vec();
    rest.extend(facts);
    if let Some(picture) = &thumbnail.picture {
        rest.extend(encoded(picture).map_err(io::Error::other)?);
    }
    let checksum = crc32fast::hash(&rest).to_le_bytes();
    Ok([&MAGIC[..], &checksum, &rest].concat())
}

fn unpack(bytes: &[u8]) -> Option<(Option<Picture>, Facts)> {
    let (checksum, rest) = bytes.strip_prefix(MAGIC)?.split_first_chunk()?;
    if crc32fast::hash(rest) != u32::from_le_bytes(*checksum) {
        return None;
    }
    let (length, rest) = rest.split_first_chunk()?;
    let (facts, picture) = rest.split_at_checked(u32::from_le_bytes(*length) as usize)?;
    let facts = serde_json::from_slice(facts).ok()?;
    if picture.is_empty() {
        return Some((None, facts));
    }
    let limits = Limits { pixels: 1 << 21 };
    Some((Some(decode::picture(picture, &limits).ok()?), facts))
}

fn encoded(picture: &Picture) -> image::ImageResult<Vec<u8>> {
    let mut bytes = Cursor::new(Vec::new());
    let pixels = picture.rgba.as_chunks::<4>().0;
    if pixels.iter().all(|[.., alpha]| *alpha == 255) {
        let rgb: Vec<u8> = pixels.iter().flat_map(|[red, green, blue, _]| [*red, *green, *blue]).collect();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        encoder.write_image(&rgb, picture.width, picture.height, ExtendedColorType::Rgb8)?;
    } else {
        let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::Adaptive);
        encoder.write_image(&picture.rgba, picture.width, picture.height, ExtendedColorType::Rgba8)?;
    }
    Ok(bytes.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::media::FileKind;
    use crate::media::thumbnails::{Bucket, Cut};
    use crate::model::EntryId;

    fn entry(number: u32) -> Entry {
        Entry { name: format!("media/{number}.jpg").into(), size: 1000, crc: Some(number) }
    }

    fn thumbnail(number: u32, alpha: u8) -> Thumbnail {
        let request = Request { entry: EntryId(number), bucket: Bucket::Px128, cut: Cut::Square(0, 0) };
        let rgba = (0..64 * 64).flat_map(|at| [(at / 32) as u8, 90, number as u8, alpha]).collect();
        let picture = Some(Picture { width: 64, height: 64, rgba });
        let facts = Facts { kind: Some(FileKind::WebP), size: (1280, 960), ..Facts::default() };
        Thumbnail { request, picture, facts }
    }

    fn key() -> ArchiveKey {
        ArchiveKey(format!("{:032x}", 7))
    }

    fn files(folder: &Path) -> Vec<PathBuf> {
        let folders = fs::read_dir(folder).unwrap().flatten();
        folders.flat_map(|folder| fs::read_dir(folder.path()).unwrap().flatten().map(|file| file.path())).collect()
    }

    #[test]
    fn what_was_kept_comes_back() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path(), DEFAULT_LIMIT);
        for alpha in [255, 128] {
            let put = thumbnail(1, alpha);
            assert_eq!(cache.get(&key(), &entry(u32::from(alpha)), &put.request), None);
            cache.put(&key(), &entry(u32::from(alpha)), &put);
            let (picture, facts) = cache.get(&key(), &entry(u32::from(alpha)), &put.request).unwrap();
            let (picture, before) = (picture.unwrap(), put.picture.unwrap());
            assert_eq!((picture.width, picture.height, &facts), (64, 64, &put.facts));
            let near = picture.rgba.iter().zip(&before.rgba).all(|(one, other)| one.abs_diff(*other) < 16);
            assert!(near && (alpha == 255 || picture == before));
        }
        let nothing = Thumbnail { picture: None, ..thumbnail(2, 255) };
        cache.put(&key(), &entry(2), &nothing);
        assert_eq!(cache.get(&key(), &entry(2), &nothing.request), Some((None, nothing.facts)));
    }

    #[test]
    fn another_size_cut_or_content_is_another_thumbnail() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path(), DEFAULT_LIMIT);
        let put = thumbnail(1, 255);
        cache.put(&key(), &entry(1), &put);
        let larger = Request { bucket: Bucket::Px256, ..put.request };
        let whole = Request { cut: Cut::Whole, ..put.request };
        assert_eq!(cache.get(&key(), &entry(1), &larger), None);
        assert_eq!(cache.get(&key(), &entry(1), &whole), None);
        assert_eq!(cache.get(&key(), &Entry { crc: Some(9), ..entry(1) }, &put.request), None);
        assert_eq!(cache.get(&ArchiveKey("0".repeat(32)), &entry(1), &put.request), None);
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path(), DEFAULT_LIMIT);
        let put = thumbnail(1, 255);
        cache.put(&key(), &entry(1), &put);
        let file = files(folder.path()).remove(0);
        let whole = fs::read(&file).unwrap();
        for at in (0..whole.len()).step_by(7) {
            let mut wrong = whole.clone();
            wrong[at] ^= 0x20;
            fs::write(&file, &wrong).unwrap();
            assert_eq!(cache.get(&key(), &entry(1), &put.request), None, "byte {at}");
            fs::write(&file, &whole[..at]).unwrap();
            assert_eq!(cache.get(&key(), &entry(1), &put.request), None, "cut at {at}");
        }
        cache.put(&key(), &entry(1), &put);
        assert!(cache.get(&key(), &entry(1), &put.request).is_some(), "it is made again");
    }

    #[test]
    fn room_is_bounded_and_what_was_used_last_stays() {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache::new(folder.path(), 40 * BLOCK);
        for number in 0..100 {
            cache.put(&key(), &entry(number), &thumbnail(number, 255));
            if let Ok(file) = File::open(cache.path(&key(), &entry(number), thumbnail(number, 255).request)) {
                file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(u64::from(number))).unwrap();
            }
            assert!(cache.size() <= 41 * BLOCK);
        }
        assert!(cache.get(&key(), &entry(0), &thumbnail(0, 255).request).is_none());
        assert!(cache.get(&key(), &entry(99), &thumbnail(99, 255).request).is_some());
    }

    #[test]
    fn two_windows_share_the_room() {
        let folder = tempfile::tempdir().unwrap();
        let limit = 64 * BLOCK;
        let windows = [(); 2].map(|()| Cache::new(folder.path(), limit));
        for number in 0..200 {
            windows[number as usize % 2].put(&key(), &entry(number), &thumbnail(number, 255));
            let taken = windows[0].size();
            assert!(taken <= limit + 2 * (limit / RECOUNT + BLOCK), "{taken} bytes after {number}");
        }
    }

    #[test]
    fn clearing_removes_thumbnails_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let other = folder.path().join("other");
        fs::write(&other, "stays").unwrap();
        let cache = Cache::new(folder.path(), DEFAULT_LIMIT);
        cache.put(&key(), &entry(1), &thumbnail(1, 255));
        assert!(cache.size() > 0);
        cache.clear().unwrap();
        assert_eq!(cache.size(), 0);
        assert!(other.exists());
        Cache::new(folder.path().join("never made"), 1).clear().unwrap();
    }

    #[test]
    fn a_folder_that_can_not_be_written_is_no_trouble() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, "a file where the folder should be").unwrap();
        let cache = Cache::new(&file, DEFAULT_LIMIT);
        cache.put(&key(), &entry(1), &thumbnail(1, 255));
        assert_eq!(cache.get(&key(), &entry(1), &thumbnail(1, 255).request), None);
    }
}
