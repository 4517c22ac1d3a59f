"""German words for numbers."""

from __future__ import annotations

import pytest

from tts.script.languages.numerals.german import cardinal, digits, rank, year


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "null"),
        (1, "eins"),
        (16, "sechzehn"),
        (17, "siebzehn"),
        (21, "einundzwanzig"),
        (30, "dreißig"),
        (101, "einhunderteins"),
        (1_000, "eintausend"),
        (21_001, "einundzwanzigtausendeins"),
        (1_000_000, "eine Million"),
        (2_000_101, "zwei Millionen einhunderteins"),
        (3 * 10**9, "drei Milliarden"),
    ],
)
def test_cardinal(number, words):
    assert cardinal(number) == words


def test_the_last_one_takes_the_form_that_is_asked_for():
    assert cardinal(1, "eine") == "eine"
    assert cardinal(101, "ein") == "einhundertein"
    assert cardinal(21, "eine") == "einundzwanzig"


@pytest.mark.parametrize(
    ("number", "stem"),
    [(1, "erst"), (3, "dritt"), (7, "siebt"), (8, "acht"), (12, "zwölft"), (20, "zwanzigst"), (100, "hundertst"),
     (103, "einhundertdritt"), (121, "einhunderteinundzwanzigst")],
)  # fmt: skip
def test_rank(number, stem):
    assert rank(number) == stem


def test_year():
    assert year(1999) == "neunzehnhundertneunundneunzig"
    assert year(1900) == "neunzehnhundert"
    assert year(2024) == "zweitausendvierundzwanzig"
    assert year(1066) == "eintausendsechsundsechzig"


def test_digits():
    assert digits("0-4") == "null vier"
