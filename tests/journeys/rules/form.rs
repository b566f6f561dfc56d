//! Rules about what is asked, of whom, and what it costs.

use kit::applicant::of;
use kit::case_file::{CaseFile, asked};
use serde_json::{Value, json};
use std::collections::BTreeSet;

const ALL: [&str; 20] = [
    "C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10", "C11", "C12", "C13", "C14", "C15", "C16",
    "C17", "C18", "C19", "C20",
];

#[test]
fn r08_no_blood_no_religion_and_no_community_without_need() {
    for category in ALL {
        let view = of(category).decided();
        let fields = asked(&view);
        let needed: BTreeSet<&str> =
            view.steps.iter().flat_map(|step| &step.fields).filter(|f| f.required).map(|f| f.id.as_str()).collect();
        assert!(!needed.contains("blood_group"), "{category}: blood group is nobody's duty");
        assert!(
            !fields.iter().any(|field| field.contains("relig") || field.contains("faith")),
            "{category}: {fields:?}"
        );
        let community = fields.contains(&"community");
        assert_eq!(community, ["C02", "C12"].contains(&category), "{category} asks for a community: {community}");
    }
    assert!(of("C01").with("blood_group", "choice", json!("o-positive")).decided().complete, "who wants to may say it");
    let claimed = of("C01").with("grounds", "choices", json!(["s8-1-b"])).decided();
    assert!(asked(&claimed).contains(&"community"), "whoever claims it is asked");
    assert!(!of("C02").without(&["community"]).decided().complete, "and C02 rests on it");
}

#[test]
fn r11_an_identity_card_needs_eighteen_years_on_the_day() {
    let born = json!({ "precision": "day", "year": 2008, "month": 3, "day": 12, "method": "document" });
    let wants = of("C01").with("birth_date", "date", born).with("wants_id", "yes-no", json!(true));
    let guarded = wants
        .with("guardian_here", "yes-no", json!(true))
        .with("guardian_kind", "choice", json!("mother"))
        .with("guardian_name", "name", json!("Akuol Deng"))
        .with("guardian_paper", "evidence", json!({ "state": "unavailable", "reason": "lost" }));
    let before = guarded.clone().on("2026-03-11").decided();
    assert!(!before.complete, "the day before the birthday is too early");
    let on_the_day = guarded.clone().on("2026-03-12").decided();
    assert!(on_the_day.complete, "the birthday is not: {:?}", on_the_day.missing);
    let without = guarded.with("wants_id", "yes-no", json!(false)).on("2026-03-11").decided();
    assert!(without.complete, "and without the card the age matters nothing: {:?}", without.missing);
}

#[test]
fn r12_nothing_of_a_refugee_can_reach_another_state() {
    for category in ["C13", "C14"] {
        let view = of(category).decided();
        let fields = asked(&view);
        let contact =
            ["contact", "embassy", "mission", "consulate", "origin", "passport", "own_country", "state_links"];
        let reaching: Vec<_> = fields.iter().filter(|field| contact.iter().any(|word| field.contains(word))).collect();
        assert!(reaching.is_empty(), "{category} is asked nothing of the state it fled: {reaching:?}");
        assert!(view.restricted, "{category} is seen by deciding roles only");
        assert!(!view.category.never.is_empty(), "{category}: the officer reads what must never be done");
        let unread = of(category).with("protection_read", "yes-no", json!(false)).decided();
        assert!(!unread.complete, "{category} is told that nobody abroad learns of it, or nothing is signed");
    }
    assert!(asked(&of("C17").decided()).contains(&"passport"), "others may be asked for theirs");
}

#[test]
fn r15_a_fee_is_the_tables_of_the_day_and_never_keeps_anybody_out() {
    let fees = |case: CaseFile| {
        let owed = case.decided().fees;
        owed.into_iter().map(|fee| format!("{} {} {}", fee.item, fee.amount, fee.currency)).collect::<Vec<_>>()
    };
    assert_eq!(fees(of("C01").on("2023-06-01")), ["certificate 3319 SSP"], "by the order of November 2022");
    assert_eq!(fees(of("C01")), ["certificate 5 USD"], "by the table of 2024");
    assert_eq!(fees(of("C13")), Vec::<String>::new(), "a refugee owes nothing");
    assert!(of("C01").decided().complete, "unpaid is no ground to wait");

    let waived = of("C01").with("fee_state", "choice", json!("waived"));
    assert!(!waived.clone().decided().complete, "a waiver has a reason");
    for reason in ["vulnerability-campaign", "unhcr-iom-project", "child-first-registration"] {
        let view = waived.clone().with("fee_waiver", "choice", json!(reason)).decided();
        assert!(view.complete, "{reason} is one: {:?}", view.missing);
        assert_eq!(view.line, of("C01").decided().line, "and the file goes the same way");
    }
    let unknown: Result<boma_record::Answer, _> =
        serde_json::from_value(json!({ "kind": "choice", "value": "friend" }));
    let field = "fee_waiver".parse().unwrap();
    let fits = kit::case_file::shipped().check_answer("C01", &field, &unknown.unwrap());
    assert!(fits.is_err(), "a reason that the guideline does not name is none");
}

#[test]
fn r16_a_directive_holds_from_its_day_on_and_only_whom_it_names() {
    let held = |case: CaseFile| case.decided().directives.into_iter().map(|order| order.id).collect::<Vec<_>>();
    assert_eq!(held(of("C09").on("2025-03-24")), Vec::<String>::new(), "the day before the order nothing is held");
    assert_eq!(held(of("C09").on("2025-03-25")), ["igp-2025-03-marriage"], "from its day on it is");
    let view = of("C09").decided();
    let order = &view.directives[0];
    assert!(
        !order.citation.is_empty() && !order.applicant.is_empty(),
        "with who ordered it, and words for the applicant"
    );
    assert!(view.complete, "it keeps nobody from handing in a file: {:?}", view.missing);
    for category in ALL.into_iter().filter(|category| *category != "C09") {
        assert_eq!(held(of(category)), Vec::<String>::new(), "{category} is not meant");
    }
}

#[test]
fn a_reason_stands_behind_every_question() {
    for category in ALL {
        for field in of(category).decided().steps.iter().flat_map(|step| &step.fields) {
            let why = field.why.as_ref().unwrap_or_else(|| panic!("{category} asks {} without a reason", field.id));
            let told = [&why.reason, &why.source, &why.confidence].map(|text| Value::from(text.as_str()));
            assert!(told.iter().all(|text| text != ""), "{category}, {}: {told:?}", field.id);
        }
    }
}
