"""Units of measure."""

from __future__ import annotations

import pytest

from tts.script.english.units import _BELOW, _UNITS, many, per, unit, units
from tts.script.rules import LETTER_JOIN


@pytest.mark.parametrize("symbol", sorted(_UNITS))
def test_every_symbol_has_one_and_many(symbol):
    assert units(symbol) == many(unit(symbol))
    assert unit(symbol).replace(" ", "").replace(LETTER_JOIN, "").isalpha()


@pytest.mark.parametrize("symbol", sorted(_BELOW))
def test_what_stands_below_the_line(symbol):
    assert per(symbol) == f" per {_BELOW[symbol]}"


def test_nothing_below_the_line():
    assert per(None) == ""


@pytest.mark.parametrize(
    ("one", "more"),
    [
        ("kilometer per hour", "kilometers per hour"),
        ("square foot", "square feet"),
        ("degree Celsius", "degrees Celsius"),
        ("kilowatt hour", "kilowatt hours"),
        ("inch", "inches"),
        ("hertz", "hertz"),
        ("part per million", "parts per million"),
    ],
)
def test_many(one, more):
    assert many(one) == more
