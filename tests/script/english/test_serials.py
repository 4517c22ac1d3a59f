"""Codes of letters and digits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.numbers import cardinal, digits
from tts.script.english.serials import FIRST, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, (*FIRST, *RULES))]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("G7", "G seven"),
        ("MH17", "M·H seventeen"),
        ("COVID19", "COVID nineteen"),
        ("B2A23C", "B two A twenty-three C"),
        ("007A", "zero zero seven A"),
        ("4K", "four K"),
        ("PM2.5", "P·M two point five"),
        ("B.1.1.7", "B· one one seven"),
        ("BA.5", "B·A five"),
        ("A320", "A three twenty"),
        ("A350-900", "A three fifty, nine hundred"),
        ("Boeing 737", "seven thirty-seven"),
        ("Boeing 787-9", "seven eighty-seven, nine"),
        ("COP29", "COP twenty-nine"),
        ("A1500", "A fifteen hundred"),
        ("2024x", "twenty twenty-four x"),
        ("MH370", "M·H three seventy"),
        ("GT505s", "G·T five o fives"),
        ("RX600", "R·X six hundred"),
        ("U21s", "U twenty-ones"),
        ("A320s", "A three twenties"),
        ("a 737-800 jet", "seven thirty-seven, eight hundred"),
        ("two 747 jets", "seven forty-seven"),
        ("the 737 MAX", "seven thirty-seven"),
        ("a C-130J", "one thirty"),
        ("the Rowan-136s", "one thirty-sixes"),
        ("an S-300", "three hundred"),
        ("flight 752", "seven fifty-two"),
        ("C# code", "C· sharp"),
        ("he played Nf3", "knight F· three"),
        ("queen moves: Qxd5+", "queen takes D· five check"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@given(st.text(alphabet="bcBC", min_size=1, max_size=4), st.integers(1, 99))
def test_up_to_two_digits_are_one_number(name, number):
    (words,) = said(f"the {name}{number}, that")
    assert words.endswith(f" {cardinal(number)}")
    assert re.sub(r"\W", "", words.removesuffix(cardinal(number))) == name


@given(st.integers(10_000, 10**9).filter(lambda number: number % 100))
def test_long_numbers_are_said_digit_by_digit(number):
    assert said(f"b{number}") == [f"b {digits(str(number))}"]


@pytest.mark.parametrize(
    "text", ["42", "word", "a-1", "ф16", "COP 29", "the 737", "x" * 30 + "1", "in-100", "737 votes"]
)
def test_what_is_no_code(text):
    assert said(text) == []
