"""Signs that stand for a word."""

from __future__ import annotations

import pytest

from tts.script.english.signs import _SIGNS, RULES
from tts.script.rules import readings


def said(text: str) -> list[str]:
    return [one.spoken for one in readings(text, RULES)]


@pytest.mark.parametrize("sign", sorted(_SIGNS))
def test_every_sign_is_said_and_is_one(sign):
    assert said(f"an {sign} b") == [_SIGNS[sign]]
    assert _SIGNS[sign].strip()


def test_two_signs_of_a_section_are_one_word():
    assert said("§§ 4") == ["sections"]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("5 − 3", ["minus"]),
        ("5−3", ["minus"]),
        ("a − b", []),
        ("x ≥ 5", ["greater than or equal to"]),
        ("≥5 years", ["at least"]),
        ("+/-3", ["plus or minus"]),
        ("~5", ["about"]),
        ("1-4=5", ["minus", "equals"]),
        ("2 + 2 - 1 = 3", ["plus", "minus", "equals"]),
        ("=====", ["equals"]),
        ("++", ["plus", "plus"]),
        ("~$5", ["about", "dollar"]),
        ("~a", []),
        ("5~6", []),
        ("*!?.,", []),
    ],
)
def test_what_stands_beside_decides(written, spoken):
    assert said(written) == spoken
