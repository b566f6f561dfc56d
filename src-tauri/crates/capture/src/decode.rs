//! From bytes to pixels, within limits set before the first pixel is read.

use crate::PictureError;
use boma_record::MediaType;
use image::codecs::{jpeg::JpegDecoder, png::PngDecoder};
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, Limits};
use std::io::Cursor;

/// How large a picture may be before it is decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PictureLimits {
    /// The most bytes of the file.
    pub bytes: u64,
    /// The most pixels of one side.
    pub side: u32,
    /// The most pixels in all.
    pub pixels: u64,
}

impl PictureLimits {
    /// For files a person chooses, scanners and telephones included: 25 MB, 12,000 pixels a side, 64 million in all.
    pub const INCOMING: Self = Self { bytes: 25_000_000, side: 12_000, pixels: 64_000_000 };
    /// For pictures in packets, which a station made small: 10 MiB, 4,096 pixels a side, 8 million in all.
    pub const PACKET: Self = Self { bytes: 10 << 20, side: 4_096, pixels: 8_000_000 };
}

/// The picture form that the first bytes announce; names and endings of files are not asked.
pub(crate) fn media_type(bytes: &[u8]) -> Result<MediaType, PictureError> {
    match bytes {
        [0xFF, 0xD8, 0xFF, ..] => Ok(MediaType::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Ok(MediaType::Png),
        _ => Err(PictureError::NotAPicture),
    }
}

/// A decoder whose header was read and found within limits.
pub(crate) enum Announced<'a> {
    Jpeg(JpegDecoder<Cursor<&'a [u8]>>),
    Png(Box<PngDecoder<Cursor<&'a [u8]>>>),
}

impl<'a> Announced<'a> {
    pub(crate) fn read(bytes: &'a [u8], limits: &PictureLimits) -> Result<Self, PictureError> {
        if bytes.len() as u64 > limits.bytes {
            return Err(PictureError::FileTooLarge { limit: limits.bytes });
        }
        let announced = match media_type(bytes)? {
            MediaType::Jpeg => JpegDecoder::new(Cursor::new(bytes)).map(Self::Jpeg),
            MediaType::Png => {
                PngDecoder::with_limits(Cursor::new(bytes), memory(limits)).map(|png| Self::Png(Box::new(png)))
            }
        };
        let mut announced = announced.map_err(|error| reason(&error))?;
        announced.check(limits)?;
        Ok(announced)
    }

    pub(crate) fn dimensions(&self) -> (u32, u32) {
        match self {
            Self::Jpeg(jpeg) => jpeg.dimensions(),
            Self::Png(png) => png.dimensions(),
        }
    }

    /// All pixels, turned upright as the camera's EXIF says (Exif 2.32, tag 0x0112).
    pub(crate) fn decode(self) -> Result<DynamicImage, PictureError> {
        let (orientation, image) = match self {
            Self::Jpeg(mut jpeg) => (jpeg.orientation(), DynamicImage::from_decoder(jpeg)),
            Self::Png(mut png) => (png.orientation(), DynamicImage::from_decoder(*png)),
        };
        let mut image = image.map_err(|error| reason(&error))?;
        image.apply_orientation(orientation.unwrap_or(Orientation::NoTransforms));
        Ok(image)
    }

    /// Decodes all pixels and forgets them.
    pub(crate) fn discard(self) -> Result<(), PictureError> {
        match self {
            Self::Jpeg(jpeg) => discard(jpeg),
            Self::Png(png) => discard(*png),
        }
    }

    fn check(&mut self, limits: &PictureLimits) -> Result<(), PictureError> {
        let (width, height) = self.dimensions();
        let pixels = u64::from(width) * u64::from(height);
        if width == 0 || height == 0 {
            return Err(PictureError::Damaged);
        }
        if width > limits.side || height > limits.side || pixels > limits.pixels {
            return Err(PictureError::TooManyPixels { width, height });
        }
        let set = match self {
            Self::Jpeg(jpeg) => jpeg.set_limits(memory(limits)),
            Self::Png(png) => png.set_limits(memory(limits)),
        };
        set.map_err(|error| reason(&error))
    }
}

fn discard(decoder: impl ImageDecoder) -> Result<(), PictureError> {
    let size = usize::try_from(decoder.total_bytes()).map_err(|_| PictureError::Damaged)?;
    decoder.read_image(&mut vec![0; size]).map_err(|error| reason(&error))
}

/// Room for every pixel in its widest form (four channels of 16 bits), and as much again for the decoder.
fn memory(limits: &PictureLimits) -> Limits {
    let mut memory = Limits::no_limits();
    memory.max_image_width = Some(limits.side);
    memory.max_image_height = Some(limits.side);
    memory.max_alloc = Some(limits.pixels.saturating_mul(16));
    memory
}

fn reason(error: &ImageError) -> PictureError {
    match error {
        // The decoder refused the header's size before this crate could look at it.
        ImageError::Limits(_) => PictureError::TooManyPixels { width: u32::MAX, height: u32::MAX },
        _ => PictureError::Damaged,
    }
}
