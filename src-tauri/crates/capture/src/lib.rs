//! Pixels: pictures from files and cameras become small, plain JPEGs, or are refused.
//!
//! Whatever comes in is hostile: only JPEG and PNG are looked at, sizes are checked before anything is
//! decoded, and nothing but pixels survives (positions, serial numbers and thumbnails in metadata do not).
//! What the pixels say about quality is advice; an officer may keep a picture all the same.

mod decode;
mod error;
mod finding;
mod inspect;
mod jpeg;
mod measure;
mod prepare;

pub use decode::PictureLimits;
pub use error::PictureError;
pub use finding::Finding;
pub use inspect::{PictureFacts, glance, inspect};
pub use prepare::{Picture, Purpose, prepare};
