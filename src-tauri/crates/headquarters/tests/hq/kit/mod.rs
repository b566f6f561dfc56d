//! A headquarters, stations, files and sticks.

mod answers;
mod station;
mod stick;

pub use answers::{answers, picture};
pub use station::{Made, Recipe, Station, signer};
pub use stick::{Stick, line_of};

use boma_guideline::PackFiles;
use boma_headquarters::{Founding, Headquarters, IntakeReport};
use boma_record::{Clock, NoRandomness, Randomness, Realm, Surroundings, Timestamp};
use boma_store::{Password, Strength};
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;

/// A clock that stands still until a test moves it.
pub struct TestClock(AtomicI64);

impl TestClock {
    pub fn at(millis: i64) -> Self {
        Self(AtomicI64::new(millis))
    }

    pub fn forward_days(&self, days: i64) {
        self.0.fetch_add(days * 86_400_000, Ordering::Relaxed);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_unix_millis(self.0.load(Ordering::Relaxed))
    }
}

/// Bytes that are the same in every run (Knuth's MMIX generator).
pub struct Counted(AtomicU64);

impl Counted {
    pub fn from(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Randomness for Counted {
    fn fill(&self, bytes: &mut [u8]) -> Result<(), NoRandomness> {
        for byte in bytes {
            let step = |state: u64| {
                Some(state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407))
            };
            let state = self.0.fetch_update(Ordering::Relaxed, Ordering::Relaxed, step).unwrap_or_default();
            *byte = (state >> 56) as u8;
        }
        Ok(())
    }
}

/// A headquarters in a folder of its own.
pub struct Hq {
    pub folder: TempDir,
    pub clock: Arc<TestClock>,
    pub hq: Headquarters,
}

pub const PASSPHRASE: &str = "goats on the hill";

impl Hq {
    pub fn new() -> Self {
        Self::with_seed(1)
    }

    /// Another seed gives other keys.
    pub fn with_seed(seed: u64) -> Self {
        Self::founded(seed, pack())
    }

    /// A headquarters whose guideline is `guideline`.
    pub fn founded(seed: u64, guideline: PackFiles) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(TestClock(AtomicI64::new(1_773_300_000_000)));
        let surroundings = Surroundings { clock: clock.clone(), randomness: Arc::new(Counted::from(seed)) };
        let founding = Founding {
            realm: Realm::Practice,
            guideline,
            gazetteer: "pcode,name\n".to_owned(),
            strength: Strength::WEAK,
        };
        let hq = Headquarters::init(&folder.path().join("hq"), &Password::typed(PASSPHRASE), founding, surroundings)
            .unwrap();
        Self { folder, clock, hq }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("hq")
    }

    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    pub fn intake(&mut self, stick: &Stick) -> IntakeReport {
        self.hq.intake(stick.path(), &mut |_| {}).unwrap()
    }

    /// Takes in one packet alone on a stick; the report.
    pub fn intake_one(&mut self, station: &mut Station, made: Made) -> IntakeReport {
        let stick = Stick::new();
        stick.bundle(station, &[made]);
        self.intake(&stick)
    }
}

macro_rules! pack {
    ($($name:literal),*) => {
        BTreeMap::from([$(($name.to_owned(), include_str!(concat!("../../../../../../assets/guidelines/ssd-civil-registry/0.1.0/", $name)).to_owned())),*])
    };
}

/// The shipped guideline.
pub fn pack() -> PackFiles {
    PackFiles(pack!(
        "pack.json",
        "categories.json",
        "form.json",
        "evidence.json",
        "reasons.json",
        "notices.json",
        "phrases.json"
    ))
}
