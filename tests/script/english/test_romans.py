"""Roman numerals, and what only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.numbers import cardinal, ordinal
from tts.script.english.romans import RULES, value
from tts.script.rules import readings

SIGNS = (
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def roman(number: int) -> str:
    written = ""
    for worth, sign in SIGNS:
        written += sign * (number // worth)
        number %= worth
    return written


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@given(st.integers(1, 399))
def test_every_numeral_is_worth_what_it_says(number):
    assert value(roman(number)) == number
    assert said(f"in Canto {roman(number)}, then") == [f"Canto {cardinal(number)}"]


def test_a_chapter_behind_chapter_b_is_a_letter():
    assert said("in Chapter C, then") == []
    assert said("in Chapter L, then") == ["Chapter fifty"]


@given(st.integers(1, 29))
def test_rulers_are_counted_in_order(number):
    assert said(f"of Louis {roman(number)}, who") == [f"Louis the {ordinal(number)}"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("after WWII", "World War two"),
        ("after WW1", "World War one"),
        ("World War I", "World War one"),
        ("II. What he left out", "two"),
        ("the XX games", "twenty"),
        ("Type I", "Type one"),
        ("Act III", "Act three"),
        ("page xii", "page twelve"),
        ("the XVIII Airborne Corps", "eighteenth"),
        ("in MCMXCIX,", "nineteen ninety-nine"),
        ("Charles I of Spain", "Charles the first"),
        ("King James I, who", "James the first"),
        ("King James I met her", "King James the first"),
        ("Charles I ruled alone", "Charles the first"),
        ("Thomas Rowan III said", "the third"),
        ("Ann B. Rowan IV, 45, said", "the fourth"),
        ("an IV drip", "I·V"),
        ("as IV catheterization", "I·V"),
        ("a starting XI that", "eleven"),
        ("copper(II) oxide", " two"),
        ("iron (III) salts", " three"),
        ("Group II", "Group two"),
        ("Bowl L", "Bowl fifty"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize(
    "text",
    [
        "Sam and I",
        "In the part I have",
        "Sam I said",
        "size XL",
        "IIII",
        "Chapter IIII",
        "Louis XIV-style",
        "WWW",
        "I. Next",
        "Malcolm X said",
        "vitamin C and XL",
        "the part I have",
        "a MIX of it, MD",
        "in Group C and Group I, not Group L",
        "hepatitis of type C",
        "the others (II) said",
        "and I met William L. Rowan",
        "and I met Robert V. Hall",
    ],
)
def test_what_is_none(text):
    assert said(text) == []


def test_a_row_of_numerals_begins_with_one():
    assert said("in wars I and II") == ["one", "two"]
    assert said("in rows I to II, as I and Ann sat") == ["one", "two"]


def test_a_numeral_behind_a_name_may_be_a_person():
    (reading,) = readings("Grand Quest II sold", RULES)
    assert (reading.spoken, reading.confidence < 1) == ("two", True)
