//! Which of two versions is the later one.

use std::cmp::Ordering;

/// Compares versions part by part, numbers as numbers: 0.9.0 is before 0.10.0.
#[must_use]
pub fn version_order(one: &str, other: &str) -> Ordering {
    parts(one).cmp(parts(other))
}

/// A part that is no number comes before every number: 1.0.draft is before 1.0.0.
fn parts(version: &str) -> impl Iterator<Item = (Option<u64>, &str)> {
    version.split(['.', '-']).map(|part| part.parse().map_or((None, part), |number| (Some(number), "")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_count_as_numbers() {
        for (one, other) in [("0.1.0", "0.2.0"), ("0.9.0", "0.10.0"), ("1.0", "1.0.1"), ("1.0.draft", "1.0.0")] {
            assert_eq!(version_order(one, other), Ordering::Less, "{one} is before {other}");
            assert_eq!(version_order(other, one), Ordering::Greater, "{other} is after {one}");
        }
        assert_eq!(version_order("0.2.0", "0.2.0"), Ordering::Equal, "the same");
    }
}
