//! From bytes to pixels, within limits set before the first pixel is read.

use crate::{PictureError, jpeg};
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

    fn check(&self, width: u32, height: u32) -> Result<(), PictureError> {
        if width == 0 || height == 0 {
            return Err(PictureError::Damaged);
        }
        if width > self.side || height > self.side || u64::from(width) * u64::from(height) > self.pixels {
            return Err(PictureError::TooManyPixels { width, height });
        }
        Ok(())
    }
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
        match media_type(bytes)? {
            MediaType::Jpeg => Self::read_jpeg(bytes, limits),
            MediaType::Png => Self::read_png(bytes, limits),
        }
    }

    fn read_jpeg(bytes: &'a [u8], limits: &PictureLimits) -> Result<Self, PictureError> {
        if !jpeg::is_whole(bytes) {
            return Err(PictureError::Damaged);
        }
        let mut decoder = JpegDecoder::new(Cursor::new(bytes)).map_err(damaged)?;
        let (width, height) = decoder.dimensions();
        limits.check(width, height)?;
        decoder.set_limits(memory(limits)).map_err(damaged)?;
        Ok(Self::Jpeg(decoder))
    }

    fn read_png(bytes: &'a [u8], limits: &PictureLimits) -> Result<Self, PictureError> {
        let (width, height) = png_size(bytes).ok_or(PictureError::Damaged)?;
        limits.check(width, height)?;
        let decoder = PngDecoder::with_limits(Cursor::new(bytes), memory(limits)).map_err(damaged)?;
        Ok(Self::Png(Box::new(decoder)))
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
        let mut image = image.map_err(damaged)?;
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
}

/// Width and height in the IHDR chunk, which always comes first (ISO/IEC 15948 section 11.2.2).
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let header = bytes.get(8..24)?;
    let (chunk, sizes) = header.split_first_chunk::<8>()?;
    let (width, height) = sizes.split_first_chunk::<4>()?;
    let height = height.first_chunk::<4>()?;
    (chunk == b"\0\0\0\x0DIHDR").then(|| (u32::from_be_bytes(*width), u32::from_be_bytes(*height)))
}

fn discard(decoder: impl ImageDecoder) -> Result<(), PictureError> {
    let size = usize::try_from(decoder.total_bytes()).map_err(|_| PictureError::Damaged)?;
    decoder.read_image(&mut vec![0; size]).map_err(damaged)
}

/// Room for every pixel in its widest form, four channels of 16 bits.
fn memory(limits: &PictureLimits) -> Limits {
    let mut memory = Limits::no_limits();
    memory.max_image_width = Some(limits.side);
    memory.max_image_height = Some(limits.side);
    memory.max_alloc = Some(limits.pixels.saturating_mul(8));
    memory
}

/// The decoder's words are dropped: they may quote the file.
fn damaged(_: ImageError) -> PictureError {
    PictureError::Damaged
}
