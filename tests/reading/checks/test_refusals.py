"""Pages that are no article, and articles that look like such pages."""

from __future__ import annotations

import gzip
import json
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.errors import NoArticleError
from tts.reading.body.column import find_column
from tts.reading.body.judge import judge
from tts.reading.checks.refusals import refusal
from tts.reading.claims.marks import Marks
from tts.reading.claims.metadata import read_metadata
from tts.reading.html import extract_html
from tts.reading.page.boxes import lay_out, parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TOPICS = ["harbour bridge", "morning market", "night train", "old library", "river ferry", "city orchestra",
          "rooftop garden", "school kitchen", "winter festival", "public pool"]  # fmt: skip
PROSE = (
    "The first people walked over the new bridge on Tuesday, an hour before the official opening. "
    "Most of them were pupils of the school on the other bank, who had waited since dawn. "
    "“I wanted to be able to say that I was there,” said one of them, out of breath. "
)
LIST = "this is a list of articles"


def refused(markup: str) -> str | None:
    """What is said of the page, None when nothing is."""
    soup = parse(markup)
    metadata = read_metadata(Marks(soup))
    layout = lay_out(soup)
    printed = [tag.get_text() for tag in soup.find_all("h1")]
    title = next(iter((*printed, *metadata.headlines)), None)
    judged = judge(layout, find_column(layout, title, metadata.body), title)
    error = refusal(soup, metadata, judged)
    assert error is None or error.hint
    return error.message if error else None


def page(body: str, title: str = "The Daily Gazette", head: str = "") -> str:
    links = "".join(
        f"<li><a href='/{name}'>{name}</a></li>" for name in ("News", "Sport", "Culture")
    )
    return (
        f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body>"
        f"<header><nav><ul>{links}</ul></nav></header>{body}"
        "<footer><p>All rights reserved. <a href='/imprint'>Imprint</a></p></footer></body></html>"
    )


def headline(topic: str) -> str:
    return f"Why the {topic} matters to the whole town"


def teaser(topic: str, sentences: int = 1) -> str:
    return " ".join(
        f"What the {topic} has to do with part {number} of the plans, and who is going to pay for them in the end."
        for number in range(1, sentences + 1)
    )


def in_articles(topic: str) -> str:
    return (
        f"<article><h2><a href='/a/{topic}'>{headline(topic)}</a></h2><p>{teaser(topic)}</p>"
        "<time>1 March 2031</time></article>"
    )


def in_items(topic: str) -> str:
    return f"<li><h3><a href='/a/{topic}'>{headline(topic)}</a></h3><p>{teaser(topic, 2)}</p></li>"


def in_rows(topic: str) -> str:
    return f"<tr><td>1.</td><td><a href='/a/{topic}'>{headline(topic)}</a><br>{teaser(topic)}</td></tr>"


def in_boxes(topic: str) -> str:
    return f"<div class=card><div><a href='/a/{topic}'>{headline(topic)}</a></div><div>{teaser(topic, 4)}</div></div>"


def all_linked(topic: str) -> str:
    return f"<a href='/a/{topic}'><div><h3>{headline(topic)}</h3><p>{teaser(topic)}</p></div></a>"


def with_more(topic: str) -> str:
    return (
        f"<div><h2>{headline(topic)}</h2><p>{teaser(topic, 3)}</p>"
        f"<p><a href='/a/{topic}'>{headline(topic)} in full</a></p></div>"
    )


def with_read_more(topic: str) -> str:
    return (
        f"<div><h2><a href='/a/{topic}'>{headline(topic)}</a></h2><p>{teaser(topic, 3)}</p>"
        f"<p><a href='/a/{topic}'>Continue reading</a></p></div>"
    )


def only_headlines(topic: str) -> str:
    return f"<li><a href='/a/{topic}'>{headline(topic)}</a> <span>12 points</span></li>"


CARDS = [in_articles, in_items, in_rows, in_boxes, all_linked, with_read_more, only_headlines]
ROUNDS = {in_items: "<ul>{}</ul>", in_rows: "<table>{}</table>", only_headlines: "<ol>{}</ol>"}


