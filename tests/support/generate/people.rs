//! The person whose archive it is, and the people they talk to. All invented, all on `.example` servers.

use super::rng::Rng;

/// The owner of the archive.
#[derive(Clone, Debug)]
pub struct Person {
    /// Name in the handle.
    pub username: String,
    /// Display name.
    pub name: String,
    /// Server.
    pub host: String,
    /// Profile text, HTML.
    pub bio: String,
    /// Profile fields: name and HTML value.
    pub fields: Vec<(String, String)>,
    /// When the account was made, seconds since 1970.
    pub joined: i64,
}

impl Person {
    /// Somebody drawn from a list of invented names.
    pub fn drawn(seed: u64, joined: i64) -> Self {
        const NAMES: [(&str, &str); 8] = [
            ("ada", "Ada Quillfeather"),
            ("tovemoss", "Tove Mossgreen"),
            ("bruno", "Bruno Lanternfish"),
            ("pim", "Pim van der Wolk"),
            ("soraya", "Soraya Windmere"),
            ("kestrel", "Kestrel Oakhandle"),
            ("ines", "Inés Caracola"),
            ("okoro", "Okoro Brightwater"),
        ];
        let mut rng = Rng::for_part(seed, "person");
        let (username, name) = *rng.pick(&NAMES);
        Self {
            username: username.into(),
            name: name.into(),
            host: "social.example".into(),
            bio: "<p>Slow walks, strong tea, old maps. Mostly harmless. Posts in several languages, none of them \
                  well.</p>"
                .into(),
            fields: vec![
                ("Pronouns".into(), "they/them".into()),
                (
                    "Website".into(),
                    "<a href=\"https://quill.example/\" target=\"_blank\" rel=\"nofollow noopener me\" \
                     translate=\"no\"><span class=\"invisible\">https://</span><span class=\"\">quill.example/</span>\
                     <span class=\"invisible\"></span></a>"
                        .into(),
                ),
            ],
            joined,
        }
    }

    /// Address of the account itself.
    pub fn uri(&self) -> String {
        format!("https://{}/users/{}", self.host, self.username)
    }

    /// Page for people.
    pub fn url(&self) -> String {
        format!("https://{}/@{}", self.host, self.username)
    }

    /// Address of the list of followers.
    pub fn followers(&self) -> String {
        format!("{}/followers", self.uri())
    }
}

/// Software of somebody's server; it decides the shape of their addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Software {
    /// `/users/NAME/statuses/ID`
    Mastodon,
    /// `/ap/users/NUMBER/statuses/ID`, accounts made on Mastodon ≥ 4.5
    NewMastodon,
    /// `/objects/UUID`
    Pleroma,
    /// `/notes/ID`
    Misskey,
    /// `/p/NAME/ID`
    Pixelfed,
    /// `/videos/watch/UUID`
    PeerTube,
    /// `/post/NUMBER`
    Lemmy,
    /// `/users/NAME/statuses/ULID`
    GoToSocial,
    /// `/?p=NUMBER`
    WordPress,
}

/// Somebody the person talks to.
#[derive(Clone, Debug)]
pub struct Friend {
    /// Name in the handle.
    pub username: String,
    /// Server; the person's own for a few.
    pub host: &'static str,
    /// Its software.
    pub software: Software,
    /// Number of the account, for addresses that have one.
    pub number: u64,
}

const FIRST: [&str; 24] = [
    "amira", "bo", "calla", "dov", "edda", "faro", "gus", "hana", "ivo", "juno", "kip", "lark", "mika", "nell", "otto",
    "pia", "quinn", "rosa", "sami", "tuuli", "ugo", "vera", "wren", "yuki",
];
const LAST: [&str; 12] =
    ["", "_b", "writes", "2", "moss", "_paints", "fern", "bakes", "_on_a_bike", "87", "reads", "hikes"];
const SERVERS: [(&str, Software); 18] = [
    ("other.example", Software::Mastodon),
    ("mastodon.example", Software::Mastodon),
    ("garden.example", Software::Mastodon),
    ("kolektiva.example", Software::Mastodon),
    ("wald.example", Software::Mastodon),
    ("birds.example", Software::Mastodon),
    ("science.example", Software::Mastodon),
    ("montagne.example", Software::Mastodon),
    ("social.example", Software::Mastodon),
    ("new.example", Software::NewMastodon),
    ("pleroma.example", Software::Pleroma),
    ("misskey.example", Software::Misskey),
    ("nijimi.example", Software::Misskey),
    ("pix.example", Software::Pixelfed),
    ("tube.example", Software::PeerTube),
    ("lemmy.example", Software::Lemmy),
    ("sloth.example", Software::GoToSocial),
    ("blog.example", Software::WordPress),
];

impl Friend {
    /// A circle of `count` people, the same for the same seed.
    pub fn circle(seed: u64, count: usize) -> Vec<Self> {
        let mut rng = Rng::for_part(seed, "friends");
        (0..count)
            .map(|_| {
                let (host, software) = *rng.pick(&SERVERS);
                let username = format!("{}{}", rng.pick(&FIRST), rng.pick(&LAST));
                Self { username, host, software, number: 110_000_000_000_000_000 + rng.below(9_000_000_000_000_000) }
            })
            .collect()
    }

    /// `user@host`
    pub fn address(&self) -> String {
        format!("{}@{}", self.username, self.host)
    }

    /// Address of the account itself.
    pub fn uri(&self) -> String {
        let Self { username, host, number, .. } = self;
        match self.software {
            Software::NewMastodon => format!("https://{host}/ap/users/{number}"),
            Software::Misskey => format!("https://{host}/users/9{:x}", number % 0xFFFF_FFFF),
            Software::PeerTube => format!("https://{host}/accounts/{username}"),
            Software::Lemmy => format!("https://{host}/u/{username}"),
            Software::WordPress => format!("https://{host}/author/{username}/"),
            _ => format!("https://{host}/users/{username}"),
        }
    }

    /// Page for people.
    pub fn url(&self) -> String {
        format!("https://{}/@{}", self.host, self.username)
    }

    /// Address of one of their posts.
    pub fn post(&self, rng: &mut Rng, at: i64) -> String {
        let host = self.host;
        let (high, low) = (rng.bits(), rng.bits());
        let uuid = rng.uuid();
        match self.software {
            Software::Mastodon | Software::NewMastodon => {
                format!("{}/statuses/{}", self.uri(), ((at * 1000) as u64) << 16 | high & 0xFFFF)
            }
            Software::Pleroma => format!("https://{host}/objects/{uuid}"),
            Software::Misskey => format!("https://{host}/notes/9{:011x}", high >> 20),
            Software::Pixelfed => {
                format!("https://{host}/p/{}/{}", self.username, 400_000_000_000_000_000 + (low >> 8))
            }
            Software::PeerTube => format!("https://{host}/videos/watch/{uuid}"),
            Software::Lemmy => format!("https://{host}/post/{}", high % 9_000_000),
            Software::GoToSocial => format!("{}/statuses/01H{:016X}{:07X}", self.uri(), high, low & 0xFFF_FFFF),
            Software::WordPress => format!("https://{host}/?p={}", high % 90_000),
        }
    }
}
