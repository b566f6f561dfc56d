//! What is found possible is what the program finds, on every pack that is shipped.

use super::{Goal, Outcome, State, Verdict, World, decide};
use boma_guideline::outline::Formula;
use boma_guideline::{Case, Guideline, PackFiles};
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::fs;

fn shipped(version: &str) -> Guideline {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/../../../../assets/guidelines/ssd-civil-registry");
    let files = fs::read_dir(format!("{folder}/{version}")).unwrap().map(|entry| {
        let path = entry.unwrap().path();
        (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(&path).unwrap())
    });
    Guideline::load(&PackFiles(files.collect::<BTreeMap<_, _>>())).unwrap()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 3, 12).unwrap()
}

/// Looks at a complete file of every category, process and ground.
fn every_file(guideline: &Guideline, look: impl Fn(&World<'_>, &Case<'_>, &str)) {
    let world = World::new(guideline.outline(), today());
    for category in &guideline.outline().categories.categories {
        for process in world.processes().into_iter().filter(|process| world.is_for(*process, &category.code)) {
            let grounds = category.grounds.iter().map(|ground| Some(ground.id.as_str()));
            let grounds: Vec<_> = if world.decides_grounds(process) { grounds.collect() } else { vec![None] };
            for ground in grounds {
                let Outcome::Possible(model) = world.complete(&category.code, process, ground) else {
                    panic!("{} has a complete file for {process} by {ground:?}", category.code)
                };
                let day = model.today.unwrap_or(today());
                let case = Case { category: &category.code, process, answers: &model.answers, today: day };
                look(&world, &case, ground.unwrap_or("none"));
            }
        }
    }
}

#[test]
fn files_found_complete_are_complete() {
    for version in ["0.1.0", "0.2.0"] {
        let guideline = shipped(version);
        every_file(&guideline, |_, case, ground| {
            let view = guideline.view(case, "en").unwrap();
            let name = format!("{version} {} {} {ground}", case.category, case.process);
            assert!(view.complete, "{name}: the program misses {:?}", view.missing);
        });
    }
}

#[test]
fn questions_found_asked_are_asked() {
    let guideline = shipped("0.2.0");
    every_file(&guideline, |world, case, _| {
        let view = guideline.view(case, "en").unwrap();
        let counted = guideline.travelling_answers(case).unwrap();
        let state = State::of(case.category, case.process, case.today, &counted);
        let shown: Vec<&str> = view.steps.iter().flat_map(|step| &step.fields).map(|field| field.id.as_str()).collect();
        for field in guideline.outline().form.steps.iter().skip(1).flat_map(|step| &step.fields) {
            let id = field.id.as_str();
            let verdict = decide(world, &state, &world.asked(id).unwrap().when);
            let wanted = if shown.contains(&id) { Verdict::True } else { Verdict::False };
            assert_eq!(verdict, wanted, "{}: the program and the tools agree on {id}", case.category);
        }
    });
}

#[test]
fn too_many_possibilities_are_no_answer() {
    let guideline = shipped("0.1.0");
    let world = World::new(guideline.outline(), today());
    let goal = Goal::Is(Formula::Truth("father_unknown".into()));
    assert_eq!(world.solve(vec![goal], super::Given::default(), 1), Outcome::Unsure, "one try decides nothing");
}
