//! Expressions of XLSForms as conditions of packs.

use crate::kit::{field, imported, loads};
use serde_json::Value;

/// The condition that `relevant` becomes, and what the report says of it.
pub(crate) fn relevant(expression: &str) -> (Option<String>, Vec<String>) {
    let survey = format!(
        "type|name|label|relevant|calculation
         integer|age|Age||
         date|born|Born||
         text|town|Town||
         select_one sex|sex|Sex||
         select_multiple papers|papers|Papers||
         acknowledge|agreed|Agreed||
         decimal|size|Size||
         calculate|years|||int((today() - ${{born}}) div 365.25)
         calculate|kind|||if(${{age}} < 18, 'child', 'adult')
         text|asked|Asked|{expression}|
         text|later|Later||"
    );
    let made = imported(&survey);
    loads(&made);
    let lost = made.report.iter().filter(|line| line.place == "survey row 11").map(ToString::to_string).collect();
    let condition = match &field(&made, "asked")["visible"] {
        Value::String(text) => Some(text.clone()),
        _ => None,
    };
    (condition, lost)
}

#[test]
fn expressions_keep_their_meaning() {
    let cases = [
        ("${sex} = 'female'", "sex == 'female'"),
        ("${sex}='female' and ${age}>=15 and ${age}<=49", "sex == 'female' && age >= 15 && answered.age && age <= 49"),
        ("${sex} != 'male' or not(${age} > 3)", "sex != 'male' || age <= 3"),
        ("selected(${papers}, 'birth_certificate')", "'birth-certificate' in papers"),
        ("not(selected(${papers}, 'Passport 2'))", "!('passport-2' in papers)"),
        ("count-selected(${papers}) >= 2", "size(papers) >= 2"),
        ("string-length(${town}) > 3", "size(town) > 3"),
        ("${town} != ''", "answered.town"),
        ("${town} = \"\"", "!answered.town"),
        ("${agreed} = 'OK'", "agreed"),
        ("regex(${town}, '[A-Z][a-z]+')", "town.matches('^(?:[A-Z][a-z]+)$')"),
        ("starts-with(${town}, 'Ju')", "town.startsWith('Ju')"),
        ("${age} > 17.5", "age >= 18"),
        ("5 < ${age}", "age > 5"),
        ("${age} < 5", "answered.age && age < 5"),
        ("${born} <= today()", "answered.born && born.earliest <= today"),
        ("${born} > date('2011-07-09')", "answered.born && born.latest > '2011-07-09'"),
        ("${years} >= 18", "answered.born && born.age_most >= 18"),
        ("${kind} = 'child'", "answered.age && age < 18"),
        ("../sex = 'male'", "sex == 'male'"),
        ("${sex} = ‘male’", "sex == 'male'"),
    ];
    for (expression, condition) in cases {
        let (found, lost) = relevant(expression);
        assert_eq!(
            (found.as_deref(), lost.len()),
            (Some(condition), 0),
            "{expression} means this, nothing lost: {lost:?}"
        );
    }
}

#[test]
fn what_can_not_be_said_is_shown_and_told() {
    let cases = [
        ("${age} + 1 > 5", "do not calculate"),
        ("${nobody} = 1", "no question 'nobody'"),
        ("${later} = 'x'", "comes later"),
        ("${size} > 2", "can't be larger or smaller"),
        ("pulldata('f', 'a', 'b', ${age}) = 1", "no function pulldata()"),
        ("${sex} = ", "ends where an operand should follow"),
        ("${sex} = 'female", "not closed"),
        ("regex(${town}, '(?=x)y')", "not a regular expression"),
        ("${sex} = 'unknown'", "never hold"),
        (
            "((((((((((((((((((((((((((((((((((${age} = 1))))))))))))))))))))))))))))))))))",
            "brackets inside each other",
        ),
    ];
    for (expression, why) in cases {
        let (found, lost) = relevant(expression);
        assert_eq!(found, None, "{expression} can't be said, so the question is always shown");
        assert!(lost.iter().any(|line| line.contains(why)), "{expression}: the report says '{why}': {lost:?}");
    }
}

#[test]
fn the_part_that_can_be_said_stays() {
    let (found, lost) = relevant("${sex} = 'female' and ${age} mod 2 = 0");
    assert_eq!(found.as_deref(), Some("sex == 'female'"), "dropping one of two that must hold shows more, never less");
    assert_eq!(lost.len(), 1, "and it is told");
    let (found, _) = relevant("${sex} = 'female' or ${age} mod 2 = 0");
    assert_eq!(found, None, "dropping one of two that may hold would show less: it is always shown");
    let (found, _) = relevant("not(${sex} = 'female' and ${age} mod 2 = 0)");
    assert_eq!(found, None, "below a not the safe side is the other one");
}

#[test]
fn what_can_not_be_said_requires_and_refuses_nothing() {
    let made = imported(
        "type|name|label|required|constraint\ninteger|a|A|${a} + 1 > 2|. mod 2 = 0\ninteger|b|B|${a} > 2|. > ${a} and . < 100",
    );
    loads(&made);
    assert_eq!(field(&made, "a").get("required"), None, "rather not required");
    assert_eq!(field(&made, "a").get("constraints"), None, "rather taken than refused");
    assert_eq!(made.report.len(), 4, "both are told, beside the language and what answers mean");
    assert_eq!(field(&made, "b")["required"], "a > 2", "what can be said is kept");
    let holds = "answered.b && answered.a && b > a && b < 100";
    assert_eq!(field(&made, "b")["constraints"][0]["holds"], holds, "'.' is the question itself");
}
