"""Lines and clock times."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.episode.lines import MAX_LINE, clock, wrapped


@pytest.mark.parametrize(
    ("ms", "told"),
    [(0, "00:00:00.000"), (62_345, "00:01:02.345"), (3_599_999, "00:59:59.999"), (3_600_000, "01:00:00.000"),
     (360_000_000, "100:00:00.000")],
)  # fmt: skip
def test_a_clock(ms, told):
    assert clock(ms, ".") == told
    assert clock(ms, ",") == told.replace(".", ",")


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_later_is_later_on_the_clock(one, other):
    if max(one, other) < 100 * 3_600_000:
        assert (one < other) == (clock(one, ".") < clock(other, "."))


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=90), min_size=1, max_size=30))
def test_lines_hold_all_words_and_break_only_where_they_must(words):
    lines = wrapped(" ".join(words))
    assert " ".join(lines) == " ".join(words)
    for line in lines:
        assert len(line) <= MAX_LINE or " " not in line
    for line, following in pairwise(lines):
        assert len(line) + 1 + len(following.split(" ")[0]) > MAX_LINE
