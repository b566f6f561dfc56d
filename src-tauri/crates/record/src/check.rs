//! Check characters: ISO/IEC 7064 MOD 37-2.

const ALPHABET: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ*";

/// A character that ISO/IEC 7064 MOD 37-2 does not know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("'{0}' is neither a digit nor a capital letter")]
pub struct NotAlphanumeric(pub char);

/// The check character of `text` (digits and capital letters; ISO/IEC 7064:2003 MOD 37-2).
///
/// It finds every single wrong character and every swap of neighbours.
pub fn mod37_2(text: &str) -> Result<char, NotAlphanumeric> {
    let mut sum = 0_usize;
    for c in text.chars() {
        let value = value_of(c).filter(|v| *v < 36).ok_or(NotAlphanumeric(c))?;
        sum = ((sum + value) * 2) % 37;
    }
    let check = (38 - sum) % 37;
    ALPHABET.chars().nth(check).ok_or(NotAlphanumeric('*'))
}

fn value_of(c: char) -> Option<usize> {
    ALPHABET.chars().position(|a| a == c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_python_stdnum() {
        assert_eq!(mod37_2("G123489654321"), Ok('Y'), "vector made with python-stdnum");
    }

    #[test]
    fn refuses_what_is_not_alphanumeric() {
        assert_eq!(mod37_2("AB-1"), Err(NotAlphanumeric('-')), "hyphens are removed by the caller");
        assert_eq!(mod37_2("*"), Err(NotAlphanumeric('*')), "the star is a check character only");
    }
}
