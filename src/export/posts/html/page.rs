//! What is around the posts on every page: head, way to the other pages, foot.

use super::escape::inline;
use crate::tr;

/// How pages look, on a screen and on paper.
pub(super) const STYLE: &str = include_str!("page.css");

/// The script of the search.
pub(super) const SCRIPT: &str = include_str!("search.js");

/// The script's SHA-256 in Base64, by which a page lets only this script run; a test compares it.
pub(super) const SCRIPT_HASH: &str = "zdIcHYDG7TV8+dMX2c5rNEfEfaiERc4OWMUdTjNIstk=";

/// Kinds of pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Posts of a month or a thread, in a folder of the site.
    Inner,
    /// The start page of a folder.
    Front,
    /// Everything.
    All,
}

impl Kind {
    /// What the page may load and run (Content Security Policy): nothing from elsewhere, and no script but ours. `file:`
    /// stands for "from the same folder" where there is no server.
    fn policy(self) -> String {
        let script = format!("script-src 'sha256-{SCRIPT_HASH}'");
        let local = "img-src 'self' file:; media-src 'self' file:; style-src 'self' file:";
        let sources = match self {
            Self::Inner => local.to_owned(),
            Self::Front => format!("{local}; {script} 'self' file:"),
            Self::All => format!("img-src data:; media-src data:; style-src 'unsafe-inline'; {script}"),
        };
        format!("default-src 'none'; {sources}; base-uri 'none'; form-action 'none'")
    }
}

/// The start of a page up to its content.
pub(super) fn head(title: &str, kind: Kind) -> String {
    let style = match kind {
        Kind::Inner => "<link rel=\"stylesheet\" href=\"../style.css\">".to_owned(),
        Kind::Front => "<link rel=\"stylesheet\" href=\"style.css\">".to_owned(),
        Kind::All => format!("<style>\n{STYLE}</style>"),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n{style}\n</head>\n<body>\n<main>\n",
        inline(&tr!("check-html-language")),
        kind.policy(),
        inline(title),
    )
}

/// The way from a page of posts to the one before, the start page, and the one after; each with file name and title.
pub(super) fn way(out: &mut String, around: [Option<(String, String)>; 2]) {
    let link = |(file, title): (String, String)| format!("<a href=\"../posts/{file}\">{}</a>", inline(&title));
    let [before, after] = around.map(|page| page.map_or_else(|| "<span></span>".to_owned(), link));
    let start = inline(&tr!("export-start-page"));
    *out += &format!("<nav class=\"way\">\n{before}\n<a href=\"../index.html\">{start}</a>\n{after}\n</nav>\n");
}

/// The end of a page.
pub(super) fn foot(out: &mut String) {
    let made_by = tr!("check-made-by", version = env!("CARGO_PKG_VERSION"));
    *out += &format!("<footer>{}</footer>\n</main>\n</body>\n</html>\n", inline(&made_by));
}
