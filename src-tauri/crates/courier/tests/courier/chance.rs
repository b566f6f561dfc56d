//! Random damage to one of two copies heals, whatever it is; nothing on the way is lost or made up.

use crate::kit::{Stick, copy_to, serious, whole};
use proptest::prelude::*;
use std::fs;

/// One thing that happens to one file.
#[derive(Debug, Clone, Copy)]
enum Accident {
    Flip(usize, u8),
    Cut(usize),
    Grow(usize),
    Zero,
    Remove,
    Folder,
}

fn accident() -> impl Strategy<Value = Accident> {
    prop_oneof![
        (any::<usize>(), 0..8_u8).prop_map(|(at, bit)| Accident::Flip(at, bit)),
        any::<usize>().prop_map(Accident::Cut),
        (1..5000_usize).prop_map(Accident::Grow),
        Just(Accident::Zero),
        Just(Accident::Remove),
        Just(Accident::Folder),
    ]
}

fn happen(stick: &Stick, which: usize, accident: Accident) {
    // A sealed receipt shows no carrier what is wrong with it; see the test of answers.
    let files: Vec<_> = stick
        .files()
        .into_iter()
        .filter(|(below, _)| !below.contains("receipt-") && !below.contains("request"))
        .collect();
    let Some((below, mut bytes)) = files.get(which % files.len().max(1)).cloned() else { return };
    let path = stick.at(&below);
    match accident {
        Accident::Flip(at, bit) if !bytes.is_empty() => {
            let at = at % bytes.len();
            bytes[at] ^= 1 << bit;
        }
        Accident::Cut(at) => bytes.truncate(at % bytes.len().max(1)),
        Accident::Grow(more) => bytes.resize(bytes.len() + more, 0x5A),
        Accident::Zero | Accident::Flip(..) => bytes.fill(0),
        Accident::Remove => return fs::remove_file(path).unwrap(),
        Accident::Folder => {
            fs::remove_file(&path).unwrap();
            return fs::create_dir(path).unwrap();
        }
    }
    fs::write(path, bytes).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// A failing case prints its own seed and is kept beside this file.
    #[test]
    fn random_damage_to_one_of_two_copies_heals(
        accidents in prop::collection::vec((any::<usize>(), accident()), 1..12),
        damaged_first in any::<bool>(),
        by_way_of_target in any::<bool>(),
    ) {
        let good = Stick::usual();
        let damaged = good.copied();
        for (which, accident) in &accidents {
            happen(&damaged, *which, *accident);
        }
        let to = Stick::empty();
        if by_way_of_target {
            // The damaged stick was copied some time ago.
            let _ = crate::kit::try_copy(&[&damaged], &to);
            copy_to(&[&good], &to);
        } else {
            copy_to(&if damaged_first { [&damaged, &good] } else { [&good, &damaged] }, &to);
        }
        let files = to.files();
        for (below, bytes) in good.files() {
            prop_assert_eq!(files.get(&below), Some(&bytes), "{} is whole", below);
        }
        let report = to.check();
        prop_assert!(serious(&report).is_empty() && whole(&report) == 3, "nothing is left over: {:?}", serious(&report));
        prop_assert!(files.len() == good.files().len(), "nothing was made up: {:?}", files.keys());
    }
}
