//! Puts the shared grounds where categories use them.

use crate::defect::{Findings, Place};
use crate::pack::{Categories, Ground, GroundUse};

pub(super) fn use_shared(categories: &mut Categories, findings: &mut Findings) {
    let place = Place::file("categories.json").at("categories");
    for (index, category) in categories.categories.iter_mut().enumerate() {
        let here = place.at(index).at("grounds");
        let named = std::mem::take(&mut category.named).into_iter().enumerate();
        let found = named.filter_map(|(number, ground)| of(ground, &categories.grounds, &here.at(number), findings));
        category.grounds = found.collect();
    }
}

fn of(ground: GroundUse, shared: &[Ground], place: &Place, findings: &mut Findings) -> Option<Ground> {
    let wanted = match ground {
        GroundUse::Own(ground) => return Some(*ground),
        GroundUse::Shared(wanted) => wanted,
    };
    let Some(found) = shared.iter().find(|ground| ground.id == wanted.name) else {
        findings.add(&place.at("use"), format!("there is no shared ground '{}'", wanted.name));
        return None;
    };
    let mut ground = found.clone();
    if wanted.always {
        ground.claimed_when = None;
    }
    Some(ground)
}
