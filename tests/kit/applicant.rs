//! Applicants: complete answers to the form that ships with the program, different for every number.

use crate::case_file::CaseFile;
use crate::lent::Seeded;
use image::codecs::jpeg::JpegEncoder;
use image::{ImageEncoder, RgbImage};
use serde_json::{Value, json};

/// A complete applicant of this category, `C01` to `C20`.
#[must_use]
pub fn of(category: &str) -> CaseFile {
    CaseFile::read(category)
}

/// The answers of applicant `number`, in the order of the form; the portrait is not among them.
#[must_use]
pub fn answers(number: u64) -> Vec<(&'static str, Value)> {
    let [own, father, mother] = names(number);
    let (choice, name) = (|value: &str| answer("choice", json!(value)), |value: &str| answer("name", json!(value)));
    let yes = answer("yes-no", json!(true));
    vec![
        ("notice_language", choice("juba-arabic")),
        ("notice_reader", choice("interpreter")),
        ("interpreter_name", name("Poni Wani")),
        ("notice_read", yes.clone()),
        ("consent_statistics", yes.clone()),
        ("consent_partners", answer("yes-no", json!(false))),
        ("name_own", name(&own)),
        ("name_father", name(&father)),
        ("name_grandfather", name("Garang")),
        ("mother_name", name(&mother)),
        ("sex", choice("female")),
        ("birth_date", answer("date", json!({ "precision": "year", "year": 1987, "method": "estimate" }))),
        ("birth_place", place("near Bor", Some("SS0303"))),
        ("ancestor_relation", choice("grandparent")),
        ("ancestor_line", choice("mother")),
        ("ancestor_name", name("Ayen Kuol")),
        ("ancestor_birth_place", place("Jalle", None)),
        ("ancestor_known_how", choice("family")),
        ("residence", place("Juba Town", Some("SS010105"))),
        ("displacement", choice("none")),
        ("birth_certificate", not_there("never-issued")),
        ("age_assessment", not_there("no-board")),
        ("older_id", not_there("lost")),
        ("witnesses", witness()),
        ("witness_is_close", yes),
    ]
}

/// An answer as the screens send it.
#[must_use]
pub fn answer(kind: &str, value: Value) -> Value {
    json!({ "kind": kind, "value": value })
}

/// A small portrait, a different one for every seed; JPEG.
#[must_use]
pub fn portrait(seed: u64) -> Vec<u8> {
    picture(seed, 300, 400, 8)
}

/// A scan of a paper, a different one for every seed; JPEG.
#[must_use]
pub fn scan(seed: u64) -> Vec<u8> {
    picture(seed, 620, 877, 8)
}

/// A JPEG of `width` by `height` pixels; the more `grain` (0 to 250), the more bytes.
#[must_use]
pub fn picture(seed: u64, width: u32, height: u32, grain: u64) -> Vec<u8> {
    let source = Seeded::new(seed);
    let [red, green, blue] = [40 + source.below(40), 30 + source.below(60), 20 + source.below(80)];
    let mut pixels = RgbImage::new(width, height);
    for (x, _, pixel) in pixels.enumerate_pixels_mut() {
        let light = u64::from(x.saturating_mul(120).checked_div(width).unwrap_or(0)) + source.below(grain);
        pixel.0 = [red, green, blue].map(|colour| u8::try_from(colour + light).unwrap_or(u8::MAX));
    }
    let mut bytes = Vec::new();
    let encoder = JpegEncoder::new_with_quality(&mut bytes, 90);
    // Writing into memory does not fail; an empty picture would be refused by whoever gets it.
    drop(encoder.write_image(pixels.as_raw(), width, height, image::ExtendedColorType::Rgb8));
    bytes
}

fn place(spoken: &str, pcode: Option<&str>) -> Value {
    let mut value = json!({ "country": "SSD", "spoken": spoken });
    if let (Some(object), Some(pcode)) = (value.as_object_mut(), pcode) {
        object.insert("pcode".to_owned(), json!(pcode));
    }
    answer("place", value)
}

fn not_there(reason: &str) -> Value {
    answer("evidence", json!({ "state": "unavailable", "reason": reason }))
}

fn witness() -> Value {
    let statement = "I know her and her father's house.";
    let witness = json!({ "name": "Lado Wani", "kind": "chief", "relation": "chief of the village", "adult": true,
                          "statement": statement, "sworn": true });
    answer("witnesses", json!([witness]))
}

/// Own, father's and mother's name: 46,656 of them, none of which sound alike.
fn names(number: u64) -> [String; 3] {
    ["Nya", "Ma", "A"]
        .into_iter()
        .zip([1, 36, 1296])
        .map(|(start, place)| {
            let digit = number.checked_div(place).unwrap_or(0);
            format!("{start}{}{}", sound(digit.checked_div(6).unwrap_or(0)), sound(digit))
        })
        .collect::<Vec<_>>()
        .try_into()
        .unwrap_or_default()
}

fn sound(digit: u64) -> &'static str {
    let sounds = ["ba", "ki", "lo", "mu", "re", "ta"];
    usize::try_from(digit % 6).ok().and_then(|at| sounds.get(at)).copied().unwrap_or("ba")
}
