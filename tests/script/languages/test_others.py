"""Languages in which only signs and abbreviations are said in full."""

from __future__ import annotations

import pytest

from tts.script.languages.others import rules
from tts.script.rules import readings


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("ru", "21 тыс.", ["21 тысяча"]),
        ("ru", "12 млн", ["12 миллионов"]),
        ("ru", "1,5 %", ["1,5 процента"]),
        ("ru", "№ 5", ["номер"]),
        ("it", "~3", ["circa"]),
        ("pl", "–3", ["minus"]),
        ("sv", "90 km/h", ["km/h"]),
    ],
)
def test_said(language, text, words):
    assert [one.spoken for one in readings(text, rules(language))] == words
