use super::{Circumstances, Sign, SignKind, unusual};
use boma_guideline::Custody;

fn shipped() -> Custody {
    let why = serde_json::json!({ "reason": { "en": "because" }, "sources": [], "confidence": "proposal" });
    let limits = serde_json::json!({ "unusual": { "minutes_shorter_than": 5, "minutes_longer_than": 240,
                                                  "edits_after_read_back": true, "why": why } });
    serde_json::from_value(limits).unwrap()
}

fn ordinary() -> Circumstances {
    Circumstances { minutes: 20, ..Circumstances::default() }
}

#[test]
fn each_circumstance_is_a_sign_of_its_own() {
    use SignKind as K;
    let o = ordinary;
    let table: &[(Circumstances, &[(SignKind, u64)])] = &[
        (o(), &[]),
        (Circumstances { minutes: 4, ..o() }, &[(K::Short, 4)]),
        (Circumstances { minutes: 5, ..o() }, &[]),
        (Circumstances { minutes: 240, ..o() }, &[]),
        (Circumstances { minutes: 241, ..o() }, &[(K::Long, 241)]),
        (Circumstances { minutes: 9000, came_back: true, ..o() }, &[]),
        (Circumstances { minutes: 0, came_back: true, ..o() }, &[(K::Short, 0)]),
        (Circumstances { edits: 3, ..o() }, &[(K::EditedAfterReadBack, 3)]),
        (Circumstances { circular: 1, ..o() }, &[(K::Circular, 1)]),
        (Circumstances { most_a_day: 15, ..o() }, &[]),
        (Circumstances { most_a_day: 16, ..o() }, &[(K::ManyFiles, 16)]),
        (Circumstances { exceptions: 2, ..o() }, &[(K::Exception, 2)]),
        (Circumstances { made_for: 1, ..o() }, &[(K::MadeFor, 1)]),
        (Circumstances { age_assessments: 1, ..o() }, &[(K::AgeAssessment, 1)]),
        (Circumstances { directives: 1, held: true, ..o() }, &[(K::Directive, 1)]),
        (Circumstances { held: true, ..o() }, &[(K::Held, 1)]),
        (Circumstances { restricted: true, ..o() }, &[(K::Restricted, 1)]),
        (Circumstances { unverified: true, ..o() }, &[(K::Unverified, 1)]),
        (
            Circumstances { unverified: true, edits: 1, minutes: 1, ..o() },
            &[(K::Unverified, 1), (K::EditedAfterReadBack, 1), (K::Short, 1)],
        ),
    ];
    for (seen, expected) in table {
        let got: Vec<(SignKind, u64)> = unusual(&shipped(), seen).iter().map(|sign| (sign.kind, sign.number)).collect();
        assert_eq!(&got, expected, "so the supervisor is told of {seen:?}");
    }
}

#[test]
fn a_guideline_without_limits_finds_no_time_unusual() {
    let seen = Circumstances { minutes: 0, edits: 9, exceptions: 1, ..Circumstances::default() };
    let got = unusual(&Custody::default(), &seen);
    assert_eq!(got, [Sign { kind: SignKind::Exception, number: 1 }], "what needs no limit is told all the same");
}

#[test]
fn what_the_journal_keeps_can_be_read_again() {
    let all = Circumstances {
        minutes: 1,
        edits: 1,
        circular: 1,
        most_a_day: 99,
        exceptions: 1,
        made_for: 1,
        age_assessments: 1,
        directives: 1,
        restricted: true,
        unverified: true,
        ..Circumstances::default()
    };
    for sign in unusual(&shipped(), &all) {
        assert_eq!(Sign::read(&sign.to_string()), Some(sign), "a report of last year says the same");
    }
    assert_eq!(Sign::read("nothing"), None, "what no version wrote is left out, not guessed");
}
