//! Words for errors and findings: what happened, what it means, what to do.
