//! The sample archive: eight years of one invented botanist, part written by hand, the rest drawn.

use super::{
    Archive, Dialect, MediaFacts, MediaFile, Options, Profile, Summary,
    defects::Defect,
    media::{self, Format},
    people::{Friend, Person, Software},
    posts::{Attachment, Kind, PictureFacts, Poll, Post, Posts, Quote, Target, Visibility, snowflake},
    rng::Rng,
    sample_posts::POSTS,
    scenes::Scene,
    text::{Span, Text},
    time,
};
use std::{io, path::Path};

/// Film and sound, which `packaging/sample.sh` makes with ffmpeg.
pub struct Recordings {
    /// A short H.264 MP4, `CLIP_SIZE` large and `CLIP_SECONDS` long.
    pub clip: Vec<u8>,
    /// An MP3, `TUNE_SECONDS` long.
    pub tune: Vec<u8>,
}

/// A picture or recording.
pub enum Shot {
    Wide(Scene),
    Tall(Scene),
    Square(Scene),
    /// A picture that nobody described.
    Silent(Scene),
    Small(Scene, Format),
    Clip,
    Tune,
}

/// What a post has besides text and pictures. Numbers of friends are places in the circle; `back` counts posts.
pub enum Part {
    Unlisted,
    Followers,
    ToNobody,
    Direct(usize),
    Mention(usize),
    Reply(usize),
    /// Answers the post before it.
    Continues,
    Warning(&'static str),
    Sensitive,
    Edited,
    Emoji(&'static str),
    Poll {
        options: &'static [(&'static str, u64)],
        multiple: bool,
        days: i64,
    },
    QuotesOwn(usize),
    QuotesGone,
    Boosts(usize),
}

/// A post written by hand.
pub struct Scripted {
    /// Year, month, day, hour, minute, UTC.
    pub when: (i64, i64, i64, i64, i64),
    pub language: &'static str,
    pub text: &'static str,
    pub shots: &'static [Shot],
    pub parts: &'static [Part],
}

/// One of them, in few words.
pub const fn post(
    when: (i64, i64, i64, i64, i64),
    language: &'static str,
    text: &'static str,
    shots: &'static [Shot],
    parts: &'static [Part],
) -> Scripted {
    Scripted { when, language, text, shots, parts }
}

/// Pixels of the film.
pub const CLIP_SIZE: (u32, u32) = (320, 240);
/// Frames of the film at 12 a second.
pub const CLIP_FRAMES: u32 = 48;
/// Length of the film.
pub const CLIP_SECONDS: f64 = 4.0;
/// Length of the sound.
pub const TUNE_SECONDS: f64 = 6.0;
/// Records in the archive.
const RECORDS: u64 = 204;
const SEED: u64 = 20_180_411;

/// Writes the sample archive, a zip of Mastodon 4.6.
pub fn write(recordings: Recordings, path: &Path) -> io::Result<Summary> {
    let mut options = Options { posts: RECORDS, from_year: 2018, seed: SEED, lists: true, ..Options::default() };
    let until = Dialect::V4_6.exported();
    let person = linnea();
    let friends = friends();
    let (pool, mut posts) = scripted(&friends, recordings)?;
    fill_up(&options, &friends, person.joined, until, &mut posts);
    posts.sort_by_key(|post| post.id);
    options.media = posts.iter().map(|post| post.attachments.len() as u64).sum();
    options.defects.push(Defect::MissingMedia(1));
    let profile = Profile {
        avatar: media::picture(Scene::Herbarium, Format::Png, 160, 160, 11)?,
        header: media::jpeg_of(Scene::Ridges, 1200, 400, 5, 80)?,
    };
    Archive { options: &options, person: &person, friends: &friends, pool: &pool, profile: &profile, until }
        .write(&mut posts.into_iter(), path)
}

/// Draws one frame of the film: the sea, moving.
pub fn frame(number: u32) -> io::Result<Vec<u8>> {
    let canvas = Scene::Sea.draw(CLIP_SIZE.0, CLIP_SIZE.1, 21, number as f32 / CLIP_FRAMES as f32);
    let mut bytes = Vec::new();
    media::jpeg(&canvas, 92, &mut bytes)?;
    Ok(bytes)
}

/// Sixty people, of whom those that the written posts name have fixed names.
fn friends() -> Vec<Friend> {
    let mut friends = Friend::circle(SEED, 60);
    for (place, username, host) in [
        (3, "hana", "other.example"),
        (5, "tuuli", "wald.example"),
        (8, "dov", "birds.example"),
        (11, "juno", "garden.example"),
    ] {
        let software = Software::Mastodon;
        friends[place] =
            Friend { username: username.into(), host, software, number: 109_000_000_000_000_000 + place as u64 };
    }
    friends
}

