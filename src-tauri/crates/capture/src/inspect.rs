//! What headquarters looks at: is this attachment really the picture it says it is.

use crate::PictureError;
use crate::decode::{Announced, PictureLimits, media_type};
use boma_record::MediaType;

/// What a picture is, once decoded to its last pixel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureFacts {
    /// Its form.
    pub media_type: MediaType,
    /// Width in pixels, as stored.
    pub width: u32,
    /// Height in pixels, as stored.
    pub height: u32,
}

/// Reads a picture's header within `limits` and whether its data runs to its end; decodes nothing.
///
/// Microseconds instead of tens of milliseconds: enough at intake, as long as whoever shows the
/// picture later decodes it through [`inspect`] or `prepare` and so within the same limits.
pub fn glance(bytes: &[u8], limits: &PictureLimits) -> Result<PictureFacts, PictureError> {
    let (width, height) = Announced::read(bytes, limits)?.dimensions();
    Ok(PictureFacts { media_type: media_type(bytes)?, width, height })
}

/// Decodes a picture fully within `limits`, so that whoever opens it later meets no surprise.
pub fn inspect(bytes: &[u8], limits: &PictureLimits) -> Result<PictureFacts, PictureError> {
    let facts = glance(bytes, limits)?;
    Announced::read(bytes, limits)?.discard()?;
    Ok(facts)
}
