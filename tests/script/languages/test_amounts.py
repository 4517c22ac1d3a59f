"""Numbers with what they count."""

from __future__ import annotations

import pytest

from tts.script.languages.amounts import one_of, plain, ranges, rates, rules, tight
from tts.script.languages.german.counting import GERMAN
from tts.script.rules import readings

RULES = (*rules(GERMAN), rates(GERMAN), ranges(GERMAN), plain(GERMAN))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("–5 °C", ["minus fünf Grad Celsius"]),
        ("$2,5 Mio.", ["zwei Komma fünf Millionen Dollar"]),
        ("3,50 Euro", ["drei Euro fünfzig"]),
        ("3,00 €", ["drei Euro"]),
        ("10–15 Mio. €", ["zehn bis fünfzehn Millionen Euro"]),
        ("12 €/Monat", ["zwölf Euro pro Monat"]),
        ("45 Euro/Monat", ["fünfundvierzig", "Euro pro Monat"]),
        ("1.250,-- €", ["eintausendzweihundertfünfzig Euro"]),
        ("5 Mio. Menschen", ["fünf Millionen"]),
        ("3-5", ["drei bis fünf"]),
        ("3-2", ["drei zu zwei"]),
        ("4-4-2", ["vier", "vier", "zwei"]),
        ("007", ["null null sieben"]),
        ("1,5", ["eins Komma fünf"]),
    ],
)
def test_said(text, words):
    assert [one.spoken for one in readings(text, RULES)] == words


def test_the_longer_symbol_is_tried_first():
    assert one_of(["m", "m²", "mm"]).split("|")[0] in ("m²", "mm")


def test_tight():
    assert tight("кв.\u00a0км") == "кв.км"
