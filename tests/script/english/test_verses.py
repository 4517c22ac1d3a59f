"""Chapters and verses."""

from __future__ import annotations

import pytest

from tts.script.english.verses import RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("John 3:16 says", "John three sixteen"),
        ("Psalm 23:4", "Psalm twenty-three four"),
        ("Psalm 23:1-4", "Psalm twenty-three one to four"),
        ("Surah 2:255", "Surah two two hundred fifty-five"),
        ("see 1 Corinthians 13:4–7", "First Corinthians thirteen four to seven"),
        ("2 Kings 5:1", "Second Kings five one"),
        ("in 23:1-4", "twenty-three one to four"),
    ],
)
def test_each_kind(written, spoken):
    assert said(written) == [spoken]


@pytest.mark.parametrize(
    "text", ["Kings 5:1", "a 3:1 ratio", "John 3:16:20", "Mark 2:10.5", "numbers 6:24"]
)
def test_what_is_none(text):
    assert said(text) == []
