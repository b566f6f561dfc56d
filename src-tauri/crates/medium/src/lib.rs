//! Files on sticks and disks: whole or not there, and read back from the device.
//!
//! The one place where durable writing stands. It knows bytes and paths only: no format, no key, no registry.

pub mod file;
mod stick;

pub use stick::{StickError, check_room, digest_on_device, forget, write_out};
