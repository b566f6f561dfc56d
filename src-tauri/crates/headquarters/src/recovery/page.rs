//! The page of a share as text: plain lines, a check over them, and numbered lines of base32 with a check each.

use boma_record::Digest;
use data_encoding::BASE32_NOPAD;

const TITLE: &str = "BOMA RECOVERY SHARE v1";
const ADVICE: &str = "# One share alone opens nothing. Keep this page and its passphrase apart, and neither with another share.\n\
                      # To type it from paper: the lines as they stand, letters large or small, spaces as you like.\n";
/// Bytes in a line: 24 letters of base32.
const LINE: usize = 15;
const GROUP: usize = 4;

/// A page whose checks hold.
pub(super) struct Page {
    pub(super) lines: Vec<String>,
    pub(super) bytes: Vec<u8>,
}

/// The page of `lines` (`name: value`) and `bytes`.
pub(super) fn write(lines: &[String], bytes: &[u8]) -> String {
    let mut page = format!("{TITLE}\n{}\ncheck: {}\n", lines.join("\n"), check_of(lines));
    for (number, piece) in (1_u32..).zip(bytes.chunks(LINE)) {
        let letters = BASE32_NOPAD.encode(piece);
        page.push_str(&format!("{number:02} {} {}\n", grouped(&letters), line_check(number, &letters)));
    }
    page + ADVICE
}

/// Reads a page; where it is damaged, the number of the line of letters, 0 for the plain lines.
pub(super) fn read(text: &str) -> Result<Page, u32> {
    let mut rows = text.lines().map(str::trim).filter(|row| !row.is_empty() && !row.starts_with('#'));
    if rows.next() != Some(TITLE) {
        return Err(0);
    }
    let (mut lines, mut check, mut bytes, mut number) = (Vec::new(), None, Vec::new(), 0_u32);
    for row in rows {
        if let Some(told) = row.strip_prefix("check: ") {
            check = Some(told);
        } else if check.is_none() {
            lines.push(row.to_owned());
        } else {
            number = number.saturating_add(1);
            bytes.extend(letters_of(row, number).ok_or(number)?);
        }
    }
    if check.is_some_and(|told| told == check_of(&lines)) { Ok(Page { lines, bytes }) } else { Err(0) }
}

/// The bytes of one line of letters.
fn letters_of(row: &str, number: u32) -> Option<Vec<u8>> {
    let (told, rest) = row.split_once(' ')?;
    let (letters, check) = rest.rsplit_once(' ')?;
    let letters = letters.replace(' ', "").to_ascii_uppercase();
    let fits = told.parse() == Ok(number) && check.eq_ignore_ascii_case(&line_check(number, &letters));
    if fits { BASE32_NOPAD.decode(letters.as_bytes()).ok() } else { None }
}

fn grouped(letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    letters.chunks(GROUP).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

fn check_of(lines: &[String]) -> String {
    first(&Digest::of(lines.join("\n").as_bytes()), 8)
}

fn line_check(number: u32, letters: &str) -> String {
    first(&Digest::of(format!("{number:02} {letters}").as_bytes()), 4)
}

fn first(digest: &Digest, digits: usize) -> String {
    digest.to_string().chars().take(digits).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> String {
        write(&["realm: live".to_owned(), "share: 1".to_owned()], &(0..40).collect::<Vec<u8>>())
    }

    #[test]
    fn a_page_typed_from_paper_is_read_as_it_was_printed() {
        let typed: String = page().lines().map(|line| format!("  {line}\r\n")).collect();
        let read = read(&typed).map_err(|line| format!("line {line}")).unwrap();
        assert_eq!(read.bytes, (0..40).collect::<Vec<u8>>(), "every byte");
        assert_eq!(read.lines, ["realm: live", "share: 1"], "and every plain line");
        let small = page().replace("AAAQ EAYE", "aaaqeaye");
        assert_ne!(small, page(), "the letters were made small");
        assert!(super::read(&small).is_ok(), "small letters and missing spaces are the same letters");
    }

    #[test]
    fn a_slip_of_the_pen_is_named_by_its_line() {
        let told = |text: &str| read(text).err();
        assert_eq!(told(&page().replace("share: 1", "share: 2")), Some(0), "a plain line");
        let second = page().lines().find(|line| line.starts_with("02 ")).unwrap().to_owned();
        let slip = if second.contains('B') { second.replacen('B', "C", 1) } else { second.replacen('A', "C", 1) };
        assert_eq!(told(&page().replace(&second, &slip)), Some(2), "a letter of the second line");
        assert_eq!(told(&page().replace(&format!("{second}\n"), "")), Some(2), "a line left out");
        assert_eq!(told("a letter from home"), Some(0), "another page");
    }
}
