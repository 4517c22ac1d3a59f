"""Where on a page the article is."""

from __future__ import annotations

from tts.reading.body.column import OUTSIDE, find_column, prose
from tts.reading.page.boxes import lay_out, parse

PROSE = "A paragraph that tells at length, with commas, of the harbour, its bridges and the people who cross them."


def reasons(markup: str, title: str | None = None) -> list[str | None]:
    return list(find_column(lay_out(parse(markup)), title).reasons)


def test_prose_is_neither_label_nor_link() -> None:
    lines = lay_out(
        parse(
            f"<p>{PROSE}</p><p>Short</p><p><a>{PROSE}</a></p><p>Short, but ends as sentences end.</p>"
        )
    ).lines
    assert [prose(line) > 0 for line in lines] == [True, False, False, False]


def test_beside_the_column() -> None:
    found = reasons(
        f"<div><p>Label</p></div><div>{f'<p>{PROSE}</p>' * 4}</div><div><p>Label</p></div>"
    )
    assert found == [OUTSIDE, None, None, None, None, OUTSIDE]


def test_a_wrong_name_does_not_hide_most_of_the_page() -> None:
    found = reasons(
        f"<div class='sidebar'>{f'<p>{PROSE}</p>' * 4}</div><div class='sidebar'><p>{PROSE}</p></div>"
    )
    assert found == [None, None, None, None, "sidebar"]


def test_comments_are_never_the_article() -> None:
    found = reasons(
        f"<article><p>{PROSE}</p></article><div id='comments'>{f'<p>{PROSE}</p>' * 9}</div>"
    )
    assert found == [None] + ["comments"] * 9


def test_of_two_articles_the_one_under_the_headline() -> None:
    found = reasons(
        f"<article><h1>One</h1><p>{PROSE}</p><p>{PROSE}</p></article>"
        f"<article><h1>Two</h1>{f'<p>{PROSE}</p>' * 3}</article>",
        "One",
    )
    assert found[:3] == [None, None, None]
    assert found[4:] == [OUTSIDE] * 3


def test_a_table_that_sets_the_page_is_no_table() -> None:
    found = reasons(f"<table><tr><td>Menu</td><td>{f'<p>{PROSE}</p>' * 4}</td></tr></table>")
    assert found[1:] == [None] * 4
