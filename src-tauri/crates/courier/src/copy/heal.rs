//! A bundle that is there already: checked, and healed where another stick has what is damaged.

use super::bundle::still_there;
use super::plan::{Job, Plan};
use super::pool::Pool;
use super::put::put;
use super::{BundleCopy, Done};
use crate::check::packet;
use crate::list::List;
use crate::paper::bounded;
use crate::{CourierError, FaultKind, Faults, Phase, Step, Tell, told};
use boma_medium::{StickError, check_room};
use boma_packet::PacketLine;
use boma_packet::bundle::{MANIFEST, PACKETS};
use std::fs::File;

pub(super) fn heal(
    job: &Job,
    plan: &Plan,
    list: &List,
    pool: &Pool,
    tell: Tell<'_>,
    faults: &mut Faults,
) -> Result<BundleCopy, CourierError> {
    let mut report = BundleCopy::of(job, Done::Already, list.manifest.packets.len() as u64);
    let bad = bad(job, list, tell)?;
    let needed = bad.iter().map(|(line, _)| line.size).fold(0, u64::saturating_add);
    if needed > 0 {
        check_room(&plan.to, needed)?;
    }
    for (line, kind) in bad {
        let (place, own) = (format!("{}/{PACKETS}/{}", job.shown, line.name), packet_path(job, line));
        let Some(good) = pool.whole(line, &own) else {
            still_there(&plan.sources)?;
            faults.add(place, &kind);
            report.done = Done::Incomplete;
            continue;
        };
        let mut source = File::open(good).map_err(StickError::from)?;
        if put(&mut source, line.size, line.sha256, &own, &plan.to)? {
            faults.add(place, &FaultKind::SetAside);
        }
        report.heal(line.size);
    }
    let own = job.whole().join(MANIFEST);
    if bounded(&own, list.bytes.len() as u64).ok().as_deref() != Some(list.bytes.as_slice()) {
        let size = list.bytes.len() as u64;
        if put(&mut list.bytes.as_slice(), size, list.sha256, &own, &plan.to)? {
            faults.add(format!("{}/{MANIFEST}", job.shown), &FaultKind::SetAside);
        }
        report.done = if report.done == Done::Incomplete { Done::Incomplete } else { Done::Healed };
        report.bytes = report.bytes.saturating_add(size);
    }
    Ok(report)
}

/// The packets that are not as listed, and what is wrong with them.
fn bad<'l>(job: &Job, list: &'l List, tell: Tell<'_>) -> Result<Vec<(&'l PacketLine, FaultKind)>, CourierError> {
    let (mut bad, mut done) = (Vec::new(), 0_u64);
    for line in &list.manifest.packets {
        told(tell, Step { place: &job.shown, phase: Phase::Checking, done, total: list.size() })?;
        if let Err(kind) = packet(&packet_path(job, line), line) {
            bad.push((line, kind));
        }
        done = done.saturating_add(line.size);
    }
    told(tell, Step { place: &job.shown, phase: Phase::Checking, done, total: list.size() })?;
    Ok(bad)
}

fn packet_path(job: &Job, line: &PacketLine) -> std::path::PathBuf {
    job.whole().join(PACKETS).join(line.name.to_string())
}

impl BundleCopy {
    fn heal(&mut self, size: u64) {
        if self.done == Done::Already {
            self.done = Done::Healed;
        }
        self.written = self.written.saturating_add(1);
        self.bytes = self.bytes.saturating_add(size);
    }
}
