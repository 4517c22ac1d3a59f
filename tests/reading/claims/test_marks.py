"""The elements of a page that carry metadata, gathered in one pass."""

from __future__ import annotations

import re

import pytest

from tts.reading.claims.marks import Marks, innermost, is_of_others, short_text, value_of
from tts.reading.page.boxes import parse


def marks(markup: str) -> Marks:
    return Marks(parse(markup))


def test_metas_come_in_the_order_of_the_keys_asked_for() -> None:
    found = marks(
        '<meta name=author content="Ann"><meta property="og:author" content="Ben"><meta name=AUTHOR content="Cy">'
        '<meta name=empty content="">'
    )
    assert found.meta("og:author", "author") == ("Ben", "Ann", "Cy")
    assert found.meta("empty") == found.meta("nobody") == ()


def test_what_there_is_one_of_is_the_first() -> None:
    found = marks(
        "<html lang=uk><base href=/a><base href=/b><title>One</title><title>Two</title>"
        '<link rel="canonical shortlink" href=/x><link rel=canonical href=/y>'
    )
    assert (found.language, found.base, found.title) == ("uk", "/a", "One")
    assert (found.link("canonical"), found.link("shortlink"), found.link("icon")) == (
        "/x",
        "/x",
        None,
    )


def test_headings_of_the_upper_ranks_in_pieces() -> None:
    found = marks("<h1>The <b>old</b> harbour</h1><h4>No</h4><h3>Bridges</h3>")
    assert [(one.rank, one.pieces) for one in found.headings] == [
        ("h1", ("The ", "old", " harbour")),
        ("h3", ("Bridges",)),
    ]


@pytest.mark.parametrize(
    ("markup", "how"),
    [
        ('<a rel="author nofollow" href=x>Ann Rowan</a>', "rel"),
        ("<span itemprop=author>Ann Rowan</span>", "itemprop"),
        ("<span class=post-byline>Ann Rowan</span>", "class"),
        ("<span id=articleAuthor>Ann Rowan</span>", "class"),
        ("<div data-testid=author-name>Ann Rowan</div>", "class"),
    ],
)
def test_how_an_author_is_marked(markup: str, how: str) -> None:
    assert [(one.text, one.how) for one in marks(markup).authors] == [("Ann Rowan", how)]


@pytest.mark.parametrize(
    "markup",
    [
        "<span class=authority>Ann Rowan</span>",
        "<img class=author alt=Ann>",
        "<span class=author></span>",
        f"<div class=author>{'Ann Rowan ' * 30}</div>",
        "<main class=author>Ann Rowan</main>",
    ],
)
def test_what_names_no_author(markup: str) -> None:
    assert marks(markup).authors == []


def test_dates_are_read_by_their_value_else_by_their_text() -> None:
    found = marks(
        "<time datetime=2024-03-04>Monday</time><time pubdate>4 March</time><time class=date>5 March</time>"
        "<time></time>"
    )
    assert [(one.value, one.text, one.how) for one in found.dates] == [
        ("2024-03-04", "Monday", "time"),
        ("4 March", "4 March", "pubdate"),
        ("5 March", "5 March", "class"),
    ]


def test_labels_of_cards() -> None:
    found = marks(
        '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ann Rowan">'
        '<meta name="twitter:label2" content="Reading time"><meta name="twitter:data2" content="4 minutes">'
    )
    assert found.labelled(re.compile("Written")) == ("Ann Rowan",)


def test_only_the_innermost_of_marks_in_marks() -> None:
    found = marks(
        "<p class=byline>By <a class=author>Ann</a> and <a class=author>Ben</a></p>"
    ).authors
    assert [one.text for one in innermost(found)] == ["Ann", "Ben"]
    assert len(found) == 3


@pytest.mark.parametrize(
    ("markup", "near", "is_theirs"),
    [
        ("<div class=comments><b>Ann</b></div>", True, True),
        ("<div class=comments><b>Ann</b></div>", False, True),
        ("<footer><b>Ann</b></footer>", True, False),
        ("<footer><b>Ann</b></footer>", False, True),
        ("<article class=comments><b>Ann</b></article>", False, False),
        ("<div itemprop=comment><b>Ann</b></div>", True, True),
        ("<div><b>Ann</b></div>", False, False),
    ],
)
def test_whose_a_mark_is(markup: str, near: bool, is_theirs: bool) -> None:
    tag = parse(markup).find("b")
    assert tag
    assert is_of_others(tag, near) is is_theirs


def test_scripts_of_data_and_no_others() -> None:
    found = marks('<script type="application/ld+json">{"a": 1}</script><script>let a</script>')
    assert found.scripts == ['{"a": 1}']


def test_the_text_of_an_element_is_bounded_and_one_line() -> None:
    tag = parse(f"<p>The <b>old</b>\n harbour <i>{'x' * 900}</i></p>").find("p")
    assert tag
    assert short_text(tag).startswith("The old harbour xxx")
    assert len(short_text(tag)) == 400
    assert short_text(tag, 5).startswith("The old")
    assert value_of(tag, "class") == ""
