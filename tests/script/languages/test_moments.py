"""Dates written in numbers, and times."""

from __future__ import annotations

import pytest

from tts.script.languages.german.counting import GERMAN
from tts.script.languages.moments import rules
from tts.script.rules import readings

RULES = rules(GERMAN)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("am 2024-05-03", ["dritten Mai zweitausendvierundzwanzig"]),
        ("am 03/05/24", ["dritten Mai vierundzwanzig"]),
        ("am 03/15/24", []),
        ("14:30", ["vierzehn Uhr dreißig"]),
        ("14:60", []),
        ("17:55 Minuten", ["siebzehn Minuten fünfundfünfzig Sekunden"]),
        ("2:05 Stunden", ["zwei Stunden fünf Minuten"]),
        ("2:05:30 Stunden", ["zwei Stunden fünf Minuten dreißig Sekunden"]),
    ],
)
def test_said(text, words):
    assert [one.spoken for one in readings(text, RULES)] == words
