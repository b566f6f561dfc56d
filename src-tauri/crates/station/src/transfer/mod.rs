//! Sticks: bundles go out, and nothing is marked exported before it was read back from the device.

mod export;
mod stick;

pub use export::{ExportPlan, Phase, PlannedPacket, Progress, Which, write_bundle};
pub use stick::StickError;
pub(crate) use stick::{check_room, digest_on_device};
