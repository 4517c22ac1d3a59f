"""Short sentences, said together with a neighbour."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.sentences.joining import groups, is_short

LONG = "This one is long enough to have a melody."


@pytest.mark.parametrize(
    "text", ["No.", "Why?", "He left.", "“She said no.”", "…", "", "はい。", "¿Por qué?"]
)
def test_is_short(text):
    assert is_short(text)


@pytest.mark.parametrize(
    "text", ["He left the house.", LONG, "Internationalization notwithstanding.", "これは本です、はい。"]
)  # fmt: skip
def test_is_not_short(text):
    assert not is_short(text)


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        ([], []),
        (["No."], [[0]]),
        ([LONG, LONG], [[0], [1]]),
        (["No.", LONG, LONG], [[0, 1], [2]]),
        ([LONG, "No.", "Why?", LONG], [[0], [1, 2, 3]]),
        ([LONG, LONG, "No."], [[0], [1, 2]]),
        (["No.", LONG, "Why?"], [[0, 1, 2]]),
        (["No.", "Why?"], [[0, 1]]),
    ],
)
def test_groups(texts, found):
    assert [list(numbers) for numbers in groups(texts)] == found


def test_no_group_is_too_long():
    assert groups(["No.", LONG], most_chars=len(LONG)) == [range(1), range(1, 2)]
    assert groups([LONG, "No."], most_chars=len(LONG)) == [range(1), range(1, 2)]
    assert groups([LONG, "No."], most_chars=len(LONG) + 4) == [range(2)]


@given(
    st.lists(st.sampled_from(["No.", "He left.", LONG, "x" * 290, "a b c d e"])),
    st.integers(1, 400),
)
def test_everything_is_in_one_group_and_none_is_too_long(texts, most):
    found = groups(texts, most)
    assert [number for each in found for number in each] == list(range(len(texts)))
    for each in found:
        assert len(each) == 1 or len(" ".join(texts[number] for number in each)) <= most
