//! Applicants.

use boma_record::{Answer, Answers, Attachment, Digest, MediaType};
use image::{ExtendedColorType, ImageEncoder, codecs::jpeg::JpegEncoder};
use serde_json::{Value, json};

/// A small JPEG, different for every seed.
pub fn picture(seed: u64) -> (Attachment, Vec<u8>) {
    let pixels: Vec<u8> = (0..24 * 32 * 3_u64).map(|at| (at.wrapping_mul(seed + 3) % 251) as u8).collect();
    let mut bytes = Vec::new();
    JpegEncoder::new_with_quality(&mut bytes, 80).write_image(&pixels, 24, 32, ExtendedColorType::Rgb8).unwrap();
    let facts = Attachment {
        sha256: Digest::of(&bytes),
        media_type: MediaType::Jpeg,
        size: bytes.len() as u64,
        width: 24,
        height: 32,
    };
    (facts, bytes)
}

/// Complete answers of applicant number `seed`, with the portrait given.
pub fn answers(seed: u64, portrait: &Attachment) -> Answers {
    let name = |prefix: &str| json!(format!("{prefix}{}", letters(seed)));
    let witness = json!({ "name": "Lado Wani", "kind": "relative", "relation": "uncle", "adult": true, "statement": "I know the family.", "sworn": true });
    let all: Vec<(&str, &str, Value)> = vec![
        ("notice_language", "choice", json!("dinka")),
        ("notice_reader", "choice", json!("interpreter")),
        ("notice_read", "yes-no", json!(true)),
        ("consent_statistics", "yes-no", json!(true)),
        ("consent_partners", "yes-no", json!(false)),
        ("name_own", "name", name("Nya")),
        ("name_father", "name", json!("Deng")),
        ("name_grandfather", "name", json!("Garang")),
        ("mother_name", "name", json!("Achol")),
        ("sex", "choice", json!("female")),
        ("birth_date", "date", json!({ "precision": "year", "year": 1987, "method": "estimate" })),
        ("birth_place", "place", json!({ "country": "SSD", "pcode": "SS0303", "spoken": "near Bor" })),
        ("ancestor_relation", "choice", json!("grandparent")),
        ("ancestor_line", "choice", json!("mother")),
        ("ancestor_name", "name", json!("Ayen Kuol")),
        ("ancestor_birth_place", "place", json!({ "country": "SSD", "spoken": "Jalle" })),
        ("ancestor_known_how", "choice", json!("family")),
        ("residence", "place", json!({ "country": "SSD", "pcode": "SS010105", "spoken": "Juba Town" })),
        ("displacement", "choice", json!("none")),
        ("birth_certificate", "evidence", json!({ "state": "unavailable", "reason": "never-issued" })),
        ("age_assessment", "evidence", json!({ "state": "unavailable", "reason": "no-board" })),
        ("older_id", "evidence", json!({ "state": "unavailable", "reason": "lost" })),
        ("witnesses", "witnesses", json!([witness])),
        ("portrait", "picture", json!(portrait)),
    ];
    all.into_iter().map(|(field, kind, value)| (field.parse().unwrap(), answer(kind, value))).collect()
}

fn answer(kind: &str, value: Value) -> Answer {
    serde_json::from_value(json!({ "kind": kind, "value": value })).unwrap()
}

/// Two letters for each number below 36, none of which sound alike.
fn letters(seed: u64) -> String {
    const SOUNDS: [&str; 6] = ["ba", "ki", "lo", "mu", "re", "ta"];
    format!("{}{}", SOUNDS[(seed / 6 % 6) as usize], SOUNDS[(seed % 6) as usize])
}
