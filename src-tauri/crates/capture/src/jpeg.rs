//! The frame of a JPEG file, walked without decoding (ISO/IEC 10918-1 annex B).

/// Whether the picture's data runs to its end-of-image marker.
///
/// The decoder fills what is missing with gray; a picture cut in two by a pulled stick must not pass for whole.
pub(crate) fn is_whole(bytes: &[u8]) -> bool {
    // Searched from the end, where it should be. Within a scan every 0xFF of the data is followed by 0x00, so 0xFF 0xD9 can only be the marker.
    scan_data(bytes).is_some_and(|data| data.windows(2).rev().any(|pair| pair == [0xFF, 0xD9]))
}

/// What follows the first start-of-scan marker; thumbnails inside earlier segments are skipped with them.
fn scan_data(bytes: &[u8]) -> Option<&[u8]> {
    let mut rest = bytes.strip_prefix(&[0xFF, 0xD8])?;
    loop {
        match rest {
            [0xFF, 0xFF, ..] => rest = rest.get(1..)?,
            [0xFF, 0xDA, ..] => return rest.get(2..),
            [0xFF, marker, high, low, ..] if *marker >= 0xC0 => {
                let length = usize::from(u16::from_be_bytes([*high, *low]));
                rest = rest.get(length.checked_add(2)?..)?;
            }
            _ => return None,
        }
    }
}
