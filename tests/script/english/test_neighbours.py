"""What the words beside a word say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.neighbours import Neighbours, neighbours, verbness


def points(text: str, word: str = "record") -> int:
    at = text.index(word)
    return verbness(word, neighbours(text, at, at + len(word)))


def test_the_words_on_both_sides():
    assert neighbours("They will record, it.", 10, 16) == Neighbours(
        "they", "will", "it", starts=False, apart_before=False, apart_after=True
    )
    assert neighbours("record", 0, 6) == Neighbours("", "", "", True, False, False)


@pytest.mark.parametrize(
    "text",
    ["to record it", "they will record", "did not record", "cameras record us", "I record"],
)
def test_what_speaks_for_a_verb(text):
    assert points(text) >= 2


@pytest.mark.parametrize(
    "text",
    [
        "the record of it",
        "a national record",
        "on record",
        "his record was",
        "was not record",
        "Roe's record",
    ],
)
def test_what_speaks_against_one(text):
    assert points(text) <= -2


@pytest.mark.parametrize("text", ["the law records deaths", "she records it", "which records the"])
def test_the_third_person(text):
    assert points(text, "records") >= 2


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_is_weighed(before, after):
    assert isinstance(
        verbness("record", neighbours(f"{before}record{after}", len(before), len(before) + 6)), int
    )
