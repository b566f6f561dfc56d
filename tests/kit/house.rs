//! The places of the road: a headquarters, a laptop, a stick, and an office that has all three.

use crate::lent::{SteppedClock, stepped};
use crate::screen::{Screen, password_of};
use crate::stick::{Stick, copy_folder};
use boma_guideline::PackFiles;
use boma_headquarters::authority::{AuthorityChange, Root};
use boma_headquarters::{Founding, Headquarters, IntakeReport, ShareHolder, Split, Status};
use boma_packet::authority::Trusted;
use boma_packet::{Envelope, Fingerprint, Submission};
use boma_record::{Realm, Role, StationCode, Surroundings, Timestamp};
use boma_station::{NewOfficer, NewStation, Station, StationError};
use boma_store::{Password, Strength};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// The passphrase of every headquarters in these tests.
pub const PASSPHRASE: &str = "goats on the hill";

/// Who holds shares of the recovery secret.
pub const HOLDERS: [&str; 3] = ["Amina Lado", "Rose Deng", "Cecilia Wani"];

/// The passphrase of a holder's own share.
#[must_use]
pub fn share_passphrase(holder: &str) -> Password {
    Password::typed(&format!("{holder} and a red cow"))
}

/// Enrols at the counter.
pub const OFFICER: &str = "ayen";
/// Enrols at the other counter.
pub const OTHER_OFFICER: &str = "bol";
/// Reviews and approves.
pub const SUPERVISOR: &str = "deng";
/// Keeps the station running.
pub const ADMINISTRATOR: &str = "poni";

/// A headquarters in a folder that goes with it.
pub struct Hq {
    folder: TempDir,
    lent: Surroundings,
}

impl Hq {
    /// Founds a headquarters with the guideline and places that ship with the program.
    #[must_use]
    pub fn found(realm: Realm, lent: &Surroundings) -> Self {
        Self::found_with(shipped_guideline(), realm, lent)
    }

    /// Founds a headquarters with another guideline.
    #[must_use]
    pub fn found_with(guideline: PackFiles, realm: Realm, lent: &Surroundings) -> Self {
        let hq = Self { folder: folder(), lent: lent.clone() };
        let founding = Founding { realm, guideline, gazetteer: shipped_places(), strength: Strength::WEAK };
        let founded = Headquarters::init(&hq.path(), &Password::typed(PASSPHRASE), founding, lent.clone());
        drop(founded.expect("an empty folder can become a headquarters"));
        if realm == Realm::Live {
            drop(hq.split_recovery());
        }
        hq
    }

    /// The same headquarters in a folder of its own: what one learns, the other does not.
    #[must_use]
    pub fn copied(other: &Self) -> Self {
        let hq = Self { folder: folder(), lent: other.lent.clone() };
        copy_folder(&other.path(), &hq.path());
        hq
    }

    /// Splits the recovery secret among [`HOLDERS`], any two of whom open it; the pages lie in the folder `shares`.
    #[must_use]
    pub fn split_recovery(&self) -> Split {
        let holder = |name: &&str| {
            let folder = self.folder.path().join("shares").join(name.replace(' ', "-"));
            std::fs::create_dir_all(&folder).expect("the machine has room for a test");
            ShareHolder { name: name.parse().expect("a name"), folder, passphrase: share_passphrase(name) }
        };
        let holders: Vec<ShareHolder> = HOLDERS.iter().map(holder).collect();
        self.open().split_recovery(&Password::typed(PASSPHRASE), &holders, 2).expect("it was whole")
    }

    /// Opens it, as every command does.
    #[must_use]
    pub fn open(&self) -> Headquarters {
        Headquarters::open(&self.path(), &Password::typed(PASSPHRASE), self.lent.clone()).expect("founded before")
    }

