//! Drawn portraits and papers for fictitious people: nobody's face, a different picture for every seed.

use super::people::Draw;
use image::{ImageEncoder, Rgb, RgbImage, codecs::jpeg::JpegEncoder};

/// A drawn head and shoulders, 480 x 640 pixels, JPEG.
pub fn portrait(seed: u64) -> Result<Vec<u8>, image::ImageError> {
    let mut draw = Draw::new(seed);
    let skin = Rgb([shade(&mut draw, 70, 60), shade(&mut draw, 45, 40), shade(&mut draw, 30, 30)]);
    let shirt = Rgb([shade(&mut draw, 30, 200), shade(&mut draw, 30, 200), shade(&mut draw, 30, 200)]);
    let (wide, tall) = (120 + shade(&mut draw, 0, 32), 160 + shade(&mut draw, 0, 32));
    let grain = draw.next();
    let picture = RgbImage::from_fn(480, 640, |x, y| {
        let head = oval(x, y, (240, 288), (u32::from(wide), u32::from(tall)));
        let eyes = oval(x, y, (192, 264), (18, 10)) || oval(x, y, (288, 264), (18, 10));
        let mouth = oval(x, y, (240, 368), (40, 10));
        let body = oval(x, y, (240, 656), (208, 192));
        let base = match (eyes || mouth, head, body) {
            (true, ..) => Rgb([20, 15, 15]),
            (_, true, _) => skin,
            (.., true) => shirt,
            _ => Rgb([215, 218, 220]),
        };
        grainy(base, x, y, grain)
    });
    jpeg(&picture, 90)
}

/// A drawn sheet with ruled lines and a stamp, A4 in shape, 700 x 990 pixels, JPEG.
pub fn paper(seed: u64) -> Result<Vec<u8>, image::ImageError> {
    let mut draw = Draw::new(seed);
    let grain = draw.next();
    let stamp = (u32::try_from(draw.below(400)).unwrap_or(0) + 150, 900);
    let picture = RgbImage::from_fn(700, 990, |x, y| {
        let line = y % 42 < 2 && (56..644).contains(&x) && y > 140;
        let base = if line || oval(x, y, stamp, (64, 64)) { Rgb([60, 60, 120]) } else { Rgb([244, 242, 232]) };
        grainy(base, x, y, grain)
    });
    jpeg(&picture, 80)
}

fn shade(draw: &mut Draw, from: u8, span: u64) -> u8 {
    from.saturating_add(u8::try_from(draw.below(span)).unwrap_or(0))
}

fn oval(x: u32, y: u32, middle: (u32, u32), half: (u32, u32)) -> bool {
    let across = |at: u32, middle: u32, half: u32| {
        let distance = f64::from(at.abs_diff(middle)) / f64::from(half.max(1));
        distance * distance
    };
    across(x, middle.0, half.0) + across(y, middle.1, half.1) <= 1.0
}

/// A little noise, so that no two pictures are alike and none is flat.
fn grainy(Rgb(base): Rgb<u8>, x: u32, y: u32, grain: u64) -> Rgb<u8> {
    let mut draw = Draw::new(grain ^ (u64::from(x) << 32) ^ u64::from(y));
    let noise = u8::try_from(draw.below(13)).unwrap_or(0);
    Rgb(base.map(|channel| channel.saturating_add(noise)))
}

fn jpeg(picture: &RgbImage, quality: u8) -> Result<Vec<u8>, image::ImageError> {
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, quality).write_image(
        picture.as_raw(),
        picture.width(),
        picture.height(),
        image::ExtendedColorType::Rgb8,
    )?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use boma_capture::{Purpose, prepare};

    #[test]
    fn the_station_takes_them() {
        let portrait = portrait(3).unwrap();
        assert_eq!(portrait, super::portrait(3).unwrap(), "the same seed draws the same picture");
        prepare(&portrait, Purpose::Portrait).expect("a portrait is large enough");
        prepare(&paper(3).unwrap(), Purpose::Scan).expect("a paper is large enough");
    }
}
