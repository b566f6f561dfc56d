//! Power cuts: a worker is killed at 240 random moments, and nothing it told of as done is ever lost.

mod expected;
mod stick_check;
mod victim;

use expected::Expected;
use kit::house::{Hq, Laptop, SUPERVISOR, provision};
use kit::lent::{Seeded, stepped};
use kit::stick::Stick;
use std::collections::BTreeMap;
use victim::{Moment, Victim};

const KILLS: u64 = 240;
/// Draws the moments; another seed, other moments.
const SEED: u64 = 20_260_312;

#[test]
fn nothing_told_as_done_is_lost_when_the_power_goes() {
    let (clock, lent) = stepped(SEED);
    let hq = Hq::found(boma_record::Realm::Practice, &lent);
    let laptop = Laptop::set_up("MAL1", boma_record::Realm::Practice, &lent);
    provision(&laptop, &hq);
    let stick = Stick::empty();
    let (chance, mut expected, mut hits) = (Seeded::new(SEED), Expected::of(&laptop), BTreeMap::new());
    for run in 0..KILLS {
        // A try whose outcome the power cut swallowed counts as a wrong one, so nobody may be in a hurry.
        clock.forward_seconds(600);
        let moment = Moment::draw(run, &chance);
        let told = Victim::put_to_work(&laptop, &stick, run, &lent.now(), moment.begins_with()).kill_at(&moment);
        clock.forward_seconds(600);
        *hits.entry(victim::act_under_way(&told)).or_insert(0_u32) += 1;
        expected.learn(&told);
        expected.hold(&laptop, &stick, run);
    }
    report(&hits);
    everything_arrives(&hq, &laptop, &stick, &expected);
}

fn report(hits: &BTreeMap<String, u32>) {
    let all: Vec<String> = hits.iter().map(|(act, count)| format!("{act} {count}")).collect();
    eprintln!("{KILLS} kills with seed {SEED} hit: {}", all.join(", "));
    for act in ["unlock", "answer", "attach", "sign", "verify", "seal", "export"] {
        assert!(hits.contains_key(act), "the kills hit every kind of act, {act} too: {all:?}");
    }
}

fn everything_arrives(hq: &Hq, laptop: &Laptop, stick: &Stick, expected: &Expected) {
    let screen = laptop.screen();
    screen.as_login(SUPERVISOR, |screen| {
        // Nothing is due where the last act was an export.
        drop(screen.export(stick.top()));
    });
    expected.hold_all(laptop, stick);
    let report = hq.intake(stick);
    assert!(report.refused.is_empty(), "every whole bundle is good: {:?}", report.refused);
    let sealed = usize::try_from(laptop.unlocked(SUPERVISOR).verify().unwrap().packets).unwrap();
    assert_eq!(report.accepted, sealed, "every sealed packet is in the register once");
    assert_eq!(report.stations[0].missing, [], "without a gap");
    hq.write_receipts(stick);
    screen.as_login(SUPERVISOR, |screen| {
        let told = screen.take_answers(stick.top()).unwrap();
        assert_eq!(told["registered"], sealed, "and the station learns that of each: {told}");
    });
    hq.open().verify_audit().expect("headquarters' journal is whole");
    eprintln!("{sealed} packets in {} bundles arrived", stick.bundles().len());
}
