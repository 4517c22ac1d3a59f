"""What is counted of the lines of a page, and of how its first vote went."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.lines.features import (
    kinship,
    own_features,
    shifted,
    since,
    stems,
    textual,
    windows,
    with_context,
)
from tts.reading.lines.text_lines import TextLine, split_lines
from tts.reading.plain.second_look import clustered, second_features

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)
PAGE = (
    f"Home\nNews\nThe bridge opens\nBy Ann Lee\n{PROSE}\n{PROSE} Again.\nRelated\nThe last ferry\n"
)


def test_a_label_differs_from_prose() -> None:
    columns = own_features(split_lines(PAGE))
    assert columns["prose"] == [0, 0, 0, 0, 1, 1, 0, 0]
    assert columns["byline"].index(1.0) == 3
    assert columns["related story"].index(1.0) == 6


def test_promises_are_known_in_any_spelling() -> None:
    shouted = textual(TextLine("SUBSCRIBE TO OUR NEWSLETTER", 1, is_first=True, is_last=True))
    assert (shouted["promises"], shouted["addressed"]) == (2, 1)


@given(st.lists(st.text(min_size=1).filter(lambda text: bool(text.split())), min_size=1))
def test_every_line_has_a_finite_number_in_every_column(texts: list[str]) -> None:
    lines = split_lines("\n".join(texts))
    columns = with_context(own_features(lines))
    assert all(column.shape == (len(lines),) for column in columns.values())
    assert all(np.isfinite(column).all() for column in columns.values())


def test_neighbours() -> None:
    column = np.array([1.0, 2.0, 3.0])
    assert shifted(column, 1).tolist() == [2, 3, -1]
    assert shifted(column, -2).tolist() == [-1, -1, 1]
    assert shifted(column, 3).tolist() == [-1, -1, -1]


def test_windows_leave_the_line_itself_out() -> None:
    before, after = windows(np.array([2.0, 4.0, 6.0, 8.0]), 2)
    assert before.tolist() == [0, 1, 3, 5]
    assert after.tolist() == [5, 7, 4, 0]


def test_lines_since_the_last_mark() -> None:
    assert since(np.array([0.0, 1.0, 0.0, 0.0, 1.0])).tolist() == [50, 50, 1, 2, 3]


def test_kinship_counts_words_of_other_lines() -> None:
    telling = [stems("harbours bridges"), stems("the harbour"), stems("a b")]
    assert kinship(telling, [0, 1]) == [0.5, 1.0, -1.0]


def test_a_list_far_from_the_article_is_not_of_it() -> None:
    scores = np.array([-3.0] * 5 + [4.0] * 6 + [-4.0] * 18 + [1.0] * 2)
    assert np.flatnonzero(clustered(scores, [20] * len(scores))).tolist() == list(range(5, 11))


def test_a_second_part_as_long_is_of_the_same_article() -> None:
    scores = np.array([4.0] * 4 + [-4.0] * 18 + [4.0] * 4)
    assert clustered(scores, [20] * len(scores)).sum() == 8


def test_the_surest_lines_are_taken_where_none_is_sure() -> None:
    assert clustered(np.array([-3.0] * 30 + [-0.5] * 6), [20] * 36).sum() == 6


def test_second_features_are_finite() -> None:
    votes = np.array([-3.0, 2.0, 1.0])
    columns = second_features(votes, [1, 20, 30], [stems(PROSE)] * 3)
    assert all(np.isfinite(column).all() and len(column) == 3 for column in columns.values())