    /// Its folder.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("hq")
    }

    /// Has `roots` vouch for it, `threshold` of them at a time.
    pub fn take_root(&self, roots: &[&Root], threshold: u8, revoke_from: Option<Timestamp>) -> Trusted {
        let roots_named = roots.iter().map(|root| root.public()).collect();
        let change = AuthorityChange { roots: roots_named, threshold: Some(threshold), revoke_from };
        let draft = self.open().draft_authority(&change).expect("the roots fit");
        let sign = |so_far, root: &&Root| Some(root.sign(&draft, so_far).expect("the root is of this realm"));
        let signed = roots.iter().fold(None, sign).expect("at least one root");
        self.open().adopt_authority(&signed).expect("enough roots signed")
    }

    /// Makes a root of its own for it, which then vouches for it; what people compare over the telephone.
    #[must_use]
    pub fn take_own_root(&self) -> Fingerprint {
        let (medium, passphrase) = (self.folder.path().join("root"), Password::typed(PASSPHRASE));
        let root = Root::create(&medium, self.status().realm, &passphrase, Strength::WEAK, &self.lent);
        self.take_root(&[&root.expect("the machine has room for a root")], 1, None).root_fingerprint()
    }

    /// Answers the request that lies on the stick; the answer lies there afterwards.
    pub fn provision(&self, laptop: &Laptop, stick: &Stick) {
        self.answer(&laptop.code, stick);
    }

    /// Answers the request of the station `code` that lies on the stick; the answer lies there afterwards.
    pub fn answer(&self, code: &StationCode, stick: &Stick) {
        let request = std::fs::read(stick.station(code).join(boma_packet::bundle::REQUEST));
        let request = Envelope::parse(&request.expect("the request is on the stick")).expect("the station wrote it");
        let answer = self.open().provision(&request).expect("headquarters vouches for the station");
        let name = boma_packet::bundle::ProvisioningName(provisioning_number(&answer)).to_string();
        let bytes = answer.to_bytes().expect("an envelope has bytes");
        std::fs::write(stick.station(code).join(name), bytes).expect("the stick has room");
    }

    /// Takes a stick in.
    #[must_use]
    pub fn intake(&self, stick: &Stick) -> IntakeReport {
        self.open().intake(stick.top(), &mut |_| {}).expect("a stick can be read")
    }

    /// Writes receipts to a stick; how many.
    pub fn write_receipts(&self, stick: &Stick) -> usize {
        self.open().receipts(stick.top()).expect("a stick can be written").len()
    }

    /// What it holds.
    #[must_use]
    pub fn status(&self) -> Status {
        self.open().status().expect("the register can be read")
    }
}

/// A laptop with a station in a folder that goes with it.
pub struct Laptop {
    folder: TempDir,
    /// The station's code.
    pub code: StationCode,
    lent: Surroundings,
}

impl Laptop {
    /// Sets up a station that headquarters does not know yet.
    #[must_use]
    pub fn set_up(code: &str, realm: Realm, lent: &Surroundings) -> Self {
        Self::staffed(code, realm, lent, &[])
    }

    /// Sets up a station with more people than the usual four: login, name and role of each.
    #[must_use]
    pub fn staffed(code: &str, realm: Realm, lent: &Surroundings, more: &[(&str, &str, Role)]) -> Self {
        let laptop = Self { folder: folder(), code: code.parse().expect("a station's code"), lent: lent.clone() };
        let people = [
            (OFFICER, "Ayen Kuol", Role::Officer),
            (OTHER_OFFICER, "Bol Majok", Role::Officer),
            (SUPERVISOR, "Deng Garang", Role::Supervisor),
            (ADMINISTRATOR, "Poni Lado", Role::Administrator),
        ];
        let new = NewStation {
            realm,
            code: laptop.code.clone(),
            office: "Malakal county office".parse().expect("a name"),
            strength: Strength::WEAK,
            officers: people.iter().chain(more).map(|(login, name, role)| new_officer(login, name, *role)).collect(),
        };
        Station::create(&laptop.path(), new, lent).expect("an empty folder can become a station");
        laptop
    }

    /// The station's folder.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.folder.path().join("station")
    }

    /// Opens the program on it.
    #[must_use]
    pub fn screen(&self) -> Screen {
        Screen::open(&self.path(), self.lent.clone())
    }

    /// Unlocks it without a screen; the registry is free again when the value goes.
    #[track_caller]
    #[must_use]
    pub fn unlocked(&self, login: &str) -> Station {
        let (name, password) = (login.parse().expect("a login"), Password::typed(&password_of(login)));
        Station::unlock(&self.path(), &name, &password, self.lent.clone()).expect("the registry is free and whole")
    }

    /// Writes its request to the stick.
    pub fn write_request(&self, stick: &Stick) {
        self.unlocked(ADMINISTRATOR).write_request(stick.top()).expect("the stick has room");
    }

    /// Takes headquarters' provisioning pack from the stick.
    pub fn take_provisioning(&self, stick: &Stick) {
        let mut station = self.unlocked(ADMINISTRATOR);
        let taken = match station.provision_from(stick.top()) {
            // In the live realm somebody telephones; here nobody doubts.
            Err(StationError::RootUnconfirmed(root)) => station.provision_confirmed(stick.top(), root),
            other => other,
        };
        taken.expect("the pack is headquarters' own");
    }

    /// Fails the test unless journal, sequences and chain are whole.
    #[track_caller]
    pub fn verify(&self) {
        self.unlocked(OFFICER).verify().expect("nothing that happens to a station breaks its chains");
    }
}

/// An office at work: a provisioned laptop, its headquarters, an empty stick and the clock that they share.
pub struct Office {
    /// The clock of laptop and headquarters.
    pub clock: Arc<SteppedClock>,
    /// The clock and the random bytes.
    pub lent: Surroundings,
    /// Headquarters.
    pub hq: Hq,
    /// The station's laptop.
    pub laptop: Laptop,
    /// An empty stick.
    pub stick: Stick,
}

impl Office {
    /// An office ready for work, in the practice realm.
    #[must_use]
    pub fn open() -> Self {
        Self::of(Realm::Practice, "MAL1", 1)
    }

