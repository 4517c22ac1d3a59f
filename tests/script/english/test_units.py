"""Amounts with a unit of measure, and percentages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tts.script.english.numbers import amount
from tts.script.english.units import _UNITS, RULES, many, units
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("symbol", sorted(set(_UNITS) - {"in"}))
def test_every_unit_is_one_or_many(symbol):
    assert said(f"it was 1 {symbol} then") == [f"one {_UNITS[symbol]}"]
    assert said(f"it was 7 {symbol} then") == [f"seven {units(symbol)}"]
    assert units(symbol) == many(_UNITS[symbol])


@pytest.mark.parametrize(
    ("one", "more"),
    [
        ("kilometer per hour", "kilometers per hour"),
        ("square foot", "square feet"),
        ("degree Celsius", "degrees Celsius"),
        ("kilowatt hour", "kilowatt hours"),
        ("inch", "inches"),
        ("hertz", "hertz"),
    ],
)
def test_many(one, more):
    assert many(one) == more


@given(st.integers(0, 10**6), st.integers(0, 99), st.sampled_from(["", "-", "−"]))
def test_percentages(whole, hundredths, sign):
    number = f"{whole}.{hundredths:02}"
    minus = "minus " if sign else ""
    assert said(f"by {sign}{number}% more") == [f"{minus}{amount(number)} percent"]
    assert said(f"by {sign}{number} % points") == [f"{minus}{amount(number)} percentage"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("a 10-km run", "ten kilometer"),
        ("155mm shells", "one hundred fifty-five millimeter"),
        ("5 million km", "five million kilometers"),
        ("5 l/min", "five liters per minute"),
        ("2 x 4 m", "two by four meters"),
        ("3*4 kg", "three times four kilograms"),
        ("−5 °C", "minus five degrees Celsius"),
        ("6'2\"", "six foot two"),
        ("5 in. tall", "five inches"),
        ("1.5 m people", "one point five million"),
        ("1.5 m tall", "one point five meters"),
        ("3m users", "three million"),
        ("5bn", "five billion"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize("text", ["5 in March", "5 kmx", "x5 km", "10 km/", "5 moles"])
def test_what_is_none(text):
    assert said(text) == []
