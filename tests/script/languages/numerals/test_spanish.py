"""Spanish words for numbers."""

from __future__ import annotations

import pytest

from tts.script.languages.numerals.spanish import cardinal, digits, ordinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "cero"),
        (21, "veintiuno"),
        (22, "veintidós"),
        (31, "treinta y uno"),
        (100, "cien"),
        (101, "ciento uno"),
        (500, "quinientos"),
        (1_000, "mil"),
        (21_000, "veintiún mil"),
        (31_000, "treinta y un mil"),
        (1_000_000, "un millón"),
        (5 * 10**9, "cinco mil millones"),
        (10**12, "un billón"),
    ],
)
def test_cardinal(number, words):
    assert cardinal(number) == words


@pytest.mark.parametrize(
    ("number", "masculine", "feminine"),
    [
        (1, "un", "una"),
        (21, "veintiún", "veintiuna"),
        (200, "doscientos", "doscientas"),
        (500, "quinientos", "quinientas"),
        (700, "setecientos", "setecientas"),
        (200_000, "doscientos mil", "doscientas mil"),
    ],
)
def test_before_a_noun(number, masculine, feminine):
    assert cardinal(number, "un") == masculine
    assert cardinal(number, "una") == feminine


@pytest.mark.parametrize(
    ("number", "words"),
    [(1, "primero"), (12, "duodécimo"), (20, "vigésimo"), (25, "vigesimoquinto"), (32, "trigésimo segundo"),
     (100, "centésimo"), (1_000, "mil")],
)  # fmt: skip
def test_ordinal(number, words):
    assert ordinal(number) == words


def test_every_word_of_a_rank_is_feminine():
    assert ordinal(32, feminine=True) == "trigésima segunda"


def test_digits():
    assert digits("0-4") == "cero cuatro"
