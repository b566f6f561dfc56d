//! Whatever is answered, the form is decided.

use crate::kit::{answer, case, complete, guideline, id, scan, witness};
use boma_guideline::{AnswerProblem, Case, EvaluationError, Guideline};
use boma_record::{Answer, Answers, FieldId};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

static GUIDELINE: LazyLock<Guideline> = LazyLock::new(guideline);
static FIELDS: LazyLock<Vec<(FieldId, &str)>> = LazyLock::new(|| {
    let form: Value = serde_json::from_str(&crate::kit::files().0["form.json"]).unwrap();
    let mut fields = Vec::new();
    for field in form["steps"].as_array().unwrap().iter().flat_map(|step| step["fields"].as_array().unwrap()) {
        let kind = serde_json::from_value::<boma_record::AnswerKind>(field["kind"].clone()).unwrap();
        let kind = serde_json::to_value(kind).unwrap().as_str().unwrap().to_owned();
        fields.push((id(field["id"].as_str().unwrap()), &*kind.leak()));
    }
    fields
});

fn date() -> impl Strategy<Value = Value> {
    let method = prop::sample::select(vec!["document", "age-assessment", "event-calendar", "statement", "estimate"]);
    (1850..2150_i32, 1..13_u32, 1..29_u32, 0..4, method).prop_map(|(year, month, day, precision, method)| {
        match precision {
            0 => json!({ "precision": "day", "year": year, "month": month, "day": day, "method": method }),
            1 => json!({ "precision": "month", "year": year, "month": month, "method": method }),
            2 => json!({ "precision": "year", "year": year, "method": method }),
            _ => json!({ "precision": "decade", "year": year / 10 * 10, "method": method }),
        }
    })
}

fn value(kind: &str) -> BoxedStrategy<Value> {
    let text = "[A-Za-zŋɛɔɣäë'{} 0-9]{0,20}".prop_map(|text| json!(format!("x{text}x")));
    let option = prop::sample::select(vec!["en", "father", "mother", "idp", "parent", "none", "lost", "other", "zzz"]);
    match kind {
        "text" | "long-text" | "name" => text.boxed(),
        "yes-no" => any::<bool>().prop_map(|b| json!(b)).boxed(),
        "choice" => option.prop_map(|o| json!(o)).boxed(),
        "choices" => prop::collection::btree_set(option, 0..4).prop_map(|o| json!(o)).boxed(),
        "number" => any::<i64>().prop_map(|n| json!(n)).boxed(),
        "date" => date().boxed(),
        "place" => (prop::sample::select(vec!["SSD", "SDN"]), text)
            .prop_map(|(c, t)| json!({ "country": c, "spoken": t }))
            .boxed(),
        "evidence" => (any::<bool>(), option, 0..3_u8)
            .prop_map(|(shown, reason, scans)| match shown {
                true => json!({ "state": "presented", "scans": (0..scans).map(scan).collect::<Vec<_>>() }),
                false => json!({ "state": "unavailable", "reason": reason }),
            })
            .boxed(),
        "witnesses" => {
            (0..4_usize, any::<bool>()).prop_map(|(n, sworn)| json!(vec![witness("relative", sworn); n])).boxed()
        }
        _ => (0..9_u8).prop_map(scan).boxed(),
    }
}

/// Answers to any of the fields; a few of another kind than the field wants, as an older pack may have left them.
fn answers() -> impl Strategy<Value = Answers> {
    let kinds = [
        "text",
        "yes-no",
        "choice",
        "choices",
        "number",
        "date",
        "place",
        "evidence",
        "witnesses",
        "picture",
        "name",
        "long-text",
    ];
    let one = (0..FIELDS.len(), 0..40_usize).prop_flat_map(move |(index, odd)| {
        let (field, right) = FIELDS[index].clone();
        let kind = if odd < kinds.len() { kinds[odd] } else { right };
        value(kind).prop_map(move |value| (field.clone(), answer(kind, value)))
    });
    prop::collection::vec(one, 0..60).prop_map(|list| list.into_iter().collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_form_is_always_decided(given in answers()) {
        let view = GUIDELINE.view(&case(&given), "ar").expect("checked conditions never fail");
        prop_assert_eq!(view.complete, view.missing.is_empty(), "complete is nothing missing");
        let travelling = GUIDELINE.travelling_answers(&case(&given)).expect("nor here");
        prop_assert!(travelling.iter().all(|(field, answer)| given.get(field) == Some(answer)), "nothing is invented");
        let again = GUIDELINE.view(&case(&travelling), "ar").expect("nor here");
        prop_assert!(again.complete || !view.complete, "what headquarters evaluates is what the station saw");
        let back = GUIDELINE.read_back(&case(&given), "en").expect("nor here");
        prop_assert_eq!(back.len(), travelling.len(), "what is read back is what travels");
        let _ = GUIDELINE.person(&given);
    }

    #[test]
    fn every_answer_is_checked_without_fault(given in answers()) {
        for (field, answer) in &given {
            let fits = GUIDELINE.check_answer("C01", field, answer).is_ok();
            let alone = Answers::from([(field.clone(), answer.clone())]);
            let view = GUIDELINE.view(&case(&alone), "en").expect("checked conditions never fail");
            let shown = view.steps.iter().flat_map(|step| &step.fields).find(|shown| &shown.id == field);
            prop_assert!(fits || shown.is_none_or(|shown| shown.problem.is_some()), "a refused answer never looks right");
        }
    }
}

#[test]
fn wrong_answers_have_names() {
    let check = |field: &str, given: Answer| GUIDELINE.check_answer("C01", &id(field), &given);
    assert_eq!(check("nobody", answer("yes-no", json!(true))), Err(AnswerProblem::UnknownField), "no such field");
    assert_eq!(
        check("name_own", answer("yes-no", json!(true))),
        Err(AnswerProblem::WrongKind),
        "a name is no yes or no"
    );
    assert_eq!(check("sex", answer("choice", json!("martian"))), Err(AnswerProblem::UnknownOption), "not offered");
    let twice = answer("evidence", json!({ "state": "presented", "scans": [scan(1), scan(1)] }));
    assert_eq!(check("older_id", twice), Err(AnswerProblem::SamePictureTwice), "one page, one scan");
    let many = answer("evidence", json!({ "state": "presented", "scans": (0..30).map(scan).collect::<Vec<_>>() }));
    assert_eq!(check("older_id", many), Err(AnswerProblem::TooMany(20)), "a paper of thirty pages");
    let crowd = answer("witnesses", json!(vec![witness("relative", true); 13]));
    assert_eq!(check("witnesses", crowd), Err(AnswerProblem::TooMany(12)), "a crowd");
    let found = GUIDELINE.check_answer("C99", &id("sex"), &answer("choice", json!("male")));
    assert_eq!(found, Err(AnswerProblem::UnknownCategory), "no such category");
    let view = GUIDELINE.view(&Case { category: "C99", ..case(&complete()) }, "en");
    assert_eq!(view, Err(EvaluationError::UnknownCategory("C99".into())), "never an empty form that looks complete");
}

#[test]
fn an_unknown_language_reads_english() {
    let view = GUIDELINE.view(&case(&complete()), "xx").unwrap();
    assert_eq!(view.steps[1].title, "Names", "English is always there");
}

#[test]
fn a_guideline_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>(_: &T) {}
    shared(&*GUIDELINE);
}
