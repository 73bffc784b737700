//! What the tests share. Each test file uses a part of it.
#![allow(dead_code, reason = "no test file uses all of it")]

pub mod builder;
