//! The pack on paper: nothing is lost, nothing an author writes becomes markup.

use crate::kit::{changed, files, load, today};
use boma_authoring::begin;
use boma_authoring::render::{RenderError, document, paper_form};
use boma_guideline::Guideline;
use boma_guideline::outline::Words;

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Every label a reader must find, in one language.
fn labels(guideline: &Guideline, language: &str) -> Vec<String> {
    let outline = guideline.outline();
    let fields = outline.form.steps.iter().flat_map(|step| &step.fields);
    let mut words: Vec<&Words> = fields.clone().map(|field| &field.label).collect();
    words.extend(fields.flat_map(|field| &field.options).map(|option| &option.label));
    words.extend(outline.categories.categories.iter().map(|category| &category.label));
    words.extend(
        outline.categories.categories.iter().flat_map(|category| &category.grounds).map(|ground| &ground.label),
    );
    words.extend(outline.evidence.rules.iter().flat_map(|rule| &rule.ways).map(|way| &way.label));
    words.extend(outline.reasons.reasons.iter().map(|reason| &reason.applicant));
    words.extend(outline.routes.routes.iter().map(|route| &route.label));
    words.extend(outline.directives.directives.iter().map(|directive| &directive.applicant));
    words.extend(outline.fees.fees.iter().map(|fee| &fee.label));
    words.extend(outline.events.events.iter().map(|event| &event.label));
    words.extend(outline.sop.chapters.iter().map(|chapter| &chapter.title));
    words.into_iter().map(|words| escaped(words.in_language(language))).collect()
}

#[test]
fn the_document_holds_every_label_in_each_language() {
    for language in ["en", "ar"] {
        let guideline = load(&files());
        let html = document(&guideline, today(), language).unwrap();
        for label in labels(&guideline, language) {
            assert!(html.contains(&label), "{language}: a reader finds “{label}”");
        }
    }
}

#[test]
fn the_paper_form_asks_every_question_with_its_code() {
    let guideline = load(&files());
    let html = paper_form(&guideline, None, today(), "en").unwrap();
    let outline = guideline.outline();
    for field in outline.form.steps.iter().skip(1).flat_map(|step| &step.fields) {
        let number = outline.number_of(field.id.as_str()).unwrap();
        assert!(html.contains(&escaped(field.label.in_language("en"))), "{} is asked on paper", field.id);
        assert!(html.contains(&format!("<span class=\"num\">{number}</span>")), "{} has its number", field.id);
        let choice = field.kind == boma_record::AnswerKind::Choice;
        for index in (1..=field.options.len()).filter(|_| choice) {
            assert!(
                html.contains(&format!("<bdi>{number}.{index}</bdi>")),
                "option {index} of {} has its code",
                field.id
            );
        }
    }
}

#[test]
fn the_paper_form_says_from_which_version_it_is() {
    let guideline = load(&files());
    for language in ["en", "ar"] {
        let html = paper_form(&guideline, Some("C01"), today(), language).unwrap();
        assert!(html.contains(&guideline.paper_code()), "{language}: who types it in is asked for this code");
    }
}

#[test]
fn a_category_is_asked_only_what_concerns_it() {
    let guideline = load(&files());
    let of = |code| paper_form(&guideline, Some(code), today(), "en").unwrap();
    assert!(!of("C01").contains("Which ground?"), "C01 is never asked for its ground");
    assert!(of("C02").contains("Which ground?"), "C02 is");
    assert!(
        of("C01").contains("Only when the person is certainly under 18"),
        "what depends on answers is said in words"
    );
    assert!(!of("C02").contains("the category is"), "what is known of the form is not asked of its reader");
}

#[test]
fn hostile_texts_stay_texts() {
    let bad = r#"</style><script>alert(1)</script><img src=x onerror=alert(2)>"#;
    let json = |text: &str| serde_json::to_string(text).unwrap();
    let files = changed(&[
        ("pack.json", "\"Title of the guideline (edit in pack.json)\"", &json(bad)),
        ("form.json", "\"Own name\"", &json(bad)),
        ("sop.json", "\"Purpose, legal basis, definitions\"", &json(bad)),
        ("categories.json", "\"First category (edit in categories.json)\"", &json(bad)),
    ]);
    let guideline = load(&files);
    let pages = [document(&guideline, today(), "en"), paper_form(&guideline, Some("C01"), today(), "en")];
    for html in pages {
        let html = html.unwrap();
        assert!(!html.contains("<script"), "a text is no script");
        assert!(!html.contains("<img"), "a text is no picture");
        assert_eq!(html.matches("</style>").count(), 1, "a title can't end the style sheet");
        assert!(html.contains("&lt;script&gt;"), "it is still there to be read");
    }
}

#[test]
fn arabic_runs_from_right_to_left() {
    let html = document(&load(&files()), today(), "ar").unwrap();
    assert!(html.contains("<html lang=\"ar\" dir=\"rtl\">"), "the whole page runs that way");
}

#[test]
fn what_is_not_there_is_said() {
    let guideline = load(&files());
    assert_eq!(
        document(&guideline, today(), "fr"),
        Err(RenderError::NoSuchLanguage("en, ar, din".into())),
        "an author reads which languages there are"
    );
    assert_eq!(
        paper_form(&guideline, Some("C99"), today(), "en"),
        Err(RenderError::NoSuchCategory("C01, C02".into())),
        "an author reads which categories there are"
    );
}

#[test]
fn a_new_pack_is_accepted_and_a_copy_has_a_higher_version() {
    for name in ["county-pilot", "Büro 7 / Süd", "", "ﷺ"] {
        let small = begin::small(name);
        assert_eq!(crate::kit::said(&small), Vec::<String>::new(), "a pack named {name:?} has nothing to mend");
        let copy = begin::copy(&small).unwrap();
        assert_eq!(
            (load(&copy).version(), load(&small).version()),
            ("0.2.0", "0.1.0"),
            "the copy is a version of its own"
        );
    }
    assert_eq!(
        begin::copy(&boma_guideline::PackFiles::default()),
        Err(begin::BeginError::NoVersion),
        "nothing can't be copied"
    );
}
