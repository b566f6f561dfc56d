//! Packs that were broken on purpose: each is answered with the file, the line and a sentence.

use crate::kit::{changed, files, said};

/// A pack broken on purpose.
struct Broken {
    name: &'static str,
    /// File, text, and what stands in its place.
    change: &'static [(&'static str, &'static str, &'static str)],
    /// Every error and warning.
    says: &'static [&'static str],
}

#[test]
fn the_pack_itself_is_clean() {
    assert_eq!(said(&files()), Vec::<String>::new(), "only what a test breaks is broken");
}

#[test]
fn each_fault_is_named_with_its_line() {
    let mut told = String::new();
    for Broken { name, change, says } in &TABLE {
        let said = said(&changed(change));
        if said != *says {
            told.push_str(&format!("@@{name}\n{}\n", said.join("\n")));
        }
    }
    assert!(told.is_empty(), "authors read something else:\n{told}");
}

#[test]
fn a_file_that_is_missing_is_named() {
    let mut files = files();
    files.0.remove("reasons.json");
    assert_eq!(said(&files), ["reasons.json:1: error: the file is missing"], "a pack needs all seven files");
}

const TABLE: [Broken; 40] = [
    Broken {
        name: "a comma is missing",
        change: &[("pack.json", "\"id\": \"test-guideline\",", "\"id\": \"test-guideline\"")],
        says: &[],
    },
    Broken {
        name: "a comma too many",
        change: &[("categories.json", "\"line\": \"approve\",", "\"line\": \"approve\",,")],
        says: &[],
    },
    Broken {
        name: "a file is cut off",
        change: &[("notices.json", "\"slip_text\"", "\"slip_text\":")],
        says: &[],
    },
    Broken {
        name: "an unknown key",
        change: &[("form.json", "\"means\": \"name-own\"", "\"meaning\": \"name-own\"")],
        says: &[],
    },
    Broken {
        name: "a key stands twice",
        change: &[("routes.json", "\"to\": \"child-protection\",", "\"to\": \"child-protection\",\n      \"to\": \"minister\",")],
        says: &[],
    },
    Broken {
        name: "a condition that can't be read",
        change: &[("form.json", "\"birth_date.age_most < 18\"", "\"birth_date.age_most <\"")],
        says: &[],
    },
    Broken {
        name: "a condition names no field",
        change: &[("routes.json", "birth_date.age_most", "brith_date.age_most")],
        says: &[],
    },
    Broken {
        name: "a condition names no option",
        change: &[("form.json", "sex == 'female'", "sex == 'femal'")],
        says: &[],
    },
    Broken {
        name: "a condition compares a text with a number",
        change: &[("directives.json", "category == 'C02'", "category == 2")],
        says: &[],
    },
    Broken {
        name: "a condition is no condition",
        change: &[("evidence.json", "\"category == 'C01'\"", "7")],
        says: &[],
    },
    Broken {
        name: "a question depends on a later one",
        change: &[("form.json", "\"birth_date.age_most < 18\"", "\"birth_certificate.presented\"")],
        says: &[],
    },
    Broken {
        name: "a question is never asked",
        change: &[("form.json", "\"birth_date.age_most < 18\"", "\"birth_date.age_least > 30 && birth_date.age_most < 18\"")],
        says: &[],
    },
    Broken {
        name: "a step is never shown",
        change: &[("form.json", "\"title\": {\n        \"en\": \"Portrait\",", "\"visible\": \"category == 'C01' && category == 'C02'\",\n      \"title\": {\n        \"en\": \"Portrait\",")],
        says: &[],
    },
    Broken {
        name: "an option is never offered",
        change: &[("form.json", "sex == 'female'", "sex == 'female' && sex == 'male'")],
        says: &[],
    },
    Broken {
        name: "required only where it is not asked",
        change: &[("form.json", "\"visible\": \"birth_date.age_most < 18\",\n          \"required\": true", "\"visible\": \"birth_date.age_most < 18\",\n          \"required\": \"birth_date.age_least >= 18\"")],
        says: &[],
    },
    Broken {
        name: "no answer fulfils a constraint",
        change: &[("form.json", "\"size(phone) >= 6\"", "\"size(phone) < 0\"")],
        says: &[],
    },
    Broken {
        name: "two constraints have no common answer",
        change: &[("form.json", "\"size(phone) >= 6\"", "\"size(phone) >= 30\"")],
        says: &[],
    },
    Broken {
        name: "a constraint that says nothing",
        change: &[("form.json", "\"size(phone) >= 6\"", "\"size(phone) >= 0\"")],
        says: &[],
    },
    Broken {
        name: "evidence never applies",
        change: &[("evidence.json", "category == 'C01'", "category == 'C01' && sex == 'male' && sex == 'female'")],
        says: &[],
    },
    Broken {
        name: "a way needs what is never asked there",
        change: &[("evidence.json", "\"presented\": \"birth_certificate\"", "\"answered\": \"grounds\"")],
        says: &[],
    },
    Broken {
        name: "a way contradicts itself",
        change: &[("evidence.json", "\"unavailable\": \"birth_certificate\"", "\"all\": [{ \"unavailable\": \"birth_certificate\" }, { \"presented\": \"birth_certificate\" }]")],
        says: &[],
    },
    Broken {
        name: "a ground can never be claimed",
        change: &[("form.json", "\"id\": \"by-witness\",", "\"id\": \"by-witness\",\n              \"visible\": \"category == 'C01'\",")],
        says: &[],
    },
    Broken {
        name: "a ground can be claimed and never shown",
        change: &[("categories.json", "\"answered\": \"birth_place\"", "\"answered\": \"grounds\"")],
        says: &[],
    },
    Broken {
        name: "the screening never leads somewhere",
        change: &[("screening.json", "who_is == 'second'", "who_is == 'second' && who_is == 'first'")],
        says: &[],
    },
    Broken {
        name: "a category that the screening forgets",
        change: &[("screening.json", "\"category\": \"C02\"", "\"category\": \"C01\"")],
        says: &[],
    },
    Broken {
        name: "a route is never taken",
        change: &[("routes.json", "birth_date.age_most < 18", "birth_date.age_most < 18 && birth_date.age_least > 20")],
        says: &[],
    },
    Broken {
        name: "a text is missing in a language",
        change: &[("form.json", "\"en\": \"Own name\",\n            \"ar\": \"الاسم\"", "\"en\": \"Own name\"")],
        says: &[],
    },
    Broken {
        name: "a translation belongs to no text",
        change: &[("texts.din.json", "Which ground?", "Which grounds?")],
        says: &[],
    },
    Broken {
        name: "a source that is not there",
        change: &[("evidence.json", "\"sources\": [\n          \"P\"", "\"sources\": [\n          \"S99\"")],
        says: &[],
    },
    Broken {
        name: "a source that is claimed and not named",
        change: &[("routes.json", "\"sources\": [\n          \"P\"\n        ],\n        \"confidence\": \"proposal\"", "\"confidence\": \"source\"")],
        says: &[],
    },
    Broken {
        name: "no amount today",
        change: &[("fees.json", "\"from\": \"2024-07-01\"", "\"from\": \"2027-07-01\"")],
        says: &[],
    },
    Broken {
        name: "two amounts from one day",
        change: &[("fees.json", "\"from\": \"2022-11-30\",\n      \"until\": \"2024-06-30\"", "\"from\": \"2024-07-01\"")],
        says: &[],
    },
    Broken {
        name: "a directive without its reason",
        change: &[("reasons.json", "\"id\": \"directive\"", "\"id\": \"order\"")],
        says: &[],
    },
    Broken {
        name: "a shared ground that is not there",
        change: &[("categories.json", "\"use\": \"shared-ground\"", "\"use\": \"shared-grund\"")],
        says: &[],
    },
    Broken {
        name: "a list that nobody uses",
        change: &[("form.json", "\"options_from\": \"countries\"", "\"options_from\": \"@waivers\"")],
        says: &[],
    },
    Broken {
        name: "two options with the same words",
        change: &[("form.json", "\"en\": \"Male\"", "\"en\": \"Female\"")],
        says: &[],
    },
    Broken {
        name: "a notice that nobody reads aloud",
        change: &[("form.json", "\"notice\": \"privacy\",", "")],
        says: &[],
    },
    Broken {
        name: "two questions with one name",
        change: &[("form.json", "\"id\": \"guardian_name\"", "\"id\": \"name_own\"")],
        says: &[],
    },
    Broken {
        name: "a pack for review without a banner",
        change: &[("pack.json", "\"banner\": {\n    \"en\": \"For legal review: not in force\",\n    \"ar\": \"قيد المراجعة القانونية: غير سارٍ\"\n  },", "")],
        says: &[],
    },
    Broken {
        name: "a ground with a wrong key",
        change: &[("categories.json", "\"step\": \"person\",", "\"stepp\": \"person\",")],
        says: &[],
    },
];
