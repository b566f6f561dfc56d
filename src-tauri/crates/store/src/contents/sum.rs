//! A sum over rows in which their order does not count.

use crate::StoreError;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::types::ValueRef;
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What rows are summed under: HMAC-SHA-256 (RFC 2104), so that a sum tells nothing of a row to who reads a journal.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(super) struct SumKey([u8; 32]);

impl SumKey {
    pub(super) const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The digest of one row: of its table's name and each value with its type and length, so that no two rows share bytes.
    pub(super) fn row<'v>(
        &self,
        table: &str,
        values: impl Iterator<Item = ValueRef<'v>>,
    ) -> Result<[u8; 32], StoreError> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0)
            .map_err(|_| StoreError::Statement("the key of the contents was not taken".to_owned()))?;
        part(&mut mac, b'n', table.as_bytes());
        for value in values {
            match value {
                ValueRef::Null => part(&mut mac, b'0', &[]),
                ValueRef::Integer(number) => part(&mut mac, b'i', &number.to_be_bytes()),
                ValueRef::Real(number) => part(&mut mac, b'r', &number.to_bits().to_be_bytes()),
                ValueRef::Text(text) => part(&mut mac, b't', text),
                ValueRef::Blob(bytes) => part(&mut mac, b'b', bytes),
            }
        }
        Ok(mac.finalize().into_bytes().into())
    }
}

fn part(mac: &mut Hmac<Sha256>, kind: u8, bytes: &[u8]) {
    mac.update(&[kind]);
    mac.update(&(bytes.len() as u64).to_be_bytes());
    mac.update(bytes);
}

/// The sum of row digests modulo 2^256: rows come and go in any order, and nothing has to be read again.
///
/// Two sets of rows with one sum can be found by who holds the key, at the price of tens of thousands of made-up rows
/// (Wagner, A Generalized Birthday Problem, 2002); changed rows alone do not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Sum([u8; 32]);

impl Sum {
    pub(super) const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(super) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    pub(super) fn plus(self, row: &[u8; 32]) -> Self {
        let mut carry = 0_u16;
        let mut sum = self.0;
        for (digit, added) in sum.iter_mut().zip(row).rev() {
            let [high, low] = (u16::from(*digit) + u16::from(*added) + carry).to_be_bytes();
            (*digit, carry) = (low, u16::from(high));
        }
        Self(sum)
    }

    pub(super) fn minus(self, row: &[u8; 32]) -> Self {
        // Two's complement: the inverted digits plus one.
        let one = {
            let mut one = [0; 32];
            if let Some(last) = one.last_mut() {
                *last = 1;
            }
            one
        };
        self.plus(&row.map(|digit| !digit)).plus(&one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_added_can_be_taken_away_in_any_order(a: [u8; 32], b: [u8; 32], c: [u8; 32]) {
            let sum = Sum::default().plus(&a).plus(&b).plus(&c);
            prop_assert_eq!(sum, Sum::default().plus(&c).plus(&a).plus(&b), "the order does not count");
            prop_assert_eq!(sum.minus(&b).minus(&a).minus(&c), Sum::default(), "nothing stays behind");
        }
    }

    #[test]
    fn rows_that_look_alike_have_digests_of_their_own() {
        let key = SumKey::from_bytes([1; 32]);
        let row = |table: &str, values: &[ValueRef<'_>]| key.row(table, values.iter().copied()).unwrap();
        let all = [
            row("ear", &[ValueRef::Text(b"ab"), ValueRef::Text(b"c")]),
            row("ear", &[ValueRef::Text(b"a"), ValueRef::Text(b"bc")]),
            row("ear", &[ValueRef::Blob(b"ab"), ValueRef::Text(b"c")]),
            row("eara", &[ValueRef::Text(b"b"), ValueRef::Text(b"c")]),
            row("ear", &[ValueRef::Null, ValueRef::Text(b"c")]),
            row("ear", &[ValueRef::Text(b""), ValueRef::Text(b"c")]),
            row("ear", &[ValueRef::Integer(0), ValueRef::Text(b"c")]),
            row("ear", &[ValueRef::Real(0.0), ValueRef::Text(b"c")]),
        ];
        let different: std::collections::BTreeSet<_> = all.iter().collect();
        assert_eq!(different.len(), all.len(), "type, length and table count");
    }
}
