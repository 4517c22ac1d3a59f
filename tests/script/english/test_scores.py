"""Scores and chances."""

from __future__ import annotations

import pytest

from tts.script.english.scores import BRITISH, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("won 6-4, 7-6 (7-3)", ["six four, seven six seven three"]),
        ("won 6–3 2–6 and 7–5", ["six three, two six, seven five"]),
        ("1 in 4 children", ["one in four"]),
        ("a 1-in-100 storm", ["one in one hundred"]),
        ("a ratio of 3:1", ["three to one"]),
        ("1 in 1,000", ["one in one thousand"]),
        ("England were 231-4 at stumps", ["two hundred thirty-one for four"]),
        ("345/6 in 50 overs", ["three hundred forty-five for six"]),
        ("1,000,000:1 contrast", ["one million to one"]),
        ("took 5-42 with five wickets", ["five for forty-two"]),
        ("led 6-3, 4-6, 3-2 when it rained", ["six three, four six, three two"]),
        ("a 16:9 screen", ["sixteen by nine"]),
        ("on a 4-2-1 run", ["four two one"]),
        ("2-5", ["two five"]),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == spoken


@pytest.mark.parametrize(
    "text",
    [
        "ages 6-12, 13-17",
        "won 2-1",
        "5 in March",
        "$1 in 4",
        "1:2:3",
        "1980-1986",
        "at 1.5 in 2",
        "1 in 2.5",
    ],
)
def test_what_is_none(text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Leeds lost 3-0 there", ["three nil"]),
        ("a 0–0 draw", ["nil nil"]),
        ("they won 0-10", ["nil ten"]),
        ("a range of 3-0 there", []),
        ("won 10-05", []),
    ],
)
def test_nothing_is_nil_in_a_british_game(written, spoken):
    assert [one.spoken for one in readings(written, BRITISH)] == spoken
