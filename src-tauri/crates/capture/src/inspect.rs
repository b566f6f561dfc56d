//! What headquarters looks at: is this attachment really the picture it says it is.

use crate::decode::{Announced, PictureLimits, media_type};
use crate::PictureError;
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

/// Decodes a picture fully within `limits`, so that whoever opens it later meets no surprise.
pub fn inspect(bytes: &[u8], limits: &PictureLimits) -> Result<PictureFacts, PictureError> {
    let announced = Announced::read(bytes, limits)?;
    let (width, height) = announced.dimensions();
    announced.discard()?;
    Ok(PictureFacts { media_type: media_type(bytes)?, width, height })
}
