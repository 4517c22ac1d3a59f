"""Numbers without a unit."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tts.script.english.numbers import cardinal, is_year, ordinal
from tts.script.english.quantities import RULES, fraction
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@example(11, "st")
@example(112, "th")
@given(st.integers(0, 10**14), st.sampled_from(["st", "nd", "rd", "th"]))
def test_only_the_right_letters_make_an_ordinal(number, suffix):
    last = "th" if 10 < number % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    assert said(f"{number}{suffix}") == ([ordinal(number)] if suffix == last else [])
    if suffix == last:
        assert said(f"{number:,}{suffix}") == [ordinal(number)]


@given(st.integers(-(10**12), 10**12))
def test_a_whole_number_is_its_cardinal(number):
    if not (number > 0 and is_year(str(number))):
        assert said(f"{number:,}") == said(f"{number}") == [cardinal(number)]


@given(st.integers(1, 999), st.integers(2, 100))
def test_a_fraction_has_both_its_numbers(top, bottom):
    words = fraction(top, bottom)
    assert words.startswith(cardinal(top))
    assert words.endswith("s") is (top > 1)
    if f"{top}/{bottom}" not in ("24/7", "9/11", "7/7", "50/50", "20/20"):
        assert said(f"{top}/{bottom}") == [words]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1995", "nineteen ninety-five"),
        ("2½", "two and a half"),
        ("⅔", "two thirds"),
        ("2 3/4", "two and three quarters"),
        ("5/16″", "five sixteenths of an inch"),
        ("24/7", "twenty-four seven"),
        ("401(k)", "four o one k"),
        ("x²", "x squared"),
        ("10^-3", "ten to the power of minus three"),
        ("6 × 10^23", "six times ten to the power of twenty-three"),
        ("3x4", "three by four"),
        ("3*4", "three times four"),
        ("2:1", "two to one"),
        ("v2.0", "version two point zero"),
        ("1.2.3", "one point two point three"),
        ("1990s", "nineteen nineties"),
        ("-5", "minus five"),
        ("grew 3x since", "three times"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize("text", ["in 2024² he", "abc", "H2O"])
def test_what_is_none(text):
    assert said(text) == []


def test_pages_are_named_before_their_numbers():
    assert said("pp. 12–15") == ["pages", "twelve", "fifteen"]
    assert said("see p. 5") == ["page", "five"]
    assert said("Weiss 2000, p. 2") == ["two thousand", "two"]
