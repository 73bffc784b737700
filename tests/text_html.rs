//! HTML as servers write it, and as nobody should write it, to blocks of styled runs and to plain text.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use fossick::text::html::{Block, BlockKind, Document, LinkKind, Run, parse, plain};
use proptest::prelude::*;

/// A document in a short form: one line per block, styles as letters around the text, links as `text→href(kind)`.
fn outline(html: &str) -> String {
    parse(html).blocks.iter().map(outline_block).collect::<Vec<_>>().join("\n")
}

fn outline_block(shown: &Block) -> String {
    let kind = match shown.kind {
        BlockKind::Paragraph => String::new(),
        BlockKind::Heading(level) => format!("h{level} "),
        BlockKind::Item { depth, number, first } => {
            let number = number.map(|number| number.to_string()).unwrap_or_default();
            format!("item{depth}{}{number} ", if first { "*" } else { "" })
        }
        BlockKind::Code => "code ".to_owned(),
        BlockKind::QuoteFallback => "quote ".to_owned(),
    };
    let mut parts = vec![">".repeat(shown.quoted.into()), kind];
    parts.extend(shown.runs.iter().map(|run| outline_run(shown, run)));
    parts.concat()
}

fn outline_run(shown: &Block, run: &Run) -> String {
    let style = run.style;
    let letters: String = [
        (style.bold, 'b'),
        (style.italic, 'i'),
        (style.strike, 's'),
        (style.underline, 'u'),
        (style.code, 'c'),
        (style.raised, '^'),
        (style.lowered, '_'),
    ]
    .iter()
    .filter_map(|&(on, letter)| on.then_some(letter))
    .collect();
    let text = shown.text[run.range.clone()].replace('\n', "⏎").replace('\t', "⇥");
    let text = match &run.link {
        Some(link) => format!("[{text}→{}({:?})]", link.href, link.kind),
        None => text,
    };
    if letters.is_empty() { text } else { format!("{letters}{{{text}}}") }
}

/// Runs cover the text without gaps, on character boundaries; blocks are not empty.
fn check(document: &Document) {
    for block in &document.blocks {
        assert!(!block.text.is_empty());
        let mut at = 0;
        for run in &block.runs {
            assert_eq!(run.range.start, at);
            assert!(run.range.end > at && block.text.is_char_boundary(run.range.end));
            at = run.range.end;
        }
        assert_eq!(at, block.text.len());
    }
}

const LINK: &str = r#"<a href="https://www.example.org/a/very/long/path/indeed" target="_blank" rel="nofollow noopener" translate="no"><span class="invisible">https://www.</span><span class="ellipsis">example.org/a/very/long/path/in</span><span class="invisible">deed</span></a>"#;
const HASHTAG: &str =
    r#"<a href="https://social.example/tags/Garden" class="mention hashtag" rel="tag">#<span>Garden</span></a>"#;
const MENTION: &str = r#"<span class="h-card" translate="no"><a href="https://other.example/@bob" class="u-url mention">@<span>bob</span></a></span>"#;

// ---- what Mastodon writes

#[test]
fn paragraphs_and_line_breaks() {
    assert_eq!(
        outline("<p>text line<br />next line</p><p>second<br>paragraph<br/></p>"),
        "text line⏎next line\nsecond⏎paragraph"
    );
}

#[test]
fn a_shortened_link_shows_its_middle_with_an_ellipsis() {
    assert_eq!(
        outline(&format!("<p>See {LINK}.</p>")),
        "See [example.org/a/very/long/path/in…→https://www.example.org/a/very/long/path/indeed(Web)]."
    );
}

#[test]
fn a_link_that_was_not_shortened_hides_its_scheme_only() {
    let html = r#"<a href="https://a.example/b" rel="nofollow"><span class="invisible">https://</span><span class="">a.example/b</span><span class="invisible"></span></a>"#;
    assert_eq!(outline(html), "[a.example/b→https://a.example/b(Web)]");
}

