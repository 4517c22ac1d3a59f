"""Numbers as words."""

from __future__ import annotations

import pytest

from tts.script.english.numbers import amount, cardinal, ordinal, year


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zero"),
        (15, "fifteen"),
        (42, "forty-two"),
        (100, "one hundred"),
        (3497, "three thousand four hundred ninety-seven"),
        (1_000_001, "one million one"),
        (-2, "minus two"),
    ],
)
def test_cardinal(number, words):
    assert cardinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "first"),
        (12, "twelfth"),
        (20, "twentieth"),
        (28, "twenty-eighth"),
        (100, "one hundredth"),
    ],
)
def test_ordinal(number, words):
    assert ordinal(number) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1995, "nineteen ninety-five"),
        (1900, "nineteen hundred"),
        (1905, "nineteen o five"),
        (2000, "two thousand"),
        (2009, "two thousand nine"),
        (2024, "twenty twenty-four"),
        (1066, "ten sixty-six"),
        (44, "forty-four"),
    ],
)
def test_year(number, words):
    assert year(number) == words


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("3,497", "three thousand four hundred ninety-seven"),
        ("0.004", "zero point zero zero four"),
        (".5", "point five"),
        ("007", "zero zero seven"),
        ("40 000", "forty thousand"),
        ("1'250’000", "one million two hundred fifty thousand"),
        ("1,5", "one point five"),
        ("1.250,50", "one thousand two hundred fifty point five zero"),
        ("1.250.000", "one million two hundred fifty thousand"),
        ("1.250", "one point two five zero"),
    ],
)
def test_amount(written, words):
    assert amount(written) == words


def test_a_number_without_a_name_is_read_digit_by_digit():
    assert amount("1" * 30) == " ".join(["one"] * 30)
    assert cardinal(10**30).startswith("one zero")
