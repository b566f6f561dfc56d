//! What pixels alone can tell about a picture: brightness, range and sharpness.
//!
//! Brightness is judged by percentiles, not by the mean: a dark face before a dark wall is a good
//! picture, and a mean would call it dark. The limits are starting points taken from a few
//! public-domain portraits under known defects; they are no fairness study and give advice only.

use crate::{Finding, Purpose};
use image::imageops::{self, FilterType};
use image::{GrayImage, RgbImage};

/// Below this brightness of the brightest parts (0 to 255) a picture is dark: about four stops too little.
const DARK_BELOW: u8 = 100;
/// A share of white pixels above this is too bright in a portrait: two stops too much gave 0.34, none 0.003.
const WHITE_SHARE: f64 = 0.2;
/// From this tone on a pixel is white.
const WHITE_FROM: u8 = 246;
/// Ink paler than this on a scan is washed out.
const PALE_INK: u8 = 170;
/// Less between the darkest and the brightest parts is flat: good portraits had 187, at four stops too little 53.
const FLAT_BELOW: u8 = 80;
/// Sharpness below this is blurred: sharp portraits had 124, with a blur of 2 pixels 10.
const BLURRED_BELOW: f64 = 40.0;

/// The findings of a picture, sorted; `small` is known to the caller, who saw it before shrinking.
pub(crate) fn findings(pixels: &RgbImage, purpose: Purpose, small: bool) -> Vec<Finding> {
    let gray = at_side(imageops::grayscale(pixels), measured_side(purpose));
    let tones = Tones::of(&gray);
    let (low, high) = tones.range(purpose);
    let bright = match purpose {
        Purpose::Portrait => tones.white_share() > WHITE_SHARE,
        Purpose::Scan => low > PALE_INK,
    };
    let blurred = sharpness(&gray).is_some_and(|sharpness| sharpness < BLURRED_BELOW);
    let flat = high.saturating_sub(low) < FLAT_BELOW;
    [
        (high < DARK_BELOW, Finding::Dark),
        (bright, Finding::Bright),
        (blurred, Finding::Blurred),
        (small, Finding::Small),
        (flat, Finding::Flat),
    ]
    .into_iter()
    .filter_map(|(found, finding)| found.then_some(finding))
    .collect()
}

/// The long side at which sharpness is measured, since it depends on scale.
const fn measured_side(purpose: Purpose) -> u32 {
    match purpose {
        // The face is then about 160 pixels wide, as in the measurements the limits come from.
        Purpose::Portrait => 400,
        // Letters would vanish at that size.
        Purpose::Scan => 1600,
    }
}

fn at_side(gray: GrayImage, side: u32) -> GrayImage {
    let long = gray.width().max(gray.height());
    if long <= side {
        return gray;
    }
    let scaled = |length: u32| (length * side / long).max(1);
    imageops::resize(&gray, scaled(gray.width()), scaled(gray.height()), FilterType::Triangle)
}

/// How many pixels have each tone.
struct Tones {
    counts: [u32; 256],
    total: u32,
}

impl Tones {
    fn of(gray: &GrayImage) -> Self {
        let mut counts = [0; 256];
        for tone in gray.as_raw() {
            if let Some(count) = counts.get_mut(usize::from(*tone)) {
                *count += 1;
            }
        }
        Self { counts, total: gray.width().saturating_mul(gray.height()).max(1) }
    }

    /// The darkest and brightest parts; a page holds little ink, so its darkest part is a smaller one.
    fn range(&self, purpose: Purpose) -> (u8, u8) {
        let low = match purpose {
            Purpose::Portrait => 20,
            Purpose::Scan => 5,
        };
        (self.per_mille(low), self.per_mille(980))
    }

    fn per_mille(&self, wanted: u64) -> u8 {
        let wanted = u64::from(self.total) * wanted / 1000;
        let mut seen = 0_u64;
        for (tone, count) in (0_u8..=255).zip(self.counts) {
            seen += u64::from(count);
            if seen > wanted {
                return tone;
            }
        }
        u8::MAX
    }

    fn white_share(&self) -> f64 {
        let white: u32 = self.counts.iter().skip(usize::from(WHITE_FROM)).sum();
        f64::from(white) / f64::from(self.total)
    }
}

/// Variance of the Laplacian over variance of the tones, times 1,000; nothing for an even picture.
///
/// The division takes out exposure: a dark sharp picture has small edges too.
fn sharpness(gray: &GrayImage) -> Option<f64> {
    let tones = variance(gray.as_raw().iter().map(|tone| f64::from(*tone)));
    (tones > 1.0).then(|| variance(laplacian(gray)) / tones * 1000.0)
}

/// Four times each pixel less its four neighbours.
fn laplacian(gray: &GrayImage) -> impl Iterator<Item = f64> {
    let width = usize::try_from(gray.width()).unwrap_or(1).max(1);
    let raw = gray.as_raw().as_slice();
    let below = raw.chunks_exact(width).skip(2);
    raw.chunks_exact(width).zip(raw.chunks_exact(width).skip(1)).zip(below).flat_map(|((above, row), below)| {
        row.windows(3).zip(above.iter().skip(1)).zip(below.iter().skip(1)).filter_map(|((row, above), below)| match row
        {
            [left, here, right] => {
                let around = [left, right, above, below].into_iter().map(|tone| i32::from(*tone)).sum::<i32>();
                Some(f64::from(4 * i32::from(*here) - around))
            }
            _ => None,
        })
    })
}

fn variance(values: impl Iterator<Item = f64>) -> f64 {
    let (mut count, mut sum, mut squares) = (0.0, 0.0, 0.0);
    for value in values {
        count += 1.0;
        sum += value;
        squares += value * value;
    }
    if count == 0.0 { 0.0 } else { (squares - sum * sum / count) / count }
}