fn linnea() -> Person {
    let site = "<a href=\"https://birkfell.example/herbarium\" target=\"_blank\" rel=\"nofollow noopener me\" \
                translate=\"no\"><span class=\"invisible\">https://</span><span class=\"\">birkfell.example/herbarium\
                </span><span class=\"invisible\"></span></a>";
    Person {
        username: "linnea".into(),
        name: "Linnea Birkfell 🌿".into(),
        host: "social.example".into(),
        bio: "<p>Botanist and slow hiker. Ferns, mostly. I count small things on hillsides and draw them \
              badly.</p><p>English, manchmal Deutsch. I collect the word for fern in every language: tell me yours \
              \u{2014} <a href=\"https://social.example/tags/fernwords\" class=\"mention hashtag\" \
              rel=\"tag\">#<span>FernWords</span></a></p>"
            .into(),
        fields: vec![
            ("Pronouns".into(), "she/her".into()),
            ("Herbarium".into(), site.into()),
            ("Sheets pressed".into(), "1,412".into()),
            ("Favourite".into(), "Asplenium trichomanes".into()),
        ],
        joined: time::midnight(2018, 4, 9),
    }
}

/// The posts written by hand, and the pool of files that belong to them.
fn scripted(friends: &[Friend], recordings: Recordings) -> io::Result<(Vec<MediaFile>, Vec<Post>)> {
    let Recordings { clip, tune } = recordings;
    let mut recordings = (Some(clip), Some(tune));
    let mut pool = Vec::new();
    let mut posts: Vec<Post> = Vec::new();
    for (number, script) in POSTS.iter().enumerate() {
        let mut post = Post::at(id_of(number), moment(script));
        post.text = Text::plain(script.text, script.language);
        let mut rng = Rng::for_part(SEED, script.text);
        (post.likes, post.shares) = (rng.popularity() + 2, rng.popularity() / 2);
        for shot in script.shots {
            let file = file_of(shot, &mut recordings, rng.bits())?;
            post.attachments.push(attachment(&mut rng, &post, shot, &file, pool.len()));
            pool.push(file);
        }
        for part in script.parts {
            take_part(&mut post, part, number, friends, &posts);
        }
        posts.push(post);
    }
    link_threads(&mut posts);
    Ok((pool, posts))
}

fn moment(script: &Scripted) -> i64 {
    let (year, month, day, hour, minute) = script.when;
    time::midnight(year, month, day) + hour * 3600 + minute * 60 + 17
}

fn id_of(number: usize) -> u64 {
    snowflake(moment(&POSTS[number]), 77_777 * (number as u64 + 1))
}

fn file_of(shot: &Shot, recordings: &mut (Option<Vec<u8>>, Option<Vec<u8>>), seed: u64) -> io::Result<MediaFile> {
    let about = PictureFacts { alt: String::new(), focus: None };
    match shot {
        Shot::Clip => Ok(MediaFile {
            facts: MediaFacts {
                mime: "video/mp4",
                extension: "mp4",
                width: CLIP_SIZE.0,
                height: CLIP_SIZE.1,
                blurhash: media::blurhash_of(&Scene::Sea.draw(64, 48, 21, 0.0)),
                seconds: Some(CLIP_SECONDS),
            },
            about,
            bytes: recordings.0.take().unwrap_or_default(),
        }),
        Shot::Tune => Ok(MediaFile {
            facts: MediaFacts {
                mime: "audio/mpeg",
                extension: "mp3",
                width: 0,
                height: 0,
                blurhash: None,
                seconds: Some(TUNE_SECONDS),
            },
            about,
            bytes: recordings.1.take().unwrap_or_default(),
        }),
        Shot::Wide(scene) => media::jpeg_of(*scene, 720, 480, seed, 76),
        Shot::Tall(scene) => media::jpeg_of(*scene, 480, 640, seed, 76),
        Shot::Square(scene) => media::jpeg_of(*scene, 520, 520, seed, 76),
        Shot::Silent(scene) => media::jpeg_of(*scene, 640, 480, seed, 76),
        Shot::Small(scene, format) => media::picture(*scene, *format, 240, 180, seed),
    }
}

