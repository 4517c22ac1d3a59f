"""Which lines of a PDF belong together, and which words were broken between two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.pdf.layout import Line
from tts.reading.pdf.paragraphs import join_lines

LEFT, RIGHT, SIZE, LEADING = 72.0, 500.0, 10.0, 12.0


def line(text: str, at: float, right: float = RIGHT, **changes: object) -> Line:
    """Line number `at` of a column, counted in lines from the top."""
    values = {
        "page": 0, "column": 0, "left": LEFT, "right": right, "bottom": 800 - at * LEADING,
        "size": SIZE, "is_bold": False,
    }  # fmt: skip
    return Line(text, **(values | changes))  # type: ignore[arg-type]


def texts(*lines: Line) -> list[str]:
    return [passage.text for passage in join_lines(lines)]


def test_lines_below_each_other_are_one_paragraph() -> None:
    assert texts(line("The harbour bridge", 0), line("opened on", 1), line("Monday.", 2, 120)) == [
        "The harbour bridge opened on Monday."
    ]


@pytest.mark.parametrize(
    "second",
    [
        line("Then the town came.", 3),  # further down
        line("Then the town came.", 1, left=LEFT + 10),  # an indent
        line("Then the town came.", 1, size=14.0),
        line("• Then the town came.", 1),
        line("12. Then the town came.", 1),
        line("Then the town came", 1, is_bold=True),
        line("Then the town came.", 1, reason="table"),
    ],
)
def test_where_another_paragraph_begins(second: Line) -> None:
    first = line("The harbour bridge opened and then", 0)
    assert texts(first, second) == [first.text, second.text]
    assert len(texts(first, line("Then the town came.", 1))) == 1


def test_a_line_that_leaves_room_ends_its_paragraph() -> None:
    above = [line("The harbour bridge opened", at) for at in range(3)]
    assert len(texts(*above, line("on Monday.", 3, 150), line("Then the town came", 4))) == 2
    assert len(texts(*above, line("on Monday.", 3), line("Then the town came", 4))) == 1


def test_a_paragraph_goes_on_in_the_next_column_unless_its_sentence_ended() -> None:
    there = {"column": 1, "left": 600.0, "right": 900.0}
    assert texts(line("The bridge", 0), line("opened.", 0, **there)) == ["The bridge opened."]
    assert texts(line("The bridge.", 0), line("It opened.", 0, **there)) == [
        "The bridge.",
        "It opened.",
    ]


def test_what_is_left_out_does_not_part_the_lines_around_it() -> None:
    head = line("THE HARBOUR TIMES", 1, reason="running head", column=1, page=1)
    passages = join_lines([line("The bridge", 0), head, line("opened.", 2, column=2, page=1)])
    assert [(one.text, one.reason) for one in passages] == [
        ("The bridge opened.", None),
        ("THE HARBOUR TIMES", "running head"),
    ]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("the har-", "bour", "the harbour"),
        ("the har\u00ad", "bour", "the harbour"),
        ("a well-", "known bridge", "a well-known bridge"),
        ("the Anglo-", "American bridge", "the Anglo-American bridge"),
        ("from 1990-", "1999 on", "from 1990-1999 on"),
        ("state-of-the-", "art", "state-of-the-art"),
        ("it opened –", "at last", "it opened –at last"),
        ("it opened", "at last", "it opened at last"),
    ],
)
def test_words_that_were_broken(above: str, below: str, joined: str) -> None:
    assert texts(line(above, 0), line(below, 1)) == [joined]


def test_how_the_text_writes_a_word_elsewhere_decides() -> None:
    apart = (
        line("A river-side inn is old, and so is the", 0),
        line("river-", 1),
        line("side inn", 2),
    )
    whole = line("A riverside inn is old, and so is the", 0), line("river-", 1), line("side inn", 2)
    assert texts(*apart)[0].endswith("river-side inn")
    assert texts(*whole)[0].endswith("riverside inn")


def test_a_bullet_is_told_and_marks_are_gathered() -> None:
    (item,) = join_lines(
        [line("• Boats", 0, marks=("1",)), line("and bridges", 1, left=LEFT + 8, marks=("2",))]
    )
    assert (item.text, item.bullet.strip(), item.marks) == ("• Boats and bridges", "•", ("1", "2"))


@given(
    st.lists(
        st.builds(
            line,
            st.text(alphabet="abc -.•1", min_size=1, max_size=12).filter(str.strip),
            st.integers(0, 20),
            st.floats(100, 500),
            left=st.floats(10, 90),
            column=st.integers(0, 2),
            is_bold=st.booleans(),
            reason=st.sampled_from([None, "table", "page number"]),
        ),
        max_size=12,
    )
)
def test_no_letter_is_lost(lines: list[Line]) -> None:
    def letters(text: str) -> list[str]:
        return sorted(filter(str.isalnum, text))

    passages = join_lines(lines)
    assert letters("".join(one.text for one in passages)) == letters(
        "".join(one.text for one in lines)
    )
    assert len(passages) <= len(lines)
