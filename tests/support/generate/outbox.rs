//! Writes `outbox.json` record by record, with the defects asked for, and counts what it wrote.

use std::io::{self, Write};

use super::{
    Defect, Dialect, Options, Summary,
    actor::{CONTEXT_4_2, CONTEXT_BASE},
    json::Json,
    posts::{Kind, Post, Visibility},
    records::Recorder,
};

/// A file that a post has, in the order of the records.
#[derive(Clone, Copy, Debug)]
pub struct Attached {
    pub id: u64,
    pub file: u64,
    pub picture: usize,
    /// The record that names it is whole.
    pub counted: bool,
}

/// Writes records and keeps count.
pub struct OutboxWriter<'a> {
    options: &'a Options,
    recorder: &'a Recorder<'a>,
    json: Json,
    written: u64,
    bytes: u64,
    bad_record_due: bool,
    strings_left: u64,
    repeats_left: u64,
    conflicts_left: u64,
    pub attached: Vec<Attached>,
    pub summary: Summary,
}

impl<'a> OutboxWriter<'a> {
    /// A writer for these options.
    pub fn new(options: &'a Options, recorder: &'a Recorder<'a>) -> Self {
        let mut writer = Self {
            options,
            recorder,
            json: Json::at_depth(options.style(), 2),
            written: 0,
            bytes: 0,
            bad_record_due: options.has(&Defect::BadRecord),
            strings_left: 0,
            repeats_left: 0,
            conflicts_left: 0,
            attached: Vec::new(),
            summary: Summary::default(),
        };
        for defect in &options.defects {
            match defect {
                Defect::StringItems(count) => writer.strings_left += count,
                Defect::DuplicateRecords(count) => writer.repeats_left += count,
                Defect::ConflictingRecords(count) => writer.conflicts_left += count,
                _ => {}
            }
        }
        writer
    }

    fn put(&mut self, out: &mut dyn Write, text: &str) -> io::Result<()> {
        self.bytes += text.len() as u64;
        out.write_all(text.as_bytes())
    }

    /// The whole file. `stated` is the number of records that `totalItems` names.
    pub fn write(&mut self, out: &mut dyn Write, posts: &mut dyn Iterator<Item = Post>, stated: u64) -> io::Result<()> {
        let stated = if self.options.has(&Defect::WrongTotal) { stated + 7 } else { stated };
        if self.options.has(&Defect::Bom) {
            self.put(out, "\u{FEFF}")?;
        }
        self.head(out, stated)?;
        let mut posts = posts.peekable();
        while let Some(post) = posts.next() {
            if posts.peek().is_none() && self.options.has(&Defect::CutJson) {
                self.cut(out, &post)?;
                self.summary.outbox_bytes = self.bytes;
                return Ok(());
            }
            self.post(out, &post)?;
        }
        if self.options.has(&Defect::TrailingComma) {
            self.put(out, ",")?;
        }
        self.tail(out, stated)?;
        self.summary.outbox_bytes = self.bytes;
        Ok(())
    }

    fn head(&mut self, out: &mut dyn Write, stated: u64) -> io::Result<()> {
        let pretty = self.options.style().pretty;
        if self.options.has(&Defect::BareList) {
            return self.put(out, "[");
        }
        let id = match self.options.dialect {
            Dialect::V2_4 | Dialect::Pleroma => format!("{}/outbox", self.recorder.person.uri()),
            _ => "outbox.json".into(),
        };
        let old = matches!(self.options.dialect, Dialect::V2_4 | Dialect::V3_5 | Dialect::Pleroma);
        let base = old || self.options.has(&Defect::DuplicateContext);
        let context = if base { CONTEXT_BASE } else { CONTEXT_4_2 };
        let (line, blank) = if pretty { ("\n  ", " ") } else { ("", "") };
        let mut head = format!("{{{line}\"@context\":{blank}{context},{line}\"id\":{blank}\"{id}\",{line}");
        head += &format!("\"type\":{blank}\"OrderedCollection\",{line}");
        if self.options.dialect != Dialect::Pleroma {
            head += &format!("\"totalItems\":{blank}{stated},{line}");
            self.summary.stated_total = Some(stated);
        }
        if self.options.has(&Defect::DuplicateOrderedItems) {
            head += &format!("\"orderedItems\":{blank}[],{line}");
        }
        head += &format!("\"orderedItems\":{blank}[");
        self.put(out, &head)
    }

