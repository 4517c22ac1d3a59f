"""Numbers without a unit."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tts.script.english.numbers import cardinal, is_year, ordinal
from tts.script.english.quantities import FIRST
from tts.script.english.quantities import RULES as LATER
from tts.script.rules import readings

RULES = (*FIRST, *LATER)


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


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("1995", "nineteen ninety-five"),
        ("24/7", "twenty-four seven"),
        ("1,00,000 farmers", "one hundred thousand"),
        ("lost 12 500 men", "twelve thousand five hundred"),
        ("in 3 200 villages", "three thousand two hundred"),
        ("10,000s fled", "tens of thousands"),
        ("CVE-2024-3094", "twenty twenty-four three thousand ninety-four"),
        ("ISO 639-3", "six hundred thirty-nine three"),
        ("Texas 78712-1179", "seven eight seven one two, one one seven nine"),
        ("in 1080p", "ten eighty P·"),
        ("in 720p", "seven twenty P·"),
        ("802.11ac", "eight oh two dot eleven A·C"),
        ("the iPhone 5s", "five S·"),
        ("grew 3,7 percent", "three point seven"),
        ("10.5ac", "ten point five"),
        ("401(k)", "four oh one k"),
        ("1990s", "nineteen nineties"),
        ("-5", "minus five"),
        ("100s of people", "hundreds"),
        ("1,000s of fans", "thousands"),
        ("10ths of a second", "tenths"),
        ("1972's", "nineteen seventy-two's"),
        ("the 24th", "twenty-fourth"),
        ("40 000 men", "forty thousand"),
        ("1 250 300 men", "one million two hundred fifty thousand three hundred"),
        ("1'250'000", "one million two hundred fifty thousand"),
        ("1.250.000", "one million two hundred fifty thousand"),
        ("1.250,50", "one thousand two hundred fifty point five zero"),
        ("about 12 500 people", "twelve thousand five hundred"),
        ("1950 people", "one thousand nine hundred fifty"),
        ("in 1950 people left", "nineteen fifty"),
        ("call 911", "nine one one"),
        ("999 people", "nine hundred ninety-nine"),
        ("dial 112", "one one two"),
        ("the world No. 1", "number one"),
        ("the world No 1", "number one"),
        ("Nos. 7", "numbers seven"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize("text", ["abc", "H2O"])
def test_what_is_none(text):
    assert said(text) == []


def test_a_population_is_named_before_its_number():
    assert said("(pop. 300)") == ["population", "three hundred"]


def test_pages_are_named_before_their_numbers():
    assert said("pp. 12–15") == ["pages", "twelve", "fifteen"]
    assert said("see p. 5") == ["page", "five"]
    assert said("Weiss 2000, p. 2") == ["two thousand", "two"]


@pytest.mark.parametrize(
    ("written", "are_range"),
    [
        ("from 1975 - 1979", True),
        ("from 1,000 – 1,500", True),
        ("in 1995 – 15 men", False),
        ("won 8 - 4", True),
    ],
)
def test_a_year_and_what_is_none_are_no_range_across_a_spaced_dash(written, are_range):
    assert readings(written, RULES)[0].countable is are_range


def test_two_numbers_beside_each_other_are_two():
    assert said("on May 5 300 people") == ["five", "three hundred"]
    assert said("on page 3 200 words stand") == ["three", "two hundred"]
    assert said("rooms 12 345") == ["twelve", "three hundred forty-five"]
    assert said("No 5 is like it") == ["five"]
