"""Ukrainian words for numbers."""

from __future__ import annotations

import pytest

from tts.script.languages.numerals.ukrainian import cardinal, compound, digits, grade, ordinal


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "нуль"),
        (21, "двадцять один"),
        (40, "сорок"),
        (90, "дев'яносто"),
        (500, "п'ятсот"),
        (1_000, "тисяча"),
        (2_000, "дві тисячі"),
        (21_000, "двадцять одна тисяча"),
        (5_000_000, "п'ять мільйонів"),
        (3 * 10**9, "три мільярди"),
    ],
)
def test_cardinal(number, words):
    assert cardinal(number) == words


@pytest.mark.parametrize(
    ("case", "words"),
    [
        ("gen", "двохсот сорока п'яти"),
        ("dat", "двомстам сорока п'яти"),
        ("ins", "двомастами сорока п'ятьма"),
        ("loc", "двохстах сорока п'яти"),
    ],
)
def test_every_word_is_declined(case, words):
    assert cardinal(245, case) == words


def test_gender():
    assert cardinal(1, "acc", "f") == "одну"
    assert cardinal(22, "nom", "f") == "двадцять дві"
    assert cardinal(22, "gen", "f") == "двадцяти двох"
    assert cardinal(1, "nom", "n") == "одне"


def test_hundreds_and_scales_are_declined():
    assert cardinal(868_000, "gen") == "восьмисот шістдесяти восьми тисяч"
    assert cardinal(700, "ins") == "сьомастами"
    assert cardinal(1_000_000, "loc") == "мільйоні"


@pytest.mark.parametrize(
    ("number", "case", "gender", "words"),
    [
        (24, "gen", "n", "двадцять четвертого"),
        (2022, "gen", "m", "дві тисячі двадцять другого"),
        (2000, "loc", "m", "двотисячному"),
        (1900, "nom", "m", "тисяча дев'ятисотий"),
        (3, "loc", "f", "третій"),
        (3, "gen", "m", "третього"),
        (90, "gen", "p", "дев'яностих"),
        (100, "nom", "f", "сота"),
        (1_000_000, "nom", "m", "мільйонний"),
        (0, "nom", "m", "нульовий"),
    ],
)
def test_ordinal(number, case, gender, words):
    assert ordinal(number, case, gender) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(2, "дво"), (10, "десяти"), (25, "двадцятип'яти"), (40, "сорока"), (95, "дев'яностоп'яти"), (100, "сто"),
     (150, "стоп'ятдесяти"), (1_000, "тисячо")],
)  # fmt: skip
def test_compound(number, words):
    assert compound(number) == words


def test_grade():
    assert [grade(number) for number in (1, 3, 5, 11, 14, 21, 101, 112)] == [1, 2, 5, 5, 5, 1, 1, 5]


def test_digits():
    assert digits("0-4") == "нуль чотири"
