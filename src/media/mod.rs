//! Pictures, sounds and videos: what they are, and pixels from untrusted bytes under limits.
