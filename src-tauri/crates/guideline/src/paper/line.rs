//! The grammar of a typed line: codes, then words.

use super::misread::{Fault, Misread, MisreadKind};

/// What was typed for one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed<'a> {
    /// The number of the question.
    pub(super) number: u32,
    /// The options' codes behind the point.
    pub(super) codes: Vec<usize>,
    /// What stands behind the codes.
    pub(super) words: &'a str,
}

impl<'a> Typed<'a> {
    /// A lone dash takes the answer away.
    pub(super) fn takes_away(&self) -> bool {
        self.codes.is_empty() && matches!(self.words, "-" | "–" | "—" | "−")
    }

    /// The words, apart at semicolons, without empty ones at the end.
    pub(super) fn parts(&self) -> Vec<&'a str> {
        let mut parts: Vec<&str> = self.words.split([';', '؛']).map(str::trim).collect();
        while parts.last().is_some_and(|part| part.is_empty()) {
            parts.pop();
        }
        parts
    }
}

/// The questions a line answers; `keeps_words` are those whose answers may look like codes, as `3.1987` for a month.
pub(super) fn read(line: &str, keeps_words: impl Fn(u32) -> bool) -> Result<Vec<Typed<'_>>, Fault> {
    let mut rest = line.trim();
    let mut typed: Vec<Typed<'_>> = Vec::new();
    while let Some((word, behind)) = first_word(rest) {
        let next = if typed.is_empty() { number_or_code(word) } else { code(word) };
        let Some((number, option)) = next.filter(|(number, _)| may_follow(&typed, *number, &keeps_words)) else {
            break;
        };
        match typed.iter_mut().find(|known| known.number == number) {
            Some(known) => known.codes.extend(option),
            None => typed.push(Typed { number, codes: option.into_iter().collect(), words: "" }),
        }
        rest = behind;
        if option.is_none() {
            break;
        }
    }
    if !rest.is_empty() {
        let many = if typed.is_empty() { MisreadKind::NoNumber } else { MisreadKind::OneQuestion };
        let [only] = typed.as_mut_slice() else { return Err(Misread::new(many).into()) };
        only.words = rest;
    }
    Ok(typed)
}

fn may_follow(before: &[Typed<'_>], number: u32, keeps_words: impl Fn(u32) -> bool) -> bool {
    before.last().is_none_or(|last| last.number == number || !keeps_words(last.number))
}

/// The first word, and what stands behind it.
fn first_word(text: &str) -> Option<(&str, &str)> {
    let (word, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    (!word.is_empty()).then(|| (word, rest.trim_start()))
}

fn number_or_code(word: &str) -> Option<(u32, Option<usize>)> {
    number(bare(word)).map(|number| (number, None)).or_else(|| code(word))
}

fn code(word: &str) -> Option<(u32, Option<usize>)> {
    let (field, option) = bare(word).split_once(['.', '٫'])?;
    Some((number(field)?, Some(number(option)?)))
}

fn bare(word: &str) -> &str {
    word.trim_end_matches([',', '،', ';', '؛'])
}

/// A number in Latin, Arabic-Indic or Persian digits.
pub(super) fn number<T: std::str::FromStr>(word: &str) -> Option<T> {
    latin(word).filter(|digits| !digits.is_empty() && digits.len() <= 9)?.parse().ok()
}

/// The digits of a word that has nothing else.
fn latin(word: &str) -> Option<String> {
    word.chars().map(|c| latin_digit(c).filter(char::is_ascii_digit)).collect()
}

/// The same digit as Latin letters write it.
pub(super) fn latin_digit(c: char) -> Option<char> {
    let from = |zero: char| char::from_digit(u32::from(c).checked_sub(u32::from(zero))?, 10);
    match c {
        '٠'..='٩' => from('٠'),
        '۰'..='۹' => from('۰'),
        other => Some(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Option<Vec<(u32, Vec<usize>, &str)>> {
        let read = read(line, |number| number == 26).ok()?;
        Some(read.into_iter().map(|one| (one.number, one.codes, one.words)).collect())
    }

    #[test]
    fn codes_come_first_and_words_behind_them() {
        for (line, wanted, why) in [
            ("12 Deng  Garang", vec![(12, vec![], "Deng  Garang")], "words are kept as typed"),
            ("14.2", vec![(14, vec![2], "")], "an option"),
            ("20.1, 20.3", vec![(20, vec![1, 3], "")], "two options of one question"),
            (
                "14.2 15.1 20.3",
                vec![(14, vec![2], ""), (15, vec![1], ""), (20, vec![3], "")],
                "three questions at once",
            ),
            ("٢٦٫٥ ١٩٨٧", vec![(26, vec![5], "١٩٨٧")], "Arabic-Indic digits"),
            ("26.5 3.1987", vec![(26, vec![5], "3.1987")], "a month is no code of question 3"),
            ("98 0912.33", vec![(98, vec![], "0912.33")], "behind a bare number all are words"),
            ("33.8 BC/12.4/2010; Juba", vec![(33, vec![8], "BC/12.4/2010; Juba")], "a paper's number is no code"),
            ("", vec![], "nothing is nothing"),
        ] {
            assert_eq!(typed(line), Some(wanted), "{line}: {why}");
        }
    }

    #[test]
    fn words_belong_to_one_question() {
        assert_eq!(typed("Deng 12"), None, "the number comes first");
        assert_eq!(typed("14.2 15.1 Deng"), None, "nobody knows whose words these are");
        assert_eq!(typed("99999999999 x"), None, "no form has so many questions");
    }
}
