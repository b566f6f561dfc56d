//! Pictures made here: good ones, poor ones and ones that mean harm.
#![cfg(test)]

use boma_capture::{Finding, Picture, PictureError, PictureLimits, Purpose, glance, inspect, prepare};
use boma_record::{Digest, MediaType};
use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use proptest::prelude::*;
use std::io::{Cursor, Write};

/// A lively picture: broad shapes with sharp edges, and grain.
fn lively(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let grain = (x.wrapping_mul(7919) ^ y.wrapping_mul(104_729)) % 17;
        let shape = if (x / 40 + y / 40) % 2 == 0 { 60 } else { 180 };
        let tone = u8::try_from(shape + grain).unwrap();
        Rgb([tone, tone.saturating_sub(20), tone.saturating_sub(40)])
    })
}

/// A page: white, with lines of small dark marks.
fn page(width: u32, height: u32) -> RgbImage {
    RgbImage::from_fn(width, height, |x, y| {
        let mark = y % 40 < 18 && (x * 31 + (y / 40) * 17) % 23 < 6 && x % 9 < 3;
        Rgb(if mark { [30; 3] } else { [248; 3] })
    })
}

fn written(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn jpeg(image: RgbImage) -> Vec<u8> {
    written(&image.into(), ImageFormat::Jpeg)
}

fn portrait(image: RgbImage) -> Picture {
    prepare(&jpeg(image), Purpose::Portrait).unwrap()
}

/// A PNG of `width` by `height` black pixels: its rows shrink to almost nothing (zlib, RFC 1950).
fn bomb(width: u32, height: u32) -> Vec<u8> {
    let chunk = |name: &[u8; 4], data: &[u8]| {
        let body = [name.as_slice(), data].concat();
        let crc = body.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |c, _| if c & 1 == 1 { c >> 1 ^ 0xEDB8_8320 } else { c >> 1 })
        });
        let length = u32::try_from(data.len()).unwrap().to_be_bytes();
        [length.as_slice(), &body, &(!crc).to_be_bytes()].concat()
    };
    let header = [width.to_be_bytes().as_slice(), &height.to_be_bytes(), &[8, 2, 0, 0, 0]].concat();
    // One fixed-Huffman block (RFC 1951 section 3.2.6): a zero byte, copies of 258 zeros in 13 bits each, single zeros, end.
    let zeros = (u64::from(width) * 3 + 1) * u64::from(height);
    let code = |text: &str| text.bytes().map(|bit| bit == b'1').collect::<Vec<_>>();
    let mut bits = code("11000110000");
    // Enough for any header check; the whole would be 17 MB of file.
    (0..((zeros - 1) / 258).min(800_000)).for_each(|_| bits.extend(code("1100010100000")));
    (0..(zeros - 1) % 258).for_each(|_| bits.extend(code("00110000")));
    bits.extend(code("0000000"));
    let adler = [u16::try_from(zeros % 65_521).unwrap(), 1].map(u16::to_be_bytes).concat();
    let deflate = bits.chunks(8).map(|byte| byte.iter().rev().fold(0_u8, |sum, bit| sum << 1 | u8::from(*bit)));
    let data: Vec<u8> = [0x78, 0x9C].into_iter().chain(deflate).chain(adler).collect();
    [b"\x89PNG\r\n\x1a\n".as_slice(), &chunk(b"IHDR", &header), &chunk(b"IDAT", &data), &chunk(b"IEND", &[])].concat()
}

