"""Where the layout ends a sentence."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.sentences.lines import line_cuts, list_cuts


def pieces(text: str) -> list[str]:
    edges = [0, *sorted({*line_cuts(text), *list_cuts(text)}), len(text)]
    return [text[start:end].strip() for start, end in pairwise(edges)]


@pytest.mark.parametrize(
    "text",
    [
        "A sentence that was cut\noff in the middle.",
        "He met with the\nMinister of Defence, who had come from Kyiv.",
        "Roses are red,\nViolets are blue, and the rest of it you know.",
        "A line that is full\nMinister of it all.",
        "We need: bread and milk",
        "On 1. May and 2. June",
        "A: 1) rain; 2) wind",
        "NEW YORK: The city slept.",
    ],
)
def test_is_one(text):
    assert pieces(text) == [text]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One.\n \nTwo", ["One.", "Two"]),
        ("What comes next\nThe council votes on Monday.", ["What comes next", "The council votes on Monday."]),
        ("Bread\nmilk\neggs", ["Bread", "milk", "eggs"]),
        ("To buy:\nbread\nmilk", ["To buy:", "bread", "milk"]),
        ("Points:\n- one\n- two", ["Points:", "- one", "- two"]),
        ("• one • two", ["• one", "• two"]),
        ("1) one 2) two 3) three", ["1) one", "2) two", "3) three"]),
        ("a. one b. two", ["a. one", "b. two"]),
        ("1.) one 2.) two", ["1.) one", "2.) two"]),
        ("Do this: (1) one (2) two", ["Do this: (1) one", "(2) two"]),
        ("Bad news: -- In June it fell", ["Bad news:", "-- In June it fell"]),
        ("CITY COUNCIL MEETS: The mayor came.", ["CITY COUNCIL MEETS:", "The mayor came."]),
        ("Figure 2.2 A copper coin", ["Figure 2.2", "A copper coin"]),
    ],
)  # fmt: skip
def test_is_cut(text, parts):
    assert pieces(text) == parts


def test_the_items_of_one_sentence_stay_together():
    assert list(list_cuts("The causes: (1) rain; (2) wind; and (3) war.")) == []


@given(st.text(alphabet="aB1.:;- \n•)(", max_size=100))
def test_cuts_lie_within_the_text(text):
    for cut in (*line_cuts(text), *list_cuts(text)):
        assert 0 <= cut <= len(text)
