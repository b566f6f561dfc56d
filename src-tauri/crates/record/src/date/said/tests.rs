use super::*;
use crate::date::{DateParts, DatePrecision};
use proptest::prelude::*;

fn today() -> NaiveDate {
    "2026-11-23".parse().unwrap()
}

fn event(id: &str, names: [&str; 2], year: i32, until_year: Option<i32>) -> CalendarEvent {
    let names = ["en", "ar"].into_iter().zip(names).map(|(tag, name)| (tag.to_owned(), name.to_owned())).collect();
    CalendarEvent { id: id.to_owned(), names, year, month: Some(7), until_year }
}

fn calendar() -> Vec<CalendarEvent> {
    vec![
        event("independence", ["Independence of South Sudan", "استقلال جنوب السودان"], 2011, None),
        event("sudan-independence", ["Independence of Sudan", "استقلال السودان"], 1956, None),
        event("elections-2010", ["The elections before independence", "الانتخابات التي سبقت الاستقلال"], 2010, None),
        event("first-war", ["The first war (1955)", "الحرب الأولى"], 1955, Some(1972)),
        event("famine", ["Famine in Bahr el Ghazal", "المجاعة في بحر الغزال"], 1988, Some(1989)),
        event("war-2013", ["War of December 2013", "حرب ديسمبر 2013"], 2013, None),
    ]
}

/// The readings in few letters: `y1987 statement`, `d1987-03-12`, `D1980`, `m1987-03`.
fn said(text: &str) -> Vec<String> {
    let readings = read(text, today(), &calendar()).unwrap_or_else(|wrong| panic!("{text}: {wrong}"));
    readings.into_iter().map(|reading| short(reading.date)).collect()
}

fn short(date: PartialDate) -> String {
    let method = serde_json::to_value(date.method()).unwrap();
    let day = date.earliest();
    let when = match date.precision() {
        DatePrecision::Day => day.format("d%Y-%m-%d"),
        DatePrecision::Month => day.format("m%Y-%m"),
        DatePrecision::Year => day.format("y%Y"),
        DatePrecision::Decade => day.format("D%Y"),
    };
    format!("{when} {}", method.as_str().unwrap())
}

#[test]
fn what_people_say_is_understood() {
    for (text, wanted) in [
        ("1987", "y1987 statement"),
        ("born in 1987", "y1987 statement"),
        ("about 1987", "y1987 estimate"),
        ("3 March 1987", "d1987-03-03 statement"),
        ("March 3rd, 1987", "d1987-03-03 statement"),
        ("the 3rd of march 1987", "d1987-03-03 statement"),
        ("March 1987", "m1987-03 statement"),
        ("3/1987", "m1987-03 statement"),
        ("1987-03", "m1987-03 statement"),
        ("1987-03-12", "d1987-03-12 statement"),
        ("25/3/1987", "d1987-03-25 statement"),
        ("3.25.1987", "d1987-03-25 statement"),
        ("7/7/1987", "d1987-07-07 statement"),
        ("about 40", "y1986 estimate"),
        ("~40", "y1986 estimate"),
        ("40 years", "y1986 estimate"),
        ("aged forty-five", "y1981 estimate"),
        ("40", "y1986 estimate"),
        ("1980s", "D1980 statement"),
        ("the '80s", "D1980 statement"),
        ("the eighties", "D1980 statement"),
        ("maybe late nineteen eighties", "D1980 estimate"),
        ("independence of south sudan", "y2011 event-calendar"),
        ("Born the year of the independence of Sudan", "y1956 event-calendar"),
        ("independence 2011", "y2011 event-calendar"),
        ("the elections", "y2010 event-calendar"),
        ("during the famine", "D1980 event-calendar"),
    ] {
        assert_eq!(said(text), [wanted], "“{text}” means one thing");
    }
}

#[test]
fn the_same_is_understood_in_arabic() {
    for (text, wanted) in [
        ("١٩٨٧", "y1987 statement"),
        ("سنة ١٩٨٧", "y1987 statement"),
        ("ولد في عام 1987", "y1987 statement"),
        ("مارس 1987", "m1987-03 statement"),
        ("شهر مارس ۱۹۸۷", "m1987-03 statement"),
        ("٣ مارس ١٩٨٧", "d1987-03-03 statement"),
        ("أبريل 1990", "m1990-04 statement"),
        ("حوالي 40 سنة", "y1986 estimate"),
        ("عمره ٤٠ عامًا", "y1986 estimate"),
        ("عمرها أربعون سنة تقريبًا", "y1986 estimate"),
        ("في الثمانينات", "D1980 statement"),
        ("ثمانينيات القرن الماضي", "D1980 statement"),
        ("سنة استقلال جنوب السودان", "y2011 event-calendar"),
        ("استقلال السودان", "y1956 event-calendar"),
        ("٢٥/٣/١٩٨٧", "d1987-03-25 statement"),
    ] {
        assert_eq!(said(text), [wanted], "“{text}” means one thing");
    }
}

