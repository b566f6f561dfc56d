//! Rules about legal grounds and the proof of them.

use kit::applicant::of;
use kit::case_file::{CaseFile, asked, routes};
use serde_json::{Value, json};

#[test]
fn r01_one_satisfied_ground_is_enough() {
    for category in ["C01", "C02", "C03", "C04", "C05", "C07"] {
        let view = of(category).decided();
        assert!(view.complete, "{category} is complete at its first ground: {:?}", view.missing);
        assert_eq!(view.grounds.len(), 1, "{category} is asked for no second one");
    }
    let both = of("C11").with("grounds", "choices", json!(["s8-1-a", "s8-1-b"])).decided();
    let shown: Vec<bool> = both.grounds.iter().map(|ground| ground.satisfied).collect();
    assert_eq!(shown, [true, false], "two claimed, one shown");
    assert!(both.complete, "and that is enough: {:?}", both.missing);

    let line = ["ancestor_name", "ancestor_relation", "ancestor_line", "ancestor_birth_place"];
    let none = of("C11").without(&line).decided();
    assert!(!none.complete, "no ground shown is not enough");
    let other = of("C11").without(&line).with("grounds", "choices", json!(["s8-1-a", "s8-1-b"]));
    let other = other.with("community", "text", json!("Kuku")).decided();
    assert!(other.complete, "any one of those claimed will do: {:?}", other.missing);
}

#[test]
fn r02_one_ancestor_of_three_generations_in_either_line_is_enough() {
    for relation in ["parent", "grandparent", "great-grandparent"] {
        for line in ["father", "mother"] {
            let case = of("C01").with("ancestor_relation", "choice", json!(relation));
            let view = case.with("ancestor_line", "choice", json!(line)).decided();
            assert!(view.complete, "a {relation} of the {line}'s line: {:?}", view.missing);
        }
    }
    let elsewhere = of("C01").with("ancestor_birth_place", "place", json!({ "country": "SDN", "spoken": "Kosti" }));
    assert!(!elsewhere.decided().complete, "an ancestor born elsewhere shows nothing");
}

#[test]
fn r03_home_since_1956_is_never_asked_of_whoever_claims_something_else() {
    let of_1956 = ["domicile_who", "domicile_place", "domicile_history", "domicile_paper"];
    for category in ["C01", "C02", "C04"] {
        let view = of(category).decided();
        assert!(!asked(&view).iter().any(|field| of_1956.contains(field)), "{category} is not asked about 1956");
        let claimed = of(category).with("grounds", "choices", json!(["s8-2"])).decided();
        assert!(asked(&claimed).contains(&"domicile_history"), "unless {category} claims that too");
        assert!(claimed.complete, "and even then nothing hangs on it: {:?}", claimed.missing);
    }
    assert!(!of("C03").without(&of_1956).decided().complete, "C03 rests on it");
}

#[test]
fn r04_through_the_mother_alone_needs_nothing_more() {
    let through = |parent: &str| of("C04").with("national_parent", "choice", json!(parent));
    let (mother, father) = (through("mother").decided(), through("father").decided());
    assert!(mother.complete && father.complete, "both are complete: {:?}", mother.missing);
    assert_eq!(asked(&mother), asked(&father), "by the same questions");
    assert_eq!((routes(&mother), routes(&father)), (vec!["mother-only"], vec![]), "a route is practice, no evidence");
    assert_eq!(mother.line, father.line, "and the office does the same with it");
    let less = |case: CaseFile| case.without(&["parent_certificate", "parent_name"]).decided().missing;
    assert_eq!(less(through("mother")), less(through("father")), "what is missing is missing in both alike");
    assert!(!less(through("mother")).is_empty(), "and something is");
}

#[test]
fn r05_sworn_words_stand_in_for_papers() {
    let papers = ["birth_certificate", "age_assessment", "older_id"];
    let without = papers.iter().all(|paper| of("C01").answer(paper)["value"]["state"] == "unavailable");
    assert!(without && of("C01").decided().complete, "not one paper, one sworn witness: complete");
    let unsworn = of("C01").with_witness("sworn", json!(false)).decided();
    assert!(!unsworn.complete, "words that nobody swore to show nothing");
    let unsaid = of("C01").without(&["older_id"]).decided();
    assert!(!unsaid.complete, "that a paper is not there has to be said, with its reason");
}

