//! From any picture to the one that is kept.

use crate::decode::{Announced, PictureLimits};
use crate::{Finding, PictureError, measure};
use boma_record::{Attachment, Digest, MediaType};
use image::codecs::jpeg::JpegEncoder;
use image::imageops::FilterType;
use image::{DynamicImage, RgbImage};
use serde::{Deserialize, Serialize};

/// What a picture is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    /// The applicant's face: at least 300 x 400 pixels, kept at most 1,200 on the long side.
    Portrait,
    /// A page of a paper: at least 200 x 200 pixels, kept at most 2,000 on the long side.
    Scan,
}

/// A picture ready to be kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// A baseline JPEG without metadata.
    pub bytes: Vec<u8>,
    /// Its digest, form and size.
    pub attachment: Attachment,
    /// What an officer should look at, sorted, each once.
    pub findings: Vec<Finding>,
}

/// Makes the picture that is kept: upright, small, JPEG, nothing but pixels; the same input gives the same bytes.
pub fn prepare(bytes: &[u8], purpose: Purpose) -> Result<Picture, PictureError> {
    let upright = Announced::read(bytes, &PictureLimits::INCOMING)?.decode()?;
    let (width, height) = (upright.width(), upright.height());
    purpose.check_size(width, height)?;
    let pixels = on_white(&shrink(upright, purpose.long_side()));
    let findings = measure::findings(&pixels, purpose, purpose.is_small(width, height));
    let bytes = encode(&pixels, purpose.quality())?;
    let attachment = Attachment {
        sha256: Digest::of(&bytes),
        media_type: MediaType::Jpeg,
        size: bytes.len() as u64,
        width: pixels.width(),
        height: pixels.height(),
    };
    Ok(Picture { bytes, attachment, findings })
}

impl Purpose {
    /// Most pixels kept on the long side.
    const fn long_side(self) -> u32 {
        match self {
            Self::Portrait => 1200,
            Self::Scan => 2000,
        }
    }

    /// JPEG quality, 1 to 100.
    const fn quality(self) -> u8 {
        match self {
            Self::Portrait => 88,
            Self::Scan => 82,
        }
    }

    /// Least width and height.
    const fn least(self) -> (u32, u32) {
        match self {
            Self::Portrait => (300, 400),
            Self::Scan => (200, 200),
        }
    }

    /// Width and height below which a print looks poor.
    const fn good(self) -> (u32, u32) {
        match self {
            Self::Portrait => (480, 640),
            Self::Scan => (800, 800),
        }
    }

    const fn is_small(self, width: u32, height: u32) -> bool {
        let (good_width, good_height) = self.good();
        width < good_width || height < good_height
    }

    const fn check_size(self, width: u32, height: u32) -> Result<(), PictureError> {
        let (least_width, least_height) = self.least();
        if width < least_width || height < least_height {
            return Err(PictureError::TooSmall { width, height, least_width, least_height });
        }
        Ok(())
    }
}

fn shrink(image: DynamicImage, long_side: u32) -> DynamicImage {
    if image.width().max(image.height()) <= long_side {
        return image;
    }
    // A telephone's 50 million pixels are first averaged down quickly; the last step decides how it looks.
    let near = 2 * long_side;
    let image = if image.width().max(image.height()) > 2 * near { image.thumbnail(near, near) } else { image };
    image.resize(long_side, long_side, FilterType::CatmullRom)
}

/// JPEG knows no transparency; a scan saved with it lies on white paper, not on black.
fn on_white(image: &DynamicImage) -> RgbImage {
    if !image.color().has_alpha() {
        return image.to_rgb8();
    }
    let mut rgba = image.to_rgba8();
    let mut rgb = RgbImage::new(rgba.width(), rgba.height());
    for (from, to) in rgba.pixels_mut().zip(rgb.pixels_mut()) {
        let [red, green, blue, alpha] = from.0;
        to.0 = [red, green, blue].map(|channel| over_white(channel, alpha));
    }
    rgb
}

fn over_white(channel: u8, alpha: u8) -> u8 {
    let (channel, alpha) = (u32::from(channel), u32::from(alpha));
    u8::try_from((channel * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}

fn encode(pixels: &RgbImage, quality: u8) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(pixels).map_err(|_| PictureError::NotWritten)?;
    Ok(bytes)
}
