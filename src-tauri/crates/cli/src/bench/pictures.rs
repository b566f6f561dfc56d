//! Pictures that weigh what was asked for once the station has made them its own.

use crate::CliError;
use crate::practice::people::Draw;
use boma_capture::{Purpose, prepare};
use image::{ImageEncoder, Rgb, RgbImage, codecs::jpeg::JpegEncoder};

/// A recipe for pictures of about one weight.
#[derive(Debug, Clone, Copy)]
pub(super) struct Recipe {
    width: u32,
    height: u32,
}

impl Recipe {
    /// Finds the size at which the station keeps about `bytes` of a picture.
    pub(super) fn for_weight(purpose: Purpose, bytes: usize) -> Result<Self, CliError> {
        let mut recipe = Self { width: 720, height: 960 };
        for seed in 0..4 {
            let kept = prepare(&recipe.draw(seed)?, purpose).map_err(CliError::program)?.bytes.len();
            recipe = recipe.scaled(bytes, kept);
        }
        Ok(recipe)
    }

    /// The picture of a seed, JPEG.
    pub(super) fn draw(self, seed: u64) -> Result<Vec<u8>, CliError> {
        let picture = RgbImage::from_fn(self.width, self.height, |x, y| {
            let mut draw = Draw::new(seed ^ (u64::from(x) << 40) ^ (u64::from(y) << 20));
            let noise = u8::try_from(draw.below(32)).unwrap_or(0);
            let slope = u8::try_from(x.saturating_mul(128) / self.width.max(1)).unwrap_or(0);
            Rgb([64 + slope, 80 + noise, 60 + noise + slope / 2])
        });
        let mut bytes = Vec::new();
        JpegEncoder::new_with_quality(&mut bytes, 90)
            .write_image(picture.as_raw(), self.width, self.height, image::ExtendedColorType::Rgb8)
            .map_err(CliError::program)?;
        Ok(bytes)
    }

    /// Bytes grow with the area.
    fn scaled(self, wanted: usize, kept: usize) -> Self {
        let permille = (wanted.saturating_mul(1_000_000) / kept.max(1)).isqrt();
        let side = |side: u32| {
            let scaled = u64::from(side).saturating_mul(permille as u64) / 1000;
            u32::try_from(scaled).unwrap_or(side).clamp(400, 2000)
        };
        Self { width: side(self.width), height: side(self.height) }
    }
}