#[test]
fn r06_a_witness_is_grown_up_has_sworn_and_is_named() {
    for (part, value) in [("adult", json!(false)), ("sworn", json!(false))] {
        assert!(!of("C01").with_witness(part, value).decided().complete, "{part} is needed");
    }
    let mut nobody = of("C01").answer("witnesses")["value"][0].clone();
    for part in ["name", "relation", "statement"] {
        nobody[part] = json!("");
        let read = serde_json::from_value::<boma_record::Answer>(json!({ "kind": "witnesses", "value": [nobody] }));
        assert!(read.is_err(), "a witness without {part} is no answer at all");
    }
    let far = of("C01").with("witness_is_close", "yes-no", json!(false)).decided();
    assert!(far.complete, "neither relative nor of the community: no reason to refuse");
    assert_eq!(routes(&far), ["witness-not-close"], "but the supervisor looks");
    let mut case = of("C01").answer("witnesses")["value"].clone();
    case[0].as_object_mut().unwrap().remove("certificate_number");
    let uncertified = of("C01").with("witnesses", "witnesses", case).decided();
    assert!(uncertified.complete, "nor is a witness without a certificate");
    assert_eq!(routes(&uncertified), ["witness-no-certificate"], "the supervisor looks there too");
}

#[test]
fn r13_a_found_child_is_a_national_with_a_day_and_place_of_finding() {
    let view = of("C05").decided();
    assert!(view.complete, "the presumption needs no more: {:?}", view.missing);
    assert_eq!(view.category.nationality, "SSD", "presumed a national, never stateless");
    let parents = ["name_father", "mother_name", "father_unknown", "mother_father_name"];
    assert!(!asked(&view).iter().any(|field| parents.contains(field)), "nobody asks for unknown parents");
    for field in ["found_on", "found_where"] {
        assert!(!of("C05").without(&[field]).decided().complete, "{field} must be known");
    }
    let birth = |value: Value| of("C05").with("birth_date", "date", value).decided().complete;
    assert!(!birth(json!({ "precision": "day", "year": 2025, "month": 11, "day": 3, "method": "estimate" })), "no day");
    assert!(
        !birth(json!({ "precision": "year", "year": 2025, "method": "document" })),
        "there is no paper to know from"
    );
    assert!(birth(json!({ "precision": "year", "year": 2025, "method": "age-assessment" })), "an assessment will do");
}

#[test]
fn r14_a_stranger_is_nobodys_guardian() {
    let mother = of("C10").decided();
    assert!(mother.complete && !mother.restricted, "with the mother it is a file as others: {:?}", mother.missing);
    for (here, kind) in [(true, Some("stranger")), (false, None)] {
        let mut case = of("C10").with("guardian_here", "yes-no", json!(here)).without(&["guardian_kind"]);
        if let Some(kind) = kind {
            case = case.with("guardian_kind", "choice", json!(kind));
        }
        let alone = case.clone().decided();
        assert!(!asked(&alone).contains(&"guardian_name"), "nobody is written down as guardian");
        assert!(alone.restricted, "the file is for deciding roles only");
        assert_eq!(routes(&alone), ["separated-child"], "and child protection is told");
        assert!(!alone.routes[0].applicant.is_empty(), "which is printed");
        assert!(!alone.complete, "until the officer says so");
        let told = case.with("grounds", "choices", json!(["separated-child"])).decided();
        assert!(told.complete, "then nothing else is asked of the child: {:?}", told.missing);
        assert_eq!(told.line, boma_guideline::Line::Stop, "and nobody approves it");
    }
}

#[test]
fn r18_an_age_assessment_gives_no_day() {
    let assessed = |value: Value| of("C01").with("birth_date", "date", value).decided();
    assert!(assessed(json!({ "precision": "year", "year": 1987, "method": "age-assessment" })).complete, "a year");
    assert!(assessed(json!({ "precision": "decade", "year": 1980, "method": "age-assessment" })).complete, "or more");
    let day = json!({ "precision": "day", "year": 1987, "month": 1, "day": 1, "method": "age-assessment" });
    assert!(!assessed(day).complete, "no board can see a birthday");
}

#[test]
fn r20_a_foreign_paper_has_a_country_and_a_kind() {
    for category in ["C08", "C09", "C17", "C18", "C20"] {
        assert!(of(category).decided().complete, "{category} says both");
        for part in ["foreign_paper_type", "foreign_paper_country"] {
            assert!(!of(category).without(&[part]).decided().complete, "{category} without {part}");
        }
    }
    assert!(!asked(&of("C01").decided()).contains(&"passport"), "whom it does not concern is not asked");
    let doubted = of("C20").with("suspect_paper", "yes-no", json!(true)).decided();
    assert!(doubted.complete, "a paper in doubt keeps nobody out: {:?}", doubted.missing);
    assert!(routes(&doubted).contains(&"paper-suspect"), "somebody looks at it");
}