    fn tail(&mut self, out: &mut dyn Write, stated: u64) -> io::Result<()> {
        let line = if self.options.style().pretty { "\n" } else { "" };
        if self.options.has(&Defect::BareList) {
            return self.put(out, "]");
        }
        self.put(out, "]")?;
        if self.options.dialect == Dialect::Pleroma {
            self.put(out, &format!(",\n\"totalItems\":{stated}"))?;
            self.summary.stated_total = Some(stated);
        }
        if self.options.has(&Defect::DuplicateContext) {
            self.put(out, &format!(",\"@context\":{CONTEXT_4_2}"))?;
        }
        self.put(out, line)?;
        self.put(out, "}")
    }

    /// One post and, while some are due, the oddities that go with it.
    fn post(&mut self, out: &mut dyn Write, post: &Post) -> io::Result<()> {
        let whole_share = self.written * 2 >= self.options.posts.saturating_sub(2);
        if self.bad_record_due && whole_share && post.attachments.is_empty() && !post.is_boost() {
            self.bad_record_due = false;
            let broken = self.spelled(post).replacen("\"Create\"", "Create", 1);
            self.summary.skipped += 1;
            return self.element(out, &broken);
        }
        let record = self.spelled(post);
        self.count(post);
        self.element(out, &record)?;
        if self.strings_left > 0 {
            self.strings_left -= 1;
            self.summary.skipped += 1;
            let line = format!("\"https://other.example/users/bob/statuses/{}\"", self.written);
            self.element(out, &line)?;
        }
        if self.repeats_left > 0 {
            self.repeats_left -= 1;
            self.summary.duplicates += 1;
            self.element(out, &record)?;
        } else if self.conflicts_left > 0 && !post.is_boost() && post.edited.is_none() {
            self.conflicts_left -= 1;
            self.summary.duplicates += 1;
            self.summary.conflicts += 1;
            let mut edited = post.clone();
            edited.edited = Some(post.at + 600);
            edited.text.say(" Edit: I found the other half.");
            let record = self.spelled(&edited);
            self.element(out, &record)?;
        }
        Ok(())
    }

    fn cut(&mut self, out: &mut dyn Write, post: &Post) -> io::Result<()> {
        let record = self.spelled(post);
        let mut half = record.len() / 2;
        while !record.is_char_boundary(half) {
            half -= 1;
        }
        self.attached.extend(post.attachments.iter().map(|attachment| Attached {
            id: attachment.id,
            file: attachment.file,
            picture: attachment.picture,
            counted: false,
        }));
        self.summary.skipped += 1;
        self.element(out, &record[..half])
    }

    fn spelled(&mut self, post: &Post) -> String {
        self.json.clear();
        self.recorder.record(&mut self.json, post);
        self.json.as_str().to_owned()
    }

    fn element(&mut self, out: &mut dyn Write, record: &str) -> io::Result<()> {
        let pretty = self.options.style().pretty;
        if self.written > 0 {
            self.put(out, ",")?;
        }
        if pretty {
            self.put(out, "\n    ")?;
        } else if self.options.dialect == Dialect::Pleroma {
            self.put(out, "\n")?;
        }
        self.written += 1;
        self.summary.records += 1;
        self.put(out, record)
    }

    fn count(&mut self, post: &Post) {
        let summary = &mut self.summary;
        summary.oldest = summary.oldest.or(Some(post.at));
        summary.newest = Some(post.at);
        if let Kind::Boost { embedded, .. } = &post.kind {
            summary.boosts += 1;
            summary.embedded_boosts += u64::from(embedded.is_some());
            return;
        }
        summary.posts += 1;
        summary.replies += u64::from(matches!(post.kind, Kind::Reply(_)));
        summary.polls += u64::from(post.poll.is_some());
        summary.warnings += u64::from(post.warning.is_some());
        summary.edited += u64::from(post.edited.is_some());
        summary.quotes += u64::from(post.quote.is_some());
        match post.visibility {
            Visibility::Public => summary.public += 1,
            Visibility::Unlisted => summary.unlisted += 1,
            Visibility::Followers => summary.followers += 1,
            Visibility::Direct => summary.direct += 1,
        }
        summary.attachments += post.attachments.len() as u64;
        summary.described += post.attachments.iter().filter(|attachment| attachment.alt.is_some()).count() as u64;
        self.attached.extend(post.attachments.iter().map(|attachment| Attached {
            id: attachment.id,
            file: attachment.file,
            picture: attachment.picture,
            counted: true,
        }));
    }
}