    /// An office ready for work; another seed gives other keys.
    #[must_use]
    pub fn of(realm: Realm, code: &str, seed: u64) -> Self {
        Self::with(shipped_guideline(), realm, code, seed)
    }

    /// An office that works by another guideline.
    #[must_use]
    pub fn with(guideline: PackFiles, realm: Realm, code: &str, seed: u64) -> Self {
        let (clock, lent) = stepped(seed);
        let hq = Hq::found_with(guideline, realm, &lent);
        let laptop = Laptop::set_up(code, realm, &lent);
        provision(&laptop, &hq);
        Self { clock, lent, hq, laptop, stick: Stick::empty() }
    }

    /// Another provisioned laptop of the same headquarters.
    #[must_use]
    pub fn another_laptop(&self, code: &str) -> Laptop {
        let laptop = Laptop::set_up(code, self.hq.status().realm, &self.lent);
        provision(&laptop, &self.hq);
        laptop
    }

    /// Enrols, approves and seals the applicants with these numbers; their files, in order.
    #[must_use]
    pub fn sealed(&self, numbers: impl IntoIterator<Item = u64>) -> Vec<String> {
        sealed(&self.laptop.screen(), numbers)
    }

    /// The whole way of one stick: export, intake, receipts, answers.
    #[must_use]
    pub fn carry(&self, stick: &Stick) -> IntakeReport {
        let screen = self.laptop.screen();
        screen.as_login(SUPERVISOR, |screen| screen.export(stick.top()).expect("the stick has room"));
        let report = self.hq.intake(stick);
        self.hq.write_receipts(stick);
        screen.as_login(SUPERVISOR, |screen| screen.take_answers(stick.top()).expect("the answers are ours"));
        report
    }

    /// The submissions in the packets on this stick, as headquarters reads them.
    #[must_use]
    pub fn submissions(&self, stick: &Stick) -> Vec<Submission> {
        let hq = self.hq.open();
        let packets = stick.packets().into_iter().map(|path| std::fs::read(path).expect("the stick can be read"));
        let examined = packets.map(|sealed| hq.examine(&sealed).expect("the register can be read"));
        examined.map(|packet| packet.expect("headquarters refuses none of them").submission).collect()
    }

    /// Where each file stands, as the officer's list says.
    #[must_use]
    pub fn states(&self, files: &[String]) -> Vec<String> {
        self.laptop.screen().as_login(SUPERVISOR, |screen| files.iter().map(|id| screen.state_of(id)).collect())
    }
}

/// Carries a request to headquarters and its answer back, on a stick of their own.
pub fn provision(laptop: &Laptop, hq: &Hq) {
    let stick = Stick::empty();
    laptop.write_request(&stick);
    hq.provision(laptop, &stick);
    laptop.take_provisioning(&stick);
}

/// Enrols, approves and seals applicants at this screen; their files, in order.
#[must_use]
pub fn sealed(screen: &Screen, numbers: impl IntoIterator<Item = u64>) -> Vec<String> {
    let enrol = |number| screen.enrol(number).expect("a complete file can be signed");
    let files: Vec<String> = screen.as_login(OFFICER, |_| numbers.into_iter().map(enrol).collect());
    screen.as_login(SUPERVISOR, |screen| {
        for id in &files {
            screen.approve(id).expect("another login approves");
        }
    });
    files
}

/// The guideline that ships with the program.
#[must_use]
pub fn shipped_guideline() -> PackFiles {
    guideline_version("0.2.0")
}

/// One version of that guideline.
#[must_use]
pub fn guideline_version(version: &str) -> PackFiles {
    let folder = assets().join("guidelines/ssd-civil-registry").join(version);
    let entries = std::fs::read_dir(&folder).expect("the guideline is in the tree");
    let files = entries.map(|entry| entry.expect("a folder can be listed").path());
    let read = |path: PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(&path).expect("a pack's files are text"))
    };
    PackFiles(files.map(read).collect::<BTreeMap<_, _>>())
}

/// The places that ship with the program, as CSV.
#[must_use]
pub fn shipped_places() -> String {
    std::fs::read_to_string(assets().join("places/ssd-admin.csv")).expect("the places are in the tree")
}

/// The folder of the data that ships with the program.
#[must_use]
pub fn assets() -> PathBuf {
    tree().join("assets")
}

/// The top of the source tree.
#[must_use]
pub fn tree() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("tests/ stands in the tree").to_owned()
}

fn new_officer(login: &str, name: &str, role: Role) -> NewOfficer {
    NewOfficer {
        login: login.parse().expect("a login"),
        name: name.parse().expect("a name"),
        role,
        password: Password::chosen(&password_of(login)).expect("long enough"),
    }
}

fn provisioning_number(answer: &Envelope) -> u64 {
    boma_packet::read_unverified::<boma_packet::Provisioning>(answer).expect("headquarters wrote it").number
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("the machine has room for a test")
}