#[test]
fn mentions_and_hashtags_are_told_from_web_links() {
    assert_eq!(outline(MENTION), "[@bob→https://other.example/@bob(Mention)]");
    assert_eq!(outline(HASHTAG), "[#Garden→https://social.example/tags/Garden(Hashtag)]");
    assert_eq!(
        outline(r#"<a href="https://p.example/tag/x" rel="tag ugc">#x</a>"#),
        "[#x→https://p.example/tag/x(Hashtag)]"
    );
}

#[test]
fn the_fallback_for_quotes_is_marked() {
    let html = r#"<p class="quote-inline">RE: <a href="https://a.example/1">a.example/1</a></p><p>Yes</p>"#;
    assert_eq!(outline(html), "quote RE: [a.example/1→https://a.example/1(Web)]\nYes");
    let pleroma = r#"Yes<span class="quote-inline"><br/><br/>RE: <a href="https://a.example/1">a.example/1</a></span>"#;
    assert_eq!(outline(pleroma), "Yes\nquote RE: [a.example/1→https://a.example/1(Web)]");
}

#[test]
fn entities_are_resolved_and_custom_emoji_stay_as_codes() {
    assert_eq!(
        outline("<p>a &lt;b&gt; &amp;amp; &quot;c&quot; it&#39;s &hellip; &#x1F331; :blob_cat:</p>"),
        "a <b> &amp; \"c\" it's … 🌱 :blob_cat:"
    );
}

#[test]
fn two_links_side_by_side_stay_two_even_to_the_same_address() {
    let html = r#"<a href="https://a.example">one</a><a href="https://a.example">two</a>"#;
    assert_eq!(parse(html).blocks[0].runs.len(), 2);
}

// ---- white space

#[test]
fn white_space_is_single_as_in_a_browser() {
    assert_eq!(outline("<p>  one \n two<b> three</b> four\t</p>\n <p> </p> five"), "one twob{ three} four\nfive");
    assert_eq!(outline("a <br> b"), "a⏎b");
    assert_eq!(outline("<p>a&nbsp;&nbsp;b</p>"), "a\u{a0}\u{a0}b");
}

#[test]
fn empty_elements_leave_nothing() {
    assert_eq!(parse("<p></p><p><br></p><ul><li></li></ul><blockquote></blockquote>"), Document::default());
    assert_eq!(parse(""), Document::default());
}

// ---- what others write

#[test]
fn inline_styles() {
    assert_eq!(
        outline(
            "<b>b</b><strong>b</strong> <i>i</i><em>i</em> <u>u</u> <s>s</s><del>s</del> <code>c</code> x<sup>2</sup> H<sub>2</sub>"
        ),
        "b{bb} i{ii} u{u} s{ss} c{c} x^{2} H_{2}"
    );
    assert_eq!(outline("<b>a<i>b</i></b>c"), "b{a}bi{b}c");
}

#[test]
fn headings() {
    assert_eq!(outline("<h1>One</h1><h6>Six</h6>text"), "h1 One\nh6 Six\ntext");
}

#[test]
fn quotes_nest() {
    assert_eq!(outline("<blockquote><p>a</p><blockquote>b</blockquote>c</blockquote>d"), ">a\n>>b\n>c\nd");
}

#[test]
fn bulleted_lists_nest_and_items_may_have_more_paragraphs() {
    assert_eq!(
        outline("<ul><li>a</li><li><p>b</p><p>c</p><ul><li>d</ul>e</ul>f"),
        "item1* a\nitem1* b\nitem1 c\nitem2* d\nitem1 e\nf"
    );
}

#[test]
fn numbered_lists_count_as_they_are_told() {
    assert_eq!(outline("<ol><li>a<li>b</ol>"), "item1*1 a\nitem1*2 b");
    assert_eq!(outline("<ol start=\"5\"><li>a<li value=\"9\">b<li>c</ol>"), "item1*5 a\nitem1*9 b\nitem1*10 c");
    assert_eq!(outline("<ol start=\"-3\" reversed><li>a<li>b</ol>"), "item1*-3 a\nitem1*-4 b");
    assert_eq!(outline("<ol start=\"x\"><li value=\"y\">a</ol>"), "item1*1 a");
}

#[test]
fn a_reversed_list_counts_down_to_one() {
    assert_eq!(
        outline("<p>Top</p><ol reversed><li>a<ol><li>x</ol><li>b<li>c</ol>"),
        "Top\nitem1*3 a\nitem2*1 x\nitem1*2 b\nitem1*1 c"
    );
    assert_eq!(outline("<ol reversed><li>a<li value=\"7\">b<li>c</ol>"), "item1*3 a\nitem1*7 b\nitem1*6 c");
}

#[test]
fn code_blocks_keep_their_white_space() {
    assert_eq!(
        outline("<pre><code>fn main() {<br/>    go();<br/>}<br/></code></pre>after"),
        "code fn main() {⏎    go();⏎}\nafter"
    );
    assert_eq!(outline("<pre>\n  a\n\n\tb\r\n</pre>"), "code   a⏎⏎⇥b");
}

#[test]
fn ruby_annotations_stand_raised_in_brackets() {
    let html = "<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rp>(</rp><rt>ji</rt><rp>)</rp></ruby>です";
    assert_eq!(outline(html), "漢^{(kan)}字^{(ji)}です");
    assert_eq!(outline("<ruby>漢<rt>kan</ruby>"), "漢^{(kan)}");
}

#[test]
fn formulas_are_shown_as_their_source_or_as_letters() {
    let tex =
        r#"<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>"#;
    assert_eq!(outline(&format!("so {tex} holds")), "so x^2 holds");
    assert_eq!(outline("<math><mi>x</mi><mo>=</mo><mn>1</mn></math>"), "x=1");
    assert_eq!(outline("<math><mi>x<p>not lost"), "x\nnot lost");
}

#[test]
fn table_cells_are_parted_by_tabs_and_rows_by_lines() {
    assert_eq!(
        outline("a<table><tr><th>x</th><th>y</th></tr><tr><td></td><td><p>1</p></td></tr></table>b"),
        "a\nb{x}⇥b{y}⏎⇥1\nb"
    );
}

#[test]
fn rules_pictures_and_unknown_tags() {
    assert_eq!(outline("a<hr>b"), "a\n———\nb");
    assert_eq!(outline("<p>a <img src=\"https://evil.example/x.png\" alt=\"a  cat\"> b<img src=x></p>"), "a a cat b");
    assert_eq!(outline("<blink>a</blink> <x-y z=1>b</x-y>"), "a b");
}

#[test]
fn scripts_styles_and_comments_are_no_text() {
    assert_eq!(outline("a<script>alert('<b>')</script>b<style>p { color: red }</style>c<!-- d -->e"), "abce");
    assert_eq!(outline("a<script>never closed <b>x"), "a");
}

// ---- links that lead nowhere

#[test]
fn only_known_schemes_become_links() {
    for href in [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "/relative",
        "//host/x",
        "mailto:a@b",
        "https:",
        "java\nscript:x",
        "https://a\u{7}b",
        "",
    ] {
        assert_eq!(outline(&format!("<a href=\"{href}\">text</a>")), "text", "{href}");
    }
    for href in ["http://a", "HTTPS://a", "gemini://a", "xmpp:a@b", "magnet:?xt=1", "ipfs://x", "dat://x"] {
        assert_eq!(outline(&format!("<a href=\" {href} \">text</a>")), format!("[text→{href}(Web)]"));
    }
}

#[test]
fn a_link_without_an_end_ends_at_the_next_link() {
    assert_eq!(outline(r#"<a href="http://a">a<a href="http://b">b"#), "[a→http://a(Web)][b→http://b(Web)]");
}

// ---- broken and hostile

#[test]
fn tags_closed_in_the_wrong_order_keep_all_text() {
    assert_eq!(outline("<b>a<i>b</b>c</i>d"), "b{a}bi{b}cd");
    assert_eq!(outline("</p>a</ul></li></b>b<li>c"), "a\nb\nc");
    assert_eq!(outline("a < b && c > d <"), "a < b && c > d <");
}

#[test]
fn a_cut_off_tag_is_dropped_and_the_text_before_it_stays() {
    for end in ["<", "<a", "<a href=\"http", "</p", "<!-- x", "&am"] {
        assert!(outline(&format!("<p>before{end}")).starts_with("before"), "{end}");
    }
}

#[test]
fn deeply_nested_tags_cost_no_more_than_their_length() {
    let inputs = [
        "<b>",
        "<blockquote>",
        "<ul><li>",
        "<ol reversed><li>x",
        "<table><tr><td>",
        "<math>",
        "<a href=\"http://a\">",
        "<span class=\"ellipsis\">",
        "<p><b>",
        "</p>",
        "<pre>",
        "<rt>",
        "<div></b>",
        "<x y z>",
        "<ruby><rp>",
        "<!--",
        "&",
        "<br>",
        "<",
    ];
    for tag in inputs {
        let html = tag.repeat((1 << 20) / tag.len()) + "end";
        let began = Instant::now();
        check(&parse(&html));
        // Generous: a slow machine in a debug build takes a tenth of it, quadratic work hours.
        assert!(began.elapsed() < Duration::from_secs(20), "{tag}: {:?}", began.elapsed());
    }
}

#[test]
fn text_deep_in_nested_tags_is_kept() {
    let html = "<blockquote>".repeat(1000) + "deep" + &"</blockquote>".repeat(1000) + "after";
    let blocks = parse(&html).blocks;
    assert_eq!((blocks[0].text.as_str(), blocks[1].text.as_str(), blocks[1].quoted), ("deep", "after", 0));
}

#[test]
fn a_tag_with_endless_attributes_is_skipped_quickly() {
    let mut html = "a<b ".to_owned();
    for i in 0..150_000 {
        write!(html, "a{i} ").unwrap();
    }
    html += ">b";
    let began = Instant::now();
    assert_eq!(outline(&html), "ab");
    assert!(began.elapsed() < Duration::from_secs(20));
}

// ---- plain text

#[test]
fn plain_text_has_full_addresses_and_names_as_shown() {
    assert_eq!(
        plain(&format!("<p>{MENTION} see {LINK} {HASHTAG}</p><p>Bye</p>")),
        "@bob see https://www.example.org/a/very/long/path/indeed #Garden\n\nBye"
    );
}

#[test]
fn plain_text_of_a_link_with_words_has_both() {
    assert_eq!(plain(r#"<a href="https://a.example/x"><b>read</b> this</a>"#), "read this (https://a.example/x)");
    assert_eq!(plain(r#"<a href="https://a.example/">a.example</a>"#), "https://a.example/");
}

#[test]
fn plain_lists_and_quotes_carry_marks() {
    assert_eq!(plain("<p>x</p><ul><li>a<br>b<ol><li>c</ol></ul><p>y</p>"), "x\n\n- a\n  b\n  1. c\n\ny");
    assert_eq!(plain("<blockquote><p>a<br>b</p><p>c</p></blockquote>d"), "> a\n> b\n>\n> c\n\nd");
}

#[test]
fn plain_text_of_hostile_nesting_stays_small() {
    let html = "<blockquote>".repeat(300) + &"x<br>".repeat(10_000);
    assert!(plain(&html).len() < 500_000);
}

// ---- anything

fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "<(/)?(p|br|a|span|b|i|ul|ol|li|pre|blockquote|table|tr|td|th|h1|ruby|rt|rp|math|annotation|script|style|hr|img|div|x)( (href=\"https://a/\"|class=\"(invisible|ellipsis|quote-inline|mention)\"|start=\"-?[0-9]{0,12}\"|value=\"7\"|reversed|alt=\" z \"))?>",
        "[ \n\ta-zé漢🌱\u{301}&;<>/]{0,6}",
    ];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_gives_whole_runs(html in any::<String>()) {
        check(&parse(&html));
        let _ = plain(&html);
    }

    #[test]
    fn any_bytes_give_whole_runs(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&parse(&String::from_utf8_lossy(&bytes)));
    }

    #[test]
    fn any_tags_give_whole_runs(html in soup()) {
        check(&parse(&html));
        let _ = plain(&html);
    }

    #[test]
    fn any_cut_of_a_post_gives_whole_runs(at in 0_usize..1000) {
        let html = format!("<p>{MENTION} é {LINK}<br />{HASHTAG} &amp; ok</p><ul><li>x</ul>");
        check(&parse(html.get(..at.min(html.len())).unwrap_or(&html)));
    }

    #[test]
    fn words_are_never_lost(words in prop::collection::vec("[a-z]{1,8}", 1..20)) {
        let html = words.iter().map(|word| ["<p>", word, "<b>", word, "</b></p>"].concat()).collect::<String>();
        let expected = words.iter().map(|word| format!("{word}{word}")).collect::<Vec<_>>().join("\n\n");
        prop_assert_eq!(plain(&html), expected);
    }
}

#[test]
fn kinds_of_links_are_three() {
    let kinds: Vec<_> = parse(&format!("{LINK}{MENTION}{HASHTAG}")).blocks[0]
        .runs
        .iter()
        .filter_map(|run| run.link.as_ref().map(|link| link.kind))
        .collect();
    assert_eq!(kinds, [LinkKind::Web, LinkKind::Mention, LinkKind::Hashtag]);
}
