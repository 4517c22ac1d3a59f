"""Numbers with "and"."""

from __future__ import annotations

import pytest

from tts.script.english.british import with_and
from tts.script.spoken import spoken


@pytest.mark.parametrize(
    ("plain", "said"),
    [
        ("three hundred forty", "three hundred and forty"),
        ("two thousand four", "two thousand and four"),
        ("two thousand five hundred", "two thousand five hundred"),
        ("two thousand five hundred six", "two thousand five hundred and six"),
        ("one million twenty-one", "one million and twenty-one"),
        ("one million two thousand", "one million two thousand"),
        ("six hundred ten thousand", "six hundred and ten thousand"),
        ("five hundred million", "five hundred million"),
        ("one hundred and one", "one hundred and one"),
        ("eight hundred, five five five", "eight hundred, five five five"),
        ("one hundredth", "one hundredth"),
    ],
)
def test_and_stands_before_tens_and_ones(plain, said):
    assert with_and(plain) == said


def test_only_where_it_is_said():
    assert spoken("1,340 km", "en-GB") == "one thousand three hundred and forty kilometers"
    assert spoken("1,340 km", "en-US") == "one thousand three hundred forty kilometers"
    assert spoken("in 2004", "en-IE") == "in two thousand and four"
