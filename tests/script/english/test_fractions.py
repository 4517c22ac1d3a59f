"""Fractions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.fractions import _VULGAR, RULES, fraction
from tts.script.english.numbers import cardinal
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@given(st.integers(1, 999), st.integers(2, 100))
def test_a_fraction_has_both_its_numbers(top, bottom):
    words = fraction(top, bottom)
    assert words.startswith(cardinal(top))
    assert words.endswith("s") is (top > 1)
    if top + bottom != 100:
        assert said(f"{top}/{bottom}") == [words]


@pytest.mark.parametrize("sign", sorted(_VULGAR))
def test_every_sign_is_a_fraction(sign):
    assert said(f"{sign} of it") == [fraction(*_VULGAR[sign])]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("2½", "two and a half"),
        ("2 3/4", "two and three quarters"),
        ("5/16″", "five sixteenths of an inch"),
        ("5 1/4 in.", "five and a quarter inches"),
        ("4 1/2 lbs", "four and a half pounds"),
        ("2/3rds", "two thirds"),
        ("60/40", "sixty forty"),
        ("100/1", "one hundred to one"),
        ("at odds of 7/2", "seven to two"),
        ("4/5 stars", "four out of five"),
        ("16/17-year-olds", "sixteen seventeen"),
        ("120/80 mmHg", "one hundred twenty over eighty millimeters of mercury"),
        ("a blood pressure of 120/80", "one hundred twenty over eighty"),
        ("1/2 tsp", "one half teaspoon"),
        ("3/4 mi", "three quarters of a mile"),
        ("3/4 mile", "three quarters of a"),
        ("2/3 hour", "two thirds of an"),
        ("1/2 mile", "one half"),
        ("a 3/4-mile run", "three quarter"),
        ("a 2 3/4-mile run", "two and three quarters"),
        ("1/100s", "one one hundredth second"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize("text", ["1/2/3", "59/69s", "1/05", "5/200", "1/2.5", "a/b"])
def test_what_is_none(text):
    assert said(text) == []
