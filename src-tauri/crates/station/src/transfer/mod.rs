//! Sticks: bundles go out, and nothing is marked exported before it was read back from the device.

mod export;

pub use boma_medium::StickError;
pub(crate) use boma_medium::{check_room, digest_on_device};
pub use export::{ExportPlan, Phase, PlannedPacket, Progress, Which, write_bundle};
