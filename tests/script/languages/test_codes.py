"""Addresses, telephone numbers and versions."""

from __future__ import annotations

import pytest

from tts.script.languages.codes import addresses, numbers
from tts.script.languages.french import FRENCH
from tts.script.languages.german.counting import GERMAN
from tts.script.rules import readings

RULES = (*addresses(GERMAN), *numbers(GERMAN))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "https://a.de/x5",
            ["https Doppelpunkt Schrägstrich Schrägstrich a Punkt de Schrägstrich x fünf"],
        ),
        ("www.haus.de", ["www Punkt haus Punkt de"]),
        ("ab@haus.de", ["ab at haus Punkt de"]),
        ("u.a.de", []),
        ("@anna5", ["at anna fünf"]),
        ("#a_5½", ["Hashtag a fünf ein halb"]),
        ("+49 30 12", ["plus vier neun, drei null, eins zwei"]),
        ("Tel. 12 34 56", ["eins zwei, drei vier, fünf sechs"]),
        ("12 34 56", []),
        ("1.2.3", ["eins Punkt zwei Punkt drei"]),
        ("1.234.567", []),
    ],
)
def test_said(text, words):
    assert [one.spoken for one in readings(text, RULES)] == words


def test_french_groups_of_two_are_numbers():
    assert [one.spoken for one in readings("01 71 90", numbers(FRENCH))] == [
        "zéro un, soixante et onze, quatre-vingt-dix"
    ]
