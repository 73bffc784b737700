//! What is open in a window.

use std::sync::Arc;

use super::{Library, Lists};

/// The library of the open archive, and the lists that belong to it. Results of the full check join it later.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// What the archive told us.
    pub library: Arc<Library>,
    /// Lists that were found with it, or that the person added.
    pub lists: Arc<Lists>,
}
