//! An archive with a few media of every kind of place, and what they are called when they are saved.

use image::ImageFormat;
use serde_json::{Value, json};

use super::builder::{ArchiveBuilder, noise};
use super::checking::picture;

/// The one picture of a post with text.
pub const SNAILS: &str = "media_attachments/files/1/original/aaaa.png";
/// A JPEG with the ending of another kind, of a post without text.
pub const LIGHTHOUSE: &str = "media_attachments/files/2/original/bbbb.png";
/// The other file of that post, which has no description.
pub const FILM: &str = "media_attachments/files/3/original/cccc.mp4";
/// A picture that no post names.
pub const LOOSE: &str = "media_attachments/files/9/original/dddd.png";

/// What each of them is called when it is saved, in UTC.
pub const NAMES: [(&str, &str); 4] = [
    (SNAILS, "2023-01-01 10.00 – Snails & more.png"),
    (LIGHTHOUSE, "2023-01-02 10.00 – A lighthouse – 1.jpg"),
    (FILM, "2023-01-02 10.00 – 2.mp4"),
    (LOOSE, "dddd.png"),
];

/// Name of a saved file.
pub fn name_of(entry: &str) -> &'static str {
    NAMES.iter().find(|(own, _)| *own == entry).unwrap().1
}

/// Two posts with three files, and one file more.
pub fn with_media() -> ArchiveBuilder {
    let posts = [
        post(1, "<p>Snails &amp; more</p>", &[(SNAILS, Some("Snails on a wall"))]),
        post(2, "", &[(LIGHTHOUSE, Some("A lighthouse")), (FILM, None)]),
    ];
    ArchiveBuilder::mastodon()
        .without("media_attachments")
        .replace("outbox.json", outbox(&posts))
        .file(SNAILS, picture(ImageFormat::Png))
        .file(LIGHTHOUSE, picture(ImageFormat::Jpeg))
        .file(FILM, [&b"\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41"[..], &noise(300_000)].concat())
        .file(LOOSE, picture(ImageFormat::Png))
}

/// An outbox of these posts.
pub fn outbox(posts: &[Value]) -> String {
    json!({ "@context": "https://www.w3.org/ns/activitystreams", "id": "outbox.json", "type": "OrderedCollection",
        "totalItems": posts.len(), "orderedItems": posts })
    .to_string()
}

/// A public post of day `day` of January 2023 with these files and descriptions.
pub fn post(day: u32, html: &str, files: &[(&str, Option<&str>)]) -> Value {
    let me = "https://social.example/users/ada";
    let to = json!(["https://www.w3.org/ns/activitystreams#Public"]);
    let published = format!("2023-01-{day:02}T10:00:00Z");
    let attachments: Vec<_> = files
        .iter()
        .map(
            |(file, alt)| json!({"type": "Document", "mediaType": "image/png", "url": format!("/{file}"), "name": alt}),
        )
        .collect();
    json!({
        "id": format!("{me}/statuses/{day}/activity"), "type": "Create", "actor": me, "published": published, "to": to,
        "object": {
            "id": format!("{me}/statuses/{day}"), "type": "Note", "published": published, "attributedTo": me, "to": to,
            "url": format!("https://social.example/@ada/{day}"), "content": html, "attachment": attachments, "tag": [],
        },
    })
}