def cards(card: Callable[[str], str], count: int = 10) -> str:
    return ROUNDS.get(card, "<section>{}</section>").format("".join(map(card, TOPICS[:count])))


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize("count", [6, 10])
@pytest.mark.parametrize(
    "introduction",
    [
        "",
        "<h1>Town</h1>",
        "<h1>Stories about the town</h1><p>What we have written on the town and its people.</p>",
    ],
)
def test_lists_of_articles_are_refused(
    card: Callable[[str], str], count: int, introduction: str
) -> None:
    assert refused(page(f"<main>{introduction}{cards(card, count)}</main>")) == LIST


def test_front_pages_with_a_text_of_their_own_are_refused() -> None:
    about = f"<div class=about><h2>About us</h2><p>{PROSE}</p></div>"
    head = '<link rel=canonical href="https://gazette.example/">'
    assert refused(page(f"<main>{cards(only_headlines)}</main>{about}", head=head)) == LIST


ARTICLE = f"<article><h1>{headline('old town')}</h1><p>{PROSE}</p>{{}}</article>"
BRIEF = (
    "<article><h1>Bridge opens a day early</h1>"
    "<p>The new bridge was opened on Tuesday. Nobody was hurt.</p></article>"
)


@pytest.mark.parametrize("card", CARDS)
@pytest.mark.parametrize(
    "article", [ARTICLE.format(f"<p>{PROSE}</p>" * 5), ARTICLE.format(""), BRIEF]
)
@pytest.mark.parametrize("heading", ["<h2>Related</h2>", "<h2>More from Town</h2>", ""])
def test_articles_with_a_list_of_others_are_not(
    card: Callable[[str], str], article: str, heading: str
) -> None:
    declared = '<meta property="article:published_time" content="2031-03-01T10:00:00Z">'
    title = headline("old town") if article is not BRIEF else "Bridge opens a day early"
    after = f"<aside>{heading}{cards(card)}</aside>"
    assert refused(page(article + after, title)) is None
    assert refused(page(f"{article}<div>{heading}{cards(card)}</div>", title, declared)) is None


@pytest.mark.parametrize(
    "body",
    [
        "<p>The new bridge was opened on Tuesday morning.</p>",
        f"<h1>Bridge opens</h1><p>{PROSE}</p>",
        f"<h1>Ten things</h1><p>{PROSE}</p>"
        + "".join(f"<h2>The {topic}</h2><p>{PROSE}</p>" for topic in TOPICS),
        f"<h1>Ten shops</h1><p>{PROSE}</p>"
        + "".join(f"<h2><a href='https://shop.example/{topic}'>The shop of the {topic}</a></h2><p>{PROSE}</p>"
                  for topic in TOPICS),
        f"<h1>With a table of contents</h1><ul>{''.join(f'<li><a href=#{t}>{headline(t)}</a>' for t in TOPICS)}</ul>"
        + "".join(f"<h2>{headline(topic)}</h2><p>{PROSE}</p>" for topic in TOPICS),
        f"<h1>Our cookies</h1><p>{PROSE * 3}</p><p>We and our partners use cookies.</p><button>Accept all</button>",
        f"<h1>Login of the mayor was stolen</h1><p>{PROSE * 3}</p><form><input type=password></form>",
        f"<h1>500 people crossed the bridge</h1><p>{PROSE}</p>",
        f"<h1>404 days without a train</h1><p>{PROSE}</p>",
        f"<h1>Not found: the man who wrote to the town</h1><p>{PROSE}</p>",
        f"<h1>Just a moment of rest</h1><p>{PROSE * 5}</p>",
        f"<h1>A page</h1><p>{PROSE}</p><noscript>Please enable JavaScript</noscript><script>1</script>",
    ],
)  # fmt: skip
def test_articles_that_resemble_other_pages_are_not(body: str) -> None:
    assert refused(page(body, "Bridge")) is None


