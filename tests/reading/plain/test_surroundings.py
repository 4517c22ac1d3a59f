"""What stands around the lines of a copied page."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.lines.features import own_features, with_context
from tts.reading.lines.text_lines import TextLine, split_lines
from tts.reading.plain.first_votes import pooled_features
from tts.reading.plain.second_look import second_features
from tts.reading.plain.shared_words import telling
from tts.reading.plain.surroundings import runs, surroundings

PROSE = (
    "The harbour bridge opened on Monday, and all the children of the town were there to see it."
)
PAGE = f"Home\nNews\nThe bridge opens\nBy Ann Lee\n{PROSE}\nThe harbour says:\n* a ferry\n* a quay\n{PROSE} Again."


def columns_of(lines: list[TextLine]) -> dict[str, np.ndarray]:
    columns = with_context(own_features(lines))
    return columns | surroundings(lines, columns, [telling(line.text) for line in lines])


def pooled(text: str, votes: list[float]) -> dict[str, np.ndarray]:
    lines = split_lines(text)
    told = [telling(line.text) for line in lines]
    return pooled_features(np.array(votes), [5] * len(lines), lines, columns_of(lines), told)


def test_items_are_a_run() -> None:
    assert runs(split_lines(PAGE)) == [
        slice(0, 4),
        slice(4, 5),
        slice(5, 6),
        slice(6, 8),
        slice(8, 9),
    ]


def test_a_list_knows_what_is_around_it() -> None:
    columns = columns_of(split_lines(PAGE))
    assert columns["run"][6] == np.log1p(2)
    assert columns["since colon_end"][6:8].tolist() == [1, 2]
    assert columns["run_below"][6] == columns["size"][8]
    assert columns["run_below"][8] == -1


def test_a_column_is_new() -> None:
    lines = split_lines(PAGE)
    told = [telling(line.text) for line in lines]
    votes = np.zeros(len(lines))
    first = with_context(own_features(lines))
    more = surroundings(lines, first, told)
    second = second_features(votes, [5] * len(lines), told)
    pool = pooled_features(votes, [5] * len(lines), lines, first, told)
    names = [*first, *more, *second, *pool]
    assert len(names) == len(set(names))


@given(st.lists(st.text(min_size=1).filter(lambda text: bool(text.split())), min_size=1))
def test_every_line_has_a_finite_number_in_every_column(texts: list[str]) -> None:
    lines = split_lines("\n".join(texts))
    columns = columns_of(lines) | pooled("\n".join(texts), [1.0] * len(lines))
    assert all(column.shape == (len(lines),) for column in columns.values())
    assert all(np.isfinite(column).all() for column in columns.values())


def test_a_run_shares_its_votes() -> None:
    columns = pooled(PAGE, [-3, -3, -2, -2, 4, -1, 1, 3, 4])
    assert columns["run vote"][6:8].tolist() == [2, 2]
    assert columns["run best"][6] == 3
    assert columns["run vote below"][7] == 4
    assert columns["run vote below"][8] == -6


def test_prose_sees_prose_over_labels() -> None:
    columns = pooled(PAGE, [-3, -3, -2, -2, 4, 2, 2, 3, 2])
    assert columns["prose vote+1"][4] == 2
    assert columns["prose vote-1"][8] == 4
    assert columns["prose vote-2"][8] == -6


def test_doubt_adds_up_until_a_sure_line() -> None:
    columns = pooled(PAGE, [4, -3, -2, 1, 4, -1, -1, -1, 2])
    assert columns["doubt above"].tolist() == [0, 0, -3, -5, -5, 0, -1, -2, -3]
