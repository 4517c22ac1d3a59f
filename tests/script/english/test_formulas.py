"""Arithmetic in running text."""

from __future__ import annotations

import pytest

from tts.script.english.formulas import RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("x²", "x squared"),
        ("mc²", "M·C squared"),
        ("10^-3", "ten to the power of minus three"),
        ("6 × 10^23", "six times ten to the power of twenty-three"),
        ("1.3e6", "one point three times ten to the power of six"),
        ("1e-5", "one times ten to the power of minus five"),
        ("3x4", "three by four"),
        ("2 × 3 = 6", "two times three"),
        ("CO₂", "C·O two"),
        ("Fe₂O₃", "F·E two O· three"),
        ("PM₂.₅", "P·M two point five"),
        ("2πr", "two pi r"),
        ("πr²", "pi r squared"),
        ("got 10x better", "ten times"),
        ("3 x 4 x 5", "three by four by five"),
        ("3*4", "three times four"),
        ("v2.0", "version two point zero"),
        ("1.2.3", "one point two point three"),
        ("grew 3x since", "three times"),
        ("12 ft x 10 ft", "by"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


def test_a_unit_behind_a_power():
    assert said("10^6 km") == ["ten to the power of six", "kilometers"]


@pytest.mark.parametrize(
    "text", ["777x jets", "in 2024² he", "abc", "2x", "3x + 1", "1e5f", "v. 5"]
)
def test_what_is_none(text):
    assert said(text) == []