/// A JPEG whose EXIF says how the camera was held (Exif 2.32, orientation 1 to 8), and holds a secret.
fn held(image: &RgbImage, orientation: u8) -> Vec<u8> {
    let exif = [
        b"MM\0\x2A\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".as_slice(),
        &[orientation, 0, 0, 0, 0, 0, 0],
        b"GPS SECRET",
    ]
    .concat();
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    encoder.set_exif_metadata(exif).unwrap();
    encoder.encode_image(image).unwrap();
    bytes
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// A PNG's end is found by decoding only.
fn png_or(bytes: &[u8], held: bool) -> bool {
    bytes.starts_with(b"\x89PNG") || held
}

#[test]
fn a_good_portrait_has_no_findings_and_true_facts() {
    let picture = portrait(lively(900, 1200));
    assert_eq!(picture.findings, [], "sharp, light and large enough");
    let facts = picture.attachment;
    assert_eq!(facts.sha256, Digest::of(&picture.bytes), "named by its content");
    assert_eq!(
        (facts.width, facts.height, facts.media_type),
        (900, 1200, MediaType::Jpeg),
        "small enough to keep its size"
    );
    let seen = inspect(&picture.bytes, &PictureLimits::PACKET).unwrap();
    assert_eq!((seen.width, seen.height, seen.media_type), (900, 1200, MediaType::Jpeg), "headquarters sees the same");
    assert_eq!(glance(&picture.bytes, &PictureLimits::PACKET), Ok(seen), "a glance tells the same facts");
    assert_eq!(portrait(lively(900, 1200)), picture, "the same picture gives the same bytes");
}

#[test]
fn large_pictures_become_small() {
    let picture = portrait(lively(3000, 4000));
    assert_eq!((picture.attachment.width, picture.attachment.height), (900, 1200), "a portrait keeps 1,200 pixels");
    let scan = prepare(&jpeg(page(2480, 3508)), Purpose::Scan).unwrap();
    assert_eq!((scan.attachment.width, scan.attachment.height), (1414, 2000), "a page keeps 2,000 pixels");
    assert_eq!(scan.findings, [], "a page at 300 dpi is a good scan");
    let wide = prepare(&jpeg(page(9000, 4000)), Purpose::Scan).unwrap();
    assert_eq!((wide.attachment.width, wide.attachment.height), (2000, 889), "from 36 million pixels too");
}

#[test]
fn a_picture_stands_upright_and_forgets_its_camera() {
    let mut lying = lively(640, 480);
    for x in 0..640 {
        for y in 0..240 {
            lying.put_pixel(x, y, Rgb([250, 20, 20]));
        }
    }
    let taken = held(&lying, 6);
    assert!(contains(&taken, b"GPS SECRET"), "the file on the card has metadata");
    let picture = prepare(&taken, Purpose::Portrait).unwrap();
    assert_eq!((picture.attachment.width, picture.attachment.height), (480, 640), "turned by a quarter");
    assert!(
        !contains(&picture.bytes, b"GPS SECRET") && !contains(&picture.bytes, b"Exif"),
        "nothing but pixels is kept"
    );
    let upright = image::load_from_memory(&picture.bytes).unwrap().to_rgb8();
    let [red, green, _] = upright.get_pixel(400, 320).0;
    assert!(red > 200 && green < 80, "orientation 6: what was on top lies to the right, here {red} {green}");
    assert_eq!(prepare(&held(&lying, 6), Purpose::Portrait).unwrap().bytes, picture.bytes, "always alike");
}

#[test]
fn transparent_paper_is_white() {
    let mut clear = RgbaImage::from_pixel(800, 800, Rgba([0, 0, 0, 0]));
    for x in 100..700 {
        clear.put_pixel(x, 400, Rgba([0, 0, 0, 255]));
    }
    let scan = prepare(&written(&clear.into(), ImageFormat::Png), Purpose::Scan).unwrap();
    let kept = image::load_from_memory(&scan.bytes).unwrap().to_rgb8();
    assert!(kept.get_pixel(10, 10).0[0] > 240, "a PNG's transparency is no black page");
}

#[test]
fn poor_pictures_are_described() {
    let change = |tone: fn(f32) -> f32| {
        let mut image = lively(600, 800);
        image.pixels_mut().for_each(|p| p.0 = p.0.map(|c| tone(f32::from(c)) as u8));
        portrait(image).findings
    };
    assert_eq!(change(|c| c * 0.2), [Finding::Dark, Finding::Flat], "a fifth of the light");
    assert_eq!(change(|c| (c * 3.0).min(255.0)), [Finding::Bright], "three times the light");
    assert_eq!(change(|c| 110.0 + c * 0.2), [Finding::Flat], "fog");
    let blurred = image::imageops::blur(&lively(600, 800), 8.0);
    assert_eq!(portrait(blurred).findings, [Finding::Blurred], "out of focus");
    assert_eq!(portrait(lively(320, 420)).findings, [Finding::Small], "just large enough to be taken");
    let soft = image::imageops::blur(&page(1240, 1754), 4.0);
    let soft = prepare(&jpeg(soft), Purpose::Scan).unwrap();
    assert!(soft.findings.contains(&Finding::Blurred), "an unreadable page is found, here {:?}", soft.findings);
    let even = portrait(RgbImage::from_pixel(600, 800, Rgb([128; 3])));
    assert_eq!(even.findings, [Finding::Flat], "an even picture has no edges to judge");
}

#[test]
fn sizes_are_limited_at_both_ends() {
    let small = PictureError::TooSmall { width: 1, height: 1, least_width: 300, least_height: 400 };
    assert_eq!(prepare(&jpeg(RgbImage::new(1, 1)), Purpose::Portrait), Err(small), "one pixel is no face");
    let lying = prepare(&jpeg(lively(400, 300)), Purpose::Portrait);
    assert!(matches!(lying, Err(PictureError::TooSmall { .. })), "a portrait stands upright");
    let one = jpeg(RgbImage::new(1, 1));
    assert_eq!(inspect(&one, &PictureLimits::PACKET).unwrap().width, 1, "a tiny picture is still a picture");
    let tight = PictureLimits { bytes: 100, ..PictureLimits::PACKET };
    assert_eq!(inspect(&one, &tight), Err(PictureError::FileTooLarge { limit: 100 }), "bytes are counted first");
    let tight = PictureLimits { side: 599, ..PictureLimits::PACKET };
    let many = PictureError::TooManyPixels { width: 600, height: 400 };
    assert_eq!(inspect(&jpeg(lively(600, 400)), &tight), Err(many), "a side");
    let tight = PictureLimits { pixels: 239_999, ..PictureLimits::PACKET };
    assert_eq!(inspect(&jpeg(lively(600, 400)), &tight), Err(many), "all pixels");
}

#[test]
fn bombs_do_not_go_off() {
    let bomb_bytes = bomb(30_000, 30_000);
    assert!(bomb_bytes.len() < 2_000_000, "it looks harmless: {} bytes", bomb_bytes.len());
    let refused = PictureError::TooManyPixels { width: 30_000, height: 30_000 };
    for result in [prepare(&bomb_bytes, Purpose::Scan).err(), inspect(&bomb_bytes, &PictureLimits::PACKET).err()] {
        assert_eq!(result, Some(refused), "refused by its header, before 2.7 GB are asked for");
    }
    let small = inspect(&bomb(258, 10), &PictureLimits::PACKET).unwrap();
    assert_eq!((small.width, small.height), (258, 10), "the same maker's small picture is a true PNG");
    let mut lying = jpeg(lively(300, 400));
    let frame = lying.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap();
    lying[frame + 5..frame + 9].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    let refused = PictureError::TooManyPixels { width: 65_535, height: 65_535 };
    assert_eq!(prepare(&lying, Purpose::Scan), Err(refused), "JPEG headers can lie too");
}

#[test]
fn what_is_no_picture_is_refused() {
    let gif = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";
    for (bytes, why) in [
        (&b"Dear sir, please find enclosed"[..], "a letter named portrait.jpg"),
        (&gif[..], "a GIF"),
        (&b"<svg xmlns='http://www.w3.org/2000/svg'/>"[..], "an SVG"),
        (&b""[..], "nothing"),
        (&b"\xFF\xD8"[..], "two bytes"),
    ] {
        assert_eq!(prepare(bytes, Purpose::Portrait), Err(PictureError::NotAPicture), "{why}");
        assert_eq!(inspect(bytes, &PictureLimits::PACKET), Err(PictureError::NotAPicture), "{why}");
    }
}

#[test]
fn a_picture_cut_short_is_damaged() {
    let png = written(&lively(300, 400).into(), ImageFormat::Png);
    let mut thumbnailed = held(&lively(400, 500), 1);
    // A thumbnail's end marker inside EXIF must not pass for the picture's own.
    let exif = thumbnailed.windows(10).position(|window| window == b"GPS SECRET").unwrap();
    thumbnailed[exif..exif + 2].copy_from_slice(&[0xFF, 0xD9]);
    for whole in [jpeg(lively(400, 500)), png, thumbnailed] {
        assert!(inspect(&whole, &PictureLimits::PACKET).is_ok(), "the whole picture is taken");
        for keep in [whole.len() / 10, whole.len() / 2, whole.len() - 10] {
            let cut = &whole[..keep];
            assert!(png_or(cut, glance(cut, &PictureLimits::PACKET).is_err()), "a glance sees a JPEG's missing end");
            assert_eq!(
                inspect(cut, &PictureLimits::PACKET),
                Err(PictureError::Damaged),
                "{keep} of {} bytes",
                whole.len()
            );
            assert_eq!(prepare(cut, Purpose::Scan), Err(PictureError::Damaged), "{keep} of {} bytes", whole.len());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn mutated_pictures_never_panic(
        png in any::<bool>(),
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let image = DynamicImage::from(lively(64, 48));
        let mut bytes = written(&image, if png { ImageFormat::Png } else { ImageFormat::Jpeg });
        for (at, value) in changes {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        let _ = (inspect(&bytes, &PictureLimits::PACKET), prepare(&bytes, Purpose::Scan));
        let _ = glance(&bytes, &PictureLimits::PACKET);
        let _ = inspect(&bytes[..cut.index(bytes.len())], &PictureLimits::PACKET);
    }

    #[test]
    fn random_bytes_never_panic(kind in 0_usize..3, tail in proptest::collection::vec(any::<u8>(), 0..600)) {
        let head: &[u8] = [&b"\xFF\xD8\xFF"[..], &b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR\0\0\0\x10\0\0\0\x10"[..], b""][kind];
        let mut bytes = Vec::new();
        bytes.write_all(head).unwrap();
        bytes.write_all(&tail).unwrap();
        let _ = (inspect(&bytes, &PictureLimits::PACKET), prepare(&bytes, Purpose::Portrait));
    }
}
