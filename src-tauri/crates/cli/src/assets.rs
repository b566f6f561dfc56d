//! What the program brings along: the guideline and the places.

use boma_guideline::PackFiles;
use std::collections::BTreeMap;

/// The places of South Sudan, as CSV.
pub(crate) const GAZETTEER: &str = include_str!("../../../../assets/places/ssd-admin.csv");

macro_rules! pack {
    ($($name:literal),+ $(,)?) => {
        &[$(($name, include_str!(concat!("../../../../assets/guidelines/ssd-civil-registry/0.2.0/", $name)))),+]
    };
}

const GUIDELINE: &[(&str, &str)] = pack![
    "categories.json",
    "custody.json",
    "directives.json",
    "events.json",
    "evidence.json",
    "fees.json",
    "form.json",
    "notices.json",
    "pack.json",
    "phrases.json",
    "processes.json",
    "reasons.json",
    "routes.json",
    "screening.json",
    "sop.json",
    "texts.bfa.json",
    "texts.din.json",
    "texts.nus.json",
    "texts.pga.json",
    "texts.shk.json",
    "texts.zne.json",
];

/// The guideline's files by name.
pub(crate) fn guideline() -> PackFiles {
    PackFiles(GUIDELINE.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect::<BTreeMap<_, _>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_pack_is_brought_along() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../assets/guidelines/ssd-civil-registry/0.2.0");
        let mut there: Vec<String> =
            std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
        there.sort();
        let brought: Vec<String> = guideline().0.into_keys().collect();
        assert_eq!(brought, there, "a file that is left out would change the guideline's digest");
    }
}
