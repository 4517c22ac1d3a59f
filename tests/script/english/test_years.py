"""Years, decades, seasons and eras."""

from __future__ import annotations

import pytest

from tts.script.english.years import RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("the 1990s", "nineteen nineties"),
        ("the ’80s", "eighties"),
        ("mid-1970s", "nineteen seventies"),
        ("the 2009–10 season", "two thousand nine ten"),
        ("the 2024/25 season", "twenty twenty-four twenty-five"),
        ("the 2024/2025 season", "twenty twenty-four twenty twenty-five"),
        ("the 1914-18 war", "nineteen fourteen to eighteen"),
        ("340 AD", "three forty AD"),
        ("AD 79", "A·D seventy-nine"),
        ("A.D. 1066", "A·D ten sixty-six"),
        ("44 B.C.", "forty-four BC"),
        ("10,000 BC", "ten thousand BC"),
        ("in 1066", "ten sixty-six"),
        ("2Q24", "the second quarter of twenty-four"),
        ("2H23", "the second half of twenty-three"),
        ("1H 2024", "the first half of twenty twenty-four"),
        ("FY2024", "fiscal year twenty twenty-four"),
        ("FY25", "fiscal year twenty-five"),
        ("class of '98", "ninety-eight"),
        ("in ’05", "o five"),
        ("c. 1750", "circa"),
        ("(b. 1961)", "born"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize(
    "text",
    ["3H24", "5Q24", "2009–07", "1066 men", "in 1066 people", "c. 5", "it's 98", "'98%", "b. 1961"],
)
def test_what_is_none(text):
    assert said(text) == []


def test_quarters_with_a_dash_are_a_range():
    found = readings("from Q1–Q3 on", RULES)
    assert [one.spoken for one in found] == ["Q one", "Q three"]
    assert all(one.countable for one in found)
