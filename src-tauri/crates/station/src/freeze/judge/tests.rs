//! Each rule at and around its limits.

use super::*;

const RULES: &str = r#"{ "freeze": {
    "guideline_days": 365, "provisioning_days": 100, "not_exported": { "warn": 20, "stop": 50 },
    "not_approved": { "warn": 6, "stop": 20 }, "clock_back_minutes": 10, "disk_free_mb": { "warn": 2048, "stop": 512 },
    "credential_days": 30,
    "why": { "reason": { "en": "a", "ar": "b" }, "sources": ["S1"], "confidence": "proposal" } } }"#;

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

fn now() -> Timestamp {
    at("2026-06-01T08:00:00Z")
}

fn days_from_now(days: i64) -> Timestamp {
    Timestamp::from_unix_millis(now().unix_millis() + days * DAY_MILLIS)
}

fn good() -> Facts {
    Facts {
        guideline_since: days_from_now(-10),
        pack_issued: days_from_now(-10),
        pack_expires: None,
        not_exported: 0,
        not_approved: 0,
        known_time: now(),
        disk_free: 100 << 30,
        credential_until: days_from_now(400),
    }
}

fn line(rule: FreezeRule, facts: &Facts) -> FreezeLine {
    let custody: Custody = serde_json::from_str(RULES).unwrap();
    let lines = judge(&custody, facts, now());
    assert_eq!(lines.len(), 7, "every rule of the guideline is told, also a good one");
    assert!(lines.is_sorted_by_key(|line| std::cmp::Reverse(line.level)), "the worst first: {lines:?}");
    *lines.iter().find(|line| line.rule == rule).unwrap()
}

#[test]
fn a_guideline_without_rules_freezes_nothing() {
    let bad = Facts { not_exported: 1_000_000, disk_free: 0, credential_until: at("1970-01-01T00:00:00Z"), ..good() };
    assert_eq!(judge(&Custody::default(), &bad, now()), [], "as before there were such rules");
}

#[test]
fn each_rule_warns_and_stops_where_the_guideline_says() {
    use FreezeLevel::{Ok, Stop, Warn};
    use FreezeRule as R;
    type Bend = fn(&mut Facts);
    let table: [(R, Bend, FreezeLevel, u64, Option<u64>); 21] = [
        (R::GuidelineOld, |f| f.guideline_since = days_from_now(-334), Ok, 334, Some(31)),
        (R::GuidelineOld, |f| f.guideline_since = days_from_now(-335), Warn, 335, Some(30)),
        (R::GuidelineOld, |f| f.guideline_since = days_from_now(-365), Stop, 365, Some(0)),
        (R::HeadquartersSilent, |f| f.pack_issued = days_from_now(-74), Ok, 74, Some(26)),
        (R::HeadquartersSilent, |f| f.pack_issued = days_from_now(-75), Warn, 75, Some(25)),
        (R::HeadquartersSilent, |f| f.pack_issued = days_from_now(-100), Stop, 100, Some(0)),
        (R::HeadquartersSilent, |f| f.pack_expires = Some(days_from_now(20)), Warn, 10, Some(20)),
        (R::HeadquartersSilent, |f| f.pack_expires = Some(days_from_now(0)), Stop, 10, Some(0)),
        (R::NotExported, |f| f.not_exported = 19, Ok, 19, None),
        (R::NotExported, |f| f.not_exported = 20, Warn, 20, None),
        (R::NotExported, |f| f.not_exported = 50, Stop, 50, None),
        (R::NotApproved, |f| f.not_approved = 6, Warn, 6, None),
        (R::NotApproved, |f| f.not_approved = 20, Stop, 20, None),
        (R::ClockBack, |f| f.known_time = at("2026-06-01T08:10:59Z"), Ok, 10, None),
        (R::ClockBack, |f| f.known_time = at("2026-06-01T08:11:00Z"), Warn, 11, None),
        (R::ClockBack, |f| f.known_time = days_from_now(-1), Ok, 0, None),
        (R::DiskFull, |f| f.disk_free = 2049 << 20, Ok, 2049, None),
        (R::DiskFull, |f| f.disk_free = 2048 << 20, Warn, 2048, None),
        (R::DiskFull, |f| f.disk_free = 512 << 20, Stop, 512, None),
        (R::CredentialEnds, |f| f.credential_until = days_from_now(30), Warn, 30, Some(30)),
        (R::CredentialEnds, |f| f.credential_until = days_from_now(0), Stop, 0, Some(0)),
    ];
    for (rule, bend, level, number, days_left) in table {
        let mut facts = good();
        bend(&mut facts);
        let found = line(rule, &facts);
        assert_eq!((found.level, found.number, found.days_left), (level, number, days_left), "{rule:?} of {facts:?}");
    }
}

#[test]
fn a_clock_that_shows_1970_or_2999_makes_no_overflow() {
    for shown in [i64::MIN, 0, i64::MAX] {
        let custody: Custody = serde_json::from_str(RULES).unwrap();
        let lines = judge(&custody, &good(), Timestamp::from_unix_millis(shown));
        assert_eq!(lines.len(), 7, "whatever the clock shows, the station answers");
    }
}
