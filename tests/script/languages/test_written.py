"""How numbers are written."""

from __future__ import annotations

import re

import pytest

from tts.script.languages.written import NUMBER, Number, parsed


@pytest.mark.parametrize(
    ("written", "whole", "fraction"),
    [
        ("1234", "1234", ""),
        ("1.234,56", "1234", "56"),
        ("1,234.56", "1234", "56"),
        ("1 234\u202f567", "1234567", ""),
        ("1'234.50", "1234", "50"),
        ("1.234", "1234", ""),
        ("0.234", "0", "234"),
        ("1,234", "1", "234"),
        ("3.5", "3", "5"),
        ("1,234,567", "1234567", ""),
        ("007", "007", ""),
    ],
)
def test_parsed(written, whole, fraction):
    number = parsed(written)
    assert (number.whole, number.fraction) == (whole, fraction)
    assert re.fullmatch(NUMBER, written)


def test_kinds_of_numbers():
    assert parsed("1").is_one
    assert not parsed("1,0").is_one
    assert parsed("007").is_coded
    assert not parsed("0").is_coded
    assert parsed("2.024").is_grouped
    assert not parsed("2024").is_grouped
    assert Number("12").value == 12
