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
        says: &["pack.json:3: error: a comma or a closing bracket } is missing before this"],
    },
    Broken {
        name: "a comma too many",
        change: &[("categories.json", "\"line\": \"approve\",", "\"line\": \"approve\",,")],
        says: &["categories.json:27: error: a name in quotation marks is missing, or a comma too many stands here"],
    },
    Broken {
        name: "a file is cut off",
        change: &[("notices.json", "\"slip_text\"", "\"slip_text\":")],
        says: &["notices.json:28: error: a value is missing here"],
    },
    Broken {
        name: "an unknown key",
        change: &[("form.json", "\"means\": \"name-own\"", "\"meaning\": \"name-own\"")],
        says: &[
            "form.json:105: error: unknown field 'meaning', expected one of 'id', 'kind', 'means', 'label', 'help', 'notice', 'visible', 'required', 'options', 'options_from', 'no_scan_from', 'constraints', 'exception_for', 'household', 'restricted', 'why'",
        ],
    },
    Broken {
        name: "a key stands twice",
        change: &[(
            "routes.json",
            "\"to\": \"child-protection\",",
            "\"to\": \"child-protection\",\n      \"to\": \"minister\",",
        )],
        says: &["routes.json:7: error: 'to' stands twice in one place; only the last would count"],
    },
    Broken {
        name: "a condition that can't be read",
        change: &[("form.json", "\"birth_date.age_most < 18\"", "\"birth_date.age_most <\"")],
        says: &["form.json:174: error: the condition can't be read: column 22: the condition ends in the middle"],
    },
    Broken {
        name: "a condition names no field",
        change: &[("routes.json", "birth_date.age_most", "brith_date.age_most")],
        says: &["routes.json:5: error: there is no field 'brith_date'"],
    },
    Broken {
        name: "a condition names no option",
        change: &[("form.json", "sex == 'female'", "sex == 'femal'")],
        says: &["form.json:219: error: there is no option 'femal'; there are female, male"],
    },
    Broken {
        name: "a condition compares a text with a number",
        change: &[("directives.json", "category == 'C02'", "category == 2")],
        says: &["directives.json:6: error: an option can't be compared with a number"],
    },
    Broken {
        name: "a condition is no condition",
        change: &[("evidence.json", "\"category == 'C01'\"", "7")],
        says: &["evidence.json:6: error: a condition is true, false, or an expression in quotes"],
    },
    Broken {
        name: "a question depends on a later one",
        change: &[("form.json", "\"birth_date.age_most < 18\"", "\"birth_certificate.presented\"")],
        says: &[
            "form.json:174: error: 'birth_certificate' comes later in the form; only earlier fields decide what is shown",
        ],
    },
    Broken {
        name: "a question is never asked",
        change: &[(
            "form.json",
            "\"birth_date.age_most < 18\"",
            "\"birth_date.age_least > 30 && birth_date.age_most < 18\"",
        )],
        says: &["form.json:174: error: 'guardian_name' is never asked: nothing makes this true"],
    },
    Broken {
        name: "a step is never shown",
        change: &[(
            "form.json",
            "\"title\": {\n        \"en\": \"Portrait\",",
            "\"visible\": \"category == 'C01' && category == 'C02'\",\n      \"title\": {\n        \"en\": \"Portrait\",",
        )],
        says: &["form.json:319: error: the step 'portrait' is never shown: nothing makes this true"],
    },
    Broken {
        name: "an option is never offered",
        change: &[("form.json", "sex == 'female'", "sex == 'female' && sex == 'male'")],
        says: &["form.json:219: error: the option 'by-paper' of 'grounds' is never offered"],
    },
    Broken {
        name: "required only where it is not asked",
        change: &[(
            "form.json",
            "\"visible\": \"birth_date.age_most < 18\",\n          \"required\": true",
            "\"visible\": \"birth_date.age_most < 18\",\n          \"required\": \"birth_date.age_least >= 18\"",
        )],
        says: &[
            "form.json:175: error: 'guardian_name' is never required: this is true only where the question is not asked",
        ],
    },
    Broken {
        name: "no answer fulfils a constraint",
        change: &[("form.json", "\"size(phone) >= 6\"", "\"size(phone) < 0\"")],
        says: &["form.json:300: error: no answer to 'phone' can fulfil this"],
    },
    Broken {
        name: "two constraints have no common answer",
        change: &[("form.json", "\"size(phone) >= 6\"", "\"size(phone) >= 30\"")],
        says: &[
            "form.json:298: error: 'phone' is required in C02 and no answer can fulfil its constraints there: two of them have no answer in common",
        ],
    },
    Broken {
        name: "a constraint that says nothing",
        change: &[("form.json", "\"size(phone) >= 6\"", "\"size(phone) >= 0\"")],
        says: &["form.json:300: warning: every answer to 'phone' fulfils this: it says nothing"],
    },
    Broken {
        name: "evidence never applies",
        change: &[("evidence.json", "category == 'C01'", "category == 'C01' && sex == 'male' && sex == 'female'")],
        says: &["evidence.json:6: error: the rule 'age-proof' never applies: nothing makes this true"],
    },
    Broken {
        name: "a way needs what is never asked there",
        change: &[("evidence.json", "\"presented\": \"birth_certificate\"", "\"answered\": \"grounds\"")],
        says: &[
            "evidence.json:33: error: the way \"A birth certificate\" can never be met: it needs 'grounds', which is never asked where the rule 'age-proof' applies",
        ],
    },
    Broken {
        name: "a way contradicts itself",
        change: &[(
            "evidence.json",
            "\"unavailable\": \"birth_certificate\"",
            "\"all\": [{ \"unavailable\": \"birth_certificate\" }, { \"presented\": \"birth_certificate\" }]",
        )],
        says: &[
            "evidence.json:50: error: the way \"A sworn witness, where there is no paper\" can never be met: what it needs can never be so",
        ],
    },
    Broken {
        name: "a ground can never be claimed",
        change: &[(
            "form.json",
            "\"id\": \"by-witness\",",
            "\"id\": \"by-witness\",\n              \"visible\": \"category == 'C01'\",",
        )],
        says: &[
            "categories.json:85: error: none of the grounds of C02 can be claimed and shown: no file of it could ever be complete",
            "categories.json:86: warning: in C02 the ground 'shared-ground' can never be claimed: its option is never offered there",
            "form.json:208: error: the option 'by-witness' of 'grounds' is never offered",
        ],
    },
    Broken {
        name: "a ground can be claimed and never shown",
        change: &[("categories.json", "\"answered\": \"birth_place\"", "\"answered\": \"grounds\"")],
        says: &[
            "categories.json:28: error: none of the grounds of C01 can be claimed and shown: no file of it could ever be complete",
            "categories.json:29: error: in C01 the ground 'first-ground' can be claimed and never be shown: \"The place of birth is known\" is never possible",
        ],
    },
    Broken {
        name: "the screening never leads somewhere",
        change: &[("screening.json", "who_is == 'second'", "who_is == 'second' && who_is == 'first'")],
        says: &[
            "categories.json:69: warning: no answers of the screening lead to C02",
            "screening.json:52: error: this way to C02 is never reached: nothing makes it true",
        ],
    },
    Broken {
        name: "a category that the screening forgets",
        change: &[("screening.json", "\"category\": \"C02\"", "\"category\": \"C01\"")],
        says: &["categories.json:69: warning: no answers of the screening lead to C02"],
    },
    Broken {
        name: "a route is never taken",
        change: &[("routes.json", "birth_date.age_most < 18", "birth_date.age_most < 18 && birth_date.age_least > 20")],
        says: &["routes.json:5: error: the route 'child' is never taken: nothing makes this true"],
    },
    Broken {
        name: "a text is missing in a language",
        change: &[("form.json", "\"en\": \"Own name\",\n            \"ar\": \"الاسم\"", "\"en\": \"Own name\"")],
        says: &["form.json:106: error: the text in 'ar' is missing"],
    },
    Broken {
        name: "a translation belongs to no text",
        change: &[("texts.din.json", "Which ground?", "Which grounds?")],
        says: &[
            "texts.din.json:3: warning: the pack has no text \"Which grounds?\" any more: this translation is never used",
        ],
    },
    Broken {
        name: "a source that is not there",
        change: &[("evidence.json", "\"sources\": [\n          \"P\"", "\"sources\": [\n          \"S99\"")],
        says: &["evidence.json:17: error: there is no source 'S99' in pack.json"],
    },
    Broken {
        name: "a source that is claimed and not named",
        change: &[(
            "routes.json",
            "\"sources\": [\n          \"P\"\n        ],\n        \"confidence\": \"proposal\"",
            "\"confidence\": \"source\"",
        )],
        says: &["routes.json:21: warning: this says that it was read in a source, and names none"],
    },
    Broken {
        name: "no amount today",
        change: &[("fees.json", "\"from\": \"2024-07-01\"", "\"from\": \"2027-07-01\"")],
        says: &["fees.json:34: warning: 'certificate' is owed, and the table has no amount for 2026-03-12"],
    },
    Broken {
        name: "two amounts from one day",
        change: &[(
            "fees.json",
            "\"from\": \"2022-11-30\",\n      \"until\": \"2024-06-30\"",
            "\"from\": \"2024-07-01\"",
        )],
        says: &["fees.json:9: error: 'certificate' has two amounts from 2024-07-01 on"],
    },
    Broken {
        name: "a directive without its reason",
        change: &[("reasons.json", "\"id\": \"directive\"", "\"id\": \"order\"")],
        says: &[
            "directives.json:2: error: directives hold files: reasons.json needs the reason 'directive' for 'hold'",
        ],
    },
    Broken {
        name: "a shared ground that is not there",
        change: &[("categories.json", "\"use\": \"shared-ground\"", "\"use\": \"shared-grund\"")],
        says: &[
            "categories.json:85: error: a category rests on at least one ground",
            "categories.json:87: error: there is no shared ground 'shared-grund'",
        ],
    },
    Broken {
        name: "a list that nobody uses",
        change: &[("form.json", "\"options_from\": \"countries\"", "\"options_from\": \"@waivers\"")],
        says: &["form.json:338: warning: no question uses the list 'countries'"],
    },
    Broken {
        name: "two options with the same words",
        change: &[("form.json", "\"en\": \"Male\"", "\"en\": \"Female\"")],
        says: &["form.json:131: error: the options 'male' and 'female' of 'sex' have the same words"],
    },
    Broken {
        name: "a notice that nobody reads aloud",
        change: &[("form.json", "\"notice\": \"privacy\",", "")],
        says: &["notices.json:3: warning: no question shows the notice 'privacy': nobody would read it aloud"],
    },
    Broken {
        name: "two questions with one name",
        change: &[("form.json", "\"id\": \"guardian_name\"", "\"id\": \"name_own\"")],
        says: &["form.json:168: error: 'name_own' stands twice"],
    },
    Broken {
        name: "a pack for review without a banner",
        change: &[(
            "pack.json",
            "\"banner\": {\n    \"en\": \"For legal review: not in force\",\n    \"ar\": \"قيد المراجعة القانونية: غير سارٍ\"\n  },",
            "",
        )],
        says: &["pack.json:1: error: a pack for legal review needs a banner that says so"],
    },
    Broken {
        name: "a ground with a wrong key",
        change: &[("categories.json", "\"step\": \"person\",", "\"stepp\": \"person\",")],
        says: &[
            "categories.json:29: error: a ground is either {\"use\": a shared ground's id, \"always\"?} or has id, label, why, step, and needs or ways, and no other keys than these and claimed_when",
        ],
    },
];