#[test]
fn what_can_mean_two_things_gives_both() {
    let both = ["d1987-03-12 statement", "d1987-12-03 statement"];
    assert_eq!(said("12/3/1987"), both, "the day stands first here, the month elsewhere");
    assert_eq!(said("١٢/٣/١٩٨٧"), both, "in every digit");
    assert_eq!(said("the twenties"), ["D2020 statement", "D1920 statement"], "children and the very old");
    assert_eq!(said("twenties last century"), ["D1920 statement"], "the century was said");
    let independence = ["y2011 event-calendar", "y1956 event-calendar"];
    assert_eq!(
        said("the year of independence"),
        independence,
        "the country became independent twice, the latest first"
    );
    assert_eq!(said("سنة الاستقلال"), independence, "in every language");
    let wars = said("war");
    assert_eq!(wars.len(), 4, "the first war reached over three decades, the other had its year: {wars:?}");
    assert_eq!(said("the war of 1955").len(), 3, "its number names it");
}

#[test]
fn what_is_not_understood_says_why() {
    for (text, why) in [
        ("", Unreadable::NotADate),
        ("yesterday", Unreadable::NotADate),
        ("before 1987", Unreadable::NotADate),
        ("after independence", Unreadable::NotADate),
        ("before independence", Unreadable::NotADate),
        ("قبل الاستقلال", Unreadable::NotADate),
        ("1987 or 1988", Unreadable::NotADate),
        ("خمسة وأربعين", Unreadable::NotADate),
        ("12/3", Unreadable::NoYear),
        ("3 March", Unreadable::NoYear),
        ("March", Unreadable::NoYear),
        ("12/3/87", Unreadable::ShortYear),
        ("March 87", Unreadable::ShortYear),
        ("1700", Unreadable::YearOutOfRange),
        ("30/2/1987", Unreadable::NoSuchDay),
        ("29 February 1987", Unreadable::NoSuchDay),
        ("13/1987", Unreadable::NoSuchDay),
        ("0", Unreadable::AgeOutOfRange),
        ("130", Unreadable::AgeOutOfRange),
        ("6 months", Unreadable::AgeOutOfRange),
        ("٦ شهور", Unreadable::AgeOutOfRange),
        ("in her forties", Unreadable::AgeByTens),
        ("في الأربعينات من عمره", Unreadable::AgeByTens),
    ] {
        assert_eq!(read(text, today(), &calendar()), Err(why), "“{text}” is no date yet");
    }
}

#[test]
fn an_age_gives_the_year_with_most_of_its_birthdays() {
    let read_on = |day: &str| {
        let readings = read("about 40", day.parse().unwrap(), &[]).unwrap();
        short(readings[0].date)
    };
    assert_eq!(
        read_on("2026-12-31"),
        "y1986 estimate",
        "every day of 1986 but none of 1985 makes 40 on New Year’s Eve"
    );
    assert_eq!(read_on("2027-01-15"), "y1986 estimate", "two weeks later it is hardly anybody of 1987");
}

#[test]
fn the_event_is_named() {
    let readings = read("independence 2011", today(), &calendar()).unwrap();
    assert_eq!(readings[0].event.as_deref(), Some("independence"), "the screen says which event");
}

/// A date in the words of a language, as a person would say it.
fn in_words(date: PartialDate, arabic: bool) -> String {
    const MONTHS: [&str; 12] =
        ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];
    let DateParts { precision, year, month, day, method } = date.parts();
    let month = month.map(|month| {
        let name = NaiveDate::from_ymd_opt(2000, month, 1).unwrap().format("%B").to_string();
        if arabic { MONTHS[usize::try_from(month).unwrap() - 1].to_owned() } else { name }
    });
    let words = match precision {
        DatePrecision::Day => format!("{} {} {year}", day.unwrap(), month.unwrap()),
        DatePrecision::Month => format!("{} {year}", month.unwrap()),
        DatePrecision::Year => year.to_string(),
        DatePrecision::Decade => format!("{year}s"),
    };
    let about = if arabic { "حوالي" } else { "about" };
    if method == DateMethod::Estimate { format!("{about} {words}") } else { words }
}

proptest! {
    #[test]
    fn nothing_typed_panics(text in ".{0,60}", words in "[0-9a-z٠-٩ء-ي/ '~-]{0,30}") {
        for text in [text, words] {
            if let Ok(readings) = read(&text, today(), &calendar()) {
                prop_assert!(!readings.is_empty(), "“{text}” was understood, so it means something");
            }
        }
    }

    #[test]
    fn numbers_in_any_order_never_panic(a in 0_u32..100_000, b in 0_u32..100, c in 0_u32..3000, by in "[-/. ]") {
        let _ = read(&format!("{a}{by}{b}{by}{c}"), today(), &[]);
    }

    #[test]
    fn a_date_said_in_words_is_read_as_the_same(
        precision in 0..4, year in 1850..=2150_i32, month in 1..=12_u32, day in 1..=31_u32, estimate: bool, arabic: bool,
    ) {
        let method = if estimate { DateMethod::Estimate } else { DateMethod::Statement };
        let (precision, year, month, day) = match precision {
            0 => (DatePrecision::Day, year, Some(month), Some(day)),
            1 => (DatePrecision::Month, year, Some(month), None),
            2 => (DatePrecision::Year, year, None, None),
            _ => (DatePrecision::Decade, year - year.rem_euclid(10), None, None),
        };
        let Ok(date) = PartialDate::try_from(DateParts { precision, year, month, day, method }) else { return Ok(()) };
        let words = in_words(date, arabic);
        let again = read(&words, today(), &calendar());
        prop_assert_eq!(again, Ok(vec![Reading { date, event: None }]), "“{}” was said of it", words);
    }
}
