//! The Posts screen.
