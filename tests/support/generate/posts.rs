//! Draws posts one after the other, oldest first, keeping only the last few in memory.

use std::collections::VecDeque;

use super::{
    Options, english,
    people::Friend,
    rng::Rng,
    text::{self, Span, Text},
    time,
};

/// Who may see a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visibility {
    Public,
    Unlisted,
    Followers,
    Direct,
}

/// A post that another one points at.
#[derive(Clone, Debug)]
pub enum Target {
    /// One of the person's own, by its number.
    Own(u64),
    /// Somebody else's: its address, and who wrote it as a place in the circle of friends.
    Other { uri: String, author: usize },
}

/// What kind of thing was done.
#[derive(Clone, Debug)]
pub enum Kind {
    /// A post of its own.
    Original,
    /// An answer, to others or to oneself.
    Reply(Target),
    /// A boost; one's own followers-only posts come along whole (archive format §2.5).
    Boost { of: Target, embedded: Option<Box<Post>> },
}

/// A poll and its votes.
#[derive(Clone, Debug)]
pub struct Poll {
    pub options: Vec<(&'static str, u64)>,
    pub multiple: bool,
    pub ends: i64,
    pub closed: bool,
    pub voters: Option<u64>,
}

/// A file that belongs to a post.
#[derive(Clone, Debug)]
pub struct Attachment {
    /// Number of the attachment, which gives its folder.
    pub id: u64,
    /// Random part of the file name.
    pub file: u64,
    /// Which picture of the pool it shows.
    pub picture: usize,
    /// Description, if the person wrote one.
    pub alt: Option<String>,
    /// Point that must stay visible, −1 to 1 both ways.
    pub focus: Option<(f32, f32)>,
}

/// A quoted post.
#[derive(Clone, Debug)]
pub enum Quote {
    Of(Target),
    Deleted,
}

/// One thing the person did.
#[derive(Clone, Debug)]
pub struct Post {
    pub id: u64,
    pub at: i64,
    pub visibility: Visibility,
    pub kind: Kind,
    pub text: Text,
    pub warning: Option<String>,
    pub sensitive: bool,
    /// People addressed, as places in the circle of friends.
    pub mentions: Vec<usize>,
    pub poll: Option<Poll>,
    pub attachments: Vec<Attachment>,
    pub edited: Option<i64>,
    pub quote: Option<Quote>,
    /// First own answers, by number.
    pub own_answers: Vec<u64>,
    pub likes: u64,
    pub shares: u64,
    pub conversation: u64,
}

impl Post {
    /// A public post with nothing but a number and a time.
    pub fn at(id: u64, at: i64) -> Self {
        Self {
            id,
            at,
            visibility: Visibility::Public,
            kind: Kind::Original,
            text: Text::default(),
            warning: None,
            sensitive: false,
            mentions: Vec::new(),
            poll: None,
            attachments: Vec::new(),
            edited: None,
            quote: None,
            own_answers: Vec::new(),
            likes: 0,
            shares: 0,
            conversation: id >> 20,
        }
    }

    /// This is a boost.
    pub fn is_boost(&self) -> bool {
        matches!(self.kind, Kind::Boost { .. })
    }
}

/// Number of a post made at a moment: milliseconds, then 16 random bits.
pub fn snowflake(at: i64, random: u64) -> u64 {
    ((at * 1000) as u64 + (random >> 16) % 1000) << 16 | random & 0xFFFF
}

/// What posts can be about in pictures: description and focal point of each picture in the pool.
#[derive(Clone, Debug)]
pub struct PictureFacts {
    pub alt: String,
    pub focus: Option<(f32, f32)>,
}

/// The posts of one archive, oldest first.
pub struct Posts<'a> {
    options: &'a Options,
    friends: &'a [Friend],
    pictures: Vec<PictureFacts>,
    rng: Rng,
    from: i64,
    until: i64,
    next: u64,
    last_id: u64,
    media_left: u64,
    pending: VecDeque<Post>,
    recent: VecDeque<Post>,
}

/// How many own posts are remembered for quotes, self-boosts and late answers.
const REMEMBERED: usize = 48;

impl<'a> Posts<'a> {
    /// Posts for these options, spread from `from` to `until` (seconds since 1970).
    pub fn new(
        options: &'a Options,
        friends: &'a [Friend],
        pictures: Vec<PictureFacts>,
        from: i64,
        until: i64,
    ) -> Self {
        Self {
            options,
            friends,
            pictures,
            rng: Rng::for_part(options.seed, "posts"),
            from,
            until,
            next: 0,
            last_id: 0,
            media_left: options.media,
            pending: VecDeque::new(),
            recent: VecDeque::new(),
        }
    }

