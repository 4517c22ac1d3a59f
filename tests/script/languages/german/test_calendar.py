"""German days, months, hours and decades in running text."""

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
        ("am 3. Mai 2024", ["dritten Mai zweitausendvierundzwanzig"]),
        ("8. Jan. 1980", ["achter Januar neunzehnhundertachtzig"]),
        ("am 2. Jänner", ["zweiten Jänner"]),
        ("im Mai 2024", ["Mai zweitausendvierundzwanzig"]),
        ("im Sept. 2024", ["September zweitausendvierundzwanzig"]),
        ("32. Mai", ["zweiunddreißigster"]),
        ("am 24.4. um", ["vierundzwanzigsten April"]),
        ("am 24.13. um", ["vierundzwanzig Punkt eins drei"]),
    ],
)
def test_dates(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("vom 3. bis zum 5. Mai", ["dritten", "fünften Mai"]),
        ("am 3. und 4. Juni", ["dritten", "vierten Juni"]),
        ("am 3.–5. im Haus", ["dritten", "fünften"]),
        ("am 3./4. Mai", ["dritten", "vierten Mai"]),
        ("am 3./4.", ["dritten", "vierten"]),
    ],
)
def test_days_before_other_days(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("um 19.30 Uhr", ["neunzehn Uhr dreißig"]),
        ("10–12 Uhr", ["zehn bis zwölf Uhr"]),
        ("10:30–12 Uhr", ["zehn Uhr dreißig bis zwölf Uhr"]),
        ("1 Uhr", ["ein Uhr"]),
    ],
)
def test_hours(text, words):
    assert said(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("die 90er Jahre", ["neunziger"]),
        ("die ’68er", ["achtundsechziger"]),
        ("der 1920er", ["neunzehnhundertzwanziger"]),
    ],
)
def test_decades(text, words):
    assert said(text) == words
