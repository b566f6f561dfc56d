//! Ten thousand seeded changes to what travels: packets, manifests, receipts. Each is found, none stops the program.
#![cfg(test)]

mod fixture;

use boma_packet::*;
use fixture::*;

const TAMPERINGS: u32 = 10_000;

/// Knuth's MMIX generator: the same in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound.max(1)
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }

    /// Something else than `bytes`: bits turned, bytes written over, cut off, put in, moved, doubled.
    fn tampered(&mut self, bytes: &[u8]) -> Vec<u8> {
        loop {
            let mut changed = bytes.to_vec();
            for _ in 0..=self.below(3) {
                self.tamper(&mut changed);
            }
            if changed != bytes {
                return changed;
            }
        }
    }

    fn tamper(&mut self, bytes: &mut Vec<u8>) {
        let (at, to) = (self.below(bytes.len()), self.below(bytes.len()));
        let (from, until) = (at.min(to), at.max(to));
        match self.below(8) {
            _ if bytes.is_empty() => bytes.push(self.byte()),
            0 | 1 => bytes[at] ^= 1 << self.below(8),
            2 => bytes[at] = self.byte(),
            3 => bytes.truncate(at),
            4 => bytes.insert(at, self.byte()),
            5 => bytes.drain(from..until.min(from + 40)).for_each(drop),
            6 => bytes.swap(at, to),
            _ => {
                let again = bytes[from..until.min(from + 40)].to_vec();
                bytes.extend(again);
            }
        }
    }
}

/// Tampers with `bytes` and hands each to `taken`, which says what it took; nothing but a refusal is right.
fn all_are_found<T: std::fmt::Debug, E>(seed: u64, bytes: &[u8], mut taken: impl FnMut(&[u8]) -> Result<T, E>) {
    assert!(taken(bytes).is_ok(), "untouched, it is taken");
    let mut seeded = Seeded(seed);
    for number in 0..TAMPERINGS {
        let changed = seeded.tampered(bytes);
        let found = taken(&changed);
        assert!(found.is_err(), "tampering {number} of seed {seed} was taken as {found:?}", found = found.ok());
    }
}

#[test]
fn a_packet_that_was_tampered_with_is_refused() {
    let identity = hq_identity();
    all_are_found(3, &sealed(), |bytes| {
        let opened = open(bytes, &identity, &Limits::default())?;
        opened.verify(&station().public()).cloned()
    });
}

/// As somebody can who knows headquarters' public key: the seal is made anew around a changed archive.
#[test]
fn an_archive_that_was_tampered_with_and_sealed_anew_is_refused() {
    let identity = hq_identity();
    let plain = open_bytes(&sealed(), &identity, 1 << 20).unwrap().to_vec();
    all_are_found(4, &plain, |bytes| {
        let sealed = seal_bytes(bytes, &[identity.recipient()])?;
        let opened = open(&sealed, &identity, &Limits::default())?;
        opened.verify(&station().public()).cloned()
    });
}

#[test]
fn a_manifest_that_was_tampered_with_is_refused() {
    let envelope = sign_statement(&manifest(), &station()).unwrap().to_bytes().unwrap();
    let key = station().public();
    all_are_found(5, &envelope, |bytes| open_statement::<Manifest>(&Envelope::parse(bytes)?, &key));
}

#[test]
fn a_receipt_that_was_tampered_with_is_refused() {
    let envelope = sign_statement(&receipt(), &hq()).unwrap().to_bytes().unwrap();
    let key = hq().public();
    all_are_found(6, &envelope, |bytes| open_statement::<Receipt>(&Envelope::parse(bytes)?, &key));
}
