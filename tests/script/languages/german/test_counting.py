"""How German counts."""

from __future__ import annotations

import pytest

from tts.script.languages.german.counting import GERMAN, year_words
from tts.script.languages.grammar import Noun, Place, Unit
from tts.script.languages.written import Number
from tts.script.rules import Said

EURO = Unit(Noun(("Euro",)), Noun(("Cent",)))
HOUR = Noun(("Stunde", "Stunden"), "f")
THOUSAND = Noun(("Tausend",), "n")


@pytest.mark.parametrize(
    ("number", "nouns", "words"),
    [
        (Number("1"), (HOUR,), "eine Stunde"),
        (Number("2", "5", ","), (HOUR,), "zwei Komma fünf Stunden"),
        (Number("5"), (THOUSAND, EURO.noun), "fünftausend Euro"),
        (Number("2", "5", ","), (THOUSAND,), "zwei Komma fünf tausend"),
    ],
)
def test_counted(number, nouns, words):
    assert GERMAN.counted(number, nouns, Place()) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (Number("3", "50"), "drei Euro fünfzig"),
        (Number("3", "00"), "drei Euro"),
        (Number("0", "99"), "neunundneunzig Cent"),
    ],
)
def test_sum(number, words):
    assert GERMAN.sum(number, EURO, Place()) == words


def test_number():
    assert GERMAN.number(Number("1999"), Place()) == "neunzehnhundertneunundneunzig"
    assert GERMAN.number(Number("1"), Place("mit ", " Katze")) == "einer"
    assert GERMAN.number(Number("1"), Place("Abs. ", " Satz")) == "eins"


def test_ranged():
    assert GERMAN.ranged(Number("1"), Number("2"), (HOUR,), Place()) == "eins bis zwei Stunden"
    assert GERMAN.ranged(Number("1"), Number("2"), (), Place()) == "eins bis zwei"


def test_date_and_clock():
    assert GERMAN.date(3, 5, "", Place("am ")) == "dritten Mai"
    assert GERMAN.clock(1, 5, Place()) == "ein Uhr fünf"
    assert (year_words("1980"), year_words("")) == ("neunzehnhundertachtzig", "")


def test_fraction():
    assert GERMAN.fraction("2", 1, 2) == "zweieinhalb"
    assert GERMAN.fraction("", 3, 2) == "drei Halbe"
    assert GERMAN.fraction("2", 3, 4) == "zwei drei Viertel"


def test_part_of():
    assert GERMAN.part_of("", 3, 4, HOUR) == "drei Viertel Stunde"
    assert GERMAN.part_of("2", 1, 2, HOUR) == "zweieinhalb Stunden"
    assert GERMAN.part_of("", 1, 2, HOUR) == "eine halbe Stunde"
    half = GERMAN.part_of("", 1, 2, Noun(("Liter",)))
    assert isinstance(half, Said)
    assert half.spoken == "einen halben Liter"
    assert half.confidence < 1


def test_per():
    assert GERMAN.per(HOUR) == "pro Stunde"