    /// When the post of this number is due: busy and quiet weeks, waking hours, always later than the one before.
    fn due(&self, number: u64) -> i64 {
        let mut jitter = Rng::new(self.options.seed.rotate_left(17) ^ number);
        let share = (number as f64 + jitter.unit() * 0.9) / self.options.posts.max(1) as f64;
        let waves = [(3.0, 0.3, 0.4), (11.0, 0.25, 1.7), (47.0, 0.2, 3.1), (170.0, 0.15, 5.0)];
        let wave = |at: f64| {
            waves
                .iter()
                .map(|(turns, size, phase)| {
                    let pace = std::f64::consts::TAU * turns;
                    size * (f64::sin(pace * at + phase) - f64::sin(*phase)) / pace
                })
                .sum::<f64>()
        };
        let warped = share + wave(share);
        time::waking_hours(self.from + (warped.clamp(0.0, 1.0) * (self.until - self.from) as f64) as i64)
    }

    fn new_id(&mut self, at: i64) -> u64 {
        let random = self.rng.bits();
        self.last_id = snowflake(at, random).max(self.last_id + 1);
        self.last_id
    }

    fn draw(&mut self) -> Post {
        let at = self.due(self.next);
        let id = self.new_id(at);
        let posts_left = self.options.posts - self.next;
        let must_carry_media = self.media_presses(posts_left);
        let kind = if must_carry_media { 99 } else { self.rng.below(100) };
        match kind {
            0..24 => self.boost(id, at),
            24..50 => self.answer(id, at),
            50..55 if posts_left > 6 => self.thread(id, at),
            _ => self.original(id, at),
        }
    }

    fn boost(&mut self, id: u64, at: i64) -> Post {
        let mut post = Post::at(id, at);
        let own = self.rng.chance(0.03).then(|| self.own_recent(|post| !post.is_boost())).flatten();
        post.kind = match own {
            Some(own) if own.visibility != Visibility::Direct => {
                let hidden = own.visibility == Visibility::Followers;
                post.visibility = if hidden { Visibility::Followers } else { Visibility::Public };
                let embedded =
                    (hidden && self.options.dialect.embeds_own_private_boosts()).then(|| Box::new(own.clone()));
                Kind::Boost { of: Target::Own(own.id), embedded }
            }
            _ => {
                post.visibility = if self.rng.chance(0.85) { Visibility::Public } else { Visibility::Unlisted };
                Kind::Boost { of: self.somebodys_post(at), embedded: None }
            }
        };
        post
    }

    fn own_recent(&mut self, fits: impl Fn(&Post) -> bool) -> Option<Post> {
        let at = self.rng.below(self.recent.len() as u64) as usize;
        self.recent.get(at).filter(|post| fits(post)).cloned()
    }

    /// A friend; those at the front of the circle far more often.
    fn friend(&mut self) -> usize {
        let share = self.rng.unit();
        (share.powf(2.2) * self.friends.len() as f64) as usize
    }

    fn somebodys_post(&mut self, at: i64) -> Target {
        let author = self.friend();
        let age = self.rng.below(3 * time::DAY as u64) as i64;
        Target::Other { uri: self.friends[author].post(&mut self.rng, at - age), author }
    }

    fn answer(&mut self, id: u64, at: i64) -> Post {
        let mut post = Post::at(id, at);
        post.text = text::answer(&mut self.rng);
        post.visibility = self.visibility(0.36, 0.40, 0.14);
        let target = self.somebodys_post(at);
        if let Target::Other { author, .. } = &target {
            post.text.address(&self.friends[*author]);
            post.mentions.push(*author);
        }
        if self.rng.chance(0.12) {
            self.mention_another(&mut post);
        }
        post.kind = Kind::Reply(target);
        self.finish(&mut post, 0.4);
        post
    }

    fn visibility(&mut self, public: f64, unlisted: f64, followers: f64) -> Visibility {
        let share = self.rng.unit();
        if share < public {
            Visibility::Public
        } else if share < public + unlisted {
            Visibility::Unlisted
        } else if share < public + unlisted + followers {
            Visibility::Followers
        } else {
            Visibility::Direct
        }
    }

    fn mention_another(&mut self, post: &mut Post) {
        let friend = self.friend();
        if !post.mentions.contains(&friend) {
            post.text.say(" ");
            let Friend { username, .. } = &self.friends[friend];
            post.text.spans.push(Span::Mention { username: username.clone(), url: self.friends[friend].url() });
            post.mentions.push(friend);
        }
    }

    fn original(&mut self, id: u64, at: i64) -> Post {
        let mut post = Post::at(id, at);
        post.text = text::post(&mut self.rng);
        post.visibility = self.visibility(0.66, 0.16, 0.14);
        if post.visibility == Visibility::Direct && self.rng.chance(0.9) || self.rng.chance(0.06) {
            self.mention_another(&mut post);
        }
        if self.options.dialect.has_polls() && self.rng.chance(0.02) {
            self.add_poll(&mut post);
        }
        if self.options.dialect.has_quotes() && self.rng.chance(0.04) {
            post.quote = Some(self.quote(at));
        }
        self.finish(&mut post, 1.0);
        post
    }

    fn quote(&mut self, at: i64) -> Quote {
        match self.rng.below(10) {
            0..=1 => Quote::Deleted,
            2..=4 => match self.own_recent(|post| !post.is_boost()) {
                Some(own) if own.visibility == Visibility::Public => Quote::Of(Target::Own(own.id)),
                _ => Quote::Of(self.somebodys_post(at)),
            },
            _ => Quote::Of(self.somebodys_post(at)),
        }
    }