fn attachment(rng: &mut Rng, post: &Post, shot: &Shot, file: &MediaFile, picture: usize) -> Attachment {
    let alt = match shot {
        Shot::Silent(_) => None,
        Shot::Clip => Some("Four seconds of small waves and a path of sunlight on the sea.".into()),
        Shot::Tune => Some("Six quiet notes, a tune for putting the kettle on.".into()),
        _ => Some(file.about.alt.clone()),
    };
    let random = rng.bits();
    Attachment {
        id: snowflake(post.at - 90 + post.attachments.len() as i64, random),
        file: rng.bits(),
        picture,
        alt,
        focus: file.about.focus,
    }
}

fn take_part(post: &mut Post, part: &Part, number: usize, friends: &[Friend], before: &[Post]) {
    match part {
        Part::Unlisted => post.visibility = Visibility::Unlisted,
        Part::Followers => post.visibility = Visibility::Followers,
        Part::ToNobody => post.visibility = Visibility::Direct,
        Part::Direct(friend) => {
            post.visibility = Visibility::Direct;
            greet(post, *friend, friends);
        }
        Part::Mention(friend) => greet(post, *friend, friends),
        Part::Reply(friend) => {
            greet(post, *friend, friends);
            let mut rng = Rng::for_part(SEED, "replies");
            let uri = friends[*friend].post(&mut rng, post.at - 3000);
            post.kind = Kind::Reply(Target::Other { uri, author: *friend });
        }
        Part::Continues => {
            if let Some(last) = before.last() {
                post.kind = Kind::Reply(Target::Own(last.id));
                (post.visibility, post.conversation) = (last.visibility, last.conversation);
            }
        }
        Part::Warning(warning) => {
            post.warning = Some((*warning).into());
            post.sensitive = true;
        }
        Part::Sensitive => post.sensitive = true,
        Part::Edited => post.edited = Some(post.at + 5400),
        Part::Emoji(code) => post.text.emoji.push(code),
        Part::Poll { options, multiple, days } => {
            let votes: u64 = options.iter().map(|(_, votes)| votes).sum();
            let voters = Some(if *multiple { votes * 2 / 3 } else { votes });
            let ends = post.at + days * time::DAY;
            let closed = ends < Dialect::V4_6.exported();
            post.poll = Some(Poll { options: options.to_vec(), multiple: *multiple, ends, closed, voters });
        }
        Part::QuotesOwn(back) => post.quote = Some(Quote::Of(Target::Own(id_of(number - back)))),
        Part::QuotesGone => post.quote = Some(Quote::Deleted),
        Part::Boosts(back) => {
            let own = before.get(number - back).cloned();
            let hidden = own.as_ref().is_some_and(|own| own.visibility == Visibility::Followers);
            if hidden {
                post.visibility = Visibility::Followers;
            }
            let embedded = if hidden { own.map(Box::new) } else { None };
            post.kind = Kind::Boost { of: Target::Own(id_of(number - back)), embedded };
        }
    }
}

fn greet(post: &mut Post, friend: usize, friends: &[Friend]) {
    post.text.address(&friends[friend]);
    post.mentions.push(friend);
}

/// Tells each post which of the person's own answer it.
fn link_threads(posts: &mut [Post]) {
    for number in 1..posts.len() {
        if let Kind::Reply(Target::Own(parent)) = posts[number].kind {
            let answer = posts[number].id;
            if let Some(parent) = posts.iter_mut().find(|post| post.id == parent) {
                parent.own_answers.push(answer);
            }
        }
    }
}

/// Everyday posts, answers and boosts between those written by hand.
fn fill_up(options: &Options, friends: &[Friend], joined: i64, until: i64, posts: &mut Vec<Post>) {
    let missing = RECORDS as usize - posts.len();
    let drawn = Options { posts: missing as u64 * 2, media: 0, ..options.clone() };
    let others = Posts::new(&drawn, friends, Vec::new(), joined + 5 * time::DAY, until - 3 * time::DAY);
    let fitting: Vec<Post> = others.filter(fits).collect();
    let chosen = (0..missing).filter_map(|number| fitting.get(number * fitting.len() / missing).cloned());
    posts.extend(chosen);
}

/// Linnea writes English and German, and does not point at posts that were left out.
fn fits(post: &Post) -> bool {
    let alone = match &post.kind {
        Kind::Original => post.own_answers.is_empty(),
        Kind::Reply(Target::Other { .. }) | Kind::Boost { of: Target::Other { .. }, .. } => true,
        _ => false,
    };
    let fluent = post.is_boost() || matches!(post.text.language, Some("en" | "de"));
    let short = post.text.spans.iter().map(|span| if let Span::Words(words) = span { words.len() } else { 0 });
    alone && fluent && post.poll.is_none() && post.quote.is_none() && short.sum::<usize>() < 420
}
