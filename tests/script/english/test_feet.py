"""Feet and inches."""

from __future__ import annotations

import pytest

from tts.script.english.feet import RULES
from tts.script.rules import readings


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("5'11\" tall", ["five foot eleven"]),
        ("6ft 2in", ["six feet two inches"]),
        ("5' tall", ["five feet"]),
        ("5'-6' tall", ["five to six feet"]),
        ("40′ feet", ["forty feet"]),
        ('A 12" pizza and a 14" one', ["twelve inch", "fourteen inch"]),
        ('It is 12" long', ["twelve inches"]),
        ('it said "we are 12" today', []),  # the end of a quotation
    ],
)
def test_each_kind(written, spoken):
    assert [one.spoken for one in readings(written, RULES)] == spoken
