"""Dates written in numbers, and times."""

from __future__ import annotations

import pytest

from tts.script.languages.german.counting import GERMAN
from tts.script.languages.moments import full_year, rules, season
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


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2023/24", ["zweitausenddreiundzwanzig vierundzwanzig"]),
        ("1999/2000", ["neunzehnhundertneunundneunzig zweitausend"]),
        ("2023/26", []),
        ("2023/24/25", []),
    ],
)
def test_season(text, words):
    assert [one.spoken for one in readings(text, (season(GERMAN),))] == words


def test_full_year():
    assert [full_year(year) for year in ("24", "98", "2024", "")] == ["2024", "1998", "2024", ""]
