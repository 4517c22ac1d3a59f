"""German ranks, compounds, rulers and ranks with Roman numerals in running text."""

from __future__ import annotations

import pytest

from tts.script.languages.german import rules
from tts.script.rules import readings

RULES = rules()


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("zum 3. Mal", ["dritten"]),
        ("ein 1.000. Besucher", ["tausendster"]),
        ("Es waren 5.", ["fünf"]),
        ("Er wurde der 5.", ["fünfte"]),
        ("0. Platz", ["null"]),
        ("im XX. Jahrhundert", ["zwanzigsten"]),
        ("beim V. Kongress", ["fünften"]),
        ("und der XX.", ["zwanzigste"]),
        ("Das ist XX.", ["zwanzig"]),
        ("1. Die Schuld", ["erstens"]),
        ("12. Wer zahlt", ["zwölftens"]),
    ],
)
def test_ranks(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ludwig XIV.", ["Ludwig der Vierzehnte"]),
        ("von Elisabeth II.", ["Elisabeth der Zweiten"]),
        ("für Karl V. und", ["Karl den Fünften"]),
        ("Ludwigs XIV. Hof", ["Ludwigs des Vierzehnten"]),
    ],
)
def test_rulers(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("die 20-Jährige", ["Zwanzigjährige"]),
        ("1.000-mal", ["eintausendmal"]),
        ("3fach", ["dreifach"]),
        ("3x täglich", ["dreimal"]),
        ("ein 20%iger Rabatt", ["zwanzigprozentiger"]),
        ("½ Stunde", ["eine halbe"]),
    ],
)
def test_compounds(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rocky III", ["drei"]),
        ("Kapitel XL", ["Kapitel vierzig"]),
        ("Teil V", ["Teil fünf"]),
        ("Kapitel C", []),
        ("Typ D ist", []),
    ],
)
def test_counted_with_roman_numerals(text, words):
    assert said(text) == words
