"""How much a line is like the title of a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.reading.text.titles import likeness

BODY = "The harbour bridge opened on Monday. Troops guarded its 12 arches, and the mayors of both towns came."
SENTENCES = st.text(alphabet="abcdefgh 123.", max_size=80)


@given(SENTENCES, SENTENCES)
def test_from_nothing_to_eight(title: str, body: str) -> None:
    assert 0.0 <= likeness(title, body) <= 8.0


def test_a_title_whose_words_all_come_again_counts_them() -> None:
    assert likeness("The harbour bridge opened", BODY) == 3.0
    assert likeness("HARBOUR BRIDGE", BODY) == 2.0
    assert likeness("Twelve bridges", BODY) == 0.5  # one of two


def test_forms_of_a_word_are_one_and_short_words_are_none() -> None:
    assert likeness("Harbour’s mayoral", "Harbours and a mayoralty") == 2.0
    assert likeness("the and of", BODY) == 0.0
    assert likeness("12 men", BODY) == 1.0
    assert likeness("", BODY) == likeness("harbour", "") == 0.0


@pytest.mark.parametrize(
    ("title", "body"),
    [("東京の橋", "東京の橋が開通した"), ("다리가 열렸다", "다리가 드디어 열렸다")],
)
def test_scripts_without_spaces(title: str, body: str) -> None:
    assert likeness(title, body) > 1
    assert likeness(title, BODY) == 0.0


def test_no_more_than_eight_and_only_the_beginning_of_a_body() -> None:
    words = " ".join(f"harb{letter}ur{letter}" for letter in "abcdefghijkl")
    assert likeness(words, words) == 8.0
    assert likeness("harbour", "x " * 10_001 + "harbour") == 0.0
