//! What the files say: JSON and CSV records become plain values. Lenient in what it takes, strict in what it gives.
