"""Cases and genders of Ukrainian."""

from __future__ import annotations

import pytest

from tts.script.languages.grammar import Noun, Place
from tts.script.languages.ukrainian.cases import case_before, form, gender_of, is_year_alone
from tts.script.languages.written import Number, parsed

HRYVNIA = Noun(("гривня", "гривні", "гривень", "гривні"), "f")
METRE = Noun(("метр", "метри", "метрів", "метра"))
SQUARE_METRE = Noun(
    ("квадратний метр", "квадратні метри", "квадратних метрів", "квадратного метра")
)


@pytest.mark.parametrize(
    ("before", "after", "case", "is_sure"),
    [
        ("до ", " осіб", "gen", True),
        ("між 5 і ", "", "ins", True),
        ("над ", "", "ins", False),
        ("завдяки ", "", "dat", True),
        ("він подолав ", "", "acc", True),
        ("через ", "", "acc", True),
        ("у ", "", "acc", False),
        ("", " містах", "loc", True),
        ("", " містами", "ins", True),
        ("", " містам", "dat", True),
        ("", "", "nom", True),
    ],
)
def test_case(before, after, case, is_sure):
    assert case_before(Place(before, after)) == (case, is_sure)


def test_a_place_is_in_the_locative():
    assert case_before(Place("у "), METRE) == ("loc", True)


def test_the_number_tells_the_case_too():
    assert case_before(Place("", " дівчат"), number=Number("2")) == ("gen", True)
    assert case_before(Place("", " голосом"), number=Number("1")) == ("ins", True)


@pytest.mark.parametrize(
    ("noun", "count", "case", "word"),
    [
        (HRYVNIA, 21, "nom", "гривня"),
        (HRYVNIA, 1, "acc", "гривню"),
        (HRYVNIA, 3, "nom", "гривні"),
        (HRYVNIA, 5, "nom", "гривень"),
        (HRYVNIA, 1, "gen", "гривні"),
        (HRYVNIA, 5, "loc", "гривнях"),
        (SQUARE_METRE, 5, "ins", "квадратними метрами"),
        (SQUARE_METRE, 5, "dat", "квадратним метрам"),
        (Noun(("євро",)), 5, "loc", "євро"),
    ],
)
def test_form(noun, count, case, word):
    assert form(noun, count, case) == word


@pytest.mark.parametrize(
    ("noun", "count", "gender", "is_known"),
    [
        ("жінки", "2", "f", True),
        ("дні", "2", "m", False),
        ("людина", "21", "f", True),
        ("місто", "1", "n", True),
        ("стіл", "21", "m", True),
        ("книг", "5", "m", True),
    ],
)
def test_gender(noun, count, gender, is_known):
    assert gender_of(noun, Number(count)) == (gender, is_known)


@pytest.mark.parametrize(
    ("before", "written", "after", "is_year"),
    [
        ("у ", "2024", " було", True),
        ("до ", "2030", "", True),
        ("у ", "2000", " осіб", False),
        ("про ", "2024", "", False),
        ("до ", "2 024", "", False),
        ("до ", "1850", "", False),
    ],
)
def test_a_year_alone(before, written, after, is_year):
    assert is_year_alone(parsed(written), Place(before, after)) is is_year