ROBOT = "<p>Bitte bestätigen Sie, dass Sie ein Mensch sind, und nicht eine Maschine.</p>"
DENIED = "<p>You do not have the permission to see this page on the server.</p>"
GONE = "<p>The page you were looking for has moved, or it never existed at all.</p>"
FEHLT = "<h1>Seite nicht gefunden</h1><p>Vielleicht hilft die Suche, oder das Archiv.</p>"
LOST = "<h1>Страница не найдена</h1><p>Возможно, она была удалена, или вы ошиблись в адресе.</p>"
ACCOUNT = (
    "<h1>Log in</h1><p>Use your account to go on to the page.</p><form><input type=password></form>"
)
PASSWORD = "<form><p>Your address and your word, please.</p><input type=password></form>"
PARTNERS = (
    "<div><h2>We value your privacy</h2><p>We and our 812 partners store cookies on your device, and use "
    "personal data such as your address to show you advertising.</p><p>You can withdraw your consent at any "
    "time.</p><button>Manage options</button><button>Accept all</button></div>"
)
COOKIES = (
    "<main><p>Wir und unsere Partner verwenden Cookies und verarbeiten personenbezogene Daten, um Ihnen "
    "Werbung zu zeigen. Sie können Ihre Einwilligung jederzeit widerrufen.</p><a href=#>Alle akzeptieren</a></main>"
)
BUY = "<h1>Why the bridge matters</h1><div class=paywall><a href=/buy>Subscribe now</a></div>"
GO_ON = "<h1>Why the bridge matters</h1><p>Subscribe to continue reading</p>"
ROOT = "<div id=root></div><script src=/app.js></script>"
NOSCRIPT = "<noscript>You need to enable JavaScript to run this app.</noscript><script src=/app.js></script>"
LOADING = "<app-root><p>Loading</p></app-root><noscript>Bitte aktivieren Sie JavaScript.</noscript><script>1</script>"


@pytest.mark.parametrize(
    ("title", "body", "message"),
    [
        ("Just a moment...", "<h1>gazette.example</h1><p>Wait until this is done.</p>", "proof"),
        ("Gazette", "<h2>Verify you are human</h2><p>Do that and go on to the page.</p>", "proof"),
        ("Access denied", DENIED, "proof"),
        ("Bitte warten", ROBOT, "proof"),
        ("404 - Gazette", GONE, "error page"),
        ("Page not found | Gazette", "<h1>Sorry!</h1><p>Try the search instead.</p>", "error page"),
        ("Gazette", FEHLT, "error page"),
        ("Gazette", LOST, "error page"),
        ("503 Service Temporarily Unavailable", "<hr><center>nginx</center>", "error page"),
        ("Log in – Gazette", ACCOUNT, "log in"),
        ("Gazette", PASSWORD, "log in"),
        ("Gazette", PARTNERS, "consent"),
        ("Gazette", COOKIES, "consent"),
        ("Why the bridge matters", BUY, "subscribers"),
        ("Why the bridge matters", GO_ON, "subscribers"),
        ("Gazette", ROOT, "script"),
        ("Gazette", NOSCRIPT, "script"),
        ("Gazette", LOADING, "script"),
    ],
)
def test_pages_without_an_article_are_refused(title: str, body: str, message: str) -> None:
    bare = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    assert message in str(refused(bare))


@given(st.lists(st.sampled_from(CARDS), min_size=3, max_size=9), st.integers(1, 6))
def test_an_article_is_never_refused_for_what_stands_around_it(
    around: list[Callable[[str], str]], paragraphs: int
) -> None:
    article = ARTICLE.format(f"<p>{PROSE}</p>" * paragraphs)
    lists = "".join(f"<div>{cards(card, 4)}</div>" for card in around)
    assert refused(page(f"{article}<div>{lists}</div>", headline("old town"))) is None


@pytest.mark.slow
@pytest.mark.shared
def test_annotated_articles_are_not_refused(shared: Path) -> None:
    with gzip.open(shared / "data" / "pages-dev.jsonl.gz", "rt", encoding="utf-8") as file:
        rows = [row for row in map(json.loads, file) if row["set"] in ("fundus", "scrapinghub")]
    wrong = {row["id"] for row in islice(rows, 0, None, 3) if row["body"] and refused(row["html"])}
    assert not wrong


def test_a_discussion_is_refused() -> None:
    posts = "".join(
        f"<li><p>Post {number}: my cat sleeps all day, and at night it sings to the neighbours.</p>"
        for number in range(20)
    )
    slogan = (
        "<p>Since 2006 the friends of cats have met here to talk about what they eat and do.</p>"
    )
    page = f"<html><body><h1>My cat sings</h1><main>{slogan}<ol class=comments>{posts}</ol></main>"
    with pytest.raises(NoArticleError, match="this is a discussion"):
        extract_html(page)
    article = "".join(f"<p>{number}: {slogan[3:-4]}</p>" for number in range(6))
    assert extract_html(page.replace(slogan, article)).blocks
