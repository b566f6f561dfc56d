//! The station's use cases.

mod state;

pub use state::FileState;
