//! The beginning of a pack: a small one whose texts say what to edit, or a copy of another with a higher version.

use boma_guideline::PackFiles;

/// What stands in the folder beside a new pack, for its authors; no file of the pack.
pub const README: &str = include_str!("README.md");

const SMALL: [(&str, &str); 8] = [
    ("pack.json", include_str!("small/pack.json")),
    ("categories.json", include_str!("small/categories.json")),
    ("form.json", include_str!("small/form.json")),
    ("evidence.json", include_str!("small/evidence.json")),
    ("reasons.json", include_str!("small/reasons.json")),
    ("notices.json", include_str!("small/notices.json")),
    ("sop.json", include_str!("small/sop.json")),
    ("phrases.json", include_str!("../../../../../assets/guidelines/ssd-civil-registry/0.1.0/phrases.json")),
];

/// Why a pack can't be copied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BeginError {
    /// `pack.json` is missing or has no version of three numbers.
    #[error("the pack to copy has no pack.json with a version of three numbers, as 0.1.0")]
    NoVersion,
}

/// A small pack that the check accepts, named after `name`.
#[must_use]
pub fn small(name: &str) -> PackFiles {
    let files = SMALL.iter().map(|(file, text)| ((*file).to_owned(), text.replace("my-guideline", &id(name))));
    PackFiles(files.collect())
}

/// The same pack with a higher version: one that was in use is never changed.
pub fn copy(files: &PackFiles) -> Result<PackFiles, BeginError> {
    let mut files = files.clone();
    let head = files.0.get_mut("pack.json").ok_or(BeginError::NoVersion)?;
    let content: serde_json::Value = serde_json::from_str(head).map_err(|_| BeginError::NoVersion)?;
    let old = content.get("version").and_then(serde_json::Value::as_str).ok_or(BeginError::NoVersion)?;
    // The text and not the value is changed, so that the authors' own order and spacing stay.
    let new = raised(old).ok_or(BeginError::NoVersion)?;
    *head = head.replacen(&format!("\"{old}\""), &format!("\"{new}\""), 1);
    Ok(files)
}

/// `0.1.0` becomes `0.2.0`.
fn raised(version: &str) -> Option<String> {
    let numbers: Vec<u32> = version.split('.').map(|number| number.parse().ok()).collect::<Option<_>>()?;
    let [major, minor, _] = numbers.as_slice() else { return None };
    Some(format!("{major}.{}.0", minor.checked_add(1)?))
}

/// Small letters, digits and hyphens, at most 60; `my-guideline` where nothing is left.
fn id(name: &str) -> String {
    let plain: String =
        name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '-' }).take(60).collect();
    let plain = plain.trim_matches('-').to_owned();
    if plain.is_empty() { "my-guideline".to_owned() } else { plain }
}
