//! Checks of custody.json: bases, and limits that could never warn.

use super::Check;
use crate::defect::Place;
use crate::pack::{Custody, Limits};

impl Check<'_> {
    pub(super) fn custody(&mut self) {
        let place = Place::file("custody.json");
        let Custody { verification, freeze, retention, overdue, unusual, .. } = &self.guideline.custody;
        self.basis(&place.at("verification").at("why"), verification.as_ref().map(|it| &it.why));
        self.basis(&place.at("freeze").at("why"), freeze.as_ref().map(|it| &it.why));
        self.basis(&place.at("retention").at("why"), retention.as_ref().map(|it| &it.why));
        self.basis(&place.at("overdue").at("why"), overdue.as_ref().map(|it| &it.why));
        self.basis(&place.at("unusual").at("why"), unusual.as_ref().map(|it| &it.why));
        if let Some(freeze) = freeze {
            let here = place.at("freeze");
            self.rising(&here.at("not_exported"), freeze.not_exported);
            self.rising(&here.at("not_approved"), freeze.not_approved);
            self.falling(&here.at("disk_free_mb"), freeze.disk_free_mb);
            let ages = [("guideline_days", freeze.guideline_days), ("provisioning_days", freeze.provisioning_days)];
            for (member, _) in ages.into_iter().filter(|(_, days)| *days == Some(0)) {
                self.findings.add(&here.at(member), "with no day at all nobody could ever be enrolled");
            }
        }
        if let Some(unusual) = unusual
            && let (Some(shorter), Some(longer)) = (unusual.minutes_shorter_than, unusual.minutes_longer_than)
            && shorter >= longer
        {
            self.findings.add(&place.at("unusual").at("minutes_longer_than"), "every file would be unusual");
        }
    }

    fn rising(&mut self, place: &Place, limits: Option<Limits>) {
        if limits.is_some_and(|limits| limits.stop == 0 || limits.warn >= limits.stop) {
            self.findings.add(place, "the warning comes before the stop, and the stop is at least 1");
        }
    }

    fn falling(&mut self, place: &Place, limits: Option<Limits>) {
        if limits.is_some_and(|limits| limits.warn <= limits.stop) {
            self.findings.add(place, "less is free at the stop than at the warning");
        }
    }
}
