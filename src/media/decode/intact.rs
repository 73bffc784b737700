//! Whether a picture's file is whole to its end, told by how it is built; decoders stop at the pixels they need.

use memchr::memmem;

use crate::media::motion::gif_has_end;
use crate::media::sniff::FileKind;

/// So many zeros at the end of packed pixels are no pixels: the disk or the download left them, in whole blocks.
const BLANK: usize = 4096;

/// Whether everything is there, and, where there are checksums, is what was written.
pub(super) fn is_intact(kind: FileKind, bytes: &[u8]) -> bool {
    match kind {
        FileKind::Jpeg => jpeg_has_end(bytes),
        FileKind::Gif => gif_has_end(bytes),
        FileKind::Png => png(bytes).is_some(),
        FileKind::WebP => webp(bytes).is_some(),
        _ => true,
    }
}

/// Whether the end mark follows the first scan (ISO/IEC 10918-1 §B.2.1). Previews have their own, but before it.
pub(super) fn jpeg_has_end(bytes: &[u8]) -> bool {
    const SCAN: u8 = 0xda;
    let mut at = 2;
    while let Some(&[0xff, marker, high, low]) = bytes.get(at..).and_then(|rest| rest.first_chunk()) {
        match marker {
            // Filling before a marker, and markers that stand alone.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            SCAN => return memmem::find(bytes.get(at..).unwrap_or_default(), b"\xff\xd9").is_some(),
            _ => at += 2 + usize::from(u16::from_be_bytes([high, low])),
        }
    }
    // Built in a way that only the decoder understands.
    true
}

/// Chunks of a PNG to the last one (W3C PNG, third edition §5). Of those that make up the picture the checksum is
/// compared; of others, programs write it wrongly.
fn png(bytes: &[u8]) -> Option<()> {
    let mut rest = bytes.get(8..)?;
    loop {
        let (length, from_name) = rest.split_first_chunk()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (chunk, behind) = from_name.split_at_checked(length.checked_add(4)?)?;
        let (stated, next) = behind.split_first_chunk()?;
        let name = chunk.get(..4)?;
        let counts = name.first()?.is_ascii_uppercase() || matches!(name, b"acTL" | b"fcTL" | b"fdAT");
        if counts && crc32fast::hash(chunk) != u32::from_be_bytes(*stated) {
            return None;
        }
        if name == b"IEND" {
            return Some(());
        }
        rest = next;
    }
}

/// Chunks of a WebP up to the stated length (RFC 9649 §2.4). There are no checksums.
fn webp(bytes: &[u8]) -> Option<()> {
    let stated = u32::from_le_bytes(*bytes.get(4..)?.first_chunk()?);
    let mut rest = bytes.get(12..usize::try_from(stated).ok()?.checked_add(8)?)?;
    while !rest.is_empty() {
        let (name, behind) = rest.split_first_chunk::<4>()?;
        let (length, behind) = behind.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*length)).ok()?;
        let (content, next) = behind.split_at_checked(length)?;
        let pixels = matches!(name, b"VP8 " | b"VP8L" | b"ANMF");
        let blank = content.last_chunk::<BLANK>().is_some_and(|end| end.iter().all(|byte| *byte == 0));
        if !name.iter().all(|byte| (b' '..=b'~').contains(byte)) || (pixels && blank) {
            return None;
        }
        // An odd length is filled up; some writers forget it at the very end.
        rest = if length % 2 == 1 { next.get(1..).unwrap_or_default() } else { next };
    }
    Some(())
}
