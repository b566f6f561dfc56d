//! One spelling for names that people write in many ways.

use unicode_normalization::UnicodeNormalization;

/// Folds a place name for comparing: no marks, no case, Nilotic letters as plain ones, one spelling per sound.
///
/// Only what officers really mix up is folded (`ch`/`c`, `j`/`g`/`y`, `th`/`t`, doubled letters, Centre/Center), so that
/// neighbours with different names stay apart. Never shown and never stored: the words as spoken are kept elsewhere.
#[must_use]
pub fn fold(name: &str) -> String {
    let plain: String = name.nfd().flat_map(char::to_lowercase).filter_map(plain_letter).collect::<String>();
    let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(fold_word).collect::<Vec<_>>().join(" ")
}

fn plain_letter(c: char) -> Option<char> {
    match c {
        // The apostrophe is a letter in Bari, but officers leave it out.
        '\u{300}'..='\u{36F}' | '\'' | '’' | 'ʼ' => None,
        'ŋ' => Some('n'),
        'ɛ' => Some('e'),
        'ɔ' | 'ø' => Some('o'),
        'ɣ' => Some('g'),
        other => Some(other),
    }
}

fn fold_word(word: &str) -> String {
    let word = match word {
        "center" | "central" => "centre",
        other => other,
    };
    let mut folded = String::with_capacity(word.len());
    let mut previous = ' ';
    for letter in word.chars() {
        // An h after a consonant marks a sound, not a letter of its own; ng and n end alike.
        let silent = (letter == 'h' && matches!(previous, 'c' | 'd' | 'g' | 'k' | 's' | 't'))
            || (letter == 'g' && previous == 'n');
        let sound = one_sound(letter);
        if !silent && sound != previous {
            folded.push(sound);
            previous = sound;
        }
    }
    folded
}

const fn one_sound(letter: char) -> char {
    match letter {
        'g' | 'y' => 'j',
        'q' => 'k',
        'z' => 's',
        'v' => 'b',
        other => other,
    }
}
