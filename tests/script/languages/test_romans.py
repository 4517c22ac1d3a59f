"""Roman numerals."""

from __future__ import annotations

import re

import pytest

from tts.script.languages.romans import ANY, LONG, value


@pytest.mark.parametrize(
    ("numeral", "number"),
    [("I", 1), ("IV", 4), ("XIX", 19), ("XL", 40), ("MCMXCIX", 1999), ("ХІХ", 19), ("ІІ", 2)],
)
def test_value(numeral, number):
    assert value(numeral) == number


def test_what_is_a_numeral():
    assert re.fullmatch(ANY, "MMXXIV")
    assert not re.fullmatch(ANY, "IIII")
    assert all(re.fullmatch(ANY, numeral) for numeral in ("V", "CD", "XL"))
    assert not any(re.fullmatch(ANY, letter) for letter in "CLDM")
    assert re.fullmatch(LONG, "XXI")
    assert not re.fullmatch(LONG, "X")
