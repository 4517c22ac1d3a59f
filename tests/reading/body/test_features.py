"""What is counted of the lines of a web page."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from tts.reading.body.column import Column, find_column
from tts.reading.body.features import describe_lines, hear, neighbourhood
from tts.reading.body.judge import judge
from tts.reading.body.opinions import ask
from tts.reading.body.verdict import trees
from tts.reading.page.boxes import lay_out, parse

PROSE = [
    f"Paragraph number {n} tells at length of the harbour, its {n} bridges, and the people who cross them."
    for n in range(1, 7)
]
TITLE = "The bridges of the harbour"


def described(markup: str) -> dict[str, np.ndarray]:
    layout = lay_out(parse(markup))
    column = find_column(layout, TITLE)
    judged = judge(layout, column, TITLE)
    return describe_lines(layout, column, judged, TITLE, hear(layout, ask(markup, "")))


def test_a_column_has_a_number_for_each_line() -> None:
    columns = described(f"<article><h1>{TITLE}</h1><p>{PROSE[0]}</p><p>{PROSE[1]}</p></article>")
    assert {len(column) for column in columns.values()} == {3}
    assert all(np.isfinite(column).all() for column in columns.values())
    assert set(trees().features) <= set(columns)


def test_places_and_names_are_told() -> None:
    columns = described(
        f"<main><h1>{TITLE}</h1><p>{PROSE[0]}</p><div class='teaser-card'><p><b>Read more</b></p></div>"
        f"<aside><p>{PROSE[1]}</p></aside></main>"
    )
    assert columns["is_title"].tolist() == [1, 0, 0, 0]
    assert columns["below_title"].tolist() == [0, 1, 2, 3]
    assert columns["in_aside"].tolist() == [0, 0, 0, 1]
    assert columns["above_card"][2] > 0
    assert columns["inner"][2] == 1  # all of it in bold
    assert columns["kept"].tolist()[1] == 1


def test_lines_with_the_same_label_are_counted() -> None:
    columns = described(
        "".join(f"<p>Read also: the story number {n} of the harbour.</p>" for n in range(3))
    )
    assert columns["same_start"].tolist() == [2, 2, 2]


def test_appeals_are_known_in_any_spelling() -> None:
    columns = described(f"<p>SIGN UP FOR OUR LETTER</p><p>Sign up here</p><p>{PROSE[0]}</p>")
    assert columns["to_readers"].tolist() == [1, 1, 0]
    assert columns["all_capitals"].tolist() == [1, 0, 0]


def test_only_what_is_near_the_article_is_looked_at() -> None:
    menu = "".join(f"<li><a href='/{n}'>Part {n}</a></li>" for n in range(60))
    markup = f"<ul>{menu}</ul><article>{''.join(f'<p>{text}</p>' for text in PROSE)}</article><ul>{menu}</ul>"
    layout = lay_out(parse(markup))
    judged = judge(layout, find_column(layout), None)
    near = neighbourhood(judged, hear(layout, ask(markup, "")))
    assert (near.start, near.stop) == (45, 81)


def test_a_page_without_prose_has_nothing_to_look_at() -> None:
    layout = lay_out(parse("<ul><li>One</li></ul>"))
    judged = judge(layout, find_column(layout), None)
    assert not judged[neighbourhood(judged, hear(layout, ask("", "")))]


TAGS = st.sampled_from(["p", "div", "li", "h2", "aside", "b", "table", "td", "blockquote", "a"])
PIECES = st.lists(st.tuples(TAGS, st.text(max_size=60)), min_size=1, max_size=12)


@settings(max_examples=60)
@given(PIECES)
def test_any_page_can_be_described(pieces: list[tuple[str, str]]) -> None:
    layout = lay_out(parse("".join(f"<{tag}>{text}</{tag}>" for tag, text in pieces)))
    if layout.lines:
        column = Column(tuple(None for _ in layout.lines))
        columns = describe_lines(
            layout, column, judge(layout, column, None), None, hear(layout, ask("", ""))
        )
        assert all(len(column) == len(layout.lines) for column in columns.values())
        assert all(np.isfinite(column).all() for column in columns.values())
