//! What is open in a window.

use std::sync::Arc;

use super::Library;

/// The library of the open archive. Lists the person adds and results of the full check join it later.
#[derive(Clone, Debug, Default)]
pub struct Session {
    /// What the archive told us.
    pub library: Arc<Library>,
}
