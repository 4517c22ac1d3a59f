"""What the rules make of the lines of a column, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tts.model import Block
from tts.reading.body.column import OUTSIDE, Column
from tts.reading.body.judge import Judged, empty_headings, judge
from tts.reading.page.boxes import lay_out, parse

PROSE = [
    f"Paragraph number {n} tells at length of the harbour, its {n} bridges, and the people who cross them."
    for n in range(1, 6)
]
P = [f"<p>{text}</p>" for text in PROSE]


def judged(markup: str, title: str | None = None, outside: str = "") -> list[Judged]:
    """The lines of a page; the column is all of it but the line that says `outside`."""
    layout = lay_out(parse(f"<body><main>{markup}</main></body>"))
    reasons = tuple(OUTSIDE if line.text == outside else line.reason for line in layout.lines)
    return judge(layout, Column(reasons), title)


def reasons(markup: str, title: str | None = None, outside: str = "") -> dict[str, str | None]:
    return {line.text: line.reason for line in judged(markup, title, outside)}


def test_every_line_is_a_block_or_has_a_reason() -> None:
    lines = judged("<h1>Boats</h1>" + "".join(P) + "<ul><li>One<li>Two</ul><p>* * *</p>", "Boats")
    assert lines
    for line in lines:
        assert (line.block is None) is (line.reason is not None)
        assert line.block is None or line.block.text == line.text


def test_the_title_is_one_before_the_text_and_not_in_it() -> None:
    lines = judged(
        f"<h1>Boats of the north</h1>{P[0]}<h2>Boats of the north</h2>{P[1]}", "Boats of the North"
    )
    assert [line.reason for line in lines] == ["title", None, None, None]
    assert [line.is_title for line in lines] == [True, False, False, False]


def test_a_line_with_the_wrong_words_is_left_out_at_the_edge_only() -> None:
    note = "Copyright law was changed in the spring, and the harbour was the first to feel what that would mean."
    assert reasons(P[0] + P[1] + P[2] + f"<p>{note}</p>")[note] == "copyright"
    assert reasons(P[0] + P[1] + f"<p>{note}</p>" + P[2])[note] is None


def test_a_link_is_left_out_unless_it_is_a_sentence_between_paragraphs() -> None:
    link = "<p><a href=x>The bridge that nobody wanted to cross any more</a></p>"
    text = "The bridge that nobody wanted to cross any more"
    assert reasons(P[0] + link + P[1])[text] == "link"
    sentence = f"<p>They said: <a href=x>{text}, and {text}</a> then.</p>"
    said = f"They said: {text}, and {text} then."
    assert reasons(P[0] + sentence + P[1])[said] is None
    assert reasons(P[0] + P[1] + sentence)[said] == "link"


@pytest.mark.parametrize(
    ("markup", "text", "reason"),
    [
        ("<p>* * *</p>", "* * *", "ornament"),
        ('<p>[gallery ids="1,2"]</p>', '[gallery ids="1,2"]', "code"),
        ("<p>The pier at dawn (Reuters/Ann Lee)</p>", "The pier at dawn (Reuters/Ann Lee)", "caption"),
        ("<p>Advertisement</p>", "Advertisement", "advertisement"),
    ],
)  # fmt: skip
def test_what_is_told_by_its_words(markup: str, text: str, reason: str) -> None:
    assert reasons(P[0] + markup + P[1])[text] == reason


def test_what_stands_under_a_heading_of_others_is_theirs_up_to_the_next_prose() -> None:
    markup = P[0] + P[1] + "<h3>Related</h3><ul><li>Boats sink</ul>" + P[2] + P[3]
    found = reasons(markup)
    assert found["Boats sink"] == "related story"
    assert found[PROSE[2]] is None


def test_labels_at_the_edges_go_and_those_between_paragraphs_stay() -> None:
    found = reasons(
        "<div>Harbour</div>" + P[0] + "<div>The bridges</div>" + P[1] + "<div>World</div>"
    )
    assert (found["Harbour"], found["The bridges"], found["World"]) == ("label", None, "label")


def test_what_is_outside_stays_so() -> None:
    assert reasons("".join(P), outside=PROSE[4])[PROSE[4]] == OUTSIDE


def test_without_any_prose_nothing_is_the_article() -> None:
    assert set(reasons("<p>Boats</p><p>Bridges</p>").values()) == {OUTSIDE}


def heading(text: str, level: int) -> Judged:
    return Judged(text, Block("heading", text, level), level=level)


def test_headings_with_nothing_under_them_go() -> None:
    paragraph = Judged(PROSE[0], Block("paragraph", PROSE[0]), prose=80)
    lines = [heading("A", 2), heading("B", 2), heading("C", 3), paragraph, heading("D", 2)]
    left = empty_headings(lines)
    assert [line.text for line in left if line.block] == ["B", "C", PROSE[0]]
    assert [line.reason for line in left if not line.block] == ["heading without text"] * 2
    assert empty_headings(left) == left
    sentence = replace(heading("It sank.", 2), level=2)
    assert empty_headings([sentence]) == [sentence]
