"""Web pages as articles."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import InputError, NoArticleError
from tts.model import Article, Page
from tts.reading import extract
from tts.reading.html import extract_html
from tts.reading.page.boxes import lay_out, parse

PROSE = [
    f"Paragraph number {number} tells at length of the harbour, its {number} bridges, and the people who cross them."
    for number in range(1, 7)
]
BODY = "".join(f"<p>{text}</p>" for text in PROSE)


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def page(inner: str, head: str = "") -> str:
    return f"<html><head>{head}</head><body><h1>The bridges of the town</h1>{inner}</body></html>"


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<p>one<br>two</p>", ["one two"]),
        ("<p>one<br><br>two</p>", ["one", "two"]),
        ("<div>one<p>two</p>three</div>", ["one", "two", "three"]),
        (
            "<p>w<b>id</b>ened<span> by</span> <i>a</i> <a href='#'>metre</a></p>",
            ["widened by a metre"],
        ),
        ("<ul><li>one</li><li>two</li></ul>", ["one", "two"]),
        ("<p>a<script>x()</script>b<style>c</style><!-- d --></p>", ["ab"]),
        ("<p>soft&shy;ly &nbsp;&#8203;now</p>", ["softly now"]),
        ("<noscript>no</noscript><template>no</template>", []),
        ("<p>The area is <math><mi>r</mi></math> or so.</p>", ["r", "The area is or so."]),
    ],
)
def test_text_is_joined_as_a_browser_sets_it(markup: str, lines: list[str]) -> None:
    assert [line.text for line in lay_out(parse(markup)).lines] == lines


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("<p><math><mi>words</mi></math></p>", "formula"),
        ("<p><svg><text>words</text></svg></p>", "picture"),
        ("<object>words</object>", "embedded object"),
        ("<nav><a href='/'>words</a></nav>", "navigation"),
        ("<header>words</header>", "page header"),
        ("<footer>words</footer>", "page footer"),
        ("<aside>words</aside>", "sidebar"),
        ("<form><label>words</label></form>", "form"),
        ("<button>words</button>", "form"),
        ("<figure><figcaption>words</figcaption></figure>", "caption"),
        ("<div class='wp-caption-text'>words</div>", "caption"),
        ("<div class='socialShare'>words</div>", "share line"),
        ("<div class='newsletter-box'>words</div>", "newsletter or membership"),
        ("<div class='related-posts'>words</div>", "related story"),
        ("<div id='comments'>words</div>", "comments"),
        ("<div class='post-tags'>words</div>", "tags"),
        ("<div class='entry-meta'>words</div>", "byline"),
        ("<div class='cookie-notice'>words</div>", "cookie notice"),
        ("<pre>words</pre>", "code"),
        ("<table><tr><td>words</td></tr></table>", "table"),
        ("<p hidden>words</p>", "hidden"),
        ("<p aria-hidden='true'>words</p>", "hidden"),
        ("<p style='color:red; display : none'>words</p>", "hidden"),
        ("<p><a href='/'>words</a></p>", "link"),
        ("<p>Advertisement</p>", "advertisement"),
        ("<p>* * *</p>", "ornament"),
    ],
)
def test_what_is_left_out_has_a_reason(markup: str, reason: str) -> None:
    half = len(BODY) // 2
    half = BODY.index("<p>", half)
    article = extract_html(page(f"<article>{BODY[:half]}{markup}{BODY[half:]}</article>"))
    assert texts(article) == PROSE
    assert [dropped.reason for dropped in article.dropped] == [reason]


def test_kinds_of_blocks() -> None:
    article = extract_html(
        page(
            f"<article>{BODY}<h2>Part</h2><ul><li>one thing</li></ul>"
            f"<blockquote>{PROSE[0]} Or so.</blockquote></article>"
        )
    )
    assert [(block.kind, block.level) for block in article.blocks[6:]] == [
        ("heading", 2),
        ("item", 0),
        ("quote", 0),
    ]


def test_the_column_is_found_without_any_names() -> None:
    links = "".join(
        f"<li><a href='/{n}'>Another story of the town, number {n}</a></li>" for n in range(30)
    )
    article = extract_html(
        page(f"<div><ul>{links}</ul></div><div><div>{BODY}</div></div><div>Call us</div>")
    )
    assert article.title == "The bridges of the town"
    assert texts(article) == PROSE
    assert {dropped.text for dropped in article.dropped} >= {
        "Call us",
        "Another story of the town, number 7",
    }


def test_an_article_in_pieces_is_put_together() -> None:
    pieces = "".join(
        f"<div class='piece'><div class='text'><p>{text}</p></div></div><div class='ad'>Buy</div>"
        for text in PROSE
    )
    assert texts(extract_html(page(f"<article>{pieces}</article>"))) == PROSE


def test_everything_visible_goes_somewhere() -> None:
    markup = page(
        f"<div class='top'>Top words</div><article>{BODY}</article><div>Last <b>words</b></div>"
    )
    article = extract_html(markup)
    said = [article.title, *texts(article), *(dropped.text for dropped in article.dropped)]
    assert sorted(said) == sorted(line.text for line in lay_out(parse(markup)).lines)


METADATA = """<title>Bridges | The Courier</title><link rel="canonical" href="https://x.example/b">
<meta property="og:title" content="The bridges of the town"><meta property="og:site_name" content="The Courier">
<meta property="og:image" content="https://x.example/b.jpg"><meta property="article:section" content="Local">
<script type="application/ld+json">{"@graph": [{"@type": "WebPage"}, {"@type": ["NewsArticle"],
"headline": "The bridges of the town", "author": [{"name": "Ann Lee"}, {"name": "By Bo Chan"}],
"datePublished": "2024-10-29T09:53:00+02:00", "dateModified": "2024-10-30"}]}</script>"""


def test_metadata() -> None:
    article = extract_html(
        page(f"<p>By Ann Lee and Bo Chan</p><article>{BODY}</article>", METADATA).replace(
            "<html>", "<html lang='en-us'>"
        )
    )
    assert (article.title, article.authors) == ("The bridges of the town", ("Ann Lee", "Bo Chan"))
    assert article.published is not None
    assert article.modified is not None
    assert article.published.isoformat() == "2024-10-29T09:53:00+02:00"
    assert article.modified.isoformat() == "2024-10-30T00:00:00"
    assert (article.publisher, article.section, article.language) == (
        "The Courier",
        "Local",
        "en-US",
    )
    assert (article.url, article.image) == ("https://x.example/b", "https://x.example/b.jpg")


def test_metadata_as_it_is_printed() -> None:
    article = extract_html(
        page(f"<p>By Ann Lee</p><p>Published 3 May 2025</p><article>{BODY}</article>")
    )
    assert article.authors == ("Ann Lee",)
    assert article.published is not None
    assert article.published.date().isoformat() == "2025-05-03"


def test_broken_json_is_no_obstacle() -> None:
    broken = '<script type=\'application/ld+json\'>{"@type": "NewsArticle", </script>' * 2
    assert texts(extract_html(page(f"<article>{BODY}</article>", broken))) == PROSE


@pytest.mark.parametrize(
    "opening", ["<div>", "<p><span>", "<ul><li>", "<table><tr><td>", "<b>", "<section hidden-x>"]
)
def test_deep_nesting_loses_nothing(opening: str) -> None:
    started = time.perf_counter()
    article = extract_html(opening * 20_000 + PROSE[0] + " " + PROSE[1])
    assert time.perf_counter() - started < 20
    assert f"{article.title} {' '.join(texts(article))}".strip() == f"{PROSE[0]} {PROSE[1]}"


def test_right_to_left_and_emoji() -> None:
    hebrew = "הגשר נפתח בבוקר והילדים היו הראשונים לחצות אותו אל הצד השני של הנמל, עם המורים שלהם."
    article = extract_html(
        page(f"<article><p>\u202b{hebrew}\u202c</p><p>{PROSE[0]} 🌉👩\u200d🚀</p></article>")
    )
    assert texts(article) == [hebrew, f"{PROSE[0]} 🌉👩\u200d🚀"]


@pytest.mark.parametrize(
    "markup",
    [
        "<html></html>",
        "<nav><a href='/'>Home</a><a href='/n'>News</a></nav>",
        "<!doctype html><title>Only a title</title>",
    ],
)
def test_no_article(markup: str) -> None:
    with pytest.raises(NoArticleError) as caught:
        extract(Page("x", markup.encode(), "text/html"))
    assert caught.value.hint


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<div>",
        "<br>",
        "<li>",
        "<h2>",
        "<b>",
        "</b>",
        "<table>",
        "<td>",
        "<a",
        "href=x>",
        "</a>",
        "<nav>",
        "<script>",
        "<!--",
        "]]>",
        "&",
    ]
)


@given(st.lists(st.one_of(TAGS, st.text(max_size=60), st.sampled_from(PROSE))))
def test_any_markup_gives_an_article_or_an_error(parts: list[str]) -> None:
    try:
        article = extract(Page("x", "".join(parts).encode(errors="replace"), "text/html"))
    except InputError:
        return
    assert article.blocks


@given(st.binary(), st.sampled_from(["text/html", "text/markdown", "text/plain", None]))
def test_any_bytes_give_an_article_or_an_error(body: bytes, kind: str | None) -> None:
    try:
        article = extract(Page("x", body, kind))
    except InputError as error:
        assert error.message  # noqa: PT017 - either outcome is right
        return
    assert article.blocks


LONG_LINK = "<a href='/r'>The long report on the many old arches and piers of the bridges</a>"


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        (f"<p class='paywall' aria-hidden='true'>{PROSE[0]} So.</p>", f"{PROSE[0]} So."),
        (
            f"<p>{LONG_LINK} is out today.</p>",
            "The long report on the many old arches and piers of the bridges is out today.",
        ),
        ("<header><h3>12:05 The tide</h3></header>", "12:05 The tide"),
    ],
)
def test_what_stands_between_paragraphs_is_kept(markup: str, text: str) -> None:
    half = BODY.index("<p>", len(BODY) // 2)
    article = extract_html(
        page(f"<article>{BODY[:half]}<section>{markup}{BODY[half:]}</section></article>")
    )
    assert texts(article) == [*PROSE[:3], text, *PROSE[3:]]
    assert article.dropped == ()


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        (f"<p hidden aria-hidden='true'>{PROSE[0]} So.</p>", "hidden"),
        (f"<p style='display:none' aria-hidden='true'>{PROSE[0]} So.</p>", "hidden"),
        (f"<p aria-hidden='true'>{PROSE[0]}</p>", "hidden"),  # said again: a copy
        (f"<p>{LONG_LINK}</p>", "link"),
    ],
)
def test_what_stands_between_paragraphs_and_is_not_kept(markup: str, reason: str) -> None:
    half = BODY.index("<p>", len(BODY) // 2)
    article = extract_html(page(f"<article>{BODY[:half]}{markup}{BODY[half:]}</article>"))
    assert texts(article) == PROSE
    assert [gone.reason for gone in article.dropped] == [reason]


def test_authors_are_not_those_of_boxes_and_comments() -> None:
    about = "<div class='author-box'><h3>About Jo Bannerley</h3><p>She rows.</p></div>"
    others = "<div class='meta'><span class='author'>Von Marianne1 am</span></div>"
    quoted = "<div class='testimonial'><span class='author'>Zed Quill</span></div>"
    for byline in ("<p class='byline'>Jo Bannerley</p>", ""):
        article = extract_html(page(f"{byline}<article>{BODY}</article>{others}{quoted}{about}"))
        assert article.authors == ("Jo Bannerley",)


PARAGRAPH = "<p>The harbour was quiet that morning, and nobody had come to see the boats leave for the islands.</p>"


def test_what_resembles_the_title_stays_where_it_is_part_of_the_text() -> None:
    page = (
        "<article><h1>Why the harbour bridge was closed</h1>"
        f"{PARAGRAPH}<h2>The harbour bridge was closed</h2>{PARAGRAPH}"
        f"<p>Why the harbour bridge was closed!</p>{PARAGRAPH}</article>"
    )
    texts = [block.text for block in extract_html(page).blocks]
    assert "The harbour bridge was closed" in texts
    assert "Why the harbour bridge was closed!" in texts


def test_a_title_of_a_thousand_parts_is_no_trouble() -> None:
    page = f"<meta property='og:title' content='News{' | CNN' * 3000}'><h1>Boats leave</h1>{PARAGRAPH * 3}"
    assert extract_html(page).title == "Boats leave"


def test_half_a_character_in_an_address_is_replaced() -> None:
    script = '{"@type": "NewsArticle", "url": "https://a.example/\\ud800x", "headline": "Boats\\ud800 leave"}'
    page = (
        f"<script type='application/ld+json'>{script}</script><h1>Boats leave</h1>{PARAGRAPH * 3}"
    )
    found = extract_html(page)
    assert (found.url or "").encode()
    assert found.title.encode()


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<h2>Method</h2><ul><li>Mix</li><li>Bake</li></ul>", ["Method", "Mix", "Bake"]),
        (
            "<h2>Results</h2><p>Spain 2, Italy 1</p><p>France 0, Germany 3</p>",
            ["Results", "Spain 2, Italy 1", "France 0, Germany 3"],
        ),
        ("<p><b>Winner:</b> Rye by Ann</p>", ["Winner: Rye by Ann"]),
        ("<dl><dt>Crust</dt><dd>The hard outside.</dd></dl>", ["Crust", "The hard outside."]),
    ],
)
def test_an_article_may_end_with_short_lines(markup: str, expected: list[str]) -> None:
    article = extract_html(page(f"<article>{BODY}{markup}</article>"))
    assert texts(article) == [*PROSE, *expected]


def test_dates_within_the_text_are_part_of_it() -> None:
    inside = "".join(
        f"<p>{text}</p><p>March {day}, 1901</p>" for day, text in enumerate(PROSE[:-1], 1)
    )
    article = extract_html(page(f"<article>{inside}<p>{PROSE[-1]}</p></article>"))
    assert {"March 2, 1901", "March 3, 1901", "March 4, 1901"} <= set(texts(article))
    assert article.published is None or article.published.year != 1901


@pytest.mark.parametrize(
    "text",
    [
        "Copyright law was never meant to stop students from copying what they learn by heart for school.",
        "Photo by photo, the archive shows how the town has changed in the hundred years since the fire.",
        "Edited by his son after his death, the diaries tell of a man who never trusted anybody but his dog.",
    ],
)
def test_a_paragraph_that_begins_like_a_label_is_read(text: str) -> None:
    half = BODY.index("<p>", len(BODY) // 2)
    article = extract_html(page(f"<article>{BODY[:half]}<p>{text}</p>{BODY[half:]}</article>"))
    assert text in texts(article)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("It took 10<sup>6</sup> litres.", "It took 10⁶ litres."),
        ("Some 5<sup>1</sup>/<sub>2</sub> cups.", "Some 5 1/2 cups."),
        ("About <sup>3</sup>⁄<sub>4</sub> of H<sub>2</sub>O.", "About 3/4 of H₂O."),
        ("It cost <del>20</del> <ins>25</ins> crowns.", "It cost 25 crowns."),
        ("The <a href='/x'>report (opens in a new window)</a>.", "The report."),
    ],
)
def test_what_a_browser_shows_otherwise(markup: str, expected: str) -> None:
    article = extract_html(page(f"<article>{BODY}<p>{PROSE[0]} {markup}</p></article>"))
    assert texts(article)[-1] == f"{PROSE[0]} {expected}"


def test_a_teaser_that_the_text_has_again_is_left_out() -> None:
    body = f"<p>{PROSE[0]}</p><p>{PROSE[1]} {PROSE[2]}</p><p>{PROSE[3]}</p>"
    article = extract_html(page(f"<article><p>{PROSE[2]}</p>{body}</article>"))
    assert texts(article) == [PROSE[0], f"{PROSE[1]} {PROSE[2]}", PROSE[3]]


@pytest.mark.parametrize("where", ["class='comments'", "style='display:none'", "class='sidebar'"])
def test_corrections_of_others_are_not_said(where: str) -> None:
    note = "Update: I have cooked this now and it is great, thanks."
    article = extract_html(page(f"<article>{BODY}</article><div {where}><p>{note}</p></div>"))
    assert note not in texts(article)
