//! Why a picture was not taken.

/// Why bytes are no picture that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// More bytes than allowed.
    #[error("the file has more than {limit} bytes")]
    FileTooLarge {
        /// The most bytes allowed.
        limit: u64,
    },
    /// Neither JPEG nor PNG, whatever its name says.
    #[error("the file is neither a JPEG nor a PNG picture")]
    NotAPicture,
    /// More pixels than allowed, by what its header says.
    #[error("the picture has {width} x {height} pixels, more than allowed")]
    TooManyPixels {
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
    },
    /// Too few pixels for its purpose.
    #[error("the picture has {width} x {height} pixels and needs {least_width} x {least_height}")]
    TooSmall {
        /// Width in pixels, upright.
        width: u32,
        /// Height in pixels, upright.
        height: u32,
        /// The least width for this purpose.
        least_width: u32,
        /// The least height for this purpose.
        least_height: u32,
    },
    /// It begins like a picture, but cannot be read to its end.
    #[error("the picture is damaged or cut short")]
    Damaged,
    /// The small picture could not be written.
    #[error("the picture could not be written again")]
    NotWritten,
}
