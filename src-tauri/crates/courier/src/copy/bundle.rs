//! One bundle: written whole, or completed where an earlier copy left it.

use super::plan::{Job, Plan};
use super::pool::Pool;
use super::{BundleCopy, Done, heal};
use crate::check::{Keys, packet};
use crate::list::List;
use crate::look;
use crate::{CourierError, Faults, Phase, Step, Tell, Unfinished, told};
use boma_medium::StickError;
use boma_packet::PacketLine;
use boma_packet::bundle::{BundleName, MANIFEST, PACKETS};
use std::fs::{self, File};
use std::path::{Path, PathBuf};

/// Does one job.
pub(super) fn carry(
    job: &Job,
    plan: &Plan,
    keys: &Keys,
    tell: Tell<'_>,
    faults: &mut Faults,
) -> Result<BundleCopy, CourierError> {
    let list = match job.list(keys) {
        Ok(list) => list,
        Err(kind) => {
            still_there(&plan.sources)?;
            faults.add(&job.shown, &kind);
            return Ok(BundleCopy::of(job, Done::Incomplete, 0));
        }
    };
    let none = Pool::default();
    let pool = plan.pools.get(&job.station).unwrap_or(&none);
    if look::thing(&job.whole()).is_ok() {
        return heal::heal(job, plan, &list, pool, tell, faults);
    }
    let writing = Writing { job, list: &list, pool, first: job.list_in.join(PACKETS), sources: &plan.sources };
    writing.write(tell, faults)
}

struct Writing<'w> {
    job: &'w Job,
    list: &'w List,
    pool: &'w Pool,
    first: PathBuf,
    sources: &'w [PathBuf],
}

impl Writing<'_> {
    fn write(&self, tell: Tell<'_>, faults: &mut Faults) -> Result<BundleCopy, CourierError> {
        let packets = self.list.manifest.packets.len() as u64;
        let mut report = BundleCopy::of(self.job, Done::Copied, packets);
        let name = BundleName(self.job.number).to_string();
        let mut unfinished = Unfinished::resume(&self.job.home(), &self.job.part(), &name)?;
        let lines = self.hand_over(&mut unfinished, &mut report, tell, faults)?;
        unfinished.write_out();
        for at in 0..lines.len() {
            unfinished.sync(at)?;
        }
        let mut done = 0_u64;
        for (at, line) in lines.iter().enumerate() {
            if !self.read_back(&unfinished, at, line)? {
                self.fault(line, faults);
                report.done = Done::Incomplete;
            }
            done = done.saturating_add(line.size);
            self.told(tell, Phase::Checking, done)?;
        }
        if lines.len() as u64 != packets {
            report.done = Done::Incomplete;
        }
        if report.done == Done::Copied {
            unfinished.write(Path::new(MANIFEST), &self.list.bytes)?;
            unfinished.sync(lines.len())?;
            unfinished.check(lines.len())?;
            unfinished.finish()?;
        }
        Ok(report)
    }

    /// Writes what is not there yet; the lines that some stick has, in the order of writing.
    fn hand_over(
        &self,
        unfinished: &mut Unfinished,
        report: &mut BundleCopy,
        tell: Tell<'_>,
        faults: &mut Faults,
    ) -> Result<Vec<&PacketLine>, CourierError> {
        let (mut lines, mut done) = (Vec::new(), 0_u64);
        for line in &self.list.manifest.packets {
            self.told(tell, Phase::Writing, done)?;
            let name = Path::new(PACKETS).join(line.name.to_string());
            if unfinished.keep(&name, line.size, line.sha256) {
                lines.push(line);
            } else if let Some(source) = self.opened(line) {
                self.take(unfinished, &source, &name, line)?;
                report.written = report.written.saturating_add(1);
                report.bytes = report.bytes.saturating_add(line.size);
                lines.push(line);
            } else {
                still_there(self.sources)?;
                self.fault(line, faults);
            }
            done = done.saturating_add(line.size);
        }
        self.told(tell, Phase::Writing, done)?;
        Ok(lines)
    }

    fn opened(&self, line: &PacketLine) -> Option<(PathBuf, File)> {
        self.pool.likely(line, Some(&self.first)).find_map(|path| File::open(&path).ok().map(|file| (path, file)))
    }

    /// A source that fails is not fatal yet: reading back finds the packet short and looks for another.
    fn take(
        &self,
        unfinished: &mut Unfinished,
        (path, source): &(PathBuf, File),
        name: &Path,
        line: &PacketLine,
    ) -> Result<(), CourierError> {
        match unfinished.copy(source, name, line.size, line.sha256) {
            Err(StickError::Gone(_)) if packet(path, line).is_err() => still_there(self.sources),
            other => Ok(other?),
        }
    }

    /// Whether packet number `at` stands whole on the device; a bad one is written again from a stick that has it whole.
    fn read_back(&self, unfinished: &Unfinished, at: usize, line: &PacketLine) -> Result<bool, CourierError> {
        match unfinished.check(at) {
            Ok(_) => return Ok(true),
            Err(StickError::Lies(_)) => {}
            Err(other) => return Err(other.into()),
        }
        let own = self.job.home().join(self.job.part()).join(PACKETS).join(line.name.to_string());
        let Some(path) = self.pool.whole(line, &own) else {
            still_there(self.sources)?;
            return Ok(false);
        };
        unfinished.copy_again(at, &File::open(path).map_err(StickError::from)?, line.size)?;
        // The source is whole: what reads back wrong now, this stick has spoilt.
        unfinished.check(at)?;
        Ok(true)
    }

    fn fault(&self, line: &PacketLine, faults: &mut Faults) {
        let kind = self.pool.reason(line, &self.first);
        faults.add(format!("{}/{PACKETS}/{}", self.job.shown, line.name), &kind);
    }

    fn told(&self, tell: Tell<'_>, phase: Phase, done: u64) -> Result<(), CourierError> {
        told(tell, Step { place: &self.job.shown, phase, done, total: self.list.size() })
    }
}

impl BundleCopy {
    pub(super) fn of(job: &Job, done: Done, packets: u64) -> Self {
        Self { place: job.shown.clone(), done, packets, written: 0, bytes: 0 }
    }
}

/// Fails where a stick to read from was pulled out: then files that can't be read are not damaged.
pub(super) fn still_there(sources: &[PathBuf]) -> Result<(), CourierError> {
    for source in sources {
        fs::read_dir(source).map_err(|_| CourierError::SourceGone(source.clone()))?;
    }
    Ok(())
}
