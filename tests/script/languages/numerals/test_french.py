"""French words for numbers."""

from __future__ import annotations

import pytest

from tts.script.languages.numerals.french import cardinal, digits, ordinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "zéro"),
        (21, "vingt et un"),
        (70, "soixante-dix"),
        (71, "soixante et onze"),
        (79, "soixante-dix-neuf"),
        (80, "quatre-vingts"),
        (81, "quatre-vingt-un"),
        (91, "quatre-vingt-onze"),
        (200, "deux cents"),
        (201, "deux cent un"),
        (1_000, "mille"),
        (80_000, "quatre-vingt mille"),
        (200_000, "deux cent mille"),
        (80_000_000, "quatre-vingts millions"),
        (10**9, "un milliard"),
    ],
)
def test_cardinal(number, words):
    assert cardinal(number) == words


def test_one_is_feminine_only_at_the_end():
    assert cardinal(21, feminine=True) == "vingt et une"
    assert cardinal(21_000, feminine=True) == "vingt et un mille"
    assert cardinal(2, feminine=True) == "deux"


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "premier"), (5, "cinquième"), (9, "neuvième"), (21, "vingt et unième"), (80, "quatre-vingtième"),
     (200, "deux centième"), (1_000, "millième")],
)  # fmt: skip
def test_ordinal(number, words):
    assert ordinal(number) == words


def test_first_has_a_gender():
    assert ordinal(1, feminine=True) == "première"
    assert ordinal(2, feminine=True) == "deuxième"


def test_digits():
    assert digits("0-4") == "zéro quatre"
