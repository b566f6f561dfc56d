//! Typed words, as far as they bear on a date.

use super::vocabulary::{ABOUT, AGE, NOISE, PAST_CENTURY, SHORT_TIMES, number_word};
use unicode_normalization::UnicodeNormalization;

/// A number or a word that is left when everything that says nothing of the date is taken out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Token {
    /// A number as written: its value and how many digits it has.
    Number { value: u32, digits: usize },
    /// A word, folded: small letters, one spelling for the letters that Arabic writes in several ways, no article.
    Word(String),
}

/// What was typed.
#[derive(Debug, Clone, Default)]
pub(super) struct Sentence {
    /// Numbers and words that bear on the date.
    pub(super) tokens: Vec<Token>,
    /// It was said that it is not exact.
    pub(super) about: bool,
    /// It was said that an age is meant.
    pub(super) age: bool,
    /// The century before this was named.
    pub(super) past_century: bool,
    /// A number stands in the plural: `1980s`.
    pub(super) plural: bool,
    /// Months, weeks or days were named; an age in them is less than a year.
    pub(super) short_times: bool,
}

/// More letters than any date has; a page that was pasted in is not looked at to its end.
const LONGEST: usize = 200;

impl Sentence {
    pub(super) fn of(text: &str) -> Self {
        let mut sentence = Self::default();
        for part in parts(&plain(text)) {
            match part.parse::<u32>() {
                Ok(value) if part.len() <= 4 => sentence.tokens.push(Token::Number { value, digits: part.len() }),
                Ok(_) => sentence.tokens.push(Token::Word(part)),
                Err(_) => sentence.hear(without_article(&part)),
            }
        }
        sentence
    }

    /// The numbers, when there is nothing else.
    pub(super) fn only_numbers(&self) -> Option<Vec<(u32, usize)>> {
        let number = |token: &Token| match token {
            Token::Number { value, digits } => Some((*value, *digits)),
            Token::Word(_) => None,
        };
        self.tokens.iter().map(number).collect()
    }

    fn hear(&mut self, word: &str) {
        if ABOUT.contains(&word) {
            self.about = true;
        } else if AGE.contains(&word) {
            self.age = true;
        } else if PAST_CENTURY.contains(&word) {
            self.past_century = true;
        } else if SHORT_TIMES.contains(&word) {
            self.short_times = true;
        } else if word == "s" {
            self.plural |= matches!(self.tokens.last(), Some(Token::Number { .. }));
        } else if let Some(value) = number_word(word) {
            self.count(value);
        } else if !NOISE.contains(&word) {
            self.tokens.push(Token::Word(word.to_owned()));
        }
    }

    /// Forty, and then five, are forty-five.
    fn count(&mut self, more: u32) {
        match self.tokens.last_mut() {
            Some(Token::Number { value, digits: 0 }) if *value % 10 == 0 && *value >= 20 && more < 10 => *value += more,
            _ => self.tokens.push(Token::Number { value: more, digits: 0 }),
        }
    }
}

/// One spelling for letters and digits that are written in several ways.
fn plain(text: &str) -> String {
    text.chars().take(LONGEST).nfkc().flat_map(char::to_lowercase).filter_map(plain_letter).collect()
}

fn plain_letter(c: char) -> Option<char> {
    match c {
        'أ' | 'إ' | 'آ' | 'ٱ' => Some('ا'),
        'ى' => Some('ي'),
        'ة' => Some('ه'),
        // Vowel marks, the stroke that only lengthens a word, and apostrophes ('80s).
        '\u{64B}'..='\u{652}' | '\u{670}' | 'ـ' | '\'' | '’' | '‘' | 'ʼ' => None,
        '٠'..='٩' => digit(c, '٠'),
        '۰'..='۹' => digit(c, '۰'),
        other => Some(other),
    }
}

fn digit(c: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(c).checked_sub(u32::from(zero))?, 10)
}

/// Runs of digits and runs of letters: `1980s` is a number and a word.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in text.chars() {
        let goes_on =
            (letter.is_ascii_digit() && before.is_ascii_digit()) || (letter.is_alphabetic() && before.is_alphabetic());
        match parts.last_mut() {
            Some(part) if goes_on => part.push(letter),
            _ if letter.is_ascii_digit() || letter.is_alphabetic() => parts.push(letter.into()),
            _ if letter == '~' => parts.push("about".to_owned()),
            _ => {}
        }
        before = letter;
    }
    parts
}

/// Without the Arabic article, and what stands before it.
fn without_article(word: &str) -> &str {
    let bare = ["وال", "بال", "ال"].iter().find_map(|article| word.strip_prefix(article));
    bare.filter(|bare| bare.chars().count() >= 3).unwrap_or(word)
}
