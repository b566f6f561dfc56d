//! The words of dates in English and Arabic, folded: see [`super::sentence::Token::Word`].

/// The date is not exact.
pub(super) const ABOUT: &[&str] = &[
    "about",
    "approximately",
    "approx",
    "around",
    "almost",
    "ca",
    "circa",
    "maybe",
    "nearly",
    "perhaps",
    "probably",
    "roughly",
    "some",
    "بحوالي",
    "تقريبا",
    "حوالي",
    "ربما",
    "زهاء",
    "قرابه",
    "نحو",
];

/// An age is meant.
pub(super) const AGE: &[&str] = &[
    "age",
    "aged",
    "ago",
    "her",
    "his",
    "my",
    "old",
    "their",
    "years",
    "yr",
    "yrs",
    "سنوات",
    "سنين",
    "عاما",
    "عمر",
    "عمره",
    "عمرها",
    "عمري",
    "اعوام",
    "تبلغ",
    "يبلغ",
];

/// The century before this.
pub(super) const PAST_CENTURY: &[&str] = &["century", "last", "past", "قرن", "ماضي"];

/// Sets a time off from an event.
pub(super) const RELATION: &[&str] = &["after", "before", "since", "until", "بعد", "حتي", "سبقت", "قبل", "منذ"];

/// Times shorter than a year.
pub(super) const SHORT_TIMES: &[&str] =
    &["day", "days", "month", "months", "week", "weeks", "اسابيع", "اسبوع", "اشهر", "ايام", "شهر", "شهور", "يوم"];

/// Says nothing of the date itself. Words for a part of a time (early, late) are left out, not narrowed down.
pub(super) const NOISE: &[&str] = &[
    "a",
    "am",
    "an",
    "at",
    "beginning",
    "born",
    "date",
    "during",
    "early",
    "end",
    "he",
    "i",
    "in",
    "is",
    "it",
    "late",
    "mid",
    "middle",
    "nd",
    "of",
    "on",
    "rd",
    "she",
    "st",
    "th",
    "that",
    "the",
    "they",
    "time",
    "was",
    "were",
    "when",
    "year",
    "اواخر",
    "اوائل",
    "بتاريخ",
    "بدايه",
    "تاريخ",
    "زمن",
    "سنه",
    "عام",
    "عندما",
    "في",
    "كان",
    "كانت",
    "م",
    "من",
    "منتصف",
    "مواليد",
    "ميلاد",
    "ميلادي",
    "ميلاديه",
    "نهايه",
    "هو",
    "هي",
    "ولد",
    "ولدت",
    "وقت",
];

/// Months, January first.
const MONTHS: [&[&str]; 12] = [
    &["january", "jan", "يناير"],
    &["february", "feb", "فبراير"],
    &["march", "mar", "مارس"],
    &["april", "apr", "ابريل"],
    &["may", "مايو"],
    &["june", "jun", "يونيو", "يونيه"],
    &["july", "jul", "يوليو", "يوليه"],
    &["august", "aug", "اغسطس"],
    &["september", "sep", "sept", "سبتمبر"],
    &["october", "oct", "اكتوبر"],
    &["november", "nov", "نوفمبر"],
    &["december", "dec", "ديسمبر"],
];

/// Decades, the twenties first.
const DECADES: [&[&str]; 8] = [
    &["twenties", "عشرينات", "عشرينيات"],
    &["thirties", "ثلاثينات", "ثلاثينيات"],
    &["forties", "fourties", "اربعينات", "اربعينيات"],
    &["fifties", "خمسينات", "خمسينيات"],
    &["sixties", "ستينات", "ستينيات"],
    &["seventies", "سبعينات", "سبعينيات"],
    &["eighties", "ثمانينات", "ثمانينيات"],
    &["nineties", "تسعينات", "تسعينيات"],
];

const UNITS: [&str; 19] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// Tens, twenty first.
const TENS: [&[&str]; 8] = [
    &["twenty", "عشرين", "عشرون"],
    &["thirty", "ثلاثين", "ثلاثون"],
    &["forty", "fourty", "اربعين", "اربعون"],
    &["fifty", "خمسين", "خمسون"],
    &["sixty", "ستين", "ستون"],
    &["seventy", "سبعين", "سبعون"],
    &["eighty", "ثمانين", "ثمانون"],
    &["ninety", "تسعين", "تسعون"],
];

/// The month of this name, 1 to 12.
pub(super) fn month(word: &str) -> Option<u32> {
    place_of(&MONTHS, word).map(|at| at + 1)
}

/// The decade of this name within its century: 20 to 90.
pub(super) fn decade(word: &str) -> Option<u32> {
    place_of(&DECADES, word).map(|at| (at + 2) * 10)
}

/// The number that a word says: 1 to 20, and full tens to 90.
pub(super) fn number_word(word: &str) -> Option<u32> {
    let unit = UNITS.iter().zip(1..).find(|(name, _)| **name == word).map(|(_, value)| value);
    unit.or_else(|| place_of(&TENS, word).map(|at| (at + 2) * 10))
}

fn place_of(names: &[&[&str]], word: &str) -> Option<u32> {
    names.iter().zip(0..).find(|(names, _)| names.contains(&word)).map(|(_, at)| at)
}