    fn add_poll(&mut self, post: &mut Post) {
        let (question, choices) = *self.rng.pick(&english::POLLS);
        post.text = Text::plain(question, "en");
        let options: Vec<_> = choices.iter().map(|name| (*name, self.rng.popularity() * 3)).collect();
        let multiple = self.rng.chance(0.3);
        let votes: u64 = options.iter().map(|(_, votes)| votes).sum();
        let voters = if multiple { votes.div_ceil(2) } else { votes };
        let ends = post.at + time::DAY * self.rng.between(1, 7) as i64;
        let voters = (!self.rng.chance(0.1)).then_some(voters);
        post.poll = Some(Poll { options, multiple, ends, closed: ends < self.until, voters });
    }

    /// A post and the answers the person gives themself, minutes apart.
    fn thread(&mut self, id: u64, at: i64) -> Post {
        let mut head = self.original(id, at);
        if head.poll.is_some() || head.visibility == Visibility::Direct {
            return head;
        }
        let (mut before, mut wanted) = (head.id, at);
        for step in 1..=self.rng.between(1, 5) {
            wanted += self.rng.between(40, 400) as i64;
            let due = self.due(self.next + step).min(wanted).max(at);
            let id = self.new_id(due);
            let mut part = Post::at(id, due);
            part.text = text::post_in(&mut self.rng, head.text.language.unwrap_or("en"));
            part.visibility = head.visibility;
            part.kind = Kind::Reply(Target::Own(before));
            part.conversation = head.conversation;
            self.finish(&mut part, 0.5);
            match self.pending.back_mut() {
                Some(last) => last.own_answers.push(id),
                None => head.own_answers.push(id),
            }
            before = id;
            self.pending.push_back(part);
        }
        head
    }

    /// What any post may have: warning, media, an edit, favourites and boosts.
    fn finish(&mut self, post: &mut Post, media_share: f64) {
        if self.rng.chance(0.07) {
            post.warning = Some(self.rng.word(&english::WARNINGS).into());
            post.sensitive = true;
        }
        if post.poll.is_none() {
            self.attach(post, media_share);
        }
        if self.options.dialect.has_edits() && self.rng.chance(0.05) {
            let later = (self.rng.normal().abs() * 4000.0) as i64 + 30;
            post.edited = Some((post.at + later).min(self.until.max(post.at)));
        }
        if post.visibility != Visibility::Direct {
            post.likes = self.rng.popularity();
            post.shares = self.rng.popularity() / 3;
        }
    }

    /// Hardly enough posts are left for the media that are left.
    fn media_presses(&self, posts_left: u64) -> bool {
        self.media_left > 0 && self.media_left * 10 + 13 >= posts_left * 13
    }

    /// Media, so that all that were asked for are spread over the posts that are left.
    fn attach(&mut self, post: &mut Post, share: f64) {
        if self.media_left == 0 || self.pictures.is_empty() {
            return;
        }
        let posts_left = self.options.posts.saturating_sub(self.next).max(1);
        let pressing = self.media_left as f64 / posts_left as f64;
        let likely = (pressing / 1.6 / 0.62 * share).min(1.0);
        let forced = self.media_presses(posts_left);
        if !forced && !self.rng.chance(likely) {
            return;
        }
        let wanted = [1, 1, 1, 1, 1, 2, 2, 3, 4][self.rng.below(9) as usize];
        let wanted = if self.media_left >= posts_left * 3 {
            4
        } else if forced {
            wanted.max(2)
        } else {
            wanted
        };
        for _ in 0..wanted.min(self.media_left) {
            let attachment = self.attachment(post.at);
            post.attachments.push(attachment);
            self.media_left -= 1;
        }
        if self.rng.chance(0.08) {
            post.sensitive = true;
        }
        if post.text.spans.len() == 1 && self.rng.chance(0.08) {
            post.text.spans.clear(); // a picture without a word
        }
    }

    fn attachment(&mut self, at: i64) -> Attachment {
        let picture = self.rng.below(self.pictures.len() as u64) as usize;
        let facts = &self.pictures[picture];
        let random = self.rng.bits();
        Attachment {
            id: snowflake(at - 60, random),
            file: self.rng.bits(),
            picture,
            alt: self.rng.chance(0.68).then(|| facts.alt.clone()),
            focus: self.rng.chance(0.4).then_some(facts.focus).flatten(),
        }
    }
}

impl Iterator for Posts<'_> {
    type Item = Post;

    fn next(&mut self) -> Option<Post> {
        if self.next >= self.options.posts {
            return None;
        }
        let post = match self.pending.pop_front() {
            Some(part) => part,
            None => self.draw(),
        };
        self.next += 1;
        if !post.is_boost() {
            if self.recent.len() == REMEMBERED {
                self.recent.pop_front();
            }
            self.recent.push_back(post.clone());
        }
        Some(post)
    }
}
