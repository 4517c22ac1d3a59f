"""Names as a page prints them around its headline."""

from __future__ import annotations

from tts.model import Block
from tts.reading.body.judge import Judged
from tts.reading.body.verdict import UNLIKE
from tts.reading.checks.byline import heading_place, headline_line, read_byline
from tts.reading.claims.marks import Marks
from tts.reading.page.boxes import parse

TITLE = "Harbour bridge opens"
BODY = Judged("The bridge is red.", Block("paragraph", "The bridge is red."), prose=1)
HEAD = Judged(TITLE, None, "title", is_title=True)


def found(*lines: str, markup: str = "") -> set[tuple[str, str]]:
    judged = [HEAD, *(Judged(text, None, "label") for text in lines), BODY]
    page = Marks(parse(f"<h1>{TITLE}</h1>{markup}"))
    return {(credit.name, credit.place) for credit in read_byline(judged, page, TITLE)}


def test_a_line_that_signs() -> None:
    assert found("By Ann Lee") >= {("Ann Lee", "printed")}
    assert found("29.10.2024 | Ann Lee") >= {("Ann Lee", "dated")}
    assert found("Ann Lee") == {("Ann Lee", "loose")}


def test_marks_near_the_headline() -> None:
    assert found(markup="<a rel=author href='/a'>Ann Lee</a>") == {("Ann Lee", "marked")}
    assert found(markup="<p class=author-name>Ann Lee</p>") == {("Ann Lee", "named")}
    assert found(markup="<p class=byline>By <a>Ann Lee</a> Head of boats</p>") == {
        ("Ann Lee", "named")
    }


def test_a_label_of_several_words_in_a_mark() -> None:
    markup = "<div class=article-author><p>Text und Interview: Ann Lee</p></div>"
    assert found(markup=markup) == {("Ann Lee", "named")}
    assert found(markup="<div class=article-author><p>Photos: Ann Lee</p></div>") == set()


def test_marks_away_from_the_headline() -> None:
    between = "<p>text</p>" * 100
    assert found(markup=f"{between}<a rel=author href='/a'>Ann Lee</a>") == {("Ann Lee", "far")}
    cards = "<b>x</b>" * 30 + "<p class=author>Bo Chan</p>"
    assert found(markup=f"<p class=author>Ann Lee</p>{cards}") == {
        ("Ann Lee", "named"),
        ("Bo Chan", "far"),
    }


def test_readers_are_no_authors() -> None:
    assert (
        found(markup="<div class=comments><p><span itemprop=author>Zed Quill</span></p></div>")
        == set()
    )
    assert found(markup="<span class=author>link78</span>") == set()


def test_links_of_tags_are_no_names() -> None:
    tags = "".join(f"<a>{name}</a> " for name in ("Ann Lee", "Boats", "Cars", "Dogs", "Elks"))
    assert not {("Ann Lee", "named")} & found(markup=f"<p class=byline>Filed under: {tags}</p>")


def test_the_headline_is_the_last_over_the_text() -> None:
    menu = Judged("Boats", None, "navigation")
    assert headline_line([HEAD, menu, HEAD, BODY, HEAD]) == 2
    assert headline_line([BODY]) == 0


def test_the_place_of_the_headline() -> None:
    marks = Marks(parse(f"<h3>{TITLE}</h3><h2>Boats</h2><h1><b>Harbour bridge</b> opens</h1>"))
    assert heading_place(marks, TITLE) == marks.headings[2].at
    assert heading_place(marks, None) == marks.headings[0].at
    assert heading_place(Marks(parse("<p>x</p>")), TITLE) is None


def test_a_name_alone_at_an_edge_of_the_text() -> None:
    first = Judged("Ann Lee/Bo Chan", Block("paragraph", "Ann Lee/Bo Chan"))
    last = Judged("Cy Dahl", None, UNLIKE)
    link = Judged("Read More", None, "link")
    page = Marks(parse(f"<h1>{TITLE}</h1>"))
    found = read_byline([HEAD, first, BODY, last, link], page, TITLE)
    assert [one.name for one in found if one.place == "signature"] == [
        "Ann Lee",
        "Bo Chan",
        "Cy Dahl",
    ]
    assert not [
        one for one in read_byline([HEAD, BODY, link], page, TITLE) if one.place == "signature"
    ]


def test_a_label_at_the_end() -> None:
    text = "Text: Ann Lee Photos: Bo Chan"
    lines = [HEAD, *[BODY] * 30, Judged(text, Block("paragraph", text))]
    found = read_byline(lines, Marks(parse(f"<h1>{TITLE}</h1>")), TITLE)
    assert [tuple(one) for one in found] == [("Ann Lee", "labelled")]
